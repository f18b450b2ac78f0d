//! The tables, the list for CSV and the JSON of `compare`.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

use super::numbers::machine;
use super::result::{self, years_in_words};
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use super::years;
use crate::analysis::Horizon;
use crate::analysis::compare::{Alternative, OVERLAY};
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::texts::{Label, Lang, Say};

/// How many are shown beside the first in one table, with rounded amounts and with öre.
const BESIDE: [usize; 2] = [2, 1];
/// The longest name that stands in a heading, characters.
const LONGEST_NAME: usize = 9;
/// Those whose gains incomes are equalised from.
const EQUALISED: [Party; 2] = [Party::Municipality, Party::Region];

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

fn after_equalisation(party: Party) -> String {
    format!("{}_after_equalisation", party.id())
}

/// A, B, …, Z, AA, AB, …
fn letter(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    if at < 26 { last.to_string() } else { format!("{}{last}", letter(at / 26 - 1)) }
}

/// The letter of a column, with its name where that is short.
fn heading(at: usize, all: &[Alternative]) -> String {
    let letter = letter(at);
    match short_name(at, all).filter(|name| name.chars().count() <= LONGEST_NAME) {
        Some(name) => format!("{letter} {name}"),
        None => letter,
    }
}

/// What a column differs by, in a word; of the first, what stands there that the others change.
fn short_name(at: usize, all: &[Alternative]) -> Option<String> {
    let one = &all[at];
    if let Some(change) = &one.changed {
        let name = if change.path == OVERLAY { file_stem(&change.value)? } else { change.value.clone() };
        return Some(name);
    }
    let mut paths: Vec<&str> = all.iter().filter_map(|one| one.changed.as_ref()).map(|change| &*change.path).collect();
    paths.dedup();
    let setting = &one.case.setting;
    match paths[..] {
        [] => file_stem(&one.case.source.name),
        ["rates"] if one.case.after_setting.is_none() => Some(setting.window.income_year.to_string()),
        ["municipality"] => Some(setting.local.name.clone()),
        ["method"] => Some(setting.method.id.clone()),
        _ => None,
    }
}

fn file_stem(path: &str) -> Option<String> {
    std::path::Path::new(path).file_stem().map(|stem| stem.to_string_lossy().into_owned())
}

/// One row for each party, column and horizon.
pub fn list(alternatives: &[Alternative], lang: Lang) -> Section {
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
        let said = one.changed.as_ref().map(|change| format!("{} = {}", change.path, change.value));
        let mut push = |id: String, label: Label, horizon: Horizon, of: &dyn Fn(&Alternative) -> Option<Ore>| {
            let Some(amount) = of(one) else { return };
            let difference = of(&alternatives[0]).map_or(Cell::None, |first| Cell::Exact(amount - first));
            let texts = [&one.id, &one.case.source.name, &one.case.title, said.as_ref().unwrap_or(&String::new())]
                .map(Cell::from);
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

/// What is said of some columns, in their order, and then once what is said of all.
pub fn notes(notices: &[Vec<String>], lang: Lang) -> Vec<String> {
    let mut said: Vec<(&String, Vec<usize>)> = Vec::new();
    for (at, notices) in notices.iter().enumerate() {
        for notice in notices {
            match said.iter_mut().find(|(known, _)| *known == notice) {
                Some((_, columns)) => columns.push(at),
                None => said.push((notice, vec![at])),
            }
        }
    }
    let (of_all, of_some): (Vec<_>, Vec<_>) = said.into_iter().partition(|(_, columns)| columns.len() == notices.len());
    let of_some = of_some.into_iter().map(|(notice, columns)| {
        let columns = columns.into_iter().map(letter).collect();
        Label::OfColumns { columns, said: notice.clone() }.say(lang)
    });
    of_some.chain(of_all.into_iter().map(|(notice, _)| notice.clone())).collect()
}

/// The document `nyttokalkyl.compare/1` without schema name and manifest.
pub fn document(alternatives: &[Alternative], notices: &[Vec<String>]) -> Map<String, Value> {
    let columns = alternatives.iter().zip(notices).map(|(one, notices)| {
        json!({
            "id": one.id,
            "file": one.case.source.name,
            "title": one.case.title,
            "changed": changed(one),
            "years": one.evaluation.forecast.projection.years,
            "gains": amounts(&|who, horizon| Some(one.gain(horizon, who))),
            "after_equalisation": one.evaluation.equalised.as_ref().map(|_| {
                equalised_amounts(&|party, horizon| one.equalised(horizon, party))
            }),
            "differences": amounts(&|who, horizon| Some(one.gain(horizon, who) - alternatives[0].gain(horizon, who))),
            "notices": notices,
        })
    });
    let mut said = Map::new();
    said.insert("columns".to_owned(), columns.collect());
    said
}

/// What is changed by its path; of an overlay its file, hash and title.
fn changed(one: &Alternative) -> Value {
    let Some(change) = &one.changed else { return json!({}) };
    match one.book.overlays.last().filter(|_| change.path == OVERLAY) {
        Some(overlay) => {
            json!({ OVERLAY: { "file": overlay.name, "sha256": overlay.sha256, "title": overlay.title } })
        }
        None => json!({ change.path.clone(): change.value }),
    }
}

fn amounts(of: &dyn Fn(Beneficiary, Horizon) -> Option<Ore>) -> Value {
    let each = Beneficiary::with_subtotals().map(|who| (who.id().to_owned(), both(&|horizon| of(who, horizon))));
    each.collect::<Map<_, _>>().into()
}

fn equalised_amounts(of: &dyn Fn(Party, Horizon) -> Option<Ore>) -> Value {
    let each = EQUALISED.into_iter().map(|party| (party.id().to_owned(), both(&|horizon| of(party, horizon))));
    each.collect::<Map<_, _>>().into()
}

fn both(of: &dyn Fn(Horizon) -> Option<Ore>) -> Value {
    let each = Horizon::ALL.into_iter().map(|horizon| (horizon.id().to_owned(), of(horizon).map(machine).into()));
    each.collect::<Map<_, _>>().into()
}

/// How the amounts are printed: as those of the first.
pub fn style(alternatives: &[Alternative], lang: Lang, exact: bool) -> Style {
    result::style(&alternatives[0].case, lang, exact)
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
