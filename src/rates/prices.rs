//! Price lists: what a visit, an hour or a week costs, and who bears it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::book::{RateBook, RowInfo};
use super::carried::{Carried, Carry};
use super::local::FeeKind;
use super::row::{Row, RowId, row_id};
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
    /// The year whose price it is.
    pub year: i16,
}

/// One or several price lists and files, the later going before the earlier, and the case's own prices before all.
#[derive(Clone, Debug, Default)]
pub struct Prices {
    /// The lists and files as the case names them.
    pub ids: Vec<String>,
    items: Vec<PriceItem>,
    own: Vec<OwnPrice>,
    carried: Vec<Carried>,
}

/// A price that the user gave, in the case or in a price file. Its row follows those of the rate book.
#[derive(Clone, Debug)]
pub struct OwnPrice {
    /// Its row.
    pub id: RowId,
    /// The key of the use.
    pub key: String,
    /// What is known of it.
    pub info: RowInfo,
    /// The name of the price file that it stands in; `None` where it stands in the case.
    pub file: Option<String>,
    /// The line there.
    pub line: usize,
    /// The price that it goes before, if there is one.
    pub replaces: Option<RowId>,
}

/// How many own prices a case can have.
pub(crate) const MOST_OWN: usize = 2_000;

/// Which price of [`Prices`] a use has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PriceId(u16);

impl Prices {
    /// The lists with these ids; an id that is not known has no prices.
    pub fn resolve(book: &RateBook, ids: &[String]) -> Self {
        let mut prices = Self { ids: ids.to_vec(), ..Self::default() };
        for id in ids {
            prices.add_list(book, id);
        }
        prices
    }

    /// Adds a list of the book as it is printed, which goes before what is there.
    pub(crate) fn add_list(&mut self, book: &RateBook, id: &str) {
        for entry in book.list_entries(id) {
            self.put(entry.item(&book.row(entry.id)));
        }
    }

    /// Adds a list of the book carried to another year, which goes before what is there.
    ///
    /// # Errors
    /// A year that the index has no value for; nothing has been added then.
    pub(crate) fn add_list_carried(&mut self, book: &RateBook, id: &str, carry: Carry) -> Result<(), i16> {
        let mut added = self.clone();
        for entry in book.list_entries(id) {
            match carry.of(book, id, entry, added.next_row(book))? {
                None => added.put(entry.item(&book.row(entry.id))),
                Some((entry, carried)) => {
                    let replaced = added.put(entry.item(&carried.info));
                    added.carried.push(carried);
                    replaced
                }
            };
        }
        *self = added;
        Ok(())
    }

    /// The row of the next price that is added to those of the book.
    pub(crate) fn next_row(&self, book: &RateBook) -> RowId {
        row_id(book.row_count() + self.own.len() + self.carried.len())
    }

    /// Adds an own price, which goes before what is there.
    pub(crate) fn add_own(&mut self, entry: &PriceEntry, own: OwnPrice) {
        let replaces = self.put(entry.item(&own.info));
        self.own.push(OwnPrice { replaces, ..own });
    }

    /// Puts a price in the place of one with the same key; the row of that one.
    fn put(&mut self, item: PriceItem) -> Option<RowId> {
        let place = self.items.iter().position(|known| known.key == item.key);
        let Some(place) = place else {
            self.items.push(item);
            return None;
        };
        Some(std::mem::replace(&mut self.items[place], item).price.id)
    }

    /// Puts another price in the place of one, which keeps its row.
    pub(crate) fn put_price(&mut self, id: PriceId, price: Money) {
        let item = &mut self.items[usize::from(id.0)];
        item.price = Row::new(price, item.price.id, item.price.base);
    }

    /// What is known of a row, be it of the book or of an own price.
    pub fn row<'a>(&'a self, book: &'a RateBook, id: RowId) -> Cow<'a, RowInfo> {
        let added = self.own_at(id).map(|own| &own.info).or_else(|| self.carried(id).map(|carried| &carried.info));
        added.map_or_else(|| book.row(id), Cow::Borrowed)
    }

    /// What is known of a price that was carried to another year.
    pub fn carried(&self, id: RowId) -> Option<&Carried> {
        let place = self.carried.binary_search_by_key(&id, |carried| carried.id).ok()?;
        Some(&self.carried[place])
    }

    /// The rows of a price as its list has it and of the index, where it was carried to another year; else nothing.
    pub fn rests_on(&self, id: RowId) -> &[RowId] {
        self.carried(id).map(|carried| carried.rests_on.as_slice()).unwrap_or_default()
    }

    /// Every own price, also those that another price goes before.
    pub fn own(&self) -> &[OwnPrice] {
        &self.own
    }

    /// Where a price stands: a list of the book, a price file, or the case.
    pub fn home(&self, book: &RateBook, id: RowId) -> Title {
        if let Some(own) = self.own_at(id) {
            return own.home();
        }
        let id = self.rests_on(id).first().copied().unwrap_or(id);
        let list = book.price_lists.iter().find(|list| list.items.iter().any(|item| item.id == id));
        list.map(|list| Title::new(&list.id, &list.id)).unwrap_or_default()
    }

    fn own_at(&self, id: RowId) -> Option<&OwnPrice> {
        let place = self.own.binary_search_by_key(&id, |own| own.id).ok()?;
        Some(&self.own[place])
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

impl OwnPrice {
    /// Where it stands.
    pub fn home(&self) -> Title {
        self.file.as_ref().map_or_else(|| Title::new("fallet", "the case"), |file| Title::new(file, file))
    }

    /// What is used, in words.
    pub fn title(&self) -> Title {
        Title::new(&self.info.title, &self.info.title_en)
    }
}

impl RateBook {
    /// The rows of a price list; none where there is no such list.
    fn list_entries(&self, id: &str) -> impl Iterator<Item = &PriceEntry> {
        self.price_lists.iter().filter(move |list| list.id == id).flat_map(|list| &list.items)
    }

    /// Every price of every list, with the id of the list.
    pub fn prices(&self) -> impl Iterator<Item = (&str, PriceItem)> {
        self.price_lists
            .iter()
            .flat_map(|list| list.items.iter().map(|entry| (list.id.as_str(), entry.item(&self.row(entry.id)))))
    }
}

impl PriceEntry {
    fn item(&self, info: &RowInfo) -> PriceItem {
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
            year: info.from.year(),
        }
    }
}

/// Kronor as they are written: with two decimals or none.
pub(crate) fn plain(amount: Money) -> String {
    let mut kronor = amount.to_decimal().normalize();
    if kronor.scale() > 0 {
        kronor.rescale(2);
    }
    kronor.to_string()
}
