//! What all benefits by day have in common: a total or an amount per day as paid, or days × degree × an
//! amount per day by the rules.

use super::post;
use crate::case::situation::{Dagersattning, DagersattningAmount};
use crate::ledger::Recorder;
use crate::money::{Money, Ore};
use crate::party::Party;
use crate::rule::RuleId;

/// The amount of a spell; `per_day` is asked only where the amount is worked out.
pub(super) fn amount<Level: Copy>(amount: &DagersattningAmount<Level>, per_day: impl FnOnce(Level) -> Money) -> Ore {
    match *amount {
        DagersattningAmount::Total(total) => total.ore(),
        DagersattningAmount::PerDay { days, per_day } => (per_day * days).ore(),
        DagersattningAmount::Days { days, degree, level } => (per_day(level) * days * degree).ore(),
    }
}

/// Pays a spell whose amount per day is one that the law names.
pub(super) fn pay<Level: Copy, R: Recorder>(
    rule: RuleId,
    payer: Party,
    spell: &Dagersattning<Level>,
    recorder: &mut R,
    per_day: impl FnOnce(Level, &mut R) -> Money,
) -> Ore {
    recorder.enter(rule, Some(spell.input));
    let amount = amount(&spell.amount, |level| per_day(level, recorder));
    post(recorder, rule, payer, Party::Individual, amount);
    amount
}
