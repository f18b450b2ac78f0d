//! Prices: unit, price, range, bearer, real account, fee, evidence. Those of `rates/` must say how they are known.

use std::ops::Range;

use jiff::civil::{Date, date};

use super::Loader;
use super::rows::{missing, provenance};
use crate::fields::{self, Kind, Place};
use crate::input::{Entry, Reader, Table};
use crate::money::Money;
use crate::party::{Party, Resource};
use crate::rates::book::{Provenance, RowInfo, Shown, Status};
use crate::rates::local::FeeKind;
use crate::rates::prices::{Fee, PriceEntry, PriceList, Unit, plain};
use crate::rates::row::{RowId, row_id};
use crate::texts::{Label, Problem, Title};

/// Where prices stand.
pub(super) struct Origin {
    /// What a price may hold there.
    pub(super) place: Place,
    /// The heading that they stand under.
    pub(super) heading: &'static str,
    /// The first segments of their paths, such as `prislistor.skane-2014`.
    pub(super) path: String,
    /// The first day on which they hold.
    pub(super) from: Date,
    /// Whether a user wrote them, who need not say how they are known.
    pub(super) own: bool,
}

/// The year of prices whose year cannot be read.
const FIRST_YEAR: i16 = 1990;

/// The evidence grade of a price that has none: own knowledge.
const OWN_KNOWLEDGE: u8 = 6;

impl Loader {
    pub(super) fn price_list(&mut self, reader: &mut Reader, table: &Table, id: &str) {
        let Some((origin, items)) = top(reader, table, Place::PriceList, format!("prislistor.{id}")) else { return };
        let mut list = PriceList { id: id.to_owned(), items: Vec::new() };
        for entry in &items.entries {
            if let Some((price, info)) = price(reader, entry, &origin, row_id(self.book().rows.len())) {
                self.add_row(info);
                list.items.push(price);
            }
        }
        self.book().price_lists.push(list);
    }
}

/// The top of a list or file of prices: where its items stand, and the items.
pub(super) fn top<'t>(
    reader: &mut Reader,
    table: &'t Table,
    place: Place,
    path: String,
) -> Option<(Origin, &'t Table)> {
    let own = place == Place::PriceFile;
    reader.known_keys(table, &Label::PlaceTop, &fields::keys(place));
    for field in fields::fields(place).filter(|field| field.kind == Kind::Text) {
        let entry = if field.shipped && !own {
            reader.required_field(table, (place, field.key), &Label::PlaceTop, None)
        } else {
            table.get(field.key)
        };
        entry.and_then(|entry| reader.text(entry));
    }
    let mut required = |key| reader.required_field(table, (place, key), &Label::PlaceTop, None);
    let (year, items) = (required("price_year"), required("items"));
    let year = year.and_then(|entry| self::year(reader, entry, place));
    let items = items.and_then(|entry| reader.table(entry));
    // Where the year is wrong, the prices are checked all the same.
    let from = date(year.unwrap_or(FIRST_YEAR), 1, 1);
    Some((Origin { place: Place::PriceItem, heading: "items", path, from, own }, items?))
}

/// The year whose prices they are.
fn year(reader: &mut Reader, entry: &Entry, place: Place) -> Option<i16> {
    let Kind::Whole(low, high) = fields::field(place, "price_year").kind else { return None };
    reader.whole(entry, &(low..=high), Label::KindYear).and_then(|year| i16::try_from(year).ok())
}

/// A price, and what is known of it besides.
pub(super) fn price(reader: &mut Reader, entry: &Entry, origin: &Origin, id: RowId) -> Option<(PriceEntry, RowInfo)> {
    let table = reader.table(entry)?;
    let key = entry.key.clone();
    check_key(reader, entry);
    let label = Label::PlaceHeading { heading: format!("{}.{key}", origin.heading) };
    reader.known_keys(table, &label, &fields::keys(origin.place));
    let mut item = Item { reader, key: &entry.key, table, origin, label, span: entry.key_span.clone() };
    let title = item.text("title");
    let title_en = item.text("title_en").or_else(|| title.clone().filter(|_| origin.own));
    let unit = item.choice("unit");
    let unit = unit.and_then(|name| Unit::ALL.iter().find(|(_, known)| *known == name).map(|(unit, _)| *unit));
    let bearer = item.choice("bearer").and_then(Party::from_id);
    let resource = item.choice("account").and_then(Resource::from_id);
    let fee = item.fee(unit);
    let grade = item.grade();
    let from = item.price_year().unwrap_or(origin.from);
    item.choice("measure");
    let [price, low, high] = ["price", "low", "high"].map(|key| item.amount(key));
    item.check_range([low, price, high]);
    item.check_total(unit, price);
    let missing = item.missing();
    let provenance = item.provenance()?;
    if price.is_none() && missing.is_none() {
        return None;
    }
    let unit = unit?;
    let info = RowInfo {
        path: format!("{}.{key}", origin.path),
        title: title?,
        title_en: title_en?,
        from,
        to: None,
        value: price.map_or(Shown::Missing, |price| Shown::Number(plain(price))),
        unit: format!("kr/{}", unit.key()),
        source: provenance.source,
        status: provenance.status,
        checked: provenance.checked,
        missing,
    };
    let (bearer, resource) = (bearer?, resource?);
    Some((PriceEntry { key, id, unit, price, low, high, bearer, resource, fee, grade }, info))
}

/// A price that is being read.
struct Item<'a> {
    reader: &'a mut Reader,
    key: &'a str,
    table: &'a Table,
    origin: &'a Origin,
    label: Label,
    span: Range<usize>,
}

impl<'a> Item<'a> {
    /// What stands under a key; a problem where it must be there and is not.
    fn given(&mut self, key: &'static str) -> Option<&'a Entry> {
        let field = fields::fields(self.origin.place).find(|field| field.key == key)?;
        if field.required || field.shipped && !self.origin.own { self.required(key) } else { self.table.get(key) }
    }

    fn required(&mut self, key: &'static str) -> Option<&'a Entry> {
        self.reader.required_field(self.table, (self.origin.place, key), &self.label, Some(self.span.clone()))
    }

    fn text(&mut self, key: &'static str) -> Option<String> {
        self.given(key).and_then(|entry| self.reader.text(entry))
    }

    fn choice(&mut self, key: &'static str) -> Option<&'static str> {
        let entry = self.given(key)?;
        let Kind::Choice(known) = fields::field(self.origin.place, key).kind else { return None };
        self.reader.choice(entry, known)
    }

    fn amount(&mut self, key: &'static str) -> Option<Money> {
        let entry = self.given(key)?;
        let Kind::Money(low, most) = fields::field(self.origin.place, key).kind else { return None };
        self.reader.money(entry, &(low..=most))
    }

    /// Where the quantity is kronor, a price can only be one.
    fn check_total(&mut self, unit: Option<Unit>, price: Option<Money>) {
        if unit == Some(Unit::Total)
            && price.is_some_and(|price| price != Money::whole(1))
            && let Some(entry) = self.table.get("price")
        {
            self.reader.problem(entry.span(), Problem::PriceOfTotal { found: price.map(plain).unwrap_or_default() });
        }
    }

    /// The patient's fee; only what is counted in visits has one by visit.
    fn fee(&mut self, unit: Option<Unit>) -> Fee {
        let fee = self.choice("fee").map_or(Fee::Free, fee_of);
        let visits = unit.is_none_or(|unit| unit == Unit::Visits);
        if let (Fee::Visit(_), Some(entry), false) = (fee, self.table.get("fee"), visits) {
            self.reader.problem(entry.span(), Problem::FeeWithoutVisit { item: self.key.to_owned() });
        }
        fee
    }

    fn grade(&mut self) -> u8 {
        let grade = self.given("grade").and_then(|entry| self.reader.whole(entry, &(1..=6), Label::KindWhole));
        grade.and_then(|grade| u8::try_from(grade).ok()).unwrap_or(OWN_KNOWLEDGE)
    }

    /// The first day of the price's own year; nothing where it is that of its list.
    fn price_year(&mut self) -> Option<Date> {
        let entry = self.table.get("price_year").filter(|_| self.origin.place == Place::PriceItem)?;
        year(self.reader, entry, self.origin.place).and_then(|year| Date::new(year, 1, 1).ok())
    }

    /// Why there is no price, which must be said where there is none; a user need not say it in two languages.
    fn missing(&mut self) -> Option<Title> {
        let Some(entry) = self.table.get("missing") else {
            self.required("price");
            return None;
        };
        if self.table.get("price").is_some() {
            let problem = Problem::UselessKey { key: entry.key.clone(), because: "price".to_owned() };
            self.reader.problem(entry.key_span.clone(), problem);
        }
        if self.origin.own && self.table.get("missing_en").is_none() {
            let reason = self.reader.text(entry)?;
            return Some(Title::new(&reason, &reason));
        }
        missing(self.reader, self.table, entry, self.origin.place, (&self.label, &self.span))
    }

    /// How the price is known: as a user's own, or as its list says.
    fn provenance(&mut self) -> Option<Provenance> {
        if !self.origin.own {
            return provenance(self.reader, self.table, self.origin.place, &self.label, &self.span);
        }
        self.choice("status");
        let checked = self.given("checked").and_then(|entry| self.reader.date(entry));
        let file = self.reader.diagnostics.source();
        let place = format!("{}:{}", file.name, file.line(self.span.start));
        Some(Provenance { source: self.text("source").unwrap_or(place), status: Status::Own, checked })
    }

    fn check_range(&mut self, range: [Option<Money>; 3]) {
        if !range.into_iter().flatten().is_sorted() {
            let [low, value, high] = range.map(|amount| amount.map_or_else(|| "…".to_owned(), plain));
            let at = self.table.get("price").map_or(self.span.clone(), Entry::span);
            self.reader.problem(at, Problem::RangeDisordered { low, value, high });
        }
    }
}

/// A key is what stands under `use`, and in paths.
fn check_key(reader: &mut Reader, entry: &Entry) {
    let foreign = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if entry.key.contains(foreign) {
        let write = crate::suggest::fold(&entry.key).replace(foreign, "-");
        let problem = Problem::PriceKey { found: entry.key.escape_debug().to_string(), write };
        reader.problem(entry.key_span.clone(), problem);
    }
}

fn fee_of(name: &str) -> Fee {
    match FeeKind::ALL.iter().find(|(_, known)| *known == name) {
        Some((kind, _)) => Fee::Visit(*kind),
        None if name == "lakemedel" => Fee::Medicines,
        None => Fee::Free,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(place: Place, key: &str) -> Vec<&'static str> {
        let Kind::Choice(words) = fields::field(place, key).kind else { panic!("{key} is no choice") };
        words.to_vec()
    }

    #[test]
    fn the_words_of_the_registry_are_those_of_the_program() {
        assert_eq!(words(Place::OwnPrice, "unit"), Unit::ALL.map(|(_, name)| name));
        assert_eq!(words(Place::OwnPrice, "bearer"), Party::ALL.map(Party::id));
        assert_eq!(
            words(Place::OwnPrice, "account"),
            Resource::ALL[1..4].iter().map(|one| one.id()).collect::<Vec<_>>()
        );
        assert_eq!(words(Place::OwnPrice, "fee")[2..], FeeKind::ALL.map(|(_, name)| name));
        assert_eq!(fields::keys(Place::Fees), FeeKind::ALL.map(|(_, name)| name));
        let written = Status::ALL.iter().filter(|(status, _)| *status != Status::Own).map(|(_, name)| *name);
        assert_eq!(words(Place::DatedRow, "status"), written.collect::<Vec<_>>());
        assert_eq!(words(Place::PriceItem, "status"), words(Place::DatedRow, "status"));
        assert_eq!(fields::keys(Place::Method)[9..], crate::rates::method::METHOD_SERIES);
    }
}
