//! Kommunal inkomstskatt to municipality and region: IL 65 kap. 3 §, lag (1965:269) 4 §.
//!
//! The two rates make one tax, whose öre fall away once. The municipality's part is its own rate in whole kronor and
//! the region has the rest, so that the parts are the whole. Tax reductions do not touch either: the state bears
//! them.

use super::post;
use crate::ledger::{Recorder, Step};
use crate::money::Money;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// The tax on a beskattningsbar förvärvsinkomst, municipality and region together.
pub(super) fn apply(env: &Env<'_>, taxable: Money, recorder: &mut impl Recorder) -> Money {
    recorder.enter(RuleId::Kommunalskatt, None);
    recorder.step(Step::BeskattningsbarForvarvsinkomst, taxable);
    let municipal = recorder.read(&env.local.kommunalskatt);
    let regional = recorder.read(&env.local.regionskatt);
    let whole = (taxable * (municipal + regional)).round(env.local.oretal);
    recorder.step(Step::KommunalInkomstskatt, whole);
    let to_municipality = (taxable * municipal).round(env.local.oretal);
    post(recorder, RuleId::Kommunalskatt, Party::Individual, Party::Municipality, to_municipality.ore());
    recorder.enter(RuleId::Regionskatt, None);
    post(recorder, RuleId::Regionskatt, Party::Individual, Party::Region, (whole - to_municipality).ore());
    whole
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn a_full_wage_in_lund() {
        let lund = lund();
        let situation = situation().full_time("19000").build();
        assert_eq!(lund.sum(&situation, RuleId::Kommunalskatt), kr("42221"));
        assert_eq!(lund.sum(&situation, RuleId::Regionskatt), kr("21050"));
    }
}
