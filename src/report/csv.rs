//! Tables as CSV for programs: exact amounts with a point, one header, the section's keys before each row, and its name
//! where rows have names.

use super::table::{Cell, Report, RowKind};

/// How numbers and columns are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// With a decimal point and commas between columns.
    #[default]
    Machine,
    /// With a decimal comma, semicolons between columns and a byte-order mark, as Excel reads it in Swedish.
    ExcelSv,
}

impl Dialect {
    fn number(self, cell: &Cell) -> String {
        match self {
            Self::Machine => cell.machine(),
            Self::ExcelSv => cell.machine().replace('.', ","),
        }
    }
}

/// What a text begins with that programs shall know as UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The report as CSV.
///
/// # Panics
/// Never: writing to memory does not fail.
pub fn write(report: &Report, dialect: Dialect) -> String {
    let named = report.sections.iter().flat_map(|section| &section.table.rows).any(|row| !row.id.is_empty());
    let (delimiter, beginning) = match dialect {
        Dialect::Machine => (b',', ""),
        Dialect::ExcelSv => (b';', BYTE_ORDER_MARK),
    };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    if let Some(first) = report.sections.first() {
        let keys = first.keys.iter().map(|(key, _)| *key);
        let columns = first.table.columns.iter().map(|column| column.key.as_ref());
        writer.write_record(keys.chain(named.then_some("row")).chain(columns)).expect("memory can be written to");
    }
    for section in &report.sections {
        for row in section.table.rows.iter().filter(|row| row.kind != RowKind::Rule) {
            let keys = section.keys.iter().map(|(_, value)| guarded(value.clone()));
            let cells = row.cells.iter().map(|cell| match cell {
                Cell::Text(text) => guarded(text.trim().to_owned()),
                other => dialect.number(other),
            });
            let id = guarded(if row.kind == RowKind::Total { format!("sum:{}", row.id) } else { row.id.clone() });
            writer.write_record(keys.chain(named.then_some(id)).chain(cells)).expect("memory can be written to");
        }
    }
    let bytes = writer.into_inner().expect("memory can be written to");
    beginning.to_owned() + &String::from_utf8(bytes).expect("what was written is text")
}

/// A text that a spreadsheet does not take for a formula.
fn guarded(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}
