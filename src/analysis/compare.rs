//! Cases beside one another, or one case as if something in it were different.

use std::sync::Arc;

use super::{Figure, Horizon};
use crate::case::Case;
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::evaluation::Evaluation;
use crate::input::Change;
use crate::money::Ore;
use crate::rates::{PriceFiles, RateBook};
use crate::texts::Label;

/// What stands in the place of a path where rates are changed by a file: it is no path of a case.
pub const OVERLAY: &str = "overlay";

/// One of several that are compared.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// The name, of which there is one: the file, or what is changed in the case.
    pub id: String,
    /// What is changed; [`OVERLAY`] and a file where that is the rates.
    pub changed: Option<Change>,
    /// The case as changed.
    pub case: Case,
    /// Its gains.
    pub evaluation: Evaluation,
    /// The rates that it stands on.
    pub book: Arc<RateBook>,
}

impl Alternative {
    /// Reads and evaluates a case as if it were changed; the diagnostics hold cautions.
    ///
    /// # Errors
    /// Everything that is wrong with the case as changed, saying what the change is.
    pub fn read(
        source: &Arc<Source>,
        book: &Arc<RateBook>,
        files: &PriceFiles<'_>,
        changed: Option<Change>,
    ) -> Result<(Self, Diagnostics), Failure> {
        let in_case = changed.as_ref().filter(|change| change.path != OVERLAY);
        let read = Case::read_changed(source, book, files, in_case.map_or(&[], std::slice::from_ref));
        let evaluated = read.and_then(|(case, found)| {
            let evaluation = Evaluation::of(&case, book)?;
            Ok((case, evaluation, found))
        });
        let (case, evaluation, found) = evaluated.map_err(|failure| match &changed {
            None => failure,
            Some(Change { path, value }) => {
                failure.under(&Label::UnderChange { path: path.clone(), value: value.clone() })
            }
        })?;
        let id =
            changed.as_ref().map_or_else(|| source.name.clone(), |change| format!("{}={}", change.path, change.value));
        Ok((Self { id, changed, case, evaluation, book: Arc::clone(book) }, found))
    }

    /// A figure; `None` where the case has none.
    pub fn amount(&self, figure: Figure, horizon: Horizon) -> Option<Ore> {
        figure.amount(&self.evaluation, horizon)
    }

    /// What the figure is more than that of another.
    pub fn more_than(&self, other: &Self, figure: Figure, horizon: Horizon) -> Option<Ore> {
        Some(self.amount(figure, horizon)? - other.amount(figure, horizon)?)
    }
}

/// Gives those that have the name of an earlier one a number.
pub fn tell_apart(alternatives: &mut [Alternative]) {
    for place in 1..alternatives.len() {
        let (earlier, later) = alternatives.split_at_mut(place);
        let same =
            earlier.iter().filter(|one| one.id == later[0].id || one.id.starts_with(&format!("{} (", later[0].id)));
        let count = same.count();
        if count > 0 {
            later[0].id = format!("{} ({})", later[0].id, count + 1);
        }
    }
}
