//! `--output x.xlsx`: a workbook of numbers, opened again, the same each time.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod shown;

use std::fmt::Write as _;
use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command::{self, Outcome};
use nyttokalkyl::money::Ore;
use nyttokalkyl::report::chart::{Bar, Chart, Group, Line, Shape};
use nyttokalkyl::report::outline::Node;
use nyttokalkyl::report::{Align, Cell, Column, Report, RowKind, Section, Style, Table, TableRow, xlsx};
use nyttokalkyl::texts::Lang;
use shown::{CASE, COMMANDS};

const STYLE: Style = Style { exact: false, precision: Ore::new(100_000), ..Style::to_the_ore(Lang::Sv) };

type Workbook = Xlsx<Cursor<Vec<u8>>>;

fn execute(arguments: &[&str]) -> Outcome {
    command::execute(&Cli::read(["nyttokalkyl"].iter().chain(arguments)).unwrap())
        .unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false)))
}

fn bytes(arguments: &[&str]) -> Vec<u8> {
    execute(&[arguments, &["--format", "xlsx"]].concat()).output.bytes
}

fn open(bytes: Vec<u8>) -> Workbook {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn sheets(workbook: &mut Workbook) -> Vec<(String, Range<Data>)> {
    workbook.worksheets()
}

fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn every_command_makes_a_workbook_and_the_same_twice() {
    for command in COMMANDS {
        for lang in ["sv", "en"] {
            let arguments = [command, &["--lang", lang]].concat();
            let workbook = bytes(&arguments);
            assert_eq!(workbook, bytes(&arguments), "{command:?}");
            let mut workbook = open(workbook);
            let sheets = sheets(&mut workbook);
            assert!(!sheets.is_empty(), "{command:?}");
            for (name, cells) in sheets {
                assert!(name.encode_utf16().count() <= 31 && !name.is_empty(), "{command:?}: {name}");
                assert!(!cells.is_empty(), "{command:?}: {name}");
            }
        }
    }
}

/// Every amount is the number that programs get, whatever people read in its place.
#[test]
fn amounts_are_numbers_to_the_ore() {
    let machine = String::from_utf8(execute(&["run", "cases/lund-2015", "--format", "csv"]).output.bytes).unwrap();
    let mut reader = csv::Reader::from_reader(machine.as_bytes());
    let places: Vec<usize> = ["one_year", "five_year"]
        .map(|key| reader.headers().unwrap().iter().position(|column| column == key).unwrap())
        .to_vec();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut workbook = open(bytes(&["run", "cases/lund-2015"]));
    let of_sheets = sheets(&mut workbook).into_iter().flat_map(|(_, cells)| {
        let rows: Vec<Vec<Data>> = cells.rows().map(<[Data]>::to_vec).collect();
        let heading = rows.iter().position(|row| row[0] == Data::String("Part".to_owned()));
        rows.into_iter()
            .skip(heading.map_or(usize::MAX, |row| row + 1))
            .take_while(|row| !row[0].to_string().is_empty())
    });
    let of_sheets: Vec<Vec<Data>> = of_sheets.collect();
    assert_eq!(of_sheets.len(), records.len());
    let mut amounts = 0;
    for (row, record) in of_sheets.iter().zip(&records) {
        for (cell, place) in row[1..].iter().zip(&places) {
            match cell {
                Data::Float(number) => {
                    assert_eq!(number.to_string(), record[*place].parse::<f64>().unwrap().to_string());
                    amounts += 1;
                }
                other => assert_eq!((other.to_string(), &record[*place]), (String::new(), ""), "{record:?}"),
            }
        }
    }
    assert!(amounts > 100, "{amounts}");
}

#[test]
fn what_people_read_of_draws_are_numbers() {
    let mut workbook = open(bytes(&["simulate", "cases/ips-2015/typfall-1.toml", "--draws", "100"]));
    let (_, cells) = sheets(&mut workbook).swap_remove(0);
    let society = cells.rows().find(|row| row[0] == Data::String("Samhället".to_owned())).unwrap();
    assert!(society[1..].iter().all(|cell| matches!(cell, Data::Float(_))), "{society:?}");
    assert!(matches!(society[6], Data::Float(share) if (0.0..=1.0).contains(&share)));
}

#[test]
fn sources_stand_on_a_sheet_and_the_manifest_in_the_description() {
    let workbook = bytes(&["run", CASE]);
    let said: serde_json::Value =
        serde_json::from_slice(&execute(&["run", CASE, "--format", "json"]).output.bytes).unwrap();
    let core = part(&workbook, "docProps/core.xml");
    let description = core.split("<dc:description>").nth(1).unwrap().split("</dc:description>").next().unwrap();
    let plain = description.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let held: serde_json::Value = serde_json::from_str(&plain).unwrap();
    assert_eq!(held["command"], "run");
    assert_eq!(held["inputs"], said["manifest"]["inputs"]);
    assert_eq!(held["rates"], said["manifest"]["rates"]);
    assert!(core.contains("2000-01-01T00:00:00Z"), "{core}");
    let names = open(workbook).sheet_names();
    assert!(names.contains(&"Källor och antaganden".to_owned()), "{names:?}");
    let names = open(bytes(&["run", CASE, "--lang", "en"])).sheet_names();
    assert!(names.contains(&"Sources and assumptions".to_owned()), "{names:?}");
}

fn section(title: &str) -> Section {
    let column = |heading: &str, align| Column { key: "x".into(), heading: heading.to_owned(), align };
    let row = |kind, text: &str, amount| TableRow {
        kind,
        id: String::new(),
        cells: vec![Cell::Text(text.to_owned()), amount, Cell::Empty],
    };
    Section {
        heading: title.to_owned(),
        lead: vec![title.to_owned()],
        table: Table {
            columns: vec![column(title, Align::Left), column("Belopp", Align::Right), column("Tom", Align::Right)],
            rows: vec![
                row(RowKind::Item, title, Cell::Amount(Ore::new(-123_456_789))),
                row(RowKind::Part, "  del", Cell::NoChange(Ore::new(1_050))),
                TableRow::rule(),
                row(RowKind::Total, "summa", Cell::Shortened("97,3\u{a0}%".to_owned(), "97.3124".to_owned())),
                row(RowKind::Item, "ingen", Cell::None),
            ],
        },
        notes: vec![title.to_owned()],
        ..Section::default()
    }
}

#[test]
fn nothing_of_a_case_is_taken_for_a_formula_or_breaks_a_name() {
    let nasty = "[]:*?/\\";
    let long = "=1+1; ett namn som är mycket längre än vad som ryms";
    let titles = [nasty, nasty, long, long, "", "History", "'x'!A1", "Lund's", "\u{1}\u{7}", &"😀".repeat(40_000)];
    let bars = Shape::Bars(vec![Bar { label: "=1+1".to_owned(), amount: Ore::new(-1), text: "=1".to_owned() }]);
    let sections = titles.map(|title| {
        let chart = Chart { title: title.to_owned(), description: title.to_owned(), shape: bars.clone() };
        Section { chart: Some(chart), outline: vec![deep(20, title)], ..section(title) }
    });
    let report = Report { sections: sections.to_vec(), closing: vec![long.to_owned()], ..Report::default() };
    let mut workbook = open(xlsx::write(&report, Lang::Sv, |_| STYLE));
    let names = workbook.sheet_names();
    let mut lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    lower.sort();
    lower.dedup();
    assert_eq!((names.len(), lower.len()), (titles.len() + 2, titles.len() + 2), "{names:?}");
    for name in &names {
        assert!((1..=31).contains(&name.encode_utf16().count()), "{name}");
        assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']) && name.trim_matches('\'') == name, "{name}");
    }
    let (_, cells) = sheets(&mut workbook).swap_remove(2);
    assert!(cells.used_cells().filter(|(_, _, cell)| **cell == Data::String(long.to_owned())).count() >= 4);
    for name in names {
        assert!(workbook.worksheet_formula(&name).unwrap().used_cells().next().is_none(), "{name}");
    }
}

fn deep(levels: usize, text: &str) -> Node {
    let children = if levels > 1 { vec![deep(levels - 1, text)] } else { Vec::new() };
    Node { text: text.to_owned(), children }
}

#[test]
fn every_shape_is_a_chart_with_its_description() {
    let bar = |label: &str, ore| Bar { label: label.to_owned(), amount: Ore::new(ore), text: ore.to_string() };
    let shapes = [
        Shape::Grouped {
            series: vec!["Före".to_owned(), "Efter".to_owned()],
            groups: vec![Group {
                label: "Kvinnor".to_owned(),
                bars: vec![(Ore::new(100), "1".to_owned()), (Ore::new(-200), "−2".to_owned())],
            }],
        },
        Shape::Waterfall { from: bar("Före", 500), steps: vec![bar("Arbete", -900)], to: bar("Efter", -400) },
        Shape::Lines {
            years: vec!["0".to_owned(), "1".to_owned()],
            lines: vec![Line {
                label: "Kommunen".to_owned(),
                points: vec![Ore::new(-100), Ore::new(50)],
                text: "1".to_owned(),
            }],
            crossing: Some((8, "efter 8 månader".to_owned())),
        },
    ];
    let count = shapes.len();
    let sections = shapes.map(|shape| {
        let chart = Chart { title: "Ett diagram".to_owned(), description: "i ord".to_owned(), shape };
        Section { heading: "Diagram".to_owned(), chart: Some(chart), ..Section::default() }
    });
    let report = Report { sections: sections.to_vec(), ..Report::default() };
    let workbook = xlsx::write(&report, Lang::Sv, |_| STYLE);
    for place in 1..=count {
        assert!(part(&workbook, &format!("xl/charts/chart{place}.xml")).contains("Ett diagram"));
        assert!(part(&workbook, &format!("xl/drawings/drawing{place}.xml")).contains("descr=\"i ord\""));
    }
    insta::assert_snapshot!(read(workbook));
}

#[test]
fn the_workbook_of_a_section() {
    let outline = vec![Node { text: "a".to_owned(), children: vec![Node::leaf("b")] }];
    let report = Report {
        sections: vec![section("Rubrik"), Section { heading: "Hur".to_owned(), outline, ..Section::default() }],
        closing: vec!["En not.".to_owned()],
        appendix: vec![section("Källor")],
        ..Report::default()
    };
    insta::assert_snapshot!(read(xlsx::write(&report, Lang::Sv, |_| STYLE)));
}

/// What can be read of a workbook: a line for each row.
fn read(bytes: Vec<u8>) -> String {
    let mut text = String::new();
    for (name, cells) in sheets(&mut open(bytes)) {
        writeln!(text, "# {name}").unwrap();
        for row in cells.rows() {
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            writeln!(text, "{}", cells.join(" | ").trim_end_matches([' ', '|'])).unwrap();
        }
    }
    text
}
