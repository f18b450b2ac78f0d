//! Wage: what the employer pays and the employee earns.

use super::{Incomes, post};
use crate::case::situation::Work;
use crate::ledger::Recorder;
use crate::money::Ore;
use crate::party::Party;
use crate::rule::RuleId;

/// The wage of a spell: full-time wage × extent × months.
pub(super) fn apply(work: &Work, incomes: &mut Incomes, recorder: &mut impl Recorder) -> Ore {
    recorder.enter(RuleId::Lon, Some(work.input));
    let wage = (work.wage_month_full_time * work.extent * work.months).ore();
    post(recorder, RuleId::Lon, work.employer, Party::Individual, wage);
    incomes.add_wage(wage);
    wage
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn half_time_for_ten_months_is_five_full_months() {
        let lund = lund();
        let half = situation().wage("19000", "0.5", "10").build();
        assert_eq!(lund.sum(&half, RuleId::Lon), kr("95000"));
    }
}
