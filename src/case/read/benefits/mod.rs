//! `[before.support]` and `[after.support]`.

mod daily;
mod monthly;
mod need;
mod studies;

use super::degrees::{Claims, Time};
use super::rows::Row;
use super::{CaseReader, Facts};
use crate::case::situation::{MOST_SPELLS, Situation, Spells};
use crate::fields::BENEFITS;
use crate::input::{Entry, Table};
use crate::money::Rate;
use crate::texts::{Label, Nearest, Problem};

/// A row of a benefit with what it is checked against.
struct Spell<'t, 'c> {
    benefit: &'static str,
    row: Row<'t>,
    age: u8,
    facts: &'c Facts,
    claims: &'c mut Claims,
}

impl Spell<'_, '_> {
    fn claim(&mut self, share: Rate, time: Time) {
        self.claims.add(self.benefit, share, time, self.row.span.clone());
    }
}

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
            for row in self.rows(entry, benefit.place, &path, "total") {
                let mut spell = Spell { benefit: benefit.key, row, age: into.age, facts, claims };
                if !self.spell(&mut spell, into) {
                    let problem = Problem::TooManySpells { what: path.clone(), most: MOST_SPELLS };
                    self.reader.problem(entry.key_span.clone(), problem);
                    break;
                }
            }
        }
    }

    /// Reads a spell into its place; false where there is no room for it.
    fn spell(&mut self, spell: &mut Spell<'_, '_>, into: &mut Situation) -> bool {
        match spell.benefit {
            "forsorjningsstod" if spell.row.has("up_to") => self.up_to(spell, into),
            "forsorjningsstod" if spell.row.has("level") => self.norm(spell, into),
            "forsorjningsstod" => push(&mut into.forsorjningsstod, self.observed(spell)),
            "bostadsbidrag" => push(&mut into.bostadsbidrag, self.bostadsstod(spell)),
            "bostadstillagg" => push(&mut into.bostadstillagg, self.bostadsstod(spell)),
            "aktivitetsstod" => push(&mut into.aktivitetsstod, self.aktivitetsstod(spell)),
            "sjukpenning" => push(&mut into.sjukpenning, self.sjukpenning(spell)),
            "rehabiliteringspenning" => push(&mut into.rehabiliteringspenning, self.sjukpenning(spell)),
            "arbetsloshetsersattning" => push(&mut into.arbetsloshetsersattning, self.akassa(spell)),
            "utvecklingsersattning" => push(&mut into.utvecklingsersattning, self.utvecklingsersattning(spell)),
            "etableringsersattning" => push(&mut into.etableringsersattning, self.etableringsersattning(spell)),
            "foraldrapenning" => push(&mut into.foraldrapenning, self.foraldrapenning(spell)),
            "sjukersattning" => push(&mut into.sjukersattning, self.ersattning(spell)),
            "aktivitetsersattning" => push(&mut into.aktivitetsersattning, self.ersattning(spell)),
            "studiestartsstod" => push(&mut into.studiestartsstod, self.studiestartsstod(spell)),
            "omstallningsstudiestod" => push(&mut into.omstallningsstudiestod, self.omstallningsstudiestod(spell)),
            _ => push(&mut into.studiemedel, self.studiemedel(spell)),
        }
    }

    fn unknown_benefit(&mut self, name: &str, entry: &Entry) {
        let place = Label::PlaceHeading { heading: format!("{name}.support") };
        let problem = self.elsewhere(&entry.key, &place).unwrap_or_else(|| Problem::UnknownBenefit {
            found: entry.key.clone(),
            nearest: Nearest::of(&entry.key, BENEFITS.iter().map(|benefit| benefit.key)),
            known: BENEFITS.iter().map(|benefit| benefit.key.to_owned()).collect(),
        });
        self.reader.problem(entry.key_span.clone(), problem);
    }
}

/// Adds the spells that could be read; false where there is no room for them.
fn push<T>(spells: &mut Spells<T>, read: impl IntoIterator<Item = T>) -> bool {
    read.into_iter().all(|spell| spells.try_push(spell).is_ok())
}
