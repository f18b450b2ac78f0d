//! Key figures by group, with the difference between groups.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::View;
use crate::analysis::Horizon;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::programme::{Grouping, KeyFigures};
use crate::report::chart::{Chart, Group};
use crate::report::numbers;
use crate::report::result::years_in_words;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Say};

/// A figure that groups are compared by.
#[derive(Clone, Copy)]
enum Value {
    Number(Decimal),
    Percent(Decimal),
    /// What two percentages differ by.
    Points(Decimal),
    Kronor(Ore),
    /// An amount so small that whole kronor are shown.
    Krona(Ore),
}

type Of<'a> = Box<dyn Fn(&KeyFigures) -> Option<Value> + 'a>;
type OfAmount<'a> = Box<dyn Fn(&KeyFigures) -> Option<Ore> + 'a>;

/// A table for each dimension that the file says something of.
pub(super) fn sections(view: &View<'_>) -> Vec<Section> {
    view.groupings.iter().map(|grouping| section(view, grouping)).collect()
}

fn section(view: &View<'_>, grouping: &Grouping) -> Section {
    let lang = view.lang();
    let right = |key: String, heading: String| Column { key: Cow::Owned(key), heading, align: Align::Right };

    let first = Column { key: Cow::Borrowed("figure"), heading: String::new(), align: Align::Left };
    let groups = grouping.groups.iter().map(|group| {
        let name = named(view, group.name.as_ref());
        right(name.clone(), name)
    });
    let last = [("all", Label::ColumnAll), ("difference", Label::ColumnDifference)];
    let last = last.map(|(key, label)| right(key.to_owned(), label.say(lang)));
    let rows = figures(view).into_iter().filter_map(|(id, label, of)| {
        let values: Vec<Option<Value>> = grouping.groups.iter().map(|group| of(&group.figures)).collect();
        let whole = of(&view.whole);
        whole?;
        let stated = grouping.groups.iter().zip(&values).filter(|(group, _)| group.name.is_some());
        let stated: Vec<Option<Value>> = stated.map(|(_, value)| *value).collect();
        let difference = if id == "participants" { None } else { difference(&stated) };
        let cells = values.into_iter().chain([whole, difference]).map(|value| cell(view, value));
        let cells = std::iter::once(Cell::Text(label.say(lang))).chain(cells).collect();
        Some(TableRow { kind: RowKind::Item, id, cells })
    });
    let hidden = (grouping.hidden > 0).then(|| Label::NoteGroupsHidden {
        number: grouping.hidden.to_string(),
        least: view.programme.hide_groups_under.to_string(),
    });
    let bortfall = (view.programme.participants.bortfall > 0).then_some(Label::NoteBortfallNotStated);
    let heading = Label::ProgrammeGroups { dimension: Box::new(grouping.dimension.into()) };
    Section {
        keys: vec![("dimension", grouping.dimension.id().to_owned())],
        heading: heading.say(lang),
        lead: vec![Label::GroupsLead.say(lang)],
        chart: (!grouping.groups.is_empty()).then(|| chart(view, grouping)),
        table: if grouping.groups.is_empty() {
            Table::default()
        } else {
            Table { columns: std::iter::once(first).chain(groups).chain(last).collect(), rows: rows.collect() }
        },
        notes: hidden.into_iter().chain(bortfall).map(|label| label.say(lang)).collect(),
        ..Section::default()
    }
}

/// Whose income is drawn by group.
const DRAWN: [Beneficiary; 3] =
    [Beneficiary::Society, Beneficiary::PublicSector, Beneficiary::Party(Party::Individual)];

/// The income of one year per participant of each group.
fn chart(view: &View<'_>, grouping: &Grouping) -> Chart {
    let lang = view.lang();
    let series = grouping.groups.iter().map(|group| named(view, group.name.as_ref())).collect();
    let groups = DRAWN.map(|who| Group {
        label: Label::from(who).say(lang),
        bars: grouping
            .groups
            .iter()
            .map(|group| group.figures.each(group.figures.income(Horizon::OneYear, who)))
            .map(|amount| (amount, numbers::amount(amount, view.style)))
            .collect(),
    });
    let dimension: Label = grouping.dimension.into();
    let title = Label::ChartGroups { title: dimension.say(lang) }.say(lang);
    Chart::of_groups(title, series, groups.to_vec())
}

/// The name of a group; that of those of whom nothing is said.
fn named(view: &View<'_>, name: Option<&String>) -> String {
    name.cloned().unwrap_or_else(|| Label::NotStated.say(view.lang()))
}

/// The key figures that groups are compared by.
fn figures<'a>(view: &'a View<'_>) -> Vec<(String, Label, Of<'a>)> {
    let percent = |of: fn(&KeyFigures) -> Option<u32>| -> Of<'a> {
        Box::new(move |figures| figures.share(of(figures)?).map(Value::Percent))
    };
    let each =
        |of: OfAmount<'a>| -> Of<'a> { Box::new(move |figures| Some(Value::Kronor(figures.each(of(figures)?)))) };
    let costs = view.whole.has_cost();
    let years = years_in_words(view.whole.totals.forecast.projection.years, view.lang());
    let mut all: Vec<(String, Label, Of<'a>)> = vec![
        (
            "participants".to_owned(),
            Label::ParticipantsStarted,
            Box::new(|figures| Some(Value::Number(Decimal::from(figures.participants)))),
        ),
        ("work".to_owned(), Label::ToWork, percent(|figures| figures.work)),
        ("studies".to_owned(), Label::ToStudies, percent(|figures| figures.studies)),
        (
            "potential".to_owned(),
            Label::PotentialBefore,
            each(Box::new(|figures| Some(figures.totals.potential?.before.whole()))),
        ),
        (
            "verkningsgrad".to_owned(),
            Label::Verkningsgrad,
            Box::new(|figures| figures.verkningsgrad().map(Value::Percent)),
        ),
    ];
    if costs {
        let stated = each(Box::new(|figures| Some(figures.stated_cost)));
        all.push(("cost_per_participant".to_owned(), Label::CostPerParticipant, stated));
        all.push((
            "cost_per_verkningsgrad".to_owned(),
            Label::CostPerVerkningsgrad,
            Box::new(|figures| figures.cost_per_verkningsgrad().map(Value::Krona)),
        ));
    }
    for who in view.whole.concerned() {
        let label = |horizon, what| {
            let who = Box::new(who.into());
            match horizon {
                Horizon::OneYear => Label::FigureOneYear { who, what: Box::new(what) },
                Horizon::AllYears => Label::FigureYears { who, what: Box::new(what), years: years.clone() },
            }
        };
        for horizon in Horizon::ALL {
            let income = each(Box::new(move |figures| Some(figures.income(horizon, who))));
            let id = |what: &str| format!("{}:{}:{what}", who.id(), horizon.id());
            all.push((id("income"), label(horizon, Label::FigureOfIncome), income));
            if costs && view.whole.cost_of(who) != Ore::ZERO {
                let result = each(Box::new(move |figures| Some(figures.result(horizon, who))));
                all.push((id("result"), label(horizon, Label::FigureOfResult), result));
            }
        }
        if costs && who == Beneficiary::Society {
            let ratio: Of<'a> = Box::new(move |figures| figures.ratio(Horizon::AllYears, who).map(Value::Number));
            all.push((format!("{}:ratio", who.id()), label(Horizon::AllYears, Label::FigureOfRatio), ratio));
            let payback: Of<'a> =
                Box::new(move |figures| figures.payback_months(who).map(|months| Value::Number(Decimal::from(months))));
            all.push((format!("{}:payback", who.id()), Label::PaybackInMonths, payback));
        }
    }
    all
}

/// The largest less the smallest, where there are two at least.
fn difference(values: &[Option<Value>]) -> Option<Value> {
    let known: Vec<Value> = values.iter().filter_map(|value| *value).collect();
    if known.len() < 2 || known.len() < values.len() {
        return None;
    }
    let spread = |of: &dyn Fn(&Value) -> Decimal| -> Option<Decimal> {
        Some(known.iter().map(of).max()? - known.iter().map(of).min()?)
    };
    let number = |value: &Value| match value {
        Value::Number(number) | Value::Percent(number) | Value::Points(number) => *number,
        Value::Kronor(amount) | Value::Krona(amount) => Decimal::from(amount.get()),
    };
    let spread = spread(&number)?;
    Some(match known.first()? {
        Value::Number(_) => Value::Number(spread),
        Value::Percent(_) | Value::Points(_) => Value::Points(spread),
        Value::Kronor(_) => Value::Kronor(Ore::new(i64::try_from(spread).ok()?)),
        Value::Krona(_) => Value::Krona(Ore::new(i64::try_from(spread).ok()?)),
    })
}

fn cell(view: &View<'_>, value: Option<Value>) -> Cell {
    match value {
        None => Cell::None,
        Some(Value::Number(number)) => Cell::Number(number.to_string()),
        Some(Value::Percent(percent)) => view.percent_cell(Some(percent)),
        Some(Value::Points(points)) => {
            let said = Label::Points { points: numbers::written(&points.to_string(), view.lang()) };
            Cell::Shortened(said.say(view.lang()), points.to_string())
        }
        Some(Value::Kronor(amount)) => Cell::Kronor(amount),
        Some(Value::Krona(amount)) => view.krona_cell(amount),
    }
}
