//! What remains of an income, and what each party gets of it.

use serde_json::{Map, Value, json};

use super::notes::{overlay_note, uncertain};
use super::numbers::machine;
use super::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::money::Ore;
use crate::net::{CHARGES, Net, REDUCTIONS};
use crate::party::Party;
use crate::rates::RateBook;
use crate::rounding::Rounding;
use crate::rule::RuleId;
use crate::texts::{Label, Lang, Say, Title};

/// Amounts are printed to the öre.
pub const PRECISION: Ore = Ore::new(1);

/// The figures, and whose they are.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// The figures.
    pub net: &'a Net,
    /// Age at the start of the year, years.
    pub age: u8,
    /// Whether the wage cost is what the law says, without the agreed part of a method.
    pub by_law: bool,
}

/// The document `nyttokalkyl.net/1` without schema name and manifest.
pub fn document(person: Person<'_>, book: &RateBook, lang: Lang) -> Map<String, Value> {
    let net = person.net;
    let mut said = Map::new();
    let mut say = |key: &str, value: Value| said.insert(key.to_owned(), value);
    say("year", net.setting.window.income_year.into());
    say("municipality", net.setting.local.name.clone().into());
    say("gross", machine(net.gross()).into());
    say("grundavdrag", machine(net.grundavdrag().ore()).into());
    say("taxable", machine(net.taxable().ore()).into());
    for rule in CHARGES {
        say(rule.rule().key, charge(net, rule).map(machine).into());
    }
    let reductions: Map<String, Value> =
        REDUCTIONS.into_iter().map(|(key, rule)| (key.to_owned(), machine(net.sum(rule)).into())).collect();
    say("reductions", reductions.into());
    say("net", machine(net.net()).into());
    say("wage_cost", machine(net.wage_cost()).into());
    let parties: Map<String, Value> =
        Party::ALL.into_iter().map(|party| (party.id().to_owned(), machine(net.party(party)).into())).collect();
    say("parties", parties.into());
    say("notices", json!([notes(person, book, lang), overlay_note(book, lang).into_iter().collect()].concat()));
    said
}

/// A tax or fee; nothing where it is not known.
fn charge(net: &Net, rule: RuleId) -> Option<Ore> {
    (rule != RuleId::Begravningsavgift || net.knows_begravningsavgift()).then(|| net.sum(rule))
}

/// From income to net income, and what each party gets; what is nothing is left out unless all is asked for.
pub fn sections(person: Person<'_>, complete: bool, lang: Lang) -> Vec<Section> {
    let Person { net, age, .. } = person;
    let (municipality, year) = (net.setting.local.name.clone(), net.setting.window.income_year.to_string());
    let shown = |amount: Ore| complete || amount != Ore::ZERO;
    let row = |id: &str, label: &dyn Say, cells: [Cell; 2]| {
        let [year, month] = cells;
        let cells = vec![Cell::Text(label.say(lang)), year, month];
        TableRow { kind: RowKind::Item, id: id.to_owned(), cells }
    };
    let once = |amount: Ore| [Cell::Exact(amount), Cell::Empty];
    let both = |amount: Ore| [Cell::Exact(amount), Cell::Exact(month(amount))];
    let title = |rule: RuleId| Title::new(rule.rule().title.0, rule.rule().title.1);
    let part = |what: &dyn Say| format!("  {}", what.say(lang));

    let mut rows = vec![
        row("gross", &Label::NetGross, both(net.gross())),
        row("grundavdrag", &part(&title(RuleId::Grundavdrag)), once(net.grundavdrag().ore())),
        row("taxable", &part(&Label::NetTaxable), once(net.taxable().ore())),
        TableRow::rule(),
    ];
    for rule in CHARGES {
        match charge(net, rule) {
            Some(amount) if shown(amount) => rows.push(row(rule.rule().key, &title(rule), once(-amount))),
            Some(_) => {}
            None => {
                let unknown = [Cell::Text(Label::NetUnknown.say(lang)), Cell::Empty];
                rows.push(row(rule.rule().key, &title(rule), unknown));
            }
        }
    }
    for (key, rule) in REDUCTIONS {
        let amount = net.sum(rule);
        if shown(amount) {
            rows.push(row(&format!("reductions.{key}"), &title(rule), once(amount)));
        }
    }
    rows.extend([TableRow::rule(), row("net", &Label::NetNet, both(net.net()))]);
    if shown(net.wage_cost()) {
        rows.push(row("wage_cost", &Label::NetWageCost, both(net.wage_cost())));
    }
    let parties = Party::ALL.into_iter().map(|party| (party, net.party(party))).filter(|(_, amount)| shown(*amount));
    let parties = parties.map(|(party, amount)| row(&format!("parties.{}", party.id()), &name(party), once(amount)));

    let keys = vec![("municipality", municipality.clone()), ("year", year.clone())];
    vec![
        Section {
            keys: keys.clone(),
            heading: Label::NetTitle { municipality, year, age: age.to_string() }.say(lang),
            table: Table { columns: columns(Label::ColumnItem, lang), rows },
            ..Section::default()
        },
        Section {
            keys,
            heading: Label::NetParties.say(lang),
            lead: vec![Label::NetPartiesLead.say(lang)],
            table: Table { columns: columns(Label::ColumnParty, lang), rows: parties.collect() },
            ..Section::default()
        },
    ]
}

fn columns(what: Label, lang: Lang) -> Vec<Column> {
    let column = Column::in_language(lang);
    vec![
        column("item", what, Align::Left),
        column("year_kr", Label::ColumnPerYear, Align::Right),
        column("month_kr", Label::ColumnPerMonth, Align::Right),
    ]
}

/// A twelfth, to the nearest öre.
fn month(year: Ore) -> Ore {
    year.money().per(12).round(Rounding::Posting).ore()
}

fn name(party: Party) -> Label {
    match party {
        Party::Individual => Label::NetPerson,
        Party::Others => Label::NetOthers,
        other => other.into(),
    }
}

/// What must be said beside the figures.
pub fn notes(person: Person<'_>, book: &RateBook, lang: Lang) -> Vec<String> {
    let Person { net, by_law, .. } = person;
    let mut labels = Vec::new();
    if !net.knows_begravningsavgift() {
        labels.push(Label::NoteNetBegravningsavgift {
            municipality: net.setting.local.name.clone(),
            year: net.setting.window.income_year.to_string(),
        });
    }
    if net.wage_cost() != Ore::ZERO {
        let method = net.setting.method.title.clone();
        labels.push(if by_law { Label::NoteNetByLaw } else { Label::NoteNetMethod { method } });
    }
    labels.push(Label::NoteNetLeftOut);
    labels.extend(uncertain(net.rows().into_iter().map(|row| book.row(row)), lang));
    labels.iter().map(|label| label.say(lang)).collect()
}
