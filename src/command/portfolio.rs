//! `portfolio`: what a coordination association has funded.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::report::Document;
use super::{Outcome, add, evaluate, files};
use crate::cli::{Format, Output, Portfolio as Options};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::money::Ore;
use crate::portfolio::Portfolio;
use crate::rates::RateBook;
use crate::report::json::saying;
use crate::report::portfolio::{self, Checked, Outcomes};
use crate::report::programme::{Outcome as Evaluation, View};
use crate::report::{Report, Style, overlay_note};

pub(super) fn execute(options: &Options) -> Result<Outcome, Failure> {
    let output = &options.output;
    let lang = output.lang();
    let book = output.book()?;
    let source = files::read_one(&options.file)?;
    let (read, cautions) = Portfolio::read(&source, &files::evaluation)?;
    let (outcomes, named, found) = evaluations(&read, &book, output)?;
    let checked = portfolio::checked(&read);
    let style = Style { exact: options.exact, precision: KRONA, ..Style::to_the_ore(lang).in_units(output.units()) };
    let mut normalised: Map<String, Value> = output.normalised();
    normalised.insert("check".to_owned(), json!(options.check));
    let manifest = output.manifest("portfolio", normalised, read.sources().chain(&named), &book);
    let written = match output.format() {
        Format::Json => {
            let mut notices = portfolio::notices(&read, style);
            notices.extend(overlay_note(&book, lang));
            saying("nyttokalkyl.portfolio/1", portfolio::document(&read, &checked, &outcomes, &notices), &manifest)
                .into()
        }
        format => {
            let (sections, closing) = match (format, options.check) {
                (Format::Csv, _) => (vec![portfolio::tidy(&read, &checked, lang)], Vec::new()),
                (_, true) => (vec![portfolio::printed(&checked, true, style)], Vec::new()),
                _ => (portfolio::sections(&read, &checked, &outcomes, style), portfolio::closing(&read, lang)),
            };
            output.write(&book, Report::of(sections, manifest).closing(closing), |_| style)
        }
    };
    let success = !options.check || !checked.iter().any(Checked::is_out);
    Ok(Outcome { output: written, cautions: cautions.render(lang, true) + &found, success })
}

/// The document of a portfolio.
pub(super) fn document(source: &Arc<Source>, book: &RateBook, output: &Output) -> Result<Document, Failure> {
    let lang = output.lang();
    let (read, cautions) = Portfolio::read(source, &files::evaluation)?;
    let (outcomes, named, found) = evaluations(&read, book, output)?;
    let style = Style { exact: false, precision: KRONA, ..Style::to_the_ore(lang).in_units(output.units()) };
    let sections = portfolio::sections(&read, &portfolio::checked(&read), &outcomes, style);
    Ok(Document {
        sections: sections.into_iter().map(|section| (section, style)).collect(),
        closing: portfolio::closing(&read, lang),
        appendix: Vec::new(),
        sources: read.sources().cloned().chain(named).collect(),
        cautions: cautions.render(lang, true) + &found,
    })
}

/// What the evaluations that a portfolio names have come to, the files that were read for them, and their cautions.
type Found = (Outcomes, Vec<Arc<Source>>, String);

fn evaluations(read: &Portfolio, book: &RateBook, output: &Output) -> Result<Found, Failure> {
    let lang = output.lang();
    let mut found: Found = (Outcomes::new(), Vec::new(), String::new());
    let mut failed: Vec<Diagnostics> = Vec::new();
    for named in read.interventions.iter().filter_map(|one| one.evaluation.as_ref()) {
        if found.0.contains_key(&named.source.name) {
            continue;
        }
        match evaluate::read(&named.source, book) {
            Ok((programme, evaluated, cautions)) => {
                let view = View::of(&programme, &evaluated, book, output.style(programme.first_case(), false));
                found.0.insert(named.source.name.clone(), Evaluation::of(&view));
                found.1.extend(programme.sources().cloned());
                found.2.push_str(&evaluate::rendered(&cautions, lang));
            }
            Err(failure) => add(&mut failed, failure),
        }
    }
    if failed.is_empty() { Ok(found) } else { Err(Failure(failed)) }
}

/// What amounts are printed to, unless with öre.
const KRONA: Ore = Ore::new(100);
