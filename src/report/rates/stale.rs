//! `rates stale`: what has not been compared with its source for long, and whether the years reach to a day.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::rates::{RateBook, Stale};
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Lang, Say};

/// The rows that were last checked before a day.
pub fn section(stale: &[Stale], book: &RateBook, [on, before]: [Date; 2], lang: Lang) -> Section {
    let column = Column::in_language(lang);
    let (last, year) = (book.years.1.to_string(), on.year().to_string());
    let reach = if on.year() > book.years.1 { Label::StaleYear { last, year } } else { Label::StaleReaches { last } };
    let rows: usize = stale.iter().map(|stale| stale.rows).sum();
    let heading = Label::StaleRows { count: rows, day: before.to_string() };
    let columns = vec![
        column("path", Label::ColumnPath, Align::Left),
        column("rows", Label::ColumnRows, Align::Right),
        column("checked", Label::ColumnOldest, Align::Left),
    ];
    let rows = stale.iter().map(|stale| TableRow {
        kind: RowKind::Item,
        id: String::new(),
        cells: vec![
            Cell::Text(stale.path.clone()),
            Cell::Number(stale.rows.to_string()),
            Cell::Text(stale.checked.to_string()),
        ],
    });
    let rows: Vec<TableRow> = rows.collect();
    Section {
        heading: heading.say(lang),
        lead: vec![reach.say(lang)],
        table: Table { columns: if rows.is_empty() { Vec::new() } else { columns }, rows },
        ..Section::default()
    }
}

/// What `nyttokalkyl.rates-stale/1` says.
pub fn document(stale: &[Stale], book: &RateBook, [on, before]: [Date; 2]) -> Map<String, Value> {
    let rows = stale
        .iter()
        .map(|stale| json!({ "path": stale.path, "rows": stale.rows, "checked": stale.checked.to_string() }));
    let mut said = Map::new();
    said.insert("on".to_owned(), on.to_string().into());
    said.insert("checked_before".to_owned(), before.to_string().into());
    said.insert("last_year".to_owned(), book.years.1.into());
    said.insert("stale".to_owned(), rows.collect());
    said
}
