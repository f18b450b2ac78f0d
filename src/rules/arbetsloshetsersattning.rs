//! Arbetslöshetsersättning: lag (1997:238) om arbetslöshetsförsäkring 22–26 §§, förordning (1997:835).
//!
//! Paid days, at most five a week, after the waiting days. By earlier income: a share of a working day's pay, between
//! the basic amount and the ceiling, a higher share in the first days of the period and a lower one after that. The
//! appropriation is that of Arbetsförmedlingen. Taxed and pensionable, without jobbskatteavdrag.

use super::{Incomes, dagersattning, post};
use crate::case::situation::{AkassaLevel, Arbetsloshetsersattning, DagersattningAmount, Dagsfortjanst};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Quantity, Rate};
use crate::party::Party;
use crate::period::days_by_part;
use crate::rates::{Env, Row};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply(
    env: &Env<'_>,
    spell: &Arbetsloshetsersattning,
    incomes: &mut Incomes,
    recorder: &mut impl Recorder,
) {
    recorder.enter(RuleId::Arbetsloshetsersattning, Some(spell.input));
    let amount = match spell.amount {
        DagersattningAmount::Days { days, degree, level: AkassaLevel::Inkomst(earlier) } => {
            by_income(env, earlier, (days, degree), None, recorder)
        }
        amount => dagersattning::amount(&amount, |level| match level {
            AkassaLevel::Grundbelopp | AkassaLevel::Inkomst(_) => recorder.read(&env.rates.akassa_grundbelopp),
        }),
    };
    post(recorder, RuleId::Arbetsloshetsersattning, Party::Arbetsformedlingen, Party::Individual, amount);
    incomes.add_pensionable(amount, spell.when);
}

/// Paid days by earlier income: the higher share, the lower share, and after the last day of the period a share of its
/// own where there is one.
pub(super) fn by_income(
    env: &Env<'_>,
    earlier: Dagsfortjanst,
    (days, degree): (Quantity, Rate),
    after_period: Option<&Row<Rate>>,
    recorder: &mut impl Recorder,
) -> Ore {
    let rates = env.rates;
    let ends = [recorder.read(&rates.akassa_dagar_hog), recorder.read(&rates.akassa_dagar)];
    let ([high, low], after) = days_by_part(earlier.first_day, days, ends);
    let shares = [(high, Some(&rates.akassa_andel_hog)), (low, Some(&rates.akassa_andel_lag)), (after, after_period)];
    let mut amount = Ore::ZERO;
    for (days, share) in shares {
        if days > Quantity::ZERO
            && let Some(share) = share
        {
            amount += (per_day(env, earlier.wage_month, share, recorder) * days * degree).ore();
        }
    }
    amount
}

/// The benefit of a full day, whole kronor, between the basic amount and the ceiling.
fn per_day(env: &Env<'_>, wage_month: Money, share: &Row<Rate>, recorder: &mut impl Recorder) -> Money {
    let rates = env.rates;
    let share = recorder.read(share);
    let by_income = (wage_month * share).per(recorder.read(&rates.akassa_manadsdagar)).round(Rounding::NarmasteKrona);
    let per_day = by_income.max(recorder.read(&rates.akassa_grundbelopp)).min(recorder.read(&rates.akassa_hogsta));
    recorder.step(Step::Dagpenning, per_day);
    per_day
}

#[cfg(test)]
mod tests {
    use crate::case::situation::{AkassaLevel, Dagsfortjanst};
    use crate::money::Money;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    fn paid(wage: i64, first_day: u32, days: &str) -> crate::money::Ore {
        let level = AkassaLevel::Inkomst(Dagsfortjanst { wage_month: Money::whole(wage), first_day });
        lund().sum(&situation().arbetsloshetsersattning(level, days).build(), RuleId::Arbetsloshetsersattning)
    }

    #[test]
    fn a_day_lies_between_320_and_680_kronor_in_2013() {
        assert_eq!(paid(5_000, 1, "1"), kr("320"));
        assert_eq!(paid(16_500, 1, "1"), kr("600"));
        assert_eq!(paid(40_000, 1, "1"), kr("680"));
    }

    #[test]
    fn eighty_percent_for_200_days_then_seventy_then_nothing() {
        assert_eq!(paid(16_500, 200, "1"), kr("600"));
        assert_eq!(paid(16_500, 201, "1"), kr("525"));
        assert_eq!(paid(16_500, 191, "20"), kr("11250"));
        assert_eq!(paid(16_500, 300, "2"), kr("525"));
        assert_eq!(paid(16_500, 301, "5"), kr("0"));
    }

    #[test]
    fn the_basic_amount_is_320_kronor_a_day() {
        let situation = situation().arbetsloshetsersattning(AkassaLevel::Grundbelopp, "100").build();
        assert_eq!(lund().sum(&situation, RuleId::Arbetsloshetsersattning), kr("32000"));
    }
}
