//! From the gain of one year to the gain of several.

use crate::gains::Gains;
use crate::money::Ore;
use crate::party::{Beneficiary, Resource};

/// The gains of one year, and those of several years in a straight line: as if the situation held.
#[derive(Clone, Copy, Debug)]
pub struct Forecast {
    /// The gains of the first year.
    pub one_year: Gains,
    /// The number of years.
    pub years: u32,
}

impl Forecast {
    /// Society's or a party's gain over all the years.
    pub fn of(&self, beneficiary: Beneficiary) -> Ore {
        self.one_year.of(beneficiary).times(i64::from(self.years))
    }

    /// What society gains from a real account over all the years.
    pub fn resource(&self, resource: Resource) -> Ore {
        self.one_year.resource(resource).times(i64::from(self.years))
    }
}
