//! Participants and type cases.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::View;
use crate::case::{Basis, Case};
use crate::correction::divided;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::programme::{Bortfall, TypeCase};
use crate::report::result::years_in_words;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Say};

pub(super) fn participants(view: &View<'_>) -> Section {
    let lang = view.lang();
    let of = &view.programme.participants;
    let column = Column::in_language(lang);
    let row = |kind, id: &str, label: Label, number: Option<u32>| {
        let number = number?;
        let cells = vec![
            Cell::Text(label.say(lang)),
            Cell::Number(number.to_string()),
            view.percent_cell(view.whole.share(number)),
        ];
        Some(TableRow { kind, id: id.to_owned(), cells })
    };
    let starts = of.starts.iter().filter(|_| of.starts.len() > 1).filter_map(|(year, number)| {
        row(
            RowKind::Part,
            &format!("started:{year}"),
            Label::ParticipantsStartedIn { year: year.to_string() },
            Some(*number),
        )
    });
    let bortfall = Label::ParticipantsBortfall;
    let rows =
        row(RowKind::Item, "started", Label::ParticipantsStarted, Some(of.started)).into_iter().chain(starts).chain(
            [
                row(RowKind::Item, "completed", Label::ParticipantsCompleted, of.completed),
                row(RowKind::Item, "avbrott", Label::ParticipantsAvbrott, of.avbrott),
                row(RowKind::Item, "bortfall", bortfall, Some(of.bortfall).filter(|number| *number > 0)),
            ]
            .into_iter()
            .flatten(),
        );
    let assumed = (of.bortfall > 0).then_some(match of.bortfall_as {
        Bortfall::Unchanged => Label::NoteBortfallUnchanged,
        Bortfall::AsOthers => Label::NoteBortfallAsOthers,
    });
    let known = matches!(of.origin.basis, Basis::Antagen | Basis::Uppskattad)
        .then(|| Label::NoteNumbersAre { basis: Box::new(of.origin.basis.into()) });
    Section {
        heading: Label::ProgrammeParticipants.say(lang),
        table: Table {
            columns: vec![
                column("participants", Label::Nothing, Align::Left),
                column("number", Label::ColumnNumber, Align::Right),
                column("share", Label::ColumnShare, Align::Right),
            ],
            rows: rows.collect(),
        },
        notes: assumed.into_iter().chain(known).map(|label| label.say(lang)).collect(),
        ..Section::default()
    }
}

/// Participants for whom it went alike, whatever groups they belong to.
pub(super) struct Alike<'a> {
    /// The case; nothing where nothing has changed and none is named.
    pub(super) case: Option<&'a Arc<Case>>,
    /// Whether nothing has changed.
    pub(super) unchanged: bool,
    /// Whether nothing has changed for others too, with another case.
    several: bool,
    /// How many.
    pub(super) number: u32,
    /// How the least known of the numbers is known.
    pub(super) basis: Basis,
}

impl Alike<'_> {
    /// What it is called.
    pub(super) fn title(&self) -> Label {
        match self.case {
            Some(case) if !self.unchanged => Label::Named { name: case.title.clone() },
            Some(case) if self.several => Label::TypeCaseUnchangedOf { title: case.title.clone() },
            _ => Label::TypeCaseUnchanged,
        }
    }

    /// What society, a party or several gain of each of them in a year.
    pub(super) fn each(&self, view: &View<'_>, who: Beneficiary) -> (Ore, Ore) {
        let evaluation = self.case.filter(|_| !self.unchanged).and_then(|case| view.evaluated.evaluation(case));
        evaluation.map_or((Ore::ZERO, Ore::ZERO), |one| (one.forecast.one_year.of(who), one.forecast.of(who)))
    }
}

/// The type cases of a programme, each once: rows of different groups together, so that no small group shows.
pub(super) fn alike<'a>(view: &View<'a>) -> Vec<Alike<'a>> {
    let mut all: Vec<Alike<'a>> = Vec::new();
    let named = |one: &TypeCase| one.case.as_ref().map(|case| case.source.name.clone());
    for one in view.programme.type_cases.iter().filter(|one| one.number > 0) {
        let same = |known: &&mut Alike<'_>| {
            known.unchanged == one.unchanged && known.case.map(|case| case.source.name.clone()) == named(one)
        };
        match all.iter_mut().find(same) {
            Some(known) => {
                known.number += one.number;
                known.basis = known.basis.max(one.origin.basis);
            }
            None => all.push(Alike {
                case: one.case.as_ref(),
                unchanged: one.unchanged,
                several: false,
                number: one.number,
                basis: one.origin.basis,
            }),
        }
    }
    let several = all.iter().filter(|one| one.unchanged).count() > 1;
    for one in &mut all {
        one.several = several;
    }
    all
}

pub(super) fn type_cases(view: &View<'_>) -> Section {
    let lang = view.lang();
    let column = Column::in_language(lang);
    let rows = alike(view).into_iter().map(|one| {
        let (one_year, all_years) = one.each(view, Beneficiary::Society);
        let times = |amount: Ore| amount.times(i64::from(one.number));
        let cells = vec![
            Cell::Text(one.title().say(lang)),
            Cell::Number(one.number.to_string()),
            Cell::Kronor(one_year),
            Cell::Kronor(times(one_year)),
            Cell::Kronor(times(all_years)),
            Cell::Text(Label::NumberIs { basis: Box::new(one.basis.into()) }.say(lang)),
        ];
        TableRow { kind: RowKind::Item, id: one.case.map_or(String::new(), |case| case.source.name.clone()), cells }
    });
    let bortfall = view.evaluated.cohorts.iter().find(|cohort| cohort.type_case.is_none()).map(|cohort| {
        let forecast = &cohort.totals.forecast;
        let each = divided(forecast.one_year.society(), Decimal::from(cohort.number));
        let cells = vec![
            Cell::Text(Label::ParticipantsBortfall.say(lang)),
            Cell::Number(cohort.number.to_string()),
            Cell::Kronor(each),
            Cell::Kronor(forecast.one_year.society()),
            Cell::Kronor(forecast.of(Beneficiary::Society)),
            Cell::Text(String::new()),
        ];
        TableRow { kind: RowKind::Item, id: "bortfall".to_owned(), cells }
    });
    let whole = &view.whole;
    let forecast = &whole.totals.forecast;
    let total = vec![
        Cell::Text(Label::AllWhoStarted.say(lang)),
        Cell::Number(whole.participants.to_string()),
        Cell::Kronor(whole.each(forecast.one_year.society())),
        Cell::Kronor(forecast.one_year.society()),
        Cell::Kronor(forecast.of(Beneficiary::Society)),
        Cell::Text(String::new()),
    ];
    let total = TableRow { kind: RowKind::Total, id: "all".to_owned(), cells: total };
    let years = years_in_words(forecast.projection.years, lang);
    Section {
        heading: Label::ProgrammeTypeCases.say(lang),
        lead: vec![Label::TypeCasesLead.say(lang)],
        table: Table {
            columns: vec![
                column("type_case", Label::ColumnTypeCase, Align::Left),
                column("number", Label::ColumnNumber, Align::Right),
                column("each", Label::ColumnEachOneYear, Align::Right),
                column("one_year", Label::ColumnAllOneYear, Align::Right),
                column("five_year", Label::ColumnAllYears { years }, Align::Right),
                column("basis", Label::ColumnNumberBasis, Align::Aside),
            ],
            rows: rows.chain(bortfall).chain([TableRow::rule(), total]).collect(),
        },
        ..Section::default()
    }
}
