//! `[forecast]`, `[intervention]` and `[correction]`: what is assumed beyond the twelve months, and the years that rows
//! hold in.

use super::CaseReader;
use super::rows::Row;
use crate::case::Intervention;
use crate::correction::{Correction, Evidence};
use crate::fields::{self, Kind, Place};
use crate::input::{self, Entry, Node, Reader, Table, Value};
use crate::money::Rate;
use crate::party::Resource;
use crate::projection::{Projection, Retention};
use crate::rates::Method;
use crate::texts::{Label, Problem};

impl CaseReader<'_> {
    /// What is assumed of the years after the first: as the file says, else as the method does; and further discount rates.
    pub(super) fn projection(&mut self, table: &Table, method: Option<&Method>) -> (Projection, Vec<Rate>) {
        let by_method = method.map_or_else(|| Projection::straight(1), Projection::of_method);
        let Some(row) = self.own_table(table, "forecast", Place::Forecast) else { return (by_method, Vec::new()) };
        let [years, lag_months] = ["years", "lag_months"].map(|key| self.whole(&row, key));
        let retention = row.table.get("retention").and_then(|entry| self.percents(&row, entry));
        let discounts = row.table.get("discount").and_then(|entry| self.percents(&row, entry));
        let discounts = discounts.unwrap_or_else(|| vec![by_method.discount]);
        let real_wage_growth = self.percent(&row, "real_wage_growth");
        let is_list = row.table.get("retention").is_some_and(|entry| matches!(entry.node.value, Value::List(_)));
        let retention = retention.map(|shares| match shares[..] {
            [share] if !is_list => Retention::EachYear(share),
            _ => Retention::ByYear(shares),
        });
        let years = years.unwrap_or(by_method.years);
        if let (Some(Retention::ByYear(shares)), Some(entry)) = (&retention, row.table.get("retention"))
            && shares.len() > years as usize
        {
            let problem = Problem::SharesBeyondYears { found: shares.len(), years: years.to_string() };
            self.reader.problem(entry.node.span.clone(), problem);
        }
        if let (Some(lag), Some(entry)) = (lag_months.filter(|lag| *lag >= years * 12), row.table.get("lag_months")) {
            let problem = Problem::LagBeyondYears { months: lag.to_string(), years: years.to_string() };
            self.reader.problem(entry.node.span.clone(), problem);
        }
        let projection = Projection {
            years,
            retention: retention.unwrap_or(by_method.retention),
            lag_months: lag_months.unwrap_or(by_method.lag_months),
            real_wage_growth: real_wage_growth.unwrap_or(by_method.real_wage_growth),
            discount: discounts.first().copied().unwrap_or(by_method.discount),
        };
        (projection, discounts.into_iter().skip(1).collect())
    }

    /// What the intervention costs.
    pub(super) fn intervention(&mut self, table: &Table) -> Option<Intervention> {
        let row = self.own_table(table, "intervention", Place::Intervention)?;
        let place = Label::PlaceHeading { heading: "intervention".to_owned() };
        for key in ["cost", "paid_by"] {
            self.reader.required_field(row.table, (Place::Intervention, key), &place, Some(row.span.clone()));
        }
        let resource = self.choice(&row, "account").and_then(Resource::from_id).unwrap_or(Resource::Handling);
        let source = row.table.get("source").and_then(|entry| self.reader.text(entry));
        let bearers = self.bearers(&row);
        let cost = self.money(&row, "cost")?;
        Some(Intervention { cost, bearers, resource, source, span: row.span })
    }

    /// What is taken off the gross figures.
    pub(super) fn correction(&mut self, table: &Table, method: Option<&Method>) -> Option<Correction> {
        let Row { table, place, path, span } = self.own_table(table, "correction", Place::Correction)?;
        let label = Label::PlaceHeading { heading: path.clone() };
        Some(correction(&mut self.reader, &input::Row { table, place, label, path, span }, method))
    }

    /// A table at the top of the file whose keys are those of a place.
    fn own_table<'t>(&mut self, table: &'t Table, key: &str, place: Place) -> Option<Row<'t>> {
        let entry = table.get(key)?;
        let table = self.reader.table(entry)?;
        self.keys(table, place, &Label::PlaceHeading { heading: key.to_owned() });
        Some(Row { table, place, path: key.to_owned(), span: entry.span() })
    }

    /// One percentage or a list of them.
    fn percents(&mut self, row: &Row<'_>, entry: &Entry) -> Option<Vec<Rate>> {
        let Kind::Percents(low, high) = fields::field(row.place, &entry.key).kind else { return None };
        let Value::List(items) = &entry.node.value else {
            return self.reader.percent(entry, &(low..=high)).map(|share| vec![share]);
        };
        if items.is_empty() {
            self.reader.problem(entry.node.span.clone(), Problem::EmptyText { key: entry.key.clone() });
        }
        let mut one = |item: &Node| self.reader.percent_at(&entry.key, item, &(low..=high));
        let shares: Vec<Option<Rate>> = items.iter().map(&mut one).collect();
        shares.into_iter().collect::<Option<Vec<Rate>>>().filter(|shares| !shares.is_empty())
    }

    /// Whether a row holds in the year that is being read; the years at which it begins and ends to hold are noted.
    pub(super) fn holds_now(&mut self, row: &Row<'_>) -> bool {
        let Some(entry) = row.table.get("years") else { return true };
        if !fields::keys(row.place).contains(&"years") {
            return true;
        }
        let Some(text) = self.reader.text(entry) else { return true };
        let Some(years) = years_in(&text) else {
            self.reader.problem(entry.node.span.clone(), Problem::YearsForm { found: text });
            return false;
        };
        let to = years.end.unwrap_or(self.horizon);
        if years.start == 0 || years.start > to || to > self.horizon {
            let problem = Problem::YearsOutside { found: text, years: self.horizon.to_string() };
            self.reader.problem(entry.node.span.clone(), problem);
            return false;
        }
        self.cuts.extend([years.start, to + 1]);
        (years.start..=to).contains(&self.year)
    }
}

/// What is taken off the gross figures, of a case or of all cases of an evaluation.
pub fn correction(reader: &mut Reader, row: &input::Row<'_>, method: Option<&Method>) -> Correction {
    let [dodvikt, undantrangning, attribution] =
        ["dodvikt", "undantrangning", "attribution"].map(|key| reader.percent_of(row, key));
    reader.text_of(row, "source");
    let evidence = reader.flag_of(row, "evidence").unwrap_or(false);
    let [dodvikt, undantrangning] = [dodvikt, undantrangning].map(|share| share.unwrap_or(Rate::ZERO));
    let together = dodvikt + undantrangning;
    if together > Rate::ONE {
        let sum = format!("{} %", together.to_percent()).replace('.', ",");
        reader.problem(row.span.clone(), Problem::SharesAboveWhole { sum });
    }
    Correction {
        dodvikt,
        undantrangning,
        attribution: attribution.unwrap_or(Rate::ONE),
        evidence: method.filter(|_| evidence).map(Evidence::of_method),
    }
}

/// The first year, and the last where it is said.
struct Years {
    start: u32,
    end: Option<u32>,
}

/// `1-2`, `3-`, `2`; a dash may be long.
fn years_in(text: &str) -> Option<Years> {
    let text = text.replace(['–', '—'], "-");
    let number = |part: &str| -> Option<u32> {
        let part = part.trim();
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    match text.split_once('-') {
        None => {
            let year = number(&text)?;
            Some(Years { start: year, end: Some(year) })
        }
        Some((start, end)) if end.trim().is_empty() => Some(Years { start: number(start)?, end: None }),
        Some((start, end)) => Some(Years { start: number(start)?, end: Some(number(end)?) }),
    }
}
