//! Every text that a writer makes of one small report, and names that each of them must make harmless.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use nyttokalkyl::money::Ore;
use nyttokalkyl::report::chart::{Bar, Chart};
use nyttokalkyl::report::outline::Node;
use nyttokalkyl::report::table::{Align, Cell, Column, Report, RowKind, Section, Style, Table, TableRow};
use nyttokalkyl::report::{csv, html, markdown, terminal};
use nyttokalkyl::texts::Lang;

/// What begins a formula, opens an element, ends a cell and quotes.
const NASTY: &str = "=1+1|<b title=\"x\">&'*_`[a](b)";

const STYLE: Style = Style { exact: false, precision: Ore::new(100_000), ..Style::to_the_ore(Lang::Sv) };

fn report() -> Report {
    let column = |key: &'static str, align| Column { key: key.into(), heading: key.to_owned(), align };
    let row = |kind, name: &str, cell: Cell| TableRow {
        kind,
        id: name.to_owned(),
        cells: vec![Cell::Text(name.to_owned()), cell, Cell::Empty, Cell::Text("a, b".to_owned())],
    };
    let bar = |(name, amount, text): (&str, i64, &str)| Bar {
        label: name.to_owned(),
        amount: Ore::new(amount),
        text: text.to_owned(),
    };
    let bars = [("a", 30_000_000, "300 000 kr"), ("b", -20_000_000, "−200 000 kr")].map(bar);
    let first = Section {
        keys: vec![("title", NASTY.to_owned())],
        heading: NASTY.to_owned(),
        banner: Some("Illustration.".to_owned()),
        lead: vec!["Kronor per deltagare.".to_owned()],
        chart: Some(Chart::of_bars("Diagram".to_owned(), bars.to_vec())),
        table: Table {
            columns: vec![
                column("part", Align::Left),
                column("ett år", Align::Right),
                column("tom", Align::Right),
                column("orsaker", Align::Remark),
            ],
            rows: vec![
                row(RowKind::Item, NASTY, Cell::Amount(Ore::new(229_583_750))),
                row(RowKind::Part, "därav", Cell::Kronor(Ore::new(-45_916_750))),
                row(RowKind::Item, "oförändrad", Cell::NoChange(Ore::new(100))),
                TableRow::rule(),
                row(RowKind::Total, "summa", Cell::Number("0.423".to_owned())),
            ],
        },
        notes: vec![NASTY.to_owned()],
        ..Section::default()
    };
    let second = Section {
        heading: "Förklaring".to_owned(),
        under: true,
        outline: vec![Node { text: "summa".to_owned(), children: vec![Node::leaf(NASTY)] }],
        ..Section::default()
    };
    Report { sections: vec![first, second], closing: vec!["Att veta.".to_owned()], ..Report::default() }
}

#[test]
fn what_each_writer_makes_of_a_report() {
    let report = report();
    insta::assert_snapshot!("terminal", terminal::write(&report, |_| STYLE));
    insta::assert_snapshot!("markdown", markdown::write(&report, Lang::Sv, |_| STYLE));
    insta::assert_snapshot!("html", html::write(&report, Lang::Sv, |_| STYLE));
    insta::assert_snapshot!("csv", csv::write(&report, csv::Dialect::Machine));
    insta::assert_snapshot!("excel-sv", csv::write(&report, csv::Dialect::ExcelSv));
}

#[test]
fn names_are_harmless_in_every_form() {
    let report = report();
    let page = html::write(&report, Lang::Sv, |_| STYLE);
    assert!(!page.contains("<b title") && page.contains("&lt;b title=&quot;x&quot;&gt;"), "{page}");
    let text = markdown::write(&report, Lang::Sv, |_| STYLE);
    assert!(!text.contains("<b") && text.contains("\\|&lt;b") && text.contains("\\[a\\]"), "{text}");
    for dialect in [csv::Dialect::Machine, csv::Dialect::ExcelSv] {
        let text = csv::write(&report, dialect);
        let delimiter = if dialect == csv::Dialect::Machine { ',' } else { ';' };
        let cells = text.split(['\n', delimiter]).map(|cell| cell.trim_start_matches('"'));
        assert!(!cells.into_iter().any(|cell| cell.starts_with(['=', '+', '@'])), "{text}");
    }
}
