//! `sweep`: each step is a run with that value, whatever is varied, and the curve shows what the table says.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod failures;

use failures::codes;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Failure;
use serde_json::Value;

const CASE: &str = "cases/lund-2015/typfall-5.toml";
const HOURS: &str = "after.use.socialsekreterare.hours";

fn execute(arguments: &[&str]) -> Result<String, Failure> {
    let arguments = ["nyttokalkyl"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).map(|outcome| outcome.text())
}

fn output(arguments: &[&str]) -> String {
    execute(arguments).unwrap_or_else(|failure| panic!("{failure:?}"))
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&output(&[arguments, &["--format", "json"]].concat())).unwrap()
}

/// A file of this test's own; a case lies in the folder of the shipped ones, as far as its schema is concerned.
fn file(name: &str, text: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// The case with one piece of its text replaced.
fn rewritten(case: &str, name: &str, old: &str, new: &str) -> String {
    let text = std::fs::read_to_string(case).unwrap();
    assert_eq!(text.matches(old).count(), 1, "{old}");
    file(name, &text.replace(old, new))
}

/// What a run says of every party.
fn gains(arguments: &[&str]) -> [Value; 2] {
    let document = json(&[&["run"], arguments].concat());
    ["gains", "subtotals"].map(|table| document["cases"][0][table].clone())
}

/// What the sweep of a case says, point by point: the values, and what is said of every party.
fn points(case: &str, vary: &[&str]) -> Vec<(Vec<String>, [Value; 2])> {
    let options = vary.iter().flat_map(|vary| ["--vary", vary]);
    let arguments: Vec<&str> = ["sweep", case].into_iter().chain(options).collect();
    let document = json(&arguments);
    let points = document["points"].as_array().unwrap().iter();
    points
        .map(|point| {
            let values = point["values"].as_array().unwrap().iter().map(|value| value.as_str().unwrap().to_owned());
            (values.collect(), ["gains", "subtotals"].map(|table| point[table].clone()))
        })
        .collect()
}

fn values(points: &[(Vec<String>, [Value; 2])]) -> Vec<&str> {
    points.iter().map(|(values, _)| values[0].as_str()).collect()
}

#[test]
fn a_step_of_an_input_is_a_run_with_that_input() {
    let swept = points(CASE, &[&format!("{HOURS}=20..32/4")]);
    assert_eq!(values(&swept), ["20", "24", "28", "32"]);
    for (value, said) in swept {
        let case =
            rewritten(CASE, &format!("hours-{}.toml", value[0]), "hours = 26,", &format!("hours = {},", value[0]));
        assert_eq!(said, gains(&[&case]), "{value:?}");
    }
}

#[test]
fn a_step_of_a_share_is_a_run_with_that_share() {
    let case = "cases/lund-2015/typfall-2.toml";
    let swept = points(case, &["after.work.extent=25..100/37.5 %"]);
    assert_eq!(values(&swept), ["25", "62.5", "100"]);
    for (value, said) in swept {
        let new = format!("extent = \"{} %\"", value[0]);
        let case = rewritten(case, &format!("extent-{}.toml", value[0]), "extent = \"100 %\"", &new);
        assert_eq!(said, gains(&[&case]), "{value:?}");
    }
}

#[test]
fn a_step_of_the_year_is_a_run_by_the_rules_of_that_year() {
    let swept = points(CASE, &["rates=2013..2024/1"]);
    assert_eq!(swept.len(), 12);
    for (value, said) in swept {
        let new = format!("rates = {}\n", value[0]);
        let case = rewritten(CASE, &format!("year-{}.toml", value[0]), "rates = 2013\n", &new);
        assert_eq!(said, gains(&[&case]), "{value:?}");
    }
}

/// National and local tax, a method, a fee, the price of a list, also over years that have rows of their own.
#[test]
fn a_step_of_a_rate_is_a_run_with_that_overlay() {
    let dated = "from = 2012-01-01\n";
    for (path, range, percent, from) in [
        ("avgifter.alderspension", "8 %..12 %/2 %", true, dated),
        ("kommuner.Lund", "18..24/1.5 %", true, dated),
        ("regioner.skane", "9 %..13 %/4 %", true, dated),
        ("metoder.nyttosam.indirekt_skatt", "0..25/5 %", true, dated),
        ("regioner.skane.avgifter.specialist", "0..400/100", false, dated),
        ("basbelopp.prisbasbelopp", "40_000..50_000/2_500", false, dated),
        ("prislistor.skane-2014.socialsekreterare", "300..500/50.5", false, ""),
    ] {
        for case in [CASE, "cases/examples/forsta-fallet.toml"] {
            let swept = points(case, &[&format!("{path}={range}")]);
            assert!(swept.len() > 1);
            for (value, said) in swept {
                let value = if percent { format!("\"{} %\"", value[0]) } else { value[0].clone() };
                let text = format!("title = \"x\"\n[[change]]\npath = \"{path}\"\n{from}value = {value}\n");
                let overlay = file("one-rate.toml", &text);
                assert_eq!(said, gains(&[case, "--overlay", &overlay]), "{case}: {path} = {value}");
            }
        }
    }
}

#[test]
fn a_step_of_an_own_price_is_a_run_with_that_price() {
    let case = "cases/examples/boendestod-till-arbete.toml";
    // The price file stands beside the case that names it.
    file("egna-priser.toml", &std::fs::read_to_string("cases/examples/egna-priser.toml").unwrap());
    for (value, said) in points(case, &["own_price.arbetscoach.price=400..520/60"]) {
        let case = rewritten(case, "own-price.toml", "price = 455", &format!("price = {}", value[0]));
        assert_eq!(said, gains(&[&case]), "{value:?}");
    }
}

#[test]
fn what_stands_there_already_changes_nothing() {
    let plain = gains(&[CASE]);
    for vary in ["rates=2013..2013/1", "avgifter.alderspension=10.21..10.21/1 %", "kommuner.1281=20.84..20.84/1 %"] {
        let swept = points(CASE, &[vary]);
        assert_eq!(swept.len(), 1);
        assert_eq!(swept[0].1, plain, "{vary}");
    }
}

#[test]
fn a_grid_is_the_single_sweeps_side_by_side() {
    let rate = "avgifter.alderspension=9..11/1 %";
    let hours = format!("{HOURS}=20..30/5");
    let grid = points(CASE, &[rate, &hours]);
    assert_eq!(grid.len(), 9);
    for (value, said) in points(CASE, &[&hours, rate]) {
        let turned: Vec<String> = value.iter().rev().cloned().collect();
        assert_eq!(grid.iter().find(|(values, _)| *values == turned).unwrap().1, said, "{value:?}");
    }
    for (value, said) in &grid {
        let single = rewritten(CASE, "grid.toml", "hours = 26,", &format!("hours = {},", value[1]));
        let swept = points(&single, &[&format!("avgifter.alderspension={0}..{0}/1 %", value[0])]);
        assert_eq!(*said, swept[0].1, "{value:?}");
    }
}

#[test]
fn two_rates_are_changed_together() {
    let swept = points(CASE, &["avgifter.alderspension=9..11/1 %", "kommuner.Lund=19..21/2 %"]);
    let change =
        |path: &str, value: &str| format!("[[change]]\npath = \"{path}\"\nfrom = 2012-01-01\nvalue = \"{value} %\"\n");
    for (value, said) in swept {
        let changes = change("avgifter.alderspension", &value[0]) + &change("kommuner.Lund", &value[1]);
        let overlay = file("two-rates.toml", &format!("title = \"x\"\n{changes}"));
        assert_eq!(said, gains(&[CASE, "--overlay", &overlay]), "{value:?}");
    }
}

/// The range of an input is how sure the case is of what it says, not of what is tried.
#[test]
fn values_beyond_the_range_of_an_input_are_tried() {
    let swept = points(CASE, &[&format!("{HOURS}=100..0/-50")]);
    assert_eq!(values(&swept), ["100", "50", "0"]);
}

/// What a case takes off is swept as well as what it is taken from.
#[test]
fn corrected_gains_are_those_of_a_run_too() {
    let case = "cases/examples/lonebidrag-som-trappas-ned.toml";
    let arguments = ["sweep", case, "--vary", "correction.dodvikt=0..60/30 %"];
    for point in json(&arguments)["points"].as_array().unwrap() {
        let new = format!("dodvikt = \"{} %\"", point["values"][0].as_str().unwrap());
        let case = rewritten(case, "dodvikt.toml", "dodvikt = \"20 %\"", &new);
        assert_eq!(point["corrected"], json(&["run", &case])["cases"][0]["corrected"], "{new}");
    }
    insta::assert_snapshot!("corrected", output(&[&arguments[..], &["--horizon", "five-year"]].concat()));
}

#[test]
fn csv_has_every_point_and_party() {
    let arguments = ["sweep", CASE, "--vary", "rates=2013..2014/1", "--vary", &format!("{HOURS}=0..20/10")];
    let text = output(&[&arguments[..], &["--format", "csv"]].concat());
    let mut lines = text.lines();
    let header = format!("file,title,row,rates,{HOURS},party,figures,one_year,five_year");
    assert_eq!(lines.next(), Some(header.as_str()));
    assert_eq!(lines.count(), 6 * 12, "society, nine parties, two subtotals");
}

#[test]
fn what_people_and_programs_read() {
    let hours = format!("{HOURS}=0..200/20");
    insta::assert_snapshot!("table", output(&["sweep", CASE, "--vary", &hours]));
    insta::assert_snapshot!(
        "english",
        output(&["sweep", CASE, "--vary", &hours, "--lang", "en", "--party", "forsakringskassan", "--exact"])
    );
    let markdown = ["sweep", CASE, "--vary", &hours, "--format", "markdown", "--horizon", "five-year"];
    insta::assert_snapshot!("markdown", output(&markdown));
    let indirect = "metoder.nyttosam.indirekt_skatt=0..40/5 %";
    let case = "cases/lund-2015/typfall-1.toml";
    let grid = ["sweep", case, "--vary", "after.work.extent=25..100/25 %", "--vary", indirect];
    insta::assert_snapshot!("grid", output(&grid));
    let mut document =
        json(&["sweep", CASE, "--vary", &format!("{HOURS}=0..10/10"), "--vary", "kommuner.Lund=19..19/1 %"]);
    // The hashes change with every edit of the rate files.
    document["manifest"]["rates"] = Value::from("…");
    insta::assert_snapshot!("json", serde_json::to_string_pretty(&document).unwrap());
}

#[test]
fn a_terminal_of_80_columns_is_enough() {
    for lang in ["sv", "en"] {
        for options in [&["--exact"][..], &["--party", "local_sector"], &["--vary", "rates=2013..2026/1", "--exact"]] {
            let vary = "before.support.forsorjningsstod.total=0..5_000_000/250_000";
            let text = output(&[&["sweep", CASE, "--vary", vary, "--lang", lang], options].concat());
            assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        }
    }
}

fn wrong(vary: &[&str]) -> Vec<&'static str> {
    let options = vary.iter().flat_map(|vary| ["--vary", vary]);
    let arguments: Vec<&str> = ["sweep", CASE].into_iter().chain(options).collect();
    codes(&execute(&arguments).unwrap_err())
}

#[test]
fn wrong_paths_are_said_all_at_once() {
    assert_eq!(wrong(&["after.use.socialsekreterare.hour=0..1/1"]), ["unknown-path"]);
    assert_eq!(wrong(&["avgifter.alderspensionen=0..1/1 %"]), ["unknown-path"]);
    assert_eq!(wrong(&["municipality=1..2/1"]), ["varied-text"]);
    assert_eq!(wrong(&["after.support.sjukpenning.level=1..2/1"]), ["varied-text"]);
    assert_eq!(wrong(&["skatt.grundavdrag=0..1/1"]), ["varied-scale"]);
    assert_eq!(wrong(&["kommuner.Lund=19..20/1 %", "kommuner.1281=19..20/1 %"]), ["varied-twice"]);
    assert_eq!(wrong(&["rates=2013..2014/1", "rates[1]=2013..2014/1"]), ["varied-twice"]);
    let three = ["rates=2013..2014/1", "person.age=20..30/1", "municipality=0..1_000_000/0.001"];
    assert_eq!(wrong(&three), ["varied-many", "varied-text", "varied-far"]);
    assert_eq!(wrong(&["person.age=0..999_999_999/1"]), ["varied-far"]);
}

#[test]
fn a_value_that_cannot_be_is_named_with_what_is_wrong_with_it() {
    assert_eq!(wrong(&["after.support.sjukpenning.degree=100..150/50 %"]), ["varied-wrong", "out-of-range"]);
    assert_eq!(wrong(&["rates=2025..2030/1"]), ["varied-wrong", "unknown-year"]);
    assert_eq!(wrong(&["kommuner.Lund=20..95/75 %"]), ["varied-wrong", "out-of-range"]);
    assert_eq!(wrong(&["avgifter.alderspension=10..12/1"]), ["varied-wrong", "percent-form"]);
    assert_eq!(wrong(&["person.age=40..41/0.5"]), ["varied-wrong", "wrong-type"]);
    let failure = execute(&["sweep", CASE, "--vary", "after.support.sjukpenning.degree=100..150/50 %"]).unwrap_err();
    let said = failure.render(nyttokalkyl::texts::Lang::En, false);
    assert!(said.contains("the case cannot be computed with after.support.sjukpenning.degree = 150 %"), "{said}");
}

/// What is nearest is looked for in the case and among the rates.
#[test]
fn the_nearest_path_of_both_worlds() {
    let nearest = |vary: &str| {
        let failure = execute(&["sweep", CASE, "--vary", vary]).unwrap_err();
        failure.render(nyttokalkyl::texts::Lang::En, false)
    };
    assert!(nearest("after.use.socialsekreterare.hour=0..1/1").contains(&format!("Did you mean “{HOURS}”?")));
    assert!(nearest("avgifter.alderspenson=0..1/1 %").contains("Did you mean “avgifter.alderspension”?"));
    assert!(nearest("kommuner.Lunnd=0..1/1 %").contains("Did you mean “kommuner.Lund”?"));
}

/// What is wrong with the form, and how to write it.
#[test]
fn wrong_ranges() {
    let said = |vary: &str| {
        let arguments = ["nyttokalkyl", "sweep", CASE, "--vary", vary];
        let error = Cli::read(arguments).unwrap_err();
        assert_eq!(error.exit_code(), 2);
        error.to_string().lines().next().unwrap().to_owned()
    };
    let ranges = [
        "x",
        "x=",
        "=0..1/1",
        "x=0-1/1",
        "x=0..1",
        "x=0..1/0",
        "x=0..1/-1",
        "x=1..0/1",
        "x=100..25/25 %",
        "x=0..a/1",
        "x=0..1/1 kr",
        "x=19.000..20.000/1",
        "x=0..1..2/1",
        "x=0..1e3/1",
        "x=0..30k/1",
    ];
    insta::assert_snapshot!("wrong_ranges", ranges.map(said).join("\n"));
}
