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
    age: u8,
    spell: &Utvecklingsersattning,
    incomes: &mut Incomes,
    recorder: &mut R,
) {
    let terms = Terms { rule: RuleId::Utvecklingsersattning, payer: Party::Arbetsformedlingen, by: By::Weekdays };
    let rows = |rates: &Rates| {
        [
            rates.utvecklingsersattning_gymnasieexamen.origin(),
            rates.utvecklingsersattning_ovriga.origin(),
            rates.utvecklingsersattning_lag_alder.origin(),
        ]
    };
    let per_day = |rates: &Rates, level, recorder: &mut R| match level {
        UtvecklingsersattningLevel::Gymnasieexamen => recorder.read(&rates.utvecklingsersattning_gymnasieexamen),
        UtvecklingsersattningLevel::Ovriga
            if u32::from(age) > recorder.read(&rates.utvecklingsersattning_lag_alder) =>
        {
            recorder.read(&rates.utvecklingsersattning_gymnasieexamen)
        }
        UtvecklingsersattningLevel::Ovriga => recorder.read(&rates.utvecklingsersattning_ovriga),
    };
    let amount = dagersattning::pay(env, terms, spell, recorder, rows, per_day);
    incomes.add_untaxed(amount, spell.when);
}

#[cfg(test)]
mod tests {
    use crate::case::situation::UtvecklingsersattningLevel;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, lund_in, situation};

    #[test]
    fn the_two_days_of_2013() {
        let lund = lund();
        let day = |level| {
            lund.sum(&situation().age(19).utvecklingsersattning(level, "1").build(), RuleId::Utvecklingsersattning)
        };
        assert_eq!(day(UtvecklingsersattningLevel::Gymnasieexamen), kr("141"));
        assert_eq!(day(UtvecklingsersattningLevel::Ovriga), kr("48"));
    }

    /// SFS 2017:816 let the lower amount hold at any age from August 2017.
    #[test]
    fn from_20_the_lower_amount_did_not_hold_before_august_2017() {
        let year = |year| {
            let situation = situation().age(21).utvecklingsersattning(UtvecklingsersattningLevel::Ovriga, "10").build();
            lund_in(year).sum(&situation, RuleId::Utvecklingsersattning)
        };
        assert_eq!([2016, 2019].map(year), ["1410", "570"].map(kr));
    }
}
