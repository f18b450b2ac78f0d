//! The JSON of `run`, `verify`, `check` and `explain`: contracts that scripts depend on.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::checklist::Checked;
use super::listing::Found;
use super::manifest::Manifest;
use super::numbers::machine;
use super::one_party::AT_OTHERS_COST;
use super::result::{EMPLOYMENT_RETURN, WAGE_COST};
use super::verification::Comparison;
use crate::analysis::Horizon;
use crate::analysis::ground::{Ground, row_name};
use crate::analysis::parts::{Part, at_others_cost};
use crate::case::{Basis, Case, Shape};
use crate::evaluation::Evaluation;
use crate::fields;
use crate::forecast::Forecast;
use crate::ledger::Application;
use crate::money::{Money, Ore};
use crate::party::{Account, Beneficiary, Party};
use crate::rates::{RateBook, RowId, Shown, Status};
use crate::rule::{Cause, RULES};
use crate::rules::skattetabell::Band;
use crate::texts::{Label, Lang, Say};

/// One case of `nyttokalkyl.run/1`: every party's gain in one year and five, the notices, and what the figures rest on.
pub fn run_case(case: &Case, evaluation: &Evaluation, book: &RateBook, notices: &[String]) -> Value {
    let forecast = &evaluation.forecast;
    let of = |beneficiary| gain(forecast, beneficiary);
    let gains: Map<String, Value> =
        Beneficiary::all().map(|beneficiary| (beneficiary.id().to_owned(), of(beneficiary))).collect();
    let employers: Map<String, Value> = case
        .public_employers()
        .map(|party| {
            let part = |causes| {
                let (one_year, all) = evaluation.by_causes(party, causes);
                both(one_year, all)
            };
            let parts =
                json!({ WAGE_COST: part(&Cause::WAGE_COST), EMPLOYMENT_RETURN: part(&Cause::EMPLOYMENT_RETURN) });
            (party.id().to_owned(), parts)
        })
        .collect();
    json!({
        "file": case.source.name,
        "title": case.title,
        "gains": gains,
        "employers": employers,
        "subtotals": {
            "state_total": of(Beneficiary::StateTotal),
            "public_sector": of(Beneficiary::PublicSector),
        },
        "cash": of_everyone(|who| Part::Cash.gain(evaluation, who)),
        "freed": of_everyone(|who| Part::Freed.gain(evaluation, who)),
        "production": of_everyone(|who| Part::Production.gain(evaluation, who)),
        AT_OTHERS_COST: of_everyone(|who| {
            let [one_year, all] = Horizon::ALL.map(|horizon| at_others_cost(forecast, who, horizon).0);
            (one_year, all)
        }),
        "after_equalisation": evaluation.equalised.as_ref().map(|forecast| {
            let of = |party: Party| both(forecast.one_year.party(party), forecast.of(Beneficiary::Party(party)));
            json!({ "municipality": of(Party::Municipality), "region": of(Party::Region) })
        }),
        "corrected": evaluation.corrected.as_ref().map(|forecast| -> Map<String, Value> {
            let of = |beneficiary| both(forecast.one_year.of(beneficiary), forecast.of(beneficiary));
            Beneficiary::with_subtotals().map(|one| (one.id().to_owned(), of(one))).collect()
        }),
        "intervention": evaluation.cost.as_ref().map(|cost| -> Map<String, Value> {
            Beneficiary::with_subtotals().map(|one| (one.id().to_owned(), machine(-cost.of(one)).into())).collect()
        }),
        "notices": notices,
        "rests_on": rests_on(&Ground::of(case, evaluation, book)),
    })
}

/// What two results can be held against each other by: inputs and rates by path, and what each rule moves.
fn rests_on(ground: &Ground) -> Value {
    let rates: Map<String, Value> = ground.rates.iter().map(|(row, value)| (row.clone(), shown(value))).collect();
    let flows = ground.flows.iter().map(|(key, gains)| {
        let gains = gains.iter().map(|(party, gain)| (party.id().to_owned(), machine(*gain).into()));
        (key.name(), gains.collect::<Map<_, _>>().into())
    });
    json!({
        "inputs": ground.inputs,
        "rates": rates,
        "in_base_amounts": ground.bases,
        "flows": flows.collect::<Map<_, _>>(),
    })
}

/// What society or a party gains in one year and in all.
pub(super) fn gain(forecast: &Forecast, beneficiary: Beneficiary) -> Value {
    both(forecast.one_year.of(beneficiary), forecast.of(beneficiary))
}

/// Something of society, every party and the subtotals.
fn of_everyone(of: impl Fn(Beneficiary) -> (Ore, Ore)) -> Map<String, Value> {
    let of = |who| {
        let (one_year, all) = of(who);
        both(one_year, all)
    };
    Beneficiary::with_subtotals().map(|who| (who.id().to_owned(), of(who))).collect()
}

fn both(one_year: Ore, all: Ore) -> Value {
    json!({ "one_year": machine(one_year), "five_year": machine(all) })
}

/// One case of `nyttokalkyl.verify/1`: every published figure and whether it is met.
pub fn verify_case(case: &Case, comparisons: &[Comparison]) -> Value {
    let figures: Vec<Value> = comparisons
        .iter()
        .map(|comparison| {
            json!({
                "party": comparison.beneficiary.id(),
                "horizon": if comparison.forecast { "five_year" } else { "one_year" },
                "published": comparison.printed.text,
                "computed": machine(comparison.computed),
                "tolerance": comparison.tolerance.as_ref().map(|(tolerance, _)| machine(*tolerance)),
                "met": comparison.met,
            })
        })
        .collect();
    json!({ "file": case.source.name, "title": case.title, "figures": figures })
}

/// One file of `nyttokalkyl.check/1`: how its rows are known, and every finding.
pub fn check_file(checked: &Checked, lang: Lang) -> Value {
    let inputs: Map<String, Value> = checked
        .counts
        .iter()
        .map(|(basis, count)| {
            let name = Basis::NAMES.iter().find(|(known, _)| known == basis).map_or("missing", |(_, name)| *name);
            (name.to_owned(), (*count).into())
        })
        .collect();
    let findings: Vec<Value> = checked
        .findings
        .iter()
        .map(|finding| {
            json!({
                "group": finding.group.key(),
                "path": finding.path,
                "line": finding.line,
                "finding": finding.verdict.say(lang),
                "remark": finding.remark,
            })
        })
        .collect();
    json!({ "file": checked.file, "title": checked.title, "inputs": inputs, "findings": findings })
}

/// What `nyttokalkyl.find/1` found.
///
/// # Panics
/// Never: what is written is made of texts.
pub fn find(wanted: &str, found: &Found, lang: Lang) -> String {
    let say = |label: &Option<Label>| label.as_ref().map(|label| label.say(lang));
    let entries: Vec<Value> = found
        .listed
        .iter()
        .map(|listed| {
            json!({
                "kind": listed.kind.key(),
                "key": listed.key,
                "title": { "sv": listed.title.sv, "en": listed.title.en },
                "value": listed.value,
                "unit": say(&listed.unit),
                "payer": listed.payer.map(Party::id),
                "list": listed.list,
                "year": listed.year,
                "status": listed.status.map(Status::key),
                "place": say(&listed.place),
                "provenance": say(&listed.provenance),
            })
        })
        .collect();
    let document =
        json!({ "schema": "nyttokalkyl.find/1", "wanted": wanted, "instead": found.instead, "entries": entries });
    let mut text = serde_json::to_string_pretty(&document).expect("texts can be written");
    text.push('\n');
    text
}

/// `nyttokalkyl.tax-table/1`: a column of a monthly tax table, kronor as texts.
///
/// # Panics
/// Never: what is written is made of texts.
pub fn tax_table((year, table, column): (i16, u8, u8), bands: &[Band], manifest: &Manifest) -> String {
    let kr = |amount: Money| machine(amount.ore());
    let rows = bands.iter().map(|band| json!({ "from": kr(band.from), "to": kr(band.to), "tax": kr(band.tax) }));
    let document = json!({
        "schema": "nyttokalkyl.tax-table/1",
        "year": year,
        "table": table,
        "column": column,
        "rows": rows.collect::<Vec<_>>(),
        "manifest": manifest,
    });
    let mut text = serde_json::to_string_pretty(&document).expect("texts can be written");
    text.push('\n');
    text
}

/// One case of `nyttokalkyl.explain/1`: inputs, rate rows and rules applied, from which every gain can be summed.
pub fn explain_case(case: &Case, evaluation: &Evaluation, book: &RateBook) -> Value {
    let mut rows = evaluation.rows();
    let prices = &case.setting.prices;
    let name = |row: &RowId| row_name(&prices.row(book, *row));
    let behind: Vec<RowId> = rows.iter().flat_map(|row| prices.rests_on(*row)).copied().collect();
    rows.extend(behind);
    let rates: Map<String, Value> = rows
        .iter()
        .map(|row| {
            let info = prices.row(book, *row);
            let mut value = json!({
                "title": info.title,
                "value": shown(&info.value),
                "unit": info.unit,
                "from": info.from.to_string(),
                "to": info.to.map(|day| day.to_string()),
                "source": info.source,
                "status": info.status.key(),
                "checked": info.checked.map(|day| day.to_string()),
            });
            if prices.carried(*row).is_some() {
                value["rests_on"] = prices.rests_on(*row).iter().map(name).collect();
            }
            (row_name(&info), value)
        })
        .collect();
    let inputs: Vec<Value> = case
        .inputs
        .iter()
        .map(|input| {
            let (line, text) = input.excerpt(&case.source);
            let basis = Basis::NAMES.iter().find(|(basis, _)| *basis == input.basis).map(|(_, name)| *name);
            json!({
                "path": input.path,
                "key": input.key,
                "line": line,
                "text": text,
                "basis": basis,
                "source": input.source,
                "low": input.range.0,
                "high": input.range.1,
                "shape": input.shape.map(Shape::key),
            })
        })
        .collect();
    let situations =
        evaluation.traces().flat_map(|(year, [before, after])| [(year, "before", before), (year, "after", after)]);
    let applied: Vec<Value> = situations
        .flat_map(|(year, situation, trace)| trace.applications().map(move |one| (year, situation, one)))
        .map(|(year, situation, application)| applied((year, situation), application, case, book))
        .collect();
    let one_year: Map<String, Value> = Beneficiary::all()
        .map(|beneficiary| (beneficiary.id().to_owned(), machine(evaluation.forecast.one_year.of(beneficiary)).into()))
        .collect();
    json!({
        "file": case.source.name,
        "title": case.title,
        "one_year": one_year,
        "years": evaluation.forecast.projection.years,
        "inputs": inputs,
        "rates": rates,
        "applied": applied,
    })
}

/// A number as text, steps with `over`, `base` and `share`, or steps with `from` and `value`.
pub(super) fn shown(value: &Shown) -> Value {
    match value {
        Shown::Missing => Value::Null,
        Shown::Unlimited => fields::UNLIMITED.into(),
        Shown::Number(digits) => digits.as_str().into(),
        Shown::Steps(steps) => {
            let step = |[over, base, share, of_all]: &[Option<String>; 4]| {
                let mut step = json!({ "over": over, "base": base, "share": share });
                if of_all.is_some() {
                    step["share_of_all"] = json!(of_all);
                }
                step
            };
            steps.iter().map(step).collect()
        }
        Shown::Ladder(steps) => steps.iter().map(|(from, value)| json!({ "from": from, "value": value })).collect(),
    }
}

fn applied((year, situation): (u32, &str), application: &Application, case: &Case, book: &RateBook) -> Value {
    let account = |account: Account| match account {
        Account::Party(party) => party.id(),
        Account::Real(resource) => resource.id(),
    };
    let rule = application.rule.rule();
    let steps: Vec<Value> = application
        .steps
        .iter()
        .map(|(step, value)| {
            let rounding = step.rounding().map(|(_, law)| law);
            let value = value.to_decimal().normalize().to_string();
            match step.month() {
                None => json!({ "step": step.key(), "value": value, "rounding": rounding }),
                Some(month) => json!({ "step": step.key(), "month": month, "value": value, "rounding": rounding }),
            }
        })
        .collect();
    let flows: Vec<Value> = application
        .flows
        .iter()
        .map(|flow| {
            let rule = flow.rule.rule();
            json!({ "rule": rule.key, "from": account(flow.from), "to": account(flow.to), "amount": machine(flow.amount) })
        })
        .collect();
    let prices = &case.setting.prices;
    let rows: BTreeSet<String> = application.rows.iter().map(|row| row_name(&prices.row(book, *row))).collect();
    json!({
        "situation": situation,
        "from_year": year + 1,
        "rule": rule.key,
        "law": rule.law,
        "rounding": rule.rounding.law(),
        "input": application.input.map(|input| case.input(input).path.clone()),
        "rates": rows,
        "steps": steps,
        "flows": flows,
    })
}

/// The registry of rules, `nyttokalkyl.rules/1`.
///
/// # Panics
/// Never: what is written is made of texts.
pub fn rules() -> String {
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| {
            let rests_on: Vec<&str> =
                RULES.iter().filter(|other| rule.rests_on(other.id)).map(|other| other.key).collect();
            json!({
                "rule": rule.key,
                "title": { "sv": rule.title.0, "en": rule.title.1 },
                "law": rule.law,
                "formula": { "sv": rule.formula.0, "en": rule.formula.1 },
                "rounding": rule.rounding.law(),
                "reads": rule.reads,
                "rests_on": rests_on,
            })
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&json!({ "schema": "nyttokalkyl.rules/1", "rules": rules }))
        .expect("texts can be written");
    text.push('\n');
    text
}

/// A document: its schema name, what it says, and the manifest, as text.
pub fn saying(schema: &'static str, said: Map<String, Value>, manifest: &Manifest) -> String {
    text(&whole(schema, said, manifest))
}

/// A list of documents, each with the schema name and the manifest, as text.
pub fn saying_each(
    schema: &'static str,
    said: impl Iterator<Item = Map<String, Value>>,
    manifest: &Manifest,
) -> String {
    text(&said.map(|said| whole(schema, said, manifest)).collect())
}

fn whole(schema: &'static str, said: Map<String, Value>, manifest: &Manifest) -> Value {
    let mut document = Map::new();
    document.insert("schema".to_owned(), schema.into());
    document.extend(said);
    document.insert("manifest".to_owned(), json!(manifest));
    document.into()
}

/// The text of a document; what is written is made of texts, which never fails.
fn text(document: &Value) -> String {
    let mut text = serde_json::to_string_pretty(document).expect("texts can be written");
    text.push('\n');
    text
}

/// A document with its schema name, cases and manifest, as text.
///
/// # Panics
/// Never: what is written is made of texts.
pub fn document(schema: &'static str, cases: &[Value], manifest: &Manifest) -> String {
    let document = json!({ "schema": schema, "cases": cases, "manifest": manifest });
    let mut text = serde_json::to_string_pretty(&document).expect("texts can be written");
    text.push('\n');
    text
}
