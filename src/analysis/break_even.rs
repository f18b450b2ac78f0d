//! How many participants it takes to repay a cost.

use super::{Figure, Horizon};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::money::{Money, Ore, Quantity, Rate};
use crate::rounding::Rounding;

/// What a participant gives somebody within each horizon, and how many of them repay a cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreakEven {
    /// Within the twelve months.
    pub one_year: Repayment,
    /// Within all the years of the forecast.
    pub all_years: Repayment,
}

/// A cost against what one participant gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repayment {
    /// What one participant gives.
    pub gain: Ore,
    /// What is to be repaid.
    pub cost: Ore,
}

impl Repayment {
    /// The participants that repay the cost, by a rounding; `None` where a participant gives nothing or costs more.
    fn by(self, rounding: Rounding) -> Option<Quantity> {
        let micro = i128::from(self.cost.get()) * i128::from(Quantity::whole(1).micro());
        let repays = self.gain > Ore::ZERO;
        repays.then(|| Quantity::from_micro(rounding.steps(micro, 1, i128::from(self.gain.get()))))
    }

    /// Cost divided by gain, up to a millionth ([`Rounding::MiljondelUppat`]), so that it covers the cost.
    pub fn participants(self) -> Option<Quantity> {
        self.by(Rounding::MiljondelUppat)
    }

    /// The least whole number of participants ([`Rounding::HeltalUppat`]).
    pub fn whole(self) -> Option<i64> {
        self.by(Rounding::HeltalUppat).map(|whole| whole.micro() / Quantity::whole(1).micro())
    }
}

impl BreakEven {
    /// What it takes to repay a cost out of a figure; `None` where the case has none.
    pub fn of(evaluation: &Evaluation, figure: Figure, cost: Ore) -> Option<Self> {
        let repayment = |horizon: Horizon| Some(Repayment { gain: figure.amount(evaluation, horizon)?, cost });
        Some(Self { one_year: repayment(Horizon::OneYear)?, all_years: repayment(Horizon::AllYears)? })
    }

    /// The repayment within a horizon.
    pub const fn within(&self, horizon: Horizon) -> Repayment {
        match horizon {
            Horizon::OneYear => self.one_year,
            Horizon::AllYears => self.all_years,
        }
    }
}

/// What a publicly paid cost is to society by the case's method: with indirect tax where the method counts it on
/// resources, and with the cost of public funds, to the nearest öre.
pub fn cost_to_society(case: &Case, cost: Money) -> Ore {
    let method = &case.setting_of(true).method;
    let indirect = if method.taxes_the_intervention() { method.indirekt_skatt.unrecorded() } else { Rate::ZERO };
    let factors = (cost * (Rate::ONE + indirect)) * (Rate::ONE + method.skattefinansiering.unrecorded());
    factors.ore()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repayment(cost: i64, gain: i64) -> Repayment {
        Repayment { cost: Ore::new(cost), gain: Ore::new(gain) }
    }

    /// The report's example: 1 375 000 / 193 021 = 7.1235772…
    #[test]
    fn seven_point_twelve_participants_are_eight() {
        let report = repayment(137_500_000, 19_302_100);
        assert_eq!(report.participants(), Some(Quantity::from_micro(7_123_578)));
        assert_eq!(report.whole(), Some(8));
    }

    #[test]
    fn what_divides_evenly_is_not_rounded() {
        assert_eq!(repayment(1_000, 250).participants(), Some(Quantity::whole(4)));
        assert_eq!(repayment(1_000, 250).whole(), Some(4));
        assert_eq!(repayment(1_001, 250).whole(), Some(5));
    }

    /// The largest cost that the command reads against the least gain there is.
    #[test]
    fn the_largest_number_fits() {
        assert_eq!(repayment(1_000_000_000_000, 1).whole(), Some(1_000_000_000_000));
        assert_eq!(repayment(1_000_000_000_000, 1).participants(), Some(Quantity::whole(1_000_000_000_000)));
    }

    #[test]
    fn nothing_and_a_loss_repay_nothing() {
        assert_eq!([0, -100].map(|gain| repayment(1_000, gain).whole()), [None, None]);
        assert_eq!([0, -100].map(|gain| repayment(1_000, gain).participants()), [None, None]);
    }
}
