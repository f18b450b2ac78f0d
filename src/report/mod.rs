//! What people and programs read: one neutral model of tables and notes, and thin writers.

mod assumptions;
mod causes;
pub mod checklist;
pub mod csv;
pub mod explanation;
pub mod forecast;
pub mod json;
pub mod listing;
pub mod markdown;
pub mod net;
mod notes;
pub mod numbers;
pub mod outline;
mod own_prices;
pub mod portfolio;
pub mod rates;
pub mod result;
pub mod schema;
pub mod table;
pub mod tax_table;
pub mod template;
pub mod terminal;
mod values;
pub mod verification;
mod years;

pub use notes::{closing_notes, closing_notes_with_cost, notes, overlay_note};
pub use table::{Align, Cell, Column, Report, RowKind, Section, Style, Table, TableRow};
