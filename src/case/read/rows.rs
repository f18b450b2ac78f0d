//! What all rows have in common: values by the registry of fields, months, basis and source.

use std::ops::Range;

use rust_decimal::Decimal;

use super::CaseReader;
use crate::case::{Basis, Input};
use crate::fields::{self, Kind, Place};
use crate::input::number::{self, Number};
use crate::input::{Entry, Node, Table, Value};
use crate::ledger::InputId;
use crate::money::{Money, Quantity, Rate};
use crate::period::Months;
use crate::texts::{Label, Problem};

/// A row of input.
pub(super) struct Row<'t> {
    pub(super) table: &'t Table,
    pub(super) place: Place,
    /// Such as `after.support.sjukpenning`, with a number where there are several.
    pub(super) path: String,
    pub(super) span: Range<usize>,
}

/// An amount for some of the twelve months.
pub(super) struct YearAmount {
    pub(super) amount: Money,
    /// How many months it is for, where the row says.
    pub(super) duration: Option<Quantity>,
    /// Which months it is for, where the row says.
    pub(super) months: Option<Months>,
}

impl Row<'_> {
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }
}

impl CaseReader<'_> {
    /// The rows under a key that hold in the year that is being read: one table or several, their keys checked.
    /// `main` is the key that a bare number was probably meant for.
    pub(super) fn rows<'t>(&mut self, entry: &'t Entry, place: Place, path: &str, main: &str) -> Vec<Row<'t>> {
        if let Value::Integer(number) | Value::Float(number) = &entry.node.value {
            let example = format!("{} = {{ {main} = {number} }}", entry.key);
            self.reader.problem(entry.span(), Problem::RowNotTable { key: entry.key.clone(), example });
            return Vec::new();
        }
        let tables = self.reader.tables(entry);
        let several = tables.len() > 1;
        let row = |(number, (table, span)): (usize, (&'t Table, Range<usize>))| {
            let path = if several { format!("{path}[{}]", number + 1) } else { path.to_owned() };
            Row { table, place, path, span }
        };
        let rows: Vec<Row<'t>> = tables.into_iter().enumerate().map(row).collect();
        for row in &rows {
            self.keys(row.table, place, &Label::PlaceRow { path: row.path.clone() });
        }
        rows.into_iter().filter(|row| self.holds_now(row)).collect()
    }

    pub(super) fn money(&mut self, row: &Row<'_>, key: &str) -> Option<Money> {
        let Kind::Money(low, high) = fields::field(row.place, key).kind else { return None };
        row.table.get(key).and_then(|entry| self.reader.money(entry, &(low..=high)))
    }

    pub(super) fn quantity(&mut self, row: &Row<'_>, key: &str) -> Option<Quantity> {
        let Kind::Quantity(most) = fields::field(row.place, key).kind else { return None };
        row.table.get(key).and_then(|entry| self.reader.quantity(entry, &(0..=most)))
    }

    pub(super) fn percent(&mut self, row: &Row<'_>, key: &str) -> Option<Rate> {
        let Kind::Percent(low, high) = fields::field(row.place, key).kind else { return None };
        row.table.get(key).and_then(|entry| self.reader.percent(entry, &(low..=high)))
    }

    pub(super) fn whole(&mut self, row: &Row<'_>, key: &str) -> Option<u32> {
        let Kind::Whole(low, high) = fields::field(row.place, key).kind else { return None };
        let number = row.table.get(key).and_then(|entry| self.reader.whole(entry, &(low..=high), Label::KindWhole))?;
        u32::try_from(number).ok()
    }

    pub(super) fn choice(&mut self, row: &Row<'_>, key: &str) -> Option<&'static str> {
        let entry = row.table.get(key)?;
        let Kind::Choice(known) = fields::field(row.place, key).kind else { return None };
        self.reader.choice(entry, known)
    }

    pub(super) fn flag(&mut self, row: &Row<'_>, key: &str) -> Option<bool> {
        row.table.get(key).and_then(|entry| self.reader.flag(entry))
    }

    /// A percentage that is the whole where it is not given.
    pub(super) fn share_or_whole(&mut self, row: &Row<'_>, key: &str, default: Label) -> Rate {
        if row.has(key) {
            return self.percent(row, key).unwrap_or(Rate::ONE);
        }
        self.defaulted.push(default);
        Rate::ONE
    }

    /// A degree, the whole where it is not given.
    pub(super) fn degree(&mut self, row: &Row<'_>) -> Rate {
        self.one_of(row, "degree", Label::DefaultDegree { place: row.path.clone() })
    }

    /// One of the percentages that may be chosen, the whole where none is given.
    pub(super) fn one_of(&mut self, row: &Row<'_>, key: &str, default: Label) -> Rate {
        let Some(entry) = row.table.get(key) else {
            self.defaulted.push(default);
            return Rate::ONE;
        };
        // A number or a percentage written otherwise first meets the messages of percentages.
        let Some(percent) = self.reader.percent(entry, &(0..=100)) else { return Rate::ONE };
        let written = format!("{} %", percent.to_percent());
        let chosen = |words: &[&str]| words.contains(&written.as_str());
        if !matches!(fields::field(row.place, key).kind, Kind::Choice(words) if chosen(words)) {
            self.choice(row, key);
        }
        percent
    }

    /// The months that a row names, if it does.
    pub(super) fn months(&mut self, row: &Row<'_>) -> Option<Months> {
        let mut month = |key: &str| self.whole(row, key).and_then(|month| u8::try_from(month).ok());
        let (from, to) = (month("from"), month("to"));
        if !row.has("from") && !row.has("to") {
            return None;
        }
        let months = Months { from: from.unwrap_or(1), to: to.unwrap_or(12) };
        if months.from > months.to {
            let problem = Problem::MonthsReversed { from: months.from.to_string(), to: months.to.to_string() };
            self.reader.problem(row.span.clone(), problem);
            return None;
        }
        Some(months)
    }

    /// How many months a row lasts: `months`, or from `from` to `to`, or the whole year with a notice.
    pub(super) fn duration(&mut self, row: &Row<'_>, months: Option<Months>) -> Quantity {
        match (row.has("months"), months) {
            (true, Some(_)) => {
                self.twice(row, "months", "from/to");
                Quantity::ZERO
            }
            (true, None) => self.quantity(row, "months").unwrap_or(Quantity::ZERO),
            (false, Some(months)) => Quantity::whole(i64::from(months.count())),
            (false, None) => {
                self.defaulted.push(Label::DefaultMonths { place: row.path.clone() });
                Quantity::whole(12)
            }
        }
    }

    pub(super) fn twice(&mut self, row: &Row<'_>, first: &str, second: &str) {
        let problem = Problem::QuantityTwice { first: first.to_owned(), second: second.to_owned() };
        self.reader.problem(row.span.clone(), problem);
    }

    pub(super) fn needs(&mut self, row: &Row<'_>, key: &str, needs: &str) {
        let problem = Problem::NeedsKey { key: key.to_owned(), needs: needs.to_owned() };
        self.reader.problem(row.span.clone(), problem);
    }

    /// Reports keys that say nothing beside another one.
    pub(super) fn useless(&mut self, row: &Row<'_>, keys: &[&str], because: &str) {
        for entry in keys.iter().filter_map(|key| row.table.get(key)) {
            let problem = Problem::UselessKey { key: entry.key.clone(), because: because.to_owned() };
            self.reader.problem(entry.span(), problem);
        }
    }

    /// The one key among several that says how much there is; a problem where there is none or more than one.
    pub(super) fn main_key(&mut self, row: &Row<'_>, keys: &[&'static str]) -> Option<&'static str> {
        let given: Vec<&'static str> = keys.iter().copied().filter(|key| row.has(key)).collect();
        match given[..] {
            [key] => return Some(key),
            [] => {
                let known = keys.iter().map(ToString::to_string).collect();
                self.reader
                    .missing(Some(row.span.clone()), Problem::QuantityMissing { place: row.path.clone(), known });
            }
            [first, second, ..] => self.twice(row, first, second),
        }
        None
    }

    /// Amounts for the year from `total` or `per_month`, with the months that they are for; twelve monthly amounts
    /// are as many as they change.
    pub(super) fn year_amounts(&mut self, row: &Row<'_>, key: &str, months: Option<Months>) -> Vec<YearAmount> {
        let useless =
            |key: &str, because: &str| Problem::UselessKey { key: key.to_owned(), because: because.to_owned() };
        if key == "total" {
            if row.has("months") {
                self.reader.problem(row.span.clone(), useless("months", "total"));
            }
            let amount = self.money(row, key);
            return amount.map(|amount| YearAmount { amount, duration: None, months }).into_iter().collect();
        }
        let Some(entry) = row.table.get(key) else { return Vec::new() };
        let Kind::Monthly(most) = fields::field(row.place, key).kind else { return Vec::new() };
        let Value::List(items) = &entry.node.value else {
            let per_month = self.reader.money_at(key, &entry.node, &(0..=most), Label::KindMonthly);
            let duration = self.duration(row, months);
            let amount = per_month.and_then(|per_month| (per_month * duration).to_money());
            let amount = amount.map(|amount| YearAmount { amount, duration: Some(duration), months });
            return amount.into_iter().collect();
        };
        for other in ["months", "from", "to"].iter().filter(|other| row.has(other)) {
            self.reader.problem(row.span.clone(), useless(other, "per_month = [ … ]"));
        }
        self.twelve(key, &entry.node, items, most).map(|amounts| runs(&amounts)).unwrap_or_default()
    }

    /// The amounts of the twelve months of a list.
    pub(super) fn twelve(&mut self, key: &str, list: &Node, items: &[Node], most: i64) -> Option<[Money; 12]> {
        if items.len() != 12 {
            let problem = Problem::TwelveAmounts { key: key.to_owned(), found: items.len() };
            self.reader.problem(list.span.clone(), problem);
            return None;
        }
        let amounts: Vec<Money> =
            items.iter().filter_map(|item| self.reader.money_at(key, item, &(0..=most), Label::KindKronor)).collect();
        amounts.try_into().ok()
    }

    /// Notes a row: where it stands, how it is known, between which bounds.
    pub(super) fn input(&mut self, row: &Row<'_>, key: &'static str) -> InputId {
        let basis = self.choice(row, "basis");
        let basis =
            Basis::NAMES.iter().find(|(_, name)| Some(*name) == basis).map_or(Basis::Saknas, |(basis, _)| *basis);
        let source = row.table.get("source").and_then(|entry| self.reader.text(entry));
        let shape = self.choice(row, "shape");
        let range = if matches!(fields::field(row.place, key).kind, Kind::Choice(_)) {
            self.useless(row, &["low", "high", "shape"], key);
            (None, None)
        } else {
            self.range(row, key)
        };
        let grade = self.grade(row);
        let input = Input { path: row.path.clone(), key, span: row.span.clone(), basis, grade, source, range, shape };
        // A row that holds in several years is read for each of them.
        let known = self.inputs.iter().position(|known| known.path == input.path);
        let place = known.unwrap_or_else(|| {
            self.inputs.push(input);
            self.inputs.len() - 1
        });
        InputId(u16::try_from(place).unwrap_or(u16::MAX))
    }

    /// The evidence grade that a row states.
    fn grade(&mut self, row: &Row<'_>) -> Option<u8> {
        if !fields::keys(row.place).contains(&"grade") {
            return None;
        }
        self.whole(row, "grade").and_then(|grade| u8::try_from(grade).ok())
    }

    /// `low` and `high`, read like the main quantity of the row, which has to lie between them.
    fn range(&mut self, row: &Row<'_>, key: &str) -> (Option<String>, Option<String>) {
        if row.has("shape") && !(row.has("low") && row.has("high")) {
            self.needs(row, "shape", "low, high");
        }
        let mut number = |bound: &str| -> Option<(String, Decimal)> {
            let entry = row.table.get(bound)?;
            let value = match fields::field(row.place, key).kind {
                Kind::Quantity(high) => self.reader.quantity(entry, &(0..=high))?.to_decimal(),
                Kind::Money(_, high) | Kind::Monthly(high) => self.reader.money(entry, &(0..=high))?.to_decimal(),
                _ => return None,
            };
            Some((number_text(entry), value))
        };
        let (low, high) = (number("low"), number("high"));
        let value = row.table.get(key).and_then(|entry| match &entry.node.value {
            Value::Integer(text) | Value::Float(text) => match number::read(text) {
                Number::Plain(value) => Some((text.clone(), value)),
                Number::Odd => None,
            },
            _ => None,
        });
        let ordered = [&low, &value, &high].into_iter().flatten().map(|(_, value)| *value).is_sorted();
        if !ordered {
            let word = |bound: &Option<(String, Decimal)>| bound.as_ref().map_or("…", |(text, _)| text).to_owned();
            let problem = Problem::RangeDisordered { low: word(&low), value: word(&value), high: word(&high) };
            self.reader.problem(row.span.clone(), problem);
        }
        (low.map(|(text, _)| text), high.map(|(text, _)| text))
    }

    /// Says once how many rows do not tell how they are known.
    pub(super) fn note_missing_basis(&mut self) {
        let count = self.inputs.iter().filter(|input| input.basis == Basis::Saknas).count();
        if count > 0 {
            self.defaulted.push(Label::DefaultBasis { count });
        }
    }
}

/// Twelve monthly amounts as stretches of months with the same amount; months without any are left out.
fn runs(amounts: &[Money]) -> Vec<YearAmount> {
    let mut from = 1_u8;
    let mut runs = Vec::new();
    for stretch in amounts.chunk_by(|one, next| one == next) {
        let to = from + u8::try_from(stretch.len()).unwrap_or(0) - 1;
        let months = Months { from, to };
        if stretch[0] > Money::ZERO {
            let duration = Some(Quantity::whole(i64::from(months.count())));
            runs.push(YearAmount { amount: stretch.iter().copied().sum(), duration, months: Some(months) });
        }
        from = to + 1;
    }
    runs
}

/// A number as it stands in the file.
fn number_text(entry: &Entry) -> String {
    match &entry.node.value {
        Value::Integer(text) | Value::Float(text) => text.clone(),
        _ => String::new(),
    }
}
