//! Everything that was read from `rates/`, in a form that can be embedded.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::comparison::Comparison;
use super::local::{Annual, MissingFees, Municipality, Region};
use super::method::MethodEntry;
use super::prices::PriceList;
use super::row::{RowId, row_id};
use super::series::{INKOMSTBASBELOPP, Kind, PRISBASBELOPP};
use crate::money::{Money, Rate};
use crate::texts::{Label, Nearest, Problem, Title};

/// How a value is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// The text of the act or ordinance was read.
    Enacted,
    /// An agency or the publisher prints it.
    Published,
    /// Worked out from other values; the source says how.
    Derived,
    /// Known by the authors, to be verified.
    OwnKnowledge,
    /// A forecast.
    Projected,
    /// Given by the user, in the case, a price file or an overlay.
    Own,
}

impl Status {
    /// Every status with its name in files.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Enacted, "enacted"),
        (Self::Published, "published"),
        (Self::Derived, "derived"),
        (Self::OwnKnowledge, "own-knowledge"),
        (Self::Projected, "projected"),
        (Self::Own, "own"),
    ];

    /// The name in files.
    pub const fn key(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Whether outputs must name the value as uncertain.
    pub const fn uncertain(self) -> bool {
        matches!(self, Self::Derived | Self::OwnKnowledge | Self::Projected)
    }
}

/// Source, status and day of the last check: what every row must have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Provenance {
    pub(crate) source: String,
    pub(crate) status: Status,
    pub(crate) checked: Option<Date>,
}

/// What is known of a row besides its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowInfo {
    /// The path of the series, such as `skatt.grundavdrag`.
    pub path: String,
    /// Swedish name of the series.
    pub title: String,
    /// English name of the series.
    pub title_en: String,
    /// The first day on which the row holds.
    pub from: Date,
    /// The last day, where the row says so.
    pub to: Option<Date>,
    /// The value as written; nothing where it is missing.
    pub value: Shown,
    /// What the value is counted in, as written.
    pub unit: String,
    /// Act and paragraph, or publisher and page.
    pub source: String,
    /// How the value is known.
    pub status: Status,
    /// The day on which somebody last compared it with its source; nothing where a user does not say.
    pub checked: Option<Date>,
    /// Why the value is not known, if it is not.
    pub missing: Option<Title>,
}

impl RowInfo {
    /// What to say where a computation of a year reads the row and its value is not known.
    pub fn missing_rate(&self, year: i16) -> Problem {
        let (path, reason) = (self.path.clone(), self.missing.clone().unwrap_or_default());
        Problem::MissingRate { path, year: year.to_string(), reason }
    }
}

/// A value as it is written, for listings and explanations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// A number.
    Number(String),
    /// A number of days without limit.
    Unlimited,
    /// The steps of a scale: threshold, amount, share above, share of the whole amount.
    Steps(Vec<[Option<String>; 4]>),
    /// The steps of a ladder: age or number from which an amount holds.
    Ladder(Vec<(String, String)>),
    /// Nothing.
    Missing,
}

/// A value as a row holds it, before base amounts are applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum RawValue {
    Money(Money),
    Rate(Rate),
    Multiple(Rate, Base),
    Whole(u32),
    Scale(Vec<RawStep>, Option<Base>),
    Ladder(Vec<(u8, Rate)>, Option<Base>),
    Missing,
}

/// One step of a scale in kronor or in multiples of a base amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RawStep {
    pub(crate) over: Rate,
    pub(crate) base: Option<Rate>,
    pub(crate) share: Rate,
    /// Whether the share is of the whole amount, not of what exceeds the threshold; the base is then at 0.
    pub(crate) of_all: bool,
}

/// A base amount that others are multiples of, and that prices are carried by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Base {
    /// Follows consumer prices.
    Prisbasbelopp,
    /// Follows incomes.
    Inkomstbasbelopp,
}

impl Base {
    /// Every base amount with its name in files.
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::Prisbasbelopp, "prisbasbelopp"), (Self::Inkomstbasbelopp, "inkomstbasbelopp")];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The path of its series.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Prisbasbelopp => PRISBASBELOPP,
            Self::Inkomstbasbelopp => INKOMSTBASBELOPP,
        }
    }

    /// The base amount with that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(base, _)| *base)
    }
}

/// A dated row of a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DatedRow {
    pub(crate) from: Date,
    pub(crate) id: RowId,
    pub(crate) value: RawValue,
}

/// A series of dated rows, covering every encoded year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Series {
    pub(crate) path: String,
    /// Act and paragraph.
    pub(crate) law: Option<String>,
    /// What its values are.
    pub(crate) kind: Kind,
    /// The lowest value of an amount or number.
    pub(crate) least: i64,
    pub(crate) rows: Vec<DatedRow>,
}

impl Series {
    /// The row that holds on a day.
    pub(crate) fn at(&self, day: Date) -> &DatedRow {
        self.rows.iter().rev().find(|row| row.from <= day).unwrap_or(&self.rows[0])
    }
}

/// A file of the rate book and the hash of its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileHash {
    /// The path inside `rates/`.
    pub name: String,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
}

/// A file that says what would hold instead of what `rates/` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlay {
    /// The path as given.
    pub name: String,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
    /// What it is called.
    pub title: String,
    /// The paths that it changes.
    pub paths: Vec<String>,
    /// How many changes it makes.
    pub changes: usize,
}

/// The whole of `rates/`, as overlays change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateBook {
    /// The first and the last income year whose rules are encoded.
    pub years: (i16, i16),
    /// The files that were read.
    pub files: Vec<FileHash>,
    /// What changes them, the later going before the earlier.
    pub overlays: Vec<Overlay>,
    pub(crate) rows: Vec<RowInfo>,
    pub(crate) series: Vec<Series>,
    pub(crate) municipalities: Annual<Municipality>,
    pub(crate) regions: Annual<Region>,
    pub(crate) missing_fees: Option<MissingFees>,
    pub(crate) price_lists: Vec<PriceList>,
    pub(crate) methods: Vec<MethodEntry>,
    /// What other evaluations have come to.
    pub comparisons: Vec<Comparison>,
}

impl RateBook {
    /// The first and the last income year whose tax is encoded: those that have a prisbasbelopp of their own.
    pub fn tax_years(&self) -> (i16, i16) {
        let rows = self.series(PRISBASBELOPP).map(|series| series.rows.as_slice()).unwrap_or_default();
        let year = |row: Option<&DatedRow>| row.map_or(0, |row| row.from.year());
        (year(rows.first()), year(rows.last()))
    }

    /// What is known of a row of the book; [`Prices::row`](super::Prices::row) knows a case's own rows too.
    pub fn row(&self, id: RowId) -> Cow<'_, RowInfo> {
        let number = usize::from(id.0);
        match self.rows.get(number) {
            Some(info) => Cow::Borrowed(info),
            None => Cow::Owned(self.local_row(number - self.rows.len())),
        }
    }

    /// Every row with its id.
    pub fn rows(&self) -> impl Iterator<Item = (RowId, Cow<'_, RowInfo>)> {
        (0..self.row_count()).map(row_id).map(|id| (id, self.row(id)))
    }

    /// How many rows the book has.
    pub(crate) fn row_count(&self) -> usize {
        self.rows.len() + self.local_rows()
    }

    /// The days on which a row of a national series begins to hold.
    pub(crate) fn changes(&self) -> impl Iterator<Item = Date> + '_ {
        self.series.iter().flat_map(|series| series.rows.iter().map(|row| row.from))
    }

    pub(crate) fn series(&self, path: &str) -> Option<&Series> {
        self.series.binary_search_by(|series| series.path.as_str().cmp(path)).ok().map(|place| &self.series[place])
    }

    /// The names of all municipalities.
    pub fn municipality_names(&self) -> impl Iterator<Item = &str> {
        self.municipalities.places.iter().map(|municipality| municipality.name.as_str())
    }

    /// The ids of all price lists.
    pub fn price_list_ids(&self) -> impl Iterator<Item = &str> {
        self.price_lists.iter().map(|list| list.id.as_str())
    }

    /// The ids of all methods.
    pub fn method_ids(&self) -> impl Iterator<Item = &str> {
        self.methods.iter().map(|method| method.id.as_str())
    }

    /// What to say of a year whose rules are not encoded.
    pub fn unknown_year(&self, found: i64) -> Problem {
        let (first, last) = self.years;
        let years = if first == last { first.to_string() } else { format!("{first}–{last}") };
        Problem::UnknownYear { found: found.to_string(), years }
    }

    /// What to say of a method that the book does not have.
    pub fn unknown_method(&self, found: &str) -> Problem {
        Problem::UnknownMethod {
            found: found.to_owned(),
            nearest: Nearest::of(found, self.method_ids()),
            known: self.method_ids().map(str::to_owned).collect(),
        }
    }
}

impl From<Base> for Label {
    fn from(index: Base) -> Self {
        match index {
            Base::Prisbasbelopp => Self::IndexPrisbasbelopp,
            Base::Inkomstbasbelopp => Self::IndexInkomstbasbelopp,
        }
    }
}

impl From<Status> for Label {
    fn from(status: Status) -> Self {
        match status {
            Status::Enacted => Self::StatusEnacted,
            Status::Published => Self::StatusPublished,
            Status::Derived => Self::StatusDerived,
            Status::OwnKnowledge => Self::StatusOwnKnowledge,
            Status::Projected => Self::StatusProjected,
            Status::Own => Self::StatusOwn,
        }
    }
}
