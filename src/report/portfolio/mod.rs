//! The tables of `portfolio`: what an association has funded, by whom and for whom, its income, costs and saved funds.

mod finances;
mod interventions;
mod json;
mod published;
mod sums;
mod tidy;

use std::collections::BTreeMap;

use super::programme::Outcome;
use super::table::{Cell, Section, Style};
use crate::money::Ore;
use crate::portfolio::{By, NamedEvaluation, Portfolio, Whose};
use crate::texts::{Label, Lang, Say};

pub use json::document;
pub use published::{Checked, checked, section as printed};
pub use tidy::tidy;

/// Every table, for people.
pub fn sections(portfolio: &Portfolio, checked: &[Checked], outcomes: &Outcomes, style: Style) -> Vec<Section> {
    let lang = style.lang;
    let mut sections = vec![sums::by_year(portfolio, lang)];
    sections.extend([By::Principal, By::TargetGroup].into_iter().filter_map(|by| sums::by(portfolio, by, lang)));
    sections.extend(interventions::section(portfolio, outcomes, lang));
    sections.extend(finances::sections(portfolio, style));
    if !checked.is_empty() {
        sections.push(published::section(checked, false, style));
    }
    sections.retain(|section| !section.table.rows.is_empty() || !section.notes.is_empty());
    if let Some(first) = sections.first_mut() {
        let own = std::mem::take(&mut first.heading);
        first.heading = title(portfolio, lang);
        first.lead = vec![lead(portfolio, lang), String::new(), own];
    }
    sections
}

/// The association and its years.
fn title(portfolio: &Portfolio, lang: Lang) -> String {
    Label::PortfolioTitle { association: portfolio.association.clone(), years: years(portfolio) }.say(lang)
}

fn years(portfolio: &Portfolio) -> String {
    let (first, last) = (portfolio.years.start(), portfolio.years.end());
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

fn lead(portfolio: &Portfolio, lang: Lang) -> String {
    match &portfolio.said_by {
        Some(source) => Label::PortfolioLead { source: source.trim_end_matches('.').to_owned() },
        None => Label::PortfolioLeadUnsourced,
    }
    .say(lang)
}

/// What must be said beside the figures: what the file says, how what is shared is counted, what is not known.
pub fn notices(portfolio: &Portfolio, style: Style) -> Vec<String> {
    let sections = [By::Principal, By::TargetGroup].into_iter().filter_map(|by| sums::by(portfolio, by, style.lang));
    let said = sections.chain(finances::sections(portfolio, style)).flat_map(|section| section.notes);
    let mut notices = portfolio.notes.clone();
    for note in said.chain(sums::notes(portfolio, style.lang)) {
        if !notices.contains(&note) {
            notices.push(note);
        }
    }
    notices
}

/// What holds for the tables together.
pub fn closing(portfolio: &Portfolio, lang: Lang) -> Vec<String> {
    portfolio.notes.iter().cloned().chain(sums::notes(portfolio, lang)).collect()
}

/// What the evaluations of interventions have come to, by the names of their files.
pub type Outcomes = BTreeMap<String, Outcome>;

/// The evaluation that an intervention names, and what it has come to.
fn outcome(evaluation: &NamedEvaluation, outcomes: &Outcomes, lang: Lang) -> String {
    let file = evaluation.name.clone();
    let outcome = outcomes.get(&evaluation.source.name).map(Outcome::words).unwrap_or_default();
    Label::PortfolioEvaluation { file, outcome }.say(lang)
}

/// A principal or target group in words.
fn name(whose: &Whose, lang: Lang) -> String {
    match whose {
        Whose::Principal(Some(principal)) => Label::from(*principal).say(lang),
        Whose::TargetGroup(Some(group)) => group.clone(),
        Whose::Principal(None) | Whose::TargetGroup(None) => Label::NotStated.say(lang),
    }
}

/// A principal or target group in machine-readable output; nothing where the file does not say.
fn id(whose: &Whose) -> Option<String> {
    match whose {
        Whose::Principal(principal) => principal.map(|one| one.id().to_owned()),
        Whose::TargetGroup(group) => group.clone(),
    }
}

fn kronor(amount: Option<Ore>) -> Cell {
    amount.map_or(Cell::Empty, Cell::Kronor)
}
