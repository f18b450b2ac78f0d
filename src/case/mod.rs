//! A case: a person's twelve months before and after an intervention, read from a file and checked.

mod correlation;
mod measure;
mod published;
mod read;
mod shape;
pub mod situation;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use arrayvec::ArrayVec;
pub use correlation::{Correlation, Joint};
pub use measure::Measure;
pub use published::{Printed, Published};
pub use read::correction as read_correction;
pub use read::warn as warn_of_personal_numbers;
pub use shape::Shape;

use crate::correction::Correction;
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::input::Change;
use crate::ledger::InputId;
use crate::money::{Money, Rate};
use crate::party::{Party, Resource};
use crate::projection::Projection;
use crate::rates::{PriceFiles, PriceId, RateBook, Setting};
use crate::texts::{Label, Lang, Nearest, Problem, Say, Title};
use situation::{MOST_BEARERS, Situation};

/// The age where none is given, years.
pub const DEFAULT_AGE: u8 = 40;
/// The method where none is named.
pub const DEFAULT_METHOD: &str = "nyttosam";

/// A checked case with everything that it stands on.
#[derive(Clone, Debug)]
pub struct Case {
    /// The file.
    pub source: Arc<Source>,
    /// The name of the case.
    pub title: String,
    /// The before-situation in words.
    pub before_summary: Option<String>,
    /// The after-situation in words.
    pub after_summary: Option<String>,
    /// Rates, prices, municipality and method; of the situation before where the two have their own.
    pub setting: Setting,
    /// Those of the situation after, where each situation is computed by the rules of its own months.
    pub after_setting: Option<Box<Setting>>,
    /// The twelve months before.
    pub before: Situation,
    /// The twelve months after.
    pub after: Situation,
    /// What is assumed of the years after the first.
    pub projection: Projection,
    /// Rates that later years are discounted by besides that of the projection.
    pub other_discounts: Vec<Rate>,
    /// What the intervention costs, if the file says.
    pub intervention: Option<Intervention>,
    /// What is taken off the gross figures, if anything.
    pub correction: Option<Correction>,
    /// Whether questions about its figures are answered by what its corrections leave of them.
    pub after_correction: bool,
    /// The situations of later years, where some rows hold in some years only.
    pub later: Vec<Later>,
    /// Where the age stands in the file, if it does.
    pub age: Option<Range<usize>>,
    /// Every row of input, in the order of its id.
    pub inputs: Vec<Input>,
    /// How uncertain rows and prices go together.
    pub correlations: Vec<Correlation>,
    /// Printed figures to compare with.
    pub published: Vec<Published>,
    /// The year of the wages, rents and other amounts that the case gives, where it says so, and where that stands.
    pub amounts_year: Option<(i16, Range<usize>)>,
    /// What the case says that it does not value.
    pub not_valued: Vec<String>,
    /// Uses that no price list has a price for, with the reason.
    pub unpriced: Vec<(Title, Title)>,
    /// Days that no benefit is paid for, since its days have ended.
    pub unpaid: Vec<Label>,
    /// What was filled in because the file does not say.
    pub defaulted: Vec<Label>,
    /// The price files that were read.
    pub price_files: Vec<Arc<Source>>,
}

/// Both situations from a year of the forecast on.
#[derive(Clone, Debug)]
pub struct Later {
    /// The first year that it holds in, from 1.
    pub from_year: u32,
    /// What would have been.
    pub before: Situation,
    /// What is.
    pub after: Situation,
}

/// What an intervention costs, in year 0 of the forecast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intervention {
    /// Kr per participant at factor price.
    pub cost: Money,
    /// Who pays, and which share.
    pub bearers: ArrayVec<(Party, Rate), MOST_BEARERS>,
    /// What it uses up.
    pub resource: Resource,
    /// Where the figure comes from.
    pub source: Option<String>,
    /// The bytes of the table in the file.
    pub span: Range<usize>,
}

/// Where a row of input stands and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The path, such as `before.use.socialsekreterare`.
    pub path: String,
    /// The key of the main quantity in the row.
    pub key: &'static str,
    /// The bytes of the row in the file.
    pub span: Range<usize>,
    /// How the row is known.
    pub basis: Basis,
    /// The evidence grade, from 1 to 6, where the row states it.
    pub grade: Option<u8>,
    /// Where the row comes from.
    pub source: Option<String>,
    /// The lowest and the highest plausible value of the main quantity, as written.
    pub range: (Option<String>, Option<String>),
    /// The shape of the distribution between them.
    pub shape: Option<Shape>,
    /// The main quantity, where it is a single number.
    pub measure: Option<Measure>,
}

/// How an input is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Stated by the source.
    Kand,
    /// Estimated from something that is known.
    Uppskattad,
    /// Assumed.
    Antagen,
    /// Not said; counted as assumed.
    Saknas,
}

impl Basis {
    /// The words for it in files.
    pub const NAMES: [(Self, &'static str); 3] =
        [(Self::Kand, "känd"), (Self::Uppskattad, "uppskattad"), (Self::Antagen, "antagen")];
}

impl From<Basis> for Label {
    fn from(basis: Basis) -> Self {
        match basis {
            Basis::Kand => Self::BasisKnown,
            Basis::Uppskattad => Self::BasisEstimated,
            Basis::Antagen => Self::BasisAssumed,
            Basis::Saknas => Self::BasisMissing,
        }
    }
}

impl Input {
    /// The row as it stands in the file: its line, and the whole of it on one line.
    pub fn excerpt(&self, source: &Source) -> (usize, String) {
        let line = source.line(self.span.start);
        let mut lines = source.text.lines().skip(line - 1).map(str::trim);
        let first = lines.next().unwrap_or_default();
        if !first.starts_with('[') {
            let text = source.text.get(self.span.clone()).unwrap_or(first);
            return (line, text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        let rows = lines.take_while(|row| !row.is_empty() && !row.starts_with('['));
        let rows: Vec<&str> = rows.filter(|row| !row.starts_with('#')).collect();
        (line, rows.join("; "))
    }
}

impl Case {
    /// Reads a case that names no price files; the diagnostics hold cautions where it could be read, and everything
    /// that is wrong where not.
    ///
    /// # Errors
    /// Everything that is wrong with the file.
    pub fn read(source: &Arc<Source>, book: &RateBook) -> Result<(Self, Diagnostics), Diagnostics> {
        let none = |path: &str| {
            Err(Box::new(Problem::PriceFileMissing { path: path.to_owned(), nearest: Nearest::default() }))
        };
        Self::read_with(source, book, &none).map_err(|Failure(mut failed)| failed.swap_remove(0))
    }

    /// Reads a case with the price files that it names: the paths stand beside the name of its source.
    ///
    /// # Errors
    /// Everything that is wrong with the file and with its price files.
    pub fn read_with(
        source: &Arc<Source>,
        book: &RateBook,
        files: &PriceFiles<'_>,
    ) -> Result<(Self, Diagnostics), Failure> {
        read::read(source, book, files, &[])
    }

    /// Reads a case as if its file said something else in some places; everything else, all checks too, is as in
    /// [`Case::read_with`].
    ///
    /// # Errors
    /// Everything that is wrong with the file as changed, and a path that it does not have.
    pub fn read_changed(
        source: &Arc<Source>,
        book: &RateBook,
        files: &PriceFiles<'_>,
        changes: &[Change],
    ) -> Result<(Self, Diagnostics), Failure> {
        read::read(source, book, files, changes)
    }

    /// Puts another main quantity in the place of a row's, in millionths, in every year: what is read is as if the file
    /// said so.
    pub fn put(&mut self, id: InputId, micro: i64) {
        let input = &self.inputs[usize::from(id.0)];
        let Some(measure) = input.measure else { return };
        let key = input.key;
        for situation in self.situations_mut() {
            situation.put(id, key, &measure, micro);
        }
    }

    /// The situations of every year, before and after.
    pub fn situations(&self) -> impl Iterator<Item = &Situation> {
        let later = self.later.iter().flat_map(|later| [&later.before, &later.after]);
        [&self.before, &self.after].into_iter().chain(later)
    }

    /// The same, to be changed.
    pub fn situations_mut(&mut self) -> impl Iterator<Item = &mut Situation> {
        let later = self.later.iter_mut().flat_map(|later| [&mut later.before, &mut later.after]);
        [&mut self.before, &mut self.after].into_iter().chain(later)
    }

    /// Puts another price in the place of one.
    pub fn put_price(&mut self, id: PriceId, price: Money) {
        let after = self.after_setting.as_deref_mut();
        for setting in std::iter::once(&mut self.setting).chain(after) {
            setting.prices.put_price(id, price);
        }
    }

    /// The case with a question about its gross figures, and with the same about what its corrections leave, where it takes
    /// something off.
    pub fn gross_and_corrected(self, lang: Lang) -> Vec<Self> {
        let corrected = self.correction.as_ref().map(|_| Self {
            after_correction: true,
            title: Label::TitleCorrected { title: self.title.clone() }.say(lang),
            ..self.clone()
        });
        std::iter::once(self).chain(corrected).collect()
    }

    /// The public parties that are an employer in either situation.
    pub fn public_employers(&self) -> impl Iterator<Item = Party> + '_ {
        let employs =
            |party: &Party| self.before.work.iter().chain(&self.after.work).any(|work| work.employer == *party);
        Party::PUBLIC_SECTOR.into_iter().filter(employs)
    }

    /// What the situation before or after is computed by.
    pub fn setting_of(&self, after: bool) -> &Setting {
        self.after_setting.as_deref().filter(|_| after).unwrap_or(&self.setting)
    }

    /// The situation before or after in a year of the forecast, counted from 0: the rows that hold then, with wages as they
    /// have grown.
    pub fn in_year(&self, after: bool, year: u32) -> Cow<'_, Situation> {
        let later = self.later.iter().rev().find(|later| later.from_year <= year + 1);
        let situation = match (later, after) {
            (Some(later), true) => &later.after,
            (Some(later), false) => &later.before,
            (None, true) => &self.after,
            (None, false) => &self.before,
        };
        let grown = self.projection.wage_factor(year as usize);
        if grown == Rate::ONE || situation.work.is_empty() {
            return Cow::Borrowed(situation);
        }
        let mut situation = situation.clone();
        for work in &mut situation.work {
            work.wage_month_full_time = (work.wage_month_full_time * grown).ore().money();
        }
        Cow::Owned(situation)
    }

    /// The years of the forecast, counted from 0, whose situations are not those of the year before: the first always.
    pub fn years_that_differ(&self) -> Vec<u32> {
        let growing = self.projection.real_wage_growth != Rate::ZERO;
        let differs = |year: &u32| *year == 0 || growing || self.later.iter().any(|later| later.from_year == *year + 1);
        (0..self.projection.years).filter(differs).collect()
    }

    /// The row of input with that id.
    pub fn input(&self, id: InputId) -> &Input {
        &self.inputs[usize::from(id.0)]
    }
}
