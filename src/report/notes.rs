//! What must be said beside the figures.

use super::numbers;
use super::result::years_in_words;
use super::table::Style;
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::rates::RateBook;
use crate::texts::{Label, Lang, Say};

/// What holds for one case: how far it is known, by which rules, what is left out, filled in or uncertain.
pub fn notes(case: &Case, evaluation: &Evaluation, book: &RateBook, style: Style) -> Vec<String> {
    let lang = style.lang;
    let society = evaluation.forecast.one_year.society();
    let known = evaluation.known_part(case);
    let amount = |amount| numbers::amount(amount, style);
    let mut labels = vec![
        Label::NoteKnown { society: amount(society), known: amount(known), assumed: amount(society - known) },
        Label::NoteBasis {
            municipality: case.setting.local.name.clone(),
            year: case.setting.window.income_year.to_string(),
            prices: if case.setting.prices.ids.is_empty() {
                "–".to_owned()
            } else {
                case.setting.prices.ids.join(", ")
            },
            method: case.setting.method.title.clone(),
        },
    ];
    let employers: Vec<Label> = case.public_employers().map(Label::from).collect();
    if !employers.is_empty() {
        labels.push(Label::NoteEmployer { who: employers });
    }
    let subsidised = || case.before.work.iter().chain(&case.after.work).filter(|work| work.lonestod.is_some());
    if subsidised().any(|work| work.produktionsfaktor.is_none()) {
        labels.push(Label::NoteSubsidised);
    }
    if subsidised().any(|work| work.produktionsfaktor.is_some()) {
        labels.push(Label::NoteProduktionsfaktor);
    }
    let unpriced = case
        .unpriced
        .iter()
        .map(|(item, reason)| Label::PriceMissing { item: item.clone(), reason: reason.clone() }.say(lang));
    let stated = case.not_valued.iter().map(|text| text.trim_end_matches('.').to_owned());
    let not_valued: Vec<String> = stated.chain(unpriced).collect();
    if !not_valued.is_empty() {
        labels.push(Label::NoteNotValued { what: not_valued });
    }
    if !case.defaulted.is_empty() {
        labels.push(Label::NoteDefaulted { what: case.defaulted.clone() });
    }
    let uncertain = uncertain(evaluation, book, lang);
    if !uncertain.is_empty() {
        labels.push(Label::NoteUncertain { what: uncertain.join("; ") });
    }
    labels.iter().map(|label| label.say(lang)).collect()
}

/// What holds for every case of a method with a straight-line forecast.
pub fn closing_notes(years: u32, lang: Lang) -> Vec<String> {
    let words = years_in_words(years, lang);
    let capital = words[..1].to_uppercase() + &words[1..];
    [
        Label::NoteForecast { years: capital, factor: years.to_string() },
        Label::NoteComparison,
        Label::NoteFreedTime,
        Label::NoteLocalTax,
        Label::NoteIntervention,
    ]
    .iter()
    .map(|label| label.say(lang))
    .collect()
}

/// The names of the rows that were read and are derived or not verified.
fn uncertain(evaluation: &Evaluation, book: &RateBook, lang: Lang) -> Vec<String> {
    let mut rows = evaluation.before.rows();
    rows.extend(evaluation.after.rows());
    rows.into_iter()
        .map(|row| book.row(row))
        .filter(|info| info.status.uncertain())
        .map(|info| match lang {
            Lang::Sv => info.title.clone(),
            Lang::En => info.title_en.clone(),
        })
        .collect()
}
