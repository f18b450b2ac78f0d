//! The two horizons of every result.

use crate::forecast::Forecast;
use crate::money::Ore;
use crate::party::Beneficiary;

/// How far a figure looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Horizon {
    /// The twelve months that a case describes.
    OneYear,
    /// All the years of the forecast.
    AllYears,
}

impl Horizon {
    /// Both, the nearer first.
    pub const ALL: [Self; 2] = [Self::OneYear, Self::AllYears];

    /// The name in machine-readable output: that of the forecast is the same whatever its years.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OneYear => "one_year",
            Self::AllYears => "five_year",
        }
    }

    /// What society, a party or several gain within the horizon.
    pub fn gain(self, forecast: &Forecast, beneficiary: Beneficiary) -> Ore {
        match self {
            Self::OneYear => forecast.one_year.of(beneficiary),
            Self::AllYears => forecast.of(beneficiary),
        }
    }
}
