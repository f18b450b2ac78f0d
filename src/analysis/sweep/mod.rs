//! A case computed again for every value of one or two of its inputs, prices or rates.

mod laid;
mod range;
mod target;

use rust_decimal::Decimal;

pub use laid::overlay_text;
pub use range::{Astray, Range, Value, Vary};
pub use target::Target;

use crate::case::Case;
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::evaluation::{Evaluation, corrected, forecast};
use crate::forecast::Forecast;
use crate::input::{Change, Reader, number};
use crate::rates::{PriceFiles, RateBook};
use crate::texts::Problem;
use laid::Laid;

/// How many paths can be varied together.
pub const MOST_PATHS: usize = 2;
/// How many points are computed at most.
pub const MOST_POINTS: u32 = 10_000;

/// A case for each value, or for each pair of values.
#[derive(Clone, Debug)]
pub struct Sweep {
    /// What is varied.
    pub axes: Vec<Axis>,
    /// What comes out; of two axes the second goes through its values for each of the first.
    pub points: Vec<Point>,
}

/// A path with its values.
#[derive(Clone, Debug)]
pub struct Axis {
    /// What the path stands for.
    pub target: Target,
    /// The values.
    pub range: Range,
}

/// The result for one value, or one pair.
#[derive(Clone, Debug)]
pub struct Point {
    /// The value on each axis.
    pub values: Vec<Value>,
    /// The gains.
    pub forecast: Forecast,
    /// The same with what the case takes off, where it does.
    pub corrected: Option<Forecast>,
}

impl Sweep {
    /// Computes a case for every value; `book` and `files` are those that it was read by.
    ///
    /// # Errors
    /// Paths or values that cannot be varied, or what is wrong with the case at the first value where something is.
    pub fn of(case: &Case, book: &RateBook, files: &PriceFiles<'_>, varied: &[Vary]) -> Result<Self, Failure> {
        let axes = axes(case, book, varied)?;
        let mut values: Vec<Vec<Value>> = vec![Vec::new()];
        for axis in &axes {
            let longer = |before: &Vec<Value>| -> Vec<Vec<Value>> {
                axis.range.values().map(|value| [&before[..], &[value]].concat()).collect()
            };
            values = values.iter().flat_map(longer).collect();
        }
        // A price file is read once.
        let file = |path: &str| match case.price_files.iter().find(|source| source.name == path) {
            Some(source) => Ok(source.clone()),
            None => files(path),
        };
        let mut laid = Laid::over(book);
        let mut points = Vec::with_capacity(values.len());
        for values in values {
            match at(case, &mut laid, &file, (&axes, &values)) {
                Ok((forecast, corrected)) => points.push(Point { values, forecast, corrected }),
                Err(failure) => return Err(wrong(&axes, &values, failure)),
            }
        }
        Ok(Self { axes, points })
    }
}

/// The forecast of the case where the axes have some values, gross and corrected.
fn at(
    case: &Case,
    laid: &mut Laid<'_>,
    files: &PriceFiles<'_>,
    (axes, values): (&[Axis], &[Value]),
) -> Result<(Forecast, Option<Forecast>), Failure> {
    let mut changes = Vec::new();
    let mut rates = Vec::new();
    for (axis, value) in axes.iter().zip(values) {
        match &axis.target {
            Target::Rate(entry) => rates.push((entry, *value)),
            Target::Input { path, bounds, .. } => {
                changes.push(Change::new(path, value.in_file()));
                changes.extend(bounds.iter().filter_map(|bound| bound.moved_by(*value)));
            }
        }
    }
    let book = laid.with(&rates)?;
    let (case, _) = Case::read_changed(&case.source, book, files, &changes)?;
    match (forecast(&case), corrected(&case)) {
        (Ok(forecast), Ok(corrected)) => Ok((forecast, corrected)),
        _ => Evaluation::of(&case, book).map(|done| (done.forecast, done.corrected)).map_err(Failure::from),
    }
}

/// What is wrong, after the values that it is wrong with.
fn wrong(axes: &[Axis], values: &[Value], failure: Failure) -> Failure {
    let paths = axes.iter().map(|axis| axis.target.path());
    let values = paths.zip(values).map(|(path, value)| format!("{path} = {value}")).collect();
    let mut first = nothing_wrong();
    first.file(Problem::VariedWrong { values });
    Failure([vec![first], failure.0].concat())
}

/// What is varied; all that is wrong with the paths is said at once.
fn axes(case: &Case, book: &RateBook, varied: &[Vary]) -> Result<Vec<Axis>, Diagnostics> {
    let mut wrong = nothing_wrong();
    if varied.len() > MOST_PATHS {
        wrong.file(Problem::VariedMany { count: varied.len(), most: MOST_PATHS });
    }
    let table = Reader::open(&case.source).1;
    let mut targets: Vec<Target> = Vec::new();
    for vary in varied {
        match Target::of(&vary.path, &table, case, book) {
            Ok(target) if targets.iter().any(|other| other.is(&target)) => {
                wrong.file(Problem::VariedTwice { path: vary.path.clone() });
            }
            Ok(target) => targets.push(target),
            Err(problem) => wrong.file(*problem),
        }
    }
    let all = |count: Decimal, vary: &Vary| count.checked_mul(vary.range.count()).unwrap_or(Decimal::MAX);
    let count = varied.iter().fold(Decimal::ONE, all);
    let most = Decimal::from(MOST_POINTS);
    if count > most {
        wrong.file(Problem::VariedFar { count: number::write(count), most: number::write(most) });
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let axis = |(target, vary): (Target, &Vary)| Axis { target, range: vary.range.clone() };
    Ok(targets.into_iter().zip(varied).map(axis).collect())
}

fn nothing_wrong() -> Diagnostics {
    Diagnostics::new(Source::new("--vary", ""))
}
