//! Corrected gains: benefits cut and costs raised by how well they are known, then the share that is the intervention's own.
//!
//! By evidence, the flows of one kind of row (such as `use.socialsekreterare`, before and after together) are all multiplied
//! by the same number, so that what one party has from another stays equal: 1 − the percentage of the most uncertain of its
//! rows and prices where society gains by it or where it is a transfer, 1 + it where it costs society something. Flows of the year
//! as a whole follow the most uncertain row that they rest on: taxes the incomes, fees the uses.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::case::{Basis, Case};
use crate::correction::{Correction, Evidence, GRADES, share_of};
use crate::gains::Gains;
use crate::ledger::{Balances, Flow, InputId, Trace};
use crate::money::{Ore, Rate};
use crate::rates::RowId;
use crate::rule::RuleId;

/// The corrected gains of each year, from the gross ones or, by evidence, from the flows behind them.
pub(super) fn corrected(case: &Case, correction: &Correction, gross: &[Gains], traces: &[[&Trace; 2]]) -> Vec<Gains> {
    let by_evidence: Vec<Gains> = match &correction.evidence {
        None => gross.to_vec(),
        Some(evidence) => traces.iter().map(|both| of_year(case, evidence, *both)).collect(),
    };
    let kept = correction.kept();
    Gains::by_year(&by_evidence, |amounts| amounts.iter().map(|amount| share_of(*amount, kept)).collect())
}

/// What a flow's uncertainty is read from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Rows of one kind: the path without situation and number.
    Rows(String),
    /// The year's incomes.
    Incomes,
    /// The year's uses.
    Uses,
    /// Everything.
    All,
}

/// The gains of a year by evidence.
fn of_year(case: &Case, evidence: &Evidence, both: [&Trace; 2]) -> Gains {
    let taken = Taken::of(case, evidence, both);
    let mut balances: BTreeMap<Kind, [Balances; 2]> = BTreeMap::new();
    for (situation, trace) in both.into_iter().enumerate() {
        for (flow, input) in trace.flows() {
            balances.entry(kind(case, flow, input)).or_default()[situation].post(flow);
        }
    }
    let parts: Vec<Gains> = balances
        .iter()
        .map(|(kind, [before, after])| {
            let gross = Gains::between(before, after);
            let taken = taken.from(kind).to_decimal();
            let costs = gross.society() < Ore::ZERO;
            let left = if costs { Decimal::ONE + taken } else { Decimal::ONE - taken };
            Gains::by_year(&[gross], |amounts| amounts.iter().map(|amount| share_of(*amount, left)).collect())[0]
        })
        .collect();
    Gains::sum(&parts)
}

fn kind(case: &Case, flow: Flow, input: Option<InputId>) -> Kind {
    match (input, flow.rule) {
        (Some(input), _) => Kind::Rows(kind_of_row(&case.input(input).path)),
        (None, RuleId::Patientavgifter | RuleId::Lakemedelsavgifter) => Kind::Uses,
        (None, RuleId::Skattefinansiering) => Kind::All,
        (None, _) => Kind::Incomes,
    }
}

/// A path without its situation and number: `use.socialsekreterare`.
fn kind_of_row(path: &str) -> String {
    let path = path.split_once('.').map_or(path, |(_, rest)| rest);
    path.split('[').next().unwrap_or(path).to_owned()
}

/// What the rows of each kind have taken off.
struct Taken(BTreeMap<String, Rate>);

impl Taken {
    fn of(case: &Case, evidence: &Evidence, both: [&Trace; 2]) -> Self {
        let mut taken: BTreeMap<String, Rate> = BTreeMap::new();
        for (situation, trace) in both.into_iter().enumerate() {
            for applied in trace.applications() {
                let Some(input) = applied.input else { continue };
                let row = case.input(input);
                let own = row.grade.unwrap_or_else(|| evidence.of_basis[place(row.basis)]);
                let prices = applied.rows.iter().filter_map(|row| price_grade(case, situation == 1, *row));
                let grade = prices.chain([own]).max().unwrap_or(GRADES);
                let most = taken.entry(kind_of_row(&row.path)).or_insert(Rate::ZERO);
                *most = (*most).max(evidence.taken(grade));
            }
        }
        Self(taken)
    }

    /// What is taken from a kind of flows: the most of what it rests on.
    fn from(&self, kind: &Kind) -> Rate {
        let most = |among: &dyn Fn(&str) -> bool| {
            let rates = self.0.iter().filter(|(path, _)| among(path)).map(|(_, rate)| *rate);
            rates.max().unwrap_or(Rate::ZERO)
        };
        match kind {
            Kind::Rows(path) => self.0.get(path).copied().unwrap_or(Rate::ZERO),
            Kind::Incomes => most(&|path| !path.starts_with("use.")),
            Kind::Uses => most(&|path| path.starts_with("use.")),
            Kind::All => most(&|_| true),
        }
    }
}

const fn place(basis: Basis) -> usize {
    match basis {
        Basis::Kand => 0,
        Basis::Uppskattad => 1,
        Basis::Antagen | Basis::Saknas => 2,
    }
}

/// The evidence grade of a row that is a price.
fn price_grade(case: &Case, after: bool, row: RowId) -> Option<u8> {
    let prices = &case.setting_of(after).prices;
    prices.items().iter().find(|item| item.price.id == row).map(|item| item.grade)
}
