//! What depends on where the person lives: local tax and patient fees.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::book::{RateBook, RowInfo, Series};
use super::row::Row;
use super::series::resolve;
use crate::money::{Money, Rate};
use crate::rounding::Rounding;

/// A municipality with its tax rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Municipality {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) region: String,
    pub(crate) tax: Series,
    pub(crate) begravningsavgift: Option<Series>,
    pub(crate) begravning_i_kommunen: bool,
}

/// A region with its tax rate and patient fees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Region {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) tax: Series,
    pub(crate) fees: Vec<Series>,
}

/// The kinds of visit that a region sets a fee for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FeeKind {
    /// A doctor in primary care.
    LakarePrimarvard,
    /// A specialist.
    Specialist,
    /// A nurse in primary care.
    Sjukskoterska,
    /// Other staff: physiotherapist, counsellor, psychologist.
    AnnanVardgivare,
    /// An emergency department.
    Akutmottagning,
}

impl FeeKind {
    /// How many kinds there are.
    pub const COUNT: usize = 5;

    /// The Swedish and English name of the kind.
    pub const fn title(self) -> (&'static str, &'static str) {
        match self {
            Self::LakarePrimarvard => ("läkare i primärvården", "doctor in primary care"),
            Self::Specialist => ("specialist", "specialist"),
            Self::Sjukskoterska => ("sjuksköterska", "nurse"),
            Self::AnnanVardgivare => ("annan vårdgivare", "other staff"),
            Self::Akutmottagning => ("akutmottagning", "emergency department"),
        }
    }

    /// Every kind with its name in files.
    pub const ALL: [(Self, &'static str); Self::COUNT] = [
        (Self::LakarePrimarvard, "lakare-primarvard"),
        (Self::Specialist, "specialist"),
        (Self::Sjukskoterska, "sjukskoterska"),
        (Self::AnnanVardgivare, "annan-vardgivare"),
        (Self::Akutmottagning, "akutmottagning"),
    ];
}

/// A row of municipal tax with whose it is.
#[derive(Clone, Copy, Debug)]
pub struct MunicipalRow<'a> {
    /// The four-digit code of the municipality.
    pub code: &'a str,
    /// The name of the municipality.
    pub name: &'a str,
    /// The name of its region.
    pub region: &'a str,
    /// The row.
    pub info: &'a RowInfo,
}

impl RateBook {
    /// Every row of municipal tax.
    pub fn municipal_rows(&self) -> impl Iterator<Item = MunicipalRow<'_>> {
        self.municipalities.iter().flat_map(move |municipality| {
            let region = self.regions.iter().find(|region| region.id == municipality.region);
            municipality.tax.rows.iter().map(move |row| MunicipalRow {
                code: &municipality.code,
                name: &municipality.name,
                region: region.map_or("", |region| region.name.as_str()),
                info: self.row(row.id),
            })
        })
    }

    /// Every row of regional tax and of patient fees.
    pub fn regional_rows(&self) -> impl Iterator<Item = &RowInfo> {
        let series = self.regions.iter().flat_map(|region| std::iter::once(&region.tax).chain(&region.fees));
        series.flat_map(|series| &series.rows).map(|row| self.row(row.id))
    }
}

/// A municipality's and its region's rates in one year.
#[derive(Clone, Debug)]
pub struct Local {
    /// The name of the municipality.
    pub name: String,
    /// The municipality's tax rate.
    pub kommunalskatt: Row<Rate>,
    /// The region's tax rate.
    pub regionskatt: Row<Rate>,
    /// Begravningsavgift, where the municipality has a rate of its own.
    pub begravningsavgift: Option<Row<Rate>>,
    /// Whether the municipality keeps the burial grounds and has the fee.
    pub begravning_i_kommunen: bool,
    /// How local tax and the begravningsavgift become whole kronor.
    pub oretal: Rounding,
    fees: [Row<Money>; FeeKind::COUNT],
}

impl Local {
    /// A municipality by name or four-digit code, on a day.
    pub fn resolve(book: &RateBook, name_or_code: &str, day: Date) -> Option<Self> {
        let wanted = crate::suggest::fold(name_or_code);
        let municipality = book
            .municipalities
            .iter()
            .find(|entry| entry.code == name_or_code || crate::suggest::fold(&entry.name) == wanted)?;
        let region = book.regions.iter().find(|region| region.id == municipality.region)?;
        Some(Self {
            name: municipality.name.clone(),
            kommunalskatt: resolve(book, &municipality.tax, day),
            regionskatt: resolve(book, &region.tax, day),
            begravningsavgift: municipality.begravningsavgift.as_ref().map(|series| resolve(book, series, day)),
            begravning_i_kommunen: municipality.begravning_i_kommunen,
            oretal: Rounding::OretalFallerBort,
            fees: std::array::from_fn(|kind| resolve(book, &region.fees[kind], day)),
        })
    }

    /// The place of a monthly tax table: the rate of its number, of which a part is burial and church fee. No region, no
    /// patient fees.
    pub(crate) fn of_table(number: Rate, fees: Row<Rate>, oretal: Rounding) -> Self {
        let none = Row::new(Rate::ZERO, fees.id, None);
        Self {
            name: String::new(),
            kommunalskatt: Row::new(number - fees.unrecorded(), fees.id, None),
            regionskatt: none,
            begravningsavgift: Some(fees),
            begravning_i_kommunen: false,
            oretal,
            fees: [Row::missing(Money::ZERO, fees.id); FeeKind::COUNT],
        }
    }

    /// The fee for a kind of visit, kr per visit.
    pub const fn fee(&self, kind: FeeKind) -> &Row<Money> {
        &self.fees[kind as usize]
    }
}
