//! Jobbskatteavdrag, the tax reduction for arbetsinkomst: IL 67 kap. 2 and 5–9 §§.

use super::post;
use crate::ledger::{Recorder, Step};
use crate::money::{Exact, Money, Ore};
use crate::party::Party;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The reduction: (särskilt belopp − grundavdrag) × local tax rate, for seniors a scale alone; öre dropped, and at most
/// what is left of the kommunal skatt.
pub(super) fn apply(
    env: &Env<'_>,
    (age, earned): (u8, Ore),
    allowance: Money,
    local_left: Money,
    recorder: &mut impl Recorder,
) {
    if earned == Ore::ZERO || local_left == Money::ZERO {
        return;
    }
    recorder.enter(RuleId::Jobbskatteavdrag, None);
    let earned = earned.money().round(Rounding::HundratalNedat);
    recorder.step(Step::Arbetsinkomst, earned);
    let reduction = if u32::from(age) >= recorder.read(&env.rates.senioralder) {
        recorder.read(&env.rates.jobbskatteavdrag_senior).at(earned).round(Rounding::OretalFallerBort)
    } else {
        let special = recorder.read(&env.rates.jobbskatteavdrag).at(earned);
        let rate = recorder.read(&env.local.kommunalskatt) + recorder.read(&env.local.regionskatt);
        let base = (special - Exact::from(allowance)).max(Exact::ZERO);
        (base * rate).round(Rounding::OretalFallerBort)
    };
    recorder.step(Step::JobbskatteavdragForeAvrakning, reduction);
    post(recorder, RuleId::Jobbskatteavdrag, Party::State, Party::Individual, reduction.min(local_left).ore());
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::party::Party;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn a_full_wage_in_lund() {
        assert_eq!(lund().sum(&situation().full_time("19000").build(), RuleId::Jobbskatteavdrag), kr("15544"));
    }

    #[test]
    fn it_never_exceeds_the_tax_that_the_pension_reduction_left() {
        let lund = lund();
        let situation = situation().wage("3000", "1", "10").build();
        let tax = lund.sum(&situation, RuleId::Kommunalskatt) + lund.sum(&situation, RuleId::Regionskatt);
        let reductions =
            lund.sum(&situation, RuleId::PensionsavgiftReduktion) + lund.sum(&situation, RuleId::Jobbskatteavdrag);
        assert_eq!(reductions, tax);
    }

    #[test]
    fn seniors_have_a_scale_of_their_own_whatever_the_local_rate() {
        let reduction = |earned: &str| {
            let mut sums = Sums::default();
            super::apply(&lund().env(), (66, kr(earned)), Money::ZERO, Money::whole(100_000), &mut sums);
            sums.balances.party(Party::Individual)
        };
        assert_eq!(
            ["50000", "100000", "200000", "400000"].map(reduction),
            ["10000", "20000", "25000", "30000"].map(kr)
        );
    }
}
