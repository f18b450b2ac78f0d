//! Sjukersättning: SFB 34 kap. 7 and 12 §§ (income-related), 35 kap. 18 § (guarantee level), 36 kap. 30 §.
//!
//! A twelfth of the yearly amount to the nearest krona is paid a month; partial degrees have their share of it. The
//! guarantee level tops up an income-related amount that is lower. Full insurance time is assumed. Taxed; no pension
//! fee is paid on it.

use super::{Incomes, post};
use crate::case::situation::{Ersattning, ErsattningAmount};
use crate::ledger::{Recorder, Step};
use crate::money::{Exact, Money, Ore};
use crate::party::Party;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply(env: &Env<'_>, spell: &Ersattning, incomes: &mut Incomes, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Sjukersattning, Some(spell.input));
    let amount = amount(env, spell, recorder, |recorder| recorder.read(&env.rates.sjukersattning_garanti));
    post(recorder, RuleId::Sjukersattning, Party::Forsakringskassan, Party::Individual, amount.paid);
    incomes.add_compensation(amount, spell.when);
}

/// What is paid, and how much of it is income-related.
#[derive(Clone, Copy, Debug)]
pub(super) struct Compensation {
    pub(super) paid: Ore,
    pub(super) income_related: Ore,
}

/// The amount of a spell, by income and guarantee level, kr per year at full degree.
pub(super) fn amount<R: Recorder>(
    env: &Env<'_>,
    spell: &Ersattning,
    recorder: &mut R,
    guarantee: impl Fn(&mut R) -> Money,
) -> Compensation {
    match spell.amount {
        ErsattningAmount::Total(total) => Compensation { paid: total.ore(), income_related: Ore::ZERO },
        ErsattningAmount::Months { months, degree, antagandeinkomst } => {
            let by_income: Exact<12> = match antagandeinkomst {
                Some(income) => {
                    income.min(recorder.read(&env.rates.ersattning_tak)) * recorder.read(&env.rates.ersattning_andel)
                }
                None => Exact::ZERO,
            };
            let per_year = by_income.max(guarantee(recorder).into());
            let month = |per_year: Exact<12>| per_year.per(12).round(Rounding::NarmasteKrona);
            recorder.step(Step::Manadsbelopp, month(per_year));
            Compensation {
                paid: (month(per_year) * months * degree).ore(),
                income_related: (month(by_income) * months * degree).ore(),
            }
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
    fn income_related_compensation_is_64_percent_within_ceiling_and_guarantee() {
        let lund = lund();
        let month = |income| lund.sum(&situation().inkomstrelaterad("1", income).build(), RuleId::Sjukersattning);
        assert_eq!(month("240000"), kr("12800"));
        assert_eq!(month("900000"), kr("17800"), "Försäkringskassan: 17 800 kr a month at most in 2013");
        assert_eq!(month("100000"), kr("8900"), "topped up to the guarantee level");
    }

    #[test]
    fn it_is_taxed_without_pension_fee() {
        let lund = lund();
        let situation = situation().sjukersattning("12", "1").build();
        assert_eq!(lund.sum(&situation, RuleId::AllmanPensionsavgift), kr("0"));
        assert!(lund.sum(&situation, RuleId::Kommunalskatt) > kr("0"));
    }
}
