//! `rates diff`: what differs between the first day of one year and another year, its changes within the year with their date.

use jiff::civil::{Date, date};
use serde_json::{Map, Value, json};

use super::{both, list, text_or_nothing, value};
use crate::rates::{Entry, RateBook, RowInfo, Shown};
use crate::report::json::shown;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::report::values;
use crate::texts::{Label, Lang, Say, Title};

/// A rate that differs.
#[derive(Clone, Debug)]
pub struct Change {
    /// What holds on the first day of the one year.
    before: RowInfo,
    /// What holds in the other.
    after: RowInfo,
    /// The days that they are compared on.
    days: [Date; 2],
}

/// What differs: of the country, where a word is given only what holds it; of the places under some paths too.
pub fn changes(book: &RateBook, years: [i16; 2], words: &[String], places: &[String]) -> Vec<Change> {
    let is_wanted = |entry: &Entry| {
        let is_in = |path: &String| entry.path == *path || entry.path.starts_with(&format!("{path}."));
        let is_local = entry.place.is_some();
        places.iter().any(is_in) || (!is_local || !words.is_empty()) && list::holds(entry, book, words)
    };
    let entries = book.catalogue().into_iter().filter(is_wanted);
    entries.flat_map(|entry| of_entry(&entry, book, years)).collect()
}

fn of_entry(entry: &Entry, book: &RateBook, years: [i16; 2]) -> Vec<Change> {
    let [one, other] = years.map(|year| date(year, 1, 1));
    let within = entry.rows.iter().map(|(from, _)| *from).filter(|from| *from > other && from.year() == other.year());
    let mut last = book.row(entry.at(one)).value.clone();
    let mut changes = Vec::new();
    for day in std::iter::once(other).chain(within) {
        let after = book.row(entry.at(day)).into_owned();
        if after.value != last {
            last = after.value.clone();
            changes.push(Change { before: book.row(entry.at(one)).into_owned(), after, days: [one, day] });
        }
    }
    changes
}

/// A section for each domain.
pub fn sections(changes: &[Change], book: &RateBook, years: [i16; 2], lang: Lang) -> Vec<Section> {
    if changes.is_empty() {
        let [one, other] = years.map(|year| year.to_string());
        return vec![Section { heading: Label::DiffNothing { one, other }.say(lang), ..Section::default() }];
    }
    let domain = |change: &Change| change.after.path.split('.').next().unwrap_or_default().to_owned();
    let sections = changes.chunk_by(|one, next| domain(one) == domain(next)).map(|changes| Section {
        keys: vec![("domain", domain(&changes[0]))],
        heading: domain(&changes[0]),
        table: Table {
            columns: columns(years, lang),
            rows: changes.iter().map(|change| row(change, book, lang)).collect(),
        },
        ..Section::default()
    });
    sections.collect()
}

fn columns(years: [i16; 2], lang: Lang) -> Vec<Column> {
    let column = Column::in_language(lang);
    let [before, after] = years.map(|year| Label::Year { year: year.to_string() });
    vec![
        column("path", Label::ColumnPath, Align::Left),
        column("from", Label::ColumnFrom, Align::Left),
        column("before", before, Align::Right),
        column("after", after, Align::Right),
        column("title", Label::ColumnTitle, Align::Aside),
        column("unit", Label::ColumnUnit, Align::Aside),
        column("more_before", Label::ColumnMoreBefore, Align::Remark),
        column("more_after", Label::ColumnMoreAfter, Align::Remark),
    ]
}

fn row(change: &Change, book: &RateBook, lang: Lang) -> TableRow {
    let Change { before, after, days } = change;
    let inside = days[1].day_of_year() > 1;
    TableRow {
        kind: RowKind::Item,
        id: String::new(),
        cells: vec![
            Cell::Text(after.path.clone()),
            if inside { Cell::Text(days[1].to_string()) } else { Cell::Empty },
            value(before, lang),
            value(after, lang),
            Cell::Text(Title::new(&after.title, &after.title_en).say(lang)),
            Cell::Text(Label::unit(&after.unit).say(lang)),
            more(before, book, days[0], lang),
            more(after, book, days[1], lang),
        ],
    }
}

/// The amount in kronor of a multiple of a base amount, the steps of a scale, or why a value is missing; with the year.
fn more(info: &RowInfo, book: &RateBook, day: Date, lang: Lang) -> Cell {
    let said = match (&info.value, book.in_kronor(info, day)) {
        (Shown::Number(_), Some((kronor, _))) => values::with_unit(&kronor, "kr", lang),
        _ => super::more(info, lang),
    };
    let year = day.year().to_string();
    text_or_nothing(if said.is_empty() { said } else { Label::OfYear { year, said }.say(lang) })
}

/// What `nyttokalkyl.rates-diff/1` says.
pub fn document(changes: &[Change], book: &RateBook, years: [i16; 2]) -> Map<String, Value> {
    let side = |info: &RowInfo, day: Date| {
        json!({
            "on": day.to_string(),
            "value": shown(&info.value),
            "kronor": book.in_kronor(info, day).map(|(kronor, _)| shown(&kronor)),
            "missing": info.missing.as_ref().map(both),
        })
    };
    let changes = changes.iter().map(|Change { before, after, days }| {
        json!({
            "path": after.path,
            "title": both(&Title::new(&after.title, &after.title_en)),
            "unit": after.unit,
            "before": side(before, days[0]),
            "after": side(after, days[1]),
        })
    });
    let mut said = Map::new();
    said.insert("years".to_owned(), json!(years));
    said.insert("changes".to_owned(), changes.collect());
    said
}
