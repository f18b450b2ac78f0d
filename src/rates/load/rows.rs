//! Series of dated rows: values, validity, source, status; gaps and overlaps.

use std::ops::Range;

use jiff::civil::{Date, date};

use super::Loader;
use crate::fields::{self, Place};
use crate::input::{Entry, Reader, Table, Value};
use crate::money::Rate;
use crate::rates::book::{Base, DatedRow, Provenance, RawStep, RawValue, RowInfo, Series, Shown, Status};
use crate::rates::scale::MOST_STEPS;
use crate::rates::series::Kind;
use crate::texts::{Label, Problem, Title};

/// What a series is called and counted in.
pub(super) struct Heading {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) title_en: String,
    pub(super) unit: String,
    pub(super) kind: Kind,
    /// The lowest value of an amount or number.
    pub(super) least: i64,
    /// Whether days may be without a row: something else holds on them.
    pub(super) gaps: bool,
}

impl Heading {
    /// Of a share in percent.
    pub(super) fn share(path: String, [title, title_en]: [String; 2], gaps: bool) -> Self {
        Self { path, title, title_en, unit: "%".to_owned(), kind: Kind::Rate, least: 0, gaps }
    }
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
        reader.known_keys(table, &place, &fields::keys(Place::Series));
        let span = entry.key_span.clone();
        let mut text = |key: &'static str| {
            let entry = reader.required_field(table, (Place::Series, key), &place, Some(span.clone()))?;
            reader.text(entry)
        };
        let (title, title_en, unit) = (text("title"), text("title_en"), text("unit"));
        let unit = unit?;
        if !kind.units().contains(&unit.as_str()) {
            let known = kind.units().iter().map(ToString::to_string).collect();
            reader.problem(span.clone(), Problem::UnitMismatch { path, found: unit, known });
            return None;
        }
        let heading = Heading { path, title: title?, title_en: title_en?, unit, kind, least, gaps: false };
        let law = table.get("law").and_then(|entry| reader.text(entry));
        let rows = reader.required_field(table, (Place::Series, "rows"), &place, Some(span))?;
        let series = self.rows(reader, rows, &heading)?;
        Some(Series { law, ..series })
    }

    /// The rows of a series, checked for gaps and overlaps.
    pub(super) fn rows(&mut self, reader: &mut Reader, entry: &Entry, heading: &Heading) -> Option<Series> {
        let tables = reader.tables(entry);
        let mut rows: Vec<(DatedRow, Option<Date>, Range<usize>)> = Vec::new();
        for (table, span) in tables {
            let (row, to) = self.row(reader, table, &span, heading)?;
            rows.push((row, to, span));
        }
        self.check_cover(reader, &rows, heading);
        let rows: Vec<DatedRow> = rows.into_iter().map(|(row, ..)| row).collect();
        let Heading { path, kind, least, .. } = heading;
        (!rows.is_empty()).then(|| Series { path: path.clone(), law: None, kind: *kind, least: *least, rows })
    }

    fn row(
        &mut self,
        reader: &mut Reader,
        table: &Table,
        span: &Range<usize>,
        heading: &Heading,
    ) -> Option<(DatedRow, Option<Date>)> {
        let place = Label::PlaceRow { path: heading.path.clone() };
        reader.known_keys(table, &place, &fields::keys(Place::DatedRow));
        let from = reader.required_field(table, (Place::DatedRow, "from"), &place, Some(span.clone()))?;
        let from = reader.date(from)?;
        let to = table.get("to").and_then(|entry| reader.date(entry));
        let provenance = provenance(reader, table, Place::DatedRow, &place, span)?;
        let one_of = fields::fields(Place::DatedRow).filter(|field| field.either);
        let given: Vec<&Entry> = one_of.filter_map(|field| table.get(field.key)).collect();
        let [entry] = given[..] else {
            reader.problem(span.clone(), Problem::RowValue { path: heading.path.clone() });
            return None;
        };
        let (value, missing) = if entry.key == "missing" {
            (RawValue::Missing, Some(missing(reader, table, entry, Place::DatedRow, (&place, span))?))
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

    fn check_cover(
        &mut self,
        reader: &mut Reader,
        rows: &[(DatedRow, Option<Date>, Range<usize>)],
        Heading { path, gaps, .. }: &Heading,
    ) {
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
                reader.problem(span.clone(), Problem::RowsOverlap { path: path.clone(), from: row.from.to_string() });
            } else if row.from > expected && !gaps {
                let problem = Problem::RowsGap {
                    path: path.clone(),
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
            && !gaps
        {
            let problem = Problem::RowsGap { path: path.clone(), from: next(day).to_string(), to: last.to_string() };
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
    place: Place,
    (label, span): (&Label, &Range<usize>),
) -> Option<Title> {
    let sv = reader.text(entry);
    let en = reader.required_field(table, (place, "missing_en"), label, Some(span.clone()));
    Some(Title::new(sv?, reader.text(en?)?))
}

/// Source, status and last check of a row.
pub(super) fn provenance(
    reader: &mut Reader,
    table: &Table,
    place: Place,
    label: &Label,
    span: &Range<usize>,
) -> Option<Provenance> {
    let mut required = |key| reader.required_field(table, (place, key), label, Some(span.clone()));
    let (source, status, checked) = (required("source"), required("status"), required("checked"));
    let source = source.and_then(|entry| reader.text(entry));
    let fields::Kind::Choice(names) = fields::field(place, "status").kind else { return None };
    let name = status.and_then(|entry| reader.choice(entry, names));
    let status = name.and_then(|name| Status::ALL.iter().find(|(_, known)| *known == name));
    let checked = checked.and_then(|entry| reader.date(entry));
    Some(Provenance { source: source?, status: status?.0, checked: Some(checked?) })
}

pub(super) fn raw_value(reader: &mut Reader, entry: &Entry, heading: &Heading) -> Option<RawValue> {
    let base = Base::named(&heading.unit);
    match heading.kind {
        Kind::Money => match base {
            Some(base) => reader.factor(entry).map(|factor| RawValue::Multiple(factor, base)),
            None => reader.money(entry, &(heading.least..=1_000_000_000)).map(RawValue::Money),
        },
        Kind::Rate => reader.percent(entry, &(0..=400)).map(RawValue::Rate),
        Kind::Whole if is_unlimited(&entry.node.value) => Some(RawValue::Whole(u32::MAX)),
        Kind::Whole => {
            let number = reader.whole(entry, &(heading.least..=1_000), Label::KindWhole)?;
            u32::try_from(number).ok().map(RawValue::Whole)
        }
        Kind::Scale => scale(reader, entry, &heading.path).map(|steps| RawValue::Scale(steps, base)),
        Kind::Ladder => ladder(reader, entry).map(|steps| RawValue::Ladder(steps, base)),
    }
}

/// `value = "unlimited"`, where the law no longer limits a number.
fn is_unlimited(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text == fields::UNLIMITED)
}

fn scale(reader: &mut Reader, entry: &Entry, path: &str) -> Option<Vec<RawStep>> {
    let mut steps: Vec<RawStep> = Vec::new();
    for (table, span) in reader.tables(entry) {
        let place = Label::PlaceRow { path: path.to_owned() };
        reader.known_keys(table, &place, &fields::keys(Place::ScaleStep));
        let over = reader.required_field(table, (Place::ScaleStep, "over"), &place, Some(span))?;
        let over = reader.factor(over)?;
        let base = match table.get("base") {
            Some(entry) => Some(reader.signed(entry)?),
            None => None,
        };
        let of_all = table.get("share_of_all");
        let share = match of_all.or_else(|| table.get("share")) {
            Some(entry) => reader.percent(entry, &(-100..=100))?,
            None => Rate::ZERO,
        };
        steps.push(RawStep { over, base, share, of_all: of_all.is_some() });
    }
    let rising = steps.windows(2).all(|pair| pair[0].over < pair[1].over);
    let from_zero = steps.first().is_some_and(|step| step.over == Rate::ZERO);
    if !rising || !from_zero || steps.len() > MOST_STEPS {
        reader.problem(entry.node.span.clone(), Problem::ScaleForm { path: path.to_owned() });
        return None;
    }
    Some(steps)
}

fn ladder(reader: &mut Reader, entry: &Entry) -> Option<Vec<(u8, Rate)>> {
    let mut steps = Vec::new();
    for (table, span) in reader.tables(entry) {
        let place = Label::PlaceRow { path: entry.key.clone() };
        reader.known_keys(table, &place, &fields::keys(Place::LadderStep));
        let by = ladder_keys().find(|key| table.get(key).is_some()).unwrap_or("age");
        let from = reader.required_field(table, (Place::LadderStep, by), &place, Some(span.clone()))?;
        let fields::Kind::Whole(low, high) = fields::field(Place::LadderStep, by).kind else { return None };
        let from = reader.whole(from, &(low..=high), Label::KindWhole)?;
        let value = reader.required_field(table, (Place::LadderStep, "value"), &place, Some(span))?;
        steps.push((u8::try_from(from).ok()?, reader.factor(value)?));
    }
    Some(steps)
}

/// What the steps of a ladder may go by.
fn ladder_keys() -> impl Iterator<Item = &'static str> {
    fields::fields(Place::LadderStep).filter(|field| field.either).map(|field| field.key)
}

pub(super) fn shown(entry: &Entry) -> Shown {
    let text = |table: &Table, key: &str| table.get(key).map(|entry| written(&entry.node.value));
    let Value::List(steps) = &entry.node.value else {
        let unlimited = is_unlimited(&entry.node.value);
        return if unlimited { Shown::Unlimited } else { Shown::Number(written(&entry.node.value)) };
    };
    let steps = steps.iter().filter_map(|step| if let Value::Table(step) = &step.value { Some(step) } else { None });
    if entry.key == "steps" {
        let from = |step: &Table| ladder_keys().find_map(|key| text(step, key));
        return Shown::Ladder(steps.filter_map(|step| Some((from(step)?, text(step, "value")?))).collect());
    }
    Shown::Steps(steps.map(|step| ["over", "base", "share", "share_of_all"].map(|key| text(step, key))).collect())
}

/// A number or a text as it is written, without what only separates digits.
fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => text.trim_end_matches(['%', ' ']).to_owned(),
        Value::Integer(text) | Value::Float(text) => text.replace('_', ""),
        _ => String::new(),
    }
}
