//! `[before.work]` and `[after.work]`.

use super::degrees::{Claims, Time};
use super::rows::Row;
use super::{CaseReader, Facts};
use crate::case::situation::{Lonebidrag, MOST_SPELLS, Situation, Sjuklon, Work};
use crate::fields::{self, Place};
use crate::input::Entry;
use crate::money::{Money, Quantity};
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
            let lonebidrag = row.table.get("lonebidrag").map_or(Lonebidrag::None, |entry| self.lonebidrag(entry, &row));
            let produktionsfaktor = self.percent(&row, "produktionsfaktor");
            let sjuklon = row.table.get("sjuklon").and_then(|entry| self.sjuklon(entry, (&row, duration), facts));
            if let (Some(wage), Lonebidrag::Decided(per_month)) = (wage, lonebidrag) {
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
                lonebidrag,
                produktionsfaktor,
                sjuklon,
            };
            if into.work.try_push(work).is_err() {
                self.reader.problem(row.span.clone(), Problem::TooManySpells { what: path.clone(), most: MOST_SPELLS });
            }
        }
    }

    fn lonebidrag(&mut self, entry: &Entry, row: &Row<'_>) -> Lonebidrag {
        let Some(table) = self.reader.table(entry) else { return Lonebidrag::None };
        let path = format!("{}.lonebidrag", row.path);
        self.keys(table, Place::Lonebidrag, &Label::PlaceRow { path: path.clone() });
        let row = Row { table, place: Place::Lonebidrag, path, span: entry.span() };
        match self.main_key(&row, &["share", "per_month"]) {
            Some("per_month") => {
                if row.has("ceiling") {
                    let problem = Problem::UselessKey { key: "ceiling".to_owned(), because: "per_month".to_owned() };
                    self.reader.problem(row.span.clone(), problem);
                }
                self.money(&row, "per_month").map_or(Lonebidrag::None, Lonebidrag::Decided)
            }
            Some(_) => {
                if !row.has("ceiling") {
                    self.defaulted.push(Label::DefaultCeiling { place: row.path.clone() });
                }
                let ceiling = self.flag(&row, "ceiling").unwrap_or(true);
                self.percent(&row, "share").map_or(Lonebidrag::None, |share| Lonebidrag::Share { share, ceiling })
            }
            None => Lonebidrag::None,
        }
    }

    /// Absence with sick pay: at most a sick-pay period for each spell, within the time of the work, and a day at least.
    fn sjuklon(&mut self, entry: &Entry, work: (&Row<'_>, Quantity), facts: &Facts) -> Option<Sjuklon> {
        let table = self.reader.table(entry)?;
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
        let of_spells = i64::from(spells) * i64::from(facts.rates.sjuklon_dagar.unrecorded());
        let of_work = work.1.micro() * i64::from(facts.rates.arets_dagar.unrecorded()) / 12 / 1_000_000;
        let days = self.reader.quantity(days, &(i64::from(spells)..=of_spells.min(of_work)))?;
        Some(Sjuklon { days, spells })
    }
}
