//! `find`: everything that can be written is found by key, name and meaning, in both languages.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::BTreeSet;

use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::fields::{BENEFITS, FIELDS, Kind};
use nyttokalkyl::party::{Account, Party};
use serde_json::Value;

fn output(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl", "find"].iter().chain(arguments);
    let text = command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}")).text();
    assert!(text.starts_with(['{', '#', 'k']) || text.lines().all(|line| line.chars().count() <= 80), "{text}");
    text
}

fn found(words: &str, kind: &str) -> Vec<String> {
    let document: Value = serde_json::from_str(&output(&[words, "--format", "json"])).unwrap();
    let entries = document["entries"].as_array().unwrap().iter();
    entries.filter(|entry| entry["kind"] == kind).map(|entry| entry["key"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_key_benefit_price_municipality_and_fee_is_found_by_its_name() {
    for field in FIELDS {
        assert!(found(field.key, "field").contains(&field.key.to_owned()), "{}", field.key);
        assert!(found(field.sv, "field").contains(&field.key.to_owned()), "{}", field.sv);
    }
    for benefit in BENEFITS {
        for name in [benefit.key, benefit.sv, benefit.en] {
            assert!(found(name, "benefit").contains(&benefit.key.to_owned()), "{name}");
        }
    }
    let book = embedded::rate_book();
    for (_, item) in book.prices() {
        for name in [&item.key, &item.title.sv, &item.title.en] {
            assert!(found(name, "use").contains(&item.key), "{name}");
        }
    }
    let places: BTreeSet<_> = book.municipal_rows().map(|row| (row.name, row.code, row.region)).collect();
    for (place, code, region) in places {
        for name in [place, &code, region] {
            assert!(found(name, "municipality").contains(&place.to_owned()), "{name}");
        }
    }
    let titles: BTreeSet<_> = book.regional_rows().map(|row| row.title).collect();
    for title in titles {
        assert!(!found(&title, "region").is_empty(), "{title}");
    }
}

#[test]
fn inflected_marked_and_misspelt_words() {
    assert!(found("LÄKARE", "use").contains(&"lakarbesok-primarvard".to_owned()));
    assert_eq!(found("aktivitetsstod", "benefit"), found("aktivitetsstöd", "benefit"));
    assert_eq!(found("sjukpening", "benefit"), ["sjukpenning"]);
    assert!(found("besök psykiatri", "use").contains(&"psykiatribesok".to_owned()));
}

#[test]
fn what_people_and_programs_read() {
    insta::assert_snapshot!("doctor", output(&["läkare"]));
    insta::assert_snapshot!("support", output(&["stöd", "--lang", "en"]));
    insta::assert_snapshot!("misspelt", output(&["sjukpening"]));
    insta::assert_snapshot!("csv", output(&["lund", "--format", "csv"]));
    insta::assert_snapshot!("json", output(&["lund", "--format", "json"]));
    insta::assert_snapshot!("markdown", output(&["lakemedel", "--format", "markdown"]));
}

#[test]
fn every_example_of_the_registry_is_of_its_kind() {
    for field in FIELDS.iter().filter(|field| field.required) {
        assert!(field.example.is_some() || field.kind == Kind::Table, "{} has no example", field.key);
    }
    for field in FIELDS {
        if let Some(line) = field.line() {
            assert!(line.parse::<toml::Table>().is_ok(), "{line}");
        }
    }
}

/// The payer that the registry names is the one that the rule posts.
#[test]
fn benefits_are_paid_by_whom_the_registry_says() {
    let book = embedded::rate_book();
    for benefit in BENEFITS {
        let (year, row) = match benefit.key {
            "studiemedel" => (2013, "{ weeks = 40, loan_weeks = 0 }"),
            "studiestartsstod" => (2024, "{ weeks = 40 }"),
            "omstallningsstudiestod" => (2024, "{ weeks = 40, loan_weeks = 0, income_month = 30_000 }"),
            "aktivitetsstod" => (2013, "{ days = 10, per_day = 300 }"),
            _ => (2013, "{ total = 10_000 }"),
        };
        let age = if benefit.key == "sjukersattning" { 45 } else { 25 };
        let text = format!(
            "title = \"x\"\nmunicipality = \"Lund\"\nrates = {year}\nperson = {{ age = {age} }}\n\
             [before]\n[after.support]\n{} = {row}\n",
            benefit.key
        );
        let (case, _) = Case::read(&Source::new("x", text), &book)
            .unwrap_or_else(|wrong| panic!("{}", wrong.render(nyttokalkyl::texts::Lang::En, false)));
        let evaluation = Evaluation::of(&case, &book).unwrap();
        let (paid, _) = evaluation.after.flows().next().unwrap();
        assert_eq!(
            (paid.from, paid.to),
            (Account::Party(benefit.payer), Account::Party(Party::Individual)),
            "{}",
            benefit.key
        );
    }
}
