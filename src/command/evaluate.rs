//! `evaluate`: the tables of a programme's evaluation, or the definitions of its key figures.

use std::sync::Arc;

use super::{Outcome, files};
use crate::cli::{Evaluate as Options, Format};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::money::Ore;
use crate::programme::{self, Evaluated, Programme};
use crate::rates::RateBook;
use crate::report::json::{Manifest, saying};
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
            let report = Report { sections: vec![section], closing: Vec::new() };
            output.write_as_it_is(&report, |_| Style { lang, exact: true, precision: Ore::new(100) })
        };
        let written = match output.format() {
            Format::Json => definitions_document(lang),
            Format::Csv => as_text(definitions_table(lang)),
            Format::Table | Format::Markdown | Format::Html => as_text(definitions(lang)),
        };
        return Ok(Outcome { output: written, cautions: String::new(), success: true });
    };
    let (programme, evaluated, cautions) = read(&files::read_one(file)?, &book)?;
    let view = View::of(&programme, &evaluated, &book, (lang, options.exact));
    let written = match output.format() {
        Format::Json => {
            let mut normalised = output.normalised();
            normalised.insert("exact".to_owned(), options.exact.into());
            let manifest = Manifest::of_sources("evaluate", normalised, programme.sources(), &book);
            saying("nyttokalkyl.evaluate/1", document(&view, &closing(&view)), &manifest)
        }
        Format::Csv => {
            let report = Report { sections: vec![tidy(&view)], closing: Vec::new() };
            output.write(&book, report, |_| view.style)
        }
        Format::Table | Format::Markdown | Format::Html => {
            let report = Report { sections: sections(&view), closing: closing(&view) };
            output.write_as_it_is(&report, |_| view.style)
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
