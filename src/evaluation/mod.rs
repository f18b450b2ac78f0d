//! One case evaluated: both situations traced, the gains between them, and what corrections leave of them.

mod correction;
mod missing;

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{Basis, Case};
use crate::diagnostic::Diagnostics;
use crate::forecast::Forecast;
use crate::gains::Gains;
use crate::ledger::{Balances, Flow, InputId, Sums, Trace};
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::rates::{Env, Method, RateBook, RowId};
use crate::rule::Cause;
use crate::rules;

/// A case with its flows and gains.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// What happened before.
    pub before: Trace,
    /// What happened after.
    pub after: Trace,
    /// Later years of the forecast whose situations differ from those of the year before, counted from 0.
    pub later: Vec<(u32, [Trace; 2])>,
    /// The gains of one year and of the forecast.
    pub forecast: Forecast,
    /// The same with what the case takes off, where it does.
    pub corrected: Option<Forecast>,
    /// The years from which other rows hold, from 2.
    pub from_years: Vec<u32>,
    /// What the intervention costs at factor price, kr per participant; nothing where the case does not say.
    pub stated_cost: Ore,
    /// What the intervention costs, where the case says; its gains are negative.
    pub cost: Option<Gains>,
    /// The gross forecast if the equalisation of incomes is counted, where the method does not count it and the county's rates are
    /// known.
    pub equalised: Option<Forecast>,
}

/// The forecast of a case, without what lies behind it: nothing is recorded but the balances.
///
/// # Errors
/// The first row that was read although its value is not known.
pub fn forecast(case: &Case) -> Result<Forecast, RowId> {
    let methods = [false, true].map(|after| &case.setting_of(after).method);
    forecast_by(case, methods)
}

/// The forecast of a case with what it takes off; nothing where it takes nothing off.
///
/// # Errors
/// The first row that was read although its value is not known.
pub fn corrected(case: &Case) -> Result<Option<Forecast>, RowId> {
    let Some(correction) = &case.correction else { return Ok(None) };
    let gross = forecast(case)?;
    let mut traces: Vec<[Trace; 2]> = Vec::new();
    if correction.evidence.is_some() {
        for year in case.years_that_differ() {
            fill(&mut traces, year);
            traces.push(traced(case, year));
        }
        fill(&mut traces, case.projection.years);
    }
    let traces: Vec<[&Trace; 2]> = traces.iter().map(|[before, after]| [before, after]).collect();
    let corrected = correction::corrected(case, correction, &gross.effect, &traces);
    Ok(Some(Forecast::of_years(&case.projection, &corrected)))
}

/// Both situations of a year with everything recorded.
fn traced(case: &Case, year: u32) -> [Trace; 2] {
    [false, true].map(|after| {
        let mut trace = Trace::default();
        rules::evaluate(&case.setting_of(after).env(), &case.in_year(after, year), &mut trace);
        trace
    })
}

fn forecast_by(case: &Case, methods: [&Method; 2]) -> Result<Forecast, RowId> {
    let balances = |after: bool, year: u32| {
        let mut sums = Sums::default();
        let env = Env { method: methods[usize::from(after)], ..case.setting_of(after).env() };
        rules::evaluate(&env, &case.in_year(after, year), &mut sums);
        sums.missing.map_or(Ok(sums.balances), Err)
    };
    let mut effect: Vec<Gains> = Vec::new();
    for year in case.years_that_differ() {
        fill(&mut effect, year);
        effect.push(Gains::between(&balances(false, year)?, &balances(true, year)?));
    }
    fill(&mut effect, case.projection.years);
    Ok(Forecast::of_years(&case.projection, &effect))
}

/// What the intervention costs each party, as negative gains; nothing where the case does not say.
pub fn cost(case: &Case) -> Option<Gains> {
    let intervention = case.intervention.as_ref()?;
    let mut sums = Sums::default();
    rules::insats::apply(&case.setting_of(true).env(), intervention, &mut sums);
    Some(Gains::between(&Balances::default(), &sums.balances))
}

/// Repeats the last year up to another.
fn fill<T: Clone>(years: &mut Vec<T>, up_to: u32) {
    if let Some(last) = years.last().cloned() {
        years.resize(up_to as usize, last);
    }
}

impl Evaluation {
    /// Evaluates a case.
    ///
    /// # Errors
    /// A rate that a rule reads and that is known to be unknown.
    pub fn of(case: &Case, book: &RateBook) -> Result<Self, Diagnostics> {
        let mut traces = case.years_that_differ().into_iter().map(|year| (year, traced(case, year)));
        let [before, after] = traces.next().map(|(_, both)| both).unwrap_or_default();
        let later: Vec<_> = traces.collect();
        let all = || [&before, &after].into_iter().chain(later.iter().flat_map(|(_, both)| both));
        let missing_rows: BTreeSet<RowId> = all().flat_map(Trace::missing).copied().collect();
        if !missing_rows.is_empty() {
            let read = later.iter().find(|(_, both)| both.iter().any(|trace| !trace.missing().is_empty()));
            let first = before.missing().is_empty() && after.missing().is_empty();
            let both = read.filter(|_| first).map_or([&before, &after], |(_, [before, after])| [before, after]);
            return Err(missing::missing(case, book, &missing_rows, both));
        }
        let traces = [(0, [&before, &after])].into_iter();
        let traces = traces.chain(later.iter().map(|(year, [before, after])| (*year, [before, after])));
        let mut effect: Vec<Gains> = Vec::new();
        let mut of_year: Vec<[&Trace; 2]> = Vec::new();
        for (year, both) in traces {
            fill(&mut effect, year);
            fill(&mut of_year, year);
            effect.push(Gains::between(&both[0].sums().balances, &both[1].sums().balances));
            of_year.push(both);
        }
        fill(&mut effect, case.projection.years);
        fill(&mut of_year, case.projection.years);
        let forecast = Forecast::of_years(&case.projection, &effect);
        let corrected = case.correction.as_ref().map(|correction| {
            let corrected = correction::corrected(case, correction, &effect, &of_year);
            Forecast::of_years(&case.projection, &corrected)
        });
        Ok(Self {
            before,
            after,
            later,
            forecast,
            corrected,
            from_years: case.later.iter().map(|later| later.from_year).collect(),
            stated_cost: case.intervention.as_ref().map_or(Ore::ZERO, |intervention| intervention.cost.ore()),
            cost: cost(case),
            equalised: equalised(case),
        })
    }

    /// Both situations as they were traced, before and after, from each year of the forecast (counted from 0) in which they are
    /// not those of the year before: from the first always.
    pub fn traces(&self) -> impl Iterator<Item = (u32, [&Trace; 2])> {
        let later = self.later.iter().map(|(year, [before, after])| (*year, [before, after]));
        std::iter::once((0, [&self.before, &self.after])).chain(later)
    }

    /// What a selection of the flows comes to in one year and over all the years of the forecast: `of` is what a flow counts.
    pub fn over_years(&self, of: impl Fn(Flow) -> Ore) -> (Ore, Ore) {
        let both = |before: &Trace, after: &Trace| -> Ore {
            let sum = |trace: &Trace| trace.flows().map(|(flow, _)| of(flow)).sum::<Ore>();
            sum(after) - sum(before)
        };
        let mut effect: Vec<Ore> = Vec::new();
        for (year, [before, after]) in self.traces() {
            fill(&mut effect, year);
            effect.push(both(before, after));
        }
        let projection = &self.forecast.projection;
        fill(&mut effect, projection.years);
        let one_year = effect[0];
        (one_year, projection.worth(&projection.calendar(&effect)).into_iter().sum())
    }

    /// What the gain of society or a party consists of, by cause, the largest first; nothing where before and after are alike.
    pub fn causes(&self, who: Beneficiary) -> Vec<(Cause, Ore)> {
        let mut causes: BTreeMap<Cause, Ore> = BTreeMap::new();
        for (flow, _, sign) in self.signed_flows() {
            let effect = flow.effect(who);
            *causes.entry(flow.rule.rule().cause).or_default() += effect.times(sign);
        }
        causes.retain(|_, amount| *amount != Ore::ZERO);
        let mut causes: Vec<(Cause, Ore)> = causes.into_iter().collect();
        causes.sort_by_key(|(cause, amount)| (-amount.abs(), *cause));
        causes
    }

    /// What a party gains by some causes together, in one year and over all the years.
    pub fn by_causes(&self, party: Party, causes: &[Cause]) -> (Ore, Ore) {
        self.over_years(|flow| {
            if causes.contains(&flow.rule.rule().cause) { flow.effect(Beneficiary::Party(party)) } else { Ore::ZERO }
        })
    }

    /// The rows that were read, in every year.
    pub fn rows(&self) -> BTreeSet<RowId> {
        self.traces().flat_map(|(_, both)| both).flat_map(Trace::rows).collect()
    }

    /// The part of society's gain that rests on inputs known from the source.
    pub fn known_part(&self, case: &Case) -> Ore {
        self.signed_flows()
            .filter(|(_, input, _)| input.is_some_and(|input| case.input(input).basis == Basis::Kand))
            .map(|(flow, _, sign)| flow.effect(Beneficiary::Society).times(sign))
            .sum()
    }

    /// The flows of both situations, those before counted negative.
    fn signed_flows(&self) -> impl Iterator<Item = (Flow, Option<InputId>, i64)> + '_ {
        let after = self.after.flows().map(|(flow, input)| (flow, input, 1));
        after.chain(self.before.flows().map(|(flow, input)| (flow, input, -1)))
    }
}

/// The forecast of a case by the same method with the equalisation of incomes; `None` where the method counts it already or
/// the county's rates are not known.
pub fn equalised(case: &Case) -> Option<Forecast> {
    if case.setting.method.inkomstutjamning {
        return None;
    }
    let methods = [false, true].map(|after| Method { inkomstutjamning: true, ..case.setting_of(after).method.clone() });
    forecast_by(case, [&methods[0], &methods[1]]).ok()
}
