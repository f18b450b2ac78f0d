//! The commands: each reads its input, computes and hands a report to a writer.

mod break_even;
mod changed;
mod check;
mod compare;
mod evaluate;
mod explain;
mod files;
mod find;
mod forecast;
mod net;
mod new;
mod portfolio;
mod questioned;
mod rates;
mod report;
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
use crate::cli::{Cli, Command, Format, Language, Output};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::embedded;
use crate::evaluation::Evaluation;
use crate::rates::{RateBook, load_dir, overlay};
use crate::report::{Report, Style, csv, html, markdown, terminal};
use crate::texts::{Lang, Problem};
use questioned::{Questioned, questioned};

/// What a command has to say, and how it ended.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// For standard output.
    pub output: String,
    /// For standard error: cautions.
    pub cautions: String,
    /// Whether everything that was asked for came out.
    pub success: bool,
}

/// Carries out a command line.
///
/// # Errors
/// Everything that is wrong with the input: nothing has been computed then.
pub fn execute(cli: &Cli) -> Result<Outcome, Failure> {
    let file = cli.command.output().and_then(|output| output.output.as_deref()).filter(|path| path.as_os_str() != "-");
    let refused = |path: &Path, problem| Failure::from(Diagnostics::unread(&path.display().to_string(), problem));
    if let Some(path) = file.filter(|path| path.extension().is_some_and(|extension| extension == "toml")) {
        return Err(refused(path, Problem::OutputOverInput { path: path.display().to_string() }));
    }
    let Some(path) = file else { return carry_out(cli) };
    let outcome = carry_out(cli)?;
    written::whole(path, outcome.output.as_bytes()).map_err(|problem| refused(path, *problem))?;
    Ok(Outcome { output: String::new(), ..outcome })
}

fn carry_out(cli: &Cli) -> Result<Outcome, Failure> {
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
        Command::New(options) => new::execute(options),
        Command::Schema(options) => schema::execute(options),
        Command::Rates(options) => rates::execute(options),
    }
}

impl Command {
    /// What is common to all commands, for those that show something.
    const fn output(&self) -> Option<&Output> {
        Some(match self {
            Self::Run(options) => &options.output,
            Self::Forecast(options) => &options.output,
            Self::Portfolio(options) => &options.output,
            Self::Verify(options) => &options.output,
            Self::Explain(options) => &options.output,
            Self::Check(options) => &options.output,
            Self::Compare(options) => &options.output,
            Self::Changed(options) => &options.output,
            Self::BreakEven(options) => &options.output,
            Self::Find(options) => &options.output,
            Self::Net(options) => &options.output,
            Self::Sensitivity(options) => &options.output,
            Self::Simulate(options) => &options.output,
            Self::Sweep(options) => &options.output,
            Self::Evaluate(options) => &options.output,
            Self::Report(options) => &options.output,
            Self::Rates(command) => command.output(),
            Self::New(_) | Self::Schema(_) => return None,
        })
    }
}

impl Cli {
    /// The language of messages.
    pub const fn lang(&self) -> Lang {
        match (&self.command, self.command.output()) {
            (_, Some(output)) => output.lang(),
            (Command::New(options), _) => options.lang.lang(),
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

impl Output {
    /// The language of tables, notes and messages.
    pub const fn lang(&self) -> Lang {
        self.lang.lang()
    }

    fn book(&self) -> Result<RateBook, Failure> {
        let mut book = book(self.rates.as_deref())?;
        for path in &self.overlay {
            book = overlay(book, &files::overlay(path)?)?;
        }
        Ok(book)
    }

    /// The report in the form that was asked for; JSON has forms of its own.
    fn write(&self, book: &RateBook, mut report: Report, style: impl Fn(usize) -> Style) -> String {
        report.overlaid(book, self.lang());
        self.write_as_it_is(&report, style)
    }

    /// The same of a report that says itself which rates are changed.
    fn write_as_it_is(&self, report: &Report, style: impl Fn(usize) -> Style) -> String {
        self.write_in(self.format(), report, style)
    }

    /// The report in a form.
    fn write_in(&self, format: Format, report: &Report, style: impl Fn(usize) -> Style) -> String {
        match format {
            Format::Table | Format::Json => terminal::write(report, style),
            Format::Markdown => markdown::write(report, style),
            Format::Html => html::write(report, self.lang(), style),
            Format::Csv => {
                csv::write(report, if self.excel_sv { csv::Dialect::ExcelSv } else { csv::Dialect::Machine })
            }
        }
    }

    fn normalised(&self) -> serde_json::Map<String, serde_json::Value> {
        let mut options = serde_json::Map::new();
        options.insert("lang".to_owned(), if self.lang() == Lang::Sv { "sv" } else { "en" }.into());
        options.insert("rates".to_owned(), if self.rates.is_some() { "own" } else { "embedded" }.into());
        options
    }
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
