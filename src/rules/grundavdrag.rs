//! Grundavdrag: IL 63 kap. 2, 3 and 5 §§.

use crate::ledger::{Recorder, Step};
use crate::money::Money;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The allowance at a fastställd förvärvsinkomst: up to whole hundreds, never above the income.
pub(super) fn amount(env: &Env<'_>, assessed: Money, recorder: &mut impl Recorder) -> Money {
    recorder.enter(RuleId::Grundavdrag, None);
    recorder.step(Step::FaststalldForvarvsinkomst, assessed);
    let scale = recorder.read(&env.rates.grundavdrag);
    let allowance = scale.at(assessed).round(Rounding::HundratalUppat).min(assessed);
    recorder.step(Step::Grundavdrag, allowance);
    allowance
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::rules::testing::lund;

    #[test]
    fn the_steps_of_2013() {
        let allowance = |kr: i64| super::amount(&lund().env(), Money::whole(kr), &mut Sums::default());
        for (income, expected) in [
            (18_000, 18_000),
            (18_900, 18_900),
            (44_000, 18_900),
            (83_200, 26_700),
            (121_000, 34_300),
            (130_000, 34_300),
            (158_400, 32_300),
            (228_000, 25_400),
            (400_000, 13_100),
        ] {
            assert_eq!(allowance(income), Money::whole(expected), "at {income}");
        }
    }
}
