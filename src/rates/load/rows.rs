//! Series of dated rows: values, validity, source, status; gaps and overlaps.

use std::ops::Range;

use jiff::civil::{Date, date};

use super::Loader;
use crate::input::{Entry, Reader, Table, Value};
use crate::money::Rate;
use crate::rates::book::{Base, DatedRow, RawStep, RawValue, RowInfo, Series, Shown, Status};
use crate::rates::series::Kind;
use crate::texts::{Label, Problem, Title};

const SERIES_KEYS: [&str; 5] = ["title", "title_en", "law", "unit", "rows"];
const ROW_KEYS: [&str; 10] =
    ["from", "to", "value", "scale", "steps", "missing", "missing_en", "source", "status", "checked"];

/// What a series is called and counted in.
pub(super) struct Heading {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) title_en: String,
    pub(super) unit: String,
    pub(super) kind: Kind,
    /// The lowest value of an amount or number.
    pub(super) least: i64,
}

/// Source, status and day of the last check: what every row must have.
pub(super) struct Provenance {
    pub(super) source: String,
    pub(super) status: Status,
    pub(super) checked: Date,
}

impl Loader {
    /// A series with its own title and unit.
    pub(super) fn titled_series(
        &mut self,
        reader: &mut Reader,
        entry: &Entry,
        path: String,
        (kind, least): (Kind, i64),
    ) -> Option<Series> {
        let table = reader.table(entry)?;
        let place = Label::PlaceHeading { heading: entry.key.clone() };
        reader.known_keys(table, &place, &SERIES_KEYS);
        let span = entry.key_span.clone();
        let mut text = |key: &'static str, example: &str| {
            let entry = reader.required(table, key, &place, Some(span.clone()), format!("{key} = \"{example}\""))?;
            reader.text(entry)
        };
        let (title, title_en, unit) = (text("title", "…"), text("title_en", "…"), text("unit", "kr"));
        let unit = unit?;
        if !kind.units().contains(&unit.as_str()) {
            let known = kind.units().iter().map(ToString::to_string).collect();
            reader.problem(span.clone(), Problem::UnitMismatch { path, found: unit, known });
            return None;
        }
        let heading = Heading { path, title: title?, title_en: title_en?, unit, kind, least };
        let rows =
            reader.required(table, "rows", &place, Some(span), "rows = [ { from = 2013-01-01, … } ]".to_owned())?;
        self.rows(reader, rows, &heading)
    }

    /// The rows of a series, checked for gaps and overlaps.
    pub(super) fn rows(&mut self, reader: &mut Reader, entry: &Entry, heading: &Heading) -> Option<Series> {
        let tables = reader.tables(entry);
        let mut rows: Vec<(DatedRow, Option<Date>, Range<usize>)> = Vec::new();
        for (table, span) in tables {
            let (row, to) = self.row(reader, table, &span, heading)?;
            rows.push((row, to, span));
        }
        self.check_cover(reader, &rows, &heading.path);
        let rows: Vec<DatedRow> = rows.into_iter().map(|(row, ..)| row).collect();
        (!rows.is_empty()).then(|| Series { path: heading.path.clone(), rows })
    }

    fn row(
        &mut self,
        reader: &mut Reader,
        table: &Table,
        span: &Range<usize>,
        heading: &Heading,
    ) -> Option<(DatedRow, Option<Date>)> {
        let place = Label::PlaceRow { path: heading.path.clone() };
        reader.known_keys(table, &place, &ROW_KEYS);
        let from = reader.required(table, "from", &place, Some(span.clone()), "from = 2013-01-01".to_owned())?;
        let from = reader.date(from)?;
        let to = table.get("to").and_then(|entry| reader.date(entry));
        let provenance = provenance(reader, table, &place, span)?;
        let given: Vec<&Entry> =
            ["value", "scale", "steps", "missing"].iter().filter_map(|key| table.get(key)).collect();
        let [entry] = given[..] else {
            reader.problem(span.clone(), Problem::RowValue { path: heading.path.clone() });
            return None;
        };
        let (value, missing) = if entry.key == "missing" {
            (RawValue::Missing, Some(missing(reader, table, entry, &place, span)?))
        } else {
            (raw_value(reader, entry, heading)?, None)
        };
        let id = self.add_row(RowInfo {
            path: heading.path.clone(),
            title: heading.title.clone(),
            title_en: heading.title_en.clone(),
            from,
            to,
            value: if missing.is_some() { Shown::Missing } else { shown(entry) },
            unit: heading.unit.clone(),
            source: provenance.source,
            status: provenance.status,
            checked: provenance.checked,
            missing,
        });
        Some((DatedRow { from, id, value }, to))
    }

    fn check_cover(&mut self, reader: &mut Reader, rows: &[(DatedRow, Option<Date>, Range<usize>)], path: &str) {
        let (first, last) = self.book().years;
        let (first, last) = (date(first, 1, 1), date(last, 12, 31));
        let mut covered_to = None;
        for (row, to, span) in rows {
            let expected = match covered_to {
                None => first,
                Some(day) => next(day),
            };
            let follows = covered_to.is_some();
            if follows && row.from < expected {
                reader
                    .problem(span.clone(), Problem::RowsOverlap { path: path.to_owned(), from: row.from.to_string() });
            } else if row.from > expected {
                let problem = Problem::RowsGap {
                    path: path.to_owned(),
                    from: expected.to_string(),
                    to: row.from.yesterday().unwrap_or(row.from).to_string(),
                };
                reader.problem(span.clone(), problem);
            }
            let until_next = rows.iter().map(|(row, ..)| row.from).filter(|from| *from > row.from).min();
            covered_to = Some(to.or_else(|| until_next.and_then(|day| day.yesterday().ok())).unwrap_or(Date::MAX));
        }
        if let (Some(day), Some((_, _, span))) = (covered_to, rows.last())
            && day < last
        {
            let problem = Problem::RowsGap { path: path.to_owned(), from: next(day).to_string(), to: last.to_string() };
            reader.problem(span.clone(), problem);
        }
    }
}

fn next(day: Date) -> Date {
    day.tomorrow().unwrap_or(Date::MAX)
}

/// Why a value is not known, in both languages.
pub(super) fn missing(
    reader: &mut Reader,
    table: &Table,
    entry: &Entry,
    place: &Label,
    span: &Range<usize>,
) -> Option<Title> {
    let sv = reader.text(entry);
    let en = reader.required(table, "missing_en", place, Some(span.clone()), "missing_en = \"…\"".to_owned());
    Some(Title::new(sv?, reader.text(en?)?))
}

/// Source, status and last check of a row.
pub(super) fn provenance(reader: &mut Reader, table: &Table, place: &Label, span: &Range<usize>) -> Option<Provenance> {
    let source =
        reader.required(table, "source", place, Some(span.clone()), "source = \"lag och paragraf\"".to_owned());
    let source = source.and_then(|entry| reader.text(entry));
    let status = reader.required(table, "status", place, Some(span.clone()), "status = \"enacted\"".to_owned());
    let names = Status::ALL.map(|(_, name)| name);
    let status = status.and_then(|entry| reader.choice(entry, &names));
    let status =
        status.and_then(|name| Status::ALL.iter().find(|(_, known)| *known == name).map(|(status, _)| *status));
    let checked = reader.required(table, "checked", place, Some(span.clone()), "checked = 2026-11-22".to_owned());
    let checked = checked.and_then(|entry| reader.date(entry));
    Some(Provenance { source: source?, status: status?, checked: checked? })
}

fn base_of(unit: &str) -> Option<Base> {
    match unit {
        "prisbasbelopp" => Some(Base::Prisbasbelopp),
        "inkomstbasbelopp" => Some(Base::Inkomstbasbelopp),
        _ => None,
    }
}

fn raw_value(reader: &mut Reader, entry: &Entry, heading: &Heading) -> Option<RawValue> {
    let base = base_of(&heading.unit);
    match heading.kind {
        Kind::Money => match base {
            Some(base) => reader.factor(entry).map(|factor| RawValue::Multiple(factor, base)),
            None => reader.money(entry, &(heading.least..=1_000_000_000)).map(RawValue::Money),
        },
        Kind::Rate => reader.percent(entry, &(0..=400)).map(RawValue::Rate),
        Kind::Whole => {
            let number = reader.whole(entry, &(heading.least..=1_000), Label::KindWhole)?;
            u32::try_from(number).ok().map(RawValue::Whole)
        }
        Kind::Scale => scale(reader, entry, &heading.path).map(|steps| RawValue::Scale(steps, base)),
        Kind::Ladder => ladder(reader, entry).map(|steps| RawValue::Ladder(steps, base.unwrap_or(Base::Prisbasbelopp))),
    }
}

fn scale(reader: &mut Reader, entry: &Entry, path: &str) -> Option<Vec<RawStep>> {
    let mut steps: Vec<RawStep> = Vec::new();
    for (table, span) in reader.tables(entry) {
        let place = Label::PlaceRow { path: path.to_owned() };
        reader.known_keys(table, &place, &["over", "base", "share"]);
        let over = reader.required(table, "over", &place, Some(span), "over = 0".to_owned())?;
        let over = reader.factor(over)?;
        let base = match table.get("base") {
            Some(entry) => Some(reader.factor(entry)?),
            None => None,
        };
        let share = match table.get("share") {
            Some(entry) => reader.percent(entry, &(-100..=100))?,
            None => Rate::ZERO,
        };
        steps.push(RawStep { over, base, share });
    }
    let rising = steps.windows(2).all(|pair| pair[0].over < pair[1].over);
    let from_zero = steps.first().is_some_and(|step| step.over == Rate::ZERO);
    if !rising || !from_zero || steps.len() > 8 {
        reader.problem(entry.node.span.clone(), Problem::ScaleForm { path: path.to_owned() });
        return None;
    }
    Some(steps)
}

fn ladder(reader: &mut Reader, entry: &Entry) -> Option<Vec<(u8, Rate)>> {
    let mut steps = Vec::new();
    for (table, span) in reader.tables(entry) {
        let place = Label::PlaceRow { path: entry.key.clone() };
        reader.known_keys(table, &place, &["age", "value"]);
        let age = reader.required(table, "age", &place, Some(span.clone()), "age = 19".to_owned())?;
        let age = reader.whole(age, &(0..=120), Label::KindWhole)?;
        let value = reader.required(table, "value", &place, Some(span), "value = 2.1".to_owned())?;
        steps.push((u8::try_from(age).ok()?, reader.factor(value)?));
    }
    Some(steps)
}

fn shown(entry: &Entry) -> Shown {
    let text = |table: &Table, key: &str| table.get(key).map(|entry| written(&entry.node.value));
    match &entry.node.value {
        Value::List(steps) => Shown::Steps(
            steps
                .iter()
                .filter_map(|step| match &step.value {
                    Value::Table(step) => {
                        let from = text(step, "over").or_else(|| text(step, "age"))?;
                        Some((from, text(step, "base").or_else(|| text(step, "value")), text(step, "share")))
                    }
                    _ => None,
                })
                .collect(),
        ),
        value => Shown::Number(written(value)),
    }
}

/// A number or a text as it is written, without what only separates digits.
fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => text.trim_end_matches(['%', ' ']).to_owned(),
        Value::Integer(text) | Value::Float(text) => text.replace('_', ""),
        _ => String::new(),
    }
}
