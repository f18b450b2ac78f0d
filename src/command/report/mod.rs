//! `report`: everything that a board or an officer reads of a case, several, a comparison, an evaluation or a portfolio, in one
//! document.

mod cases;
mod comparison;
mod programme;
mod questions;

use std::sync::Arc;

use super::{Outcome, compare, files, portfolio};
use crate::cli::{Format, Report as Options};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::report::{Report, Section, Style};
use crate::texts::Problem;

/// What a document says, the files that it is made of, and cautions.
pub(super) struct Document {
    /// The sections with how their amounts are printed.
    pub(super) sections: Vec<(Section, Style)>,
    /// What holds for all of it.
    pub(super) closing: Vec<String>,
    /// What stands last.
    pub(super) appendix: Vec<Section>,
    /// The files.
    pub(super) sources: Vec<Arc<Source>>,
    /// For standard error.
    pub(super) cautions: String,
}

pub(super) fn execute(options: &Options) -> Result<Outcome, Failure> {
    let output = &options.output;
    let lang = output.lang();
    let format = match (output.format(), output.format) {
        (Format::Table, None) => Format::Html,
        (Format::Json | Format::Csv, _) => {
            let file = options.files.first().map(|file| file.display().to_string()).unwrap_or_default();
            return Err(Diagnostics::unread(&file, Problem::ReportForm {}).into());
        }
        (format, _) => format,
    };
    let book = Arc::new(output.book()?);
    let sources = files::read(&options.files)?;
    let changes = compare::changes(&options.changes);
    let document = match &sources[..] {
        _ if !changes.is_empty() => comparison::document(&sources, changes, &book, options)?,
        [source] if files::holds_evaluation(source) => programme::document(source, &book, options)?,
        [source] if files::holds_portfolio(source) => portfolio::document(source, &book, output)?,
        _ => cases::document(&sources, &book, options)?,
    };
    let manifest = output.manifest("report", output.normalised(), document.sources.iter(), &book);
    let (sections, styles): (Vec<Section>, Vec<Style>) = document.sections.into_iter().unzip();
    let mut appendix = document.appendix;
    // Markdown, and tables for a terminal, of this command alone: the others' are no documents.
    appendix.extend((!format.is_document()).then(|| manifest.section(lang)));
    let mut report = Report::of(sections, manifest).closing(document.closing).appendix(appendix);
    report.overlaid(&book, lang);
    let written = output.write_in(format, report, |number| styles[number]);
    Ok(Outcome { output: written, cautions: document.cautions, success: true })
}
