//! `net`: what remains of an income, and what each party gets of it.

use serde_json::{Map, Value};

use super::Outcome;
use crate::case::DEFAULT_METHOD;
use crate::case::situation::{
    Dagersattning, DagersattningAmount, Ersattning, ErsattningAmount, Situation, Spells, Work,
};
use crate::cli::{self, Format};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::ledger::InputId;
use crate::money::{Money, Quantity, Rate};
use crate::net::Net;
use crate::party::Party;
use crate::period::{Months, Window};
use crate::rates::{DatedRates, Local, Method, Prices, RateBook, Setting};
use crate::report::json;
use crate::report::numbers::machine;
use crate::report::{Report, Style, net};

pub(super) fn execute(options: &cli::Net) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let setting = setting(options, &book)?;
    let year = setting.window.income_year;
    let computed = Net::of(setting, &situation(options), &book).map_err(|rows| {
        let mut missing = nothing_wrong();
        for row in rows {
            missing.file(book.row(row).missing_rate(year));
        }
        missing
    })?;
    let person = net::Person { net: &computed, age: options.age, by_law: options.method.is_none() };

    let manifest = options.output.manifest("net", normalised(options), std::iter::empty(), &book);
    let output = if options.output.format() == Format::Json {
        json::saying("nyttokalkyl.net/1", net::document(person, &book, lang), &manifest).into()
    } else {
        let complete = options.output.format() == Format::Csv;
        let report =
            Report::of(net::sections(person, complete, lang), manifest).closing(net::notes(person, &book, lang));
        options.output.write(&book, report, |_| Style {
            exact: true,
            precision: net::PRECISION,
            ..Style::to_the_ore(lang)
        })
    };
    Ok(Outcome { output, cautions: String::new(), success: true })
}

fn nothing_wrong() -> Diagnostics {
    Diagnostics::new(Source::new("net", ""))
}

/// Everything that the figures stand on; all that is wrong with the options is said at once.
fn setting(options: &cli::Net, book: &RateBook) -> Result<Setting, Diagnostics> {
    let mut wrong = nothing_wrong();
    let (first, last) = book.years;
    if !(first..=last).contains(&options.year) {
        wrong.file(book.unknown_year(options.year.into()));
    }
    let window = Window::calendar_year(options.year.clamp(first, last));
    let day = window.start.first_day();
    let local = Local::resolve(book, &options.municipality, day)
        .map_err(|unknown| wrong.file(unknown.problem(book, &options.municipality, window.income_year)));
    let named = options.method.as_deref();
    let method = Method::resolve(book, named.unwrap_or(DEFAULT_METHOD), day);
    if method.is_none() {
        wrong.file(book.unknown_method(named.unwrap_or(DEFAULT_METHOD)));
    }
    match (local, method) {
        (Ok(local), Some(method)) if wrong.is_empty() => Ok(Setting {
            window,
            rates: DatedRates::resolve(book, window),
            local,
            prices: Prices::resolve(book, &[]),
            method: if named.is_some() { method } else { method.by_law() },
        }),
        _ => Err(wrong),
    }
}

/// Twelve months with the incomes.
fn situation(options: &cli::Net) -> Situation {
    let income = &options.income;
    Situation {
        age: options.age,
        work: income.wage_month.or(income.wage_year.map(month_of)).map(work).into_iter().collect(),
        sjukpenning: daily(income.sjukpenning),
        sjukersattning: monthly(income.sjukersattning),
        aktivitetsersattning: monthly(income.aktivitetsersattning),
        aktivitetsstod: daily(income.aktivitetsstod),
        arbetsloshetsersattning: daily(income.arbetsloshetsersattning),
        foraldrapenning: daily(income.foraldrapenning),
        ..Situation::default()
    }
}

/// A month's wage to the millionth: twelve of them are the year's, which has whole öre, to the öre.
const fn month_of(year: Money) -> Money {
    Money::from_micro(year.micro() / 12)
}

fn work(wage_month: Money) -> Work {
    Work {
        input: InputId::default(),
        wage_month_full_time: wage_month,
        extent: Rate::ONE,
        months: Quantity::whole(12),
        when: Months::ALL,
        employer: Party::Employer,
        lonestod: None,
        produktionsfaktor: None,
        sjuklon: None,
    }
}

fn daily<Level>(year: Option<Money>) -> Spells<Dagersattning<Level>> {
    let spell = |total| Dagersattning {
        input: InputId::default(),
        amount: DagersattningAmount::Total(total),
        when: Months::ALL,
    };
    year.map(spell).into_iter().collect()
}

fn monthly(year: Option<Money>) -> Spells<Ersattning> {
    let spell =
        |total| Ersattning { input: InputId::default(), amount: ErsattningAmount::Total(total), when: Months::ALL };
    year.map(spell).into_iter().collect()
}

/// The options as the manifest holds them.
fn normalised(options: &cli::Net) -> Map<String, Value> {
    let mut normalised = options.output.normalised();
    normalised.insert("year".to_owned(), options.year.into());
    normalised.insert("municipality".to_owned(), options.municipality.clone().into());
    normalised.insert("age".to_owned(), options.age.into());
    normalised.insert("method".to_owned(), options.method.clone().into());
    for (name, amount) in options.income.stated() {
        normalised.insert(name.to_owned(), machine(amount.ore()).into());
    }
    normalised
}
