//! What remains of an income, and what each party gets of it: the figures of one situation, read off its flows and steps.

use std::collections::BTreeSet;

use crate::case::situation::Situation;
use crate::ledger::{Application, Flow, Step, Trace};
use crate::money::{Money, Ore};
use crate::party::{Account, Beneficiary, Party};
use crate::rates::{RateBook, RowId, Setting};
use crate::rule::{Cause, RuleId};
use crate::rules;

/// Taxes and fees, in the order in which they are shown.
pub const CHARGES: [RuleId; 6] = [
    RuleId::Kommunalskatt,
    RuleId::Regionskatt,
    RuleId::StatligSkatt,
    RuleId::Begravningsavgift,
    RuleId::PublicServiceAvgift,
    RuleId::AllmanPensionsavgift,
];

/// Tax reductions with their names in machine-readable output.
pub const REDUCTIONS: [(&str, RuleId); 6] = [
    ("allman_pensionsavgift", RuleId::PensionsavgiftReduktion),
    ("jobbskatteavdrag", RuleId::Jobbskatteavdrag),
    ("sjukersattning", RuleId::SjukersattningReduktion),
    ("forvarvsinkomst", RuleId::ForvarvsinkomstReduktion),
    ("regional", RuleId::RegionalReduktion),
    ("tillfallig", RuleId::TillfalligReduktion),
];

/// A situation by the rules of one year.
#[derive(Clone, Debug)]
pub struct Net {
    /// What the figures are computed by.
    pub setting: Setting,
    trace: Trace,
}

impl Net {
    /// Applies the rules to a situation; the begravningsavgift is counted where it is known, whatever the method says.
    ///
    /// # Errors
    /// The rates that a rule reads and that are known to be unknown.
    pub fn of(mut setting: Setting, situation: &Situation, book: &RateBook) -> Result<Self, BTreeSet<RowId>> {
        setting.method.begravningsavgift = knows_begravningsavgift(&setting, book);
        let mut trace = Trace::default();
        rules::evaluate(&setting.env(), situation, &mut trace);
        if trace.missing().is_empty() { Ok(Self { setting, trace }) } else { Err(trace.missing().clone()) }
    }

    /// Whether the begravningsavgift is known, and so counted.
    pub const fn knows_begravningsavgift(&self) -> bool {
        self.setting.method.begravningsavgift
    }

    /// Wage and benefits before tax, öre per year.
    pub fn gross(&self) -> Ore {
        let person = Account::Party(Party::Individual);
        let incomes = self.transfers().filter(|flow| flow.to == person && flow.rule < RuleId::Grundavdrag);
        incomes.map(|flow| flow.amount).sum()
    }

    /// Grundavdrag, kr per year.
    pub fn grundavdrag(&self) -> Money {
        self.step(Step::Grundavdrag)
    }

    /// Beskattningsbar förvärvsinkomst, kr per year.
    pub fn taxable(&self) -> Money {
        self.step(Step::BeskattningsbarForvarvsinkomst)
    }

    /// What a rule's flows are together, öre per year: a tax, a fee, or a reduction as it was set off.
    pub fn sum(&self, rule: RuleId) -> Ore {
        self.transfers().filter(|flow| flow.rule == rule).map(|flow| flow.amount).sum()
    }

    /// What the person has left, öre per year.
    pub fn net(&self) -> Ore {
        self.party(Party::Individual)
    }

    /// What the employer pays, öre per year: wage, contributions by law, and by a method the agreed part.
    pub fn wage_cost(&self) -> Ore {
        let paid = self.transfers().filter(|flow| Cause::WAGE_COST.contains(&flow.rule.rule().cause));
        paid.map(|flow| flow.amount).sum()
    }

    /// What a party gets of it, öre per year; all parties together get nothing.
    pub fn party(&self, party: Party) -> Ore {
        self.transfers().map(|flow| flow.effect(Beneficiary::Party(party))).sum()
    }

    /// The rows that the figures rest on.
    pub fn rows(&self) -> BTreeSet<RowId> {
        let counts = |done: &&Application| match done.rule {
            RuleId::Produktion | RuleId::IndirektSkatt | RuleId::Skattefinansiering => false,
            RuleId::AvtaladeAvgifter => !done.flows.is_empty(),
            _ => true,
        };
        self.trace.applications().filter(counts).flat_map(|done| done.rows.iter().copied()).collect()
    }

    /// The flows from party to party: what the work produces is nobody's income.
    fn transfers(&self) -> impl Iterator<Item = Flow> + '_ {
        let is_transfer = |flow: &Flow| matches!((flow.from, flow.to), (Account::Party(_), Account::Party(_)));
        self.trace.flows().map(|(flow, _)| flow).filter(is_transfer)
    }

    fn step(&self, wanted: Step) -> Money {
        let mut steps = self.trace.applications().flat_map(|done| &done.steps);
        steps.find(|(step, _)| *step == wanted).map_or(Money::ZERO, |(_, value)| *value)
    }
}

/// Whether the place has a rate of its own, or the country's is more than a mean.
fn knows_begravningsavgift(setting: &Setting, book: &RateBook) -> bool {
    let (own, common) = (&setting.local.begravningsavgift, &setting.rates.first().begravningsavgift);
    own.map_or_else(|| !common.missing && !book.row(common.id).status.uncertain(), |own| !own.missing)
}
