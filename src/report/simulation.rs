//! What many draws make of the figures of a case.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::chart::Chart;
use super::numbers::{self, machine};
use super::result::years_in_words;
use super::sensitivity::by_figure;
use super::subject::Subject;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use super::{histogram, levers};
use crate::analysis::Horizon;
use crate::analysis::figures::Figure;
use crate::analysis::levers::Lever;
use crate::analysis::simulation::Simulation;
use crate::analysis::statistics::Statistics;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::texts::{Label, Lang, Say};

/// A case or a programme with its draws, and whose figures are drawn.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The case or the programme.
    pub subject: &'a Subject,
    /// What the draws say.
    pub simulation: &'a Simulation,
    /// What they were drawn by.
    pub seed: u64,
    /// Whose figures are drawn.
    pub beneficiary: Beneficiary,
    /// How amounts are printed.
    pub style: Style,
}

/// A table for each horizon, with a histogram; the notes stand under the last.
pub fn sections(view: View<'_>) -> Vec<Section> {
    let mut sections = Horizon::ALL.map(|horizon| view.section(horizon)).to_vec();
    if let Some(last) = sections.last_mut() {
        last.notes = view.notes();
    }
    sections
}

/// What programs read: both horizons, one table.
pub fn complete(view: View<'_>) -> Section {
    let keys = view.subject.keys();
    let column = |key: &'static str| Column { key: key.into(), heading: key.to_owned(), align: Align::Left };
    let columns = ["horizon", "base", "mean", "median", "p5", "p95", "probability_of_gain", "draws"].map(column);
    let rows = Figure::all().map(|figure| {
        let statistics = view.simulation.statistics_of(figure);
        let Statistics { mean, median, p5, p95, probability_of_gain, .. } = statistics;
        let base = view.simulation.base.get(figure);
        let cells = std::iter::once(Cell::Text(figure.horizon.id().to_owned()))
            .chain([base, *mean, *median, *p5, *p95].map(Cell::Amount))
            .chain([probability_of_gain.to_string(), view.simulation.draws.to_string()].map(Cell::Text));
        TableRow { kind: RowKind::Item, id: figure.beneficiary.id().to_owned(), cells: cells.collect() }
    });
    let table = Table { columns: columns.to_vec(), rows: rows.collect() };
    Section { keys, heading: view.subject.title.clone(), table, ..Section::default() }
}

/// One case of `nyttokalkyl.simulate/1`.
pub fn document(view: View<'_>) -> Value {
    let View { subject, simulation, .. } = view;
    let of = |figure: Figure| {
        let statistics = simulation.statistics_of(figure);
        let histogram = &statistics.histogram;
        json!({
            "base": machine(simulation.base.get(figure)),
            "mean": machine(statistics.mean),
            "median": machine(statistics.median),
            "p5": machine(statistics.p5),
            "p95": machine(statistics.p95),
            "probability_of_gain": statistics.probability_of_gain.to_string(),
            "histogram": {
                "from": machine(histogram.from),
                "width": machine(histogram.width),
                "counts": histogram.counts.to_vec(),
            },
        })
    };
    let inputs: Vec<_> = simulation.levers.iter().map(|lever| levers::document(lever, view.style.lang)).collect();
    let correlations = subject.correlations.iter();
    let correlations =
        correlations.map(|one| json!({ "between": one.between, "rho": one.rho.normalize().to_string() }));
    json!({
        "file": subject.file,
        "title": subject.title,
        "illustration": subject.banner,
        "figures": subject.figures.id(),
        "draws": simulation.draws,
        "inputs": inputs,
        "correlations": correlations.collect::<Vec<_>>(),
        "gains": by_figure(of),
    })
}

impl View<'_> {
    fn section(&self, horizon: Horizon) -> Section {
        let lang = self.style.lang;
        let horizon_words = match horizon {
            Horizon::OneYear => Label::HorizonOneYearCapital.say(lang),
            Horizon::AllYears => capital(&years_in_words(self.subject.years, lang)),
        };
        let lead = Label::SimulationLead {
            horizon: horizon_words,
            draws: numbers::written(&self.simulation.draws.to_string(), lang),
            seed: self.seed.to_string(),
            amounts: Box::new(self.subject.amounts.clone()),
        };
        let mut section = Section {
            heading: self.subject.title.clone(),
            banner: self.subject.banner.clone(),
            lead: vec![lead.say(lang)],
            table: self.table(horizon),
            ..Section::default()
        };
        let statistics = self.simulation.statistics_of(Figure { beneficiary: self.beneficiary, horizon });
        let shown = &statistics.histogram;
        section.drawing = histogram::draw(shown, |amount| numbers::bare(amount, self.style));
        if !section.drawing.is_empty() {
            let each = numbers::bare(shown.width, Style { exact: true, ..self.style });
            let drawn = Label::SimulationDrawing { who: Box::new(self.beneficiary.into()), each }.say(lang);
            let above = Label::ChartAbove { percent: share(statistics.probability_of_gain, lang) }.say(lang);
            section.chart =
                Chart::of_histogram((drawn.clone(), above), shown, |amount| numbers::bare(amount, self.style));
            section.lead.push(drawn);
        }
        section
    }

    /// A row for each whose figures are not always nothing.
    fn table(&self, horizon: Horizon) -> Table {
        let column = Column::in_language(self.style.lang);
        let columns = vec![
            column("party", Label::ColumnParty, Align::Left),
            column("base", Label::ColumnAsStated, Align::Right),
            column("mean", Label::ColumnMean, Align::Right),
            column("median", Label::ColumnMedian, Align::Right),
            column("p5", Label::ColumnP5, Align::Right),
            column("p95", Label::ColumnP95, Align::Right),
            column("probability_of_gain", Label::ColumnProbability, Align::Right),
        ];
        let rows = Beneficiary::with_subtotals().flat_map(|beneficiary| {
            let under = beneficiary == Beneficiary::StateTotal;
            under.then(TableRow::rule).into_iter().chain(self.row(Figure { beneficiary, horizon }))
        });
        Table { columns, rows: rows.collect() }
    }

    /// The row of a figure; nothing where it is always nothing.
    fn row(&self, figure: Figure) -> Option<TableRow> {
        let Statistics { mean, median, p5, p95, probability_of_gain, histogram } =
            self.simulation.statistics_of(figure);
        let base = self.simulation.base.get(figure);
        let always_nothing = histogram.from == Ore::ZERO && histogram.width == Ore::new(1) && *p95 == Ore::ZERO;
        if base == Ore::ZERO && always_nothing && histogram.counts[0] == self.simulation.draws {
            return None;
        }
        let amount = |amount| Cell::Shortened(numbers::bare(amount, self.style), machine(amount));
        let percent = (*probability_of_gain * Decimal::ONE_HUNDRED).normalize().to_string();
        let cells = std::iter::once(Cell::Text(Label::from(figure.beneficiary).say(self.style.lang)))
            .chain([base, *mean, *median, *p5, *p95].map(amount))
            .chain([Cell::Shortened(share(*probability_of_gain, self.style.lang), percent)])
            .collect();
        Some(TableRow { kind: RowKind::Item, id: figure.beneficiary.id().to_owned(), cells })
    }

    fn notes(&self) -> Vec<String> {
        let lang = self.style.lang;
        if self.simulation.levers.is_empty() {
            return vec![Label::LeversNone.say(lang)];
        }
        let count = self.simulation.levers.len().to_string();
        let name = |path: &String| {
            let lever = self.simulation.levers.iter().find(|lever: &&Lever| lever.path == *path);
            lever.map_or_else(|| path.clone(), |lever| levers::name(lever, lang))
        };
        let stated = self.subject.correlations.iter().map(|one| {
            let [first, second] = [&one.between[0], &one.between[1]].map(name);
            let rho = numbers::written(&one.rho.normalize().to_string(), lang);
            Label::CorrelationOf { first, second, rho }.say(lang)
        });
        let stated: Vec<String> = stated.collect();
        let together = if stated.is_empty() { Label::NoteIndependent } else { Label::NoteCorrelated { what: stated } };
        [Label::NoteInterval, Label::NoteDrawn { count }, together]
            .iter()
            .chain(&self.subject.notes)
            .map(|label| label.say(lang))
            .collect()
    }
}

/// “97,3 %”.
fn share(share: Decimal, lang: Lang) -> String {
    format!("{}\u{a0}%", numbers::written(&percent(share), lang))
}

/// A probability in per cent with one decimal; none and all only where it is.
fn percent(probability: Decimal) -> String {
    let tenth = Decimal::new(1, 1);
    let percent = (probability * Decimal::ONE_HUNDRED).round_dp(1);
    let certain = probability.is_zero() || probability == Decimal::ONE;
    let shown = if certain { percent } else { percent.clamp(tenth, Decimal::ONE_HUNDRED - tenth) };
    shown.normalize().to_string()
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
