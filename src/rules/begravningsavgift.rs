//! Begravningsavgift: begravningslagen (1990:1144) 9 kap. Counted where the method says so.
//!
//! On the taxable income, to the parishes, or to the municipality where it keeps the burial grounds. No tax reduction
//! meets it.

use super::post;
use crate::ledger::Recorder;
use crate::money::Money;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// The fee on a beskattningsbar förvärvsinkomst.
pub(super) fn apply(env: &Env<'_>, taxable: Money, recorder: &mut impl Recorder) -> Money {
    if !env.method.begravningsavgift {
        return Money::ZERO;
    }
    recorder.enter(RuleId::Begravningsavgift, None);
    let rate = recorder.read(env.local.begravningsavgift.as_ref().unwrap_or(&env.rates.begravningsavgift));
    let fee = (taxable * rate).round(env.local.oretal);
    let to = if env.local.begravning_i_kommunen { Party::Municipality } else { Party::Others };
    post(recorder, RuleId::Begravningsavgift, Party::Individual, to, fee.ore());
    fee
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Ore;
    use crate::party::Party;
    use crate::rule::RuleId;
    use crate::rules::testing::{Place, kr, lund, place, situation};

    #[test]
    fn the_method_decides_whether_it_is_counted() {
        let situation = situation().full_time("19000").build();
        assert_eq!(lund().sum(&situation, RuleId::Begravningsavgift), Ore::ZERO);
        // 0.24 % of 202 600 kr is 486.24 kr.
        assert_eq!(place("Lund", "nyttosam-avgifter").sum(&situation, RuleId::Begravningsavgift), kr("486"));
    }

    #[test]
    fn it_goes_to_the_parishes_and_in_stockholm_to_the_municipality() {
        let situation = situation().full_time("19000").build();
        let gained = |place: &Place, party| {
            let mut sums = Sums::default();
            crate::rules::evaluate(&place.env(), &situation, &mut sums);
            sums.balances.party(party)
        };
        let differs = |municipality, party| {
            let [with, without] = ["nyttosam-avgifter", "nyttosam"].map(|method| place(municipality, method));
            gained(&with, party) - gained(&without, party)
        };
        assert_eq!(differs("Norrköping", Party::Others), kr("445"), "the country's mean, 0.22 %");
        assert_eq!(differs("Norrköping", Party::Municipality), Ore::ZERO);
        assert_eq!(differs("Stockholm", Party::Municipality), kr("131"), "0.065 %");
        assert_eq!(differs("Stockholm", Party::Individual), -kr("131"));
    }
}
