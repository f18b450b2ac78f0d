//! Benefits by day: a total, days at an amount as paid, or days at a level.

use super::super::degrees::Time;
use super::super::rows::Row;
use super::super::{CaseReader, Facts};
use super::Spell;
use crate::case::situation::{
    AkassaLevel, Aktivitetsstod, AktivitetsstodLevel, Arbetsloshetsersattning, Dagersattning, DagersattningAmount,
    Dagsfortjanst, Etableringsersattning, EtableringsersattningLevel, Foraldrapenning, ForaldrapenningLevel,
    Sjukpenning, SjukpenningLevel, Sjukpenninggrund, Utvecklingsersattning, UtvecklingsersattningLevel,
};
use crate::fields::{self, Kind, Place};
use crate::money::{Quantity, Rate};
use crate::period::{Months, days_by_part};
use crate::texts::{Label, Problem};

/// Which days a benefit is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Days {
    /// Every day.
    Calendar,
    /// At most five a week.
    Weekdays,
}

impl Days {
    /// How many of them the months have.
    fn in_months(self, facts: &Facts, months: Months) -> i64 {
        match self {
            Self::Calendar => facts.window.calendar_days(months),
            Self::Weekdays => facts.window.weekdays(months),
        }
    }

    const fn time(self, months: Option<Months>, days: Quantity) -> Time {
        match self {
            Self::Calendar => Time::calendar_days(months, days),
            Self::Weekdays => Time::weekdays(months, days),
        }
    }
}

impl CaseReader<'_> {
    pub(super) fn aktivitetsstod(&mut self, spell: &mut Spell<'_, '_>) -> Option<Aktivitetsstod> {
        self.daily(spell, Days::Weekdays, "level", |reader, row| match reader.choice(row, "level")? {
            "a-kassa" => reader.earlier_income(row, "level").map(AktivitetsstodLevel::Akassa),
            level => {
                reader.useless(row, &["wage_month", "first_day"], "level");
                Some(if level == "lagsta" { AktivitetsstodLevel::Lagsta } else { AktivitetsstodLevel::EjKvalificerad })
            }
        })
    }

    pub(super) fn akassa(&mut self, spell: &mut Spell<'_, '_>) -> Option<Arbetsloshetsersattning> {
        let read = self.daily(spell, Days::Weekdays, "level", |reader, row| {
            if reader.choice(row, "level")? == "inkomst" {
                return reader.earlier_income(row, "level").map(AkassaLevel::Inkomst);
            }
            reader.useless(row, &["wage_month", "first_day"], "level");
            Some(AkassaLevel::Grundbelopp)
        })?;
        if let DagersattningAmount::Days { days, level: AkassaLevel::Inkomst(earlier), .. } = read.amount {
            self.unpaid_days(
                &spell.row,
                (earlier.first_day, days),
                spell.facts.rates.first().akassa_dagar.unrecorded(),
            );
        }
        Some(read)
    }

    pub(super) fn sjukpenning(&mut self, spell: &mut Spell<'_, '_>) -> Option<Sjukpenning> {
        let floor = spell.facts.rates.first().sgi_golv.unrecorded();
        let read = self.daily(spell, Days::Calendar, "sgi", |reader, row| {
            let income = reader.money(row, "sgi")?;
            if income < floor {
                let entry = row.table.get("sgi")?;
                let number = |amount: crate::money::Money| amount.to_decimal().normalize().to_string();
                let problem = Problem::SgiBelowFloor { found: number(income), floor: number(floor) };
                reader.reader.problem(entry.span(), problem);
            }
            let rehabilitation =
                Sjukpenninggrund { sgi: income, level: SjukpenningLevel::Normal, new_spells: 0, unemployed: false };
            if row.place != Place::Sjukpenning {
                return Some(rehabilitation);
            }
            Some(Sjukpenninggrund {
                level: reader.sjukpenning_level(row)?,
                new_spells: reader.whole(row, "new_spells").unwrap_or(0),
                unemployed: reader.flag(row, "unemployed").unwrap_or(false),
                ..rehabilitation
            })
        })?;
        if let DagersattningAmount::Days { days, level, .. } = read.amount {
            self.sjukpenning_days(&spell.row, &level, days, spell.facts);
        }
        Some(read)
    }

    /// Each new spell has its karensdag among the days; those after the last of the benefit period are noted.
    fn sjukpenning_days(&mut self, row: &Row<'_>, by: &Sjukpenninggrund, days: Quantity, facts: &Facts) {
        let karens = i64::from(by.new_spells) * i64::from(facts.rates.first().karensdagar.unrecorded());
        let paid = days - Quantity::whole(karens);
        if let Some(entry) = row.table.get("new_spells").filter(|_| paid < Quantity::ZERO) {
            let problem = Problem::OutOfRange {
                key: entry.key.clone(),
                found: by.new_spells.to_string(),
                low: "1".to_owned(),
                high: days.to_decimal().floor().normalize().to_string(),
            };
            self.reader.problem(entry.span(), problem);
        } else if let SjukpenningLevel::FromDay(first_day) = by.level {
            self.unpaid_days(row, (first_day, paid), facts.rates.first().sjukpenning_dagar.unrecorded());
        }
    }

    /// The level as named, or by the day of the benefit period; the normal level where neither is said, with a notice.
    fn sjukpenning_level(&mut self, row: &Row<'_>) -> Option<SjukpenningLevel> {
        if row.has("first_day") {
            self.useless(row, &["level"], "first_day");
            return self.whole(row, "first_day").map(SjukpenningLevel::FromDay);
        }
        if !row.has("level") {
            self.defaulted.push(Label::DefaultLevel { place: row.path.clone(), level: "normal".to_owned() });
            return Some(SjukpenningLevel::Normal);
        }
        let continued = self.choice(row, "level")? == "fortsattning";
        Some(if continued { SjukpenningLevel::Fortsattning } else { SjukpenningLevel::Normal })
    }

    /// Notes the days of a row that lie after the last one of the benefit period.
    fn unpaid_days(&mut self, row: &Row<'_>, (first_day, days): (u32, Quantity), last: u32) {
        let past = Quantity::whole(i64::from(first_day) - 1);
        let (_, after) = days_by_part(past, days, [last]);
        if after > Quantity::ZERO {
            let days = after.to_decimal().normalize().to_string().replace('.', ",");
            self.unpaid.push(Label::DaysUnpaid { place: row.path.clone(), days, last: last.to_string() });
        }
    }

    pub(super) fn utvecklingsersattning(&mut self, spell: &mut Spell<'_, '_>) -> Option<Utvecklingsersattning> {
        self.daily(spell, Days::Weekdays, "level", |reader, row| {
            Some(match reader.choice(row, "level")? {
                "gymnasieexamen" => UtvecklingsersattningLevel::Gymnasieexamen,
                _ => UtvecklingsersattningLevel::Ovriga,
            })
        })
    }

    pub(super) fn etableringsersattning(&mut self, spell: &mut Spell<'_, '_>) -> Option<Etableringsersattning> {
        self.daily(spell, Days::Weekdays, "level", |reader, row| {
            Some(match reader.choice(row, "level")? {
                "hel" => EtableringsersattningLevel::Hel,
                _ => EtableringsersattningLevel::Kartlaggning,
            })
        })
    }

    pub(super) fn foraldrapenning(&mut self, spell: &mut Spell<'_, '_>) -> Option<Foraldrapenning> {
        self.daily(spell, Days::Calendar, "level", |reader, row| {
            reader.choice(row, "level").map(|_| ForaldrapenningLevel::Grundniva)
        })
    }

    /// Earlier income with the benefit day that the spell begins with (the first, where it is not said).
    fn earlier_income(&mut self, row: &Row<'_>, because: &str) -> Option<Dagsfortjanst> {
        if !row.has("wage_month") {
            self.needs(row, because, "wage_month");
            return None;
        }
        let wage_month = self.money(row, "wage_month")?;
        let first_day = if row.has("first_day") {
            self.whole(row, "first_day")?
        } else {
            self.defaulted.push(Label::DefaultFirstDay { place: row.path.clone() });
            1
        };
        Some(Dagsfortjanst { wage_month, first_day })
    }

    /// A spell of a benefit by day; `by` is the key that its level is known from.
    fn daily<Level>(
        &mut self,
        spell: &mut Spell<'_, '_>,
        kind: Days,
        by: &'static str,
        level: impl FnOnce(&mut Self, &Row<'_>) -> Option<Level>,
    ) -> Option<Dagersattning<Level>> {
        let months = self.months(&spell.row);
        let row = &spell.row;
        let way = self.main_key(row, &["total", "per_day", by])?;
        let total = way == "total";
        let degree = if total && months.is_none() { None } else { Some(self.degree_or_extent(row)) };
        let days = if total { None } else { Some(self.days(row, months, kind, spell.facts)?) };
        let input = self.input(row, if row.has("days") { "days" } else { way });
        if way != by {
            if total {
                self.useless(row, &["days"], way);
            }
            self.useless(row, &["level", "wage_month", "first_day", "new_spells", "unemployed"], way);
        }
        let amount = match (way, days) {
            ("total", _) => DagersattningAmount::Total(self.money(row, "total")?),
            ("per_day", Some(days)) => DagersattningAmount::PerDay { days, per_day: self.money(row, "per_day")? },
            (_, days) => {
                DagersattningAmount::Days { days: days?, degree: degree.unwrap_or(Rate::ONE), level: level(self, row)? }
            }
        };
        match (degree, days) {
            (Some(degree), Some(days)) => spell.claim(degree, kind.time(months, days)),
            (Some(degree), None) => spell.claim(degree, Time::dated(months)),
            (None, _) => spell.claim(Rate::ZERO, Time::unknown()),
        }
        Some(Dagersattning { input, amount, when: months.unwrap_or_default() })
    }

    /// `degree` where the benefit has degrees, else `extent`; the whole where it is not given, with a notice.
    fn degree_or_extent(&mut self, row: &Row<'_>) -> Rate {
        if fields::keys(row.place).contains(&"degree") {
            return self.degree(row);
        }
        self.share_or_whole(row, "extent", Label::DefaultExtent { place: row.path.clone() })
    }

    /// Paid days: as given, within the named months, or all days of the named months.
    fn days(&mut self, row: &Row<'_>, months: Option<Months>, kind: Days, facts: &Facts) -> Option<Quantity> {
        let Some(entry) = row.table.get("days") else {
            let Some(months) = months else {
                let known = ["days", "from", "to"].map(str::to_owned).to_vec();
                let problem = Problem::QuantityMissing { place: row.path.clone(), known };
                self.reader.missing(Some(row.span.clone()), problem);
                return None;
            };
            return Some(Quantity::whole(kind.in_months(facts, months)));
        };
        let Kind::Quantity(most) = fields::field(row.place, "days").kind else { return None };
        let most = months.map_or(most, |months| kind.in_months(facts, months));
        self.reader.quantity(entry, &(0..=most))
    }
}
