//! The document of type cases: in words, as tables and charts, how sure, how formed, what is assumed.

use std::sync::Arc;

use rayon::prelude::*;

use super::{Document, questions};
use crate::case::Case;
use crate::cli::{Parties, Report as Options};
use crate::command::{Questioned, all, read_cases, sources_of};
use crate::diagnostic::{Failure, Source};
use crate::evaluation::Evaluation;
use crate::party::{Beneficiary, Party};
use crate::rates::RateBook;
use crate::report::checklist::{self, Checked};
use crate::report::explanation::{Explainer, Scope};
use crate::report::{
    Section, Style, closing_notes_with_cost, forecast, notes, overview, published, result, sources, steps, summary,
};
use crate::texts::{Label, Lang, Say};

/// Whose steps from before to after are shown: society's, and those of the party that most often asks.
const STEPS: [Beneficiary; 2] = [Beneficiary::Society, Beneficiary::Party(Party::Municipality)];

/// Reads and evaluates every case.
pub(super) fn document(read: &[Arc<Source>], book: &RateBook, options: &Options) -> Result<Document, Failure> {
    let output = &options.output;
    let lang = output.lang();
    let (cases, cautions) = read_cases(read, book, lang)?;
    let evaluations = all(&cases, |case| Evaluation::of(case, book))?;
    let evaluated: Vec<(&Case, &Evaluation)> = cases.iter().zip(&evaluations).collect();
    let mut sections: Vec<(Section, Style)> = Vec::new();
    if let [first, _, ..] = &cases[..] {
        let style = output.style(first, false);
        sections.push((overview::section(&evaluated, style), style));
    }
    for (case, evaluation) in &evaluated {
        sections.extend(of_case((case, evaluation), book, options.parties, output.style(case, false)));
    }
    let several = cases.len() > 1;
    let asked = cases.iter().flat_map(|case| {
        Questioned::gross_and_corrected(case.clone(), lang).map(|one| (one, output.style(case, false)))
    });
    let asked: Vec<(Questioned, Style)> = asked.collect();
    let sure = asked.par_iter().map(|(one, style)| questions::sections(one, book, *style));
    let sure: Vec<(Section, Style)> = sure.collect::<Result<Vec<_>, _>>()?.concat();
    let [formed, assumed] = how((&evaluated, lang), book);
    let parts = [(Label::ReportSure, sure), (Label::ReportAllFormed, formed), (Label::ReportAllAssumed, assumed)];
    sections.extend(parts.into_iter().flat_map(|(heading, part)| under(several.then_some(heading), part, lang)));
    Ok(Document {
        sections,
        closing: closing_notes_with_cost(&evaluations, lang),
        appendix: vec![sources::section(evaluated.iter().copied(), book, lang)],
        sources: sources_of(&cases).cloned().collect(),
        cautions,
    })
}

/// A case: its situations and result, what each kind of flow makes of it, and the years.
pub(super) fn of_case(
    (case, evaluation): (&Case, &Evaluation),
    book: &RateBook,
    parties: Parties,
    style: Style,
) -> Vec<(Section, Style)> {
    let lang = style.lang;
    let mut first = match parties {
        Parties::All => result::section(case, evaluation, book, result::Parties::All, style),
        Parties::Published => {
            Section { notes: notes(case, evaluation, book, style), ..published::section(case, evaluation, style) }
        }
    };
    first.lead.splice(0..0, summary::of_case(case, evaluation, style).lead);
    let steps = STEPS.into_iter().filter_map(|who| steps::section(case, evaluation, who, style));
    let years = Section {
        heading: Label::ReportYears { title: case.title.clone() }.say(lang),
        notes: Vec::new(),
        ..forecast::summary(case, evaluation, book, None, style)
    };
    let years = Some(years).filter(|years| !years.table.rows.is_empty());
    let under = steps.chain(years).map(|section| Section { under: true, ..section });
    std::iter::once(first).chain(under).map(|section| (section, style)).collect()
}

/// Sections under a heading of all cases, where there is one.
fn under(heading: Option<Label>, sections: Vec<(Section, Style)>, lang: Lang) -> Vec<(Section, Style)> {
    let Some(heading) = heading.filter(|_| !sections.is_empty()) else { return sections };
    let first = (Section { heading: heading.say(lang), ..Section::default() }, Style::to_the_ore(lang));
    let sections = sections.into_iter().map(|(section, style)| (Section { under: true, ..section }, style));
    std::iter::once(first).chain(sections).collect()
}

/// How the figures of each case are formed, and what each assumes.
pub(super) fn how((evaluated, lang): (&[(&Case, &Evaluation)], Lang), book: &RateBook) -> [Vec<(Section, Style)>; 2] {
    let formed = |(case, evaluation): &(&Case, &Evaluation)| Section {
        heading: Label::ReportFormed { title: case.title.clone() }.say(lang),
        outline: Explainer { case, evaluation, book, lang }.trees(Scope::default(), None),
        ..Section::default()
    };
    let assumed = |(case, evaluation): &(&Case, &Evaluation)| {
        checklist::document(&Checked::case(case, evaluation, book, lang), lang)
    };
    let styled = |section: Section| (section, Style::to_the_ore(lang));
    [evaluated.iter().map(formed).map(styled).collect(), evaluated.iter().map(assumed).map(styled).collect()]
}
