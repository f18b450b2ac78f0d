//! The largest causes of a party's gain, in words.

use super::numbers;
use super::table::{Style, Units};
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::rule::Cause;
use crate::texts::{Label, Say};

use crate::evaluation::Evaluation;

const MOST_CAUSES: usize = 3;

/// “försörjningsstöd 120 000, skatt 42 000, handläggning 31 000”. A new student loan is always named.
pub(super) fn words(evaluation: &Evaluation, party: Party, style: Style) -> String {
    list(&evaluation.causes(Beneficiary::Party(party)), style)
}

/// The largest of some causes.
pub(super) fn list(causes: &[(Cause, Ore)], style: Style) -> String {
    let visible = |amount: Ore| numbers::rounded(amount, style.precision) != Ore::ZERO;
    causes
        .iter()
        .filter(|(_, amount)| visible(*amount))
        .enumerate()
        .filter(|(place, (cause, _))| *place < MOST_CAUSES || *cause == Cause::Studielan)
        .map(|(_, (cause, amount))| {
            let amount = match style.units {
                Units::Kronor => numbers::bare(*amount, style),
                _ => numbers::amount(*amount, style),
            };
            format!("{} {amount}", Label::from(*cause).say(style.lang))
        })
        .collect::<Vec<_>>()
        .join(", ")
}
