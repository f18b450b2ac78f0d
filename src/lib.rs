//! Socio-economic evaluation by Swedish rules: what society and each party gain when a person's situation changes.
//!
//! A *case* describes a person's work, support and care use in the twelve months before and after an intervention.
//! Rules read dated, sourced rates and post flows between the accounts of the parties and four real accounts; a
//! party's gain is its balance after minus its balance before.
//!
//! # One way through
//!
//! ```text
//! rates ──► case ──► rules ──► ledger of flows ──► gains per party ──► forecast ──► report
//! RateBook   Case     RULES     Flow, Trace, Sums    Gains               Forecast     Report, Table
//! (dated,   (checked) (pure)    (from, to, öre,      (after − before,    (one year,   (terminal, CSV,
//!  sourced)                      rule)                sums proven)        five)        Markdown, JSON)
//! ```
//!
//! Each stage has its module, and a module imports only from those to its left: `tests/layers.rs` holds the order.
//! Below all of them lie [`money`] and [`rounding`] (fixed-point amounts, exact products, named roundings),
//! [`party`] (who can gain, and the accounts), [`rule`] (the registry of provisions), [`fields`] (the registry of
//! input keys), [`texts`] (every text in Swedish and English), [`diagnostic`] and [`input`] (files with the place of
//! every value).
//!
//! [`net`] reads what remains of an income off the flows of one situation. [`portfolio`] holds what a coordination
//! association has funded: amounts that are read and summed, without rates or rules.
//!
//! [`command`] holds one short function for each subcommand, in the order of the picture.
//!
//! # Example
//!
//! ```
//! use nyttokalkyl::{case::Case, diagnostic::Source, embedded, evaluation::Evaluation, party::Party};
//!
//! let book = embedded::rate_book();
//! let source = Source::new("mitt-fall.toml", r#"
//!     title = "Från försörjningsstöd till arbete"
//!     municipality = "Lund"
//!     rates = 2013
//!     [before.support]
//!     forsorjningsstod = { total = 120_000 }
//!     [after.work]
//!     wage_month_full_time = 19_000
//! "#);
//! let (case, _cautions) = Case::read(&source, &book).expect("the case is right");
//! let evaluation = Evaluation::of(&case, &book).expect("every rate is known");
//! assert_eq!(evaluation.forecast.one_year.party(Party::Municipality).get(), 162_221_00);
//! ```
//!
//! The library knows no clock, no network and no environment: the same input gives the same bytes.

pub mod analysis;
pub mod case;
pub mod cli;
pub mod command;
pub mod correction;
pub mod diagnostic;
pub mod embedded;
pub mod evaluation;
pub mod fields;
pub mod forecast;
pub mod gains;
pub mod hash;
pub mod input;
pub mod ledger;
pub mod money;
pub mod net;
pub mod party;
pub mod period;
pub mod portfolio;
pub mod programme;
pub mod projection;
pub mod rates;
pub mod report;
pub mod rounding;
pub mod rule;
pub mod rules;
pub mod suggest;
pub mod texts;
