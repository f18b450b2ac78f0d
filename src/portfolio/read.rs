//! From the tree of a portfolio file to a checked portfolio; everything that is wrong is collected.

mod finances;
mod interventions;
mod published;

use std::ops::RangeInclusive;
use std::sync::Arc;

use super::{Advice, ByYear, Files, Origin, Portfolio, Principal, Whose};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::fields::{self, Kind, Place};
use crate::input::{Entry, Reader, Row, Table};
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

impl PortfolioReader<'_> {
    fn portfolio(&mut self, source: &Arc<Source>, table: &Table) -> Option<Portfolio> {
        let top = self.reader.top(table, Place::Portfolio);
        if !["intervention", "group", "income"].iter().any(|key| table.get(key).is_some()) {
            let example = "[[intervention]]".to_owned();
            let problem = Problem::MissingKey { key: "intervention", place: Label::PlaceTop, example };
            self.reader.missing(None, problem);
        }
        let association = self.reader.text_of(&top, "association");
        let years = self.period(&top);
        self.years = years.clone().unwrap_or(FIRST_YEAR..=LAST_YEAR);
        let portfolio = Portfolio {
            source: Arc::clone(source),
            association: association.unwrap_or_default(),
            years: self.years.clone(),
            said_by: self.reader.text_of(&top, "source"),
            notes: self.reader.texts_of(&top, "note"),
            interventions: self.interventions(source, &top),
            groups: self.groups(&top),
            incomes: self.incomes(&top),
            costs: self.costs(&top),
            saved: self.saved(&top),
            advice: self.advice(&top),
            published: self.published(&top),
        };
        years?;
        // What does not add up is only said of what could be read in full.
        if self.reader.diagnostics.problems() == 0 {
            self.check_groups(&portfolio, table);
            self.check_balances(&portfolio);
            self.check_published(&portfolio, &top);
        }
        Some(portfolio)
    }

    fn period(&mut self, top: &Row<'_>) -> Option<RangeInclusive<i16>> {
        let first = self.reader.whole_of(top, "first_year")?;
        let Some(entry) = top.get("last_year") else { return Some(first..=first) };
        let last: i16 = self.reader.whole_of(top, "last_year")?;
        if last < first {
            let [low, high] = [first, LAST_YEAR].map(|year| year.to_string());
            let problem = Problem::OutOfRange { key: entry.key.clone(), found: last.to_string(), low, high };
            self.reader.problem(entry.node.span.clone(), problem);
            return None;
        }
        Some(first..=last)
    }

    fn advice(&mut self, top: &Row<'_>) -> Option<Advice> {
        let row = self.reader.part(top, "advice")?;
        let most_saved = self.reader.percent_of(&row, "most_saved");
        self.reader.entry(&row, "source");
        Some(Advice { most_saved: most_saved?, origin: self.origin(&row) })
    }

    fn origin(&mut self, row: &Row<'_>) -> Origin {
        let page = self.reader.whole_of(row, "page");
        let source = row.get("source").and_then(|entry| self.reader.text(entry));
        Origin { source, page }
    }

    /// A year that must lie within the period.
    fn year(&mut self, row: &Row<'_>) -> Option<i16> {
        let year: i16 = self.reader.whole_of(row, "year")?;
        let within = self.years.contains(&year);
        if let (false, Some(entry)) = (within, row.get("year")) {
            self.reader.outside("year", &year.to_string(), (entry.node.span.clone(), &self.years));
        }
        within.then_some(year)
    }

    /// Kronor by year; a key that is no year of the period is reported.
    fn by_year(&mut self, row: &Row<'_>, key: &str) -> ByYear {
        let Kind::MoneyByYear(low, high) = fields::field(row.place, key).kind else { return ByYear::new() };
        let years = self.reader.years_of(row, key, &self.years);
        let amount = |(year, entry): (i16, &Entry)| {
            let key = format!("{key}.{year}");
            Some((year, self.reader.money_at(&key, &entry.node, &(low..=high), Label::KindKronor)?.ore()))
        };
        years.into_iter().filter_map(amount).collect()
    }

    /// The principal or target group that a row is about; both are one too many.
    fn whose(&mut self, row: &Row<'_>) -> Option<Whose> {
        let principal = self.reader.choice_of(row, "principal");
        let group = self.reader.text_of(row, "target_group");
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
