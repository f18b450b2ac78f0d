//! Försörjningsstöd, as observed or up to a stated income: socialtjänstlagen (2001:453) 4 kap. 1 and 3 §§. Not taxed
//! (IL 8 kap.).

use super::post;
use crate::case::situation::Observed;
use crate::ledger::{Recorder, Step};
use crate::money::Ore;
use crate::party::Party;
use crate::rule::RuleId;

/// What the municipality pays.
pub(super) fn apply(spells: &[Observed], recorder: &mut impl Recorder) {
    for spell in spells {
        recorder.enter(RuleId::Forsorjningsstod, Some(spell.input));
        post(recorder, RuleId::Forsorjningsstod, Party::Municipality, Party::Individual, spell.amount.ore());
    }
}

/// What is left up to the stated disposable income of the year, after tax and patient fees; never less than nothing.
pub(super) fn fill_up(up_to: &Observed, disposable: Ore, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Forsorjningsstod, Some(up_to.input));
    recorder.step(Step::DisponibelInkomst, disposable.money());
    let support = (up_to.amount.ore() - disposable).max(Ore::ZERO);
    post(recorder, RuleId::Forsorjningsstod, Party::Municipality, Party::Individual, support);
}

#[cfg(test)]
mod tests {
    use crate::case::situation::AktivitetsstodLevel::Lagsta;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn it_fills_up_what_tax_and_fees_leave() {
        let lund = lund();
        let situation =
            |up_to| situation().aktivitetsstod(Lagsta, "260").uses(&lund, "lakemedel", "1000").up_to(up_to).build();
        // 83 200 kr less 17 644 kr of tax and 1 000 kr of medicines.
        assert_eq!(lund.sum(&situation("100000"), RuleId::Forsorjningsstod), kr("35444"));
        assert_eq!(lund.sum(&situation("60000"), RuleId::Forsorjningsstod), kr("0"));
    }

    #[test]
    fn it_is_paid_in_full_and_not_taxed() {
        let lund = lund();
        let situation = situation().forsorjningsstod("120000").build();
        assert_eq!(lund.sum(&situation, RuleId::Forsorjningsstod), kr("120000"));
        assert_eq!(lund.sum(&situation, RuleId::Kommunalskatt), kr("0"));
    }
}
