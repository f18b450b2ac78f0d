//! Statlig ålderspensionsavgift: lag (1998:676) 2 and 5 §§.
//!
//! The state pays it to itself, for the pension rights that benefits give: never Försäkringskassan or
//! Arbetsförmedlingen. It changes nobody's balance and is posted so that an explanation shows it. Not paid where the
//! year's pensionable income is below the floor (3 §), and not on what exceeds the ceiling (4 §).

use super::{Incomes, post};
use crate::ledger::Recorder;
use crate::money::Ore;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// The contribution on the year's benefits.
pub(super) fn apply(env: &Env<'_>, incomes: &Incomes, recorder: &mut impl Recorder) {
    let (daily, compensation) = (incomes.pensionable - incomes.earned, incomes.compensation);
    if daily + compensation == Ore::ZERO {
        return;
    }
    recorder.enter(RuleId::StatligAlderspensionsavgift, None);
    let income = (incomes.pensionable + compensation).money();
    if income < recorder.read(&env.rates.pensionsavgift_golv) {
        return;
    }
    let mut contribution = Ore::ZERO;
    if daily > Ore::ZERO {
        // Wages come first below the ceiling: benefits by day bear the contribution on what is left of the room.
        let room = (recorder.read(&env.rates.pensionsavgift_tak).ore() - incomes.earned).max(Ore::ZERO);
        let daily = daily.min(room);
        contribution += (daily.money() * recorder.read(&env.rates.statlig_alderspension_ersattningar)).ore();
    }
    if compensation > Ore::ZERO {
        contribution += (compensation.money() * recorder.read(&env.rates.statlig_alderspension_sjukersattning)).ore();
    }
    post(recorder, RuleId::StatligAlderspensionsavgift, Party::State, Party::State, contribution);
}

#[cfg(test)]
mod tests {
    use crate::case::situation::Situation;
    use crate::ledger::Sums;
    use crate::money::Ore;
    use crate::party::Party;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn on_sickness_benefit_and_on_income_related_compensation() {
        let lund = lund();
        let sick = situation().sjukpenning_per_day("400", "100").build();
        assert_eq!(lund.sum(&sick, RuleId::StatligAlderspensionsavgift), kr("4084"));
        let compensated = situation().inkomstrelaterad("12", "240000").build();
        assert_eq!(lund.sum(&compensated, RuleId::StatligAlderspensionsavgift), kr("28416"));
    }

    #[test]
    fn not_on_wages_nor_on_the_guarantee_level_nor_on_small_incomes() {
        let lund = lund();
        let none =
            |situation: &Situation| assert_eq!(lund.sum(situation, RuleId::StatligAlderspensionsavgift), Ore::ZERO);
        none(&situation().full_time("19000").build());
        none(&situation().sjukersattning("12", "1").build());
        none(&situation().sjukpenning_per_day("400", "40").build());
    }

    #[test]
    fn it_changes_no_balance_of_the_state() {
        let lund = lund();
        let sick = situation().sjukpenning_per_day("400", "100").build();
        let mut sums = Sums::default();
        crate::rules::evaluate(&lund.env(), &sick, &mut sums);
        assert_eq!(sums.balances.party(Party::State), Ore::ZERO, "the pension fee and its reduction cancel");
    }
}
