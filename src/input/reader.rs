//! Typed values from entries, with a problem for everything that cannot be meant.

use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::document::{Entry, Node, Table, Value};
use super::number::{self, Number};
use crate::diagnostic::{Diagnostics, Source};
use crate::fields::{self, Place};
use crate::money::{DECIMALS, Money, Quantity, Rate};
use crate::texts::{Label, Nearest, Problem};

/// Reads one source and collects what is wrong with it.
#[derive(Debug)]
pub struct Reader {
    /// What is wrong so far.
    pub diagnostics: Diagnostics,
    syntax_lines: BTreeSet<usize>,
    unreadable_from: Option<usize>,
}

impl Reader {
    /// Parses a source; syntax errors are collected.
    pub fn open(source: &Arc<Source>) -> (Self, Table) {
        let mut diagnostics = Diagnostics::new(Arc::clone(source));
        let (table, unreadable_from) = super::document::parse(source, &mut diagnostics);
        let syntax_lines = diagnostics
            .items()
            .iter()
            .filter_map(|item| item.span.as_ref().map(|span| source.line(span.start)))
            .collect();
        (Self { diagnostics, syntax_lines, unreadable_from }, table)
    }

    /// Adds a problem, unless its line could not be read in the first place.
    pub fn problem(&mut self, span: Range<usize>, problem: Problem) {
        let line = self.diagnostics.source().line(span.start);
        let readable = self.unreadable_from.is_none_or(|first| line < first);
        if readable && !self.syntax_lines.contains(&line) {
            self.diagnostics.at(span, problem);
        }
    }

    /// Adds a problem about something that is missing; left out where the file could not be read in full.
    pub fn missing(&mut self, span: Option<Range<usize>>, problem: Problem) {
        match span {
            _ if !self.syntax_lines.is_empty() => {}
            Some(span) => self.diagnostics.at(span, problem),
            None => self.diagnostics.at(0..0, problem),
        }
    }

    fn wrong(&mut self, entry: &Entry, expected: Label) {
        let problem = Problem::WrongType { key: entry.key.clone(), expected, found: kind_of(&entry.node) };
        self.problem(entry.node.span.clone(), problem);
    }

    /// A text that is not empty.
    pub fn text(&mut self, entry: &Entry) -> Option<String> {
        match &entry.node.value {
            Value::Text(text) if text.trim().is_empty() => {
                self.problem(entry.node.span.clone(), Problem::EmptyText { key: entry.key.clone() });
                None
            }
            Value::Text(text) => {
                let words = text.split(|c: char| c.is_control() || c.is_whitespace()).filter(|word| !word.is_empty());
                Some(words.collect::<Vec<_>>().join(" "))
            }
            _ => {
                self.wrong(entry, Label::KindText);
                None
            }
        }
    }

    /// One text or a list of texts, each with its place.
    pub fn texts(&mut self, entry: &Entry) -> Vec<(String, Range<usize>)> {
        match &entry.node.value {
            Value::List(items) => items
                .iter()
                .filter_map(|item| {
                    let single = Entry { key: entry.key.clone(), key_span: item.span.clone(), node: item.clone() };
                    Some((self.text(&single)?, item.span.clone()))
                })
                .collect(),
            Value::Text(_) => self.text(entry).map(|text| (text, entry.node.span.clone())).into_iter().collect(),
            _ => {
                self.wrong(entry, Label::KindTexts);
                Vec::new()
            }
        }
    }

    /// `true` or `false`.
    pub fn flag(&mut self, entry: &Entry) -> Option<bool> {
        if let Value::Flag(flag) = entry.node.value {
            Some(flag)
        } else {
            self.wrong(entry, Label::KindFlag);
            None
        }
    }

    /// A table.
    pub fn table<'a>(&mut self, entry: &'a Entry) -> Option<&'a Table> {
        if let Value::Table(table) = &entry.node.value {
            Some(table)
        } else {
            self.wrong(entry, Label::KindTable);
            None
        }
    }

    /// A table that may look like an example.
    pub fn table_like<'a>(&mut self, entry: &'a Entry, example: Option<&str>) -> Option<&'a Table> {
        if let (false, Some(example)) = (matches!(entry.node.value, Value::Table(_)), example) {
            self.wrong(entry, Label::KindLike { example: example.to_owned() });
            return None;
        }
        self.table(entry)
    }

    /// A table, or a list of tables, each with its place; it may look like an example.
    pub fn tables_like<'a>(&mut self, entry: &'a Entry, example: Option<&str>) -> Vec<(&'a Table, Range<usize>)> {
        let tables = |items: &[Node]| items.iter().all(|item| matches!(item.value, Value::Table(_)));
        match (&entry.node.value, example) {
            (Value::Table(_), _) | (_, None) => self.tables(entry),
            (Value::List(items), _) if !items.is_empty() && tables(items) => self.tables(entry),
            (_, Some(example)) => {
                self.wrong(entry, Label::KindLike { example: example.to_owned() });
                Vec::new()
            }
        }
    }

    /// A table, or a list of tables, each with its place.
    pub fn tables<'a>(&mut self, entry: &'a Entry) -> Vec<(&'a Table, Range<usize>)> {
        match &entry.node.value {
            Value::Table(table) => vec![(table, entry.span())],
            Value::List(items)
                if !items.is_empty() && items.iter().all(|item| matches!(item.value, Value::Table(_))) =>
            {
                items
                    .iter()
                    .filter_map(|item| match &item.value {
                        Value::Table(table) => Some((table, item.span.clone())),
                        _ => None,
                    })
                    .collect()
            }
            _ => {
                self.wrong(entry, Label::KindTables);
                Vec::new()
            }
        }
    }

    /// One of several words.
    pub fn choice(&mut self, entry: &Entry, known: &[&'static str]) -> Option<&'static str> {
        if !matches!(entry.node.value, Value::Text(_)) {
            self.wrong(entry, Label::KindChoice { words: known.iter().map(ToString::to_string).collect() });
            return None;
        }
        let found = self.text(entry)?;
        let choice = known.iter().find(|name| **name == found).copied();
        if choice.is_none() {
            let problem = Problem::UnknownChoice {
                key: entry.key.clone(),
                nearest: Nearest::of(&found, known.iter().copied()),
                found,
                known: known.iter().map(ToString::to_string).collect(),
            };
            self.problem(entry.node.span.clone(), problem);
        }
        choice
    }

    /// An amount in kronor with at most two decimals, within bounds.
    pub fn money(&mut self, entry: &Entry, bounds: &RangeInclusive<i64>) -> Option<Money> {
        self.money_at(&entry.key, &entry.node, bounds, Label::KindKronor)
    }

    /// An amount in kronor at a node of a list or table.
    pub fn money_at(&mut self, key: &str, node: &Node, bounds: &RangeInclusive<i64>, expected: Label) -> Option<Money> {
        let (Value::Integer(text) | Value::Float(text)) = &node.value else {
            self.not_a_number(key, node, expected);
            return None;
        };
        if self.ambiguous(node, text) {
            return None;
        }
        self.bounded(key, node, text, bounds, 2).and_then(Money::from_decimal)
    }

    /// Reports `19.000`, where thousands may be meant.
    fn ambiguous(&mut self, node: &Node, text: &str) -> bool {
        let ambiguous = matches!(node.value, Value::Float(_)) && number::looks_like_thousands(text);
        if ambiguous {
            let write = number::with_underscores(&text.replace('.', ""));
            self.problem(node.span.clone(), Problem::AmountThousands { found: text.to_owned(), write });
        }
        ambiguous
    }

    /// A number of visits, hours, days, weeks or months, within bounds.
    pub fn quantity(&mut self, entry: &Entry, bounds: &RangeInclusive<i64>) -> Option<Quantity> {
        let (Value::Integer(text) | Value::Float(text)) = &entry.node.value else {
            self.not_a_number(&entry.key, &entry.node, Label::KindQuantity);
            return None;
        };
        if self.ambiguous(&entry.node, text) {
            return None;
        }
        self.bounded(&entry.key, &entry.node, text, bounds, 4).and_then(Quantity::from_decimal)
    }

    /// A number of at most six decimals, within bounds.
    pub fn decimal(&mut self, entry: &Entry, bounds: &RangeInclusive<i64>) -> Option<Decimal> {
        let (Value::Integer(text) | Value::Float(text)) = &entry.node.value else {
            self.not_a_number(&entry.key, &entry.node, Label::KindQuantity);
            return None;
        };
        self.bounded(&entry.key, &entry.node, text, bounds, DECIMALS)
    }

    /// A whole number within bounds.
    pub fn whole(&mut self, entry: &Entry, bounds: &RangeInclusive<i64>, expected: Label) -> Option<i64> {
        let Value::Integer(text) = &entry.node.value else {
            self.not_a_number(&entry.key, &entry.node, expected);
            return None;
        };
        self.bounded(&entry.key, &entry.node, text, bounds, 0).and_then(|value| i64::try_from(value).ok())
    }

    fn not_a_number(&mut self, key: &str, node: &Node, expected: Label) {
        let problem = match &node.value {
            Value::Text(text) => match number::meant(text) {
                Some(value) => {
                    Problem::NumberQuoted { key: key.to_owned(), found: text.clone(), write: number::write(value) }
                }
                None => Problem::WrongType { key: key.to_owned(), expected, found: Label::FoundText },
            },
            _ => Problem::WrongType { key: key.to_owned(), expected, found: kind_of(node) },
        };
        self.problem(node.span.clone(), problem);
    }

    fn bounded(
        &mut self,
        key: &str,
        node: &Node,
        text: &str,
        bounds: &RangeInclusive<i64>,
        decimals: u32,
    ) -> Option<Decimal> {
        let Number::Plain(value) = number::read(text) else {
            self.problem(node.span.clone(), Problem::NumberForm { found: text.to_owned() });
            return None;
        };
        let problem = if value.is_sign_negative() && *bounds.start() >= 0 && !value.is_zero() {
            Problem::Negative { key: key.to_owned(), found: text.to_owned() }
        } else if value < Decimal::from(*bounds.start()) || value > Decimal::from(*bounds.end()) {
            Problem::OutOfRange {
                key: key.to_owned(),
                found: text.to_owned(),
                low: number::with_underscores(&bounds.start().to_string()),
                high: number::with_underscores(&bounds.end().to_string()),
            }
        } else if value.normalize().scale() > decimals {
            Problem::TooManyDecimals { found: text.to_owned(), decimals: decimals as usize }
        } else {
            return Some(value);
        };
        self.problem(node.span.clone(), problem);
        None
    }

    /// A percentage in quotes (`"80 %"`), within bounds in percent.
    pub fn percent(&mut self, entry: &Entry, bounds: &RangeInclusive<i64>) -> Option<Rate> {
        self.percent_at(&entry.key, &entry.node, bounds)
    }

    /// A percentage in quotes at a node of a list or table.
    pub fn percent_at(&mut self, key: &str, node: &Node, bounds: &RangeInclusive<i64>) -> Option<Rate> {
        let form = |found: &str, value: Option<Decimal>| Problem::PercentForm {
            key: key.to_owned(),
            found: found.to_owned(),
            write: value.map_or_else(|| "\"50 %\"".to_owned(), |value| format!("\"{} %\"", comma(value))),
        };
        let problem = match &node.value {
            Value::Text(text) => {
                if let Some(percent) = percent_in(text) {
                    return self.percent_within(key, node, text, percent, bounds);
                }
                form(text, number::meant(text).map(as_percent))
            }
            Value::Integer(text) | Value::Float(text) => match number::read(text) {
                Number::Plain(value) => form(text, Some(as_percent(value))),
                Number::Odd => form(text, None),
            },
            _ => Problem::WrongType { key: key.to_owned(), expected: Label::KindPercent, found: kind_of(node) },
        };
        self.problem(node.span.clone(), problem);
        None
    }

    fn percent_within(
        &mut self,
        key: &str,
        node: &Node,
        text: &str,
        percent: Decimal,
        bounds: &RangeInclusive<i64>,
    ) -> Option<Rate> {
        if percent < Decimal::from(*bounds.start()) || percent > Decimal::from(*bounds.end()) {
            let problem = Problem::OutOfRange {
                key: key.to_owned(),
                found: text.to_owned(),
                low: format!("{} %", bounds.start()),
                high: format!("{} %", bounds.end()),
            };
            self.problem(node.span.clone(), problem);
            return None;
        }
        let rate = Rate::from_decimal(percent / Decimal::ONE_HUNDRED);
        if rate.is_none() {
            self.problem(node.span.clone(), Problem::TooManyDecimals { found: text.to_owned(), decimals: 4 });
        }
        rate
    }
}

/// The largest number that is neither an amount nor a quantity.
const MOST_FACTOR: i64 = 1_000_000_000;

/// The number in `"80 %"` or `"12,5 %"`.
fn percent_in(text: &str) -> Option<Decimal> {
    let digits = text.trim().strip_suffix('%')?.trim_end_matches([' ', '\u{a0}']).replace(',', ".");
    match number::read(&digits) {
        Number::Plain(value) => Some(value),
        Number::Odd => None,
    }
}

/// What percentage was meant by a bare number: 0.8 and 80 both mean 80 %.
fn as_percent(value: Decimal) -> Decimal {
    if value <= Decimal::ONE { (value * Decimal::ONE_HUNDRED).normalize() } else { value.normalize() }
}

fn comma(value: Decimal) -> String {
    value.to_string().replace('.', ",")
}

/// What a value is, in words.
pub fn kind_of(node: &Node) -> Label {
    match &node.value {
        Value::Text(_) => Label::FoundText,
        Value::Integer(_) => Label::FoundNumber,
        Value::Float(_) => Label::FoundDecimal,
        Value::Flag(_) => Label::FoundFlag,
        Value::Date(_) => Label::FoundDate,
        Value::List(_) => Label::FoundList,
        Value::Table(_) => Label::FoundTable,
    }
}

/// What tables must and may hold.
impl Reader {
    /// Reports every key that is not known.
    pub fn known_keys(&mut self, table: &Table, place: &Label, known: &[&str]) {
        for entry in table.entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            self.unknown_key(entry, place, known);
        }
    }

    /// Reports a key that is not known.
    pub fn unknown_key(&mut self, entry: &Entry, place: &Label, known: &[&str]) {
        let problem = Problem::UnknownKey {
            key: entry.key.clone(),
            place: place.clone(),
            nearest: Nearest::of(&entry.key, known.iter().copied()),
            known: known.iter().map(ToString::to_string).collect(),
        };
        self.problem(entry.key_span.clone(), problem);
    }

    /// The entry with a key that must be there; where it is not, the registry says what to add.
    pub fn required_field<'a>(
        &mut self,
        table: &'a Table,
        (place, key): (Place, &'static str),
        label: &Label,
        span: Option<Range<usize>>,
    ) -> Option<&'a Entry> {
        let field = fields::field(place, key);
        let heading = || if field.kind == fields::Kind::Tables { format!("[[{key}]]") } else { format!("[{key}]") };
        let example = field.line().unwrap_or_else(heading);
        self.required(table, key, label, span, example)
    }

    /// The entry with a key that must be there; `example` is what to add where it is not.
    pub fn required<'a>(
        &mut self,
        table: &'a Table,
        key: &'static str,
        place: &Label,
        span: Option<Range<usize>>,
        example: String,
    ) -> Option<&'a Entry> {
        let entry = table.get(key);
        if entry.is_none() {
            self.missing(span, Problem::MissingKey { key, place: place.clone(), example });
        }
        entry
    }

    /// A number with up to six decimals: a multiple of a base amount, a threshold.
    pub fn factor(&mut self, entry: &Entry) -> Option<Rate> {
        self.decimal(entry, &(0..=MOST_FACTOR)).and_then(Rate::from_decimal)
    }

    /// The same, which may be negative: the amount at nothing of a step that lies above.
    pub fn signed(&mut self, entry: &Entry) -> Option<Rate> {
        self.decimal(entry, &(-MOST_FACTOR..=MOST_FACTOR)).and_then(Rate::from_decimal)
    }

    /// A date.
    pub fn date(&mut self, entry: &Entry) -> Option<jiff::civil::Date> {
        let date = match &entry.node.value {
            Value::Date(text) => text.parse().ok(),
            _ => None,
        };
        if date.is_none() {
            self.wrong(entry, Label::KindDate);
        }
        date
    }
}
