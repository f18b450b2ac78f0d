//! `sensitivity`: held against the case read again with other values, one at a time and all at once.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod again;

use again::{all_of, each_case, execute, figures, price_file, shipped, situations};
use nyttokalkyl::analysis::figures::{Figure, Figures};
use nyttokalkyl::analysis::levers::{Again, Lever, written};
use nyttokalkyl::analysis::sensitivity::Sensitivity;
use nyttokalkyl::analysis::tornado::{Tornado, subsidised};
use nyttokalkyl::case::Case;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::input::Change;
use nyttokalkyl::ledger::InputId;
use nyttokalkyl::rates;
use serde_json::Value;

/// Putting a value is reading the case with it: every value of every row, at its own and at others that can be read.
#[test]
fn a_value_put_is_a_value_read() {
    each_case(|case, book| {
        for (number, input) in case.inputs.iter().enumerate() {
            let Some(measure) = input.measure else { continue };
            let id = InputId(u16::try_from(number).unwrap());
            let mut put = case.clone();
            put.put(id, measure.value);
            assert_eq!(situations(&put), situations(case), "{}", input.path);
            let [low, high] = measure.range();
            let half = measure.value / 2 / measure.step * measure.step;
            for micro in [low, high, half, measure.value - measure.step] {
                let change = Change::new(format!("{}.{}", input.path, input.key), written(micro));
                let again = Case::read_changed(&case.source, book, &price_file, std::slice::from_ref(&change));
                let Ok((again, _)) = again else {
                    assert!(![low, high].contains(&micro), "{change:?}: a shipped bound must be readable");
                    continue;
                };
                put.put(id, micro);
                assert_eq!(situations(&put), situations(&again), "{change:?}");
            }
        }
    });
}

#[test]
fn a_bar_is_two_runs() {
    each_case(|case, book| {
        let levers = Lever::all(case, book);
        let tornado = Tornado::of(case, &levers).unwrap();
        assert_eq!(all_of(&tornado.base), figures(case, book));
        for (lever, bar) in levers.iter().zip(&tornado.bars).filter(|(lever, _)| lever.price_unit().is_none()) {
            for (value, end) in [(lever.low, &bar.low), (lever.high, &bar.high)] {
                let change = Change::new(format!("{}.{}", lever.path, lever.key), written(value));
                let (again, _) = Case::read_changed(&case.source, book, &price_file, &[change]).unwrap();
                assert_eq!(all_of(end), figures(&again, book), "{} at {value}", lever.path);
            }
        }
    });
}

/// A price of a list at its bounds is the list changed by an overlay.
#[test]
fn a_bar_of_a_price_is_two_overlays() {
    let (case, book) = shipped("lund-2015/typfall-1");
    let levers = Lever::all(&case, &book);
    let tornado = Tornado::of(&case, &levers).unwrap();
    let prices: Vec<_> = levers.iter().zip(&tornado.bars).filter(|(lever, _)| lever.price_unit().is_some()).collect();
    assert_eq!(prices.len(), 4, "the medicines of the case have no price of their own");
    for (lever, bar) in prices {
        for (value, end) in [(lever.low, &bar.low), (lever.high, &bar.high)] {
            let text = format!("title = \"x\"\n[[change]]\npath = \"{}\"\nvalue = {}\n", lever.path, written(value));
            let changed = rates::overlay(book.clone(), &Source::new("x", text)).unwrap();
            let (again, _) = Case::read_with(&case.source, &changed, &price_file).unwrap();
            assert_eq!(all_of(end), figures(&again, &changed), "{} at {value}", lever.path);
        }
    }
}

/// At the switching value the figure has turned, one step nearer to the value of the case it has not.
#[test]
fn a_figure_turns_where_it_is_said_to_and_not_before() {
    let mut turned = 0;
    for name in ["lund-2015/typfall-4", "ips-2015/typfall-2", "examples/osa-i-kommunen", "examples/nystartsjobb"] {
        let (case, book) = shipped(name);
        let again = Again { case: &case, book: &book, files: &price_file };
        let sensitivity = Sensitivity::of(&again, Lever::all(&case, &book)).unwrap();
        let sign = |lever: &Lever, value: i64, figure: Figure| {
            let mut changed = case.clone();
            lever.put(&mut changed, value);
            Figures::of(&changed).unwrap().get(figure).get().signum()
        };
        for (lever, switches) in sensitivity.levers.iter().zip(&sensitivity.switches) {
            for (figure, switch) in Figure::all().zip(switches) {
                let base = sign(lever, lever.base, figure);
                let Some(switch) = switch else {
                    let ends = [lever.low, lever.high].map(|end| sign(lever, end, figure));
                    assert!(base == 0 || ends == [base; 2], "{name}: {} turns {figure:?}", lever.path);
                    continue;
                };
                let back = switch.value + (lever.base - switch.value).signum() * lever.step;
                assert_ne!(sign(lever, switch.value, figure), base, "{name}: {} {figure:?}", lever.path);
                assert_eq!(sign(lever, back, figure), base, "{name}: {} {figure:?}", lever.path);
                assert_eq!(switch.inside, (lever.low..=lever.high).contains(&switch.value));
                if lever.price_unit().is_none() {
                    assert!(again.reads(lever, switch.value), "{name}: {}", lever.path);
                }
                turned += 1;
            }
        }
    }
    assert!(turned > 20, "the cases have figures near zero: {turned}");
}

/// All at once is the case read with every row at the end that its bar says.
#[test]
fn the_extremes_are_runs() {
    let (case, book) = shipped("lund-2015/typfall-4");
    let levers: Vec<Lever> =
        Lever::all(&case, &book).into_iter().filter(|lever| lever.price_unit().is_none()).collect();
    let tornado = Tornado::of(&case, &levers).unwrap();
    for figure in Figure::all() {
        for favourable in [false, true] {
            let better = |one: &Figures, other: &Figures| {
                let [one, other] = [one, other].map(|figures| figures.get(figure));
                if favourable { one > other } else { one < other }
            };
            let changes: Vec<Change> = levers
                .iter()
                .zip(&tornado.bars)
                .map(|(lever, bar)| {
                    let mut chosen = (lever.base, &tornado.base);
                    for end in [(lever.low, &bar.low), (lever.high, &bar.high)] {
                        if better(end.1, chosen.1) {
                            chosen = end;
                        }
                    }
                    Change::new(format!("{}.{}", lever.path, lever.key), written(chosen.0))
                })
                .collect();
            let (again, _) = Case::read_changed(&case.source, &book, &price_file, &changes).unwrap();
            let extreme = tornado.extreme(&case, &levers, figure, favourable).unwrap();
            assert_eq!(all_of(&extreme), figures(&again, &book), "{figure:?} {favourable}");
        }
    }
}

/// In full is produktionsfaktor 100 %, at nothing is what lönebidrag leaves by the method nyttosam.
#[test]
fn subsidised_production_at_its_bounds() {
    let book = embedded::rate_book();
    let case = |factor: &str| {
        let text = format!(
            "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\n[before]\n[after]\n[after.work]\n\
             wage_month_full_time = 19_000\nlonebidrag = {{ share = \"60 %\", ceiling = true }}\n{factor}\n"
        );
        Case::read(&Source::new("x", text), &book).unwrap().0
    };
    let [stated, whole, left] = ["produktionsfaktor = \"70 %\"", "produktionsfaktor = \"100 %\"", ""].map(case);
    for of in [&stated, &left] {
        let both = subsidised(of).unwrap().unwrap();
        assert_eq!(both, [&left, &whole].map(|case| Figures::of(case).unwrap()));
    }
    let (unsubsidised, _) = shipped("lund-2015/typfall-1");
    assert_eq!(subsidised(&unsubsidised).unwrap(), None);
}

/// One bound alone is the range from the value to it; equal bounds are none.
#[test]
fn what_is_uncertain() {
    let book = embedded::rate_book();
    let text = "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\n[before]\n[before.support]\n\
                forsorjningsstod = { per_month = 9_500, months = 12, high = 10_000 }\nstudiemedel = { weeks = 20, \
                loan_weeks = 20, low = 20, high = 20 }\n[after]\n[after.work]\nwage_month_full_time = 19_000\n";
    let (case, _) = Case::read(&Source::new("x", text), &book).unwrap();
    let levers = Lever::all(&case, &book);
    let [lever] = &levers[..] else { panic!("{levers:?}") };
    assert_eq!([lever.low, lever.base, lever.high].map(written), ["9500", "9500", "10000"]);
    assert_eq!((lever.path.as_str(), lever.key), ("before.support.forsorjningsstod", "per_month"));
}

/// Fewer weeks of studies are fewer weeks of loan, though the row states the loan of all.
#[test]
fn a_loan_follows_the_weeks_with_a_grant() {
    let (case, book) = shipped("lund-2015/typfall-3");
    let change = Change::new("after.support.studiemedel.weeks", "40");
    let [forty, both] = [vec![change.clone()], vec![change, Change::new("after.support.studiemedel.loan_weeks", "40")]]
        .map(|changes| Case::read_changed(&case.source, &book, &price_file, &changes).unwrap().0);
    assert_eq!(figures(&forty, &book), figures(&both, &book));
}

const CASE: &str = "cases/examples/osa-i-kommunen.toml";

fn output(more: &[&str]) -> String {
    execute(&[&["sensitivity", CASE, "--party", "municipality"], more].concat())
}

#[test]
fn what_people_and_programs_read() {
    insta::assert_snapshot!("table", output(&[]));
    insta::assert_snapshot!("english", output(&["--lang", "en", "--horizon", "five-year"]));
    insta::assert_snapshot!("markdown", output(&["--format", "markdown"]));
    let csv = output(&["--format", "csv"]);
    let shown = |line: &&str| ["title,row", ",municipality,"].iter().any(|word| line.contains(word));
    insta::assert_snapshot!("csv", csv.lines().filter(shown).collect::<Vec<_>>().join("\n"));
    let mut document: Value = serde_json::from_str(&output(&["--format", "json"])).unwrap();
    // One quantity for one party is enough to show the form; the hashes change with every edit of the rate files.
    document["manifest"]["rates"] = Value::from("…");
    let case = &mut document["cases"][0];
    case["inputs"].as_array_mut().unwrap().truncate(1);
    let mut gains = vec![&mut case["inputs"][0]["gains"]];
    again::keep(&mut gains, "municipality");
    for table in ["base", "least_favourable", "most_favourable"] {
        again::keep(&mut [&mut case[table]], "municipality");
    }
    for worth in ["nothing", "whole"] {
        again::keep(&mut [&mut case["subsidised_production"][worth]], "municipality");
    }
    insta::assert_snapshot!("json", serde_json::to_string_pretty(&document).unwrap());
}

#[test]
fn a_terminal_of_80_columns_is_enough() {
    for lang in ["sv", "en"] {
        for party in ["society", "public_sector", "individual"] {
            let text = execute(&["sensitivity", "cases/lund-2015", "cases/ips-2015", "--party", party, "--lang", lang]);
            assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        }
    }
}

#[test]
fn a_case_without_ranges_says_so() {
    let text = execute(&["sensitivity", "tests/unpublished.toml"]);
    assert!(text.contains("inga osäkra uppgifter"), "{text}");
}
