//! The shipped price lists: alike in their keys; a list carried to another year by an index, and years that lie apart.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;
use std::sync::Arc;

use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::money::Money;
use nyttokalkyl::rates::{PriceItem, RateBook};
use nyttokalkyl::report::{Style, notes};
use nyttokalkyl::texts::Lang;

fn case(prices: &str, more: &str, uses: &str) -> Case {
    let text = format!(
        "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\nprices = {prices}\n{more}\n[before.use]\n{uses}\n[after]\n"
    );
    read(&Source::new("fall.toml", text))
}

fn read(source: &Arc<Source>) -> Case {
    Case::read(source, &embedded::rate_book()).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En, false))).0
}

/// What is said under the table that begins with a word.
fn said(case: &Case, beginning: &str) -> Option<String> {
    let book = embedded::rate_book();
    let evaluation = Evaluation::of(case, &book).unwrap();
    let style = Style::to_the_ore(Lang::Sv);
    notes(case, &evaluation, &book, style).into_iter().find(|note| note.starts_with(beginning))
}

fn list(book: &RateBook, id: &str) -> Vec<PriceItem> {
    book.prices().filter(|(list, _)| *list == id).map(|(_, item)| item).collect()
}

/// Low, price and high of a use, kr.
fn amounts(case: &Case, key: &str) -> [String; 3] {
    let (_, item) = case.setting.prices.find(key).unwrap();
    let price = case.setting.prices.row(&embedded::rate_book(), item.price.id).value.clone();
    let price = if let nyttokalkyl::rates::Shown::Number(digits) = price { digits } else { String::new() };
    let bound = |amount: Option<Money>| amount.map(|kr| kr.to_decimal().normalize().to_string()).unwrap_or_default();
    [bound(item.low), price, bound(item.high)]
}

#[test]
fn a_case_moves_from_one_list_to_another_by_changing_one_line() {
    let book = embedded::rate_book();
    let lists: Vec<Vec<PriceItem>> = book.price_list_ids().map(|id| list(&book, id)).collect();
    let form = |item: &PriceItem| (item.key.clone(), item.title.clone(), item.unit, item.resource, item.fee);
    let forms: Vec<Vec<_>> = lists.iter().map(|list| list.iter().map(form).collect()).collect();
    assert_eq!(forms.len(), 2);
    assert_eq!(forms[0], forms[1], "keys, titles, units, accounts and fees are the same");
}

#[test]
fn prices_with_their_bounds_are_carried_by_the_index_and_rounded_to_ore() {
    let by = |index| case(&format!("{{ list = \"skane-2014\", year = 2024, index = \"{index}\" }}"), "", "");
    // 385 × 57 300 / 44 400 = 496,858…; 335 and 469 likewise.
    assert_eq!(amounts(&by("prisbasbelopp"), "socialsekreterare"), ["432.33", "496.86", "605.26"]);
    // 385 × 76 200 / 56 900 = 515,588…
    assert_eq!(amounts(&by("inkomstbasbelopp"), "socialsekreterare"), ["448.63", "515.59", "628.08"]);
    // A price of another year than its list is carried from its own: 1 250 kr of 2016 × 57 300 / 44 300.
    assert_eq!(amounts(&by("prisbasbelopp"), "akutboende"), ["646.73", "1616.82", "1616.82"]);
    assert_eq!(amounts(&by("prisbasbelopp"), "lakemedel"), ["1", "1", "1"], "kronor are kronor");
    assert!(by("prisbasbelopp").setting.prices.find("boendestod").unwrap().1.price.missing);
}

#[test]
fn prices_of_the_year_itself_and_lists_without_year_and_index_are_frozen() {
    let frozen = ["335", "385", "469"].map(str::to_owned);
    for prices in [
        "\"skane-2014\"",
        "{ list = \"skane-2014\" }",
        "{ list = \"skane-2014\", year = 2014, index = \"prisbasbelopp\" }",
        "[\"nationell-2024\", { list = \"skane-2014\" }]",
    ] {
        let case = case(prices, "", "socialsekreterare = { hours = 1 }");
        assert_eq!(amounts(&case, "socialsekreterare"), frozen, "{prices}");
        assert_eq!(said(&case, "Prislistor"), None);
    }
}

#[test]
fn a_carried_list_may_stand_among_others_and_each_year_is_named() {
    let prices = "[{ list = \"skane-2014\", year = 2015, index = \"prisbasbelopp\" }, \
                  { list = \"nationell-2024\", year = 2026, index = \"inkomstbasbelopp\" }]";
    let own = "[own_price.socialsekreterare]\ntitle = \"Vår\"\nunit = \"hours\"\nprice = 500\nbearer = \"state\"\n\
               account = \"handling\"\n";
    let uses = "socialsekreterare = { hours = 1 }\nsjukresa = { visits = 1 }\nambulans = { visits = 1 }";
    let case = case(prices, own, uses);
    let said = |beginning| said(&case, beginning).unwrap().replace('\u{a0}', " ");
    assert_eq!(
        said("Prislistor"),
        "Prislistor: nationell-2024 framräknad från 2024 till 2026 med inkomstbasbeloppet: × 83 400 / 76 200, \
         nationell-2024 framräknad från 2019 till 2026 med inkomstbasbeloppet: × 83 400 / 64 400."
    );
    // 484 kr of 2023 × 83 400 / 74 300 = 543,278…
    assert_eq!(
        said("Egna priser"),
        "Egna priser: Vår 500 kr/timme (fallet; i stället för 543,28 kr/timme i nationell-2024), nu Övriga staten för \
         handläggning och stöd, förut Kommunen för handläggning och stöd."
    );
}

#[test]
fn every_output_says_what_is_carried() {
    let path = "tests/carried/case.toml";
    for (name, arguments) in [
        ("run", &["run", path][..]),
        ("run_in_english", &["run", path, "--lang", "en"]),
        ("check", &["check", path]),
        ("check_json", &["check", path, "--format", "json"]),
        ("explain", &["explain", path, "--party", "municipality"]),
    ] {
        let arguments = ["nyttokalkyl"].iter().chain(arguments);
        let text = command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|wrong| panic!("{wrong:?}")).text();
        let (text, _) = text.split_once("\"manifest\"").unwrap_or((&text, ""));
        assert!(name == "check_json" || text.lines().all(|line| line.chars().count() <= 80), "too wide:\n{text}");
        insta::assert_snapshot!(name, text);
    }
}

/// The rows that a carried price rests on stand beside it, so that it can be worked out again.
#[test]
fn explain_in_json_names_the_rows_behind_a_carried_price() {
    let arguments = ["nyttokalkyl", "explain", "tests/carried/case.toml", "--format", "json"];
    let text = command::execute(&Cli::read(arguments).unwrap()).unwrap().text();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    let rates = &document["cases"][0]["rates"];
    let value =
        |row: &serde_json::Value| rates[row.as_str().unwrap()]["value"].as_str().unwrap().parse::<f64>().unwrap();
    let carried = &rates["prislistor.skane-2014.psykolog@2024-01-01"];
    let behind: Vec<f64> = carried["rests_on"].as_array().unwrap().iter().map(value).collect();
    assert_eq!(behind, [452.0, 44_400.0, 57_300.0]);
    assert_eq!(carried["value"], "583.32");
    assert_eq!(carried["status"], "derived");
}

#[test]
fn years_that_lie_more_than_one_apart_are_said() {
    let hour = "socialsekreterare = { hours = 1 }";
    let skane = |year: &str| format!("{{ list = \"skane-2014\", year = {year}, index = \"prisbasbelopp\" }}");
    let apart = |prices: &str, amounts: &str, uses: &str| said(&case(prices, amounts, uses), "Mer än ett år isär");
    assert_eq!(apart("\"skane-2014\"", "", hour), None, "rules of 2013 and prices of 2014");
    assert_eq!(apart("\"skane-2014\"", "amounts_year = 2013", hour), None);
    assert!(apart("\"skane-2014\"", "amounts_year = 2012", hour).unwrap().contains("fallets egna belopp 2012."));
    assert!(apart("\"skane-2014\"", "amounts_year = 2015", "").unwrap().contains("isär: regler 2013, fallets egna"));
    assert!(apart(&skane("2015"), "", hour).unwrap().contains("isär: regler 2013, priser 2015."));
    assert_eq!(apart(&skane("2013"), "", hour), None, "prices may be carried to the year of the rules");
    assert_eq!(apart("\"nationell-2024\"", "", "lakemedel = { total = 100 }"), None, "kronor have no year of price");
    let two = "hemtjanst = { hours = 1 }\nboendestod = { hours = 1 }";
    assert!(apart("\"nationell-2024\"", "", two).unwrap().contains("priser 2019–2024."), "each price has its own year");
}

#[test]
fn the_published_cases_lie_at_most_a_year_apart() {
    for folder in ["cases/lund-2015", "cases/ips-2015"] {
        for entry in std::fs::read_dir(Path::new(folder)).unwrap() {
            let path = entry.unwrap().path();
            let case = read(&Source::new(path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            assert_eq!(said(&case, "Mer än ett år isär"), None, "{}", path.display());
        }
    }
}
