//! `changed`: what moved the figures between two results of the same case.

use super::{Outcome, files};
use crate::analysis::changed::{Changed, Document};
use crate::cli::{self, Format};
use crate::diagnostic::{Diagnostics, Failure};
use crate::money::Ore;
use crate::report::json::{self, Manifest};
use crate::report::{Report, Style, changed};

/// Differences are printed to the öre.
const PRECISION: Ore = Ore::new(1);

pub(super) fn execute(options: &cli::Changed) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let [old, new] = read(options)?;
    let found = Changed::between(&old, &new)?;
    let notices = changed::notes(&found, lang);
    let style = |_| Style { lang, exact: true, precision: PRECISION };
    let output = match options.output.format() {
        Format::Json => {
            let sources = [&old.source, &new.source].into_iter();
            let manifest = Manifest::of_sources("changed", options.output.normalised(), sources, &book);
            json::saying("nyttokalkyl.changed/1", changed::document(&found, [&old, &new], &notices), &manifest)
        }
        Format::Csv => {
            let report = Report { sections: changed::list(&found, lang), closing: Vec::new() };
            options.output.write_as_it_is(&report, style)
        }
        Format::Table | Format::Markdown | Format::Html => {
            let report = Report { sections: changed::sections(&found, lang), closing: notices };
            options.output.write_as_it_is(&report, style)
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
