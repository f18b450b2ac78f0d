//! Pipeline to come.
pub mod diagnostic;
pub mod embedded;
pub mod input;
pub mod money;
pub mod party;
pub mod period;
pub mod rates;
pub mod rounding;
pub mod rule;
pub mod suggest;
pub mod texts;
