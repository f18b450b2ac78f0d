//! `rates list`: every path with its value on a day; municipalities and regions one by one only where they are asked for.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::{both, text_or_nothing, value};
use crate::rates::{Entry, RateBook};
use crate::report::json::shown;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::suggest::fold;
use crate::texts::{Label, Lang, Say, Title};

/// What is listed.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The paths.
    pub entries: Vec<Entry>,
    /// The domains that have too many paths, with how many paths and rows.
    pub summed: Vec<(String, usize, usize)>,
}

/// The paths that hold every word in path, name or place, in Swedish or English; all where there are no words.
pub fn listing(book: &RateBook, words: &[String]) -> Listing {
    let mut listing = Listing::default();
    for entry in book.catalogue() {
        if !holds(&entry, book, words) {
            continue;
        }
        if entry.place.is_none() || !words.is_empty() {
            listing.entries.push(entry);
            continue;
        }
        let rows = entry.rows.len();
        match listing.summed.iter_mut().find(|(domain, ..)| domain == entry.domain()) {
            Some((_, paths, all)) => (*paths, *all) = (*paths + 1, *all + rows),
            None => listing.summed.push((entry.domain().to_owned(), 1, rows)),
        }
    }
    listing
}

/// Whether path, name or place holds every word.
pub(super) fn holds(entry: &Entry, book: &RateBook, words: &[String]) -> bool {
    // Each municipality has a title that holds “kommunalskatt”.
    let names = if let Some(place) = &entry.place {
        format!("{} {place}", entry.path)
    } else {
        let info = book.row(entry.rows[0].1);
        format!("{} {} {}", entry.path, info.title, info.title_en)
    };
    let names = fold(&names);
    words.iter().all(|word| names.contains(&fold(word)))
}

/// A section for each domain.
pub fn sections(listing: &Listing, book: &RateBook, day: Date, lang: Lang) -> Vec<Section> {
    let mut sections: Vec<Section> = listing
        .entries
        .chunk_by(|one, next| one.domain() == next.domain())
        .map(|entries| Section {
            keys: vec![("domain", entries[0].domain().to_owned())],
            heading: entries[0].domain().to_owned(),
            table: Table {
                columns: columns(lang),
                rows: entries.iter().map(|entry| row(entry, book, day, lang)).collect(),
            },
            ..Section::default()
        })
        .collect();
    if !listing.summed.is_empty() {
        let rows = listing.summed.iter().map(|(domain, paths, rows)| TableRow {
            kind: RowKind::Item,
            id: String::new(),
            cells: vec![
                Cell::Text(format!("{domain}.…")),
                Cell::Empty,
                Cell::Empty,
                Cell::Number(rows.to_string()),
                Cell::Text(Label::RatePaths { count: *paths }.say(lang)),
                Cell::Empty,
            ],
        });
        sections.push(Section {
            keys: vec![("domain", String::new())],
            heading: Label::RatesByPlace.say(lang),
            table: Table { columns: columns(lang), rows: rows.collect() },
            ..Section::default()
        });
    }
    sections
}

fn columns(lang: Lang) -> Vec<Column> {
    let column = Column::in_language(lang);
    vec![
        column("path", Label::ColumnPath, Align::Left),
        column("value", Label::ColumnValue, Align::Right),
        column("unit", Label::ColumnUnit, Align::Left),
        column("rows", Label::ColumnRows, Align::Right),
        column("title", Label::ColumnTitle, Align::Aside),
        column("status", Label::ColumnStatus, Align::Aside),
    ]
}

fn row(entry: &Entry, book: &RateBook, day: Date, lang: Lang) -> TableRow {
    let info = book.row(entry.at(day));
    TableRow {
        kind: RowKind::Item,
        id: String::new(),
        cells: vec![
            Cell::Text(entry.path.clone()),
            value(&info, lang),
            Cell::Text(Label::unit(&info.unit).say(lang)),
            Cell::Number(entry.rows.len().to_string()),
            text_or_nothing(Title::new(&info.title, &info.title_en).say(lang)),
            Cell::Text(Label::from(info.status).say(lang)),
        ],
    }
}

/// What `nyttokalkyl.rates-list/1` says.
pub fn document(listing: &Listing, book: &RateBook, day: Date) -> Map<String, Value> {
    let entries = listing.entries.iter().map(|entry| {
        let info = book.row(entry.at(day));
        json!({
            "path": entry.path,
            "title": both(&Title::new(&info.title, &info.title_en)),
            "place": entry.place,
            "unit": info.unit,
            "rows": entry.rows.len(),
            "value": shown(&info.value),
            "from": info.from.to_string(),
            "status": info.status.key(),
        })
    });
    let summed =
        listing.summed.iter().map(|(domain, paths, rows)| json!({ "domain": domain, "paths": paths, "rows": rows }));
    let mut said = Map::new();
    said.insert("on".to_owned(), day.to_string().into());
    said.insert("entries".to_owned(), entries.collect());
    said.insert("summed".to_owned(), summed.collect());
    said
}
