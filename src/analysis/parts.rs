//! What a gain is made of: money, production and freed resources; and how much of it is another public party's cost.

use std::collections::BTreeSet;

use super::Horizon;
use crate::evaluation::Evaluation;
use crate::forecast::Forecast;
use crate::ledger::{Flow, Trace};
use crate::money::Ore;
use crate::party::{Account, Beneficiary, Party};
use crate::rule::{Cause, RuleId};

/// A part of a gain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What one party pays to another: wages, benefits, taxes, fees, subsidies.
    Cash,
    /// What an employee produces for the employer.
    Production,
    /// Time, care, education and medicines that are not used; with the indirect tax that is imputed to the state, and the
    /// cost of public funds.
    Freed,
}

impl Part {
    /// Every part, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Cash, Self::Freed, Self::Production];

    /// The name in machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Production => "production",
            Self::Freed => "freed",
        }
    }

    /// The part that a flow belongs to.
    pub const fn of(flow: Flow) -> Self {
        match (flow.from, flow.to, flow.rule) {
            (Account::Party(_), Account::Party(_), _) => Self::Cash,
            (_, _, RuleId::Produktion) => Self::Production,
            _ => Self::Freed,
        }
    }

    /// How much of a gain the part is, in one year and over all the years. The parts of a gain sum to it, and those of
    /// the parties to those of society and of the subtotals: what years discounted one by one differ by is freed.
    pub fn gain(self, evaluation: &Evaluation, beneficiary: Beneficiary) -> (Ore, Ore) {
        let sums = beneficiary.parties().map(|party| self.of_party(evaluation, party));
        sums.fold((Ore::ZERO, Ore::ZERO), |sum, (one_year, all)| (sum.0 + one_year, sum.1 + all))
    }

    fn of_party(self, evaluation: &Evaluation, party: Party) -> (Ore, Ore) {
        let beneficiary = Beneficiary::Party(party);
        if self == Self::Freed {
            let [cash, produced] = [Self::Cash, Self::Production].map(|part| part.of_party(evaluation, party));
            let [one_year, all] = Horizon::ALL.map(|horizon| horizon.gain(&evaluation.forecast, beneficiary));
            return (one_year - cash.0 - produced.0, all - cash.1 - produced.1);
        }
        evaluation.over_years(|flow| if Self::of(flow) == self { flow.effect(beneficiary) } else { Ore::ZERO })
    }

    /// What the part consists of in one year, by cause, the largest first.
    pub fn causes(self, evaluation: &Evaluation, beneficiary: Beneficiary) -> Vec<(Cause, Ore)> {
        let flows = [&evaluation.before, &evaluation.after].into_iter().flat_map(Trace::flows);
        let own = flows.map(|(flow, _)| flow).filter(|flow| Self::of(*flow) == self && flow.touches(beneficiary));
        let causes: BTreeSet<Cause> = own.map(|flow| flow.rule.rule().cause).collect();
        let of = |cause: Cause| {
            let counts = |flow: Flow| Self::of(flow) == self && flow.rule.rule().cause == cause;
            evaluation.over_years(|flow| if counts(flow) { flow.effect(beneficiary) } else { Ore::ZERO }).0
        };
        let mut causes: Vec<(Cause, Ore)> = causes.into_iter().map(|cause| (cause, of(cause))).collect();
        causes.retain(|(_, amount)| *amount != Ore::ZERO);
        causes.sort_by_key(|(cause, amount)| (-amount.abs(), *cause));
        causes
    }
}

/// How much of a gain is matched by what other public parties lose, and what each of these loses; nothing where there is no
/// gain.
pub fn at_others_cost(forecast: &Forecast, beneficiary: Beneficiary, horizon: Horizon) -> (Ore, Vec<(Party, Ore)>) {
    let gain = horizon.gain(forecast, beneficiary);
    let own = |party: &Party| beneficiary.parties().any(|own| own == *party);
    let others = Party::PUBLIC_SECTOR.into_iter().filter(|party| !own(party));
    let losses = others.map(|party| (party, horizon.gain(forecast, Beneficiary::Party(party))));
    let losses: Vec<(Party, Ore)> = losses.filter(|(_, amount)| *amount < Ore::ZERO).collect();
    let lost: Ore = losses.iter().map(|(_, amount)| -*amount).sum();
    if gain <= Ore::ZERO || losses.is_empty() {
        return (Ore::ZERO, Vec::new());
    }
    (gain.min(lost), losses)
}
