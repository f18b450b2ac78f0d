//! The JSON of `break-even`.

use serde_json::{Map, Value, json};

use super::{Question, beside, digits};
use crate::analysis::break_even::{BreakEven, cost_to_society};
use crate::analysis::{Figure, Horizon};
use crate::party::Beneficiary;
use crate::report::numbers::machine;

/// The document `nyttokalkyl.break-even/1` of one party without schema name and manifest.
pub fn document(question: Question<'_>, party: Beneficiary, notices: &[String]) -> Map<String, Value> {
    let Question { case, evaluation, cost } = question;
    let of = |figure| question.of(figure).as_ref().map(horizons);
    let beside = beside(party).map(|other| {
        let (horizons, corrected) = (of(Figure::Gain(other)), of(Figure::Corrected(other)));
        json!({ "party": other.id(), "horizons": horizons, "corrected": corrected })
    });
    let equalised = Figure::of_one(party).find(|figure| matches!(figure, Figure::Equalised(_)));
    let to_society = (party == Beneficiary::Society).then(|| {
        let cost = cost_to_society(case, cost.money());
        let society = Question { cost, ..question }.of(Figure::Gain(party));
        json!({ "cost": machine(cost), "horizons": society.as_ref().map(horizons) })
    });
    let mut said = Map::new();
    let mut say = |key: &str, value: Value| said.insert(key.to_owned(), value);
    say("file", case.source.name.clone().into());
    say("title", case.title.clone().into());
    say("party", party.id().into());
    say("cost", machine(cost).into());
    say("years", evaluation.forecast.projection.years.into());
    say("horizons", of(Figure::Gain(party)).into());
    say("beside", beside.collect());
    say("corrected", of(Figure::Corrected(party)).into());
    say("after_equalisation", equalised.and_then(of).into());
    say("cost_to_society", to_society.into());
    say("notices", json!(notices));
    said
}

fn horizons(break_even: &BreakEven) -> Value {
    let within = |horizon: Horizon| {
        let repayment = break_even.within(horizon);
        let value = json!({
            "gain": machine(repayment.gain),
            "participants": repayment.participants().map(digits),
            "whole": repayment.whole(),
        });
        (horizon.id().to_owned(), value)
    };
    Horizon::ALL.into_iter().map(within).collect::<Map<_, _>>().into()
}
