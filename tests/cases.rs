//! The shipped cases: every published figure, and the table that each prints.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;
use std::sync::Arc;

use nyttokalkyl::case::{Basis, Case};
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::report::result::{self, Parties};
use nyttokalkyl::report::{Report, closing_notes, terminal, verification};
use nyttokalkyl::texts::Lang;

fn read(path: &Path) -> (Case, Evaluation) {
    let name = path.strip_prefix(std::env::current_dir().unwrap()).unwrap_or(path).display().to_string();
    let source: Arc<Source> = Source::new(name, std::fs::read_to_string(path).unwrap());
    let book = embedded::rate_book();
    let (case, cautions) =
        Case::read_with(&source, &book, &|path| Ok(Source::new(path, std::fs::read_to_string(path).unwrap())))
            .unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false)));
    assert!(cautions.is_empty());
    let evaluation = Evaluation::of(&case, &book).unwrap();
    (case, evaluation)
}

fn table(case: &Case, evaluation: &Evaluation, parties: Parties, lang: Lang, exact: bool) -> String {
    let style = result::style(case, lang, exact);
    let section = result::section(case, evaluation, &embedded::rate_book(), parties, style);
    let closing = closing_notes(std::slice::from_ref(evaluation), lang);
    terminal::write(&Report { sections: vec![section], closing, ..Report::default() }, |_| style)
}

#[test]
fn all_62_published_figures_are_met() {
    let mut figures = 0;
    for folder in ["cases/lund-2015", "cases/ips-2015"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let (case, evaluation) = read(&entry.unwrap().path());
            for comparison in verification::compare(&case, &evaluation) {
                assert!(comparison.met, "{}: {comparison:?}", case.source.name);
                figures += 1;
            }
        }
    }
    assert_eq!(figures, 62);
}

/// What the report states is known, with its page; everything else is assumed, with reason and range.
#[test]
fn every_row_of_the_published_cases_says_how_it_is_known() {
    for folder in ["cases/lund-2015", "cases/ips-2015"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let (case, _) = read(&entry.unwrap().path());
            for input in &case.inputs {
                let place = format!("{}: {}", case.source.name, input.path);
                let source = input.source.as_deref().unwrap_or_else(|| panic!("{place} has no source"));
                match input.basis {
                    Basis::Kand => assert!(source.contains("s. "), "{place} has no page"),
                    Basis::Antagen => {
                        assert!(input.range.0.is_some() && input.range.1.is_some(), "{place} has no range");
                    }
                    Basis::Uppskattad | Basis::Saknas => panic!("{place} is neither known nor assumed"),
                }
            }
            assert!(case.defaulted.is_empty(), "{}: {:?}", case.source.name, case.defaulted);
        }
    }
}

#[test]
fn each_case_prints_its_table() {
    insta::glob!("../cases", "**/*.toml", |path| {
        if path.ends_with("egna-priser.toml")
            || [".portfolio.toml", ".eval.toml"].iter().any(|kind| path.to_string_lossy().ends_with(kind))
        {
            return;
        }
        let (case, evaluation) = read(path);
        let text = table(&case, &evaluation, Parties::All, Lang::Sv, false);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "wider than 80 columns:\n{text}");
        insta::assert_snapshot!(text);
    });
}

#[test]
fn a_table_in_english_with_ore() {
    let (case, evaluation) = read(Path::new("cases/lund-2015/typfall-2.toml"));
    insta::assert_snapshot!(table(&case, &evaluation, Parties::All, Lang::En, true));
}

#[test]
fn a_table_with_the_parties_of_the_report_alone() {
    let (case, evaluation) = read(Path::new("cases/lund-2015/typfall-2.toml"));
    insta::assert_snapshot!(table(&case, &evaluation, Parties::Published, Lang::Sv, false));
}

#[test]
fn known_and_assumed_inputs_are_told_apart() {
    let (case, evaluation) = read(Path::new("cases/lund-2015/typfall-1.toml"));
    let production = evaluation.forecast.one_year.resource(nyttokalkyl::party::Resource::Production);
    assert_eq!(evaluation.known_part(&case), production, "only the wage is known");
}

/// The notes under the table of a case that is not shipped.
fn notes(text: &str) -> Vec<String> {
    let book = embedded::rate_book();
    let source = Source::new("x.toml", text);
    let (case, _) =
        Case::read(&source, &book).unwrap_or_else(|diagnostics| panic!("{}", diagnostics.render(Lang::En, false)));
    let evaluation = Evaluation::of(&case, &book).unwrap();
    nyttokalkyl::report::notes(&case, &evaluation, &book, result::style(&case, Lang::Sv, false))
}

const HOUSEHOLD: &str = "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\n\
    [household]\nadults = 1\nrent_month = 5_000\n[before.support]\nforsorjningsstod = { level = \"norm\" }\n";

#[test]
fn incomes_that_leave_nothing_to_fill_up_are_named() {
    let after = "[after.work]\nwage_month_full_time = 30_000\n\
        [after.support]\nforsorjningsstod = { level = \"norm\", months_before = 12 }\n";
    let named = "Försörjningsstöd efter norm blir 0 kr efter: inkomsterna räcker hela tiden.";
    assert!(notes(&format!("{HOUSEHOLD}{after}")).contains(&named.to_owned()));
    let filled_up = "[after.support]\nforsorjningsstod = { level = \"norm\" }\n";
    assert!(!notes(&format!("{HOUSEHOLD}{filled_up}")).iter().any(|note| note.contains("blir 0 kr")));
}

#[test]
fn a_lunch_that_is_not_stated_is_named_where_it_matters() {
    let of = |child: &str| {
        let household =
            HOUSEHOLD.replace("rent_month", &format!("other_income_month = 0\nchildren = [{child}]\nrent_month"));
        notes(&format!("{household}[after]\n")).iter().any(|note| note.contains("lunch_home"))
    };
    assert!(of("{ age = 5 }"));
    assert!(!of("{ age = 5, lunch_home = false }"));
    assert!(!of("{ age = 11 }"));
}

#[test]
fn a_household_that_changes_is_named() {
    let changes = |after: &str| notes(&format!("{HOUSEHOLD}{after}")).iter().any(|note| note.contains("Hushållet"));
    assert!(changes("[after.household]\nadults = 2\n"));
    assert!(!changes("[after.household]\nrent_month = 5_200\n"), "another rent is the same household");
}
