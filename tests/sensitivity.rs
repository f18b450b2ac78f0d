//! `sensitivity`: held against the case read again, one value at a time.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;
use std::sync::Arc;

use nyttokalkyl::case::Case;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::input::Change;
use nyttokalkyl::ledger::InputId;
use nyttokalkyl::rates::RateBook;
use nyttokalkyl::texts::Problem;

#[expect(clippy::unnecessary_wraps, reason = "as a reader of price files is")]
fn price_file(path: &str) -> Result<Arc<Source>, Box<Problem>> {
    Ok(Source::new(path, std::fs::read_to_string(path).unwrap()))
}

fn read(path: &Path, book: &RateBook) -> Case {
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy();
    let source = Source::new(name, std::fs::read_to_string(path).unwrap());
    Case::read_with(&source, book, &price_file).unwrap().0
}

/// Every shipped case and template.
fn each_case(with: impl Fn(&Case, &RateBook)) {
    let book = embedded::rate_book();
    insta::glob!("..", "cases/*/*.toml", |path| {
        let text = std::fs::read_to_string(path).unwrap();
        if text.contains("\n[after") {
            with(&read(path, &book), &book);
        }
    });
}

fn situations(case: &Case) -> Vec<String> {
    case.situations().map(|situation| format!("{situation:?}")).collect()
}

/// Putting a value is reading the case with it: every value of every row, at its own and at others that can be read.
#[test]
fn a_value_put_is_a_value_read() {
    each_case(|case, book| {
        for (number, input) in case.inputs.iter().enumerate() {
            let Some(measure) = input.measure else { continue };
            let id = InputId(u16::try_from(number).unwrap());
            let mut put = case.clone();
            put.put(id, measure.value);
            assert_eq!(situations(&put), situations(case), "{}", input.path);
            let [low, high] = measure.range();
            for micro in [low, high, measure.value / 2 / measure.step * measure.step, measure.value - measure.step] {
                let value = nyttokalkyl::money::Quantity::from_micro(micro).to_decimal().normalize().to_string();
                let change = Change::new(format!("{}.{}", input.path, input.key), value);
                let again = Case::read_changed(&case.source, book, &price_file, &[change.clone()]);
                let Ok((again, _)) = again else {
                    assert!(![low, high].contains(&micro), "{change:?}: a shipped bound must be readable");
                    continue;
                };
                put.put(id, micro);
                assert_eq!(situations(&put), situations(&again), "{change:?}");
            }
        }
    });
}
