//! Every rate row that an explanation lists matters: another value gives other flows.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use nyttokalkyl::case::Case;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::ledger::{Flow, Trace};
use nyttokalkyl::rates::{RateBook, RowId};
use nyttokalkyl::rule::matches;
use serde_json::Value;

/// Rows that hide others where they bind: a fee matters only below the ceiling. Both are changed then, and compared with
/// a change of the bound alone.
const HIDDEN: [(&str, &str); 1] = [("regioner.*.avgifter.*", "vardavgifter.hogkostnadsskydd")];

/// A way of changing a number.
type Change = fn(i64) -> i64;

/// Beyond any bound that a rule compares with.
const LIFT: Change = |number| number * 1_000;

/// One of them lies beyond any bound, one moves what is nothing.
const CHANGES: [Change; 3] = [|number| (number / 1_000).max(1), LIFT, |number| number + 50_000_000];

fn sources() -> Vec<Arc<Source>> {
    let mut sources = Vec::new();
    for folder in ["cases/lund-2015", "cases/ips-2015", "cases/examples", "cases/templates"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            if text.contains("\n[after") {
                sources.push(Source::new(path.display().to_string(), text));
            }
        }
    }
    sources
}

fn read(source: &Arc<Source>, book: &RateBook) -> Option<Case> {
    let file = |path: &str| Ok(Source::new(path, std::fs::read_to_string(path).unwrap()));
    Case::read_with(source, book, &file).ok().map(|(case, _)| case)
}

/// The flows of a case; nothing where the case is refused.
fn flows(source: &Arc<Source>, book: &RateBook) -> Option<Vec<Flow>> {
    let evaluation = Evaluation::of(&read(source, book)?, book).ok()?;
    let of = |trace: &Trace| trace.flows().map(|(flow, _)| flow).collect::<Vec<_>>();
    Some([of(&evaluation.before), of(&evaluation.after)].concat())
}

/// The rows of the book that the explanation of a case lists.
fn listed(source: &Arc<Source>, book: &RateBook) -> BTreeSet<RowId> {
    let evaluation = Evaluation::of(&read(source, book).unwrap(), book).unwrap();
    let of_book: BTreeSet<RowId> = book.rows().map(|(id, _)| id).collect();
    evaluation.before.rows().union(&evaluation.after.rows()).filter(|row| of_book.contains(row)).copied().collect()
}

/// The values of a row in the written book: its numbers, and apart from them the thresholds of a scale.
fn numbers(value: &mut Value, thresholds: bool) -> Vec<&mut Value> {
    match value {
        Value::Number(_) => vec![value],
        Value::Object(tagged) => {
            let (tag, content) = tagged.iter_mut().next().unwrap();
            match tag.as_str() {
                "Scale" => {
                    let steps = content[0].as_array_mut().unwrap().iter_mut();
                    let kept = |key: &str| if thresholds { key == "over" } else { key != "over" };
                    let parts = steps.flat_map(|step| step.as_object_mut().unwrap().iter_mut());
                    parts.filter(|(key, number)| kept(key) && number.is_number()).map(|(_, number)| number).collect()
                }
                "Ladder" => content[0].as_array_mut().unwrap().iter_mut().map(|step| &mut step[1]).collect(),
                "Multiple" => vec![&mut content[0]],
                _ => vec![content],
            }
        }
        _ => Vec::new(),
    }
}

/// The value of the row with an id, wherever the book holds it.
fn find(book: &mut Value, id: u64) -> Option<&mut Value> {
    match book {
        Value::Object(table) => {
            if table.get("id").and_then(Value::as_u64) == Some(id) {
                let key = if table.contains_key("price") { "price" } else { "value" };
                return table.get_mut(key);
            }
            table.values_mut().find_map(|value| find(value, id))
        }
        Value::Array(list) => list.iter_mut().find_map(|value| find(value, id)),
        _ => None,
    }
}

/// The yearly rates of a municipality or region, by its path.
fn yearly<'a>(book: &'a mut Value, path: &str) -> Option<Vec<&'a mut Value>> {
    let (domain, name) = path.split_once('.')?;
    let (places, key, name) = match domain {
        "kommuner" => ("municipalities", "code", Value::from(name.parse::<u16>().ok()?)),
        "regioner" => ("regions", "id", Value::from(name)),
        _ => return None,
    };
    let places = book[places]["places"].as_array_mut().unwrap();
    let place = places.iter_mut().find(|place| place[key] == name)?;
    Some(place["tax"]["rates"].as_array_mut().unwrap().iter_mut().map(|rate| &mut rate[1]).collect())
}

/// The book with another value, or other thresholds of a scale, in one row; nothing where that makes no book.
fn changed(book: &Value, (id, path): (RowId, &str), change: Change, thresholds: bool) -> Option<RateBook> {
    let id = serde_json::to_value(id).unwrap().as_u64().unwrap();
    let mut book = book.clone();
    let values = match yearly(&mut book, path) {
        Some(rates) => rates,
        None => numbers(find(&mut book, id)?, thresholds),
    };
    for number in values {
        let old = number.as_i64()?;
        // The first threshold of a scale is nothing, and stays so.
        if !(thresholds && old == 0) {
            *number = change(old).into();
        }
    }
    serde_json::from_value(book).ok()
}

/// The book in which a bound that may hide a row is lifted.
fn lifted(book: &RateBook, written: &Value, path: &str) -> Value {
    let Some((_, bound)) = HIDDEN.iter().find(|(pattern, _)| matches(pattern, path)) else { return written.clone() };
    let (id, _) = book.rows().find(|(_, info)| info.path == *bound).unwrap();
    serde_json::to_value(changed(written, (id, bound), LIFT, false).unwrap()).unwrap()
}

#[test]
fn another_value_in_any_listed_row_changes_a_flow() {
    let book = embedded::rate_book();
    let written = serde_json::to_value(&book).unwrap();
    let mut listed_by: BTreeMap<RowId, Vec<Arc<Source>>> = BTreeMap::new();
    for source in sources() {
        for row in listed(&source, &book) {
            listed_by.entry(row).or_default().push(Arc::clone(&source));
        }
    }
    assert!(listed_by.len() > 100, "the shipped cases read most of the book");
    let mut idle = Vec::new();
    for (row, sources) in listed_by {
        let path = &book.row(row).path;
        let start = lifted(&book, &written, path);
        let unchanged: RateBook = serde_json::from_value(start.clone()).unwrap();
        let ways = CHANGES.into_iter().flat_map(|change| [(change, false), (change, true)]);
        let books: Vec<RateBook> =
            ways.filter_map(|(change, thresholds)| changed(&start, (row, path), change, thresholds)).collect();
        for source in sources {
            let before = flows(&source, &unchanged);
            if books.iter().all(|book| flows(&source, book) == before) {
                idle.push(format!("{path} in {}", source.name));
            }
        }
    }
    assert_eq!(idle, Vec::<String>::new(), "read, but without any effect");
}
