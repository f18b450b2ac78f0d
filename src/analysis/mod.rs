//! Questions about evaluations: how cases differ, what follows from a change, how sure a figure is, what it takes to repay
//! a cost.
//!
//! Whatever is asked, the same rules answer: a case is read with something changed
//! ([`Case::read_changed`](crate::case::Case::read_changed)) or its situations are, and
//! [`forecast`](crate::evaluation::forecast) works out the gains.

mod beta;
pub mod break_even;
pub mod changed;
pub mod compare;
mod distribution;
pub mod draws;
mod figure;
pub mod figures;
pub mod ground;
mod horizon;
pub mod levers;
mod normal;
pub mod parts;
pub mod sensitivity;
pub mod simulation;
pub mod statistics;
pub mod sweep;
pub mod switching;
pub mod tornado;

pub use figure::Figure;
pub use horizon::Horizon;
