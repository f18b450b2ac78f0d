//! Explanations: complete, true to the figures, and generated pages that are not stale.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::embedded;
use nyttokalkyl::rates::{RowInfo, Shown};
use nyttokalkyl::rule::{RULES, Rule, matches};
use serde_json::Value;

fn output(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}")).text()
}

fn explained() -> Value {
    serde_json::from_str(&output(&["explain", "cases", "--format", "json"])).unwrap()
}

fn ore(amount: &str) -> i64 {
    amount.replace('.', "").parse().unwrap()
}

#[test]
fn the_page_of_rules_is_not_stale() {
    let page = output(&["explain", "--rules", "--format", "markdown"]);
    let shipped = std::fs::read_to_string("docs/rules.md").unwrap();
    assert!(shipped == page, "run: nyttokalkyl explain --rules --format markdown > docs/rules.md");
}

#[test]
fn the_flows_sum_to_what_run_prints() {
    let run: Value = serde_json::from_str(&output(&["run", "cases", "--format", "json"])).unwrap();
    let explained = explained();
    let cases = explained["cases"].as_array().unwrap();
    assert_eq!(cases.len(), run["cases"].as_array().unwrap().len());
    for (explained, run) in cases.iter().zip(run["cases"].as_array().unwrap()) {
        let mut balances: BTreeMap<&str, i64> = BTreeMap::new();
        let mut wage_costs: BTreeMap<&str, i64> = BTreeMap::new();
        let applied = explained["applied"].as_array().unwrap().iter();
        for applied in applied.filter(|applied| applied["from_year"] == 1) {
            let sign = if applied["situation"] == "after" { 1 } else { -1 };
            for flow in applied["flows"].as_array().unwrap() {
                let amount = sign * ore(flow["amount"].as_str().unwrap());
                *balances.entry(flow["from"].as_str().unwrap()).or_default() -= amount;
                *balances.entry(flow["to"].as_str().unwrap()).or_default() += amount;
                if ["lon", "arbetsgivaravgifter", "avtalade_avgifter"].map(Value::from).contains(&flow["rule"]) {
                    *wage_costs.entry(flow["from"].as_str().unwrap()).or_default() -= amount;
                }
            }
        }
        let real = ["production", "care", "handling", "teaching", "public_funds"];
        let society: i64 = real.iter().map(|account| -balances.get(account).copied().unwrap_or_default()).sum();
        balances.insert("society", society);
        for (party, gain) in run["gains"].as_object().unwrap() {
            let summed = balances.get(party.as_str()).copied().unwrap_or_default();
            assert_eq!(summed, ore(gain["one_year"].as_str().unwrap()), "{party} in {}", run["file"]);
        }
        for (party, parts) in run["employers"].as_object().unwrap() {
            let printed = ore(parts["wage_cost"]["one_year"].as_str().unwrap());
            assert_eq!(wage_costs[party.as_str()], printed, "{party} in {}", run["file"]);
        }
    }
}

#[test]
fn the_rates_listed_are_those_that_were_read() {
    for case in explained()["cases"].as_array().unwrap() {
        let listed: BTreeSet<&str> = case["rates"].as_object().unwrap().keys().map(String::as_str).collect();
        let read: BTreeSet<&str> = case["applied"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|applied| applied["rates"].as_array().unwrap())
            .map(|row| row.as_str().unwrap())
            .collect();
        assert_eq!(listed, read, "{}", case["file"]);
    }
}

#[test]
fn the_registry_says_what_each_rule_reads() {
    let book = embedded::rate_book();
    // No case can be computed that reads a row whose value is missing. The shipped cases, which are explained, are of 2013. A
    // rule does not read what is nothing in its year.
    let (first, last) = (date(2013, 1, 1), date(2013, 12, 31));
    let holds = |info: &RowInfo| {
        let rows = book.rows().map(|(_, other)| other).filter(|other| other.path == info.path);
        info.from <= last && rows.filter(|other| other.from > info.from).all(|later| later.from > first)
    };
    let nothing = |value: &Shown| match value {
        Shown::Number(digits) => digits.chars().all(|digit| "0.".contains(digit)),
        Shown::Steps(steps) => steps.iter().flat_map(|step| &step[1..]).all(Option::is_none),
        _ => false,
    };
    let readable = |pattern: &str| {
        let mut rows = book.rows().map(|(_, info)| info).filter(|info| matches(pattern, &info.path) && holds(info));
        rows.any(|info| info.missing.is_none() && !nothing(&info.value))
    };
    let mut used: BTreeSet<(&str, &str)> = BTreeSet::new();
    for case in explained()["cases"].as_array().unwrap() {
        for applied in case["applied"].as_array().unwrap() {
            let rule = Rule::find(applied["rule"].as_str().unwrap()).unwrap();
            for row in applied["rates"].as_array().unwrap() {
                let path = row.as_str().unwrap().split('@').next().unwrap();
                // Base amounts are read wherever a rate is a multiple of one.
                let base = path.starts_with("basbelopp.");
                assert!(base || rule.may_read(path), "{} read {path}", rule.key);
                used.extend(
                    rule.reads.iter().filter(|pattern| matches(pattern, path)).map(|pattern| (rule.key, *pattern)),
                );
            }
        }
    }
    let said: BTreeSet<(&str, &str)> = RULES
        .iter()
        .filter(|rule| rule.reads.iter().all(|pattern| readable(pattern)))
        .flat_map(|rule| rule.reads.iter().map(|pattern| (rule.key, *pattern)))
        .collect();
    assert_eq!(
        said.difference(&used).collect::<Vec<_>>(),
        Vec::<&(&str, &str)>::new(),
        "said to be read, but never is"
    );
}

#[test]
fn explanations_of_the_shipped_cases() {
    insta::glob!("../cases", "**/*.toml", |path| {
        if path.ends_with("egna-priser.toml")
            || [".portfolio.toml", ".eval.toml"].iter().any(|kind| path.to_string_lossy().ends_with(kind))
        {
            return;
        }
        let name = path.strip_prefix(std::env::current_dir().unwrap()).unwrap().display().to_string();
        let text = output(&["explain", &name, "--depth", "3"]);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "wider than 80 columns:\n{text}");
        insta::assert_snapshot!(text);
    });
}

#[test]
fn a_whole_explanation() {
    insta::assert_snapshot!(output(&["explain", "cases/lund-2015/typfall-1.toml"]));
}

#[test]
fn a_whole_explanation_in_english_for_one_party() {
    insta::assert_snapshot!(output(&[
        "explain",
        "cases/lund-2015/typfall-5.toml",
        "--party",
        "forsakringskassan",
        "--lang",
        "en"
    ]));
}

#[test]
fn one_rule_alone() {
    insta::assert_snapshot!(output(&[
        "explain",
        "cases/lund-2015/typfall-1.toml",
        "--rule",
        "jobbskatteavdrag",
        "--party",
        "individual"
    ]));
}
