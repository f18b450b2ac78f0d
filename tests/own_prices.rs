//! Own prices: which one wins, what is said of it, and that they count as listed ones do.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::sync::Arc;

use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::money::{Money, Ore};
use nyttokalkyl::party::{Beneficiary, Party, Resource};
use nyttokalkyl::report::{Style, notes};
use nyttokalkyl::texts::{Lang, Nearest, Problem};
use proptest::prelude::*;

/// A case in the folder `fall` that uses one hour of a social worker and names these prices.
fn case(prices: &str, more: &str) -> String {
    format!(
        "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\nprices = {prices}\n{more}\n\
         [before.use]\nsocialsekreterare = {{ hours = 1 }}\n[after]\n"
    )
}

fn item(price: impl std::fmt::Display) -> String {
    format!("title = \"Mitt\"\nunit = \"hours\"\nprice = {price}\nbearer = \"municipality\"\naccount = \"handling\"\n")
}

fn file(include: &str, price: u32) -> String {
    format!("price_year = 2013\n{include}\n[items.socialsekreterare]\n{}", item(price))
}

fn read(text: String, files: &[(&str, String)]) -> (Case, Evaluation) {
    let book = embedded::rate_book();
    let open = |path: &str| match files.iter().find(|(name, _)| *name == path) {
        Some((name, text)) => Ok(Source::new(*name, text.clone())),
        None => Err(Box::new(Problem::PriceFileMissing { path: path.to_owned(), nearest: Nearest::default() })),
    };
    let (case, _) = Case::read_with(&Source::new("fall/fall.toml", text), &book, &open)
        .unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false)));
    let evaluation = Evaluation::of(&case, &book).unwrap();
    (case, evaluation)
}

/// The price of the hour that a case counts with, and what is said of own prices.
fn price(prices: &str, more: &str, files: &[(&str, String)]) -> (i64, Option<String>) {
    let (case, evaluation) = read(case(prices, more), files);
    let style = Style::to_the_ore(Lang::Sv);
    let said = notes(&case, &evaluation, &embedded::rate_book(), style);
    let said = said.into_iter().find(|note| note.starts_with("Egna priser"));
    (evaluation.forecast.one_year.party(Party::Municipality).get() / 100, said)
}

#[test]
fn a_later_list_or_file_goes_before_an_earlier_and_the_case_before_all() {
    let files = [("fall/egna.toml", file("", 500))];
    assert_eq!(price("\"skane-2014\"", "", &files), (385, None));
    let said = "Egna priser: Mitt 500 kr/timme (egna.toml; i stället för 385 kr/timme i skane-2014).".to_owned();
    assert_eq!(price("[\"skane-2014\", \"egna.toml\"]", "", &files), (500, Some(said)));
    assert_eq!(price("[\"egna.toml\", \"skane-2014\"]", "", &files), (385, None));
    let own = format!("[own_price.socialsekreterare]\n{}", item(600));
    let said = "Egna priser: Mitt 600 kr/timme (fallet; i stället för 500 kr/timme i egna.toml).".to_owned();
    assert_eq!(price("[\"skane-2014\", \"egna.toml\"]", &own, &files), (600, Some(said)));
}

#[test]
fn a_file_goes_before_those_that_it_includes() {
    let files = [
        ("fall/egna.toml", file("include = [\"../bas/ett.toml\", \"../bas/tva.toml\"]", 500)),
        (
            "fall/bara.toml",
            "price_year = 2013\ninclude = [\"../bas/ett.toml\", \"../bas/tva.toml\"]\nitems = {}".into(),
        ),
        ("bas/ett.toml", file("include = \"grund.toml\"", 401)),
        ("bas/tva.toml", file("include = \"./grund.toml\"", 402)),
        ("bas/grund.toml", file("", 400)),
    ];
    assert_eq!(price("\"egna.toml\"", "", &files).0, 500);
    let (counted, said) = price("\"bara.toml\"", "", &files);
    assert_eq!(counted, 402, "of two files that are included, the later goes before");
    assert!(said.unwrap().contains("(tva.toml; i stället för 401 kr/timme i ett.toml)"));
    let (case, _) = read(case("\"egna.toml\"", ""), &files);
    let names: Vec<&str> = case.price_files.iter().map(|source| source.name.as_str()).collect();
    assert_eq!(names, ["fall/egna.toml", "bas/ett.toml", "bas/grund.toml", "bas/tva.toml"], "each is read once");
}

#[test]
fn a_price_without_a_price_is_left_out_and_said() {
    let own = "[own_price.socialsekreterare]\n".to_owned() + &item(1);
    let missing = file("", 1).replace("price = 1", "missing = \"inte räknat än\"");
    let (case_, evaluation) = read(case("\"egna.toml\"", ""), &[("fall/egna.toml", missing.clone())]);
    assert_eq!(evaluation.forecast.one_year.society(), Ore::ZERO);
    assert_eq!(case_.unpriced[0].1.sv, "inte räknat än");
    let (counted, said) = price("\"egna.toml\"", &own, &[("fall/egna.toml", missing)]);
    assert_eq!((counted, said.unwrap().contains("egna.toml saknar pris")), (1, true));
}

fn output(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}")).text()
}

#[test]
fn every_output_says_what_is_own() {
    let path = "tests/own/case.toml";
    for (name, arguments) in [
        ("run", &["run", path][..]),
        ("run_in_english", &["run", path, "--lang", "en"]),
        ("check", &["check", path]),
        ("explain", &["explain", path, "--party", "municipality"]),
    ] {
        let text = output(arguments);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "wider than 80 columns:\n{text}");
        insta::assert_snapshot!(name, text);
    }
    let run: serde_json::Value = serde_json::from_str(&output(&["run", path, "--format", "json"])).unwrap();
    let inputs: Vec<&str> =
        run["manifest"]["inputs"].as_array().unwrap().iter().map(|input| input["file"].as_str().unwrap()).collect();
    assert_eq!(inputs, [path, "tests/own/priser.toml", "tests/own/annan.toml"]);
    let notices = run["cases"][0]["notices"].as_array().unwrap();
    assert!(notices.iter().any(|notice| notice.as_str().unwrap().starts_with("Egna priser: ")));
    assert!(output(&["run", path, "--format", "markdown"]).contains("- Egna priser: "));
    let explained: serde_json::Value = serde_json::from_str(&output(&["explain", path, "--format", "json"])).unwrap();
    let own: Vec<&String> = explained["cases"][0]["rates"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, rate)| rate["status"] == "own")
        .map(|(name, _)| name)
        .collect();
    assert_eq!(own, ["egna.priser.boendestod@2014-01-01", "egna.fallet.min-insats@2013-01-01"]);
}

#[test]
fn price_files_in_a_folder_are_no_cases() {
    let alone = output(&["run", "tests/own/case.toml"]);
    assert_eq!(output(&["run", "tests/own"]), alone);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever pays, whatever is used: the parties sum to society, and the payer bears price × quantity.
    #[test]
    fn parties_sum_to_society(price in 0..1_000_000_u32, hours in 0..1_000_u32, party in 0..Party::COUNT, used in 1..4_usize) {
        let (party, used) = (Party::ALL[party], Resource::ALL[used]);
        let own = item(price).replace("municipality", party.id()).replace("handling", used.id());
        let text = case("\"skane-2014\"", &format!("[own_price.min-insats]\n{own}"))
            .replace("socialsekreterare = { hours = 1 }", &format!("min-insats = {{ hours = {hours} }}"));
        let (_, evaluation) = read(text, &[]);
        let gains = &evaluation.forecast.one_year;
        prop_assert_eq!(gains.together(&Party::ALL), gains.of(Beneficiary::Society));
        let cost = Money::whole(i64::from(price) * i64::from(hours)).ore();
        if party != Party::State {
            prop_assert_eq!(gains.party(party), cost);
        }
    }

    /// A price of the list, given as one's own, changes no figure.
    #[test]
    fn an_own_price_counts_as_a_listed_one(at in any::<prop::sample::Index>(), quantity in 1..12_u32) {
        let book = embedded::rate_book();
        let of_list = book.prices().filter(|(list, _)| *list == "skane-2014").map(|(_, item)| item);
        let listed: Vec<_> = of_list.filter(|item| !item.price.missing).collect();
        let item = &listed[at.index(listed.len())];
        let source: toml::Table = std::fs::read_to_string("rates/prislistor/skane-2014.toml").unwrap().parse().unwrap();
        let table = source["items"][&item.key].as_table().unwrap();
        let lines = table.iter().filter(|(key, _)| ["title", "unit", "price", "bearer", "account", "fee"].contains(&key.as_str()));
        let own = lines.map(|(key, value)| format!("{key} = {value}")).collect::<Vec<_>>().join("\n");
        let used = |more: &str| case("\"skane-2014\"", more).replace(
            "socialsekreterare = { hours = 1 }", &format!("{} = {{ {} = {quantity} }}", item.key, item.unit.key()));
        let (_, by_list) = read(used(""), &[]);
        let (_, by_own) = read(used(&format!("[own_price.{}]\n{own}", item.key)), &[]);
        prop_assert_eq!(by_list.forecast.one_year, by_own.forecast.one_year);
    }
}

#[test]
fn no_price_file_makes_the_reader_panic() {
    let book = embedded::rate_book();
    let case = Source::new("fall.toml", case("\"egna.toml\"", ""));
    let pieces = vec![
        "0",
        "-1",
        "1.580",
        "{}",
        "[]",
        "inf",
        "true",
        "”x”",
        "=",
        "\n",
        "[items]",
        "\"",
        "å",
        "include = \"egna.toml\"\n",
        "\u{0}",
    ];
    let changes =
        prop::collection::vec((any::<prop::sample::Index>(), 0..40_usize, prop::sample::select(pieces)), 1..5);
    let config = ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() };
    let shipped = std::fs::read_to_string("cases/examples/egna-priser.toml").unwrap();
    proptest::test_runner::TestRunner::new(config)
        .run(&changes, |changes| {
            let mut text: Vec<char> = shipped.chars().collect();
            for (at, length, piece) in &changes {
                let start = at.index(text.len());
                let end = (start + length).min(text.len());
                text.splice(start..end, piece.chars());
            }
            let text: Arc<Source> = Source::new("egna.toml", text.into_iter().collect::<String>());
            if let Err(failure) = Case::read_with(&case, &book, &|_| Ok(Arc::clone(&text))) {
                let _ = failure.render(Lang::Sv, false);
            }
            Ok(())
        })
        .unwrap();
}
