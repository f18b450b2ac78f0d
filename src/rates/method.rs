//! A method: the conventions of a model, as data.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::book::{RateBook, Series};
use super::row::Row;
use super::scale::Ladder;
use super::series::resolve;
use crate::money::{Money, Rate};
use crate::party::Beneficiary;
use crate::texts::Title;

/// What something is worth of its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Worth {
    /// Nothing.
    Nothing,
    /// The whole.
    Whole,
}

/// What indirect tax is counted on besides production.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Taxed {
    /// Nothing.
    Nothing,
    /// Care, handling and teaching, the intervention's own among them.
    Use,
    /// The same without the intervention, whose cost is booked at factor price.
    UseButIntervention,
}

/// A method as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MethodEntry {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) title_en: String,
    /// The method whose conventions hold where this one has none of its own.
    pub(crate) builds_on: Option<String>,
    pub(crate) printed: Vec<Beneficiary>,
    pub(crate) begravningsavgift: bool,
    pub(crate) inkomstutjamning: bool,
    pub(crate) subventionerad_produktion: Worth,
    pub(crate) taxed: Taxed,
    /// Its own series.
    pub(crate) series: Vec<Series>,
}

impl MethodEntry {
    /// One of [`METHOD_SERIES`], its own or that of the method that it builds on.
    fn series<'a>(&'a self, book: &'a RateBook, key: &str) -> Option<&'a Series> {
        let path = format!("metoder.{}.{key}", self.id);
        let own = self.series.iter().find(|series| series.path == path);
        own.or_else(|| book.method(self.builds_on.as_deref()?)?.series(book, key))
    }
}

impl RateBook {
    /// The method with an id.
    pub(crate) fn method(&self, id: &str) -> Option<&MethodEntry> {
        self.methods.iter().find(|method| method.id == id)
    }
}

/// The series that every method has, its own or another's.
pub(crate) const METHOD_SERIES: [&str; 16] = [
    "indirekt_skatt",
    "avtalade_avgifter",
    "skattefinansiering",
    "kalkylranta",
    "horisont",
    "ingen_forandring",
    "tryckt_precision",
    "kvarvarande",
    "fordrojning",
    "real_loneokning",
    "evidenskorrigering",
    "evidensgrad_kand",
    "evidensgrad_uppskattad",
    "evidensgrad_antagen",
    "yttre_faktorer",
    "avskrivningstid",
];

/// The conventions of a method, resolved for a year.
#[derive(Clone, Debug)]
pub struct Method {
    /// The name in files.
    pub id: String,
    /// The name in print.
    pub title: Title,
    /// The rows that the method's reports print.
    pub printed: Vec<Beneficiary>,
    /// Whether the begravningsavgift is counted.
    pub begravningsavgift: bool,
    /// Whether the equalisation of incomes is counted (lag 2004:773).
    pub inkomstutjamning: bool,
    /// What the part of production that a wage subsidy covers is worth.
    pub subventionerad_produktion: Worth,
    /// What indirect tax is counted on besides production.
    pub taxed: Taxed,
    /// Indirect tax on real resources, as a share of factor cost (m − 1).
    pub indirekt_skatt: Row<Rate>,
    /// The collectively agreed part of the wage cost, as a share of the wage.
    pub avtalade_avgifter: Row<Rate>,
    /// Cost of public funds, as a share of the public sector's net cost.
    pub skattefinansiering: Row<Rate>,
    /// The rate at which later years are discounted.
    pub kalkylranta: Row<Rate>,
    /// The years of the forecast.
    pub horisont: Row<u32>,
    /// The change in disposable income within which the individual is printed as unchanged, kr per year.
    pub ingen_forandring: Row<Money>,
    /// What printed amounts in kronor are rounded to, kr.
    pub tryckt_precision: Row<Money>,
    /// The share of the effect that remains from one year to the next.
    pub kvarvarande: Row<Rate>,
    /// Months from the end of the intervention until the effect begins.
    pub fordrojning: Row<u32>,
    /// What wages grow by each year beyond prices, share.
    pub real_loneokning: Row<Rate>,
    /// What each grade of evidence takes off a benefit and puts on a cost, percent.
    pub evidenskorrigering: Row<Ladder>,
    /// The evidence grade of a row that is known and states no grade.
    pub evidensgrad_kand: Row<u32>,
    /// The same of a row that is estimated.
    pub evidensgrad_uppskattad: Row<u32>,
    /// The same of a row that is assumed.
    pub evidensgrad_antagen: Row<u32>,
    /// The share of a programme's income that outer factors are taken to have given in the customary sensitivity analysis.
    pub yttre_faktorer: Row<Rate>,
    /// Over how many years a programme's cost is written off in the other.
    pub avskrivningstid: Row<u32>,
}

impl Method {
    /// Whether indirect tax is counted on care, handling and teaching.
    pub const fn taxes_use(&self) -> bool {
        !matches!(self.taxed, Taxed::Nothing)
    }

    /// Whether indirect tax is counted on what the intervention itself uses.
    pub const fn taxes_the_intervention(&self) -> bool {
        matches!(self.taxed, Taxed::Use)
    }

    /// The same without what employers and unions agree on: the wage cost is what the law says.
    #[must_use]
    pub fn by_law(self) -> Self {
        Self { avtalade_avgifter: self.avtalade_avgifter.nothing(), ..self }
    }

    /// A method by id, on a day.
    pub fn resolve(book: &RateBook, id: &str, day: Date) -> Option<Self> {
        let entry = book.method(id)?;
        let series = |key| entry.series(book, key);
        Some(Self {
            id: entry.id.clone(),
            title: Title::new(&entry.title, &entry.title_en),
            printed: entry.printed.clone(),
            begravningsavgift: entry.begravningsavgift,
            inkomstutjamning: entry.inkomstutjamning,
            subventionerad_produktion: entry.subventionerad_produktion,
            taxed: entry.taxed,
            indirekt_skatt: resolve(book, series("indirekt_skatt")?, day),
            avtalade_avgifter: resolve(book, series("avtalade_avgifter")?, day),
            skattefinansiering: resolve(book, series("skattefinansiering")?, day),
            kalkylranta: resolve(book, series("kalkylranta")?, day),
            horisont: resolve(book, series("horisont")?, day),
            ingen_forandring: resolve(book, series("ingen_forandring")?, day),
            tryckt_precision: resolve(book, series("tryckt_precision")?, day),
            kvarvarande: resolve(book, series("kvarvarande")?, day),
            fordrojning: resolve(book, series("fordrojning")?, day),
            real_loneokning: resolve(book, series("real_loneokning")?, day),
            evidenskorrigering: resolve(book, series("evidenskorrigering")?, day),
            evidensgrad_kand: resolve(book, series("evidensgrad_kand")?, day),
            evidensgrad_uppskattad: resolve(book, series("evidensgrad_uppskattad")?, day),
            evidensgrad_antagen: resolve(book, series("evidensgrad_antagen")?, day),
            yttre_faktorer: resolve(book, series("yttre_faktorer")?, day),
            avskrivningstid: resolve(book, series("avskrivningstid")?, day),
        })
    }
}
