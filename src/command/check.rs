//! `check`: everything that is wrong, and for right files what is filled in, assumed, left out or uncertain.

use std::sync::Arc;

use super::{Outcome, add, evaluate, files};
use crate::case::Case;
use crate::cli::{Check, Format};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::evaluation::Evaluation;
use crate::rates::RateBook;
use crate::report::checklist::{self, Checked};
use crate::report::json;
use crate::report::programme::{View, checked as checked_programme};
use crate::report::{Report, Style, result};
use crate::texts::Lang;

pub(super) fn execute(options: &Check) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let sources = files::read(&options.cases)?;
    let mut cautions = String::new();
    let mut checked: Vec<Checked> = Vec::new();
    let mut read: Vec<Arc<Source>> = Vec::new();
    let mut failed: Vec<Diagnostics> = Vec::new();
    for source in &sources {
        match check(source, &book, lang) {
            Ok((files, found, sources)) => {
                for found in found {
                    cautions.push_str(&found.render(lang, true));
                }
                checked.extend(files);
                read.extend(sources);
            }
            Err(failure) => add(&mut failed, failure),
        }
    }
    if !failed.is_empty() {
        return Err(Failure(failed));
    }

    let manifest = options.output.manifest("check", options.output.normalised(), read.iter(), &book);
    let output = if options.output.format() == Format::Json {
        let documents: Vec<_> = checked.iter().map(|checked| json::check_file(checked, lang)).collect();
        json::document("nyttokalkyl.check/1", &documents, &manifest).into()
    } else {
        let sections = checked.iter().map(|checked| checklist::section(checked, lang)).collect();
        let report = Report::of(sections, manifest);
        options.output.write(&book, report, |_| Style::to_the_ore(lang))
    };
    Ok(Outcome { output, cautions, success: true })
}

/// What is found in a file and in those that it names, its cautions, and the files.
type Found = (Vec<Checked>, Vec<Diagnostics>, Vec<Arc<Source>>);

/// What is found in a case; or in an evaluation, and in each of its cases.
fn check(source: &Arc<Source>, book: &RateBook, lang: Lang) -> Result<Found, Failure> {
    if files::holds_evaluation(source) {
        let (programme, evaluated, found) = evaluate::read(source, book)?;
        let own = checked_programme(&View::of(
            &programme,
            &evaluated,
            book,
            result::style(programme.first_case(), lang, true),
        ));
        let cases = evaluated.evaluations.iter().map(|(case, evaluation)| Checked::case(case, evaluation, book, lang));
        let sources = programme.sources().cloned().collect();
        return Ok((
            std::iter::once(own).chain(cases).collect(),
            found.into_iter().chain([programme.unmeasurable()]).collect(),
            sources,
        ));
    }
    let (case, found) = Case::read_with(source, book, &files::price_file)?;
    // A rate that is known to be unknown shows only when a rule reads it.
    let evaluation = Evaluation::of(&case, book)?;
    let sources = std::iter::once(&case.source).chain(&case.price_files).cloned().collect();
    Ok((vec![Checked::case(&case, &evaluation, book, lang)], vec![found], sources))
}
