//! What all benefits by day have in common: a total or an amount per day as paid, or days × degree × an
//! amount per day by the rules.

use crate::case::situation::DagersattningAmount;
use crate::money::{Money, Ore};

/// The amount of a spell; `per_day` is asked only where the amount is worked out.
pub(super) fn amount<Level: Copy>(amount: &DagersattningAmount<Level>, per_day: impl FnOnce(Level) -> Money) -> Ore {
    match *amount {
        DagersattningAmount::Total(total) => total.ore(),
        DagersattningAmount::PerDay { days, per_day } => (per_day * days).ore(),
        DagersattningAmount::Days { days, degree, level } => (per_day(level) * days * degree).ore(),
    }
}
