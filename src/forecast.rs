//! From the gains of one year to those of several.

use crate::gains::Gains;
use crate::money::{Ore, Rate};
use crate::party::{Beneficiary, Resource};
use crate::projection::Projection;

/// The gains of the twelve months that a case describes, and those of several years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The gains of the twelve months.
    pub one_year: Gains,
    /// What is assumed of the years.
    pub projection: Projection,
    /// The gains of each year of the effect, before anything is assumed to remain, to lag or to be worth less.
    pub effect: Vec<Gains>,
    /// The gains of each calendar year after the intervention, not discounted.
    pub annual: Vec<Gains>,
    /// What they are worth at the start of the first year.
    pub worth: Vec<Gains>,
    all: Gains,
}

impl Forecast {
    /// The forecast from the gains of each year of the effect.
    ///
    /// # Panics
    /// Where there is no year.
    pub fn of_years(projection: &Projection, effect: &[Gains]) -> Self {
        let annual = Gains::by_year(effect, |amounts| projection.calendar(amounts));
        let worth = Gains::by_year(&annual, |amounts| projection.worth(amounts));
        Self {
            one_year: effect[0],
            projection: projection.clone(),
            all: Gains::sum(&worth),
            effect: effect.to_vec(),
            annual,
            worth,
        }
    }

    /// That nothing is gained.
    pub fn nothing(projection: &Projection) -> Self {
        Self::of_years(projection, &vec![Gains::sum(&[]); projection.years as usize])
    }

    /// Several forecasts by the same assumptions together: every amount is the sum of theirs.
    pub fn sum<'a>(projection: &Projection, parts: impl Iterator<Item = &'a Self>) -> Self {
        let add = |sum: &mut [Gains], years: &[Gains]| {
            for (sum, year) in sum.iter_mut().zip(years) {
                *sum = Gains::sum(&[*sum, *year]);
            }
        };
        let mut sum = Self::nothing(projection);
        for part in parts {
            sum.one_year = Gains::sum(&[sum.one_year, part.one_year]);
            sum.all = Gains::sum(&[sum.all, part.all]);
            add(&mut sum.effect, &part.effect);
            add(&mut sum.annual, &part.annual);
            add(&mut sum.worth, &part.worth);
        }
        sum
    }

    /// The same with something made of every amount; the years still sum to the whole.
    #[must_use]
    pub fn map(&self, of: impl Fn(Ore) -> Ore) -> Self {
        let each = |years: &[Gains]| -> Vec<Gains> { years.iter().map(|year| year.map(&of)).collect() };
        let worth = each(&self.worth);
        Self {
            one_year: self.one_year.map(&of),
            projection: self.projection.clone(),
            effect: each(&self.effect),
            annual: each(&self.annual),
            all: Gains::sum(&worth),
            worth,
        }
    }

    /// What society, a party or several gain over all the years; discounted, society's is the sum of the parties'.
    pub fn of(&self, beneficiary: Beneficiary) -> Ore {
        self.all.of(beneficiary)
    }

    /// What society gains from a real account over all the years.
    pub const fn resource(&self, resource: Resource) -> Ore {
        self.all.resource(resource)
    }

    /// The same gains discounted at another rate.
    #[must_use]
    pub fn at(&self, discount: Rate) -> Self {
        Self::of_years(&Projection { discount, ..self.projection.clone() }, &self.effect)
    }

    /// After how many months the gains of society, a party or several have covered what it paid; nothing where they do not
    /// within the forecast.
    pub fn payback_months(&self, beneficiary: Beneficiary, cost: Ore) -> Option<u32> {
        let effect: Vec<Ore> = self.effect.iter().map(|gains| gains.of(beneficiary)).collect();
        self.projection.payback_months(&effect, cost)
    }

    /// The gains over all the years.
    pub const fn all_years(&self) -> &Gains {
        &self.all
    }
}
