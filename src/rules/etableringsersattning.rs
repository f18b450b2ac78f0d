//! Etableringsersättning: förordning (2010:407) om ersättning till vissa nyanlända invandrare.
//!
//! Försäkringskassan pays it out from the appropriation of Arbetsförmedlingen; not taxed.

use super::Incomes;
use super::dagersattning::{self, Terms};
use super::parts::By;
use crate::case::situation::{Etableringsersattning, EtableringsersattningLevel};
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rates::{Env, Rates};
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply<R: Recorder>(
    env: &Env<'_>,
    spell: &Etableringsersattning,
    incomes: &mut Incomes,
    recorder: &mut R,
) {
    let terms = Terms { rule: RuleId::Etableringsersattning, payer: Party::Arbetsformedlingen, by: By::Weekdays };
    let rows =
        |rates: &Rates| [rates.etableringsersattning.origin(), rates.etableringsersattning_kartlaggning.origin()];
    let per_day = |rates: &Rates, level, recorder: &mut R| match level {
        EtableringsersattningLevel::Hel => recorder.read(&rates.etableringsersattning),
        EtableringsersattningLevel::Kartlaggning => recorder.read(&rates.etableringsersattning_kartlaggning),
    };
    let amount = dagersattning::pay(env, terms, spell, recorder, rows, per_day);
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
