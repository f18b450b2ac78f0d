//! What `break-even` says: gain per participant, and how many participants repay a cost.

mod document;

pub use document::document;

use std::borrow::Cow;

use rust_decimal::{Decimal, RoundingStrategy};

use super::numbers::{self, machine};
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use super::years;
use crate::analysis::break_even::{BreakEven, Repayment, cost_to_society};
use crate::analysis::{Figure, Horizon};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::money::{Ore, Quantity};
use crate::party::Beneficiary;
use crate::rounding::Rounding;
use crate::texts::{Label, Lang, Say};

/// Who always stands beside a single party.
const BESIDE: [Beneficiary; 2] = [Beneficiary::Society, Beneficiary::PublicSector];

/// A cost against the gains of a case.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its gains.
    pub evaluation: &'a Evaluation,
    /// What is to be repaid.
    pub cost: Ore,
}

/// The table: one party with society and the public sector beside, or every party.
pub fn section(question: Question<'_>, party: Option<Beneficiary>, style: Style) -> Section {
    let Question { case, cost, .. } = question;
    let mut rows = Vec::new();
    if let Some(party) = party {
        rows.extend(question.rows(party, style.lang));
        rows.push(TableRow::rule());
        rows.extend(beside(party).flat_map(|other| question.rows(other, style.lang)));
    } else {
        rows.extend(Beneficiary::all().flat_map(|party| question.rows(party, style.lang)));
        rows.push(TableRow::rule());
        let subtotals = Beneficiary::with_subtotals().skip(Beneficiary::all().count());
        rows.extend(subtotals.flat_map(|party| question.rows(party, style.lang)));
    }
    Section {
        keys: vec![("file", case.source.name.clone()), ("title", case.title.clone()), ("cost", machine(cost))],
        heading: case.title.clone(),
        lead: [Label::BreakEvenLead { cost: question.price(cost, style.lang) }, Label::PerParticipant]
            .map(|label| label.say(style.lang))
            .to_vec(),
        notes: question.notes(&rows, style.lang),
        table: Table { columns: question.columns(style.lang), rows },
        ..Section::default()
    }
}

fn beside(party: Beneficiary) -> impl Iterator<Item = Beneficiary> {
    BESIDE.into_iter().filter(move |other| *other != party)
}

/// All six decimals.
fn digits(participants: Quantity) -> String {
    participants.to_decimal().to_string()
}

/// Participants with all decimals, but for people with one where they are thousands.
fn participants(participants: Quantity) -> Cell {
    let exact = participants.to_decimal();
    if exact < Decimal::ONE_THOUSAND {
        return Cell::Number(exact.to_string());
    }
    let shown = exact.round_dp_with_strategy(1, RoundingStrategy::AwayFromZero);
    Cell::Shortened(shown.to_string(), exact.to_string())
}

impl Question<'_> {
    /// The row of a party, with what is left of its gain.
    fn rows(self, party: Beneficiary, lang: Lang) -> Vec<TableRow> {
        let row = |figure: Figure| Some(cells(figure, &self.of(figure)?, lang));
        Figure::of_one(party).filter_map(row).collect()
    }

    fn of(self, figure: Figure) -> Option<BreakEven> {
        BreakEven::of(self.evaluation, figure, self.cost)
    }

    fn columns(self, lang: Lang) -> Vec<Column> {
        let column = |key: String, heading: String, align| Column { key: Cow::Owned(key), heading, align };
        let within = |horizon: Horizon| {
            let id = horizon.id();
            let gain = years::horizon_heading(horizon, &self.evaluation.forecast, lang);
            [
                column(id.to_owned(), gain, Align::Right),
                column(format!("{id}_participants"), Label::ColumnParticipants.say(lang), Align::Right),
                column(format!("{id}_whole"), Label::ColumnWhole.say(lang), Align::Right),
            ]
        };
        let party = column("party".to_owned(), Label::ColumnParty.say(lang), Align::Left);
        std::iter::once(party).chain(Horizon::ALL.into_iter().flat_map(within)).collect()
    }

    fn notes(self, rows: &[TableRow], lang: Lang) -> Vec<String> {
        let mut labels = Vec::new();
        if rows.iter().any(|row| row.cells.contains(&Cell::None)) {
            labels.push(Label::NoteNotRepaid);
        }
        labels.extend(self.labels(lang));
        labels.iter().map(|label| label.say(lang)).collect()
    }

    /// What the figures rest on, for every party.
    pub fn notices(self, lang: Lang) -> Vec<String> {
        self.labels(lang).iter().map(|label| label.say(lang)).collect()
    }

    fn labels(self, lang: Lang) -> Vec<Label> {
        let mut labels = vec![
            Label::NoteBreakEvenRounding { up: Box::new(Rounding::MiljondelUppat.into()) },
            Label::NoteCostAsGiven { cost: self.price(self.cost, lang) },
        ];
        let cost = cost_to_society(self.case, self.cost.money());
        let society = Question { cost, ..self }.of(Figure::Gain(Beneficiary::Society));
        let within = |horizon: Horizon| {
            let repayment: Repayment = society?.within(horizon);
            Some(Label::ParticipantsWithin {
                participants: numbers::written(&digits(repayment.participants()?), lang),
                whole: numbers::written(&repayment.whole()?.to_string(), lang),
                years: years::horizon(horizon, &self.evaluation.forecast, lang),
            })
        };
        let participants: Vec<Label> = Horizon::ALL.into_iter().filter_map(within).collect();
        if cost != self.cost && !participants.is_empty() {
            labels.push(Label::NoteCostToSociety { cost: self.price(cost, lang), participants });
        }
        labels
    }

    /// An amount with its unit, to the öre.
    fn price(self, amount: Ore, lang: Lang) -> String {
        numbers::amount(amount, super::result::style(self.case, lang, true))
    }
}

fn cells(figure: Figure, break_even: &BreakEven, lang: Lang) -> TableRow {
    let number = |number: Option<String>| number.map_or(Cell::None, Cell::Number);
    let within = |horizon: Horizon| {
        let repayment = break_even.within(horizon);
        let whole = repayment.whole().map(|whole| whole.to_string());
        let participants = repayment.participants().map_or(Cell::None, participants);
        [Cell::Kronor(repayment.gain), participants, number(whole)]
    };
    let party = Cell::Text(Label::from(figure).say(lang));
    let cells = std::iter::once(party).chain(Horizon::ALL.into_iter().flat_map(within)).collect();
    let kind = if figure.is_part() { RowKind::Part } else { RowKind::Item };
    TableRow { kind, id: figure.id(), cells }
}
