//! `rates show`: one path with its value on a day, what that rests on, and its whole history.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::{both, more, row as machine_row, text_or_nothing, value};
use crate::period::Month;
use crate::rates::{Entry, RateBook, RowInfo};
use crate::report::json::shown;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::report::values;
use crate::texts::{Label, Lang, Say, Title};

/// The path as a section.
pub fn section(entry: &Entry, book: &RateBook, day: Date, lang: Lang) -> Section {
    let info = book.row(entry.at(day));
    let unit = Label::unit(&info.unit).say(lang);
    let mut lead = vec![Label::ShowPath { path: entry.path.clone(), unit }.say(lang)];
    lead.extend(entry.law.as_ref().map(|law| Label::ShowLaw { law: law.clone() }.say(lang)));
    lead.push(today(&info, day, lang));
    if let Some((kronor, base)) = book.in_kronor(&info, day) {
        let base = book.row(base);
        let kronor = values::with_unit(&kronor, "kr", lang);
        let amount = values::with_unit(&base.value, &base.unit, lang);
        let (path, from) = (base.path.clone(), base.from.to_string());
        lead.push(Label::ShowKronor { kronor, path, amount, from }.say(lang));
    }
    Section {
        keys: vec![("path", entry.path.clone())],
        heading: Title::new(&info.title, &info.title_en).say(lang),
        lead,
        table: Table {
            columns: columns(lang),
            rows: history(entry, book).iter().map(|info| row(info, lang)).collect(),
        },
        ..Section::default()
    }
}

/// What holds on the day.
fn today(info: &RowInfo, day: Date, lang: Lang) -> String {
    // A day stands for its month.
    let on = Month { year: day.year(), month: day.month() }.to_string();
    match &info.missing {
        Some(reason) => Label::ShowMissing { on, reason: reason.clone() }.say(lang),
        None => Label::ShowValue { on, value: values::with_unit(&info.value, &info.unit, lang) }.say(lang),
    }
}

/// The rows in order of time; years of local tax that are alike stand once.
fn history(entry: &Entry, book: &RateBook) -> Vec<RowInfo> {
    let starts = entry.rows.chunk_by(|one, next| one.1 == next.1).map(|rows| rows[0]);
    let rows = starts.map(|(from, id)| RowInfo { from, ..book.row(id).into_owned() });
    let mut rows: Vec<RowInfo> = rows.collect();
    let alike = |one: &RowInfo, other: &RowInfo| *one == RowInfo { from: one.from, ..other.clone() };
    rows.dedup_by(|later, earlier| entry.place.is_some() && alike(later, earlier));
    rows
}

fn columns(lang: Lang) -> Vec<Column> {
    let column = Column::in_language(lang);
    vec![
        column("from", Label::ColumnFrom, Align::Left),
        column("to", Label::ColumnTo, Align::Left),
        column("value", Label::ColumnValue, Align::Right),
        column("status", Label::ColumnStatus, Align::Left),
        column("checked", Label::ColumnChecked, Align::Left),
        column("steps", Label::ColumnSteps, Align::Remark),
        column("source", Label::ColumnProvenance, Align::Remark),
    ]
}

fn row(info: &RowInfo, lang: Lang) -> TableRow {
    let day = |day: &Option<Date>| day.map_or(Cell::Empty, |day| Cell::Text(day.to_string()));
    TableRow {
        kind: RowKind::Item,
        id: String::new(),
        cells: vec![
            Cell::Text(info.from.to_string()),
            day(&info.to),
            value(info, lang),
            Cell::Text(Label::from(info.status).say(lang)),
            day(&info.checked),
            text_or_nothing(more(info, lang)),
            Cell::Text(info.source.clone()),
        ],
    }
}

/// What `nyttokalkyl.rates-show/1` says.
pub fn document(entry: &Entry, book: &RateBook, day: Date) -> Map<String, Value> {
    let info = book.row(entry.at(day));
    let kronor = book.in_kronor(&info, day).map(|(kronor, base)| {
        let base = book.row(base);
        let base = json!({ "path": base.path, "from": base.from.to_string(), "value": shown(&base.value) });
        json!({ "value": shown(&kronor), "base": base })
    });
    let history: Vec<Value> = history(entry, book).iter().map(machine_row).collect();
    let said = json!({
        "path": entry.path,
        "title": both(&Title::new(&info.title, &info.title_en)),
        "place": entry.place,
        "law": entry.law,
        "unit": info.unit,
        "on": day.to_string(),
        "value": shown(&info.value),
        "kronor": kronor,
        "rows": history,
    });
    let Value::Object(said) = said else { return Map::new() };
    said
}
