//! What `nyttokalkyl.sweep/1` says.

use serde_json::{Map, Value, json};

use super::Swept;
use crate::analysis::sweep::{Axis, Target};
use crate::forecast::Forecast;
use crate::party::Beneficiary;
use crate::report::json::gain;

/// The document without schema name and manifest.
pub fn document(swept: &Swept<'_>, notices: &[String]) -> Map<String, Value> {
    let points = swept.sweep.points.iter().map(|point| {
        json!({
            "values": point.values.iter().map(|value| value.digits()).collect::<Vec<_>>(),
            "gains": gains(&point.forecast, Beneficiary::all()),
            "subtotals": gains(&point.forecast, [Beneficiary::StateTotal, Beneficiary::PublicSector].into_iter()),
            "corrected": point.corrected.as_ref().map(|corrected| gains(corrected, Beneficiary::with_subtotals())),
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

fn gains(forecast: &Forecast, of: impl Iterator<Item = Beneficiary>) -> Map<String, Value> {
    of.map(|who| (who.id().to_owned(), gain(forecast, who))).collect()
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
