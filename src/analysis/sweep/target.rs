//! What a path stands for: a value of the case, or a rate of the book.

use rust_decimal::Decimal;

use super::range::Value;
use crate::case::{Case, Input};
use crate::fields::{self, Place};
use crate::input::number::{self, Number};
use crate::input::{self, Change, Table};
use crate::rates::{Entry, RateBook, Shown};
use crate::texts::{Nearest, Problem};

/// Where values go.
#[derive(Clone, Debug)]
pub enum Target {
    /// A place in the case, and what stands there as it is written.
    Input {
        /// The path.
        path: String,
        /// The value; nothing where several stand there, or none yet.
        written: Option<String>,
        /// What it lies between.
        bounds: Vec<Bound>,
    },
    /// A rate of the book, from the first encoded day on.
    Rate(Entry),
}

/// How far an input reaches, as the case says: a value beyond takes the bound with it.
#[derive(Clone, Debug)]
pub struct Bound {
    path: String,
    at: Decimal,
    lowest: bool,
}

impl Target {
    /// What a path stands for.
    ///
    /// # Errors
    /// A path that neither the case nor the book has, and what no values lead through.
    pub(super) fn of(path: &str, table: &Table, case: &Case, book: &RateBook) -> Result<Self, Box<Problem>> {
        let trial = Change::new(path, "0");
        let unknown = match table.clone().change(&trial, &fields::keys(Place::Case)) {
            Ok(()) => return Self::input(path, table, case),
            Err(unknown) => *unknown,
        };
        match book.entry(path) {
            Ok(entry) => Self::rate(entry, book),
            Err(near) => Err(Box::new(in_neither(unknown, &near))),
        }
    }

    fn input(path: &str, table: &Table, case: &Case) -> Result<Self, Box<Problem>> {
        let path = path.to_owned();
        let written = match table.value_at(&path).map(|node| node.value.clone()) {
            Some(input::Value::Text(text)) if text.trim_end().ends_with('%') => Some(text),
            Some(input::Value::Integer(text) | input::Value::Float(text)) => Some(text),
            Some(input::Value::Text(found) | input::Value::Date(found)) => {
                return Err(Box::new(Problem::VariedText { path, found }));
            }
            Some(input::Value::Flag(flag)) => {
                return Err(Box::new(Problem::VariedText { path, found: flag.to_string() }));
            }
            Some(input::Value::List(_) | input::Value::Table(_)) | None => None,
        };
        let bounds = if has_bounds(&path, case) { bounds(&path, table) } else { Vec::new() };
        Ok(Self::Input { path, written, bounds })
    }

    fn rate(entry: Entry, book: &RateBook) -> Result<Self, Box<Problem>> {
        let has_steps = |shown: &Shown| matches!(shown, Shown::Steps(_) | Shown::Ladder(_));
        if entry.rows.iter().any(|(_, row)| has_steps(&book.row(*row).value)) {
            return Err(Box::new(Problem::VariedScale { path: entry.path }));
        }
        Ok(Self::Rate(entry))
    }

    /// The path: of a municipality by its code.
    pub fn path(&self) -> &str {
        match self {
            Self::Input { path, .. } => path,
            Self::Rate(entry) => &entry.path,
        }
    }

    /// Whether two paths lead to the same place.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.path().replace("[1]", "") == other.path().replace("[1]", "")
    }
}

impl Bound {
    /// What a value beyond it changes.
    pub(super) fn moved_by(&self, value: Value) -> Option<Change> {
        let beyond = if self.lowest { value.number() < self.at } else { value.number() > self.at };
        (beyond && !value.number().is_sign_negative()).then(|| Change::new(&self.path, value.in_file()))
    }
}

/// Whether a path is the main quantity of its row, or a price of the case's own: what `low` and `high` are about.
fn has_bounds(path: &str, case: &Case) -> bool {
    let path = path.replace("[1]", "");
    let main = |input: &Input| path == format!("{}.{}", input.path.replace("[1]", ""), input.key);
    let own_price = path.strip_prefix("own_price.").and_then(|rest| rest.split_once('.'));
    own_price.is_some_and(|(_, key)| key == "price") || case.inputs.iter().any(main)
}

/// The bounds that stand beside a value.
fn bounds(path: &str, table: &Table) -> Vec<Bound> {
    let Some((row, _)) = path.rsplit_once('.') else { return Vec::new() };
    let bound = |(key, lowest)| {
        let path = format!("{row}.{key}");
        let (input::Value::Integer(text) | input::Value::Float(text)) = &table.value_at(&path)?.value else {
            return None;
        };
        let Number::Plain(at) = number::read(text) else { return None };
        Some(Bound { path, at, lowest })
    };
    [("low", true), ("high", false)].into_iter().filter_map(bound).collect()
}

/// The problem with a path of the case, with what is nearest among the rates too.
fn in_neither(unknown: Problem, near: &[String]) -> Problem {
    let Problem::UnknownPath { path, known, .. } = unknown else { return unknown };
    let nearest = Nearest::of(&path, known.iter().chain(near).map(String::as_str));
    Problem::UnknownPath { path, nearest, known }
}
