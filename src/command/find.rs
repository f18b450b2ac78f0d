//! `find`: what can be written in a case file, by a part of its key, name or meaning.

use super::Outcome;
use crate::cli::{Find, Format};
use crate::diagnostic::{Diagnostics, Failure};
use crate::report::{Report, Style, json, listing};
use crate::texts::{Label, Problem};

pub(super) fn execute(options: &Find) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let wanted = options.words.join(" ");
    let found = listing::search(&book, &wanted).map_err(|names| {
        let nearest = if names.is_empty() { Label::FindNothingNear } else { Label::FindNearest { names } };
        Diagnostics::unread(&wanted, Problem::NothingFound { wanted: wanted.clone(), nearest })
    })?;
    let output = if options.output.format() == Format::Json {
        json::find(&wanted, &found, lang).into()
    } else {
        let manifest = options.output.manifest("find", options.output.normalised(), std::iter::empty(), &book);
        let report = Report::of(listing::sections(&found, &wanted, lang), manifest);
        options.output.write(&book, report, |_| Style::to_the_ore(lang))
    };
    Ok(Outcome { output, cautions: String::new(), success: true })
}
