//! `compare`: several cases, or one as if something in it were different.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::{Outcome, Written, add, files, sources_of};
use crate::analysis::compare::{Alternative, OVERLAY, tell_apart};
use crate::cli::{self, Format};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::input::Change;
use crate::rates::{RateBook, overlay};
use crate::report::json;
use crate::report::{Report, closing_notes, compare, notes, overlay_note};
use crate::texts::{Lang, Problem};

pub(super) fn execute(options: &cli::Compare) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = Arc::new(options.output.book()?);
    let sources = files::read(&options.cases)?;
    let changes = changes(&options.changes);
    check(&sources, &changes)?;
    let (alternatives, cautions) = alternatives(&sources, changes, &book, lang)?;
    Ok(Outcome { output: output(options, &alternatives, &book, lang), cautions, success: true })
}

/// Cases, or one and the same as changed in each way; all or nothing. Cautions too.
pub(super) fn alternatives(
    sources: &[Arc<Source>],
    changes: Vec<Change>,
    book: &Arc<RateBook>,
    lang: Lang,
) -> Result<(Vec<Alternative>, String), Failure> {
    let (mut alternatives, mut cautions) = (Vec::new(), String::new());
    let mut failed: Vec<Diagnostics> = Vec::new();
    for source in sources {
        match Alternative::read(source, book, &files::price_file, None) {
            Ok((one, found)) => {
                cautions.push_str(&found.render(lang, true));
                alternatives.push(one);
            }
            Err(failure) => add(&mut failed, failure),
        }
    }
    // A case that is wrong as it stands is as wrong whatever is changed in it.
    if failed.is_empty() {
        for change in changes {
            match changed(&sources[0], book, change) {
                Ok(one) => alternatives.push(one),
                Err(failure) => add(&mut failed, failure),
            }
        }
    }
    if !failed.is_empty() {
        return Err(Failure(failed));
    }
    tell_apart(&mut alternatives);
    Ok((alternatives, cautions))
}

/// What is changed in the one case, in the order of the options.
pub(super) fn changes(options: &cli::Changes) -> Vec<Change> {
    let years = options.years.iter().map(|year| Change::new("rates", year.to_string()));
    let municipalities = options.municipalities.iter().map(|name| Change::new("municipality", name));
    let methods = options.methods.iter().map(|id| Change::new("method", id));
    let overlays = options.overlays.iter().map(|path| Change::new(OVERLAY, path.display().to_string()));
    years.chain(municipalities).chain(methods).chain(overlays).collect()
}

/// Several cases, or one with something changed.
pub(super) fn check(sources: &[Arc<Source>], changes: &[Change]) -> Result<(), Diagnostics> {
    let problem = match (sources.len(), changes.len()) {
        (1, 0) => Problem::NothingToCompare {},
        (2.., 1..) => Problem::ChangesOfSeveral { cases: sources.len() },
        _ => return Ok(()),
    };
    Err(Diagnostics::unread("compare", problem))
}

fn changed(source: &Arc<Source>, book: &Arc<RateBook>, change: Change) -> Result<Alternative, Failure> {
    let overlaid = match change.path.as_str() {
        OVERLAY => Arc::new(overlay((**book).clone(), &files::overlay(Path::new(&change.value))?)?),
        _ => Arc::clone(book),
    };
    Alternative::read(source, &overlaid, &files::price_file, Some(change)).map(|(one, _)| one)
}

fn output(options: &cli::Compare, alternatives: &[Alternative], book: &RateBook, lang: Lang) -> Written {
    let style = options.output.style(&alternatives[0].case, options.exact);
    let said = |one: &Alternative| {
        let overlaid = overlay_note(&one.book, lang).into_iter().collect();
        let closing = closing_notes(std::slice::from_ref(&one.evaluation), lang);
        [notes(&one.case, &one.evaluation, &one.book, style), overlaid, closing].concat()
    };
    let notices: Vec<Vec<String>> = alternatives.iter().map(said).collect();
    let cases = alternatives.iter().map(|one| &one.case);
    let manifest = options.output.manifest("compare", normalised(options), sources_of(cases), book);
    match options.output.format() {
        Format::Json => {
            json::saying("nyttokalkyl.compare/1", compare::document(alternatives, &notices), &manifest).into()
        }
        Format::Csv => {
            let sections = vec![compare::list(alternatives, lang)];
            options.output.write(book, Report::of(sections, manifest), |_| style)
        }
        _ => {
            let report = Report::of(compare::sections(alternatives, style), manifest);
            let evaluated = alternatives.iter().map(|one| (&one.case, &one.evaluation));
            let report = report.closing(compare::notes(&notices, lang));
            options.output.write_as_it_is(report.appendix(options.output.appendix(evaluated, book)), |_| style)
        }
    }
}

/// The options as the manifest holds them.
fn normalised(options: &cli::Compare) -> Map<String, Value> {
    let mut normalised = options.output.normalised();
    let changes = &options.changes;
    let overlays: Vec<String> = changes.overlays.iter().map(|path| path.display().to_string()).collect();
    normalised.insert("exact".to_owned(), options.exact.into());
    normalised.insert("years".to_owned(), changes.years.clone().into());
    normalised.insert("municipalities".to_owned(), changes.municipalities.clone().into());
    normalised.insert("methods".to_owned(), changes.methods.clone().into());
    normalised.insert("overlays".to_owned(), overlays.into());
    normalised
}
