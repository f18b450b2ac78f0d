//! What the rate book holds: `rates list`, `show`, `diff`, `check` and `stale`, each for people and for programs.

pub mod check;
pub mod diff;
pub mod list;
pub mod show;
pub mod stale;

use serde_json::{Value, json};

use super::table::Cell;
use super::{json, values};
use crate::rates::{RowInfo, Shown};
use crate::texts::{Label, Lang, Say, Title};

/// A value in a cell: the number, how many steps there are, or that it is missing.
pub(super) fn value(info: &RowInfo, lang: Lang) -> Cell {
    let count = |count: usize| Cell::Text(Label::RateSteps { count }.say(lang));
    match &info.value {
        Shown::Number(digits) => Cell::Number(digits.clone()),
        Shown::Steps(steps) => count(steps.len()),
        Shown::Ladder(steps) => count(steps.len()),
        Shown::Unlimited => Cell::Text(Label::Unlimited.say(lang)),
        Shown::Missing => Cell::Text(Label::RateMissing.say(lang)),
    }
}

/// The steps of a scale, or why a value is missing; nothing for a number.
fn more(info: &RowInfo, lang: Lang) -> String {
    info.missing.as_ref().map_or_else(|| values::steps(&info.value, lang), |reason| reason.say(lang))
}

fn text_or_nothing(text: String) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

/// A row for programs.
fn row(info: &RowInfo) -> Value {
    json!({
        "from": info.from.to_string(),
        "to": info.to.map(|day| day.to_string()),
        "value": json::shown(&info.value),
        "missing": info.missing.as_ref().map(both),
        "source": info.source,
        "status": info.status.key(),
        "checked": info.checked.map(|day| day.to_string()),
    })
}

fn both(title: &Title) -> Value {
    json!({ "sv": title.sv, "en": title.en })
}
