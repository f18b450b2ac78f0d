//! Indirect tax on what freed resources produce instead: real flows are valued at market price.
//!
//! Imputed to the state and not cash. Never a transfer, and never on anybody's income.

use super::post;
use crate::ledger::{InputId, Recorder};
use crate::money::Ore;
use crate::party::{Party, Resource};
use crate::rates::Env;
use crate::rule::RuleId;

/// The state's part of what a row of the case produces at a factor cost.
pub(super) fn on_production(env: &Env<'_>, produced: (InputId, Ore), recorder: &mut impl Recorder) {
    let tax = amount(env, (Some(produced.0), produced.1), recorder);
    post(recorder, RuleId::IndirektSkatt, Resource::Production, Party::State, tax);
}

/// The state's part of what a row of the case, or the intervention, uses up at a factor cost.
pub(super) fn on_use(env: &Env<'_>, resource: Resource, used: (Option<InputId>, Ore), recorder: &mut impl Recorder) {
    if env.method.taxes_use() {
        let tax = amount(env, used, recorder);
        post(recorder, RuleId::IndirektSkatt, Party::State, resource, tax);
    }
}

fn amount(env: &Env<'_>, (input, factor_cost): (Option<InputId>, Ore), recorder: &mut impl Recorder) -> Ore {
    recorder.enter(RuleId::IndirektSkatt, input);
    (factor_cost.money() * recorder.read(&env.method.indirekt_skatt)).ore()
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn a_quarter_of_the_factor_cost() {
        let lund = lund();
        assert_eq!(lund.sum(&situation().full_time("19000").build(), RuleId::IndirektSkatt), kr("79230"));
        assert_eq!(
            lund.sum(&situation().uses(&lund, "socialsekreterare", "80").build(), RuleId::IndirektSkatt),
            kr("7700")
        );
    }
}
