//! `report`: everything that a board or an officer reads of a case, several, an evaluation or a portfolio, in one document.

use std::sync::Arc;

use super::{Outcome, all, evaluate, files, portfolio, read_cases};
use crate::analysis::Horizon;
use crate::analysis::figures::Figure;
use crate::analysis::levers::{Again, Lever};
use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::simulation::{DEFAULT_DRAWS, DEFAULT_SEED, Simulation};
use crate::case::Case;
use crate::cli::{Format, Report as Options};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::evaluation::Evaluation;
use crate::party::Beneficiary;
use crate::programme::uncertainty::Uncertainty;
use crate::rates::RateBook;
use crate::report::checklist::{self, Checked};
use crate::report::explanation::{Explainer, Scope};
use crate::report::forecast::Figures;
use crate::report::json::Manifest;
use crate::report::programme::{self, View};
use crate::report::subject::Subject;
use crate::report::{Report, Section, Style, result, sensitivity, simulation, summary};
use crate::texts::{Label, Lang, Problem, Say};

/// The sections of a document with how their amounts are printed, notes on all of it, the files and cautions.
pub(super) struct Document {
    pub(super) sections: Vec<(Section, Style)>,
    pub(super) closing: Vec<String>,
    pub(super) sources: Vec<Arc<Source>>,
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
    let book = output.book()?;
    let sources = files::read(&options.files)?;
    let mut document = match &sources[..] {
        [source] if files::holds_evaluation(source) => of_programme(source, &book, lang)?,
        [source] if files::holds_portfolio(source) => portfolio::document(source, &book, lang)?,
        _ => of_cases(&sources, &book, lang)?,
    };
    let manifest = Manifest::of_sources("report", output.normalised(), document.sources.iter(), &book);
    let plain = Style { lang, exact: true, precision: crate::money::Ore::new(100) };
    document.sections.push((manifest.section(lang), plain));
    let (sections, styles): (Vec<Section>, Vec<Style>) = document.sections.into_iter().unzip();
    let mut report = Report { sections, closing: document.closing };
    report.overlaid(&book, lang);
    let written = output.write_in(format, &report, |number| styles[number]);
    Ok(Outcome { output: written, cautions: document.cautions, success: true })
}

/// Cases: in words, as tables and charts, how sure, how formed, what is assumed.
fn of_cases(sources: &[Arc<Source>], book: &RateBook, lang: Lang) -> Result<Document, Failure> {
    let (cases, cautions) = read_cases(sources, book, lang)?;
    let evaluations = all(&cases, |case| Evaluation::of(case, book))?;
    let mut sections = Vec::new();
    for (case, evaluation) in cases.iter().zip(&evaluations) {
        let style = result::style(case, lang, false);
        let mut result = result::section(case, evaluation, book, result::Parties::All, style);
        let words = summary::of_case(case, evaluation, style);
        result.lead.splice(0..0, words.lead);
        sections.push((result, style));
        sections.extend(how_sure(case, book, (lang, style))?);
        let explainer = Explainer { case, evaluation, book, lang };
        let outline = explainer.trees(Scope::default(), None);
        let heading = Label::ReportFormed { title: case.title.clone() }.say(lang);
        sections.push((Section { heading, outline, ..Section::default() }, style));
        sections.push((checklist::section(&Checked::case(case, evaluation, book, lang), lang), style));
    }
    let closing = crate::report::closing_notes(&evaluations, lang);
    let sources = cases.iter().flat_map(|case| std::iter::once(&case.source).chain(&case.price_files)).cloned();
    Ok(Document { sections, closing, sources: sources.collect(), cautions })
}

/// How far society's figure moves with what is not known, and what draws make of everybody's.
fn how_sure(case: &Case, book: &RateBook, (lang, style): (Lang, Style)) -> Result<Vec<(Section, Style)>, Failure> {
    let levers = Lever::all(case, book);
    if levers.is_empty() {
        return Ok(Vec::new());
    }
    let again = Again { case, book, files: &files::price_file };
    again.check(&levers)?;
    let subject = Subject::case(case, lang);
    let missing = |case: Box<Case>| super::missing(&case, book);
    let sensitivity = Sensitivity::of(&again, levers.clone()).map_err(missing)?;
    let simulation = Simulation::of(case, levers, DEFAULT_DRAWS, DEFAULT_SEED).map_err(missing)?;
    Ok(questions(&subject, &sensitivity, &simulation, (lang, style)))
}

fn questions(
    subject: &Subject,
    sensitivity: &Sensitivity,
    simulation: &Simulation,
    (lang, style): (Lang, Style),
) -> Vec<(Section, Style)> {
    let society = Beneficiary::Society;
    let figure = Figure { beneficiary: society, horizon: Horizon::OneYear };
    let moved = sensitivity::sections(sensitivity::View { subject, sensitivity, figure, lang });
    let drawn = simulation::View { subject, simulation, seed: DEFAULT_SEED, beneficiary: society, style };
    let headed = |mut section: Section, label: fn(String) -> Label| {
        section.heading = label(section.heading).say(lang);
        section
    };
    let moved = moved.into_iter().enumerate().map(|(number, section)| match number {
        0 => headed(section, |title| Label::ReportSensitivity { title }),
        _ => section,
    });
    let drawn = simulation::sections(drawn).into_iter();
    let drawn = drawn.map(|section| headed(section, |title| Label::ReportSimulation { title }));
    moved.chain(drawn).map(|section| (section, style)).collect()
}

/// A programme: in words, every table of its evaluation, how sure, how formed, what is assumed.
fn of_programme(source: &Arc<Source>, book: &RateBook, lang: Lang) -> Result<Document, Failure> {
    let (programme, evaluated, cautions) = evaluate::read(source, book)?;
    let view = View::of(&programme, &evaluated, book, (lang, false));
    let style = view.style;
    let mut tables = programme::sections(&view);
    tables.insert(1.min(tables.len()), summary::of_programme(&view.whole, style));
    let mut sections: Vec<(Section, Style)> = tables.into_iter().map(|section| (section, style)).collect();
    let uncertainty = Uncertainty::of(&programme, &evaluated, (book, &files::price_file), false)?;
    let missing = |case: Box<Case>| super::missing(&case, book);
    let sensitivity = uncertainty.sensitivity().map_err(missing)?;
    if !sensitivity.levers.is_empty() {
        let simulation = uncertainty.simulation(DEFAULT_DRAWS, DEFAULT_SEED).map_err(missing)?;
        let subject = Subject::programme(&programme, &uncertainty, Figures::Gross, lang);
        sections.extend(questions(&subject, &sensitivity, &simulation, (lang, style)));
    }
    let mut explained = programme::explained(&view, Scope::default(), None);
    explained.heading = Label::ReportFormed { title: explained.heading }.say(lang);
    sections.push((explained, style));
    sections.push((checklist::section(&programme::checked(&view), lang), style));
    let sources = programme.sources().cloned().collect();
    let cautions = evaluate::rendered(&cautions, lang);
    Ok(Document { sections, closing: programme::closing(&view), sources, cautions })
}
