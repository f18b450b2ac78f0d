//! The table of `verify`: each published figure beside the computed one.

use super::numbers;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::case::{Case, Printed, Published};
use crate::evaluation::Evaluation;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::texts::{Label, Lang, Say};

/// One published figure and whether it is met.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Society or the party.
    pub beneficiary: Beneficiary,
    /// Whether the figure is that of the forecast.
    pub forecast: bool,
    /// As printed.
    pub printed: Printed,
    /// As computed.
    pub computed: Ore,
    /// Whether the computed figure prints as the published one, or lies within the stated tolerance.
    pub met: bool,
    /// The stated tolerance with its reason.
    pub tolerance: Option<(Ore, String)>,
}

/// Every published figure of a case, compared.
pub fn compare(case: &Case, evaluation: &Evaluation) -> Vec<Comparison> {
    case.published.iter().flat_map(|published| figures(case, evaluation, published)).collect()
}

fn figures(case: &Case, evaluation: &Evaluation, published: &Published) -> Vec<Comparison> {
    let beneficiary = published.beneficiary;
    let tolerance = published.tolerance.as_ref().map(|(amount, reason)| (amount.ore(), reason.clone()));
    let one_year = evaluation.forecast.one_year.of(beneficiary);
    let mut comparisons = vec![compare_one(case, beneficiary, false, &published.one_year, one_year, tolerance)];
    if let Some(five_year) = &published.five_year {
        comparisons.push(compare_one(case, beneficiary, true, five_year, evaluation.forecast.of(beneficiary), None));
    }
    comparisons
}

fn compare_one(
    case: &Case,
    beneficiary: Beneficiary,
    forecast: bool,
    printed: &Printed,
    computed: Ore,
    tolerance: Option<(Ore, String)>,
) -> Comparison {
    let method = &case.setting.method;
    let precision = method.tryckt_precision.unrecorded().ore();
    let met = match &printed.amount {
        None if beneficiary == Beneficiary::Party(Party::Individual) => {
            let years = if forecast { i64::from(method.horisont.unrecorded()) } else { 1 };
            computed.abs() <= method.ingen_forandring.unrecorded().ore().times(years)
        }
        None => numbers::rounded(computed, precision) == Ore::ZERO,
        Some(amount) => {
            let value = amount.value.ore();
            let last_digit = match amount.last_digit {
                Some(digit) => digit.ore(),
                None if value.get() % precision.get() == 0 => precision,
                None => Ore::new(100),
            };
            let within = tolerance.as_ref().is_some_and(|(tolerance, _)| (computed - value).abs() <= *tolerance);
            numbers::rounded(computed, last_digit) == value || within
        }
    };
    Comparison { beneficiary, forecast, printed: printed.clone(), computed, met, tolerance }
}

/// The comparisons of one case as a table.
pub fn section(case: &Case, comparisons: &[Comparison], style: Style) -> Section {
    let lang = style.lang;
    let column = Column::in_language(lang);
    let years = super::result::years_in_words(case.setting.method.horisont.unrecorded(), lang);
    let rows = comparisons.iter().map(|comparison| row(comparison, &years, lang)).collect();
    let notes = comparisons
        .iter()
        .filter_map(|comparison| {
            let (tolerance, reason) = comparison.tolerance.as_ref()?;
            let tolerance = numbers::amount(*tolerance, Style { precision: Ore::new(100), ..style });
            let label = Label::VerdictTolerance { tolerance, reason: reason.clone() };
            Some(format!("{}: {}", Label::from(comparison.beneficiary).say(lang), label.say(lang)))
        })
        .collect();
    Section {
        keys: vec![("file", case.source.name.clone()), ("title", case.title.clone())],
        heading: format!("{}: {}", case.source.name, case.title),
        table: Table {
            columns: vec![
                column("party", Label::ColumnParty, Align::Left),
                column("horizon", Label::ColumnHorizon, Align::Left),
                column("published", Label::ColumnPublished, Align::Right),
                column("computed", Label::ColumnComputed, Align::Right),
                column("verdict", Label::ColumnVerdict, Align::Left),
            ],
            rows,
        },
        notes,
        ..Section::default()
    }
}

fn row(comparison: &Comparison, years: &str, lang: Lang) -> TableRow {
    let horizon = if comparison.forecast { years.to_owned() } else { Label::ColumnOneYear.say(lang).to_lowercase() };
    let verdict = if comparison.met { Label::VerdictMet } else { Label::VerdictOut };
    TableRow {
        kind: RowKind::Item,
        id: comparison.beneficiary.id().to_owned(),
        cells: vec![
            Cell::Text(Label::from(comparison.beneficiary).say(lang)),
            Cell::Text(horizon),
            Cell::Text(comparison.printed.text.clone()),
            Cell::Exact(comparison.computed),
            Cell::Text(verdict.say(lang)),
        ],
    }
}
