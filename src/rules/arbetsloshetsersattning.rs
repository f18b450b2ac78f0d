//! Arbetslöshetsersättning: lag (1997:238) om arbetslöshetsförsäkring 22–26 §§, förordning (1997:835); from October 2025
//! lag (2024:506).
//!
//! Paid days, at most five a week, after the waiting days. By earlier income: a share that falls with the days of the
//! period; to September 2025 of a working day's pay, between the basic amount and ceilings by day; from October 2025 of
//! a month's income up to a ceiling, of which a day is its part. The appropriation is that of Arbetsförmedlingen. Taxed
//! and pensionable, without jobbskatteavdrag.

use super::dagersattning::{self, Terms};
use super::parts::{self, By};
use super::{Incomes, post};
use crate::case::situation::{AkassaLevel, Arbetsloshetsersattning, DagersattningAmount, Dagsfortjanst};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Quantity, Rate};
use crate::party::Party;
use crate::period::{Months, days_by_part};
use crate::rates::{Env, Origin, Rates, Row};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply<R: Recorder>(
    env: &Env<'_>,
    spell: &Arbetsloshetsersattning,
    incomes: &mut Incomes,
    recorder: &mut R,
) {
    let terms = Terms { rule: RuleId::Arbetsloshetsersattning, payer: Party::Arbetsformedlingen, by: By::Weekdays };
    let amount = if let DagersattningAmount::Days { days, degree, level: AkassaLevel::Inkomst(earlier) } = spell.amount
    {
        recorder.enter(terms.rule, Some(spell.input));
        let nothing = |_: &Rates, _: [Quantity; 2], _: &mut R| Ore::ZERO;
        let amount =
            by_income(env, (spell.when, days, degree), (earlier, |rates| &rates.akassa_lagsta), nothing, recorder);
        post(recorder, terms.rule, terms.payer, Party::Individual, amount);
        amount
    } else {
        let rows = |rates: &Rates| [rates.akassa_grundbelopp.origin()];
        dagersattning::pay(env, terms, spell, recorder, rows, |rates, _, recorder| {
            recorder.read(&rates.akassa_grundbelopp)
        })
    };
    incomes.add_pensionable(amount, spell.when);
}

/// The rows that days by earlier income rest on, also in programmes.
const fn rows(rates: &Rates) -> [Origin; 16] {
    [
        rates.akassa_andel_forsta.origin(),
        rates.akassa_andel_andra.origin(),
        rates.akassa_andel_tredje.origin(),
        rates.akassa_dagar_forsta.origin(),
        rates.akassa_dagar_andra.origin(),
        rates.akassa_dagar.origin(),
        rates.akassa_hogsta_forsta.origin(),
        rates.akassa_hogsta_darefter.origin(),
        rates.akassa_hogsta_inkomst.origin(),
        rates.akassa_lagsta.origin(),
        rates.akassa_manadsdagar.origin(),
        rates.aktivitetsstod_lagsta.origin(),
        rates.aktivitetsstod_efter_akassa.origin(),
        rates.aktivitetsstod_hogsta_inkomst_efter.origin(),
        rates.aktivitetsstod_sankning.origin(),
        rates.aktivitetsstod_sankning_dagar.origin(),
    ]
}

/// Paid days by earlier income, at least the amount in a row. `after` says what the days after the last of the period
/// pay: so many, and so many of them before.
pub(super) fn by_income<'a, R: Recorder>(
    env: &Env<'a>,
    (months, days, degree): (Months, Quantity, Rate),
    (earlier, lowest): (Dagsfortjanst, fn(&Rates) -> &Row<Money>),
    after: impl Fn(&'a Rates, [Quantity; 2], &mut R) -> Ore,
    recorder: &mut R,
) -> Ore {
    parts::sum(env, (months, days, By::Weekdays), rows, recorder, |part, recorder| {
        let mut amount = Ore::ZERO;
        let rates = part.env.rates;
        let past = Quantity::whole(i64::from(earlier.first_day) - 1) + part.past;
        let last = recorder.read(&rates.akassa_dagar);
        let ends = [recorder.read(&rates.akassa_dagar_forsta), recorder.read(&rates.akassa_dagar_andra), last];
        let ([first, second, third], left) = days_by_part(past, part.quantity, ends);
        for (days, share, ceiling) in [
            (first, &rates.akassa_andel_forsta, &rates.akassa_hogsta_forsta),
            (second, &rates.akassa_andel_andra, &rates.akassa_hogsta_darefter),
            (third, &rates.akassa_andel_tredje, &rates.akassa_hogsta_darefter),
        ] {
            if days > Quantity::ZERO {
                let share = recorder.read(share);
                let day = Day { wage_month: earlier.wage_month, share, lowest: lowest(rates), ceiling };
                amount += day.times(rates, days, degree, recorder);
            }
        }
        if left > Quantity::ZERO {
            let before = (past - Quantity::whole(i64::from(last))).max(Quantity::ZERO);
            amount += after(rates, [left, before], recorder);
        }
        amount
    })
}

/// What a full day is worked out from.
pub(super) struct Day<'a> {
    /// Earlier income, kr per month.
    pub(super) wage_month: Money,
    /// The share of it.
    pub(super) share: Rate,
    /// The lowest amount, kr per day.
    pub(super) lowest: &'a Row<Money>,
    /// The highest amount in years that have one by day, kr per day.
    pub(super) ceiling: &'a Row<Money>,
}

impl Day<'_> {
    /// What days pay: whole kronor a day, or from October 2025 their part of a month.
    pub(super) fn times(self, rates: &Rates, days: Quantity, degree: Rate, recorder: &mut impl Recorder) -> Ore {
        let of_month = recorder.read(&rates.akassa_manadsdagar);
        if !rates.akassa_hogsta_inkomst.exists() {
            let by_income = (self.wage_month * self.share).per(of_month).round(Rounding::NarmasteKrona);
            let day = by_income.max(recorder.read(self.lowest)).min(recorder.read(self.ceiling));
            recorder.step(Step::Dagpenning, day);
            return (day * days * degree).ore();
        }
        let income = self.wage_month.min(recorder.read(&rates.akassa_hogsta_inkomst));
        let mut month = (income * self.share).round(Rounding::Posting);
        if self.lowest.exists() {
            month =
                month.max((recorder.read(self.lowest) * Quantity::whole(i64::from(of_month))).round(Rounding::Posting));
        }
        recorder.step(Step::Manadsersattning, month);
        (month * days * degree).per(of_month).round(Rounding::Posting).ore()
    }
}

#[cfg(test)]
mod tests {
    use crate::case::situation::{AkassaLevel, Dagsfortjanst};
    use crate::money::Money;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, lund_in, situation};

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

    fn paid_in(year: i16, wage: i64, first_day: u32, days: &str) -> crate::money::Ore {
        let level = AkassaLevel::Inkomst(Dagsfortjanst { wage_month: Money::whole(wage), first_day });
        lund_in(year).sum(&situation().arbetsloshetsersattning(level, days).build(), RuleId::Arbetsloshetsersattning)
    }

    /// akassanvision.se and di.se for 2021.
    #[test]
    fn the_ceiling_falls_after_100_days_from_2015() {
        assert_eq!(paid_in(2021, 33_000, 1, "22"), kr("26400"), "1 200 kr a day");
        assert_eq!(paid_in(2021, 27_500, 101, "1"), kr("1000"));
        assert_eq!(paid_in(2021, 31_428, 201, "1"), kr("1000"));
        assert_eq!(paid_in(2016, 40_000, 100, "2"), kr("1670"), "910 and 760 kr");
        assert_eq!(paid_in(2021, 5_000, 1, "1"), kr("510"));
    }

    /// From October 2025: 27 200, 23 800 and 22 100 kr a month at most (SFS 2024:506, 2024:1350).
    #[test]
    fn a_month_of_2026_is_a_share_of_at_most_34_000_kronor() {
        assert_eq!([1, 101, 201].map(|day| paid_in(2026, 50_000, day, "22")), ["27200", "23800", "22100"].map(kr));
        assert_eq!(paid_in(2026, 22_000, 1, "1"), kr("800"));
        assert_eq!(paid_in(2026, 22_000, 301, "10"), kr("0"));
    }

    #[test]
    fn the_basic_amount_is_320_kronor_a_day() {
        let situation = situation().arbetsloshetsersattning(AkassaLevel::Grundbelopp, "100").build();
        assert_eq!(lund().sum(&situation, RuleId::Arbetsloshetsersattning), kr("32000"));
    }
}
