//! The list for CSV: a row for everything that has changed, for every figure that differs and for every rule behind it.

use super::{Kind, Line, around, because};
use crate::analysis::changed::Changed;
use crate::rates::Shown;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::report::values;
use crate::texts::{Label, Lang, Say};

/// A section for what is around the cases, and one for each case, all with the same columns.
pub fn sections(changed: &Changed, lang: Lang) -> Vec<Section> {
    let mut sections = vec![section(["", ""], around(changed).into_iter().map(said).collect(), lang)];
    for case in &changed.cases {
        let mut rows = Vec::new();
        if let Some(ground) = &case.ground {
            let inputs = ground.inputs.iter().map(|moved| Line::of_text(Kind::Input, moved));
            rows.extend(
                inputs
                    .chain(ground.rates.iter().map(|moved| Line::of_rate(moved, &|value| digits(value, lang), lang)))
                    .map(said),
            );
        }
        for one in &case.figures {
            let texts = ["figure", "", &one.figure.id(), one.horizon.id()];
            rows.push(row(texts, [one.old, one.new, one.difference()].map(Cell::Exact), String::new()));
        }
        for flow in case.ground.iter().flat_map(|ground| &ground.flows) {
            let texts = ["flow", &flow.key.name(), flow.party.id(), "one_year"];
            let because = because(flow, changed).say(lang);
            rows.push(row(texts, [flow.old, flow.new, flow.difference()].map(Cell::Exact), because));
        }
        sections.push(section([&case.file, &case.title], rows, lang));
    }
    sections
}

fn section([file, title]: [&str; 2], rows: Vec<TableRow>, lang: Lang) -> Section {
    let column = Column::in_language(lang);
    let columns = vec![
        column("kind", Label::ColumnKind, Align::Left),
        column("path", Label::ColumnWhat, Align::Left),
        column("party", Label::ColumnParty, Align::Left),
        column("horizon", Label::ColumnHorizon, Align::Left),
        column("old", Label::ColumnWas, Align::Right),
        column("new", Label::ColumnNow, Align::Right),
        column("difference", Label::ColumnDifference, Align::Right),
        column("because", Label::ColumnBecause, Align::Left),
    ];
    let keys = vec![("file", file.to_owned()), ("title", title.to_owned())];
    Section { keys, table: Table { columns, rows }, ..Section::default() }
}

/// A number as it stands in the rate tables; of a scale the steps in words.
fn digits(value: &Shown, lang: Lang) -> String {
    if let Shown::Number(digits) = value { digits.clone() } else { values::alone(value, lang) }
}

fn said(line: Line) -> TableRow {
    let cell = |value: Option<String>| value.map_or(Cell::None, Cell::Text);
    let values = [cell(line.old), cell(line.new), Cell::None];
    row([line.kind.key(), &line.path, "", ""], values, String::new())
}

fn row(texts: [&str; 4], values: [Cell; 3], because: String) -> TableRow {
    let texts = texts.map(|text| Cell::Text(text.to_owned()));
    let cells = texts.into_iter().chain(values).chain([Cell::Text(because)]).collect();
    TableRow { kind: RowKind::Item, id: String::new(), cells }
}
