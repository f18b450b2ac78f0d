//! The tables for people.

use std::borrow::Cow;

use super::names::{heading, letter};
use crate::analysis::compare::Alternative;
use crate::analysis::{Figure, Horizon};
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::report::result::years_in_words;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::report::years;
use crate::texts::{Label, Lang, Say};

/// How many are shown beside the first in one table, with rounded amounts and with öre.
const BESIDE: [usize; 2] = [2, 1];

/// The tables for people: for each horizon the first with a few others beside it, and what they differ by.
pub fn sections(alternatives: &[Alternative], style: Style) -> Vec<Section> {
    let Some((first, others)) = alternatives.split_first() else { return Vec::new() };
    let beside = BESIDE[usize::from(style.exact)];
    let numbered: Vec<(usize, &Alternative)> = others.iter().enumerate().map(|(at, other)| (at + 1, other)).collect();
    let tables = |horizon: Horizon| {
        let heading = Label::CompareTitle { horizon: in_words(alternatives, horizon, style.lang) }.say(style.lang);
        numbered.chunks(beside.max(1)).map(move |others| Section {
            heading: heading.clone(),
            table: table(alternatives, first, others, horizon, style.lang),
            ..Section::default()
        })
    };
    let mut sections: Vec<Section> = Horizon::ALL.into_iter().flat_map(tables).collect();
    if let Some(section) = sections.first_mut() {
        section.lead = legend(alternatives, style.lang);
    }
    sections
}

/// What each column is, and in what the amounts are.
fn legend(alternatives: &[Alternative], lang: Lang) -> Vec<String> {
    let line = |(at, one): (usize, &Alternative)| match &one.changed {
        Some(change) => {
            Label::CompareChanged { column: letter(at), path: change.path.clone(), value: change.value.clone() }
        }
        None => {
            Label::CompareCase { column: letter(at), file: one.case.source.name.clone(), title: one.case.title.clone() }
        }
    };
    let lines = alternatives.iter().enumerate().map(line);
    lines.chain([Label::PerParticipant]).map(|label| label.say(lang)).collect()
}

fn in_words(alternatives: &[Alternative], horizon: Horizon, lang: Lang) -> String {
    let mut lengths: Vec<u32> = alternatives.iter().map(|one| one.evaluation.forecast.projection.years).collect();
    lengths.sort_unstable();
    lengths.dedup();
    if horizon == Horizon::AllYears && lengths.len() > 1 {
        let years = lengths.into_iter().map(|years| years_in_words(years, lang)).collect();
        return Label::CompareWholeForecast { years }.say(lang);
    }
    years::horizon(horizon, &alternatives[0].evaluation.forecast, lang)
}

fn table(
    all: &[Alternative],
    first: &Alternative,
    others: &[(usize, &Alternative)],
    horizon: Horizon,
    lang: Lang,
) -> Table {
    let column = |key: String, heading: String, align| Column { key: Cow::Owned(key), heading, align };
    let mut columns = vec![
        column("party".to_owned(), Label::ColumnParty.say(lang), Align::Left),
        column(first.id.clone(), heading(0, all), Align::Right),
    ];
    for (at, other) in others {
        let difference = Label::CompareLess { column: letter(*at) }.say(lang);
        columns.push(column(other.id.clone(), heading(*at, all), Align::Right));
        columns.push(column(format!("{}:difference", other.id), difference, Align::Right));
    }
    let cell = |amount: Option<Ore>| amount.map_or(Cell::None, Cell::Kronor);
    let row = |figure: Figure| {
        let mut cells = vec![Cell::Text(Label::from(figure).say(lang)), cell(first.amount(figure, horizon))];
        for (_, other) in others {
            cells.push(cell(other.amount(figure, horizon)));
            cells.push(cell(other.more_than(first, figure, horizon)));
        }
        let kind = if figure.is_part() { RowKind::Part } else { RowKind::Item };
        TableRow { kind, id: figure.id(), cells }
    };
    let mut rows = Vec::new();
    for figure in shown(all) {
        if figure == Figure::Gain(Beneficiary::StateTotal) {
            rows.push(TableRow::rule());
        }
        rows.push(row(figure));
    }
    Table { columns, rows }
}

/// The figures that some of them have, of everybody whose gain is not nothing in all of them.
fn shown(all: &[Alternative]) -> impl Iterator<Item = Figure> {
    let some = |figure: Figure, of: &dyn Fn(Ore) -> bool| {
        let amounts = |one: &Alternative| Horizon::ALL.map(|horizon| one.amount(figure, horizon));
        all.iter().flat_map(amounts).flatten().any(of)
    };
    let gains = move |who: &Beneficiary| {
        let gain = Figure::Gain(*who);
        gain.is_subtotal() || some(gain, &|amount| amount != Ore::ZERO)
    };
    Beneficiary::with_subtotals().filter(gains).flat_map(Figure::of_one).filter(move |figure| some(*figure, &|_| true))
}
