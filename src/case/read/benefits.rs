//! `[before.support]` and `[after.support]`.

use arrayvec::ArrayVec;

use super::degrees::{Claims, Time};
use super::rows::Row;
use super::{CaseReader, Facts};
use crate::case::fields::BENEFITS;
use crate::case::situation::{
    Aktivitetsstod, AktivitetsstodLevel, DagersattningAmount, Ersattning, ErsattningAmount, MOST_SPELLS, Observed,
    Situation, Sjukpenning, SjukpenningLevel, Spells, Studiemedel,
};
use crate::input::{Entry, Table};
use crate::money::{Quantity, Rate};
use crate::period::{Months, Window};
use crate::texts::{Label, Nearest, Problem};

impl CaseReader<'_> {
    pub(super) fn support(
        &mut self,
        name: &str,
        table: &Table,
        facts: &Facts,
        into: &mut Situation,
        claims: &mut Claims,
    ) {
        for entry in &table.entries {
            let path = format!("{name}.support.{}", entry.key);
            let Some(benefit) = BENEFITS.iter().find(|benefit| benefit.key == entry.key) else {
                self.unknown_benefit(name, entry);
                continue;
            };
            for row in self.rows(entry, benefit.place, &path) {
                let mut spell = Spell { benefit: benefit.key, row, facts, claims };
                let kept = match benefit.key {
                    "forsorjningsstod" => self.observed(&spell).is_none_or(|row| push(&mut into.forsorjningsstod, row)),
                    "bostadsbidrag" => self.observed(&spell).is_none_or(|row| push(&mut into.bostadsbidrag, row)),
                    "aktivitetsstod" => {
                        self.aktivitetsstod(&mut spell).is_none_or(|row| push(&mut into.aktivitetsstod, row))
                    }
                    "sjukpenning" => self.sjukpenning(&mut spell).is_none_or(|row| push(&mut into.sjukpenning, row)),
                    "sjukersattning" => {
                        self.ersattning(&mut spell, into.age).is_none_or(|row| push(&mut into.sjukersattning, row))
                    }
                    "aktivitetsersattning" => self
                        .ersattning(&mut spell, into.age)
                        .is_none_or(|row| push(&mut into.aktivitetsersattning, row)),
                    _ => self.studiemedel(&mut spell).is_none_or(|row| push(&mut into.studiemedel, row)),
                };
                if !kept {
                    let problem = Problem::TooManySpells { what: path.clone(), most: MOST_SPELLS };
                    self.reader.problem(entry.key_span.clone(), problem);
                    break;
                }
            }
        }
    }

    fn unknown_benefit(&mut self, name: &str, entry: &Entry) {
        let place = Label::PlaceHeading { heading: format!("{name}.support") };
        let problem = match self.home_of(&entry.key, &place) {
            Some(home) => Problem::MisplacedKey { key: entry.key.clone(), place, home },
            None => Problem::UnknownBenefit {
                found: entry.key.clone(),
                nearest: Nearest::of(&entry.key, BENEFITS.iter().map(|benefit| benefit.key)),
                known: BENEFITS.iter().map(|benefit| benefit.key.to_owned()).collect(),
            },
        };
        self.reader.problem(entry.key_span.clone(), problem);
    }

    fn observed(&mut self, spell: &Spell<'_, '_>) -> Option<Observed> {
        let row = &spell.row;
        let months = self.months(row);
        let key = self.main_key(row, &["total", "per_month"])?;
        let input = self.input(row, key);
        let amount = self.year_amount(row, key, months)?;
        Some(Observed { input, amount })
    }

    fn aktivitetsstod(&mut self, spell: &mut Spell<'_, '_>) -> Option<Aktivitetsstod> {
        let months = self.months(&spell.row);
        let row = &spell.row;
        if row.has("total") {
            let key = self.main_key(row, &["total", "days", "per_day"])?;
            let input = self.input(row, key);
            return Some(Aktivitetsstod { input, amount: DagersattningAmount::Total(self.money(row, key)?) });
        }
        let place = row.path.clone();
        let degree = self.share_or_whole(row, "extent", Label::DefaultExtent { place });
        let days = self.days(row, months, Window::weekdays, spell.facts);
        let level_key = self.level_key(row, &["per_day", "level"]);
        let row = &spell.row;
        let input = self.input(row, if row.has("days") { "days" } else { "per_day" });
        let level = match level_key? {
            "per_day" => AktivitetsstodLevel::PerDay(self.money(row, "per_day")?),
            _ if self.choice(row, "level")? == "lagsta" => AktivitetsstodLevel::Lagsta,
            _ => AktivitetsstodLevel::EjKvalificerad,
        };
        let days = days?;
        spell.claim(degree, Time::weekdays(months, days));
        Some(Aktivitetsstod { input, amount: DagersattningAmount::Days { days, degree, level } })
    }

    fn sjukpenning(&mut self, spell: &mut Spell<'_, '_>) -> Option<Sjukpenning> {
        let months = self.months(&spell.row);
        let row = &spell.row;
        if row.has("total") {
            let key = self.main_key(row, &["total", "days", "per_day", "sgi"])?;
            let input = self.input(row, key);
            return Some(Sjukpenning { input, amount: DagersattningAmount::Total(self.money(row, key)?) });
        }
        let degree = self.degree(row);
        let days = self.days(row, months, Window::calendar_days, spell.facts);
        let level_key = self.level_key(row, &["per_day", "sgi"]);
        let input = self.input(row, if row.has("days") { "days" } else { "sgi" });
        let level = if level_key? == "per_day" {
            if row.has("level") {
                let problem = Problem::UselessKey { key: "level".to_owned(), because: "per_day".to_owned() };
                self.reader.problem(row.span.clone(), problem);
            }
            SjukpenningLevel::PerDay(self.money(row, "per_day")?)
        } else {
            let income = self.money(row, "sgi");
            if !row.has("level") {
                let label = Label::DefaultLevel { place: row.path.clone(), level: "normal".to_owned() };
                self.defaulted.push(label);
            }
            match self.choice(row, "level") {
                Some("fortsattning") => SjukpenningLevel::Fortsattning(income?),
                _ => SjukpenningLevel::Normal(income?),
            }
        };
        let days = days?;
        spell.claim(degree, Time::calendar_days(months, days));
        Some(Sjukpenning { input, amount: DagersattningAmount::Days { days, degree, level } })
    }

    fn ersattning(&mut self, spell: &mut Spell<'_, '_>, age: u8) -> Option<Ersattning> {
        self.age_for(spell, age);
        let months = self.months(&spell.row);
        let row = &spell.row;
        if row.has("total") || row.has("per_month") {
            let key = self.main_key(row, &["total", "per_month", "level"])?;
            let input = self.input(row, key);
            let amount = ErsattningAmount::Total(self.year_amount(row, key, months)?);
            if row.has("degree") {
                let degree = self.degree(row);
                spell.claim(degree, Time::months(months, Quantity::whole(months.map_or(12, |m| i64::from(m.count())))));
            }
            return Some(Ersattning { input, amount });
        }
        let degree = self.degree(row);
        let duration = self.duration(row, months);
        if row.has("level") {
            self.choice(row, "level")?;
        } else {
            self.defaulted.push(Label::DefaultLevel { place: row.path.clone(), level: "garanti".to_owned() });
        }
        let input = self.input(row, "months");
        spell.claim(degree, Time::months(months, duration));
        Some(Ersattning { input, amount: ErsattningAmount::Garanti { months: duration, degree } })
    }

    fn age_for(&mut self, spell: &Spell<'_, '_>, age: u8) {
        let low = spell.facts.rates.ersattning_fran_alder.unrecorded();
        let (high, law) = if spell.benefit == "aktivitetsersattning" {
            (spell.facts.rates.aktivitetsersattning_till_alder.unrecorded(), "SFB 33 kap. 18 §")
        } else {
            (spell.facts.rates.senioralder.unrecorded() - 1, "SFB 33 kap. 16 §")
        };
        if !(low..=high).contains(&u32::from(age)) {
            let problem = Problem::AgeForBenefit {
                benefit: spell.benefit.to_owned(),
                age: age.to_string(),
                low: low.to_string(),
                high: high.to_string(),
                law,
            };
            self.reader.problem(spell.row.span.clone(), problem);
        }
    }

    fn studiemedel(&mut self, spell: &mut Spell<'_, '_>) -> Option<Studiemedel> {
        let months = self.months(&spell.row);
        let row = &spell.row;
        let place = Label::PlaceRow { path: row.path.clone() };
        for (key, example) in [("weeks", "weeks = 40"), ("loan_weeks", "loan_weeks = 0")] {
            self.reader.required(row.table, key, &place, Some(row.span.clone()), example.to_owned());
        }
        let input = self.input(row, "weeks");
        let extent = self.share_or_whole(row, "extent", Label::DefaultExtent { place: row.path.clone() });
        let hogre_bidrag = self.choice(row, "level") == Some("hogre");
        if !row.has("level") {
            self.defaulted.push(Label::DefaultLevel { place: row.path.clone(), level: "allmant".to_owned() });
        }
        let weeks = self.quantity(row, "weeks");
        let loan_weeks = self.quantity(row, "loan_weeks");
        spell.claim(extent, Time::weeks(months, weeks?));
        Some(Studiemedel { input, weeks: weeks?, loan_weeks: loan_weeks?, extent, hogre_bidrag })
    }

    /// Paid days: as given, or all days of the named months.
    fn days(
        &mut self,
        row: &Row<'_>,
        months: Option<Months>,
        count: impl Fn(Window, Months) -> i64,
        facts: &Facts,
    ) -> Option<Quantity> {
        match (row.has("days"), months) {
            (true, _) => self.quantity(row, "days"),
            (false, Some(months)) => Some(Quantity::whole(count(facts.window, months))),
            (false, None) => {
                let known = ["total", "days", "from", "to"].map(str::to_owned).to_vec();
                self.reader
                    .missing(Some(row.span.clone()), Problem::QuantityMissing { place: row.path.clone(), known });
                None
            }
        }
    }

    /// The one key that says what a day pays.
    fn level_key(&mut self, row: &Row<'_>, keys: &[&'static str]) -> Option<&'static str> {
        let given: Vec<&'static str> = keys.iter().copied().filter(|key| row.has(key)).collect();
        match given[..] {
            [key] => return Some(key),
            [] => self.needs(row, "days", &keys.join(" / ")),
            [first, second, ..] => self.twice(row, first, second),
        }
        None
    }
}

/// A row of a benefit with what it is checked against.
struct Spell<'t, 'c> {
    benefit: &'static str,
    row: Row<'t>,
    facts: &'c Facts,
    claims: &'c mut Claims,
}

impl Spell<'_, '_> {
    fn claim(&mut self, share: Rate, time: Time) {
        self.claims.add(self.benefit, share, time, self.row.span.clone());
    }
}

fn push<T>(spells: &mut Spells<T>, spell: T) -> bool {
    ArrayVec::try_push(spells, spell).is_ok()
}
