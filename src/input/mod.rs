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
