//! `forecast`: year by year, what later years are worth, and when a cost is repaid.

use serde_json::{Map, Value, json};

use super::{Outcome, all, files, read_cases, sources_of};
use crate::cli::{Forecast, Format};
use crate::diagnostic::Failure;
use crate::evaluation::Evaluation;
use crate::party::Beneficiary;
use crate::report::json;
use crate::report::{Report, closing_notes_with_cost, forecast, notes, overlay_note};

pub(super) fn execute(options: &Forecast) -> Result<Outcome, Failure> {
    let output = &options.output;
    let lang = output.lang();
    let book = output.book()?;
    let sources = files::read(&options.cases)?;
    let (cases, cautions) = read_cases(&sources, &book, lang)?;
    let evaluations = all(&cases, |case| Evaluation::of(case, &book))?;
    let party = options.party.as_deref().and_then(Beneficiary::from_any_id);
    let closing = closing_notes_with_cost(&evaluations, lang);
    let style = |case| output.style(case, options.exact);
    let mut normalised: Map<String, Value> = output.normalised();
    normalised.insert("party".to_owned(), json!(options.party));
    let manifest = output.manifest("forecast", normalised, sources_of(&cases), &book);
    let written = match output.format() {
        Format::Json => {
            let documents: Vec<Value> = cases
                .iter()
                .zip(&evaluations)
                .map(|(case, evaluation)| {
                    let overlaid = overlay_note(&book, lang).into_iter().collect();
                    let notices = [notes(case, evaluation, &book, style(case)), overlaid, closing.clone()].concat();
                    forecast::json(case, evaluation, &notices)
                })
                .collect();
            json::document("nyttokalkyl.forecast/1", &documents, &manifest).into()
        }
        format => {
            let mut sections = Vec::new();
            let mut styles = Vec::new();
            for (case, evaluation) in cases.iter().zip(&evaluations) {
                // One table of the same columns for programs; for people, the years of everybody together first.
                if format != Format::Csv {
                    sections.push(forecast::summary(case, evaluation, &book, party, style(case)));
                }
                sections.extend(forecast::by_year(case, evaluation, party, (lang, format == Format::Csv)));
                styles.resize(sections.len(), style(case));
            }
            output.write(
                &book,
                Report::of(sections, manifest)
                    .closing(closing)
                    .appendix(output.appendix(cases.iter().zip(&evaluations), &book)),
                |number| styles[number],
            )
        }
    };
    Ok(Outcome { output: written, cautions, success: true })
}
