//! Employer contributions by component: socialavgiftslagen (2000:980) 2 kap. 26 and 28 §§, lag (1994:1920) 3 §.
//!
//! The young, in two steps, and seniors, by age at the start of the year, have reduced rates; the oldest bear none. Reduced
//! rates follow the month, for a wage is taken to come evenly over its months; in some years they reach up to a ceiling.

use super::post;
use crate::case::situation::Work;
use crate::ledger::Recorder;
use crate::money::{Exact, Money, Ore, Rate};
use crate::party::Party;
use crate::period::Months;
use crate::rates::{Env, Origin, Rates};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The contributions on the wage of a spell of work.
pub(super) fn apply(env: &Env<'_>, age: u8, (work, wage): (&Work, Ore), recorder: &mut impl Recorder) -> Ore {
    recorder.enter(RuleId::Arbetsgivaravgifter, Some(work.input));
    let wage = wage.money();
    let mut contributions = Exact::ZERO;
    for (run, env) in env.runs(work.when, rows) {
        let months = |rate: Rate| Rate::from_micro(rate.micro() * i64::from(run.count()));
        let reduced = reduced_wage(&env, age, (work, wage), recorder);
        contributions = contributions + reduced * months(at_age(&env, age, recorder));
        if reduced < wage {
            contributions = contributions + (wage - reduced) * months(full(&env, recorder));
        }
    }
    let contributions = contributions.per(work.when.count().into()).round(Rounding::Posting).ore();
    post(recorder, RuleId::Arbetsgivaravgifter, work.employer, Party::State, contributions);
    contributions
}

/// The part of the wage that the contributions at an age are counted on: all, but of the young in years with a ceiling.
fn reduced_wage(env: &Env<'_>, age: u8, (work, wage): (&Work, Money), recorder: &mut impl Recorder) -> Money {
    let rates = env.rates;
    let young = rates.ungdomsalder.unrecorded().max(rates.ungdom_aldre_alder.unrecorded());
    if u32::from(age) >= young || !rates.avgift_ungdom_tak.exists() {
        return wage;
    }
    wage.min((recorder.read(&rates.avgift_ungdom_tak) * work.months).ore().money())
}

/// The contributions at an age, as a share of the wage: the average of the months, to a millionth.
pub(super) fn rate(env: &Env<'_>, age: u8, when: Months, recorder: &mut impl Recorder) -> Rate {
    let runs = env.runs(when, rows);
    let sum: i64 = runs.map(|(run, env)| at_age(&env, age, recorder).micro() * i64::from(run.count())).sum();
    Rate::from_micro(sum / i64::from(when.count()))
}

/// The rows that contributions rest on.
const fn rows(rates: &Rates) -> [Origin; 16] {
    [
        rates.ungdomsalder.origin(),
        rates.avgift_ungdom.origin(),
        rates.ungdom_aldre_alder.origin(),
        rates.avgift_ungdom_aldre.origin(),
        rates.avgift_ungdom_tak.origin(),
        rates.avgift_senioralder.origin(),
        rates.avgift_senior.origin(),
        rates.avgiftsfri_alder.origin(),
        rates.avgift_aldst.origin(),
        rates.avgift_alderspension.origin(),
        rates.avgift_sjukforsakring.origin(),
        rates.avgift_foraldraforsakring.origin(),
        rates.avgift_efterlevandepension.origin(),
        rates.avgift_arbetsmarknad.origin(),
        rates.avgift_arbetsskada.origin(),
        rates.avgift_allman_loneavgift.origin(),
    ]
}

/// The contributions at an age, as a share of the wage.
fn at_age(env: &Env<'_>, age: u8, recorder: &mut impl Recorder) -> Rate {
    let rates = env.rates;
    let age = u32::from(age);
    if rates.ungdomsalder.exists() && age < recorder.read(&rates.ungdomsalder) {
        return recorder.read(&rates.avgift_ungdom);
    }
    if rates.ungdom_aldre_alder.exists() && age < recorder.read(&rates.ungdom_aldre_alder) {
        return recorder.read(&rates.avgift_ungdom_aldre);
    }
    if age < recorder.read(&rates.avgift_senioralder) {
        return full(env, recorder);
    }
    if age < recorder.read(&rates.avgiftsfri_alder) {
        return recorder.read(&rates.avgift_senior);
    }
    if rates.avgift_aldst.exists() { recorder.read(&rates.avgift_aldst) } else { Rate::ZERO }
}

/// The full contributions, as a share of the wage.
pub(super) fn full(env: &Env<'_>, recorder: &mut impl Recorder) -> Rate {
    env.rates.components().into_iter().map(|row| recorder.read(row)).sum()
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, lund_in, situation};

    #[test]
    fn the_components_of_2013_are_31_42_percent() {
        let lund = lund();
        assert_eq!(lund.sum(&situation().full_time("19000").build(), RuleId::Arbetsgivaravgifter), kr("71637.60"));
    }

    #[test]
    fn the_young_have_15_49_percent_until_they_are_26() {
        let lund = lund();
        let at = |age| lund.sum(&situation().age(age).full_time("10000").build(), RuleId::Arbetsgivaravgifter);
        assert_eq!(at(25), kr("18588"));
        assert_eq!(at(26), kr("37704"));
    }

    #[test]
    fn seniors_bear_the_pension_contribution_alone_and_the_oldest_nothing() {
        let lund = lund();
        let at = |age| lund.sum(&situation().age(age).full_time("10000").build(), RuleId::Arbetsgivaravgifter);
        assert_eq!([64, 65, 74, 75].map(at), ["37704", "12252", "12252", "0"].map(kr));
    }

    #[test]
    fn reduced_rates_follow_the_month() {
        let at = |year, age| {
            let situation = situation().age(age).full_time("10000").build();
            lund_in(year).sum(&situation, RuleId::Arbetsgivaravgifter)
        };
        // Per month 1 021, 1 549, 2 546 and 3 142 kr: four, three and five months of 2015.
        assert_eq!([22, 23, 25].map(|age| at(2015, age)), ["21989", "23573", "31332"].map(kr));
        assert_eq!([22, 25].map(|age| at(2014, age)), ["18588", "18588"].map(kr));
        assert_eq!([17, 22].map(|age| at(2018, age)), ["37704", "37704"].map(kr));
        assert_eq!([17, 18].map(|age| at(2019, age)), ["27099", "37704"].map(kr), "10.21 % from August");
        assert_eq!([17, 22, 23].map(|age| at(2021, age)), ["12252", "20820", "37704"].map(kr), "10.21 % in the summer");
        assert_eq!([17, 22].map(|age| at(2023, age)), ["12252", "34197"].map(kr));
        assert_eq!([17, 22].map(|age| at(2024, age)), ["37704", "37704"].map(kr));
        assert_eq!([17, 22, 23].map(|age| at(2026, age)), ["37704", "28155", "37704"].map(kr));
    }

    #[test]
    fn seniors_bore_a_special_wage_tax_to_june_2019() {
        let at = |year, age| {
            let situation = situation().age(age).full_time("10000").build();
            lund_in(year).sum(&situation, RuleId::Arbetsgivaravgifter)
        };
        assert_eq!([2015, 2016, 2019, 2020].map(|year| at(year, 65)), ["12252", "19632", "15942", "12252"].map(kr));
        assert_eq!(
            [(2022, 65), (2023, 65), (2025, 66), (2026, 66), (2026, 67)].map(|(year, age)| at(year, age)),
            ["12252", "37704", "12252", "37704", "12252"].map(kr)
        );
    }

    #[test]
    fn the_oldest_bore_the_special_wage_tax_alone() {
        let at = |year| {
            let situation = situation().age(82).full_time("10000").build();
            lund_in(year).sum(&situation, RuleId::Arbetsgivaravgifter)
        };
        assert_eq!([2015, 2016, 2019, 2020].map(at), ["0", "7380", "3690", "0"].map(kr));
    }

    #[test]
    fn the_wage_above_the_ceiling_of_the_young_bears_full_contributions() {
        let situation = situation().age(17).full_time("30000").build();
        // 10.21 % of 25 000 kr and 31.42 % of 5 000 kr, twelve times.
        assert_eq!(lund_in(2022).sum(&situation, RuleId::Arbetsgivaravgifter), kr("49482"));
    }

    #[test]
    fn the_ceiling_holds_in_the_months_that_have_it() {
        let situation = situation().age(22).full_time("30000").build();
        // Three months of 19.73 % of 25 000 kr and 31.42 % of 5 000 kr, nine of 31.42 % of 30 000 kr.
        assert_eq!(lund_in(2023).sum(&situation, RuleId::Arbetsgivaravgifter), kr("104344.50"));
    }

    #[test]
    fn the_components_are_31_42_percent_in_every_year() {
        for year in 2012..=2026 {
            let situation = situation().full_time("10000").build();
            assert_eq!(lund_in(year).sum(&situation, RuleId::Arbetsgivaravgifter), kr("37704"), "{year}");
        }
    }
}
