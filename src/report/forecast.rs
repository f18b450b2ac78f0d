//! The tables of `forecast`: all years of each party together, and year by year.

use serde_json::{Map, Value, json};

use super::assumptions::percent;
use super::numbers::{self, machine};
use super::result::years_in_words;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use super::{curves, notes};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::forecast::Forecast;
use crate::money::{Ore, Rate};
use crate::party::Beneficiary;
use crate::rates::RateBook;
use crate::texts::{Label, Lang, Say};

/// The gross figures or those that corrections leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// As computed.
    Gross,
    /// With what the case takes off.
    Corrected,
}

impl Figures {
    /// Those that are asked for of a case.
    pub const fn asked(case: &Case) -> Self {
        if case.after_correction { Self::Corrected } else { Self::Gross }
    }

    /// The name in machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gross => "gross",
            Self::Corrected => "corrected",
        }
    }
}

/// The forecasts of a case: gross, and corrected where the case takes something off.
pub fn figures(evaluation: &Evaluation) -> Vec<(Figures, &Forecast)> {
    let corrected = evaluation.corrected.as_ref().map(|forecast| (Figures::Corrected, forecast));
    std::iter::once((Figures::Gross, &evaluation.forecast)).chain(corrected).collect()
}

/// Whom the tables are about: those that are asked for with society and the public sector, or everybody who changes.
pub fn beneficiaries(evaluation: &Evaluation, party: Option<Beneficiary>) -> Vec<Beneficiary> {
    if let Some(party) = party {
        return party.with_beside().collect();
    }
    let forecast = &evaluation.forecast;
    let changes = |one: &Beneficiary| {
        forecast.annual.iter().any(|year| year.of(*one) != Ore::ZERO) || cost(evaluation, *one) != Ore::ZERO
    };
    Beneficiary::with_subtotals().filter(changes).collect()
}

/// What the intervention costs society, a party or several; nothing where the case does not say.
pub fn cost(evaluation: &Evaluation, beneficiary: Beneficiary) -> Ore {
    evaluation.cost.as_ref().map_or(Ore::ZERO, |cost| -cost.of(beneficiary))
}

/// The gains of all years less the cost, discounted at a rate.
pub fn present_value(evaluation: &Evaluation, forecast: &Forecast, beneficiary: Beneficiary, discount: Rate) -> Ore {
    forecast.at(discount).of(beneficiary) - cost(evaluation, beneficiary)
}

/// Every rate that the case discounts at, the main one first.
pub fn discounts(case: &Case) -> Vec<Rate> {
    std::iter::once(case.projection.discount).chain(case.other_discounts.iter().copied()).collect()
}

/// All the years of each party: gains, cost, present value at each rate and payback.
pub fn summary(
    case: &Case,
    evaluation: &Evaluation,
    book: &RateBook,
    party: Option<Beneficiary>,
    style: Style,
) -> Section {
    let lang = style.lang;
    let beneficiaries = beneficiaries(evaluation, party);
    let rows = beneficiaries.into_iter().flat_map(|beneficiary| {
        figures(evaluation)
            .into_iter()
            .map(move |(figures, forecast)| summary_row(case, evaluation, beneficiary, (figures, forecast), style))
    });
    Section {
        heading: case.title.clone(),
        lead: vec![Label::PerParticipant.say(lang)],
        chart: Some(curves::chart(&case.title, &evaluation.forecast, |who| cost(evaluation, who), style)),
        table: Table { columns: summary_columns(case, evaluation, lang), rows: rows.collect() },
        notes: notes::notes(case, evaluation, book, style),
        ..Section::default()
    }
}

/// Present values are shown where they differ from the sum; those at further rates, and payback, stand under the row.
fn summary_columns(case: &Case, evaluation: &Evaluation, lang: Lang) -> Vec<Column> {
    let column = Column::in_language(lang);
    let years = years_in_words(evaluation.forecast.projection.years, lang);
    let mut columns = vec![
        column("party", Label::ColumnParty, Align::Left),
        column("gain", Label::ColumnGainYears { years }, Align::Right),
        column("cost", Label::ColumnCost, Align::Right),
    ];
    let rate = percent(case.projection.discount, lang);
    columns.push(column("present_value", Label::ColumnNetPresentValue { rate }, Align::Right));
    columns.extend(case.other_discounts.iter().map(|_| column("other_rate", Label::ColumnOtherRate, Align::Aside)));
    columns.push(column("payback", Label::ColumnPayback, Align::Aside));
    columns
}

fn summary_row(
    case: &Case,
    evaluation: &Evaluation,
    beneficiary: Beneficiary,
    (figures, forecast): (Figures, &Forecast),
    style: Style,
) -> TableRow {
    let lang = style.lang;
    let cost = cost(evaluation, beneficiary);
    let gain: Ore = forecast.annual.iter().map(|year| year.of(beneficiary)).sum();
    let (kind, label) = match figures {
        Figures::Gross => (RowKind::Item, Label::from(beneficiary)),
        Figures::Corrected => (RowKind::Part, Label::AfterCorrection),
    };
    let known = evaluation.cost.is_some();
    let mut cells = vec![Cell::Text(label.say(lang)), Cell::Amount(gain)];
    cells.push(if known { Cell::Amount(cost) } else { Cell::Empty });
    let present_value = |rate: Rate| present_value(evaluation, forecast, beneficiary, rate);
    let worth = present_value(case.projection.discount);
    cells.push(if worth == gain { Cell::Empty } else { Cell::Amount(worth) });
    cells.extend(case.other_discounts.iter().map(|rate| {
        let amount = numbers::amount(present_value(*rate), style);
        Cell::Text(Label::OtherPresentValue { rate: percent(*rate, lang), amount }.say(lang))
    }));
    let repaid = (cost > Ore::ZERO).then(|| Cell::Text(payback(forecast, beneficiary, cost).say(lang)));
    cells.push(repaid.unwrap_or(Cell::Empty));
    TableRow { kind, id: format!("{}:{}", beneficiary.id(), figures.id()), cells }
}

/// After how long a cost is repaid, in words.
pub(super) fn payback(forecast: &Forecast, beneficiary: Beneficiary, cost: Ore) -> Label {
    match forecast.payback_months(beneficiary, cost) {
        Some(months) => Label::PaybackMonths { months: months.to_string() },
        None => Label::PaybackNever,
    }
}

/// Year by year, a section for each party: the gain, what it is worth and what has come together.
/// Where nothing is discounted, what a year is worth is left out unless it is asked for.
pub fn by_year(
    case: &Case,
    evaluation: &Evaluation,
    party: Option<Beneficiary>,
    (lang, every_column): (Lang, bool),
) -> Vec<Section> {
    let sections = beneficiaries(evaluation, party).into_iter().flat_map(|beneficiary| {
        figures(evaluation).into_iter().map(move |(figures, forecast)| {
            let who = Label::from(beneficiary);
            let heading = match figures {
                Figures::Gross => who,
                Figures::Corrected => Label::Corrected { who: Box::new(who) },
            };
            Section {
                keys: vec![
                    ("file", case.source.name.clone()),
                    ("title", case.title.clone()),
                    ("party", beneficiary.id().to_owned()),
                    ("figures", figures.id().to_owned()),
                ],
                heading: heading.say(lang),
                table: years(evaluation, forecast, beneficiary, (lang, every_column)),
                ..Section::default()
            }
        })
    });
    sections.collect()
}

fn years(
    evaluation: &Evaluation,
    forecast: &Forecast,
    beneficiary: Beneficiary,
    (lang, every_column): (Lang, bool),
) -> Table {
    let column = Column::in_language(lang);
    let discount = forecast.projection.discount;
    let worth = Label::ColumnPresentValue { rate: percent(discount, lang) };
    let discounted = discount != Rate::ZERO;
    let accumulated_as = if discounted { Label::ColumnAccumulatedValue } else { Label::ColumnAccumulated };
    let cost = cost(evaluation, beneficiary);
    let row = |year: String, gain: Ore, worth: Ore, accumulated: Ore| TableRow {
        kind: RowKind::Item,
        id: year.clone(),
        cells: vec![
            Cell::Text(Label::ForecastYear { year }.say(lang)),
            Cell::Amount(gain),
            if discounted || every_column { Cell::Amount(worth) } else { Cell::Empty },
            Cell::Amount(accumulated),
        ],
    };
    let mut rows = Vec::new();
    let mut accumulated = -cost;
    if evaluation.cost.is_some() {
        rows.push(row("0".to_owned(), -cost, -cost, accumulated));
    }
    for (place, (gain, worth)) in forecast.annual.iter().zip(&forecast.worth).enumerate() {
        accumulated += worth.of(beneficiary);
        rows.push(row((place + 1).to_string(), gain.of(beneficiary), worth.of(beneficiary), accumulated));
    }
    Table {
        columns: vec![
            column("year", Label::ColumnYear, Align::Left),
            column("gain", Label::ColumnGain, Align::Right),
            column("worth", worth, Align::Right),
            column("accumulated", accumulated_as, Align::Right),
        ],
        rows,
    }
}

/// One case of `nyttokalkyl.forecast/1`.
pub fn json(case: &Case, evaluation: &Evaluation, notices: &[String]) -> Value {
    let parties: Map<String, Value> = Beneficiary::with_subtotals()
        .map(|beneficiary| {
            let of = figures(evaluation).into_iter();
            let of = of
                .map(|(figures, forecast)| (figures.id().to_owned(), json_of(case, evaluation, forecast, beneficiary)));
            let mut party: Map<String, Value> = of.collect();
            party.insert("cost".to_owned(), machine(cost(evaluation, beneficiary)).into());
            (beneficiary.id().to_owned(), party.into())
        })
        .collect();
    let projection = &case.projection;
    json!({
        "file": case.source.name,
        "title": case.title,
        "assumptions": {
            "years": projection.years,
            "remaining": projection.remaining().iter().map(ToString::to_string).collect::<Vec<_>>(),
            "lag_months": projection.lag_months,
            "real_wage_growth": decimal(projection.real_wage_growth),
            "discount": discounts(case).into_iter().map(decimal).collect::<Vec<_>>(),
            "rows_change_from_year": evaluation.from_years,
            "cost": evaluation.cost.as_ref().map(|_| machine(evaluation.stated_cost)),
        },
        "parties": parties,
        "notices": notices,
    })
}

fn json_of(case: &Case, evaluation: &Evaluation, forecast: &Forecast, beneficiary: Beneficiary) -> Value {
    let cost = cost(evaluation, beneficiary);
    let mut accumulated = -cost;
    let years: Vec<Value> = forecast
        .annual
        .iter()
        .zip(&forecast.worth)
        .enumerate()
        .map(|(place, (gain, worth))| {
            accumulated += worth.of(beneficiary);
            json!({
                "year": place + 1,
                "gain": machine(gain.of(beneficiary)),
                "worth": machine(worth.of(beneficiary)),
                "accumulated": machine(accumulated),
            })
        })
        .collect();
    let present_value: Map<String, Value> = discounts(case)
        .into_iter()
        .map(|rate| (decimal(rate), machine(present_value(evaluation, forecast, beneficiary, rate)).into()))
        .collect();
    let payback = (cost > Ore::ZERO).then(|| forecast.payback_months(beneficiary, cost)).flatten();
    json!({
        "one_year": machine(forecast.one_year.of(beneficiary)),
        "five_year": machine(forecast.of(beneficiary)),
        "years": years,
        "present_value": present_value,
        "payback_months": payback,
    })
}

/// A share as a number with a point.
fn decimal(share: Rate) -> String {
    share.to_decimal().normalize().to_string()
}
