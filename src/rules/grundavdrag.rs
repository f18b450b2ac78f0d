//! Grundavdrag: IL 63 kap. 2, 3, 3 a and 5 §§. Seniors, by age at the start of the year, have a raised one:
//! a särskilt belopp besides, rounded together with it.

use crate::ledger::{Recorder, Step};
use crate::money::Money;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The allowance at a fastställd förvärvsinkomst: up to whole hundreds, never above the income.
pub(super) fn amount(env: &Env<'_>, age: u8, assessed: Money, recorder: &mut impl Recorder) -> Money {
    recorder.enter(RuleId::Grundavdrag, None);
    recorder.step(Step::FaststalldForvarvsinkomst, assessed);
    let rates = env.rates;
    let mut scaled = recorder.read(&rates.grundavdrag).at(assessed);
    if u32::from(age) >= recorder.read(&rates.senioralder) {
        scaled = scaled + recorder.read(&rates.grundavdrag_senior).at(assessed);
    }
    let allowance = scaled.round(Rounding::HundratalUppat).min(assessed);
    recorder.step(Step::Grundavdrag, allowance);
    allowance
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::rules::testing::{lund, lund_in};

    #[test]
    fn the_steps_of_2013() {
        let allowance = |kr: i64| super::amount(&lund().env(), 40, Money::whole(kr), &mut Sums::default());
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

    #[test]
    fn that_of_seniors_from_2016() {
        let allowance =
            |year, age, kr| super::amount(&lund_in(year).env(), age, Money::whole(kr), &mut Sums::default());
        // 2025, 300 000 kr = 5.102 prisbasbelopp: 0.77 × 58 800 − 10 % of (300 000 − 3.11 × 58 800) = 33 562.80, and
        // 0.186 × 58 800 + 28.6 % of 300 000 = 96 736.80.
        assert_eq!([65, 66].map(|age| allowance(2025, age, 300_000)), [33_600, 130_300].map(Money::whole));
        assert_eq!([64, 65].map(|age| allowance(2022, age, 300_000)), [22_300, 107_200].map(Money::whole));
    }

    #[test]
    fn that_of_seniors_is_not_known_and_asked_for_only_at_their_age() {
        let missing = |age| {
            let mut sums = Sums::default();
            super::amount(&lund().env(), age, Money::whole(100_000), &mut sums);
            sums.missing
        };
        assert_eq!(missing(64), None);
        assert_eq!(missing(65), Some(lund().env().rates.grundavdrag_senior.id));
    }
}
