//! `rates`: the rate tables, and tables that follow from them.

use jiff::Span;
use jiff::civil::Date;
use serde_json::{Map, Value};

use super::Outcome;
use crate::cli::{Format, Output, Rates, RatesCheck, RatesDiff, RatesList, RatesShow, RatesStale, TaxTable};
use crate::diagnostic::{Diagnostics, Failure};
use crate::money::Ore;
use crate::period::Month;
use crate::rates::RateBook;
use crate::report::json;
use crate::report::rates::{check, diff, list, show, stale};
use crate::report::{Report, Section, Style, tax_table};
use crate::rules::skattetabell::Column;
use crate::texts::{Label, Lang, Problem};

pub(super) fn execute(command: &Rates) -> Result<Outcome, Failure> {
    match command {
        Rates::List(options) => list(options),
        Rates::Show(options) => show(options),
        Rates::Diff(options) => diff(options),
        Rates::Check(options) => check(options),
        Rates::Stale(options) => stale(options),
        Rates::TaxTable(options) => tax_table(options),
    }
}

fn list(options: &RatesList) -> Result<Outcome, Failure> {
    let book = options.output.book()?;
    let day = day(&book, options.at)?;
    let listing = list::listing(&book, &options.words);
    if listing.entries.is_empty() && listing.summed.is_empty() {
        let wanted = options.words.join(" ");
        return Err(unknown(&wanted, book.entry(&wanted).err().unwrap_or_default()));
    }
    Ok(options.output.rates(
        &book,
        ("rates list", "nyttokalkyl.rates-list/1"),
        || list::document(&listing, &book, day),
        |lang| list::sections(&listing, &book, day, lang),
    ))
}

fn show(options: &RatesShow) -> Result<Outcome, Failure> {
    let book = options.output.book()?;
    let day = day(&book, options.at)?;
    let entry = book.entry(&options.path).map_err(|nearest| unknown(&options.path, nearest))?;
    Ok(options.output.rates(
        &book,
        ("rates show", "nyttokalkyl.rates-show/1"),
        || show::document(&entry, &book, day),
        |lang| vec![show::section(&entry, &book, day, lang)],
    ))
}

fn diff(options: &RatesDiff) -> Result<Outcome, Failure> {
    let book = options.output.book()?;
    let years = [options.one, options.other];
    for year in years {
        check_year(&book, year, "YEAR")?;
    }
    let places = match &options.municipality {
        Some(name) => book.paths_of(name).map_err(|nearest| unknown(name, nearest))?.to_vec(),
        None => Vec::new(),
    };
    let changes = diff::changes(&book, years, &options.words, &places);
    Ok(options.output.rates(
        &book,
        ("rates diff", "nyttokalkyl.rates-diff/1"),
        || diff::document(&changes, &book, years),
        |lang| diff::sections(&changes, &book, years, lang),
    ))
}

fn check(options: &RatesCheck) -> Result<Outcome, Failure> {
    let book = options.output.book()?;
    let findings = book.findings();
    let outcome = options.output.rates(
        &book,
        ("rates check", "nyttokalkyl.rates-check/1"),
        || check::document(&findings, &book),
        |lang| vec![check::section(&findings, &book, lang)],
    );
    Ok(Outcome { success: findings.is_empty(), ..outcome })
}

fn stale(options: &RatesStale) -> Result<Outcome, Failure> {
    let book = options.output.book()?;
    let before = options.on.saturating_sub(Span::new().months(options.months));
    let stale = book.checked_before(before);
    let days = [options.on, before];
    let outcome = options.output.rates(
        &book,
        ("rates stale", "nyttokalkyl.rates-stale/1"),
        || stale::document(&stale, &book, days),
        |lang| vec![stale::section(&stale, &book, days, lang)],
    );
    Ok(Outcome { success: stale.is_empty() && options.on.year() <= book.years.1, ..outcome })
}

/// The day whose rates hold for a month, or for the last encoded one.
fn day(book: &RateBook, at: Option<Month>) -> Result<Date, Failure> {
    let month = at.unwrap_or(Month { year: book.years.1, month: 12 });
    check_year(book, month.year, "--at")?;
    Ok(month.middle())
}

/// Refuses a year that no row is encoded for.
fn check_year(book: &RateBook, year: i16, option: &str) -> Result<(), Failure> {
    let (first, last) = book.span();
    if (first..=last).contains(&year) {
        return Ok(());
    }
    let problem = Problem::UnknownYear { found: year.to_string(), years: format!("{first}–{last}") };
    Err(Diagnostics::unread(option, problem).into())
}

fn unknown(path: &str, names: Vec<String>) -> Failure {
    let nearest = if names.is_empty() { Label::FindNothingNear } else { Label::FindNearest { names } };
    Diagnostics::unread(path, Problem::UnknownRate { path: path.to_owned(), nearest }).into()
}

impl Output {
    /// What a command says of the rate book.
    fn rates(
        &self,
        book: &RateBook,
        (command, schema): (&'static str, &'static str),
        document: impl Fn() -> Map<String, Value>,
        sections: impl Fn(Lang) -> Vec<Section>,
    ) -> Outcome {
        let lang = self.lang();
        let manifest = self.manifest(command, self.normalised(), std::iter::empty(), book);
        let output = if self.format() == Format::Json {
            json::saying(schema, document(), &manifest).into()
        } else {
            self.write(book, Report::of(sections(lang), manifest), |_| Style {
                exact: false,
                precision: Ore::new(100),
                ..Style::to_the_ore(lang)
            })
        };
        Outcome { output, cautions: String::new(), success: true }
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
    let bands =
        column.rows().map_err(|row| Diagnostics::unread("--column", book.row(row).missing_rate(options.year)))?;

    let which = (options.year, options.table, options.column);
    let manifest = options.output.manifest("rates tax-table", options.output.normalised(), std::iter::empty(), &book);
    let output = if options.output.format() == Format::Json {
        json::tax_table(which, &bands, &manifest).into()
    } else {
        let report = Report::of(vec![tax_table::section(which, &bands, lang)], manifest);
        options.output.write(&book, report, |_| Style {
            exact: false,
            precision: Ore::new(100),
            ..Style::to_the_ore(lang)
        })
    };
    Ok(Outcome { output, cautions: String::new(), success: true })
}
