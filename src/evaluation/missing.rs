//! What to say of rates that a case asks for and that are not known.

use std::collections::BTreeSet;

use crate::case::Case;
use crate::case::situation::Use;
use crate::diagnostic::Diagnostics;
use crate::ledger::Trace;
use crate::rates::{Fee, RateBook, RowId};
use crate::rule::RuleId;
use crate::texts::{Problem, Title};

/// A problem for every rate that is not known, at the row of the case that asks for it.
pub(super) fn missing(
    case: &Case,
    book: &RateBook,
    rows: &BTreeSet<RowId>,
    [before, after]: [&Trace; 2],
) -> Diagnostics {
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
