//! The rate book with other values of what is varied, changed from point to point.

use jiff::civil::date;

use super::range::Value;
use crate::diagnostic::{Failure, Source};
use crate::rates::{self, Entry, RateBook};

/// A book and what the last point made of it.
pub(super) struct Laid<'a> {
    original: &'a RateBook,
    changed: Option<RateBook>,
}

impl<'a> Laid<'a> {
    /// The book as it is.
    pub(super) const fn over(original: &'a RateBook) -> Self {
        Self { original, changed: None }
    }

    /// The book in which rates have values from the first encoded day on; every point gives the same rates.
    ///
    /// # Errors
    /// A value that a rate cannot have.
    pub(super) fn with(&mut self, rates: &[(&Entry, Value)]) -> Result<&RateBook, Failure> {
        if rates.is_empty() {
            return Ok(self.original);
        }
        // What the last point changed is changed again: a copy is only made where the changes become too many.
        let few = |book: &RateBook| book.overlays.iter().map(|overlay| overlay.changes).sum::<usize>() < MANY;
        let mut book = self.changed.take().filter(few).unwrap_or_else(|| self.original.clone());
        for (entry, value) in rates {
            let text = overlay_text(&book, entry, *value);
            book = rates::overlay(book, &Source::new(format!("--vary {}={value}", entry.path), text))?;
        }
        Ok(self.changed.insert(book))
    }
}

/// After how many changes a new copy is made.
const MANY: usize = 200;

/// An overlay that gives a rate a value from the first encoded day on.
pub fn overlay_text(book: &RateBook, entry: &Entry, value: Value) -> String {
    let from = match entry.domain() {
        "prislistor" => String::new(),
        _ => format!("from = {}\n", date(book.span().0, 1, 1)),
    };
    let value = if value.in_percent() { format!("\"{value}\"") } else { value.in_file() };
    format!("title = \"{path}\"\n[[change]]\npath = \"{path}\"\n{from}value = {value}\n", path = entry.path)
}
