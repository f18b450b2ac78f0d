//! Sjukpenning and rehabiliteringspenning: SFB 25 kap. (SGI), 27 kap. 20–27 §§ (levels, days, karens), 28 kap. 7, 10 and
//! 11 §§, 31 kap. 10 § (amount per day).
//!
//! Paid for all calendar days, but for the karensdag of each spell that begins in the year without sick pay from an
//! employer. By the paid day of the benefit period: the normal level, then the continued one, then nothing where the
//! days have an end. Taxed and pensionable, without jobbskatteavdrag.

use super::parts::{self, By, Part};
use super::{Incomes, dagersattning, post, sjuklon};
use crate::case::situation::{DagersattningAmount, Sjukpenning, SjukpenningLevel, Sjukpenninggrund};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Quantity, Rate};
use crate::party::Party;
use crate::period::days_by_part;
use crate::rates::{Env, Origin, Rates, Row};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell of sjukpenning or rehabiliteringspenning pays.
pub(super) fn apply(
    env: &Env<'_>,
    rule: RuleId,
    spell: &Sjukpenning,
    incomes: &mut Incomes,
    recorder: &mut impl Recorder,
) {
    recorder.enter(rule, Some(spell.input));
    let amount = match spell.amount {
        DagersattningAmount::Days { days, degree, level } => {
            let days = sjuklon::after_karens(&env.in_month(spell.when.from), days, level.new_spells, recorder);
            parts::sum(env, (spell.when, days, By::Days), rows, recorder, |part, recorder| {
                by_sgi(&part, &level, degree, recorder)
            })
        }
        amount => dagersattning::amount(&amount, |_| Money::ZERO),
    };
    post(recorder, rule, Party::Forsakringskassan, Party::Individual, amount);
    incomes.add_pensionable(amount, spell.when);
}

/// The rows that a day rests on.
const fn rows(rates: &Rates) -> [Origin; 9] {
    [
        rates.sgi_golv.origin(),
        rates.sgi_tak.origin(),
        rates.sjukpenning_underlag.origin(),
        rates.sjukpenning_normal.origin(),
        rates.sjukpenning_fortsattning.origin(),
        rates.sjukpenning_arbetslos.origin(),
        rates.sjukpenning_dagar_normal.origin(),
        rates.sjukpenning_dagar.origin(),
        rates.arets_dagar.origin(),
    ]
}

/// Paid days by the qualifying income, each on its level.
fn by_sgi(part: &Part<'_>, by: &Sjukpenninggrund, degree: Rate, recorder: &mut impl Recorder) -> Ore {
    let (env, days, rates) = (&part.env, part.quantity, part.env.rates);
    let (normal, continued) = match by.level {
        SjukpenningLevel::Normal => (days, Quantity::ZERO),
        SjukpenningLevel::Fortsattning => (Quantity::ZERO, days),
        SjukpenningLevel::FromDay(first_day) => {
            let ends = [recorder.read(&rates.sjukpenning_dagar_normal), recorder.read(&rates.sjukpenning_dagar)];
            let before = Quantity::whole(i64::from(first_day) - 1) + part.past;
            let ([normal, continued], _) = days_by_part(before, days, ends);
            (normal, continued)
        }
    };
    let mut amount = Ore::ZERO;
    for (days, level) in [(normal, &rates.sjukpenning_normal), (continued, &rates.sjukpenning_fortsattning)] {
        if days > Quantity::ZERO {
            amount += (per_day(env, by, level, recorder) * days * degree).ore();
        }
    }
    amount
}

/// Full sjukpenning for a day, whole kronor.
fn per_day(env: &Env<'_>, by: &Sjukpenninggrund, level: &Row<Rate>, recorder: &mut impl Recorder) -> Money {
    let rates = env.rates;
    let base = sgi(env, by.sgi, recorder) * recorder.read(&rates.sjukpenning_underlag);
    let by_income = base * recorder.read(level);
    let per_day = by_income.per(recorder.read(&rates.arets_dagar)).round(Rounding::NarmasteKrona);
    let per_day = if by.unemployed { per_day.min(recorder.read(&rates.sjukpenning_arbetslos)) } else { per_day };
    recorder.step(Step::Dagbelopp, per_day);
    per_day
}

/// The income that qualifies, from the floor on: within the ceiling, whole hundreds.
fn sgi(env: &Env<'_>, income: Money, recorder: &mut impl Recorder) -> Money {
    let qualifies = income >= recorder.read(&env.rates.sgi_golv);
    let capped = income.min(recorder.read(&env.rates.sgi_tak)).round(Rounding::HundratalNedat);
    let sgi = if qualifies { capped } else { Money::ZERO };
    recorder.step(Step::SjukpenninggrundandeInkomst, sgi);
    sgi
}

#[cfg(test)]
mod tests {
    use crate::case::situation::SjukpenningLevel::{Fortsattning, FromDay, Normal};
    use crate::case::situation::{SjukpenningLevel, Sjukpenninggrund};
    use crate::money::{Money, Ore};
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, lund_in, situation};

    fn by(level: SjukpenningLevel, sgi: i64) -> Sjukpenninggrund {
        Sjukpenninggrund { sgi: Money::whole(sgi), level, new_spells: 0, unemployed: false }
    }

    fn paid(by: Sjukpenninggrund, days: &str, degree: &str) -> Ore {
        lund().sum(&situation().sjukpenning(by, days, degree).build(), RuleId::Sjukpenning)
    }

    #[test]
    fn a_day_is_97_percent_of_80_percent_of_the_sgi() {
        assert_eq!(paid(by(Normal, 204_000), "365", "1"), kr("158410"));
        assert_eq!(paid(by(Normal, 197_600), "230", "0.75"), kr("72450"));
    }

    #[test]
    fn the_highest_days_of_2013_are_709_and_665_kronor() {
        assert_eq!(paid(by(Normal, 500_000), "1", "1"), kr("709"));
        assert_eq!(paid(by(Fortsattning, 500_000), "1", "1"), kr("665"));
    }

    /// The highest day is 725 kr to June 2018 (wiklands.se, ka.se) and 774 kr from July.
    #[test]
    fn days_are_shared_where_the_ceiling_changes() {
        let paid = |days| {
            let level = by(Normal, 500_000);
            lund_in(2018).sum(&situation().sjukpenning(level, days, "1").build(), RuleId::Sjukpenning)
        };
        assert_eq!(paid("365"), kr("273641"), "181 × 725 and 184 × 774");
        assert_eq!(paid("73"), kr("54728.2"), "36.2 and 36.8 days");
    }

    #[test]
    fn the_days_of_the_benefit_period_run_on_where_the_ceiling_changes() {
        let level = by(FromDay(184), 500_000);
        let paid = lund_in(2018).sum(&situation().sjukpenning(level, "365", "1").build(), RuleId::Sjukpenning);
        assert_eq!(paid, kr("264809"), "181 × 725 are the 184th to 364th day, 184 × 726 on the continued level");
    }

    #[test]
    fn rehabiliteringspenning_is_counted_alike() {
        let situation = situation().rehabiliteringspenning(by(Normal, 204_000), "100").build();
        assert_eq!(lund().sum(&situation, RuleId::Rehabiliteringspenning), kr("43400"));
    }

    #[test]
    fn below_the_floor_there_is_none() {
        assert_eq!(paid(by(Normal, 10_600), "1", "1"), kr("0"));
        assert_eq!(paid(by(Normal, 10_700), "1", "1"), kr("23"));
    }

    #[test]
    fn each_new_spell_has_its_karensdag() {
        let spells = |new_spells| paid(Sjukpenninggrund { new_spells, ..by(Normal, 500_000) }, "10", "1");
        assert_eq!([0, 1, 3, 12].map(spells), ["7090", "6381", "4963", "0"].map(kr));
    }

    #[test]
    fn after_364_days_the_level_is_lower_and_after_914_there_is_none() {
        let from = |day, days| paid(by(FromDay(day), 500_000), days, "1");
        assert_eq!(from(1, "364"), kr("258076"));
        assert_eq!(from(364, "2"), kr("1374"), "709 + 665");
        assert_eq!(from(365, "365"), kr("242725"));
        assert_eq!(from(914, "10"), kr("665"));
        assert_eq!(from(915, "10"), kr("0"));
    }

    #[test]
    fn the_unemployed_have_at_most_486_kronor_a_day() {
        let unemployed = |level, sgi| paid(Sjukpenninggrund { unemployed: true, ..by(level, sgi) }, "1", "1");
        assert_eq!(unemployed(Normal, 300_000), kr("486"));
        assert_eq!(unemployed(Fortsattning, 300_000), kr("486"));
        assert_eq!(unemployed(Normal, 204_000), kr("434"));
    }
}
