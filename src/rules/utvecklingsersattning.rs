//! Utvecklingsersättning: förordning (1996:1100) om aktivitetsstöd 3 §.
//!
//! For those under 25 in a programme. From the appropriation of Arbetsförmedlingen; not taxed.

use super::Incomes;
use super::dagersattning::{self, Terms};
use super::parts::By;
use crate::case::situation::{Utvecklingsersattning, UtvecklingsersattningLevel};
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rates::{Env, Rates};
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply<R: Recorder>(
    env: &Env<'_>,
    spell: &Utvecklingsersattning,
    incomes: &mut Incomes,
    recorder: &mut R,
) {
    let terms = Terms { rule: RuleId::Utvecklingsersattning, payer: Party::Arbetsformedlingen, by: By::Weekdays };
    let rows = |rates: &Rates| {
        [rates.utvecklingsersattning_gymnasieexamen.origin(), rates.utvecklingsersattning_ovriga.origin()]
    };
    let per_day = |rates: &Rates, level, recorder: &mut R| match level {
        UtvecklingsersattningLevel::Gymnasieexamen => recorder.read(&rates.utvecklingsersattning_gymnasieexamen),
        UtvecklingsersattningLevel::Ovriga => recorder.read(&rates.utvecklingsersattning_ovriga),
    };
    let amount = dagersattning::pay(env, terms, spell, recorder, rows, per_day);
    incomes.add_untaxed(amount, spell.when);
}

#[cfg(test)]
mod tests {
    use crate::case::situation::UtvecklingsersattningLevel;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn the_two_days_of_2013() {
        let lund = lund();
        let day =
            |level| lund.sum(&situation().utvecklingsersattning(level, "1").build(), RuleId::Utvecklingsersattning);
        assert_eq!(day(UtvecklingsersattningLevel::Gymnasieexamen), kr("141"));
        assert_eq!(day(UtvecklingsersattningLevel::Ovriga), kr("48"));
    }
}
