//! Föräldrapenning at the basic level: SFB 12 kap. 23 §.
//!
//! Calendar days. Taxed and pensionable, without jobbskatteavdrag.

use super::{Incomes, dagersattning};
use crate::case::situation::{Foraldrapenning, ForaldrapenningLevel};
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply<R: Recorder>(env: &Env<'_>, spell: &Foraldrapenning, incomes: &mut Incomes, recorder: &mut R) {
    let per_day = |level, recorder: &mut R| match level {
        ForaldrapenningLevel::Grundniva => recorder.read(&env.rates.foraldrapenning_grundniva),
    };
    let amount = dagersattning::pay(RuleId::Foraldrapenning, Party::Forsakringskassan, spell, recorder, per_day);
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
