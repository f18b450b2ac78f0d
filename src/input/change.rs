//! A file read as if it said something else in one place: for comparisons, sweeps and ranges.

use super::document::{Entry, Node, Table, Value};
use super::number::{self, Number};
use crate::fields;
use crate::texts::{Nearest, Problem};

/// A value in the place of what a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The path, such as `after.work.extent`, with a number where there are several: `after.work[2].extent`.
    pub path: String,
    /// The value as it would be written, without quotes: `12.5`, `80 %`, `Lund`.
    pub value: String,
}

impl Change {
    /// A value in the place of what stands at a path.
    pub fn new(path: impl Into<String>, value: impl Into<String>) -> Self {
        Self { path: path.into(), value: value.into() }
    }
}

impl Table {
    /// Puts a value in its place; a key at the top need not be there, if it is one of those that may be.
    ///
    /// # Errors
    /// A path that the file does not have.
    pub fn change(&mut self, change: &Change, top: &[&'static str]) -> Result<(), Box<Problem>> {
        if let Some(node) = self.node_mut(&change.path) {
            node.value = written(&change.value, &node.value);
            return Ok(());
        }
        if top.contains(&change.path.as_str()) {
            let value = written(&change.value, &Value::Flag(false));
            let node = Node { span: 0..0, value };
            self.entries.push(Entry { key: change.path.clone(), key_span: 0..0, node });
            return Ok(());
        }
        let known = self.paths();
        let nearest = Nearest::of(&change.path, known.iter().map(String::as_str));
        Err(Box::new(Problem::UnknownPath { path: change.path.clone(), nearest, known }))
    }

    /// The value at a path, where it is neither a table nor a list.
    pub fn value_at(&self, path: &str) -> Option<&Node> {
        let mut copy = None;
        self.scalars("", &mut |found, node| {
            if found == path || found == path.replace("[1]", "") {
                copy = Some(node);
            }
        });
        copy
    }

    /// The paths of every value: what is neither a table, a list nor a description in words.
    pub fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        let in_words = |path: &str| IN_WORDS.contains(&path.rsplit('.').next().unwrap_or_default());
        self.scalars("", &mut |path, _| {
            if !in_words(path) {
                paths.push(path.to_owned());
            }
        });
        paths
    }

    fn scalars<'t>(&'t self, prefix: &str, with: &mut impl FnMut(&str, &'t Node)) {
        for entry in &self.entries {
            let path = if prefix.is_empty() { entry.key.clone() } else { format!("{prefix}.{}", entry.key) };
            match &entry.node.value {
                Value::Table(table) => table.scalars(&path, with),
                Value::List(items) => {
                    for (number, item) in items.iter().enumerate() {
                        if let Value::Table(table) = &item.value {
                            let path = if items.len() > 1 { format!("{path}[{}]", number + 1) } else { path.clone() };
                            table.scalars(&path, with);
                        }
                    }
                }
                _ => with(&path, &entry.node),
            }
        }
    }

    fn node_mut(&mut self, path: &str) -> Option<&mut Node> {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let (key, number) = numbered(first)?;
        let mut node = &mut self.entries.iter_mut().find(|entry| entry.key == key)?.node;
        if let Value::List(items) = &node.value {
            let place = number.or_else(|| (items.len() == 1).then_some(1))?.checked_sub(1)?;
            let Value::List(items) = &mut node.value else { return None };
            node = items.get_mut(place)?;
        } else if number.is_some_and(|number| number != 1) {
            return None;
        }
        let is_table = matches!(node.value, Value::Table(_));
        match rest {
            None => Some(node).filter(|_| !is_table),
            Some(rest) => match &mut node.value {
                Value::Table(table) => table.node_mut(rest),
                _ => None,
            },
        }
    }
}

/// Keys that describe something in words.
const IN_WORDS: [&str; 5] = ["title", "summary", "source", "basis", "reason"];

/// `work[2]`: the key and the number.
fn numbered(part: &str) -> Option<(&str, Option<usize>)> {
    match part.strip_suffix(']').and_then(|part| part.split_once('[')) {
        Some((key, number)) => Some((key, Some(number.parse().ok()?))),
        None => Some((part, None)),
    }
}

/// A value as the file would write it, of the kind of what stood there.
fn written(text: &str, before: &Value) -> Value {
    let text = text.trim();
    let was_percent = matches!(before, Value::Text(old) if old.trim_end().ends_with('%'));
    // Where the word stood that a year may stand instead of, a number is a year.
    let was_text = matches!(before, Value::Text(old) if old != fields::ACTUAL) && !was_percent;
    match number::read(text) {
        Number::Plain(_) if was_text => Value::Text(text.to_owned()),
        Number::Plain(_) if text.contains('.') => Value::Float(text.to_owned()),
        Number::Plain(_) => Value::Integer(text.to_owned()),
        Number::Odd => match text {
            "true" => Value::Flag(true),
            "false" => Value::Flag(false),
            _ => Value::Text(text.to_owned()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Source;
    use crate::input::Reader;

    const FILE: &str = "municipality = \"Lund\"\n[after]\nwork = [ { extent = \"50 %\" }, { extent = \"80 %\" } ]\n[after.use]\nx = { hours = 3 }\n";

    fn changed(path: &str, value: &str) -> Option<Table> {
        let mut table = Reader::open(&Source::new("x", FILE)).1;
        table.change(&Change::new(path, value), &["method"]).ok().map(|()| table)
    }

    #[test]
    fn a_value_is_put_in_its_place() {
        let text = |table: &Table, path: &str| format!("{:?}", table.value_at(path).map(|node| node.value.clone()));
        assert_eq!(
            text(&changed("after.work[2].extent", "90 %").unwrap(), "after.work[2].extent"),
            "Some(Text(\"90 %\"))"
        );
        assert_eq!(text(&changed("after.use.x.hours", "2.5").unwrap(), "after.use.x.hours"), "Some(Float(\"2.5\"))");
        assert_eq!(text(&changed("municipality", "1281").unwrap(), "municipality"), "Some(Text(\"1281\"))");
        assert_eq!(text(&changed("method", "nationell").unwrap(), "method"), "Some(Text(\"nationell\"))");
    }

    #[test]
    fn a_path_that_is_not_there_is_refused() {
        for path in ["after.work.extent", "after.work[3].extent", "after.use", "after.use.x.hour", "person.age", ""] {
            assert!(changed(path, "1").is_none(), "{path}");
        }
    }
}
