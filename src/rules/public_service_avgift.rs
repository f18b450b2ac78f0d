//! Public service-avgift, from 2019: lag (2018:1893) om finansiering av radio och tv i allmänhetens tjänst.

use super::post;
use crate::ledger::Recorder;
use crate::money::Money;
use crate::party::Party;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The fee on a beskattningsbar förvärvsinkomst up to the ceiling, of those who are old enough at the start of the year.
pub(super) fn apply(env: &Env<'_>, age: u8, taxable: Money, recorder: &mut impl Recorder) -> Money {
    let rates = env.rates;
    if taxable == Money::ZERO || !rates.public_service.exists() {
        return Money::ZERO;
    }
    recorder.enter(RuleId::PublicServiceAvgift, None);
    if u32::from(age) < recorder.read(&rates.public_service_alder) {
        return Money::ZERO;
    }
    let base = taxable.min(recorder.read(&rates.public_service_tak));
    let fee = (base * recorder.read(&rates.public_service)).round(Rounding::OretalFallerBort);
    post(recorder, RuleId::PublicServiceAvgift, Party::Individual, Party::State, fee.ore());
    fee
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::rules::testing::lund_in;

    fn fee(year: i16, age: u8, taxable: i64) -> Money {
        super::apply(&lund_in(year).env(), age, Money::whole(taxable), &mut Sums::default())
    }

    #[test]
    fn the_highest_fee_of_each_year() {
        let highest = (2018..=2026).map(|year| fee(year, 40, 1_000_000));
        let printed = [0, 1_347, 1_397, 1_329, 1_327, 1_300, 1_219, 1_249, 1_184].map(Money::whole);
        assert_eq!(highest.collect::<Vec<_>>(), printed, "SKV 433");
    }

    #[test]
    fn one_percent_below_the_ceiling_from_18() {
        assert_eq!([17, 18].map(|age| fee(2025, age, 99_900)), [0, 999].map(Money::whole));
    }
}
