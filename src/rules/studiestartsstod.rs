//! Studiestartsstöd: lag (2017:527) 16–17 §§. A grant alone, not taxed.
//!
//! The state (CSN) pays it. Supplements for children and the reduction for own income (18–23 §§) are not counted.

use super::parts::{self, By};
use super::{Incomes, post};
use crate::case::situation::Studiestartsstod;
use crate::ledger::{Recorder, Step};
use crate::party::Party;
use crate::rates::{Env, Rates};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply(env: &Env<'_>, spell: &Studiestartsstod, incomes: &mut Incomes, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Studiestartsstod, Some(spell.input));
    let weeks = (spell.when, spell.weeks, By::Days);
    let rows = |rates: &Rates| [rates.studiestartsstod.origin()];
    let amount = parts::sum(env, weeks, rows, recorder, |part, recorder| {
        let by_extent = recorder.read(&part.env.rates.studiestartsstod);
        let week = by_extent.at(spell.extent.percent()).round(Rounding::KronaNedat);
        recorder.step(Step::Veckobelopp, week);
        (week * part.quantity).ore()
    });
    post(recorder, RuleId::Studiestartsstod, Party::State, Party::Individual, amount);
    incomes.add_untaxed(amount, spell.when);
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund_in, situation};

    #[test]
    fn a_week_of_each_extent() {
        let lund = lund_in(2018);
        let week = |extent| lund.sum(&situation().studiestartsstod("1", extent).build(), RuleId::Studiestartsstod);
        // 4.75, 3.56 and 2.38 % of 45 500 kr (lag 2017:527, 17 §).
        assert_eq!(["1", "0.75", "0.5"].map(week), ["2161", "1619", "1082"].map(kr));
    }

    #[test]
    fn it_is_not_taxed() {
        let year = situation().studiestartsstod("50", "1").build();
        assert_eq!(lund_in(2024).sum(&year, RuleId::Kommunalskatt), kr("0"));
    }
}
