//! Sjukpenning and rehabiliteringspenning: SFB 25 kap. (SGI), 28 kap. 7 and 10 §§, 31 kap. 10 § (amount per day).
//!
//! A running spell: no employer's sick pay and no qualifying day. Paid for all calendar days; taxed and pensionable,
//! without jobbskatteavdrag.

use super::{Incomes, dagersattning, post};
use crate::case::situation::{Sjukpenning, SjukpenningLevel};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Rate};
use crate::party::Party;
use crate::rates::Env;
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
    let amount = dagersattning::amount(&spell.amount, |level| per_day(env, level, recorder));
    post(recorder, rule, Party::Forsakringskassan, Party::Individual, amount);
    incomes.add_pensionable(amount, spell.when);
}

/// Full sjukpenning for a day, whole kronor.
fn per_day(env: &Env<'_>, level: SjukpenningLevel, recorder: &mut impl Recorder) -> Money {
    let rates = env.rates;
    let share: Rate = match level {
        SjukpenningLevel::Fortsattning(_) => recorder.read(&rates.sjukpenning_fortsattning),
        SjukpenningLevel::Normal(_) => recorder.read(&rates.sjukpenning_normal),
    };
    let base = sgi(env, income(level), recorder) * recorder.read(&rates.sjukpenning_underlag);
    let per_day = (base * share).per(recorder.read(&rates.arets_dagar)).round(Rounding::NarmasteKrona);
    recorder.step(Step::Dagbelopp, per_day);
    per_day
}

/// The income that qualifies: within the ceiling, whole hundreds; nothing below the floor.
fn sgi(env: &Env<'_>, income: Money, recorder: &mut impl Recorder) -> Money {
    let capped = income.min(recorder.read(&env.rates.sgi_tak)).round(Rounding::HundratalNedat);
    let sgi = if capped < recorder.read(&env.rates.sgi_golv) { Money::ZERO } else { capped };
    recorder.step(Step::SjukpenninggrundandeInkomst, sgi);
    sgi
}

const fn income(level: SjukpenningLevel) -> Money {
    match level {
        SjukpenningLevel::Normal(income) | SjukpenningLevel::Fortsattning(income) => income,
    }
}

#[cfg(test)]
mod tests {
    use crate::case::situation::SjukpenningLevel::{Fortsattning, Normal};
    use crate::money::Money;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    fn days(level: crate::case::situation::SjukpenningLevel, days: &str, degree: &str) -> crate::money::Ore {
        lund().sum(&situation().sjukpenning(level, days, degree).build(), RuleId::Sjukpenning)
    }

    #[test]
    fn a_day_is_97_percent_of_80_percent_of_the_sgi() {
        assert_eq!(days(Normal(Money::whole(204_000)), "365", "1"), kr("158410"));
        assert_eq!(days(Normal(Money::whole(197_600)), "230", "0.75"), kr("72450"));
    }

    #[test]
    fn the_highest_days_of_2013_are_709_and_665_kronor() {
        assert_eq!(days(Normal(Money::whole(500_000)), "1", "1"), kr("709"));
        assert_eq!(days(Fortsattning(Money::whole(500_000)), "1", "1"), kr("665"));
    }

    #[test]
    fn rehabiliteringspenning_is_counted_alike() {
        let situation = situation().rehabiliteringspenning(Normal(Money::whole(204_000)), "100").build();
        assert_eq!(lund().sum(&situation, RuleId::Rehabiliteringspenning), kr("43400"));
    }

    #[test]
    fn below_the_floor_there_is_none() {
        assert_eq!(days(Normal(Money::whole(10_600)), "1", "1"), kr("0"));
        assert_eq!(days(Normal(Money::whole(10_700)), "1", "1"), kr("23"));
    }
}
