//! `sweep`: a case computed for every value of an input, a price or a rate.

use serde_json::{Map, Value};

use super::{Outcome, files, read_cases, sources_of};
use crate::analysis::sweep::Sweep;
use crate::cli::{self, Format};
use crate::diagnostic::Failure;
use crate::evaluation::Evaluation;
use crate::party::Beneficiary;
use crate::report::json;
use crate::report::sweep::{Swept, document};
use crate::report::{Report, closing_notes, notes, overlay_note};
use crate::texts::{Label, Lang, Say};

pub(super) fn execute(options: &cli::Sweep) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let source = files::read_one(&options.case)?;
    let (cases, cautions) = read_cases(&[source], &book, lang)?;
    let case = &cases[0];
    let sweep = Sweep::of(case, &book, &files::price_file, &options.vary)?;
    // A rate that is missing may be what is varied.
    let evaluation = Evaluation::of(case, &book).ok();
    let swept = Swept {
        case,
        evaluation: evaluation.as_ref(),
        book: &book,
        sweep: &sweep,
        party: options.party.as_deref().and_then(Beneficiary::from_any_id),
        horizon: options.horizon.map(cli::HorizonName::horizon),
        style: options.output.style(case, options.exact),
    };
    let closing = closing(evaluation.as_ref(), lang);

    let manifest = options.output.manifest("sweep", normalised(options), sources_of(&cases), &book);
    let output = if options.output.format() == Format::Json {
        let own = evaluation.iter().flat_map(|evaluation| notes(case, evaluation, &book, swept.style));
        let notices: Vec<String> = own.chain(overlay_note(&book, lang)).chain(closing).collect();
        json::saying("nyttokalkyl.sweep/1", document(&swept, &notices), &manifest).into()
    } else {
        let sections = if options.output.format() == Format::Csv { swept.rows() } else { swept.sections() };
        options.output.write(&book, Report::of(sections, manifest).closing(closing), |_| swept.style)
    };
    Ok(Outcome { output, cautions, success: true })
}

/// What holds for all points; what is left after equalisation is shown by another command.
fn closing(evaluation: Option<&Evaluation>, lang: Lang) -> Vec<String> {
    let taxed = evaluation.is_some_and(|evaluation| evaluation.equalised.is_some());
    let plain = evaluation.map(|evaluation| Evaluation { equalised: None, ..evaluation.clone() });
    let mut closing = closing_notes(plain.as_slice(), lang);
    closing.extend(taxed.then(|| Label::SweepLocalTax.say(lang)));
    closing
}

/// The options as the manifest holds them.
fn normalised(options: &cli::Sweep) -> Map<String, Value> {
    let mut normalised = options.output.normalised();
    let vary: Vec<String> = options.vary.iter().map(ToString::to_string).collect();
    normalised.insert("vary".to_owned(), vary.into());
    normalised.insert("party".to_owned(), options.party.clone().into());
    normalised.insert("horizon".to_owned(), options.horizon.map(|name| name.horizon().id()).into());
    normalised.insert("exact".to_owned(), options.exact.into());
    normalised
}
