//! Omställningsstudiestöd, grant and loan: lag (2022:856) 24–27 §§.
//!
//! The state (CSN) pays both. The grant is taxed and pensionable, without jobbskatteavdrag. The loan raises disposable
//! income and is new debt; the highest loan is taken.

use super::parts::{self, By};
use super::{Incomes, post};
use crate::case::situation::Omstallningsstudiestod;
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Quantity};
use crate::party::Party;
use crate::rates::{Env, Origin, Rates};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply<R: Recorder>(
    env: &Env<'_>,
    spell: &Omstallningsstudiestod,
    incomes: &mut Incomes,
    recorder: &mut R,
) {
    let grant = paid(env, spell, (RuleId::Omstallningsstudiebidrag, spell.weeks), grant, recorder);
    incomes.add_pensionable(grant, spell.when);
    if spell.loan_weeks > Quantity::ZERO {
        let loan = paid(env, spell, (RuleId::Omstallningsstudielan, spell.loan_weeks.min(spell.weeks)), loan, recorder);
        incomes.add_untaxed(loan, spell.when);
    }
}

/// What a rule pays for some weeks, each by the rates of its month.
fn paid<R: Recorder>(
    env: &Env<'_>,
    spell: &Omstallningsstudiestod,
    (rule, weeks): (RuleId, Quantity),
    per_week: impl Fn(&Rates, &Omstallningsstudiestod, &mut R) -> Money,
    recorder: &mut R,
) -> Ore {
    recorder.enter(rule, Some(spell.input));
    let amount = parts::sum(env, (spell.when, weeks, By::Days), rows, recorder, |part, recorder| {
        let week = per_week(part.env.rates, spell, recorder);
        recorder.step(Step::Veckobelopp, week);
        (week * part.quantity).ore()
    });
    post(recorder, rule, Party::State, Party::Individual, amount);
    amount
}

/// The rows that a week rests on.
const fn rows(rates: &Rates) -> [Origin; 5] {
    [
        rates.omstallning_andel.origin(),
        rates.omstallning_tak_inkomst.origin(),
        rates.omstallning_arets_veckor.origin(),
        rates.omstallning_lan_andel.origin(),
        rates.omstallning_lan.origin(),
    ]
}

/// A share of a week's part of the income up to its ceiling, whole kronor.
fn grant(rates: &Rates, spell: &Omstallningsstudiestod, recorder: &mut impl Recorder) -> Money {
    let income = per_year(spell).min(recorder.read(&rates.omstallning_tak_inkomst));
    let year = income * recorder.read(&rates.omstallning_andel) * spell.extent;
    year.per(recorder.read(&rates.omstallning_arets_veckor)).round(Rounding::KronaNedat)
}

/// A share of what the grant leaves of a week's part of the whole income, up to the highest loan, whole kronor.
fn loan(rates: &Rates, spell: &Omstallningsstudiestod, recorder: &mut impl Recorder) -> Money {
    let weeks = recorder.read(&rates.omstallning_arets_veckor);
    let income = (per_year(spell) * spell.extent).per(weeks).round(Rounding::Posting);
    let left = (income - grant(rates, spell, recorder)).max(Money::ZERO);
    let highest = recorder.read(&rates.omstallning_lan).at(spell.extent.percent());
    (left * recorder.read(&rates.omstallning_lan_andel))
        .round(Rounding::KronaNedat)
        .min(highest.round(Rounding::KronaNedat))
}

/// The yearly income.
fn per_year(spell: &Omstallningsstudiestod) -> Money {
    (spell.income_month * Quantity::whole(12)).round(Rounding::Posting)
}

#[cfg(test)]
mod tests {
    use crate::money::{Money, Ore};
    use crate::rule::RuleId;
    use crate::rules::testing::{Place, kr, lund_in, situation};

    fn week(place: &Place, income: &str, extent: &str, rule: RuleId) -> Ore {
        let week = situation().omstallningsstudiestod(("1", "1"), extent, income).build();
        place.sum(&week, rule)
    }

    #[test]
    fn eighty_percent_of_the_income_and_a_loan_of_63_percent_of_the_rest() {
        let lund = lund_in(2024);
        let pays = |extent, rule| week(&lund, "26000", extent, rule);
        // 312 000 × 80 % / 52 is 4 800 kr; 63 % of 6 000 − 4 800 is 756 kr.
        assert_eq!(pays("1", RuleId::Omstallningsstudiebidrag), kr("4800"));
        assert_eq!(pays("1", RuleId::Omstallningsstudielan), kr("756"));
        assert_eq!(pays("0.5", RuleId::Omstallningsstudiebidrag), kr("2400"));
        assert_eq!(pays("0.5", RuleId::Omstallningsstudielan), kr("378"));
    }

    /// 3.00 % of 57 300 kr (27 §).
    #[test]
    fn the_highest_loan_has_a_ceiling_of_its_own_for_each_extent() {
        assert_eq!(week(&lund_in(2024), "90000", "0.5", RuleId::Omstallningsstudielan), kr("1719"));
    }

    #[test]
    fn the_grant_is_taxed_and_pensionable_without_jobbskatteavdrag() {
        let lund = lund_in(2024);
        let year = situation().omstallningsstudiestod(("44", "44"), "1", "26000").build();
        assert!(lund.sum(&year, RuleId::Kommunalskatt) > Ore::ZERO);
        assert_eq!(lund.sum(&year, RuleId::Jobbskatteavdrag), Ore::ZERO);
        // 44 × 4 800 is 211 200 kr: 7 % of it, and 10.21 %.
        assert_eq!(lund.sum(&year, RuleId::AllmanPensionsavgift), Money::whole(14_800).ore());
        assert_eq!(lund.sum(&year, RuleId::StatligAlderspensionsavgift), kr("21563.52"));
    }
}
