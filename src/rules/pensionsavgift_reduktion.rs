//! Tax reduction for allmän pensionsavgift: IL 67 kap. 2 and 4 §§.
//!
//! The whole fee, set off first against kommunal and then against statlig skatt, and no further: where tax is too
//! small for it, the rest of the fee is paid.

use super::post;
use crate::ledger::Recorder;
use crate::money::Money;
use crate::party::Party;
use crate::rule::RuleId;

/// Sets the reduction off; what is left of kommunal and of statlig skatt is returned.
pub(super) fn apply(fee: Money, local: Money, state: Money, recorder: &mut impl Recorder) -> (Money, Money) {
    recorder.enter(RuleId::PensionsavgiftReduktion, None);
    let against_local = fee.min(local);
    let against_state = (fee - against_local).min(state);
    let reduction = (against_local + against_state).ore();
    post(recorder, RuleId::PensionsavgiftReduktion, Party::State, Party::Individual, reduction);
    (local - against_local, state - against_state)
}

#[cfg(test)]
mod tests {
    use super::apply;
    use crate::ledger::Sums;
    use crate::money::{Money, Ore};
    use crate::party::Party;

    fn set_off(fee: i64, local: i64, state: i64) -> ((Money, Money), Ore) {
        let mut sums = Sums::default();
        let left = apply(Money::whole(fee), Money::whole(local), Money::whole(state), &mut sums);
        (left, sums.balances.party(Party::Individual))
    }

    #[test]
    fn local_tax_goes_first_then_state_tax_then_nothing() {
        assert_eq!(set_off(1_300, 5_000, 0), ((Money::whole(3_700), Money::ZERO), Ore::new(130_000)));
        assert_eq!(set_off(1_300, 500, 300), ((Money::ZERO, Money::ZERO), Ore::new(80_000)));
        assert_eq!(set_off(1_300, 0, 0), ((Money::ZERO, Money::ZERO), Ore::ZERO));
    }
}
