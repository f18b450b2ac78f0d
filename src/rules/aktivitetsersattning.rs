//! Aktivitetsersättning, income-related or on the guarantee level by age: SFB 33 kap. 18 §, 34 kap., 35 kap. 18 §,
//! 36 kap. 30 §.

use super::{Incomes, post, sjukersattning};
use crate::case::situation::Ersattning;
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// What a spell pays. Taxed; no pension fee is paid on it.
pub(super) fn apply<R: Recorder>(env: &Env<'_>, age: u8, spell: &Ersattning, incomes: &mut Incomes, recorder: &mut R) {
    recorder.enter(RuleId::Aktivitetsersattning, Some(spell.input));
    let guarantee = |recorder: &mut R| recorder.read(&env.rates.aktivitetsersattning_garanti).at(age);
    let amount = sjukersattning::amount(env, spell, recorder, guarantee);
    post(recorder, RuleId::Aktivitetsersattning, Party::Forsakringskassan, Party::Individual, amount.paid);
    incomes.add_compensation(amount, spell.when);
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn the_months_of_2013_by_age() {
        let lund = lund();
        let month =
            |age| lund.sum(&situation().age(age).aktivitetsersattning("1", "1").build(), RuleId::Aktivitetsersattning);
        assert_eq!([20, 21, 24, 26, 28, 29].map(month), ["7788", "7973", "8158", "8344", "8529", "8715"].map(kr));
    }
}
