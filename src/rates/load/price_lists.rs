//! Price lists: unit, price, range, bearer, real account, fee, evidence.

use jiff::civil::date;

use super::Loader;
use super::rows::{missing, provenance};
use crate::input::{Entry, Reader, Table};
use crate::money::Money;
use crate::party::{Party, Resource};
use crate::rates::book::{RowInfo, Shown};
use crate::rates::local::FeeKind;
use crate::rates::prices::{Fee, PriceEntry, PriceList, Unit};
use crate::texts::{Label, Problem};

const LIST_KEYS: [&str; 4] = ["title", "title_en", "price_year", "items"];
const ITEM_KEYS: [&str; 17] = [
    "title",
    "title_en",
    "unit",
    "price",
    "low",
    "high",
    "bearer",
    "account",
    "fee",
    "grade",
    "measure",
    "note",
    "missing",
    "missing_en",
    "source",
    "status",
    "checked",
];

impl Loader {
    pub(super) fn price_list(&mut self, reader: &mut Reader, table: &Table, id: &str) {
        reader.known_keys(table, &Label::PlaceTop, &LIST_KEYS);
        let year = reader.required(table, "price_year", &Label::PlaceTop, None, "price_year = 2014".to_owned());
        let year = year.and_then(|entry| reader.whole(entry, &(1990..=2100), Label::KindYear));
        let items = reader.required(table, "items", &Label::PlaceTop, None, "[items.…]".to_owned());
        let (Some(year), Some(items)) = (year.and_then(|year| i16::try_from(year).ok()), items) else { return };
        let Some(items) = reader.table(items) else { return };
        let items = items.entries.iter().filter_map(|entry| self.price(reader, entry, id, year)).collect();
        self.book().price_lists.push(PriceList { id: id.to_owned(), items });
    }

    fn price(&mut self, reader: &mut Reader, entry: &Entry, list: &str, year: i16) -> Option<PriceEntry> {
        let table = reader.table(entry)?;
        let key = entry.key.clone();
        let place = Label::PlaceHeading { heading: format!("items.{key}") };
        let span = entry.key_span.clone();
        reader.known_keys(table, &place, &ITEM_KEYS);
        let mut required = |key: &'static str, example: &str| {
            reader.required(table, key, &place, Some(span.clone()), format!("{key} = {example}"))
        };
        let title = required("title", "\"…\"");
        let title_en = required("title_en", "\"…\"");
        let unit = required("unit", "\"visits\"");
        let bearer = required("bearer", "\"region\"");
        let account = required("account", "\"care\"");
        let fee = required("fee", "\"none\"");
        let grade = required("grade", "4");
        let (title, title_en) = (reader.text(title?), reader.text(title_en?));
        let unit = reader.choice(unit?, &Unit::ALL.map(|(_, name)| name));
        let bearer = reader.choice(bearer?, &Party::ALL.map(Party::id)).and_then(Party::from_id);
        let resource = reader.choice(account?, &Resource::ALL.map(Resource::id)).and_then(Resource::from_id);
        let fee = fee_of(reader, fee?);
        let grade = reader.whole(grade?, &(1..=6), Label::KindWhole);
        if let Some(measure) = table.get("measure") {
            reader.choice(measure, &["average", "marginal", "tariff"]);
        }
        let mut amount = |key: &str| table.get(key).and_then(|entry| reader.money(entry, &(0..=10_000_000)));
        let (price, low, high) = (amount("price"), amount("low"), amount("high"));
        let missing = table.get("missing").and_then(|entry| missing(reader, table, entry, &place, &span));
        let path = format!("prislistor.{list}.{key}");
        if table.get("price").is_some() == table.get("missing").is_some() {
            reader.problem(span.clone(), Problem::RowValue { path });
            return None;
        }
        check_range(reader, entry, (low, price, high));
        let provenance = provenance(reader, table, &place, &span)?;
        let unit = Unit::ALL.iter().find(|(_, name)| Some(*name) == unit).map(|(unit, _)| *unit)?;
        let id = self.add_row(RowInfo {
            path,
            title: title?,
            title_en: title_en?,
            from: date(year, 1, 1),
            to: None,
            value: price.map_or(Shown::Missing, |price| Shown::Number(price.to_decimal().normalize().to_string())),
            unit: format!("kr/{}", unit.key()),
            source: provenance.source,
            status: provenance.status,
            checked: provenance.checked,
            missing,
        });
        Some(PriceEntry {
            key,
            id,
            unit,
            price,
            low,
            high,
            bearer: bearer?,
            resource: resource?,
            fee: fee?,
            grade: u8::try_from(grade?).ok()?,
        })
    }
}

fn fee_of(reader: &mut Reader, entry: &Entry) -> Option<Fee> {
    let kinds = FeeKind::ALL.map(|(_, name)| name);
    let known: Vec<&'static str> = ["none", "lakemedel"].into_iter().chain(kinds).collect();
    let name = reader.choice(entry, &known)?;
    Some(match FeeKind::ALL.iter().find(|(_, known)| *known == name) {
        Some((kind, _)) => Fee::Visit(*kind),
        None if name == "lakemedel" => Fee::Medicines,
        None => Fee::Free,
    })
}

fn check_range(reader: &mut Reader, entry: &Entry, range: (Option<Money>, Option<Money>, Option<Money>)) {
    if let (Some(low), Some(price), Some(high)) = range
        && !(low..=high).contains(&price)
    {
        let text = |amount: Money| amount.to_decimal().normalize().to_string();
        let problem = Problem::RangeDisordered { low: text(low), value: text(price), high: text(high) };
        reader.problem(entry.key_span.clone(), problem);
    }
}
