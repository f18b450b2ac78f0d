//! Aktivitetsstöd: förordning (1996:1100) 5 §, from 2018 förordning (2017:819) 2 kap. At most five days a week, less for
//! part time.
//!
//! Those qualified for the a-kassa have its amount, and when its days are used up a lower share, from October 2025 of a
//! lower income and falling with the days. Försäkringskassan pays it out, but from the appropriation of
//! Arbetsförmedlingen, which therefore bears it. Taxed and pensionable, without jobbskatteavdrag.

use super::arbetsloshetsersattning::{self, Day};
use super::dagersattning::{self, Terms};
use super::parts::By;
use super::{Incomes, post};
use crate::case::situation::{Aktivitetsstod, AktivitetsstodLevel, DagersattningAmount, Dagsfortjanst};
use crate::ledger::Recorder;
use crate::money::{Ore, Quantity, Rate};
use crate::party::Party;
use crate::rates::{Env, Rates};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply<R: Recorder>(env: &Env<'_>, spell: &Aktivitetsstod, incomes: &mut Incomes, recorder: &mut R) {
    let terms = Terms { rule: RuleId::Aktivitetsstod, payer: Party::Arbetsformedlingen, by: By::Weekdays };
    let amount =
        if let DagersattningAmount::Days { days, degree, level: AktivitetsstodLevel::Akassa(earlier) } = spell.amount {
            recorder.enter(terms.rule, Some(spell.input));
            let amount = arbetsloshetsersattning::by_income(
                env,
                (spell.when, days, degree),
                (earlier, |rates| &rates.aktivitetsstod_lagsta),
                |rates, days, recorder| after_akassa(rates, (earlier, days, degree), recorder),
                recorder,
            );
            post(recorder, terms.rule, terms.payer, Party::Individual, amount);
            amount
        } else {
            let rows =
                |rates: &Rates| [rates.aktivitetsstod_ej_kvalificerad.origin(), rates.aktivitetsstod_lagsta.origin()];
            dagersattning::pay(env, terms, spell, recorder, rows, |rates, level, recorder: &mut R| match level {
                AktivitetsstodLevel::EjKvalificerad => recorder.read(&rates.aktivitetsstod_ej_kvalificerad),
                _ => recorder.read(&rates.aktivitetsstod_lagsta),
            })
        };
    incomes.add_pensionable(amount, spell.when);
}

/// Days after the last of the a-kassa: so many, and so many of them before.
fn after_akassa(
    rates: &Rates,
    (earlier, [mut days, mut before], degree): (Dagsfortjanst, [Quantity; 2], Rate),
    recorder: &mut impl Recorder,
) -> Ore {
    let share = recorder.read(&rates.aktivitetsstod_efter_akassa);
    let day = |wage_month, share| Day {
        wage_month,
        share,
        lowest: &rates.aktivitetsstod_lagsta,
        ceiling: &rates.akassa_hogsta_darefter,
    };
    if !rates.aktivitetsstod_sankning_dagar.exists() {
        return day(earlier.wage_month, share).times(rates, days, degree, recorder);
    }
    let of_month = Quantity::whole(i64::from(recorder.read(&rates.akassa_manadsdagar)));
    let highest = (recorder.read(&rates.aktivitetsstod_hogsta_inkomst_efter) * of_month).round(Rounding::Posting);
    let wage_month = earlier.wage_month.min(highest);
    let lower = recorder.read(&rates.aktivitetsstod_sankning);
    let step = Quantity::whole(i64::from(recorder.read(&rates.aktivitetsstod_sankning_dagar)));
    let mut amount = Ore::ZERO;
    let (mut share, mut end) = (share, step);
    while before >= end {
        (share, end) = ((share - lower).max(Rate::ZERO), end + step);
    }
    while days > Quantity::ZERO {
        let here = days.min(end - before);
        amount += day(wage_month, share).times(rates, here, degree, recorder);
        (days, before) = (days - here, before + here);
        (share, end) = ((share - lower).max(Rate::ZERO), end + step);
    }
    amount
}

#[cfg(test)]
mod tests {
    use crate::case::situation::AktivitetsstodLevel::{Akassa, EjKvalificerad, Lagsta};
    use crate::case::situation::Dagsfortjanst;
    use crate::money::Money;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, lund_in, situation};

    #[test]
    fn days_at_the_two_levels_of_2013() {
        let lund = lund();
        let sum = |level, days| lund.sum(&situation().aktivitetsstod(level, days).build(), RuleId::Aktivitetsstod);
        assert_eq!(sum(Lagsta, "260"), kr("83200"));
        assert_eq!(sum(EjKvalificerad, "64"), kr("14272"));
    }

    #[test]
    fn those_qualified_for_a_kassa_have_its_amount_and_65_percent_after_its_days() {
        let lund = lund();
        let sum = |first_day| {
            let level = Akassa(Dagsfortjanst { wage_month: Money::whole(16_500), first_day });
            lund.sum(&situation().aktivitetsstod(level, "10").build(), RuleId::Aktivitetsstod)
        };
        assert_eq!((sum(1), sum(250), sum(301)), (kr("6000"), kr("5250"), kr("4880")));
    }

    /// Förordning (2017:819) 2 kap. 3–4 §§ from October 2025: at most 1 364 kr a day as base, five points less for each
    /// hundred days, 365 kr at least.
    #[test]
    fn after_the_days_of_the_a_kassa_it_falls_from_october_2025() {
        let paid = |wage, first_day, days| {
            let level = Akassa(Dagsfortjanst { wage_month: Money::whole(wage), first_day });
            lund_in(2026).sum(&situation().aktivitetsstod(level, days).build(), RuleId::Aktivitetsstod)
        };
        assert_eq!(paid(50_000, 301, "22"), kr("18004.80"), "60 % of 22 × 1 364");
        assert_eq!(paid(50_000, 401, "22"), kr("16504.40"), "55 %");
        assert_eq!(paid(50_000, 390, "22"), kr("17254.60"), "eleven days of each");
        assert_eq!(paid(5_000, 1, "22"), kr("8030"), "365 kr a day");
        assert_eq!(paid(30_000, 3_000, "1"), kr("365"));
    }

    #[test]
    fn it_is_taxed_without_jobbskatteavdrag() {
        let lund = lund();
        let situation = situation().aktivitetsstod(Lagsta, "260").build();
        assert_eq!(lund.sum(&situation, RuleId::Kommunalskatt), kr("11774"));
        assert_eq!(lund.sum(&situation, RuleId::Regionskatt), kr("5870"));
        assert_eq!(lund.sum(&situation, RuleId::Jobbskatteavdrag), kr("0"));
        assert_eq!(lund.sum(&situation, RuleId::AllmanPensionsavgift), kr("5800"));
    }
}
