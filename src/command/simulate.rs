//! `simulate`: how sure the figures are when all that is not known varies at once.

use super::{Outcome, Questioned, questioned};
use crate::cli::{Format, Simulate};
use crate::diagnostic::Failure;
use crate::party::Beneficiary;
use crate::report::Report;
use crate::report::json;
use crate::report::simulation::{self, View};

pub(super) fn execute(options: &Simulate) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let (questioned, sources, cautions) = questioned(&options.cases, &book, lang)?;
    let simulated = |one: &Questioned| one.simulation(&book, (options.draws, options.seed));
    let simulations = questioned.iter().map(simulated).collect::<Result<Vec<_>, _>>()?;
    let beneficiary = Beneficiary::from_any_id(&options.party).unwrap_or(Beneficiary::Society);
    let subjects: Vec<_> = questioned.iter().map(|one| one.subject(lang)).collect();
    let styles: Vec<_> = questioned.iter().map(|one| options.output.style(one.first_case(), false)).collect();
    let views = || {
        let with = subjects.iter().zip(&simulations).zip(&styles);
        with.map(|((subject, simulation), style)| View {
            subject,
            simulation,
            seed: options.seed,
            beneficiary,
            style: *style,
        })
    };

    let mut normalised = options.output.normalised();
    normalised.insert("party".to_owned(), beneficiary.id().into());
    normalised.insert("draws".to_owned(), options.draws.into());
    let manifest = options.output.manifest("simulate", normalised, sources.iter(), &book).with_seed(options.seed);
    let output = if options.output.format() == Format::Json {
        let documents: Vec<_> = views().map(simulation::document).collect();
        json::document("nyttokalkyl.simulate/1", &documents, &manifest).into()
    } else {
        let (sections, of_each) = match options.output.format() {
            Format::Csv => (views().map(simulation::complete).collect(), 1),
            _ => (views().flat_map(simulation::sections).collect(), 2),
        };
        let report = Report::of(sections, manifest);
        options.output.write(&book, report, |number| styles[number / of_each])
    };
    Ok(Outcome { output, cautions, success: true })
}
