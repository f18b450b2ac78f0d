//! `evaluate`: the tables of a programme's evaluation, or the definitions of its key figures.

use std::sync::Arc;

use super::{Outcome, files};
use crate::cli::{Evaluate as Options, Format};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::programme::{self, Evaluated, Programme};
use crate::rates::RateBook;
use crate::report::json::saying;
use crate::report::programme::{
    View, closing, definitions, definitions_document, definitions_table, document, sections, tidy,
};
use crate::report::{Report, Style};
use crate::texts::Lang;

pub(super) fn execute(options: &Options) -> Result<Outcome, Failure> {
    let output = &options.output;
    let lang = output.lang();
    let book = output.book()?;
    let Some(file) = options.file.as_ref().filter(|_| !options.definitions) else {
        let as_text = |section| {
            let manifest = output.manifest("evaluate", output.normalised(), std::iter::empty(), &book);
            let report = Report::of(vec![section], manifest);
            output.write_as_it_is(report, |_| Style::to_the_ore(lang))
        };
        let written = match output.format() {
            Format::Json => definitions_document(lang).into(),
            Format::Csv => as_text(definitions_table(lang)),
            _ => as_text(definitions(lang)),
        };
        return Ok(Outcome { output: written, cautions: String::new(), success: true });
    };
    let (programme, evaluated, cautions) = read(&files::read_one(file)?, &book)?;
    let view = View::of(&programme, &evaluated, &book, output.style(programme.first_case(), options.exact));
    let mut normalised = output.normalised();
    normalised.insert("exact".to_owned(), options.exact.into());
    let manifest = output.manifest("evaluate", normalised, programme.sources(), &book);
    let written = match output.format() {
        Format::Json => saying("nyttokalkyl.evaluate/1", document(&view, &closing(&view)), &manifest).into(),
        Format::Csv => output.write(&book, Report::of(vec![tidy(&view)], manifest), |_| view.style),
        _ => {
            let report = Report::of(sections(&view), manifest).closing(closing(&view));
            let evaluated = evaluated.evaluations.iter().map(|(case, evaluation)| (&**case, evaluation));
            let report = report.appendix(output.appendix(evaluated, &book));
            output.write_as_it_is(report, |_| view.style)
        }
    };
    Ok(Outcome { output: written, cautions: rendered(&cautions, lang), success: true })
}

/// Cautions of several files.
pub(super) fn rendered(cautions: &[Diagnostics], lang: Lang) -> String {
    cautions.iter().map(|cautions| cautions.render(lang, true)).collect()
}

/// A programme, what was computed of it, and cautions.
type Read = (Programme, Evaluated, Vec<Diagnostics>);

/// Reads and evaluates a programme.
pub(super) fn read(source: &Arc<Source>, book: &RateBook) -> Result<Read, Failure> {
    let (programme, cautions) = programme::read(source, book, &files::price_file)?;
    let evaluated = Evaluated::of(&programme, book)?;
    Ok((programme, evaluated, cautions))
}
