//! The year's incomes by month, for support that is counted by month.
//!
//! A spell's amount is spread in equal parts over the months in which the spell lies; öre that do not divide evenly
//! come in the last of them. The year's final tax falls on the months in proportion to what is taxed in each, and what
//! rounding leaves on the last month with taxed income.

use super::Incomes;
use crate::money::Ore;
use crate::period::Months;

/// Months of a year.
pub(super) const YEAR: usize = 12;

/// Incomes in each month, öre.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ByMonth {
    /// Arbetsinkomst before tax.
    earned: [Ore; YEAR],
    /// Everything that is taxed, with arbetsinkomst, before tax.
    taxable: [Ore; YEAR],
    /// What is not taxed.
    untaxed: [Ore; YEAR],
}

impl ByMonth {
    pub(super) fn add_earned(&mut self, amount: Ore, when: Months) {
        spread(&mut self.earned, amount, when);
    }

    pub(super) fn add_taxable(&mut self, amount: Ore, when: Months) {
        spread(&mut self.taxable, amount, when);
    }

    pub(super) fn add_untaxed(&mut self, amount: Ore, when: Months) {
        spread(&mut self.untaxed, amount, when);
    }

    /// Everything after the month's part of the year's tax, and what of it is arbetsinkomst.
    pub(super) fn after_tax(&self, year: &Incomes, tax: Ore) -> [NetIncome; YEAR] {
        let last = self.taxable.iter().rposition(|taxable| *taxable > Ore::ZERO);
        let mut left = tax;
        std::array::from_fn(|month| {
            let share = tax.in_proportion(self.taxable[month], year.taxable);
            let of_month = if self.taxable[month] == Ore::ZERO {
                Ore::ZERO
            } else if last == Some(month) {
                left
            } else {
                share
            };
            left -= of_month;
            let on_earned = of_month.in_proportion(self.earned[month], self.taxable[month]);
            NetIncome {
                all: self.taxable[month] - of_month + self.untaxed[month],
                earned: self.earned[month] - on_earned,
            }
        })
    }
}

/// A month's incomes after tax, öre.
#[derive(Clone, Copy, Debug)]
pub(super) struct NetIncome {
    pub(super) all: Ore,
    pub(super) earned: Ore,
}

fn spread(months: &mut [Ore; YEAR], amount: Ore, when: Months) {
    let count = i64::from(when.count());
    let (each, rest) = (amount.get() / count, amount.get() % count);
    for month in when.months() {
        months[usize::from(month) - 1] += Ore::new(each);
    }
    months[usize::from(when.to) - 1] += Ore::new(rest);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::kr;

    #[test]
    fn the_months_hold_the_year_to_the_ore() {
        let mut incomes = Incomes::by_month();
        incomes.add_wage(kr("100"), Months { from: 4, to: 6 });
        incomes.add_taxable(kr("50.01"), Months { from: 6, to: 7 });
        incomes.add_untaxed(kr("7"), Months { from: 7, to: 7 });
        let months = incomes.months.unwrap().after_tax(&incomes, kr("30"));
        let all: Ore = months.iter().map(|month| month.all).sum();
        assert_eq!(all, kr("127.01"));
        assert_eq!(months[3].all, months[3].earned, "a month with wage alone");
        assert_eq!(months[3].earned, kr("26.66"), "33.33 less its part of the tax");
        assert_eq!(months[6].earned, Ore::ZERO);
        assert_eq!(months[11].all, Ore::ZERO);
    }
}
