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
    use crate::rules::testing::lund;

    #[test]
    fn the_two_steps_of_2013() {
        let tax = |kr: i64| super::apply(&lund().env(), Money::whole(kr), &mut Sums::default());
        assert_eq!(tax(413_200), Money::ZERO);
        assert_eq!(tax(413_300), Money::whole(20));
        assert_eq!(tax(591_600), Money::whole(35_680));
        assert_eq!(tax(691_600), Money::whole(60_680));
    }
}
