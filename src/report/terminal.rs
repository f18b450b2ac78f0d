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
        for note in &report.closing {
            push_wrapped(&mut text, note, "• ", "  ");
        }
    }
    text
}

fn write_section(text: &mut String, section: &Section, style: Style) {
    if !section.heading.is_empty() {
        push_wrapped(text, &section.heading, "", "");
    }
    for line in section.lines() {
        push_wrapped(text, line, "", "");
    }
    if !(section.drawing.is_empty() && section.outline.is_empty() && section.table.columns.is_empty()) {
        text.push('\n');
    }
    for line in &section.drawing {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    if !section.drawing.is_empty() && !section.table.columns.is_empty() {
        text.push('\n');
    }
    for (place, node) in section.outline.iter().enumerate() {
        if place > 0 {
            text.push('\n');
        }
        text.push_str(&node.terminal(WIDTH));
    }
    if !section.table.columns.is_empty() {
        write_table(text, &section.table, style);
    }
    if !section.notes.is_empty() {
        text.push('\n');
    }
    for note in &section.notes {
        push_wrapped(text, note, "• ", "  ");
    }
}

fn push_wrapped(text: &mut String, paragraph: &str, first: &str, others: &str) {
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(others)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    for line in textwrap::wrap(paragraph, options) {
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

/// The table without its empty columns, with asides and remarks as lines of their own under each row.
fn write_table(text: &mut String, table: &Table, style: Style) {
    let align = |place: &usize| table.columns[*place].align;
    let (under, columns): (Vec<usize>, Vec<usize>) =
        table.shown().into_iter().partition(|place| matches!(align(place), Align::Remark | Align::Aside));
    for (number, columns) in pieces(table, &columns, style).iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        write_piece(text, table, (columns, if number == 0 { &under } else { &[] }), style);
    }
}

/// Some columns, with what stands under each row.
fn write_piece(text: &mut String, table: &Table, (columns, under): (&[usize], &[usize]), style: Style) {
    let (asides, remarks): (Vec<usize>, Vec<usize>) =
        under.iter().partition(|place| table.columns[**place].align == Align::Aside);
    let widths = widths(table, columns, style);
    let heading: Vec<String> = columns.iter().map(|place| table.columns[*place].heading.clone()).collect();
    let line: Vec<String> = widths.iter().map(|width| "─".repeat(usize::from(*width))).collect();
    let push = |text: &mut String, cells: &[String]| {
        for line in draw(table, columns, &widths, cells).lines() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
    };
    push(text, &heading);
    push(text, &line);
    for row in &table.rows {
        if row.kind == RowKind::Rule {
            push(text, &line);
            continue;
        }
        push(text, &columns.iter().map(|place| row.cells[*place].text(style)).collect::<Vec<_>>());
        let said = |places: &[usize]| -> Vec<String> {
            places.iter().map(|place| row.cells[*place].text(style)).filter(|said| !said.is_empty()).collect()
        };
        let aside = said(&asides).join("; ");
        for remark in std::iter::once(aside).filter(|aside| !aside.is_empty()).chain(said(&remarks)) {
            push_wrapped(text, &remark, REMARK_INDENT, REMARK_INDENT);
        }
    }
}

/// One row of cells.
fn draw(table: &Table, columns: &[usize], widths: &[u16], cells: &[String]) -> String {
    let mut drawn = comfy_table::Table::new();
    drawn.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    drawn.add_row(cells.iter().map(String::as_str));
    for ((place, column), width) in columns.iter().enumerate().zip(widths) {
        let Some(drawn) = drawn.column_mut(place) else { continue };
        drawn.set_padding((0, GAP));
        drawn.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width + GAP)));
        drawn.set_cell_alignment(match table.columns[*column].align {
            Align::Right => CellAlignment::Right,
            Align::Left | Align::Remark | Align::Aside => CellAlignment::Left,
        });
    }
    drawn.to_string()
}

const REMARK_INDENT: &str = "    ";
const GAP: u16 = 2;

/// As many columns as fit beside the first, and again the first with those that are left.
fn pieces(table: &Table, columns: &[usize], style: Style) -> Vec<Vec<usize>> {
    let [first, rest @ ..] = columns else { return vec![columns.to_vec()] };
    let width = |place: &usize| content(table, *place, style) + usize::from(GAP);
    let taken = content(table, *first, style).min(LEAST_WIDTH);
    if taken + rest.iter().map(width).sum::<usize>() <= WIDTH {
        return vec![columns.to_vec()];
    }
    let mut pieces: Vec<Vec<usize>> = Vec::new();
    let mut room = 0;
    for place in rest {
        if width(place) > room || pieces.is_empty() {
            pieces.push(vec![*first]);
            room = WIDTH.saturating_sub(content(table, *first, style));
        }
        room = room.saturating_sub(width(place));
        pieces.last_mut().into_iter().for_each(|piece| piece.push(*place));
    }
    pieces
}

/// How wide a column would be.
fn content(table: &Table, place: usize, style: Style) -> usize {
    let cells = table.rows.iter().filter_map(|row: &TableRow| row.cells.get(place)).map(|cell| cell.text(style));
    let heading = table.columns[place].heading.clone();
    cells.chain(std::iter::once(heading)).map(|text| textwrap::core::display_width(&text)).max().unwrap_or(0)
}

/// Columns as wide as their contents; the first gives way where the line is too short.
fn widths(table: &Table, columns: &[usize], style: Style) -> Vec<u16> {
    let mut widths: Vec<usize> = columns.iter().map(|place| content(table, *place, style)).collect();
    if widths.is_empty() {
        return Vec::new();
    }
    let gaps = usize::from(GAP) * (widths.len() - 1);
    let over = (widths.iter().sum::<usize>() + gaps).saturating_sub(WIDTH);
    widths[0] = widths[0].saturating_sub(over).max(LEAST_WIDTH.min(widths[0]));
    widths.into_iter().map(|width| u16::try_from(width).unwrap_or(u16::MAX)).collect()
}

const LEAST_WIDTH: usize = 10;
