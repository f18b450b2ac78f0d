//! `[before.use]` and `[after.use]`.

use arrayvec::ArrayVec;

use super::rows::Row;
use super::{CaseReader, Facts};
use crate::case::situation::{MOST_BEARERS, MOST_USES, Situation, Use};
use crate::fields::Place;
use crate::input::{Entry, Table, Value};
use crate::money::{Quantity, Rate};
use crate::party::Party;
use crate::period::Months;
use crate::rates::{Fee, PriceItem, Unit};
use crate::texts::{Label, Nearest, Problem};

const QUANTITIES: [&str; 7] = ["visits", "hours", "hours_per_week", "days", "weeks", "months", "total"];

impl CaseReader<'_> {
    pub(super) fn uses(&mut self, name: &str, table: &Table, facts: &Facts, into: &mut Situation) {
        let heading = Label::PlaceHeading { heading: format!("{name}.use") };
        for entry in &table.entries {
            let path = format!("{name}.use.{}", entry.key);
            if !self.item_keys.contains(&entry.key) {
                self.unknown_use(entry, &heading);
                continue;
            }
            let Some((price, item)) = facts.prices.find(&entry.key) else { continue };
            for row in self.rows(entry, Place::Use, &path, item.unit.key()) {
                let months = self.months(&row);
                let quantity = self.use_quantity(&row, item, months);
                let mut bearers = self.bearers(&row);
                if item.bearer == Party::Employer && !row.has("paid_by") {
                    bearers.push((Party::Employer, Rate::ONE));
                    self.employer_is_clear(&row, item, into);
                }
                for (party, _) in bearers.iter_mut().filter(|(party, _)| *party == Party::Employer) {
                    *party = into.employer().unwrap_or(Party::Employer);
                }
                let fee = self.money(&row, "fee");
                if fee.is_some() && !matches!(item.fee, Fee::Visit(_)) {
                    let problem = Problem::FeeWithoutVisit { item: item.key.clone() };
                    self.reader.problem(row.span.clone(), problem);
                }
                let key = if row.has("hours_per_week") { "hours_per_week" } else { item.unit.key() };
                let input = self.input(&row, key);
                let Some(quantity) = quantity else { continue };
                if item.price.missing {
                    self.leave_unpriced(item, facts);
                    continue;
                }
                if into.uses.try_push(Use { input, price, quantity, bearers, fee }).is_err() {
                    self.reader.problem(row.span.clone(), Problem::TooManyUses { most: MOST_USES });
                    return;
                }
            }
        }
    }

    fn unknown_use(&mut self, entry: &Entry, heading: &Label) {
        // Without every price list, no use can be called unknown.
        if self.item_keys.is_empty() || !self.prices_known {
            return;
        }
        let problem = self.elsewhere(&entry.key, heading).unwrap_or_else(|| Problem::UnknownUse {
            found: entry.key.clone(),
            nearest: Nearest::of(&entry.key, self.item_keys.iter().map(String::as_str)),
            known: self.item_keys.clone(),
        });
        self.reader.problem(entry.key_span.clone(), problem);
    }

    fn leave_unpriced(&mut self, item: &PriceItem, facts: &Facts) {
        let reason = facts.prices.row(self.book, item.price.id).missing.clone().unwrap_or_default();
        let unpriced = (item.title.clone(), reason);
        if !self.unpriced.contains(&unpriced) {
            self.unpriced.push(unpriced);
        }
    }

    /// How much is used, in the unit of the price.
    fn use_quantity(&mut self, row: &Row<'_>, item: &PriceItem, months: Option<Months>) -> Option<Quantity> {
        let given: Vec<&'static str> = QUANTITIES.into_iter().filter(|key| row.has(key)).collect();
        let unit = item.unit.key();
        match given[..] {
            [key] if key == unit => {
                if item.unit == Unit::Total {
                    return self.money(row, key).map(|amount| Quantity::from_micro(amount.micro()));
                }
                self.quantity(row, key)
            }
            ["hours_per_week", ..] if item.unit == Unit::Hours => self.hours_by_week(row, &given, months),
            [] => {
                let known = vec![unit.to_owned()];
                self.reader
                    .missing(Some(row.span.clone()), Problem::QuantityMissing { place: row.path.clone(), known });
                None
            }
            [key] => {
                let problem =
                    Problem::WrongUnit { item: item.key.clone(), found: key.to_owned(), unit: unit.to_owned() };
                let span = row.table.get(key).map_or(row.span.clone(), |entry| entry.key_span.clone());
                self.reader.problem(span, problem);
                None
            }
            [first, second, ..] => {
                self.twice(row, first, second);
                None
            }
        }
    }

    /// Hours a week for so many weeks or months; the whole year with a notice where it is not said.
    fn hours_by_week(&mut self, row: &Row<'_>, given: &[&'static str], months: Option<Months>) -> Option<Quantity> {
        let per_week = self.quantity(row, "hours_per_week")?;
        let weeks = match given[1..] {
            [] | ["months"] => weeks_in(self.duration(row, months)),
            ["weeks"] => self.quantity(row, "weeks")?,
            [other, ..] => {
                self.twice(row, "hours_per_week", other);
                return None;
            }
        };
        let micro = i128::from(per_week.micro()) * i128::from(weeks.micro()) / 1_000_000;
        i64::try_from(micro).ok().map(Quantity::from_micro)
    }

    /// A use that the employer bears needs a payer where there are several employers.
    fn employer_is_clear(&mut self, row: &Row<'_>, item: &PriceItem, situation: &Situation) {
        let first = situation.work.first().map(|work| work.employer);
        let other = situation.work.iter().map(|work| work.employer).find(|employer| Some(*employer) != first);
        if let (Some(first), Some(other)) = (first, other) {
            let found = [first, other].map(|party| party.id().to_owned()).to_vec();
            self.reader.problem(row.span.clone(), Problem::EmployerUnclear { item: item.key.clone(), found });
        }
    }

    /// Who bears the cost, where the row says so.
    pub(super) fn bearers(&mut self, row: &Row<'_>) -> ArrayVec<(Party, Rate), MOST_BEARERS> {
        let mut bearers = ArrayVec::new();
        let Some(entry) = row.table.get("paid_by") else { return bearers };
        match &entry.node.value {
            Value::Text(_) => {
                let party = self.reader.text(entry).and_then(|id| self.bearer(&id, entry.node.span.clone()));
                bearers.extend(party.map(|party| (party, Rate::ONE)));
            }
            Value::Table(shares) => {
                let mut sum = Rate::ZERO;
                for share in &shares.entries {
                    let party = self.bearer(&share.key, share.key_span.clone());
                    let part = self.reader.percent(share, &(0..=100));
                    if let (Some(party), Some(part)) = (party, part) {
                        sum += part;
                        if bearers.try_push((party, part)).is_err() {
                            let problem = Problem::TooManySpells { what: "paid_by".to_owned(), most: MOST_BEARERS };
                            self.reader.problem(share.key_span.clone(), problem);
                        }
                    }
                }
                if bearers.len() == shares.entries.len() && sum != Rate::ONE {
                    let percent = (sum.to_decimal() * rust_decimal::Decimal::ONE_HUNDRED).normalize();
                    let sum = format!("{percent} %").replace('.', ",");
                    self.reader.problem(entry.node.span.clone(), Problem::SharesNotWhole { sum });
                }
            }
            _ => {
                let found = crate::input::reader::kind_of(&entry.node);
                let problem = Problem::WrongType { key: "paid_by".to_owned(), expected: Label::KindShares, found };
                self.reader.problem(entry.node.span.clone(), problem);
            }
        }
        bearers
    }

    fn bearer(&mut self, id: &str, span: std::ops::Range<usize>) -> Option<Party> {
        let party = Party::from_id(id);
        if party.is_none() {
            let known = Party::ALL.map(Party::id);
            let problem = Problem::UnknownParty {
                found: id.to_owned(),
                nearest: Nearest::of(id, known),
                known: known.map(str::to_owned).to_vec(),
            };
            self.reader.problem(span, problem);
        }
        party
    }
}

/// Weeks in so many months, 52 a year.
fn weeks_in(months: Quantity) -> Quantity {
    Quantity::from_micro(months.micro() * 52 / 12)
}
