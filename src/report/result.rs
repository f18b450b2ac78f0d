//! The table of `run`: a row per party with one year and the forecast.

use super::assumptions::percent;
use super::chart::Chart;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use super::{causes, notes, numbers, own_prices};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::money::{Ore, Rate};
use crate::party::{Beneficiary, Party, Resource, SOCIETY};
use crate::projection::Projection;
use crate::rates::RateBook;
use crate::rule::Cause;
use crate::texts::{Label, Lang, Say};

/// The name of a public employer's wage cost in machine-readable output.
pub const WAGE_COST: &str = "wage_cost";
/// The name of what a public employer has back for it.
pub const EMPLOYMENT_RETURN: &str = "production_and_subsidy";

/// Which parties are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parties {
    /// Every party that changes.
    #[default]
    All,
    /// Those that the method's reports print.
    Published,
}

/// How the amounts of a case are printed.
pub fn style(case: &Case, lang: Lang, exact: bool) -> Style {
    Style { exact, precision: case.setting.method.tryckt_precision.unrecorded().ore(), ..Style::to_the_ore(lang) }
}

/// The result of one case.
pub fn section(case: &Case, evaluation: &Evaluation, book: &RateBook, parties: Parties, style: Style) -> Section {
    Section {
        keys: vec![
            ("file", case.source.name.clone()),
            ("title", case.title.clone()),
            ("own_prices", own_prices::keys(case, evaluation).join(" ")),
        ],
        heading: case.title.clone(),
        lead: vec![Label::PerParticipant.say(style.lang)],
        chart: Some(chart(case, evaluation, parties, style)),
        table: table(case, evaluation, parties, style),
        notes: notes::notes(case, evaluation, book, style),
        ..Section::default()
    }
}

fn table(case: &Case, evaluation: &Evaluation, parties: Parties, style: Style) -> Table {
    let result = Result { case, evaluation, style };
    let printed = &case.setting.method.printed;
    let mut rows: Vec<TableRow> = Vec::new();
    for beneficiary in printed {
        rows.extend(result.rows(*beneficiary));
        rows.extend(result.corrected(*beneficiary));
        if parties == Parties::All {
            rows.extend(result.equalised(*beneficiary));
        }
    }
    if parties == Parties::All {
        rows.push(TableRow::rule());
        rows.extend(
            Party::ALL
                .into_iter()
                .map(Beneficiary::Party)
                .filter(|other| !printed.contains(other))
                .filter(|other| evaluation.forecast.one_year.of(*other) != Ore::ZERO)
                .flat_map(|other| result.rows(other).into_iter().chain(result.corrected(other))),
        );
        rows.push(result.sum());
        rows.extend(result.corrected_sum());
    }
    Table { columns: columns(&evaluation.forecast.projection, style.lang), rows }
}

/// The gains of one year of society and the parties that are shown.
fn chart(case: &Case, evaluation: &Evaluation, parties: Parties, style: Style) -> Chart {
    let printed = &case.setting.method.printed;
    let shown = |who: &Beneficiary| {
        printed.contains(who) || parties == Parties::All && evaluation.forecast.one_year.of(*who) != Ore::ZERO
    };
    let result = Result { case, evaluation, style };
    let gains = Beneficiary::all().filter(shown).map(|who| {
        let gain = evaluation.forecast.one_year.of(who);
        (who.into(), gain, !style.exact && result.unchanged(who, gain))
    });
    Chart::of_gains(&case.title, gains, style)
}

fn columns(projection: &Projection, lang: Lang) -> Vec<Column> {
    let column = Column::in_language(lang);
    vec![
        column("party", Label::ColumnParty, Align::Left),
        column("one_year", Label::ColumnOneYear, Align::Right),
        column("five_year", forecast_heading(projection, lang), Align::Right),
        column("causes", Label::ColumnCauses, Align::Remark),
    ]
}

/// The heading of the forecast's column.
fn forecast_heading(projection: &Projection, lang: Lang) -> Label {
    let years = years_in_words(projection.years, lang);
    if projection.discount == Rate::ZERO {
        return Label::ColumnForecast { years };
    }
    Label::ColumnForecastWorth { years, rate: percent(projection.discount, lang) }
}

/// “fem år”; “fem år, nuvärde vid 3,5 % ränta” where later years are worth less.
pub(super) fn horizon_in_words(projection: &Projection, lang: Lang) -> String {
    let years = years_in_words(projection.years, lang);
    if projection.discount == Rate::ZERO {
        return years;
    }
    Label::ForecastWorth { years, rate: percent(projection.discount, lang) }.say(lang)
}

/// “fem år”, “8 år”.
pub(super) fn years_in_words(years: u32, lang: Lang) -> String {
    if years == 5 { Label::YearsFive.say(lang) } else { Label::YearsInWords { years: years.to_string() }.say(lang) }
}

/// Makes the rows of a case.
pub(super) struct Result<'a> {
    pub(super) case: &'a Case,
    pub(super) evaluation: &'a Evaluation,
    pub(super) style: Style,
}

impl Result<'_> {
    /// The row of society or a party, with the parts that are shown under it.
    pub(super) fn rows(&self, beneficiary: Beneficiary) -> Vec<TableRow> {
        let mut rows = vec![self.row(beneficiary)];
        match beneficiary {
            Beneficiary::Society => rows.extend(self.resources()),
            Beneficiary::Party(party) if self.case.public_employers().any(|employer| employer == party) => {
                rows.extend(self.employment(party));
            }
            Beneficiary::Party(_) | Beneficiary::StateTotal | Beneficiary::PublicSector => {}
        }
        rows
    }

    /// The row of society, a party or a subtotal alone.
    pub(super) fn row(&self, beneficiary: Beneficiary) -> TableRow {
        let forecast = &self.evaluation.forecast;
        let (one_year, all_years) = (forecast.one_year.of(beneficiary), forecast.of(beneficiary));
        let amounts = self.amounts(beneficiary, one_year, all_years);
        let words = match beneficiary {
            Beneficiary::Society | Beneficiary::StateTotal | Beneficiary::PublicSector => String::new(),
            Beneficiary::Party(party) => causes::words(self.evaluation, party, self.style),
        };
        self.cells(RowKind::Item, beneficiary.id(), &Label::from(beneficiary), amounts, words)
    }

    /// What is left when the case takes something off, where it does.
    pub(super) fn corrected(&self, beneficiary: Beneficiary) -> Option<TableRow> {
        let forecast = self.evaluation.corrected.as_ref()?;
        let (one_year, all_years) = (forecast.one_year.of(beneficiary), forecast.of(beneficiary));
        let amounts = self.amounts(beneficiary, one_year, all_years);
        let id = format!("{}_corrected", beneficiary.id());
        Some(self.cells(RowKind::Part, &id, &Label::AfterCorrection, amounts, String::new()))
    }

    fn corrected_sum(&self) -> Option<TableRow> {
        let forecast = self.evaluation.corrected.as_ref()?;
        let amounts =
            [Cell::Amount(forecast.one_year.together(&Party::ALL)), Cell::Amount(forecast.of(Beneficiary::Society))];
        let id = format!("{SOCIETY}_corrected");
        Some(self.cells(RowKind::Total, &id, &Label::AfterCorrection, amounts, String::new()))
    }

    /// What is left to municipality or region when incomes have been equalised, where that is less.
    pub(super) fn equalised(&self, beneficiary: Beneficiary) -> Option<TableRow> {
        let (Beneficiary::Party(party @ (Party::Municipality | Party::Region)), Some(gains)) =
            (beneficiary, self.evaluation.equalised.as_ref())
        else {
            return None;
        };
        let one_year = gains.one_year.party(party);
        let plain = self.evaluation.forecast.one_year.party(party);
        let [unchanged, plain_unchanged] = [one_year, plain].map(|gain| self.unchanged(beneficiary, gain));
        if one_year == plain || unchanged && plain_unchanged {
            return None;
        }
        let all_years = gains.of(beneficiary);
        let amounts = self.amounts(beneficiary, one_year, all_years);
        let id = format!("{}_after_equalisation", party.id());
        Some(self.cells(RowKind::Part, &id, &Label::AfterEqualisation, amounts, String::new()))
    }

    /// The amounts of both horizons, or that nothing has changed.
    fn amounts(&self, beneficiary: Beneficiary, one_year: Ore, all_years: Ore) -> [Cell; 2] {
        if self.unchanged(beneficiary, one_year) {
            [Cell::NoChange(one_year), Cell::Silent(all_years)]
        } else {
            [Cell::Amount(one_year), Cell::Amount(all_years)]
        }
    }

    /// For the individual within the method's bound, for others where the amount rounds to nothing.
    pub(super) fn unchanged(&self, beneficiary: Beneficiary, gain: Ore) -> bool {
        let method = &self.case.setting.method;
        match beneficiary {
            Beneficiary::Party(Party::Individual) => gain.abs() <= method.ingen_forandring.unrecorded().ore(),
            _ => numbers::rounded(gain, self.style.precision) == Ore::ZERO,
        }
    }

    fn resources(&self) -> Vec<TableRow> {
        let forecast = &self.evaluation.forecast;
        Resource::ALL
            .into_iter()
            .filter(|resource| forecast.one_year.resource(*resource) != Ore::ZERO)
            .map(|resource| {
                let label = Label::Thereof { what: Box::new(resource.into()) };
                let amounts =
                    [Cell::Amount(forecast.one_year.resource(resource)), Cell::Amount(forecast.resource(resource))];
                self.cells(RowKind::Part, resource.id(), &label, amounts, String::new())
            })
            .collect()
    }

    /// What a party gains as an employer: the wage cost, and what it has back.
    fn employment(&self, party: Party) -> [TableRow; 2] {
        let row = |id: &str, what: Label, causes: &[Cause]| {
            let (one_year, all_years) = self.evaluation.by_causes(party, causes);
            let label = Label::Thereof { what: Box::new(what) };
            let amounts = [Cell::Amount(one_year), Cell::Amount(all_years)];
            self.cells(RowKind::Part, &format!("{}:{id}", party.id()), &label, amounts, String::new())
        };
        [
            row(WAGE_COST, Label::PartWageCost, &Cause::WAGE_COST),
            row(EMPLOYMENT_RETURN, Label::PartEmploymentReturn, &Cause::EMPLOYMENT_RETURN),
        ]
    }

    fn sum(&self) -> TableRow {
        let forecast = &self.evaluation.forecast;
        let amounts =
            [Cell::Amount(forecast.one_year.together(&Party::ALL)), Cell::Amount(forecast.of(Beneficiary::Society))];
        self.cells(RowKind::Total, SOCIETY, &Label::SumOfParties, amounts, String::new())
    }

    /// A row of a name, an amount for each horizon, and words.
    pub(super) fn cells(&self, kind: RowKind, id: &str, label: &Label, amounts: [Cell; 2], words: String) -> TableRow {
        let [one_year, all_years] = amounts;
        let cells = vec![Cell::Text(label.say(self.style.lang)), one_year, all_years, Cell::Text(words)];
        TableRow { kind, id: id.to_owned(), cells }
    }
}
