//! `portfolio`: the printed figures of Finsam Lund are met or explained, sums add up, balances go on from year to year.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::sync::Arc;

use nyttokalkyl::cli::Cli;
use nyttokalkyl::command::{self, Outcome};
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::money::Ore;
use nyttokalkyl::portfolio::{By, Figure, Portfolio, Principal, Value, Whose};
use nyttokalkyl::report::portfolio::checked;
use serde_json::Value as Json;

const GRANTED: &str = "cases/finsam-lund/2009-2020.portfolio.toml";
const BUDGET: &str = "cases/finsam-lund/2023-2026.portfolio.toml";

fn outcome(arguments: &[&str]) -> Outcome {
    let arguments = ["nyttokalkyl", "portfolio"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}"))
}

fn output(arguments: &[&str]) -> String {
    outcome(arguments).text()
}

/// A portfolio from a text, with every evaluation at hand.
fn portfolio(text: &str) -> Portfolio {
    let files = |path: &str| Ok(Source::new(path, ""));
    Portfolio::read(&Source::new("portfölj.toml", text), &files).unwrap_or_else(|failure| panic!("{failure:?}")).0
}

fn shipped(path: &str) -> Portfolio {
    portfolio(&std::fs::read_to_string(path).unwrap())
}

const fn kr(kronor: i64) -> Ore {
    Ore::new(kronor * 100)
}

/// Every printed figure that does not add up: figure, whose, year, printed, worked out. All others are met.
#[test]
fn printed_figures_are_met_and_those_that_do_not_add_up_are_these() {
    let not_met = |path: &str| -> Vec<String> {
        let checked = checked(&shipped(path));
        assert!(
            checked.iter().all(|one| one.met == one.reason.is_none()),
            "what does not add up has a reason, and only that"
        );
        let computed = |one: Value| match one {
            Value::Amount(amount) => amount.get() / 100,
            Value::Count(count) => i64::try_from(count).unwrap(),
        };
        let rest = checked.iter().filter(|one| !one.met);
        rest.map(|one| format!("{} {:?} {}", one.figure.id(), one.year.unwrap_or(0), computed(one.computed))).collect()
    };
    assert_eq!(not_met(GRANTED), ["number 0 26", "mean_granted 0 2450000", "mean_granted 0 1622222"]);
    let budget = [
        "income 2024 12970000",
        "costs 2026 2912000",
        "closing 2023 3421000",
        "closing 2026 5426000",
        "opening 2024 3421000",
    ];
    assert_eq!(not_met(BUDGET), budget);
    assert_eq!([GRANTED, BUDGET].map(|path| checked(&shipped(path)).len()), [13, 23]);
}

#[test]
fn what_does_not_add_up_is_in_the_documentation() {
    let differences = std::fs::read_to_string("docs/differences.md").unwrap();
    for path in [GRANTED, BUDGET] {
        let file = path.trim_start_matches("cases/").trim_end_matches(".portfolio.toml");
        for one in shipped(path).published.iter().filter(|one| one.reason.is_some()) {
            let row = format!("| {file} | ");
            let printed = one.text.text();
            assert!(
                differences.lines().any(|line| line.starts_with(&row) && line.contains(printed)),
                "{file}: {printed}"
            );
        }
    }
}

#[test]
fn every_reason_is_needed_and_a_figure_without_one_fails_the_check() {
    assert!(outcome(&["--check", BUDGET]).success);
    let text = std::fs::read_to_string(BUDGET).unwrap().replace("text = \"16 536 tkr\"", "text = \"16 537 tkr\"");
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("out.portfolio.toml");
    std::fs::write(&path, text).unwrap();
    let path = path.display().to_string();
    let checked = outcome(&["--check", &path]);
    assert!(!checked.success && checked.text().contains("AVVIKER"), "{}", checked.text());
    assert!(outcome(&[&path]).success, "only the check fails");
}

const SHARED: &str = "association = \"Prov\"\nfirst_year = 2023\nlast_year = 2024\n\
    [[intervention]]\nname = \"A\"\nprincipal = \"region\"\ntarget_group = \"unga\"\n\
    granted = { 2023 = 100, 2024 = 1 }\nused = { 2023 = 99.99 }\n\
    [[intervention]]\nname = \"B\"\nprincipal = PRINCIPALS\ntarget_group = [\"unga\", \"nyanlända\"]\n\
    granted = { 2024 = 1_000 }\nevaluation = \"b.eval.toml\"\n\
    [[intervention]]\nname = \"C\"\n";

fn shared(principals: &str) -> Portfolio {
    portfolio(&SHARED.replace("PRINCIPALS", principals))
}

#[test]
fn sums_by_principal_equal_the_total_where_nobody_shares() {
    let portfolio = shared("\"municipality\"");
    let total = portfolio.total(None).unwrap();
    let rows = portfolio.by(By::Principal);
    assert_eq!(rows.len(), 3, "the one that does not say is a row too");
    assert_eq!(rows.iter().map(|(_, sums)| sums.number).sum::<usize>(), total.number);
    assert_eq!(rows.iter().map(|(_, sums)| sums.granted.sum).sum::<Ore>(), total.granted.sum);
    assert_eq!(rows.iter().map(|(_, sums)| sums.used.sum).sum::<Ore>(), total.used.sum);
    let years = [2023, 2024].map(|year| portfolio.total(Some(year)).unwrap());
    assert_eq!(years[0].granted.sum + years[1].granted.sum, total.granted.sum);
}

#[test]
fn one_with_two_principals_counts_wholly_under_each_and_once_in_all() {
    let (alone, together) = (shared("\"municipality\""), shared("[\"municipality\", \"region\"]"));
    assert_eq!(alone.total(None), together.total(None));
    let region = Whose::Principal(Some(Principal::Region));
    assert_eq!(alone.sums(&region, None).unwrap().granted.sum, kr(101));
    assert_eq!(together.sums(&region, None).unwrap().granted.sum, kr(1_101));
    assert_eq!((together.shared(By::Principal), together.shared(By::TargetGroup)), (1, 1));
}

#[test]
fn a_mean_is_of_those_with_an_amount_to_the_nearest_ore() {
    let portfolio = shared("\"municipality\"");
    let total = portfolio.total(None).unwrap();
    assert_eq!((total.number, total.granted.count, total.used.count), (3, 2, 1));
    assert_eq!(total.granted.mean(), Some(Ore::new(55_050)));
    // 100.99 kronor on two are 50.495 each: half an öre goes up.
    let halves = SHARED
        .replace("PRINCIPALS", "\"region\"")
        .replace("2023 = 100, 2024 = 1 ", "2023 = 100.99 ")
        .replace("1_000", "0");
    assert_eq!(self::portfolio(&halves).total(None).unwrap().granted.mean(), Some(Ore::new(5_050)));
}

/// The year's opening balance is the year before's opening balance and income less its costs.
#[test]
fn balances_go_on_from_year_to_year() {
    let portfolio = shipped(BUDGET);
    let (years, disagreements) = portfolio.finances();
    for year in &years {
        assert_eq!(year.closing, Some(year.opening.unwrap() + year.income.unwrap() - year.costs.unwrap()));
    }
    let broken = years.windows(2).filter(|pair| pair[0].closing != pair[1].opening).count();
    assert_eq!((broken, disagreements.len()), (1, 1), "only the balance of 2024 is stated otherwise, with a reason");
    assert_eq!(disagreements[0].saved.year, 2024);
    for year in &years {
        let parties: Ore = portfolio.incomes[..3].iter().map(|one| one.amounts[&year.year]).sum();
        assert_eq!(year.allocation, parties);
        let all: Ore = portfolio.incomes.iter().map(|one| one.amounts[&year.year]).sum();
        assert_eq!(year.income, Some(all));
        // What is advised, and the share, are of the same allocation: 20 percent of it is a fifth.
        let advised = portfolio.figure(Figure::Advised, None, Some(year.year));
        assert_eq!(advised, Some(Value::Amount(Ore::new(parties.get() / 5))));
    }
}

#[test]
fn a_year_without_income_or_costs_has_no_closing_balance() {
    let text = "association = \"Prov\"\nfirst_year = 2023\nlast_year = 2024\n[[income]]\nfrom = \"state\"\namounts = { 2023 = 10 }\n\
        [[cost]]\nkind = \"others\"\namounts = { 2024 = 5 }\n[[saved]]\nyear = 2023\nopening = 1\n";
    let portfolio = portfolio(text);
    let (years, _) = portfolio.finances();
    assert_eq!(
        years.iter().map(|year| (year.opening, year.closing)).collect::<Vec<_>>(),
        [(Some(kr(1)), None), (None, None)]
    );
}

#[test]
fn used_goes_before_granted_in_what_an_intervention_costs() {
    let portfolio = shared("\"region\"");
    let (years, _) = portfolio.finances();
    assert_eq!(years.iter().map(|year| year.interventions).collect::<Vec<_>>(), [Ore::new(9_999), kr(1_001)]);
}

#[test]
fn an_evaluation_is_named_and_part_of_what_was_read() {
    let portfolio = shared("\"region\"");
    let names: Vec<&str> = portfolio.sources().map(|source: &Arc<Source>| source.name.as_str()).collect();
    assert_eq!(names, ["portfölj.toml", "b.eval.toml"]);
}

#[test]
fn json_says_the_same_as_the_engine() {
    let document: Json = serde_json::from_str(&output(&[BUDGET, "--format", "json"])).unwrap();
    assert_eq!(document["schema"], "nyttokalkyl.portfolio/1");
    assert_eq!(document["all"]["used"], "10983000.00");
    assert_eq!(document["finances"][3]["closing"], "5426000.00");
    assert_eq!(document["finances"][0]["saved_share"], "0.464");
    assert_eq!(document["by_principal"][2]["principal"], Json::Null);
    assert_eq!(document["manifest"]["inputs"][0]["file"], BUDGET);
    let met = document["published"].as_array().unwrap().iter().filter(|one| one["met"] == true).count();
    assert_eq!(met, 18);
}

#[test]
fn csv_has_one_header_and_as_many_cells_in_every_row() {
    for path in [GRANTED, BUDGET] {
        let text = output(&[path, "--format", "csv"]);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(
            reader.headers().unwrap(),
            ["file", "association", "table", "of", "year", "figure", "value"].as_slice()
        );
        assert!(reader.records().map(Result::unwrap).count() > 30);
    }
}

#[test]
fn a_folder_of_cases_leaves_portfolios_out() {
    let run = command::execute(&Cli::read(["nyttokalkyl", "check", "cases/finsam-lund"]).unwrap()).unwrap_err();
    assert!(format!("{run:?}").contains("FolderEmpty"), "{run:?}");
}

#[test]
fn the_tables_in_both_languages() {
    insta::assert_snapshot!(output(&[GRANTED]));
    insta::assert_snapshot!(output(&[BUDGET]));
    insta::assert_snapshot!(output(&[BUDGET, "--lang", "en", "--exact"]));
    insta::assert_snapshot!(output(&[GRANTED, "--check", "--lang", "en"]));
    insta::assert_snapshot!(output(&[GRANTED, "--format", "markdown"]));
    insta::assert_snapshot!(output(&[GRANTED, "--format", "csv"]));
    for line in output(&[BUDGET]).lines().chain(output(&[BUDGET, "--lang", "en", "--exact"]).lines()) {
        assert!(line.chars().count() <= 80, "{line}");
    }
}
