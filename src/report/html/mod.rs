//! Tables, charts and explanations as one page that loads nothing from elsewhere.

use minijinja::{AutoEscape, Environment, Value, context};

use super::chart;
use super::outline::Node;
use super::table::{Align, Report, RowKind, Section, Style, Table};
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
    let sections = report.sections.iter().enumerate();
    let sections: Vec<Value> = sections.map(|(number, one)| section(one, number, style(number))).collect();
    let title = report.sections.first().map(|first| first.heading.clone()).unwrap_or_default();
    let said = page.render(context! {
        lang => if lang == Lang::Sv { "sv" } else { "en" },
        title,
        style => Value::from_safe_string(STYLE.to_owned()),
        sections,
        closing => &report.closing,
        notes => Label::NotesHeading.say(lang),
    });
    said.expect("the template is given what it asks for") + "\n"
}

fn section(section: &Section, number: usize, style: Style) -> Value {
    let drawn = section.chart.as_ref().map(|one| Value::from_safe_string(chart::draw(one, &format!("chart{number}"))));
    context! {
        id => format!("s{number}"),
        heading => &section.heading,
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

/// The columns that hold something, and the rows as they are printed.
fn table(table: &Table, style: Style) -> Option<Value> {
    if table.columns.is_empty() {
        return None;
    }
    let shown = table.shown();
    let right = |place: usize| table.columns[place].align == Align::Right;
    let columns = shown.iter().map(|place| context! { text => &table.columns[*place].heading, right => right(*place) });
    let rows = table.rows.iter().filter(|row| row.kind != RowKind::Rule).map(|row| {
        let cells = shown.iter().map(|place| {
            let text = row.cells[*place].text(style);
            context! { text => text.trim(), right => right(*place) }
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
    use crate::money::Ore;
    use crate::report::table::{Cell, Column, TableRow};

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
        let report = Report { sections: vec![section], closing: vec![text] };
        let style = Style { lang: Lang::Sv, exact: true, precision: Ore::new(100) };
        let page = write(&report, Lang::Sv, |_| style);
        assert!(!page.contains("<script"), "{page}");
        assert_eq!(page.matches("&lt;script&gt;").count(), 10, "{page}");
    }
}
