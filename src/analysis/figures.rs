//! The gains of a case in one year and over all the years: what a question is asked of.

use super::Horizon;
use crate::case::Case;
use crate::evaluation;
use crate::gains::Gains;
use crate::money::Ore;
use crate::party::Beneficiary;

/// The gain of society, a party or several, over a horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Whose gain it is.
    pub beneficiary: Beneficiary,
    /// How far it looks.
    pub horizon: Horizon,
}

impl Figure {
    /// Every figure: society, the parties and the subtotals, each in one year and over all the years.
    pub fn all() -> impl Iterator<Item = Self> {
        let both = |beneficiary| Horizon::ALL.map(|horizon| Self { beneficiary, horizon });
        Beneficiary::with_subtotals().flat_map(both)
    }

    /// The place among [`Figure::all`].
    ///
    /// # Panics
    /// Never: every figure is there.
    pub fn index(self) -> usize {
        Self::all().position(|figure| figure == self).expect("every figure is there")
    }
}

/// The gains of every party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    one_year: Gains,
    all_years: Gains,
}

impl Figures {
    /// The gains of a case: gross, or what its corrections leave where it says so.
    ///
    /// # Errors
    /// The case, where a rate that a rule reads is not known: `Evaluation::of` says which.
    pub fn of(case: &Case) -> Result<Self, Box<Case>> {
        let unknown = |_| Box::new(case.clone());
        let corrected = if case.after_correction { evaluation::corrected(case).map_err(unknown)? } else { None };
        let forecast = match corrected {
            Some(corrected) => corrected,
            None => evaluation::forecast(case).map_err(unknown)?,
        };
        Ok(Self { one_year: forecast.one_year, all_years: *forecast.all_years() })
    }

    /// Several together, each so many times.
    pub fn sum(parts: &[(Self, i64)]) -> Self {
        let sum = |of: fn(&Self) -> Gains| {
            let times = |(one, times): &(Self, i64)| of(one).map(|amount| amount.times(*times));
            Gains::sum(&parts.iter().map(times).collect::<Vec<_>>())
        };
        Self { one_year: sum(|one| one.one_year), all_years: sum(|one| one.all_years) }
    }

    /// The same with something made of every amount.
    #[must_use]
    pub fn map(&self, of: impl Fn(Ore) -> Ore) -> Self {
        Self { one_year: self.one_year.map(&of), all_years: self.all_years.map(&of) }
    }

    /// The same with further gains in each: a cost as negative ones.
    #[must_use]
    pub fn with(&self, further: &Gains) -> Self {
        let with = |gains: Gains| Gains::sum(&[gains, *further]);
        Self { one_year: with(self.one_year), all_years: with(self.all_years) }
    }

    /// One of them.
    pub fn get(&self, figure: Figure) -> Ore {
        match figure.horizon {
            Horizon::OneYear => self.one_year.of(figure.beneficiary),
            Horizon::AllYears => self.all_years.of(figure.beneficiary),
        }
    }
}
