//! Piecewise linear scales, and ladders by age or degree.

use arrayvec::ArrayVec;

use crate::money::{Exact, Money, Rate};

/// The most steps that a scale may have.
pub(crate) const MOST_STEPS: usize = 16;

/// One step of a scale: above a threshold, a base amount plus a share of what exceeds the threshold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Step {
    /// The threshold, kr per year.
    pub(crate) over: Money,
    /// The amount at the threshold, kr per year.
    pub(crate) base: Money,
    /// The share of what exceeds the threshold; negative where the scale falls.
    pub(crate) share: Rate,
}

/// A piecewise linear function of an amount. An amount that equals a threshold belongs to the step below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    steps: [Step; MOST_STEPS],
    length: u8,
}

impl Scale {
    /// A scale that gives nothing: what stands where a value is missing.
    pub(crate) const EMPTY: Self =
        Self { steps: [Step { over: Money::ZERO, base: Money::ZERO, share: Rate::ZERO }; MOST_STEPS], length: 1 };

    /// A scale of at least one step, the first from 0.
    pub(crate) fn new(steps: &ArrayVec<Step, MOST_STEPS>) -> Self {
        let mut all = [Step::default(); MOST_STEPS];
        all[..steps.len()].copy_from_slice(steps);
        Self { steps: all, length: u8::try_from(steps.len()).unwrap_or(u8::MAX) }
    }

    /// The function's value.
    pub fn at(&self, amount: Money) -> Exact<12> {
        let steps = &self.steps[..usize::from(self.length)];
        let step = steps.iter().rev().find(|step| amount > step.over).unwrap_or(&steps[0]);
        Exact::from(step.base) + (amount - step.over) * step.share
    }
}

/// An amount by age, degree in percent or number of persons: each step holds from one on.
#[derive(Clone, Copy, Debug)]
pub struct Ladder {
    steps: [(u8, Money); MOST_STEPS],
    length: u8,
}

impl Ladder {
    /// A ladder that gives nothing: what stands where a value is missing.
    pub(crate) const EMPTY: Self = Self { steps: [(0, Money::ZERO); MOST_STEPS], length: 1 };

    /// A ladder of at least one step.
    pub(crate) fn new(steps: &ArrayVec<(u8, Money), MOST_STEPS>) -> Self {
        let mut all = [(0, Money::ZERO); MOST_STEPS];
        all[..steps.len()].copy_from_slice(steps);
        Self { steps: all, length: u8::try_from(steps.len()).unwrap_or(u8::MAX) }
    }

    /// The last age, degree or number from which an amount holds.
    pub fn last(&self) -> u8 {
        self.steps[usize::from(self.length) - 1].0
    }

    /// The amount at an age, degree or number; below the first step the first amount.
    pub fn at(&self, number: u8) -> Money {
        let steps = &self.steps[..usize::from(self.length)];
        steps.iter().rev().find(|(from, _)| number >= *from).unwrap_or(&steps[0]).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale() -> Scale {
        let step = |over, base, share| Step {
            over: Money::whole(over),
            base: Money::whole(base),
            share: Rate::from_micro(share),
        };
        Scale::new(&[step(0, 10, 0), step(100, 10, 200_000), step(200, 40, -100_000)].into_iter().collect())
    }

    #[test]
    fn a_threshold_belongs_to_the_step_below() {
        let value = |kr| scale().at(Money::whole(kr)).to_money().unwrap();
        assert_eq!(value(0), Money::whole(10));
        assert_eq!(value(100), Money::whole(10));
        assert_eq!(value(150), Money::whole(20));
        assert_eq!(value(200), Money::whole(30));
        assert_eq!(value(201), Money::from_micro(39_900_000));
    }

    #[test]
    fn a_ladder_holds_from_an_age_on() {
        let ladder = Ladder::new(&[(19, Money::whole(1)), (21, Money::whole(2))].into_iter().collect());
        assert_eq!([18, 19, 20, 21, 64].map(|age| ladder.at(age)), [1, 1, 1, 2, 2].map(Money::whole));
    }
}
