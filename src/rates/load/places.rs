//! Municipalities and regions: local tax by year, and patient fees.

use std::ops::{Range, RangeInclusive};

use rust_decimal::Decimal;

use super::Loader;
use super::rows::{Heading, missing, provenance};
use crate::fields::{self, Place};
use crate::input::{Entry, Reader, Table};
use crate::money::Rate;
use crate::rates::book::Provenance;
use crate::rates::local::{Annual, FeeKind, MissingFees, Municipality, Region, YearlyTax, fee_heading};
use crate::rates::series::Kind;
use crate::texts::{Label, Nearest, Problem};

/// What local tax may be in all, percent.
const LEAST_TOTAL: Decimal = Decimal::from_parts(25, 0, 0, false, 0);
const MOST_TOTAL: Decimal = Decimal::from_parts(40, 0, 0, false, 0);

/// What a region's line says of the equalisation of incomes.
const EQUALISATION: [(&str, &str, &str); 3] = [
    ("utjamning_kommun", "Inkomstutjämning, kommunens skatteunderlag", "Equalisation of incomes, municipal tax base"),
    (
        "utjamning_kommun_avgift",
        "Inkomstutjämning, skatteunderlag i kommun som betalar avgift",
        "Equalisation of incomes, tax base of a municipality that pays the fee",
    ),
    ("utjamning_region", "Inkomstutjämning, regionens skatteunderlag", "Equalisation of incomes, regional tax base"),
];

/// A place under its code or short name.
struct Heads<'t> {
    entry: &'t Entry,
    table: &'t Table,
    label: Label,
    name: String,
    path: String,
}

impl Loader {
    pub(super) fn municipalities(&mut self, reader: &mut Reader, top: &Table) {
        let Some((annual, known, places)) = annual(reader, top, Place::Municipalities, "municipalities") else {
            return;
        };
        self.check_years(reader, top, &annual);
        for entry in &places.entries {
            let Some(head) = head(reader, entry, Place::Municipality, "kommuner") else { continue };
            let region = self.region(reader, head.table, &head.label);
            let tax = tax(reader, &annual, &known, &head, Place::Municipality);
            let titles = ["Begravningsavgift i", "Burial fee in"].map(|fee| format!("{fee} {}", head.name));
            let heading = Heading::share(format!("{}.begravningsavgift", head.path), titles, true);
            let burial = head.table.get("begravningsavgift");
            let begravningsavgift = burial.and_then(|entry| self.rows(reader, entry, &heading));
            let mut flag = |key| head.table.get(key).and_then(|entry| reader.flag(entry)).unwrap_or(false);
            let [begravning_i_kommunen, regional_reduktion, utjamningsavgift] =
                ["begravning_i_kommunen", "regional_reduktion", "utjamningsavgift"].map(&mut flag);
            let code = code(reader, entry);
            let (Some(code), Some(region), Some((tax, first_year))) = (code, region, tax) else { continue };
            let twin = self.book().municipalities.places.iter().find(|other| other.name == head.name);
            if let Some(other) = twin.map(|other| format!("{:04}", other.code)) {
                let problem = Problem::DuplicateMunicipality { name: head.name, code: entry.key.clone(), other };
                reader.problem(entry.key_span.clone(), problem);
                continue;
            }
            let name = head.name;
            let municipality = Municipality {
                code,
                name,
                region,
                tax,
                first_year,
                begravningsavgift,
                begravning_i_kommunen,
                regional_reduktion,
                utjamningsavgift,
            };
            let book = self.book();
            if let Some(problem) = check_total(&municipality, &book.regions.places[usize::from(region)]) {
                reader.problem(entry.key_span.clone(), problem);
            }
            book.municipalities.places.push(municipality);
        }
        let places = std::mem::take(&mut self.book().municipalities.places);
        self.book().municipalities = Annual { places, ..annual };
    }

    pub(super) fn regions(&mut self, reader: &mut Reader, top: &Table) {
        let Some((mut annual, known, places)) = annual(reader, top, Place::Regions, "regions") else { return };
        self.check_years(reader, top, &annual);
        for entry in &places.entries {
            let Some(head) = head(reader, entry, Place::Region, "regioner") else { continue };
            if let Some((tax, _)) = tax(reader, &annual, &known, &head, Place::Region) {
                let utjamning = EQUALISATION.map(|(key, sv, en)| {
                    let titles = [sv, en].map(|title| format!("{title} ({})", head.name));
                    let heading = Heading::share(format!("{}.{key}", head.path), titles, false);
                    head.table.get(key).and_then(|entry| self.rows(reader, entry, &heading))
                });
                let fees = [const { None }; FeeKind::COUNT];
                annual.places.push(Region { id: entry.key.clone(), name: head.name, tax, fees, utjamning });
            }
        }
        self.book().regions = annual;
    }

    pub(super) fn patient_fees(&mut self, reader: &mut Reader, top: &Table) {
        reader.known_keys(top, &Label::PlaceTop, &fields::keys(Place::PatientFees));
        let mut required = |key| {
            let entry = reader.required_field(top, (Place::PatientFees, key), &Label::PlaceTop, None)?;
            Some((entry, reader.table(entry)?))
        };
        let (Some((entry, unknown)), Some((_, fees))) = (required("missing"), required("fees")) else { return };
        let (label, span) = (Label::PlaceHeading { heading: "missing".to_owned() }, &entry.key_span);
        reader.known_keys(unknown, &label, &fields::keys(Place::MissingFees));
        let reason = reader.required_field(unknown, (Place::MissingFees, "missing"), &label, Some(span.clone()));
        let reason = reason.and_then(|entry| missing(reader, unknown, entry, Place::MissingFees, (&label, span)));
        let provenance = provenance(reader, unknown, Place::MissingFees, &label, span);
        if let (Some(reason), Some(provenance)) = (reason, provenance) {
            self.book().missing_fees = Some(MissingFees { reason, provenance });
        }
        for entry in &fees.entries {
            let Some(table) = reader.table(entry) else { continue };
            let label = Label::PlaceHeading { heading: format!("fees.{}", entry.key) };
            reader.known_keys(table, &label, &fields::keys(Place::Fees));
            let Some(region) = self.known_region(reader, &entry.key, entry.key_span.clone()) else { continue };
            for (kind, key) in FeeKind::ALL {
                let region_name = self.book().regions.places[usize::from(region)].name.clone();
                let [path, title, title_en] = fee_heading(&entry.key, &region_name, kind);
                let unit = "kr".to_owned();
                let heading = Heading { path, title, title_en, unit, kind: Kind::Money, least: 0, gaps: true };
                let series = table.get(key).and_then(|rows| self.rows(reader, rows, &heading));
                self.book().regions.places[usize::from(region)].fees[kind as usize] = series;
            }
        }
    }

    fn region(&mut self, reader: &mut Reader, table: &Table, label: &Label) -> Option<u8> {
        let entry = reader.required_field(table, (Place::Municipality, "region"), label, None)?;
        let found = reader.text(entry)?;
        self.known_region(reader, &found, entry.node.span.clone())
    }

    /// The place of a region among the regions.
    fn known_region(&mut self, reader: &mut Reader, found: &str, span: Range<usize>) -> Option<u8> {
        let regions = &self.book().regions.places;
        let place = regions.iter().position(|region| region.id == found);
        if place.is_none() {
            let known: Vec<String> = regions.iter().map(|region| region.id.clone()).collect();
            let nearest = Nearest::of(found, known.iter().map(String::as_str));
            reader.problem(span, Problem::UnknownRegion { found: found.to_owned(), nearest, known });
        }
        u8::try_from(place?).ok()
    }

    /// Every encoded year must have a source.
    fn check_years<T>(&mut self, reader: &mut Reader, top: &Table, annual: &Annual<T>) {
        let (first, last) = self.book().years;
        let end = annual.first_year + i16::try_from(annual.years.len()).unwrap_or(0);
        let span = top.get("years").map(|entry| entry.key_span.clone()).unwrap_or_default();
        if first < annual.first_year {
            reader.problem(span.clone(), gap("years", first, annual.first_year - 1));
        }
        if end <= last {
            reader.problem(span, gap("years", end, last));
        }
    }
}

/// What municipality and region take together is nowhere far from a third.
pub(super) fn check_total(municipality: &Municipality, region: &Region) -> Option<Problem> {
    let (tax, regional) = (&municipality.tax, &region.tax);
    let years = tax.rates.iter().chain(&regional.rates).map(|(year, _)| *year);
    let totals = years.filter(|year| *year >= tax.rates[0].0).map(|year| tax.rate(year) + regional.rate(year));
    let mut totals = totals.map(Rate::to_percent);
    let total = totals.find(|total| !(LEAST_TOTAL..=MOST_TOTAL).contains(total))?;
    let [low, high] = [LEAST_TOTAL, MOST_TOTAL].map(|bound| format!("{bound} %"));
    let key = format!("kommuner.{:04} + {}", municipality.code, region.id);
    Some(Problem::OutOfRange { key, found: format!("{total} %"), low, high })
}

/// The sources and years of a file of local taxes without its places, the names of the sources, and the places.
fn annual<'t, T>(
    reader: &mut Reader,
    top: &'t Table,
    place: Place,
    places: &'static str,
) -> Option<(Annual<T>, Vec<&'t str>, &'t Table)> {
    reader.known_keys(top, &Label::PlaceTop, &fields::keys(place));
    let mut required = |key| reader.required_field(top, (place, key), &Label::PlaceTop, None);
    let (sources, years, places) = (required("sources"), required("years"), required(places));
    let (sources, years, places) = (reader.table(sources?)?, years?, reader.table(places?)?);
    let mut known: Vec<&str> = Vec::new();
    let mut read: Vec<Provenance> = Vec::new();
    for entry in &sources.entries {
        let table = reader.table(entry)?;
        let label = Label::PlaceHeading { heading: format!("sources.{}", entry.key) };
        reader.known_keys(table, &label, &fields::keys(Place::Source));
        read.push(provenance(reader, table, Place::Source, &label, &entry.key_span)?);
        known.push(&entry.key);
    }
    let by_year = sources_by_year(reader, years, &known, &(1900..=2100))?;
    let Some((first_year, _)) = by_year.first().copied() else {
        reader.problem(years.key_span.clone(), Problem::EmptyText { key: years.key.clone() });
        return None;
    };
    for pair in by_year.windows(2) {
        if pair[1].0 > pair[0].0 + 1 {
            reader.problem(years.key_span.clone(), gap(&years.key, pair[0].0 + 1, pair[1].0 - 1));
            return None;
        }
    }
    let years = by_year.into_iter().map(|(_, source)| source).collect();
    Some((Annual { first_year, sources: read, years, places: Vec::new() }, known, places))
}

fn gap(path: &str, first: i16, last: i16) -> Problem {
    Problem::RowsGap { path: path.to_owned(), from: format!("{first}-01-01"), to: format!("{last}-12-31") }
}

/// The entries of a table by year, in rising order.
fn by_year<'t>(reader: &mut Reader, entry: &'t Entry, years: &RangeInclusive<i16>) -> Option<Vec<(i16, &'t Entry)>> {
    let mut found: Vec<(i16, &Entry)> = Vec::new();
    for of in &reader.table(entry)?.entries {
        let Some(year) = of.key.parse().ok().filter(|year| years.contains(year)) else {
            let [low, high] = [years.start(), years.end()].map(i16::to_string);
            let problem = Problem::OutOfRange { key: entry.key.clone(), found: of.key.clone(), low, high };
            reader.problem(of.key_span.clone(), problem);
            return None;
        };
        if found.last().is_some_and(|(before, _)| *before >= year) {
            let problem = Problem::RowsOverlap { path: entry.key.clone(), from: year.to_string() };
            reader.problem(of.key_span.clone(), problem);
            return None;
        }
        found.push((year, of));
    }
    Some(found)
}

fn sources_by_year(
    reader: &mut Reader,
    entry: &Entry,
    known: &[&str],
    years: &RangeInclusive<i16>,
) -> Option<Vec<(i16, u16)>> {
    let mut sources = Vec::new();
    for (year, entry) in by_year(reader, entry, years)? {
        let found = reader.text(entry)?;
        let Some(place) = known.iter().position(|name| *name == found) else {
            let problem = Problem::UnknownChoice {
                key: entry.key.clone(),
                nearest: Nearest::of(&found, known.iter().copied()),
                found,
                known: known.iter().map(ToString::to_string).collect(),
            };
            reader.problem(entry.node.span.clone(), problem);
            return None;
        };
        sources.push((year, u16::try_from(place).ok()?));
    }
    Some(sources)
}

fn head<'t>(reader: &mut Reader, entry: &'t Entry, place: Place, domain: &str) -> Option<Heads<'t>> {
    let table = reader.table(entry)?;
    let label = Label::PlaceHeading { heading: entry.key.clone() };
    reader.known_keys(table, &label, &fields::keys(place));
    let name = reader.required_field(table, (place, "name"), &label, Some(entry.key_span.clone()))?;
    let name = reader.text(name)?;
    Some(Heads { entry, table, label, name, path: format!("{domain}.{}", entry.key) })
}

/// The rates of a place, and the first year that they say.
fn tax<T>(
    reader: &mut Reader,
    annual: &Annual<T>,
    known: &[&str],
    head: &Heads<'_>,
    place: Place,
) -> Option<(YearlyTax, Option<i16>)> {
    let last = annual.first_year + i16::try_from(annual.years.len()).ok()? - 1;
    let years = annual.first_year..=last;
    let span = head.entry.key_span.clone();
    let rates = reader.required_field(head.table, (place, "rates"), &head.label, Some(span.clone()))?;
    let fields::Kind::PercentByYear(low, high) = fields::field(place, "rates").kind else { return None };
    let mut read: Vec<(i16, Rate)> = Vec::new();
    for (year, entry) in by_year(reader, rates, &years)? {
        read.push((year, reader.percent(entry, &(low..=high))?));
    }
    let first_year = match head.table.get("first_year") {
        Some(entry) => {
            let year = reader.whole(entry, &(i64::from(*years.start())..=i64::from(last)), Label::KindYear)?;
            i16::try_from(year).ok()
        }
        None => None,
    };
    let first = first_year.unwrap_or(annual.first_year);
    let from = read.first().map_or(last + 1, |(year, _)| *year);
    if from > first {
        reader.problem(span, gap(&head.path, first, from - 1));
        return None;
    }
    let sources = match head.table.get("sources") {
        Some(entry) => sources_by_year(reader, entry, known, &years)?,
        None => Vec::new(),
    };
    Some((YearlyTax { rates: read, sources }, first_year))
}

/// A code of four digits: county and municipality.
fn code(reader: &mut Reader, entry: &Entry) -> Option<u16> {
    let code = entry.key.parse().ok().filter(|_| entry.key.len() == 4);
    if code.is_none() {
        let [low, high] = ["0100", "2599"].map(str::to_owned);
        let problem = Problem::OutOfRange { key: "municipalities".to_owned(), found: entry.key.clone(), low, high };
        reader.problem(entry.key_span.clone(), problem);
    }
    code
}
