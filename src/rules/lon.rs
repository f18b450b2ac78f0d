//! Wage: what the employer pays and the employee earns for time worked.

use super::{Incomes, post, sjuklon};
use crate::case::situation::Work;
use crate::ledger::Recorder;
use crate::money::Ore;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// The wage of a spell: full-time wage × extent × months, less the days with sick pay instead.
pub(super) fn apply(env: &Env<'_>, work: &Work, incomes: &mut Incomes, recorder: &mut impl Recorder) -> Ore {
    recorder.enter(RuleId::Lon, Some(work.input));
    let whole = (work.wage_month_full_time * work.extent * work.months).ore();
    let absent = work.sjuklon.map_or(Ore::ZERO, |sick| (sjuklon::wage_per_day(env, work, recorder) * sick.days).ore());
    let wage = whole - absent.min(whole);
    post(recorder, RuleId::Lon, work.employer, Party::Individual, wage);
    incomes.add_wage(wage, work.when);
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
