//! Skyddat arbete hos offentlig arbetsgivare (OSA): förordning (2000:630), from July 2017 förordning (2017:462).
//!
//! As lönebidrag, with the same ceiling, to a municipality or a region.

use super::lonebidrag;
use super::lonestod::Employment;
use crate::case::situation::{Andel, LonestodAmount};
use crate::ledger::Recorder;
use crate::money::Ore;
use crate::rule::RuleId;

/// The subsidy of a spell of work.
pub(super) fn apply(employment: Employment<'_>, amount: LonestodAmount<Andel>, recorder: &mut impl Recorder) -> Ore {
    lonebidrag::by_capacity(RuleId::Osa, employment, amount, recorder)
}

#[cfg(test)]
mod tests {
    use crate::case::situation::{Andel, Lonestod::Osa, LonestodAmount};
    use crate::ledger::Sums;
    use crate::money::Ore;
    use crate::party::Party;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, rate, situation};

    #[test]
    fn the_municipality_has_the_subsidy_and_the_wage_cost() {
        let lund = lund();
        let amount = LonestodAmount::ByRules(Andel { share: rate("0.8"), ceiling: true });
        let osa = situation().full_time("19000").employer(Party::Municipality).lonestod(Osa(amount)).build();
        assert_eq!(lund.sum(&osa, RuleId::Osa), kr("222844.80"));
        let mut sums = Sums::default();
        crate::rules::evaluate(&lund.env(), &osa, &mut sums);
        assert_eq!(sums.balances.party(Party::Arbetsformedlingen), -kr("222844.80"));
        assert_eq!(sums.balances.party(Party::Employer), Ore::ZERO);
        assert_eq!(
            sums.balances.party(Party::Municipality),
            kr("42221"),
            "the employer comes out at zero: the tax is left"
        );
    }
}
