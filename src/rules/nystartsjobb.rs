//! Nystartsjobb: förordning (2006:1481), from May 2018 förordning (2018:43) 16–17 §§.
//!
//! The contributions that are due on the counted wage, and full contributions as many times more as the group has.

use super::arbetsgivaravgifter;
use super::lonestod::{self, Employment};
use crate::case::situation::{LonestodAmount, Nystartsgrupp};
use crate::ledger::Recorder;
use crate::money::{Ore, Rate};
use crate::rule::RuleId;

/// The subsidy of a spell of work.
pub(super) fn apply<R: Recorder>(
    employment: Employment<'_>,
    amount: LonestodAmount<Nystartsgrupp>,
    recorder: &mut R,
) -> Ore {
    lonestod::pay(RuleId::Nystartsjobb, employment, amount, recorder, |group, recorder: &mut R| {
        let Employment { env, age, work, .. } = employment;
        let rates = env.rates;
        let times = match group {
            Nystartsgrupp::EfterTid(_) if !rates.nystartsjobb_by_time() => &rates.nystartsjobb_borta_kort,
            Nystartsgrupp::Unga => &rates.nystartsjobb_unga,
            Nystartsgrupp::EfterTid(months) if months > recorder.read(&rates.nystartsjobb_lang_over) => {
                &rates.nystartsjobb_borta_lang
            }
            Nystartsgrupp::EfterTid(months) if months >= recorder.read(&rates.nystartsjobb_mellan_fran) => {
                &rates.nystartsjobb_borta_mellan
            }
            Nystartsgrupp::EfterTid(_) => &rates.nystartsjobb_borta_kort,
            Nystartsgrupp::Nyanlanda => &rates.nystartsjobb_nyanlanda,
        };
        let times = recorder.read(times);
        let wage = recorder.read(&env.rates.nystartsjobb_lon).at(work.wage_month_full_time).ore().money();
        let counted = lonestod::counted(employment, wage, recorder);
        let due = (counted * arbetsgivaravgifter::rate(env, age, work.when, recorder)).ore();
        due + (counted * arbetsgivaravgifter::full(env, recorder) * (times - Rate::ONE)).ore()
    })
}

#[cfg(test)]
mod tests {
    use crate::case::situation::Lonestod::Nystartsjobb;
    use crate::case::situation::{LonestodAmount, Nystartsgrupp};
    use crate::money::{Money, Ore, Rate};
    use crate::rates::{Scale, ScaleStep};
    use crate::rule::RuleId;
    use crate::rules::testing::{known, kr, lund, lund_in, situation};

    fn month(age: u8, wage: &str, group: Nystartsgrupp) -> Ore {
        let amount = LonestodAmount::ByRules(group);
        let situation = situation().age(age).wage(wage, "1", "1").lonestod(Nystartsjobb(amount)).build();
        lund().sum(&situation, RuleId::Nystartsjobb)
    }

    #[test]
    fn twice_the_contributions_for_adults_and_new_arrivals() {
        // The highest amount of 2016, 13 825 kr (arbetet.se 2016-02-18): 2 × 31.42 % of 22 000 kr.
        assert_eq!(month(40, "22000", Nystartsgrupp::EfterTid(0)), kr("13824.80"));
        assert_eq!(month(40, "22000", Nystartsgrupp::Nyanlanda), kr("13824.80"));
    }

    #[test]
    fn once_the_reduced_contributions_for_the_young() {
        assert_eq!(month(22, "20000", Nystartsgrupp::Unga), kr("3098"));
    }

    #[test]
    fn reduced_contributions_count_once_and_full_ones_the_rest() {
        assert_eq!(month(22, "20000", Nystartsgrupp::Nyanlanda), kr("9382"));
    }

    #[test]
    fn no_ceiling_in_2013_and_one_where_the_table_has_it() {
        assert_eq!(month(40, "30000", Nystartsgrupp::EfterTid(0)), kr("18852"));
        let steps = [(0, 1_000_000), (22_000, 0)].map(|(over, share)| ScaleStep {
            over: Money::whole(over),
            base: Money::whole(over),
            share: Rate::from_micro(share),
        });
        let scale = Scale::new(&steps.into_iter().collect());
        let capped = lund().with(|rates| rates.nystartsjobb_lon = known(&rates.nystartsjobb_lon, scale));
        let amount = LonestodAmount::ByRules(Nystartsgrupp::EfterTid(0));
        let situation = situation().wage("30000", "1", "1").lonestod(Nystartsjobb(amount)).build();
        assert_eq!(capped.sum(&situation, RuleId::Nystartsjobb), kr("13824.80"));
    }

    /// SFS 2018:43 11–17 §§ from 2024: 1, 2 and 2.5 times, on at most 20 000 kr.
    #[test]
    fn the_time_away_decides_from_2024() {
        let month = |months| {
            let amount = LonestodAmount::ByRules(Nystartsgrupp::EfterTid(months));
            let situation = situation().wage("30000", "1", "1").lonestod(Nystartsjobb(amount)).build();
            lund_in(2024).sum(&situation, RuleId::Nystartsjobb)
        };
        let expected = ["6284", "12568", "12568", "15710"].map(kr);
        assert_eq!([23, 24, 36, 37].map(month), expected);
    }

    #[test]
    fn a_decided_amount_is_paid_as_it_is() {
        let amount = LonestodAmount::Decided(Money::whole(9_000));
        let situation = situation().wage("22000", "0.5", "6").lonestod(Nystartsjobb(amount)).build();
        assert_eq!(lund().sum(&situation, RuleId::Nystartsjobb), kr("54000"));
    }
}
