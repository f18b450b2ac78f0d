//! From the tree of a portfolio file to a checked portfolio; everything that is wrong is collected.

mod finances;
mod interventions;
mod published;

use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

use super::{Advice, ByYear, Files, Origin, Portfolio, Principal, Whose};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::fields::{self, Kind, Place};
use crate::input::{Entry, Reader, Table};
use crate::money::Money;
use crate::texts::{Label, Problem};

pub(super) fn read(source: &Arc<Source>, files: &Files<'_>) -> Result<(Portfolio, Diagnostics), Failure> {
    let (reader, table) = Reader::open(source);
    let mut portfolio = PortfolioReader { reader, files, years: FIRST_YEAR..=LAST_YEAR };
    if source.text.trim().is_empty() {
        portfolio.reader.diagnostics.file(Problem::PortfolioEmpty {});
        return Err(portfolio.reader.diagnostics.into());
    }
    let read = portfolio.portfolio(source, &table);
    let mut diagnostics = portfolio.reader.diagnostics;
    diagnostics.leave_out_explained();
    diagnostics.tidy();
    match read {
        Some(read) if diagnostics.problems() == 0 => Ok((read, diagnostics)),
        _ => Err(diagnostics.into()),
    }
}

/// What years are held against where the file does not say them rightly.
const FIRST_YEAR: i16 = 1990;
const LAST_YEAR: i16 = 2100;

/// A portfolio that is being read.
struct PortfolioReader<'a> {
    reader: Reader,
    files: &'a Files<'a>,
    /// The years that the file is about.
    years: RangeInclusive<i16>,
}

/// A row of the file: its table, its place in the registry, and where it stands.
struct Row<'t> {
    table: &'t Table,
    place: Place,
    label: Label,
    span: Range<usize>,
}

impl PortfolioReader<'_> {
    fn portfolio(&mut self, source: &Arc<Source>, table: &Table) -> Option<Portfolio> {
        let top = Row { table, place: Place::Portfolio, label: Label::PlaceTop, span: 0..0 };
        self.reader.known_keys(table, &top.label, &fields::keys(Place::Portfolio));
        if !["intervention", "group", "income"].iter().any(|key| table.get(key).is_some()) {
            let example = "[[intervention]]".to_owned();
            let problem = Problem::MissingKey { key: "intervention", place: Label::PlaceTop, example };
            self.reader.missing(None, problem);
        }
        let association = self.required(&top, "association").and_then(|entry| self.reader.text(entry));
        let years = self.period(&top);
        self.years = years.clone().unwrap_or(FIRST_YEAR..=LAST_YEAR);
        let notes = table.get("note").map(|entry| self.reader.texts(entry)).unwrap_or_default();
        let portfolio = Portfolio {
            source: Arc::clone(source),
            association: association.unwrap_or_default(),
            years: self.years.clone(),
            said_by: self.text(&top, "source"),
            notes: notes.into_iter().map(|(text, _)| text).collect(),
            interventions: self.interventions(source, table),
            groups: self.groups(table),
            incomes: self.incomes(table),
            costs: self.costs(table),
            saved: self.saved(table),
            advice: table.get("advice").and_then(|entry| self.advice(entry)),
            published: self.published(table),
        };
        years?;
        // What does not add up is only said of what could be read in full.
        if self.reader.diagnostics.problems() == 0 {
            self.check_groups(&portfolio, table);
            self.check_balances(&portfolio);
            self.check_published(&portfolio, table);
        }
        Some(portfolio)
    }

    fn period(&mut self, top: &Row<'_>) -> Option<RangeInclusive<i16>> {
        let first = self.required(top, "first_year").and_then(|entry| self.whole(top.place, entry))?;
        let Some(entry) = top.table.get("last_year") else { return Some(first..=first) };
        let last: i16 = self.whole(top.place, entry)?;
        if last < first {
            let [low, high] = [first, LAST_YEAR].map(|year| year.to_string());
            let problem = Problem::OutOfRange { key: entry.key.clone(), found: last.to_string(), low, high };
            self.reader.problem(entry.node.span.clone(), problem);
            return None;
        }
        Some(first..=last)
    }

    fn advice(&mut self, entry: &Entry) -> Option<Advice> {
        let table = self.reader.table(entry)?;
        let label = Label::PlaceHeading { heading: "advice".to_owned() };
        let row = Row { table, place: Place::Advice, label, span: entry.key_span.clone() };
        self.reader.known_keys(table, &row.label, &fields::keys(row.place));
        let share = self.required(&row, "most_saved");
        let Kind::Percent(low, high) = fields::field(row.place, "most_saved").kind else { return None };
        let most_saved = share.and_then(|entry| self.reader.percent(entry, &(low..=high)));
        self.required(&row, "source");
        Some(Advice { most_saved: most_saved?, origin: self.origin(&row) })
    }

    /// The rows under a heading, each held against the registry.
    fn rows<'t>(&mut self, table: &'t Table, key: &str) -> Vec<Row<'t>> {
        let Some(entry) = table.get(key) else { return Vec::new() };
        let Some(place) = fields::field(Place::Portfolio, key).holds else { return Vec::new() };
        let label = Label::PlaceHeading { heading: format!("[{key}]") };
        let rows: Vec<Row<'t>> = self
            .reader
            .tables(entry)
            .into_iter()
            .map(|(table, span)| Row { table, place, label: label.clone(), span })
            .collect();
        for row in &rows {
            self.reader.known_keys(row.table, &row.label, &fields::keys(place));
        }
        rows
    }

    fn required<'t>(&mut self, row: &Row<'t>, key: &'static str) -> Option<&'t Entry> {
        let span = Some(row.span.clone()).filter(|span| !span.is_empty());
        self.reader.required_field(row.table, (row.place, key), &row.label, span)
    }

    fn text(&mut self, row: &Row<'_>, key: &str) -> Option<String> {
        row.table.get(key).and_then(|entry| self.reader.text(entry))
    }

    fn whole<T: TryFrom<i64>>(&mut self, place: Place, entry: &Entry) -> Option<T> {
        let Kind::Whole(low, high) = fields::field(place, &entry.key).kind else { return None };
        let value = self.reader.whole(entry, &(low..=high), Label::KindWhole)?;
        T::try_from(value).ok()
    }

    fn money(&mut self, row: &Row<'_>, key: &str) -> Option<Money> {
        let entry = row.table.get(key)?;
        let Kind::Money(low, high) = fields::field(row.place, key).kind else { return None };
        self.reader.money(entry, &(low..=high))
    }

    fn choice(&mut self, row: &Row<'_>, entry: &Entry) -> Option<&'static str> {
        let (Kind::Choice(words) | Kind::Choices(words)) = fields::field(row.place, &entry.key).kind else {
            return None;
        };
        self.reader.choice(entry, words)
    }

    fn origin(&mut self, row: &Row<'_>) -> Origin {
        let page = row.table.get("page").and_then(|entry| self.whole(row.place, entry));
        Origin { source: self.text(row, "source"), page }
    }

    /// A year that must lie within the period.
    fn year(&mut self, row: &Row<'_>, entry: &Entry) -> Option<i16> {
        let year = self.whole(row.place, entry)?;
        self.within(&entry.key, year, entry.node.span.clone()).then_some(year)
    }

    fn within(&mut self, key: &str, year: i16, span: Range<usize>) -> bool {
        if self.years.contains(&year) {
            return true;
        }
        self.outside(key, year.to_string(), span);
        false
    }

    fn outside(&mut self, key: &str, found: String, span: Range<usize>) {
        let [first, last] = [self.years.start(), self.years.end()].map(i16::to_string);
        self.reader.problem(span, Problem::YearOutsidePeriod { key: key.to_owned(), found, first, last });
    }

    /// Kronor by year; a key that is no year of the period is reported.
    fn by_year(&mut self, row: &Row<'_>, entry: &Entry) -> ByYear {
        let Kind::MoneyByYear(low, high) = fields::field(row.place, &entry.key).kind else { return ByYear::new() };
        let example = fields::field(row.place, &entry.key).example;
        let Some(table) = self.reader.table_like(entry, example) else { return ByYear::new() };
        let mut amounts = ByYear::new();
        for of in &table.entries {
            let Ok(year) = of.key.parse::<i16>() else {
                self.outside(&entry.key, of.key.clone(), of.key_span.clone());
                continue;
            };
            let key = format!("{}.{year}", entry.key);
            let amount = self.reader.money_at(&key, &of.node, &(low..=high), Label::KindKronor);
            if self.within(&entry.key, year, of.key_span.clone())
                && let Some(amount) = amount
            {
                amounts.insert(year, amount.ore());
            }
        }
        amounts
    }

    /// Reports what stands under a name that an earlier row has.
    fn once(&mut self, seen: &mut Vec<(String, usize)>, what: String, span: Range<usize>) {
        let line = self.reader.diagnostics.source().line(span.start);
        match seen.iter().find(|(known, _)| *known == what) {
            Some((_, first)) => {
                let problem = Problem::StandsTwice { what, line: *first };
                self.reader.problem(span, problem);
            }
            None => seen.push((what, line)),
        }
    }

    /// The principal or target group that a row is about; both are one too many.
    fn whose(&mut self, row: &Row<'_>) -> Option<Whose> {
        let principal = row.table.get("principal").and_then(|entry| self.choice(row, entry));
        let group = self.text(row, "target_group");
        if let (Some(_), Some(entry)) = (row.table.get("principal"), row.table.get("target_group")) {
            let problem = Problem::UselessKey { key: "target_group".to_owned(), because: "principal".to_owned() };
            self.reader.problem(entry.key_span.clone(), problem);
        }
        match principal.and_then(Principal::from_id) {
            Some(principal) => Some(Whose::Principal(Some(principal))),
            None => group.map(|group| Whose::TargetGroup(Some(group))),
        }
    }
}
