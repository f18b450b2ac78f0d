//! The table of `run --party`: one party with what its gain is made of, society and the public sector beside it.

use super::result::{self, Parties, Result};
use super::table::{Cell, RowKind, Section, Style, TableRow};
use super::{causes, numbers};
use crate::analysis::Horizon;
use crate::analysis::parts::{Part, at_others_cost};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::rates::RateBook;
use crate::rule::Cause;
use crate::texts::{Label, Say};

/// The name of what other public parties lose in machine-readable output.
pub const AT_OTHERS_COST: &str = "at_others_cost";

/// The result of one case for one party.
pub fn section(case: &Case, evaluation: &Evaluation, book: &RateBook, party: Beneficiary, style: Style) -> Section {
    let result = Result { case, evaluation, style };
    let mut rows = of_party(&result, party);
    rows.push(TableRow::rule());
    rows.extend(
        party.with_beside().skip(1).flat_map(|other| std::iter::once(result.row(other)).chain(result.corrected(other))),
    );
    let mut section = result::section(case, evaluation, book, Parties::All, style);
    section.table.rows = rows;
    let imputed = Part::Freed.causes(evaluation, party).iter().any(|(cause, _)| *cause == Cause::IndirectTax);
    if imputed && party != Beneficiary::Society {
        section.notes.insert(0, Label::NoteImputed.say(style.lang));
    }
    section
}

/// The row of a party with its parts: of society, whose transfers cancel out, the real accounts.
fn of_party(result: &Result<'_>, party: Beneficiary) -> Vec<TableRow> {
    let mut rows = result.rows(party);
    if party == Beneficiary::Society {
        rows.extend(result.corrected(party));
        return rows;
    }
    // What the gain consists of stands at its parts.
    if let Some(words) = rows.first_mut().and_then(|row| row.cells.last_mut()) {
        *words = Cell::Empty;
    }
    let made_of = Part::ALL.into_iter().filter_map(|part| part_of(result, party, part));
    rows.splice(1..1, made_of.collect::<Vec<_>>());
    rows.extend(lost_by_others(result, party));
    rows.extend(result.corrected(party));
    rows.extend(result.equalised(party));
    rows
}

fn part_of(result: &Result<'_>, party: Beneficiary, part: Part) -> Option<TableRow> {
    let (one_year, all) = part.gain(result.evaluation, party);
    if (one_year, all) == (Ore::ZERO, Ore::ZERO) {
        return None;
    }
    let label = Label::Thereof { what: Box::new(part.into()) };
    let words = match part {
        Part::Production => String::new(),
        Part::Cash | Part::Freed => causes::list(&part.causes(result.evaluation, party), result.style),
    };
    let amounts = [Cell::Amount(one_year), Cell::Amount(all)];
    Some(result.cells(RowKind::Part, &format!("{}:{}", party.id(), part.id()), &label, amounts, words))
}

/// How much of the gain is another public party's cost, and whose.
fn lost_by_others(result: &Result<'_>, party: Beneficiary) -> Option<TableRow> {
    let lost = |horizon| at_others_cost(&result.evaluation.forecast, party, horizon);
    let [(one_year, losses), (all, _)] = Horizon::ALL.map(lost);
    if (one_year, all) == (Ore::ZERO, Ore::ZERO) {
        return None;
    }
    let in_words = |(loser, amount)| {
        let who = Label::from(Beneficiary::Party(loser)).say(result.style.lang);
        format!("{who} {}", numbers::bare(amount, result.style))
    };
    let words = losses.into_iter().map(in_words).collect::<Vec<_>>().join(", ");
    let amounts = [Cell::Amount(one_year), Cell::Amount(all)];
    let id = format!("{}:{AT_OTHERS_COST}", party.id());
    Some(result.cells(RowKind::Part, &id, &Label::AtOthersCost, amounts, words))
}

impl From<Part> for Label {
    fn from(part: Part) -> Self {
        match part {
            Part::Cash => Self::PartCash,
            Part::Production => Self::Production,
            Part::Freed => Self::PartFreed,
        }
    }
}
