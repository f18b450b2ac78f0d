//! Amounts with the years beside one another.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::money::Ore;
use crate::texts::{Label, Lang, Say};

/// So many years stand beside one another in a terminal.
const YEARS_IN_A_TABLE: usize = 4;

/// Rows with the years beside one another and their sums below, in as many tables as it takes.
pub(super) fn across(
    heading: &Label,
    rows: &[(String, BTreeMap<i16, Ore>)],
    sums: &[(i16, Option<Ore>)],
    lang: Lang,
) -> Vec<Section> {
    let kronor = |amount: Option<Ore>| amount.map_or(Cell::Empty, Cell::Kronor);
    let tables = sums.chunks(YEARS_IN_A_TABLE).map(|years| {
        let year_columns = years.iter().map(|(year, _)| Column {
            key: Cow::Owned(year.to_string()),
            heading: year.to_string(),
            align: Align::Right,
        });
        let row = |kind, name: String, cells: Vec<Cell>| TableRow {
            kind,
            id: String::new(),
            cells: std::iter::once(Cell::Text(name)).chain(cells).collect(),
        };
        let items = rows.iter().map(|(name, amounts)| {
            row(RowKind::Item, name.clone(), years.iter().map(|(year, _)| kronor(amounts.get(year).copied())).collect())
        });
        let sum = years.iter().map(|(_, sum)| kronor(*sum)).collect();
        let total = row(RowKind::Total, Label::PortfolioSum.say(lang), sum);
        let first = Column { key: Cow::Borrowed("name"), heading: String::new(), align: Align::Left };
        Section {
            heading: heading.say(lang),
            table: Table {
                columns: std::iter::once(first).chain(year_columns).collect(),
                rows: items.chain([TableRow::rule(), total]).collect(),
            },
            ..Section::default()
        }
    });
    tables.collect()
}
