//! A table whose keys are those of a place of the registry, and its values as the registry says.

use std::ops::Range;

use super::document::{Entry, Node, Table, Value};
use super::reader::Reader;
use crate::fields::{self, Field, Kind, Place};
use crate::money::{Money, Rate};
use crate::texts::{Label, Problem};

/// A table of a file, with its place in the registry and where it stands.
#[derive(Clone, Debug)]
pub struct Row<'t> {
    /// The table.
    pub table: &'t Table,
    /// Its place.
    pub place: Place,
    /// What it is called in problems.
    pub label: Label,
    /// Its path in the file: `type_case[2]` where there are several.
    pub path: String,
    /// The bytes of it; empty at the top of a file.
    pub span: Range<usize>,
}

impl<'t> Row<'t> {
    /// The entry with a key.
    pub fn get(&self, key: &str) -> Option<&'t Entry> {
        self.table.get(key)
    }

    fn field(&self, key: &str) -> &'static Field {
        fields::field(self.place, key)
    }
}

impl Reader {
    /// The top of a file.
    pub fn top<'t>(&mut self, table: &'t Table, place: Place) -> Row<'t> {
        self.row(Row { table, place, label: Label::PlaceTop, path: String::new(), span: 0..0 })
    }

    /// The table under a key.
    pub fn part<'t>(&mut self, of: &Row<'t>, key: &str) -> Option<Row<'t>> {
        let entry = self.entry(of, key)?;
        let table = self.table(entry)?;
        let place = of.field(key).holds?;
        let label = Label::PlaceHeading { heading: key.to_owned() };
        let path = if of.path.is_empty() { key.to_owned() } else { format!("{}.{key}", of.path) };
        Some(self.row(Row { table, place, label, path, span: entry.key_span.clone() }))
    }

    /// The tables under a key, in their order.
    pub fn rows<'t>(&mut self, of: &Row<'t>, key: &str) -> Vec<Row<'t>> {
        let Some((entry, place)) = self.entry(of, key).zip(of.field(key).holds) else { return Vec::new() };
        let tables = self.tables(entry);
        let several = tables.len() > 1;
        let row = |(number, (table, span)): (usize, (&'t Table, Range<usize>))| {
            let label = Label::PlaceHeading { heading: format!("[{key}]") };
            let path = if several { format!("{key}[{}]", number + 1) } else { key.to_owned() };
            self.row(Row { table, place, label, path, span })
        };
        tables.into_iter().enumerate().map(row).collect()
    }

    fn row<'t>(&mut self, row: Row<'t>) -> Row<'t> {
        self.known_keys(row.table, &row.label, &fields::keys(row.place));
        row
    }

    /// The entry with a key; missed where the registry requires it.
    pub fn entry<'t>(&mut self, row: &Row<'t>, key: &str) -> Option<&'t Entry> {
        let field = row.field(key);
        if !field.required {
            return row.get(key);
        }
        let span = Some(row.span.clone()).filter(|span| !span.is_empty());
        self.required_field(row.table, (row.place, field.key), &row.label, span)
    }

    /// The text under a key.
    pub fn text_of(&mut self, row: &Row<'_>, key: &str) -> Option<String> {
        let entry = self.entry(row, key)?;
        self.text(entry)
    }

    /// One text or several under a key.
    pub fn texts_of(&mut self, row: &Row<'_>, key: &str) -> Vec<String> {
        let entry = self.entry(row, key);
        let texts = entry.map(|entry| self.texts(entry)).unwrap_or_default();
        texts.into_iter().map(|(text, _)| text).collect()
    }

    /// The whole number under a key, within the bounds of the registry.
    pub fn whole_of<T: TryFrom<i64>>(&mut self, row: &Row<'_>, key: &str) -> Option<T> {
        let Kind::Whole(low, high) = row.field(key).kind else { return None };
        let entry = self.entry(row, key)?;
        T::try_from(self.whole(entry, &(low..=high), Label::KindWhole)?).ok()
    }

    /// The amount under a key, kr.
    pub fn money_of(&mut self, row: &Row<'_>, key: &str) -> Option<Money> {
        let Kind::Money(low, high) = row.field(key).kind else { return None };
        let entry = self.entry(row, key)?;
        self.money(entry, &(low..=high))
    }

    /// The percentage under a key.
    pub fn percent_of(&mut self, row: &Row<'_>, key: &str) -> Option<Rate> {
        let Kind::Percent(low, high) = row.field(key).kind else { return None };
        let entry = self.entry(row, key)?;
        self.percent(entry, &(low..=high))
    }

    /// `true` or `false` under a key.
    pub fn flag_of(&mut self, row: &Row<'_>, key: &str) -> Option<bool> {
        let entry = self.entry(row, key)?;
        self.flag(entry)
    }

    /// The date under a key.
    pub fn date_of(&mut self, row: &Row<'_>, key: &str) -> Option<jiff::civil::Date> {
        let entry = self.entry(row, key)?;
        self.date(entry)
    }

    /// The word under a key.
    pub fn choice_of(&mut self, row: &Row<'_>, key: &str) -> Option<&'static str> {
        let Kind::Choice(words) = row.field(key).kind else { return None };
        let entry = self.entry(row, key)?;
        self.choice(entry, words)
    }

    /// The word under a key, or several, each once.
    pub fn choices_of(&mut self, row: &Row<'_>, key: &str) -> Vec<&'static str> {
        let Kind::Choices(words) = row.field(key).kind else { return Vec::new() };
        let Some(entry) = self.entry(row, key) else { return Vec::new() };
        let Value::List(items) = &entry.node.value else { return self.choice(entry, words).into_iter().collect() };
        let single = |item: &Node| Entry { key: entry.key.clone(), key_span: item.span.clone(), node: item.clone() };
        let mut chosen: Vec<&'static str> = Vec::new();
        for item in items {
            chosen.extend(self.choice(&single(item), words).filter(|word| !chosen.contains(word)));
        }
        chosen
    }

    /// What stands under the years of a table that a key holds: each entry of a year within the period, with the year. Other keys
    /// are reported.
    pub fn years_of<'t>(
        &mut self,
        row: &Row<'t>,
        key: &str,
        period: &std::ops::RangeInclusive<i16>,
    ) -> Vec<(i16, &'t Entry)> {
        let example = row.field(key).example;
        let Some(table) = self.entry(row, key).and_then(|entry| self.table_like(entry, example)) else {
            return Vec::new();
        };
        let mut years = Vec::new();
        for entry in &table.entries {
            match entry.key.parse::<i16>() {
                Ok(year) if period.contains(&year) => years.push((year, entry)),
                _ => self.outside(key, &entry.key, (entry.key_span.clone(), period)),
            }
        }
        years
    }

    /// Reports a year that lies outside the years of a file.
    pub fn outside(&mut self, key: &str, found: &str, (span, period): (Range<usize>, &std::ops::RangeInclusive<i16>)) {
        let [first, last] = [period.start(), period.end()].map(i16::to_string);
        self.problem(span, Problem::YearOutsidePeriod { key: key.to_owned(), found: found.to_owned(), first, last });
    }

    /// Reports what stands under a name that an earlier row has.
    pub fn once(&mut self, seen: &mut Vec<(String, usize)>, what: String, span: Range<usize>) {
        let line = self.diagnostics.source().line(span.start);
        match seen.iter().find(|(known, _)| *known == what) {
            Some((_, first)) => {
                let problem = Problem::StandsTwice { what, line: *first };
                self.problem(span, problem);
            }
            None => seen.push((what, line)),
        }
    }
}
