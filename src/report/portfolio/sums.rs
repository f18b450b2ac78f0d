//! Numbers, sums and means, by year, principal and target group.

use super::{kronor, name};
use crate::portfolio::{By, Portfolio, Sums};
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Lang, Say};

/// By year; all interventions together under it.
pub(super) fn by_year(portfolio: &Portfolio, lang: Lang) -> Section {
    let rows = portfolio.years.clone().filter_map(|year| {
        let sums = portfolio.total(Some(year)).filter(|sums| sums.number > 0)?;
        Some(row(RowKind::Item, year.to_string(), sums))
    });
    let mut rows: Vec<TableRow> = rows.collect();
    if let Some(all) = portfolio.total(None) {
        if !rows.is_empty() {
            rows.push(TableRow::rule());
        }
        rows.push(row(RowKind::Total, Label::PortfolioAllYears.say(lang), all));
    }
    Section {
        heading: Label::PortfolioInterventions.say(lang),
        table: Table { columns: columns(Label::ColumnYear, lang), rows },
        ..Section::default()
    }
}

/// By principal or target group; nothing where the file names none.
pub(super) fn by(portfolio: &Portfolio, by: By, lang: Lang) -> Option<Section> {
    let (heading, of) = match by {
        By::Principal => (Label::PortfolioByPrincipal, Label::ColumnPrincipal),
        By::TargetGroup => (Label::PortfolioByTargetGroup, Label::ColumnTargetGroup),
    };
    let sums = portfolio.by(by);
    if sums.is_empty() {
        return None;
    }
    let mut rows: Vec<TableRow> =
        sums.into_iter().map(|(whose, sums)| row(RowKind::Item, name(&whose, lang), sums)).collect();
    let overlap = !portfolio.groups.is_empty() && by == By::TargetGroup;
    if let Some(all) = portfolio.total(None).filter(|_| !overlap) {
        rows.push(TableRow::rule());
        rows.push(row(RowKind::Total, Label::PortfolioAll.say(lang), all));
    }
    let shared = portfolio.shared(by);
    let mut notes = Vec::new();
    if shared > 0 {
        notes.push(Label::NoteShared { count: shared }.say(lang));
    }
    if overlap {
        notes.push(Label::NoteGroupsOverlap.say(lang));
    }
    Some(Section {
        heading: heading.say(lang),
        table: Table { columns: columns(of, lang), rows },
        notes,
        ..Section::default()
    })
}

/// How means are made, and which interventions they leave out.
pub(super) fn notes(portfolio: &Portfolio, lang: Lang) -> Vec<String> {
    let mut labels = vec![Label::NoteMean];
    let unknown = portfolio.interventions.iter().filter(|one| one.granted.is_empty() && one.used.is_empty()).count();
    if unknown > 0 && portfolio.groups.is_empty() {
        labels.push(Label::NoteUnamountedInterventions { count: unknown });
    }
    labels.into_iter().map(|label| label.say(lang)).collect()
}

fn columns(of: Label, lang: Lang) -> Vec<Column> {
    let column = Column::in_language(lang);
    vec![
        column("name", of, Align::Left),
        column("number", Label::ColumnNumber, Align::Right),
        column("granted", Label::FigureGranted, Align::Right),
        column("mean_granted", Label::ColumnMeanGranted, Align::Right),
        column("used", Label::FigureUsed, Align::Right),
        column("mean_used", Label::ColumnMeanUsed, Align::Right),
    ]
}

fn row(kind: RowKind, name: String, sums: Sums) -> TableRow {
    let cells = vec![
        Cell::Text(name),
        Cell::Number(sums.number.to_string()),
        kronor(sums.granted.known()),
        kronor(sums.granted.mean()),
        kronor(sums.used.known()),
        kronor(sums.used.mean()),
    ];
    TableRow { kind, id: String::new(), cells }
}
