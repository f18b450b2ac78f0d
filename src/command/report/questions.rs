//! How sure figures are: what moves them, and what draws make of them.

use crate::analysis::Horizon;
use crate::analysis::figures::Figure;
use crate::analysis::simulation::{DEFAULT_DRAWS, DEFAULT_SEED};
use crate::command::Questioned;
use crate::diagnostic::Failure;
use crate::party::Beneficiary;
use crate::rates::RateBook;
use crate::report::{Section, Style, sensitivity, simulation};
use crate::texts::{Label, Say};

/// Society's figure of one year with what moves it, and everybody's as drawn, the second table of each under the first; nothing
/// where nothing is uncertain.
pub(super) fn sections(one: &Questioned, book: &RateBook, style: Style) -> Result<Vec<(Section, Style)>, Failure> {
    let lang = style.lang;
    let sensitivity = &one.sensitivity(book)?;
    if sensitivity.levers.is_empty() {
        return Ok(Vec::new());
    }
    let simulation = &one.simulation(book, (DEFAULT_DRAWS, DEFAULT_SEED))?;
    let subject = &one.subject(lang);
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
    let both = headed(moved, |title| Label::ReportSensitivity { title })
        .chain(headed(drawn, |title| Label::ReportSimulation { title }));
    Ok(both.map(|section| (section, style)).collect())
}
