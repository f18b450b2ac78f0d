//! Statlig inkomstskatt on earned income: IL 65 kap. 5 §.

use super::post;
use crate::ledger::Recorder;
use crate::money::Money;
use crate::party::Party;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The tax on a beskattningsbar förvärvsinkomst above the skiktgräns.
pub(super) fn apply(env: &Env<'_>, taxable: Money, recorder: &mut impl Recorder) -> Money {
    recorder.enter(RuleId::StatligSkatt, None);
    let tax = recorder.read(&env.rates.statlig_skatt).at(taxable).round(Rounding::OretalFallerBort);
    post(recorder, RuleId::StatligSkatt, Party::Individual, Party::State, tax.ore());
    tax
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::rules::testing::{lund, lund_in};

    #[test]
    fn the_two_steps_of_2013() {
        let tax = |kr: i64| super::apply(&lund().env(), Money::whole(kr), &mut Sums::default());
        assert_eq!(tax(413_200), Money::ZERO);
        assert_eq!(tax(413_300), Money::whole(20));
        assert_eq!(tax(591_600), Money::whole(35_680));
        assert_eq!(tax(691_600), Money::whole(60_680));
    }

    #[test]
    fn one_step_from_2020() {
        let tax = |year| super::apply(&lund_in(year).env(), Money::whole(1_000_000), &mut Sums::default());
        // 20 % above 490 700 kr and 5 % more above 689 300 kr; 20 % above 509 300 kr.
        assert_eq!([2019, 2020].map(tax), [117_395, 98_140].map(Money::whole));
    }
}
