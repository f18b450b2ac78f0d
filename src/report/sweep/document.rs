//! What `nyttokalkyl.sweep/1` says.

use serde_json::{Map, Value, json};

use super::Swept;
use crate::analysis::sweep::{Axis, Target};
use crate::party::Beneficiary;
use crate::report::json::gain;

/// The document without schema name and manifest.
pub fn document(swept: &Swept<'_>, notices: &[String]) -> Map<String, Value> {
    let points = swept.sweep.points.iter().map(|point| {
        let gains = |who: &mut dyn Iterator<Item = Beneficiary>| -> Map<String, Value> {
            who.map(|who| (who.id().to_owned(), gain(&point.forecast, who))).collect()
        };
        json!({
            "values": point.values.iter().map(|value| value.digits()).collect::<Vec<_>>(),
            "gains": gains(&mut Beneficiary::all()),
            "subtotals": gains(&mut [Beneficiary::StateTotal, Beneficiary::PublicSector].into_iter()),
        })
    });
    let mut said = Map::new();
    said.insert("file".to_owned(), swept.case.source.name.clone().into());
    said.insert("title".to_owned(), swept.case.title.clone().into());
    said.insert("vary".to_owned(), swept.sweep.axes.iter().map(axis).collect());
    said.insert("points".to_owned(), points.collect());
    said.insert("notices".to_owned(), notices.into());
    said
}

fn axis(axis: &Axis) -> Value {
    let [from, to, step] = axis.range.ends();
    let of = match &axis.target {
        Target::Input { .. } => "case",
        Target::Rate(_) => "rates",
    };
    json!({
        "path": axis.target.path(),
        "of": of,
        "from": from.digits(),
        "to": to.digits(),
        "step": step.digits(),
        "unit": from.in_percent().then_some("%"),
    })
}
