//! Overlays: files that say what would hold instead of what the book says, from a day on.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::rows::{Heading, raw_value, shown};
use super::{check_total, resolves};
use crate::diagnostic::{Failure, Source};
use crate::fields::{self, Place};
use crate::hash::sha256;
use crate::input::{Entry, Reader, Table};
use crate::money::{Money, Rate};
use crate::rates::book::{DatedRow, Overlay, Provenance, RateBook, RawValue, RowInfo, Series, Status};
use crate::rates::local::{Annual, FeeKind, YearlyTax, fee_heading};
use crate::rates::prices::Unit;
use crate::rates::row::{RowId, row_id};
use crate::rates::series::Kind;
use crate::texts::{Label, Problem};

/// How many changes all overlays of a book may make.
const MOST_CHANGES: usize = 1_000;

/// Whether the top of a file is that of an overlay rather than of a case.
pub fn is_overlay(table: &Table) -> bool {
    let has = |key| table.get(key).is_some();
    has("change") && !has("before") && !has("after")
}

/// The book as it would be by an overlay; what another overlay said before is changed too.
///
/// # Errors
/// Everything that is wrong with the overlay.
pub fn overlay(book: RateBook, source: &Arc<Source>) -> Result<RateBook, Failure> {
    let (mut reader, table) = Reader::open(source);
    reader.known_keys(&table, &Label::PlaceTop, &fields::keys(Place::Overlay));
    let mut required = |key| reader.required_field(&table, (Place::Overlay, key), &Label::PlaceTop, None);
    let (title, changes) = (required("title"), required("change"));
    let title = title.and_then(|entry| reader.text(entry));
    if let Some(note) = table.get("note") {
        reader.text(note);
    }
    let mut overlaid = Overlaid { book, reader };
    let changes = changes.map(|entry| overlaid.read(entry)).unwrap_or_default();
    let mut paths: Vec<String> = Vec::new();
    for change in &changes {
        overlaid.apply(change);
        if !paths.contains(&change.path) {
            paths.push(change.path.clone());
        }
    }
    for change in &changes {
        overlaid.check(change);
    }
    let Overlaid { mut book, mut reader } = overlaid;
    reader.diagnostics.leave_out_explained();
    reader.diagnostics.tidy();
    if !reader.diagnostics.is_empty() {
        return Err(reader.diagnostics.into());
    }
    let (name, sha256) = (source.name.clone(), sha256(&source.text));
    book.overlays.push(Overlay { name, sha256, title: title.unwrap_or_default(), paths, changes: changes.len() });
    Ok(book)
}

/// What is to hold instead.
struct Change<'t> {
    path: String,
    from: Date,
    /// The last day; the end of time where nothing else is said.
    to: Date,
    /// Whether the file says the last day.
    ends: bool,
    /// The entry that holds the value.
    value: &'t Entry,
    /// How it is known: as the overlay's.
    provenance: Provenance,
    span: Range<usize>,
}

/// What a path stands for.
enum Target {
    Series(Box<Heading>),
    Municipality(usize),
    Region(usize),
    /// List and item.
    Price(usize, usize),
}

struct Overlaid {
    book: RateBook,
    reader: Reader,
}

impl Overlaid {
    /// The changes that can be read, each ending where the next of its path begins.
    fn read<'t>(&mut self, entry: &'t Entry) -> Vec<Change<'t>> {
        let mut changes: Vec<Change<'_>> = Vec::new();
        let before: usize = self.book.overlays.iter().map(|overlay| overlay.changes).sum();
        for (table, span) in self.reader.tables(entry) {
            if before + changes.len() == MOST_CHANGES {
                self.reader.problem(span, Problem::TooManyChanges { most: MOST_CHANGES });
                break;
            }
            changes.extend(self.change(table, span));
        }
        changes.sort_by(|one, other| (&one.path, one.from).cmp(&(&other.path, other.from)));
        for place in 1..changes.len() {
            let (earlier, later) = changes.split_at_mut(place);
            let (Some(earlier), later) = (earlier.last_mut(), &later[0]) else { continue };
            if earlier.path != later.path || earlier.to < later.from {
                continue;
            }
            if earlier.ends || earlier.from == later.from {
                let problem = Problem::ChangesOverlap { path: later.path.clone() };
                self.reader.problem(later.span.clone(), problem);
            }
            earlier.to = later.from.yesterday().unwrap_or(later.from);
        }
        changes
    }

    fn change<'t>(&mut self, table: &'t Table, span: Range<usize>) -> Option<Change<'t>> {
        let place = Label::PlaceHeading { heading: "[change]".to_owned() };
        self.reader.known_keys(table, &place, &fields::keys(Place::Change));
        let required = |reader: &mut Reader, key: &'static str| {
            reader.required_field(table, (Place::Change, key), &place, Some(span.clone()))
        };
        let entry = required(&mut self.reader, "path")?;
        let written = self.reader.text(entry)?;
        let path = self.book.canonical(&written);
        let Some(target) = self.target(&path) else {
            let names = self.book.entry(&path).err().unwrap_or_default();
            let nearest = if names.is_empty() { Label::FindNothingNear } else { Label::FindNearest { names } };
            self.reader.problem(entry.node.span.clone(), Problem::UnknownRate { path, nearest });
            return None;
        };
        let (from, to) = if matches!(target, Target::Price(..)) {
            for entry in ["from", "to"].into_iter().filter_map(|key| table.get(key)) {
                let problem = Problem::PriceUndated { key: entry.key.clone(), path: path.clone() };
                self.reader.problem(entry.key_span.clone(), problem);
            }
            (Some(Date::MIN), None)
        } else {
            let from = required(&mut self.reader, "from").and_then(|entry| self.first_day(entry));
            (from, table.get("to").and_then(|entry| self.reader.date(entry).map(|day| (day, entry))))
        };
        self.check_days(&target, &path, from, (to, table));
        self.check_unit(&target, &path, table);
        let value = self.value_entry(&target, &path, table, &span)?;
        let note = table.get("note").and_then(|entry| self.reader.text(entry));
        let file = self.reader.diagnostics.source();
        let place = format!("{}:{}", file.name, file.line(span.start));
        let source = note.map_or_else(|| place.clone(), |note| format!("{place}, {note}"));
        let provenance = Provenance { source, status: Status::Own, checked: None };
        let ends = to.is_some();
        Some(Change { path, from: from?, to: to.map_or(Date::MAX, |(day, _)| day), ends, value, provenance, span })
    }

    /// The first day of a change, in the years of the book.
    fn first_day(&mut self, entry: &Entry) -> Option<Date> {
        let day = self.reader.date(entry)?;
        let (first, last) = self.book.span();
        if !(first..=last).contains(&day.year()) {
            let [low, high] = [format!("{first}-01-01"), format!("{last}-12-31")];
            let problem = Problem::OutOfRange { key: entry.key.clone(), found: day.to_string(), low, high };
            self.reader.problem(entry.node.span.clone(), problem);
            return None;
        }
        Some(day)
    }

    /// Days in order; those of local tax are whole years.
    fn check_days(
        &mut self,
        target: &Target,
        path: &str,
        from: Option<Date>,
        (to, table): (Option<(Date, &Entry)>, &Table),
    ) {
        if let (Some(from), Some((to, entry))) = (from, to)
            && to < from
        {
            let problem = Problem::DaysReversed { from: from.to_string(), to: to.to_string() };
            self.reader.problem(entry.node.span.clone(), problem);
        }
        if matches!(target, Target::Municipality(_) | Target::Region(_)) {
            let begins = from.is_none_or(|day| day.day_of_year() == 1);
            let ends = to.is_none_or(|(day, _)| day.tomorrow().is_ok_and(|next| next.day_of_year() == 1));
            for (whole, key) in [(begins, "from"), (ends, "to")] {
                if let (false, Some(entry)) = (whole, table.get(key)) {
                    self.reader.problem(entry.node.span.clone(), Problem::WholeYears { path: path.to_owned() });
                }
            }
        }
    }

    fn check_unit(&mut self, target: &Target, path: &str, table: &Table) {
        let Some(entry) = table.get("unit") else { return };
        let expected = match target {
            Target::Series(heading) => heading.unit.clone(),
            Target::Municipality(_) | Target::Region(_) => "%".to_owned(),
            Target::Price(list, item) => self.book.row(self.book.price_lists[*list].items[*item].id).unit.clone(),
        };
        if let Some(found) = self.reader.text(entry).filter(|found| *found != expected) {
            let problem = Problem::UnitMismatch { path: path.to_owned(), found, known: vec![expected] };
            self.reader.problem(entry.node.span.clone(), problem);
        }
    }

    /// The entry that holds the value, in the form that the path has.
    fn value_entry<'t>(
        &mut self,
        target: &Target,
        path: &str,
        table: &'t Table,
        span: &Range<usize>,
    ) -> Option<&'t Entry> {
        let kind = if let Target::Series(heading) = target { heading.kind } else { Kind::Rate };
        let (key, example) = match kind {
            Kind::Scale => ("scale", "scale = [ { over = 0, share = \"20 %\" } ]"),
            Kind::Ladder => ("steps", "steps = [ { age = 19, value = 2.1 } ]"),
            Kind::Rate if !matches!(target, Target::Price(..)) => ("value", "value = \"12 %\""),
            Kind::Money | Kind::Whole | Kind::Rate => ("value", "value = 1_200"),
        };
        let either = fields::fields(Place::Change).filter(|field| field.either);
        let given: Vec<&Entry> = either.filter_map(|field| table.get(field.key)).collect();
        match given[..] {
            [entry] if entry.key == key => Some(entry),
            _ => {
                let at = given.first().map_or(span.clone(), |entry| entry.key_span.clone());
                self.reader.problem(at, Problem::ChangeForm { path: path.to_owned(), key, example });
                None
            }
        }
    }

    fn target(&mut self, path: &str) -> Option<Target> {
        let book = &self.book;
        let municipalities = &book.municipalities.places;
        if let Some(place) = municipalities.iter().position(|one| path == format!("kommuner.{:04}", one.code)) {
            return Some(Target::Municipality(place));
        }
        if let Some(place) = book.regions.places.iter().position(|one| path == format!("regioner.{}", one.id)) {
            return Some(Target::Region(place));
        }
        for (list, prices) in book.price_lists.iter().enumerate() {
            let is_it = |key: &str| path == format!("prislistor.{}.{key}", prices.id);
            if let Some(item) = prices.items.iter().position(|item| is_it(&item.key)) {
                return Some(Target::Price(list, item));
            }
        }
        let series = self.book.series_mut(path)?;
        let (kind, least, first) = (series.kind, series.least, series.rows[0].id);
        let info = self.book.row(first);
        let (title, title_en, unit) = (info.title.clone(), info.title_en.clone(), info.unit.clone());
        Some(Target::Series(Box::new(Heading {
            path: path.to_owned(),
            title,
            title_en,
            unit,
            kind,
            least,
            gaps: true,
        })))
    }

    fn apply(&mut self, change: &Change<'_>) {
        match self.target(&change.path) {
            Some(Target::Series(heading)) => self.put(change, &heading),
            Some(Target::Municipality(place)) => {
                let rate = self.percent(change, Place::Municipality);
                let annual = &mut self.book.municipalities;
                if let Some(rate) = rate {
                    put_rate(annual, |annual| &mut annual.places[place].tax, change, rate);
                }
            }
            Some(Target::Region(place)) => {
                let rate = self.percent(change, Place::Region);
                let annual = &mut self.book.regions;
                if let Some(rate) = rate {
                    put_rate(annual, |annual| &mut annual.places[place].tax, change, rate);
                }
            }
            Some(Target::Price(list, item)) => self.put_price(change, (list, item)),
            None => {}
        }
    }

    fn percent(&mut self, change: &Change<'_>, place: Place) -> Option<Rate> {
        let fields::Kind::PercentByYear(low, high) = fields::field(place, "rates").kind else { return None };
        self.reader.percent(change.value, &(low..=high))
    }

    /// Puts a value in the place of what holds from one day to another; what held then goes on after.
    fn put(&mut self, change: &Change<'_>, heading: &Heading) {
        let Some(value) = raw_value(&mut self.reader, change.value, heading) else { return };
        let Provenance { source, status, checked } = change.provenance.clone();
        let info = RowInfo {
            path: heading.path.clone(),
            title: heading.title.clone(),
            title_en: heading.title_en.clone(),
            from: change.from,
            to: change.ends.then_some(change.to),
            value: shown(change.value),
            unit: heading.unit.clone(),
            source,
            status,
            checked,
            missing: None,
        };
        let id = self.add(info);
        let after = change.to.tomorrow().ok();
        let Some(series) = self.book.series_mut(&change.path) else { return };
        let after = after.filter(|day| series.rows.iter().all(|row| row.from != *day));
        // Where no row held, as with a fee that is not known, none does again.
        let resumed =
            after.and_then(|from| series.rows.iter().rfind(|row| row.from <= from).map(|row| (from, row.clone())));
        let resumed = resumed.and_then(|(from, row)| {
            let info = self.book.row(row.id).into_owned();
            let holds = info.to.is_none_or(|to| from <= to);
            holds.then(|| DatedRow { from, id: self.add(RowInfo { from, ..info }), ..row })
        });
        let Some(series) = self.book.series_mut(&change.path) else { return };
        series.rows.extend(resumed);
        // The years that have rows of their own keep them: which years are encoded is read from them.
        for row in series.rows.iter_mut().filter(|row| (change.from..=change.to).contains(&row.from)) {
            (row.id, row.value) = (id, value.clone());
        }
        if series.rows.iter().all(|row| row.from != change.from) {
            series.rows.push(DatedRow { from: change.from, id, value });
        }
        series.rows.sort_by_key(|row| row.from);
    }

    fn put_price(&mut self, change: &Change<'_>, (list, item): (usize, usize)) {
        let fields::Kind::Money(low, most) = fields::field(Place::PriceItem, "price").kind else { return };
        let Some(price) = self.reader.money(change.value, &(low..=most)) else { return };
        let entry = &mut self.book.price_lists[list].items[item];
        if entry.unit == Unit::Total && price != Money::whole(1) {
            let found = price.to_decimal().normalize().to_string();
            self.reader.problem(change.value.node.span.clone(), Problem::PriceOfTotal { found });
        }
        // The bounds were those of the price that is replaced.
        (entry.price, entry.low, entry.high) = (Some(price), None, None);
        let info = &mut self.book.rows[usize::from(entry.id.0)];
        let Provenance { source, status, checked } = change.provenance.clone();
        (info.value, info.source, info.status) = (shown(change.value), source, status);
        (info.checked, info.missing) = (checked, None);
    }

    fn add(&mut self, info: RowInfo) -> RowId {
        let id = row_id(self.book.rows.len());
        self.book.rows.push(info);
        id
    }

    /// What only shows when all changes are made: values that do not work out, and totals of local tax.
    fn check(&mut self, change: &Change<'_>) {
        let book = &self.book;
        let segments: Vec<&str> = change.path.split('.').collect();
        let wrong = if let ["kommuner" | "regioner", _] = segments[..] {
            let of_place = |place: usize| {
                let municipality = &book.municipalities.places[place];
                let region = &book.regions.places[usize::from(municipality.region)];
                let is_it = change.path == format!("kommuner.{:04}", municipality.code)
                    || change.path == format!("regioner.{}", region.id);
                is_it.then(|| check_total(municipality, region)).flatten()
            };
            (0..book.municipalities.places.len()).find_map(of_place)
        } else {
            let series = book.every_series().find(|series| series.path == change.path);
            let broken = series.is_some_and(|series| !resolves(book, series, series.kind));
            broken.then(|| Problem::ScaleForm { path: change.path.clone() })
        };
        if let Some(problem) = wrong {
            self.reader.problem(change.value.node.span.clone(), problem);
        }
    }
}

/// Puts a rate in the place of those of some years.
fn put_rate<T>(
    annual: &mut Annual<T>,
    tax: impl Fn(&mut Annual<T>) -> &mut YearlyTax,
    change: &Change<'_>,
    rate: Rate,
) {
    let Ok(source) = u16::try_from(annual.sources.len()) else { return };
    annual.sources.push(change.provenance.clone());
    let end = annual.first_year + i16::try_from(annual.years.len()).unwrap_or(0) - 1;
    let years = change.from.year()..=change.to.year().min(end);
    let tax = tax(annual);
    let after = years.end() + 1;
    let resumed = tax.rate(after);
    tax.rates.retain(|(year, _)| !years.contains(year) && *year != after);
    tax.rates.push((*years.start(), rate));
    if after <= end {
        tax.rates.push((after, resumed));
    }
    tax.rates.sort_by_key(|(year, _)| *year);
    tax.sources.retain(|(year, _)| !years.contains(year));
    tax.sources.extend(years.map(|year| (year, source)));
}

impl RateBook {
    /// Every series of dated rows.
    fn every_series(&self) -> impl Iterator<Item = &Series> {
        let of_municipalities = self.municipalities.places.iter().filter_map(|one| one.begravningsavgift.as_ref());
        let of_regions =
            self.regions.places.iter().flat_map(|region| region.fees.iter().chain(&region.utjamning).flatten());
        let of_methods = self.methods.iter().flat_map(|method| &method.series);
        self.series.iter().chain(of_municipalities).chain(of_regions).chain(of_methods)
    }

    /// The series of a path; a fee that is missing becomes one of a single row.
    fn series_mut(&mut self, path: &str) -> Option<&mut Series> {
        self.give_missing_fee_a_row(path);
        let of_municipalities = self.municipalities.places.iter_mut().filter_map(|one| one.begravningsavgift.as_mut());
        let of_regions = self
            .regions
            .places
            .iter_mut()
            .flat_map(|region| region.fees.iter_mut().chain(&mut region.utjamning).flatten());
        let of_methods = self.methods.iter_mut().flat_map(|method| &mut method.series);
        let mut all = self.series.iter_mut().chain(of_municipalities).chain(of_regions).chain(of_methods);
        all.find(|series| series.path == path)
    }

    fn give_missing_fee_a_row(&mut self, path: &str) {
        for place in 0..self.regions.places.len() {
            for (kind, _) in FeeKind::ALL {
                let region = &self.regions.places[place];
                let heading = fee_heading(&region.id, &region.name, kind);
                if region.fees[kind as usize].is_some() || heading[0] != path {
                    continue;
                }
                let info = self.missing_fee(heading);
                let row = DatedRow { from: info.from, id: row_id(self.rows.len()), value: RawValue::Missing };
                self.rows.push(info);
                self.regions.places[place].fees[kind as usize] =
                    Some(Series { path: path.to_owned(), law: None, kind: Kind::Money, least: 0, rows: vec![row] });
            }
        }
    }
}
