//! `rates`: what the rate book holds, for people and for programs.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use jiff::civil::date;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command::{self, Outcome};
use nyttokalkyl::embedded;
use nyttokalkyl::rates::RowInfo;
use serde_json::Value;

fn execute(arguments: &[&str]) -> Outcome {
    let arguments = ["nyttokalkyl", "rates"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}"))
}

fn output(arguments: &[&str]) -> String {
    execute(arguments).text()
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&output(&[arguments, &["--format", "json"]].concat())).unwrap()
}

/// The document without the hashes of the rate files, which change with every edit of theirs.
fn shown_json(arguments: &[&str]) -> String {
    let mut document = json(arguments);
    document["manifest"]["rates"] = Value::from("…");
    serde_json::to_string_pretty(&document).unwrap()
}

#[test]
fn what_people_read() {
    insta::assert_snapshot!("list", output(&["list", "pensionsavgift", "--at", "2013-07"]));
    insta::assert_snapshot!("list_of_a_place", output(&["list", "Lund", "--at", "2013-07"]));
    insta::assert_snapshot!("show_scale", output(&["show", "skatt.statlig_skatt", "--at", "2013-07"]));
    insta::assert_snapshot!("show_multiple", output(&["show", "skatt.pensionsavgift_tak", "--at", "2013-07"]));
    insta::assert_snapshot!("show_place", output(&["show", "kommuner.Lund", "--at", "2013-07"]));
    insta::assert_snapshot!("show_missing", output(&["show", "regioner.stockholm.avgifter.specialist"]));
    let english = ["show", "prislistor.skane-2014.socialsekreterare", "--lang", "en", "--format", "markdown"];
    insta::assert_snapshot!("show_in_english", output(&english));
    insta::assert_snapshot!("diff", output(&["diff", "2013", "2026", "pension", "--municipality", "Lund"]));
    insta::assert_snapshot!("diff_of_nothing", output(&["diff", "2013", "2013", "prisbasbelopp"]));
    insta::assert_snapshot!("stale", output(&["stale", "--on", "2013-07-01"]));
}

#[test]
fn what_programs_read() {
    insta::assert_snapshot!("list_csv", output(&["list", "basbelopp.", "--at", "2013-07", "--format", "csv"]));
    insta::assert_snapshot!("list_json", shown_json(&["list", "basbelopp.", "--at", "2013-07"]));
    insta::assert_snapshot!("show_json", shown_json(&["show", "skatt.pensionsavgift_tak", "--at", "2013-07"]));
    insta::assert_snapshot!("diff_json", shown_json(&["diff", "2013", "2014", "pensionsavgift_tak", "prisbasbelopp"]));
    for command in [
        &["list"][..],
        &["show", "kommuner.1281"],
        &["diff", "2013", "2026"],
        &["check"],
        &["stale", "--on", "2026-11-22"],
    ] {
        let document = json(command);
        assert_eq!(document["schema"], format!("nyttokalkyl.rates-{}/1", command[0]));
        assert_eq!(document["manifest"]["command"], format!("rates {}", command[0]));
    }
}

#[test]
fn a_terminal_of_80_columns_is_enough() {
    for command in [
        &["list"][..],
        &["list", "kommuner"],
        &["list", "region"],
        &["diff", "2012", "2026"],
        &["check"],
        &["stale", "--on", "2030-01-01"],
    ] {
        for lang in ["sv", "en"] {
            let text = output(&[command, &["--lang", lang]].concat());
            let wide = text.lines().find(|line| line.chars().count() > 80);
            assert_eq!(wide, None, "{command:?}");
        }
    }
    for entry in embedded::rate_book().catalogue() {
        let text = output(&["show", &entry.path]);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
}

/// Everything that is listed can be shown, and places are listed one by one only where somebody asks for them.
#[test]
fn every_path_is_listed_and_shown() {
    let listed = |words: &[&str]| -> Vec<String> {
        let entries = json(&[&["list"], words].concat())["entries"].as_array().unwrap().clone();
        entries.iter().map(|entry| entry["path"].as_str().unwrap().to_owned()).collect()
    };
    let all: Vec<String> = [listed(&[]), listed(&["kommuner."]), listed(&["regioner."])].concat();
    let catalogue = embedded::rate_book().catalogue();
    assert_eq!(all.len(), catalogue.len());
    for entry in &catalogue {
        assert!(all.contains(&entry.path), "{}", entry.path);
        assert_eq!(json(&["show", &entry.path])["rows"][0]["from"], entry.rows[0].0.to_string());
    }
    let title = Cli::read(["nyttokalkyl", "rates", "list", "kommunalskatt"]).unwrap();
    assert!(command::execute(&title).is_err(), "a title that 290 have is no word to find one by");
}

/// The differences are those of the values on the two days, and those within the later year.
#[test]
fn differences_are_those_of_the_values() {
    let book = embedded::rate_book();
    let document = json(&["diff", "2013", "2026"]);
    let changes = document["changes"].as_array().unwrap();
    let found = |path: &str, on: &str| changes.iter().any(|one| one["path"] == path && one["after"]["on"] == on);
    for entry in book.catalogue().iter().filter(|entry| entry.place.is_none()) {
        let at = |year| -> RowInfo { book.row(entry.at(date(year, 1, 1))).into_owned() };
        assert_eq!(found(&entry.path, "2026-01-01"), at(2013).value != at(2026).value, "{}", entry.path);
    }
    assert!(found("avgifter.ungdom", "2026-04-01"), "a change within the year");
    assert!(changes.iter().all(|one| !one["path"].as_str().unwrap().starts_with("kommuner.")));
}

#[test]
fn the_counts_are_those_of_the_rows() {
    let book = embedded::rate_book();
    let counts = book.counts();
    let (all, domains) = counts.split_last().unwrap();
    assert_eq!(all.rows(), domains.iter().map(nyttokalkyl::rates::Count::rows).sum::<usize>());
    assert_eq!(all.rows(), book.catalogue().iter().map(|entry| entry.rows.len()).sum::<usize>());
    assert_eq!(all.paths, book.catalogue().len());
}

#[test]
fn the_shipped_book_is_sound() {
    assert_eq!(embedded::rate_book().findings(), []);
    assert!(execute(&["check"]).success);
}

/// A row that says again what the one before said, and one that holds on no encoded day, are found.
#[test]
fn what_is_hardly_meant_is_found() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("hardly-meant");
    let _ = std::fs::remove_dir_all(&folder);
    for within in ["", "prislistor", "metoder"] {
        std::fs::create_dir_all(folder.join(within)).unwrap();
        for entry in std::fs::read_dir(std::path::Path::new("rates").join(within)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                std::fs::copy(&path, folder.join(within).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    let file = folder.join("studiestod.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let end = text.find("\n]\n").unwrap() + 1;
    let row = &text[text[..end].rfind("    { from = ").unwrap()..end];
    let from = &row[row.find("from = ").unwrap() + 7..][..10];
    let twice = format!("{row}{}{}", row.replacen(from, "2025-07-01", 1), row.replacen(from, "2099-01-01", 1));
    std::fs::write(&file, text.replacen(row, &twice, 1)).unwrap();
    let folder = folder.display().to_string();
    let outcome = execute(&["check", "--rates", &folder, "--format", "json"]);
    let document: Value = serde_json::from_str(&outcome.text()).unwrap();
    let found: Vec<_> = document["findings"].as_array().unwrap().iter().map(|one| one["finding"].clone()).collect();
    assert_eq!((found, outcome.success), (vec!["repeated".into(), "repeated".into(), "idle".into()], false));
}

#[test]
fn a_check_holds_for_some_months() {
    let stale =
        |on: &str, months: &str| json(&["stale", "--on", on, "--months", months])["stale"].as_array().unwrap().len();
    assert_eq!(stale("2026-11-22", "0"), 0);
    assert_eq!(stale("2027-11-22", "12"), 0);
    assert!(stale("2027-11-23", "12") > 100);
    assert_eq!(stale("2027-11-23", "24"), 0);
    assert!(!execute(&["stale", "--on", "2127-01-01", "--months", "1200"]).success, "the year is missing");
    assert!(Cli::read(["nyttokalkyl", "rates", "stale"]).is_err(), "the library has no clock");
}
