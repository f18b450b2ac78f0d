//! The list for CSV.

use super::{EQUALISED, after_equalisation};
use crate::analysis::Horizon;
use crate::analysis::compare::Alternative;
use crate::money::Ore;
use crate::party::Beneficiary;
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
        let mut push = |id: String, label: Label, horizon: Horizon, of: &dyn Fn(&Alternative) -> Option<Ore>| {
            let Some(amount) = of(one) else { return };
            let difference = of(&alternatives[0]).map_or(Cell::None, |first| Cell::Exact(amount - first));
            let texts = [&one.id, &one.case.source.name, &one.case.title, &said].map(|text| Cell::Text(text.clone()));
            let rest =
                [Cell::Text(label.say(lang)), Cell::Text(horizon.id().to_owned()), Cell::Exact(amount), difference];
            rows.push(TableRow { kind: RowKind::Item, id, cells: texts.into_iter().chain(rest).collect() });
        };
        for horizon in Horizon::ALL {
            for who in Beneficiary::with_subtotals() {
                push(who.id().to_owned(), who.into(), horizon, &|one| Some(one.gain(horizon, who)));
            }
            for party in EQUALISED {
                let (id, label) = (after_equalisation(party), Label::AfterEqualisation);
                push(id, label, horizon, &|one| one.equalised(horizon, party));
            }
        }
    }
    Section { table: Table { columns, rows }, ..Section::default() }
}
