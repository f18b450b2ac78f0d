//! The list of interventions.

use super::{Outcomes, kronor, outcome};
use crate::money::Ore;
use crate::portfolio::{ByYear, Intervention, Portfolio};
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Lang, Say};

/// Every intervention; nothing where the file names none.
pub(super) fn section(portfolio: &Portfolio, outcomes: &Outcomes, lang: Lang) -> Option<Section> {
    if portfolio.interventions.is_empty() {
        return None;
    }
    let column = Column::in_language(lang);
    let columns = vec![
        column("name", Label::ColumnIntervention, Align::Left),
        column("granted", Label::FigureGranted, Align::Right),
        column("used", Label::FigureUsed, Align::Right),
        column("principal", Label::ColumnPrincipal, Align::Aside),
        column("target_group", Label::ColumnTargetGroup, Align::Aside),
        column("kind", Label::ColumnRemark, Align::Aside),
        column("page", Label::ColumnProvenance, Align::Aside),
        column("evaluation", Label::CostEvaluation, Align::Remark),
    ];
    let rows = portfolio.interventions.iter().map(|one| row(one, outcomes, lang)).collect();
    Some(Section {
        heading: Label::PortfolioInterventions.say(lang),
        table: Table { columns, rows },
        ..Section::default()
    })
}

fn row(one: &Intervention, outcomes: &Outcomes, lang: Lang) -> TableRow {
    let all = |amounts: &ByYear| kronor((!amounts.is_empty()).then(|| amounts.values().copied().sum::<Ore>()));
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    let principals: Vec<Label> = one.principals.iter().map(|principal| Label::from(*principal)).collect();
    let page = one.origin.page.map(|page| Label::PortfolioPage { page: page.to_string() }.say(lang));
    let cells = vec![
        Cell::Text(one.name.clone()),
        all(&one.granted),
        all(&one.used),
        text(principals.say(lang)),
        text(one.target_groups.join(", ")),
        text(one.kind.map(|kind| Label::from(kind).say(lang)).unwrap_or_default()),
        text([one.origin.source.clone(), page].into_iter().flatten().collect::<Vec<_>>().join(" ")),
        text(one.evaluation.as_ref().map(|evaluation| outcome(evaluation, outcomes, lang)).unwrap_or_default()),
    ];
    TableRow { kind: RowKind::Item, id: String::new(), cells }
}
