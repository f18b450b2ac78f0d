//! Tables for a terminal of 80 columns.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Width, presets};

use super::table::{Align, Report, RowKind, Section, Style, Table, TableRow};

const WIDTH: usize = 80;

/// The report as text.
pub fn write(report: &Report, style: impl Fn(usize) -> Style) -> String {
    let mut text = String::new();
    for (number, section) in report.sections.iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        write_section(&mut text, section, style(number));
    }
    if !report.closing.is_empty() {
        if !report.sections.is_empty() {
            text.push('\n');
        }
        push_wrapped(&mut text, &report.closing.join(" "), "");
    }
    text
}

fn write_section(text: &mut String, section: &Section, style: Style) {
    push_wrapped(text, &section.heading, "");
    for line in &section.lead {
        push_wrapped(text, line, "");
    }
    text.push('\n');
    for line in draw(&section.table, style).lines() {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    if !section.notes.is_empty() {
        text.push('\n');
    }
    for note in &section.notes {
        push_wrapped(text, note, "  ");
    }
}

fn push_wrapped(text: &mut String, paragraph: &str, indent: &str) {
    let options = textwrap::Options::new(WIDTH).subsequent_indent(indent).word_splitter(textwrap::WordSplitter::NoHyphenation);
    for line in textwrap::wrap(paragraph, options) {
        text.push_str(&line);
        text.push('\n');
    }
}

fn draw(table: &Table, style: Style) -> String {
    let widths = widths(table, style);
    let mut drawn = comfy_table::Table::new();
    drawn.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    drawn.set_header(table.columns.iter().map(|column| column.heading.as_str()));
    drawn.add_row(line(&widths));
    for row in &table.rows {
        match row.kind {
            RowKind::Rule => drawn.add_row(line(&widths)),
            _ => drawn.add_row(row.cells.iter().map(|cell| cell.text(style))),
        };
    }
    for (place, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
        let Some(drawn) = drawn.column_mut(place) else { continue };
        drawn.set_padding((0, GAP));
        drawn.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width + GAP)));
        drawn.set_cell_alignment(match column.align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        });
    }
    drawn.to_string()
}

const GAP: u16 = 2;

fn line(widths: &[u16]) -> Vec<String> {
    widths.iter().map(|width| "─".repeat(usize::from(*width))).collect()
}

/// Columns as wide as their contents, but the first and the last share what the numbers leave of the line.
fn widths(table: &Table, style: Style) -> Vec<u16> {
    let content = |place: usize| {
        let cells = table.rows.iter().filter_map(|row: &TableRow| row.cells.get(place)).map(|cell| cell.text(style));
        let heading = table.columns[place].heading.clone();
        cells.chain(std::iter::once(heading)).map(|text| textwrap::core::display_width(&text)).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..table.columns.len()).map(content).collect();
    let gaps = usize::from(GAP) * (widths.len() - 1);
    let last = widths.len() - 1;
    let excess = |widths: &[usize]| (widths.iter().sum::<usize>() + gaps).saturating_sub(WIDTH);
    let shrink = |widths: &mut [usize], place: usize, least: usize| {
        let over = excess(widths);
        widths[place] = widths[place].saturating_sub(over).max(least.min(widths[place]));
    };
    shrink(&mut widths, last, 28);
    shrink(&mut widths, 0, 22);
    shrink(&mut widths, last, 10);
    widths.into_iter().map(|width| u16::try_from(width).unwrap_or(u16::MAX)).collect()
}
