//! The list for CSV.

use crate::analysis::compare::Alternative;
use crate::analysis::{Figure, Horizon};
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Lang, Say};

/// One row for each party, column and horizon.
pub fn section(alternatives: &[Alternative], lang: Lang) -> Section {
    let column = Column::in_language(lang);
    let columns = vec![
        column("column", Label::ColumnColumn, Align::Left),
        column("file", Label::ColumnFile, Align::Left),
        column("title", Label::ColumnCase, Align::Left),
        column("changed", Label::ColumnChanged, Align::Left),
        column("party", Label::ColumnParty, Align::Left),
        column("horizon", Label::ColumnHorizon, Align::Left),
        column("amount", Label::ColumnAmount, Align::Right),
        column("difference", Label::ColumnDifference, Align::Right),
    ];
    let mut rows = Vec::new();
    for one in alternatives {
        let said = one.changed.as_ref().map(|change| format!("{} = {}", change.path, change.value)).unwrap_or_default();
        for horizon in Horizon::ALL {
            for figure in Figure::all() {
                let Some(amount) = one.amount(figure, horizon) else { continue };
                let difference = one.more_than(&alternatives[0], figure, horizon).map_or(Cell::None, Cell::Exact);
                let party = Label::from(figure).say(lang);
                let texts = [&one.id, &one.case.source.name, &one.case.title, &said, &party];
                let texts = texts.map(|text| Cell::Text(text.clone())).into_iter();
                let amounts = [Cell::Text(horizon.id().to_owned()), Cell::Exact(amount), difference];
                rows.push(TableRow { kind: RowKind::Item, id: figure.id(), cells: texts.chain(amounts).collect() });
            }
        }
    }
    Section { table: Table { columns, rows }, ..Section::default() }
}
