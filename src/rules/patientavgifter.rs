//! Patient fees in open care: the region's fee for each visit, within the ceiling of HSL (1982:763) 26 a §.

use super::post;
use crate::case::situation::Use;
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Quantity};
use crate::party::Party;
use crate::rates::{Env, Fee};
use crate::rule::RuleId;

/// The fees of the year, to the region.
pub(super) fn apply(env: &Env<'_>, uses: &[Use], recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Patientavgifter, None);
    let mut fees = Money::ZERO;
    for used in uses.iter().filter(|used| used.quantity > Quantity::ZERO) {
        let fee = match (env.prices.get(used.price).fee, used.fee) {
            (Fee::Visit(_), Some(stated)) => stated,
            (Fee::Visit(kind), None) => recorder.read(env.local.fee(kind)),
            _ => continue,
        };
        fees += (fee * used.quantity).ore().money();
    }
    if fees == Money::ZERO {
        return;
    }
    recorder.step(Step::PatientavgifterForeTak, fees);
    let paid = fees.min(recorder.read(&env.rates.hogkostnadsskydd));
    post(recorder, RuleId::Patientavgifter, Party::Individual, Party::Region, paid.ore());
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn fees_stop_at_the_ceiling() {
        let lund = lund();
        let fees = |gp, specialist| {
            let situation = situation()
                .uses(&lund, "lakarbesok-primarvard", gp)
                .uses(&lund, "specialistbesok", specialist)
                .uses(&lund, "sjukskoterskebesok", "4")
                .build();
            lund.sum(&situation, RuleId::Patientavgifter)
        };
        assert_eq!(fees("3", "1"), kr("780"));
        assert_eq!(fees("6", "4"), kr("1100"));
    }
}
