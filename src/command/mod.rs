//! The commands: each reads its input, computes and hands a report to a writer.

mod break_even;
mod build;
mod changed;
mod check;
mod compare;
mod difference;
mod evaluate;
mod explain;
mod files;
mod find;
mod forecast;
mod net;
mod new;
mod output;
mod portfolio;
mod questioned;
mod rates;
mod report;
mod reproduce;
mod run;
mod schema;
mod sensitivity;
mod simulate;
mod sweep;
mod verify;
mod written;

use std::path::Path;
use std::sync::Arc;

use crate::case::Case;
use crate::cli::{Cli, Command, Language};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::embedded;
use crate::evaluation::Evaluation;
use crate::rates::{RateBook, load_dir};
use crate::texts::Lang;
pub use build::Progress;
pub use output::Written;
use questioned::{Questioned, questioned};

/// What a command has to say, and how it ended.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// For standard output, or the file in its place.
    pub output: Written,
    /// For standard error: cautions.
    pub cautions: String,
    /// Whether everything that was asked for came out.
    pub success: bool,
}

impl Outcome {
    /// The output as text; of a workbook or a word processor's document, what can be read of it.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.output.bytes).into_owned()
    }
}

/// Carries out a command line.
///
/// # Errors
/// Everything that is wrong with the input: nothing has been computed then.
pub fn execute(cli: &Cli) -> Result<Outcome, Failure> {
    execute_telling(cli, &|_, _| {})
}

/// The same, telling how much is done of what takes longer.
///
/// # Errors
/// As [`execute`].
pub fn execute_telling(cli: &Cli, progress: Progress<'_>) -> Result<Outcome, Failure> {
    let file = cli.command.output().and_then(|output| output.output.as_deref()).filter(|path| path.as_os_str() != "-");
    let refused = |path: &Path, problem| Failure::from(Diagnostics::unread(&path.display().to_string(), problem));
    let output = cli.command.output();
    if let (Some(path), Some(output)) = (file, output) {
        written::apart(path, &output.arguments)
            .and_then(|()| output.told_by(path))
            .map_err(|wrong| refused(path, *wrong))?;
        written::possible(path).map_err(|wrong| refused(path, *wrong))?;
    }
    let folder = output.and_then(|output| output.charts.as_deref());
    let outcome = carry_out(cli, progress)?;
    if let Some(folder) = folder {
        output::draw(&outcome.output, folder).map_err(|problem| refused(folder, *problem))?;
    }
    let Some(path) = file else { return Ok(outcome) };
    written::whole(path, &outcome.output.bytes).map_err(|problem| refused(path, *problem))?;
    Ok(Outcome { output: Written::default(), ..outcome })
}

fn carry_out(cli: &Cli, progress: Progress<'_>) -> Result<Outcome, Failure> {
    match &cli.command {
        Command::Run(options) => run::execute(options),
        Command::Forecast(options) => forecast::execute(options),
        Command::Portfolio(options) => portfolio::execute(options),
        Command::Verify(options) => verify::execute(options),
        Command::Explain(options) => explain::execute(options),
        Command::Check(options) => check::execute(options),
        Command::Compare(options) => compare::execute(options),
        Command::Changed(options) => changed::execute(options),
        Command::BreakEven(options) => break_even::execute(options),
        Command::Find(options) => find::execute(options),
        Command::Net(options) => net::execute(options),
        Command::Sensitivity(options) => sensitivity::execute(options),
        Command::Simulate(options) => simulate::execute(options),
        Command::Sweep(options) => sweep::execute(options),
        Command::Evaluate(options) => evaluate::execute(options),
        Command::Report(options) => report::execute(options),
        Command::Build(options) => build::execute(options, progress),
        Command::Reproduce(options) => reproduce::execute(options),
        Command::New(options) => new::execute(options),
        Command::Schema(options) => schema::execute(options),
        Command::Rates(options) => rates::execute(options),
    }
}

impl Cli {
    /// The language of messages.
    pub const fn lang(&self) -> Lang {
        match (&self.command, self.command.output()) {
            (_, Some(output)) => output.lang(),
            (Command::New(options), _) => options.lang.lang(),
            (Command::Build(options), _) => options.lang.lang(),
            (Command::Reproduce(options), _) => options.lang.lang(),
            (Command::Schema(options), _) => options.lang.lang(),
            _ => Lang::Sv,
        }
    }
}

impl Language {
    const fn lang(self) -> Lang {
        match self {
            Self::Sv => Lang::Sv,
            Self::En => Lang::En,
        }
    }
}

/// The rates of a folder, or those that are built in.
fn book(folder: Option<&Path>) -> Result<RateBook, Failure> {
    folder.map_or_else(|| Ok(embedded::rate_book()), load_dir)
}

/// The files that cases are read from.
fn sources_of<'a>(cases: impl IntoIterator<Item = &'a Case>) -> impl Iterator<Item = &'a Arc<Source>> {
    cases.into_iter().flat_map(|case| std::iter::once(&case.source).chain(&case.price_files))
}

/// Reads every case; all or nothing.
fn read_cases(sources: &[Arc<Source>], book: &RateBook, lang: Lang) -> Result<(Vec<Case>, String), Failure> {
    let mut cases = Vec::new();
    let mut cautions = String::new();
    let mut failed: Vec<Diagnostics> = Vec::new();
    for source in sources {
        match Case::read_with(source, book, &files::price_file) {
            Ok((case, diagnostics)) => {
                cautions.push_str(&diagnostics.render(lang, true));
                cases.push(case);
            }
            Err(failure) => add(&mut failed, failure),
        }
    }
    if failed.is_empty() { Ok((cases, cautions)) } else { Err(Failure(failed)) }
}

/// What is wrong with a case in which a rate is read that is not known.
fn missing(case: &Case, book: &RateBook) -> Failure {
    Evaluation::of(case, book).err().map_or_else(|| Failure(Vec::new()), Failure::from)
}

/// Adds what is not there yet: several cases may name one price file.
fn add(failed: &mut Vec<Diagnostics>, failure: Failure) {
    for diagnostics in failure.0 {
        if !failed.contains(&diagnostics) {
            failed.push(diagnostics);
        }
    }
}

/// Applies a fallible step to every case; all or nothing.
fn all<T>(cases: &[Case], step: impl Fn(&Case) -> Result<T, Diagnostics>) -> Result<Vec<T>, Failure> {
    let mut done = Vec::new();
    let mut failed = Vec::new();
    for case in cases {
        match step(case) {
            Ok(result) => done.push(result),
            Err(diagnostics) => failed.push(diagnostics),
        }
    }
    if failed.is_empty() { Ok(done) } else { Err(Failure(failed)) }
}
