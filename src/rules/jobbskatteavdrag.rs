//! Jobbskatteavdrag, the tax reduction for arbetsinkomst: IL 67 kap. 2 and 5–9 §§.
//!
//! In some years it is lowered at high incomes. That of seniors is in kronor in some years, in prisbasbelopp in others.

use super::set_off;
use crate::ledger::{Recorder, Step};
use crate::money::{Exact, Money, Ore, Rate};
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The reduction: (särskilt belopp − grundavdrag) × local tax rate − avtrappning, for seniors a scale alone; öre dropped,
/// and at most what is left of the kommunal skatt. What is then left of it is returned.
pub(super) fn apply(
    env: &Env<'_>,
    (age, earned): (u8, Ore),
    allowance: Money,
    local_left: Money,
    recorder: &mut impl Recorder,
) -> Money {
    if earned == Ore::ZERO || local_left == Money::ZERO {
        return local_left;
    }
    recorder.enter(RuleId::Jobbskatteavdrag, None);
    let earned = earned.money().round(Rounding::HundratalNedat);
    recorder.step(Step::Arbetsinkomst, earned);
    let rates = env.rates;
    let reduction = if u32::from(age) >= recorder.read(&rates.jobbskatteavdrag_senioralder) {
        let in_kronor = &rates.jobbskatteavdrag_senior;
        let scale = if in_kronor.exists() { in_kronor } else { &rates.jobbskatteavdrag_senior_prisbasbelopp };
        recorder.read(scale).at(earned) * Rate::ONE
    } else {
        let special = recorder.read(&rates.jobbskatteavdrag).at(earned);
        let rate = recorder.read(&env.local.kommunalskatt) + recorder.read(&env.local.regionskatt);
        let base = (special - Exact::from(allowance)).max(Exact::ZERO) * rate;
        let lowered_by = &rates.jobbskatteavdrag_avtrappning;
        if lowered_by.exists() { base - recorder.read(lowered_by).at(earned) * Rate::ONE } else { base }
    };
    let reduction = reduction.max(Exact::ZERO).round(Rounding::OretalFallerBort);
    recorder.step(Step::JobbskatteavdragForeAvrakning, reduction);
    set_off(RuleId::Jobbskatteavdrag, reduction, local_left, recorder)
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::party::Party;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, lund_in, situation};

    #[test]
    fn a_full_wage_in_lund() {
        assert_eq!(lund().sum(&situation().full_time("19000").build(), RuleId::Jobbskatteavdrag), kr("15544"));
    }

    #[test]
    fn it_never_exceeds_the_tax_that_the_pension_reduction_left() {
        let lund = lund();
        let situation = situation().wage("3000", "1", "10").build();
        let tax = lund.sum(&situation, RuleId::Kommunalskatt) + lund.sum(&situation, RuleId::Regionskatt);
        let reductions =
            lund.sum(&situation, RuleId::PensionsavgiftReduktion) + lund.sum(&situation, RuleId::Jobbskatteavdrag);
        assert_eq!(reductions, tax);
    }

    #[test]
    fn high_incomes_lower_it_from_2016_to_2024() {
        let reduction = |year| {
            let mut sums = Sums::default();
            let left = Money::whole(1_000_000);
            super::apply(&lund_in(year).env(), (40, kr("1000000")), Money::whole(13_200), left, &mut sums);
            sums.balances.party(Party::Individual)
        };
        // (2.155 × 44 500 − 13 200) × 31.23 %.
        assert_eq!(reduction(2015), kr("25826"));
        // (2.155 × 44 800 − 13 200) × 31.23 % = 26 028.33, and 3 % of 1 000 000 − 13.54 × 44 800 = 393 408 is 11 802.24.
        assert_eq!(reduction(2017), kr("14226"));
        // (2.776 × 58 800 − 13 200) × 31.23 %.
        assert_eq!(reduction(2025), kr("46853"));
    }

    #[test]
    fn that_of_seniors_falls_from_600_000_and_follows_the_prisbasbelopp_from_2024() {
        let reduction = |year, earned| {
            let mut sums = Sums::default();
            super::apply(&lund_in(year).env(), (70, kr(earned)), Money::ZERO, Money::whole(1_000_000), &mut sums);
            sums.balances.party(Party::Individual)
        };
        assert_eq!([2015, 2017, 2023].map(|year| reduction(year, "700000")), ["30000", "27000", "33000"].map(kr));
        // 0.2635 × 58 800 + 7 % of 200 000; 0.6293 × 58 800.
        assert_eq!(["200000", "700000"].map(|earned| reduction(2025, earned)), ["29493", "37002"].map(kr));
    }

    #[test]
    fn seniors_have_a_scale_of_their_own_whatever_the_local_rate() {
        let reduction = |earned: &str| {
            let mut sums = Sums::default();
            super::apply(&lund().env(), (66, kr(earned)), Money::ZERO, Money::whole(100_000), &mut sums);
            sums.balances.party(Party::Individual)
        };
        assert_eq!(
            ["50000", "100000", "200000", "400000"].map(reduction),
            ["10000", "20000", "25000", "30000"].map(kr)
        );
    }
}
