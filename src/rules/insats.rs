//! The intervention: what it costs a participant, borne by those who pay, with indirect tax, as any other use.

use super::{enhetskostnader, indirekt_skatt, skattefinansiering};
use crate::case::Intervention;
use crate::ledger::Recorder;
use crate::rates::Env;
use crate::rule::RuleId;

/// The cost of the intervention for one participant.
pub fn apply(env: &Env<'_>, intervention: &Intervention, recorder: &mut impl Recorder) {
    let public_at_first = skattefinansiering::public_balance(recorder);
    let cost = intervention.cost.ore();
    recorder.enter(RuleId::Insats, None);
    enhetskostnader::bear(&intervention.bearers, cost, (RuleId::Insats, intervention.resource), recorder);
    if env.method.taxes_the_intervention() {
        indirekt_skatt::on_use(env, intervention.resource, (None, cost), recorder);
    }
    skattefinansiering::apply(env, public_at_first, recorder);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::party::{Party, Resource};
    use crate::rules::testing::{kr, lund, rate};

    #[test]
    fn it_is_borne_by_those_who_pay_and_the_state_bears_the_indirect_tax() {
        let bearers = [(Party::Municipality, rate("0.25")), (Party::State, rate("0.75"))].into_iter().collect();
        let cost = Money::whole(10_000);
        let intervention = Intervention { cost, bearers, resource: Resource::Handling, source: None, span: 0..0 };
        let mut sums = Sums::default();
        apply(&lund().env(), &intervention, &mut sums);
        assert_eq!(sums.balances.party(Party::Municipality), -kr("2500"));
        assert_eq!(sums.balances.party(Party::State), -kr("10000"));
        assert_eq!(sums.balances.real(Resource::Handling), kr("12500"));
    }
}
