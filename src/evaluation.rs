//! One case evaluated: both situations traced, and the gains between them.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::situation::Use;
use crate::case::{Basis, Case};
use crate::diagnostic::Diagnostics;
use crate::forecast::Forecast;
use crate::gains::Gains;
use crate::ledger::{Flow, InputId, Sums, Trace};
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::rates::{Env, Fee, Method, RateBook, RowId};
use crate::rule::{Cause, RuleId};
use crate::rules;
use crate::texts::{Problem, Title};

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
    /// The same if the equalisation of incomes is counted, where the method does not count it and the county's rates are
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

/// Repeats the last year up to another.
fn fill<T: Copy>(years: &mut Vec<T>, up_to: u32) {
    if let Some(last) = years.last().copied() {
        years.resize(up_to as usize, last);
    }
}

impl Evaluation {
    /// Evaluates a case.
    ///
    /// # Errors
    /// A rate that a rule reads and that is known to be unknown.
    pub fn of(case: &Case, book: &RateBook) -> Result<Self, Diagnostics> {
        let mut traces = case.years_that_differ().into_iter().map(|year| {
            let both = [false, true].map(|after| {
                let mut trace = Trace::default();
                rules::evaluate(&case.setting_of(after).env(), &case.in_year(after, year), &mut trace);
                trace
            });
            (year, both)
        });
        let [before, after] = traces.next().map(|(_, both)| both).unwrap_or_default();
        let later: Vec<_> = traces.collect();
        let all = || [&before, &after].into_iter().chain(later.iter().flat_map(|(_, both)| both));
        let missing_rows: BTreeSet<RowId> = all().flat_map(Trace::missing).copied().collect();
        if !missing_rows.is_empty() {
            let read = later.iter().find(|(_, both)| both.iter().any(|trace| !trace.missing().is_empty()));
            let first = before.missing().is_empty() && after.missing().is_empty();
            let both = read.filter(|_| first).map_or([&before, &after], |(_, [before, after])| [before, after]);
            return Err(missing(case, book, &missing_rows, both));
        }
        let mut effect = vec![Gains::between(&before.sums().balances, &after.sums().balances)];
        for (year, [before, after]) in &later {
            fill(&mut effect, *year);
            effect.push(Gains::between(&before.sums().balances, &after.sums().balances));
        }
        fill(&mut effect, case.projection.years);
        let forecast = Forecast::of_years(&case.projection, &effect);
        Ok(Self { before, after, later, forecast, equalised: equalised(case) })
    }

    /// What a selection of the flows comes to in one year and over all the years of the forecast: `of` is what a flow counts.
    pub fn over_years(&self, of: impl Fn(Flow) -> Ore) -> (Ore, Ore) {
        let both = |before: &Trace, after: &Trace| -> Ore {
            let sum = |trace: &Trace| trace.flows().map(|(flow, _)| of(flow)).sum::<Ore>();
            sum(after) - sum(before)
        };
        let mut effect = vec![both(&self.before, &self.after)];
        for (year, [before, after]) in &self.later {
            fill(&mut effect, *year);
            effect.push(both(before, after));
        }
        let projection = &self.forecast.projection;
        fill(&mut effect, projection.years);
        let one_year = effect[0];
        (one_year, projection.worth(&projection.calendar(&effect)).into_iter().sum())
    }

    /// What a party's gain consists of, by cause; nothing where before and after are alike.
    pub fn causes(&self, party: Party) -> Vec<(Cause, Ore)> {
        let mut causes: BTreeMap<Cause, Ore> = BTreeMap::new();
        for (flow, _, sign) in self.signed_flows() {
            let effect = flow.effect(Beneficiary::Party(party));
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
        let later = self.later.iter().flat_map(|(_, both)| both);
        [&self.before, &self.after].into_iter().chain(later).flat_map(Trace::rows).collect()
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

/// A problem for every rate that is not known, at the row of the case that asks for it.
fn missing(case: &Case, book: &RateBook, rows: &BTreeSet<RowId>, [before, after]: [&Trace; 2]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new(std::sync::Arc::clone(&case.source));
    let read_before = before.rows();
    for row in rows {
        let asked_after = !read_before.contains(row);
        let year = case.setting_of(asked_after).window.income_year;
        let info = case.setting.prices.row(book, *row);
        // A fee is read for the year as a whole: it is the uses with that fee that ask for it.
        let asks = |used: &&Use| match case.setting.prices.get(used.price).fee {
            Fee::Visit(kind) => {
                [false, true].iter().any(|after| case.setting_of(*after).local.fee(kind).id == *row)
                    && used.fee.is_none()
            }
            _ => false,
        };
        let uses: Vec<&Use> = case.before.uses.iter().chain(&case.after.uses).filter(asks).collect();
        for used in &uses {
            let title = Title::new(&info.title, &info.title_en);
            let reason = info.missing.clone().unwrap_or_default();
            let problem = Problem::MissingFee { title, year: year.to_string(), reason };
            diagnostics.at(case.input(used.input).span.clone(), problem);
        }
        if uses.is_empty() {
            let reader = before.reader(*row).or_else(|| after.reader(*row));
            let span = match reader.map(|application| (application.rule, application.input)) {
                Some((_, Some(input))) => Some(case.input(input).span.clone()),
                Some((RuleId::Grundavdrag, None)) => case.age.clone(),
                _ => None,
            };
            diagnostics.at(span.unwrap_or(0..0), info.missing_rate(year));
        }
    }
    diagnostics.tidy();
    diagnostics
}
