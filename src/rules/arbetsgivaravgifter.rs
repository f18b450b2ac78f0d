//! Employer contributions by component: socialavgiftslagen (2000:980) 2 kap. 26 and 28 §§, lag (1994:1920) 3 §.
//!
//! The young and seniors, by age at the start of the year, have one reduced rate each; the oldest bear none.

use super::post;
use crate::case::situation::Work;
use crate::ledger::Recorder;
use crate::money::{Ore, Rate};
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// The contributions on the wage of a spell of work.
pub(super) fn apply(env: &Env<'_>, age: u8, (work, wage): (&Work, Ore), recorder: &mut impl Recorder) -> Ore {
    recorder.enter(RuleId::Arbetsgivaravgifter, Some(work.input));
    let contributions = (wage.money() * rate(env, age, recorder)).ore();
    post(recorder, RuleId::Arbetsgivaravgifter, work.employer, Party::State, contributions);
    contributions
}

/// The contributions at an age, as a share of the wage.
pub(super) fn rate(env: &Env<'_>, age: u8, recorder: &mut impl Recorder) -> Rate {
    let rates = env.rates;
    let age = u32::from(age);
    if age < recorder.read(&rates.ungdomsalder) {
        return recorder.read(&rates.avgift_ungdom);
    }
    if age < recorder.read(&rates.avgift_senioralder) {
        return full(env, recorder);
    }
    if age < recorder.read(&rates.avgiftsfri_alder) { recorder.read(&rates.avgift_senior) } else { Rate::ZERO }
}

/// The full contributions, as a share of the wage.
pub(super) fn full(env: &Env<'_>, recorder: &mut impl Recorder) -> Rate {
    env.rates.components().into_iter().map(|row| recorder.read(row)).sum()
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

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
}
