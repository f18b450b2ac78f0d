//! `nyttokalkyl.portfolio/1`.

use serde_json::{Map, Value, json};

use super::published::Printed;
use super::{Checked, Outcome, Outcomes, id, years};
use crate::money::Ore;
use crate::portfolio::{
    By, ByYear, FinancialYear, Intervention, InterventionKind, Portfolio, Sums, Value as Computed, Whose,
};
use crate::report::numbers::machine;

/// What a portfolio holds and what is worked out from it, without schema name and manifest.
pub fn document(
    portfolio: &Portfolio,
    checked: &[Checked],
    outcomes: &Outcomes,
    notices: &[String],
) -> Map<String, Value> {
    let by = |by: By, key: &str| -> Value {
        let row = |(whose, sums): (Whose, Sums)| {
            let mut row = Map::from_iter([(key.to_owned(), json!(id(&whose)))]);
            row.extend(figures(sums));
            row
        };
        portfolio.by(by).into_iter().map(row).collect()
    };
    let by_year = portfolio.years.clone().filter_map(|year| {
        let sums = portfolio.total(Some(year)).filter(|sums| sums.number > 0)?;
        let mut row = Map::from_iter([("year".to_owned(), json!(year))]);
        row.extend(figures(sums));
        Some(row)
    });
    let advised = |of: &FinancialYear| portfolio.advice.as_ref().map(|advice| of.of_allocation(advice.most_saved));
    let said = [
        ("file", json!(portfolio.source.name)),
        ("association", json!(portfolio.association)),
        ("years", json!(years(portfolio))),
        ("source", json!(portfolio.said_by)),
        ("all", json!(portfolio.total(None).map(figures))),
        ("by_year", by_year.collect()),
        ("by_principal", by(By::Principal, "principal")),
        ("by_target_group", by(By::TargetGroup, "target_group")),
        ("interventions", portfolio.interventions.iter().map(|one| intervention(one, outcomes)).collect()),
        (
            "income",
            portfolio
                .incomes
                .iter()
                .map(|one| of_row("from", one.from.id(), one.name.as_ref(), &one.amounts))
                .collect(),
        ),
        (
            "costs",
            portfolio.costs.iter().map(|one| of_row("kind", one.kind.id(), one.name.as_ref(), &one.amounts)).collect(),
        ),
        ("finances", portfolio.finances().0.iter().map(|of| financial_year(of, advised(of))).collect()),
        ("published", checked.iter().map(published).collect()),
        ("notices", json!(notices)),
    ];
    said.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn amount(amount: Option<Ore>) -> Value {
    json!(amount.map(machine))
}

fn amounts(amounts: &ByYear) -> Map<String, Value> {
    amounts.iter().map(|(year, amount)| (year.to_string(), machine(*amount).into())).collect()
}

fn figures(sums: Sums) -> Map<String, Value> {
    let figures = [
        ("number", json!(sums.number)),
        ("granted", amount(sums.granted.known())),
        ("mean_granted", amount(sums.granted.mean())),
        ("used", amount(sums.used.known())),
        ("mean_used", amount(sums.used.mean())),
    ];
    figures.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn intervention(one: &Intervention, outcomes: &Outcomes) -> Value {
    json!({
        "name": one.name,
        "principals": one.principals.iter().map(|principal| principal.id()).collect::<Vec<_>>(),
        "target_groups": one.target_groups,
        "kind": one.kind.map(InterventionKind::id),
        "granted": amounts(&one.granted),
        "used": amounts(&one.used),
        "evaluation": one.evaluation.as_ref().map(|evaluation| {
            let outcome = outcomes.get(&evaluation.source.name).map(Outcome::document);
            json!({ "file": evaluation.name, "outcome": outcome })
        }),
        "source": one.origin.source,
        "page": one.origin.page,
        "note": one.note,
    })
}

fn of_row(key: &str, word: &str, name: Option<&String>, by_year: &ByYear) -> Value {
    json!({ key: word, "name": name, "amounts": amounts(by_year) })
}

fn financial_year(of: &FinancialYear, advised: Option<Ore>) -> Value {
    json!({
        "year": of.year,
        "allocation": machine(of.allocation),
        "income": amount(of.income),
        "interventions": machine(of.interventions),
        "costs": amount(of.costs),
        "opening": amount(of.opening),
        "available": amount(of.available()),
        "closing": amount(of.closing),
        "saved_share": of.saved_share().map(|share| share.to_decimal().normalize().to_string()),
        "advised": amount(advised),
    })
}

fn published(one: &Checked) -> Value {
    let of = |wanted: By| one.whose.as_ref().filter(|whose| whose.by() == wanted).and_then(id);
    json!({
        "figure": one.figure.id(),
        "principal": of(By::Principal),
        "target_group": of(By::TargetGroup),
        "year": one.year,
        "published": match &one.printed {
            Printed::Text(text) => text.clone(),
            Printed::Amount(amount) => machine(*amount),
        },
        "computed": match one.computed {
            Computed::Count(count) => json!(count),
            Computed::Amount(amount) => json!(machine(amount)),
        },
        "met": one.met,
        "reason": one.reason,
        "page": one.page,
    })
}
