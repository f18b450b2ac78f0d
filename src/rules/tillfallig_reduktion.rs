//! Temporary tax reduction for arbetsinkomst, 2021 and 2022: lag (2021:930).
//!
//! Of final tax alone: the monthly tables leave it out. Set off against kommunal skatt, last.

use super::set_off;
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore};
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The reduction on a year's arbetsinkomst, at most what is left of the kommunal skatt.
pub(super) fn apply(env: &Env<'_>, earned: Ore, local_left: Money, recorder: &mut impl Recorder) {
    let scale = &env.rates.tillfallig_reduktion;
    if earned == Ore::ZERO || local_left == Money::ZERO || !scale.exists() {
        return;
    }
    recorder.enter(RuleId::TillfalligReduktion, None);
    let earned = earned.money().round(Rounding::HundratalNedat);
    recorder.step(Step::Arbetsinkomst, earned);
    let reduction = recorder.read(scale).at(earned).round(Rounding::OretalFallerBort);
    set_off(RuleId::TillfalligReduktion, reduction, local_left, recorder);
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::party::Party;
    use crate::rules::testing::{kr, lund_in};

    #[test]
    fn rises_stands_falls_and_is_only_of_2021_and_2022() {
        let reduction = |year, earned| {
            let mut sums = Sums::default();
            super::apply(&lund_in(year).env(), kr(earned), Money::whole(100_000), &mut sums);
            sums.balances.party(Party::Individual)
        };
        let incomes = ["60000", "160000", "240000", "300000", "400000", "500000", "600000"];
        let expected = ["0", "1250", "2250", "2250", "1125", "0", "0"].map(kr);
        assert_eq!(incomes.map(|earned| reduction(2021, earned)), expected);
        assert_eq!(incomes.map(|earned| reduction(2022, earned)), expected);
        assert_eq!([2020, 2023].map(|year| reduction(year, "240000")), ["0", "0"].map(kr));
    }
}
