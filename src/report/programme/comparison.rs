//! What other evaluations have come to, beside this one.

use rust_decimal::Decimal;

use super::View;
use crate::analysis::Horizon;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::programme::in_percent;
use crate::rates::Comparison;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Say};

/// A figure of this evaluation beside that of others.
pub(super) struct Compared {
    /// The figure of the others.
    pub(super) theirs: Ore,
    /// How far this one lies from it, percent to one decimal; nothing where theirs is zero or this one has none.
    pub(super) deviation: Option<Decimal>,
}

/// This evaluation's potential, income and cost per participant.
pub(super) fn own(view: &View<'_>) -> [Option<Ore>; 3] {
    let whole = &view.whole;
    [
        whole.totals.potential.map(|potential| whole.each(potential.before.whole())),
        Some(whole.each(whole.income(Horizon::OneYear, Beneficiary::Society))),
        whole.has_cost().then(|| whole.cost_per_participant()),
    ]
}

/// The same of others, each with the deviation from it.
pub(super) fn theirs(view: &View<'_>, of: &Comparison) -> [Option<Compared>; 3] {
    let mut own = own(view).into_iter();
    [of.potential, of.income, of.cost].map(|amount| {
        let own = own.next().flatten();
        let theirs = amount?.ore();
        let deviation = own.filter(|_| theirs != Ore::ZERO).map(|own| {
            let over = Decimal::from((own - theirs).get()) / Decimal::from(theirs.get().abs());
            in_percent(over)
        });
        Some(Compared { theirs, deviation })
    })
}

/// Income as a share of the potential, percent to one decimal.
pub(super) fn verkningsgrad(of: &Comparison) -> Option<Decimal> {
    let (potential, income) = (of.potential?.to_decimal(), of.income?.to_decimal());
    income.checked_div(potential).map(in_percent)
}

/// Those that come with the program, then the user's own.
pub(super) fn all<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Comparison> {
    view.book.comparisons.iter().chain(&view.programme.comparisons)
}

pub(super) fn section(view: &View<'_>) -> Section {
    let lang = view.lang();
    let column = Column::in_language(lang);
    let mine = own(view).map(|amount| amount.map_or(Cell::None, Cell::Kronor));
    let [potential, income, cost] = mine;
    let first = vec![
        Cell::Text(Label::ThisEvaluation.say(lang)),
        potential,
        income,
        cost,
        view.percent_cell(view.whole.verkningsgrad()),
        Cell::Text(String::new()),
    ];
    let first = TableRow { kind: RowKind::Item, id: "own".to_owned(), cells: first };
    let others = all(view).flat_map(|of| {
        let [potential, income, cost] = theirs(view, of);
        let level = |compared: &Option<Compared>| compared.as_ref().map_or(Cell::None, |one| Cell::Kronor(one.theirs));
        let from = |compared: &Option<Compared>| {
            let deviation = compared.as_ref().and_then(|one| one.deviation);
            deviation.map_or(Cell::Empty, |percent| Cell::Shortened(signed(view, percent), percent.to_string()))
        };
        let levels = vec![
            Cell::Text(of.title.say(lang)),
            level(&potential),
            level(&income),
            level(&cost),
            view.percent_cell(verkningsgrad(of)),
            Cell::Text(Label::SourceIs { source: of.source.clone() }.say(lang)),
        ];
        let deviations = vec![
            Cell::Text(Label::DeviationFrom.say(lang)),
            from(&potential),
            from(&income),
            from(&cost),
            Cell::Empty,
            Cell::Text(String::new()),
        ];
        [
            TableRow { kind: RowKind::Item, id: of.id.clone(), cells: levels },
            TableRow { kind: RowKind::Part, id: format!("{}:deviation", of.id), cells: deviations },
        ]
    });
    Section {
        heading: Label::ProgrammeComparison.say(lang),
        lead: vec![Label::ComparisonLead.say(lang)],
        table: Table {
            columns: vec![
                column("evaluation", Label::Nothing, Align::Left),
                column("potential", Label::ColumnPotential, Align::Right),
                column("income", Label::ColumnIncomeOneYear, Align::Right),
                column("cost", Label::ColumnCost, Align::Right),
                column("verkningsgrad", Label::Verkningsgrad, Align::Right),
                column("source", Label::ColumnProvenance, Align::Remark),
            ],
            rows: std::iter::once(first).chain(others).collect(),
        },
        notes: vec![Label::NoteComparisonOrigins.say(lang)],
        ..Section::default()
    }
}

/// A percentage with its sign.
fn signed(view: &View<'_>, percent: Decimal) -> String {
    let plus = if percent > Decimal::ZERO { "+" } else { "" };
    format!("{plus}{}", view.percent(percent))
}
