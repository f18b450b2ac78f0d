//! Reading TOML files with the place and the text of every key and value, and all errors at once.

mod change;
pub mod document;
pub mod number;
pub mod reader;
mod row;
mod scan;
mod syntax;
mod written;

pub use change::Change;
pub use document::{Entry, Node, Table, Value};
pub use reader::Reader;
pub use row::Row;

/// Whether the top of a file is that of an evaluation rather than of a case.
pub fn is_evaluation(table: &Table) -> bool {
    let has = |key| table.get(key).is_some();
    has("participants") || has("type_case") && !has("before")
}

/// Whether the top of a file is that of a coordination association's portfolio.
pub fn is_portfolio(table: &Table) -> bool {
    ["association", "first_year"].iter().all(|key| table.get(key).is_some())
}

/// Whether a table is a list of outputs.
pub fn is_list(table: &Table) -> bool {
    table.get("report").is_some()
}
