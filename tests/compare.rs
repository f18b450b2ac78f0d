//! `compare`: a column is a plain run with that input, and differs from the first by what it says.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod failures;

use std::path::Path;

use failures::codes;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Failure;
use nyttokalkyl::texts::Lang;
use serde_json::Value;

const CASE: &str = "cases/lund-2015/typfall-1.toml";
const OTHER: &str = "cases/lund-2015/typfall-2.toml";
const OVERLAY: &str = "overlays/hojd-alderspensionsavgift.toml";
const HORIZONS: [&str; 2] = ["one_year", "five_year"];

fn execute(arguments: &[&str]) -> Result<String, Failure> {
    let arguments = ["nyttokalkyl"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).map(|outcome| outcome.text())
}

fn output(arguments: &[&str]) -> String {
    execute(arguments).unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false)))
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&output(&[arguments, &["--format", "json"]].concat())).unwrap()
}

fn columns(arguments: &[&str]) -> Vec<Value> {
    json(&[&["compare"], arguments].concat())["columns"].as_array().unwrap().clone()
}

fn ore(amount: &Value) -> i64 {
    amount.as_str().unwrap().replace('.', "").parse().unwrap()
}

/// A column has the gains, subtotals and rows after equalisation of the one case of a run.
fn same_as_run(column: &Value, run: &Value) {
    let case = &run["cases"][0];
    for (id, gains) in column["gains"].as_object().unwrap() {
        let of_run = if case["gains"][id].is_null() { &case["subtotals"][id] } else { &case["gains"][id] };
        assert_eq!(gains, of_run, "{}: {id}", column["id"]);
    }
    assert_eq!(column["after_equalisation"], case["after_equalisation"]);
    assert_eq!(column["corrected"], case["corrected"]);
    assert_eq!(column["notices"], case["notices"]);
}

/// The case with one line written otherwise, as a file.
fn rewritten(name: &str, old: &str, new: &str) -> String {
    let text = std::fs::read_to_string(CASE).unwrap();
    assert!(text.contains(old));
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("compare-{name}.toml"));
    std::fs::write(&file, text.replacen(old, new, 1)).unwrap();
    file.display().to_string()
}

#[test]
fn a_column_is_a_run_with_that_input() {
    let options = ["--years", "2014,2024", "--municipalities", "Malmö,1256", "--methods", "nationell"];
    let columns = columns(&[&[CASE], &options[..], &["--overlays", OVERLAY]].concat());
    let ids: Vec<&str> = columns.iter().map(|column| column["id"].as_str().unwrap()).collect();
    let overlay = format!("overlay={OVERLAY}");
    let changed = ["rates=2014", "rates=2024", "municipality=Malmö", "municipality=1256", "method=nationell", &overlay];
    assert_eq!(ids, [&[CASE], &changed[..]].concat());
    let lines = [
        ("rates = 2013", "rates = 2014"),
        ("rates = 2013", "rates = 2024"),
        ("municipality = \"Lund\"", "municipality = \"Malmö\""),
        ("municipality = \"Lund\"", "municipality = \"1256\""),
        ("method = \"nyttosam\"", "method = \"nationell\""),
    ];
    same_as_run(&columns[0], &json(&["run", CASE]));
    for (at, (old, new)) in lines.into_iter().enumerate() {
        same_as_run(&columns[at + 1], &json(&["run", &rewritten(&at.to_string(), old, new)]));
    }
    same_as_run(&columns[6], &json(&["run", CASE, "--overlay", OVERLAY]));
    assert_eq!(columns[1]["changed"]["rates"], "2014");
    assert_eq!(columns[6]["changed"]["overlay"]["file"], OVERLAY);
}

#[test]
fn several_cases_are_their_runs() {
    for (column, file) in columns(&[CASE, OTHER]).iter().zip([CASE, OTHER]) {
        assert_eq!(column["id"], file);
        same_as_run(column, &json(&["run", file]));
    }
    let corrected = "cases/examples/lonebidrag-som-trappas-ned.toml";
    same_as_run(&columns(&[CASE, corrected])[1], &json(&["run", corrected]));
}

/// Every shipped case beside itself.
#[test]
fn a_case_does_not_differ_from_itself() {
    for case in json(&["run", "cases"])["cases"].as_array().unwrap() {
        let file = case["file"].as_str().unwrap();
        let columns = columns(&[file, file]);
        assert_eq!([&columns[0]["id"], &columns[1]["id"]], [file, &format!("{file} (2)")]);
        assert_eq!(columns[0]["gains"], columns[1]["gains"]);
        for (id, difference) in columns[1]["differences"].as_object().unwrap() {
            assert_eq!(HORIZONS.map(|horizon| ore(&difference[horizon])), [0, 0], "{file}: {id}");
        }
    }
}

#[test]
fn what_differs_is_the_column_less_the_first_and_sums_to_society() {
    let columns = columns(&[CASE, "--years", "2014,2020,2026", "--methods", "nationell"]);
    for column in &columns {
        for horizon in HORIZONS {
            let of = |table: &str, id: &str| ore(&column[table][id][horizon]);
            let ids = column["gains"].as_object().unwrap().keys();
            for id in ids.clone() {
                assert_eq!(of("differences", id), of("gains", id) - ore(&columns[0]["gains"][id][horizon]));
            }
            let parties = ids.filter(|id| !["society", "state_total", "public_sector"].contains(&id.as_str()));
            assert_eq!(parties.map(|id| of("differences", id)).sum::<i64>(), of("differences", "society"));
        }
    }
}

#[test]
fn csv_has_a_row_for_each_party_column_and_horizon() {
    let text = output(&["compare", CASE, "--years", "2014", "--format", "csv"]);
    let document = columns(&[CASE, "--years", "2014"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header, ["row", "column", "file", "title", "changed", "party", "horizon", "amount", "difference"]);
    let mut rows = 0;
    for record in reader.records().map(Result::unwrap) {
        rows += 1;
        let column = document.iter().find(|column| column["id"] == record[1]).unwrap();
        if let Some(party) = record[0].strip_suffix("_after_equalisation") {
            assert_eq!(column["after_equalisation"][party][&record[6]], record[7]);
            continue;
        }
        assert_eq!(column["gains"][&record[0]][&record[6]], record[7]);
        assert_eq!(column["differences"][&record[0]][&record[6]], record[8]);
    }
    // Two columns and horizons of society, nine parties, two subtotals and two rows after equalisation.
    assert_eq!(rows, 2 * 2 * (1 + 9 + 2 + 2));
}

/// Every year whose fees are known, in both languages and to the öre, in no more than 80 columns.
#[test]
fn many_columns_become_several_tables() {
    let years: Vec<String> = (2013..=2026).map(|year: i16| year.to_string()).collect();
    let options = ["compare", OTHER, "--years", &years.join(","), "--methods", "nationell,nyttosam-avgifter"];
    for more in [&[][..], &["--lang", "en"], &["--exact"], &["--lang", "en", "--exact"]] {
        let table = output(&[&options[..], more].concat());
        let widest = table.lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(80), "{widest:?} {more:?}");
        for year in &years {
            assert!(table.contains(year.as_str()), "{year}");
        }
    }
}

/// Everything that is wrong in any column is said at once, and where.
#[test]
fn what_is_wrong_says_in_which_column() {
    let case = "cases/examples/omstallning-2024.toml";
    let failure = execute(&["compare", case, "--years", "2020,2011,2025", "--methods", "nationel"]).unwrap_err();
    assert!(codes(&failure).contains(&"missing-rate"));
    assert_eq!(codes(&failure).iter().filter(|code| **code != "missing-rate").count(), 2);
    let text = failure.render(Lang::Sv, false);
    for said in ["(för rates = 2020)", "(för rates = 2011)", "(för method = nationel)"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("2025"));
    // A case that is wrong as it stands is wrong once.
    let broken = rewritten("broken", "hours", "hour");
    let failure = execute(&["compare", &broken, "--years", "2014,2015"]).unwrap_err();
    assert!(!failure.render(Lang::Sv, false).contains("för rates"));
    let actual = execute(&["compare", "cases/examples/hojd-garantiniva-2017.toml", "--years", "2017"]).unwrap_err();
    assert!(codes(&actual).contains(&"period-without-actual"), "{:?}", codes(&actual));
}

#[test]
fn one_case_in_other_years() {
    insta::assert_snapshot!(output(&["compare", CASE, "--years", "2014,2024"]));
}

#[test]
fn two_cases_in_english_with_ore() {
    insta::assert_snapshot!(output(&["compare", CASE, OTHER, "--lang", "en", "--exact"]));
}

#[test]
fn markdown() {
    insta::assert_snapshot!(output(&["compare", CASE, "--methods", "nationell", "--format", "markdown"]));
}
