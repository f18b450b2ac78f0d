//! Income, costs and saved funds by year.

use super::kronor;
use crate::money::{Ore, Rate};
use crate::portfolio::{ByYear, FinancialYear, IncomeSource, Portfolio};
use crate::report::across::across;
use crate::report::assumptions::percent;
use crate::report::numbers;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::texts::{Label, Lang, Say};

/// Income, costs and saved funds; nothing where the file has none.
pub(super) fn sections(portfolio: &Portfolio, style: Style) -> Vec<Section> {
    let lang = style.lang;
    let (years, _) = portfolio.finances();
    let incomes: Vec<(String, ByYear)> = portfolio
        .incomes
        .iter()
        .map(|one| (named(&one.from.into(), one.name.as_ref(), lang), one.amounts.clone()))
        .collect();
    let interventions: ByYear = years.iter().map(|of| (of.year, of.interventions)).collect();
    let interventions = interventions.into_iter().filter(|(_, amount)| *amount != Ore::ZERO).collect();
    let others =
        portfolio.costs.iter().map(|one| (named(&one.kind.into(), one.name.as_ref(), lang), one.amounts.clone()));
    let costs: Vec<(String, ByYear)> =
        std::iter::once((Label::CostInterventions.say(lang), interventions)).chain(others).collect();
    let sums = |of: fn(&FinancialYear) -> Option<Ore>| -> Vec<(i16, Option<Ore>)> {
        years.iter().map(|year| (year.year, of(year))).collect()
    };
    let mut sections = Vec::new();
    if !portfolio.incomes.is_empty() {
        sections.extend(across(&Label::PortfolioIncome, &incomes, &sums(|of| of.income), lang));
    }
    if !portfolio.costs.is_empty() {
        let mut tables = across(&Label::PortfolioCosts, &costs, &sums(|of| of.costs), lang);
        if let Some(last) = tables.last_mut() {
            last.notes.extend(granted_alone(portfolio).map(|label| label.say(lang)));
        }
        sections.extend(tables);
    }
    if years.iter().any(|of| of.opening.is_some()) {
        sections.push(saved(portfolio, &years, style));
    }
    sections
}

/// What a row is of, by its own name where it has one.
fn named(of: &Label, name: Option<&String>, lang: Lang) -> String {
    name.cloned().unwrap_or_else(|| of.say(lang))
}

/// The years in which the cost of an intervention is what was granted.
fn granted_alone(portfolio: &Portfolio) -> Option<Label> {
    let alone = |year: &i16| {
        portfolio.interventions.iter().any(|one| one.granted.contains_key(year) && !one.used.contains_key(year))
    };
    let years: Vec<String> = portfolio.years.clone().filter(alone).map(|year| year.to_string()).collect();
    (!years.is_empty()).then_some(Label::NoteCostGranted { years })
}

fn saved(portfolio: &Portfolio, years: &[FinancialYear], style: Style) -> Section {
    let lang = style.lang;
    let column = Column::in_language(lang);
    let columns = vec![
        column("year", Label::ColumnYear, Align::Left),
        column("opening", Label::ColumnOpening, Align::Right),
        column("income", Label::FigureIncome, Align::Right),
        column("costs", Label::FigureCosts, Align::Right),
        column("closing", Label::ColumnClosing, Align::Right),
        column("saved_share", Label::ColumnSavedShare, Align::Right),
        column("advised", Label::ColumnAdvised, Align::Aside),
    ];
    let rows = years.iter().map(|of| {
        let advised = portfolio.advice.as_ref().filter(|_| of.allocation > Ore::ZERO);
        let cells = vec![
            Cell::Text(of.year.to_string()),
            kronor(of.opening),
            kronor(of.income),
            kronor(of.costs),
            kronor(of.closing),
            of.saved_share()
                .map_or(Cell::Empty, |share| Cell::Shortened(percent(share, lang), share.to_percent().to_string())),
            advised.map_or(Cell::Empty, |advice| {
                let amount = numbers::unitless(of.of_allocation(advice.most_saved), style);
                Cell::Text(Label::PortfolioAdvised { amount }.say(lang))
            }),
        ];
        TableRow { kind: RowKind::Item, id: String::new(), cells }
    });
    Section {
        heading: Label::PortfolioSaved.say(lang),
        table: Table { columns, rows: rows.collect() },
        notes: saved_notes(portfolio, years, lang),
        ..Section::default()
    }
}

fn saved_notes(portfolio: &Portfolio, years: &[FinancialYear], lang: Lang) -> Vec<String> {
    let mut labels = Vec::new();
    if years.iter().any(|of| of.saved_share().is_some()) {
        labels.push(Label::NoteSavedShare);
    }
    if let Some(advice) = &portfolio.advice {
        let source = advice.origin.source.clone().unwrap_or_default();
        labels.push(Label::NoteAdvice { share: percent(advice.most_saved, lang), source });
    }
    if let Some(parts) = allocation(portfolio, years, lang) {
        labels.push(Label::NoteAllocation { parts });
    }
    labels.into_iter().map(|label| label.say(lang)).collect()
}

/// How the allocation of all years is shared between state, region and municipalities.
fn allocation(portfolio: &Portfolio, years: &[FinancialYear], lang: Lang) -> Option<String> {
    let all: Ore = years.iter().map(|of| of.allocation).sum();
    let parts = IncomeSource::ALL.iter().filter(|source| source.is_party()).map(|source| {
        let of = portfolio.incomes.iter().filter(|one| one.from == *source).flat_map(|one| one.amounts.values());
        let share = Ore::new(1_000).in_proportion(of.copied().sum(), all).get();
        format!("{} {}", Label::from(*source).say(lang), percent(Rate::from_micro(share * 1_000), lang))
    });
    (all > Ore::ZERO).then(|| parts.collect::<Vec<_>>().join(", "))
}
