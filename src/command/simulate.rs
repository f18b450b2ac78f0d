//! `simulate`: how sure the figures are when all that is not known varies at once.

use super::{Outcome, files, missing, read_cases};
use crate::analysis::levers::{Again, Lever};
use crate::analysis::simulation::Simulation;
use crate::case::Case;
use crate::cli::{Format, Simulate};
use crate::diagnostic::Failure;
use crate::party::Beneficiary;
use crate::rates::RateBook;
use crate::report::json::{self, Manifest};
use crate::report::simulation::{self, View};
use crate::report::{Report, result};

pub(super) fn execute(options: &Simulate) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let sources = files::read(&options.cases)?;
    let (cases, cautions) = read_cases(&sources, &book, lang)?;
    let cases: Vec<Case> = cases.into_iter().flat_map(|case| case.gross_and_corrected(lang)).collect();
    let simulations = cases.iter().map(|case| simulated(case, &book, options)).collect::<Result<Vec<_>, _>>()?;
    let beneficiary = Beneficiary::from_any_id(&options.party).unwrap_or(Beneficiary::Society);
    let view = |(case, simulation)| View {
        case,
        simulation,
        seed: options.seed,
        beneficiary,
        style: result::style(case, lang, false),
    };
    let views = || cases.iter().zip(&simulations).map(view);

    let output = if options.output.format == Format::Json {
        let documents: Vec<_> = views().map(simulation::document).collect();
        let mut normalised = options.output.normalised();
        normalised.insert("party".to_owned(), beneficiary.id().into());
        normalised.insert("draws".to_owned(), options.draws.into());
        let manifest = Manifest::new("simulate", normalised, cases.iter(), &book).with_seed(options.seed);
        json::document("nyttokalkyl.simulate/1", &documents, &manifest)
    } else {
        let (sections, of_each) = match options.output.format {
            Format::Csv => (views().map(simulation::complete).collect(), 1),
            _ => (views().flat_map(simulation::sections).collect(), 2),
        };
        let report = Report { sections, closing: Vec::new() };
        options.output.write(&book, report, |number| result::style(&cases[number / of_each], lang, false))
    };
    Ok(Outcome { output, cautions, success: true })
}

fn simulated(case: &Case, book: &RateBook, options: &Simulate) -> Result<Simulation, Failure> {
    let levers = Lever::all(case, book);
    Again { case, book, files: &files::price_file }.check(&levers)?;
    Simulation::of(case, levers, options.draws, options.seed).map_err(|case| missing(&case, book))
}
