//! The definitions of the key figures, for `evaluate --definitions` and docs/.

use serde_json::json;

use crate::programme::definitions::DEFINITIONS;
use crate::report::outline::Node;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Lang, Say};

/// The definitions of `nyttokalkyl.definitions/1`.
pub fn document(lang: Lang) -> String {
    let definitions: Vec<_> = DEFINITIONS
        .iter()
        .map(|one| {
            json!({
                "id": one.id,
                "name": one.name().say(lang),
                "formula": one.formula().say(lang),
                "meaning": one.meaning().say(lang),
            })
        })
        .collect();
    let said = json!({ "schema": "nyttokalkyl.definitions/1", "definitions": definitions });
    format!("{said:#}\n")
}

/// The definitions as a table.
pub fn table(lang: Lang) -> Section {
    let column = Column::in_language(lang);
    let columns = vec![
        column("id", Label::ColumnItem, Align::Left),
        column("name", Label::ColumnFigure, Align::Left),
        column("formula", Label::ColumnFormula, Align::Remark),
        column("meaning", Label::ColumnRemarks, Align::Remark),
    ];
    let rows = DEFINITIONS.iter().map(|one| {
        let texts = [one.name(), one.formula(), one.meaning()].map(|title| Cell::Text(title.say(lang)));
        let cells = std::iter::once(Cell::Text(one.id.to_owned())).chain(texts).collect();
        TableRow { kind: RowKind::Item, id: String::new(), cells }
    });
    Section { table: Table { columns, rows: rows.collect() }, ..Section::default() }
}

/// Every key figure: what it is called, how it is formed, what it says.
pub fn section(lang: Lang) -> Section {
    let outline = DEFINITIONS.iter().map(|definition| Node {
        text: Label::DefinitionOf { name: definition.name().say(lang), id: definition.id.to_owned() }.say(lang),
        children: [
            Label::DefinitionFormula { formula: definition.formula().say(lang) }.say(lang),
            definition.meaning().say(lang),
        ]
        .map(Node::leaf)
        .to_vec(),
    });
    Section {
        heading: Label::DefinitionsTitle.say(lang),
        lead: vec![Label::DefinitionsLead.say(lang)],
        outline: outline.collect(),
        ..Section::default()
    }
}
