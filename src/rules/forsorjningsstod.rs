//! Försörjningsstöd as observed: socialtjänstlagen (2001:453) 4 kap. 1 and 3 §§. Not taxed (IL 8 kap.).

use super::post;
use crate::case::situation::Observed;
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rule::RuleId;

/// What the municipality pays.
pub(super) fn apply(spells: &[Observed], recorder: &mut impl Recorder) {
    for spell in spells {
        recorder.enter(RuleId::Forsorjningsstod, Some(spell.input));
        post(recorder, RuleId::Forsorjningsstod, Party::Municipality, Party::Individual, spell.amount.ore());
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn it_is_paid_in_full_and_not_taxed() {
        let lund = lund();
        let situation = situation().forsorjningsstod("120000").build();
        assert_eq!(lund.sum(&situation, RuleId::Forsorjningsstod), kr("120000"));
        assert_eq!(lund.sum(&situation, RuleId::Kommunalskatt), kr("0"));
    }
}
