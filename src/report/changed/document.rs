//! The JSON of `changed`.

use serde_json::{Map, Value, json};

use super::Kind;
use crate::analysis::changed::{CaseChanged, Changed, Document, Moved};
use crate::report::json::shown;
use crate::report::numbers::machine;

/// The document `nyttokalkyl.changed/1` without schema name and manifest.
pub fn document(changed: &Changed, [old, new]: [&Document; 2], notices: &[String]) -> Map<String, Value> {
    let of = |document: &Document| json!({ "file": document.source.name, "schema": document.schema, "version": document.version });
    let around = &changed.around;
    let mut said = Map::new();
    let mut say = |key: &str, value: Value| said.insert(key.to_owned(), value);
    say("old", of(old));
    say("new", of(new));
    say("changed", (!changed.is_nothing()).into());
    say("version", around.version.as_ref().map(|[old, new]| json!({ "old": old, "new": new })).into());
    say("options", around.options.iter().map(|moved| texts(moved, "option")).collect());
    say("files", around.files.iter().map(|moved| texts(moved, "file")).collect());
    say("cases", changed.cases.iter().map(case).collect());
    say("only_old", json!(changed.alone[0]));
    say("only_new", json!(changed.alone[1]));
    say("notices", json!(notices));
    said
}

fn texts(moved: &Moved<String>, name: &str) -> Value {
    json!({ name: moved.path, "old": moved.old, "new": moved.new })
}

fn case(case: &CaseChanged) -> Value {
    let figures: Vec<Value> = case
        .figures
        .iter()
        .map(|one| {
            json!({
                "party": one.figure.id(),
                "horizon": one.horizon.id(),
                "old": machine(one.old),
                "new": machine(one.new),
                "difference": machine(one.difference()),
            })
        })
        .collect();
    let ground = case.ground.as_ref();
    json!({
        "file": case.file,
        "title": case.title,
        "inputs": ground.map(|ground| ground.inputs.iter().map(|moved| texts(moved, "path")).collect::<Value>()),
        "rates": ground.map(|ground| ground.rates.iter().map(|moved| {
            let rows = |rows: &Option<std::collections::BTreeMap<String, crate::rates::Shown>>| {
                rows.as_ref().map(|rows| {
                    rows.iter().map(|(from, value)| (from.clone(), shown(value))).collect::<Map<_, _>>()
                })
            };
            json!({
                "path": moved.path,
                "kind": Kind::of_rate(&moved.path).key(),
                "old": rows(&moved.old),
                "new": rows(&moved.new),
            })
        }).collect::<Value>()),
        "figures": figures,
        "flows": ground.map(|ground| ground.flows.iter().map(|flow| {
            json!({
                "party": flow.party.id(),
                "rule": flow.key.rule,
                "input": flow.key.input,
                "old": machine(flow.old),
                "new": machine(flow.new),
                "difference": machine(flow.difference()),
                "because": flow.because,
            })
        }).collect::<Value>()),
    })
}
