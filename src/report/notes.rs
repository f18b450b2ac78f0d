//! What must be said beside the figures.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::table::{Report, Style};
use super::{assumptions, numbers, own_prices, years};
use crate::case::Case;
use crate::case::situation::Situation;
use crate::evaluation::Evaluation;
use crate::money::Ore;
use crate::rates::{Overlay, RateBook, RowInfo};
use crate::texts::{Label, Lang, Say, Title};

/// What holds for one case: how far it is known, by which rules, what is left out, filled in or uncertain.
pub fn notes(case: &Case, evaluation: &Evaluation, book: &RateBook, style: Style) -> Vec<String> {
    labels(case, evaluation, book, style).iter().map(|label| label.say(style.lang)).collect()
}

/// The same, to be said in a language.
pub(super) fn labels(case: &Case, evaluation: &Evaluation, book: &RateBook, style: Style) -> Vec<Label> {
    let lang = style.lang;
    let society = evaluation.forecast.one_year.society();
    let known = evaluation.known_part(case);
    let amount = |amount| numbers::amount(amount, style);
    let mut labels = vec![
        Label::NoteKnown { society: amount(society), known: amount(known), assumed: amount(society - known) },
        Label::NoteBasis {
            municipality: case.setting.local.name.clone(),
            year: match &case.after_setting {
                Some(after) => format!("{}, {}", case.setting.window, after.window),
                None => case.setting.window.to_string(),
            },
            prices: match &case.setting.prices {
                prices if !prices.ids.is_empty() => prices.ids.join(", "),
                prices if !prices.own().is_empty() => Label::OwnPricesAlone.say(lang),
                _ => "–".to_owned(),
            },
            method: case.setting.method.title.clone(),
        },
    ];
    if let Some(after) = &case.after_setting {
        let [before, after] = [case.setting.window, after.window].map(|window| window.to_string());
        labels.push(Label::NoteActual { before, after });
    }
    if let Some(years) = years::apart(case) {
        labels.push(Label::NoteYearsApart { years });
    }
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
    labels.extend(nothing_left(evaluation));
    labels.extend(assumptions::correction(case, lang));
    if household_changes(case) {
        labels.push(Label::NoteHouseholdChanges);
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
    if !case.unpaid.is_empty() {
        labels.push(Label::NoteUnpaid { what: case.unpaid.clone() });
    }
    if !case.defaulted.is_empty() {
        labels.push(Label::NoteDefaulted { what: case.defaulted.clone() });
    }
    let own = own_prices::used(case, evaluation);
    if !own.is_empty() {
        let words: Vec<String> = own.into_iter().map(|own| own_prices::words(own, case, book, lang)).collect();
        labels.push(Label::NoteOwnPrices { what: words.join("; ") });
    }
    let carried = years::carried_lists(case, evaluation, book, lang);
    if !carried.is_empty() {
        labels.push(Label::NoteCarried { what: carried });
    }
    let mut rows = evaluation.rows();
    rows.extend(assumptions::rows(case));
    labels.extend(uncertain(rows.into_iter().map(|row| case.setting.prices.row(book, row)), lang));
    labels
}

/// Support that would fill up incomes which leave nothing to fill up.
fn nothing_left(evaluation: &Evaluation) -> Vec<Label> {
    let situations = [(Label::SituationBefore, &evaluation.before), (Label::SituationAfter, &evaluation.after)];
    let empty = situations.into_iter().flat_map(|(situation, trace)| {
        let worked_out = trace.applications().filter(|applied| applied.flows.is_empty() && !applied.steps.is_empty());
        let filling_up = worked_out.filter(|applied| applied.rule.fills_up());
        filling_up.map(move |applied| (situation.clone(), applied.rule.rule().title)).collect::<Vec<_>>()
    });
    empty
        .map(|(situation, (sv, en))| Label::NoteNothingLeft {
            situation: Box::new(situation),
            benefit: Title::new(sv, en),
        })
        .collect()
}

/// Whether support is worked out for another household after than before.
fn household_changes(case: &Case) -> bool {
    let by_need = [&case.before, &case.after].into_iter().any(|situation| {
        let housing = situation.bostadsbidrag.iter().chain(&situation.bostadstillagg);
        situation.forsorjningsstod_norm.is_some() || housing.into_iter().any(|spell| spell.amount.is_none())
    });
    let members = |situation: &Situation| (situation.household.adults, situation.household.children.clone());
    by_need && members(&case.before) != members(&case.after)
}

/// What holds for every case: how their forecasts are made, and what their figures do not say.
pub fn closing_notes(evaluations: &[Evaluation], lang: Lang) -> Vec<String> {
    closing(&evaluations.iter().collect::<Vec<_>>(), lang, |one| {
        Some(intervention(one, lang, |cost| Label::NoteInterventionGiven { cost }))
    })
}

/// The same beside figures in which the cost of the intervention is counted.
pub fn closing_notes_with_cost(evaluations: &[Evaluation], lang: Lang) -> Vec<String> {
    closing(&evaluations.iter().collect::<Vec<_>>(), lang, |one| {
        Some(intervention(one, lang, |cost| Label::NoteInterventionCounted { cost }))
    })
}

/// The same beside figures of a programme, which says its cost itself.
pub(super) fn closing_notes_of_programme(evaluations: &[&Evaluation], lang: Lang) -> Vec<String> {
    closing(evaluations, lang, |_| None)
}

fn closing(evaluations: &[&Evaluation], lang: Lang, of_cost: impl Fn(&Evaluation) -> Option<Label>) -> Vec<String> {
    let horizons: BTreeSet<Label> = evaluations.iter().map(|one| assumptions::of_years(one, lang)).collect();
    let costs: BTreeSet<Label> = evaluations.iter().filter_map(|one| of_cost(one)).collect();
    let taxes = evaluations.iter().find_map(|evaluation| evaluation.equalised.as_ref().map(|_| Label::NoteLocalTax));
    let always = [Label::NoteComparison, Label::NoteFreedTime];
    let labels = horizons.into_iter().chain(always).chain(taxes).chain(costs);
    labels.map(|label| label.say(lang)).collect()
}

/// Whether the cost of the intervention is known, and what is to be said of it.
fn intervention(evaluation: &Evaluation, lang: Lang, of_cost: impl Fn(String) -> Label) -> Label {
    let style = Style { exact: false, precision: Ore::new(100), ..Style::to_the_ore(lang) };
    match evaluation.cost {
        None => Label::NoteIntervention,
        Some(_) => of_cost(numbers::amount(evaluation.stated_cost, style)),
    }
}

/// What the book is changed by; nothing where it is as it was read.
pub fn overlay_note(book: &RateBook, lang: Lang) -> Option<String> {
    let said = |overlay: &Overlay| {
        let (title, file, paths) = (overlay.title.clone(), overlay.name.clone(), overlay.paths.clone());
        Label::OverlayPaths { title, file, paths }.say(lang)
    };
    let what: Vec<String> = book.overlays.iter().map(said).collect();
    (!what.is_empty()).then(|| Label::NoteOverlay { what: what.join("; ") }.say(lang))
}

impl Report {
    /// Says of every table, where the book is changed, by what.
    pub fn overlaid(&mut self, book: &RateBook, lang: Lang) {
        let Some(note) = overlay_note(book, lang) else { return };
        let names: Vec<&str> = book.overlays.iter().map(|overlay| overlay.name.as_str()).collect();
        for section in &mut self.sections {
            section.keys.push(("overlay", names.join(" ")));
        }
        if !self.closing.contains(&note) {
            self.closing.insert(0, note);
        }
    }
}

/// The names of those of the rows that were read which are derived or not verified; nothing where none is.
pub(super) fn uncertain<'a>(rows: impl Iterator<Item = Cow<'a, RowInfo>>, lang: Lang) -> Option<Label> {
    let name = |info: Cow<'a, RowInfo>| match lang {
        Lang::Sv => info.title.clone(),
        Lang::En => info.title_en.clone(),
    };
    let names: Vec<String> = rows.filter(|info| info.status.uncertain()).map(name).collect();
    (!names.is_empty()).then(|| Label::NoteUncertain { what: names.join("; ") })
}
