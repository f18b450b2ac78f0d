//! What charts are drawn from: tables on a sheet of their own, which those who want can change.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use super::value::Value;
use super::{cut, look};
use crate::report::table::{Cell, Style};
use crate::texts::{Label, Lang, Say};

/// The sheet.
pub(super) struct Data {
    name: String,
    sheet: Worksheet,
    row: RowNum,
    style: Style,
}

/// Where a table stands.
pub(super) struct Block {
    name: String,
    first: RowNum,
    last: RowNum,
}

/// A range of cells in a sheet.
pub(super) type Range<'a> = (&'a str, RowNum, ColNum, RowNum, ColNum);

impl Block {
    /// The cells of a column.
    pub(super) fn column(&self, column: ColNum) -> Range<'_> {
        (&self.name, self.first, column, self.last, column)
    }

    /// What stands over the table.
    pub(super) fn caption(&self) -> (&str, RowNum, ColNum) {
        (&self.name, self.first - 2, 0)
    }

    /// The heading of a column.
    pub(super) fn heading(&self, column: ColNum) -> (&str, RowNum, ColNum) {
        (&self.name, self.first - 1, column)
    }
}

impl Data {
    /// A sheet without tables.
    pub(super) fn new(name: String, lang: Lang) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(&name)?.set_landscape().set_paper_size(look::A4).set_print_fit_to_pages(1, 0);
        sheet.set_column_width(0, 50)?.set_column_range_width(1, 6, 18)?;
        sheet.write_string_with_format(0, 0, Label::SheetChartData.say(lang), &look::heading(16))?;
        Ok(Self { name, sheet, row: 1, style: Style::to_the_ore(lang) })
    }

    /// Adds a table with a caption.
    pub(super) fn add(
        &mut self,
        caption: &str,
        headings: &[String],
        rows: impl IntoIterator<Item = Vec<Cell>>,
    ) -> Result<Block, XlsxError> {
        self.row += 1;
        self.sheet.write_string_with_format(self.row, 0, cut::of_cell(caption), &look::caption())?;
        for (column, heading) in (0..).zip(headings) {
            self.sheet.write_string_with_format(
                self.row + 1,
                column,
                cut::of_cell(heading),
                &look::column(column == 0, column > 0),
            )?;
        }
        let first = self.row + 2;
        self.row = first;
        for row in rows {
            for (column, cell) in (0..).zip(&row) {
                match Value::of(cell, self.style) {
                    Value::Number { number, format, .. } => {
                        let format = look::number().set_num_format(format);
                        self.sheet.write_number_with_format(self.row, column, number, &format)?;
                    }
                    Value::Text(text) => {
                        self.sheet.write_string(self.row, column, text)?;
                    }
                }
            }
            self.row += 1;
        }
        Ok(Block { name: self.name.clone(), first, last: self.row.saturating_sub(1).max(first) })
    }

    /// The sheet, where it holds something.
    pub(super) fn finish(self) -> Option<Worksheet> {
        (self.row > 1).then_some(self.sheet)
    }
}
