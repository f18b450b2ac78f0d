//! What comes out for each value of what is varied: tables of values and parties, a grid of two, and a curve.

mod document;
mod grid;
mod words;

pub use document::document;

use super::curve;
use super::forecast::Figures;
use super::notes::notes;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::analysis::Horizon;
use crate::analysis::sweep::{Point, Sweep};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::forecast::Forecast;
use crate::party::Beneficiary;
use crate::rates::RateBook;
use crate::texts::{Label, Say};
use words::{cell, in_words};

/// Down the rows of a grid, and along its columns.
const ARROWS: [&str; 2] = ["↓", "→"];

/// A sweep, and what of it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Swept<'a> {
    /// The case as it stands.
    pub case: &'a Case,
    /// Its evaluation; nothing where a rate is missing that the sweep gives.
    pub evaluation: Option<&'a Evaluation>,
    /// The rates that it is computed by as it stands.
    pub book: &'a RateBook,
    /// What comes out.
    pub sweep: &'a Sweep,
    /// The party that is asked for; those of the reports where none is.
    pub party: Option<Beneficiary>,
    /// The horizon that is asked for; both where none is.
    pub horizon: Option<Horizon>,
    /// How amounts are printed.
    pub style: Style,
}

impl Swept<'_> {
    /// What people read: the curve and a table for each horizon, or a grid for each.
    pub fn sections(&self) -> Vec<Section> {
        let tables = self.horizons().flat_map(|horizon| self.figures().map(move |figures| (horizon, figures)));
        let mut sections: Vec<Section> = tables
            .map(|what| match &self.sweep.axes[..] {
                [_, columns] => grid::section(self, columns, what),
                _ => self.table(what),
            })
            .collect();
        let first = Section { drawing: self.curves(), notes: self.turns(), ..Section::default() };
        if first.drawing.is_empty() {
            sections.first_mut().into_iter().for_each(|section| {
                let heading = std::mem::take(&mut section.heading);
                section.lead = vec![heading];
            });
        } else {
            sections.insert(0, first);
        }
        if let Some(first) = sections.first_mut() {
            first.heading.clone_from(&self.case.title);
            first.lead.splice(0..0, self.lead());
        }
        if let (Some(evaluation), Some(last)) = (self.evaluation, sections.last_mut()) {
            last.notes.push(Label::SweepNotes.say(self.style.lang));
            last.notes.extend(notes(self.case, evaluation, self.book, self.style));
        }
        sections
    }

    /// What programs read as CSV: a row for each point and party.
    pub fn rows(&self) -> Vec<Section> {
        let lang = self.style.lang;
        let column = Column::in_language(lang);
        let varied = self.sweep.axes.iter().map(|axis| Column {
            key: axis.target.path().to_owned().into(),
            heading: axis.target.path().to_owned(),
            align: Align::Right,
        });
        let mut columns: Vec<Column> = varied.collect();
        columns.push(column("party", Label::ColumnParty, Align::Left));
        columns.push(Column { key: "figures".into(), heading: String::new(), align: Align::Left });
        columns.extend(self.horizons().map(|horizon| Column {
            key: horizon.id().into(),
            heading: self.heading((horizon, Figures::Gross)),
            align: Align::Right,
        }));
        let of_everyone = |point| {
            let all = Beneficiary::with_subtotals();
            all.flat_map(move |who| self.figures().map(move |figures| (point, who, figures)))
        };
        let rows = self.sweep.points.iter().flat_map(of_everyone).map(|(point, who, figures)| {
            let mut cells: Vec<Cell> = point.values.iter().map(|value| Cell::Number(value.digits())).collect();
            cells.push(Cell::Text(Label::from(who).say(lang)));
            cells.push(Cell::Text(figures.id().to_owned()));
            cells.extend(self.horizons().map(|horizon| gain(point, who, (horizon, figures))));
            TableRow { kind: RowKind::Item, id: who.id().to_owned(), cells }
        });
        let table = Table { rows: rows.collect(), columns };
        let keys = vec![("file", self.case.source.name.clone()), ("title", self.case.title.clone())];
        vec![Section { keys, heading: self.case.title.clone(), table, ..Section::default() }]
    }

    fn horizons(&self) -> impl Iterator<Item = Horizon> + use<> {
        let only = self.horizon;
        Horizon::ALL.into_iter().filter(move |horizon| only.is_none_or(|only| only == *horizon))
    }

    /// As computed, and corrected where the case takes something off.
    fn figures(&self) -> impl Iterator<Item = Figures> + use<> {
        let takes_off = self.case.correction.is_some();
        std::iter::once(Figures::Gross).chain(takes_off.then_some(Figures::Corrected))
    }

    /// The parties of the reports; or the one that is asked for, with society and the public sector beside it.
    fn parties(&self) -> Vec<Beneficiary> {
        let Some(party) = self.party else { return self.case.setting.method.printed.clone() };
        party.with_beside().collect()
    }

    /// The gain of one party over the values of one path, and what corrections leave of it.
    fn curves(&self) -> Vec<String> {
        let (Some(horizon), [_]) = (self.horizons().next(), &self.sweep.axes[..]) else { return Vec::new() };
        let who = self.party.unwrap_or(Beneficiary::Society);
        let curve = |figures| {
            let points = self.sweep.points.iter().filter_map(|point| {
                let value = in_words(*point.values.first()?, self.style.lang);
                Some((value, horizon.gain(forecast(point, figures)?, who)))
            });
            let lines = curve::lines(&points.collect::<Vec<_>>(), self.style);
            let title = (!lines.is_empty()).then(|| self.of(who, (horizon, figures)));
            title.into_iter().chain(lines).collect::<Vec<_>>()
        };
        let curves: Vec<Vec<String>> = self.figures().map(curve).filter(|lines| !lines.is_empty()).collect();
        curves.join(&String::new())
    }

    fn table(&self, what: (Horizon, Figures)) -> Section {
        let lang = self.style.lang;
        let parties = self.parties();
        let mut columns = vec![Column::in_language(lang)("value", Label::ColumnValue, Align::Right)];
        columns.extend(parties.iter().map(|who| Column {
            key: who.id().into(),
            heading: Label::short(*who).say(lang),
            align: Align::Right,
        }));
        let rows = self.sweep.points.iter().map(|point| {
            let value = point.values.iter().map(|value| cell(*value, lang));
            let gains = parties.iter().map(|who| gain(point, *who, what));
            item(value.chain(gains).collect())
        });
        let table = Table { rows: rows.collect(), columns };
        Section { heading: self.heading(what), table, ..Section::default() }
    }
}

/// What society or a party gains at a point.
fn gain(point: &Point, who: Beneficiary, (horizon, figures): (Horizon, Figures)) -> Cell {
    forecast(point, figures).map_or(Cell::Empty, |forecast| Cell::Kronor(horizon.gain(forecast, who)))
}

/// As computed, or with what the case takes off.
const fn forecast(point: &Point, figures: Figures) -> Option<&Forecast> {
    match figures {
        Figures::Gross => Some(&point.forecast),
        Figures::Corrected => point.corrected.as_ref(),
    }
}

fn item(cells: Vec<Cell>) -> TableRow {
    TableRow { kind: RowKind::Item, id: String::new(), cells }
}
