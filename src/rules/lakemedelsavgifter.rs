//! The patient's share of medicines in the benefit scheme: lag (2002:160) 5 §.

use super::post;
use crate::case::situation::Use;
use crate::ledger::{Recorder, Step};
use crate::money::{Exact, Money};
use crate::party::Party;
use crate::rates::{Env, Fee};
use crate::rule::RuleId;

/// The share of the year's full price, by the stairs, to the region, which bears the full price.
pub(super) fn apply(env: &Env<'_>, uses: &[Use], recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Lakemedelsavgifter, None);
    let mut price: Exact<12> = Exact::ZERO;
    for used in uses {
        let item = env.prices.get(used.price);
        if item.fee == Fee::Medicines {
            price = price + recorder.read(&item.price) * used.quantity;
        }
    }
    if price == Exact::ZERO {
        return;
    }
    let price: Money = price.ore().money();
    recorder.step(Step::LakemedelFulltPris, price);
    let paid = recorder.read(&env.rates.lakemedelstrappa).at(price).ore();
    post(recorder, RuleId::Lakemedelsavgifter, Party::Individual, Party::Region, paid);
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn the_stairs_of_2013() {
        let lund = lund();
        let paid = |price| lund.sum(&situation().uses(&lund, "lakemedel", price).build(), RuleId::Lakemedelsavgifter);
        for (price, share) in [
            ("1000", "1000"),
            ("1100", "1100"),
            ("1800", "1450"),
            ("3000", "1825"),
            ("3900", "2050"),
            ("5400", "2200"),
            ("20000", "2200"),
        ] {
            assert_eq!(paid(price), kr(share), "of {price}");
        }
    }
}
