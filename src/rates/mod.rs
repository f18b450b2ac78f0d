//! The facts: dated rows of rates, local taxes and fees, price lists and methods, each with source and status.
//!
//! `rates/` is read by [`load()`], at build time for the tables that are embedded and at run time for `--rates DIR`:
//! the same loader either way. A [`RateBook`] holds everything that was read; [`Rates`], [`Local`], [`Prices`] and
//! [`Method`] are what the rules see, resolved once for a year. The prices of a case are gathered by a [`PriceReader`], for
//! a user may add to those of the book, in price files and in the case.

mod audit;
pub mod book;
mod carried;
mod catalogue;
mod comparison;
mod dated;
mod load;
mod local;
mod method;
mod prices;
mod row;
mod scale;
mod series;

pub use audit::{Count, Finding, Flaw, Stale};
pub use book::{Base, FileHash, Overlay, RateBook, RowInfo, Shown, Status};
pub use carried::Carried;
pub(crate) use carried::Carry;
pub use catalogue::Entry;
pub use comparison::{Comparison, comparisons};
pub use dated::DatedRates;
pub use load::{PriceFiles, PriceReader, is_overlay, is_price_file, load, load_dir, overlay};
pub use local::{FeeKind, Local, MunicipalRow, NoMunicipality};
pub use method::{Method, Taxed, Worth};
pub use prices::{Fee, OwnPrice, PriceId, PriceItem, Prices, Unit};
pub use row::{Origin, Row, RowId};
#[cfg(test)]
pub(crate) use scale::Step as ScaleStep;
pub use scale::{Ladder, Scale};
pub use series::Rates;

use crate::period::{Months, Window};

/// Everything that the rules read, resolved for one year, municipality, set of price lists and method.
#[derive(Clone, Copy, Debug)]
pub struct Env<'a> {
    /// National rates: those of the first month of the window, which annual rules follow, unless taken from
    /// [`Env::in_month`].
    pub rates: &'a Rates,
    /// National rates of each month of the window.
    pub dated: &'a DatedRates,
    /// The municipality's and the region's rates.
    pub local: &'a Local,
    /// Unit prices.
    pub prices: &'a Prices,
    /// The method's conventions.
    pub method: &'a Method,
}

impl<'a> Env<'a> {
    /// The same with the national rates of a month, 1 to 12 within the window.
    #[must_use]
    pub fn in_month(&self, month: u8) -> Self {
        Self { rates: self.dated.in_month(month), ..*self }
    }

    /// The months cut where a rule's rates change: each run with the rates that hold in it. `of` names the rows that
    /// the rule reads.
    pub fn runs<const ROWS: usize>(
        &self,
        months: Months,
        of: impl Fn(&'a Rates) -> [Origin; ROWS],
    ) -> impl Iterator<Item = (Months, Self)> {
        let env = *self;
        self.dated.runs(months, of).map(move |run| (run, env.in_month(run.from)))
    }
}

/// Everything that a computation for one year, municipality, set of price lists and method stands on.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The twelve months of each situation.
    pub window: Window,
    /// National rates by month.
    pub rates: DatedRates,
    /// The municipality's and the region's rates.
    pub local: Local,
    /// Unit prices.
    pub prices: Prices,
    /// The method's conventions.
    pub method: Method,
}

impl Setting {
    /// The setting of a calendar year; `None` where the year, the municipality, a price list or the method is unknown.
    pub fn resolve(book: &RateBook, year: i16, municipality: &str, prices: &[&str], method: &str) -> Option<Self> {
        let (first, last) = book.years;
        let window = Window::calendar_year(year);
        let day = window.start.first_day();
        let known = prices.iter().all(|id| book.price_list_ids().any(|known| known == *id));
        if !(first..=last).contains(&year) || !known {
            return None;
        }
        let prices: Vec<String> = prices.iter().map(ToString::to_string).collect();
        Some(Self {
            window,
            rates: DatedRates::resolve(book, window),
            local: Local::resolve(book, municipality, day).ok()?,
            prices: Prices::resolve(book, &prices),
            method: Method::resolve(book, method, day)?,
        })
    }

    /// What the rules see.
    pub fn env(&self) -> Env<'_> {
        Env {
            rates: self.rates.first(),
            dated: &self.rates,
            local: &self.local,
            prices: &self.prices,
            method: &self.method,
        }
    }
}
