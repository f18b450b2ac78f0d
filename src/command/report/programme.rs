//! The document of a programme: in words, every table of its evaluation, how sure, how formed, what is assumed.

use std::sync::Arc;

use super::{Document, cases, questions};
use crate::case::Case;
use crate::cli::Report as Options;
use crate::command::{Questioned, evaluate};
use crate::diagnostic::{Failure, Source};
use crate::evaluation::Evaluation;
use crate::programme::TypeCase;
use crate::rates::RateBook;
use crate::report::explanation::Scope;
use crate::report::forecast::Figures;
use crate::report::programme::{self, View};
use crate::report::{Section, Style, checklist, sources, summary};
use crate::texts::{Label, Say};

/// Reads and evaluates a programme.
pub(super) fn document(source: &Arc<Source>, book: &RateBook, options: &Options) -> Result<Document, Failure> {
    let output = &options.output;
    let lang = output.lang();
    let (programme, evaluated, cautions) = evaluate::read(source, book)?;
    let programme = Arc::new(programme);
    let view = View::of(&programme, &evaluated, book, output.style(programme.first_case(), false));
    let style = view.style;
    let styled = |section: Section| (section, style);
    // What each type case goes from and to stands with the table of how many each stands for.
    let stands_for_some = |case: &Case| {
        let of_case = |one: &&TypeCase| one.case.as_ref().is_some_and(|own| own.source.name == case.source.name);
        let mut its = programme.type_cases.iter().filter(of_case);
        its.any(|one| one.number > 0 && !one.unchanged)
    };
    let shown = evaluated.evaluations.iter().filter(|(case, _)| stands_for_some(case));
    let of_cases = shown.flat_map(|(case, evaluation)| {
        cases::of_case((case, evaluation), book, options.parties, output.style(case, false))
            .into_iter()
            .take(1)
            .map(|(section, style)| (Section { under: true, notes: Vec::new(), ..section }, style))
    });
    let [title, participants, type_cases] = programme::who(&view);
    let first = [title, summary::of_programme(&view.whole, style), participants, type_cases];
    let mut sections: Vec<(Section, Style)> = first.map(styled).into_iter().chain(of_cases).collect();
    sections.extend(programme::figures_of(&view).into_iter().map(styled));
    let gross = Questioned::programme(&programme, &evaluated, book, Figures::Gross)?;
    sections.extend(questions::sections(&gross, book, style)?);
    sections.extend(programme::held_against(&view).into_iter().map(styled));
    let formed = programme::explained(&view, Scope::default(), None);
    let heading = Label::ReportFormed { title: formed.heading.clone() }.say(lang);
    sections.push(styled(Section { heading, banner: None, ..formed }));
    sections.push(styled(checklist::document(&programme::checked(&view), lang)));
    let evaluations: Vec<(&Case, &Evaluation)> =
        evaluated.evaluations.iter().map(|(case, evaluation)| (&**case, evaluation)).collect();
    Ok(Document {
        sections,
        closing: programme::closing(&view),
        appendix: vec![sources::section(evaluations, book, lang)],
        sources: programme.sources().cloned().collect(),
        cautions: evaluate::rendered(&cautions, lang),
    })
}
