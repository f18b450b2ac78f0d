//! Care, case handling and teaching at full cost: quantity × price, borne by those who pay, with indirect tax.

use super::{indirekt_skatt, post};
use crate::case::situation::Use;
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Rate};
use crate::party::{Party, Resource};
use crate::rates::Env;
use crate::rule::RuleId;

/// The cost of one use.
pub(super) fn apply(env: &Env<'_>, used: &Use, recorder: &mut impl Recorder) {
    let item = env.prices.get(used.price);
    let rule = rule_of(item.resource);
    recorder.enter(rule, Some(used.input));
    recorder.step(Step::Mangd, Money::from_micro(used.quantity.micro()));
    let price = recorder.read(&item.price);
    let cost = (price * used.quantity).ore();
    if used.bearers.is_empty() {
        post(recorder, rule, item.bearer, item.resource, cost);
    } else {
        bear(&used.bearers, cost, (rule, item.resource), recorder);
    }
    indirekt_skatt::on_use(env, item.resource, (Some(used.input), cost), recorder);
}

/// Each bears its share; the last bears what is left.
pub(super) fn bear(
    bearers: &[(Party, Rate)],
    cost: Ore,
    (rule, resource): (RuleId, Resource),
    recorder: &mut impl Recorder,
) {
    let Some((last, others)) = bearers.split_last() else { return };
    let mut left = cost;
    for (party, share) in others {
        let part = (cost.money() * *share).ore();
        post(recorder, rule, *party, resource, part);
        left -= part;
    }
    post(recorder, rule, last.0, resource, left);
}

const fn rule_of(resource: Resource) -> RuleId {
    match resource {
        Resource::Care => RuleId::Vard,
        Resource::Teaching => RuleId::Utbildning,
        Resource::Handling | Resource::Production | Resource::PublicFunds => RuleId::Handlaggning,
    }
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::party::{Party, Resource};
    use crate::rules::testing::{kr, lund, rate, situation};

    #[test]
    fn the_bearer_pays_factor_cost_and_the_state_the_indirect_tax() {
        let lund = lund();
        let mut sums = Sums::default();
        crate::rules::evaluate(&lund.env(), &situation().uses(&lund, "socialsekreterare", "80").build(), &mut sums);
        assert_eq!(sums.balances.party(Party::Municipality), -kr("30800"));
        assert_eq!(sums.balances.party(Party::State), -kr("7700"));
        assert_eq!(sums.balances.real(Resource::Handling), kr("38500"));
    }

    #[test]
    fn a_shared_cost_is_divided_to_the_last_ore() {
        let lund = lund();
        let shares = [
            (Party::Region, rate("0.333333")),
            (Party::State, rate("0.333333")),
            (Party::Municipality, rate("0.333334")),
        ];
        let situation = situation().uses(&lund, "folkhogskola", "1").paid_by(&shares).build();
        let mut sums = Sums::default();
        crate::rules::evaluate(&lund.env(), &situation, &mut sums);
        assert_eq!(sums.balances.party(Party::Region), -kr("610"));
        assert_eq!(sums.balances.real(Resource::Teaching), kr("2287.50"));
    }
}
