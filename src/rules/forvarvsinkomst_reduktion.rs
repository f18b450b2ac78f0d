//! Tax reduction for förvärvsinkomst, from 2021: IL 67 kap. 2 and 46–47 §§.
//!
//! Set off against kommunal skatt; in one year against state tax and fees as well, which the rates say.

use super::set_off;
use crate::ledger::{Recorder, Step};
use crate::money::Money;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The reduction on a beskattningsbar förvärvsinkomst, at most what is left of kommunal skatt and, where it is set off
/// against them, of state tax and fees. What is then left of the kommunal skatt is returned.
pub(super) fn apply(
    env: &Env<'_>,
    taxable: Money,
    (local_left, others_left): (Money, Money),
    recorder: &mut impl Recorder,
) -> Money {
    let rates = env.rates;
    let nothing_left = local_left == Money::ZERO && !rates.forvarvsinkomst_mot_avgifter.exists();
    if nothing_left || !rates.forvarvsinkomst_reduktion.exists() {
        return local_left;
    }
    recorder.enter(RuleId::ForvarvsinkomstReduktion, None);
    let reduction = recorder.read(&rates.forvarvsinkomst_reduktion).at(taxable).round(Rounding::OretalFallerBort);
    if reduction == Money::ZERO {
        return local_left;
    }
    recorder.step(Step::SkattereduktionForeAvrakning, reduction);
    let mut left = local_left;
    if reduction > local_left && rates.forvarvsinkomst_mot_avgifter.exists() {
        let share = recorder.read(&rates.forvarvsinkomst_mot_avgifter);
        left += (others_left * share).round(Rounding::OretalFallerBort);
    }
    set_off(RuleId::ForvarvsinkomstReduktion, reduction, left, recorder);
    local_left - reduction.min(local_left)
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::party::Party;
    use crate::rules::testing::{kr, lund_in};

    fn set_off(year: i16, taxable: i64, local: i64, others: i64) -> (Money, crate::money::Ore) {
        let mut sums = Sums::default();
        let left = (Money::whole(local), Money::whole(others));
        let left = super::apply(&lund_in(year).env(), Money::whole(taxable), left, &mut sums);
        (left, sums.balances.party(Party::Individual))
    }

    #[test]
    fn from_2021_three_quarters_of_a_percent_between_40_000_and_240_000() {
        let reduction = |year, taxable| set_off(year, taxable, 10_000, 0).1;
        assert_eq!(reduction(2020, 300_000), kr("0"));
        let steps = [40_000, 100_100, 240_000, 500_000].map(|taxable| reduction(2026, taxable));
        assert_eq!(steps, ["0", "450", "1500", "1500"].map(kr), "450.75: öre fall away");
    }

    #[test]
    fn against_local_tax_alone_except_in_2021() {
        assert_eq!(set_off(2022, 240_000, 1_000, 2_000), (Money::ZERO, kr("1000")));
        assert_eq!(set_off(2021, 240_000, 1_000, 2_000), (Money::ZERO, kr("1500")));
        assert_eq!(set_off(2021, 240_000, 1_000, 200), (Money::ZERO, kr("1200")));
        assert_eq!(set_off(2021, 240_000, 1_600, 200), (Money::whole(100), kr("1500")));
    }
}
