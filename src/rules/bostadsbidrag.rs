//! Bostadsbidrag as observed: SFB 95–98 kap. Not taxed.

use super::post;
use crate::case::situation::Observed;
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rule::RuleId;

/// What Försäkringskassan pays.
pub(super) fn apply(spells: &[Observed], recorder: &mut impl Recorder) {
    for spell in spells {
        recorder.enter(RuleId::Bostadsbidrag, Some(spell.input));
        post(recorder, RuleId::Bostadsbidrag, Party::Forsakringskassan, Party::Individual, spell.amount.ore());
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn it_is_paid_in_full() {
        assert_eq!(lund().sum(&situation().bostadsbidrag("15600").build(), RuleId::Bostadsbidrag), kr("15600"));
    }
}
