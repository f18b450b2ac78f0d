//! Participants alike, and what came of them together.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Dimension, Reference};
use crate::case::Case;
use crate::case::situation::Situation;
use crate::correction::share_of;
use crate::evaluation::Evaluation;
use crate::forecast::Forecast;
use crate::gains::Gains;
use crate::ledger::{Balances, Sums};
use crate::money::Ore;
use crate::party::{Party, Resource};
use crate::projection::Projection;
use crate::rules;

/// So many participants alike.
#[derive(Clone, Debug)]
pub struct Cohort {
    /// The place of their row among the type cases of the file; nothing for bortfall.
    pub type_case: Option<usize>,
    /// How many.
    pub number: u32,
    /// The groups that they belong to, as far as they are stated.
    pub groups: BTreeMap<Dimension, String>,
    /// What came of them all.
    pub totals: Totals,
    /// How it ended for each of them; nothing where it is not known.
    pub ends: Option<Ends>,
}

/// What came of some participants together, öre.
#[derive(Clone, Debug)]
pub struct Totals {
    /// Their gains.
    pub forecast: Forecast,
    /// What corrections leave of them, where any case is corrected.
    pub corrected: Option<Forecast>,
    /// Their gains when incomes have been equalised, where that is known of each.
    pub equalised: Option<Forecast>,
    /// What their situations before and after cost against that of self-supporting persons, where that is known of each.
    pub potential: Option<Potential>,
}

impl Totals {
    /// What came of one participant.
    pub fn of_one(evaluation: &Evaluation, correcting: bool, potential: Option<Potential>) -> Self {
        Self {
            forecast: evaluation.forecast.clone(),
            corrected: correcting.then(|| evaluation.corrected.as_ref().unwrap_or(&evaluation.forecast).clone()),
            equalised: evaluation.equalised.clone(),
            potential,
        }
    }

    /// That nothing came of one.
    pub fn unchanged(projection: &Projection, correcting: bool, potential: Option<Potential>) -> Self {
        let nothing = Forecast::nothing(projection);
        Self {
            corrected: correcting.then(|| nothing.clone()),
            equalised: Some(nothing.clone()),
            forecast: nothing,
            potential,
        }
    }

    /// Several together.
    pub fn sum(projection: &Projection, parts: &[&Self]) -> Self {
        let all = |of: fn(&Self) -> Option<&Forecast>| -> Option<Forecast> {
            let parts: Option<Vec<&Forecast>> = parts.iter().map(|part| of(part)).collect();
            Some(Forecast::sum(projection, parts?.into_iter()))
        };
        let mut potential = Some(Potential::default());
        for part in parts {
            potential = potential.zip(part.potential).map(|(sum, one)| sum.plus(one));
        }
        Self {
            forecast: Forecast::sum(projection, parts.iter().map(|part| &part.forecast)),
            corrected: all(|part| part.corrected.as_ref()),
            equalised: all(|part| part.equalised.as_ref()),
            potential,
        }
    }

    /// A multiple or a share of it, to the nearest öre.
    #[must_use]
    pub fn times(&self, factor: Decimal) -> Self {
        let of = |amount: Ore| share_of(amount, factor);
        Self {
            forecast: self.forecast.map(of),
            corrected: self.corrected.as_ref().map(|forecast| forecast.map(of)),
            equalised: self.equalised.as_ref().map(|forecast| forecast.map(of)),
            potential: self.potential.map(|potential| potential.map(of)),
        }
    }
}

/// How it ended: what the situation after holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Employment, subsidised or not.
    pub work: bool,
    /// Study support, or teaching that municipality or region bears.
    pub studies: bool,
    /// Försörjningsstöd.
    pub forsorjningsstod: bool,
}

impl Ends {
    /// What a situation of a case holds.
    pub fn of(case: &Case, after: bool) -> Self {
        let situation = situation(case, after);
        let school = situation.uses.iter().any(|used| {
            let item = case.setting_of(after).prices.get(used.price);
            item.resource == Resource::Teaching && matches!(item.bearer, Party::Municipality | Party::Region)
        });
        let support = !situation.studiemedel.is_empty()
            || !situation.studiestartsstod.is_empty()
            || !situation.omstallningsstudiestod.is_empty();
        let norm = situation.forsorjningsstod_norm.is_some() || situation.forsorjningsstod_up_to.is_some();
        Self {
            work: !situation.work.is_empty(),
            studies: support || school,
            forsorjningsstod: norm || !situation.forsorjningsstod.is_empty(),
        }
    }
}

const fn situation(case: &Case, after: bool) -> &Situation {
    if after { &case.after } else { &case.before }
}

/// Samhällsekonomisk potential: what a situation costs against that of a self-supporting person, öre per year at the prices
/// of the method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Potential {
    /// Before.
    pub before: Split,
    /// After.
    pub after: Split,
}

/// The two parts of a potential, öre.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// Production that is missing.
    pub production: Ore,
    /// Real resources that are used beyond what is normal.
    pub resources: Ore,
}

impl Split {
    /// Both together.
    pub fn whole(self) -> Ore {
        self.production + self.resources
    }

    fn between(situation: &Balances, normal: &Balances) -> Self {
        let gains = Gains::between(situation, normal);
        let production = gains.resource(Resource::Production);
        Self { production, resources: gains.society() - production }
    }

    fn plus(self, other: Self) -> Self {
        Self { production: self.production + other.production, resources: self.resources + other.resources }
    }

    fn map(self, of: impl Fn(Ore) -> Ore) -> Self {
        Self { production: of(self.production), resources: of(self.resources) }
    }
}

impl Potential {
    /// That of a case: its two situations against a reference, or the one before twice where nothing has changed.
    pub fn of(case: &Case, unchanged: bool, reference: &Reference) -> Self {
        let normal = balances(&reference.case, reference.after);
        let before = Split::between(&balances(case, false), &normal);
        let after = if unchanged { before } else { Split::between(&balances(case, true), &normal) };
        Self { before, after }
    }

    fn plus(self, other: Self) -> Self {
        Self { before: self.before.plus(other.before), after: self.after.plus(other.after) }
    }

    fn map(self, of: impl Fn(Ore) -> Ore) -> Self {
        Self { before: self.before.map(&of), after: self.after.map(&of) }
    }
}

fn balances(case: &Case, after: bool) -> Balances {
    let mut sums = Sums::default();
    rules::evaluate(&case.setting_of(after).env(), situation(case, after), &mut sums);
    sums.balances
}
