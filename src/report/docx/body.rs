//! The sections of a document: what the templates say of each.

use minijinja::{Value, context};

use super::widths::{self, MARGIN, Need};
use crate::report::chart::{Chart, png};
use crate::report::outline::Node;
use crate::report::table::{Align, Report, RowKind, Section, Style, Table};
use crate::texts::{Label, Lang, Say};

/// The width of a chart, in 1/360 000 of a centimetre.
const CHART: u64 = 5_760_000;
/// The deepest level of lists that word processors know, from 0.
const DEEPEST: usize = 8;

/// Everything between the first page and the last.
#[derive(Default)]
pub(super) struct Body {
    /// The sections.
    pub(super) sections: Vec<Value>,
    /// The pictures, in order.
    pub(super) charts: Vec<Vec<u8>>,
    /// How many of them stand in the sections so far.
    shown: usize,
    /// Whether the last page stands on its side.
    pub(super) ends_wide: bool,
}

impl Body {
    /// The sections, notes on all of them, and what stands last.
    pub(super) fn of(report: &Report, lang: Lang, style: impl Fn(usize) -> Style) -> Self {
        let all = report.sections.iter().chain(&report.appendix).filter_map(|section| section.chart.as_ref());
        let mut body = Self { charts: png::draw(&all.collect::<Vec<_>>(), None), ..Self::default() };
        for (number, section) in report.sections.iter().enumerate() {
            body.push(section, style(number));
        }
        let plain = Style::to_the_ore(lang);
        if !report.closing.is_empty() {
            let heading = Label::NotesHeading.say(lang);
            body.push(&Section { heading, notes: report.closing.clone(), ..Section::default() }, plain);
        }
        for section in &report.appendix {
            body.push(section, plain);
        }
        body
    }

    fn push(&mut self, section: &Section, style: Style) {
        let (table, wide) = table(&section.table, style).unzip();
        let wide = wide.unwrap_or(false);
        let first = self.sections.is_empty();
        let turns = !first && wide != self.ends_wide;
        let chart = section.chart.as_ref().map(|one| self.chart(one));
        // The caption of a chart says what the lead of its drawing says.
        let said = |line: &&str| !line.is_empty() && section.chart.as_ref().is_none_or(|one| one.title != *line);
        let drawing = if chart.is_some() { Vec::new() } else { section.drawing.clone() };
        let mut outline = Vec::new();
        section.outline.iter().for_each(|node| lines(node, 0, &mut outline));
        self.sections.push(context! {
            turns,
            was_wide => self.ends_wide,
            heading => &section.heading,
            style => match (first, section.under) {
                (true, _) => "Title",
                (false, false) => "Heading1",
                (false, true) => "Heading2",
            },
            banner => &section.banner,
            lead => section.lead.iter().map(|line| line.trim()).filter(said).map(str::to_owned).collect::<Vec<_>>(),
            chart,
            drawing,
            outline,
            table,
            notes => &section.notes,
        });
        self.ends_wide = wide;
    }

    /// The next chart.
    fn chart(&mut self, chart: &Chart) -> Value {
        let picture = &self.charts[self.shown];
        let side = |at: usize| picture[at..at + 4].iter().fold(0_u64, |sum, byte| sum * 256 + u64::from(*byte));
        let height = CHART * side(20) / side(16);
        self.shown += 1;
        context! {
            number => self.shown,
            title => &chart.title,
            description => format!("{}: {}", chart.title, chart.description),
            width => CHART,
            height,
        }
    }
}

/// The lines of a tree with their levels.
fn lines(node: &Node, level: usize, said: &mut Vec<Value>) {
    let root = level == 0 && !node.children.is_empty();
    said.push(context! { text => node.text.trim(), level => level.min(DEEPEST), root });
    node.children.iter().for_each(|child| lines(child, level + 1, said));
}

/// The columns that hold something and the rows as they are printed, and whether they need a page on its side.
fn table(table: &Table, style: Style) -> Option<(Value, bool)> {
    let shown = table.shown();
    if shown.is_empty() {
        return None;
    }
    let printed = table.rows.iter().filter(|row| row.kind != RowKind::Rule);
    let rows: Vec<(RowKind, Vec<String>)> = printed
        .map(|row| (row.kind, shown.iter().map(|at| row.cells[*at].text(style).trim().to_owned()).collect()))
        .collect();
    let right = |at: usize| table.columns[at].align == Align::Right;
    let need = |(place, at): (usize, &usize)| {
        Need::of(&table.columns[*at].heading, rows.iter().map(|(_, cells)| cells[place].as_str()), right(*at))
    };
    let needs: Vec<Need> = shown.iter().enumerate().map(need).collect();
    let fitted = widths::fit(&needs);
    let columns = shown.iter().zip(&fitted.columns).map(|(at, width)| {
        context! { text => table.columns[*at].heading.trim(), right => right(*at), width }
    });
    let rows = rows.iter().map(|(kind, cells)| {
        context! { part => *kind == RowKind::Part, total => *kind == RowKind::Total, cells }
    });
    let table = context! {
        columns => columns.collect::<Vec<_>>(),
        rows => rows.collect::<Vec<_>>(),
        width => fitted.columns.iter().sum::<usize>(),
        margin => MARGIN,
        style => if fitted.small { "TableTextSmall" } else { "TableText" },
    };
    Some((table, fitted.wide))
}
