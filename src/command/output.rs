//! What is common to all commands: language, rates, and the form of what they say.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::{book, files, written};
use crate::case::Case;
use crate::cli::{Format, Output, UnitsName};
use crate::diagnostic::{Failure, Source};
use crate::evaluation::Evaluation;
use crate::rates::{RateBook, overlay};
use crate::report::chart::{self, Chart, Room};
use crate::report::checklist::{self, Checked};
use crate::report::manifest::Manifest;
use crate::report::{Report, Section, Style, Units, csv, docx, html, markdown, result, sources, terminal, xlsx};
use crate::texts::{Label, Lang, Problem, Say};

/// What a command says, and the charts that it draws.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// UTF-8, but for workbooks and word processors' documents.
    pub bytes: Vec<u8>,
    /// The charts, in order; none in tables for programs.
    pub charts: Vec<Chart>,
    /// What stands under each chart that is a file of its own: that the figures are an illustration.
    pub note: Option<String>,
}

impl From<String> for Written {
    fn from(text: String) -> Self {
        Self { bytes: text.into_bytes(), ..Self::default() }
    }
}

impl Written {
    /// A table for a terminal, of commands that write files and say which.
    pub(super) fn table(section: Section, lang: Lang) -> Self {
        let report = Report { sections: vec![section], ..Report::default() };
        terminal::write(&report, |_| Style::to_the_ore(lang)).into()
    }
}

impl Output {
    /// The language of tables, notes and messages.
    pub const fn lang(&self) -> Lang {
        self.lang.lang()
    }

    pub(super) fn book(&self) -> Result<RateBook, Failure> {
        let mut book = book(self.rates.as_deref())?;
        for path in &self.overlay {
            book = overlay(book, &files::overlay(path)?)?;
        }
        Ok(book)
    }

    /// Refuses a file whose name tells of a form that there is none of.
    pub(super) fn told_by(&self, path: &Path) -> Result<(), Box<Problem>> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let known = Self::endings().chain(["txt"]);
        match ending {
            Some(ending) if self.format.is_none() && !self.excel_sv && !known.clone().any(|one| one == ending) => {
                let known = known.map(|one| format!(".{one}")).collect();
                Err(Box::new(Problem::UnknownEnding { path: path.display().to_string(), known }))
            }
            _ => Ok(()),
        }
    }

    /// How the amounts of a case are printed.
    pub(super) fn style(&self, case: &Case, exact: bool) -> Style {
        result::style(case, self.lang(), exact).in_units(self.units())
    }

    pub(super) const fn units(&self) -> Units {
        match self.units {
            UnitsName::Kr => Units::Kronor,
            UnitsName::Tkr => Units::Thousands,
            UnitsName::Isof => Units::LanguageCouncil,
        }
    }

    /// The report in the form that was asked for; JSON has forms of its own.
    pub(super) fn write(&self, book: &RateBook, mut report: Report, style: impl Fn(usize) -> Style) -> Written {
        report.overlaid(book, self.lang());
        self.write_as_it_is(report, style)
    }

    /// The same of a report that says itself which rates are changed.
    pub(super) fn write_as_it_is(&self, report: Report, style: impl Fn(usize) -> Style) -> Written {
        self.write_in(self.format(), report, style)
    }

    /// The report in a form; documents end with what they can be made again from.
    pub(super) fn write_in(&self, format: Format, mut report: Report, style: impl Fn(usize) -> Style) -> Written {
        let lang = self.lang();
        if self.tables_only {
            report = report.tables();
        }
        if format.is_document() {
            report.appendix.extend(report.manifest.as_ref().map(|manifest| manifest.section(lang)));
        }
        let dialect = if self.excel_sv { csv::Dialect::ExcelSv } else { csv::Dialect::Machine };
        let bytes = match format {
            Format::Xlsx => xlsx::write(&report, lang, style),
            Format::Docx => docx::write(&report, lang, style),
            Format::Table | Format::Json => terminal::write(&report, style).into(),
            Format::Markdown => markdown::write(&report, lang, style).into(),
            Format::Html => html::write(&report, lang, style).into(),
            Format::Csv => csv::write(&report, dialect).into(),
        };
        let illustrates = report.sections.iter().any(|section| section.banner.is_some());
        let charts = report.sections.into_iter().filter(|_| format != Format::Csv);
        Written {
            bytes,
            charts: charts.filter_map(|section| section.chart).collect(),
            note: illustrates.then(|| Label::ChartIllustration.say(lang)),
        }
    }

    /// The sources and assumptions of some cases, for documents.
    pub(super) fn appendix<'a>(
        &self,
        evaluated: impl Iterator<Item = (&'a Case, &'a Evaluation)>,
        book: &RateBook,
    ) -> Vec<Section> {
        if !self.format().is_document() {
            return Vec::new();
        }
        let (lang, evaluated) = (self.lang(), evaluated.collect::<Vec<_>>());
        let assumed = evaluated
            .iter()
            .map(|(case, evaluation)| checklist::document(&Checked::case(case, evaluation, book, lang), lang));
        assumed.chain([sources::section(evaluated.iter().copied(), book, lang)]).collect()
    }

    /// What a result of a command can be made again from.
    pub(super) fn manifest<'a>(
        &self,
        command: &'static str,
        options: Map<String, Value>,
        files: impl Iterator<Item = &'a Arc<Source>>,
        book: &RateBook,
    ) -> Manifest {
        Manifest::of((command, &self.arguments), options, files, book)
    }

    pub(super) fn normalised(&self) -> Map<String, Value> {
        let mut options = Map::new();
        options.insert("lang".to_owned(), if self.lang() == Lang::Sv { "sv" } else { "en" }.into());
        options.insert("rates".to_owned(), if self.rates.is_some() { "own" } else { "embedded" }.into());
        options
    }
}

/// Charts as files of a folder, numbered, as SVG and as PNG.
pub(super) fn drawn(
    Written { charts, note, .. }: &Written,
    folder: &Path,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Box<Problem>> {
    if charts.is_empty() {
        return Err(Box::new(Problem::NothingDrawn {}));
    }
    let pictures = chart::png::draw(&charts.iter().collect::<Vec<_>>(), note.as_deref());
    let files = (1..).zip(charts).zip(pictures).flat_map(|((number, one), png)| {
        let name = format!("{number:02}-{}", one.shape.file_name());
        let svg = chart::draw_noted(one, Room::BROAD, ("chart", note.as_deref())).into_bytes();
        [("svg", svg), ("png", png)].map(|(extension, bytes)| (folder.join(format!("{name}.{extension}")), bytes))
    });
    Ok(files.collect())
}

/// Writes charts into a folder, each whole or as it was.
pub(super) fn draw(written: &Written, folder: &Path) -> Result<(), Box<Problem>> {
    drawn(written, folder)?.iter().try_for_each(|(path, bytes)| written::whole(path, bytes))
}
