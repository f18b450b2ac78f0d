//! Extratjänst: förordning (2018:42) om särskilt anställningsstöd, transitional rules.
//!
//! The wage cost up to an amount per day.

use super::lonestod::{self, Employment};
use crate::case::situation::LonestodAmount;
use crate::ledger::Recorder;
use crate::money::Ore;
use crate::rule::RuleId;

/// The subsidy of a spell of work.
pub(super) fn apply<R: Recorder>(employment: Employment<'_>, amount: LonestodAmount<()>, recorder: &mut R) -> Ore {
    lonestod::pay(RuleId::Extratjanst, employment, amount, recorder, |(), recorder: &mut R| {
        let rates = employment.env.rates;
        lonestod::up_to_day(employment, &rates.extratjanst_andel, &rates.extratjanst_tak, recorder)
    })
}

#[cfg(test)]
mod tests {
    use crate::case::situation::{Lonestod::Extratjanst, LonestodAmount};
    use crate::money::Money;
    use crate::rule::RuleId;
    use crate::rules::testing::{known, kr, lund, rate, situation};

    #[test]
    fn the_wage_cost_up_to_1_140_kronor_a_day() {
        // The ceiling before November 2017 (5dok.org 2021), for 22 days.
        let lund = lund().with(|rates| {
            rates.extratjanst_andel = known(&rates.extratjanst_andel, rate("1"));
            rates.extratjanst_tak = known(&rates.extratjanst_tak, Money::whole(1_140));
            rates.anstallningsstod_manadsdagar = known(&rates.anstallningsstod_manadsdagar, 22);
        });
        let month = |wage, extent| {
            let amount = Extratjanst(LonestodAmount::ByRules(()));
            lund.sum(&situation().wage(wage, extent, "1").lonestod(amount).build(), RuleId::Extratjanst)
        };
        assert_eq!(month("15000", "1"), kr("20850"));
        assert_eq!(month("25000", "1"), kr("25080"));
        assert_eq!(month("25000", "0.5"), kr("12540"));
    }
}
