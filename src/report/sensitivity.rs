//! How far the figures of a case move with what is not known.

use serde_json::{Map, Value, json};

use super::chart::{Chart, Span};
use super::levers;
use super::numbers::{self, machine};
use super::result::years_in_words;
use super::subject::Subject;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use super::tornado::{self, Bar};
use crate::analysis::Horizon;
use crate::analysis::figures::{Figure, Figures};
use crate::analysis::levers::{Lever, written};
use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::switching::Switch;
use crate::analysis::tornado as analysis;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::texts::{Label, Lang, Say};

/// A case or a programme with its analysis, and the figure that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The case or the programme.
    pub subject: &'a Subject,
    /// What is known of it.
    pub sensitivity: &'a Sensitivity,
    /// The figure.
    pub figure: Figure,
    /// The language.
    pub lang: Lang,
}

/// Of each uncertain quantity what it moves, and what all do together.
pub fn sections(view: View<'_>) -> Vec<Section> {
    if view.sensitivity.levers.is_empty() {
        let heading = view.subject.title.clone();
        let (banner, lead) = (view.subject.banner.clone(), vec![Label::LeversNone.say(view.lang)]);
        return vec![Section { heading, banner, lead, ..Section::default() }];
    }
    vec![view.quantities(), view.together()]
}

/// What programs read: every figure of every quantity, one table.
pub fn complete(view: View<'_>) -> Section {
    let keys = view.subject.keys();
    let column = |key: &'static str| Column { key: key.into(), heading: key.to_owned(), align: Align::Left };
    let columns = [
        "key",
        "party",
        "horizon",
        "low",
        "base",
        "high",
        "at_low",
        "at_base",
        "at_high",
        "span",
        "switching",
        "switching_inside",
    ];
    let table = Table { columns: columns.map(column).to_vec(), rows: view.every_row() };
    Section { keys, heading: view.subject.title.clone(), table, ..Section::default() }
}

/// One case of `nyttokalkyl.sensitivity/1`.
pub fn document(view: View<'_>) -> Value {
    let View { subject, sensitivity, lang, .. } = view;
    let tornado = &sensitivity.tornado;
    let inputs: Vec<Value> = sensitivity
        .levers
        .iter()
        .enumerate()
        .map(|(place, lever)| {
            let bar = &tornado.bars[place];
            let gains = by_figure(|figure| {
                json!({
                    "at_low": machine(bar.low.get(figure)),
                    "at_high": machine(bar.high.get(figure)),
                    "span": machine(bar.span(&tornado.base, figure)),
                    "switching": sensitivity.switches[place][figure.index()].map(|switch| {
                        json!({ "value": written(switch.value), "inside": switch.inside })
                    }),
                })
            });
            let mut said = levers::document(lever, lang);
            said.insert("gains".to_owned(), gains.into());
            said.into()
        })
        .collect();
    let extreme = |end: usize| by_figure(|figure| machine(sensitivity.extremes_of(figure)[end].get(figure)).into());
    let of = |figures: &Figures| by_figure(|figure| machine(figures.get(figure)).into());
    json!({
        "file": subject.file,
        "title": subject.title,
        "illustration": subject.banner,
        "figures": subject.figures.id(),
        "base": of(&tornado.base),
        "inputs": inputs,
        "least_favourable": extreme(0),
        "most_favourable": extreme(1),
        "subsidised_production": sensitivity.subsidised.as_ref().map(|[nothing, whole]| {
            json!({ "nothing": of(nothing), "whole": of(whole) })
        }),
    })
}

/// A value for each figure: by party, then by horizon.
pub(super) fn by_figure(of: impl Fn(Figure) -> Value) -> Map<String, Value> {
    let both = |beneficiary: Beneficiary| {
        let of = |horizon: Horizon| (horizon.id().to_owned(), of(Figure { beneficiary, horizon }));
        Horizon::ALL.map(of).into_iter().collect::<Map<String, Value>>()
    };
    Beneficiary::with_subtotals().map(|one| (one.id().to_owned(), both(one).into())).collect()
}

impl View<'_> {
    fn horizon(&self) -> String {
        match self.figure.horizon {
            Horizon::OneYear => Label::HorizonOneYear.say(self.lang),
            Horizon::AllYears => years_in_words(self.subject.years, self.lang),
        }
    }

    fn style(&self) -> Style {
        Style::to_the_ore(self.lang)
    }

    /// Whole kronor without unit.
    fn kronor(&self, amount: Ore) -> String {
        numbers::bare(amount, self.style())
    }

    fn amount(&self, amount: Ore) -> Cell {
        Cell::Shortened(self.kronor(amount), machine(amount))
    }

    fn who(&self) -> Box<Label> {
        Box::new(self.figure.beneficiary.into())
    }

    /// The quantities from the one that moves the figure the most.
    fn ranked(&self) -> Vec<(&Lever, [Ore; 2], Ore, Option<Switch>)> {
        let tornado = &self.sensitivity.tornado;
        let bars = self.sensitivity.levers.iter().zip(&tornado.bars).zip(self.sensitivity.switches_of(self.figure));
        let row = |((lever, bar), switch): ((_, &analysis::Bar), _)| {
            let ends = [&bar.low, &bar.high].map(|figures: &Figures| figures.get(self.figure));
            (lever, ends, bar.span(&tornado.base, self.figure), switch)
        };
        let mut ranked: Vec<_> = bars.map(row).collect();
        ranked.sort_by_key(|(_, _, span, _)| std::cmp::Reverse(*span));
        ranked
    }

    fn quantities(&self) -> Section {
        let base = self.sensitivity.tornado.base.get(self.figure);
        let (moving, unmoved): (Vec<_>, Vec<_>) =
            self.ranked().into_iter().partition(|(_, _, span, _)| *span != Ore::ZERO);
        let bars: Vec<Bar> = moving
            .iter()
            .map(|(lever, [low, high], ..)| Bar { name: levers::name(lever, self.lang), low: *low, high: *high })
            .collect();
        let spans: Vec<Span> =
            bars.iter().map(|bar| Span { label: bar.name.clone(), low: bar.low, high: bar.high }).collect();
        let rows = moving.iter().map(|(lever, [low, high], span, switch)| {
            let amount = |amount| self.amount(amount);
            let turns = match switch {
                _ if !self.subject.switching => Cell::Empty,
                None => Cell::Text(Label::SwitchNone.say(self.lang)),
                Some(Switch { value, inside: true }) => Cell::Number(written(*value)),
                Some(Switch { value, inside: false }) => {
                    Cell::Text(Label::SwitchOutside { value: levers::value(*value, self.lang) }.say(self.lang))
                }
            };
            let cells = vec![
                Cell::Text(levers::name(lever, self.lang)),
                amount(*low),
                amount(*high),
                amount(*span),
                turns,
                Cell::Text(levers::range(lever, self.lang)),
            ];
            TableRow { kind: RowKind::Item, id: lever.path.clone(), cells }
        });
        let switching = if self.subject.switching { Label::NoteSwitch } else { Label::NoteNoSwitch };
        let mut notes = vec![switching.say(self.lang)];
        if !unmoved.is_empty() {
            let names: Vec<String> = unmoved.iter().map(|(lever, ..)| levers::name(lever, self.lang)).collect();
            notes.push(Label::NoteUnmoved { what: names.join("; ") }.say(self.lang));
        }
        let column = Column::in_language(self.lang);
        let columns = vec![
            column("input", Label::ColumnLever, Align::Left),
            column("at_low", Label::ColumnAtLow, Align::Right),
            column("at_high", Label::ColumnAtHigh, Align::Right),
            column("span", Label::ColumnSpan, Align::Right),
            column("switching", Label::ColumnSwitch, Align::Right),
            column("range", Label::ColumnRange, Align::Aside),
        ];
        let lead = Label::SensitivityLead {
            who: self.who(),
            horizon: self.horizon(),
            base: numbers::bare(base, self.style()),
            amounts: Box::new(self.subject.amounts.clone()),
        };
        let (who, horizon) = (self.who(), self.horizon());
        let drawn = Label::ChartTornado { who, horizon, base: numbers::bare(base, self.style()) };
        Section {
            heading: self.subject.title.clone(),
            banner: self.subject.banner.clone(),
            lead: vec![lead.say(self.lang)],
            chart: (!spans.is_empty())
                .then(|| Chart::of_spans(drawn.say(self.lang), base, spans, |one| self.kronor(one))),
            drawing: tornado::draw(base, &bars, |amount| self.kronor(amount)),
            table: Table { columns, rows: rows.collect() },
            notes,
            ..Section::default()
        }
    }

    /// All quantities at once, and subsidised production at its bounds: for whom was asked, society and the public sector.
    fn together(&self) -> Section {
        let horizon = self.figure.horizon;
        let whose: Vec<Beneficiary> = self.figure.beneficiary.with_beside().collect();
        let [least, most] = self.sensitivity.extremes_of(self.figure);
        let mut outcomes = vec![
            ("least_favourable", Label::ExtremeLeast, least),
            ("base", Label::ExtremeBase, &self.sensitivity.tornado.base),
            ("most_favourable", Label::ExtremeMost, most),
        ];
        let mut notes = vec![Label::NoteExtremes];
        notes.extend(self.subject.notes.iter().cloned());
        if let Some([nothing, whole]) = &self.sensitivity.subsidised {
            outcomes.push(("subsidised_production:nothing", Label::SubsidisedNothing, nothing));
            outcomes.push(("subsidised_production:whole", Label::SubsidisedWhole, whole));
            notes.push(Label::NoteSubsidisedWorth);
        }
        let rows = outcomes.into_iter().map(|(id, label, figures)| {
            let gain =
                |beneficiary: &Beneficiary| self.amount(figures.get(Figure { beneficiary: *beneficiary, horizon }));
            let cells = std::iter::once(Cell::Text(label.say(self.lang))).chain(whose.iter().map(gain));
            TableRow { kind: RowKind::Item, id: id.to_owned(), cells: cells.collect() }
        });
        let column = Column::in_language(self.lang);
        let mut columns = vec![column("outcome", Label::ColumnOutcome, Align::Left)];
        columns.extend(whose.iter().map(|one| column(one.id(), (*one).into(), Align::Right)));
        let amounts = Box::new(self.subject.amounts.clone());
        let lead = Label::ExtremesLead { who: self.who(), horizon: self.horizon(), amounts };
        Section {
            heading: Label::ExtremesTitle.say(self.lang),
            lead: vec![lead.say(self.lang)],
            table: Table { columns, rows: rows.collect() },
            notes: notes.iter().map(|note| note.say(self.lang)).collect(),
            ..Section::default()
        }
    }

    fn every_row(&self) -> Vec<TableRow> {
        let Sensitivity { levers, tornado, switches, subsidised, .. } = self.sensitivity;
        let row = |id: &str, figure: Figure, said: [String; 4], [low, high]: [Ore; 2], turns: [String; 2]| {
            let base = tornado.base.get(figure);
            let [key, of_low, of_base, of_high] = said;
            let span = low.max(high).max(base) - low.min(high).min(base);
            let [value, inside] = turns;
            let (party, horizon) = (figure.beneficiary.id().to_owned(), figure.horizon.id().to_owned());
            let said = [key, party, horizon, of_low, of_base, of_high].map(Cell::Text);
            let cells = said.into_iter().chain([low, base, high, span].map(Cell::Amount));
            let cells = cells.chain([value, inside].map(Cell::Text)).collect();
            TableRow { kind: RowKind::Item, id: id.to_owned(), cells }
        };
        let of_lever = levers.iter().zip(&tornado.bars).zip(switches).flat_map(|((lever, bar), switches)| {
            Figure::all().zip(switches).map(move |(figure, switch)| {
                let said = [lever.low, lever.base, lever.high].map(written);
                let [low, base, high] = said;
                let turns = switch.map(|switch| [written(switch.value), switch.inside.to_string()]);
                let ends = [&bar.low, &bar.high].map(|figures| figures.get(figure));
                row(&lever.path, figure, [lever.key.to_owned(), low, base, high], ends, turns.unwrap_or_default())
            })
        });
        let alone = |id: &'static str, of: &dyn Fn(Figure) -> [Ore; 2]| -> Vec<TableRow> {
            Figure::all().map(|figure| row(id, figure, Default::default(), of(figure), Default::default())).collect()
        };
        let mut rows: Vec<TableRow> = of_lever.collect();
        rows.extend(alone("extremes", &|figure| {
            let [least, most] = self.sensitivity.extremes_of(figure);
            [least.get(figure), most.get(figure)]
        }));
        if let Some([nothing, whole]) = subsidised {
            rows.extend(alone("subsidised_production", &|figure| [nothing.get(figure), whole.get(figure)]));
        }
        rows
    }
}
