//! What `sensitivity` and `simulate` are asked of: cases or an evaluation, gross and corrected.

use std::path::PathBuf;
use std::sync::Arc;

use super::evaluate::{self, rendered};
use super::{files, read_cases};
use crate::case::Case;
use crate::diagnostic::{Failure, Source};
use crate::programme::Programme;
use crate::programme::uncertainty::Uncertainty;
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
    let read = cases.iter().flat_map(|case| std::iter::once(&case.source).chain(&case.price_files)).cloned().collect();
    let cases = cases.into_iter().flat_map(|case| case.gross_and_corrected(lang));
    Ok((cases.map(|case| Questioned::Case(Box::new(case))).collect(), read, cautions))
}

fn programme(source: &Arc<Source>, book: &RateBook, lang: Lang) -> Result<Asked, Failure> {
    let (programme, evaluated, cautions) = evaluate::read(source, book)?;
    let corrects = evaluated.evaluations.iter().any(|(case, _)| case.correction.is_some());
    let read = programme.sources().cloned().collect();
    let programme = Arc::new(programme);
    let mut questioned = Vec::new();
    for figures in [Some(Figures::Gross), corrects.then_some(Figures::Corrected)].into_iter().flatten() {
        let of = (book, &files::price_file as _);
        let uncertainty = Uncertainty::of(&programme, &evaluated, of, figures == Figures::Corrected)?;
        let programme = Arc::clone(&programme);
        questioned.push(Questioned::Programme { programme, uncertainty: Box::new(uncertainty), figures });
    }
    Ok((questioned, read, rendered(&cautions, lang)))
}

impl Questioned {
    /// How it is named in the report.
    pub(super) fn subject(&self, lang: Lang) -> Subject {
        match self {
            Self::Case(case) => Subject::case(case, lang),
            Self::Programme { programme, uncertainty, figures } => {
                Subject::programme(programme, uncertainty, *figures, lang)
            }
        }
    }

    /// The case that says how amounts are printed.
    pub(super) fn first_case(&self) -> &Case {
        match self {
            Self::Case(case) => case,
            Self::Programme { programme, .. } => programme.first_case(),
        }
    }
}
