//! Introduktionsjobb: förordning (2018:42) om särskilt anställningsstöd 14–16 §§.
//!
//! A share of the wage up to a ceiling and the contributions on it; agreed premiums do not count. No ceiling is asked for
//! where there is no share.

use super::arbetsgivaravgifter;
use super::lonestod::{self, Employment};
use crate::case::situation::LonestodAmount;
use crate::ledger::Recorder;
use crate::money::{Ore, Rate};
use crate::rule::RuleId;

/// The subsidy of a spell of work.
pub(super) fn apply<R: Recorder>(employment: Employment<'_>, amount: LonestodAmount<()>, recorder: &mut R) -> Ore {
    let Employment { env, age, work, .. } = employment;
    lonestod::pay(RuleId::Introduktionsjobb, employment, amount, recorder, |(), recorder: &mut R| {
        let share = recorder.read(&env.rates.introduktionsjobb_andel);
        if share == Rate::ZERO {
            return Ore::ZERO;
        }
        let wage = work.wage_month_full_time.min(recorder.read(&env.rates.introduktionsjobb_tak));
        let counted = lonestod::counted(employment, wage, recorder);
        (counted * (Rate::ONE + arbetsgivaravgifter::rate(env, age, work.when, recorder)) * share).ore()
    })
}

#[cfg(test)]
mod tests {
    use crate::case::situation::{Lonestod::Introduktionsjobb, LonestodAmount};
    use crate::money::Money;
    use crate::rule::RuleId;
    use crate::rules::testing::{known, kr, lund, rate, situation};

    #[test]
    fn eighty_percent_of_20_000_kronor_at_most_with_contributions() {
        // The terms of 2018 (SFS 2018:42 14–16 §§) with the contributions of 2013: 20 000 × 1.3142 × 80 %.
        let lund = lund().with(|rates| {
            rates.introduktionsjobb_andel = known(&rates.introduktionsjobb_andel, rate("0.8"));
            rates.introduktionsjobb_tak = known(&rates.introduktionsjobb_tak, Money::whole(20_000));
        });
        let month = |wage| {
            let amount = Introduktionsjobb(LonestodAmount::ByRules(()));
            lund.sum(&situation().wage(wage, "1", "1").lonestod(amount).build(), RuleId::Introduktionsjobb)
        };
        assert_eq!([month("20000"), month("26000")], [kr("21027.20"); 2]);
        assert_eq!(month("18000"), kr("18924.48"));
    }
}
