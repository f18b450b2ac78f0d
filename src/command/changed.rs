//! `changed`: what moved the figures between two results of the same case.

use super::{Outcome, files};
use crate::analysis::changed::{Changed, Document};
use crate::cli::{self, Format};
use crate::diagnostic::{Diagnostics, Failure};
use crate::money::Ore;
use crate::report::json;
use crate::report::{Report, Style, changed};

/// Differences are printed to the öre.
const PRECISION: Ore = Ore::new(1);

pub(super) fn execute(options: &cli::Changed) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let [old, new] = read(options)?;
    let found = Changed::between(&old, &new)?;
    let notices = changed::notes(&found, lang);
    let style = |_| Style { exact: true, precision: PRECISION, ..Style::to_the_ore(lang) };
    let sources = [&old.source, &new.source].into_iter();
    let manifest = options.output.manifest("changed", options.output.normalised(), sources, &book);
    let output = match options.output.format() {
        Format::Json => {
            json::saying("nyttokalkyl.changed/1", changed::document(&found, [&old, &new], &notices), &manifest).into()
        }
        Format::Csv => {
            let report = Report::of(changed::list(&found, lang), manifest);
            options.output.write_as_it_is(report, style)
        }
        _ => {
            let report = Report::of(changed::sections(&found, lang), manifest).closing(notices);
            options.output.write_as_it_is(report, style)
        }
    };
    Ok(Outcome { output, cautions: String::new(), success: true })
}

/// Both results; what is wrong with either is said at once.
fn read(options: &cli::Changed) -> Result<[Document; 2], Failure> {
    let document = |path| files::result(path).and_then(|source| Document::read(&source));
    match (document(&options.old), document(&options.new)) {
        (Ok(old), Ok(new)) => Ok([old, new]),
        (old, new) => {
            let wrong: Vec<Diagnostics> = [old.err(), new.err()].into_iter().flatten().collect();
            Err(Failure(wrong))
        }
    }
}
