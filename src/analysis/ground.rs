//! What the figures of a case rest on: what the file says, the rates that were read, and what each rule moves.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::input::Reader;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::rates::{RateBook, RowId, RowInfo, Shown};

/// What the figures of a case rest on, named so that two results can be held against each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// What the file says, by path.
    pub inputs: BTreeMap<String, String>,
    /// The rates that were read, by path and first day (`skatt.grundavdrag@2013-01-01`), in their units.
    pub rates: BTreeMap<String, Shown>,
    /// The rates that are counted in a base amount, by path, with the path of that.
    pub bases: BTreeMap<String, String>,
    /// What each rule moves: by rule and row of the case, what the parties gain by it in one year.
    pub flows: BTreeMap<FlowKey, BTreeMap<Party, Ore>>,
}

/// A rule by its key, and the row of the case that it was applied to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FlowKey {
    /// The rule's key.
    pub rule: String,
    /// The path of the row; none where the rule is of the situation as a whole.
    pub input: Option<String>,
}

impl FlowKey {
    /// As one name: `vard@before.use.lakarbesok-primarvard`, `kommunalskatt`.
    pub fn name(&self) -> String {
        match &self.input {
            Some(input) => format!("{}@{input}", self.rule),
            None => self.rule.clone(),
        }
    }

    /// From the name.
    pub fn from_name(name: &str) -> Self {
        let (rule, input) = name.split_once('@').map_or((name, None), |(rule, input)| (rule, Some(input.to_owned())));
        Self { rule: rule.to_owned(), input }
    }
}

impl Ground {
    /// What a case's figures rest on.
    pub fn of(case: &Case, evaluation: &Evaluation, book: &RateBook) -> Self {
        let said = Reader::open(&case.source).1.written();
        let mut ground = Self { inputs: said.into_iter().collect(), ..Self::default() };
        for row in rows(case, evaluation) {
            let info = case.setting.prices.row(book, row);
            ground.rates.insert(row_name(&info), info.value.clone());
            ground.note_base(&info.path, &info.unit);
        }
        for (trace, sign) in [(&evaluation.before, -1), (&evaluation.after, 1)] {
            for (flow, input) in trace.flows() {
                let input = input.map(|input| case.input(input).path.clone());
                let key = FlowKey { rule: flow.rule.rule().key.to_owned(), input };
                for party in Party::ALL {
                    ground.add(&key, party, flow.effect(Beneficiary::Party(party)).times(sign));
                }
            }
        }
        ground.flows.retain(|_, gains| {
            gains.retain(|_, gain| *gain != Ore::ZERO);
            !gains.is_empty()
        });
        ground
    }

    /// Notes that a rate is counted in a base amount, where its unit is one.
    pub fn note_base(&mut self, path: &str, unit: &str) {
        if BASES.contains(&unit) {
            self.bases.insert(path.to_owned(), format!("basbelopp.{unit}"));
        }
    }

    /// Adds to what a party gains by a rule.
    pub fn add(&mut self, key: &FlowKey, party: Party, gain: Ore) {
        if gain != Ore::ZERO {
            *self.flows.entry(key.clone()).or_default().entry(party).or_default() += gain;
        }
    }
}

/// The units that are base amounts.
const BASES: [&str; 2] = ["prisbasbelopp", "inkomstbasbelopp"];

/// The rows that were read, those that carried prices are worked out from, and those that make the forecast.
fn rows(case: &Case, evaluation: &Evaluation) -> BTreeSet<RowId> {
    let mut rows = evaluation.rows();
    let behind: Vec<RowId> = rows.iter().flat_map(|row| case.setting.prices.rests_on(*row)).copied().collect();
    rows.extend(behind);
    let method = &case.setting.method;
    let of_years = [method.horisont.id, method.kalkylranta.id, method.kvarvarande.id, method.fordrojning.id];
    rows.extend(of_years);
    rows.insert(method.real_loneokning.id);
    rows
}

/// A row by path and first day.
pub fn row_name(info: &RowInfo) -> String {
    format!("{}@{}", info.path, info.from)
}
