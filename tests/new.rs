//! `new`: what it writes passes as it is, explains every key by the registry, and never overwrites.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use nyttokalkyl::cli::{Cli, From};
use nyttokalkyl::command::{self, Outcome};
use nyttokalkyl::diagnostic::Failure;
use nyttokalkyl::embedded;
use nyttokalkyl::fields::{self, Place};

fn execute(arguments: &[&str]) -> Result<Outcome, Failure> {
    command::execute(&Cli::read(["nyttokalkyl"].iter().chain(arguments)).unwrap())
}

fn kinds() -> impl Iterator<Item = String> {
    From::value_variants().iter().map(|kind| kind.to_possible_value().unwrap().get_name().to_owned())
}

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn written(folder: &Path, kind: &str, lang: &str) -> (String, String) {
    let path = folder.join(format!("{kind}-{lang}.toml")).display().to_string();
    execute(&["new", &path, "--from", kind, "--lang", lang]).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    (path, text)
}

#[test]
fn every_kind_passes_check_and_run_as_it_is() {
    let folder = folder("passes");
    for kind in kinds() {
        for lang in ["sv", "en"] {
            let (path, text) = written(&folder, &kind, lang);
            for command in ["check", "run", "explain"] {
                let outcome = execute(&[command, &path]).unwrap_or_else(|wrong| panic!("{kind}: {wrong:?}"));
                assert!(outcome.success && outcome.cautions.is_empty(), "{kind}: {}", outcome.cautions);
            }
            let comments = text.lines().filter(|line| line.contains('#'));
            assert!(comments.clone().all(|line| line.chars().count() <= 80), "{text}");
        }
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2 * kinds().count(), "nothing is left beside");
}

#[test]
fn what_is_written_holds_what_the_shipped_template_holds() {
    let folder = folder("holds");
    for kind in kinds() {
        let shipped = std::fs::read_to_string(format!("cases/templates/{kind}.toml")).unwrap();
        let (_, text) = written(&folder, &kind, "sv");
        assert_eq!(text.parse::<toml::Table>().unwrap(), shipped.parse::<toml::Table>().unwrap());
    }
    let templates = std::fs::read_dir("cases/templates").unwrap().count();
    assert_eq!(templates, kinds().count(), "every template has its kind");
}

/// The help texts of every key in a table, and of every table in it.
fn explanations(place: Place, table: &toml::Table, found: &mut Vec<String>) {
    for (key, value) in table {
        let field = fields::field(place, key);
        match (field.holds, value.as_table()) {
            (Some(held), Some(inner)) => {
                found.push(field.sv.to_owned());
                explanations(held, inner, found);
            }
            (None, Some(inner)) => named(key, inner, found),
            _ => found.push(field.sv.to_owned()),
        }
    }
}

fn named(key: &str, table: &toml::Table, found: &mut Vec<String>) {
    for (name, row) in table {
        let place = if key == "support" {
            let benefit = fields::benefit(name).unwrap();
            found.push(benefit.sv.to_owned());
            benefit.place
        } else {
            let book = embedded::rate_book();
            found.extend(book.prices().filter(|(_, item)| item.key == *name).map(|(_, item)| item.title.sv));
            Place::Use
        };
        explanations(place, row.as_table().unwrap(), found);
    }
}

#[test]
fn every_key_is_explained_by_the_registry() {
    let folder = folder("explained");
    for kind in kinds() {
        let (_, text) = written(&folder, &kind, "sv");
        let comments: String = text
            .lines()
            .filter_map(|line| line.split_once("# "))
            .map(|(_, comment)| comment.to_owned() + " ")
            .collect();
        let mut expected = Vec::new();
        explanations(Place::Case, &text.parse().unwrap(), &mut expected);
        assert!(expected.len() > 20);
        for words in expected {
            assert!(comments.contains(&words), "{kind}: {words} is not in\n{text}");
        }
    }
}

/// What stands there as a comment may be uncommented: an own price, the forecast, the cost and the correction.
#[test]
fn the_examples_that_are_comments_are_right() {
    let folder = folder("own");
    for kind in kinds() {
        let (path, text) = written(&folder, &kind, "sv");
        let (case, own) = text.split_once("# [own_price").unwrap();
        std::fs::write(&path, format!("{case}[own_price{}", own.replace("\n# ", "\n"))).unwrap();
        assert!(execute(&["check", &path]).unwrap().text().contains("egna.fallet.arbetskonsulent"), "{kind}");
        let forecast = execute(&["forecast", &path]).unwrap().text();
        assert!(forecast.contains("efter korrigering") && forecast.contains("Nettonuvärde 3,5"), "{forecast}");
    }
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let path = folder("there").join("case.toml");
    std::fs::write(&path, "mine").unwrap();
    let failure = execute(&["new", &path.display().to_string()]).unwrap_err();
    assert_eq!(failure.0.len(), 1);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn what_a_person_sees() {
    let folder = folder("seen");
    let shown = |text: &str| text.replace(&folder.display().to_string(), "FOLDER");
    let path = folder.join("fall.toml").display().to_string();
    insta::assert_snapshot!("said", shown(&execute(&["new", &path, "--from", "sjukpenning"]).unwrap().text()));
    insta::assert_snapshot!("english", without_head(&written(&folder, "studier", "en").1));
    insta::assert_snapshot!("swedish", without_head(&written(&folder, "praktik", "sv").1));
}

/// The case without the lines above it, which name the file.
fn without_head(text: &str) -> &str {
    text.split_once("\n\n").unwrap().1
}
