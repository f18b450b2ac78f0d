//! Price lists: what a visit, an hour or a week costs, and who bears it.

use serde::{Deserialize, Serialize};

use super::book::RateBook;
use super::local::FeeKind;
use super::row::{Row, RowId};
use crate::money::Money;
use crate::party::{Party, Resource};
use crate::texts::Title;

/// What a quantity is counted in. The name is also the key that the quantity is given under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unit {
    /// Visits.
    Visits,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Kronor per year: the amount itself is the quantity.
    Total,
}

impl Unit {
    /// Every unit with its name in files.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Visits, "visits"),
        (Self::Hours, "hours"),
        (Self::Days, "days"),
        (Self::Weeks, "weeks"),
        (Self::Months, "months"),
        (Self::Total, "total"),
    ];

    /// The name in files.
    pub const fn key(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The keys that say how much of a use there is: the first, or several together.
    pub const fn quantities(self) -> &'static [&'static str] {
        match self {
            Self::Visits => &["visits"],
            Self::Hours => &["hours", "hours_per_week", "weeks", "months"],
            Self::Days => &["days"],
            Self::Weeks => &["weeks"],
            Self::Months => &["months"],
            Self::Total => &["total"],
        }
    }
}

/// What the patient pays for a use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fee {
    /// Nothing.
    Free,
    /// The region's fee for the kind of visit, within the yearly ceiling.
    Visit(FeeKind),
    /// The patient's share of medicines, by the stairs of the benefit scheme.
    Medicines,
}

/// A price list as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PriceList {
    pub(crate) id: String,
    pub(crate) items: Vec<PriceEntry>,
}

/// A row of a price list as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PriceEntry {
    pub(crate) key: String,
    pub(crate) id: RowId,
    pub(crate) unit: Unit,
    pub(crate) price: Option<Money>,
    pub(crate) low: Option<Money>,
    pub(crate) high: Option<Money>,
    pub(crate) bearer: Party,
    pub(crate) resource: Resource,
    pub(crate) fee: Fee,
    pub(crate) grade: u8,
}

/// One priced use.
#[derive(Clone, Debug)]
pub struct PriceItem {
    /// The key in files.
    pub key: String,
    /// The name in print.
    pub title: Title,
    /// What it is counted in.
    pub unit: Unit,
    /// Kr per unit at factor cost; missing where no list has a price.
    pub price: Row<Money>,
    /// The lowest plausible price, kr per unit.
    pub low: Option<Money>,
    /// The highest plausible price, kr per unit.
    pub high: Option<Money>,
    /// Who bears the cost unless the case says otherwise.
    pub bearer: Party,
    /// The real account that is used.
    pub resource: Resource,
    /// What the patient pays.
    pub fee: Fee,
    /// Evidence grade from 1 (official tariff of place and year) to 6 (own knowledge).
    pub grade: u8,
}

/// One or several price lists, the later going before the earlier.
#[derive(Clone, Debug)]
pub struct Prices {
    /// The ids of the lists.
    pub ids: Vec<String>,
    items: Vec<PriceItem>,
}

/// Which price of [`Prices`] a use has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PriceId(u16);

impl Prices {
    /// The lists with these ids; an id that is not known has no prices.
    pub fn resolve(book: &RateBook, ids: &[String]) -> Self {
        let mut items: Vec<PriceItem> = Vec::new();
        let lists = ids.iter().filter_map(|id| book.price_lists.iter().find(|list| list.id == *id));
        for entry in lists.flat_map(|list| &list.items) {
            let item = entry.item(book);
            match items.iter_mut().find(|known| known.key == item.key) {
                Some(known) => *known = item,
                None => items.push(item),
            }
        }
        Self { ids: ids.to_vec(), items }
    }

    /// The price of a use.
    pub fn find(&self, key: &str) -> Option<(PriceId, &PriceItem)> {
        let place = self.items.iter().position(|item| item.key == key)?;
        Some((PriceId(u16::try_from(place).ok()?), &self.items[place]))
    }

    /// The price with that id.
    pub fn get(&self, id: PriceId) -> &PriceItem {
        &self.items[usize::from(id.0)]
    }

    /// Every price.
    pub fn items(&self) -> &[PriceItem] {
        &self.items
    }
}

impl RateBook {
    /// Every price of every list, with the id of the list.
    pub fn prices(&self) -> impl Iterator<Item = (&str, PriceItem)> {
        self.price_lists.iter().flat_map(|list| list.items.iter().map(|entry| (list.id.as_str(), entry.item(self))))
    }
}

impl PriceEntry {
    fn item(&self, book: &RateBook) -> PriceItem {
        let info = book.row(self.id);
        PriceItem {
            key: self.key.clone(),
            title: Title::new(&info.title, &info.title_en),
            unit: self.unit,
            price: self
                .price
                .map_or_else(|| Row::missing(Money::ZERO, self.id), |price| Row::new(price, self.id, None)),
            low: self.low,
            high: self.high,
            bearer: self.bearer,
            resource: self.resource,
            fee: self.fee,
            grade: self.grade,
        }
    }
}
