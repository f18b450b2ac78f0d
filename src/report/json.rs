//! The JSON of `run` and `verify`: contracts that scripts depend on.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::numbers::machine;
use super::verification::Comparison;
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::hash::sha256;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::rates::RateBook;

/// One case of `nyttokalkyl.run/1`: every party's gain in one year and five, and the notices.
pub fn run_case(case: &Case, evaluation: &Evaluation, notices: &[String]) -> Value {
    let forecast = &evaluation.forecast;
    let horizons = |one_year: Ore| json!({ "one_year": machine(one_year), "five_year": machine(one_year.times(i64::from(forecast.years))) });
    let gains: Map<String, Value> = Beneficiary::all()
        .map(|beneficiary| (beneficiary.id().to_owned(), horizons(forecast.one_year.of(beneficiary))))
        .collect();
    json!({
        "file": case.source.name,
        "title": case.title,
        "gains": gains,
        "subtotals": {
            "state_total": horizons(forecast.one_year.together(&Party::STATE_TOTAL)),
            "public_sector": horizons(forecast.one_year.together(&Party::PUBLIC_SECTOR)),
        },
        "notices": notices,
    })
}

/// One case of `nyttokalkyl.verify/1`: every published figure and whether it is met.
pub fn verify_case(case: &Case, comparisons: &[Comparison]) -> Value {
    let figures: Vec<Value> = comparisons
        .iter()
        .map(|comparison| {
            json!({
                "party": comparison.beneficiary.id(),
                "horizon": if comparison.forecast { "five_year" } else { "one_year" },
                "published": comparison.printed.text,
                "computed": machine(comparison.computed),
                "tolerance": comparison.tolerance.as_ref().map(|(tolerance, _)| machine(*tolerance)),
                "met": comparison.met,
            })
        })
        .collect();
    json!({ "file": case.source.name, "title": case.title, "figures": figures })
}

/// What a result can be made again from.
#[derive(Clone, Debug, Serialize)]
pub struct Manifest {
    program: &'static str,
    version: &'static str,
    command: &'static str,
    options: Map<String, Value>,
    inputs: Vec<Value>,
    rates: Value,
    seed: Option<u64>,
}

impl Manifest {
    /// The manifest of a command with its options, inputs and rates.
    pub fn new<'a>(
        command: &'static str,
        options: Map<String, Value>,
        cases: impl Iterator<Item = &'a Case>,
        book: &RateBook,
    ) -> Self {
        let inputs =
            cases.map(|case| json!({ "file": case.source.name, "sha256": sha256(&case.source.text) })).collect();
        let files: Vec<Value> =
            book.files.iter().map(|file| json!({ "file": file.name, "sha256": file.sha256 })).collect();
        Self {
            program: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            command,
            options,
            inputs,
            rates: Value::from(files),
            seed: None,
        }
    }
}

/// A document with its schema name, cases and manifest, as text.
///
/// # Panics
/// Never: what is written is made of texts.
pub fn document(schema: &'static str, cases: &[Value], manifest: &Manifest) -> String {
    let document = json!({ "schema": schema, "cases": cases, "manifest": manifest });
    let mut text = serde_json::to_string_pretty(&document).expect("texts can be written");
    text.push('\n');
    text
}
