//! What a failure says, for tests of messages.

use nyttokalkyl::diagnostic::{Diagnostics, Failure, Kind};

/// The codes of its problems, in order.
pub(crate) fn codes(failure: &Failure) -> Vec<&'static str> {
    let items = failure.0.iter().flat_map(Diagnostics::items);
    items
        .filter_map(|item| match &item.kind {
            Kind::Problem(problem) => Some(problem.code()),
            Kind::Caution(_) => None,
        })
        .collect()
}
