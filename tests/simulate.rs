//! `simulate`: draws that stand still, distributions that are what they are called, figures that are those of runs.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "distributions are held against formulas")]

mod again;

use std::process::Command;

use again::{all_of, execute, figures, price_file, shipped};
use nyttokalkyl::analysis::draws::Draws;
use nyttokalkyl::analysis::figures::{Figure, Figures};
use nyttokalkyl::analysis::levers::{Lever, written};
use nyttokalkyl::analysis::simulation::{self, Simulation};
use nyttokalkyl::analysis::statistics::Statistics;
use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::input::Change;
use nyttokalkyl::money::Ore;
use nyttokalkyl::party::{Beneficiary, Party};
use nyttokalkyl::rates::RateBook;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;

/// A case with one own price and rows of use with these keys and values.
fn case_of(rows: &[(&str, &str)], more: &str, book: &RateBook) -> Case {
    let price = |(key, _): &(&str, &str)| {
        format!(
            "[own_price.{key}]\ntitle = \"x\"\nunit = \"hours\"\nprice = 400\nbearer = \"municipality\"\naccount = \"handling\"\n"
        )
    };
    let prices: Vec<String> = rows.iter().map(price).collect();
    let rows: Vec<String> = rows.iter().map(|(key, row)| format!("{key} = {{ {row} }}")).collect();
    let text = format!(
        "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\n{}[before]\n[before.use]\n{}\n[after]\n{more}",
        prices.concat(),
        rows.join("\n"),
    );
    Case::read(&Source::new("x", text), book).unwrap().0
}

fn values(case: &Case, book: &RateBook, draws: u32) -> Vec<Vec<i64>> {
    Draws::new(case, &Lever::all(case, book), 1).values(&(0..draws))
}

/// What one row is drawn to, in the unit of the row, sorted.
fn drawn(row: &str) -> Vec<f64> {
    let book = embedded::rate_book();
    let mut drawn = values(&case_of(&[("stod", row)], "", &book), &book, DRAWN).remove(0);
    drawn.sort_unstable();
    drawn.into_iter().map(|micro| micro as f64 / 1e6).collect()
}

const DRAWN: u32 = 40_000;

#[track_caller]
fn near(found: f64, wanted: f64, by: f64) {
    assert!((found - wanted).abs() < by, "{found} is not {wanted} ± {by}");
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn deviation(values: &[f64]) -> f64 {
    let mean = mean(values);
    (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64).sqrt()
}

fn at(sorted: &[f64], share: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a list")]
    sorted[(share * sorted.len() as f64) as usize]
}

/// Ends, mean and standard deviation or percentiles of each shape by its formula; bounds of four standard errors and more.
#[test]
fn shapes_are_what_they_are_called() {
    let within = |values: &[f64]| assert!(values[0] >= 20.0 && values[values.len() - 1] <= 80.0);
    for (shape, expected, spread) in [
        ("", 50.0, ((400.0 + 2_500.0 + 6_400.0 - 1_000.0 - 1_600.0 - 4_000.0) / 18.0_f64).sqrt()),
        (", shape = \"triangular\"", 50.0, 12.2474),
        (", shape = \"uniform\"", 50.0, 60.0 / 12.0_f64.sqrt()),
        // α = β = 3: variance 60² / 28.
        (", shape = \"pert\"", 50.0, 60.0 / 28.0_f64.sqrt()),
        (", shape = \"beta\"", 50.0, 10.0),
    ] {
        let values = drawn(&format!("hours = 50, low = 20, high = 80{shape}"));
        within(&values);
        near(mean(&values), expected, 0.4);
        near(deviation(&values), spread, 0.3);
    }
    let lopsided = |shape: &str| drawn(&format!("hours = 30, low = 20, high = 80, shape = \"{shape}\""));
    near(mean(&lopsided("triangular")), (20.0 + 30.0 + 80.0) / 3.0, 0.3);
    near(mean(&lopsided("pert")), (20.0 + 4.0 * 30.0 + 80.0) / 6.0, 0.3);
    near(mean(&lopsided("beta")), 30.0, 0.3);
    near(deviation(&lopsided("beta")), 10.0, 0.2);
    let normal = lopsided("normal");
    near(mean(&normal), 50.0, 0.4);
    near(at(&normal, 0.05), 20.0, 0.8);
    near(at(&normal, 0.95), 80.0, 0.8);
    let log_normal = lopsided("log-normal");
    near(at(&log_normal, 0.05), 20.0, 0.4);
    near(at(&log_normal, 0.5), 40.0, 0.5);
    near(at(&log_normal, 0.95), 80.0, 1.5);
}

/// What falls beyond what a key may take is put at its bound: never negative.
#[test]
fn nothing_is_drawn_below_nothing() {
    let values = drawn("hours = 3, low = 0, high = 10, shape = \"normal\"");
    assert!(values[0] == 0.0);
    near(values.iter().filter(|value| **value == 0.0).count() as f64 / f64::from(DRAWN), 0.05, 0.005);
}

const TWO: [(&str, &str); 2] =
    [("en", "hours = 50, low = 20, high = 80"), ("annan", "hours = 9, low = 5, high = 10, shape = \"pert\"")];
const THIRD: (&str, &str) = ("ny", "hours = 3, low = 1, high = 7, shape = \"log-normal\"");

/// Draw number i of a quantity is told by the seed, its path and i alone.
#[test]
fn another_quantity_does_not_move_the_draws() {
    let book = embedded::rate_book();
    let two = values(&case_of(&TWO, "", &book), &book, 1_000);
    let three = values(&case_of(&[THIRD, TWO[0], TWO[1]], "", &book), &book, 1_000);
    assert_eq!(two, three[1..]);
    let case = case_of(&TWO, "", &book);
    let levers = Lever::all(&case, &book);
    let draws = |seed, range| Draws::new(&case, &levers, seed).values(&range);
    let [start, end] = [draws(1, 0..7), draws(1, 7..1_000)];
    let joined: Vec<Vec<i64>> = start.into_iter().zip(end).map(|(start, end)| [start, end].concat()).collect();
    assert_eq!(two, joined);
    assert_ne!(two, draws(2, 0..1_000));
}

/// The first draws, as they are on every machine.
#[test]
fn the_first_draws_are_known() {
    let shapes = ["triangular", "uniform", "pert", "normal", "log-normal", "beta"];
    let rows: Vec<String> =
        shapes.iter().map(|shape| format!("hours = 30, low = 20, high = 80, shape = \"{shape}\"")).collect();
    let rows: Vec<(&str, &str)> = shapes.iter().copied().zip(rows.iter().map(String::as_str)).collect();
    let book = embedded::rate_book();
    let case = case_of(&rows, &correlation("uniform", "normal", "-0.7"), &book);
    let drawn = values(&case, &book, 5);
    let lines = shapes.iter().zip(drawn).map(|(shape, values)| {
        let values: Vec<String> = values.into_iter().map(written).collect();
        format!("{shape}: {}", values.join(" "))
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"), @r"
    triangular: 29.5922 31.5719 55.6128 55.8973 40.9828
    uniform: 59.9754 53.3808 30.2266 52.6885 77.7120
    pert: 35.8747 37.4193 30.2618 41.4825 26.9535
    normal: 51.9823 65.5886 36.8938 31.8436 20.6777
    log-normal: 48.0155 20.5229 22.8377 38.0880 28.8047
    beta: 28.1679 37.2455 35.1951 37.0684 21.6113
    ");
}

fn correlation(first: &str, second: &str, rho: &str) -> String {
    format!("[[correlation]]\nbetween = [\"before.use.{first}\", \"before.use.{second}\"]\nrho = {rho}\n")
}

/// Of normal scores with correlation ρ, both are above their medians in 1/4 + arcsin ρ / 2π of all draws.
#[test]
fn correlated_quantities_go_together() {
    let book = embedded::rate_book();
    let plain = values(&case_of(&[THIRD, TWO[0], TWO[1]], "", &book), &book, DRAWN);
    for (rho, number) in [("0.5", 0.5_f64), ("-0.8", -0.8), ("0", 0.0), ("1", 1.0), ("-1", -1.0)] {
        let case = case_of(&[THIRD, TWO[0], TWO[1]], &correlation("en", "annan", rho), &book);
        let drawn = values(&case, &book, DRAWN);
        assert_eq!(drawn[0], plain[0], "what is not correlated stays");
        let moved = drawn[2].iter().zip(&plain[2]).filter(|(one, other)| one.abs_diff(**other) > 100).count();
        assert_eq!(moved, 0, "the first in the alphabet keeps its draws");
        let above = |values: &[i64]| {
            let mut sorted = values.to_vec();
            sorted.sort_unstable();
            let median = sorted[sorted.len() / 2];
            values.iter().map(|value| *value >= median).collect::<Vec<bool>>()
        };
        let [one, other] = [above(&drawn[1]), above(&drawn[2])];
        let both = one.iter().zip(&other).filter(|(one, other)| **one && **other).count() as f64 / f64::from(DRAWN);
        near(both, 0.25 + number.asin() / std::f64::consts::TAU, 0.01);
        // What it is drawn from does not change with the correlation.
        near(mean(&drawn[1].iter().map(|micro| *micro as f64 / 1e6).collect::<Vec<f64>>()), 50.0, 0.3);
    }
}

/// Every draw is the case read with the values that were drawn.
#[test]
fn a_draw_is_a_run() {
    let (case, book) = shipped("examples/halv-sjukersattning-och-halvtid");
    let levers: Vec<Lever> =
        Lever::all(&case, &book).into_iter().filter(|lever| lever.price_unit().is_none()).collect();
    let values = Draws::new(&case, &levers, 1).values(&(0..20));
    let simulated = simulation::figures(&case, &levers, 20, 1).unwrap();
    for (draw, simulated) in simulated.iter().enumerate() {
        let change = |(lever, values): (&Lever, &Vec<i64>)| {
            Change::new(format!("{}.{}", lever.path, lever.key), written(values[draw]))
        };
        let mut changes: Vec<Change> = levers.iter().zip(&values).map(change).collect();
        // The value must lie within its range when it is read, which a draw does.
        changes.sort_by(|one, other| one.path.cmp(&other.path));
        let (again, _) = Case::read_changed(&case.source, &book, &price_file, &changes).unwrap();
        assert_eq!(all_of(simulated), figures(&again, &book), "draw {draw}");
    }
}

#[test]
fn the_parties_sum_to_society_in_every_draw() {
    let (case, book) = shipped("lund-2015/typfall-4");
    for figures in simulation::figures(&case, &Lever::all(&case, &book), 200, 3).unwrap() {
        for society in Figure::all().filter(|figure| figure.beneficiary == Beneficiary::Society) {
            let of = |party| figures.get(Figure { beneficiary: Beneficiary::Party(party), ..society });
            assert_eq!(Party::ALL.into_iter().map(of).sum::<Ore>(), figures.get(society));
        }
    }
}

/// Where all is certain, every draw is the plain run.
#[test]
fn point_distributions_are_the_plain_run() {
    let book = embedded::rate_book();
    let case = case_of(&[("en", "hours = 50, low = 50, high = 50, shape = \"beta\"")], "", &book);
    let levers = Lever::all(&case, &book);
    assert!(levers.is_empty());
    let simulation = Simulation::of(&case, levers, 100, 1).unwrap();
    let base = Figures::of(&case).unwrap();
    for (figure, plain) in Figure::all().zip(figures(&case, &book)) {
        let Statistics { mean, median, p5, p95, probability_of_gain, .. } = simulation.statistics_of(figure);
        assert_eq!([*mean, *median, *p5, *p95, base.get(figure)], [plain; 5]);
        assert_eq!(*probability_of_gain, Decimal::from(u8::from(plain > Ore::ZERO)));
    }
}

proptest! {
    #[test]
    fn percentiles_are_in_order(seed: u64, draws in 1..300_u32) {
        let (case, book) = shipped("lund-2015/typfall-2");
        let simulation = Simulation::of(&case, Lever::all(&case, &book), draws, seed).unwrap();
        for statistics in &simulation.statistics {
            let Statistics { mean, median, p5, p95, probability_of_gain, histogram } = statistics;
            prop_assert!(p5 <= median && median <= p95);
            prop_assert!(histogram.from <= *mean && *mean <= histogram.from + histogram.width.times(40));
            prop_assert_eq!(histogram.counts.iter().sum::<u32>(), draws);
            prop_assert!((Decimal::ZERO..=Decimal::ONE).contains(probability_of_gain));
            prop_assert_eq!(*probability_of_gain > Decimal::new(5, 1), *median > Ore::ZERO);
        }
    }
}

/// The same bytes whatever the threads, and others by another seed.
#[test]
fn threads_do_not_matter() {
    let output = |threads: &str, seed: &str| {
        let arguments = ["simulate", "cases/lund-2015/typfall-4.toml", "--draws", "3000", "--format", "json", "--seed"];
        let mut command = Command::new(env!("CARGO_BIN_EXE_nyttokalkyl"));
        let outcome = command.args(arguments).arg(seed).env("RAYON_NUM_THREADS", threads).output().unwrap();
        assert!(outcome.status.success());
        outcome.stdout
    };
    let one = output("1", "42");
    assert!(one == output("4", "42") && one == output("3", "42"));
    assert!(one != output("1", "43"));
}

#[test]
fn wrong_options() {
    let said = |more: &[&str]| {
        let arguments = ["nyttokalkyl", "simulate", "x.toml"];
        let error = Cli::read(arguments.iter().chain(more)).unwrap_err().to_string();
        error.lines().next().unwrap_or_default().to_owned()
    };
    let all = [
        said(&["--draws", "0"]),
        said(&["--draws", "1000001"]),
        said(&["--draws", "many"]),
        said(&["--seed=-1"]),
        said(&["--party", "kommunen"]),
    ];
    insta::assert_snapshot!("wrong_options", all.join("\n"));
}

const CASE: &str = "cases/lund-2015/typfall-4.toml";

fn output(more: &[&str]) -> String {
    execute(&[&["simulate", CASE, "--party", "region", "--draws", "2000", "--seed", "7"], more].concat())
}

#[test]
fn what_people_and_programs_read() {
    insta::assert_snapshot!("table", output(&[]));
    insta::assert_snapshot!("english", output(&["--lang", "en"]));
    insta::assert_snapshot!("markdown", output(&["--format", "markdown"]));
    insta::assert_snapshot!("csv", output(&["--format", "csv"]));
    let mut document: Value = serde_json::from_str(&output(&["--format", "json"])).unwrap();
    // One quantity and one party show the form; the hashes change with every edit of the rate files.
    document["manifest"]["rates"] = Value::from("…");
    let case = &mut document["cases"][0];
    case["inputs"].as_array_mut().unwrap().truncate(1);
    again::keep(&mut [&mut case["gains"]], "region");
    insta::assert_snapshot!("json", serde_json::to_string_pretty(&document).unwrap());
}

#[test]
fn a_terminal_of_80_columns_is_enough() {
    for lang in ["sv", "en"] {
        let options = ["simulate", "cases/lund-2015", "cases/ips-2015", "--draws", "500", "--lang", lang];
        let text = execute(&options);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
}
