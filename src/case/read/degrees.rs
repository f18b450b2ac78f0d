//! What may stand together: work and daily benefits share one full time, some benefits exclude one another, and no
//! benefit lasts longer than the year.

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
    length: Length,
}

#[derive(Clone, Copy, Debug)]
enum Length {
    Months(Quantity),
    Weeks(Quantity),
    Weekdays(Quantity),
    CalendarDays(Quantity),
    Unknown,
}

impl Time {
    pub(super) const fn months(months: Option<Months>, amount: Quantity) -> Self {
        Self { months, length: Length::Months(amount) }
    }

    pub(super) const fn weeks(months: Option<Months>, amount: Quantity) -> Self {
        Self { months, length: Length::Weeks(amount) }
    }

    pub(super) const fn weekdays(months: Option<Months>, amount: Quantity) -> Self {
        Self { months, length: Length::Weekdays(amount) }
    }

    pub(super) const fn calendar_days(months: Option<Months>, amount: Quantity) -> Self {
        Self { months, length: Length::CalendarDays(amount) }
    }

    /// The named months in full.
    pub(super) fn dated(months: Option<Months>) -> Self {
        let count = months.map_or(0, |months| i64::from(months.count()));
        Self::months(months, Quantity::whole(count))
    }

    /// Some time in the year.
    pub(super) const fn unknown() -> Self {
        Self { months: None, length: Length::Unknown }
    }

    /// The part of a year, where it is known.
    fn of_year(self, window: Window) -> Option<Decimal> {
        let (amount, year) = match self.length {
            Length::Months(amount) => (amount, 12),
            Length::Weeks(amount) => (amount, 52),
            Length::Weekdays(amount) => (amount, window.weekdays(Months::ALL)),
            Length::CalendarDays(amount) => (amount, window.calendar_days(Months::ALL)),
            Length::Unknown => return None,
        };
        Some(amount.to_decimal() / Decimal::from(year))
    }

    /// The months that the spell fills, where the file places it: named months, or a whole year.
    fn placed(self, window: Window) -> Option<Months> {
        let whole_year = self.of_year(window).is_some_and(|part| part + (slack() - Decimal::ONE) >= Decimal::ONE);
        self.months.or_else(|| whole_year.then_some(Months::ALL))
    }
}

struct Claim {
    what: &'static str,
    share: Rate,
    time: Time,
    span: Range<usize>,
    /// Whether it takes nothing of the full time.
    beside: bool,
}

/// What lays claim to a person's time in one situation.
pub(super) struct Claims {
    situation: String,
    claims: Vec<Claim>,
}

/// Pairs that are never paid for the same time, with the provision.
const EXCLUSIVE: [(&str, &str, &str); 14] = [
    ("sjukersattning", "aktivitetsersattning", "SFB 33 kap. 16–18 §§"),
    ("studiemedel", "aktivitetsstod", "studiestödslagen 3 kap."),
    ("arbetsloshetsersattning", "aktivitetsstod", "ALF 9 och 44 §§"),
    ("studiestartsstod", "studiemedel", "lag (2017:527) 25 §"),
    ("studiestartsstod", "aktivitetsstod", "lag (2017:527) 25 §"),
    ("omstallningsstudiestod", "aktivitetsstod", "lag (2022:856) 29 §"),
    ("omstallningsstudiestod", "utvecklingsersattning", "lag (2022:856) 29 §"),
    ("omstallningsstudiestod", "etableringsersattning", "lag (2022:856) 29 §"),
    ("omstallningsstudiestod", "sjukersattning", "lag (2022:856) 29 §"),
    ("omstallningsstudiestod", "aktivitetsersattning", "lag (2022:856) 29 §"),
    ("omstallningsstudiestod", "rehabiliteringspenning", "lag (2022:856) 29 §"),
    ("omstallningsstudiestod", "foraldrapenning", "lag (2022:856) 29 §"),
    ("omstallningsstudiestod", "studiemedel", "lag (2022:856) 30 §"),
    ("omstallningsstudiestod", "studiestartsstod", "lag (2022:856) 30 §"),
];

/// What does not share the full time with work and the daily benefits.
const BESIDE: [&str; 6] = [
    "studiemedel",
    "studiestartsstod",
    "omstallningsstudiestod",
    "forsorjningsstod",
    "bostadsbidrag",
    "bostadstillagg",
];

/// How much more than the whole a year's days and weeks may come to, since they do not divide evenly.
fn slack() -> Decimal {
    Decimal::new(1_005, 3)
}

impl Claims {
    pub(super) fn new(situation: &str) -> Self {
        Self { situation: situation.to_owned(), claims: Vec::new() }
    }

    pub(super) fn add(&mut self, what: &'static str, share: Rate, time: Time, span: Range<usize>) {
        self.claims.push(Claim { what, share, time, span, beside: BESIDE.contains(&what) });
    }

    /// A spell that may stand beside full time, such as compensation that rests.
    pub(super) fn add_beside(&mut self, what: &'static str, share: Rate, time: Time, span: Range<usize>) {
        self.claims.push(Claim { what, share, time, span, beside: true });
    }

    /// What the file does not place in months, and where it stands.
    pub(super) fn undated(&self, window: Window) -> impl Iterator<Item = (&'static str, Range<usize>)> + '_ {
        let undated = self.claims.iter().filter(move |claim| claim.time.placed(window).is_none());
        undated.map(|claim| (claim.what, claim.span.clone()))
    }

    pub(super) fn check(&self, window: Window, reader: &mut Reader) {
        if self.too_long(window, reader) {
            return;
        }
        for (first, second, law) in EXCLUSIVE {
            self.check_pair(window, reader, (first, second), law);
        }
        self.check_degrees(window, reader);
    }

    /// Reports a benefit whose spells are longer than the year, or together more than full time of it.
    fn too_long(&self, window: Window, reader: &mut Reader) -> bool {
        let mut names: Vec<&'static str> = self.claims.iter().map(|claim| claim.what).collect();
        names.sort_unstable();
        names.dedup();
        let mut found = false;
        for what in names.into_iter().filter(|what| *what != "work") {
            let of_kind: Vec<&Claim> = self.claims.iter().filter(|claim| claim.what == what).collect();
            // Part degrees may run side by side: they count by their share.
            let length: Decimal = of_kind
                .iter()
                .filter_map(|claim| {
                    let share = if claim.share == Rate::ZERO { Decimal::ONE } else { claim.share.to_decimal() };
                    Some(claim.time.of_year(window)? * share)
                })
                .sum();
            if let Some(last) = of_kind.last().filter(|_| length > slack()) {
                let months = (length * Decimal::from(12)).round_dp(1).normalize().to_string().replace('.', ",");
                let what = format!("{}.support.{what}", self.situation);
                reader.problem(last.span.clone(), Problem::TooManyMonths { what, found: months });
                found = true;
            }
        }
        found
    }

    fn check_pair(&self, window: Window, reader: &mut Reader, pair: (&str, &str), law: &'static str) {
        let of = |what: &str| self.claims.iter().filter(|claim| claim.what == what).collect::<Vec<_>>();
        let (first, second) = (of(pair.0), of(pair.1));
        let (Some(_), Some(last)) = (first.first(), second.last()) else { return };
        let placed =
            |claims: &[&Claim]| claims.iter().map(|claim| claim.time.placed(window)).collect::<Option<Vec<_>>>();
        let clash = if let (Some(first), Some(second)) = (placed(&first), placed(&second)) {
            (1..=12).any(|month| {
                let on = |spells: &[Months]| spells.iter().any(|months| months.contains(month));
                on(&first) && on(&second)
            })
        } else {
            // A spell of unknown length beside another leaves no telling: it has to be dated.
            let lengths = first.iter().chain(&second).map(|claim| claim.time.of_year(window).unwrap_or(Decimal::ONE));
            lengths.sum::<Decimal>() > slack()
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

    /// Work and daily benefits together: at most full time in any month, for any spell, and over the year.
    fn check_degrees(&self, window: Window, reader: &mut Reader) {
        let counted: Vec<&Claim> =
            self.claims.iter().filter(|claim| !claim.beside && claim.share > Rate::ZERO).collect();
        let in_month = |month: u8| -> Vec<&Claim> {
            let then = |claim: &&Claim| claim.time.placed(window).is_some_and(|months| months.contains(month));
            counted.iter().copied().filter(then).collect()
        };
        let sum = |claims: &[&Claim]| claims.iter().map(|claim| claim.share.to_decimal()).sum::<Decimal>();
        for month in 1..=12 {
            let then = in_month(month);
            if sum(&then) > Decimal::ONE {
                self.report(reader, &then, sum(&then), Label::WhenMonth { month: month.to_string() });
                return;
            }
        }
        // A spell without date meets at least what the emptiest month holds.
        let emptiest = (1..=12).map(in_month).min_by_key(|claims| sum(claims)).unwrap_or_default();
        for claim in counted.iter().filter(|claim| claim.time.placed(window).is_none()) {
            let together: Vec<&Claim> = emptiest.iter().copied().chain([*claim]).collect();
            if sum(&together) > Decimal::ONE {
                self.report(reader, &together, sum(&together), Label::WhenEver);
                return;
            }
        }
        let year: Decimal =
            counted.iter().filter_map(|claim| Some(claim.share.to_decimal() * claim.time.of_year(window)?)).sum();
        if year > slack() {
            self.report(reader, &counted, year, Label::WhenYear);
        }
    }

    fn report(&self, reader: &mut Reader, claims: &[&Claim], sum: Decimal, when: Label) {
        let percent =
            |part: Decimal| format!("{} %", (part * Decimal::ONE_HUNDRED).round_dp(0).normalize()).replace('.', ",");
        let parts =
            claims.iter().map(|claim| format!("{} {}", claim.what, percent(claim.share.to_decimal()))).collect();
        let problem = Problem::DegreesTogether { situation: self.situation.clone(), when, sum: percent(sum), parts };
        if let Some(last) = claims.iter().max_by_key(|claim| claim.span.start) {
            reader.problem(last.span.clone(), problem);
        }
    }
}
