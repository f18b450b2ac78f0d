//! One case evaluated: both situations traced, and the gains between them.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::situation::{Situation, Use};
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
    /// The gains of one year and of the method's horizon.
    pub forecast: Forecast,
    /// The gains of one year if the equalisation of incomes is counted, where the method does not count it and the
    /// county's rates are known.
    pub equalised: Option<Gains>,
}

impl Evaluation {
    /// Evaluates a case.
    ///
    /// # Errors
    /// A rate that a rule reads and that is known to be unknown.
    pub fn of(case: &Case, book: &RateBook) -> Result<Self, Diagnostics> {
        let [mut before, mut after] = [Trace::default(), Trace::default()];
        rules::evaluate(&case.setting_of(false).env(), &case.before, &mut before);
        rules::evaluate(&case.setting_of(true).env(), &case.after, &mut after);
        let missing_rows: BTreeSet<RowId> = before.missing().union(after.missing()).copied().collect();
        if !missing_rows.is_empty() {
            return Err(missing(case, book, &missing_rows, [&before, &after]));
        }
        let one_year = Gains::between(&before.sums().balances, &after.sums().balances);
        let method = &case.setting.method;
        let (years, discount) = (method.horisont.unrecorded(), method.kalkylranta.unrecorded());
        Ok(Self { before, after, forecast: Forecast { one_year, years, discount }, equalised: equalised(case) })
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

    /// What a party gains by some causes together.
    pub fn by_causes(&self, party: Party, causes: &[Cause]) -> Ore {
        self.causes(party).into_iter().filter(|(cause, _)| causes.contains(cause)).map(|(_, amount)| amount).sum()
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

/// The gains of a case by the same method with the equalisation of incomes.
fn equalised(case: &Case) -> Option<Gains> {
    if case.setting.method.inkomstutjamning {
        return None;
    }
    let balances = |after: bool, situation: &Situation| {
        let setting = case.setting_of(after);
        let method = Method { inkomstutjamning: true, ..setting.method.clone() };
        let mut sums = Sums::default();
        rules::evaluate(&Env { method: &method, ..setting.env() }, situation, &mut sums);
        sums.missing.is_none().then_some(sums.balances)
    };
    Some(Gains::between(&balances(false, &case.before)?, &balances(true, &case.after)?))
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
