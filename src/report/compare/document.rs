//! The JSON of `compare`.

use serde_json::{Map, Value, json};

use super::EQUALISED;
use crate::analysis::Horizon;
use crate::analysis::compare::{Alternative, OVERLAY};
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
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
            "gains": amounts(&|who, horizon| Some(one.gain(horizon, who))),
            "after_equalisation": one.evaluation.equalised.as_ref().map(|_| {
                equalised_amounts(&|party, horizon| one.equalised(horizon, party))
            }),
            "differences": amounts(&|who, horizon| Some(one.gain(horizon, who) - alternatives[0].gain(horizon, who))),
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

fn amounts(of: &dyn Fn(Beneficiary, Horizon) -> Option<Ore>) -> Value {
    let each = Beneficiary::with_subtotals().map(|who| (who.id().to_owned(), both(&|horizon| of(who, horizon))));
    each.collect::<Map<_, _>>().into()
}

fn equalised_amounts(of: &dyn Fn(Party, Horizon) -> Option<Ore>) -> Value {
    let each = EQUALISED.into_iter().map(|party| (party.id().to_owned(), both(&|horizon| of(party, horizon))));
    each.collect::<Map<_, _>>().into()
}

fn both(of: &dyn Fn(Horizon) -> Option<Ore>) -> Value {
    let each = Horizon::ALL.into_iter().map(|horizon| (horizon.id().to_owned(), of(horizon).map(machine).into()));
    each.collect::<Map<_, _>>().into()
}
