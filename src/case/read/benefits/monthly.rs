//! Benefits by month: sjuk- and aktivitetsersättning.

use super::super::CaseReader;
use super::super::degrees::Time;
use super::super::rows::YearAmount;
use super::Spell;
use crate::case::situation::{Beside, Ersattning, ErsattningAmount};
use crate::ledger::InputId;
use crate::money::{Quantity, Rate};
use crate::period::Months;
use crate::texts::Problem;

impl CaseReader<'_> {
    pub(super) fn ersattning(&mut self, spell: &mut Spell<'_, '_>) -> Vec<Ersattning> {
        self.age_for(spell);
        let row = &spell.row;
        let months = self.months(row);
        let Some(key) = self.main_key(row, &["total", "per_month", "level"]) else { return Vec::new() };
        let input = self.input(row, if key == "level" { "months" } else { key });
        if key == "level" {
            return self.ersattning_by_level(spell, input, months).into_iter().collect();
        }
        self.useless(row, &["antagandeinkomst", "vilande", "steglos"], key);
        let amounts = self.year_amounts(row, key, months);
        let dated = |amount: &YearAmount| amount.duration.is_some() || amount.months.is_some();
        let degree = if amounts.iter().any(dated) { self.degree(row) } else { Rate::ZERO };
        let mut spells = Vec::new();
        for YearAmount { amount, duration, months } in amounts {
            self.counts(input, duration.unwrap_or(Quantity::whole(1)));
            match duration.or_else(|| months.map(|months| Quantity::whole(i64::from(months.count())))) {
                Some(duration) => spell.claim(degree, Time::months(months, duration)),
                None => spell.claim(degree, Time::unknown()),
            }
            spells.push(Ersattning {
                input,
                amount: ErsattningAmount::Total(amount),
                when: months.unwrap_or_default(),
            });
        }
        spells
    }

    fn ersattning_by_level(
        &mut self,
        spell: &mut Spell<'_, '_>,
        input: InputId,
        when: Option<Months>,
    ) -> Option<Ersattning> {
        let row = &spell.row;
        let degree = self.degree(row);
        let months = self.duration(row, when);
        let income_related = self.choice(row, "level")? == "inkomstrelaterad";
        let antagandeinkomst = self.money(row, "antagandeinkomst");
        if income_related && !row.has("antagandeinkomst") {
            self.needs(row, "level", "antagandeinkomst");
        }
        if !income_related && row.has("antagandeinkomst") {
            self.needs(row, "antagandeinkomst", "level = \"inkomstrelaterad\"");
        }
        let beside = self.beside(spell);
        let time = Time::months(when, months);
        match beside {
            Beside::Nothing => spell.claim(degree, time),
            _ => spell.claims.add_beside(spell.benefit, degree, time, spell.row.span.clone()),
        }
        let amount = ErsattningAmount::Months { months, degree, antagandeinkomst, beside };
        Some(Ersattning { input, amount, when: when.unwrap_or_default() })
    }

    /// What sjuk- or aktivitetsersättning is paid beside: it rests, or is lowered by earned income.
    fn beside(&mut self, spell: &Spell<'_, '_>) -> Beside {
        let row = &spell.row;
        let resting = self.choice(row, "vilande");
        if row.has("vilande") {
            self.useless(row, &["steglos"], "vilande");
        }
        let steglos = self.flag(row, "steglos") == Some(true);
        let (beside, written, only, law) = match resting {
            Some("arbete") => return Beside::RestingForWork,
            Some(_) => {
                let written = "vilande = \"studier\"";
                (Beside::RestingForStudies, written, "aktivitetsersattning", "SFB 36 kap. 10–18 §§")
            }
            None if steglos => (Beside::Steglos, "steglos", "sjukersattning", "SFB 37 kap. 3 §"),
            None => return Beside::Nothing,
        };
        if spell.benefit != only {
            let (key, benefit, only) = (written.to_owned(), spell.benefit.to_owned(), only.to_owned());
            self.reader.problem(row.span.clone(), Problem::KeyForBenefit { key, benefit, only, law });
        }
        beside
    }

    fn age_for(&mut self, spell: &Spell<'_, '_>) {
        let rates = spell.facts.rates.in_month(12);
        let (low, high, law) = if spell.benefit == "aktivitetsersattning" {
            let (low, high) = (&rates.aktivitetsersattning_fran_alder, &rates.aktivitetsersattning_till_alder);
            (low.unrecorded(), high.unrecorded(), "SFB 33 kap. 18 §")
        } else {
            (
                rates.sjukersattning_fran_alder.unrecorded(),
                rates.senioralder.unrecorded().saturating_sub(1),
                "SFB 33 kap. 16 §",
            )
        };
        if !(low..=high).contains(&u32::from(spell.age)) {
            let problem = Problem::AgeForBenefit {
                benefit: spell.benefit.to_owned(),
                age: spell.age.to_string(),
                low: low.to_string(),
                high: high.to_string(),
                law,
            };
            self.reader.problem(spell.row.span.clone(), problem);
        }
    }
}
