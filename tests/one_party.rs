//! `run --party`: the parts of a gain sum to it, and what is another public party's cost is named.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;

use nyttokalkyl::analysis::Horizon;
use nyttokalkyl::analysis::parts::{Part, at_others_cost};
use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::ledger::Flow;
use nyttokalkyl::money::{Ore, Rate};
use nyttokalkyl::party::{Account, Beneficiary, Party};
use serde_json::Value;

const CASE: &str = "cases/lund-2015/typfall-5.toml";

fn read(path: &Path) -> Evaluation {
    let book = embedded::rate_book();
    let source = Source::new(path.display().to_string(), std::fs::read_to_string(path).unwrap());
    let file = |path: &str| Ok(Source::new(path, std::fs::read_to_string(path).unwrap()));
    let (case, _) = Case::read_with(&source, &book, &file).unwrap();
    Evaluation::of(&case, &book).unwrap()
}

/// Every shipped case.
fn shipped() -> Vec<Evaluation> {
    let folders = ["cases/lund-2015", "cases/ips-2015", "cases/examples", "cases/templates"];
    let entries = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| !path.ends_with("egna-priser.toml"));
    paths.map(|path| read(&path)).collect()
}

fn add(one: (Ore, Ore), other: (Ore, Ore)) -> (Ore, Ore) {
    (one.0 + other.0, one.1 + other.1)
}

fn sum(amounts: impl Iterator<Item = (Ore, Ore)>) -> (Ore, Ore) {
    amounts.fold((Ore::ZERO, Ore::ZERO), add)
}

#[test]
fn the_parts_of_a_gain_sum_to_it_and_those_of_the_parties_to_society() {
    for evaluation in shipped() {
        for who in Beneficiary::with_subtotals() {
            let [one_year, all] = Horizon::ALL.map(|horizon| horizon.gain(&evaluation.forecast, who));
            let parts = Part::ALL.into_iter().map(|part| part.gain(&evaluation, who));
            assert_eq!(sum(parts), (one_year, all), "{}", who.id());
        }
        for part in Part::ALL {
            let parties = Party::ALL.into_iter().map(|party| part.gain(&evaluation, Beneficiary::Party(party)));
            assert_eq!(sum(parties), part.gain(&evaluation, Beneficiary::Society), "{}", part.id());
        }
    }
}

/// What is paid from one to another is nothing to both together: the parts are read off the flows.
#[test]
fn the_parts_are_those_of_the_flows() {
    let has_real_end = |flow: Flow| [flow.from, flow.to].iter().any(|end| matches!(end, Account::Real(_)));
    for evaluation in shipped().iter().filter(|one| one.forecast.projection.discount == Rate::ZERO) {
        assert_eq!(Part::Cash.gain(evaluation, Beneficiary::Society), (Ore::ZERO, Ore::ZERO));
        for who in Beneficiary::with_subtotals() {
            let real = evaluation.over_years(|flow| if has_real_end(flow) { flow.effect(who) } else { Ore::ZERO });
            let parts = add(Part::Freed.gain(evaluation, who), Part::Production.gain(evaluation, who));
            assert_eq!(parts, real, "{}", who.id());
            for part in Part::ALL {
                let causes: Ore = part.causes(evaluation, who).into_iter().map(|(_, amount)| amount).sum();
                assert_eq!(causes, part.gain(evaluation, who).0, "{} {}", who.id(), part.id());
            }
        }
    }
}

#[test]
fn what_is_matched_by_a_public_cost_is_neither_more_than_the_gain_nor_than_the_cost() {
    for evaluation in shipped() {
        for (who, horizon) in Beneficiary::with_subtotals().flat_map(|who| Horizon::ALL.map(|horizon| (who, horizon))) {
            let gain = horizon.gain(&evaluation.forecast, who);
            let (matched, losses) = at_others_cost(&evaluation.forecast, who, horizon);
            let lost: Ore = losses.iter().map(|(_, amount)| -*amount).sum();
            assert!(matched >= Ore::ZERO && matched <= gain.max(Ore::ZERO) && matched <= lost, "{}", who.id());
            assert!(matched == gain.max(Ore::ZERO) || matched == lost);
            for (party, amount) in losses {
                assert!(Party::PUBLIC_SECTOR.contains(&party) && amount < Ore::ZERO);
                assert!(who.parties().all(|own| own != party), "{} is part of {}", party.id(), who.id());
            }
        }
        for whole in [Beneficiary::Society, Beneficiary::PublicSector] {
            assert_eq!(at_others_cost(&evaluation.forecast, whole, Horizon::OneYear).0, Ore::ZERO, "nobody is left");
        }
    }
}

/// The municipality's 167 000 kr are almost all what Försäkringskassan pays instead: 162 000 kr of sjukpenning and handling.
#[test]
fn in_typfall_5_the_gain_of_the_municipality_is_the_cost_of_forsakringskassan() {
    let evaluation = read(Path::new(CASE));
    let municipality = Beneficiary::Party(Party::Municipality);
    let (matched, losses) = at_others_cost(&evaluation.forecast, municipality, Horizon::OneYear);
    assert_eq!(losses, [(Party::Forsakringskassan, evaluation.forecast.one_year.party(Party::Forsakringskassan))]);
    assert_eq!(matched, Ore::new(16_201_000));
}

fn output(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl", "run"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}")).text()
}

#[test]
fn what_people_read() {
    insta::assert_snapshot!("municipality", output(&[CASE, "--party", "municipality"]));
    insta::assert_snapshot!("state_in_english", output(&[CASE, "--party", "state_total", "--lang", "en", "--exact"]));
    let employer = "cases/examples/osa-i-kommunen.toml";
    insta::assert_snapshot!("public_employer", output(&[employer, "--party", "municipality"]));
    insta::assert_snapshot!("csv", output(&["cases/lund-2015/typfall-2.toml", "--party", "region", "--format", "csv"]));
}

#[test]
fn society_and_the_public_sector_stand_beside_any_party_within_80_columns() {
    for who in Beneficiary::with_subtotals() {
        let text = output(&["cases/lund-2015", "--party", who.id()]);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        for beside in ["Samhället ", "Offentlig sektor "] {
            let rows = text.lines().filter(|line| line.starts_with(beside));
            assert_eq!(rows.count(), 5, "once in each case, {}", who.id());
        }
    }
}

#[test]
fn programs_read_the_parts_of_everyone() {
    let document: Value = serde_json::from_str(&output(&[CASE, "--format", "json"])).unwrap();
    let case = &document["cases"][0];
    for table in ["cash", "freed", "production", "at_others_cost"] {
        for who in Beneficiary::with_subtotals() {
            for horizon in Horizon::ALL {
                assert!(case[table][who.id()][horizon.id()].is_string(), "{table} {}", who.id());
            }
        }
    }
    assert_eq!(case["at_others_cost"]["municipality"]["one_year"], "162010.00");
    assert_eq!(document["manifest"]["options"].get("party"), None);
}

#[test]
fn one_party_or_a_selection_of_the_table() {
    let arguments = ["nyttokalkyl", "run", CASE, "--party", "region", "--parties", "published"];
    assert_eq!(Cli::read(arguments).unwrap_err().exit_code(), 2);
    assert_eq!(Cli::read(["nyttokalkyl", "run", CASE, "--party", "regionen"]).unwrap_err().exit_code(), 2);
}
