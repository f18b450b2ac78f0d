//! The collectively agreed part of the wage cost: pension and insurance premiums, a fixed share by the method.

use super::post;
use crate::case::situation::Work;
use crate::ledger::Recorder;
use crate::money::Ore;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// The agreed contributions on the wage of a spell of work, to insurers and pension funds.
pub(super) fn apply(env: &Env<'_>, (work, wage): (&Work, Ore), recorder: &mut impl Recorder) -> Ore {
    recorder.enter(RuleId::AvtaladeAvgifter, Some(work.input));
    let agreed = (wage.money() * recorder.read(&env.method.avtalade_avgifter)).ore();
    post(recorder, RuleId::AvtaladeAvgifter, work.employer, Party::Others, agreed);
    agreed
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn wage_cost_is_1_39_times_the_wage() {
        let lund = lund();
        let situation = situation().full_time("19000").build();
        assert_eq!(lund.sum(&situation, RuleId::AvtaladeAvgifter), kr("17282.40"));
        let parts = [RuleId::Lon, RuleId::Arbetsgivaravgifter, RuleId::AvtaladeAvgifter];
        assert_eq!(parts.map(|rule| lund.sum(&situation, rule)).into_iter().sum::<crate::money::Ore>(), kr("316920"));
    }
}
