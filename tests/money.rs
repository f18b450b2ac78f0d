//! Fixed-point money held against `rust_decimal`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use nyttokalkyl::money::{Exact, Money, Rate};
use nyttokalkyl::rounding::Rounding;
use rust_decimal::{Decimal, RoundingStrategy};

/// A plain generator (Knuth's MMIX), so that the numbers are the same everywhere.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 1).expect("63 bits fit") % bound
    }
}

/// The same rounding by decimals: to multiples of a step.
fn reference(value: Decimal, rounding: Rounding) -> Decimal {
    let (step, strategy) = match rounding {
        Rounding::Posting => (Decimal::new(1, 2), RoundingStrategy::MidpointAwayFromZero),
        Rounding::OretalFallerBort | Rounding::KronaNedat => (Decimal::ONE, RoundingStrategy::ToZero),
        Rounding::HundratalNedat => (Decimal::ONE_HUNDRED, RoundingStrategy::ToZero),
        Rounding::HundratalUppat => (Decimal::ONE_HUNDRED, RoundingStrategy::AwayFromZero),
        Rounding::MiljondelUppat => (Decimal::new(1, 6), RoundingStrategy::AwayFromZero),
        Rounding::HeltalUppat => (Decimal::ONE, RoundingStrategy::AwayFromZero),
        Rounding::NarmasteHundratalFemtioNed => (Decimal::ONE_HUNDRED, RoundingStrategy::MidpointTowardZero),
        Rounding::NarmasteKronaFemtioNed => (Decimal::ONE, RoundingStrategy::MidpointTowardZero),
        Rounding::NarmasteKrona => (Decimal::ONE, RoundingStrategy::MidpointAwayFromZero),
    };
    (value / step).round_dp_with_strategy(0, strategy) * step
}

#[test]
fn a_million_products_and_their_roundings() {
    let mut numbers = Numbers(2013);
    for _ in 0..1_000_000 {
        // Half of the amounts and rates are round, so that exact halves are common.
        let amount = match numbers.below(2) {
            0 => Money::from_micro(numbers.below(10_000_000_000_000) - 5_000_000_000_000),
            _ => Money::whole(numbers.below(2_000_000) - 1_000_000),
        };
        let rate = match numbers.below(2) {
            0 => Rate::from_micro(numbers.below(2_000_000) - 1_000_000),
            _ => Rate::from_micro(numbers.below(200) * 5_000),
        };
        let exact = amount * rate;
        let decimal = amount.to_decimal() * rate.to_decimal();
        assert_eq!(Decimal::from_i128_with_scale(exact.mantissa(), 12), decimal);
        for rounding in Rounding::ALL {
            assert_eq!(
                exact.round(rounding).to_decimal(),
                reference(decimal, rounding),
                "{rounding:?} of {amount:?} × {rate:?}"
            );
        }
    }
}

#[test]
fn sums_of_products_round_once() {
    let third = Rate::from_micro(333_333);
    let amount = Money::whole(100);
    let sum: Exact<12> = amount * third + amount * third + amount * third;
    assert_eq!(sum.ore().get(), 10_000);
    assert_eq!((amount * third).ore().get() * 3, 9_999);
}
