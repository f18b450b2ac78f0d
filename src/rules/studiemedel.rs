//! Studiemedel, grant and loan: studiestödslagen (1999:1395) 3 kap. 11–14 §§. Not taxed.
//!
//! The state (CSN) pays both. The loan raises disposable income and is new debt; outputs name it.

use super::{Incomes, post};
use crate::case::situation::Studiemedel;
use crate::ledger::{Recorder, Step};
use crate::money::Quantity;
use crate::party::Party;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply(env: &Env<'_>, spell: &Studiemedel, incomes: &mut Incomes, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Studiebidrag, Some(spell.input));
    let grant = if spell.hogre_bidrag { &env.rates.studiebidrag_hogre } else { &env.rates.studiebidrag };
    let grant = recorder.read(grant).round(Rounding::KronaNedat);
    recorder.step(Step::Veckobelopp, grant);
    let amount = (grant * spell.weeks * spell.extent).ore();
    post(recorder, RuleId::Studiebidrag, Party::State, Party::Individual, amount);
    incomes.studiebidrag += amount;
    incomes.add_untaxed(amount, spell.when);

    if spell.loan_weeks == Quantity::ZERO {
        return;
    }
    recorder.enter(RuleId::Studielan, Some(spell.input));
    let whole = recorder.read(&env.rates.studiemedel).round(Rounding::KronaNedat);
    recorder.step(Step::Veckobelopp, whole);
    let amount = ((whole - grant) * spell.loan_weeks * spell.extent).ore();
    post(recorder, RuleId::Studielan, Party::State, Party::Individual, amount);
    incomes.add_untaxed(amount, spell.when);
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn a_week_of_2013_is_707_kronor_grant_and_1_549_loan() {
        let lund = lund();
        let week = situation().studiemedel("1", "1").build();
        assert_eq!(lund.sum(&week, RuleId::Studiebidrag), kr("707"));
        assert_eq!(lund.sum(&week, RuleId::Studielan), kr("1549"));
        let without_loan = situation().studiemedel("40", "0").build();
        assert_eq!(lund.sum(&without_loan, RuleId::Studielan), kr("0"));
    }
}
