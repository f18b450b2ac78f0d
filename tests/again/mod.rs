//! Cases read again, and commands carried out: what the tests of sensitivity and simulation share.

#![allow(dead_code, reason = "no test uses all of it")]

use std::path::Path;
use std::sync::Arc;

use nyttokalkyl::analysis::figures::{Figure, Figures};
use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::money::Ore;
use nyttokalkyl::rates::RateBook;
use nyttokalkyl::texts::Problem;
use serde_json::Value;

#[expect(clippy::unnecessary_wraps, reason = "as a reader of price files is")]
pub(crate) fn price_file(path: &str) -> Result<Arc<Source>, Box<Problem>> {
    Ok(Source::new(path, std::fs::read_to_string(path).unwrap()))
}

fn read(path: &Path, book: &RateBook) -> Case {
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).to_string_lossy();
    let source = Source::new(name, std::fs::read_to_string(path).unwrap());
    Case::read_with(&source, book, &price_file).unwrap().0
}

/// A shipped case, with the rates.
pub(crate) fn shipped(name: &str) -> (Case, RateBook) {
    let book = embedded::rate_book();
    let case = read(Path::new(&format!("cases/{name}.toml")), &book);
    (case, book)
}

/// Every shipped case and template.
pub(crate) fn each_case(with: impl Fn(&Case, &RateBook)) {
    let book = embedded::rate_book();
    insta::glob!("../..", "cases/*/*.toml", |path| {
        if std::fs::read_to_string(path).unwrap().contains("\n[after") {
            with(&read(path, &book), &book);
        }
    });
}

/// Everything that the rules see of a case but rates and prices.
pub(crate) fn situations(case: &Case) -> Vec<String> {
    case.situations().map(|situation| format!("{situation:?}")).collect()
}

/// Every figure of a case, as `run` has it.
pub(crate) fn figures(case: &Case, book: &RateBook) -> Vec<Ore> {
    let forecast = Evaluation::of(case, book).unwrap().forecast;
    Figure::all().map(|figure| figure.horizon.gain(&forecast, figure.beneficiary)).collect()
}

/// The same from what an analysis holds.
pub(crate) fn all_of(figures: &Figures) -> Vec<Ore> {
    Figure::all().map(|figure| figures.get(figure)).collect()
}

/// What a command says.
pub(crate) fn execute(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl"].iter().chain(arguments);
    let outcome = command::execute(&Cli::read(arguments).unwrap());
    outcome.unwrap_or_else(|failure| panic!("{failure:?}")).text()
}

/// Leaves one party in tables by party.
pub(crate) fn keep(tables: &mut [&mut Value], party: &str) {
    for table in tables {
        table.as_object_mut().unwrap().retain(|key, _| key == party);
    }
}
