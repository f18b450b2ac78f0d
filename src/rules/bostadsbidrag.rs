//! Bostadsbidrag, as observed or worked out: SFB 95–98 kap. Not taxed.
//!
//! Families with children: särskilt bidrag and a share of the rent; the young without children: a scale at the rent.
//! Both fall with the year's income. Final bostadsbidrag is taken to be the preliminary one at the year's income;
//! size of the dwelling, wealth and alternating care of children are not counted.

use super::parts::{self, By};
use super::{Incomes, post};
use crate::case::situation::{Bostadsstod, Household};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Quantity};
use crate::party::Party;
use crate::rates::{Env, Origin, Rates};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What Försäkringskassan pays for a spell.
pub(super) fn apply(
    env: &Env<'_>,
    household: &Household,
    spell: &Bostadsstod,
    incomes: &mut Incomes,
    recorder: &mut impl Recorder,
) {
    recorder.enter(RuleId::Bostadsbidrag, Some(spell.input));
    let amount = spell.amount.unwrap_or_else(|| {
        let months = (spell.when, spell.when.quantity(), By::Months);
        let paid = parts::sum(env, months, rows, recorder, |part, recorder| {
            (per_month(&part.env, household, incomes, recorder) * part.quantity).ore()
        });
        paid.money()
    });
    post(recorder, RuleId::Bostadsbidrag, Party::Forsakringskassan, Party::Individual, amount.ore());
    incomes.add_untaxed(amount.ore(), spell.when);
}

/// The rows that the amount of a month rests on.
const fn rows(rates: &Rates) -> [Origin; 14] {
    [
        rates.bostadsbidrag_sarskilt.origin(),
        rates.bostadsbidrag_lagsta_hyra.origin(),
        rates.bostadsbidrag_hogsta_hyra.origin(),
        rates.bostadsbidrag_andel.origin(),
        rates.bostadsbidrag_inkomst_ensam.origin(),
        rates.bostadsbidrag_inkomst_make.origin(),
        rates.bostadsbidrag_minskning.origin(),
        rates.bostadsbidrag_unga.origin(),
        rates.bostadsbidrag_unga_inkomst_ensam.origin(),
        rates.bostadsbidrag_unga_inkomst_par.origin(),
        rates.bostadsbidrag_unga_delar.origin(),
        rates.bostadsbidrag_lagsta.origin(),
        rates.bostadsbidrag_studiebidrag.origin(),
        rates.bostadsbidrag_tillagg.origin(),
    ]
}

/// Whole hundreds of kronor a month, and the temporary supplement of families on them; nothing where the year's amount is too low to be paid.
fn per_month(env: &Env<'_>, household: &Household, incomes: &Incomes, recorder: &mut impl Recorder) -> Money {
    let income = income(env, incomes, recorder);
    recorder.step(Step::BidragsgrundandeInkomst, income + household.partner_income);
    let (full, reduction) = if household.children.is_empty() {
        young(env, household, income, recorder)
    } else {
        family(env, household, income, recorder)
    };
    let full = (full * Quantity::whole(12)).round(Rounding::Posting);
    recorder.step(Step::BidragForeMinskning, full);
    let year = full - reduction;
    if year <= Money::ZERO || year < recorder.read(&env.rates.bostadsbidrag_lagsta) {
        return Money::ZERO;
    }
    let month = year.per(12).round(Rounding::HundratalNedat);
    recorder.step(Step::BostadsbidragManad, month);
    let supplement = &env.rates.bostadsbidrag_tillagg;
    if household.children.is_empty() || !supplement.exists() {
        return month;
    }
    month + (month * recorder.read(supplement)).round(Rounding::Posting)
}

/// The person's own income of the year: what is taxed, a share of the study grant, etableringsersättning.
fn income(env: &Env<'_>, incomes: &Incomes, recorder: &mut impl Recorder) -> Money {
    let mut income = incomes.taxable + incomes.etableringsersattning;
    if incomes.studiebidrag > Ore::ZERO {
        income += (incomes.studiebidrag.money() * recorder.read(&env.rates.bostadsbidrag_studiebidrag)).ore();
    }
    income.money()
}

/// What a family gets a month before reduction, and the year's reduction: each parent's income counts by itself.
fn family(env: &Env<'_>, household: &Household, income: Money, recorder: &mut impl Recorder) -> (Money, Money) {
    let rates = env.rates;
    let children = u8::try_from(household.children.len()).unwrap_or(u8::MAX);
    let mut full = recorder.read(&rates.bostadsbidrag_sarskilt).at(children);
    let lowest = recorder.read(&rates.bostadsbidrag_lagsta_hyra);
    if household.rent > lowest {
        let counted = household.rent.min(recorder.read(&rates.bostadsbidrag_hogsta_hyra).at(children)) - lowest;
        full += (counted * recorder.read(&rates.bostadsbidrag_andel)).round(Rounding::Posting).max(Money::ZERO);
    }
    let over = |limit: Money, income: Money| (income - limit).max(Money::ZERO);
    let excess = if household.adults > 1 {
        let limit = recorder.read(&rates.bostadsbidrag_inkomst_make);
        over(limit, income) + over(limit, household.partner_income)
    } else {
        over(recorder.read(&rates.bostadsbidrag_inkomst_ensam), income)
    };
    if excess == Money::ZERO {
        return (full, Money::ZERO);
    }
    (full, (excess * recorder.read(&rates.bostadsbidrag_minskning)).round(Rounding::Posting))
}

/// What the young without children get a month before reduction, and the year's reduction.
fn young(env: &Env<'_>, household: &Household, income: Money, recorder: &mut impl Recorder) -> (Money, Money) {
    let rates = env.rates;
    let full = recorder.read(&rates.bostadsbidrag_unga).at(household.rent).round(Rounding::Posting);
    let limit = if household.adults > 1 {
        &rates.bostadsbidrag_unga_inkomst_par
    } else {
        &rates.bostadsbidrag_unga_inkomst_ensam
    };
    let excess = income + household.partner_income - recorder.read(limit);
    if excess <= Money::ZERO {
        return (full, Money::ZERO);
    }
    (full, excess.per(recorder.read(&rates.bostadsbidrag_unga_delar)).round(Rounding::Posting))
}

#[cfg(test)]
mod tests {
    use crate::money::Ore;
    use crate::rule::RuleId;
    use crate::rules::testing::{Builder, kr, lund, lund_in, situation};

    fn bostadsbidrag(situation: Builder) -> Ore {
        lund().sum(&situation.build(), RuleId::Bostadsbidrag)
    }

    #[test]
    fn it_is_paid_in_full() {
        assert_eq!(bostadsbidrag(situation().bostadsbidrag("15600")), kr("15600"));
    }

    /// SFB 97 kap. 24–25 §§: 90 % of 800 kr and 65 % of 1 000 kr are 1 370 kr, paid as 1 300 kr.
    #[test]
    fn the_highest_for_the_young() {
        let young = || situation().age(22).household(1, &[], "4200").computed_bostadsbidrag();
        assert_eq!(bostadsbidrag(young()), kr("15600"));
        // 56 000 kr is 15 000 kr above 41 000 kr: a third of it is 5 000 kr; 16 440 − 5 000 is 953 kr a month.
        assert_eq!(bostadsbidrag(young().wage("8000", "1", "7")), kr("10800"));
        // 16 440 − (86 000 − 41 000) / 3 is 1 440 kr: 120 kr a month, paid as 100 kr.
        assert_eq!(bostadsbidrag(young().wage("8600", "1", "10")), kr("1200"));
        assert_eq!(bostadsbidrag(young().wage("8700", "1", "10")), kr("0"), "1 107 kr a year is not paid");
    }

    #[test]
    fn a_family_by_children_rent_and_income() {
        let family = |rent| situation().household(1, &[4, 9], rent).computed_bostadsbidrag();
        // 1 750 + half of 5 900 − 1 400.
        assert_eq!(bostadsbidrag(family("7000")), kr("48000"));
        assert_eq!(bostadsbidrag(family("1300")), kr("20400"), "1 750 kr, paid as 1 700 kr");
        // 20 % of 180 000 − 117 000 is 12 600 kr a year, 1 050 kr a month.
        assert_eq!(bostadsbidrag(family("7000").full_time("15000")), kr("34800"));
    }

    /// Särskilt bidrag 1 500 kr from 2014; the limit is 150 000 kr and the supplement 40 % in 2024, 25 % to June 2025.
    #[test]
    fn a_temporary_supplement_follows_the_month() {
        let family = |year| {
            let family = situation().household(1, &[4], "5300").computed_bostadsbidrag();
            lund_in(year).sum(&family.build(), RuleId::Bostadsbidrag)
        };
        // 1 500 + half of 3 900 is 3 450 kr, paid as 3 400 kr.
        assert_eq!(family(2019), kr("40800"));
        assert_eq!(family(2024), kr("57120"), "12 × 1.4 × 3 400");
        assert_eq!(family(2025), kr("45900"), "6 × 1.25 × 3 400 and 6 × 3 400");
    }

    #[test]
    fn each_of_a_couple_has_half_the_limit() {
        let couple = |partner| situation().household(2, &[4], "5300").partner(partner).computed_bostadsbidrag();
        // 1 300 + half of 3 900 is 3 250 kr a month.
        assert_eq!(bostadsbidrag(couple("58500")), kr("38400"));
        assert_eq!(bostadsbidrag(couple("118500")), kr("26400"), "12 000 kr less");
    }
}
