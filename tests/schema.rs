//! The shipped schemas: not stale, whole, named by every shipped file, and true of it.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::embedded;
use nyttokalkyl::fields::{self, BENEFITS};
use nyttokalkyl::party::Party;
use serde_json::{Value, json};

/// Every kind with its shipped schema, and the files that name it.
const SHIPPED: [(&str, &str, &str); 14] = [
    ("case", "cases/schema.json", "cases/**/*.toml"),
    ("prices", "cases/prices.schema.json", "cases/examples/egna-priser.toml"),
    ("price-list", "rates/prislistor/schema.json", "rates/prislistor/*.toml"),
    ("rates", "rates/schema.json", "rates/*.toml"),
    ("municipalities", "rates/kommuner.schema.json", "rates/kommuner.toml"),
    ("regions", "rates/regioner.schema.json", "rates/regioner.toml"),
    ("patient-fees", "rates/patientavgifter.schema.json", "rates/patientavgifter.toml"),
    ("method", "rates/metoder/schema.json", "rates/metoder/*.toml"),
    ("book", "rates/book.schema.json", "rates/book.toml"),
    ("overlay", "overlays/schema.json", "overlays/*.toml"),
    ("portfolio", "cases/portfolio.schema.json", "cases/**/*.portfolio.toml"),
    ("evaluation", "cases/evaluation.schema.json", "cases/**/*.eval.toml"),
    ("comparisons", "rates/jamforelser.schema.json", "rates/jamforelser.toml"),
    ("reports", "cases/reports.schema.json", "reports.toml"),
];

fn schema(kind: &str, lang: &str) -> String {
    command::execute(&Cli::read(["nyttokalkyl", "schema", kind, "--lang", lang]).unwrap()).unwrap().text()
}

fn parsed(kind: &str) -> Value {
    serde_json::from_str(&schema(kind, "sv")).unwrap()
}

fn visit(value: &Value, each: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(table) => {
            for (key, value) in table {
                each(key, value);
                visit(value, each);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| visit(value, each)),
        _ => {}
    }
}

#[test]
fn the_shipped_schemas_are_not_stale() {
    for (kind, path, _) in SHIPPED {
        let shipped = std::fs::read_to_string(path).unwrap();
        assert!(shipped == schema(kind, "sv"), "run: nyttokalkyl schema {kind} > {path}");
    }
}

#[test]
fn every_reference_leads_somewhere() {
    for (kind, ..) in SHIPPED {
        let document = parsed(kind);
        let mut references = BTreeSet::new();
        visit(&document, &mut |key, value| {
            if key == "$ref" {
                let pointer = value.as_str().unwrap().trim_start_matches('#');
                assert!(document.pointer(pointer).is_some(), "{kind}: {pointer}");
                references.insert(pointer.trim_start_matches("/$defs/").to_owned());
            }
        });
        let defined = document["$defs"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(references, defined, "{kind}: every definition is used");
    }
}

#[test]
fn they_know_every_key_with_its_help_in_both_languages() {
    for lang in ["sv", "en"] {
        let texts = SHIPPED.map(|(kind, ..)| schema(kind, lang));
        for field in fields::all() {
            let help = serde_json::to_string(if lang == "sv" { field.sv } else { field.en }).unwrap();
            let knows = |text: &String| text.contains(&format!("\"{}\":", field.key)) && text.contains(&help);
            assert!(texts.iter().any(knows), "{} {help}", field.key);
        }
    }
}

#[test]
fn benefits_uses_and_parties_are_those_of_the_program() {
    let document = parsed("case");
    let keys = |pointer: &str| -> Vec<String> {
        document.pointer(pointer).unwrap().as_object().unwrap().keys().cloned().collect()
    };
    let benefits: Vec<&str> = BENEFITS.iter().map(|benefit| benefit.key).collect();
    assert_eq!(keys("/$defs/situation/properties/support/properties"), benefits);
    let uses: BTreeSet<String> = embedded::rate_book().prices().map(|(_, item)| item.key).collect();
    assert_eq!(BTreeSet::from_iter(keys("/$defs/situation/properties/use/properties")), uses);
    let payers = document.pointer("/$defs/use-hours/properties/paid_by/anyOf/0/enum").unwrap();
    assert_eq!(payers, &Value::from(Party::ALL.map(Party::id).to_vec()));
    assert_eq!(keys("/properties"), fields::keys(fields::Place::Case));
}

/// The shipped files, each with the kind that is said of it last.
fn files() -> BTreeMap<PathBuf, &'static str> {
    let mut files = BTreeMap::new();
    for (kind, _, pattern) in SHIPPED {
        insta::glob!("..", pattern, |path| {
            files.insert(path.to_owned(), kind);
        });
    }
    files
}

#[test]
fn every_shipped_file_names_its_schema() {
    for (path, kind) in files() {
        let text = std::fs::read_to_string(&path).unwrap();
        let named = text.lines().next().unwrap().strip_prefix("#:schema ");
        let named = named.unwrap_or_else(|| panic!("{} names no schema", path.display()));
        let found = path.parent().unwrap().join(named).canonicalize().unwrap();
        let (_, shipped, _) = SHIPPED.iter().find(|(known, ..)| *known == kind).unwrap();
        assert_eq!(found, Path::new(shipped).canonicalize().unwrap(), "{}", path.display());
    }
}

/// Python's `jsonschema`, where it is installed, agrees that every shipped file is as its schema says, and that one with
/// an unknown key is not.
#[test]
fn every_shipped_file_is_as_its_schema_says() {
    let files = files();
    let mut pairs = Vec::new();
    for (path, kind) in &files {
        let whole = as_json(&toml::Value::Table(std::fs::read_to_string(path).unwrap().parse().unwrap()));
        let mut broken = whole.clone();
        broken["okänd"] = json!(1);
        let schema = parsed(kind);
        pairs.push(json!([schema, whole, broken]));
    }
    let Some(verdicts) = validated(&Value::from(pairs)) else {
        let _ = writeln!(std::io::stderr(), "skipped: Python has no jsonschema here");
        return;
    };
    for ((path, _), verdict) in files.iter().zip(verdicts.as_array().unwrap()) {
        assert_eq!(*verdict, json!([true, false]), "{}", path.display());
    }
}

fn validated(pairs: &Value) -> Option<Value> {
    let program = "import json, sys\n\
        from jsonschema import Draft202012Validator as Validator\n\
        verdicts = [[Validator(schema).is_valid(one) for one in both] for schema, *both in json.load(sys.stdin)]\n\
        print(json.dumps(verdicts))";
    let mut python = Command::new("python3");
    let python = python.args(["-c", program]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut python = python.spawn().ok()?;
    // Where Python lacks the module, it ends without reading.
    let _ = python.stdin.take()?.write_all(pairs.to_string().as_bytes());
    let output = python.wait_with_output().ok()?;
    output.status.success().then(|| serde_json::from_slice(&output.stdout).unwrap())
}

/// As editors see a TOML file: dates are texts.
fn as_json(value: &toml::Value) -> Value {
    match value {
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(list) => list.iter().map(as_json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.iter().map(|(key, value)| (key.clone(), as_json(value))).collect())
        }
        other => serde_json::to_value(other).unwrap(),
    }
}
