//! `verify`: published figures against computed ones.

use super::{Outcome, all, files, read_cases, sources_of};
use crate::cli::{Format, Verify};
use crate::diagnostic::{Diagnostics, Failure};
use crate::evaluation::Evaluation;
use crate::report::json;
use crate::report::{Report, verification};
use crate::texts::{Label, Problem, Say};

pub(super) fn execute(options: &Verify) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let sources = files::read(&options.cases)?;
    let (cases, cautions) = read_cases(&sources, &book, lang)?;
    let cases: Vec<_> = cases.into_iter().filter(|case| !case.published.is_empty()).collect();
    if cases.is_empty() {
        let paths: Vec<String> = options.cases.iter().map(|path| path.display().to_string()).collect();
        let problem = Problem::NothingPublished { path: paths.join(", ") };
        return Err(Diagnostics::unread(&paths.join(", "), problem).into());
    }
    let comparisons = all(&cases, |case| Ok(verification::compare(case, &Evaluation::of(case, &book)?)))?;
    let out = comparisons.iter().flatten().filter(|comparison| !comparison.met).count();
    let figures: usize = comparisons.iter().map(Vec::len).sum();
    let tolerated = comparisons.iter().flatten().filter(|comparison| comparison.tolerance.is_some()).count();
    let compared = || cases.iter().zip(&comparisons);

    let manifest = options.output.manifest("verify", options.output.normalised(), sources_of(&cases), &book);
    let output = if options.output.format() == Format::Json {
        let documents: Vec<_> = compared().map(|(case, comparisons)| json::verify_case(case, comparisons)).collect();
        json::document("nyttokalkyl.verify/1", &documents, &manifest).into()
    } else {
        let closing = if out == 0 {
            Label::VerifySumAll { met: figures, cases: cases.len(), tolerated }
        } else {
            Label::VerifySumOut { out, all: figures }
        };
        let style = |case| options.output.style(case, false);
        let sections =
            compared().map(|(case, comparisons)| verification::section(case, comparisons, style(case))).collect();
        let report = Report::of(sections, manifest).closing(vec![closing.say(lang)]);
        options.output.write(&book, report, |number| style(&cases[number]))
    };
    Ok(Outcome { output, cautions, success: out == 0 })
}
