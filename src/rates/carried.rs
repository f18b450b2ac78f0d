//! Prices of a list carried to another year by an index: a base amount of that year against that of the price's own.

use jiff::civil::date;

use super::book::{Base, RateBook, RawValue, RowInfo, Shown, Status};
use super::prices::{PriceEntry, Unit, plain};
use super::row::RowId;
use crate::money::Money;

/// To what year prices are carried, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Carry {
    pub(crate) year: i16,
    pub(crate) index: Base,
}

/// A price of a list that was carried to another year. Its row follows those of the rate book.
#[derive(Clone, Debug)]
pub struct Carried {
    /// Its row.
    pub id: RowId,
    /// What is known of it.
    pub info: RowInfo,
    /// The id of the list.
    pub list: String,
    /// What it is carried by.
    pub index: Base,
    /// The year of the price as it stands in the list.
    pub from: i16,
    /// The year that it is carried to.
    pub to: i16,
    /// The rows that it rests on: the price as it stands in the list, the index of its year, the index now.
    pub rests_on: [RowId; 3],
}

impl RateBook {
    /// The first and the last year that an index has a value for.
    pub(crate) fn index_years(&self, index: Base) -> (i16, i16) {
        let rows = self.series(index.path()).map(|series| series.rows.as_slice()).unwrap_or_default();
        (rows.first().map_or(0, |row| row.from.year()), rows.last().map_or(0, |row| row.from.year()))
    }

    /// The value of an index in a year, and its row; nothing where the year has none of its own.
    pub(crate) fn index(&self, index: Base, year: i16) -> Option<(Money, RowId)> {
        let row = self.series(index.path())?.at(date(year, 1, 1));
        match row.value {
            RawValue::Money(amount) if row.from.year() == year => Some((amount, row.id)),
            _ => None,
        }
    }
}

impl Carry {
    /// A price of a list as a row of its own in the year that it is carried to; nothing where there is nothing to carry:
    /// a price of that year, one that is missing, or one for kronor.
    ///
    /// # Errors
    /// The year that the index has no value for.
    pub(crate) fn of(
        self,
        book: &RateBook,
        list: &str,
        entry: &PriceEntry,
        id: RowId,
    ) -> Result<Option<(PriceEntry, Carried)>, i16> {
        let printed = book.row(entry.id);
        let from = printed.from.year();
        let Some(price) = entry.price.filter(|_| from != self.year && entry.unit != Unit::Total) else {
            return Ok(None);
        };
        let (then, row_then) = book.index(self.index, from).ok_or(from)?;
        let (now, row_now) = book.index(self.index, self.year).ok_or(self.year)?;
        let carried = |amount: Money| amount.ore().in_proportion(now.ore(), then.ore()).money();
        let index = self.index.path();
        let info = RowInfo {
            from: date(self.year, 1, 1),
            value: Shown::Number(plain(carried(price))),
            source: format!("{}@{from} × {index}@{} / {index}@{from}", printed.path, self.year),
            status: Status::Derived,
            ..printed.into_owned()
        };
        let rests_on = [entry.id, row_then, row_now];
        let (list, index, to) = (list.to_owned(), self.index, self.year);
        let entry = PriceEntry {
            id,
            price: Some(carried(price)),
            low: entry.low.map(carried),
            high: entry.high.map(carried),
            ..entry.clone()
        };
        Ok(Some((entry, Carried { id, info, list, index, from, to, rests_on })))
    }
}
