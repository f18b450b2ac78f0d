//! Allmän pensionsavgift: lag (1994:1744) 2–4 §§.

use super::{Incomes, post};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore};
use crate::party::Party;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The fee on a year's pensionable income: none where all that gives pension rights is below the floor, none on what
/// exceeds the ceiling, and none for the oldest.
pub(super) fn apply(env: &Env<'_>, age: u8, incomes: &Incomes, recorder: &mut impl Recorder) -> Money {
    recorder.enter(RuleId::AllmanPensionsavgift, None);
    let pensionable = incomes.pensionable;
    let gives_rights = (pensionable + incomes.compensation).money();
    if pensionable == Ore::ZERO || gives_rights < recorder.read(&env.rates.pensionsavgift_golv) {
        return Money::ZERO;
    }
    if u32::from(age) >= recorder.read(&env.rates.avgiftsfri_alder) {
        return Money::ZERO;
    }
    let income = pensionable.money().min(recorder.read(&env.rates.pensionsavgift_tak));
    let base = income.round(Rounding::HundratalNedat);
    recorder.step(Step::Avgiftsunderlag, base);
    let fee = (base * recorder.read(&env.rates.pensionsavgift)).round(Rounding::NarmasteHundratalFemtioNed);
    post(recorder, RuleId::AllmanPensionsavgift, Party::Individual, Party::State, fee.ore());
    fee
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::{Money, Ore};
    use crate::rules::Incomes;
    use crate::rules::testing::{Place, kr, lund, lund_in};

    fn fee(place: &Place, age: u8, pensionable: Ore) -> Money {
        let incomes = Incomes { pensionable, ..Incomes::default() };
        super::apply(&place.env(), age, &incomes, &mut Sums::default())
    }

    #[test]
    fn floor_rounding_and_ceiling_of_2013() {
        let fee = |pensionable| fee(&lund(), 40, pensionable);
        assert_eq!(fee(kr("18823.49")), Money::ZERO);
        assert_eq!(fee(kr("18823.50")), Money::whole(1_300));
        assert_eq!(fee(kr("165000")), Money::whole(11_500), "exactly fifty goes down");
        assert_eq!(fee(kr("228000")), Money::whole(16_000));
        assert_eq!(fee(kr("27899.99")), Money::whole(1_900), "7 % of 27 800 kr (3 §)");
        assert_eq!(fee(kr("900000")), Money::whole(32_000), "pensionskoll.se: 32 000 kr at most in 2013");
    }

    #[test]
    fn the_highest_fee_of_each_year() {
        let highest = (2012..=2026).map(|year| fee(&lund_in(year), 40, kr("900000")).micro() / 1_000_000);
        // pensionskoll.se for 2012–2014; SKV 433.
        assert_eq!(
            highest.collect::<Vec<_>>(),
            [
                30_800, 32_000, 32_100, 32_800, 33_500, 34_700, 35_300, 36_400, 37_700, 38_500, 40_100, 42_000, 43_000,
                45_500, 47_100
            ]
        );
    }

    #[test]
    fn those_born_in_1937_or_earlier_pay_none() {
        let at = |place: Place, ages: [u8; 2]| ages.map(|age| fee(&place, age, kr("228000")));
        assert_eq!(at(lund(), [74, 75]), [Money::whole(16_000), Money::ZERO]);
        assert_eq!(at(lund_in(2026), [87, 88]), [Money::whole(16_000), Money::ZERO]);
    }
}
