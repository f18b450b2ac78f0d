//! The JSON of `compare`.

use serde_json::{Map, Value, json};

use crate::analysis::compare::{Alternative, OVERLAY};
use crate::analysis::{Figure, Horizon};
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::report::numbers::machine;

/// The document `nyttokalkyl.compare/1` without schema name and manifest.
pub fn document(alternatives: &[Alternative], notices: &[Vec<String>]) -> Map<String, Value> {
    let columns = alternatives.iter().zip(notices).map(|(one, notices)| {
        json!({
            "id": one.id,
            "file": one.case.source.name,
            "title": one.case.title,
            "changed": changed(one),
            "years": one.evaluation.forecast.projection.years,
            "gains": table(|figure, horizon| one.amount(figure, horizon), Figure::Gain),
            "corrected": one.evaluation.corrected.as_ref().map(|_| {
                table(|figure, horizon| one.amount(figure, horizon), Figure::Corrected)
            }),
            "after_equalisation": one.evaluation.equalised.as_ref().map(|_| equalised(one)),
            "differences": table(|figure, horizon| one.more_than(&alternatives[0], figure, horizon), Figure::Gain),
            "notices": notices,
        })
    });
    let mut said = Map::new();
    said.insert("columns".to_owned(), columns.collect());
    said
}

/// What is changed by its path; of an overlay its file, hash and title.
fn changed(one: &Alternative) -> Value {
    let Some(change) = &one.changed else { return json!({}) };
    match one.book.overlays.last().filter(|_| change.path == OVERLAY) {
        Some(overlay) => {
            json!({ OVERLAY: { "file": overlay.name, "sha256": overlay.sha256, "title": overlay.title } })
        }
        None => json!({ change.path.clone(): change.value }),
    }
}

/// The amounts of society, every party and the subtotals.
fn table(of: impl Fn(Figure, Horizon) -> Option<Ore>, figure: impl Fn(Beneficiary) -> Figure) -> Map<String, Value> {
    let one = |who: Beneficiary| (who.id().to_owned(), both(|horizon| of(figure(who), horizon)));
    Beneficiary::with_subtotals().map(one).collect()
}

fn equalised(one: &Alternative) -> Map<String, Value> {
    let figures = Figure::all().filter_map(|figure| match figure {
        Figure::Equalised(party) => Some((party.id().to_owned(), both(|horizon| one.amount(figure, horizon)))),
        Figure::Gain(_) | Figure::Corrected(_) => None,
    });
    figures.collect()
}

fn both(of: impl Fn(Horizon) -> Option<Ore>) -> Value {
    let each = Horizon::ALL.into_iter().map(|horizon| (horizon.id().to_owned(), of(horizon).map(machine).into()));
    each.collect::<Map<_, _>>().into()
}
