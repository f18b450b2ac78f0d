//! Key figures: potential and verkningsgrad, income, cost and result of every party, and the customary sensitivity analyses.

use rust_decimal::Decimal;

use super::View;
use crate::analysis::Horizon;
use crate::correction::divided;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::programme::{Potential, Split};
use crate::report::assumptions::percent;
use crate::report::chart::{Chart, Group};
use crate::report::result::years_in_words;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::report::{curves, numbers};
use crate::texts::{Label, Say};

pub(super) fn sections(view: &View<'_>) -> Vec<Section> {
    let mut sections = vec![potential(view)];
    sections.extend(Horizon::ALL.map(|horizon| of_parties(view, horizon)));
    sections.push(per_participant(view));
    sections.extend(sensitivity(view));
    sections
}

/// Society's key figures: in total and per participant.
fn potential(view: &View<'_>) -> Section {
    let (lang, whole) = (view.lang(), &view.whole);
    let column = Column::in_language(lang);
    let amount = |kind, id: &str, label: Label, amount: Ore| TableRow {
        kind,
        id: id.to_owned(),
        cells: vec![Cell::Text(label.say(lang)), Cell::Kronor(amount), Cell::Kronor(whole.each(amount))],
    };
    let split = |id: &'static str, label: Label, split: Split| {
        let of = |what| Label::Thereof { what: Box::new(what) };
        [
            amount(RowKind::Item, id, label, split.whole()),
            amount(RowKind::Part, &format!("{id}_production"), of(Label::PotentialProduction), split.production),
            amount(RowKind::Part, &format!("{id}_resources"), of(Label::PotentialResources), split.resources),
        ]
    };
    let potential = whole.totals.potential.into_iter().flat_map(|Potential { before, after }| {
        let before = split("potential_before", Label::PotentialBefore, before);
        before.into_iter().chain(split("potential_after", Label::PotentialAfter, after))
    });
    let alone = |id: &str, label: Label, cell: Cell| TableRow {
        kind: RowKind::Item,
        id: id.to_owned(),
        cells: vec![Cell::Text(label.say(lang)), Cell::Empty, cell],
    };
    let verkningsgrad = whole
        .totals
        .potential
        .map(|_| alone("verkningsgrad", Label::Verkningsgrad, view.percent_cell(whole.verkningsgrad())));
    let cost = whole
        .has_cost()
        .then(|| amount(RowKind::Item, "cost_per_participant", Label::CostPerParticipant, whole.stated_cost));
    let per_point = whole
        .cost_per_verkningsgrad()
        .map(|amount| alone("cost_per_verkningsgrad", Label::CostPerVerkningsgrad, view.krona_cell(amount)));
    let share = |id: &str, label: Label, number: Option<u32>| {
        number.map(|number| TableRow {
            kind: RowKind::Item,
            id: id.to_owned(),
            cells: vec![
                Cell::Text(label.say(lang)),
                Cell::Number(number.to_string()),
                view.percent_cell(whole.share(number)),
            ],
        })
    };
    let ends = [
        share("work", Label::ToWork, whole.work),
        share("studies", Label::ToStudies, whole.studies),
        share("without_forsorjningsstod", Label::WithoutForsorjningsstod, whole.without_forsorjningsstod),
    ];
    let missing = whole.totals.potential.is_none().then_some(match view.programme.reference {
        None => Label::NoteNoReference,
        Some(_) => Label::NotePotentialUnknown,
    });
    let ends_unknown = whole.work.is_none().then_some(Label::NoteEndsUnknown);
    let drawn = whole.totals.potential.map(|potential| drawn_potential(view, potential));
    Section {
        heading: Label::ProgrammeKeyFigures.say(lang),
        chart: drawn,
        table: Table {
            columns: vec![
                column("figure", Label::Nothing, Align::Left),
                column("total", Label::ColumnInTotal, Align::Right),
                column("each", Label::ColumnPerParticipant, Align::Right),
            ],
            rows: potential
                .chain(verkningsgrad)
                .chain(cost)
                .chain(per_point)
                .chain(ends.into_iter().flatten())
                .collect(),
        },
        notes: missing.into_iter().chain(ends_unknown).map(|label| label.say(lang)).collect(),
        ..Section::default()
    }
}

/// The potential before and after, in whole and its parts, as a chart.
fn drawn_potential(view: &View<'_>, Potential { before, after }: Potential) -> Chart {
    let lang = view.lang();
    let amount = |amount: Ore| (amount, numbers::amount(amount, view.style));
    let group = |label: Label, of: fn(Split) -> Ore| Group {
        label: label.say(lang),
        bars: [before, after].map(|split| amount(of(split))).to_vec(),
    };
    let groups = vec![
        group(Label::PotentialWhole, Split::whole),
        group(Label::PotentialProduction, |split| split.production),
        group(Label::PotentialResources, |split| split.resources),
    ];
    let title = Label::ChartPotential { title: view.programme.title.clone() }.say(lang);
    Chart::of_groups(title, [Label::StepBefore, Label::StepAfter].map(|label| label.say(lang)).to_vec(), groups)
}

/// Income, cost and result of every party within a horizon, in total.
fn of_parties(view: &View<'_>, horizon: Horizon) -> Section {
    let (lang, whole) = (view.lang(), &view.whole);
    let column = Column::in_language(lang);
    let mut rows: Vec<TableRow> = Vec::new();
    let kronor = |amount: Ore| if whole.has_cost() { Cell::Kronor(amount) } else { Cell::Empty };
    let concerned = whole.concerned();
    for who in &concerned {
        if *who == Beneficiary::StateTotal {
            rows.push(TableRow::rule());
        }
        let pays = whole.cost_of(*who) > Ore::ZERO && *who != Beneficiary::Party(Party::Others);
        let cells = vec![
            Cell::Text(Label::from(*who).say(lang)),
            Cell::Kronor(whole.income(horizon, *who)),
            kronor(whole.cost_of(*who)),
            kronor(whole.result(horizon, *who)),
            whole.ratio(horizon, *who).map_or(Cell::Empty, |ratio| Cell::Number(ratio.to_string())),
            match whole.payback_months(*who) {
                _ if horizon == Horizon::OneYear || !pays => Cell::Empty,
                Some(months) => Cell::Text(Label::PaybackMonths { months: months.to_string() }.say(lang)),
                None => Cell::Text(Label::PaybackNever.say(lang)),
            },
        ];
        rows.push(TableRow { kind: RowKind::Item, id: who.id().to_owned(), cells });
        rows.extend(parts(view, horizon, *who));
    }
    let years = years_in_words(whole.totals.forecast.projection.years, lang);
    let heading = match horizon {
        Horizon::OneYear => Label::ProgrammeShortTerm,
        Horizon::AllYears => Label::ProgrammeMediumTerm { years },
    };
    Section {
        heading: heading.say(lang),
        lead: vec![Label::InKronor.say(lang)],
        chart: Some(match horizon {
            Horizon::OneYear => chart(view),
            Horizon::AllYears => {
                let (forecast, cost) = (&whole.totals.forecast, |who| whole.cost_of(who));
                curves::chart(&view.programme.title, forecast, cost, view.style)
            }
        }),
        table: Table {
            columns: vec![
                column("party", Label::ColumnParty, Align::Left),
                column("income", Label::ColumnIncome, Align::Right),
                column("cost", Label::ColumnCost, Align::Right),
                column("result", Label::ColumnResult, Align::Right),
                column("ratio", Label::ColumnRatio, Align::Right),
                column("payback", Label::ColumnPayback, Align::Aside),
            ],
            rows,
        },
        ..Section::default()
    }
}

/// The income of one year of society and every party that it concerns.
fn chart(view: &View<'_>) -> Chart {
    let parties = view.whole.concerned().into_iter();
    let parties = parties.filter(|who| matches!(who, Beneficiary::Society | Beneficiary::Party(_)));
    let gains = parties.map(|who| (who.into(), view.whole.income(Horizon::OneYear, who), false));
    Chart::of_gains(&view.programme.title, gains, view.style)
}

/// What corrections leave, and what the equalisation of incomes does.
fn parts(view: &View<'_>, horizon: Horizon, who: Beneficiary) -> Vec<TableRow> {
    let whole = &view.whole;
    let row = |id: &str, label: Label, income: Ore| {
        let result = income - whole.cost_of(who);
        let result = if whole.has_cost() { Cell::Kronor(result) } else { Cell::Empty };
        let cells = vec![
            Cell::Text(label.say(view.lang())),
            Cell::Kronor(income),
            Cell::Empty,
            result,
            Cell::Empty,
            Cell::Empty,
        ];
        TableRow { kind: RowKind::Part, id: format!("{}_{id}", who.id()), cells }
    };
    let corrected = whole.totals.corrected.as_ref();
    let corrected = corrected.map(|forecast| row("corrected", Label::AfterCorrection, horizon.gain(forecast, who)));
    let local = matches!(who, Beneficiary::Party(Party::Municipality | Party::Region));
    let equalised = whole.totals.equalised.as_ref().filter(|_| local).map(|forecast| horizon.gain(forecast, who));
    let equalised = equalised.filter(|income| *income != whole.income(horizon, who));
    let equalised = equalised.map(|income| row("after_equalisation", Label::AfterEqualisation, income));
    corrected.into_iter().chain(equalised).collect()
}

/// The same per participant.
fn per_participant(view: &View<'_>) -> Section {
    let (lang, whole) = (view.lang(), &view.whole);
    let column = Column::in_language(lang);
    let each = |amount: Ore| Cell::Kronor(whole.each(amount));
    let result = |horizon, who| if whole.has_cost() { each(whole.result(horizon, who)) } else { Cell::Empty };
    let rows = whole.concerned().into_iter().map(|who| {
        let cells = vec![
            Cell::Text(Label::from(who).say(lang)),
            if whole.has_cost() { each(whole.cost_of(who)) } else { Cell::Empty },
            each(whole.income(Horizon::OneYear, who)),
            result(Horizon::OneYear, who),
            each(whole.income(Horizon::AllYears, who)),
            result(Horizon::AllYears, who),
        ];
        TableRow { kind: RowKind::Item, id: who.id().to_owned(), cells }
    });
    let years = years_in_words(whole.totals.forecast.projection.years, lang);
    Section {
        heading: Label::ProgrammePerParticipant.say(lang),
        lead: vec![Label::PerParticipantLead { number: whole.participants.to_string() }.say(lang)],
        table: Table {
            columns: vec![
                column("party", Label::ColumnParty, Align::Left),
                column("cost", Label::ColumnCost, Align::Right),
                column("income_one_year", Label::ColumnIncomeOneYear, Align::Right),
                column("result_one_year", Label::ColumnResultOneYear, Align::Right),
                column("income_five_year", Label::ColumnIncomeYears { years: years.clone() }, Align::Right),
                column("result_five_year", Label::ColumnResultYears { years }, Align::Right),
            ],
            rows: rows.collect(),
        },
        ..Section::default()
    }
}

/// The two customary analyses: outer factors, and the cost written off over some years.
fn sensitivity(view: &View<'_>) -> Option<Section> {
    let (lang, whole) = (view.lang(), &view.whole);
    let column = Column::in_language(lang);
    let (share, years) = (view.programme.outer_factors(), view.programme.write_off_years());
    let less = whole.without_outer_factors(share);
    let rows = whole.concerned().into_iter().map(|who| {
        let cost = whole.cost_of(who);
        let cells = vec![
            Cell::Text(Label::from(who).say(lang)),
            Cell::Kronor(whole.result(Horizon::OneYear, who)),
            Cell::Kronor(Horizon::OneYear.gain(&less, who) - cost),
            Cell::Kronor(Horizon::AllYears.gain(&less, who) - cost),
            Cell::Kronor(written_off(whole.income(Horizon::OneYear, who), cost, years)),
        ];
        TableRow { kind: RowKind::Item, id: who.id().to_owned(), cells }
    });
    let all_years = years_in_words(whole.totals.forecast.projection.years, lang);
    whole.has_cost().then(|| Section {
        heading: Label::ProgrammeSensitivity.say(lang),
        lead: vec![
            Label::ProgrammeSensitivityLead {
                share: percent(share, lang),
                years: numbers::written(&years.to_string(), lang),
            }
            .say(lang),
        ],
        table: Table {
            columns: vec![
                column("party", Label::ColumnParty, Align::Left),
                column("result", Label::ColumnResultOneYear, Align::Right),
                column("outer_factors_one_year", Label::ColumnOuterOneYear, Align::Right),
                column("outer_factors_five_year", Label::ColumnOuterYears { years: all_years }, Align::Right),
                column("written_off", Label::ColumnWrittenOff, Align::Right),
            ],
            rows: rows.collect(),
        },
        ..Section::default()
    })
}

/// A year's income less a year's part of the cost, to the nearest öre.
pub(super) fn written_off(income: Ore, cost: Ore, years: u32) -> Ore {
    income - divided(cost, Decimal::from(years))
}
