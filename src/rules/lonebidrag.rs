//! Lönebidrag: förordning (2000:630) 28 §, from July 2017 förordning (2017:462) 21 §.
//!
//! Counted on the gross wage up to a ceiling (in proportion to working time) and the contributions and agreed
//! premiums on that part; sick pay counts as wage. No highest share stands in the ordinances: the share is decided case by case.

use super::{arbetsgivaravgifter, post};
use crate::case::situation::{Lonebidrag, Work};
use crate::ledger::{Recorder, Step};
use crate::money::{Ore, Rate};
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// The subsidy of a spell of work with its pay and wage cost.
pub(super) fn apply(env: &Env<'_>, age: u8, work: &Work, (pay, cost): (Ore, Ore), recorder: &mut impl Recorder) -> Ore {
    recorder.enter(RuleId::Lonebidrag, Some(work.input));
    let subsidy = match work.lonebidrag {
        Lonebidrag::None => return Ore::ZERO,
        Lonebidrag::Decided(per_month) => (per_month * work.months).ore(),
        Lonebidrag::Share { share, ceiling: false } => (cost.money() * share).ore(),
        Lonebidrag::Share { share, ceiling: true } => {
            let wage = work.wage_month_full_time.min(recorder.read(&env.rates.lonebidrag_tak));
            recorder.step(Step::BidragsgrundandeLon, wage);
            let charges = Rate::ONE
                + arbetsgivaravgifter::rate(env, age, recorder)
                + recorder.read(&env.method.avtalade_avgifter);
            let counted = (wage * work.extent * work.months).ore().min(pay).money();
            (counted * charges * share).ore()
        }
    };
    recorder.step(Step::Lonekostnad, cost.money());
    post(recorder, RuleId::Lonebidrag, Party::Arbetsformedlingen, Party::Employer, subsidy);
    subsidy
}

#[cfg(test)]
mod tests {
    use crate::case::situation::Lonebidrag;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, rate, situation};

    fn subsidy(wage: &str, extent: &str, lonebidrag: Lonebidrag) -> crate::money::Ore {
        let situation = situation().wage(wage, extent, "12").lonebidrag(lonebidrag).build();
        lund().sum(&situation, RuleId::Lonebidrag)
    }

    #[test]
    fn the_published_case_takes_the_whole_wage_cost() {
        let whole = Lonebidrag::Share { share: rate("0.8"), ceiling: false };
        assert_eq!(subsidy("19000", "1", whole), kr("253536"));
    }

    #[test]
    fn the_ceiling_counts_16_700_a_month_with_its_contributions() {
        let capped = Lonebidrag::Share { share: rate("0.8"), ceiling: true };
        assert_eq!(subsidy("19000", "1", capped), kr("222844.80"));
        assert_eq!(subsidy("16700", "1", capped), kr("222844.80"));
    }

    #[test]
    fn part_time_lowers_the_ceiling_in_proportion() {
        let capped = Lonebidrag::Share { share: rate("0.75"), ceiling: true };
        assert_eq!(subsidy("16400", "0.5", capped), kr("102582"));
        assert_eq!(subsidy("20000", "0.5", capped), kr("104458.50"));
    }

    #[test]
    fn a_decided_amount_is_paid_as_it_is() {
        let decided = Lonebidrag::Decided(crate::money::Money::whole(9_000));
        assert_eq!(subsidy("19000", "1", decided), kr("108000"));
    }
}
