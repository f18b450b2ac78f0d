//! What the book holds, path by path: for listing, comparison and review.

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::book::{Base, RateBook, RawValue, RowInfo, Series, Shown};
use super::local::{Annual, FeeKind, fee_heading};
use super::row::RowId;
use crate::money::Money;
use crate::suggest;

/// A path of the book with its rows.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Such as `skatt.grundavdrag`, `kommuner.1281` or `prislistor.skane-2014.psykolog`.
    pub path: String,
    /// Act and paragraph.
    pub law: Option<String>,
    /// The name of the municipality or region that it is about.
    pub place: Option<String>,
    /// The days from which rows hold, with the rows, in order of time.
    pub rows: Vec<(Date, RowId)>,
}

impl Entry {
    fn of_series(series: &Series, place: Option<&str>) -> Self {
        Self {
            path: series.path.clone(),
            law: series.law.clone(),
            place: place.map(str::to_owned),
            rows: series.rows.iter().map(|row| (row.from, row.id)).collect(),
        }
    }

    /// With a row where none of its own holds, from a day on.
    fn filled(mut self, book: &RateBook, first: Date, missing: RowId) -> Self {
        let mut gaps = Vec::new();
        let mut day = first;
        for (from, id) in &self.rows {
            if *from > day {
                gaps.push((day, missing));
            }
            day = book.row(*id).to.map_or(Date::MAX, |to| to.tomorrow().unwrap_or(Date::MAX));
        }
        if day < Date::MAX {
            gaps.push((day, missing));
        }
        self.rows.extend(gaps);
        self.rows.sort_unstable();
        self
    }

    /// The first segment of the path.
    pub fn domain(&self) -> &str {
        self.path.split('.').next().unwrap_or_default()
    }

    /// The row that holds on a day; before the first, the first.
    pub fn at(&self, day: Date) -> RowId {
        self.rows.iter().rev().find(|(from, _)| *from <= day).unwrap_or(&self.rows[0]).1
    }
}

impl RateBook {
    /// The first and the last year that any row is encoded for.
    pub fn span(&self) -> (i16, i16) {
        let tax = self.tax_years();
        (self.years.0.min(tax.0), self.years.1.max(tax.1))
    }

    /// Every path: national rates, municipalities, regions with their fees, price lists, methods.
    pub fn catalogue(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self.series.iter().map(|series| Entry::of_series(series, None)).collect();
        for (place, municipality) in self.municipalities.places.iter().enumerate() {
            let name = Some(municipality.name.clone());
            let path = format!("kommuner.{}", municipality.code());
            let first = municipality.first_year.unwrap_or(self.municipalities.first_year);
            let rows = self.tax_rows(&self.municipalities, self.regions.rows(), place);
            let rows = rows.filter(|(from, _)| from.year() >= first).collect();
            entries.push(Entry { path, law: None, place: name, rows });
            let burial = municipality.begravningsavgift.iter();
            entries.extend(burial.map(|series| Entry::of_series(series, Some(&municipality.name))));
        }
        for (place, region) in self.regions.places.iter().enumerate() {
            let name = Some(region.name.clone());
            let path = format!("regioner.{}", region.id);
            let rows = self.tax_rows(&self.regions, 0, place).collect();
            entries.push(Entry { path, law: None, place: name.clone(), rows });
            let utjamning = region.utjamning.iter().flatten();
            entries.extend(utjamning.map(|series| Entry::of_series(series, Some(&region.name))));
            for (kind, fee) in region.fees.iter().enumerate() {
                let path = fee_heading(&region.id, &region.name, FeeKind::ALL[kind].0)[0].clone();
                let unknown = || Entry { path, law: None, place: name.clone(), rows: Vec::new() };
                let entry = fee.as_ref().map_or_else(unknown, |series| Entry::of_series(series, Some(&region.name)));
                entries.push(entry.filled(self, date(self.years.0, 1, 1), self.missing_fee_id(place, kind)));
            }
        }
        for item in self.price_lists.iter().flat_map(|list| &list.items) {
            let info = self.row(item.id);
            entries.push(Entry { path: info.path.clone(), law: None, place: None, rows: vec![(info.from, item.id)] });
        }
        let of_methods = self.methods.iter().flat_map(|method| &method.series);
        entries.extend(of_methods.map(|series| Entry::of_series(series, None)));
        entries
    }

    /// The path that is meant: a municipality or region may be named instead of its code or short name.
    ///
    /// # Errors
    /// The nearest paths, where there is none.
    pub fn entry(&self, written: &str) -> Result<Entry, Vec<String>> {
        let path = self.canonical(written);
        let mut entries = self.catalogue();
        if let Some(place) = entries.iter().position(|entry| entry.path == path) {
            return Ok(entries.swap_remove(place));
        }
        let named = entries.iter().filter_map(|entry| {
            let short = entry.path.split('.').count() == 2;
            entry.place.as_ref().filter(|_| short).map(|place| format!("{}.{place}", entry.domain()))
        });
        let mut known: Vec<String> = named.collect();
        known.extend(entries.iter().map(|entry| entry.path.clone()));
        let known = || known.iter().map(String::as_str);
        let mut near = suggest::likest(written, known(), NAMES_AT_MOST);
        if let Some(nearest) = suggest::nearest(written, known()).map(str::to_owned)
            && !near.contains(&nearest)
        {
            near.insert(0, nearest);
        }
        near.truncate(NAMES_AT_MOST);
        Err(near)
    }

    /// The paths that those of a municipality, by name or code, and of its region begin with.
    ///
    /// # Errors
    /// The nearest paths, where there is none.
    pub fn paths_of(&self, municipality: &str) -> Result<[String; 2], Vec<String>> {
        let Ok((_, found)) = self.municipality(municipality) else {
            return Err(self.entry(&format!("kommuner.{municipality}")).err().unwrap_or_default());
        };
        let region = &self.regions.places[usize::from(found.region)];
        Ok([format!("kommuner.{}", found.code()), format!("regioner.{}", region.id)])
    }

    /// A path in which a municipality or region stands by its code or short name.
    pub(crate) fn canonical(&self, written: &str) -> String {
        let mut segments = written.trim().splitn(3, '.');
        let (domain, place, rest) = (segments.next(), segments.next().unwrap_or_default(), segments.next());
        let place = match domain {
            Some("kommuner") => self.municipality(place).ok().map(|(_, municipality)| municipality.code()),
            Some("regioner") => {
                let wanted = suggest::fold(place);
                let is_it = |name: &str| suggest::fold(name) == wanted;
                let regions = &self.regions.places;
                regions.iter().find(|one| is_it(&one.id) || is_it(&one.name)).map(|region| region.id.clone())
            }
            _ => None,
        };
        match (domain, place, rest) {
            (Some(domain), Some(place), Some(rest)) => format!("{domain}.{place}.{rest}"),
            (Some(domain), Some(place), None) => format!("{domain}.{place}"),
            _ => written.trim().to_owned(),
        }
    }

    fn tax_rows<T>(&self, annual: &Annual<T>, before: usize, place: usize) -> impl Iterator<Item = (Date, RowId)> {
        let count = annual.years.len();
        (annual.first_year..)
            .zip(0..count)
            .map(move |(year, row)| (date(year, 1, 1), self.local_id(before + place * count + row)))
    }

    /// A value in kronor where it is counted in base amounts, with the row of the base amount that holds on a day.
    pub fn in_kronor(&self, info: &RowInfo, day: Date) -> Option<(Shown, RowId)> {
        let row = self.series(Base::named(&info.unit)?.path())?.at(day);
        let RawValue::Money(amount) = row.value else { return None };
        let times = |digits: &String| multiplied(amount, digits);
        let value = match &info.value {
            Shown::Number(digits) => Shown::Number(times(digits)?),
            Shown::Steps(steps) => Shown::Steps(
                steps
                    .iter()
                    .map(|[over, base, share, of_all]| {
                        let kronor = |digits: &Option<String>| digits.as_ref().and_then(times);
                        [kronor(over), kronor(base), share.clone(), of_all.clone()]
                    })
                    .collect(),
            ),
            Shown::Ladder(steps) => Shown::Ladder(
                steps.iter().map(|(from, digits)| Some((from.clone(), times(digits)?))).collect::<Option<_>>()?,
            ),
            Shown::Unlimited | Shown::Missing => return None,
        };
        Some((value, row.id))
    }
}

const NAMES_AT_MOST: usize = 3;

/// A multiple of an amount as it is written: kronor with two decimals or none, more where öre have decimals.
fn multiplied(amount: Money, factor: &str) -> Option<String> {
    let factor = Decimal::from_str_exact(factor).ok()?;
    let mut kronor = amount.to_decimal().checked_mul(factor)?.normalize();
    if kronor.scale() == 1 {
        kronor.rescale(2);
    }
    Some(kronor.to_string())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::embedded::rate_book;

    #[test]
    fn every_path_stands_once_and_its_rows_are_its_own_in_order_of_time() {
        let book = rate_book();
        let mut seen = BTreeSet::new();
        for entry in book.catalogue() {
            assert!(seen.insert(entry.path.clone()), "{}", entry.path);
            assert!(entry.rows.is_sorted_by(|one, next| one.0 < next.0), "{}", entry.path);
            for (from, id) in &entry.rows {
                let row = book.row(*id);
                assert_eq!(row.path, entry.path);
                assert!(row.from == *from || row.missing.is_some(), "{} {from}", entry.path);
            }
        }
    }

    #[test]
    fn places_are_found_by_name_and_other_paths_as_they_are_written() {
        let book = rate_book();
        for (written, path) in [
            ("kommuner.Lund", "kommuner.1281"),
            ("kommuner.1281", "kommuner.1281"),
            ("regioner.Region Skåne", "regioner.skane"),
            ("regioner.skåne.avgifter.specialist", "regioner.skane.avgifter.specialist"),
            ("skatt.grundavdrag", "skatt.grundavdrag"),
        ] {
            assert_eq!(book.entry(written).map(|entry| entry.path), Ok(path.to_owned()));
        }
        assert_eq!(book.entry("skatt.grundadrag").unwrap_err()[0], "skatt.grundavdrag");
        assert_eq!(book.entry("kommuner.Lunnd").unwrap_err()[0], "kommuner.Lund");
    }

    #[test]
    fn multiples_of_a_base_amount_are_kronor() {
        let book = rate_book();
        let entry = book.entry("skatt.grundavdrag").unwrap();
        let day = date(2013, 1, 1);
        let info = book.row(entry.at(day));
        let (Shown::Steps(steps), base) = book.in_kronor(&info, day).unwrap() else { panic!("a scale") };
        // 0,99 and 0,423 of 44 500 kr.
        assert_eq!(steps[1][..2], [Some("44055".to_owned()), Some("18823.50".to_owned())]);
        assert_eq!(book.row(base).value, Shown::Number("44500".to_owned()));
    }
}
