//! `rates` and `period`: by the rules of which months each situation is computed.

use super::{CaseReader, SITUATIONS};
use crate::fields::ACTUAL;
use crate::input::{Entry, Table, Value};
use crate::period::{Month, Window};
use crate::texts::{Label, Problem};

impl CaseReader<'_> {
    /// The twelve months of each situation: those of one income year, or their own; nothing where they are wrong.
    pub(super) fn windows(&mut self, table: &Table) -> Option<[Window; 2]> {
        let entry = self.required(table, "rates")?;
        let periods = SITUATIONS.map(|name| period_of(table, name));
        if matches!(&entry.node.value, Value::Text(text) if text == ACTUAL) {
            return self.own_windows(table, periods);
        }
        let year = self.year(entry)?;
        for period in periods.into_iter().flatten() {
            self.reader.problem(period.key_span.clone(), Problem::PeriodWithoutActual { year: year.to_string() });
        }
        Some([Window::calendar_year(year); 2])
    }

    fn own_windows(&mut self, table: &Table, periods: [Option<&Entry>; 2]) -> Option<[Window; 2]> {
        let windows = [0, 1].map(|situation| match (periods[situation], table.get(SITUATIONS[situation])) {
            (Some(entry), _) => self.window(entry),
            (None, Some(situation)) => {
                let problem = Problem::NeedsKey { key: "rates = \"actual\"".to_owned(), needs: example() };
                self.reader.problem(situation.key_span.clone(), problem);
                None
            }
            (None, None) => None,
        });
        let [Some(before), Some(after)] = windows else { return None };
        if after.start < before.start.plus(12) {
            let entry = periods[1]?;
            let from = before.start.plus(12);
            let problem = Problem::PeriodsOrder { from: from.to_string(), to: from.plus(11).to_string() };
            self.reader.problem(entry.node.span.clone(), problem);
            return None;
        }
        Some([before, after])
    }

    /// Twelve months from the first to the last of a period.
    fn window(&mut self, entry: &Entry) -> Option<Window> {
        let span = || entry.node.span.clone();
        let problems = self.reader.diagnostics.problems();
        let texts = self.reader.texts(entry);
        if self.reader.diagnostics.problems() > problems {
            return None;
        }
        let months: Vec<Option<Month>> = texts.iter().map(|(text, _)| text.parse().ok()).collect();
        let [Some(from), Some(to)] = months[..] else {
            return self.no_period(entry);
        };
        if from > to {
            return self.no_period(entry);
        }
        let count = from.until(to) + 1;
        if count != 12 {
            let right = from.plus(11).to_string();
            let problem = Problem::PeriodLength { months: count.to_string(), from: from.to_string(), to: right };
            self.reader.problem(span(), problem);
            return None;
        }
        let (first, last) = self.book.years;
        for year in [from.year, to.year] {
            if !(first..=last).contains(&year) {
                self.reader.problem(span(), self.book.unknown_year(i64::from(year)));
                return None;
            }
        }
        Some(Window { start: from, income_year: from.year })
    }

    /// What is written is no pair of months in order.
    fn no_period(&mut self, entry: &Entry) -> Option<Window> {
        let span = entry.node.span.clone();
        let found = self.reader.diagnostics.source().text.get(span.clone()).unwrap_or_default().to_owned();
        self.reader.problem(span, Problem::PeriodForm { found });
        None
    }

    fn year(&mut self, entry: &Entry) -> Option<i16> {
        if let Value::Text(text) = &entry.node.value {
            let found = text.clone();
            self.reader.problem(entry.node.span.clone(), Problem::RatesForm { found });
            return None;
        }
        let year = self.reader.whole(entry, &(0..=9_999), Label::KindYear)?;
        let (first, last) = self.book.years;
        if (i64::from(first)..=i64::from(last)).contains(&year) {
            return i16::try_from(year).ok();
        }
        self.reader.problem(entry.node.span.clone(), self.book.unknown_year(year));
        None
    }
}

fn period_of<'t>(table: &'t Table, situation: &str) -> Option<&'t Entry> {
    match &table.get(situation)?.node.value {
        Value::Table(situation) => situation.get("period"),
        _ => None,
    }
}

fn example() -> String {
    crate::fields::field(crate::fields::Place::Situation, "period").line().unwrap_or_default()
}
