//! The neutral model: sections of a heading, a table of typed cells and notes.

use std::borrow::Cow;

use super::chart::Chart;
use super::outline::Node;
use crate::money::Ore;
use crate::report::numbers;
use crate::texts::{Label, Lang, Say};

/// Everything that one command says.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// Notes on all sections together.
    pub closing: Vec<String>,
}

/// A table with what belongs to it.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// What the section is about, in machine-readable form: names and values that tell its rows from others'.
    pub keys: Vec<(&'static str, String)>,
    /// The heading.
    pub heading: String,
    /// Lines between heading and table.
    pub lead: Vec<String>,
    /// Lines of a drawing, in which every character has its place.
    pub drawing: Vec<String>,
    /// A chart, for formats that show pictures.
    pub chart: Option<Chart>,
    /// Trees of lines.
    pub outline: Vec<Node>,
    /// The table.
    pub table: Table,
    /// Notes under the table.
    pub notes: Vec<String>,
}

/// Columns and rows.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// The name in machine-readable formats.
    pub key: Cow<'static, str>,
    /// The heading.
    pub heading: String,
    /// Where its cells stand.
    pub align: Align,
}

impl Column {
    /// Makes columns whose headings stand in a language.
    pub fn in_language(lang: Lang) -> impl Fn(&'static str, Label, Align) -> Column {
        move |key, heading, align| Column { key: Cow::Borrowed(key), heading: heading.say(lang), align }
    }
}

/// Where the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
    /// Text that may be long: where there is little room, it stands under the row.
    Remark,
    /// A few words: where there is little room, those of a row stand under it on one line.
    Aside,
}

/// A row.
#[derive(Clone, Debug)]
pub struct TableRow {
    /// What kind of row.
    pub kind: RowKind,
    /// The name in machine-readable formats.
    pub id: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// What kind of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// An ordinary row.
    Item,
    /// A part of the row above.
    Part,
    /// A sum.
    Total,
    /// A line between rows; without cells.
    Rule,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A number as it stands in a rate table.
    Number(String),
    /// A number that people read with fewer digits than programs: theirs first.
    Shortened(String, String),
    /// An amount, printed as the style says.
    Amount(Ore),
    /// An amount in a column of kronor, printed without unit.
    Kronor(Ore),
    /// An amount that is always printed with öre.
    Exact(Ore),
    /// An amount that only programs read: what it belongs to is printed as unchanged.
    Silent(Ore),
    /// An amount so small that it is printed as unchanged.
    NoChange(Ore),
    /// A number that there is none of: a dash for people, nothing for programs.
    None,
    /// Nothing.
    Empty,
}

/// How amounts are printed.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The language.
    pub lang: Lang,
    /// Whether amounts are printed with öre.
    pub exact: bool,
    /// What printed kronor are rounded to, öre.
    pub precision: Ore,
}

impl Table {
    /// The places of the columns that have something to show.
    pub fn shown(&self) -> Vec<usize> {
        let shows =
            |place: &usize| self.rows.iter().any(|row| row.cells.get(*place).is_some_and(|cell| *cell != Cell::Empty));
        (0..self.columns.len()).filter(shows).collect()
    }
}

impl TableRow {
    /// A line between rows.
    pub const fn rule() -> Self {
        Self { kind: RowKind::Rule, id: String::new(), cells: Vec::new() }
    }
}

impl Cell {
    /// The cell as people read it.
    pub fn text(&self, style: Style) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(digits) | Self::Shortened(digits, _) => numbers::written(digits, style.lang),
            Self::Amount(amount) => numbers::amount(*amount, style),
            Self::Kronor(amount) => numbers::unitless(*amount, style),
            Self::Exact(amount) => numbers::amount(*amount, Style { exact: true, ..style }),
            Self::NoChange(amount) if style.exact => numbers::amount(*amount, style),
            Self::NoChange(_) => Label::NoChange.say(style.lang),
            Self::Silent(amount) if style.exact => numbers::amount(*amount, style),
            Self::None => "–".to_owned(),
            Self::Silent(_) | Self::Empty => String::new(),
        }
    }

    /// The cell as programs read it.
    pub fn machine(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Shortened(_, text) => text.clone(),
            Self::Amount(amount)
            | Self::Kronor(amount)
            | Self::Exact(amount)
            | Self::NoChange(amount)
            | Self::Silent(amount) => numbers::machine(*amount),
            Self::None | Self::Empty => String::new(),
        }
    }
}
