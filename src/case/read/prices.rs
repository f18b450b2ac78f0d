//! `prices` and `[own_price]`: what a visit, an hour or a week costs, by lists, files and the case itself.

use std::ops::Range;
use std::path::Path;

use super::{CaseReader, SITUATIONS};
use crate::input::{Table, Value};
use crate::period::Window;
use crate::rates::{PriceReader, Prices};
use crate::texts::{Label, Nearest, Problem};

impl CaseReader<'_> {
    /// The prices that may be used; none are needed where nothing is used.
    pub(super) fn prices(&mut self, table: &Table, window: Window) -> Prices {
        let problems = self.reader.diagnostics.problems();
        let mut prices = PriceReader::new(self.book, self.files);
        match table.get("prices") {
            None if uses_something(table) && table.get("own_price").is_none() => {
                let known: Vec<String> = self.book.price_list_ids().map(|id| format!("\"{id}\"")).collect();
                let example = format!("prices = {}", known.first().map_or("\"…\"", String::as_str));
                self.reader.required(table, "prices", &Label::PlaceTop, None, example);
            }
            None => {}
            Some(entry) => {
                if matches!(&entry.node.value, Value::List(items) if items.is_empty()) {
                    self.reader.problem(entry.node.span.clone(), Problem::EmptyText { key: entry.key.clone() });
                }
                for (name, span) in self.reader.texts(entry) {
                    self.price_list(&mut prices, name, span);
                }
            }
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

    /// A list of the book, or a file where the name ends as one.
    fn price_list(&mut self, prices: &mut PriceReader<'_>, name: String, span: Range<usize>) {
        let file = format!("{name}.toml");
        let is_list = |name: &str| self.book.price_list_ids().any(|known| known == name);
        let list_as_file = name.strip_suffix(".toml").is_some_and(is_list);
        if prices.prices.ids.contains(&name) {
            self.reader.problem(span, Problem::DuplicateKey { key: name });
            return;
        }
        let is_file = Path::new(&name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
        if is_file && (!list_as_file || prices.has_file(&self.reader, &name)) {
            prices.file(&mut self.reader, &name, span);
        } else if is_list(&name) {
            prices.list(&name);
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
