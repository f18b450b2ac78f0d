//! `break-even`: how many participants repay a cost.

use super::{Outcome, files, read_cases, sources_of};
use crate::cli::{self, Format};
use crate::diagnostic::Failure;
use crate::evaluation::Evaluation;
use crate::party::Beneficiary;
use crate::report::break_even::{self, Question};
use crate::report::json;
use crate::report::numbers::machine;
use crate::report::{Report, closing_notes, notes, overlay_note};
use crate::texts::{Label, Say};

pub(super) fn execute(options: &cli::BreakEven) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let (cases, cautions) = read_cases(&[files::read_one(&options.case)?], &book, lang)?;
    let case = &cases[0];
    let evaluation = Evaluation::of(case, &book)?;
    let question = Question { case, evaluation: &evaluation, cost: options.cost.ore() };
    let party = options.party.as_deref().and_then(Beneficiary::from_any_id);
    let style = options.output.style(case, false);
    let of_case = notes(case, &evaluation, &book, style);
    let mut closing = closing_notes(std::slice::from_ref(&evaluation), lang);
    // What the intervention costs is what the question is about.
    closing.retain(|note| *note != Label::NoteIntervention.say(lang));

    let manifest = options.output.manifest("break-even", normalised(options), sources_of(&cases), &book);
    let output = if options.output.format() == Format::Json {
        let overlaid = overlay_note(&book, lang).into_iter().collect();
        let notices = [question.notices(lang), of_case, overlaid, closing].concat();

        let document = |party| break_even::document(question, party, &notices);
        match party {
            Some(party) => json::saying(SCHEMA, document(party), &manifest),
            None => json::saying_each(SCHEMA, Beneficiary::with_subtotals().map(document), &manifest),
        }
        .into()
    } else {
        let mut section = break_even::section(question, party, style);
        section.notes.extend(of_case);
        options.output.write(&book, Report::of(vec![section], manifest).closing(closing), |_| style)
    };
    Ok(Outcome { output, cautions, success: true })
}

const SCHEMA: &str = "nyttokalkyl.break-even/1";

/// The options as the manifest holds them.
fn normalised(options: &cli::BreakEven) -> serde_json::Map<String, serde_json::Value> {
    let mut normalised = options.output.normalised();
    normalised.insert("cost".to_owned(), machine(options.cost.ore()).into());
    normalised.insert("party".to_owned(), options.party.clone().into());
    normalised
}
