//! The tables for people.

use std::borrow::Cow;

use super::names::{heading, letter};
use super::{EQUALISED, after_equalisation};
use crate::analysis::Horizon;
use crate::analysis::compare::Alternative;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
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
    let row = |kind, id: String, label: Label, of: &dyn Fn(&Alternative) -> Option<Ore>| {
        let cell = |amount: Option<Ore>| amount.map_or(Cell::None, Cell::Kronor);
        let mut cells = vec![Cell::Text(label.say(lang)), cell(of(first))];
        for (_, other) in others {
            let difference = of(other).zip(of(first)).map(|(other, first)| other - first);
            cells.extend([cell(of(other)), cell(difference)]);
        }
        TableRow { kind, id, cells }
    };
    let mut rows = Vec::new();
    for who in shown(all) {
        if who == Beneficiary::StateTotal {
            rows.push(TableRow::rule());
        }
        rows.push(row(RowKind::Item, who.id().to_owned(), who.into(), &|one| Some(one.gain(horizon, who))));
        if let Some(party) = equalised(all, who) {
            let id = after_equalisation(party);
            rows.push(row(RowKind::Part, id, Label::AfterEqualisation, &|one| one.equalised(horizon, party)));
        }
    }
    Table { columns, rows }
}

/// Everybody whose gain is not nothing in all of them.
fn shown(all: &[Alternative]) -> impl Iterator<Item = Beneficiary> {
    let gains = |who: Beneficiary| {
        let some = |one: &Alternative| Horizon::ALL.into_iter().any(|horizon| one.gain(horizon, who) != Ore::ZERO);
        all.iter().any(some)
    };
    let subtotal = |who: &Beneficiary| matches!(who, Beneficiary::StateTotal | Beneficiary::PublicSector);
    Beneficiary::with_subtotals().filter(move |who| subtotal(who) || gains(*who))
}

/// The party, where it has something left after equalisation in one of them.
fn equalised(all: &[Alternative], who: Beneficiary) -> Option<Party> {
    let Beneficiary::Party(party) = who else { return None };
    let known = all.iter().any(|one| one.evaluation.equalised.is_some());
    (EQUALISED.contains(&party) && known).then_some(party)
}
