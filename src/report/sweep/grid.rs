//! Two paths together: a row for each value of the first, a column for each of the second.

use super::words::{cell, in_words};
use super::{ARROWS, Swept, gain, item};
use crate::analysis::Horizon;
use crate::analysis::sweep::Axis;
use crate::party::Beneficiary;
use crate::report::forecast::Figures;
use crate::report::table::{Align, Column, Section, Table};

/// What one party gains for every pair of values.
pub(super) fn section(swept: &Swept<'_>, columns: &Axis, what: (Horizon, Figures)) -> Section {
    let lang = swept.style.lang;
    let who = swept.party.unwrap_or(Beneficiary::Society);
    let values: Vec<String> = columns.range.values().map(|value| in_words(value, lang)).collect();
    let heading = |value: &String| Column { key: value.clone().into(), heading: value.clone(), align: Align::Right };
    let first = Column { key: "value".into(), heading: ARROWS.join(" "), align: Align::Right };
    let rows = swept.sweep.points.chunks(values.len()).map(|points| {
        let value = points.first().and_then(|point| point.values.first()).into_iter();
        let value = value.map(|value| cell(*value, lang));
        let gains = points.iter().map(|point| gain(point, who, what));
        item(value.chain(gains).collect())
    });
    let table =
        Table { rows: rows.collect(), columns: std::iter::once(first).chain(values.iter().map(heading)).collect() };
    Section { heading: swept.of(who, what), table, ..Section::default() }
}
