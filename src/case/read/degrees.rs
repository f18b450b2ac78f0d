//! What may stand together: work and daily benefits share one full time, and some benefits exclude one another.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::input::Reader;
use crate::money::{Quantity, Rate};
use crate::period::{Months, Window};
use crate::texts::{Label, Problem};

/// When a spell is, as far as the file says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Time {
    months: Option<Months>,
    amount: Quantity,
    unit: TimeUnit,
}

#[derive(Clone, Copy, Debug)]
enum TimeUnit {
    Months,
    Weeks,
    Weekdays,
    CalendarDays,
}

impl Time {
    pub(super) const fn months(months: Option<Months>, amount: Quantity) -> Self {
        Self { months, amount, unit: TimeUnit::Months }
    }

    pub(super) const fn weeks(months: Option<Months>, amount: Quantity) -> Self {
        Self { months, amount, unit: TimeUnit::Weeks }
    }

    pub(super) const fn weekdays(months: Option<Months>, amount: Quantity) -> Self {
        Self { months, amount, unit: TimeUnit::Weekdays }
    }

    pub(super) const fn calendar_days(months: Option<Months>, amount: Quantity) -> Self {
        Self { months, amount, unit: TimeUnit::CalendarDays }
    }

    /// The part of a year.
    fn of_year(self, window: Window) -> Decimal {
        let year = match self.unit {
            TimeUnit::Months => 12,
            TimeUnit::Weeks => 52,
            TimeUnit::Weekdays => window.weekdays(Months::ALL),
            TimeUnit::CalendarDays => window.calendar_days(Months::ALL),
        };
        self.amount.to_decimal() / Decimal::from(year)
    }
}

struct Claim {
    what: &'static str,
    share: Rate,
    time: Time,
    span: Range<usize>,
}

/// What lays claim to a person's time in one situation.
pub(super) struct Claims {
    situation: String,
    claims: Vec<Claim>,
}

/// Pairs that are never paid for the same time, with the provision.
const EXCLUSIVE: [(&str, &str, &str); 2] = [
    ("sjukersattning", "aktivitetsersattning", "SFB 33 kap. 16–18 §§"),
    ("studiemedel", "aktivitetsstod", "studiestödslagen 3 kap."),
];

/// What does not count towards the full time.
const BESIDE: &str = "studiemedel";

/// How much more than the whole a year's days and weeks may come to, since they do not divide evenly.
fn slack() -> Decimal {
    Decimal::new(1_005, 3)
}

impl Claims {
    pub(super) fn new(situation: &str) -> Self {
        Self { situation: situation.to_owned(), claims: Vec::new() }
    }

    pub(super) fn add(&mut self, what: &'static str, share: Rate, time: Time, span: Range<usize>) {
        self.claims.push(Claim { what, share, time, span });
    }

    pub(super) fn check(&self, window: Window, reader: &mut Reader) {
        if self.too_long(window, reader) {
            return;
        }
        for (first, second, law) in EXCLUSIVE {
            self.check_pair(window, reader, (first, second), law);
        }
        let counted: Vec<&Claim> = self.claims.iter().filter(|claim| claim.what != BESIDE).collect();
        let year: Decimal = counted.iter().map(|claim| claim.share.to_decimal() * claim.time.of_year(window)).sum();
        for month in 1..=12 {
            let then: Vec<&Claim> = counted
                .iter()
                .copied()
                .filter(|claim| claim.time.months.is_some_and(|months| months.contains(month)))
                .collect();
            let sum: Decimal = then.iter().map(|claim| claim.share.to_decimal()).sum();
            if sum > Decimal::ONE {
                self.report(reader, &then, sum, Label::WhenMonth { month: month.to_string() });
                return;
            }
        }
        if year > slack() {
            self.report(reader, &counted, year, Label::WhenYear);
        }
    }

    /// Reports a benefit whose spells are longer than the year.
    fn too_long(&self, window: Window, reader: &mut Reader) -> bool {
        let mut found = false;
        let mut names: Vec<&'static str> = self.claims.iter().map(|claim| claim.what).collect();
        names.sort_unstable();
        names.dedup();
        for what in names.into_iter().filter(|what| *what != "work") {
            let of_kind: Vec<&Claim> = self.claims.iter().filter(|claim| claim.what == what).collect();
            let length: Decimal = of_kind.iter().map(|claim| claim.time.of_year(window)).sum();
            // Half degrees may run side by side; the sum of degrees is checked below.
            let full = of_kind.iter().all(|claim| claim.share == Rate::ONE);
            if let Some(last) = of_kind.last().filter(|_| full && length > slack()) {
                let months =
                    |part: Decimal| (part * Decimal::from(12)).round_dp(1).normalize().to_string().replace('.', ",");
                let what = format!("{}.support.{what}", self.situation);
                reader.problem(last.span.clone(), Problem::TooManyMonths { what, found: months(length) });
                found = true;
            }
        }
        found
    }

    fn check_pair(&self, window: Window, reader: &mut Reader, pair: (&str, &str), law: &'static str) {
        let of = |what: &str| self.claims.iter().filter(|claim| claim.what == what).collect::<Vec<_>>();
        let (first, second) = (of(pair.0), of(pair.1));
        let (Some(_), Some(last)) = (first.first(), second.last()) else { return };
        let dated = |claims: &[&Claim]| claims.iter().all(|claim| claim.time.months.is_some());
        let clash = if dated(&first) && dated(&second) {
            (1..=12).any(|month| {
                let on = |claims: &[&Claim]| claims.iter().any(|c| c.time.months.is_some_and(|m| m.contains(month)));
                on(&first) && on(&second)
            })
        } else {
            let length: Decimal = first.iter().chain(&second).map(|claim| claim.time.of_year(window)).sum();
            length > slack()
        };
        if clash {
            let problem = Problem::NotTogether {
                situation: self.situation.clone(),
                first: pair.0.to_owned(),
                second: pair.1.to_owned(),
                law,
            };
            reader.problem(last.span.clone(), problem);
        }
    }

    fn report(&self, reader: &mut Reader, claims: &[&Claim], sum: Decimal, when: Label) {
        let percent =
            |part: Decimal| format!("{} %", (part * Decimal::ONE_HUNDRED).round_dp(0).normalize()).replace('.', ",");
        let parts =
            claims.iter().map(|claim| format!("{} {}", claim.what, percent(claim.share.to_decimal()))).collect();
        let problem = Problem::DegreesTogether { situation: self.situation.clone(), when, sum: percent(sum), parts };
        if let Some(last) = claims.last() {
            reader.problem(last.span.clone(), problem);
        }
    }
}
