//! The parts of a spell in which the rates that it is paid by stay the same.
//!
//! What is paid follows the month. Where a rate changes within a spell, its days, weeks or months are shared between the
//! months before and after in proportion to the calendar, unless it is over before.

use arrayvec::ArrayVec;

use crate::ledger::{Recorder, Step};
use crate::money::{Money, Quantity};
use crate::period::Months;
use crate::rates::{Env, Origin, Rates};

/// What a spell is shared out by.
#[derive(Clone, Copy)]
pub(super) enum By {
    /// Calendar days.
    Days,
    /// Days from Monday to Friday.
    Weekdays,
    /// Months.
    Months,
}

/// A part of a spell.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    /// The rates of its months.
    pub(super) env: Env<'a>,
    /// Its days, weeks or months.
    pub(super) quantity: Quantity,
    /// What of the spell lies before it.
    pub(super) past: Quantity,
}

/// The parts of a spell of so many days, weeks or months, cut where rows that `of` names change; several are noted.
pub(super) fn of<'a, const ROWS: usize>(
    env: &Env<'a>,
    (months, quantity, by): (Months, Quantity, By),
    of: impl Fn(&'a Rates) -> [Origin; ROWS],
    recorder: &mut impl Recorder,
) -> ArrayVec<Part<'a>, 12> {
    let runs: ArrayVec<(Months, Env<'a>), 12> = env.runs(months, of).collect();
    if let [(_, env)] = runs[..] {
        return ArrayVec::from_iter([Part { env, quantity, past: Quantity::ZERO }]);
    }
    let length = |months: Months| match by {
        By::Days => env.dated.window.calendar_days(months),
        By::Weekdays => env.dated.window.weekdays(months),
        By::Months => i64::from(months.count()),
    };
    let mut parts = ArrayVec::new();
    let mut past = Quantity::ZERO;
    for (run, env) in runs {
        let to = quantity.in_proportion(length(Months { from: months.from, to: run.to }), length(months));
        let here = to - past;
        if here > Quantity::ZERO {
            recorder.step(Step::MangdFran(run.from), Money::from_micro(here.micro()));
        }
        parts.push(Part { env, quantity: here, past });
        past = to;
    }
    parts
}
