//! Several type cases at a glance: what one year is worth to society and each party.

use std::borrow::Cow;

use super::chart::{Bar, Chart};
use super::numbers;
use super::summary;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::texts::{Label, Say};

/// A row for each case with the gains of one year of those whom the method's reports print and some case concerns, and what
/// society gains as a chart.
pub fn section(evaluated: &[(&Case, &Evaluation)], style: Style) -> Section {
    let lang = style.lang;
    let gain = |evaluation: &Evaluation, who: Beneficiary| evaluation.forecast.one_year.of(who);
    let concerned = |who: &Beneficiary| {
        evaluated
            .iter()
            .any(|(case, evaluation)| case.setting.method.printed.contains(who) && gain(evaluation, *who) != Ore::ZERO)
    };
    let shown: Vec<Beneficiary> = Beneficiary::all().filter(concerned).collect();
    let name = Column::in_language(lang)("type_case", Label::ColumnTypeCase, Align::Left);
    let columns = shown.iter().map(|who| Column {
        key: Cow::Borrowed(who.id()),
        heading: Label::from(*who).say(lang),
        align: Align::Right,
    });
    let row = |(place, (case, evaluation)): (usize, &(&Case, &Evaluation))| TableRow {
        kind: RowKind::Item,
        id: case.source.name.clone(),
        cells: std::iter::once(Cell::Text(numbered(place, case)))
            .chain(shown.iter().map(|who| Cell::Kronor(gain(evaluation, *who))))
            .collect(),
    };
    let named = |(place, (case, evaluation)): (usize, &(&Case, &Evaluation))| {
        let amount = gain(evaluation, Beneficiary::Society);
        Bar { label: numbered(place, case), amount, text: numbers::amount(amount, style) }
    };
    let society = evaluated.iter().enumerate().map(named);
    let words = evaluated.iter().enumerate().map(|(place, (case, evaluation))| {
        format!("{}. {}", numbered(place, case), summary::of_society(evaluation, style))
    });
    Section {
        heading: Label::OverviewTitle { count: evaluated.len() }.say(lang),
        lead: words.chain([Label::OverviewLead.say(lang)]).collect(),
        chart: Some(Chart::of_bars(Label::OverviewChart.say(lang), society.collect())),
        table: Table {
            columns: std::iter::once(name).chain(columns).collect(),
            rows: evaluated.iter().enumerate().map(row).collect(),
        },
        ..Section::default()
    }
}

/// The title of a case with its place, by which a chart names it where there is little room.
fn numbered(place: usize, case: &Case) -> String {
    format!("{}. {}", place + 1, case.title)
}
