//! `check`: what it says of right files, and that it finds what `run` stops at.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use nyttokalkyl::cli::Cli;
use nyttokalkyl::command::{self, Outcome};
use nyttokalkyl::diagnostic::Failure;

fn execute(arguments: &[&str]) -> Result<Outcome, Failure> {
    command::execute(&Cli::read(["nyttokalkyl"].iter().chain(arguments)).unwrap())
}

fn output(arguments: &[&str]) -> String {
    execute(arguments).unwrap_or_else(|failure| panic!("{failure:?}")).text()
}

#[test]
fn what_is_filled_in_assumed_left_out_and_uncertain() {
    let text = output(&["check", "tests/unsaid.toml"]);
    assert!(text.lines().all(|line| line.chars().count() <= 80), "wider than 80 columns:\n{text}");
    insta::assert_snapshot!(text);
    insta::assert_snapshot!("in_english", output(&["check", "tests/unsaid.toml", "--lang", "en"]));
}

#[test]
fn for_programs() {
    insta::assert_snapshot!("csv", output(&["check", "tests/unsaid.toml", "--format", "csv"]));
    let document: serde_json::Value =
        serde_json::from_str(&output(&["check", "tests/unsaid.toml", "--format", "json"])).unwrap();
    assert_eq!(document["schema"], "nyttokalkyl.check/1");
    insta::assert_snapshot!("json", serde_json::to_string_pretty(&document["cases"]).unwrap());
}

#[test]
fn days_after_the_end_of_a_benefit_are_named() {
    let document: serde_json::Value =
        serde_json::from_str(&output(&["check", "cases/examples/utforsakrad.toml", "--format", "json"])).unwrap();
    let findings = document["cases"][0]["findings"].as_array().unwrap();
    let unpaid: Vec<_> = findings.iter().filter(|finding| finding["group"] == "unpaid").collect();
    assert_eq!(unpaid.len(), 1);
    assert_eq!(unpaid[0]["path"], "before.support.sjukpenning");
    assert!(unpaid[0]["remark"].as_str().unwrap().starts_with("35 av dagarna"), "{:?}", unpaid[0]);
}

#[test]
fn no_figure_is_shown() {
    let text = output(&["check", "cases/lund-2015/typfall-1.toml"]);
    assert!(!text.contains(" kr"), "{text}");
}

#[test]
fn every_broken_case_stops_it_as_it_stops_run() {
    for entry in std::fs::read_dir("tests/errors").unwrap() {
        let path = entry.unwrap().path();
        // An evaluation is no case, but it can be checked.
        if path.is_dir() || path.ends_with("evaluation-as-case.toml") {
            continue;
        }
        let path = path.display().to_string();
        let failure = |command| execute(&[command, &path]).expect_err("a broken file is not right");
        assert_eq!(failure("check"), failure("run"), "{path}");
    }
}

#[test]
fn a_syntax_error_and_a_missing_rate_are_said_together() {
    let failure = execute(&["check", "tests/errors/missing-fee.toml", "tests/errors/syntax.toml"]).unwrap_err();
    assert_eq!(failure.0.len(), 2);
}

#[test]
fn every_shipped_case_is_right() {
    assert!(output(&["check", "cases"]).contains("Inga fel."));
}
