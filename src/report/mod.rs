//! What people and programs read: one neutral model of tables and notes, and thin writers.

mod assumptions;
pub mod break_even;
mod causes;
pub mod changed;
pub mod checklist;
pub mod compare;
pub mod csv;
pub mod curve;
pub mod explanation;
pub mod forecast;
pub mod json;
pub mod listing;
pub mod markdown;
pub mod net;
mod notes;
pub mod numbers;
pub mod one_party;
pub mod outline;
mod own_prices;
pub mod rates;
pub mod result;
pub mod schema;
pub mod sweep;
pub mod table;
pub mod tax_table;
pub mod template;
pub mod terminal;
mod values;
pub mod verification;
mod years;

pub use notes::{closing_notes, closing_notes_with_cost, notes, overlay_note};
pub use table::{Align, Cell, Column, Report, RowKind, Section, Style, Table, TableRow};
