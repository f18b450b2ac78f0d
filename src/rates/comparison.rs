//! Reference values: what other evaluations have come to, for one to be held beside.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::book::Status;
use crate::input::{Reader, Row};
use crate::money::Money;
use crate::texts::{Problem, Title};

/// What one evaluation, or several together, have come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The short name in machine-readable output.
    pub id: String,
    /// The name in print.
    pub title: Title,
    /// How many evaluations it is the mean of, where that is known.
    pub evaluations: Option<u32>,
    /// Samhällsekonomisk potential, kr per participant and year.
    pub potential: Option<Money>,
    /// Society's income, kr per participant and year.
    pub income: Option<Money>,
    /// Åtgärdskostnad, kr per participant.
    pub cost: Option<Money>,
    /// The year in which it was printed.
    pub year: Option<i16>,
    /// Publisher and page.
    pub source: String,
    /// How it is known.
    pub status: Status,
    /// The day on which somebody last compared it with its source; nothing where a user does not say.
    pub checked: Option<Date>,
}

/// The rows under `[[comparison]]`. Those of a user, which stand beside shipped ones of other ids, are known as their own.
pub fn comparisons<'a>(
    reader: &mut Reader,
    top: &Row<'_>,
    beside: Option<impl Iterator<Item = &'a str>>,
) -> Vec<Comparison> {
    let shipped = beside.is_none();
    let taken: Vec<&str> = beside.into_iter().flatten().collect();
    let mut seen = Vec::new();
    let rows = reader.rows(top, "comparison");
    let mut read = Vec::new();
    for row in rows {
        let [id, title, source] = ["id", "title", "source"].map(|key| reader.text_of(&row, key));
        let title_en = reader.text_of(&row, "title_en");
        if let (Some(entry), Some(id)) = (row.get("id"), &id) {
            reader.once(&mut seen, id.clone(), entry.node.span.clone());
            if taken.contains(&id.as_str()) {
                reader.problem(entry.node.span.clone(), Problem::IdTaken { id: id.clone() });
            }
        }
        let status = reader.choice_of(&row, "status");
        let status = Status::ALL.iter().find(|(_, name)| Some(*name) == status).map(|(status, _)| *status);
        let checked = reader.date_of(&row, "checked");
        let evaluations = reader.whole_of(&row, "evaluations");
        let [potential, income, cost] = ["potential", "income", "cost"].map(|key| reader.money_of(&row, key));
        let year = reader.whole_of(&row, "year");
        if potential.is_none() && income.is_none() && cost.is_none() {
            let known = ["potential", "income", "cost"].map(str::to_owned).to_vec();
            let problem = Problem::QuantityMissing { place: row.path.clone(), known };
            reader.missing(Some(row.span.clone()), problem);
        }
        let missed = shipped && (status.is_none() || checked.is_none() || title_en.is_none());
        if let (true, Some(key)) =
            (missed, ["status", "checked", "title_en"].into_iter().find(|key| row.get(key).is_none()))
        {
            reader.required_field(row.table, (row.place, key), &row.label, Some(row.span.clone()));
        }
        if let (Some(id), Some(title), Some(source)) = (id, title, source) {
            let title = Title::new(&title, title_en.as_deref().unwrap_or(&title));
            let status = status.unwrap_or(Status::Own);
            read.push(Comparison { id, title, evaluations, potential, income, cost, year, source, status, checked });
        }
    }
    read
}
