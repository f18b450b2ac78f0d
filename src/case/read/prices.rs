//! `prices` and `[own_price]`: what a visit, an hour or a week costs, by lists, files and the case itself.

use std::ops::Range;
use std::path::Path;

use super::{CaseReader, SITUATIONS};
use crate::fields::{self, Kind, Place};
use crate::input::reader::kind_of;
use crate::input::{Entry, Table, Value};
use crate::period::Window;
use crate::rates::{Base, Carry, PriceReader, Prices};
use crate::texts::{Label, Nearest, Problem};

impl CaseReader<'_> {
    /// The prices that may be used; none are needed where nothing is used.
    pub(super) fn prices(&mut self, table: &Table, window: Window) -> Prices {
        let problems = self.reader.diagnostics.problems();
        let mut prices = PriceReader::new(self.book, self.files);
        match table.get("prices") {
            None if uses_something(table) && table.get("own_price").is_none() => {
                self.required(table, "prices");
            }
            None => {}
            Some(entry) => self.named_prices(&mut prices, entry),
        }
        if let Some(entry) = table.get("own_price") {
            prices.case(&mut self.reader, entry, window.start.first_day());
        }
        self.prices_known = self.reader.diagnostics.problems() == problems && prices.failed.is_empty();
        self.price_files = prices.sources;
        self.failed = prices.failed;
        self.item_keys = prices.prices.items().iter().map(|item| item.key.clone()).collect();
        prices.prices
    }

    /// One list or file, or several: by name, or in a table with the year that a list is carried to.
    fn named_prices(&mut self, prices: &mut PriceReader<'_>, entry: &Entry) {
        let Value::List(nodes) = &entry.node.value else { return self.named_price(prices, entry) };
        if nodes.is_empty() {
            self.reader.problem(entry.node.span.clone(), Problem::EmptyText { key: entry.key.clone() });
        }
        for node in nodes {
            let one = Entry { key: entry.key.clone(), key_span: node.span.clone(), node: node.clone() };
            self.named_price(prices, &one);
        }
    }

    fn named_price(&mut self, prices: &mut PriceReader<'_>, entry: &Entry) {
        match &entry.node.value {
            Value::Text(_) => {
                if let Some(name) = self.reader.text(entry) {
                    self.price_list(prices, name, entry.node.span.clone(), None);
                }
            }
            Value::Table(table) => self.carried_list(prices, table, entry.node.span.clone()),
            _ => {
                let (key, found) = (entry.key.clone(), kind_of(&entry.node));
                let problem = Problem::WrongType { key, expected: Label::KindPriceLists, found };
                self.reader.problem(entry.node.span.clone(), problem);
            }
        }
    }

    /// A list with the year that it is carried to and the index.
    fn carried_list(&mut self, prices: &mut PriceReader<'_>, table: &Table, span: Range<usize>) {
        let place = Label::PlaceHeading { heading: "prices".to_owned() };
        self.keys(table, Place::NamedList, &place);
        let list = self.reader.required_field(table, (Place::NamedList, "list"), &place, Some(span));
        let (year, index) = (table.get("year"), table.get("index"));
        for (entry, other, needs) in [(year, index, "index"), (index, year, "year")] {
            if let (Some(entry), None) = (entry, other) {
                let needs = fields::field(Place::NamedList, needs).line().unwrap_or_default();
                let problem = Problem::NeedsKey { key: entry.key.clone(), needs };
                self.reader.problem(entry.key_span.clone(), problem);
            }
        }
        let carry = year.zip(index).and_then(|(year, index)| {
            let Kind::Whole(low, high) = fields::field(Place::NamedList, "year").kind else { return None };
            let Kind::Choice(names) = fields::field(Place::NamedList, "index").kind else { return None };
            let number = self.reader.whole(year, &(low..=high), Label::KindYear);
            let index = self.reader.choice(index, names).and_then(Base::named);
            let carry = Carry { year: i16::try_from(number?).ok()?, index: index? };
            Some((carry, year.node.span.clone()))
        });
        if let Some(entry) = list
            && let Some(name) = self.reader.text(entry)
        {
            self.price_list(prices, name, entry.node.span.clone(), carry);
        }
    }

    /// A list of the book, or a file where the name ends as one; a list may be carried to a year, given at some bytes.
    fn price_list(
        &mut self,
        prices: &mut PriceReader<'_>,
        name: String,
        span: Range<usize>,
        carry: Option<(Carry, Range<usize>)>,
    ) {
        let file = format!("{name}.toml");
        let is_list = |name: &str| self.book.price_list_ids().any(|known| known == name);
        let list_as_file = name.strip_suffix(".toml").is_some_and(is_list);
        if prices.prices.ids.contains(&name) {
            self.reader.problem(span, Problem::DuplicateKey { key: name });
            return;
        }
        let is_file = Path::new(&name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
        if is_file && (!list_as_file || prices.has_file(&self.reader, &name)) {
            if carry.is_some() {
                self.reader.problem(span.clone(), Problem::PriceFileCarried { file: name.clone() });
            }
            prices.file(&mut self.reader, &name, span);
        } else if is_list(&name) {
            if let Err(year) = prices.list(&name, carry.as_ref().map(|(carry, _)| *carry))
                && let Some((carry, at)) = carry
            {
                let (first, last) = self.book.index_years(carry.index);
                let problem = Problem::NoIndex {
                    index: carry.index.name(),
                    found: year.to_string(),
                    years: format!("{first}–{last}"),
                };
                self.reader.problem(if year == carry.year { at } else { span }, problem);
            }
        } else if prices.has_file(&self.reader, &file) {
            self.reader.problem(span, Problem::PriceListFile { found: name.clone(), file });
        } else {
            let problem = Problem::UnknownPriceList {
                nearest: Nearest::of(&name, self.book.price_list_ids()),
                found: name.clone(),
                known: self.book.price_list_ids().map(str::to_owned).collect(),
            };
            self.reader.problem(span, problem);
        }
        prices.prices.ids.push(name);
    }
}

fn uses_something(table: &Table) -> bool {
    SITUATIONS.iter().any(|name| {
        let situation = table.get(name).map(|entry| &entry.node.value);
        matches!(situation, Some(Value::Table(table)) if table.get("use").is_some())
    })
}
