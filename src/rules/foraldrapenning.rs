//! Föräldrapenning at the basic level: SFB 12 kap. 23 §.
//!
//! Calendar days. Taxed and pensionable, without jobbskatteavdrag.

use super::{Incomes, dagersattning, post};
use crate::case::situation::{Foraldrapenning, ForaldrapenningLevel};
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply(env: &Env<'_>, spell: &Foraldrapenning, incomes: &mut Incomes, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Foraldrapenning, Some(spell.input));
    let amount = dagersattning::amount(&spell.amount, |level| match level {
        ForaldrapenningLevel::Grundniva => recorder.read(&env.rates.foraldrapenning_grundniva),
    });
    post(recorder, RuleId::Foraldrapenning, Party::Forsakringskassan, Party::Individual, amount);
    incomes.add_pensionable(amount, spell.when);
}

#[cfg(test)]
mod tests {
    use crate::case::situation::ForaldrapenningLevel;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn a_day_of_2013_is_225_kronor() {
        let situation = situation().foraldrapenning(ForaldrapenningLevel::Grundniva, "30").build();
        assert_eq!(lund().sum(&situation, RuleId::Foraldrapenning), kr("6750"));
    }
}
