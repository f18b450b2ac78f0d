//! Tables between the markers of a document.

use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Source};
use crate::texts::{Nearest, Problem};

/// The document with something else between `<!-- nyttokalkyl NAME -->` and `<!-- /nyttokalkyl NAME -->`; the markers stay.
pub(super) fn between(document: &Arc<Source>, name: &str, text: &str) -> Result<String, Diagnostics> {
    let markers = ["", "/"].map(|slash| format!("<!-- {slash}nyttokalkyl {name} -->"));
    let mut diagnostics = Diagnostics::new(Arc::clone(document));
    let places = markers.each_ref().map(|marker| {
        let mut places = document.text.match_indices(marker).map(|(at, _)| at..at + marker.len());
        let first = places.next();
        if let Some(second) = places.next() {
            diagnostics.at(second, Problem::MarkerTwice { marker: marker.clone() });
        }
        if first.is_none() {
            let nearest = nearest(&document.text, name);
            diagnostics.file(Problem::MarkerMissing { marker: marker.clone(), nearest });
        }
        first
    });
    let [Some(begins), Some(ends)] = places else { return Err(diagnostics) };
    if ends.start < begins.end {
        let [begins, ends_as] = markers;
        diagnostics.at(ends, Problem::MarkerOrder { begins, ends: ends_as });
    } else if diagnostics.problems() == 0 {
        let (before, after) = (&document.text[..begins.end], &document.text[ends.start..]);
        return Ok(format!("{before}\n\n{}\n\n{after}", text.trim()));
    }
    Err(diagnostics)
}

/// The name of the marker in the document that is nearest.
fn nearest(document: &str, name: &str) -> Nearest {
    let names = document.split("<!-- nyttokalkyl ").skip(1).filter_map(|rest| Some(rest.split_once(" -->")?.0));
    Nearest::of(name, names.filter(|known| *known != name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "a\n<!-- nyttokalkyl x -->\nold\n<!-- /nyttokalkyl x -->\nb\n";

    #[test]
    fn what_stands_between_the_markers_is_replaced_and_nothing_else() {
        let between = |document: &str| between(&Source::new("a.md", document), "x", "| 1 |\n").unwrap();
        let new = between(DOCUMENT);
        assert_eq!(new, "a\n<!-- nyttokalkyl x -->\n\n| 1 |\n\n<!-- /nyttokalkyl x -->\nb\n");
        assert_eq!(between(&new), new, "once more changes nothing");
    }

    #[test]
    fn all_that_is_wrong_with_markers_is_said() {
        let problems = |document: &str| between(&Source::new("a.md", document), "x", "").unwrap_err().problems();
        assert_eq!(problems("text"), 2);
        assert_eq!(problems(&DOCUMENT.repeat(2)), 2);
        assert_eq!(problems("<!-- /nyttokalkyl x --> <!-- nyttokalkyl x -->"), 1);
    }
}
