//! From the gain of one year to the gain of several.

use rust_decimal::{Decimal, MathematicalOps, RoundingStrategy};

use crate::gains::Gains;
use crate::money::{Ore, Rate};
use crate::party::{Beneficiary, Party, Resource};

/// The gains of one year, and those of several years as if the situation held: in a straight line, or discounted.
#[derive(Clone, Copy, Debug)]
pub struct Forecast {
    /// The gains of the first year.
    pub one_year: Gains,
    /// The number of years.
    pub years: u32,
    /// The rate at which later years are discounted, each as if it fell in its middle; nothing in a straight line.
    pub discount: Rate,
}

impl Forecast {
    /// Society's or a party's gain over all the years; discounted, society's is the sum of the parties'.
    pub fn of(&self, beneficiary: Beneficiary) -> Ore {
        match beneficiary {
            Beneficiary::Society => {
                Party::ALL.into_iter().map(|party| self.all_years(self.one_year.party(party))).sum()
            }
            Beneficiary::Party(party) => self.all_years(self.one_year.party(party)),
        }
    }

    /// What society gains from a real account over all the years.
    pub fn resource(&self, resource: Resource) -> Ore {
        self.all_years(self.one_year.resource(resource))
    }

    /// What several parties gain together over all the years.
    pub fn together(&self, parties: &[Party]) -> Ore {
        parties.iter().map(|party| self.all_years(self.one_year.party(*party))).sum()
    }

    /// An amount of each year, over all the years, to the nearest öre.
    ///
    /// # Panics
    /// Never: amounts and years are far within what a decimal holds.
    pub fn all_years(&self, one_year: Ore) -> Ore {
        if self.discount == Rate::ZERO {
            return one_year.times(i64::from(self.years));
        }
        let worth = Decimal::from(one_year.get()) * self.factor();
        let worth = worth.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        Ore::new(i64::try_from(worth).expect("a sum of years is no larger than the years together"))
    }

    /// What a krona in the middle of every year is worth at the start of the first.
    fn factor(&self) -> Decimal {
        let growth = Decimal::ONE + self.discount.to_decimal();
        let half = growth.sqrt().unwrap_or(Decimal::ONE);
        let mut worth = half;
        let mut sum = Decimal::ZERO;
        for _ in 0..self.years {
            worth /= growth;
            sum += worth;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Balances;

    fn forecast(discount: i64) -> Forecast {
        let nothing = Gains::between(&Balances::default(), &Balances::default());
        Forecast { one_year: nothing, years: 5, discount: Rate::from_micro(discount) }
    }

    fn kronor(whole: i64) -> Ore {
        Ore::new(whole * 100)
    }

    #[test]
    fn no_discount_is_a_straight_line() {
        assert_eq!(forecast(0).all_years(kronor(193_021)), kronor(965_105));
    }

    /// Σ 1.035^−0.5 … 1.035^−4.5 = 4.593386…
    #[test]
    fn a_year_is_worth_what_it_is_in_its_middle() {
        assert_eq!(forecast(35_000).all_years(kronor(100_000)), Ore::new(45_933_863));
        assert_eq!(forecast(35_000).all_years(kronor(-100_000)), Ore::new(-45_933_863));
    }
}
