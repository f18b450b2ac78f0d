//! `evaluate`: a programme is its type cases by their numbers, groups sum to the whole, parties to society after cost, potentials
//! are as in the model, goals are judged, small groups never show, and every question answers alike.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;
use std::sync::Arc;

use nyttokalkyl::analysis::Horizon;
use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command::{self, Outcome};
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::money::Ore;
use nyttokalkyl::party::{Beneficiary, Party};
use nyttokalkyl::programme::definitions::DEFINITIONS;
use nyttokalkyl::programme::{self, Evaluated, Grouping, KeyFigures, Measure, Obstacle, Programme, Verdict};
use nyttokalkyl::texts::Lang;
use serde_json::Value;

const LUND: &str = "cases/finsam-lund/2015.eval.toml";
const KRAFT: &str = "cases/kraft/kraft.eval.toml";

fn execute(arguments: &[&str]) -> Outcome {
    let arguments = ["nyttokalkyl"].iter().chain(arguments);
    command::execute(&Cli::read(arguments).unwrap())
        .unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false)))
}

fn output(arguments: &[&str]) -> String {
    execute(arguments).text()
}

/// A programme and what was computed of it, from a text that stands in `cases/`.
fn evaluated(text: &str) -> (Programme, Evaluated) {
    let book = embedded::rate_book();
    let file = |path: &str| Ok(Source::new(path, std::fs::read_to_string(path).unwrap()));
    let (programme, _) = programme::read(&Source::new("cases/x.eval.toml", text), &book, &file)
        .unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false)));
    let evaluated = Evaluated::of(&programme, &book).unwrap();
    (programme, evaluated)
}

/// An evaluation of so many participants, all as one case.
fn all_as(case: &str, number: u32, more: &str) -> (Programme, Evaluated) {
    evaluated(&format!(
        "title = \"x\"\nperiod = [\"2015-01\", \"2015-12\"]\n[participants]\nstarted = {number}\n\
         [[type_case]]\ncase = \"{case}\"\nnumber = {number}\n{more}\n"
    ))
}

fn shipped(path: &str) -> (Programme, Evaluated) {
    let text = std::fs::read_to_string(path).unwrap();
    let depth = Path::new(path).parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
    evaluated(&text.replace("case = \"", &format!("case = \"{depth}/")))
}

fn case(path: &str) -> (Case, Evaluation) {
    let book = embedded::rate_book();
    let source = Source::new(path, std::fs::read_to_string(path).unwrap());
    let file = |path: &str| Ok(Source::new(path, std::fs::read_to_string(path).unwrap()));
    let (case, _) = Case::read_with(&source, &book, &file).unwrap();
    let evaluation = Evaluation::of(&case, &book).unwrap();
    (case, evaluation)
}

/// The shipped cases that say no cost of their own, with their paths in `cases/`.
fn cases() -> Vec<String> {
    let folders = ["lund-2015", "ips-2015", "examples", "templates", "kraft"];
    let paths = folders.iter().flat_map(|folder| std::fs::read_dir(Path::new("cases").join(folder)).unwrap());
    let paths = paths.map(|entry| entry.unwrap().path().strip_prefix("cases").unwrap().display().to_string());
    let is_case = |path: &String| !path.ends_with("egna-priser.toml") && !path.ends_with(".eval.toml");
    let mut cases: Vec<String> = paths.filter(is_case).collect();
    cases.retain(|path| case(&format!("cases/{path}")).0.intervention.is_none());
    cases.sort();
    assert!(cases.len() > 30, "{cases:?}");
    cases
}

const fn kr(kronor: i64) -> Ore {
    Ore::new(kronor * 100)
}

#[test]
fn one_participant_without_cost_is_the_case_and_a_thousand_are_a_thousand_times_it() {
    for path in cases() {
        let (_, alone) = case(&format!("cases/{path}"));
        for number in [1, 1_000] {
            let whole = all_as(&path, number, "").1.whole();
            for who in Beneficiary::with_subtotals() {
                let times = |amount: Ore| amount.times(i64::from(number));
                let both = Horizon::ALL.map(|horizon| whole.income(horizon, who));
                let expected = [alone.forecast.one_year.of(who), alone.forecast.of(who)].map(times);
                assert_eq!(both, expected, "{path}, {number} × {who:?}");
            }
        }
    }
}

#[test]
fn what_is_taken_off_in_all_cases_is_what_a_case_takes_off_itself() {
    let correction = "[correction]\ndodvikt = \"20 %\"\nattribution = \"80 %\"\nevidence = true\n";
    let book = embedded::rate_book();
    let text = std::fs::read_to_string("cases/lund-2015/typfall-4.toml").unwrap();
    let text = text.replacen("[person]", &format!("{correction}\n[person]"), 1);
    let (own, _) = Case::read(&Source::new("fall.toml", text), &book).unwrap();
    let own = Evaluation::of(&own, &book).unwrap().corrected.unwrap();
    let totals = all_as("lund-2015/typfall-4.toml", 1, correction).1.whole().totals;
    assert_eq!(totals.corrected.unwrap(), own);
}

#[test]
fn parties_sum_to_society_after_cost_and_groups_sum_to_the_whole() {
    for path in [LUND, KRAFT] {
        let (mut programme, evaluated) = shipped(path);
        programme.hide_groups_under = 0;
        let whole = evaluated.whole();
        let amounts = |of: &KeyFigures, who| -> [Ore; 5] {
            let [one, all] = Horizon::ALL;
            [of.income(one, who), of.income(all, who), of.cost_of(who), of.result(one, who), of.result(all, who)]
        };
        let add = |sum: [Ore; 5], more: [Ore; 5]| std::array::from_fn(|at| sum[at] + more[at]);
        let parties = Party::ALL.into_iter().map(|party| amounts(&whole, Beneficiary::Party(party)));
        assert_eq!(parties.reduce(add).unwrap(), amounts(&whole, Beneficiary::Society), "{path}");
        let groupings = Grouping::all(&programme, &evaluated);
        assert!(groupings.len() >= 2, "{path}");
        for grouping in groupings {
            for who in Beneficiary::with_subtotals() {
                let groups = grouping.groups.iter().map(|group| amounts(&group.figures, who));
                assert_eq!(
                    groups.reduce(add).unwrap(),
                    amounts(&whole, who),
                    "{path} {:?} {who:?}",
                    grouping.dimension
                );
            }
            let potential = |of: &KeyFigures| of.totals.potential.unwrap().before.whole();
            let groups: Ore = grouping.groups.iter().map(|group| potential(&group.figures)).sum();
            assert_eq!(groups, potential(&whole), "{path} {:?}", grouping.dimension);
        }
    }
}

/// Model.md: with typfall 1's situation after as reference the potential is 459 200, and the five cases release 100, 29.5, −6.3,
/// 3.6 and 8.8 per cent of it.
#[test]
fn potential_and_verkningsgrad_of_the_five_lund_cases() {
    let reference = "[reference]\ncase = \"lund-2015/typfall-1.toml\"";
    let released = [1, 2, 3, 4, 5].map(|number| {
        let whole = all_as(&format!("lund-2015/typfall-{number}.toml"), 1, reference).1.whole();
        let potential = whole.totals.potential.unwrap();
        assert_eq!((potential.before.whole() + kr(50)).get() / 10_000, 4_592);
        assert_eq!(potential.before.whole() - potential.after.whole(), whole.totals.forecast.one_year.society());
        whole.verkningsgrad().unwrap().to_string()
    });
    assert_eq!(released, ["100.0", "29.5", "-6.3", "3.6", "8.8"]);
}

#[test]
fn the_association_is_split_as_the_act_splits_it_and_the_municipalities_by_share() {
    let funding = |source: &str| {
        format!(
            "[municipalities]\nLund = \"70 %\"\nLomma = \"30 %\"\n[[cost]]\nkind = \"allt\"\namounts = {{ 2015 = 5_500_000 }}\n\
             [[funding]]\nfrom = \"{source}\"\namounts = {{ 2015 = 5_500_000 }}"
        )
    };
    for source in ["samordningsforbundet", "sparade-medel"] {
        let (programme, evaluated) = all_as("lund-2015/typfall-1.toml", 60, &funding(source));
        let paid = [Party::State, Party::Region, Party::Municipality].map(|party| programme.paid_by(party).ore());
        assert_eq!(paid, [kr(2_750_000), kr(1_375_000), kr(1_375_000)]);
        let whole = evaluated.whole();
        let costs = [Beneficiary::Party(Party::State), Beneficiary::Society].map(|who| whole.cost_of(who));
        assert_eq!(costs, [kr(4_125_000), kr(6_875_000)], "the state bears the indirect tax too");
        assert_eq!(whole.cost_per_participant(), Ore::new(9_166_667));
    }
    // What is left of the öre is the municipalities'.
    let odd = "[[cost]]\nkind = \"allt\"\namounts = { 2015 = 0.03 }\n[[funding]]\nfrom = \"samordningsforbundet\"\namounts = { 2015 = 0.03 }";
    let (programme, _) = all_as("lund-2015/typfall-1.toml", 1, odd);
    let paid = [Party::State, Party::Region, Party::Municipality].map(|party| programme.paid_by(party).ore().get());
    assert_eq!(paid, [2, 1, 0]);
}

#[test]
fn at_factor_price_the_cost_is_what_was_paid_and_the_report_says_so() {
    let text = std::fs::read_to_string(LUND).unwrap();
    let text = text.replacen("unit = ", "method = \"nyttosam-faktorpris\"\nunit = ", 1);
    let (_, evaluated) = evaluated(&text.replace("case = \"", "case = \"finsam-lund/"));
    assert_eq!(evaluated.whole().cost_of(Beneficiary::Society), kr(5_500_000));
    assert_eq!(
        evaluated.whole().totals.forecast,
        shipped(LUND).1.whole().totals.forecast,
        "income is counted as before"
    );
    let folder = std::env::temp_dir().join("nyttokalkyl-factor-price");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("x.eval.toml");
    let here = std::env::current_dir().unwrap().join("cases/finsam-lund");
    std::fs::write(&file, text.replace("case = \"", &format!("case = \"{}/", here.display()))).unwrap();
    let said = output(&["evaluate", file.to_str().unwrap()]);
    assert!(said.contains("Kostnaden är bokförd till faktorpris"), "{said}");
}

#[test]
fn the_figures_of_the_worked_evaluations() {
    let whole = shipped(LUND).1.whole();
    let society = Beneficiary::Society;
    let municipality = Beneficiary::Party(Party::Municipality);
    assert_eq!(whole.participants, 60);
    assert_eq!(whole.verkningsgrad().unwrap().to_string(), "10.5");
    assert_eq!(whole.ratio(Horizon::AllYears, society).unwrap().to_string(), "2.10");
    assert_eq!((whole.payback_months(society), whole.payback_months(municipality)), (Some(29), Some(4)));
    assert_eq!(whole.payback_months(Beneficiary::Party(Party::State)), None, "not repaid");
    let kraft = shipped(KRAFT).1.whole();
    assert_eq!((kraft.participants, kraft.work, kraft.studies), (42, Some(2), Some(1)));
    assert!(!kraft.has_cost());
    assert_eq!(kraft.ratio(Horizon::AllYears, society), None);
}

#[test]
fn goals_are_judged_and_those_that_cannot_be_say_why() {
    let (programme, evaluated) = shipped(KRAFT);
    let whole = evaluated.whole();
    let judged: Vec<Verdict> =
        programme.goals.iter().map(|goal| goal.verdict(&programme.participants, &whole)).collect();
    assert_eq!(judged[0], Verdict::NotReached, "2 of 42 where half was the goal");
    let unmeasurable = Verdict::CannotBeJudged(Obstacle::NoTarget);
    assert_eq!(judged[1..], vec![unmeasurable; judged.len() - 1]);
    let check = execute(&["check", KRAFT]);
    assert_eq!(check.cautions.matches("goal-without-target").count(), judged.len() - 1);
    assert!(execute(&["evaluate", KRAFT]).cautions.is_empty(), "the table says it");
}

#[test]
fn a_goal_is_reached_partly_reached_or_not_by_what_it_is_counted_of() {
    let goal = |more: &str| {
        let text = format!(
            "title = \"x\"\nperiod = [\"2015-01\", \"2015-12\"]\n[participants]\nstarted = 20\nbortfall = 4\nanswered = 10\n\
             [[type_case]]\ncase = \"lund-2015/typfall-1.toml\"\nnumber = 8\n\
             [[type_case]]\ncase = \"lund-2015/typfall-3.toml\"\nnumber = 8\n\
             [[goal]]\ntext = \"x\"\nlevel = \"individ\"\nindicator = \"andel\"\n{more}\n"
        );
        let (programme, evaluated) = evaluated(&text);
        let (goal, participants, whole) = (&programme.goals[0], &programme.participants, evaluated.whole());
        let reached = goal.reached(participants, &whole).ok().map(|reached| match reached {
            Measure::Share(share) => share.to_percent().to_string(),
            Measure::Number(number) => number.to_decimal().normalize().to_string(),
        });
        (goal.verdict(participants, &whole), reached.unwrap_or_default())
    };
    let is = |verdict, reached: &str| (verdict, reached.to_owned());
    assert_eq!(goal("target = \"40 %\"\nof = \"started\"\ncomputed = \"work\""), is(Verdict::Reached, "40"));
    assert_eq!(goal("target = \"50 %\"\nof = \"followed-up\"\ncomputed = \"work\""), is(Verdict::Reached, "50"));
    assert_eq!(
        goal("target = \"50 %\"\npartly = \"40 %\"\nof = \"started\"\ncomputed = \"work\""),
        is(Verdict::Partly, "40")
    );
    assert_eq!(goal("target = 17\nof = \"started\"\ncomputed = \"work-or-studies\""), is(Verdict::NotReached, "16"));
    assert_eq!(goal("target = \"90 %\"\nof = \"answered\"\noutcome = 9"), is(Verdict::Reached, "90"));
    assert_eq!(goal("target = \"90 %\"\nof = \"answered\""), is(Verdict::CannotBeJudged(Obstacle::NoOutcome), ""));
    assert_eq!(
        goal("target = \"90 %\"\noutcome = \"95 %\""),
        is(Verdict::CannotBeJudged(Obstacle::NoPopulation), "95")
    );
}

#[test]
fn bortfall_is_unchanged_or_as_the_others_and_always_in_the_denominator() {
    let with = |rule: &str| {
        evaluated(&format!(
            "title = \"x\"\nperiod = [\"2015-01\", \"2015-12\"]\n[participants]\nstarted = 15\nbortfall = 5\n\
             bortfall_as = \"{rule}\"\n[[type_case]]\ncase = \"lund-2015/typfall-1.toml\"\nnumber = 10\n\
             [reference]\ncase = \"lund-2015/typfall-1.toml\"\n"
        ))
        .1
        .whole()
    };
    let (_, alone) = case("cases/lund-2015/typfall-1.toml");
    let gain = alone.forecast.one_year.society();
    let [unchanged, as_others] = ["unchanged", "as-others"].map(with);
    assert_eq!(unchanged.income(Horizon::OneYear, Beneficiary::Society), gain.times(10));
    assert_eq!(as_others.income(Horizon::OneYear, Beneficiary::Society), gain.times(15));
    assert_eq!(unchanged.verkningsgrad().unwrap().to_string(), "66.7");
    assert_eq!(as_others.verkningsgrad().unwrap().to_string(), "100.0");
    assert_eq!(unchanged.share(10).unwrap().to_string(), "66.7");
}

/// A small group is not told in any format, nor can it be worked out: neither from its complement nor from a group of another
/// dimension.
#[test]
fn small_groups_and_what_would_tell_them_are_hidden_in_every_format() {
    let text = |groups: &[(&str, u32)]| {
        let rows = groups.iter().map(|(group, number)| {
            format!("[[type_case]]\ncase = \"{{}}\"\nnumber = {number}\ngroup = {{ {group} }}\n")
        });
        let started: u32 = groups.iter().map(|(_, number)| number).sum();
        format!(
            "title = \"x\"\nperiod = [\"2015-01\", \"2015-12\"]\n[participants]\nstarted = {started}\n{}",
            rows.collect::<String>()
        )
    };
    let shown = |groups: &[(&str, u32)]| -> Vec<Vec<String>> {
        let (programme, evaluated) = evaluated(&text(groups).replace("{}", "lund-2015/typfall-1.toml"));
        let names = |grouping: &Grouping| grouping.groups.iter().map(|group| group.name.clone().unwrap()).collect();
        Grouping::all(&programme, &evaluated).iter().map(names).collect()
    };
    assert_eq!(shown(&[("sex = \"kvinnor\"", 12), ("sex = \"män\"", 5)]), [["kvinnor", "män"]]);
    assert_eq!(shown(&[("sex = \"kvinnor\"", 12), ("sex = \"män\"", 4)]), [Vec::<String>::new()]);
    // Nineteen of the twenty women are young: old and young women are told apart by the one that is left.
    let nested = [
        ("sex = \"kvinnor\", age = \"unga\"", 19),
        ("sex = \"kvinnor\", age = \"äldre\"", 1),
        ("sex = \"män\", age = \"äldre\"", 10),
    ];
    let told = shown(&nested);
    assert!(!(told[0].contains(&"kvinnor".to_owned()) && told[1].contains(&"unga".to_owned())), "{told:?}");

    let folder = std::env::temp_dir().join("nyttokalkyl-small-groups");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("x.eval.toml");
    let here = std::env::current_dir().unwrap().join("cases/lund-2015/typfall-1.toml");
    let groups = [("sex = \"kvinnor\"", 38), ("sex = \"okänt kön\"", 4)];
    std::fs::write(&file, text(&groups).replace("{}", &here.display().to_string())).unwrap();
    let file = file.to_str().unwrap();
    for command in ["evaluate", "explain", "check", "sensitivity", "simulate"] {
        for format in ["table", "markdown", "csv", "json"] {
            let said = output(&[command, file, "--format", format]);
            assert!(!said.contains("okänt kön") && !said.contains("kvinnor"), "{command} {format}: {said}");
        }
    }
}

#[test]
fn ranges_and_draws_of_a_programme_are_those_of_its_cases_together() {
    let json = |arguments: &[&str]| -> Value { serde_json::from_str(&output(arguments)).unwrap() };
    let evaluation = json(&["evaluate", LUND, "--format", "json"]);
    let expected = &evaluation["figures"]["parties"]["society"]["one_year"]["result"]["total"];
    let sensitivity = json(&["sensitivity", LUND, "--format", "json"]);
    assert_eq!(&sensitivity["cases"][0]["base"]["society"]["one_year"], expected);
    let simulation = json(&["simulate", LUND, "--draws", "500", "--format", "json"]);
    assert_eq!(&simulation["cases"][0]["gains"]["society"]["one_year"]["base"], expected);

    // Three participants as one case: every draw is three times the case's.
    let folder = std::env::temp_dir().join("nyttokalkyl-draws");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("x.eval.toml");
    let here = std::env::current_dir().unwrap().join("cases/lund-2015/typfall-4.toml");
    let text = format!(
        "title = \"x\"\nperiod = [\"2015-01\", \"2015-12\"]\n[participants]\nstarted = 3\n[[type_case]]\ncase = \"{}\"\nnumber = 3\n",
        here.display()
    );
    std::fs::write(&file, text).unwrap();
    let three = json(&["simulate", file.to_str().unwrap(), "--draws", "500", "--format", "json"]);
    let one = json(&["simulate", "cases/lund-2015/typfall-4.toml", "--draws", "500", "--format", "json"]);
    let p95 = |of: &Value| -> f64 {
        of["cases"][0]["gains"]["society"]["one_year"]["p95"].as_str().unwrap().parse().unwrap()
    };
    assert!((p95(&three) - 3.0 * p95(&one)).abs() < 0.005, "{} {}", p95(&three), p95(&one));
    let bars = |name: &str| -> Vec<(String, f64)> {
        let said = json(&["sensitivity", name, "--format", "json"]);
        let inputs = said["cases"][0]["inputs"].as_array().unwrap().clone();
        let span = |one: &Value| one["gains"]["society"]["one_year"]["span"].as_str().unwrap().parse().unwrap();
        inputs.iter().map(|one| (one["path"].as_str().unwrap().to_owned(), span(one))).collect()
    };
    let [three, one] = [file.to_str().unwrap(), "cases/lund-2015/typfall-4.toml"].map(bars);
    assert_eq!(three.len(), one.len());
    for ((path, together), (_, alone)) in three.iter().zip(&one) {
        assert!((together - 3.0 * alone).abs() < 0.005, "{path}");
    }
}

#[test]
fn explanations_go_from_a_figure_to_type_case_funding_flow_and_rate_row() {
    let said = output(&["explain", LUND, "--party", "municipality"]);
    for part in
        ["4 deltagare × 193", "cases/lund-2015/typfall-1.toml", "Kommunen betalar 1", "skatt: 42", "kommuner.1281"]
    {
        assert!(said.replace('\u{a0}', " ").contains(part), "{part}");
    }
    let society = output(&["explain", LUND, "--party", "society"]).replace('\u{a0}', " ");
    assert!(society.contains("Verkningsgrad 10,5 %") && society.contains("metoder.nyttosam.indirekt_skatt"));
    let csv = output(&["explain", KRAFT, "--format", "csv"]);
    assert!(csv.lines().next().unwrap().contains("illustration"), "the banner stands in every format");
}

#[test]
fn the_definitions_are_those_of_the_program_and_name_every_key_figure() {
    for (path, lang) in [("docs/nyckeltal.md", "sv"), ("docs/key-figures.md", "en")] {
        let said = output(&["evaluate", "--definitions", "--format", "markdown", "--lang", lang]);
        let shipped = std::fs::read_to_string(path).unwrap();
        assert!(shipped == said, "run: nyttokalkyl evaluate --definitions --format markdown --lang {lang} > {path}");
    }
    let document = output(&["evaluate", LUND, "--format", "json"]);
    for definition in DEFINITIONS {
        let key = match definition.id {
            "write_off" => "written_off",
            id => id,
        };
        assert!(document.contains(&format!("\"{key}\"")), "{key}");
    }
}

/// The file that docs/utvardering.md shows can be computed as it stands.
#[test]
fn the_example_of_the_guide_is_right() {
    let text = std::fs::read_to_string("docs/utvardering.md").unwrap();
    let example = text.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let (programme, evaluated) = evaluated(example);
    assert_eq!(evaluated.whole().participants, programme.participants.started);
}

#[test]
fn a_portfolio_shows_what_the_evaluations_of_its_interventions_have_come_to() {
    let folder = std::env::temp_dir().join("nyttokalkyl-portfolio-evaluation");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("x.portfolio.toml");
    let here = std::env::current_dir().unwrap();
    let text = format!(
        "association = \"Finsam Lund\"\nfirst_year = 2015\n[[intervention]]\nname = \"Alla\"\ngranted = {{ 2015 = 5_500_000 }}\n\
         evaluation = \"{0}/{LUND}\"\n[[intervention]]\nname = \"Kraft\"\nevaluation = \"{0}/{KRAFT}\"\n",
        here.display()
    );
    std::fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap();
    let said = output(&["portfolio", file]).replace(['\n', '\u{a0}'], " ");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("60 deltagare, samhällets intäkt på ett år 2,9 mkr"), "{said}");
    assert!(said.contains("illustration, inte ett resultat; 42 deltagare"), "{said}");
    let document: Value = serde_json::from_str(&output(&["portfolio", file, "--format", "json"])).unwrap();
    assert_eq!(document["interventions"][0]["evaluation"]["outcome"]["verkningsgrad"], "10.5");
    let inputs = document["manifest"]["inputs"].as_array().unwrap();
    assert!(inputs.len() > 10, "the cases are among what was read");
}

#[test]
fn every_format_in_both_languages() {
    for (path, name) in [(LUND, "lund"), (KRAFT, "kraft")] {
        for (lang, format) in [("sv", "table"), ("en", "table"), ("sv", "markdown"), ("en", "csv")] {
            let said = output(&["evaluate", path, "--lang", lang, "--format", format]);
            insta::assert_snapshot!(format!("{name}-{lang}-{format}"), said);
            assert!(format != "table" || said.lines().all(|line| line.chars().count() <= 80), "{said}");
        }
    }
    let document: Value = serde_json::from_str(&output(&["evaluate", LUND, "--format", "json"])).unwrap();
    let mut keys: Vec<&String> = document.as_object().unwrap().keys().collect();
    keys.sort();
    insta::assert_debug_snapshot!(keys);
    assert_eq!(document["schema"], "nyttokalkyl.evaluate/1");
    let exact = output(&["evaluate", LUND, "--exact"]).replace('\u{a0}', " ");
    assert!(exact.contains("4 581 529,00"), "{exact}");
}

#[test]
fn figures_of_the_csv_are_numbers() {
    let said = output(&["evaluate", LUND, "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(said.as_bytes());
    let mut negative = 0;
    for record in reader.records().map(Result::unwrap) {
        let value = &record[record.len() - 1];
        assert!(!value.starts_with('\''), "{record:?}");
        negative += usize::from(value.starts_with('-'));
    }
    assert!(negative > 20);
}

#[test]
fn a_case_is_read_once_however_often_it_is_named() {
    let (programme, evaluated) = shipped(LUND);
    assert_eq!(programme.cases().len(), 5);
    assert_eq!(evaluated.evaluations.len(), 5);
    let named: Vec<&Arc<Case>> = programme.type_cases.iter().filter_map(|one| one.case.as_ref()).collect();
    assert!(Arc::ptr_eq(named[0], named[1]));
}
