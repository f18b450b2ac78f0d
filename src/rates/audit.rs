//! What the loader lets pass and a reviewer should see, how much of the book is known in which way, and what has not been
//! compared with its source for long.

use jiff::civil::Date;

use super::book::{RateBook, RowInfo, Status};
use super::catalogue::Entry;
use super::row::RowId;

/// Something about a row that is allowed, but hardly meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The path.
    pub path: String,
    /// The first day of the row.
    pub from: Date,
    /// What it is.
    pub flaw: Flaw,
}

/// What is hardly meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The value and the source are those of the row before.
    Repeated,
    /// The row holds on no day of the encoded years.
    Idle,
}

impl Flaw {
    /// The name in machine-readable output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Repeated => "repeated",
            Self::Idle => "idle",
        }
    }
}

/// How the rows of a domain are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The domain; nothing for all together.
    pub domain: String,
    /// How many paths.
    pub paths: usize,
    /// How many rows with a value, in the order of [`Status::ALL`].
    pub known: [usize; Status::ALL.len()],
    /// How many rows that say why they have none.
    pub missing: usize,
}

impl Count {
    /// How many rows.
    pub fn rows(&self) -> usize {
        self.known.iter().sum::<usize>() + self.missing
    }

    fn add(&mut self, entry: &Entry, book: &RateBook) {
        self.paths += 1;
        for (_, id) in &entry.rows {
            let info = book.row(*id);
            match info.missing {
                Some(_) => self.missing += 1,
                None => self.known[info.status as usize] += 1,
            }
        }
    }
}

/// Rows of a path, or of all places of a domain, whose last check lies far back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The path, or the domain of municipalities or regions.
    pub path: String,
    /// How many rows.
    pub rows: usize,
    /// The oldest of their last checks.
    pub checked: Date,
}

impl RateBook {
    /// What a reviewer should see; nothing in a sound book.
    pub fn findings(&self) -> Vec<Finding> {
        self.catalogue().iter().flat_map(|entry| self.of_entry(entry)).collect()
    }

    fn of_entry(&self, entry: &Entry) -> Vec<Finding> {
        let (first, last) = self.span();
        // A price holds in every year, and local tax has a row for each.
        let dated = entry.domain() != "prislistor";
        let yearly = entry.place.is_some();
        let mut findings = Vec::new();
        let mut before: Option<(RowId, RowInfo)> = None;
        for (place, (from, id)) in entry.rows.iter().enumerate() {
            let info = self.row(*id).into_owned();
            let mut found = |flaw| findings.push(Finding { path: entry.path.clone(), from: *from, flaw });
            // What an overlay says for several years is one row.
            let repeats = |(other, before): (RowId, RowInfo)| {
                other != *id && before.value == info.value && before.source == info.source
            };
            if !yearly && before.is_some_and(repeats) {
                found(Flaw::Repeated);
            }
            let next = entry.rows.get(place + 1).map(|(from, _)| *from);
            if dated && (from.year() > last || next.is_some_and(|next| next.year() <= first && next.day_of_year() == 1))
            {
                found(Flaw::Idle);
            }
            before = Some((*id, info));
        }
        findings
    }

    /// How the rows of each domain are known, and all together.
    pub fn counts(&self) -> Vec<Count> {
        let mut counts: Vec<Count> = Vec::new();
        let mut all = Count::default();
        for entry in self.catalogue() {
            all.add(&entry, self);
            if counts.last().is_none_or(|count| count.domain != entry.domain()) {
                counts.push(Count { domain: entry.domain().to_owned(), ..Count::default() });
            }
            if let Some(count) = counts.last_mut() {
                count.add(&entry, self);
            }
        }
        counts.push(all);
        counts
    }

    /// The rows whose last check lies before a day, those of municipalities and regions by domain.
    pub fn checked_before(&self, day: Date) -> Vec<Stale> {
        let mut stale: Vec<Stale> = Vec::new();
        for entry in self.catalogue() {
            let checks = entry.rows.iter().filter_map(|(_, id)| self.row(*id).checked);
            let old: Vec<Date> = checks.filter(|checked| *checked < day).collect();
            let Some(oldest) = old.iter().min().copied() else { continue };
            let path = if entry.place.is_some() { format!("{}.…", entry.domain()) } else { entry.path.clone() };
            match stale.last_mut().filter(|last| last.path == path) {
                Some(last) => (last.rows, last.checked) = (last.rows + old.len(), last.checked.min(oldest)),
                None => stale.push(Stale { path, rows: old.len(), checked: oldest }),
            }
        }
        stale
    }
}
