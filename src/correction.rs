//! What is taken off gross figures, as shares: what would have happened anyway, what came at others' expense, what others
//! contributed, and what is not well known.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::money::{Ore, Rate};
use crate::rates::Method;

/// The grades of evidence, from 1 (measured here and now) to 6 (a guess).
pub const GRADES: u8 = 6;

/// How gross figures are corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Dödvikt: the share of the effect that would have happened anyway.
    pub dodvikt: Rate,
    /// Undanträngning: the share of the effect that came at the expense of others.
    pub undantrangning: Rate,
    /// The share of what is left that is due to the intervention.
    pub attribution: Rate,
    /// How benefits are cut and costs raised by how well they are known, if they are.
    pub evidence: Option<Evidence>,
}

/// How much each grade of evidence takes off, and the grade of a row that does not state its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What grade 1 to 6 takes off a benefit and puts on a cost, share.
    pub taken: [Rate; GRADES as usize],
    /// The grades of rows that are known, estimated and assumed.
    pub of_basis: [u8; 3],
}

impl Correction {
    /// The share of the gross effect that is left when what would have happened anyway, what came at others' expense and
    /// what others contributed are taken off.
    pub fn kept(&self) -> Decimal {
        let [dodvikt, undantrangning, attribution] =
            [self.dodvikt, self.undantrangning, self.attribution].map(Rate::to_decimal);
        (Decimal::ONE - dodvikt - undantrangning) * attribution
    }
}

impl Evidence {
    /// The method's percentages and grades.
    pub fn of_method(method: &Method) -> Self {
        let ladder = method.evidenskorrigering.unrecorded();
        // A step of the ladder is a number of percent.
        let taken = |grade: u8| Rate::from_micro(ladder.at(grade).micro() / 100);
        let grades = [&method.evidensgrad_kand, &method.evidensgrad_uppskattad, &method.evidensgrad_antagen];
        Self {
            taken: std::array::from_fn(|place| taken(u8::try_from(place).unwrap_or(0) + 1)),
            of_basis: grades.map(|row| u8::try_from(row.unrecorded()).unwrap_or(GRADES).clamp(1, GRADES)),
        }
    }

    /// What a grade takes off a benefit and puts on a cost, share.
    pub fn taken(&self, grade: u8) -> Rate {
        self.taken[usize::from(grade.clamp(1, GRADES)) - 1]
    }
}

/// A share of an amount, to the nearest öre, half away from zero.
///
/// # Panics
/// Never: a share is at most twice the whole.
pub fn share_of(amount: Ore, share: Decimal) -> Ore {
    let part = Decimal::from(amount.get()) * share;
    let rounded = part.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    Ore::new(i64::try_from(rounded).expect("a share of an amount is no larger than twice the amount"))
}

/// An amount divided, to the nearest öre, half away from zero.
///
/// # Panics
/// If what it is divided by is so small that the quotient is no amount.
pub fn divided(amount: Ore, by: Decimal) -> Ore {
    let quotient = Decimal::from(amount.get()) / by;
    let rounded = quotient.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    Ore::new(i64::try_from(rounded).expect("a quotient of an amount is an amount"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_two_shares_leave_of_which_a_third_is_due_to_the_intervention() {
        let [dodvikt, undantrangning, attribution] = [200_000, 100_000, 800_000].map(Rate::from_micro);
        let correction = Correction { dodvikt, undantrangning, attribution, evidence: None };
        assert_eq!(correction.kept(), Decimal::new(56, 2));
        assert_eq!(share_of(Ore::new(-45_916_750), correction.kept()), Ore::new(-25_713_380));
        assert_eq!(share_of(Ore::new(1), Decimal::new(5, 1)), Ore::new(1));
    }
}
