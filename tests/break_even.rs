//! `break-even`: participants times gain cover the cost, and one fewer do not.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::party::Beneficiary;
use serde_json::Value;

const CASE: &str = "cases/lund-2015/typfall-1.toml";
/// What Lund paid for Finsam Lund, by the report of 2015.
const COST: &str = "1 375 000";

fn output(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}")).text()
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&output(&[arguments, &["--format", "json"]].concat())).unwrap()
}

fn ore(amount: &Value) -> i128 {
    amount.as_str().unwrap().replace('.', "").parse().unwrap()
}

/// The participants of a horizon in millionths, and how many whole ones.
fn participants(horizon: &Value) -> Option<(i128, i128)> {
    let exact = horizon["participants"].as_str().map(|digits| digits.replace('.', "").parse().unwrap());
    let whole = horizon["whole"].as_i64().map(i128::from);
    assert_eq!(exact.is_some(), whole.is_some());
    Some((exact?, whole?))
}

const MILLION: i128 = 1_000_000;

fn check(horizon: &Value, cost: &Value) {
    let (gain, cost) = (ore(&horizon["gain"]), ore(cost));
    let Some((exact, whole)) = participants(horizon) else {
        assert!(gain <= 0, "whoever gains something repays every cost");
        return;
    };
    assert!(gain > 0);
    assert!(exact * gain >= cost * MILLION && (exact - 1) * gain < cost * MILLION);
    assert!(whole * gain >= cost && (whole - 1) * gain < cost);
    assert_eq!(whole, (exact + MILLION - 1) / MILLION, "the whole number is the ceiling of the decimal one");
}

/// Every shipped case, party and horizon, also beside and after equalisation, with costs from an öre to the most.
#[test]
fn participants_times_gain_cover_the_cost_and_one_fewer_do_not() {
    let run = json(&["run", "cases"]);
    for case in run["cases"].as_array().unwrap() {
        let file = case["file"].as_str().unwrap();
        for cost in ["0.01", "193021", COST, "10000000000"] {
            let documents = json(&["break-even", file, "--cost", cost]);
            let ids: Vec<&str> =
                documents.as_array().unwrap().iter().map(|document| document["party"].as_str().unwrap()).collect();
            assert_eq!(ids, Beneficiary::with_subtotals().map(Beneficiary::id).collect::<Vec<_>>());
            for (document, id) in documents.as_array().unwrap().iter().zip(ids) {
                let gains = if case["gains"][id].is_null() { &case["subtotals"][id] } else { &case["gains"][id] };
                for horizon in ["one_year", "five_year"] {
                    check(&document["horizons"][horizon], &document["cost"]);
                    assert_eq!(document["horizons"][horizon]["gain"], gains[horizon], "{file}: {id}");
                    for other in document["beside"].as_array().unwrap() {
                        check(&other["horizons"][horizon], &document["cost"]);
                    }
                    let corrected = &document["corrected"][horizon];
                    assert_eq!(corrected["gain"], case["corrected"][id][horizon]);
                    if !corrected.is_null() {
                        check(corrected, &document["cost"]);
                    }
                    let equalised = &document["after_equalisation"][horizon];
                    let of_run = &case["after_equalisation"][id][horizon];
                    if equalised.is_null() {
                        assert!(of_run.is_null(), "{file}: {id} after equalisation");
                    } else {
                        check(equalised, &document["cost"]);
                        assert_eq!(equalised["gain"], *of_run);
                    }
                }
            }
        }
    }
}

/// “Det enkla svaret är att det räcker med sju individer”: 7.12 of them, and seven do not quite suffice.
#[test]
fn the_seven_of_the_report_are_eight() {
    let document = json(&["break-even", CASE, "--cost", COST, "--party", "municipality"]);
    assert_eq!(document["schema"], "nyttokalkyl.break-even/1");
    assert_eq!(document["cost"], "1375000.00");
    let one_year = &document["horizons"]["one_year"];
    assert_eq!((one_year["gain"].as_str(), one_year["participants"].as_str()), (Some("193021.00"), Some("7.123578")));
    assert_eq!(one_year["whole"], 8);
    assert_eq!(document["horizons"]["five_year"]["whole"], 2);
    let beside: Vec<&Value> = document["beside"].as_array().unwrap().iter().map(|other| &other["party"]).collect();
    assert_eq!(beside, ["society", "public_sector"]);
    assert_eq!(document["cost_to_society"], Value::Null);
}

/// 1 375 000 × 1.25 by `NyttoSam`, × 1.30 by national guidance, against the same gains as the cost itself.
#[test]
fn society_pays_indirect_tax_and_the_cost_of_public_funds() {
    for (case, cost) in [(CASE, "1718750.00"), ("cases/examples/nationell-vagledning-2024.toml", "1787500.00")] {
        let society = json(&["break-even", case, "--cost", COST, "--party", "society"]);
        let to_society = &society["cost_to_society"];
        assert_eq!(to_society["cost"], cost);
        for horizon in ["one_year", "five_year"] {
            check(&to_society["horizons"][horizon], &to_society["cost"]);
            assert_eq!(to_society["horizons"][horizon]["gain"], society["horizons"][horizon]["gain"]);
        }
    }
}

#[test]
fn a_party_that_loses_never_repays() {
    let document = json(&[
        "break-even",
        "cases/lund-2015/typfall-2.toml",
        "--cost",
        COST,
        "--party",
        "arbetsformedlingen",
        "--lang",
        "en",
    ]);
    assert_eq!(document["horizons"]["one_year"]["gain"], "-258976.00");
    assert_eq!(document["horizons"]["one_year"]["participants"], Value::Null);
    assert_eq!(document["horizons"]["five_year"]["whole"], Value::Null);
}

#[test]
fn a_cost_is_more_than_nothing_and_at_most_ten_billion() {
    let wrong = |cost: &str| {
        let arguments = ["nyttokalkyl", "break-even", CASE, "--cost", cost];
        Cli::read(arguments).expect_err("no such cost").to_string()
    };
    assert!(wrong("0").contains("a cost of nothing is repaid by nobody"));
    assert!(wrong("-1375000").contains("an amount lies between 0 and 10_000_000_000"));
    assert!(wrong("10 000 000 000,01").contains("an amount lies between 0 and 10_000_000_000"));
    assert!(wrong("1,375 mkr").contains("write 1_375_000"));
}

#[test]
fn every_party() {
    insta::assert_snapshot!(output(&["break-even", CASE, "--cost", COST]));
}

#[test]
fn one_party_in_english() {
    let case = "cases/lund-2015/typfall-2.toml";
    insta::assert_snapshot!(output(&[
        "break-even",
        case,
        "--cost",
        COST,
        "--party",
        "arbetsformedlingen",
        "--lang",
        "en"
    ]));
}

/// Neither thousands of participants, a loss of millions nor the longest names make the table wider than a terminal.
#[test]
fn no_table_is_wider_than_a_terminal() {
    for (case, cost) in [(CASE, "10_000_000_000"), ("cases/lund-2015/typfall-2.toml", COST)] {
        for lang in ["sv", "en"] {
            let table = output(&["break-even", case, "--cost", cost, "--lang", lang]);
            let widest = table.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(80), "{widest:?} {case} {lang}");
        }
    }
}

#[test]
fn csv_has_every_party_with_exact_figures() {
    insta::assert_snapshot!(output(&["break-even", CASE, "--cost", COST, "--format", "csv"]));
}
