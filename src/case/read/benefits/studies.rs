//! Benefits by week of studies: studiemedel, studiestartsstöd, omställningsstudiestöd.

use super::super::CaseReader;
use super::super::degrees::Time;
use super::super::rows::Row;
use super::Spell;
use crate::case::situation::{Omstallningsstudiestod, Studiemedel, Studiestartsstod};
use crate::fields::{self, Kind};
use crate::ledger::InputId;
use crate::money::{Quantity, Rate};
use crate::period::Months;
use crate::texts::Label;

impl CaseReader<'_> {
    pub(super) fn studiemedel(&mut self, spell: &mut Spell<'_, '_>) -> Option<Studiemedel> {
        let row = &spell.row;
        let months = self.months(row);
        self.required_keys(row);
        let input = self.input(row, "weeks");
        let extent = self.share_or_whole(row, "extent", Label::DefaultExtent { place: row.path.clone() });
        let hogre_bidrag = row.has("level") && self.choice(row, "level") == Some("hogre");
        if !row.has("level") {
            self.defaulted.push(Label::DefaultLevel { place: row.path.clone(), level: "allmant".to_owned() });
        }
        let weeks = self.weeks(spell, months, None)?;
        let loan_weeks = self.loan_weeks(&spell.row, input, weeks)?;
        spell.claim(extent, Time::weeks(months, weeks));
        Some(Studiemedel { input, weeks, loan_weeks, extent, hogre_bidrag, when: months.unwrap_or_default() })
    }

    pub(super) fn studiestartsstod(&mut self, spell: &mut Spell<'_, '_>) -> Option<Studiestartsstod> {
        let row = &spell.row;
        let months = self.months(row);
        self.required_keys(row);
        let input = self.input(row, "weeks");
        let extent = self.one_of(row, "extent", Label::DefaultExtent { place: row.path.clone() });
        let most = spell.facts.rates.first().studiestartsstod_veckor.unrecorded();
        let weeks = self.weeks(spell, months, Some(most).filter(|_| extent == Rate::ONE))?;
        spell.claim(extent, Time::weeks(months, weeks));
        Some(Studiestartsstod { input, weeks, extent, when: months.unwrap_or_default() })
    }

    pub(super) fn omstallningsstudiestod(&mut self, spell: &mut Spell<'_, '_>) -> Option<Omstallningsstudiestod> {
        let row = &spell.row;
        let months = self.months(row);
        self.required_keys(row);
        let input = self.input(row, "weeks");
        let extent = self.one_of(row, "extent", Label::DefaultExtent { place: row.path.clone() });
        let income_month = self.money(row, "income_month");
        let most = spell.facts.rates.first().omstallning_veckor.unrecorded();
        let weeks = self.weeks(spell, months, Some(most).filter(|_| extent == Rate::ONE))?;
        let loan_weeks = self.loan_weeks(&spell.row, input, weeks)?;
        spell.claim(extent, Time::weeks(months, weeks));
        let (income_month, when) = (income_month?, months.unwrap_or_default());
        Some(Omstallningsstudiestod { input, weeks, loan_weeks, extent, income_month, when })
    }

    /// Asks for the keys that the row must have.
    fn required_keys(&mut self, row: &Row<'_>) {
        let place = Label::PlaceRow { path: row.path.clone() };
        for field in fields::fields(row.place).filter(|field| field.required) {
            let example = field.line().unwrap_or_default();
            self.reader.required(row.table, field.key, &place, Some(row.span.clone()), example);
        }
    }

    /// The weeks of a spell: within the months that it names, and no more than are paid for.
    fn weeks(&mut self, spell: &Spell<'_, '_>, months: Option<Months>, most: Option<u32>) -> Option<Quantity> {
        let row = &spell.row;
        let Kind::Quantity(of_year) = fields::field(row.place, "weeks").kind else { return None };
        let in_months = months.map(|months| (spell.facts.window.calendar_days(months) + 6) / 7);
        let most = in_months.unwrap_or(of_year).min(most.map_or(of_year, i64::from));
        row.table.get("weeks").and_then(|entry| self.reader.quantity(entry, &(0..=most)))
    }

    /// A loan is taken for weeks with a grant, of which there may be as many as the row says at most.
    fn loan_weeks(&mut self, row: &Row<'_>, input: InputId, weeks: Quantity) -> Option<Quantity> {
        let high = self.inputs[usize::from(input.0)].measure.and_then(|measure| measure.high);
        let weeks = weeks.max(high.map_or(Quantity::ZERO, Quantity::from_micro));
        let most = weeks.to_decimal().ceil().try_into().unwrap_or(i64::MAX);
        row.table.get("loan_weeks").and_then(|entry| self.reader.quantity(entry, &(0..=most)))
    }
}
