//! A TOML file as a tree in which every key and value knows its bytes in the file.

use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::syntax;
use crate::diagnostic::{Diagnostics, Source};

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// The bytes of the value.
    pub span: Range<usize>,
    /// The value.
    pub value: Value,
}

/// A value as it is written; numbers keep their text.
#[derive(Clone, Debug)]
pub enum Value {
    /// A string.
    Text(String),
    /// A number without decimal point, as written.
    Integer(String),
    /// A number with decimal point, exponent or a special value, as written.
    Float(String),
    /// `true` or `false`.
    Flag(bool),
    /// A date or time, as written.
    Date(String),
    /// A list.
    List(Vec<Node>),
    /// A table.
    Table(Table),
}

/// Keys with values, in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The bytes of the key.
    pub key_span: Range<usize>,
    /// The value.
    pub node: Node,
}

impl Table {
    /// The entry with that key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

impl Entry {
    /// The bytes from the key to the end of the value.
    pub fn span(&self) -> Range<usize> {
        self.key_span.start..self.node.span.end.max(self.key_span.end)
    }
}

/// Reads a source; syntax errors go to the diagnostics, and what could be read is returned all the same, with the line
/// from which on it cannot be relied on.
pub(super) fn parse(source: &Arc<Source>, diagnostics: &mut Diagnostics) -> (Table, Option<usize>) {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    let unreadable_from = syntax::explain(source, &errors, diagnostics);
    (convert_table(&source.text, table.into_inner()), unreadable_from)
}

fn convert_table(text: &str, table: DeTable<'_>) -> Table {
    let mut entries: Vec<Entry> = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_span: key.span(),
            key: key.into_inner().into_owned(),
            node: Node { span: value.span(), value: convert(text, value.span(), value.into_inner()) },
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    Table { entries }
}

fn convert(text: &str, span: Range<usize>, value: DeValue<'_>) -> Value {
    let written = || text.get(span.clone()).unwrap_or_default().to_owned();
    match value {
        DeValue::String(string) => Value::Text(string.into_owned()),
        DeValue::Integer(_) => Value::Integer(written()),
        DeValue::Float(_) => Value::Float(written()),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Datetime(_) => Value::Date(written()),
        DeValue::Array(list) => Value::List(
            list.into_iter()
                .map(|item| Node { span: item.span(), value: convert(text, item.span(), item.into_inner()) })
                .collect(),
        ),
        DeValue::Table(table) => Value::Table(convert_table(text, table)),
    }
}
