//! A column of a monthly tax table.

use super::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::money::Money;
use crate::rules::skattetabell::Band;
use crate::texts::{Label, Lang, Say};

/// The column as a table of `from`, `to` and `tax` in whole kronor.
pub fn section((year, table, column): (i16, u8, u8), bands: &[Band], lang: Lang) -> Section {
    let heading = Label::TaxTable { year: year.to_string(), table: table.to_string(), column: column.to_string() };
    let row = |band: &Band| TableRow {
        kind: RowKind::Item,
        id: String::new(),
        cells: vec![whole(band.from), whole(band.to), whole(band.tax)],
    };
    let column = |key, heading: Label| Column { key, heading: heading.say(lang), align: Align::Right };
    Section {
        heading: heading.say(lang),
        table: Table {
            columns: vec![
                column("from".into(), Label::ColumnFrom),
                column("to".into(), Label::ColumnTo),
                column("tax".into(), Label::ColumnTax),
            ],
            rows: bands.iter().map(row).collect(),
        },
        ..Section::default()
    }
}

fn whole(amount: Money) -> Cell {
    Cell::Number(amount.to_decimal().normalize().to_string())
}
