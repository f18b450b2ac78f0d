//! Studiemedel, grant and loan: studiestödslagen (1999:1395) 3 kap. 11–14 §§. Not taxed.
//!
//! The state (CSN) pays both. The loan raises disposable income and is new debt; outputs name it.

use super::parts::{self, By};
use super::{Incomes, post};
use crate::case::situation::Studiemedel;
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Quantity};
use crate::party::Party;
use crate::rates::{Env, Rates, Row};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply<'a>(env: &Env<'a>, spell: &Studiemedel, incomes: &mut Incomes, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Studiebidrag, Some(spell.input));
    let grant = |rates: &'a Rates| if spell.hogre_bidrag { &rates.studiebidrag_hogre } else { &rates.studiebidrag };
    let weeks = (spell.when, spell.weeks, By::Days);
    let amount = parts::sum(
        env,
        weeks,
        |rates| [grant(rates).origin()],
        recorder,
        |part, recorder| {
            let grant = per_week(grant(part.env.rates), recorder);
            recorder.step(Step::Veckobelopp, grant);
            (grant * part.quantity * spell.extent).ore()
        },
    );
    post(recorder, RuleId::Studiebidrag, Party::State, Party::Individual, amount);
    incomes.studiebidrag += amount;
    incomes.add_untaxed(amount, spell.when);

    if spell.loan_weeks == Quantity::ZERO {
        return;
    }
    recorder.enter(RuleId::Studielan, Some(spell.input));
    let rows = |rates: &'a Rates| [rates.studiemedel.origin(), grant(rates).origin()];
    let weeks = (spell.when, spell.loan_weeks.min(spell.weeks), By::Days);
    let amount = parts::sum(env, weeks, rows, recorder, |part, recorder| {
        let whole = per_week(&part.env.rates.studiemedel, recorder);
        recorder.step(Step::Veckobelopp, whole);
        let loan = whole - grant(part.env.rates).unrecorded().round(Rounding::KronaNedat);
        (loan * part.quantity * spell.extent).ore()
    });
    post(recorder, RuleId::Studielan, Party::State, Party::Individual, amount);
    incomes.add_untaxed(amount, spell.when);
}

/// An amount for a week of full-time studies, whole kronor.
fn per_week(row: &Row<Money>, recorder: &mut impl Recorder) -> Money {
    recorder.read(row).round(Rounding::KronaNedat)
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, lund_in, situation};

    /// CSN: 723 and 1 820 kr to June 2018, 791 and 1 820 kr from July.
    #[test]
    fn weeks_are_shared_where_the_grant_changes() {
        let year = situation().studiemedel("36.5", "36.5").build();
        let lund = lund_in(2018);
        assert_eq!(lund.sum(&year, RuleId::Studiebidrag), kr("27640.70"), "18.1 × 723 and 18.4 × 791");
        assert_eq!(lund.sum(&year, RuleId::Studielan), kr("66430"));
    }

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
