//! Production of an employed person: produktionsfaktor × wage cost, by the method.
//!
//! Without a stated factor production is worth the part of the wage cost that no subsidy covers, so that the employer
//! comes out at zero (factor = 1 − subsidy / wage cost, in kronor), or the whole where the method says so; only subsidies
//! by work capacity may leave it out. Nothing is produced for the part of the wage cost that is sick pay, which the
//! employer bears.

use super::{indirekt_skatt, post};
use crate::case::situation::Work;
use crate::ledger::{Recorder, Step};
use crate::money::Ore;
use crate::party::Resource;
use crate::rates::{Env, Worth};
use crate::rule::RuleId;

/// What a spell of work produces, with the indirect tax on it: as much of the wage cost as wage is of all pay.
pub(super) fn apply(
    env: &Env<'_>,
    work: &Work,
    (wage, pay): (Ore, Ore),
    (cost, subsidy): (Ore, Ore),
    recorder: &mut impl Recorder,
) {
    recorder.enter(RuleId::Produktion, Some(work.input));
    recorder.step(Step::Lonekostnad, cost.money());
    let produced = match work.produktionsfaktor {
        Some(factor) => (cost.money() * factor).ore(),
        None if env.method.subventionerad_produktion == Worth::Whole => cost,
        None => cost - subsidy,
    }
    .in_proportion(wage, pay);
    post(recorder, RuleId::Produktion, Resource::Production, work.employer, produced);
    indirekt_skatt::on_production(env, (work.input, produced), recorder);
}

#[cfg(test)]
mod tests {
    use crate::case::situation::{Andel, Lonestod::Lonebidrag, LonestodAmount};
    use crate::ledger::Sums;
    use crate::money::Ore;
    use crate::party::{Party, Resource};
    use crate::rules::testing::{kr, lund, rate, situation};

    #[test]
    fn the_employer_comes_out_at_zero_with_and_without_subsidy() {
        let subsidy = Lonebidrag(LonestodAmount::ByRules(Andel { share: rate("0.8"), ceiling: false }));
        let plain = situation().full_time("19000").build();
        let subsidised = situation().full_time("19000").lonestod(subsidy).build();
        for situation in [&plain, &subsidised] {
            let mut sums = Sums::default();
            super::super::evaluate(&lund().env(), situation, &mut sums);
            assert_eq!(sums.balances.party(Party::Employer), Ore::ZERO);
        }
    }

    #[test]
    fn a_stated_factor_is_taken_as_it_is() {
        let situation = situation().full_time("19000").produktionsfaktor("0.5").build();
        let mut sums = Sums::default();
        super::super::evaluate(&lund().env(), &situation, &mut sums);
        assert_eq!(sums.balances.real(Resource::Production), Ore::ZERO - kr("198075"));
        assert_eq!(sums.balances.party(Party::Employer), Ore::ZERO - kr("158460"));
    }
}
