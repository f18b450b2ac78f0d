//! The prices of a case: of lists, of files, of the files that those include, and of the case itself, in the order in
//! which a later goes before an earlier.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::price_lists::{Origin, price, top};
use crate::diagnostic::{Diagnostics, Source, beside};
use crate::fields::Place;
use crate::input::{Entry, Reader, Table};
use crate::rates::book::RateBook;
use crate::rates::carried::Carry;
use crate::rates::prices::{MOST_OWN, OwnPrice, Prices};
use crate::texts::Problem;

/// Gives the file at a path.
pub type PriceFiles<'a> = dyn Fn(&str) -> Result<Arc<Source>, Box<Problem>> + 'a;

/// Whether the top of a file is that of a price file rather than of a case.
pub fn is_price_file(table: &Table) -> bool {
    let has = |key| table.get(key).is_some();
    (has("price_year") || has("items")) && !has("before") && !has("after")
}

/// Gathers the prices of a case.
pub struct PriceReader<'a> {
    book: &'a RateBook,
    files: &'a PriceFiles<'a>,
    /// What has been gathered.
    pub prices: Prices,
    /// The files that were read.
    pub sources: Vec<Arc<Source>>,
    /// What is wrong with them.
    pub failed: Vec<Diagnostics>,
    /// The files that are being read, each included by the one before.
    open: Vec<String>,
}

/// How deep price files may include one another.
const MOST_NESTED: usize = 16;

impl<'a> PriceReader<'a> {
    /// Nothing yet.
    pub fn new(book: &'a RateBook, files: &'a PriceFiles<'a>) -> Self {
        let prices = Prices::default();
        Self { book, files, prices, sources: Vec::new(), failed: Vec::new(), open: Vec::new() }
    }

    /// Adds a list of the book, as it is printed or carried to another year.
    ///
    /// # Errors
    /// A year that the index has no value for; the list is added as it is printed then.
    pub(crate) fn list(&mut self, id: &str, carry: Option<Carry>) -> Result<(), i16> {
        let carried = carry.map(|carry| self.prices.add_list_carried(self.book, id, carry));
        if !matches!(carried, Some(Ok(()))) {
            self.prices.add_list(self.book, id);
        }
        carried.unwrap_or(Ok(()))
    }

    /// Adds a file, named in another one at some bytes; a file that was read already goes where it first stands.
    pub fn file(&mut self, reader: &mut Reader, name: &str, span: Range<usize>) {
        let path = beside(&reader.diagnostics.source().name, name);
        // Files that include one another under ever new paths go round too.
        let round = self.open.iter().position(|open| *open == path);
        if let Some(first) = round.or_else(|| (self.open.len() == MOST_NESTED).then_some(0)) {
            let chain = self.open[first..].iter().chain([&path]);
            let chain: Vec<&str> = chain.map(|path| file_name(path)).collect();
            reader.problem(span, Problem::CircularInclusion { chain: chain.join(" → ") });
        } else if !self.sources.iter().any(|source| source.name == path) {
            match (self.files)(&path) {
                Ok(source) => self.read(&source),
                Err(problem) => reader.problem(span, *problem),
            }
        }
    }

    /// Whether there is a file of that name beside the one that is read.
    pub fn has_file(&self, reader: &Reader, name: &str) -> bool {
        (self.files)(&beside(&reader.diagnostics.source().name, name)).is_ok()
    }

    fn read(&mut self, source: &Arc<Source>) {
        self.sources.push(Arc::clone(source));
        self.open.push(source.name.clone());
        let (mut reader, table) = Reader::open(source);
        if let Some(included) = table.get("include") {
            for (name, span) in reader.texts(included) {
                self.file(&mut reader, &name, span);
            }
        }
        let name = file_name(&source.name);
        let path = format!("egna.{}", name.strip_suffix(".toml").unwrap_or(name));
        if let Some((origin, items)) = top(&mut reader, &table, Place::PriceFile, path) {
            self.items(&mut reader, items, &origin, Some(name));
        }
        reader.diagnostics.leave_out_explained();
        reader.diagnostics.tidy();
        if !reader.diagnostics.is_empty() {
            self.failed.push(reader.diagnostics);
        }
        self.open.pop();
    }

    /// Adds the prices that stand in the case itself, which hold from a day.
    pub fn case(&mut self, reader: &mut Reader, entry: &Entry, from: Date) {
        let Some(items) = reader.table(entry) else { return };
        let path = "egna.fallet".to_owned();
        let origin = Origin { place: Place::OwnPrice, heading: "own_price", path, from, own: true };
        self.items(reader, items, &origin, None);
    }

    fn items(&mut self, reader: &mut Reader, items: &Table, origin: &Origin, file: Option<&str>) {
        for entry in &items.entries {
            if self.prices.own().len() == MOST_OWN {
                reader.problem(entry.key_span.clone(), Problem::TooManyPrices { most: MOST_OWN });
                return;
            }
            let id = self.prices.next_row(self.book);
            if let Some((price, info)) = price(reader, entry, origin, id) {
                let line = reader.diagnostics.source().line(entry.key_span.start);
                let (key, file) = (price.key.clone(), file.map(str::to_owned));
                let own = OwnPrice { id, key, info, file, line, replaces: None };
                self.prices.add_own(&price, own);
            }
        }
    }
}

fn file_name(path: &str) -> &str {
    Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or(path)
}
