//! Years, months and the twelve months that a situation covers.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use jiff::civil::{Date, date};

use crate::money::Quantity;

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
}

impl Month {
    /// The first day of the month.
    pub fn first_day(self) -> Date {
        date(self.year, self.month, 1)
    }

    /// The day whose rates hold for the month as a whole: what changes within a month holds from it where most of the
    /// month is left.
    pub fn middle(self) -> Date {
        date(self.year, self.month, 15)
    }

    /// How many months later another month lies.
    pub fn until(self, other: Self) -> i16 {
        (other.year - self.year) * 12 + i16::from(other.month) - i16::from(self.month)
    }

    /// The month that lies this many months later.
    #[must_use]
    pub fn plus(self, months: i16) -> Self {
        let count = self.year * 12 + i16::from(self.month) - 1 + months;
        Self { year: count.div_euclid(12), month: i8::try_from(count.rem_euclid(12)).unwrap_or(0) + 1 }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let shape = text.len() == 7 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let (year, month) = text.split_once('-').filter(|(year, _)| shape && year.len() == 4).ok_or(NoMonth)?;
        let year = year.parse().map_err(|_| NoMonth)?;
        let month = month.parse().map_err(|_| NoMonth)?;
        if (1..=12).contains(&month) { Ok(Self { year, month }) } else { Err(NoMonth) }
    }
}

/// A text that is no month of the form 2024-07.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMonth;

impl fmt::Display for NoMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a month is written like 2024-07")
    }
}

impl std::error::Error for NoMonth {}

/// The twelve months of a situation and the income year whose annual rules apply to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first month.
    pub start: Month,
    /// The year of the annual tax.
    pub income_year: i16,
}

impl fmt::Display for Window {
    /// A year, or the first and the last month.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.start.month == 1 {
            write!(f, "{}", self.start.year)
        } else {
            write!(f, "{}–{}", self.start, self.start.plus(11))
        }
    }
}

impl Window {
    /// The twelve months of a calendar year.
    pub const fn calendar_year(year: i16) -> Self {
        Self { start: Month { year, month: 1 }, income_year: year }
    }

    fn first_and_end(self, months: Months) -> (Date, Date) {
        let first = self.start.plus(i16::from(months.from) - 1).first_day();
        (first, self.start.plus(i16::from(months.to)).first_day())
    }

    /// How many calendar days the months, counted 1 to 12 within the window, have.
    pub fn calendar_days(self, months: Months) -> i64 {
        let (first, end) = self.first_and_end(months);
        first.duration_until(end).as_hours() / 24
    }

    /// How many days from Monday to Friday the months have.
    pub fn weekdays(self, months: Months) -> i64 {
        let monday_is_0 = i64::from(self.first_and_end(months).0.weekday().to_monday_zero_offset());
        let days = self.calendar_days(months);
        let beyond_whole_weeks = (0..days % 7).filter(|day| (monday_is_0 + day) % 7 < 5).count();
        days / 7 * 5 + i64::try_from(beyond_whole_weeks).unwrap_or(0)
    }
}

/// Some of the twelve months, the first and the last, both counted; the whole year where nothing else is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months {
    /// The first month, from 1.
    pub from: u8,
    /// The last month, to 12.
    pub to: u8,
}

impl Default for Months {
    fn default() -> Self {
        Self::ALL
    }
}

impl Months {
    /// The whole year.
    pub const ALL: Self = Self { from: 1, to: 12 };

    /// How many months.
    pub const fn count(self) -> u8 {
        self.to - self.from + 1
    }

    /// How many months, as a quantity.
    pub const fn quantity(self) -> Quantity {
        Quantity::whole(self.count() as i64)
    }

    /// Each of them.
    pub const fn months(self) -> RangeInclusive<u8> {
        self.from..=self.to
    }

    /// Whether a month is among them.
    pub const fn contains(self, month: u8) -> bool {
        self.from <= month && month <= self.to
    }
}

/// The days of a spell by the parts of a benefit period that they fall in, and those after its end: so many days of the
/// period have passed when the spell begins, and each part ends with a day of it, counted from 1.
pub fn days_by_part<const PARTS: usize>(
    mut past: Quantity,
    days: Quantity,
    ends: [u32; PARTS],
) -> ([Quantity; PARTS], Quantity) {
    let mut left = days;
    let parts = ends.map(|end| {
        let here = (Quantity::whole(i64::from(end)) - past).max(Quantity::ZERO).min(left);
        past += here;
        left = left - here;
        here
    });
    (parts, left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_halves_have_the_days_of_the_year() {
        let window = Window::calendar_year(2013);
        let [first, second] = [Months { from: 1, to: 6 }, Months { from: 7, to: 12 }];
        assert_eq!((window.calendar_days(first), window.calendar_days(second)), (181, 184));
        assert_eq!(window.calendar_days(Months::ALL), 365);
        assert_eq!(window.weekdays(first) + window.weekdays(second), window.weekdays(Months::ALL));
        assert_eq!(window.weekdays(Months::ALL), 261);
    }

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        for (year, from, to, weekdays) in
            [(2013, 1, 1, 23), (2013, 2, 2, 20), (2013, 6, 6, 20), (2012, 1, 12, 261), (2016, 2, 2, 21)]
        {
            assert_eq!(Window::calendar_year(year).weekdays(Months { from, to }), weekdays, "{year}, {from} to {to}");
        }
    }

    #[test]
    fn days_fall_in_the_parts_of_a_period_and_after_it() {
        let split = |first_day: i64, days| {
            let past = Quantity::whole(first_day - 1);
            let (parts, after) = days_by_part(past, Quantity::whole(days), [200, 300]);
            [parts[0], parts[1], after].map(|days| days.micro() / 1_000_000)
        };
        assert_eq!(split(1, 260), [200, 60, 0]);
        assert_eq!(split(191, 200), [10, 100, 90]);
        assert_eq!(split(301, 5), [0, 0, 5]);
    }

    #[test]
    fn a_month_is_written_with_four_and_two_digits() {
        assert_eq!("2024-07".parse(), Ok(Month { year: 2024, month: 7 }));
        assert_eq!(Month { year: 2024, month: 7 }.to_string(), "2024-07");
        for wrong in ["2024-7", "2024-13", "2024-00", "24-07", "2024-07-01", "juli 2024", "+024-07"] {
            assert_eq!(wrong.parse::<Month>(), Err(NoMonth), "{wrong}");
        }
        assert_eq!(Month { year: 2024, month: 7 }.until(Month { year: 2025, month: 6 }), 11);
    }

    #[test]
    fn months_run_over_the_turn_of_the_year() {
        assert_eq!(Month { year: 2013, month: 7 }.plus(11), Month { year: 2014, month: 6 });
        assert_eq!(Month { year: 2013, month: 12 }.plus(1), Month { year: 2014, month: 1 });
    }
}
