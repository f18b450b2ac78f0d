//! How far ahead a gain is counted.

use crate::forecast::Forecast;
use crate::money::Ore;
use crate::party::Beneficiary;

/// The twelve months that a case describes, or all the years of its forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Horizon {
    /// The twelve months.
    OneYear,
    /// All the years, five where nothing else is said.
    FiveYear,
}

impl Horizon {
    /// Both, the nearer first.
    pub const ALL: [Self; 2] = [Self::OneYear, Self::FiveYear];

    /// The name in options and machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OneYear => "one_year",
            Self::FiveYear => "five_year",
        }
    }

    /// What society, a party or several gain by then, öre.
    pub fn gain(self, forecast: &Forecast, beneficiary: Beneficiary) -> Ore {
        match self {
            Self::OneYear => forecast.one_year.of(beneficiary),
            Self::FiveYear => forecast.of(beneficiary),
        }
    }
}
