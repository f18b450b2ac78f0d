//! Tax reduction for sjuk- and aktivitetsersättning, from 2018: IL 67 kap. 2 and 9 a–9 d §§.

use super::set_off;
use crate::ledger::{Recorder, Step};
use crate::money::{Exact, Money, Ore};
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;

/// The reduction: (särskilt belopp − grundavdrag) × local tax rate, at least a scale × the same rate; öre dropped, and at
/// most what is left of the kommunal skatt. What is then left of it is returned.
pub(super) fn apply(
    env: &Env<'_>,
    compensation: Ore,
    allowance: Money,
    local_left: Money,
    recorder: &mut impl Recorder,
) -> Money {
    let [scale, lowest] = [&env.rates.sjukersattning_reduktion, &env.rates.sjukersattning_reduktion_lagst];
    if compensation == Ore::ZERO || local_left == Money::ZERO || !lowest.exists() {
        return local_left;
    }
    recorder.enter(RuleId::SjukersattningReduktion, None);
    let compensation = compensation.money().round(Rounding::HundratalNedat);
    let mut base = recorder.read(lowest).at(compensation);
    if scale.exists() {
        base = base.max(recorder.read(scale).at(compensation) - Exact::from(allowance));
    }
    let rate = recorder.read(&env.local.kommunalskatt) + recorder.read(&env.local.regionskatt);
    let reduction = (base * rate).round(Rounding::OretalFallerBort);
    recorder.step(Step::SkattereduktionForeAvrakning, reduction);
    set_off(RuleId::SjukersattningReduktion, reduction, local_left, recorder)
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::money::Money;
    use crate::party::Party;
    use crate::rules::testing::{kr, lund_in};

    #[test]
    fn each_version_and_none_before_2018() {
        let reduction = |year: i16, compensation: &str, allowance: i64| {
            let mut sums = Sums::default();
            let place = lund_in(year);
            let local_left = Money::whole(100_000);
            super::apply(&place.env(), kr(compensation), Money::whole(allowance), local_left, &mut sums);
            sums.balances.party(Party::Individual)
        };
        // The local rate of Lund in 2013 is 31.23 %.
        assert_eq!(reduction(2017, "120000", 35_000), kr("0"));
        assert_eq!(reduction(2018, "100000", 35_000), kr("1405"), "4.5 % × 31.23 %");
        assert_eq!(
            reduction(2018, "215115", 35_000),
            kr("2398"),
            "2.5 % of what exceeds 2.53 prisbasbelopp = 115 115 kr"
        );
        // 0.91 × 48 300 + 34.05 % of (120 000 − 43 953) = 69 847.0035; − 36 800 = 33 047.0035.
        assert_eq!(reduction(2022, "120000", 36_800), kr("10320"));
        assert_eq!(reduction(2022, "120000", 69_900), kr("1686"), "at least 4.5 % × 31.23 %");
        // 0.91 × 59 200 + 38.74 % of (120 000 − 53 872) = 79 489.9872; − 45 000 = 34 489.9872.
        assert_eq!(reduction(2026, "120000", 45_000), kr("10771"));
    }

    #[test]
    fn at_most_what_is_left_of_the_local_tax() {
        let mut sums = Sums::default();
        let left = super::apply(&lund_in(2022).env(), kr("120000"), Money::ZERO, Money::whole(100), &mut sums);
        assert_eq!((left, sums.balances.party(Party::Individual)), (Money::ZERO, kr("100")));
    }
}
