//! Sick pay from the employer: lag (1991:1047) om sjuklön 6 and 7 §§.
//!
//! In the sick-pay periods no wage is paid; after the karensdag of each spell the employer pays a share of it. From 2019
//! a karensavdrag takes the place of the karensdag: a share of the sick pay of an average week. Sick pay
//! is wage in every other respect: taxed, pensionable, arbetsinkomst, with contributions and the agreed part. Wage by
//! calendar day, a year's wage divided by the days of a year, is the program's own convention.

use super::{Incomes, post};
use crate::case::situation::Work;
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Quantity};
use crate::party::Party;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// Calendar days of a week.
const DAYS_OF_WEEK: i64 = 7;

/// The sick pay of a spell of work.
pub(super) fn apply(env: &Env<'_>, work: &Work, incomes: &mut Incomes, recorder: &mut impl Recorder) -> Ore {
    let Some(sick) = work.sjuklon else { return Ore::ZERO };
    recorder.enter(RuleId::Sjuklon, Some(work.input));
    let per_day = wage_per_day(env, work, recorder);
    let env = &env.in_month(work.when.from);
    let share = recorder.read(&env.rates.sjuklon_andel);
    let sick_pay = if env.rates.sjuklon_karensavdrag.exists() {
        let week = (per_day * Quantity::whole(DAYS_OF_WEEK) * share).ore().money();
        let off = (week * recorder.read(&env.rates.sjuklon_karensavdrag)).ore().times(i64::from(sick.spells));
        ((per_day * share * sick.days).ore() - off).max(Ore::ZERO)
    } else {
        (per_day * share * after_karens(env, sick.days, sick.spells, recorder)).ore()
    };
    post(recorder, RuleId::Sjuklon, work.employer, Party::Individual, sick_pay);
    incomes.add_wage(sick_pay, work.when);
    sick_pay
}

/// Wage for a calendar day, kronor and öre.
pub(super) fn wage_per_day(env: &Env<'_>, work: &Work, recorder: &mut impl Recorder) -> Money {
    let per_year = work.wage_month_full_time * work.extent * Quantity::whole(12);
    let per_day = per_year.per(recorder.read(&env.rates.arets_dagar)).round(Rounding::Posting);
    recorder.step(Step::Dagslon, per_day);
    per_day
}

/// The days that are left when each spell has had its karensdag.
pub(super) fn after_karens(env: &Env<'_>, days: Quantity, spells: u32, recorder: &mut impl Recorder) -> Quantity {
    if spells == 0 {
        return days;
    }
    let karens = i64::from(spells) * i64::from(recorder.read(&env.rates.karensdagar));
    (days - Quantity::whole(karens)).max(Quantity::ZERO)
}

#[cfg(test)]
mod tests {
    use crate::case::situation::{Andel, Lonestod, LonestodAmount};
    use crate::ledger::Sums;
    use crate::party::Party;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, lund_in, rate, situation};

    #[test]
    fn a_spell_of_fourteen_days_costs_thirteen_days_of_80_percent() {
        let lund = lund();
        let sick = situation().full_time("36500").sjuklon("14", 1).build();
        assert_eq!(lund.sum(&sick, RuleId::Lon), kr("421200"), "438 000 − 14 × 1 200");
        assert_eq!(lund.sum(&sick, RuleId::Sjuklon), kr("12480"), "13 × 80 % of 1 200");
    }

    #[test]
    fn from_2019_a_karensavdrag_is_a_fifth_of_a_weeks_sick_pay() {
        let sick = situation().full_time("36500").sjuklon("14", 2).build();
        assert_eq!(lund_in(2019).sum(&sick, RuleId::Sjuklon), kr("10752"), "14 × 960 less twice 20 % of 7 × 960");
    }

    #[test]
    fn each_spell_has_its_own_karensdag() {
        let lund = lund();
        let sum =
            |spells| lund.sum(&situation().wage("36500", "0.5", "12").sjuklon("6", spells).build(), RuleId::Sjuklon);
        assert_eq!([1, 3, 6].map(sum), ["2400", "1440", "0"].map(kr));
    }

    #[test]
    fn sick_pay_is_wage_that_nothing_is_produced_for() {
        let lund = lund();
        let sick = situation().full_time("36500").sjuklon("14", 1).build();
        assert_eq!(lund.sum(&sick, RuleId::AvtaladeAvgifter), kr("32872.94"), "7.58 % of 433 680");
        assert_eq!(lund.sum(&sick, RuleId::Produktion), kr("585468"), "139 % of the wage alone");
        let mut sums = Sums::default();
        super::super::evaluate(&lund.env(), &sick, &mut sums);
        assert_eq!(sums.balances.party(Party::Employer), -kr("17347.20"), "139 % of the sick pay");
    }

    #[test]
    fn a_subsidy_covers_sick_pay_too() {
        let half = LonestodAmount::ByRules(Andel { share: rate("0.5"), ceiling: false });
        let sick = situation().full_time("36500").lonestod(Lonestod::Lonebidrag(half)).sjuklon("14", 1).build();
        let lund = lund();
        assert_eq!(lund.sum(&sick, RuleId::Lonebidrag), kr("301407.60"), "half of 139 % of 433 680");
        assert_eq!(lund.sum(&sick, RuleId::Produktion), kr("292734"), "half of 139 % of 421 200");
    }
}
