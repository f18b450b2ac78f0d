//! Utvecklingsersättning: förordning (1996:1100) om aktivitetsstöd 3 §.
//!
//! For those under 25 in a programme. From the appropriation of Arbetsförmedlingen; not taxed.

use super::{Incomes, dagersattning};
use crate::case::situation::{Utvecklingsersattning, UtvecklingsersattningLevel};
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply<R: Recorder>(
    env: &Env<'_>,
    spell: &Utvecklingsersattning,
    incomes: &mut Incomes,
    recorder: &mut R,
) {
    let per_day = |level, recorder: &mut R| match level {
        UtvecklingsersattningLevel::Gymnasieexamen => recorder.read(&env.rates.utvecklingsersattning_gymnasieexamen),
        UtvecklingsersattningLevel::Ovriga => recorder.read(&env.rates.utvecklingsersattning_ovriga),
    };
    let amount = dagersattning::pay(RuleId::Utvecklingsersattning, Party::Arbetsformedlingen, spell, recorder, per_day);
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
