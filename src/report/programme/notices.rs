//! What must be said beside the figures of a programme.

use std::collections::BTreeSet;

use super::View;
use super::people::alike;
use crate::case::{Basis, Case};
use crate::money::Ore;
use crate::rates::RowId;
use crate::report::table::Style;
use crate::report::{assumptions, notes, numbers, overlay_note};
use crate::texts::{Label, Say};

/// What the file says, how far the figures are known, what the cases say, and what such figures do not say.
pub(super) fn notices(view: &View<'_>) -> Vec<String> {
    let lang = view.lang();
    let mut said: Vec<String> = view.programme.notes.clone();
    said.extend(labels(view).iter().map(|label| label.say(lang)));
    said.extend(overlay_note(view.book, lang));
    let evaluations: Vec<_> = view.evaluated.evaluations.iter().map(|(_, evaluation)| evaluation).collect();
    said.extend(notes::closing_notes_of_programme(&evaluations, lang));
    let mut once: Vec<String> = Vec::with_capacity(said.len());
    for note in said {
        if !once.contains(&note) {
            once.push(note);
        }
    }
    once
}

/// What holds for the cases: said once where it is said of all of them, else with the case's name.
fn labels(view: &View<'_>) -> Vec<Label> {
    let lang = view.lang();
    let mut labels = vec![known(view), Label::NoteDenominator];
    labels.extend((!view.whole.has_cost()).then_some(Label::NoteNoCost));
    labels.extend(view.whole.totals.corrected.as_ref().map(|_| Label::NoteCorrectedRows));
    labels.extend(years_apart(view));
    labels.extend(reference(view));
    let evaluations = &view.evaluated.evaluations;
    let of_case: Vec<(&str, Vec<Label>)> = evaluations
        .iter()
        .map(|(case, evaluation)| (case.title.as_str(), notes::labels(case, evaluation, view.book, view.style)))
        .collect();
    let mut not_valued: Vec<String> = Vec::new();
    for (title, said) in &of_case {
        for label in said {
            match label {
                Label::NoteKnown { .. } | Label::NoteUncertain { .. } => {}
                Label::NoteNotValued { what } => {
                    not_valued.extend(what.iter().filter(|one| !not_valued.contains(one)).cloned().collect::<Vec<_>>());
                }
                label if of_case.iter().all(|(_, others)| others.contains(label)) => {
                    if !labels.contains(label) {
                        labels.push(label.clone());
                    }
                }
                label => {
                    let note = label.say(lang);
                    labels.push(Label::NoteOfTypeCase { title: (*title).to_owned(), note });
                }
            }
        }
    }
    if !not_valued.is_empty() {
        labels.push(Label::NoteNotValued { what: not_valued });
    }
    let rows: BTreeSet<(RowId, usize)> = evaluations
        .iter()
        .enumerate()
        .flat_map(|(place, (case, evaluation))| {
            let mut rows = evaluation.rows();
            rows.extend(assumptions::rows(case));
            rows.into_iter().map(move |row| (row, place))
        })
        .collect();
    let mut infos = Vec::new();
    for (row, place) in rows {
        let info = evaluations[place].0.setting.prices.row(view.book, row);
        if !infos.contains(&info) {
            infos.push(info);
        }
    }
    labels.extend(notes::uncertain(infos.into_iter(), lang));
    labels
}

/// That the rules of the cases are of other years than the programme, where they lie more than a year from all of it.
fn years_apart(view: &View<'_>) -> Option<Label> {
    let (first, last) = (*view.programme.years().start(), *view.programme.years().end());
    let rules = view.programme.first_case().setting.window.income_year;
    let apart = rules + 1 < first || rules > last + 1;
    let period = if first == last { first.to_string() } else { format!("{first}–{last}") };
    apart.then(|| Label::NoteProgrammeYears { period, rules: rules.to_string() })
}

/// What makes a potential doubtful: a reference of other rules, prices or place, one without work, or nothing to release.
fn reference(view: &View<'_>) -> Vec<Label> {
    let Some(reference) = &view.programme.reference else { return Vec::new() };
    let said = |case: &Case| {
        let setting = &case.setting;
        (setting.window.to_string(), setting.prices.ids.clone(), setting.local.name.clone())
    };
    let differs = said(&reference.case) != said(view.programme.first_case());
    let situation = if reference.after { &reference.case.after } else { &reference.case.before };
    let file = || reference.case.source.name.clone();
    let nothing = view.whole.totals.potential.is_some_and(|potential| potential.before.whole() <= Ore::ZERO);
    [
        differs.then(|| Label::NoteReferenceDiffers { file: file() }),
        situation.work.is_empty().then(|| Label::NoteReferenceNoWork { file: file() }),
        nothing.then_some(Label::NotePotentialNothing),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How much of society's income of one year rests on what is known, in the cases and of the numbers.
fn known(view: &View<'_>) -> Label {
    let society = view.whole.totals.forecast.one_year.society();
    let of_case = |one: &super::people::Alike<'_>| -> Option<Ore> {
        let case = one.case.filter(|_| !one.unchanged && one.basis == Basis::Kand)?;
        Some(view.evaluated.evaluation(case)?.known_part(case).times(i64::from(one.number)))
    };
    let known: Ore = alike(view).iter().filter_map(of_case).sum();
    let style = Style { exact: false, ..view.style };
    let amount = |amount| numbers::amount(amount, style);
    Label::NoteKnown { society: amount(society), known: amount(known), assumed: amount(society - known) }
}
