//! A sheet: headings, texts, tables, trees and charts one under the other.

use rust_xlsxwriter::{ColNum, Format, RowNum, Worksheet, XlsxError};
use textwrap::core::display_width;

use super::data::Data;
use super::value::Value;
use super::{chart, cut, look};
use crate::report::outline::Node;
use crate::report::table::{Align, RowKind, Section, Style, Table};
use crate::texts::{Label, Say};

/// How wide a text is at least, in characters.
const TEXT_WIDTH: usize = 95;
/// How many rows a table has for a chart to stand beside it rather than under it.
const BESIDE: usize = 30;
/// How high the rows above a table may be for them to stay in sight, in points.
const MOST_FROZEN: u32 = 240;
/// The height of a line of eleven points.
const LINE: u32 = 15;
/// The highest row that there can be, in points.
const HIGHEST: u32 = 409;
/// The most levels that rows are folded by.
const MOST_LEVELS: usize = 7;
/// The levels of a tree that are seen before it is unfolded.
const SEEN_LEVELS: usize = 2;

/// A sheet that is being filled.
pub(super) struct Sheet {
    inner: Worksheet,
    row: RowNum,
    height: u32,
    widths: Vec<usize>,
    style: Style,
}

impl Sheet {
    /// A sheet with columns as wide as some sections need.
    pub(super) fn new(name: &str, sections: &[&Section], style: Style) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?.set_landscape().set_paper_size(look::A4).set_print_fit_to_pages(1, 0);
        sheet.set_screen_gridlines(false).group_symbols_above(true).set_footer("&L&A&R&P (&N)");
        let widths = widths(sections.iter().map(|section| &section.table), style);
        for (column, width) in (0..).zip(&widths) {
            sheet.set_column_width(column, u32::try_from(*width).unwrap_or(u32::MAX))?;
        }
        Ok(Self { inner: sheet, row: 0, height: 0, widths, style })
    }

    /// A section with a sheet of its own: its table stays in sight.
    pub(super) fn alone(&mut self, section: &Section, data: &mut Data) -> Result<(), XlsxError> {
        self.text(&section.heading, &look::heading(16), 16)?;
        self.section(section, true, data)
    }

    /// Notes, and several sections under them.
    pub(super) fn together(
        &mut self,
        heading: &Label,
        notes: &[String],
        sections: &[Section],
        data: &mut Data,
    ) -> Result<(), XlsxError> {
        self.text(&heading.say(self.style.lang), &look::heading(16), 16)?;
        self.notes(notes)?;
        sections.iter().try_for_each(|section| self.under(section, self.style, data))
    }

    /// A section under another.
    pub(super) fn under(&mut self, section: &Section, style: Style, data: &mut Data) -> Result<(), XlsxError> {
        self.style = style;
        self.skip();
        self.text(&section.heading, &look::heading(13), 13)?;
        self.section(section, false, data)
    }

    /// The sheet as it is now.
    pub(super) fn finish(self) -> Worksheet {
        self.inner
    }

    fn section(&mut self, section: &Section, alone: bool, data: &mut Data) -> Result<(), XlsxError> {
        for line in section.lines().filter(|line| !line.is_empty()) {
            self.text(line, &look::text(), 11)?;
        }
        if section.chart.is_none() && !section.drawing.is_empty() {
            self.skip();
            for line in &section.drawing {
                self.inner.write_string_with_format(self.row, 0, cut::of_cell(line.trim_end()), &look::drawn())?;
                self.down(LINE);
            }
        }
        if !section.outline.is_empty() {
            self.skip();
            if section.outline.iter().any(|node| node.children.iter().any(|child| !child.children.is_empty())) {
                self.text(&Label::SheetUnfold.say(self.style.lang), &look::note(), 10)?;
            }
            for node in &section.outline {
                self.node(node, 0)?;
            }
        }
        let top = self.row + 1;
        if !section.table.columns.is_empty() {
            self.skip();
            if alone {
                self.keep_in_sight()?;
            }
            self.table(&section.table)?;
        }
        if let Some(chart) = &section.chart {
            let drawn = chart::drawn(chart, data, self.style.lang)?;
            if section.table.rows.len() < BESIDE {
                self.skip();
                self.inner.insert_chart(self.row, 0, &drawn.chart)?;
                self.row += drawn.height / 20 + 1;
            } else {
                self.inner.insert_chart(top, self.last() + 2, &drawn.chart)?;
            }
        }
        if !section.notes.is_empty() {
            self.skip();
            self.notes(&section.notes)?;
        }
        Ok(())
    }

    fn notes(&mut self, notes: &[String]) -> Result<(), XlsxError> {
        notes.iter().try_for_each(|note| self.text(&format!("• {note}"), &look::note(), 10))
    }

    /// A line of a tree and those under it, folded.
    fn node(&mut self, node: &Node, level: usize) -> Result<(), XlsxError> {
        let row = self.row;
        let indent = u8::try_from(level).unwrap_or(u8::MAX);
        let format = if level == 0 { look::heading(11) } else { look::indented(indent) };
        self.spread(&node.text, &format, self.width().saturating_sub(2 * level), 11)?;
        for _ in 0..level.min(MOST_LEVELS) {
            self.inner.group_rows(row, row)?;
        }
        if level >= SEEN_LEVELS {
            self.inner.set_row_hidden(row)?;
        }
        node.children.iter().try_for_each(|child| self.node(child, level + 1))
    }

    /// The columns that hold something, and the rows.
    fn table(&mut self, table: &Table) -> Result<(), XlsxError> {
        let shown = table.shown();
        let right = |place: usize| table.columns[place].align == Align::Right;
        for (column, place) in (0..).zip(&shown) {
            let heading = &table.columns[*place].heading;
            self.inner.write_string_with_format(
                self.row,
                column,
                cut::of_cell(heading),
                &look::column(column == 0, right(*place)),
            )?;
        }
        self.fit(shown.iter().map(|place| table.columns[*place].heading.clone()))?;
        let mut ruled = false;
        for row in &table.rows {
            if row.kind == RowKind::Rule {
                ruled = true;
                continue;
            }
            let values: Vec<Value> = shown.iter().map(|place| Value::of(&row.cells[*place], self.style)).collect();
            for ((column, place), value) in (0..).zip(&shown).zip(&values) {
                let format = look::cell((row.kind, ruled), column == 0, right(*place));
                match value {
                    Value::Number { number, format: shown, .. } => {
                        self.inner.write_number_with_format(self.row, column, *number, &format.set_num_format(shown))?
                    }
                    Value::Text(text) if text.is_empty() => self.inner.write_blank(self.row, column, &format)?,
                    Value::Text(text) => self.inner.write_string_with_format(self.row, column, text, &format)?,
                };
            }
            self.fit(values.iter().map(|value| value.shown().to_owned()))?;
            ruled = false;
        }
        Ok(())
    }

    /// The row as high as the texts of its cells, and the next.
    fn fit(&mut self, texts: impl Iterator<Item = String>) -> Result<(), XlsxError> {
        let lines = texts.zip(&self.widths).map(|(text, width)| lines(&text, width.saturating_sub(1)));
        let height = LINE.saturating_mul(lines.max().unwrap_or(1));
        if height > LINE {
            self.inner.set_row_height(self.row, height.min(HIGHEST))?;
        }
        self.down(height);
        Ok(())
    }

    /// The row that is next, those above it and the first column stay, and head every printed page.
    fn keep_in_sight(&mut self) -> Result<(), XlsxError> {
        self.inner.set_repeat_rows(self.row, self.row)?;
        if self.height <= MOST_FROZEN {
            self.inner.set_freeze_panes(self.row + 1, 1)?;
        }
        Ok(())
    }

    fn text(&mut self, text: &str, format: &Format, size: u32) -> Result<(), XlsxError> {
        self.spread(text, format, self.width(), size)
    }

    /// A text over all columns, in a row as high as its lines.
    fn spread(&mut self, text: &str, format: &Format, width: usize, size: u32) -> Result<(), XlsxError> {
        let text = &*cut::of_cell(text);
        if self.last() == 0 {
            self.inner.write_string_with_format(self.row, 0, text, format)?;
        } else {
            self.inner.merge_range(self.row, 0, self.row, self.last(), text, format)?;
        }
        let room = width.saturating_mul(11) / usize::try_from(size).unwrap_or(11);
        let lines = textwrap::wrap(text, room.max(10)).len().max(1);
        let height =
            u32::try_from(lines).unwrap_or(HIGHEST).saturating_mul(LINE * size / 11 + u32::from(size > 11) * 4);
        self.inner.set_row_height(self.row, height.min(HIGHEST))?;
        self.down(height);
        Ok(())
    }

    fn skip(&mut self) {
        self.down(LINE);
    }

    const fn down(&mut self, height: u32) {
        self.row += 1;
        self.height = self.height.saturating_add(height);
    }

    fn width(&self) -> usize {
        self.widths.iter().sum()
    }

    fn last(&self) -> ColNum {
        ColNum::try_from(self.widths.len().saturating_sub(1)).unwrap_or(ColNum::MAX)
    }
}

/// How many lines a text takes in a width, which is counted in digits: letters are narrower.
fn lines(text: &str, width: usize) -> u32 {
    u32::try_from(textwrap::wrap(text, (width + width / 10).max(1)).len().max(1)).unwrap_or(HIGHEST)
}

/// Columns as wide as their contents, within reason; the first as wide as leaves room for texts over all of them.
fn widths<'a>(tables: impl Iterator<Item = &'a Table>, style: Style) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for table in tables {
        for (column, place) in table.shown().into_iter().enumerate() {
            let width = width(table, place, style);
            match widths.get_mut(column) {
                Some(known) => *known = width.max(*known),
                None => widths.push(width),
            }
        }
    }
    if widths.is_empty() {
        return vec![TEXT_WIDTH + 25];
    }
    let others: usize = widths[1..].iter().sum();
    widths[0] = widths[0].max(TEXT_WIDTH.saturating_sub(others).min(60));
    widths
}

fn width(table: &Table, place: usize, style: Style) -> usize {
    let column = &table.columns[place];
    let words = column.heading.split_whitespace().map(display_width).max().unwrap_or(0);
    let heading = words.max(display_width(&column.heading).min(14));
    let cells = table.rows.iter().filter_map(|row| row.cells.get(place));
    let widest = cells.map(|cell| display_width(Value::of(cell, style).shown())).max().unwrap_or(0);
    let most = match column.align {
        Align::Right => 30,
        Align::Left => 50,
        Align::Remark | Align::Aside => 60,
    };
    widest.min(most).max(heading.min(most)).max(6) + 2
}
