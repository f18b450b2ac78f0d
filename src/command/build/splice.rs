//! Tables between the markers of a document.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Source};
use crate::texts::{Nearest, Problem};

/// A marker on a line of its own, outside what is fenced as code.
struct Marker<'a> {
    ends: bool,
    name: &'a str,
    span: Range<usize>,
}

/// The markers of a document, in order.
fn markers(text: &str) -> Vec<Marker<'_>> {
    let (mut markers, mut at, mut fenced) = (Vec::new(), 0, false);
    for line in text.split_inclusive('\n') {
        let said = line.trim();
        if said.starts_with("```") || said.starts_with("~~~") {
            fenced = !fenced;
        }
        let inside = said.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")).filter(|_| !fenced);
        let (ends, named) = match inside.and_then(|inside| inside.strip_prefix('/')) {
            Some(rest) => (true, Some(rest)),
            None => (false, inside),
        };
        if let Some(name) = named.and_then(|named| named.strip_prefix("nyttokalkyl ")) {
            let from = at + line.find("<!--").unwrap_or(0);
            markers.push(Marker { ends, name, span: from..from + said.len() });
        }
        at += line.len();
    }
    markers
}

/// The document with something else between the lines `<!-- nyttokalkyl NAME -->` and `<!-- /nyttokalkyl NAME -->`, ended as
/// its own lines are; the markers stay.
pub(super) fn between(document: &Arc<Source>, name: &str, text: &str) -> Result<String, Diagnostics> {
    let written = |ends: bool| format!("<!-- {}nyttokalkyl {name} -->", if ends { "/" } else { "" });
    let all = markers(&document.text);
    let mut diagnostics = Diagnostics::new(Arc::clone(document));
    let places = [false, true].map(|ends| {
        let mut places = all.iter().filter(|marker| marker.name == name && marker.ends == ends);
        let first = places.next();
        if let Some(second) = places.next() {
            diagnostics.at(second.span.clone(), Problem::MarkerTwice { marker: written(ends) });
        }
        if first.is_none() {
            let names = all.iter().map(|marker| marker.name).filter(|known| *known != name);
            diagnostics.file(Problem::MarkerMissing { marker: written(ends), nearest: Nearest::of(name, names) });
        }
        first.map(|marker| marker.span.clone())
    });
    let [Some(begins), Some(ends)] = places else { return Err(diagnostics) };
    if ends.start < begins.end {
        diagnostics.at(ends.clone(), Problem::MarkerOrder { begins: written(false), ends: written(true) });
    }
    for other in all.iter().filter(|other| begins.end <= other.span.start && other.span.end <= ends.start) {
        let problem =
            Problem::MarkerWithin { marker: written(false), other: document.text[other.span.clone()].to_owned() };
        diagnostics.at(other.span.clone(), problem);
    }
    if diagnostics.problems() > 0 {
        return Err(diagnostics);
    }
    // What a report is made again from belongs to a file of its own.
    let text = text.split("\n<!-- nyttokalkyl-manifest ").next().unwrap_or_default().trim();
    let set = format!("\n\n{text}\n\n");
    let set = if document.text.contains("\r\n") { set.replace('\n', "\r\n") } else { set };
    Ok(format!("{}{set}{}", &document.text[..begins.end], &document.text[ends.start..]))
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
    fn markers_in_code_are_text_and_lines_end_as_they_did() {
        let between = |document: &str| between(&Source::new("a.md", document), "x", "| 1 |\n| 2 |").unwrap();
        let fenced = format!("```html\n{DOCUMENT}```\nso `<!-- nyttokalkyl x -->`\n{DOCUMENT}");
        assert!(between(&fenced).starts_with(&fenced[..fenced.len() - DOCUMENT.len()]));
        let lines = between(&DOCUMENT.replace('\n', "\r\n"));
        assert_eq!(lines.matches('\n').count(), lines.matches("\r\n").count());
    }

    #[test]
    fn all_that_is_wrong_with_markers_is_said() {
        let problems = |document: &str| between(&Source::new("a.md", document), "x", "").unwrap_err().problems();
        assert_eq!(problems("text"), 2);
        assert_eq!(problems(&DOCUMENT.repeat(2)), 2);
        assert_eq!(problems("<!-- /nyttokalkyl x -->\n<!-- nyttokalkyl x -->\n"), 1);
        assert_eq!(problems(&DOCUMENT.replace("old", "<!-- nyttokalkyl y -->")), 1);
    }
}
