//! `rates`: the rate tables, and tables that follow from them.

use super::Outcome;
use crate::cli::{Format, Rates, TaxTable};
use crate::diagnostic::{Diagnostics, Failure};
use crate::money::Ore;
use crate::rates::{RateBook, RowId};
use crate::report::json::{self, Manifest};
use crate::report::{Report, Style, tax_table};
use crate::rules::skattetabell::Column;
use crate::texts::Problem;

pub(super) fn execute(command: &Rates) -> Result<Outcome, Failure> {
    match command {
        Rates::TaxTable(options) => tax_table(options),
    }
}

fn tax_table(options: &TaxTable) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let (first, last) = book.tax_years();
    let years = (first..=last).contains(&options.year);
    let column = years.then(|| Column::new(&book, options.year, options.table, options.column)).flatten();
    let Some(column) = column else {
        let problem = Problem::UnknownYear { found: options.year.to_string(), years: format!("{first}–{last}") };
        return Err(Diagnostics::unread("--year", problem).into());
    };
    let bands = column.rows().map_err(|row| missing(&book, row, options.year))?;

    let which = (options.year, options.table, options.column);
    let output = if options.output.format == Format::Json {
        let manifest = Manifest::new("rates tax-table", options.output.normalised(), std::iter::empty(), &book);
        json::tax_table(which, &bands, &manifest)
    } else {
        let report = Report { sections: vec![tax_table::section(which, &bands, lang)], closing: Vec::new() };
        options.output.write(&report, |_| Style { lang, exact: false, precision: Ore::new(100) })
    };
    Ok(Outcome { output, cautions: String::new(), success: true })
}

/// A rate that the table is counted on and that is known to be unknown.
fn missing(book: &RateBook, row: RowId, year: i16) -> Failure {
    let info = book.row(row);
    let problem = Problem::MissingRate {
        path: info.path.clone(),
        year: year.to_string(),
        reason: info.missing.clone().unwrap_or_default(),
    };
    Diagnostics::unread("--column", problem).into()
}
