//! Föräldrapenning at the basic level: SFB 12 kap. 23 §.
//!
//! Calendar days. Taxed and pensionable, without jobbskatteavdrag.

use super::Incomes;
use super::dagersattning::{self, Terms};
use super::parts::By;
use crate::case::situation::{Foraldrapenning, ForaldrapenningLevel};
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rates::{Env, Rates};
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply<R: Recorder>(env: &Env<'_>, spell: &Foraldrapenning, incomes: &mut Incomes, recorder: &mut R) {
    let terms = Terms { rule: RuleId::Foraldrapenning, payer: Party::Forsakringskassan, by: By::Days };
    let rows = |rates: &Rates| [rates.foraldrapenning_grundniva.origin()];
    let per_day = |rates: &Rates, level, recorder: &mut R| match level {
        ForaldrapenningLevel::Grundniva => recorder.read(&rates.foraldrapenning_grundniva),
    };
    let amount = dagersattning::pay(env, terms, spell, recorder, rows, per_day);
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
