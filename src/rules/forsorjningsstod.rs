//! Försörjningsstöd, as observed, up to a stated income, or up to the norm: socialtjänstlagen (2001:453) 4 kap. 1–3 §§.
//! Not taxed (IL 8 kap.).

use super::by_month::{ByMonth, NetIncome, YEAR};
use super::{Incomes, post, riksnorm};
use crate::case::situation::{Household, Norm, Observed};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore};
use crate::party::Party;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// What the municipality pays.
pub(super) fn apply(spells: &[Observed], recorder: &mut impl Recorder) {
    for spell in spells {
        recorder.enter(RuleId::Forsorjningsstod, Some(spell.input));
        post(recorder, RuleId::Forsorjningsstod, Party::Municipality, Party::Individual, spell.amount.ore());
    }
}

/// What is left up to the stated disposable income of the year, after tax and patient fees; never less than nothing.
pub(super) fn fill_up(up_to: &Observed, disposable: Ore, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Forsorjningsstod, Some(up_to.input));
    recorder.step(Step::DisponibelInkomst, disposable.money());
    let support = (up_to.amount.ore() - disposable).max(Ore::ZERO);
    post(recorder, RuleId::Forsorjningsstod, Party::Municipality, Party::Individual, support);
}

/// What is left up to the norm in each month, of the household's incomes after the month's part of the year's tax.
pub(super) fn up_to_norm(
    env: &Env<'_>,
    norm: &Norm,
    household: &Household,
    (by_month, year, tax): (&ByMonth, &Incomes, Ore),
    recorder: &mut impl Recorder,
) {
    let mut needs = [Money::ZERO; YEAR];
    for (run, env) in env.runs(norm.when, riksnorm::rows) {
        let amount = riksnorm::amount(&env, household, recorder);
        run.months().for_each(|month| needs[usize::from(month) - 1] = amount);
    }
    recorder.enter(RuleId::ForsorjningsstodNorm, Some(norm.input));
    let incomes = by_month.after_tax(year, tax);
    let mut incentive = Incentive::new(norm);
    let mut support = Money::ZERO;
    for month in norm.when.months() {
        let env = &env.in_month(month);
        let NetIncome { all, earned } = incomes[usize::from(month) - 1];
        if all > Ore::ZERO {
            recorder.step(Step::InkomstEfterSkatt(month), all.money());
        }
        let own = all.money() + household.other_income[usize::from(month) - 1];
        let not_counted = incentive.of_month(env, month, earned.money(), recorder);
        let of_children = of_children(env, household, recorder);
        if of_children > Money::ZERO {
            recorder.step(Step::BarnsInkomst(month), of_children);
        }
        let counted = own + of_children - not_counted;
        recorder.step(Step::InraknadInkomst(month), counted);
        let left = (needs[usize::from(month) - 1] - counted).max(Money::ZERO);
        recorder.step(Step::StodUppTillNorm(month), left);
        incentive.next(left > Money::ZERO);
        support += left;
    }
    post(recorder, RuleId::ForsorjningsstodNorm, Party::Municipality, Party::Individual, support.ore());
}

/// What children at home earn beyond what is not counted (socialtjänstlagen 4 kap. 1 a §): a twelfth of the year's in
/// each month, and for each child no more than the norm has for it.
fn of_children(env: &Env<'_>, household: &Household, recorder: &mut impl Recorder) -> Money {
    let earning = household.children.iter().filter(|child| child.income > Money::ZERO);
    earning
        .map(|child| {
            let excess = child.income - recorder.read(&env.rates.barns_inkomst);
            if excess <= Money::ZERO {
                return Money::ZERO;
            }
            excess.per(12).round(Rounding::Posting).min(riksnorm::of_child(env, child, recorder))
        })
        .sum()
}

/// Jobbstimulans (socialtjänstlagen 4 kap. 1 b §): after some months in a row with support, a share of what is earned is
/// not counted, for a period that runs on from the first month in which it is given.
struct Incentive {
    months_in_a_row: u32,
    /// How many months of the period have passed, once it has begun.
    passed: Option<u32>,
}

impl Incentive {
    fn new(norm: &Norm) -> Self {
        let used = norm.jobbstimulans_used;
        Self { months_in_a_row: norm.months_before, passed: (used > 0).then_some(used) }
    }

    /// What is not counted of a month's earned income after tax.
    fn of_month(&mut self, env: &Env<'_>, month: u8, earned: Money, recorder: &mut impl Recorder) -> Money {
        let rates = env.rates;
        let given = earned > Money::ZERO
            && match self.passed {
                Some(passed) => passed < recorder.read(&rates.jobbstimulans_tid),
                None => self.months_in_a_row >= recorder.read(&rates.jobbstimulans_efter),
            };
        if !given {
            return Money::ZERO;
        }
        let share = recorder.read(&rates.jobbstimulans);
        let not_counted = (earned * share).round(Rounding::Posting);
        if not_counted > Money::ZERO {
            self.passed.get_or_insert(0);
            recorder.step(Step::ArbetsinkomstEfterSkatt(month), earned);
            recorder.step(Step::Jobbstimulans(month), not_counted);
        }
        not_counted
    }

    /// A month has passed, with or without support.
    fn next(&mut self, supported: bool) {
        self.months_in_a_row = if supported { self.months_in_a_row + 1 } else { 0 };
        self.passed = self.passed.map(|passed| passed + 1);
    }
}

#[cfg(test)]
mod tests {
    use crate::case::situation::AktivitetsstodLevel::Lagsta;
    use crate::money::Ore;
    use crate::rule::RuleId;
    use crate::rules::testing::{Builder, kr, lund, situation};

    #[test]
    fn it_fills_up_what_tax_and_fees_leave() {
        let lund = lund();
        let situation =
            |up_to| situation().aktivitetsstod(Lagsta, "260").uses(&lund, "lakemedel", "1000").up_to(up_to).build();
        // 83 200 kr less 17 644 kr of tax and 1 000 kr of medicines.
        assert_eq!(lund.sum(&situation("100000"), RuleId::Forsorjningsstod), kr("35444"));
        assert_eq!(lund.sum(&situation("60000"), RuleId::Forsorjningsstod), kr("0"));
    }

    #[test]
    fn it_is_paid_in_full_and_not_taxed() {
        let lund = lund();
        let situation = situation().forsorjningsstod("120000").build();
        assert_eq!(lund.sum(&situation, RuleId::Forsorjningsstod), kr("120000"));
        assert_eq!(lund.sum(&situation, RuleId::Kommunalskatt), kr("0"));
    }

    fn to_norm(situation: Builder) -> Ore {
        lund().sum(&situation.build(), RuleId::ForsorjningsstodNorm)
    }

    /// A single person's norm of 3 880 kr and a rent of 5 000 kr.
    #[test]
    fn the_norm_fills_up_month_by_month() {
        let single = || situation().household(1, &[], "5000");
        assert_eq!(to_norm(single().norm((1, 12), 0, 0)), kr("106560"));
        assert_eq!(to_norm(single().other_income("8880").norm((1, 12), 0, 0)), kr("0"));
        assert_eq!(to_norm(single().other_income("9000").norm((1, 12), 0, 0)), kr("0"), "never below nothing");
        // Three months of wage above the norm leave nothing for the other nine.
        let wage = single().wage("30000", "1", "3").in_months(1, 3).norm((1, 12), 0, 0);
        assert_eq!(to_norm(wage), kr("79920"));
    }

    /// Jobbstimulans begins in July 2013.
    #[test]
    fn earned_income_is_counted_after_tax_and_incentive() {
        let working = |before| situation().household(1, &[], "5000").wage("1500", "1", "12").norm((1, 12), before, 0);
        // 18 000 kr a year is not taxed: 7 380 kr a month are left up to the norm.
        assert_eq!(to_norm(working(6)), kr("90810"), "twelve times 7 380 kr, and six times a quarter of 1 500 kr");
        assert_eq!(to_norm(working(0)), kr("90810"), "six months in a row have passed by July");
        let used = |months| situation().household(1, &[], "5000").wage("1500", "1", "12").norm((1, 12), 99, months);
        assert_eq!(to_norm(used(17)), kr("88935"), "the 24th month is July");
        assert_eq!(to_norm(used(24)), kr("88560"));
    }

    #[test]
    fn a_child_supports_itself_alone() {
        let family = |earns| situation().household(1, &[17], "5000").children_earn(earns).norm((1, 12), 0, 0);
        assert_eq!(to_norm(family("0")) - to_norm(family("300000")), kr("39000"), "twelve times 3 250 kr");
    }

    /// Half a prisbasbelopp a year to June 2013, a whole one from July.
    #[test]
    fn a_child_may_earn() {
        let family = |earns| situation().household(1, &[17], "5000").children_earn(earns).norm((1, 12), 0, 0);
        let without = to_norm(family("0"));
        assert_eq!(without, kr("146880"), "2 950 + 3 250 + 1 040 + 5 000");
        assert_eq!(to_norm(family("22250")), without);
        // 22 250 kr above: 1 854,17 kr in each of six months.
        assert_eq!(without - to_norm(family("44500")), kr("11125.02"));
    }
}
