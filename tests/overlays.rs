//! Overlays: what would hold instead of what the rate book says, from when to when, and that every output says so.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::sync::Arc;

use jiff::civil::{Date, date};
use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::money::Ore;
use nyttokalkyl::party::{Beneficiary, Party};
use nyttokalkyl::rates::{self, RateBook, RowInfo, Shown};
use nyttokalkyl::texts::Lang;

const CASE: &str = "cases/lund-2015/typfall-1.toml";

fn changed(book: RateBook, overlay: &str) -> RateBook {
    let source = Source::new("reform.toml", format!("title = \"Prov\"\n{overlay}"));
    rates::overlay(book, &source).unwrap_or_else(|failure| panic!("{overlay}\n{}", failure.render(Lang::En, false)))
}

fn change(path: &str, days: &str, value: &str) -> String {
    format!("[[change]]\npath = \"{path}\"\n{days}\n{value}\n")
}

fn case() -> Arc<Source> {
    Source::new(CASE, std::fs::read_to_string(CASE).unwrap())
}

/// The gain of each party; nothing where the case is refused.
fn gains(source: &Arc<Source>, book: &RateBook) -> Option<Vec<Ore>> {
    let file = |path: &str| Ok(Source::new(path, std::fs::read_to_string(path).unwrap()));
    let (case, _) = Case::read_with(source, book, &file).ok()?;
    let evaluation = Evaluation::of(&case, book).ok()?;
    Some(Beneficiary::all().map(|who| evaluation.forecast.one_year.of(who)).collect())
}

/// What a path holds on a day.
fn value(book: &RateBook, path: &str, day: Date) -> String {
    match &book.row(book.entry(path).unwrap().at(day)).value {
        Shown::Number(digits) => digits.clone(),
        other => panic!("{other:?}"),
    }
}

/// A row as an overlay writes it: `quoted` as percentages are.
fn written(info: &RowInfo) -> Option<String> {
    let percent = |share: &str| format!("\"{share} %\"");
    let value = match &info.value {
        Shown::Number(digits) if info.unit == "%" => format!("value = {}", percent(digits)),
        Shown::Number(digits) => format!("value = {digits}"),
        Shown::Unlimited => "value = \"unlimited\"".to_owned(),
        Shown::Steps(steps) => {
            let step = |[over, base, share, of_all]: &[Option<String>; 4]| {
                let share = share.as_deref().map(percent);
                let of_all = of_all.as_deref().map(percent);
                let keys = [("over", over), ("base", base), ("share", &share), ("share_of_all", &of_all)];
                let given = keys.iter().filter_map(|(key, value)| Some(format!("{key} = {}", value.as_ref()?)));
                format!("{{ {} }}", given.collect::<Vec<_>>().join(", "))
            };
            format!("scale = [ {} ]", steps.iter().map(step).collect::<Vec<_>>().join(", "))
        }
        Shown::Ladder(steps) => {
            let step = |(from, value): &(String, String)| format!("{{ age = {from}, value = {value} }}");
            format!("steps = [ {} ]", steps.iter().map(step).collect::<Vec<_>>().join(", "))
        }
        Shown::Missing => return None,
    };
    Some(value)
}

fn days(path: &str) -> &'static str {
    if path.starts_with("prislistor.") { "" } else { "from = 2013-01-01" }
}

#[test]
fn what_holds_already_changes_no_figure() {
    let book = embedded::rate_book();
    let expected = gains(&case(), &book).unwrap();
    let mut seen = 0;
    for entry in book.catalogue() {
        if entry.place.is_some() && !entry.path.contains("1281") && !entry.path.contains("skane") {
            continue;
        }
        let info = book.row(entry.at(date(2013, 1, 1))).into_owned();
        let Some(value) = written(&info) else { continue };
        let changed = changed(book.clone(), &change(&entry.path, days(&entry.path), &value));
        assert_eq!(gains(&case(), &changed).as_ref(), Some(&expected), "{}", entry.path);
        let row = changed.row(changed.entry(&entry.path).unwrap().at(date(2013, 1, 1))).into_owned();
        assert_eq!((row.value, row.source.as_str()), (info.value, "reform.toml:2"), "{}", entry.path);
        seen += 1;
    }
    assert!(seen > 140, "{seen}");
}

/// 12 % instead of 10,21 % of 228 000 kr.
#[test]
fn a_rate_that_the_case_reads_changes_it_exactly() {
    let book = embedded::rate_book();
    let changed = changed(book.clone(), &change("avgifter.alderspension", "from = 2013-01-01", "value = \"12 %\""));
    let contributions = |book: &RateBook| {
        let (case, _) = Case::read(&case(), book).unwrap();
        let evaluation = Evaluation::of(&case, book).unwrap();
        let flows = evaluation.after.flows().filter(|(flow, _)| flow.rule.rule().key == "arbetsgivaravgifter");
        flows.map(|(flow, _)| flow.amount).sum::<Ore>()
    };
    assert_eq!(contributions(&changed) - contributions(&book), Ore::new(408_120));
}

#[test]
fn local_tax_prices_fees_and_methods_are_changed_by_their_paths() {
    let book = embedded::rate_book();
    let before = gains(&case(), &book).unwrap();
    for (path, value) in [
        ("kommuner.Lund", "value = \"21.84 %\""),
        ("regioner.skane", "value = \"11.39 %\""),
        ("regioner.skane.avgifter.specialist", "value = 400"),
        ("prislistor.skane-2014.socialsekreterare", "value = 420"),
        ("metoder.nyttosam.indirekt_skatt", "value = \"20 %\""),
    ] {
        let changed = changed(book.clone(), &change(path, days(path), value));
        assert_ne!(gains(&case(), &changed).unwrap(), before, "{path}");
    }
}

#[test]
fn of_two_overlays_the_later_goes_first() {
    let book = embedded::rate_book();
    let [low, high] = ["11 %", "12 %"]
        .map(|percent| change("avgifter.alderspension", "from = 2013-01-01", &format!("value = \"{percent}\"")));
    let both = changed(changed(book, &low), &high);
    assert_eq!(value(&both, "avgifter.alderspension", date(2013, 1, 1)), "12");
    assert_eq!(both.overlays.len(), 2);
}

#[test]
fn what_held_before_holds_again_after_the_last_day() {
    let book = embedded::rate_book();
    let path = "basbelopp.prisbasbelopp";
    let once = changed(book.clone(), &change(path, "from = 2013-03-01\nto = 2014-06-30", "value = 50_000"));
    let at = |year, month| value(&once, path, date(year, month, 1));
    assert_eq!([at(2013, 2), at(2013, 3), at(2014, 6)], ["44500", "50000", "50000"]);
    assert_eq!(at(2014, 7), value(&book, path, date(2014, 7, 1)));
    assert_eq!(once.tax_years(), book.tax_years(), "which years are encoded does not change");
    let local =
        changed(book.clone(), &change("kommuner.Lund", "from = 2014-01-01\nto = 2015-12-31", "value = \"22 %\""));
    let at = |year| value(&local, "kommuner.1281", date(year, 7, 1));
    assert_eq!([2013, 2014, 2015, 2016].map(at), ["20.84", "22.00", "22.00", "21.24"]);
}

#[test]
fn a_change_without_a_last_day_holds_until_the_next() {
    let path = "avgifter.alderspension";
    let two =
        change(path, "from = 2016-01-01", "value = \"13 %\"") + &change(path, "from = 2014-01-01", "value = \"12 %\"");
    let book = changed(embedded::rate_book(), &two);
    let at = |year| value(&book, path, date(year, 1, 1));
    assert_eq!([2013, 2014, 2015, 2016, 2026].map(at), ["10.21", "12", "12", "13", "13"]);
}

#[test]
fn a_fee_that_is_missing_may_be_given() {
    let path = "regioner.stockholm.avgifter.specialist";
    let book = changed(embedded::rate_book(), &change(path, "from = 2014-01-01", "value = 350"));
    assert_eq!(value(&book, path, date(2014, 1, 1)), "350");
    assert!(book.row(book.entry(path).unwrap().at(date(2013, 1, 1))).missing.is_some());
}

/// Any rate may be nothing, or as much as the loader lets pass: figures come out, or the case is refused.
#[test]
fn the_ends_of_the_bounds_stop_nothing() {
    let book = embedded::rate_book();
    let cases: Vec<Arc<Source>> = ["cases/lund-2015", "cases/examples"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .map(|path| Source::new(path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
        .filter(|source| source.text.contains("\n[after"))
        .collect();
    for entry in book.catalogue().iter().filter(|entry| entry.place.is_none()) {
        let info = book.row(entry.rows[0].1).into_owned();
        let ends = match (&info.value, info.unit.as_str()) {
            (Shown::Number(_), "%") => ["value = \"0 %\"", "value = \"400 %\""],
            (Shown::Number(_), "prisbasbelopp" | "inkomstbasbelopp") => ["value = 0", "value = 10_000"],
            (Shown::Number(_), unit) if unit.starts_with("kr") => ["value = 0", "value = 10_000_000"],
            (Shown::Number(_) | Shown::Unlimited, _) => ["value = 0", "value = 1_000"],
            _ => continue,
        };
        for end in ends {
            let text = format!("title = \"Prov\"\n{}", change(&entry.path, days(&entry.path), end));
            // A forecast of no years and a price of a krona are refused.
            let Ok(changed) = rates::overlay(book.clone(), &Source::new("reform.toml", text)) else { continue };
            for case in &cases {
                let party = gains(case, &changed);
                assert!(party.is_none_or(|gains| gains.len() == Party::ALL.len() + 1));
            }
        }
    }
}

fn output(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl"].iter().chain(arguments).chain(&["--overlay", "tests/own/reform.toml"]);
    command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}")).text()
}

#[test]
fn every_output_names_the_overlay() {
    insta::assert_snapshot!("run", output(&["run", CASE]));
    insta::assert_snapshot!("run_in_english", output(&["run", CASE, "--lang", "en", "--format", "markdown"]));
    insta::assert_snapshot!("explain", output(&["explain", CASE, "--rule", "arbetsgivaravgifter", "--party", "state"]));
    insta::assert_snapshot!("show", output(&["rates", "show", "kommuner.Lund", "--at", "2013-07"]));
    for command in [
        &["run", CASE][..],
        &["verify", CASE],
        &["check", CASE],
        &["explain", CASE],
        &["rates", "show", "kommuner.Lund"],
        &["rates", "list", "Lund"],
        &["rates", "diff", "2012", "2013"],
        &["rates", "check"],
        &["rates", "stale", "--on", "2030-01-01"],
        &["rates", "tax-table", "--year", "2025", "--table", "32"],
    ] {
        for format in ["table", "markdown", "csv", "json"] {
            let text = output(&[command, &["--format", format]].concat());
            assert!(text.contains("tests/own/reform.toml") || text.contains("reform.toml)"), "{command:?} {format}");
        }
    }
}
