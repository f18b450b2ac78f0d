//! Figures as reports print them, and what they are to be compared with.

use super::{Figure, FinancialYear, Origin, Portfolio, Sums, Whose};
use crate::case::Printed;
use crate::money::Ore;

/// A printed figure.
#[derive(Clone, Debug)]
pub struct PrintedFigure {
    /// What it is.
    pub figure: Figure,
    /// Whose it is; `None` for all interventions.
    pub whose: Option<Whose>,
    /// The year; `None` for all.
    pub year: Option<i16>,
    /// As printed.
    pub text: PrintedText,
    /// What the source rounds to, where the unit does not show it.
    pub rounded_to: Option<Ore>,
    /// Why it does not agree with the others.
    pub reason: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A printed amount or number.
#[derive(Clone, Debug)]
pub enum PrintedText {
    /// An amount.
    Amount(Printed),
    /// A number of interventions, as printed and as a number.
    Count(String, usize),
}

/// What is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount.
    Amount(Ore),
    /// A number of interventions.
    Count(usize),
}

impl PrintedText {
    /// Reads a figure as printed: “193 000 kr”, “11 st”.
    pub(super) fn parse(text: &str, figure: Figure) -> Option<Self> {
        if figure == Figure::Number {
            let count = text.trim().trim_end_matches("st").trim().parse().ok()?;
            return Some(Self::Count(text.to_owned(), count));
        }
        Printed::parse(text).filter(|printed| printed.amount.is_some()).map(Self::Amount)
    }

    /// As printed.
    pub fn text(&self) -> &str {
        match self {
            Self::Amount(printed) => &printed.text,
            Self::Count(text, _) => text,
        }
    }
}

impl Portfolio {
    /// What a printed figure is to be compared with; `None` where the file does not hold what it is worked out from.
    pub fn figure(&self, figure: Figure, whose: Option<&Whose>, year: Option<i16>) -> Option<Value> {
        let sums = || match whose {
            Some(whose) => self.sums(whose, year),
            None => self.total(year),
        };
        let of_sums = |of: fn(Sums) -> Option<Ore>| of(sums()?).map(Value::Amount);
        let of_year = |of: &dyn Fn(&FinancialYear) -> Option<Ore>| {
            let (years, _) = self.finances();
            let found = years.iter().find(|one| Some(one.year) == year).filter(|_| whose.is_none())?;
            of(found).map(Value::Amount)
        };
        match figure {
            Figure::Number => sums().map(|sums| Value::Count(sums.number)),
            Figure::Granted => of_sums(|sums| sums.granted.known()),
            Figure::Used => of_sums(|sums| sums.used.known()),
            Figure::MeanGranted => of_sums(|sums| sums.granted.mean()),
            Figure::MeanUsed => of_sums(|sums| sums.used.mean()),
            Figure::Allocation => of_year(&|of| of.income.map(|_| of.allocation)),
            Figure::Income => of_year(&|of| of.income),
            Figure::Opening => of_year(&|of| of.opening),
            Figure::Available => of_year(&FinancialYear::available),
            Figure::Costs => of_year(&|of| of.costs),
            Figure::Closing => of_year(&|of| of.closing),
            Figure::Advised => {
                let share = self.advice.as_ref()?.most_saved;
                of_year(&|of| of.income.map(|_| of.of_allocation(share)))
            }
        }
    }
}
