//! Lönebidrag: förordning (2000:630) 28 §, from July 2017 förordning (2017:462) 21 §.
//!
//! Counted on the gross wage up to a ceiling (in proportion to working time) and the contributions and agreed
//! premiums on that part; sick pay counts as wage. No highest share stands in the ordinances: the share is decided case by case.

use super::arbetsgivaravgifter;
use super::lonestod::{self, Employment};
use crate::case::situation::{Andel, LonestodAmount};
use crate::ledger::{Recorder, Step};
use crate::money::{Ore, Rate};
use crate::rule::RuleId;

/// The subsidy of a spell of work.
pub(super) fn apply(employment: Employment<'_>, amount: LonestodAmount<Andel>, recorder: &mut impl Recorder) -> Ore {
    by_capacity(RuleId::Lonebidrag, employment, amount, recorder)
}

/// The decided share of the wage cost, by the rule that grants it.
pub(super) fn by_capacity<R: Recorder>(
    rule: RuleId,
    employment: Employment<'_>,
    amount: LonestodAmount<Andel>,
    recorder: &mut R,
) -> Ore {
    let Employment { env, age, work, cost, .. } = employment;
    lonestod::pay(rule, employment, amount, recorder, |Andel { share, ceiling }, recorder: &mut R| {
        if !ceiling {
            recorder.step(Step::Lonekostnad, cost.money());
            return (cost.money() * share).ore();
        }
        let wage = work.wage_month_full_time.min(recorder.read(&env.rates.lonebidrag_tak));
        let counted = lonestod::counted(employment, wage, recorder);
        let charges = Rate::ONE
            + arbetsgivaravgifter::rate(env, age, work.when, recorder)
            + recorder.read(&env.method.avtalade_avgifter);
        recorder.step(Step::BidragsgrundandeLonekostnad, (counted * charges).ore().money());
        (counted * charges * share).ore()
    })
}

#[cfg(test)]
mod tests {
    use crate::case::situation::Lonestod::Lonebidrag;
    use crate::case::situation::{Andel, LonestodAmount};
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, rate, situation};

    fn share(part: &str, ceiling: bool) -> LonestodAmount<Andel> {
        LonestodAmount::ByRules(Andel { share: rate(part), ceiling })
    }

    fn subsidy(wage: &str, extent: &str, amount: LonestodAmount<Andel>) -> crate::money::Ore {
        let situation = situation().wage(wage, extent, "12").lonestod(Lonebidrag(amount)).build();
        lund().sum(&situation, RuleId::Lonebidrag)
    }

    #[test]
    fn the_published_case_takes_the_whole_wage_cost() {
        let whole = share("0.8", false);
        assert_eq!(subsidy("19000", "1", whole), kr("253536"));
    }

    #[test]
    fn the_ceiling_counts_16_700_a_month_with_its_contributions() {
        let capped = share("0.8", true);
        assert_eq!(subsidy("19000", "1", capped), kr("222844.80"));
        assert_eq!(subsidy("16700", "1", capped), kr("222844.80"));
    }

    #[test]
    fn part_time_lowers_the_ceiling_in_proportion() {
        let capped = share("0.75", true);
        assert_eq!(subsidy("16400", "0.5", capped), kr("102582"));
        assert_eq!(subsidy("20000", "0.5", capped), kr("104458.50"));
    }

    #[test]
    fn a_decided_amount_is_paid_as_it_is() {
        let decided = LonestodAmount::Decided(crate::money::Money::whole(9_000));
        assert_eq!(subsidy("19000", "1", decided), kr("108000"));
    }
}
