//! What all benefits by day have in common: a total or an amount per day as paid, or days × degree × an
//! amount per day by the rules.

use super::parts::{self, By};
use super::post;
use crate::case::situation::{Dagersattning, DagersattningAmount};
use crate::ledger::Recorder;
use crate::money::{Money, Ore};
use crate::party::Party;
use crate::rates::{Env, Origin, Rates};
use crate::rule::RuleId;

/// The amount of a spell; `per_day` is asked only where the amount is worked out.
pub(super) fn amount<Level: Copy>(amount: &DagersattningAmount<Level>, per_day: impl FnOnce(Level) -> Money) -> Ore {
    match *amount {
        DagersattningAmount::Total(total) => total.ore(),
        DagersattningAmount::PerDay { days, per_day } => (per_day * days).ore(),
        DagersattningAmount::Days { days, degree, level } => (per_day(level) * days * degree).ore(),
    }
}

/// Who pays a benefit by day, by which rule, and on which of its days.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    pub(super) rule: RuleId,
    pub(super) payer: Party,
    pub(super) by: By,
}

/// Pays a spell whose amount per day is one that the law names; `rows` are those that it is read from.
pub(super) fn pay<'a, Level: Copy, R: Recorder, const ROWS: usize>(
    env: &Env<'a>,
    Terms { rule, payer, by }: Terms,
    spell: &Dagersattning<Level>,
    recorder: &mut R,
    rows: impl Fn(&'a Rates) -> [Origin; ROWS],
    per_day: impl Fn(&Rates, Level, &mut R) -> Money,
) -> Ore {
    recorder.enter(rule, Some(spell.input));
    let amount = match spell.amount {
        DagersattningAmount::Days { days, degree, level } => {
            parts::sum(env, (spell.when, days, by), rows, recorder, |part, recorder| {
                let paid = DagersattningAmount::Days { days: part.quantity, degree, level };
                amount(&paid, |level| per_day(part.env.rates, level, recorder))
            })
        }
        stated => amount(&stated, |_| Money::ZERO),
    };
    post(recorder, rule, payer, Party::Individual, amount);
    amount
}
