//! The neutral model: sections of a heading, a table of typed cells and notes.

use std::borrow::Cow;

use super::chart::Chart;
use super::manifest::Manifest;
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
    /// What stands last in documents, and not in tables for a terminal or for programs: sources and assumptions.
    pub appendix: Vec<Section>,
    /// What it can be made again from.
    pub manifest: Option<Manifest>,
}

impl Report {
    /// Sections, and what they can be made again from.
    pub fn of(sections: Vec<Section>, manifest: Manifest) -> Self {
        Self { sections, manifest: Some(manifest), ..Self::default() }
    }

    /// The same with notes on all of it.
    #[must_use]
    pub fn closing(self, closing: Vec<String>) -> Self {
        Self { closing, ..self }
    }

    /// The tables alone, and what must be seen before them.
    #[must_use]
    pub fn tables(self) -> Self {
        let table = |section: Section| Section {
            keys: section.keys,
            banner: section.banner,
            table: section.table,
            ..Section::default()
        };
        let says = |section: &Section| section.banner.is_some() || !section.table.columns.is_empty();
        let held = self.sections.into_iter().filter(says);
        Self { sections: held.map(table).collect(), manifest: self.manifest, ..Self::default() }
    }

    /// The same with what stands last in documents.
    #[must_use]
    pub fn appendix(self, appendix: Vec<Section>) -> Self {
        Self { appendix, ..self }
    }
}

impl Section {
    /// What stands between heading and table, of formats in which nothing is set apart: the banner first.
    pub fn lines(&self) -> impl Iterator<Item = &String> {
        self.banner.iter().chain(&self.lead)
    }
}

/// A table with what belongs to it.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// What the section is about, in machine-readable form: names and values that tell its rows from others'.
    pub keys: Vec<(&'static str, String)>,
    /// The heading.
    pub heading: String,
    /// Whether the section belongs under the one before it.
    pub under: bool,
    /// What must be seen before anything else: that the figures are an illustration.
    pub banner: Option<String>,
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
    /// A number that people read with fewer digits than programs: theirs first; of both in per cent, where theirs ends
    /// with the sign of it.
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
    /// What large amounts are counted in.
    pub units: Units,
}

/// What large amounts are counted in, where they are not printed with öre.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Units {
    /// Kronor, and mkr from a million on, as the published reports.
    #[default]
    Kronor,
    /// Thousands of kronor, however many: tkr.
    Thousands,
    /// tkr, mnkr and mdkr, as the Language Council of Sweden advises.
    LanguageCouncil,
}

impl Style {
    /// Amounts with öre.
    pub const fn to_the_ore(lang: Lang) -> Self {
        Self { lang, exact: true, precision: Ore::new(100), units: Units::Kronor }
    }

    /// The same with large amounts counted in something else.
    #[must_use]
    pub const fn in_units(self, units: Units) -> Self {
        Self { units, ..self }
    }
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
