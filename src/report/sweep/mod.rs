//! What comes out for each value of what is varied: tables of values and parties, a grid of two, and a curve.

mod document;
mod grid;
mod words;

pub use document::document;

use super::curve;
use super::notes::notes;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::analysis::Horizon;
use crate::analysis::sweep::Sweep;
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::rates::RateBook;
use crate::texts::{Label, Say};
use words::in_words;

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
        let mut sections: Vec<Section> = self
            .horizons()
            .map(|horizon| match &self.sweep.axes[..] {
                [_, columns] => grid::section(self, columns, horizon),
                _ => self.table(horizon),
            })
            .collect();
        let first = Section { drawing: self.curve(), notes: self.turns(), ..Section::default() };
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
        columns.extend(self.horizons().map(|horizon| Column {
            key: horizon.id().into(),
            heading: self.horizon_in_words(horizon),
            align: Align::Right,
        }));
        let of_everyone = |point| Beneficiary::with_subtotals().map(move |who| (point, who));
        let rows = self.sweep.points.iter().flat_map(of_everyone).map(|(point, who)| {
            let mut cells: Vec<Cell> = point.values.iter().map(|value| Cell::Number(value.digits())).collect();
            cells.push(Cell::Text(Label::from(who).say(lang)));
            cells.extend(self.horizons().map(|horizon| Cell::Bare(horizon.gain(&point.forecast, who))));
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

    /// The parties of the reports; or the one that is asked for, with society and the public sector beside it.
    fn parties(&self) -> Vec<Beneficiary> {
        let Some(party) = self.party else { return self.case.setting.method.printed.clone() };
        let beside = [Beneficiary::Society, Beneficiary::PublicSector].into_iter().filter(|other| *other != party);
        std::iter::once(party).chain(beside).collect()
    }

    /// The gain of one party over the values of one path.
    fn curve(&self) -> Vec<String> {
        let (Some(horizon), [_]) = (self.horizons().next(), &self.sweep.axes[..]) else { return Vec::new() };
        let who = self.party.unwrap_or(Beneficiary::Society);
        let points: Vec<(String, Ore)> = self
            .sweep
            .points
            .iter()
            .flat_map(|point| {
                let gain = horizon.gain(&point.forecast, who);
                point.values.iter().map(move |value| (in_words(*value, self.style.lang), gain))
            })
            .collect();
        let mut lines = curve::lines(&points, self.style);
        if !lines.is_empty() {
            lines.insert(0, self.of(who, horizon));
        }
        lines
    }

    fn table(&self, horizon: Horizon) -> Section {
        let lang = self.style.lang;
        let parties = self.parties();
        let mut columns = vec![Column::in_language(lang)("value", Label::ColumnValue, Align::Right)];
        columns.extend(parties.iter().map(|who| Column {
            key: who.id().into(),
            heading: Label::short(*who).say(lang),
            align: Align::Right,
        }));
        let rows = self.sweep.points.iter().map(|point| {
            let value = point.values.iter().map(|value| Cell::Text(in_words(*value, lang)));
            let gains = parties.iter().map(|who| Cell::Bare(horizon.gain(&point.forecast, *who)));
            item(value.chain(gains).collect())
        });
        let table = Table { rows: rows.collect(), columns };
        Section { heading: self.horizon_in_words(horizon), table, ..Section::default() }
    }
}

fn item(cells: Vec<Cell>) -> TableRow {
    TableRow { kind: RowKind::Item, id: String::new(), cells }
}
