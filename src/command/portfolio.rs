//! `portfolio`: what a coordination association has funded.

use serde_json::{Map, Value, json};

use super::{Outcome, files};
use crate::cli::{Format, Portfolio as Options};
use crate::diagnostic::Failure;
use crate::money::Ore;
use crate::portfolio::Portfolio;
use crate::report::json::{Manifest, saying};
use crate::report::portfolio::{self, Checked};
use crate::report::{Report, Style, overlay_note};

pub(super) fn execute(options: &Options) -> Result<Outcome, Failure> {
    let output = &options.output;
    let lang = output.lang();
    let book = output.book()?;
    let source = files::read_one(&options.file)?;
    let (read, cautions) = Portfolio::read(&source, &files::evaluation)?;
    let checked = portfolio::checked(&read);
    let style = Style { lang, exact: options.exact, precision: KRONA };
    let written = match output.format {
        Format::Json => {
            let mut normalised: Map<String, Value> = output.normalised();
            normalised.insert("check".to_owned(), json!(options.check));
            let mut notices = portfolio::notices(&read, style);
            notices.extend(overlay_note(&book, lang));
            let manifest = Manifest::of_sources("portfolio", normalised, read.sources(), &book);
            saying("nyttokalkyl.portfolio/1", portfolio::document(&read, &checked, &notices), &manifest)
        }
        format => {
            let (sections, closing) = match (format, options.check) {
                (Format::Csv, _) => (vec![portfolio::tidy(&read, &checked, lang)], Vec::new()),
                (_, true) => (vec![portfolio::printed(&checked, true, style)], Vec::new()),
                _ => (portfolio::sections(&read, &checked, style), portfolio::closing(&read, lang)),
            };
            output.write(&book, Report { sections, closing }, |_| style)
        }
    };
    let success = !options.check || !checked.iter().any(Checked::is_out);
    Ok(Outcome { output: written, cautions: cautions.render(lang, true), success })
}

/// What amounts are printed to, unless with öre.
const KRONA: Ore = Ore::new(100);
