//! `net`: held against Skatteverket, against itself and against `run`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod failures;

use failures::codes;
use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::{Failure, Source};
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::party::Party;
use nyttokalkyl::report::numbers::machine;
use proptest::prelude::*;
use serde_json::Value;

fn execute(arguments: &[&str]) -> Result<String, Failure> {
    let arguments = ["nyttokalkyl", "net"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).map(|outcome| outcome.text())
}

fn output(arguments: &[&str]) -> String {
    execute(arguments).unwrap_or_else(|failure| panic!("{failure:?}"))
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&output(&[arguments, &["--format", "json"]].concat())).unwrap()
}

fn ore(amount: &Value) -> i64 {
    amount.as_str().unwrap().replace('.', "").parse().unwrap()
}

const CHARGES: [&str; 6] = [
    "kommunalskatt",
    "regionskatt",
    "statlig_skatt",
    "begravningsavgift",
    "public_service_avgift",
    "allman_pensionsavgift",
];

/// What the identities of every document are: nothing disappears between income and net income, nor between parties.
fn check(document: &Value) {
    let values = |table: &str| document[table].as_object().unwrap().values().map(ore).sum::<i64>();
    let charged = CHARGES.map(|key| &document[key]).into_iter().filter(|amount| !amount.is_null()).map(ore);
    assert_eq!(ore(&document["net"]), ore(&document["gross"]) - charged.sum::<i64>() + values("reductions"));
    assert_eq!(values("parties"), 0);
    assert_eq!(document["parties"]["individual"], document["net"]);
    assert_eq!(ore(&document["parties"]["employer"]), -ore(&document["wage_cost"]));
    let local = ["kommunalskatt", "regionskatt"].map(|key| ore(&document[key]));
    assert_eq!(ore(&document["parties"]["region"]), local[1]);
    for (key, rounded) in CHARGES.iter().map(|key| (*key, &document[key])) {
        assert!(rounded.is_null() || ore(rounded) % 100 == 0, "{key} is in whole kronor");
    }
}

/// Runs of Skatteverket's own calculator: kommunal and statlig skatt after the reductions, before fees.
#[test]
fn what_skatteverket_computes() {
    for (municipality, wage, tax) in [("Stockholm", "360000", 37_594), ("Göteborg", "180 000", 11_881)] {
        let document = json(&["--year", "2026", "--municipality", municipality, "--wage-year", wage]);
        let taxes: i64 = ["kommunalskatt", "regionskatt", "statlig_skatt"].map(|key| ore(&document[key])).iter().sum();
        let reductions = ["allman_pensionsavgift", "jobbskatteavdrag", "forvarvsinkomst"];
        let reductions: i64 = reductions.map(|key| ore(&document["reductions"][key])).iter().sum();
        assert_eq!(taxes - reductions, tax * 100, "{municipality}");
    }
}

const BENEFITS: [&str; 6] = [
    "sjukpenning",
    "sjukersattning",
    "aktivitetsersattning",
    "aktivitetsstod",
    "arbetsloshetsersattning",
    "foraldrapenning",
];
const PLACES: [&str; 5] = ["Lund", "0180", "1480 Göteborg", "Tranås", "arjeplog"];

fn amount() -> impl Strategy<Value = String> {
    (0..200_000_000_i64).prop_map(|ore| format!("{}.{:02}", ore / 100, ore % 100))
}

proptest! {
    #[test]
    fn nothing_disappears(
        year in 2012..=2026_i16,
        place in 0..PLACES.len(),
        age in 16..=100_u8,
        wage in amount(),
        benefit in prop::option::of((0..BENEFITS.len(), amount())),
        method in prop::option::of(Just("nyttosam")),
    ) {
        let mut arguments = vec![
            format!("--year={year}"),
            format!("--municipality={}", PLACES[place]),
            format!("--age={age}"),
            format!("--wage-year={wage}"),
        ];
        let benefit = benefit.map(|(benefit, amount)| format!("--{}={amount}", BENEFITS[benefit]));
        arguments.extend(benefit.into_iter().chain(method.map(|method| format!("--method={method}"))));
        arguments.push("--format=json".to_owned());
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match execute(&arguments) {
            Ok(text) => check(&serde_json::from_str(&text).unwrap()),
            Err(failure) => prop_assert!(codes(&failure) == ["missing-rate"] && age >= 65, "{failure:?}"),
        }
    }

    /// Twelve months of a twelfth are the year's wage to the öre, and the ceiling of the young follows the month.
    #[test]
    fn the_wage_of_a_year_is_exact(ore in 0..200_000_000_i64) {
        let year = format!("{}.{:02}", ore / 100, ore % 100);
        let document = json(&["--year", "2025", "--municipality", "Lund", "--wage-year", &year]);
        prop_assert_eq!(&document["gross"], &Value::from(year));
    }
}

#[test]
fn a_wage_by_year_is_one_by_month() {
    let income = |arguments: &[&str]| {
        let mut document = json(&[&["--year", "2023", "--municipality", "Lund", "--age", "20"], arguments].concat());
        document.as_object_mut().unwrap().remove("manifest");
        document
    };
    let [month, year] = [income(&["--wage-month", "30_000,50"]), income(&["--wage-year", "360 006"])];
    assert_eq!(month, year);
    // Three months of 19.73 % of 25 000 kr and 31.42 % of what exceeds it, nine of 31.42 %.
    assert_eq!(year["wage_cost"], "464352.39");
}

/// The figures are those of a case with the same wage: there is one path of code.
#[test]
fn a_case_says_the_same() {
    let book = embedded::rate_book();
    for year in 2017..=2026 {
        let text = format!(
            "title = \"x\"\nmunicipality = \"Lund\"\nrates = {year}\nmethod = \"nyttosam-avgifter\"\n[person]\nage = 24\n\
             [before]\n[after.work]\nwage_month_full_time = 43_210\n[after.support]\nsjukpenning = {{ total = 30_000 }}\n"
        );
        let (case, _) = Case::read(&Source::new("x", text), &book).unwrap();
        let gains = Evaluation::of(&case, &book).unwrap().forecast.one_year;
        let year = year.to_string();
        let person = ["--municipality", "1281", "--age", "24", "--wage-month", "43210", "--sjukpenning", "30000"];
        let options = [&person[..], &["--method", "nyttosam-avgifter", "--year", &year]].concat();
        let document = json(&options);
        for party in [Party::Municipality, Party::Region, Party::Forsakringskassan, Party::Individual, Party::Others] {
            assert_eq!(document["parties"][party.id()], machine(gains.party(party)), "{} in {year}", party.id());
        }
    }
}

#[test]
fn the_burial_fee_is_counted_where_it_is_known() {
    let fee = |year, place| json(&["--year", year, "--municipality", place, "--wage-month", "19000"]);
    let unknown = fee("2013", "Malmö");
    assert_eq!(unknown["begravningsavgift"], Value::Null);
    assert!(unknown["notices"][0].as_str().unwrap().contains("Begravningsavgiften i Malmö 2013 är inte känd"));
    check(&unknown);
    assert_eq!(fee("2013", "Lund")["begravningsavgift"], "486.00", "Lund has a rate of its own");
    assert_eq!(fee("2025", "Malmö")["begravningsavgift"], "548.00", "0.293 % of 187 200 kr");
    let table = output(&["--year", "2013", "--municipality", "Malmö", "--wage-month", "19000"]);
    assert!(table.lines().any(|line| line.starts_with("Begravningsavgift") && line.trim_end().ends_with("okänd")));
}

#[test]
fn a_method_adds_the_agreed_part_and_nothing_else() {
    let person = ["--year", "2025", "--municipality", "Lund", "--wage-year", "100000"];
    let [by_law, by_method] = [json(&person), json(&[&person[..], &["--method", "nyttosam"]].concat())];
    assert_eq!([&by_law["wage_cost"], &by_method["wage_cost"]], ["131420.00", "139000.00"]);
    assert_eq!(by_law["net"], by_method["net"]);
    assert_eq!(ore(&by_method["parties"]["others"]) - ore(&by_law["parties"]["others"]), 758_000);
}

#[test]
fn changed_rates_are_said() {
    let person = ["--year", "2013", "--municipality", "Lund", "--wage-month", "19000"];
    let document = json(&[&person[..], &["--overlay", "tests/own/reform.toml"]].concat());
    assert!(document["notices"].as_array().unwrap().last().unwrap().as_str().unwrap().contains("reform.toml"));
}

const PERSON: [&str; 10] =
    ["--year", "2022", "--municipality", "Lund", "--wage-month", "30000", "--sjukersattning", "50000", "--age", "30"];

#[test]
fn what_people_and_programs_read() {
    let shown = |more: &[&str]| output(&[&PERSON, more].concat());
    insta::assert_snapshot!("table", shown(&[]));
    insta::assert_snapshot!("english", shown(&["--lang", "en", "--method", "nyttosam"]));
    insta::assert_snapshot!("markdown", shown(&["--format", "markdown"]));
    insta::assert_snapshot!("csv", shown(&["--format", "csv"]));
    let mut document = json(&PERSON);
    // The hashes change with every edit of the rate files.
    document["manifest"]["rates"] = Value::from("…");
    insta::assert_snapshot!("json", serde_json::to_string_pretty(&document).unwrap());
}

#[test]
fn a_terminal_of_80_columns_is_enough() {
    for lang in ["sv", "en"] {
        let millions = ["--year", "2013", "--municipality", "Malmö", "--wage-year", "99 999 999,99", "--lang", lang];
        let text = output(&millions);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
}

#[test]
fn wrong_options_are_said_as_in_a_case_and_all_at_once() {
    let failed = |year, place, method| {
        let arguments = ["--year", year, "--municipality", place, "--wage-year", "1", "--method", method];
        codes(&execute(&arguments).unwrap_err())
    };
    assert_eq!(failed("2011", "Lnd", "nytosam"), ["unknown-year", "unknown-municipality", "unknown-method"]);
    assert_eq!(failed("2025", "1280 Lund", "nyttosam"), ["municipality-conflict"]);
    assert_eq!(failed("2027", "9999", "nyttosam"), ["unknown-year", "unknown-municipality"]);
}

/// What is wrong with an amount, and how to write it.
#[test]
fn wrong_amounts() {
    let said = |more: &[&str]| {
        let arguments = ["nyttokalkyl", "net", "--year", "2025", "--municipality", "Lund"];
        let error = Cli::read(arguments.iter().chain(more)).unwrap_err().to_string();
        error.lines().take(2).collect::<Vec<_>>().join("\n").trim_end().to_owned()
    };
    let wage = |amount: &str| said(&[&format!("--wage-month={amount}")]);
    let amounts = ["19.000", "19,000", "30k", "19000 kr", "12 %", "-5", "1e3", "1.000.000", "0.125", "100000001", ""];
    let mut all: Vec<String> = amounts.map(wage).into();
    all.push(said(&["--wage-month=1", "--wage-year=12"]));
    all.push(said(&["--age=15", "--wage-year=12"]));
    all.push(said(&[]));
    insta::assert_snapshot!("wrong_amounts", all.join("\n"));
}
