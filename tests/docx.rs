//! Documents for word processors: parts that are well-formed, in built-in styles, the same each time.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod shown;

use std::io::{Cursor, Read};

use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::money::Ore;
use nyttokalkyl::report::chart::{Bar, Chart, Shape};
use nyttokalkyl::report::outline::Node;
use nyttokalkyl::report::{Align, Cell, Column, Report, RowKind, Section, Style, Table, TableRow, docx};
use nyttokalkyl::texts::Lang;
use resvg::usvg::roxmltree::{Document, Node as Element};
use shown::{CASE, COMMANDS};
use zip::ZipArchive;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn output(arguments: &[&str]) -> Vec<u8> {
    let cli = Cli::read(["nyttokalkyl"].iter().chain(arguments).chain(&["--format", "docx"])).unwrap();
    command::execute(&cli).unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false))).output.bytes
}

fn part(document: &[u8], name: &str) -> String {
    let mut text = String::new();
    ZipArchive::new(Cursor::new(document)).unwrap().by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Every part that is XML is well-formed, and every picture a PNG.
fn check(document: &[u8]) {
    let mut archive = ZipArchive::new(Cursor::new(document)).unwrap();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let (name, mut bytes) = (file.name().unwrap().into_owned(), Vec::new());
        file.read_to_end(&mut bytes).unwrap();
        if name.starts_with("word/media/") {
            assert!(bytes.starts_with(b"\x89PNG"), "{name}");
        } else {
            let text = String::from_utf8(bytes).unwrap();
            Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}

fn under<'a>(element: Element<'a, 'a>, name: &str) -> impl Iterator<Item = Element<'a, 'a>> {
    element.descendants().filter(move |one| one.tag_name().name() == name)
}

fn value<'a>(element: Element<'a, 'a>, name: &str) -> Option<&'a str> {
    under(element, name).next().and_then(|one| one.attribute((WORD, "val")))
}

fn text(element: Element) -> String {
    under(element, "t").filter_map(|one| one.text()).collect()
}

/// Every paragraph with its style.
fn read(xml: &str) -> String {
    let document = Document::parse(xml).unwrap();
    let line = |one: Element| format!("{}: {}\n", value(one, "pStyle").unwrap_or("-"), text(one));
    document
        .descendants()
        .filter(|one| one.tag_name().name() == "p")
        .map(|one| {
            let picture = one.descendants().find(|one| one.tag_name().name() == "docPr");
            picture.map_or_else(|| line(one), |one| format!("picture: {}\n", one.attribute("descr").unwrap()))
        })
        .collect()
}

#[test]
fn every_command_makes_a_document_the_same_each_time() {
    for command in COMMANDS {
        for (lang, said) in [("sv", "sv-SE"), ("en", "en-GB")] {
            let arguments = [command, &["--lang", lang]].concat();
            let document = output(&arguments);
            check(&document);
            assert!(part(&document, "word/styles.xml").contains(&format!("<w:lang w:val=\"{said}\"")));
            let xml = part(&document, "word/document.xml");
            let document_read = Document::parse(&xml).unwrap();
            let styles: Vec<_> =
                under(document_read.root(), "pStyle").filter_map(|one| one.attribute((WORD, "val"))).collect();
            assert_eq!((styles[0], styles.iter().filter(|one| **one == "Title").count()), ("Title", 1), "{command:?}");
            assert!(document == output(&arguments), "{command:?}");
        }
    }
}

/// What is named in one part is in another, or word processors call the file broken.
#[test]
fn every_style_and_picture_is_there() {
    let document = output(&["report", CASE]);
    let xml = part(&document, "word/document.xml");
    let read = Document::parse(&xml).unwrap();
    let styles = part(&document, "word/styles.xml");
    for kind in ["pStyle", "rStyle", "tblStyle"] {
        for style in under(read.root(), kind) {
            let id = style.attribute((WORD, "val")).unwrap();
            assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
        }
    }
    for name in ["Title", "heading 1", "Normal", "List Bullet", "caption", "Plain Table 2"] {
        assert!(styles.contains(&format!("<w:name w:val=\"{name}\"/>")), "{name}");
    }
    let relations = part(&document, "word/_rels/document.xml.rels");
    let pictures: Vec<_> = under(read.root(), "docPr").collect();
    assert!(pictures.len() > 2);
    for (place, picture) in pictures.iter().enumerate() {
        assert!(picture.attribute("descr").unwrap().len() > 40);
        assert!(relations.contains(&format!("Id=\"chart{}\"", place + 1)));
    }
    for table in under(read.root(), "tbl") {
        let rows: Vec<_> = under(table, "tr").collect();
        assert!(rows.iter().all(|row| under(*row, "cantSplit").count() == 1));
        assert_eq!(rows.iter().filter(|row| under(**row, "tblHeader").count() == 1).count(), 1);
        assert_eq!(under(rows[0], "tblHeader").count(), 1);
        let columns = under(table, "gridCol").count();
        assert!(rows.iter().all(|row| under(*row, "tc").count() == columns));
    }
}

#[test]
fn what_it_is_made_from_is_read_back() {
    let document = output(&["run", CASE]);
    let core = part(&document, "docProps/core.xml");
    let core = Document::parse(&core).unwrap();
    let said = |name| under(core.root(), name).next().and_then(|one| one.text()).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(said("description")).unwrap();
    assert_eq!((&manifest["program"], &manifest["command"]), (&"nyttokalkyl".into(), &"run".into()));
    assert_eq!(manifest["inputs"][0]["file"], CASE);
    assert_eq!(said("title"), "Från försörjningsstöd till arbete med lönesubvention");
}

fn style() -> Style {
    Style { exact: false, ..Style::to_the_ore(Lang::Sv) }
}

/// A document of one of everything, in which every text is the same.
fn of(said: &str) -> Report {
    let column = |align| Column { key: "x".into(), heading: said.to_owned(), align };
    let row = |kind, amount| TableRow {
        kind,
        id: String::new(),
        cells: vec![Cell::Text(said.to_owned()), Cell::Empty, Cell::Amount(Ore::new(amount))],
    };
    let bar = Bar { label: said.to_owned(), amount: Ore::new(100), text: said.to_owned() };
    let section = Section {
        heading: said.to_owned(),
        lead: vec!["a lead".to_owned(), String::new()],
        chart: Some(Chart { title: said.to_owned(), description: said.to_owned(), shape: Shape::Bars(vec![bar]) }),
        drawing: vec!["not where there is a chart".to_owned()],
        outline: vec![Node { text: said.to_owned(), children: vec![Node::leaf(said)] }],
        table: Table {
            columns: [Align::Left, Align::Left, Align::Right].map(column).to_vec(),
            rows: vec![
                row(RowKind::Item, 19_300_000),
                row(RowKind::Part, -25_900_000),
                TableRow::rule(),
                row(RowKind::Total, 0),
            ],
        },
        notes: vec![said.to_owned()],
        ..Section::default()
    };
    let drawn = Section { heading: said.to_owned(), drawing: vec!["▒ drawing".to_owned()], ..Section::default() };
    let last = Section { heading: said.to_owned(), notes: vec![said.to_owned()], ..Section::default() };
    Report { sections: vec![section, drawn], closing: vec![said.to_owned()], appendix: vec![last], manifest: None }
}

#[test]
fn nothing_of_a_case_is_taken_for_markup() {
    let document = docx::write(&of("<w:p/> & \"x\" 'y'\u{1}\u{b}\u{fffe}{{ z }}"), Lang::Sv, |_| style());
    check(&document);
    let xml = part(&document, "word/document.xml");
    let said = read(&xml);
    assert!(said.starts_with("Title: <w:p/> & \"x\" 'y'   {{ z }}\n"), "{said}");
    assert_eq!(said.matches("<w:p/>").count(), 16, "{said}");
}

#[test]
fn the_paragraphs_of_a_document_with_their_styles() {
    let document = docx::write(&of("Åäö"), Lang::Sv, |_| style());
    insta::assert_snapshot!(read(&part(&document, "word/document.xml")));
}

/// A table of many columns turns its page, and the next section turns it back.
#[test]
fn a_wide_table_stands_on_a_page_on_its_side() {
    let columns = (0..12).map(|_| Column { key: "x".into(), heading: "Kronor".to_owned(), align: Align::Right });
    let row = TableRow { kind: RowKind::Item, id: String::new(), cells: vec![Cell::Amount(Ore::new(123_456_700)); 12] };
    let wide = Table { columns: columns.collect(), rows: vec![row] };
    let section = |table| Section { heading: "x".to_owned(), table, ..Section::default() };
    let sections = vec![section(Table::default()), section(wide), section(Table::default())];
    let document = docx::write(&Report { sections, ..Report::default() }, Lang::En, |_| style());
    check(&document);
    let xml = part(&document, "word/document.xml");
    let read = Document::parse(&xml).unwrap();
    let turned: Vec<_> = under(read.root(), "pgSz").map(|one| one.attribute((WORD, "orient")).is_some()).collect();
    assert_eq!(turned, [false, true, false]);
}
