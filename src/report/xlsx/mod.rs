//! Tables, charts and explanations as a workbook: numbers that can be reckoned with, in sheets that can be printed.

mod chart;
mod cut;
mod data;
mod look;
mod names;
mod sheet;
mod value;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::manifest::Manifest;
use super::table::{Report, Section, Style};
use crate::texts::{Label, Lang};
use data::Data;
use names::Names;
use sheet::Sheet;

/// The report as a workbook: a sheet for each section with those under it, then sources and assumptions, then what charts are drawn from.
/// What it can be made again from stands in the description of the document.
///
/// # Panics
/// Never: every text and name is kept within what a workbook holds.
pub fn write(report: &Report, lang: Lang, style: impl Fn(usize) -> Style) -> Vec<u8> {
    let written = workbook(report, lang, style).and_then(|mut workbook| workbook.save_to_buffer());
    written.expect("what is written is within what a workbook holds")
}

fn workbook(report: &Report, lang: Lang, style: impl Fn(usize) -> Style) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(report)?);
    let mut names = Names::new(lang);
    let sources = names.of_label(&Label::SheetSources);
    let mut data = Data::new(names.of_label(&Label::SheetChartData), lang)?;
    let numbered: Vec<(usize, &Section)> = report.sections.iter().enumerate().collect();
    for group in numbered.chunk_by(|_, (_, next)| next.under) {
        let Some(((number, first), others)) = group.split_first() else { continue };
        let sections: Vec<&Section> = group.iter().map(|(_, section)| *section).collect();
        let mut sheet = Sheet::new(&names.of(&first.heading), &sections, style(*number))?;
        sheet.alone(first, &mut data)?;
        for (number, section) in others {
            sheet.under(section, style(*number), &mut data)?;
        }
        workbook.push_worksheet(sheet.finish());
    }
    if report.sections.is_empty() || !(report.closing.is_empty() && report.appendix.is_empty()) {
        let plain = Style { exact: false, ..Style::to_the_ore(lang) };
        let style = if report.sections.is_empty() { plain } else { style(0) };
        let mut sheet = Sheet::new(&sources, &report.appendix.iter().collect::<Vec<_>>(), style)?;
        sheet.together(&Label::SheetSources, &report.closing, &report.appendix, &mut data)?;
        workbook.push_worksheet(sheet.finish());
    }
    if let Some(sheet) = data.finish() {
        workbook.push_worksheet(sheet);
    }
    Ok(workbook)
}

/// Title, program and what the report can be made again from; the day is always the same, so that the file is.
fn properties(report: &Report) -> Result<DocProperties, XlsxError> {
    let title = report.sections.first().map(|first| first.heading.clone()).unwrap_or_default();
    let manifest = report.manifest.as_ref().map(Manifest::line);
    Ok(DocProperties::new()
        .set_title(title)
        .set_author(env!("CARGO_PKG_NAME"))
        .set_comment(manifest.unwrap_or_default())
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?))
}
