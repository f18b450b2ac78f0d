//! `[[correlation]]`: which uncertain rows and prices go together, and how much.

use std::ops::Range;

use super::CaseReader;
use crate::case::{Correlation, Joint};
use crate::fields::Place;
use crate::input::{Entry, Table, Value};
use crate::rates::Prices;
use crate::texts::{Label, Nearest, Problem};

impl CaseReader<'_> {
    /// The correlations, each between two quantities that have a range, and together possible.
    pub(super) fn correlations(&mut self, table: &Table, prices: &Prices) -> Vec<Correlation> {
        let Some(entry) = table.get("correlation") else { return Vec::new() };
        let known = self.uncertain(prices);
        let mut found: Vec<Correlation> = Vec::new();
        for (row, span) in self.reader.tables(entry) {
            let Some(correlation) = self.correlation(row, span.clone(), &known) else { continue };
            if found.iter().any(|other| other.of_the_same(&correlation)) {
                let [first, second] = correlation.between;
                self.reader.problem(span, Problem::CorrelationTwice { first, second });
            } else {
                found.push(correlation);
            }
        }
        if Joint::of(&found).is_none() {
            self.reader.problem(entry.span(), Problem::CorrelationsImpossible {});
        }
        found
    }

    /// The paths of the rows and prices that have a range.
    fn uncertain(&self, prices: &Prices) -> Vec<String> {
        let rows = self.inputs.iter().filter(|input| input.range != (None, None)).map(|input| input.path.clone());
        let with_range = prices.items().iter().filter(|item| item.low.is_some() || item.high.is_some());
        rows.chain(with_range.map(|item| prices.row(self.book, item.price.id).path.clone())).collect()
    }

    fn correlation(&mut self, row: &Table, span: Range<usize>, known: &[String]) -> Option<Correlation> {
        let place = Label::PlaceHeading { heading: "[correlation]".to_owned() };
        self.keys(row, Place::Correlation, &place);
        let field = |key| (Place::Correlation, key);
        let between = self.reader.required_field(row, field("between"), &place, Some(span.clone()));
        let between = between.and_then(|entry| self.pair(entry, known));
        let rho = self.reader.required_field(row, field("rho"), &place, Some(span));
        let rho = rho.and_then(|entry| self.reader.decimal(entry, &(-1..=1)));
        Some(Correlation { between: between?, rho: rho? })
    }

    /// Two different paths, each of something that has a range.
    fn pair(&mut self, entry: &Entry, known: &[String]) -> Option<[String; 2]> {
        let paths = self.reader.texts(entry);
        let given = match &entry.node.value {
            Value::List(items) => items.len(),
            _ => 1,
        };
        let different = paths.len() < 2 || paths[0].0 != paths[1].0;
        if given != 2 || !different {
            self.reader.problem(entry.node.span.clone(), Problem::CorrelationPair {});
            return None;
        }
        for (path, at) in paths.iter().filter(|(path, _)| !known.contains(path)) {
            let is_row = self.inputs.iter().any(|input| input.path == *path);
            let problem = if is_row {
                Problem::CorrelationCertain { path: path.clone() }
            } else {
                let rows: Vec<String> = known.iter().filter(|path| !path.starts_with("prislistor.")).cloned().collect();
                let nearest = Nearest::of(path, known.iter().map(String::as_str));
                Problem::CorrelationUnknown { path: path.clone(), nearest, known: rows }
            };
            self.reader.problem(at.clone(), problem);
        }
        let [first, second] = <[_; 2]>::try_from(paths).ok()?;
        Some([first.0, second.0]).filter(|pair| pair.iter().all(|path| known.contains(path)))
    }
}
