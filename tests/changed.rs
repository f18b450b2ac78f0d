//! `changed`: what moved a figure is found, and nothing else.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::texts::Lang;
use serde_json::{Value, json};

const CASE: &str = "cases/lund-2015/typfall-1.toml";
const OVERLAY: &str = "overlays/hojd-alderspensionsavgift.toml";

fn output(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl"].iter().chain(arguments);
    let outcome = command::execute(&Cli::read(arguments).unwrap());
    outcome.unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false))).text()
}

/// A folder of one test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("changed").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let file = folder.join(name);
    std::fs::write(&file, text).unwrap();
    file.display().to_string()
}

/// The document of a command, as a file.
fn result(folder: &Path, name: &str, arguments: &[&str]) -> String {
    written(folder, name, &output(&[arguments, &["--format", "json"]].concat()))
}

fn changed(old: &str, new: &str) -> Value {
    serde_json::from_str(&output(&["changed", old, new, "--format", "json"])).unwrap()
}

/// What differs between a case and the same with one line written otherwise.
fn rewritten(name: &str, old: &str, new: &str) -> Value {
    let folder = folder(name);
    let text = std::fs::read_to_string(CASE).unwrap();
    assert!(text.contains(old));
    let case = written(&folder, "case.toml", &text);
    let before = result(&folder, "old.json", &["run", &case]);
    written(&folder, "case.toml", &text.replacen(old, new, 1));
    changed(&before, &result(&folder, "new.json", &["run", &case]))
}

/// What differs between the published case and the same by an overlay of one change.
fn overlaid(name: &str, change: &str) -> Value {
    let folder = folder(name);
    let overlay = written(&folder, "overlay.toml", &format!("title = \"x\"\n[[change]]\n{change}"));
    let before = result(&folder, "old.json", &["run", CASE]);
    changed(&before, &result(&folder, "new.json", &["run", CASE, "--overlay", &overlay]))
}

fn ore(amount: &Value) -> i64 {
    amount.as_str().unwrap().replace('.', "").parse().unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// By party, what differs in one year: of the figures, and summed over the rules. They are the same.
fn check_sums(case: &Value) {
    let mut by_rule: BTreeMap<&str, i64> = BTreeMap::new();
    for flow in list(&case["flows"]) {
        *by_rule.entry(flow["party"].as_str().unwrap()).or_default() += ore(&flow["difference"]);
        assert_eq!(ore(&flow["difference"]), ore(&flow["new"]) - ore(&flow["old"]));
        assert_ne!(list(&flow["because"]).len(), 0, "{flow}");
    }
    by_rule.retain(|_, difference| *difference != 0);
    let parties = nyttokalkyl::party::Party::ALL.map(nyttokalkyl::party::Party::id);
    let of_figures = list(&case["figures"]).iter().filter(|figure| figure["horizon"] == "one_year");
    let of_parties = of_figures.filter(|figure| parties.contains(&figure["party"].as_str().unwrap()));
    let figures = of_parties.map(|figure| (figure["party"].as_str().unwrap(), ore(&figure["difference"]))).collect();
    assert_eq!(by_rule, figures, "{}", case["file"]);
}

/// The one thing that has changed, and because of which every rule moves what it does.
fn only(document: &Value, table: &str, path: &str) {
    let case = &document["cases"][0];
    for other in ["inputs", "rates"] {
        let paths: Vec<&Value> = list(&case[other]).iter().map(|moved| &moved["path"]).collect();
        assert_eq!(paths, if other == table { vec![path] } else { Vec::new() });
    }
    assert_eq!((&document["version"], &document["options"]), (&Value::Null, &json!([])));
    assert_eq!(list(&document["files"]).len(), 1);
    assert_ne!(list(&case["flows"]).len(), 0);
    for flow in list(&case["flows"]) {
        assert_eq!(flow["because"], json!([path]), "{flow}");
    }
    check_sums(case);
}

#[test]
fn a_result_does_not_differ_from_itself() {
    let folder = folder("same");
    for command in ["run", "explain"] {
        let all = result(&folder, &format!("{command}.json"), &[command, "cases"]);
        let document = changed(&all, &all);
        assert_eq!(document["changed"], false);
        for case in list(&document["cases"]) {
            for table in ["inputs", "rates", "figures", "flows"] {
                assert_eq!(case[table], json!([]), "{command} {}: {table}", case["file"]);
            }
        }
        assert_eq!(output(&["changed", &all, &all]), "Inget har ändrats.\n");
        assert_eq!(output(&["changed", &all, &all, "--lang", "en"]), "Nothing has changed.\n");
    }
}

#[test]
fn a_changed_input_is_found() {
    only(&rewritten("hours", "hours = 80", "hours = 75"), "inputs", "before.use.socialsekreterare.hours");
    let wage = rewritten("wage", "wage_month_full_time = 19_000", "wage_month_full_time = 19_500");
    only(&wage, "inputs", "after.work.wage_month_full_time");
    assert_eq!(wage["cases"][0]["inputs"][0]["old"], "19_000");
    assert_eq!(wage["cases"][0]["inputs"][0]["new"], "19_500");
    // A fee of care follows the visits, whose rows the rule of all fees has none of.
    only(&rewritten("visits", "visits = 3", "visits = 4"), "inputs", "after.use.lakarbesok-primarvard.visits");
}

#[test]
fn a_changed_rate_is_found() {
    let tax = overlaid("tax", "path = \"kommuner.Lund\"\nfrom = 2013-01-01\nvalue = \"21.34 %\"\n");
    only(&tax, "rates", "kommuner.1281");
    let moved = &tax["cases"][0]["rates"][0];
    assert_eq!((&moved["kind"], &moved["old"]["2013-01-01"]), (&json!("rate"), &json!("20.84")));
    assert_eq!(moved["new"]["2013-01-01"], "21.34");
    let fee = overlaid("fee", "path = \"avgifter.alderspension\"\nfrom = 2013-01-01\nvalue = \"12 %\"\n");
    only(&fee, "rates", "avgifter.alderspension");
    // What is counted in a base amount moves with it.
    let base = overlaid("base", "path = \"basbelopp.prisbasbelopp\"\nfrom = 2013-01-01\nvalue = 48_000\n");
    only(&base, "rates", "basbelopp.prisbasbelopp");
}

#[test]
fn a_changed_price_is_found() {
    let price = overlaid("price", "path = \"prislistor.skane-2014.socialsekreterare\"\nvalue = 420\n");
    only(&price, "rates", "prislistor.skane-2014.socialsekreterare");
    assert_eq!(price["cases"][0]["rates"][0]["kind"], "price");
}

/// What cannot move a figure is no change but of the file.
#[test]
fn a_comment_and_a_basis_move_nothing() {
    let document = rewritten("basis", "basis = \"antagen\"", "basis = \"känd\"");
    assert_eq!(document["changed"], true);
    let case = &document["cases"][0];
    assert_eq!((&case["inputs"], &case["rates"], &case["figures"]), (&json!([]), &json!([]), &json!([])));
}

/// Every shipped case by other rates, and by those of another year: the rules' differences sum to each party's, and each
/// has a reason.
#[test]
fn rules_sum_to_figures_and_have_reasons() {
    let folder = folder("all");
    let before = result(&folder, "old.json", &["run", "cases"]);
    for case in list(&changed(&before, &result(&folder, "new.json", &["run", "cases", "--overlay", OVERLAY]))["cases"])
    {
        check_sums(case);
    }
    for (name, year) in [("2014", "rates = 2014"), ("2024", "rates = 2024")] {
        let document = rewritten(name, "rates = 2013", year);
        assert_ne!(list(&document["cases"][0]["flows"]).len(), 0);
        check_sums(&document["cases"][0]);
    }
}

/// What `explain` wrote says the same of rates, rules and one year as what `run` wrote.
#[test]
fn explanations_give_the_same() {
    let folder = folder("explained");
    let of = |command: &str| {
        let [old, new] = ["old", "new"].map(|name| format!("{command}-{name}.json"));
        let before = result(&folder, &old, &[command, CASE]);
        changed(&before, &result(&folder, &new, &[command, CASE, "--overlay", OVERLAY]))["cases"][0].clone()
    };
    let (run, explain) = (of("run"), of("explain"));
    assert_eq!(run["rates"], explain["rates"]);
    assert_eq!(run["flows"], explain["flows"]);
    let one_year = |figure: &&Value| figure["horizon"] == "one_year";
    let figures: Vec<&Value> = list(&run["figures"]).iter().filter(one_year).collect();
    for figure in list(&explain["figures"]) {
        assert!(figures.contains(&figure), "{figure}");
    }
}

/// A result of an earlier version does not say what its figures rest on: what it does say is compared.
#[test]
fn an_older_result_is_accepted_with_a_notice() {
    let folder = folder("older");
    let new = result(&folder, "new.json", &["run", CASE]);
    let mut document: Value = serde_json::from_str(&std::fs::read_to_string(&new).unwrap()).unwrap();
    document["cases"][0].as_object_mut().unwrap().remove("rests_on");
    document["cases"][0]["gains"]["municipality"]["one_year"] = json!("193000.00");
    document["manifest"]["version"] = json!("0.0.9");
    let old = written(&folder, "old.json", &document.to_string());
    let found = changed(&old, &new);
    assert_eq!(found["version"], json!({ "old": "0.0.9", "new": env!("CARGO_PKG_VERSION") }));
    assert_eq!((&found["cases"][0]["rates"], &found["cases"][0]["flows"]), (&Value::Null, &Value::Null));
    assert_eq!(found["cases"][0]["figures"][0]["difference"], "21.00");
    assert_eq!(list(&found["notices"]).len(), 1);
    insta::assert_snapshot!(output(&["changed", &old, &new, "--lang", "en"]));
}

/// A case that was moved is found by its title; cases that only one of the results has are named.
#[test]
fn cases_are_paired_by_file_or_title() {
    let folder = folder("paired");
    let moved = written(&folder, "moved.toml", &std::fs::read_to_string(CASE).unwrap());
    let other = "cases/lund-2015/typfall-2.toml";
    let old = result(&folder, "old.json", &["run", CASE, other]);
    let new = result(&folder, "new.json", &["run", &moved, "cases/lund-2015/typfall-3.toml"]);
    let document = changed(&old, &new);
    assert_eq!(list(&document["cases"]).len(), 1);
    assert_eq!(document["cases"][0]["file"], moved);
    assert_eq!(document["only_old"], json!([other]));
    assert_eq!(document["only_new"], json!(["cases/lund-2015/typfall-3.toml"]));
}

#[test]
fn changed_rates() {
    let folder = folder("tables");
    let old = result(&folder, "old.json", &["run", CASE]);
    let new = result(&folder, "new.json", &["run", CASE, "--overlay", OVERLAY]);
    let table = output(&["changed", &old, &new]);
    let widest = table.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(80), "{widest:?}");
    insta::assert_snapshot!(table);
    insta::assert_snapshot!("changed_rates_csv", output(&["changed", &old, &new, "--format", "csv"]));
}

#[test]
fn another_year_in_english() {
    rewritten("year", "rates = 2013", "rates = 2014");
    let folder = folder("year");
    let [old, new] = ["old.json", "new.json"].map(|name| {
        // The table is as wide as the path: it must not be that of this machine.
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        written(
            &folder,
            &format!("named-{name}"),
            &text.replace(&folder.join("case.toml").display().to_string(), "case.toml"),
        )
    });
    let table = output(&["changed", &old, &new, "--lang", "en"]);
    let widest = table.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(80), "{widest:?}");
    insta::assert_snapshot!(table);
}
