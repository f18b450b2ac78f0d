//! National rates of each month of a window.

use jiff::civil::Date;

use super::book::RateBook;
use super::row::Origin;
use super::series::Rates;
use crate::period::{Months, Window};

/// The national rates of twelve months.
#[derive(Clone, Debug)]
pub struct DatedRates {
    /// The twelve months.
    pub window: Window,
    /// What holds at first, and after each change.
    versions: Vec<Rates>,
    /// Which of them holds in each month.
    of_month: [u8; 12],
}

impl DatedRates {
    /// The rates that hold in each month of a window.
    pub fn resolve(book: &RateBook, window: Window) -> Self {
        let days: [Date; 12] =
            std::array::from_fn(|month| window.start.plus(i16::try_from(month).unwrap_or(0)).middle());
        let changes = |after: Date, to: Date| book.changes().any(|day| after < day && day <= to);
        let mut versions = vec![Rates::on(book, days[0])];
        let mut of_month = [0; 12];
        for month in 1..12 {
            if changes(days[month - 1], days[month]) {
                versions.push(Rates::on(book, days[month]));
            }
            of_month[month] = u8::try_from(versions.len() - 1).unwrap_or(0);
        }
        Self { window, versions, of_month }
    }

    /// The rates of the first month: those that annual rules follow.
    pub fn first(&self) -> &Rates {
        &self.versions[0]
    }

    /// The rates of a month, 1 to 12 within the window.
    pub fn in_month(&self, month: u8) -> &Rates {
        &self.versions[usize::from(self.of_month[usize::from(month) - 1])]
    }

    /// The same with other rates in every month.
    #[must_use]
    pub fn with(mut self, change: impl Fn(&mut Rates)) -> Self {
        self.versions.iter_mut().for_each(change);
        self
    }

    /// The months cut where some rows change.
    pub(super) fn runs<'a, const ROWS: usize>(
        &'a self,
        months: Months,
        of: impl Fn(&'a Rates) -> [Origin; ROWS],
    ) -> impl Iterator<Item = Months> {
        let mut from = Some(months.from);
        std::iter::from_fn(move || {
            let first = from?;
            let same = |month: u8| {
                let [a, b] = [first, month].map(|month| self.of_month[usize::from(month) - 1]);
                a == b || of(self.in_month(first)) == of(self.in_month(month))
            };
            let to = (first..months.to).find(|month| !same(month + 1)).unwrap_or(months.to);
            from = (to < months.to).then_some(to + 1);
            Some(Months { from: first, to })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates(year: i16) -> DatedRates {
        DatedRates::resolve(&crate::embedded::rate_book(), Window::calendar_year(year))
    }

    #[test]
    fn months_are_cut_where_the_named_rows_change() {
        let runs = |of: fn(&Rates) -> [Origin; 1]| {
            rates(2015).runs(Months::ALL, of).map(|run| (run.from, run.to)).collect::<Vec<_>>()
        };
        assert_eq!(runs(|rates| [rates.ungdomsalder.origin()]), [(1, 4), (5, 7), (8, 12)]);
        assert_eq!(runs(|rates| [rates.prisbasbelopp.origin()]), [(1, 12)]);
    }

    #[test]
    fn annual_rules_follow_the_first_month() {
        assert_eq!(rates(2015).first().ungdomsalder.unrecorded(), 26);
        assert_eq!(rates(2015).in_month(8).ungdomsalder.unrecorded(), 25);
    }
}
