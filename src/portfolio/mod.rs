//! What a coordination association (*samordningsförbund*) has funded: interventions with principal, target group and
//! amounts, its income, costs and saved funds.
//!
//! Amounts are read and summed as they stand, in whole öre; nothing is evaluated. A mean is rounded to the nearest öre
//! ([`Rounding::Posting`](crate::rounding::Rounding::Posting)).

mod finances;
mod names;
mod published;
mod read;
mod sums;

use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

pub use finances::{Balance, Disagreement, FinancialYear};
pub use names::{CostKind, Figure, IncomeSource, InterventionKind, Principal};
pub use published::{PrintedFigure, PrintedText, Value};
pub use sums::{Amounts, By, Sums, Whose};

use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::money::{Ore, Rate};
use crate::texts::Problem;

/// Amounts by calendar year, öre; a year without an amount is not there.
pub type ByYear = BTreeMap<i16, Ore>;

/// Finds the text of a file by its path.
pub type Files<'a> = dyn Fn(&str) -> Result<Arc<Source>, Box<Problem>> + 'a;

/// A coordination association's portfolio.
#[derive(Clone, Debug)]
pub struct Portfolio {
    /// The file.
    pub source: Arc<Source>,
    /// The name of the association.
    pub association: String,
    /// The years that the file is about.
    pub years: RangeInclusive<i16>,
    /// Where it comes from.
    pub said_by: Option<String>,
    /// What the reader should know.
    pub notes: Vec<String>,
    /// The interventions.
    pub interventions: Vec<Intervention>,
    /// Interventions that are known by principal or target group alone.
    pub groups: Vec<Group>,
    /// Income.
    pub incomes: Vec<Income>,
    /// Costs besides the interventions.
    pub costs: Vec<Cost>,
    /// Saved funds as stated.
    pub saved: Vec<Saved>,
    /// What associations are advised.
    pub advice: Option<Advice>,
    /// Printed figures.
    pub published: Vec<PrintedFigure>,
}

/// Where something comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// In words.
    pub source: Option<String>,
    /// The page.
    pub page: Option<i64>,
}

/// An intervention that the association funds.
#[derive(Clone, Debug)]
pub struct Intervention {
    /// Its name.
    pub name: String,
    /// Who is responsible; empty where it is not said.
    pub principals: Vec<Principal>,
    /// Whom it is for; empty where it is not said.
    pub target_groups: Vec<String>,
    /// What it works on.
    pub kind: Option<InterventionKind>,
    /// What was granted.
    pub granted: ByYear,
    /// What was used.
    pub used: ByYear,
    /// Its evaluation.
    pub evaluation: Option<NamedEvaluation>,
    /// Where it comes from.
    pub origin: Origin,
    /// A remark.
    pub note: Option<String>,
}

/// The evaluation file that an intervention names.
#[derive(Clone, Debug)]
pub struct NamedEvaluation {
    /// As it is written.
    pub name: String,
    /// The file.
    pub source: Arc<Source>,
}

/// Interventions of a principal or target group, known together.
#[derive(Clone, Debug)]
pub struct Group {
    /// Whose.
    pub whose: Whose,
    /// How many.
    pub number: usize,
    /// Granted in all the years.
    pub granted: Option<Ore>,
    /// Used in all the years.
    pub used: Option<Ore>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Income of one source.
#[derive(Clone, Debug)]
pub struct Income {
    /// The source.
    pub from: IncomeSource,
    /// Its name, where several are of one kind.
    pub name: Option<String>,
    /// The amounts.
    pub amounts: ByYear,
    /// Where it comes from.
    pub origin: Origin,
}

/// Costs of one kind.
#[derive(Clone, Debug)]
pub struct Cost {
    /// The kind.
    pub kind: CostKind,
    /// Its name, where several are of one kind.
    pub name: Option<String>,
    /// The amounts.
    pub amounts: ByYear,
    /// Where it comes from.
    pub origin: Origin,
}

/// Saved funds of a year as stated.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The year.
    pub year: i16,
    /// At its start, with the place.
    pub opening: Option<(Ore, Range<usize>)>,
    /// At its end, with the place.
    pub closing: Option<(Ore, Range<usize>)>,
    /// Why that is not what is worked out.
    pub reason: Option<String>,
    /// Where it comes from.
    pub origin: Origin,
}

/// What associations are advised.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The largest share of saved funds, of the year's allocation from the parties.
    pub most_saved: Rate,
    /// Who advises it, and on which page.
    pub origin: Origin,
}

impl Portfolio {
    /// Reads and checks a portfolio; `files` finds the evaluation files that it names.
    ///
    /// # Errors
    /// Everything that is wrong with the file.
    pub fn read(source: &Arc<Source>, files: &Files<'_>) -> Result<(Self, Diagnostics), Failure> {
        read::read(source, files)
    }

    /// The file and the evaluation files that it names.
    pub fn sources(&self) -> impl Iterator<Item = &Arc<Source>> {
        let evaluations = self.interventions.iter().filter_map(|one| one.evaluation.as_ref()).map(|one| &one.source);
        std::iter::once(&self.source).chain(evaluations)
    }
}

impl Intervention {
    /// What it cost in a year: what was used, or what was granted where that alone is known.
    pub fn cost(&self, year: i16) -> Option<Ore> {
        self.used.get(&year).or_else(|| self.granted.get(&year)).copied()
    }
}
