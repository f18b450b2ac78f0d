//! The years that a case's figures come from: prices carried to another year, and years that lie apart.

use std::collections::BTreeSet;

use super::numbers;
use super::result::years_in_words;
use crate::analysis::Horizon;
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::forecast::Forecast;
use crate::rates::{Carried, PriceItem, RateBook, RowId, Shown, Unit};
use crate::texts::{Label, Lang, Say};

/// How many years rules, prices and amounts may lie apart without a notice.
const YEARS_APART: i16 = 1;

/// A horizon in words: “ett år”, “fem år”, “8 år”.
pub(super) fn horizon(horizon: Horizon, forecast: &Forecast, lang: Lang) -> String {
    match horizon {
        Horizon::OneYear => Label::YearOne.say(lang),
        Horizon::AllYears => years_in_words(forecast.projection.years, lang),
    }
}

/// The same with a capital letter, as a heading.
pub(super) fn horizon_heading(of: Horizon, forecast: &Forecast, lang: Lang) -> String {
    let words = horizon(of, forecast, lang);
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// How a price was carried to another year.
pub(super) fn carried_by(carried: &Carried, book: &RateBook, lang: Lang) -> Label {
    let [_, then, now] = carried.rests_on;
    let digits = |row: RowId| match &book.row(row).value {
        Shown::Number(digits) => numbers::written(digits, lang),
        _ => String::new(),
    };
    Label::CarriedBy {
        from: carried.from.to_string(),
        to: carried.to.to_string(),
        index: Box::new(carried.index.into()),
        now: digits(now),
        then: digits(then),
    }
}

/// The lists that were carried to another year, as far as the figures rest on them.
pub(super) fn carried_lists(case: &Case, evaluation: &Evaluation, book: &RateBook, lang: Lang) -> Vec<Label> {
    let mut lists = Vec::new();
    for carried in evaluation.rows().into_iter().filter_map(|row| case.setting.prices.carried(row)) {
        let by = Box::new(carried_by(carried, book, lang));
        let label = Label::ListCarried { list: carried.list.clone(), by };
        if !lists.contains(&label) {
            lists.push(label);
        }
    }
    lists
}

/// The years of the rules, of the prices of what is used and of the case's own amounts, where they lie apart.
pub(super) fn apart(case: &Case) -> Option<Vec<Label>> {
    let rules = [false, true].map(|after| case.setting_of(after).window.income_year);
    let amounts = case.amounts_year.as_ref().map(|(year, _)| *year);
    let items = case.before.uses.iter().chain(&case.after.uses).map(|used| case.setting.prices.get(used.price));
    // What is counted in kronor, or priced in the case itself, is of the year of the case's own amounts.
    let of_case = |item: &&PriceItem| {
        let own = case.setting.prices.own().iter().find(|own| own.id == item.price.id);
        item.unit == Unit::Total || own.is_some_and(|own| own.file.is_none())
    };
    let prices: BTreeSet<i16> = items.filter(|item| !of_case(item)).map(|item| item.year).collect();
    let all: BTreeSet<i16> = prices.iter().copied().chain(rules).chain(amounts).collect();
    if all.last()? - all.first()? <= YEARS_APART {
        return None;
    }
    let years = if rules[0] == rules[1] { rules[0].to_string() } else { format!("{}–{}", rules[0], rules[1]) };
    let mut labels = vec![Label::YearsOfRules { year: years }];
    if let (Some(first), Some(last)) = (prices.first(), prices.last()) {
        let years = if first == last { first.to_string() } else { format!("{first}–{last}") };
        labels.push(Label::YearsOfPrices { years });
    }
    labels.extend(amounts.map(|year| Label::YearsOfAmounts { year: year.to_string() }));
    Some(labels)
}
