//! `[before.work]` and `[after.work]`.

use super::degrees::{Claims, Time};
use super::rows::Row;
use super::{CaseReader, Facts};
use crate::case::situation::{Andel, Lonestod, LonestodAmount, MOST_SPELLS, Nystartsgrupp, Situation, Sjuklon, Work};
use crate::fields::{self, Place};
use crate::input::Entry;
use crate::money::{Money, Quantity};
use crate::party::Party;
use crate::rates::Rates;
use crate::texts::{Label, Problem};

impl CaseReader<'_> {
    pub(super) fn work(
        &mut self,
        situation: &str,
        entry: &Entry,
        facts: &Facts,
        into: &mut Situation,
        claims: &mut Claims,
    ) {
        let path = format!("{situation}.work");
        for row in self.rows(entry, Place::Work, &path, "wage_month_full_time") {
            let months = self.months(&row);
            let duration = self.duration(&row, months);
            let extent = self.share_or_whole(&row, "extent", Label::DefaultExtent { place: row.path.clone() });
            let input = self.input(&row, "wage_month_full_time");
            let example = fields::field(Place::Work, "wage_month_full_time").line().unwrap_or_default();
            let place = Label::PlaceRow { path: row.path.clone() };
            self.reader.required(row.table, "wage_month_full_time", &place, Some(row.span.clone()), example);
            let wage = self.money(&row, "wage_month_full_time");
            let employer = self.choice(&row, "employer").and_then(Party::from_id).unwrap_or(Party::Employer);
            let terms = facts.rates.in_month(months.unwrap_or_default().from);
            let lonestod = self.lonestod(&row, employer, terms);
            let produktionsfaktor = self.percent(&row, "produktionsfaktor");
            let sjuklon = row.table.get("sjuklon").and_then(|entry| self.sjuklon(entry, (&row, duration), facts));
            if let (Some(wage), Some(per_month)) = (wage, lonestod.and_then(Lonestod::decided)) {
                let wage_cost = (wage * extent * facts.wage_cost_factor(into.age)).ore().money();
                if per_month > wage_cost {
                    let number = |amount: Money| amount.to_decimal().round().normalize().to_string();
                    let problem = Problem::SubsidyTooLarge { found: number(per_month), most: number(wage_cost) };
                    self.reader.problem(row.span.clone(), problem);
                }
            }
            claims.add("work", extent, Time::months(months, duration), row.span.clone());
            let Some(wage_month_full_time) = wage else { continue };
            let when = months.unwrap_or_default();
            let work = Work {
                input,
                wage_month_full_time,
                extent,
                months: duration,
                when,
                employer,
                lonestod,
                produktionsfaktor,
                sjuklon,
            };
            if into.work.try_push(work).is_err() {
                self.reader.problem(row.span.clone(), Problem::TooManySpells { what: path.clone(), most: MOST_SPELLS });
            }
        }
    }

    /// The wage subsidy of a row of work.
    fn lonestod(&mut self, work: &Row<'_>, employer: Party, terms: &Rates) -> Option<Lonestod> {
        let mut given = fields::lonestod().filter_map(|field| Some((field.holds?, work.table.get(field.key)?)));
        let (place, entry) = given.next()?;
        for (_, other) in given {
            let problem = Problem::SubsidiesTogether {
                place: work.path.clone(),
                first: entry.key.clone(),
                second: other.key.clone(),
            };
            self.reader.problem(other.span(), problem);
        }
        let table = self.reader.table_like(entry, fields::field(Place::Work, &entry.key).example)?;
        let path = format!("{}.{}", work.path, entry.key);
        self.keys(table, place, &Label::PlaceRow { path: path.clone() });
        let row = Row { table, place, path, span: entry.span() };
        // What a capacity-based subsidy leaves is what the work is taken to be worth; the others say nothing of it.
        if place != Place::Lonebidrag && !work.has("produktionsfaktor") {
            self.needs(work, &entry.key, "produktionsfaktor");
        }
        if entry.key == "osa" && employer == Party::Employer {
            self.reader.problem(row.span.clone(), Problem::OsaEmployer {});
        }
        Some(match entry.key.as_str() {
            "lonebidrag" => Lonestod::Lonebidrag(self.andel(&row)?),
            "osa" => Lonestod::Osa(self.andel(&row)?),
            "nystartsjobb" => Lonestod::Nystartsjobb(self.nystartsjobb(&row, terms)?),
            "introduktionsjobb" => Lonestod::Introduktionsjobb(self.by_rules(&row)?),
            "sarskilt_anstallningsstod" => Lonestod::SarskiltAnstallningsstod(self.by_rules(&row)?),
            _ => Lonestod::Extratjanst(self.by_rules(&row)?),
        })
    }

    fn andel(&mut self, row: &Row<'_>) -> Option<LonestodAmount<Andel>> {
        if self.main_key(row, &["share", "per_month"])? == "per_month" {
            self.useless(row, &["ceiling"], "per_month");
            return self.money(row, "per_month").map(LonestodAmount::Decided);
        }
        if !row.has("ceiling") {
            self.defaulted.push(Label::DefaultCeiling { place: row.path.clone() });
        }
        let ceiling = self.flag(row, "ceiling").unwrap_or(true);
        self.percent(row, "share").map(|share| LonestodAmount::ByRules(Andel { share, ceiling }))
    }

    /// The time away says how much where the terms of the month in which the work begins differ by it.
    fn nystartsjobb(&mut self, row: &Row<'_>, terms: &Rates) -> Option<LonestodAmount<Nystartsgrupp>> {
        if self.main_key(row, &["group", "per_month"])? == "per_month" {
            self.useless(row, &["months_away"], "per_month");
            return self.money(row, "per_month").map(LonestodAmount::Decided);
        }
        let group = self.choice(row, "group")?;
        let by_time =
            group == "vuxna" && terms.nystartsjobb_by_time() || group == "unga" && terms.nystartsjobb_unga.missing;
        if !by_time {
            self.useless(row, &["months_away"], &format!("group = \"{group}\""));
        } else if group == "vuxna" && !row.has("months_away") {
            self.needs(row, "group", "months_away");
        }
        let months_away = self.whole(row, "months_away");
        Some(LonestodAmount::ByRules(match (group, months_away) {
            ("nyanlanda", _) => Nystartsgrupp::Nyanlanda,
            ("unga", None) => Nystartsgrupp::Unga,
            (_, months) => Nystartsgrupp::EfterTid(months.unwrap_or(0)),
        }))
    }

    fn by_rules(&mut self, row: &Row<'_>) -> Option<LonestodAmount<()>> {
        if row.has("per_month") {
            return self.money(row, "per_month").map(LonestodAmount::Decided);
        }
        Some(LonestodAmount::ByRules(()))
    }

    /// Absence with sick pay: at most a sick-pay period for each spell, within the time of the work, and a day at least.
    fn sjuklon(&mut self, entry: &Entry, work: (&Row<'_>, Quantity), facts: &Facts) -> Option<Sjuklon> {
        let table = self.reader.table_like(entry, fields::field(Place::Work, "sjuklon").example)?;
        let path = format!("{}.sjuklon", work.0.path);
        let place = Label::PlaceRow { path: path.clone() };
        self.keys(table, Place::Sjuklon, &place);
        let row = Row { table, place: Place::Sjuklon, path, span: entry.span() };
        let spells = if row.has("spells") {
            self.whole(&row, "spells")?
        } else {
            self.defaulted.push(Label::DefaultSpells { place: work.0.path.clone() });
            1
        };
        let example = fields::field(Place::Sjuklon, "days").line().unwrap_or_default();
        let days = self.reader.required(table, "days", &place, Some(row.span.clone()), example)?;
        let of_spells = i64::from(spells) * i64::from(facts.rates.first().sjuklon_dagar.unrecorded());
        let of_work = work.1.micro() * i64::from(facts.rates.first().arets_dagar.unrecorded()) / 12 / 1_000_000;
        let days = self.reader.quantity(days, &(i64::from(spells)..=of_spells.min(of_work)))?;
        Some(Sjuklon { days, spells })
    }
}
