//! Pipeline to come.
pub mod diagnostic;
pub mod case;
pub mod embedded;
pub mod forecast;
pub mod gains;
pub mod input;
pub mod ledger;
pub mod money;
pub mod party;
pub mod period;
pub mod rates;
pub mod rounding;
pub mod rule;
pub mod rules;
pub mod suggest;
pub mod texts;
