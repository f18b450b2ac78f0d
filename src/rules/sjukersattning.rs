//! Sjukersättning on the guarantee level: SFB 35 kap. 18 §, 36 kap. 30 §.
//!
//! A twelfth of the yearly amount to the nearest krona is paid a month; partial degrees have their share of it. Full
//! insurance time is assumed. Taxed; the guarantee part bears no pension fee.

use super::{Incomes, post};
use crate::case::situation::{Ersattning, ErsattningAmount};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore};
use crate::party::Party;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply(env: &Env<'_>, spell: &Ersattning, incomes: &mut Incomes, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Sjukersattning, Some(spell.input));
    let amount = amount(spell, recorder, |recorder| recorder.read(&env.rates.sjukersattning_garanti));
    post(recorder, RuleId::Sjukersattning, Party::Forsakringskassan, Party::Individual, amount);
    incomes.add_taxable(amount);
}

/// The amount of a spell on a yearly guarantee level.
pub(super) fn amount<R: Recorder>(spell: &Ersattning, recorder: &mut R, level: impl Fn(&mut R) -> Money) -> Ore {
    match spell.amount {
        ErsattningAmount::Total(total) => total.ore(),
        ErsattningAmount::Garanti { months, degree } => {
            let per_year = level(recorder);
            let per_month = per_year.per(12).round(Rounding::NarmasteKrona);
            recorder.step(Step::Manadsbelopp, per_month);
            (per_month * months * degree).ore()
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn a_full_month_of_2013_is_8_900_kronor_and_a_quarter_of_a_year_26_700() {
        let lund = lund();
        let sum =
            |months, degree| lund.sum(&situation().sjukersattning(months, degree).build(), RuleId::Sjukersattning);
        assert_eq!(sum("1", "1"), kr("8900"));
        assert_eq!(sum("12", "0.25"), kr("26700"));
    }

    #[test]
    fn it_is_taxed_without_pension_fee() {
        let lund = lund();
        let situation = situation().sjukersattning("12", "1").build();
        assert_eq!(lund.sum(&situation, RuleId::AllmanPensionsavgift), kr("0"));
        assert!(lund.sum(&situation, RuleId::Kommunalskatt) > kr("0"));
    }
}
