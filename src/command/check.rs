//! `check`: everything that is wrong, and for right files what is filled in, assumed, left out or uncertain.

use super::{Outcome, add, files};
use crate::case::Case;
use crate::cli::{Check, Format};
use crate::diagnostic::{Diagnostics, Failure};
use crate::evaluation::Evaluation;
use crate::report::json::{self, Manifest};
use crate::report::{Report, checklist, result};

pub(super) fn execute(options: &Check) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let sources = files::read(&options.cases)?;
    let mut cautions = String::new();
    let mut checked = Vec::new();
    let mut failed: Vec<Diagnostics> = Vec::new();
    for source in &sources {
        // A rate that is known to be unknown shows only when a rule reads it.
        let evaluated = Case::read_with(source, &book, &files::price_file).and_then(|(case, found)| {
            let evaluation = Evaluation::of(&case, &book)?;
            Ok((case, evaluation, found))
        });
        match evaluated {
            Ok((case, evaluation, found)) => {
                cautions.push_str(&found.render(lang, true));
                let findings = checklist::findings(&case, &evaluation, &book, lang);
                checked.push((case, findings));
            }
            Err(failure) => add(&mut failed, failure),
        }
    }
    if !failed.is_empty() {
        return Err(Failure(failed));
    }

    let output = if options.output.format == Format::Json {
        let documents: Vec<_> = checked.iter().map(|(case, findings)| json::check_case(case, findings, lang)).collect();
        let cases = checked.iter().map(|(case, _)| case);
        let manifest = Manifest::new("check", options.output.normalised(), cases, &book);
        json::document("nyttokalkyl.check/1", &documents, &manifest)
    } else {
        let sections = checked.iter().map(|(case, findings)| checklist::section(case, findings, lang)).collect();
        let report = Report { sections, closing: Vec::new() };
        options.output.write(&book, report, |number| result::style(&checked[number].0, lang, true))
    };
    Ok(Outcome { output, cautions, success: true })
}
