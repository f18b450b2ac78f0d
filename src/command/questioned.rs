//! What `sensitivity` and `simulate` are asked of: cases or an evaluation, gross and corrected.

use std::path::PathBuf;
use std::sync::Arc;

use super::evaluate::{self, rendered};
use super::{files, missing, read_cases, sources_of};
use crate::analysis::levers::{Again, Lever};
use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::simulation::Simulation;
use crate::case::Case;
use crate::diagnostic::{Failure, Source};
use crate::programme::uncertainty::Uncertainty;
use crate::programme::{Evaluated, Programme};
use crate::rates::RateBook;
use crate::report::forecast::Figures;
use crate::report::subject::Subject;
use crate::texts::Lang;

/// A case or a programme whose figures are asked about.
pub(super) enum Questioned {
    /// A case: gross, or what is left of it after correction.
    Case(Box<Case>),
    /// A programme, likewise.
    Programme {
        /// The programme.
        programme: Arc<Programme>,
        /// What its type cases are not sure of.
        uncertainty: Box<Uncertainty>,
        /// Gross or corrected.
        figures: Figures,
    },
}

/// Those that are asked about, the files that were read, and cautions.
type Asked = (Vec<Questioned>, Vec<Arc<Source>>, String);

/// The cases behind some paths, or the one evaluation.
pub(super) fn questioned(paths: &[PathBuf], book: &RateBook, lang: Lang) -> Result<Asked, Failure> {
    let sources = files::read(paths)?;
    if let [source] = &sources[..]
        && files::holds_evaluation(source)
    {
        return programme(source, book, lang);
    }
    let (cases, cautions) = read_cases(&sources, book, lang)?;
    let read = sources_of(&cases).cloned().collect();
    let cases = cases.into_iter().flat_map(|case| Questioned::gross_and_corrected(case, lang));
    Ok((cases.collect(), read, cautions))
}

/// The uncertain quantities of a case, each of which can stand at its bounds.
fn levers(case: &Case, book: &RateBook) -> Result<Vec<Lever>, Failure> {
    let levers = Lever::all(case, book);
    again(case, book).check(&levers)?;
    Ok(levers)
}

fn again<'a>(case: &'a Case, book: &'a RateBook) -> Again<'a> {
    Again { case, book, files: &files::price_file }
}

fn programme(source: &Arc<Source>, book: &RateBook, lang: Lang) -> Result<Asked, Failure> {
    let (programme, evaluated, cautions) = evaluate::read(source, book)?;
    let corrects = evaluated.evaluations.iter().any(|(case, _)| case.correction.is_some());
    let read = programme.sources().cloned().collect();
    let programme = Arc::new(programme);
    let mut questioned = Vec::new();
    for figures in [Some(Figures::Gross), corrects.then_some(Figures::Corrected)].into_iter().flatten() {
        questioned.push(Questioned::programme(&programme, &evaluated, book, figures)?);
    }
    Ok((questioned, read, rendered(&cautions, lang)))
}

impl Questioned {
    /// A case, and what its corrections leave of it.
    pub(super) fn gross_and_corrected(case: Case, lang: Lang) -> impl Iterator<Item = Self> {
        case.gross_and_corrected(lang).into_iter().map(|case| Self::Case(Box::new(case)))
    }

    /// A programme: gross, or what is left of it after correction.
    pub(super) fn programme(
        programme: &Arc<Programme>,
        evaluated: &Evaluated,
        book: &RateBook,
        figures: Figures,
    ) -> Result<Self, Failure> {
        let of = (book, &files::price_file as _);
        let uncertainty = Uncertainty::of(programme, evaluated, of, figures == Figures::Corrected)?;
        Ok(Self::Programme { programme: Arc::clone(programme), uncertainty: Box::new(uncertainty), figures })
    }

    /// How it is named in the report.
    pub(super) fn subject(&self, lang: Lang) -> Subject {
        match self {
            Self::Case(case) => Subject::case(case, lang),
            Self::Programme { programme, uncertainty, figures } => {
                Subject::programme(programme, uncertainty, *figures, lang)
            }
        }
    }

    /// How far the figures move with each uncertain quantity.
    pub(super) fn sensitivity(&self, book: &RateBook) -> Result<Sensitivity, Failure> {
        let moved = match self {
            Self::Case(case) => Sensitivity::of(&again(case, book), levers(case, book)?),
            Self::Programme { uncertainty, .. } => uncertainty.sensitivity(),
        };
        moved.map_err(|case| missing(&case, book))
    }

    /// What so many draws make of the figures.
    pub(super) fn simulation(&self, book: &RateBook, (draws, seed): (u32, u64)) -> Result<Simulation, Failure> {
        let simulated = match self {
            Self::Case(case) => Simulation::of(case, levers(case, book)?, draws, seed),
            Self::Programme { uncertainty, .. } => uncertainty.simulation(draws, seed),
        };
        simulated.map_err(|case| missing(&case, book))
    }

    /// The case that says how amounts are printed.
    pub(super) fn first_case(&self) -> &Case {
        match self {
            Self::Case(case) => case,
            Self::Programme { programme, .. } => programme.first_case(),
        }
    }
}
