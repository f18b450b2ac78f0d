//! The table of a type case as the published reports print it: a line for each party, one year and the forecast together.

use super::numbers;
use super::result::{Result, horizon_in_words};
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::party::{Beneficiary, Party};
use crate::rule::Cause;
use crate::texts::{Label, Say};

/// The lines that the method's reports print: society and the participant always, other parties where they gain or lose.
pub fn section(case: &Case, evaluation: &Evaluation, style: Style) -> Section {
    let lang = style.lang;
    let result = Result { case, evaluation, style };
    let years = horizon_in_words(&evaluation.forecast.projection, lang);
    let row = |who: Beneficiary| {
        let (one_year, all_years) = (evaluation.forecast.one_year.of(who), evaluation.forecast.of(who));
        let unchanged = result.unchanged(who, one_year);
        let printed = if unchanged {
            Label::NoChange.say(lang)
        } else {
            [one_year, all_years].map(|amount| numbers::amount(amount, style)).join("/")
        };
        let always = matches!(who, Beneficiary::Society | Beneficiary::Party(Party::Individual));
        let cells = vec![Cell::Text(name(evaluation, who, years.clone()).say(lang)), Cell::Text(printed)];
        (always || !unchanged).then(|| TableRow { kind: RowKind::Item, id: who.id().to_owned(), cells })
    };
    let column = Column::in_language(lang);
    Section {
        heading: case.title.clone(),
        lead: vec![Label::PrintedLead { years: years.clone() }.say(lang)],
        table: Table {
            columns: vec![
                column("party", Label::ColumnParty, Align::Left),
                column("printed", Label::ColumnPrintedAmounts { years: years.clone() }, Align::Right),
            ],
            rows: case.setting.method.printed.iter().filter_map(|who| row(*who)).collect(),
        },
        ..Section::default()
    }
}

fn name(evaluation: &Evaluation, who: Beneficiary, years: String) -> Label {
    match who {
        Beneficiary::Society => Label::PrintedSociety { years },
        Beneficiary::Party(Party::Individual) => {
            let borrows = evaluation.causes(who).iter().any(|(cause, _)| *cause == Cause::Studielan);
            if borrows { Label::PrintedIncomeWithLoan { years } } else { Label::PrintedIncome { years } }
        }
        other => Label::PrintedParty { who: Box::new(other.into()), years },
    }
}
