//! Tables, charts and explanations as one page that loads nothing from elsewhere.

use minijinja::{AutoEscape, Environment, Value, context};

use super::chart::{self, Room};
use super::manifest::{META, Manifest};
use super::outline::Node;
use super::table::{Align, Report, RowKind, Section, Style, Table, TableRow};
use crate::texts::{Label, Lang, Say};

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");

/// The report as a page.
///
/// # Panics
/// Never: the template is part of the program.
pub fn write(report: &Report, lang: Lang, style: impl Fn(usize) -> Style) -> String {
    let mut environment = Environment::empty();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    let page = environment.template_from_str(PAGE).expect("the template is right");
    // What stands last is written as the first of the sections is.
    let sections = report.sections.iter().enumerate();
    let sections: Vec<Value> = sections.map(|(number, one)| section(one, number, style(number))).collect();
    let count = sections.len();
    let appendix = report.appendix.iter().zip(count..);
    let appendix = appendix.map(|(one, number)| section(one, number, Style::to_the_ore(lang)));
    let appendix: Vec<Value> = appendix.collect();
    let title = report.sections.first().map(|first| first.heading.clone()).unwrap_or_default();
    let said = page.render(context! {
        lang => if lang == Lang::Sv { "sv" } else { "en" },
        title,
        style => Value::from_safe_string(STYLE.to_owned()),
        sections,
        appendix,
        contents => contents(report, lang),
        manifest => report.manifest.as_ref().map(Manifest::line),
        meta => META,
        closing => &report.closing,
        notes => Label::NotesHeading.say(lang),
    });
    said.expect("the template is given what it asks for") + "\n"
}

/// From how many headings on a page has a table of contents.
const MANY: usize = 5;

/// The headings that are not under another, with where they stand; nothing of a page that is seen at a glance.
fn contents(report: &Report, lang: Lang) -> Option<Value> {
    let sections = report.sections.iter().chain(&report.appendix).enumerate();
    let headed = sections.filter(|(_, section)| !section.under && !section.heading.is_empty());
    let entries: Vec<Value> =
        headed.skip(1).map(|(number, one)| context! { id => format!("s{number}"), heading => &one.heading }).collect();
    (entries.len() >= MANY).then(|| context! { heading => Label::ReportContents.say(lang), entries })
}

fn section(section: &Section, number: usize, style: Style) -> Value {
    let drawn = section.chart.as_ref().map(|one| {
        let broad = chart::draw(one, Room::BROAD, &format!("chart{number}"));
        Value::from_safe_string(broad + &chart::draw(one, Room::PHONE, &format!("chart{number}n")))
    });
    context! {
        id => format!("s{number}"),
        heading => &section.heading,
        under => section.under,
        banner => &section.banner,
        lead => section.lead.iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>(),
        chart => drawn,
        drawing => if section.chart.is_some() { String::new() } else { section.drawing.join("\n") },
        outline => section.outline.iter().map(node).collect::<Vec<_>>(),
        table => table(&section.table, style),
        notes => &section.notes,
    }
}

fn node(node: &Node) -> Value {
    context! { text => &node.text, children => node.children.iter().map(self::node).collect::<Vec<_>>() }
}

/// From how many signs on a text is long.
const LONG: usize = 28;

/// The columns that hold something, and the rows as they are printed.
fn table(table: &Table, style: Style) -> Option<Value> {
    let shown = table.shown();
    let first = *shown.first()?;
    let right = |place: usize| table.columns[place].align == Align::Right;
    let rows = || table.rows.iter().filter(|row| row.kind != RowKind::Rule);
    // A column of long texts keeps some room where a page is narrow.
    let long = |place: usize| {
        let is_long = |row: &TableRow| row.cells[place].text(style).trim().chars().count() > LONG;
        place != first && !right(place) && rows().any(is_long)
    };
    let classes: Vec<&str> = (0..table.columns.len())
        .map(|place| {
            if right(place) {
                "right"
            } else if long(place) {
                "text"
            } else {
                ""
            }
        })
        .collect();
    let columns =
        shown.iter().map(|place| context! { text => &table.columns[*place].heading, class => classes[*place] });
    let rows = rows().map(|row| {
        let cells = shown.iter().map(|place| {
            let text = row.cells[*place].text(style);
            context! { text => text.trim(), class => classes[*place] }
        });
        let kind = match row.kind {
            RowKind::Part => "part",
            RowKind::Total => "total",
            RowKind::Item | RowKind::Rule => "item",
        };
        context! { kind, cells => cells.collect::<Vec<_>>() }
    });
    Some(context! { columns => columns.collect::<Vec<_>>(), rows => rows.collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::table::{Cell, Column};

    #[test]
    fn nothing_of_a_case_is_taken_for_markup() {
        let text = "<script>alert(\"x\")</script> & 'y'".to_owned();
        let column = Column { key: "x".into(), heading: text.clone(), align: Align::Left };
        let row = TableRow { kind: RowKind::Item, id: String::new(), cells: vec![Cell::Text(text.clone())] };
        let section = Section {
            heading: text.clone(),
            lead: vec![text.clone()],
            outline: vec![Node { text: text.clone(), children: vec![Node::leaf(text.clone())] }],
            table: Table { columns: vec![column], rows: vec![row] },
            notes: vec![text.clone()],
            ..Section::default()
        };
        let report = Report { sections: vec![section], closing: vec![text], ..Report::default() };
        let style = Style::to_the_ore(Lang::Sv);
        let page = write(&report, Lang::Sv, |_| style);
        assert!(!page.contains("<script"), "{page}");
        assert_eq!(page.matches("&lt;script&gt;").count(), 9, "{page}");
    }
}
