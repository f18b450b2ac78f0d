//! From the situation before to the one after, by kind of flow: a table, and a waterfall.

use super::chart::{Bar, Chart, Shape};
use super::numbers;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::gains::Gains;
use crate::ledger::Balances;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::texts::{Label, Say};

/// The most kinds of flows that are told apart; the others are one step together.
const MOST: usize = 8;

/// What the year before and the year after are to society or a party, and what each kind of flow makes of the difference,
/// kr per participant; nothing where nothing differs.
pub fn section(case: &Case, evaluation: &Evaluation, who: Beneficiary, style: Style) -> Option<Section> {
    let lang = style.lang;
    let of = |balances: &Balances| Gains::between(&Balances::default(), balances).of(who);
    let [before, after] = [&evaluation.before, &evaluation.after].map(|trace| of(&trace.sums().balances));
    let mut steps: Vec<(String, String, Ore)> = evaluation
        .causes(who)
        .into_iter()
        .zip(1..)
        .map(|((cause, amount), place)| (format!("step:{place}"), Label::from(cause).say(lang), amount))
        .collect();
    if steps.is_empty() {
        return None;
    }
    if steps.len() > MOST {
        let others = steps.split_off(MOST - 1).into_iter().map(|(_, _, amount)| amount).sum();
        steps.push(("others".to_owned(), Label::StepOthers.say(lang), others));
    }
    let ends = [("before", Label::StepBefore, before), ("after", Label::StepAfter, after)];
    let [from, to] = ends.map(|(id, label, amount)| (id.to_owned(), label.say(lang), amount));
    let row = |kind, (id, label, amount): &(String, String, Ore)| TableRow {
        kind,
        id: id.clone(),
        cells: vec![Cell::Text(label.clone()), Cell::Amount(*amount)],
    };
    let bar = |(_, label, amount): &(String, String, Ore)| Bar {
        label: label.clone(),
        amount: *amount,
        text: numbers::amount(*amount, style),
    };
    let title = Label::StepsTitle { who: Box::new(who.into()), title: case.title.clone() }.say(lang);
    let said = [&from].into_iter().chain(&steps).chain([&to]);
    let described: Vec<String> = said.clone().map(bar).map(|bar| format!("{} {}", bar.label, bar.text)).collect();
    let column = Column::in_language(lang);
    let rows = std::iter::once(row(RowKind::Item, &from))
        .chain(steps.iter().map(|step| row(RowKind::Part, step)))
        .chain([row(RowKind::Total, &to)]);
    Some(Section {
        keys: vec![("file", case.source.name.clone()), ("title", case.title.clone()), ("party", who.id().to_owned())],
        heading: title.clone(),
        lead: vec![Label::StepsLead.say(lang)],
        chart: Some(Chart {
            title,
            description: described.join("; "),
            shape: Shape::Waterfall { from: bar(&from), steps: steps.iter().map(bar).collect(), to: bar(&to) },
        }),
        table: Table {
            columns: vec![
                column("step", Label::ColumnStep, Align::Left),
                column("one_year", Label::ColumnOneYear, Align::Right),
            ],
            rows: rows.collect(),
        },
        ..Section::default()
    })
}
