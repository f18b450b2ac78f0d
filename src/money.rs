//! Kronor, shares and quantities as fixed-point integers, and their exact products.
//!
//! [`Money`], [`Rate`] and [`Quantity`] count millionths. A product is an [`Exact`] number that can only be
//! turned back into money through a named [`Rounding`]. No binary floating-point
//! number takes part anywhere between a file and a figure.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::rounding::Rounding;

/// Decimal places of [`Money`], [`Rate`] and [`Quantity`].
pub const DECIMALS: u32 = 6;
const MICRO: i64 = 1_000_000;

macro_rules! fixed_point {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(i64);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);

            /// A whole number of units.
            pub const fn whole(units: i64) -> Self {
                Self(units * MICRO)
            }

            /// A number of millionths.
            pub const fn from_micro(micro: i64) -> Self {
                Self(micro)
            }

            /// The number of millionths.
            pub const fn micro(self) -> i64 {
                self.0
            }

            /// The same number from a decimal; `None` where it has more than six decimals or is too large.
            pub fn from_decimal(value: Decimal) -> Option<Self> {
                let mut scaled = value.normalize();
                if scaled.scale() > DECIMALS {
                    return None;
                }
                scaled.rescale(DECIMALS);
                if scaled.scale() != DECIMALS {
                    return None;
                }
                i64::try_from(scaled.mantissa()).ok().map(Self)
            }

            /// The number as a decimal.
            pub fn to_decimal(self) -> Decimal {
                Decimal::new(self.0, DECIMALS)
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }
        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }
        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
                items.fold(Self::ZERO, Add::add)
            }
        }
    };
}

fixed_point! {
    /// An amount in kronor, in millionths.
    Money
}
fixed_point! {
    /// A share or factor without unit (31.42 % is 0.3142), in millionths.
    Rate
}
fixed_point! {
    /// A number of visits, hours, days, weeks or months, in millionths.
    Quantity
}

impl Rate {
    /// The whole (100 %).
    pub const ONE: Self = Self::whole(1);

    /// The share in percent.
    pub fn to_percent(self) -> Decimal {
        (self.to_decimal() * Decimal::ONE_HUNDRED).normalize()
    }

    /// The share in whole percent, by which a ladder has its steps.
    pub fn percent(self) -> u8 {
        u8::try_from(self.micro() / 10_000).unwrap_or(u8::MAX)
    }
}

impl Quantity {
    /// As much of the quantity as a part is of its whole, to the nearest millionth below.
    #[must_use]
    pub const fn in_proportion(self, part: i64, whole: i64) -> Self {
        if part == whole {
            return self;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a part is at most the whole")]
        Self((self.0 as i128 * part as i128 / whole as i128) as i64)
    }
}

/// An amount in whole öre: what the ledger holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ore(i64);

impl Ore {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A number of öre.
    pub const fn new(ore: i64) -> Self {
        Self(ore)
    }

    /// The number of öre.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The same amount in kronor.
    pub const fn money(self) -> Money {
        Money(self.0 * (MICRO / 100))
    }

    /// The amount times a whole number of years.
    #[must_use]
    pub const fn times(self, years: i64) -> Self {
        Self(self.0 * years)
    }

    /// The amount without sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// As much of the amount as a part is of its whole, to the nearest öre ([`Rounding::Posting`]).
    #[must_use]
    pub fn in_proportion(self, part: Self, whole: Self) -> Self {
        if part == whole {
            return self;
        }
        let numerator = i128::from(self.money().0) * i128::from(part.0);
        Money(Rounding::Posting.steps(numerator, 1, i128::from(whole.0))).ore()
    }
}

impl Add for Ore {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl Sub for Ore {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl Neg for Ore {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}
impl AddAssign for Ore {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}
impl SubAssign for Ore {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}
impl Sum for Ore {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, Add::add)
    }
}

/// An exact number of kronor with `SCALE` decimals: the product of money with one (12) or two (18) factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact<const SCALE: u32>(i128);

impl<const SCALE: u32> Exact<SCALE> {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    const MICRO_UNIT: i128 = 10_i128.pow(SCALE - DECIMALS);

    /// The amount by the named rounding.
    pub fn round(self, rounding: Rounding) -> Money {
        Money(rounding.steps(self.0, 1, Self::MICRO_UNIT))
    }

    /// The amount in whole öre, as posted in the ledger ([`Rounding::Posting`]).
    pub fn ore(self) -> Ore {
        self.round(Rounding::Posting).ore()
    }

    /// The amount divided by a whole number, still exact.
    pub const fn per(self, divisor: u32) -> Ratio<SCALE> {
        Ratio { numerator: self.0, divisor }
    }

    /// The same number as money, if it has no more than six decimals.
    pub fn to_money(self) -> Option<Money> {
        (self.0 % Self::MICRO_UNIT == 0).then(|| i64::try_from(self.0 / Self::MICRO_UNIT).ok().map(Money))?
    }

    /// The digits, without the decimal point.
    pub const fn mantissa(self) -> i128 {
        self.0
    }
}

impl<const SCALE: u32> From<Money> for Exact<SCALE> {
    fn from(amount: Money) -> Self {
        Self(i128::from(amount.0) * Self::MICRO_UNIT)
    }
}
impl<const SCALE: u32> Add for Exact<SCALE> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl<const SCALE: u32> Sub for Exact<SCALE> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// An exact amount divided by a whole number (a year's income per day).
#[derive(Clone, Copy, Debug)]
pub struct Ratio<const SCALE: u32> {
    numerator: i128,
    divisor: u32,
}

impl<const SCALE: u32> Ratio<SCALE> {
    /// The amount by the named rounding.
    pub fn round(self, rounding: Rounding) -> Money {
        Money(rounding.steps(self.numerator, self.divisor, Exact::<SCALE>::MICRO_UNIT))
    }
}

impl Money {
    /// The amount by the named rounding.
    #[must_use]
    pub fn round(self, rounding: Rounding) -> Self {
        Self(rounding.steps(i128::from(self.0), 1, 1))
    }

    /// The amount divided by a whole number, still exact.
    pub fn per(self, divisor: u32) -> Ratio<12> {
        Exact::<12>::from(self).per(divisor)
    }

    /// The amount in whole öre, as posted in the ledger ([`Rounding::Posting`]).
    pub fn ore(self) -> Ore {
        Ore(self.round(Rounding::Posting).0 / (MICRO / 100))
    }
}

impl Mul<Rate> for Money {
    type Output = Exact<12>;
    fn mul(self, rate: Rate) -> Exact<12> {
        Exact(i128::from(self.0) * i128::from(rate.0))
    }
}
impl Mul<Quantity> for Money {
    type Output = Exact<12>;
    fn mul(self, quantity: Quantity) -> Exact<12> {
        Exact(i128::from(self.0) * i128::from(quantity.0))
    }
}
impl Mul<Rate> for Exact<12> {
    type Output = Exact<18>;
    fn mul(self, rate: Rate) -> Exact<18> {
        Exact(self.0 * i128::from(rate.0))
    }
}
impl Mul<Quantity> for Exact<12> {
    type Output = Exact<18>;
    fn mul(self, quantity: Quantity) -> Exact<18> {
        Exact(self.0 * i128::from(quantity.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_exactly_or_not_at_all() {
        let money = |text: &str| Money::from_decimal(text.parse().unwrap());
        assert_eq!(money("0.1"), Some(Money::from_micro(100_000)));
        assert_eq!(money("-12.345678"), Some(Money::from_micro(-12_345_678)));
        assert_eq!(money("12.50000000"), Some(Money::from_micro(12_500_000)));
        assert_eq!(money("0.1234567"), None);
        assert_eq!(money("9300000000000000"), None);
    }

    #[test]
    fn a_product_is_exact_until_it_is_rounded() {
        let product = Money::from_micro(333_333) * Rate::from_micro(333_333);
        assert_eq!(product.mantissa(), 111_110_888_889);
        assert_eq!((product * Rate::from_micro(2)).mantissa(), 222_221_777_778);
        assert_eq!(product.to_money(), None);
        assert_eq!(
            (Money::whole(228_000) * Rate::from_micro(208_400)).to_money(),
            Some(Money::from_micro(47_515_200_000))
        );
    }

    #[test]
    fn a_part_is_rounded_to_the_nearest_ore() {
        let third = |amount| Ore::new(amount).in_proportion(Ore::new(1), Ore::new(3));
        assert_eq!([100, 200, -200].map(third), [33, 67, -67].map(Ore::new));
        assert_eq!(Ore::new(7).in_proportion(Ore::ZERO, Ore::ZERO), Ore::new(7));
    }

    #[test]
    fn ore_of_a_negative_amount_mirrors_the_positive_one() {
        assert_eq!(Money::from_micro(1_005_000).ore(), Ore::new(101));
        assert_eq!(Money::from_micro(-1_005_000).ore(), Ore::new(-101));
    }
}
