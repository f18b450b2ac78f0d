//! The sources of a document: every row of the rate tables that its figures rest on.

use super::rates::value;
use super::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::rates::{RateBook, RowInfo};
use crate::texts::{Label, Lang, Say, Title};

/// Every row that was read for some cases, in the order of its path, with value, validity, status and source.
pub fn section<'a>(
    evaluated: impl IntoIterator<Item = (&'a Case, &'a Evaluation)>,
    book: &RateBook,
    lang: Lang,
) -> Section {
    let mut read: Vec<RowInfo> = Vec::new();
    for (case, evaluation) in evaluated {
        let rows = evaluation.rows().into_iter().map(|row| case.setting.prices.row(book, row).into_owned());
        for row in rows {
            if !read.contains(&row) {
                read.push(row);
            }
        }
    }
    read.sort_by(|one, other| (&one.path, one.from).cmp(&(&other.path, other.from)));
    let column = Column::in_language(lang);
    let row = |info: &RowInfo| TableRow {
        kind: RowKind::Item,
        id: info.path.clone(),
        cells: vec![
            Cell::Text(Title::new(&info.title, &info.title_en).say(lang)),
            value(info, lang),
            Cell::Text(Label::unit(&info.unit).say(lang)),
            Cell::Text(info.from.to_string()),
            Cell::Text(Label::from(info.status).say(lang)),
            Cell::Text(info.source.clone()),
        ],
    };
    Section {
        heading: Label::SourcesTitle.say(lang),
        lead: vec![Label::SourcesLead.say(lang)],
        table: Table {
            columns: vec![
                column("title", Label::ColumnWhat, Align::Left),
                column("value", Label::ColumnValue, Align::Right),
                column("unit", Label::ColumnUnit, Align::Left),
                column("from", Label::ColumnFrom, Align::Left),
                column("status", Label::ColumnStatus, Align::Left),
                column("source", Label::ColumnProvenance, Align::Remark),
            ],
            rows: read.iter().map(row).collect(),
        },
        ..Section::default()
    }
}
