//! `run`: what each party gains in one year and in five.

use super::{Outcome, all, files, read_cases, sources_of};
use crate::cli::{Format, Parties, Run};
use crate::diagnostic::Failure;
use crate::evaluation::Evaluation;
use crate::party::Beneficiary;
use crate::report::json;
use crate::report::{Report, closing_notes, notes, one_party, overlay_note, result};

pub(super) fn execute(options: &Run) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let sources = files::read(&options.cases)?;
    let (cases, cautions) = read_cases(&sources, &book, lang)?;
    let evaluations = all(&cases, |case| Evaluation::of(case, &book))?;
    let evaluated = || cases.iter().zip(&evaluations);
    let style = |case| options.output.style(case, options.exact);
    let party = options.party.as_deref().and_then(Beneficiary::from_any_id);
    let closing = closing_notes(&evaluations, lang);

    let mut normalised = options.output.normalised();
    normalised.insert("exact".to_owned(), options.exact.into());
    if let Some(party) = party {
        normalised.insert("party".to_owned(), party.id().into());
    }
    let manifest = options.output.manifest("run", normalised, sources_of(&cases), &book);
    let output = if options.output.format() == Format::Json {
        let notices = |case, evaluation| {
            let overlaid = overlay_note(&book, lang).into_iter().collect();
            [notes(case, evaluation, &book, style(case)), overlaid, closing.clone()].concat()
        };
        let documents: Vec<_> = evaluated()
            .map(|(case, evaluation)| json::run_case(case, evaluation, &book, &notices(case, evaluation)))
            .collect();
        json::document("nyttokalkyl.run/1", &documents, &manifest).into()
    } else {
        let parties = match options.parties {
            Parties::All => result::Parties::All,
            Parties::Published => result::Parties::Published,
        };
        let sections = evaluated()
            .map(|(case, evaluation)| match party {
                Some(party) => one_party::section(case, evaluation, &book, party, style(case)),
                None => result::section(case, evaluation, &book, parties, style(case)),
            })
            .collect();
        options.output.write(
            &book,
            Report::of(sections, manifest).closing(closing).appendix(options.output.appendix(evaluated(), &book)),
            |number| style(&cases[number]),
        )
    };
    Ok(Outcome { output, cautions, success: true })
}
