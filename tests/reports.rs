//! `report`: the documents that boards and officers read, in the order of the published ones.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::party::{Beneficiary, Party};

fn report(arguments: &[&str]) -> String {
    let arguments = ["nyttokalkyl", "report"].iter().chain(arguments).chain(&["--format", "markdown"]);
    command::execute(&Cli::read(arguments).unwrap()).unwrap_or_else(|failure| panic!("{failure:?}")).text()
}

const PUBLISHED: [&str; 7] = [
    "cases/lund-2015/typfall-1.toml",
    "cases/lund-2015/typfall-2.toml",
    "cases/lund-2015/typfall-3.toml",
    "cases/lund-2015/typfall-4.toml",
    "cases/lund-2015/typfall-5.toml",
    "cases/ips-2015/typfall-1.toml",
    "cases/ips-2015/typfall-2.toml",
];

/// How the reports name the line of a party.
fn line_of(who: Beneficiary) -> &'static str {
    match who {
        Beneficiary::Society => "Intäkter samhället efter ett/fem år",
        Beneficiary::Party(Party::Municipality) => "Kommunen intäkter efter ett/fem år",
        Beneficiary::Party(Party::Region) => "Regionen intäkter efter ett/fem år",
        Beneficiary::Party(Party::Arbetsformedlingen) => "Arbetsförmedlingen intäkter efter ett/fem år",
        Beneficiary::Party(Party::Forsakringskassan) => "Försäkringskassan intäkter efter ett/fem år",
        Beneficiary::Party(Party::Individual) => "Ökad disponibel inkomst för deltagaren",
        other => panic!("{other:?} is not printed"),
    }
}

/// Amounts as they are printed, whatever stands for minus, spaces and about.
fn amounts(text: &str) -> String {
    let signs = text.chars().filter(|c| !c.is_whitespace());
    signs.map(|c| if c == '−' || c == '–' { '-' } else { c }).collect::<String>().replace("ca", "")
}

#[test]
fn the_published_tables_stand_line_by_line() {
    let document = report(&[&PUBLISHED[..], &["--parties", "published"]].concat());
    let book = embedded::rate_book();
    let mut lines = 0;
    for path in PUBLISHED {
        let (case, _) = Case::read(&Source::new(path, std::fs::read_to_string(path).unwrap()), &book).unwrap();
        let from = document.find(&format!("## {}\n", case.title)).unwrap();
        let section = &document[from..];
        let section = &section[..section[3..].find("\n## ").map_or(section.len(), |end| end + 3)];
        let table: Vec<(&str, &str)> = section
            .lines()
            .skip_while(|line| !line.starts_with("| ---"))
            .skip(1)
            .take_while(|line| line.starts_with('|'))
            .map(|line| line.trim_matches(['|', ' ']).split_once(" | ").unwrap())
            .collect();
        assert_eq!(table.len(), case.published.len(), "{path}: {table:?}");
        for published in &case.published {
            let name = line_of(published.beneficiary);
            let (_, printed) = table.iter().find(|(label, _)| label.starts_with(name)).unwrap_or_else(|| {
                panic!("{path}: no line {name} in {table:?}");
            });
            let wanted = match (&published.one_year.amount, &published.five_year) {
                (Some(_), Some(five)) => format!("{}/{}", published.one_year.text, five.text),
                _ => "Ingen förändring".to_owned(),
            };
            let close = published.tolerance.is_some();
            assert!(
                amounts(printed) == amounts(&wanted) || close && amounts(printed).starts_with("-259000kr/-1,3mkr"),
                "{path}, {name}: {printed} is not {wanted}"
            );
            lines += 1;
        }
    }
    assert_eq!(lines, 33, "every line of the seven tables");
}

/// The headings of a document, those that are not under another.
fn headings(document: &str) -> Vec<&str> {
    document.lines().filter_map(|line| line.strip_prefix("## ")).collect()
}

#[test]
fn an_evaluation_is_told_in_the_order_of_a_report() {
    let document = report(&["cases/kraft/kraft.eval.toml"]);
    let headings = headings(&document);
    let place = |begins: &str| {
        headings.iter().position(|heading| heading.starts_with(begins)).unwrap_or_else(|| {
            panic!("no {begins} among {headings:?}");
        })
    };
    let order = [
        "Sammanfattning",
        "Deltagare",
        "Typfall",
        "Nyckeltal",
        "Intäkt, kostnad och resultat",
        "Känslighet",
        "Osäkerhet",
        "Mål",
        "Hur siffrorna bildas",
        "Vad som antas",
        "Källor",
        "Vad siffrorna är gjorda av",
    ];
    let places: Vec<usize> = order.iter().map(|heading| place(heading)).collect();
    assert!(places.is_sorted(), "{headings:?}");
    assert!(document.contains("För kommunen innebär det"), "{document}");
}

#[test]
fn a_comparison_shows_the_case_as_changed() {
    let document = report(&["cases/lund-2015/typfall-1.toml", "--years", "2024"]);
    let headings = headings(&document);
    assert!(headings[0].starts_with("Jämförelse: Från försörjningsstöd till arbete"), "{headings:?}");
    assert!(headings.iter().any(|heading| heading.ends_with("som om rates = 2024")), "{headings:?}");
}

#[test]
fn sober_words() {
    for path in ["cases/lund-2015/typfall-1.toml", "cases/kraft/kraft.eval.toml"] {
        let document = report(&[path]).to_lowercase();
        let words: Vec<&str> = document.split(|c: char| !c.is_alphabetic()).collect();
        for word in ["vinst", "vinster", "besparing", "besparingar", "lönsam"] {
            assert!(!words.contains(&word), "{path}: {word}");
        }
    }
}
