//! `sensitivity`: how far the figures move with what is not known.

use super::{Outcome, questioned};
use crate::analysis::figures::Figure;
use crate::cli::{Format, Sensitivity};
use crate::diagnostic::Failure;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::report::json;
use crate::report::sensitivity::{self, View};
use crate::report::{Report, Style};

pub(super) fn execute(options: &Sensitivity) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let (questioned, sources, cautions) = questioned(&options.cases, &book, lang)?;
    let analyses = questioned.iter().map(|one| one.sensitivity(&book)).collect::<Result<Vec<_>, _>>()?;
    let beneficiary = Beneficiary::from_any_id(&options.party).unwrap_or(Beneficiary::Society);
    let figure = Figure { beneficiary, horizon: options.horizon.horizon() };
    let subjects: Vec<_> = questioned.iter().map(|one| one.subject(lang)).collect();
    let views =
        || subjects.iter().zip(&analyses).map(|(subject, sensitivity)| View { subject, sensitivity, figure, lang });

    let mut normalised = options.output.normalised();
    normalised.insert("party".to_owned(), beneficiary.id().into());
    normalised.insert("horizon".to_owned(), figure.horizon.id().into());
    let manifest = options.output.manifest("sensitivity", normalised, sources.iter(), &book);
    let output = if options.output.format() == Format::Json {
        let documents: Vec<_> = views().map(sensitivity::document).collect();
        json::document("nyttokalkyl.sensitivity/1", &documents, &manifest).into()
    } else {
        let sections = match options.output.format() {
            Format::Csv => views().map(sensitivity::complete).collect(),
            _ => views().flat_map(sensitivity::sections).collect(),
        };
        let style = Style { exact: true, precision: Ore::new(1), ..Style::to_the_ore(lang) };
        options.output.write(&book, Report::of(sections, manifest), |_| style)
    };
    Ok(Outcome { output, cautions, success: true })
}
