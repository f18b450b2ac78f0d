//! Särskilt anställningsstöd: förordningen om anställningsstöd.
//!
//! A share of the wage cost up to an amount per day.

use super::lonestod::{self, Employment};
use crate::case::situation::LonestodAmount;
use crate::ledger::Recorder;
use crate::money::Ore;
use crate::rule::RuleId;

/// The subsidy of a spell of work.
pub(super) fn apply<R: Recorder>(employment: Employment<'_>, amount: LonestodAmount<()>, recorder: &mut R) -> Ore {
    lonestod::pay(RuleId::SarskiltAnstallningsstod, employment, amount, recorder, |(), recorder: &mut R| {
        let rates = employment.env.rates;
        lonestod::up_to_day(
            employment,
            &rates.sarskilt_anstallningsstod_andel,
            &rates.sarskilt_anstallningsstod_tak,
            recorder,
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::case::situation::{Lonestod::SarskiltAnstallningsstod, LonestodAmount};
    use crate::money::Money;
    use crate::rule::RuleId;
    use crate::rules::testing::{known, kr, lund, rate, situation};

    #[test]
    fn eighty_five_percent_up_to_890_kronor_a_day() {
        // The terms of 2016 (arbetet.se 2016-02-18), for 22 days.
        let lund = lund().with(|rates| {
            rates.sarskilt_anstallningsstod_andel = known(&rates.sarskilt_anstallningsstod_andel, rate("0.85"));
            rates.sarskilt_anstallningsstod_tak = known(&rates.sarskilt_anstallningsstod_tak, Money::whole(890));
            rates.anstallningsstod_manadsdagar = known(&rates.anstallningsstod_manadsdagar, 22);
        });
        let month = |wage, extent| {
            let amount = SarskiltAnstallningsstod(LonestodAmount::ByRules(()));
            lund.sum(&situation().wage(wage, extent, "1").lonestod(amount).build(), RuleId::SarskiltAnstallningsstod)
        };
        assert_eq!(month("15000", "1"), kr("17722.5"));
        assert_eq!(month("25000", "1"), kr("19580"));
        assert_eq!(month("25000", "0.5"), kr("9790"));
    }
}
