//! The rate tables that were built in: the build script runs the same loader as `--rates DIR`.

use crate::rates::RateBook;

static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rates.bin"));

/// The rate book that the program was built with.
///
/// # Panics
/// Never: the build script writes what this reads.
pub fn rate_book() -> RateBook {
    postcard::from_bytes(EMBEDDED).expect("the embedded tables are written by the same version")
}
