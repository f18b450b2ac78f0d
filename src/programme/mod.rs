//! A programme: an intervention for many participants, with what it cost, who paid, what came of it and what was to be
//! reached.
//!
//! Participants are described by type cases, each with a number: what an evaluation says of them is computed from those
//! cases by the same rules as a case alone.

mod cohort;
pub mod definitions;
mod evaluated;
mod figures;
mod goals;
mod groups;
mod read;
pub mod uncertainty;

use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

pub use cohort::{Cohort, Ends, Potential, Split, Totals};
pub use evaluated::Evaluated;
pub use figures::{KeyFigures, in_percent};
pub use goals::{Computed, Counted, Goal, Level, Measure, Obstacle, Outcome, Verdict};
pub use groups::{Dimension, Group, Grouping};
pub use read::read;

use crate::case::{Basis, Case};
use crate::diagnostic::{Diagnostics, Source};
use crate::money::{Money, Rate};
use crate::party::Party;
use crate::period::Month;
use crate::rates::{Comparison, Method};
use crate::texts::problems::Caution;

/// An evaluation file that was read and checked.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The file.
    pub source: Arc<Source>,
    /// The name of the programme.
    pub title: String,
    /// Who runs it.
    pub owner: Option<String>,
    /// Where it comes from.
    pub said_by: Option<String>,
    /// What the reader should know.
    pub notes: Vec<String>,
    /// Why the figures are an illustration only; stands first in all that is printed.
    pub illustration: Option<String>,
    /// The first and the last month.
    pub period: (Month, Month),
    /// How many there were.
    pub participants: Participants,
    /// What became of them.
    pub type_cases: Vec<TypeCase>,
    /// The situation of a self-supporting person that the potential is counted against.
    pub reference: Option<Reference>,
    /// What it cost, by kind.
    pub costs: Vec<Amounts>,
    /// Who paid, by source.
    pub funding: Vec<Funding>,
    /// The municipalities' shares of what the municipalities pay together; empty where there is one.
    pub municipalities: Vec<(String, Rate)>,
    /// The customary sensitivity analyses.
    pub customary: Customary,
    /// What was to be reached.
    pub goals: Vec<Goal>,
    /// Reference values of the user's own.
    pub comparisons: Vec<Comparison>,
    /// Groups of fewer participants are not shown.
    pub hide_groups_under: u32,
}

/// How many participants there were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participants {
    /// Everybody who started.
    pub started: u32,
    /// Who completed it.
    pub completed: Option<u32>,
    /// Avbrott: who left early and whose outcome is known; they are among the type cases.
    pub avbrott: Option<u32>,
    /// Bortfall: whose outcome is not known.
    pub bortfall: u32,
    /// What is assumed of them.
    pub bortfall_as: Bortfall,
    /// How many started in each year.
    pub starts: BTreeMap<i16, u32>,
    /// How many answered a questionnaire.
    pub answered: Option<u32>,
    /// Where the numbers come from.
    pub origin: Origin,
    /// The bytes of the table.
    pub span: Range<usize>,
}

impl Participants {
    /// Those whose outcome is known.
    pub const fn followed_up(&self) -> u32 {
        self.started - self.bortfall
    }
}

/// What is assumed of those whose outcome is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bortfall {
    /// That nothing has changed for them.
    #[default]
    Unchanged,
    /// That it went for them as for the others on average.
    AsOthers,
}

/// How something is known and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// How it is known.
    pub basis: Basis,
    /// In words.
    pub source: Option<String>,
}

/// So many participants for whom it went as in a case.
#[derive(Clone, Debug)]
pub struct TypeCase {
    /// The path in the file, such as `type_case[2]`.
    pub path: String,
    /// The case; nothing only where nothing has changed.
    pub case: Option<Arc<Case>>,
    /// Whether nothing has changed for them: of the case the situation before alone counts.
    pub unchanged: bool,
    /// How many.
    pub number: u32,
    /// What group they belong to, by what groups go by; what is not stated is not there.
    pub groups: BTreeMap<Dimension, String>,
    /// Where the number comes from.
    pub origin: Origin,
    /// The bytes of the row.
    pub span: Range<usize>,
}

/// The case one of whose situations is that of a self-supporting person.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The case.
    pub case: Arc<Case>,
    /// The situation after, not before.
    pub after: bool,
    /// The bytes of the table.
    pub span: Range<usize>,
}

/// Amounts by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// What they are for.
    pub name: String,
    /// Kr by year.
    pub by_year: BTreeMap<i16, Money>,
    /// Where they come from.
    pub origin: Origin,
    /// The bytes of the row.
    pub span: Range<usize>,
}

impl Amounts {
    /// All years together, kr.
    pub fn total(&self) -> Money {
        self.by_year.values().copied().sum()
    }

    /// The amount of a year, kr; zero where there is none.
    pub fn of_year(&self, year: i16) -> Money {
        self.by_year.get(&year).copied().unwrap_or(Money::ZERO)
    }
}

/// Who pays, with how much by year and in what shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funding {
    /// The source.
    pub source: FundingSource,
    /// Whether it is working time of one's own, not money.
    pub own_time: bool,
    /// Its amounts.
    pub amounts: Amounts,
    /// The parties' parts of all the years, whole öre; they sum to it.
    pub parties: Vec<(Party, Money)>,
}

/// Where money comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FundingSource {
    /// A party's own funds.
    Party(Party),
    /// The coordination association: by the legal split of state, region and municipalities (lag 2003:1210, 5 §).
    Samordningsforbundet,
    /// What the association has saved: by the same split.
    SparadeMedel,
    /// The European Social Fund: borne by others than the country's public sector.
    Esf,
}

impl FundingSource {
    /// The source with a name in files.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "samordningsforbundet" => Some(Self::Samordningsforbundet),
            "sparade-medel" => Some(Self::SparadeMedel),
            "esf" => Some(Self::Esf),
            _ => Party::from_id(id).map(Self::Party),
        }
    }

    /// The name in files and machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Party(party) => party.id(),
            Self::Samordningsforbundet => "samordningsforbundet",
            Self::SparadeMedel => "sparade-medel",
            Self::Esf => "esf",
        }
    }
}

/// What the file says of the sensitivity analyses that evaluations customarily make; what it does not is the method's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Customary {
    /// The share of the income that outer factors are taken to have given.
    pub outer_factors: Option<Rate>,
    /// Over how many years the cost is written off.
    pub write_off_years: Option<u32>,
}

impl Programme {
    /// The first case that is named: its method is that of the programme, which all cases share.
    ///
    /// # Panics
    /// Never: an evaluation that names no case is not read.
    pub fn first_case(&self) -> &Case {
        let cases = self.type_cases.iter().filter_map(|one| one.case.as_deref());
        let reference = self.reference.iter().map(|reference| reference.case.as_ref());
        cases.chain(reference).next().expect("an evaluation names a case")
    }

    /// The method of the programme.
    pub fn method(&self) -> &Method {
        &self.first_case().setting.method
    }

    /// The share of the income that outer factors are taken to have given in the sensitivity analysis.
    pub fn outer_factors(&self) -> Rate {
        self.customary.outer_factors.unwrap_or_else(|| self.method().yttre_faktorer.unrecorded())
    }

    /// Over how many years the cost is written off in the sensitivity analysis; one at least.
    pub fn write_off_years(&self) -> u32 {
        self.customary.write_off_years.unwrap_or_else(|| self.method().avskrivningstid.unrecorded()).max(1)
    }

    /// Each case once, in the order in which they are first named, the reference's last.
    pub fn cases(&self) -> Vec<&Arc<Case>> {
        let mut cases: Vec<&Arc<Case>> = Vec::new();
        let named = self.type_cases.iter().filter_map(|one| one.case.as_ref());
        for case in named.chain(self.reference.iter().map(|reference| &reference.case)) {
            if !cases.iter().any(|known| known.source.name == case.source.name) {
                cases.push(case);
            }
        }
        cases
    }

    /// The files that were read: the evaluation, its cases and their price files.
    pub fn sources(&self) -> impl Iterator<Item = &Arc<Source>> {
        let of_cases = self.cases().into_iter().flat_map(|case| std::iter::once(&case.source).chain(&case.price_files));
        std::iter::once(&self.source).chain(of_cases)
    }

    /// The goals that cannot be judged whatever comes of them, each as a caution at its place.
    pub fn unmeasurable(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::new(Arc::clone(&self.source));
        for goal in &self.goals {
            let caution = match goal.obstacle() {
                Some(Obstacle::NoTarget) => Caution::GoalWithoutTarget,
                Some(Obstacle::NoIndicator) => Caution::GoalWithoutIndicator,
                Some(Obstacle::NoPopulation) => Caution::GoalWithoutPopulation,
                _ => continue,
            };
            diagnostics.caution(goal.span.clone(), caution);
        }
        diagnostics
    }

    /// The calendar years of the period.
    pub const fn years(&self) -> RangeInclusive<i16> {
        self.period.0.year..=self.period.1.year
    }

    /// What a party pays of the cost at factor price, kr.
    pub fn paid_by(&self, party: Party) -> Money {
        let funded = self.funding.iter().flat_map(|funding| &funding.parties);
        funded.filter(|(payer, _)| *payer == party).map(|(_, amount)| *amount).sum()
    }

    /// The cost of all years, kr at factor price.
    pub fn cost(&self) -> Money {
        self.costs.iter().map(Amounts::total).sum()
    }
}
