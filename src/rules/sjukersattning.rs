//! Sjukersättning: SFB 34 kap. 7 and 12 §§ (income-related), 35 kap. 18 § (guarantee level), 36 kap. 10–18 §§ (resting)
//! and 30 §, 37 kap. 3–6 §§ (steglös avräkning).
//!
//! A twelfth of the yearly amount, of which partial degrees have their share, to the nearest krona is paid a month. The
//! guarantee level tops up an income-related amount that is lower. Full insurance time is assumed. Taxed; no pension
//! fee is paid on it. While it rests for work a share of it is paid, untaxed; while it rests for studies, nothing.

use super::parts::{self, By, Part};
use super::{Incomes, post};
use crate::case::situation::{Beside, Ersattning, ErsattningAmount};
use crate::ledger::{Flow, Recorder, Step};
use crate::money::{Exact, Money, Ore, Quantity, Rate};
use crate::party::Party;
use crate::rates::{Env, Origin, Rates};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What a spell of sjukersättning pays.
pub(super) fn apply<R: Recorder>(env: &Env<'_>, age: u8, spell: &Ersattning, incomes: &mut Incomes, recorder: &mut R) {
    let guarantee = |rates: &Rates, recorder: &mut R| {
        if u32::from(age) > rates.aktivitetsersattning_till_alder.unrecorded() {
            recorder.read(&rates.sjukersattning_garanti)
        } else {
            recorder.read(&rates.aktivitetsersattning_garanti).at(age)
        }
    };
    pay(env, RuleId::Sjukersattning, spell, guarantee, incomes, recorder);
}

/// Pays sjuk- or aktivitetsersättning; the guarantee level is kr per year at full degree.
pub(super) fn pay<R: Recorder>(
    env: &Env<'_>,
    rule: RuleId,
    spell: &Ersattning,
    guarantee: impl Fn(&Rates, &mut R) -> Money,
    incomes: &mut Incomes,
    recorder: &mut R,
) {
    recorder.enter(rule, Some(spell.input));
    match compensation(env, spell, guarantee, incomes.pensionable, recorder) {
        Compensation::Active { paid, income_related } => {
            post(recorder, rule, Party::Forsakringskassan, Party::Individual, paid);
            incomes.add_compensation(paid, income_related, spell.when);
        }
        // Posted even where it is nothing, so that an explanation shows what rests.
        Compensation::Resting { paid } => {
            let (from, to) = (Party::Forsakringskassan.into(), Party::Individual.into());
            recorder.post(Flow { rule, from, to, amount: paid });
            incomes.add_untaxed(paid, spell.when);
        }
    }
}

/// What a spell comes to.
enum Compensation {
    /// Paid out and taxed, and how much of it is income-related.
    Active { paid: Ore, income_related: Ore },
    /// What is paid, untaxed, while it rests.
    Resting { paid: Ore },
}

/// The amount of a spell beside the year's other pension-qualifying income.
fn compensation<R: Recorder>(
    env: &Env<'_>,
    spell: &Ersattning,
    guarantee: impl Fn(&Rates, &mut R) -> Money,
    other_income: Ore,
    recorder: &mut R,
) -> Compensation {
    let (months, degree, antagandeinkomst, beside) = match spell.amount {
        ErsattningAmount::Total(total) => {
            return Compensation::Active { paid: total.ore(), income_related: Ore::ZERO };
        }
        ErsattningAmount::Months { months, degree, antagandeinkomst, beside } => {
            (months, degree, antagandeinkomst, beside)
        }
    };
    let mut income_related = Ore::ZERO;
    let whole = parts::sum(env, (spell.when, months, By::Months), rows, recorder, |part, recorder| {
        let [all, by_income] = of_part(&part, (degree, antagandeinkomst), &guarantee, recorder);
        income_related += by_income;
        all
    });
    let first = env.in_month(spell.when.from);
    match beside {
        Beside::Nothing => Compensation::Active { paid: whole, income_related },
        Beside::RestingForWork => {
            recorder.step(Step::VilandeBelopp, whole.money());
            Compensation::Resting { paid: (whole.money() * recorder.read(&first.rates.vilande_andel)).ore() }
        }
        Beside::RestingForStudies => {
            recorder.step(Step::VilandeBelopp, whole.money());
            Compensation::Resting { paid: Ore::ZERO }
        }
        Beside::Steglos => {
            let lowered = avrakning(env, (months, degree), other_income, recorder).min(whole);
            // The reduction is made first from the income-related part (SFB 37 kap. 6 §).
            let income_related = (income_related - lowered).max(Ore::ZERO);
            Compensation::Active { paid: whole - lowered, income_related }
        }
    }
}

/// The rows that a month rests on.
const fn rows(rates: &Rates) -> [Origin; 4] {
    [
        rates.ersattning_tak.origin(),
        rates.ersattning_andel.origin(),
        rates.sjukersattning_garanti.origin(),
        rates.aktivitetsersattning_garanti.origin(),
    ]
}

/// What months with the same rates come to, and how much of it is income-related.
fn of_part<R: Recorder>(
    part: &Part<'_>,
    (degree, antagandeinkomst): (Rate, Option<Money>),
    guarantee: impl Fn(&Rates, &mut R) -> Money,
    recorder: &mut R,
) -> [Ore; 2] {
    let rates = part.env.rates;
    let by_income: Exact<12> = match antagandeinkomst {
        Some(income) => income.min(recorder.read(&rates.ersattning_tak)) * recorder.read(&rates.ersattning_andel),
        None => Exact::ZERO,
    };
    let per_year = by_income.max(guarantee(rates, recorder).into());
    let month = |per_year: Exact<12>| (per_year * degree).per(12).round(Rounding::NarmasteKrona);
    recorder.step(Step::Manadsbelopp, month(per_year));
    [per_year, by_income].map(|per_year| (month(per_year) * part.quantity).ore())
}

/// What the year's other pension-qualifying income lowers permanent sjukersättning by (SFB 37 kap. 6 and 8–9 §§): a share
/// of what exceeds the free amount of the degree, in proportion for part of a year.
fn avrakning(
    env: &Env<'_>,
    (months, degree): (Quantity, Rate),
    other_income: Ore,
    recorder: &mut impl Recorder,
) -> Ore {
    let free = recorder.read(&env.rates.steglos_fribelopp).at(degree.percent());
    let income = other_income.money().round(Rounding::HundratalNedat);
    recorder.step(Step::AretsInkomst, income);
    recorder.step(Step::Fribelopp, free);
    let over = (income - free).max(Money::ZERO);
    let lowered = (over * recorder.read(&env.rates.steglos_andel) * months).per(12).round(Rounding::Posting);
    recorder.step(Step::Avrakning, lowered);
    lowered.ore()
}

#[cfg(test)]
mod tests {
    use crate::case::situation::Beside;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, lund_in, situation};

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

    /// SFB 35 kap. 18 §: the level of the age, as for aktivitetsersättning.
    #[test]
    fn below_30_the_guarantee_level_is_that_of_the_age() {
        let young = situation().age(25).sjukersattning("1", "1").build();
        assert_eq!(lund_in(2024).sum(&young, RuleId::Sjukersattning), kr("12558"), "2.63 × 57 300 / 12");
    }

    #[test]
    fn a_level_that_changes_in_july_holds_for_the_months_after() {
        let year = |year| lund_in(year).sum(&situation().sjukersattning("12", "1").build(), RuleId::Sjukersattning);
        assert_eq!(year(2017), kr("108642"), "6 × 8 960 and 6 × 9 147");
        assert_eq!(year(2018), kr("113298"), "6 × 9 290 and 6 × 9 593");
        assert_eq!(year(2021), kr("120432"), "Försäkringskassan: 10 036 kr a month");
    }

    #[test]
    fn it_is_taxed_without_pension_fee() {
        let lund = lund();
        let situation = situation().sjukersattning("12", "1").build();
        assert_eq!(lund.sum(&situation, RuleId::AllmanPensionsavgift), kr("0"));
        assert!(lund.sum(&situation, RuleId::Kommunalskatt) > kr("0"));
    }

    #[test]
    fn a_quarter_of_what_rests_for_work_is_paid_untaxed() {
        let lund = lund();
        let resting = situation().sjukersattning("12", "0.5").beside(Beside::RestingForWork).build();
        assert_eq!(lund.sum(&resting, RuleId::Sjukersattning), kr("13350"), "25 % of 12 × half of 8 900");
        assert_eq!(lund.sum(&resting, RuleId::Kommunalskatt), kr("0"));
    }

    /// The free amounts of 2013: 1, 2.6, 4.2 and 5.8 times 44 500 kr (SFB 37 kap. 6 §).
    #[test]
    fn steglos_avrakning_takes_half_of_what_exceeds_the_free_amount() {
        let lund = lund();
        let paid = |wage: &str, degree: &str| {
            let beside = situation().full_time(wage).sjukersattning("12", degree).beside(Beside::Steglos);
            lund.sum(&beside.build(), RuleId::Sjukersattning)
        };
        assert_eq!(paid("3700", "1"), kr("106800"), "44 400 kr lie within the free amount");
        assert_eq!(paid("10000", "1"), kr("69050"), "106 800 − (120 000 − 44 500) / 2");
        assert_eq!(paid("10000", "0.75"), kr("77950"), "80 100 − (120 000 − 115 700) / 2");
        assert_eq!(paid("20000", "0.5"), kr("26850"), "53 400 − (240 000 − 186 900) / 2");
        assert_eq!(paid("22000", "0.25"), kr("23750"), "26 700 − (264 000 − 258 100) / 2");
        assert_eq!(paid("30000", "1"), kr("0"), "never below nothing");
    }

    #[test]
    fn half_a_year_of_steglos_avrakning_is_half_of_it() {
        let half = situation().full_time("10000").sjukersattning("6", "1").beside(Beside::Steglos).build();
        assert_eq!(lund().sum(&half, RuleId::Sjukersattning), kr("34525"));
    }
}
