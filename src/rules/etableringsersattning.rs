//! Etableringsersättning: förordning (2010:407) om ersättning till vissa nyanlända invandrare.
//!
//! Försäkringskassan pays it out from the appropriation of Arbetsförmedlingen; not taxed.

use super::{Incomes, dagersattning, post};
use crate::case::situation::{Etableringsersattning, EtableringsersattningLevel};
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply(env: &Env<'_>, spell: &Etableringsersattning, incomes: &mut Incomes, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Etableringsersattning, Some(spell.input));
    let amount = dagersattning::amount(&spell.amount, |level| match level {
        EtableringsersattningLevel::Hel => recorder.read(&env.rates.etableringsersattning),
        EtableringsersattningLevel::Kartlaggning => recorder.read(&env.rates.etableringsersattning_kartlaggning),
    });
    post(recorder, RuleId::Etableringsersattning, Party::Arbetsformedlingen, Party::Individual, amount);
    incomes.etableringsersattning += amount;
    incomes.add_untaxed(amount, spell.when);
}

#[cfg(test)]
mod tests {
    use crate::case::situation::EtableringsersattningLevel;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn the_two_days_of_2013() {
        let lund = lund();
        let day =
            |level| lund.sum(&situation().etableringsersattning(level, "1").build(), RuleId::Etableringsersattning);
        assert_eq!(day(EtableringsersattningLevel::Hel), kr("308"));
        assert_eq!(day(EtableringsersattningLevel::Kartlaggning), kr("231"));
    }
}
