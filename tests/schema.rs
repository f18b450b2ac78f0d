//! The shipped schema: not stale, whole, and named by every shipped case.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use clap::Parser;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::embedded;
use nyttokalkyl::fields::{self, BENEFITS, FIELDS};
use nyttokalkyl::party::Party;
use nyttokalkyl::texts::Lang;
use serde_json::Value;

const SHIPPED: &str = "cases/schema.json";

fn schema(lang: &str) -> String {
    command::execute(&Cli::parse_from(["nyttokalkyl", "schema", "--lang", lang])).unwrap().output
}

fn parsed() -> Value {
    serde_json::from_str(&schema("sv")).unwrap()
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
fn the_shipped_schema_is_not_stale() {
    let shipped = std::fs::read_to_string(SHIPPED).unwrap();
    assert!(shipped == schema("sv"), "run: nyttokalkyl schema > {SHIPPED}");
}

#[test]
fn every_reference_leads_somewhere() {
    let document = parsed();
    let mut references = 0;
    visit(&document, &mut |key, value| {
        if key == "$ref" {
            let pointer = value.as_str().unwrap().trim_start_matches('#');
            assert!(document.pointer(pointer).is_some(), "{pointer}");
            references += 1;
        }
    });
    assert!(references > BENEFITS.len());
}

#[test]
fn it_knows_every_key_with_its_help_in_both_languages() {
    for lang in [Lang::Sv, Lang::En] {
        let text = schema(if lang == Lang::Sv { "sv" } else { "en" });
        for field in FIELDS {
            let help = serde_json::to_string(if lang == Lang::Sv { field.sv } else { field.en }).unwrap();
            assert!(text.contains(&format!("\"{}\":", field.key)), "{}", field.key);
            assert!(text.contains(&help), "{help}");
        }
    }
}

#[test]
fn benefits_uses_and_parties_are_those_of_the_program() {
    let document = parsed();
    let keys = |pointer: &str| -> Vec<String> {
        document.pointer(pointer).unwrap().as_object().unwrap().keys().cloned().collect()
    };
    let benefits: Vec<&str> = BENEFITS.iter().map(|benefit| benefit.key).collect();
    assert_eq!(keys("/$defs/situation/properties/support/properties"), benefits);
    let uses: Vec<String> = embedded::rate_book().prices().map(|(_, item)| item.key).collect();
    assert_eq!(keys("/$defs/situation/properties/use/properties"), uses);
    let payers = document.pointer("/$defs/use-hours/properties/paid_by/anyOf/0/enum").unwrap();
    assert_eq!(payers, &Value::from(Party::ALL.map(Party::id).to_vec()));
    assert_eq!(keys("/properties"), fields::keys(fields::Place::Case));
}

#[test]
fn every_shipped_case_names_it() {
    let mut seen = 0;
    insta::glob!("../cases", "**/*.toml", |path| {
        let text = std::fs::read_to_string(path).unwrap();
        let named = text.lines().next().unwrap().strip_prefix("#:schema ").unwrap();
        let found = path.parent().unwrap().join(named).canonicalize().unwrap();
        assert_eq!(found, Path::new(SHIPPED).canonicalize().unwrap(), "{}", path.display());
        seen += 1;
    });
    assert!(seen > 0);
}
