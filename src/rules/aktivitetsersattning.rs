//! Aktivitetsersättning, income-related or on the guarantee level by age: SFB 33 kap. 18 §, 34 kap., 35 kap. 18 §,
//! 36 kap. 30 §.

use super::{Incomes, sjukersattning};
use crate::case::situation::Ersattning;
use crate::ledger::Recorder;
use crate::rates::{Env, Rates};
use crate::rule::RuleId;

/// What a spell pays, as sjukersättning with a guarantee level of its own.
pub(super) fn apply<R: Recorder>(env: &Env<'_>, age: u8, spell: &Ersattning, incomes: &mut Incomes, recorder: &mut R) {
    let guarantee = |rates: &Rates, recorder: &mut R| recorder.read(&rates.aktivitetsersattning_garanti).at(age);
    sjukersattning::pay(env, RuleId::Aktivitetsersattning, spell, guarantee, incomes, recorder);
}

#[cfg(test)]
mod tests {
    use crate::case::situation::Beside;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn the_months_of_2013_by_age() {
        let lund = lund();
        let month =
            |age| lund.sum(&situation().age(age).aktivitetsersattning("1", "1").build(), RuleId::Aktivitetsersattning);
        assert_eq!([20, 21, 24, 26, 28, 29].map(month), ["7788", "7973", "8158", "8344", "8529", "8715"].map(kr));
    }

    #[test]
    fn what_rests_for_studies_pays_nothing() {
        let resting = situation().age(22).aktivitetsersattning("12", "1").beside(Beside::RestingForStudies).build();
        assert_eq!(lund().sum(&resting, RuleId::Aktivitetsersattning), kr("0"));
    }
}
