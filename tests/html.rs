//! `--format html` and `--output`: one page that loads nothing, the same each time; files that are whole or as they were.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod shown;

use std::path::PathBuf;

use nyttokalkyl::cli::Cli;
use nyttokalkyl::command::{self, Outcome};
use nyttokalkyl::diagnostic::Failure;
use nyttokalkyl::texts::Lang;
use shown::{CASE, COMMANDS};

fn execute(arguments: &[&str]) -> Result<Outcome, Failure> {
    command::execute(&Cli::read(["nyttokalkyl"].iter().chain(arguments)).unwrap())
}

fn output(arguments: &[&str]) -> String {
    execute(arguments).unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false))).text()
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("nyttokalkyl-html-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_command_makes_a_page_that_loads_nothing_from_elsewhere() {
    for command in COMMANDS {
        for lang in ["sv", "en"] {
            let arguments = [command, &["--lang", lang, "--format", "html"]].concat();
            let page = output(&arguments);
            assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{lang}\">")), "{command:?}");
            for loading in ["src=", "href=\"h", "url(h", "@import", "<script", "<link", "<iframe"] {
                assert!(!page.contains(loading), "{command:?} {loading}");
            }
            for element in ["main", "section", "table", "tr", "ul", "li", "details", "figure", "svg"] {
                let (opened, closed) = (format!("<{element}"), format!("</{element}>"));
                let opened = page.matches(&format!("{opened}>")).count() + page.matches(&format!("{opened} ")).count();
                assert_eq!(opened, page.matches(&closed).count(), "{command:?} {element}");
            }
            assert_eq!(page.matches("<h1 ").count(), 1, "{command:?}");
            assert_eq!(page, output(&arguments), "{command:?}");
        }
    }
}

#[test]
fn the_page_of_a_case() {
    let page = output(&["run", CASE, "--format", "html"]);
    insta::assert_snapshot!(without_hashes(&page));
}

/// The page as long as the rates are others: hashes are left out.
fn without_hashes(page: &str) -> String {
    let is_hash = |word: &&str| word.len() == 64 && word.chars().all(|c| c.is_ascii_hexdigit());
    let words: Vec<&str> = page.split(|c: char| !c.is_ascii_alphanumeric()).filter(is_hash).collect();
    words.into_iter().fold(page.to_owned(), |page, hash| page.replace(hash, "…"))
}

#[test]
fn a_chart_says_in_words_what_it_shows() {
    let page = output(&["run", CASE, "--format", "html"]);
    assert!(page.contains("role=\"img\"") && page.contains("aria-describedby=\"chart0-description\""));
    let description = page.split("<desc id=\"chart0-description\">").nth(1).unwrap().split('<').next().unwrap();
    assert!(description.contains("Kommunen 193\u{a0}000\u{a0}kr"), "{description}");
    assert!(description.contains("Arbetsförmedlingen −259\u{a0}000\u{a0}kr"), "{description}");
}

#[test]
fn output_goes_to_the_file_in_the_form_that_its_name_tells() {
    let folder = folder("forms");
    let beginnings = [
        ("a.html", "<!DOCTYPE html>"),
        ("a.md", "## "),
        ("a.csv", "file,title"),
        ("a.json", "{"),
        ("a.txt", "Från försörjningsstöd"),
    ];
    for (name, beginning) in beginnings {
        let path = folder.join(name);
        let outcome = execute(&["run", CASE, "--output", path.to_str().unwrap()]).unwrap();
        assert!(outcome.text().is_empty());
        let written = std::fs::read_to_string(&path).unwrap();
        assert!(written.starts_with(beginning), "{name}: {}", &written[..40]);
    }
    let path = folder.join("b.html");
    execute(&["run", CASE, "--format", "markdown", "-o", path.to_str().unwrap()]).unwrap();
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("## "), "what is asked for goes before the name");
    assert!(!output(&["run", CASE, "-o", "-"]).is_empty());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 6, "nothing is left beside the files");
}

#[test]
fn a_file_that_cannot_be_written_stays_as_it_was() {
    let folder = folder("refused");
    let old = folder.join("old.html");
    std::fs::write(&old, "old").unwrap();
    let code = |arguments: &[&str]| {
        let failure = execute(arguments).unwrap_err();
        failure.render(Lang::En, false)
    };
    let input = folder.join("case.toml");
    std::fs::copy(CASE, &input).unwrap();
    let said = code(&["run", CASE, "-o", input.to_str().unwrap()]);
    assert!(said.contains("output-over-input"), "{said}");
    assert_eq!(std::fs::read_to_string(&input).unwrap(), std::fs::read_to_string(CASE).unwrap());
    let nowhere = folder.join("nowhere").join("a.html");
    let said = code(&["run", CASE, "-o", nowhere.to_str().unwrap()]);
    assert!(said.contains("folder-missing") && !nowhere.exists(), "{said}");
    let said = code(&["run", CASE, "-o", folder.to_str().unwrap()]);
    assert!(said.contains("folder-for-file"), "{said}");
    let said = code(&["run", "tests/errors/missing-key.toml", "-o", old.to_str().unwrap()]);
    assert!(said.contains("missing-key"), "{said}");
    assert_eq!(std::fs::read_to_string(&old).unwrap(), "old", "nothing is written of a broken case");
    execute(&["run", CASE, "-o", old.to_str().unwrap()]).unwrap();
    assert!(std::fs::read_to_string(&old).unwrap().starts_with("<!DOCTYPE"));
}

/// What a board reads: the figures in words, set beside the tables that they come from.
#[test]
fn a_report_says_in_words_what_its_tables_say() {
    let page = output(&["report", "cases/lund-2015/typfall-1.toml", "--format", "markdown"]).replace('\u{a0}', " ");
    for part in [
        "Före: Långvarigt försörjningsstöd",
        "För kommunen innebär det en intäkt på 193 000 kr på ett år och 965 000 kr på fem år.",
        "För Arbetsförmedlingen innebär det ingen förändring.",
        "## Känslighet: ",
        "## Osäkerhet: ",
        "## Hur siffrorna bildas: ",
        "## Vad siffrorna är gjorda av",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("besparing") && !page.to_lowercase().contains("vinst"), "sober words");
    let unchanged = output(&["report", "cases/lund-2015/typfall-3.toml", "--format", "markdown"]);
    assert!(unchanged.contains("För deltagaren innebär det ingen förändring."), "as the table says");
    let programme =
        output(&["report", "cases/finsam-lund/2015.eval.toml", "--format", "markdown"]).replace('\u{a0}', " ");
    assert!(programme.contains("Insatsen kostar samhället 6,9 mkr. Resultatet är −4,0 mkr på ett år"), "{programme}");
    let illustration = output(&["report", "cases/kraft/kraft.eval.toml", "--lang", "en", "--format", "markdown"]);
    assert!(illustration[..400].contains("ILLUSTRATION, not a result"));
}

#[test]
fn a_report_is_a_page_where_no_form_is_asked_for() {
    assert!(output(&["report", CASE]).starts_with("<!DOCTYPE html>"));
    assert!(!output(&["report", CASE, "--format", "table"]).contains("<html"));
}

/// Numbers that a Swedish Excel reads as numbers, in columns of their own.
#[test]
fn csv_for_excel_in_swedish() {
    let said = output(&["run", CASE, "--excel-sv"]);
    let plain = output(&["run", CASE, "--format", "csv"]);
    assert!(said.starts_with('\u{feff}') && !plain.starts_with('\u{feff}'));
    let records = |text: &str, delimiter: u8| -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    let (swedish, machine) = (records(said.trim_start_matches('\u{feff}'), b';'), records(&plain, b','));
    assert_eq!(swedish.len(), machine.len());
    let amounts = swedish.iter().zip(&machine).flat_map(|(one, other)| one.iter().zip(other));
    let changed: Vec<_> = amounts.filter(|(one, other)| one != other).collect();
    assert!(changed.len() > 10);
    for (one, other) in changed {
        assert_eq!((one.replace(',', "."), other.parse::<f64>().is_ok()), (other.clone(), true));
    }
}
