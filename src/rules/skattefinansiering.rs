//! Cost of public funds: a share of the public sector's net cost, by the method.
//!
//! What taxes cost society beyond what they bring in. A real cost that no single party bears, counted last, on all
//! that the public sector has paid and received.

use super::post;
use crate::ledger::{Recorder, Step};
use crate::money::Ore;
use crate::party::{Party, Resource};
use crate::rates::Env;
use crate::rule::RuleId;

/// The cost of what the public sector has paid net since its balance was `at_first`.
pub(super) fn apply(env: &Env<'_>, at_first: Ore, recorder: &mut impl Recorder) {
    let share = &env.method.skattefinansiering;
    if !share.exists() {
        return;
    }
    recorder.enter(RuleId::Skattefinansiering, None);
    let net_cost = at_first - public_balance(recorder);
    recorder.step(Step::OffentligNettokostnad, net_cost.money());
    let cost = (net_cost.money() * recorder.read(share)).ore();
    post(recorder, RuleId::Skattefinansiering, Party::Others, Resource::PublicFunds, cost);
}

/// What the public sector has together.
pub(super) fn public_balance(recorder: &impl Recorder) -> Ore {
    Party::PUBLIC_SECTOR.into_iter().map(|party| recorder.balances().party(party)).sum()
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::party::{Party, Resource};
    use crate::rates::Setting;
    use crate::rules::testing::{kr, situation};

    #[test]
    fn what_the_public_pays_costs_three_tenths_more() {
        let book = crate::embedded::rate_book();
        let setting = Setting::resolve(&book, 2024, "Lund", &[], "nationell").unwrap();
        let mut sums = Sums::default();
        crate::rules::evaluate(&setting.env(), &situation().forsorjningsstod("100000").build(), &mut sums);
        assert_eq!(sums.balances.party(Party::Municipality), -kr("100000"));
        assert_eq!(sums.balances.party(Party::Others), -kr("30000"));
        assert_eq!(sums.balances.real(Resource::PublicFunds), kr("30000"));
    }
}
