//! `nyttokalkyl.evaluate/1`.

use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

use super::people::alike;
use super::{View, comparison, figures, goals, money};
use crate::analysis::Horizon;
use crate::case::Basis;
use crate::forecast::Forecast;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::programme::{Amounts, Bortfall, KeyFigures, Measure, Outcome, Split, Verdict};
use crate::rates::Comparison;
use crate::report::numbers::machine;
use crate::texts::{Label, Say};

/// What an evaluation says, without schema name and manifest.
pub fn document(view: &View<'_>, notices: &[String]) -> Map<String, Value> {
    let programme = view.programme;
    let of = &programme.participants;
    let said = [
        ("file", json!(programme.source.name)),
        ("title", json!(programme.title)),
        ("owner", json!(programme.owner)),
        ("illustration", json!(programme.illustration)),
        ("period", json!([programme.period.0.to_string(), programme.period.1.to_string()])),
        ("source", json!(programme.said_by)),
        ("method", json!(programme.method().id)),
        ("years", json!(view.whole.totals.forecast.projection.years)),
        (
            "participants",
            json!({
                "started": of.started,
                "starts": of.starts.iter().map(|(year, number)| (year.to_string(), json!(number))).collect::<Map<_, _>>(),
                "completed": of.completed,
                "avbrott": of.avbrott,
                "bortfall": of.bortfall,
                "bortfall_as": match of.bortfall_as {
                    Bortfall::Unchanged => "unchanged",
                    Bortfall::AsOthers => "as-others",
                },
                "answered": of.answered,
                "basis": basis(of.origin.basis),
            }),
        ),
        (
            "reference",
            json!(programme.reference.as_ref().map(|of| {
                json!({ "file": of.case.source.name, "situation": if of.after { "after" } else { "before" } })
            })),
        ),
        ("hide_groups_under", json!(programme.hide_groups_under)),
        ("type_cases", type_cases(view)),
        ("costs", programme.costs.iter().map(|cost| amounts("kind", &cost.name, cost)).collect()),
        ("funding", funding(view)),
        ("figures", key_figures(&view.whole)),
        ("sensitivity", sensitivity(view)),
        ("groups", groups(view)),
        ("goals", programme.goals.iter().map(|goal| one_goal(view, goal)).collect()),
        ("comparisons", comparison::all(view).map(|of| compared(view, of)).collect()),
        ("notices", json!(notices)),
    ];
    said.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

const fn basis(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Kand => Some("känd"),
        Basis::Uppskattad => Some("uppskattad"),
        Basis::Antagen => Some("antagen"),
        Basis::Saknas => None,
    }
}

fn type_cases(view: &View<'_>) -> Value {
    let one = |one: super::people::Alike<'_>| {
        let (one_year, all_years) = one.each(view, Beneficiary::Society);
        json!({
            "file": one.case.map(|case| case.source.name.clone()),
            "title": one.title().say(view.lang()),
            "unchanged": one.unchanged,
            "number": one.number,
            "basis": basis(one.basis),
            "each": { "one_year": machine(one_year), "five_year": machine(all_years) },
        })
    };
    alike(view).into_iter().map(one).collect()
}

fn amounts(key: &str, name: &str, of: &Amounts) -> Value {
    let by_year: Map<String, Value> =
        of.by_year.iter().map(|(year, amount)| (year.to_string(), machine(amount.ore()).into())).collect();
    json!({ key: name, "amounts": by_year, "basis": basis(of.origin.basis), "source": of.origin.source })
}

fn funding(view: &View<'_>) -> Value {
    let mut rows = Vec::new();
    for one in &view.programme.funding {
        let mut row = amounts("from", one.source.id(), &one.amounts);
        let parties: Map<String, Value> =
            one.parties.iter().map(|(party, amount)| (party.id().to_owned(), machine(amount.ore()).into())).collect();
        row["own_time"] = json!(one.own_time);
        row["parties"] = parties.into();
        rows.push(row);
    }
    let municipality = view.programme.paid_by(Party::Municipality).ore();
    let municipalities: Map<String, Value> = money::by_municipality(view, municipality)
        .into_iter()
        .map(|(name, _, amount)| (name, machine(amount).into()))
        .collect();
    json!({ "rows": rows, "municipalities": municipalities })
}

fn percent(percent: Option<Decimal>) -> Value {
    json!(percent.map(|percent| percent.to_string()))
}

/// Key figures, of all or of a group: amounts in kronor, percentages and ratios as digits.
pub(super) fn key_figures(of: &KeyFigures) -> Value {
    let amount = |amount: Ore| json!({ "total": machine(amount), "each": machine(of.each(amount)) });
    let split = |split: Split| {
        json!({
            "total": machine(split.whole()),
            "each": machine(of.each(split.whole())),
            "production": machine(split.production),
            "resources": machine(split.resources),
        })
    };
    let known = of.has_cost();
    let parties: Map<String, Value> = Beneficiary::with_subtotals()
        .map(|who| {
            let within = |horizon: Horizon| {
                let gain = |forecast: &Option<Forecast>| forecast.as_ref().map(|one| machine(horizon.gain(one, who)));
                json!({
                    "income": amount(of.income(horizon, who)),
                    "result": known.then(|| amount(of.result(horizon, who))),
                    "ratio": percent(of.ratio(horizon, who)),
                    "income_corrected": gain(&of.totals.corrected),
                    "result_corrected": of.corrected_result(horizon, who).filter(|_| known).map(machine),
                    "income_after_equalisation": match who {
                        Beneficiary::Party(Party::Municipality | Party::Region) => gain(&of.totals.equalised),
                        _ => None,
                    },
                })
            };
            let said = json!({
                "cost": known.then(|| amount(of.cost_of(who))),
                "payback_months": of.payback_months(who),
                "one_year": within(Horizon::OneYear),
                "five_year": within(Horizon::AllYears),
            });
            (who.id().to_owned(), said)
        })
        .collect();
    let share =
        |number: Option<u32>| number.map(|number| json!({ "number": number, "share": percent(of.share(number)) }));
    json!({
        "participants": of.participants,
        "potential": of.totals.potential.map(|potential| {
            json!({ "before": split(potential.before), "after": split(potential.after) })
        }),
        "verkningsgrad": percent(of.verkningsgrad()),
        "cost_stated": known.then(|| machine(of.stated_cost)),
        "cost_per_participant": known.then(|| machine(of.cost_per_participant())),
        "cost_per_verkningsgrad": of.cost_per_verkningsgrad().map(machine),
        "work": share(of.work),
        "studies": share(of.studies),
        "without_forsorjningsstod": share(of.without_forsorjningsstod),
        "parties": parties,
    })
}

fn sensitivity(view: &View<'_>) -> Value {
    let (whole, programme) = (&view.whole, view.programme);
    if !whole.has_cost() {
        return Value::Null;
    }
    let less = whole.without_outer_factors(programme.outer_factors());
    let parties: Map<String, Value> = whole
        .concerned()
        .into_iter()
        .map(|who| {
            let cost = whole.cost_of(who);
            let outer = |horizon: Horizon| machine(horizon.gain(&less, who) - cost);
            let written_off =
                figures::written_off(whole.income(Horizon::OneYear, who), cost, programme.write_off_years());
            let said = json!({
                "outer_factors": { "one_year": outer(Horizon::OneYear), "five_year": outer(Horizon::AllYears) },
                "written_off": machine(written_off),
            });
            (who.id().to_owned(), said)
        })
        .collect();
    json!({
        "outer_factors": programme.outer_factors().to_decimal().normalize().to_string(),
        "write_off_years": programme.write_off_years(),
        "results": parties,
    })
}

fn groups(view: &View<'_>) -> Value {
    let of = |grouping: &crate::programme::Grouping| {
        let shown: Vec<Value> = grouping
            .groups
            .iter()
            .map(|group| json!({ "name": group.name, "figures": key_figures(&group.figures) }))
            .collect();
        (grouping.dimension.id().to_owned(), json!({ "shown": shown, "hidden": grouping.hidden }))
    };
    view.groupings.iter().map(of).collect::<Map<_, _>>().into()
}

fn one_goal(view: &View<'_>, goal: &crate::programme::Goal) -> Value {
    let verdict = goals::verdict(view, goal);
    let measure = |measure: Option<Measure>| {
        measure.map(|measure| {
            let number = measure.number().to_decimal().normalize().to_string();
            match measure {
                Measure::Share(_) => json!({ "share": number }),
                Measure::Number(_) => json!({ "number": number }),
            }
        })
    };
    json!({
        "text": goal.text,
        "level": goal.level.id(),
        "indicator": goal.indicator,
        "target": measure(goal.target),
        "partly": measure(goal.partly),
        "of": goal.of.map(crate::programme::Counted::id),
        "outcome": measure(goals::reached(view, goal)),
        "computed": matches!(goal.outcome, Some(Outcome::Computed(_))),
        "date": goal.date.map(|date| date.to_string()),
        "source": goal.source,
        "verdict": verdict.id(),
        "reason": match verdict {
            Verdict::CannotBeJudged(obstacle) => Some(Label::from(obstacle).say(view.lang())),
            _ => None,
        },
    })
}

fn compared(view: &View<'_>, of: &Comparison) -> Value {
    let [potential, income, cost] = comparison::theirs(view, of)
        .map(|one| one.map(|one| json!({ "value": machine(one.theirs), "deviation_percent": percent(one.deviation) })));
    json!({
        "id": of.id,
        "title": of.title.say(view.lang()),
        "evaluations": of.evaluations,
        "year": of.year,
        "potential": potential,
        "income": income,
        "cost": cost,
        "verkningsgrad": percent(comparison::verkningsgrad(of)),
        "source": of.source,
        "status": of.status.key(),
    })
}
