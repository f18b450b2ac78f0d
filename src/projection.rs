//! How the gain of one year becomes that of several: what remains, when it begins, what later years are worth.

use rust_decimal::{Decimal, MathematicalOps, RoundingStrategy};

use crate::money::{Ore, Rate};
use crate::rates::Method;

/// The most years of a forecast.
pub const MOST_YEARS: u32 = 40;

/// What is assumed of the years after the first. Nothing but the number of years makes a straight line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// The years of the forecast, from 1.
    pub years: u32,
    /// The share of the effect that remains in each year, from the first; the last share is of the year before it and goes
    /// on.
    pub retention: Retention,
    /// Months from the end of the intervention until the effect begins.
    pub lag_months: u32,
    /// What wages grow by each year beyond prices, share.
    pub real_wage_growth: Rate,
    /// The rate at which later years are discounted, each as if its gain fell in its middle, share per year.
    pub discount: Rate,
}

/// How much of the effect remains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Retention {
    /// A share of the year before.
    EachYear(Rate),
    /// Shares of the first year's effect, year by year; the last holds on.
    ByYear(Vec<Rate>),
}

impl Retention {
    /// The share of the effect that remains in a year, counted from 0.
    fn share(&self, year: usize) -> Decimal {
        match self {
            Self::EachYear(Rate::ONE) => Decimal::ONE,
            Self::EachYear(share) => (0..year).fold(Decimal::ONE, |left, _| left * share.to_decimal()),
            Self::ByYear(shares) => {
                shares.get(year).or_else(|| shares.last()).map_or(Decimal::ONE, |share| share.to_decimal())
            }
        }
    }

    /// Whether all of the effect remains.
    pub fn is_whole(&self) -> bool {
        match self {
            Self::EachYear(share) => *share == Rate::ONE,
            Self::ByYear(shares) => shares.iter().all(|share| *share == Rate::ONE),
        }
    }
}

impl Projection {
    /// So many years alike.
    pub const fn straight(years: u32) -> Self {
        Self {
            years,
            retention: Retention::EachYear(Rate::ONE),
            lag_months: 0,
            real_wage_growth: Rate::ZERO,
            discount: Rate::ZERO,
        }
    }

    /// What a method assumes.
    pub fn of_method(method: &Method) -> Self {
        Self {
            years: method.horisont.unrecorded().clamp(1, MOST_YEARS),
            retention: Retention::EachYear(method.kvarvarande.unrecorded()),
            lag_months: method.fordrojning.unrecorded(),
            real_wage_growth: method.real_loneokning.unrecorded(),
            discount: method.kalkylranta.unrecorded(),
        }
    }

    /// Whether every year is as the first and worth as much.
    pub fn is_straight(&self) -> bool {
        *self == Self::straight(self.years)
    }

    /// The amounts of the calendar years after the intervention, from those of the years of the effect: as much as remains,
    /// after the lag, each to the nearest öre.
    ///
    /// # Panics
    /// Never: amounts and shares are far within what a decimal holds.
    pub fn calendar(&self, effect: &[Ore]) -> Vec<Ore> {
        if self.lag_months == 0 && self.retention.is_whole() {
            return effect.to_vec();
        }
        let remaining: Vec<Decimal> = effect
            .iter()
            .enumerate()
            .map(|(year, amount)| Decimal::from(amount.get()) * self.retention.share(year))
            .collect();
        let (whole, months) = ((self.lag_months / 12) as usize, self.lag_months % 12);
        let year = |at: usize, late: usize| at.checked_sub(whole + late).map_or(Decimal::ZERO, |year| remaining[year]);
        (0..effect.len())
            .map(|at| {
                let [now, late] = [12 - months, months].map(Decimal::from);
                to_ore((year(at, 0) * now + year(at, 1) * late) / Decimal::from(12))
            })
            .collect()
    }

    /// What the amounts of calendar years are worth at the start of the first, each to the nearest öre.
    pub fn worth(&self, calendar: &[Ore]) -> Vec<Ore> {
        if self.discount == Rate::ZERO {
            return calendar.to_vec();
        }
        let factors = self.factors();
        calendar.iter().zip(factors).map(|(amount, factor)| to_ore(Decimal::from(amount.get()) * factor)).collect()
    }

    /// After how many months from the end of the intervention the gains have covered a cost, counted by month and at the worth
    /// of their year; nothing where they do not within the forecast. `effect` holds the gains of each year of the effect.
    pub fn payback_months(&self, effect: &[Ore], cost: Ore) -> Option<u32> {
        // Twelfths of öre: a month has the twelfth part of its year.
        let (cost, factors) = (Decimal::from(cost.get()) * Decimal::from(12), self.factors());
        let mut gained = Decimal::ZERO;
        (1..=self.years * 12).find(|month| {
            let calendar = ((month - 1) / 12) as usize;
            if let Some(of_effect) = (month - 1).checked_sub(self.lag_months) {
                let year = (of_effect / 12) as usize;
                let whole = Decimal::from(effect[year].get()) * self.retention.share(year);
                gained += whole * factors[calendar];
            }
            gained >= cost
        })
    }

    /// The share of the effect that remains in each year, from the first.
    pub fn remaining(&self) -> Vec<Decimal> {
        (0..self.years as usize).map(|year| self.retention.share(year).normalize()).collect()
    }

    /// What a krona in the middle of each year is worth at the start of the first.
    pub fn factors(&self) -> Vec<Decimal> {
        if self.discount == Rate::ZERO {
            return vec![Decimal::ONE; self.years as usize];
        }
        let growth = Decimal::ONE + self.discount.to_decimal();
        let half = growth.sqrt().unwrap_or(Decimal::ONE);
        std::iter::successors(Some(half / growth), |worth| Some(worth / growth)).take(self.years as usize).collect()
    }

    /// What a wage has grown by in a year, counted from 0, as a factor to six decimals.
    pub fn wage_factor(&self, year: usize) -> Rate {
        if self.real_wage_growth == Rate::ZERO {
            return Rate::ONE;
        }
        let growth = Decimal::ONE + self.real_wage_growth.to_decimal();
        let factor = (0..year).fold(Decimal::ONE, |factor, _| factor * growth);
        Rate::from_decimal(factor.round_dp(6)).unwrap_or(Rate::ONE)
    }
}

/// To the nearest öre, half away from zero.
fn to_ore(amount: Decimal) -> Ore {
    let rounded = amount.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    Ore::new(i64::try_from(rounded).expect("a part of an amount is no larger than the amount"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAIN: [Ore; 5] = [Ore::new(10_000_000); 5];

    fn kr(kronor: i64) -> Ore {
        Ore::new(kronor * 100)
    }

    #[test]
    fn a_straight_line_is_as_it_was() {
        let straight = Projection::straight(5);
        assert_eq!(straight.worth(&straight.calendar(&GAIN)), GAIN);
        assert!(straight.is_straight());
    }

    #[test]
    fn what_remains_falls_each_year_or_by_a_list() {
        let each = Projection { retention: Retention::EachYear(Rate::from_micro(800_000)), ..Projection::straight(5) };
        assert_eq!(each.calendar(&GAIN), [100_000, 80_000, 64_000, 51_200, 40_960].map(kr));
        let shares = [1_000_000, 500_000].map(Rate::from_micro).to_vec();
        let list = Projection { retention: Retention::ByYear(shares), ..Projection::straight(5) };
        assert_eq!(list.calendar(&GAIN), [100_000, 50_000, 50_000, 50_000, 50_000].map(kr));
    }

    #[test]
    fn a_lag_takes_from_the_end_of_the_forecast() {
        let lagging = |lag_months| Projection { lag_months, ..Projection::straight(5) };
        let gain = [12_000, 24_000, 36_000, 48_000, 60_000].map(kr);
        assert_eq!(lagging(3).calendar(&gain), [9_000, 21_000, 33_000, 45_000, 57_000].map(kr));
        assert_eq!(lagging(12).calendar(&gain), [0, 12_000, 24_000, 36_000, 48_000].map(kr));
        assert_eq!(lagging(18).calendar(&gain), [0, 6_000, 18_000, 30_000, 42_000].map(kr));
    }

    /// 1.035^−0.5, 1.035^−1.5, …: Σ = 4.593386…
    #[test]
    fn a_year_is_worth_what_it_is_in_its_middle() {
        let discounted = Projection { discount: Rate::from_micro(35_000), ..Projection::straight(5) };
        let worth = discounted.worth(&GAIN);
        assert_eq!(worth[0], Ore::new(9_829_464));
        assert_eq!(worth.iter().copied().sum::<Ore>(), Ore::new(45_933_863));
    }

    #[test]
    fn a_cost_is_repaid_in_the_month_in_which_the_gains_have_covered_it() {
        let straight = Projection::straight(5);
        assert_eq!(straight.payback_months(&GAIN, kr(100_000)), Some(12));
        assert_eq!(straight.payback_months(&GAIN, kr(100_001)), Some(13));
        assert_eq!(straight.payback_months(&GAIN, kr(500_000)), Some(60));
        assert_eq!(straight.payback_months(&GAIN, kr(500_001)), None);
        let lagging = Projection { lag_months: 6, ..Projection::straight(5) };
        assert_eq!(lagging.payback_months(&GAIN, kr(50_000)), Some(12));
        let discounted = Projection { discount: Rate::from_micro(35_000), ..Projection::straight(5) };
        assert_eq!(discounted.payback_months(&GAIN, kr(100_000)), Some(13));
        assert_eq!(straight.payback_months(&[Ore::new(-1); 5], kr(1)), None);
    }

    #[test]
    fn wages_grow_from_the_second_year_on() {
        let growing = Projection { real_wage_growth: Rate::from_micro(20_000), ..Projection::straight(5) };
        assert_eq!([0, 1, 2].map(|year| growing.wage_factor(year).micro()), [1_000_000, 1_020_000, 1_040_400]);
    }
}
