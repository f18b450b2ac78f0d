//! Every figure of an evaluation in one table of the same columns, for programs: the figures of the JSON document, each under
//! its path.

use rust_decimal::Decimal;
use serde_json::Value;

use super::{View, json};
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::Label;

/// One row for each figure: what it is of, its path and its value.
pub fn tidy(view: &View<'_>) -> Section {
    let column = Column::in_language(view.lang());
    let columns = vec![
        column("table", Label::ColumnDomain, Align::Left),
        column("of", Label::ColumnItem, Align::Left),
        column("figure", Label::ColumnFigure, Align::Left),
        column("value", Label::ColumnValue, Align::Right),
    ];
    let document = json::document(view, &[]);
    let mut rows = Vec::new();
    for table in ["participants", "figures", "sensitivity"] {
        flat((table, ""), "", &document[table], &mut rows);
    }
    for (table, key) in [("type_cases", "title"), ("costs", "kind"), ("goals", "text"), ("comparisons", "id")] {
        for one in document[table].as_array().into_iter().flatten() {
            flat((table, one[key].as_str().unwrap_or_default()), "", one, &mut rows);
        }
    }
    for one in document["funding"]["rows"].as_array().into_iter().flatten() {
        let own_time = if one["own_time"] == true { ":own_time" } else { "" };
        let from = format!("{}{own_time}", one["from"].as_str().unwrap_or_default());
        flat(("funding", &from), "", one, &mut rows);
    }
    for (dimension, groups) in document["groups"].as_object().into_iter().flatten() {
        for group in groups["shown"].as_array().into_iter().flatten() {
            flat((dimension, group["name"].as_str().unwrap_or_default()), "", &group["figures"], &mut rows);
        }
    }
    let programme = view.programme;
    Section {
        keys: vec![
            ("file", programme.source.name.clone()),
            ("programme", programme.title.clone()),
            ("illustration", programme.illustration.clone().unwrap_or_default()),
        ],
        table: Table { columns, rows },
        ..Section::default()
    }
}

/// The values of a tree, each with its path.
fn flat(of: (&str, &str), path: &str, value: &Value, rows: &mut Vec<TableRow>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    let mut push = |value: Cell| {
        let text = |text: &str| Cell::Text(text.to_owned());
        let cells = vec![text(of.0), text(of.1), text(path), value];
        rows.push(TableRow { kind: RowKind::Item, id: String::new(), cells });
    };
    match value {
        Value::Null => {}
        Value::Bool(flag) => push(Cell::Text(flag.to_string())),
        Value::Number(number) => push(Cell::Number(number.to_string())),
        Value::String(text) if text.parse::<Decimal>().is_ok() => push(Cell::Number(text.clone())),
        Value::String(text) => push(Cell::Text(text.clone())),
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                flat(of, &below(&(place + 1).to_string()), item, rows);
            }
        }
        Value::Object(table) => {
            for (key, value) in table {
                flat(of, &below(key), value, rows);
            }
        }
    }
}
