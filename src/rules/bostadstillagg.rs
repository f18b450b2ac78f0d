//! Bostadstillägg with sjuk- or aktivitetsersättning, as observed or worked out: SFB 102 kap. 11, 16–25 §§. Not taxed.
//!
//! Single persons: a share of the rent, less a share of the income that is above the guarantee level. Wealth and
//! capital are not counted.

use super::parts::{self, By};
use super::{Incomes, post};
use crate::case::situation::{Bostadsstod, Situation};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Quantity};
use crate::party::Party;
use crate::rates::{Env, Origin, Rates};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What Försäkringskassan pays for a spell.
pub(super) fn apply(
    env: &Env<'_>,
    situation: &Situation,
    spell: &Bostadsstod,
    incomes: &mut Incomes,
    recorder: &mut impl Recorder,
) {
    recorder.enter(RuleId::Bostadstillagg, Some(spell.input));
    let amount = spell.amount.unwrap_or_else(|| {
        let months = (spell.when, spell.when.quantity(), By::Months);
        let paid = parts::sum(env, months, rows, recorder, |part, recorder| {
            let year = per_year(&part.env, situation, incomes, recorder);
            (year * part.quantity).per(12).round(Rounding::Posting).ore()
        });
        paid.money()
    });
    post(recorder, RuleId::Bostadstillagg, Party::Forsakringskassan, Party::Individual, amount.ore());
    incomes.add_untaxed(amount.ore(), spell.when);
}

/// The rows that it rests on.
const fn rows(rates: &Rates) -> [Origin; 6] {
    [
        rates.bostadstillagg.origin(),
        rates.bostadstillagg_minskning.origin(),
        rates.bostadstillagg_arbete.origin(),
        rates.bostadstillagg_ovrigt.origin(),
        rates.sjukersattning_garanti.origin(),
        rates.aktivitetsersattning_garanti.origin(),
    ]
}

/// The supplement of a whole year.
fn per_year(env: &Env<'_>, situation: &Situation, incomes: &Incomes, recorder: &mut impl Recorder) -> Money {
    let rates = env.rates;
    let month = recorder.read(&rates.bostadstillagg).at(situation.household.rent).round(Rounding::Posting);
    let full = (month * Quantity::whole(12)).round(Rounding::Posting);
    recorder.step(Step::BidragForeMinskning, full);
    let over = counted(env, incomes, recorder) - free(env, situation, recorder);
    let reduction_income = over.max(Money::ZERO);
    recorder.step(Step::Reduceringsinkomst, reduction_income);
    if reduction_income == Money::ZERO {
        return full;
    }
    let reduction = recorder.read(&rates.bostadstillagg_minskning).at(reduction_income).round(Rounding::Posting);
    (full - reduction).max(Money::ZERO)
}

/// The guarantee level of a year, as it is paid by month.
fn free(env: &Env<'_>, situation: &Situation, recorder: &mut impl Recorder) -> Money {
    let older = u32::from(situation.age) > env.rates.aktivitetsersattning_till_alder.unrecorded();
    let level = if situation.aktivitetsersattning.is_empty() && older {
        recorder.read(&env.rates.sjukersattning_garanti)
    } else {
        recorder.read(&env.rates.aktivitetsersattning_garanti).at(situation.age)
    };
    (level.per(12).round(Rounding::NarmasteKrona) * Quantity::whole(12)).round(Rounding::Posting)
}

/// Compensation in full, shares of earned and other income.
fn counted(env: &Env<'_>, incomes: &Incomes, recorder: &mut impl Recorder) -> Money {
    let mut counted = incomes.ersattning;
    let other = incomes.taxable - incomes.earned - incomes.ersattning;
    if incomes.earned > Ore::ZERO {
        counted += (incomes.earned.money() * recorder.read(&env.rates.bostadstillagg_arbete)).ore();
    }
    if other > Ore::ZERO {
        counted += (other.money() * recorder.read(&env.rates.bostadstillagg_ovrigt)).ore();
    }
    counted.money()
}

#[cfg(test)]
mod tests {
    use crate::money::Ore;
    use crate::rule::RuleId;
    use crate::rules::testing::{Builder, kr, lund, situation};

    fn bostadstillagg(situation: Builder) -> Ore {
        lund().sum(&situation.household(1, &[], "6000").computed_bostadstillagg().build(), RuleId::Bostadstillagg)
    }

    #[test]
    fn the_guarantee_level_alone_reduces_nothing() {
        assert_eq!(bostadstillagg(situation().sjukersattning("12", "1")), kr("55800"), "93 % of 5 000 kr a month");
        assert_eq!(bostadstillagg(situation().age(22).aktivitetsersattning("12", "1")), kr("55800"));
    }

    /// SFB 102 kap. 11, 18 and 25 §§, by hand.
    #[test]
    fn other_income_reduces_it() {
        // Half of 60 000 kr earned is 30 000 kr above the guarantee level: 62 % of it is 18 600 kr.
        let working = situation().sjukersattning("12", "1").wage("5000", "1", "12");
        assert_eq!(bostadstillagg(working), kr("37200"));
        // 213 600 − 106 800 is 106 800 kr: 62 % of 44 500 and 50 % of 62 300 are 58 740 kr, more than the supplement.
        assert_eq!(bostadstillagg(situation().inkomstrelaterad("12", "400000")), kr("0"));
    }
}
