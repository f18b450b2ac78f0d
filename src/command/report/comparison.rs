//! The document of a comparison: one case as if something in it were different.

use std::sync::Arc;

use super::{Document, cases};
use crate::case::Case;
use crate::cli::Report as Options;
use crate::command::{compare as command, sources_of};
use crate::diagnostic::{Failure, Source};
use crate::evaluation::Evaluation;
use crate::input::Change;
use crate::rates::RateBook;
use crate::report::{Section, closing_notes_with_cost, compare, sources};
use crate::texts::{Label, Say};

/// The tables of the comparison, then each as a case of its own.
pub(super) fn document(
    read: &[Arc<Source>],
    changes: Vec<Change>,
    book: &Arc<RateBook>,
    options: &Options,
) -> Result<Document, Failure> {
    let output = &options.output;
    let lang = output.lang();
    command::check(read, &changes)?;
    let (alternatives, cautions) = command::alternatives(read, changes, book, lang)?;
    let style = output.style(&alternatives[0].case, false);
    let title = Label::ReportComparison { title: alternatives[0].case.title.clone() }.say(lang);
    let tables = compare::sections(&alternatives, style).into_iter().map(|section| Section { under: true, ..section });
    let mut sections = vec![(Section { heading: title, ..Section::default() }, style)];
    sections.extend(tables.map(|section| (section, style)));
    for one in &alternatives {
        let of_case =
            cases::of_case((&one.case, &one.evaluation), &one.book, options.parties, output.style(&one.case, false));
        sections.extend(of_case.into_iter().map(|(section, style)| match (&one.changed, section.under) {
            (Some(Change { path, value }), false) => {
                let heading = Label::ReportChanged { title: section.heading, path: path.clone(), value: value.clone() };
                (Section { heading: heading.say(lang), ..section }, style)
            }
            _ => (section, style),
        }));
    }
    let evaluated: Vec<(&Case, &Evaluation)> = alternatives.iter().map(|one| (&one.case, &one.evaluation)).collect();
    sections.extend(cases::how((&evaluated[..1], lang), book).concat());
    let evaluations: Vec<Evaluation> = alternatives.iter().map(|one| one.evaluation.clone()).collect();
    Ok(Document {
        sections,
        closing: closing_notes_with_cost(&evaluations, lang),
        appendix: vec![sources::section(evaluated.iter().copied(), book, lang)],
        sources: sources_of(evaluated.iter().map(|(case, _)| *case)).cloned().collect(),
        cautions,
    })
}
