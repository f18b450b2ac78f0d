//! Support by need: försörjningsstöd up to an income or the norm, bostadsbidrag and bostadstillägg.

use super::super::CaseReader;
use super::super::degrees::Time;
use super::super::rows::YearAmount;
use super::Spell;
use crate::case::situation::{Bostadsstod, Norm, Observed, Situation};
use crate::money::{Quantity, Rate};
use crate::period::Months;
use crate::texts::{Label, Problem};

/// The keys that say how much försörjningsstöd there is.
const WAYS: [&str; 4] = ["total", "per_month", "up_to", "level"];
/// The keys that only support up to the norm has.
const OF_NORM: [&str; 2] = ["months_before", "jobbstimulans_used"];

impl CaseReader<'_> {
    /// Försörjningsstöd as it was paid.
    pub(super) fn observed(&mut self, spell: &mut Spell<'_, '_>) -> Vec<Observed> {
        for key in OF_NORM.into_iter().filter(|key| spell.row.has(key)) {
            self.needs(&spell.row, key, "level = \"norm\"");
        }
        self.amounts(spell, &WAYS)
    }

    /// Bostadsbidrag or bostadstillägg, as it was paid or to be worked out.
    pub(super) fn bostadsstod(&mut self, spell: &mut Spell<'_, '_>) -> Vec<Bostadsstod> {
        let row = &spell.row;
        if !row.has("level") {
            let stated = |Observed { input, amount, when }| Bostadsstod { input, amount: Some(amount), when };
            return self.amounts(spell, &["total", "per_month", "level"]).into_iter().map(stated).collect();
        }
        if self.main_key(row, &["total", "per_month", "level"]).is_none() || self.choice(row, "level").is_none() {
            return Vec::new();
        }
        self.useless(row, &["months"], "level");
        let months = self.months(row);
        let input = self.input(row, "level");
        spell.claim(Rate::ZERO, Time::dated(Some(months.unwrap_or_default())));
        vec![Bostadsstod { input, amount: None, when: months.unwrap_or_default() }]
    }

    fn amounts(&mut self, spell: &mut Spell<'_, '_>, ways: &[&'static str]) -> Vec<Observed> {
        let row = &spell.row;
        let months = self.months(row);
        let Some(key) = self.main_key(row, ways) else { return Vec::new() };
        let input = self.input(row, key);
        let mut observed = Vec::new();
        for YearAmount { amount, duration, months } in self.year_amounts(row, key, months) {
            self.counts(input, duration.unwrap_or(Quantity::whole(1)));
            let time = match (duration, months) {
                (Some(duration), _) => Time::months(months, duration),
                (None, Some(_)) => Time::dated(months),
                (None, None) => Time::unknown(),
            };
            spell.claim(Rate::ZERO, time);
            observed.push(Observed { input, amount, when: months.unwrap_or_default() });
        }
        observed
    }

    /// Support up to a stated income: once a year, since it looks at the whole of it.
    pub(super) fn up_to(&mut self, spell: &Spell<'_, '_>, into: &mut Situation) -> bool {
        let row = &spell.row;
        if self.main_key(row, &WAYS).is_none() {
            return true;
        }
        self.useless(row, &["months", "from", "to"], "up_to");
        self.useless(row, &OF_NORM, "up_to");
        let input = self.input(row, "up_to");
        let observed = self.money(row, "up_to").map(|amount| Observed { input, amount, when: Months::ALL });
        if into.forsorjningsstod_up_to.is_some() {
            self.twice(row, "up_to", "up_to");
        }
        into.forsorjningsstod_up_to = observed;
        true
    }

    /// Support up to the norm: once a situation, since it looks at every income of its months.
    pub(super) fn norm(&mut self, spell: &Spell<'_, '_>, into: &mut Situation) -> bool {
        let row = &spell.row;
        if self.main_key(row, &WAYS).is_none() || self.choice(row, "level").is_none() {
            return true;
        }
        self.useless(row, &["months"], "level");
        let when = self.months(row).unwrap_or_default();
        let input = self.input(row, "level");
        if !row.has("months_before") && !into.work.is_empty() {
            self.defaulted.push(Label::DefaultMonthsBefore { place: row.path.clone() });
        }
        let [months_before, jobbstimulans_used] = OF_NORM.map(|key| self.whole(row, key).unwrap_or(0));
        if into.forsorjningsstod_norm.is_some() {
            self.reader.problem(row.span.clone(), Problem::NormTwice {});
        }
        into.forsorjningsstod_norm = Some(Norm { input, when, months_before, jobbstimulans_used });
        true
    }
}
