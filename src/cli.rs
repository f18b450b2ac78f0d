//! The command line: names and options, nothing else.

mod arguments;
mod vary;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, RangedI64ValueParser};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::sweep::Vary;
use crate::analysis::{Horizon, simulation};
use crate::case::DEFAULT_AGE;
use crate::fields::{self, Place};
use crate::input::number::{self, Number};
use crate::money::Money;
use crate::party::{Beneficiary, SOCIETY};
use crate::period::{Month, NoMonth};
use crate::rule::RULES;

/// Socio-economic evaluation of interventions: what society and each party gain.
#[derive(Clone, Debug, Parser)]
#[command(version, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Compute what each party gains in one and in five years.
    Run(Run),
    /// Show the gains year by year, what later years are worth and when a cost is repaid.
    Forecast(Forecast),
    /// Show what a coordination association has funded: by principal and target group, income, costs and saved funds.
    Portfolio(Portfolio),
    /// Compare computed figures with published ones; exit 1 if any is out.
    Verify(Verify),
    /// Explain figures: flows, rules with steps and roundings, rate rows with sources, lines of the case.
    Explain(Explain),
    /// Say everything that is wrong, filled in, assumed, not valued or uncertain; show no figures.
    Check(Check),
    /// Compare several cases, or one as if its year, municipality, method or rates were others.
    Compare(Compare),
    /// Say which inputs, rates, prices or program version moved which figure between two results of the same case.
    Changed(Changed),
    /// Say how many participants repay a cost, in one year and in five, for every party or for one.
    BreakEven(BreakEven),
    /// List benefits, priced uses, municipalities, fees and fields whose key, name or help holds a word.
    Find(Find),
    /// Show what remains of an income after tax and fees, and what each party gets of it.
    Net(Net),
    /// Compute a case for every value of an input, a price or a rate, or of two together.
    Sweep(Sweep),
    /// Show how far a figure moves with each uncertain quantity, with all of them, and where it turns to zero.
    Sensitivity(Sensitivity),
    /// Draw every uncertain quantity many times: mean, median, interval and probability of a gain of each party.
    Simulate(Simulate),
    /// Evaluate a programme: participants, cost and funding, key figures, groups, goals and what others have come to.
    Evaluate(Evaluate),
    /// Make one document of a case, several, an evaluation or a portfolio: in words, tables, charts and explanations.
    Report(Report),
    /// Make the outputs that a list names (reports.toml), where they are out of date.
    Build(Build),
    /// Make an output again from the manifest inside it, and say whether it is the same; exit 1 if not.
    Reproduce(Reproduce),
    /// Write a commented case to begin from.
    New(New),
    /// Print the JSON Schema of case, price, rate, portfolio or evaluation files, by which editors complete and check.
    Schema(Schema),
    /// What the rate tables hold, and tables that follow from them.
    #[command(subcommand)]
    Rates(Rates),
}

/// What is common to all commands, of those that show something; by reference of one kind or the other.
macro_rules! common {
    ($command:expr, $($reference:tt)+) => {
        match $command {
            Command::Run(options) => Some($($reference)+ options.output),
            Command::Forecast(options) => Some($($reference)+ options.output),
            Command::Portfolio(options) => Some($($reference)+ options.output),
            Command::Verify(options) => Some($($reference)+ options.output),
            Command::Explain(options) => Some($($reference)+ options.output),
            Command::Check(options) => Some($($reference)+ options.output),
            Command::Compare(options) => Some($($reference)+ options.output),
            Command::Changed(options) => Some($($reference)+ options.output),
            Command::BreakEven(options) => Some($($reference)+ options.output),
            Command::Find(options) => Some($($reference)+ options.output),
            Command::Net(options) => Some($($reference)+ options.output),
            Command::Sensitivity(options) => Some($($reference)+ options.output),
            Command::Simulate(options) => Some($($reference)+ options.output),
            Command::Sweep(options) => Some($($reference)+ options.output),
            Command::Evaluate(options) => Some($($reference)+ options.output),
            Command::Report(options) => Some($($reference)+ options.output),
            Command::Rates(rates) => Some(match rates {
                Rates::List(options) => $($reference)+ options.output,
                Rates::Show(options) => $($reference)+ options.output,
                Rates::Diff(options) => $($reference)+ options.output,
                Rates::Check(options) => $($reference)+ options.output,
                Rates::Stale(options) => $($reference)+ options.output,
                Rates::TaxTable(options) => $($reference)+ options.output,
            }),
            Command::Build(_) | Command::Reproduce(_) | Command::New(_) | Command::Schema(_) => None,
        }
    };
}

impl Command {
    /// What is common to all commands, of those that show something.
    pub const fn output(&self) -> Option<&Output> {
        common!(self, &)
    }
}

impl Cli {
    /// Reads a command line; what repeats it is kept in [`Output::arguments`].
    ///
    /// # Errors
    /// What is wrong with it, in the words of the command line; help and version too.
    pub fn read<A: Into<OsString> + Clone>(arguments: impl IntoIterator<Item = A>) -> Result<Self, clap::Error> {
        let mut definition = Self::command();
        let matches = definition.try_get_matches_from_mut(arguments)?;
        let mut cli = Self::from_arg_matches(&matches)?;
        if let Some(output) = common!(&mut cli.command, &mut) {
            output.arguments = arguments::normalised(&definition, &matches, output.told());
        }
        Ok(cli)
    }
}

/// Options of `run`.
#[derive(Clone, Debug, Args)]
pub struct Run {
    /// Case files, folders of case files, or - for standard input.
    #[arg(required = true, value_name = "CASE")]
    pub cases: Vec<PathBuf>,
    /// Print kronor and öre instead of rounding as the reports do.
    #[arg(long)]
    pub exact: bool,
    /// Show every party that changes, or those of the published reports.
    #[arg(long, value_enum, default_value_t)]
    pub parties: Parties,
    /// Show one party and what its gain is made of, with society and the public sector beside it.
    #[arg(long, value_name = "PARTY", value_parser = any_party(), conflicts_with = "parties")]
    pub party: Option<String>,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `forecast`.
#[derive(Clone, Debug, Args)]
pub struct Forecast {
    /// Case files, folders of case files, or - for standard input.
    #[arg(required = true, value_name = "CASE")]
    pub cases: Vec<PathBuf>,
    /// Show one party alone, with society and the public sector beside it.
    #[arg(long, value_name = "PARTY", value_parser = any_party())]
    pub party: Option<String>,
    /// Print kronor and öre instead of rounding as the reports do.
    #[arg(long)]
    pub exact: bool,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `evaluate`.
#[derive(Clone, Debug, Args)]
pub struct Evaluate {
    /// The evaluation file (.eval.toml), or - for standard input.
    #[arg(value_name = "FILE", required_unless_present = "definitions")]
    pub file: Option<PathBuf>,
    /// Say what each key figure is and how it is formed, and show nothing else.
    #[arg(long, conflicts_with = "file")]
    pub definitions: bool,
    /// Print kronor and öre instead of rounding as the reports do.
    #[arg(long)]
    pub exact: bool,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `report`.
#[derive(Clone, Debug, Args)]
pub struct Report {
    /// Case files, folders of case files, one evaluation (.eval.toml) or one portfolio (.portfolio.toml).
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Show every party that changes, or the lines of the published reports.
    #[arg(long, value_enum, default_value_t)]
    pub parties: Parties,
    /// What is changed in the one case, for a report of a comparison.
    #[command(flatten)]
    pub changes: Changes,
    /// What is common to all commands; a page for browsers where no form is asked for.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `portfolio`.
#[derive(Clone, Debug, Args)]
pub struct Portfolio {
    /// The portfolio file (.portfolio.toml), or - for standard input.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Compare every printed figure with the computed one and show nothing else; exit 1 if any is out without a reason.
    #[arg(long)]
    pub check: bool,
    /// Print öre too.
    #[arg(long)]
    pub exact: bool,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `verify`.
#[derive(Clone, Debug, Args)]
pub struct Verify {
    /// Case files or folders of case files with published figures.
    #[arg(value_name = "PATH", default_value = "cases/")]
    pub cases: Vec<PathBuf>,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `explain`.
#[derive(Clone, Debug, Args)]
pub struct Explain {
    /// Case files, folders of case files, or - for standard input.
    #[arg(required_unless_present = "rules", value_name = "CASE")]
    pub cases: Vec<PathBuf>,
    /// Explain society or one party alone: society, municipality, region, …
    #[arg(long, value_name = "PARTY", value_parser = party_names())]
    pub party: Option<String>,
    /// Explain the flows of one rule alone (see --rules).
    #[arg(long, value_name = "RULE", value_parser = rule_names())]
    pub rule: Option<String>,
    /// Show at most so many levels of the tree.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..))]
    pub depth: Option<u8>,
    /// List every rule with provision, computation, rounding and what it reads.
    #[arg(long, conflicts_with_all = ["cases", "party", "rule", "depth"])]
    pub rules: bool,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `check`.
#[derive(Clone, Debug, Args)]
pub struct Check {
    /// Case files, folders of case files, or - for standard input.
    #[arg(required = true, value_name = "CASE")]
    pub cases: Vec<PathBuf>,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `compare`.
#[derive(Clone, Debug, Args)]
pub struct Compare {
    /// Case files, folders of case files, or - for standard input; the others are compared with the first.
    #[arg(required = true, value_name = "CASE")]
    pub cases: Vec<PathBuf>,
    /// What is changed in the one case.
    #[command(flatten)]
    pub changes: Changes,
    /// Print kronor and öre instead of rounding as the reports do.
    #[arg(long)]
    pub exact: bool,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// As what a case is compared with itself.
#[derive(Clone, Debug, Args)]
pub struct Changes {
    /// One case by the rules of other years: 2014,2024.
    #[arg(long, value_name = "Y", value_delimiter = ',')]
    pub years: Vec<i16>,
    /// One case in other municipalities, by name or code: Malmö,1280.
    #[arg(long, value_name = "M", value_delimiter = ',')]
    pub municipalities: Vec<String>,
    /// One case by other methods: nationell.
    #[arg(long, value_name = "METHOD", value_delimiter = ',')]
    pub methods: Vec<String>,
    /// One case by the changed rates of each of these files, beyond those of --overlay.
    #[arg(long, value_name = "FILE", value_delimiter = ',')]
    pub overlays: Vec<PathBuf>,
}

/// Options of `sensitivity`.
#[derive(Clone, Debug, Args)]
pub struct Sensitivity {
    /// Case files, folders of case files, or - for standard input.
    #[arg(required = true, value_name = "CASE")]
    pub cases: Vec<PathBuf>,
    /// Whose figure: society, a party or a subtotal.
    #[arg(long, value_name = "PARTY", default_value = SOCIETY, value_parser = any_party())]
    pub party: String,
    /// The horizon of the figure.
    #[arg(long, value_enum, default_value_t)]
    pub horizon: HorizonName,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `changed`.
#[derive(Clone, Debug, Args)]
pub struct Changed {
    /// The earlier result, as run or explain wrote it with --format json.
    #[arg(value_name = "OLD")]
    pub old: PathBuf,
    /// The later result, of the same command.
    #[arg(value_name = "NEW")]
    pub new: PathBuf,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `break-even`.
#[derive(Clone, Debug, Args)]
pub struct BreakEven {
    /// A case file, or - for standard input.
    #[arg(value_name = "CASE")]
    pub case: PathBuf,
    /// What is to be repaid, at factor price (without indirect taxes): 1375000 or "1 375 000".
    #[arg(long, value_name = "KR", value_parser = cost, allow_hyphen_values = true)]
    pub cost: Money,
    /// One party alone, with society and the public sector beside: society, municipality, region, …
    #[arg(long, value_name = "PARTY", value_parser = any_party())]
    pub party: Option<String>,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `simulate`.
#[derive(Clone, Debug, Args)]
pub struct Simulate {
    /// Case files, folders of case files, or - for standard input.
    #[arg(required = true, value_name = "CASE")]
    pub cases: Vec<PathBuf>,
    /// How many draws.
    #[arg(long, value_name = "N", default_value_t = simulation::DEFAULT_DRAWS, value_parser = clap::value_parser!(u32).range(1..=i64::from(simulation::MOST_DRAWS)))]
    pub draws: u32,
    /// What the draws are told by: the same seed gives the same draws, on every machine.
    #[arg(long, value_name = "S", default_value_t = simulation::DEFAULT_SEED)]
    pub seed: u64,
    /// Whose histogram: society, a party or a subtotal.
    #[arg(long, value_name = "PARTY", default_value = SOCIETY, value_parser = any_party())]
    pub party: String,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `find`.
#[derive(Clone, Debug, Args)]
pub struct Find {
    /// What to look for, in Swedish or English; of several words, all must match.
    #[arg(required = true, value_name = "WORD")]
    pub words: Vec<String>,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `net`.
#[derive(Clone, Debug, Args)]
pub struct Net {
    /// The income year.
    #[arg(long, value_name = "Y")]
    pub year: i16,
    /// The municipality where the person lives, by name or code.
    #[arg(long, value_name = "M")]
    pub municipality: String,
    /// The incomes of the year.
    #[command(flatten)]
    pub income: Income,
    /// Age at the start of the year.
    #[arg(long, value_name = "N", default_value_t = DEFAULT_AGE, value_parser = ages())]
    pub age: u8,
    /// Include the agreed contributions (pension, insurance) of a method in the wage cost, which is else wage and
    /// contributions by law.
    #[arg(long, value_name = "METHOD")]
    pub method: Option<String>,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Incomes of a year before tax; at least one.
#[derive(Clone, Copy, Debug, Args)]
#[group(required = true, multiple = true)]
pub struct Income {
    /// Wage per month, for twelve months: 30000 or "30 000".
    #[arg(long, value_name = "KR", value_parser = kronor, conflicts_with = "wage_year")]
    pub wage_month: Option<Money>,
    /// Wage per year.
    #[arg(long, value_name = "KR", value_parser = kronor)]
    pub wage_year: Option<Money>,
    /// Sickness benefit per year.
    #[arg(long, value_name = "KR", value_parser = kronor)]
    pub sjukpenning: Option<Money>,
    /// Sickness compensation per year.
    #[arg(long, value_name = "KR", value_parser = kronor)]
    pub sjukersattning: Option<Money>,
    /// Activity compensation per year.
    #[arg(long, value_name = "KR", value_parser = kronor)]
    pub aktivitetsersattning: Option<Money>,
    /// Activity support per year.
    #[arg(long, value_name = "KR", value_parser = kronor)]
    pub aktivitetsstod: Option<Money>,
    /// Unemployment benefit per year.
    #[arg(long, value_name = "KR", value_parser = kronor)]
    pub arbetsloshetsersattning: Option<Money>,
    /// Parental benefit per year.
    #[arg(long, value_name = "KR", value_parser = kronor)]
    pub foraldrapenning: Option<Money>,
}

impl Income {
    /// The incomes that are stated, with the names of their options.
    pub fn stated(self) -> impl Iterator<Item = (&'static str, Money)> {
        let all = [
            ("wage-month", self.wage_month),
            ("wage-year", self.wage_year),
            ("sjukpenning", self.sjukpenning),
            ("sjukersattning", self.sjukersattning),
            ("aktivitetsersattning", self.aktivitetsersattning),
            ("aktivitetsstod", self.aktivitetsstod),
            ("arbetsloshetsersattning", self.arbetsloshetsersattning),
            ("foraldrapenning", self.foraldrapenning),
        ];
        all.into_iter().filter_map(|(name, amount)| Some((name, amount?)))
    }
}

/// Options of `sweep`.
#[derive(Clone, Debug, Args)]
pub struct Sweep {
    /// A case file, or - for standard input.
    #[arg(value_name = "CASE")]
    pub case: PathBuf,
    /// A value of the case or a rate (see rates list), and the values that it takes: after.use.lakarbesok.visits=0..10/1,
    /// after.work.extent="25 %..100 %/25 %", rates=2013..2024/1, kommuner.Lund="18..24 %/0.5 %"; given twice, every pair.
    #[arg(long, required = true, value_name = "PATH=FROM..TO/STEP", value_parser = vary::vary)]
    pub vary: Vec<Vary>,
    /// Show one party, with society and the public sector beside it, instead of those of the reports.
    #[arg(long, value_name = "PARTY", value_parser = any_party())]
    pub party: Option<String>,
    /// Show the gain of one year or of the forecast alone.
    #[arg(long, value_name = "HORIZON", value_enum)]
    pub horizon: Option<HorizonName>,
    /// Print kronor and öre instead of rounding as the reports do.
    #[arg(long)]
    pub exact: bool,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `build`.
#[derive(Clone, Debug, Args)]
pub struct Build {
    /// The list of outputs.
    #[arg(value_name = "FILE", default_value = "reports.toml")]
    pub file: PathBuf,
    /// Write nothing; exit 1 and say what differs where an output is not what would be made.
    #[arg(long)]
    pub check: bool,
    /// Language of messages.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Language,
}

/// Options of `reproduce`.
#[derive(Clone, Debug, Args)]
pub struct Reproduce {
    /// The output: a page, a workbook, a word processor's document, a Markdown report or JSON.
    #[arg(value_name = "OUTPUT")]
    pub file: PathBuf,
    /// Language of messages.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Language,
}

/// Options of `new`.
#[derive(Clone, Debug, Args)]
pub struct New {
    /// The file to write; it must not exist.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// What the case is about.
    #[arg(long, value_enum, default_value_t, value_name = "KIND")]
    pub from: From,
    /// Language of the comments.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Language,
}

/// The usual ways that a template describes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum From {
    /// From försörjningsstöd to work.
    #[default]
    Arbete,
    /// To work with lönebidrag.
    Lonebidrag,
    /// To studies with studiemedel.
    Studier,
    /// To work training with aktivitetsstöd.
    Praktik,
    /// To sjukpenning.
    Sjukpenning,
}

/// Options of `schema`.
#[derive(Clone, Debug, Args)]
pub struct Schema {
    /// What the files hold.
    #[arg(value_enum, default_value_t)]
    pub kind: Kind,
    /// Language of the descriptions.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Language,
    /// Take price lists, municipalities and methods from a folder of rate tables.
    #[arg(long, value_name = "DIR")]
    pub rates: Option<PathBuf>,
}

/// The kinds of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// A case.
    #[default]
    Case,
    /// Prices of your own.
    Prices,
    /// A price list of rates/prislistor/.
    PriceList,
    /// National rates: the files of rates/ that are none of the others.
    Rates,
    /// rates/kommuner.toml.
    Municipalities,
    /// rates/regioner.toml.
    Regions,
    /// rates/patientavgifter.toml.
    PatientFees,
    /// A method of rates/metoder/.
    Method,
    /// rates/book.toml.
    Book,
    /// Changed rates, for --overlay.
    Overlay,
    /// What a coordination association has funded.
    Portfolio,
    /// A programme: participants, cost, funding, goals.
    Evaluation,
    /// rates/jamforelser.toml.
    Comparisons,
    /// A list of outputs: reports.toml.
    Reports,
}

/// What can be done with the rate tables.
#[derive(Clone, Debug, Subcommand)]
pub enum Rates {
    /// List every rate, or those whose path, name or place holds all words.
    List(RatesList),
    /// Show a rate: its value, history, sources, status and last check.
    Show(RatesShow),
    /// Show what differs between two years.
    Diff(RatesDiff),
    /// Check the rates and count how they are known; exit 1 if anything should be reviewed.
    Check(RatesCheck),
    /// List rates that have not been checked for long; exit 1 if there are any or the year of the day is missing.
    Stale(RatesStale),
    /// Print a column of a monthly tax table, as Skatteverket does, by the rules that cases are computed by.
    TaxTable(TaxTable),
}

/// Options of `rates list`.
#[derive(Clone, Debug, Args)]
pub struct RatesList {
    /// What to look for, in Swedish or English: municipalities and regions are listed one by one only so.
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,
    /// The month whose values are shown, such as 2024-07; else the last of the encoded years.
    #[arg(long, value_name = "MONTH", value_parser = month)]
    pub at: Option<Month>,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `rates show`.
#[derive(Clone, Debug, Args)]
pub struct RatesShow {
    /// The path of the rate, such as skatt.grundavdrag, kommuner.Lund or prislistor.skane-2014.psykolog.
    #[arg(value_name = "PATH")]
    pub path: String,
    /// The month whose value is shown, such as 2024-07; else the last of the encoded years.
    #[arg(long, value_name = "MONTH", value_parser = month)]
    pub at: Option<Month>,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `rates diff`.
#[derive(Clone, Debug, Args)]
pub struct RatesDiff {
    /// The year whose first day is compared with.
    #[arg(value_name = "YEAR")]
    pub one: i16,
    /// The year that is compared: its first day, and its changes with their date.
    #[arg(value_name = "YEAR")]
    pub other: i16,
    /// Only rates whose path, name or place holds all words.
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,
    /// The local tax and fees of a municipality too, by name or code.
    #[arg(long, value_name = "M")]
    pub municipality: Option<String>,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `rates check`.
#[derive(Clone, Debug, Args)]
pub struct RatesCheck {
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `rates stale`.
#[derive(Clone, Debug, Args)]
pub struct RatesStale {
    /// The day that is today for the question, such as 2026-11-22.
    #[arg(long, value_name = "DATE")]
    pub on: Date,
    /// How many months a check holds.
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(i32).range(0..=1200))]
    pub months: i32,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Options of `rates tax-table`.
#[derive(Clone, Debug, Args)]
pub struct TaxTable {
    /// The income year.
    #[arg(long, value_name = "Y")]
    pub year: i16,
    /// The number of the table: local tax with burial and church fee, whole percent.
    #[arg(long, value_name = "T", value_parser = clap::value_parser!(u8).range(25..=45))]
    pub table: u8,
    /// 1 wages, 2 pension and 3 wages of seniors, 4 sickness and activity compensation (to 2017 wages of those born 1937
    /// or earlier), 5 other income with pension fee, 6 other income.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=6))]
    pub column: u8,
    /// What is common to all commands.
    #[command(flatten)]
    pub output: Output,
}

/// Reads a month, such as 2024-07.
fn month(text: &str) -> Result<Month, &'static str> {
    text.parse().map_err(|_: NoMonth| "write the year and the month, such as 2024-07")
}

/// Reads an income: see [`amount`].
fn kronor(text: &str) -> Result<Money, String> {
    amount(text, MOST_KRONOR)
}

/// Reads a cost, which is more than nothing: see [`amount`].
fn cost(text: &str) -> Result<Money, String> {
    let cost = amount(text, MOST_COST)?;
    if cost == Money::ZERO {
        Err("a cost of nothing is repaid by nobody: write what is to be repaid".to_owned())
    } else {
        Ok(cost)
    }
}

/// Reads an amount of at most two decimals, with point or comma; spaces and underscores may separate thousands.
fn amount(text: &str, most: i64) -> Result<Money, String> {
    let amount = decimal(text, "kronor in digits, such as 30000, 30_000, \"30 000\" or 30000.50")?;
    if amount.is_sign_negative() || amount > Decimal::from(most) {
        return Err(format!("an amount lies between 0 and {}", number::with_underscores(&most.to_string())));
    }
    let amount = Money::from_decimal(amount).filter(|_| amount.normalize().scale() <= 2);
    amount.ok_or_else(|| "write at most two decimals".to_owned())
}

/// Reads a number, with point or comma; spaces and underscores may separate thousands. What is none should be written as
/// is said.
fn decimal(text: &str, such_as: &str) -> Result<Decimal, String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '_' | '\'')).collect();
    let digits = digits.replace(',', ".");
    if number::looks_like_thousands(&digits) {
        let thousands = digits.replace('.', "");
        return Err(format!("it may mean thousands or decimals: write {thousands}, or at most two decimals"));
    }
    let Number::Plain(read) = number::read(&digits) else {
        return Err(match number::meant(text) {
            Some(meant) => format!("write {}", number::write(meant)),
            None => format!("write {such_as}"),
        });
    };
    Ok(read)
}

/// The largest income that is read, kr.
const MOST_KRONOR: i64 = 100_000_000;
/// The largest cost that is read, kr.
const MOST_COST: i64 = 10_000_000_000;

/// The ages that a case may state.
fn ages() -> RangedI64ValueParser<u8> {
    match fields::field(Place::Person, "age").kind {
        fields::Kind::Whole(low, high) => RangedI64ValueParser::new().range(low..=high),
        _ => RangedI64ValueParser::new(),
    }
}

fn party_names() -> PossibleValuesParser {
    PossibleValuesParser::new(Beneficiary::all().map(Beneficiary::id))
}

/// Society, a party or a subtotal.
fn any_party() -> PossibleValuesParser {
    PossibleValuesParser::new(Beneficiary::with_subtotals().map(Beneficiary::id))
}

fn rule_names() -> PossibleValuesParser {
    PossibleValuesParser::new(RULES.iter().map(|rule| rule.key))
}

/// What is common to all commands.
#[derive(Clone, Debug, Args)]
pub struct Output {
    /// Language of tables, notes and messages.
    #[arg(long, value_enum, default_value_t)]
    pub lang: Language,
    /// Form of the output; else what the name of the file tells, else a table.
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// CSV as Excel reads it in Swedish: semicolons, decimal commas and a byte-order mark.
    #[arg(long)]
    pub excel_sv: bool,
    /// Write to a file instead of standard output; the file is whole or as it was.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// What amounts beyond a thousand are counted in, where they are not printed with öre.
    #[arg(long, value_enum, default_value_t)]
    pub units: UnitsName,
    /// Write the charts into a folder too, as pictures: SVG and PNG.
    #[arg(long, value_name = "DIR")]
    pub charts: Option<PathBuf>,
    /// Tables alone, without headings, texts and notes: for a document of your own.
    #[arg(long)]
    pub tables_only: bool,
    /// Read rate tables from a folder instead of those that are built in.
    #[arg(long, value_name = "DIR")]
    pub rates: Option<PathBuf>,
    /// Change rates by a file; of several, a later one goes before an earlier.
    #[arg(long, value_name = "FILE")]
    pub overlay: Vec<PathBuf>,
    /// What repeats the command, whatever the order of the options and wherever its output goes.
    #[arg(skip)]
    pub arguments: Vec<String>,
}

/// What the names of files end in, by the form of what stands in them.
const EXTENSIONS: [(&str, Format); 7] = [
    ("html", Format::Html),
    ("htm", Format::Html),
    ("md", Format::Markdown),
    ("csv", Format::Csv),
    ("json", Format::Json),
    ("xlsx", Format::Xlsx),
    ("docx", Format::Docx),
];

impl Output {
    /// What the names of files end in.
    pub fn endings() -> impl Iterator<Item = &'static str> + Clone {
        EXTENSIONS.iter().map(|(ending, _)| *ending)
    }

    /// The form that is asked for, or that the name of the file tells.
    pub fn format(&self) -> Format {
        self.told().unwrap_or_default()
    }

    /// The same, where there is either.
    fn told(&self) -> Option<Format> {
        let by_name = || {
            let extension = self.output.as_deref()?.extension()?;
            EXTENSIONS.iter().find(|(known, _)| extension.eq_ignore_ascii_case(known)).map(|(_, format)| *format)
        };
        let csv = self.excel_sv.then_some(Format::Csv);
        self.format.or_else(by_name).or(csv)
    }
}

impl Format {
    /// Whether it is read as a document: with sources and what it can be made again from.
    pub const fn is_document(self) -> bool {
        matches!(self, Self::Html | Self::Xlsx | Self::Docx)
    }
}

/// How far ahead a gain is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum HorizonName {
    /// The twelve months of the case.
    #[default]
    OneYear,
    /// The years of the forecast, five where nothing else is said.
    FiveYear,
}

impl HorizonName {
    /// What it names.
    pub const fn horizon(self) -> Horizon {
        match self {
            Self::OneYear => Horizon::OneYear,
            Self::FiveYear => Horizon::AllYears,
        }
    }
}

/// What amounts are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum UnitsName {
    /// kr, and mkr from a million on, as the published reports.
    #[default]
    Kr,
    /// tkr, however many.
    Tkr,
    /// tkr, mnkr and mdkr, as the Language Council of Sweden (Isof) advises.
    Isof,
}

/// Which parties are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Parties {
    /// Every party that changes.
    #[default]
    All,
    /// The rows of the published reports.
    Published,
}

/// Language of tables, notes and messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

/// Form of the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables for a terminal of 80 columns.
    #[default]
    Table,
    /// JSON with a schema name.
    Json,
    /// CSV with exact amounts.
    Csv,
    /// Markdown tables.
    Markdown,
    /// A page for browsers, with charts; it loads nothing from elsewhere.
    Html,
    /// A workbook for Excel: real numbers, charts, sources and assumptions.
    Xlsx,
    /// A document for Word: headings, texts, tables and charts.
    Docx,
}
