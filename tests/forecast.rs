//! Forecasts year by year and corrections: what must hold for every case, and what the worked example shows.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::{self, Evaluation};
use nyttokalkyl::forecast::Forecast;
use nyttokalkyl::money::Ore;
use nyttokalkyl::party::{Beneficiary, Party, Resource};
use nyttokalkyl::projection::Projection;

const STEPPED: &str = "cases/examples/lonebidrag-som-trappas-ned.toml";
const LUND_1: &str = "cases/lund-2015/typfall-1.toml";

/// A case from a text.
fn case(text: &str) -> (Case, Evaluation) {
    let book = embedded::rate_book();
    let case = Case::read(&Source::new("fall.toml", text), &book).unwrap_or_else(|wrong| panic!("{wrong:?}")).0;
    let evaluation = Evaluation::of(&case, &book).unwrap();
    (case, evaluation)
}

/// Every shipped case that names no price file.
fn cases() -> Vec<String> {
    let folders = ["lund-2015", "ips-2015", "examples"].map(|name| std::fs::read_dir(format!("cases/{name}")).unwrap());
    let paths = folders.into_iter().flatten().map(|entry| entry.unwrap().path().display().to_string());
    let is_case = |path: &String| {
        let text = std::fs::read_to_string(path).unwrap();
        text.contains("\n[before") && !text.contains(".toml\"")
    };
    let mut cases: Vec<String> = paths.filter(is_case).collect();
    cases.sort();
    cases
}

/// A shipped case with something put before its first heading.
fn with(path: &str, tables: &str) -> (Case, Evaluation) {
    let text = std::fs::read_to_string(path).unwrap();
    let at = text.find("\n[").unwrap();
    case(&format!("{}\n{tables}\n{}", &text[..at], &text[at..]))
}

fn output(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}")).text()
}

/// In every year, and in all of them, the parties sum to society and so do the real accounts.
fn assert_sums(forecast: &Forecast) {
    let all = [forecast.effect.as_slice(), &forecast.annual, &forecast.worth, &[*forecast.all_years()]].concat();
    for gains in all {
        assert_eq!(gains.together(&Party::ALL), gains.society());
        assert_eq!(Resource::ALL.map(|resource| gains.resource(resource)).into_iter().sum::<Ore>(), gains.society());
    }
}

const CORRECTED: &str = "[correction]\ndodvikt = \"17.3 %\"\nundantrangning = \"5.55 %\"\nattribution = \"83.7 %\"\nevidence = true\n\
    [forecast]\nyears = 7\nretention = \"88.8 %\"\nlag_months = 5\nreal_wage_growth = \"1.7 %\"\ndiscount = \"3.3 %\"\n\
    [intervention]\ncost = 33_333.33\npaid_by = { municipality = \"33.33 %\", region = \"33.33 %\", state = \"33.34 %\" }";

#[test]
fn parties_sum_to_society_after_every_correction_and_in_every_year() {
    let mut seen = 0;
    for path in cases() {
        let text = std::fs::read_to_string(&path).unwrap();
        if text.contains("[forecast]") {
            continue;
        }
        let (case, evaluation) = with(&path, CORRECTED);
        assert_sums(&evaluation.forecast);
        assert_sums(evaluation.corrected.as_ref().unwrap());
        assert_eq!(evaluation::corrected(&case).unwrap(), evaluation.corrected);
        let cost = evaluation.cost.unwrap();
        assert_eq!(cost.together(&Party::ALL), cost.society());
        seen += 1;
    }
    assert!(seen >= 20, "{seen} cases");
}

#[test]
fn no_discount_and_full_retention_equal_the_straight_line() {
    for path in cases() {
        let text = std::fs::read_to_string(&path).unwrap();
        if text.contains("[forecast]") || !text.contains("method = \"nyttosam\"") {
            continue;
        }
        let explicit = "[forecast]\nyears = 5\nretention = [\"100 %\"]\nlag_months = 0\nreal_wage_growth = \"0 %\"\ndiscount = \"0 %\"";
        let (_, evaluation) = with(&path, explicit);
        for beneficiary in Beneficiary::with_subtotals() {
            let one_year = evaluation.forecast.one_year.of(beneficiary);
            assert_eq!(evaluation.forecast.of(beneficiary), one_year.times(5), "{path}");
        }
    }
}

#[test]
fn the_quick_forecast_is_that_of_the_traces() {
    let book = embedded::rate_book();
    for path in cases() {
        let source = Source::new(path.clone(), std::fs::read_to_string(&path).unwrap());
        let (case, _) = Case::read(&source, &book).unwrap();
        assert_eq!(evaluation::forecast(&case).unwrap(), Evaluation::of(&case, &book).unwrap().forecast, "{path}");
    }
}

/// Each year of the stepped example, without growth, is that of a case that has the rows of the year alone.
#[test]
fn a_row_holds_in_its_years_alone() {
    let text = std::fs::read_to_string(STEPPED).unwrap().replace("real_wage_growth = \"1.5 %\"", "");
    let (case_, evaluation) = case(&text);
    assert_eq!(evaluation.from_years, [2, 3]);
    assert_eq!(case_.inputs.iter().filter(|input| input.path.starts_with("after.work")).count(), 2);
    let only = |year: &str| {
        let mut kept = String::new();
        for block in text.split_inclusive("\n\n") {
            let rows: String = block
                .split_inclusive('\n')
                .filter(|line| {
                    !(line.contains(" = {")
                        && line.contains("years = ")
                        && !line.contains(&format!("years = \"{year}")))
                })
                .collect();
            let of_work = block.contains("[[after.work]]");
            let holds = match year {
                "3" => block.contains("years = \"3-\""),
                _ => block.contains("years = \"1-2\""),
            };
            if !of_work || holds {
                kept.push_str(&rows);
            }
        }
        kept.replace(", years = \"1-2\"", "")
            .replace(", years = \"1\"", "")
            .replace("years = \"1-2\"\n", "")
            .replace("years = \"3-\"\n", "")
    };
    for (year, place) in [("1", 0), ("3", 2)] {
        let (_, alone) = case(&only(year));
        assert!(alone.from_years.is_empty(), "{}", only(year));
        assert_eq!(alone.forecast.one_year, evaluation.forecast.effect[place], "year {year}");
    }
    assert_eq!(evaluation.forecast.effect[2], evaluation.forecast.effect[4]);
    assert_ne!(evaluation.forecast.effect[0], evaluation.forecast.effect[1]);
}

#[test]
fn nothing_taken_off_leaves_the_gross_figures_and_all_taken_off_leaves_nothing() {
    for (tables, share) in [
        ("[correction]\ndodvikt = \"0 %\"", 100),
        ("[correction]\ndodvikt = \"60 %\"\nundantrangning = \"40 %\"", 0),
        ("[correction]\nattribution = \"0 %\"", 0),
        ("[correction]\nattribution = \"50 %\"", 50),
    ] {
        let (_, evaluation) = with(LUND_1, tables);
        let corrected = evaluation.corrected.unwrap();
        for beneficiary in Beneficiary::all() {
            let gross = evaluation.forecast.one_year.of(beneficiary).get();
            let left = corrected.one_year.of(beneficiary).get();
            // A half öre more for each party that is part of society.
            assert!((left * 100 - gross * share).abs() <= 50 * 9, "{tables}: {left} of {gross}");
        }
    }
}

/// Typfall 1: work is known (grade 1) and nothing is taken from it; assumed uses (grade 6) lose 40 percent.
#[test]
fn by_evidence_benefits_are_cut_by_the_most_uncertain_of_row_and_price() {
    let (_, evaluation) = with(LUND_1, "[correction]\nevidence = true");
    let (gross, corrected) = (evaluation.forecast.one_year, evaluation.corrected.unwrap().one_year);
    assert_eq!(corrected.resource(Resource::Production), gross.resource(Resource::Production));
    assert_eq!(corrected.resource(Resource::Handling).get(), gross.resource(Resource::Handling).get() * 60 / 100);
    assert_eq!(corrected.party(Party::Employer), Ore::ZERO);
    assert!(corrected.society() < gross.society());

    // A row that states its grade is no better known than its price.
    let text = std::fs::read_to_string(LUND_1).unwrap().replace("hours = 80,", "hours = 80, grade = 2,");
    let (case, graded) = case(&text.replace("[person]", "[correction]\nevidence = true\n[person]"));
    let price = case.setting.prices.find("socialsekreterare").unwrap().1.grade;
    let taken = case.correction.unwrap().evidence.unwrap().taken(price.max(2)).to_percent();
    let left = rust_decimal::Decimal::ONE_HUNDRED - taken;
    let handling = graded.corrected.unwrap().one_year.resource(Resource::Handling).get();
    let whole = gross.resource(Resource::Handling).get();
    assert_eq!(rust_decimal::Decimal::from(handling * 100), rust_decimal::Decimal::from(whole) * left);
}

/// A cost that the assumed after-situation brings is raised, not cut: typfall 3's school.
#[test]
fn by_evidence_costs_are_raised() {
    let (_, evaluation) = with("cases/lund-2015/typfall-3.toml", "[correction]\nevidence = true");
    let (gross, corrected) = (evaluation.forecast.one_year, evaluation.corrected.unwrap().one_year);
    assert!(gross.resource(Resource::Teaching) < Ore::ZERO);
    assert_eq!(corrected.resource(Resource::Teaching).get(), gross.resource(Resource::Teaching).get() * 140 / 100);
}

#[test]
fn present_values_are_sums_of_years_less_the_cost_at_year_0() {
    let document: serde_json::Value =
        serde_json::from_str(&output(&["forecast", STEPPED, "--format", "json"])).unwrap();
    assert_eq!(document["schema"], "nyttokalkyl.forecast/1");
    let ore = |value: &serde_json::Value| -> i64 { value.as_str().unwrap().replace('.', "").parse().unwrap() };
    let case = &document["cases"][0];
    for (id, party) in case["parties"].as_object().unwrap() {
        for figures in ["gross", "corrected"] {
            let years = party[figures]["years"].as_array().unwrap();
            let worth: i64 = years.iter().map(|year| ore(&year["worth"])).sum();
            let gain: i64 = years.iter().map(|year| ore(&year["gain"])).sum();
            let cost = ore(&party["cost"]);
            assert_eq!(ore(&party[figures]["present_value"]["0.035"]), worth - cost, "{id}");
            assert_eq!(ore(&party[figures]["present_value"]["0"]), gain - cost, "{id}");
            assert_eq!(ore(&years.last().unwrap()["accumulated"]), worth - cost, "{id}");
            assert_eq!(ore(&party[figures]["five_year"]), worth, "{id}");
        }
    }
}

/// With straight years a cost is repaid in the first month in which so many twelfths of a year's gain cover it.
#[test]
fn payback_is_the_first_month_that_covers_the_cost() {
    let cost = "[intervention]\ncost = 100_000\npaid_by = \"municipality\"";
    let (_, evaluation) = with(LUND_1, cost);
    let municipality = Beneficiary::Party(Party::Municipality);
    let gain = evaluation.forecast.one_year.of(municipality).get();
    let months = evaluation.forecast.payback_months(municipality, -evaluation.cost.unwrap().of(municipality)).unwrap();
    assert!(gain * i64::from(months) >= 12 * 10_000_000 && gain * i64::from(months - 1) < 12 * 10_000_000);
    // Society bears the cost at market price: a quarter more.
    assert_eq!(evaluation.cost.unwrap().society(), Ore::new(-12_500_000));
}

#[test]
fn a_year_beyond_those_of_the_method_is_as_the_last() {
    let (case, evaluation) = with(LUND_1, "[forecast]\nyears = 8");
    assert_eq!(case.projection, Projection::straight(8));
    assert_eq!(evaluation.forecast.of(Beneficiary::Society), evaluation.forecast.one_year.society().times(8));
}

#[test]
fn the_tables_in_both_languages() {
    insta::assert_snapshot!(output(&["forecast", STEPPED, "--party", "municipality"]));
    insta::assert_snapshot!(output(&["forecast", STEPPED, "--party", "municipality", "--lang", "en", "--exact"]));
    insta::assert_snapshot!(output(&["forecast", LUND_1, "--party", "society", "--format", "csv"]));
    insta::assert_snapshot!(output(&["explain", STEPPED, "--party", "region", "--depth", "3"]));
}
