//! How sure figures are: what moves them, and what draws make of them.

use crate::analysis::Horizon;
use crate::analysis::figures::Figure;
use crate::analysis::levers::{Again, Lever};
use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::simulation::{DEFAULT_DRAWS, DEFAULT_SEED, Simulation};
use crate::case::Case;
use crate::command::{files, missing};
use crate::diagnostic::Failure;
use crate::party::Beneficiary;
use crate::rates::RateBook;
use crate::report::subject::Subject;
use crate::report::{Section, Style, sensitivity, simulation};
use crate::texts::{Label, Lang, Say};

/// Those of a case, and of what its corrections leave; nothing where nothing in it is uncertain.
pub(super) fn of_case(
    case: &Case,
    book: &RateBook,
    (lang, style): (Lang, Style),
) -> Result<Vec<(Section, Style)>, Failure> {
    let mut asked = Vec::new();
    for case in case.clone().gross_and_corrected(lang) {
        let levers = Lever::all(&case, book);
        if levers.is_empty() {
            continue;
        }
        let again = Again { case: &case, book, files: &files::price_file };
        again.check(&levers)?;
        let missing = |case: Box<Case>| missing(&case, book);
        let sensitivity = Sensitivity::of(&again, levers.clone()).map_err(missing)?;
        let simulation = Simulation::of(&case, levers, DEFAULT_DRAWS, DEFAULT_SEED).map_err(missing)?;
        asked.extend(sections(&Subject::case(&case, lang), &sensitivity, &simulation, (lang, style)));
    }
    Ok(asked)
}

/// Society's figure of one year with what moves it, and everybody's as drawn; the second table of each under the first.
pub(super) fn sections(
    subject: &Subject,
    sensitivity: &Sensitivity,
    simulation: &Simulation,
    (lang, style): (Lang, Style),
) -> Vec<(Section, Style)> {
    let society = Beneficiary::Society;
    let figure = Figure { beneficiary: society, horizon: Horizon::OneYear };
    let moved = sensitivity::sections(sensitivity::View { subject, sensitivity, figure, lang });
    let drawn =
        simulation::sections(simulation::View { subject, simulation, seed: DEFAULT_SEED, beneficiary: society, style });
    let headed = |sections: Vec<Section>, label: fn(String) -> Label| {
        sections.into_iter().enumerate().map(move |(number, mut section)| {
            if number == 0 {
                section.heading = label(section.heading).say(lang);
            }
            // The document says at its top that its figures are an illustration.
            Section { under: number > 0, banner: None, ..section }
        })
    };
    headed(moved, |title| Label::ReportSensitivity { title })
        .chain(headed(drawn, |title| Label::ReportSimulation { title }))
        .map(|section| (section, style))
        .collect()
}
