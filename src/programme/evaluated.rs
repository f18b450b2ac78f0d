//! A programme with what was computed of it.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Bortfall, Cohort, Ends, KeyFigures, Potential, Programme, Totals, TypeCase};
use crate::case::{Case, Intervention};
use crate::correction::divided;
use crate::diagnostic::{Diagnostics, Failure};
use crate::evaluation::Evaluation;
use crate::gains::Gains;
use crate::ledger::{Balances, Trace};
use crate::money::{Ore, Rate};
use crate::party::Resource;
use crate::projection::Projection;
use crate::rates::RateBook;
use crate::rules;

/// What was computed of a programme.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// The evaluation of each case that a type case names, in the order in which they are first named.
    pub evaluations: Vec<(Arc<Case>, Evaluation)>,
    /// All who started: the type cases in the order of the file, then bortfall.
    pub cohorts: Vec<Cohort>,
    /// What the programme cost, with every flow.
    pub cost_trace: Trace,
    /// What it cost each party, as negative gains.
    cost: Gains,
    /// The cost at factor price, öre.
    stated_cost: Ore,
    /// Whether the file says what it cost.
    cost_stated: bool,
    started: u32,
    projection: Projection,
}

impl Evaluated {
    /// Evaluates every type case, once for each case, and posts the cost.
    ///
    /// # Errors
    /// A rate that a rule reads and that is known to be unknown.
    pub fn of(programme: &Programme, book: &RateBook) -> Result<Self, Failure> {
        let mut failed: Vec<Diagnostics> = Vec::new();
        let mut evaluations = Vec::new();
        for case in programme.cases() {
            match Evaluation::of(case, book) {
                Ok(evaluation) => evaluations.push((Arc::clone(case), evaluation)),
                Err(diagnostics) => failed.push(diagnostics),
            }
        }
        if !failed.is_empty() {
            return Err(Failure(failed));
        }
        let first = programme.first_case();
        let correcting = programme.type_cases.iter().filter_map(|one| one.case.as_ref());
        let correcting = correcting.clone().any(|case| case.correction.is_some());
        let projection = first.projection.clone();
        let cohort = |(place, one): (usize, &TypeCase)| {
            let evaluation = one.case.as_ref().and_then(|case| find(&evaluations, case));
            let case = one.case.as_deref();
            let potential = case
                .zip(programme.reference.as_ref())
                .map(|(case, reference)| Potential::of(case, one.unchanged, reference));
            let each = match evaluation.filter(|_| !one.unchanged) {
                Some(evaluation) => Totals::of_one(evaluation, correcting, potential),
                None => Totals::unchanged(&projection, correcting, potential),
            };
            Cohort {
                type_case: Some(place),
                number: one.number,
                groups: one.groups.clone(),
                totals: each.times(Decimal::from(one.number)),
                ends: case.map(|case| Ends::of(case, !one.unchanged)),
            }
        };
        let mut cohorts: Vec<Cohort> = programme.type_cases.iter().enumerate().map(cohort).collect();
        cohorts.extend(bortfall(programme, &cohorts, (&projection, correcting)));
        let cost_trace = cost_trace(programme, first);
        Ok(Self {
            cost: Gains::between(&Balances::default(), &cost_trace.sums().balances),
            stated_cost: programme.cost().ore(),
            cost_stated: !programme.costs.is_empty(),
            started: programme.participants.started,
            evaluations,
            cohorts,
            cost_trace,
            projection,
        })
    }

    /// The evaluation of a case.
    pub fn evaluation(&self, case: &Arc<Case>) -> Option<&Evaluation> {
        find(&self.evaluations, case)
    }

    /// The key figures of all who started.
    pub fn whole(&self) -> KeyFigures {
        self.key_figures(&self.cohorts.iter().collect::<Vec<_>>(), 0)
    }

    /// The key figures of some cohorts, which bear the cost by their number; `before` is the number of those whose share was
    /// taken already, so that the shares of all sum to the cost.
    pub fn key_figures(&self, cohorts: &[&Cohort], before: u32) -> KeyFigures {
        let participants: u32 = cohorts.iter().map(|cohort| cohort.number).sum();
        let up_to = |amount: Ore, number: u32| match number {
            0 => Ore::ZERO,
            number => divided(amount, Decimal::from(self.started) / Decimal::from(number)),
        };
        let part = |amount: Ore| up_to(amount, before + participants) - up_to(amount, before);

        let count = |of: &dyn Fn(Ends) -> bool| -> Option<u32> {
            let known = cohorts.iter().filter(|cohort| cohort.number > 0 && cohort.type_case.is_some());
            let mut sum = 0;
            known.clone().next()?;
            for cohort in known {
                sum += if of(cohort.ends?) { cohort.number } else { 0 };
            }
            Some(sum)
        };
        KeyFigures {
            participants,
            totals: Totals::sum(&self.projection, &cohorts.iter().map(|cohort| &cohort.totals).collect::<Vec<_>>()),
            cost: self.cost.map(part),
            stated_cost: part(self.stated_cost),
            cost_stated: self.cost_stated,
            work: count(&|ends| ends.work),
            studies: count(&|ends| ends.studies && !ends.work),
            without_forsorjningsstod: count(&|ends| !ends.forsorjningsstod),
        }
    }
}

fn find<'a>(evaluations: &'a [(Arc<Case>, Evaluation)], case: &Arc<Case>) -> Option<&'a Evaluation> {
    evaluations.iter().find(|(known, _)| known.source.name == case.source.name).map(|(_, evaluation)| evaluation)
}

/// Those whose outcome is not known: unchanged, or as the others on average; their potential is the others' on average.
fn bortfall(
    programme: &Programme,
    cohorts: &[Cohort],
    (projection, correcting): (&Projection, bool),
) -> Option<Cohort> {
    let participants = &programme.participants;
    let known: u32 = cohorts.iter().map(|cohort| cohort.number).sum();
    if participants.bortfall == 0 || known == 0 && participants.bortfall_as == Bortfall::AsOthers {
        return None;
    }
    let others = Totals::sum(projection, &cohorts.iter().map(|cohort| &cohort.totals).collect::<Vec<_>>());
    let share = Decimal::from(participants.bortfall) / Decimal::from(known.max(1));
    let as_others = others.times(share);
    let totals = match participants.bortfall_as {
        Bortfall::AsOthers => as_others,
        Bortfall::Unchanged => {
            let same = as_others.potential.map(|potential| Potential { after: potential.before, ..potential });
            Totals::unchanged(projection, correcting, same)
        }
    };
    let number = participants.bortfall;
    Some(Cohort { type_case: None, number, groups: std::collections::BTreeMap::new(), totals, ends: None })
}

/// The cost, posted as any other use of resources and borne by those who fund it.
fn cost_trace(programme: &Programme, case: &Case) -> Trace {
    let mut trace = Trace::default();
    for (party, cost) in programme.funding.iter().flat_map(|funding| funding.parties.iter().copied()) {
        let bearers = [(party, Rate::ONE)].into_iter().collect();
        let intervention = Intervention { cost, bearers, resource: Resource::Handling, source: None, span: 0..0 };
        rules::insats::apply(&case.setting_of(true).env(), &intervention, &mut trace);
    }
    trace
}
