//! Riksnorm with rent and other reasonable costs: socialtjänstlagen (2001:453) 4 kap. 3 §, socialtjänstförordningen
//! (2001:937) 2 kap. 1 §.

use crate::case::situation::{Child, Household};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Quantity};
use crate::rates::{Env, Origin, Rates};
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The rows that the norm rests on.
pub(super) const fn rows(rates: &Rates) -> [Origin; 6] {
    [
        rates.riksnorm_ensam.origin(),
        rates.riksnorm_par.origin(),
        rates.riksnorm_barn.origin(),
        rates.riksnorm_barn_utan_lunch.origin(),
        rates.riksnorm_gemensamt.origin(),
        rates.riksnorm_gemensamt_ytterligare.origin(),
    ]
}

/// What the household is taken to need, kr per month.
pub(super) fn amount(env: &Env<'_>, household: &Household, recorder: &mut impl Recorder) -> Money {
    recorder.enter(RuleId::Riksnorm, Some(household.input));
    let rates = env.rates;
    let adults = recorder.read(if household.adults > 1 { &rates.riksnorm_par } else { &rates.riksnorm_ensam });
    let children = household.children.iter().map(|child| of_child(env, child, recorder)).sum();
    let norm = adults + children + common(env, household, recorder);
    recorder.step(Step::Riksnorm, norm);
    let needs = norm + household.rent + household.electricity + household.other_costs;
    recorder.step(Step::Norm, needs);
    needs
}

/// What the norm has for a child, kr per month.
pub(super) fn of_child(env: &Env<'_>, child: &Child, recorder: &mut impl Recorder) -> Money {
    let rates = env.rates;
    recorder.read(if child.lunch_home { &rates.riksnorm_barn } else { &rates.riksnorm_barn_utan_lunch }).at(child.age)
}

/// The household's part of the common costs of everybody in the dwelling.
fn common(env: &Env<'_>, household: &Household, recorder: &mut impl Recorder) -> Money {
    let own = household.adults + u8::try_from(household.children.len()).unwrap_or(u8::MAX);
    let persons = own + household.shared_with;
    let table = recorder.read(&env.rates.riksnorm_gemensamt);
    let beyond = persons.saturating_sub(table.last());
    let mut costs = table.at(persons);
    if beyond > 0 {
        let each = recorder.read(&env.rates.riksnorm_gemensamt_ytterligare);
        costs += (each * Quantity::whole(i64::from(beyond))).ore().money();
    }
    let part = (costs * Quantity::whole(i64::from(own))).per(u32::from(persons)).round(Rounding::Posting);
    recorder.step(Step::GemensammaKostnader, part);
    part
}

#[cfg(test)]
mod tests {
    use crate::case::situation::{Child, Household};
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::rules::testing::lund;

    fn norm(adults: u8, ages: &[u8], shared_with: u8) -> Money {
        let children = ages.iter().map(|age| Child { age: *age, lunch_home: true, income: Money::ZERO }).collect();
        let household = Household { adults, children, shared_with, ..Household::default() };
        super::amount(&lund().env(), &household, &mut Sums::default())
    }

    /// Socialstyrelsen, oförändrade belopp i riksnormen för 2014 (2013-11-19): the amounts of 2013 hold in 2014.
    #[test]
    fn totals_of_2013_and_2014() {
        assert_eq!(norm(1, &[], 0), Money::whole(3_880));
        assert_eq!(norm(2, &[], 0), Money::whole(6_360));
        assert_eq!(norm(1, &[], 4), Money::whole(3_292), "one of five in a dwelling: 1 710 / 5 + 2 950");
    }

    #[test]
    fn children_by_age_and_the_common_costs_of_all() {
        assert_eq!(norm(1, &[11, 15], 0), Money::whole(2_950 + 2_840 + 3_250 + 1_310));
        assert_eq!(norm(2, &[0, 2, 3, 6, 7, 18], 0) - norm(2, &[0, 2, 3, 6, 7], 0), Money::whole(3_250 + 170));
    }

    #[test]
    fn rent_and_costs_come_on_top() {
        let household = Household {
            rent: Money::whole(5_000),
            electricity: Money::whole(300),
            other_costs: Money::whole(200),
            ..Household::default()
        };
        assert_eq!(super::amount(&lund().env(), &household, &mut Sums::default()), Money::whole(9_380));
    }
}
