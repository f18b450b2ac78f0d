//! Skatteverket's monthly tax tables: SKV 433 (teknisk beskrivning för skattetabeller) section 7.
//!
//! A cell is the final tax, fees and reductions of twelve months at the top of its band, by the ordinary rules where the
//! number of the table is the local rate with burial and church fee, divided by twelve, öre dropped. What only final tax
//! knows is left out: reductions that depend on the municipality, and the temporary one of 2021 and 2022.

use super::Incomes;
use crate::ledger::{Recorder, Sums};
use crate::money::{Money, Ore, Rate};
use crate::party::Party;
use crate::period::{Months, Window};
use crate::rates::{DatedRates, Local, Method, Prices, RateBook, Row, RowId, Setting};
use crate::rounding::Rounding;

/// The columns of a table.
pub const COLUMNS: std::ops::RangeInclusive<u8> = 1..=6;

/// Where the bands of a hundred end, and where those of two hundred do, kr per month.
const BANDS: [(i64, i64); 2] = [(100, 20_000), (200, 80_000)];

/// A row of a column, kr per month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The lowest income.
    pub from: Money,
    /// The highest income.
    pub to: Money,
    /// The tax that is drawn.
    pub tax: Money,
}

/// A column of a monthly table of a year.
#[derive(Clone, Debug)]
pub struct Column {
    setting: Setting,
    age: u8,
    incomes: fn(Ore) -> Incomes,
}

impl Column {
    /// A column of the table with a number; `None` where the book has no method.
    ///
    /// Columns: 1 wages, 2 pension and 3 wages of seniors, 4 sjuk- and aktivitetsersättning (to 2017 wages of those who
    /// pay no pension fee), 5 other pensionable income, 6 other income.
    pub fn new(book: &RateBook, year: i16, table: u8, column: u8) -> Option<Self> {
        let window = Window::calendar_year(year);
        let dated = DatedRates::resolve(book, window);
        let dated = dated.with(|rates| rates.tillfallig_reduktion = rates.tillfallig_reduktion.nothing());
        let rates = dated.first();
        let oretal = if rates.tabell_oretal_nedat.unrecorded() < ALL_ORE {
            Rounding::NarmasteKronaFemtioNed
        } else {
            Rounding::OretalFallerBort
        };
        let local = Local::of_table(Rate::from_micro(i64::from(table) * 10_000), rates.tabell_avgifter, oretal);
        let method = Method::resolve(book, book.method_ids().next()?, window.start.first_day())?;
        let method = Method { begravningsavgift: true, ..method };

        let ages = [&rates.senioralder, &rates.jobbskatteavdrag_senioralder].map(Row::unrecorded);
        let ersattning = rates.tabell_ersattning.unrecorded() > 0;
        let age = match column {
            2 | 3 => ages[0].max(ages[1]),
            4 if !ersattning => rates.avgiftsfri_alder.unrecorded(),
            _ => ages[0].min(ages[1]) - 1,
        };
        let incomes = match column {
            2 | 6 => taxable,
            4 if ersattning => compensation,
            5 => pensionable,
            _ => wage,
        };
        let prices = Prices::resolve(book, &[]);
        Some(Self {
            setting: Setting { window, rates: dated, local, prices, method },
            age: u8::try_from(age).ok()?,
            incomes,
        })
    }

    /// The rows of the column, in the bands that Skatteverket prints; the first ends below the income from which the
    /// pension fee is paid.
    ///
    /// # Errors
    /// A rate that the tax is counted on and that is known to be unknown.
    pub fn rows(&self) -> Result<Vec<Band>, RowId> {
        let floor =
            self.setting.rates.first().pensionsavgift_golv.unrecorded().per(MONTHS).round(Rounding::HundratalNedat);
        let mut rows = vec![self.band(Money::whole(1), floor)?];
        let mut top = floor;
        for (width, last) in BANDS {
            while top < Money::whole(last) {
                let from = top + Money::whole(1);
                top += Money::whole(width);
                rows.push(self.band(from, top)?);
            }
        }
        Ok(rows)
    }

    fn tax(&self, year: Money, recorder: &mut impl Recorder) {
        super::tax(&self.setting.env(), self.age, &(self.incomes)(year.ore()), recorder);
    }

    fn band(&self, from: Money, to: Money) -> Result<Band, RowId> {
        let year: Money = (1..=MONTHS).map(|_| to).sum();
        let mut sums = Sums::default();
        self.tax(year.round(Rounding::HundratalNedat), &mut sums);
        if let Some(row) = sums.missing {
            return Err(row);
        }
        let tax = (-sums.balances().party(Party::Individual)).money();
        Ok(Band { from, to, tax: tax.per(MONTHS).round(Rounding::OretalFallerBort) })
    }
}

const MONTHS: u32 = 12;
/// Every number of öre falls away.
const ALL_ORE: u32 = 99;

fn wage(amount: Ore) -> Incomes {
    let mut incomes = Incomes::default();
    incomes.add_wage(amount, Months::ALL);
    incomes
}

fn pensionable(amount: Ore) -> Incomes {
    let mut incomes = Incomes::default();
    incomes.add_pensionable(amount, Months::ALL);
    incomes
}

fn taxable(amount: Ore) -> Incomes {
    let mut incomes = Incomes::default();
    incomes.add_taxable(amount, Months::ALL);
    incomes
}

fn compensation(amount: Ore) -> Incomes {
    let mut incomes = Incomes::default();
    incomes.add_compensation(amount, Ore::ZERO, Months::ALL);
    incomes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Trace;
    use crate::party::Beneficiary;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, rate};

    fn column(year: i16, table: u8, column: u8) -> Column {
        Column::new(&crate::embedded::rate_book(), year, table, column).unwrap()
    }

    /// What the rules take from a year's income, less the reductions among them.
    fn sum(column: &Column, year: i64, rules: &[RuleId]) -> Ore {
        let mut trace = Trace::default();
        column.tax(Money::whole(year), &mut trace);
        let flows = trace.flows().filter(|(flow, _)| rules.contains(&flow.rule));
        flows.map(|(flow, _)| flow.effect(Beneficiary::Party(Party::Individual))).sum()
    }

    #[test]
    fn the_worked_examples_of_skv_433_for_2026() {
        let table = column(2026, 34, 1);
        let jobbskatteavdrag = |year| sum(&table, year, &[RuleId::Jobbskatteavdrag]);
        assert_eq!([90_000, 240_000].map(jobbskatteavdrag), ["11976", "26083"].map(kr));
        let all = |year| {
            let mut sums = Sums::default();
            table.tax(Money::whole(year), &mut sums);
            -sums.balances.party(Party::Individual)
        };
        assert_eq!([28_000, 55_000].map(all), ["2062", "4445"].map(kr));
    }

    #[test]
    fn skatteverkets_own_calculator_for_2026() {
        let tax = |local: &str, year| {
            let mut column = column(2026, 30, 1);
            column.setting.local.kommunalskatt =
                Row::new(rate(local), column.setting.rates.first().tabell_avgifter.id, None);
            let rules = [
                RuleId::Kommunalskatt,
                RuleId::StatligSkatt,
                RuleId::PensionsavgiftReduktion,
                RuleId::Jobbskatteavdrag,
                RuleId::ForvarvsinkomstReduktion,
            ];
            -sum(&column, year, &rules)
        };
        assert_eq!(tax("0.3055", 360_000), kr("37594"), "Stockholm");
        assert_eq!(tax("0.326", 180_000), kr("11881"), "Göteborg");
    }

    #[test]
    fn what_is_not_known_is_said() {
        let missing = |column: Column| column.rows().err();
        assert!(missing(column(2015, 32, 2)).is_some());
        assert!(missing(column(2015, 32, 1)).is_none());
        assert!(missing(column(2016, 32, 2)).is_none());
    }
}
