//! The tables for people: what has changed, and what that does to the figures of each case.

use super::{Kind, Line, around, because, rule};
use crate::analysis::changed::{CaseChanged, Changed, FlowChanged};
use crate::analysis::{Figure, Horizon};
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::report::values;
use crate::texts::{Label, Lang, Say};

/// The longest value that stands in a column, characters.
const LONGEST_VALUE: usize = 14;

/// What has changed around the cases, and for each case what it rests on and what that does.
pub fn sections(changed: &Changed, lang: Lang) -> Vec<Section> {
    if changed.is_nothing() {
        return vec![Section { heading: Label::ChangedNothing.say(lang), ..Section::default() }];
    }
    let mut sections = Vec::new();
    let lines = around(changed);
    if !lines.is_empty() {
        let heading = Label::ChangedTitle.say(lang);
        sections.push(Section { heading, table: what(&lines, lang), ..Section::default() });
    }
    for case in &changed.cases {
        sections.extend(ground(case, lang));
        if !case.figures.is_empty() {
            sections.push(figures(case, changed, lang));
        }
    }
    sections
}

fn heading(case: &CaseChanged) -> String {
    format!("{}: {}", case.file, case.title)
}

/// What a case rests on that has changed; nothing where the results do not say and figures tell more.
fn ground(case: &CaseChanged, lang: Lang) -> Option<Section> {
    let mut section = Section { heading: heading(case), ..Section::default() };
    if let Some(ground) = &case.ground {
        let inputs = ground.inputs.iter().map(|moved| Line::of_text(Kind::Input, moved));
        let rates = ground.rates.iter().map(|moved| Line::of_rate(moved, &|value| values::alone(value, lang), lang));
        let lines: Vec<Line> = inputs.chain(rates).collect();
        if lines.is_empty() {
            section.lead.push(Label::ChangedNoGround.say(lang));
        } else {
            section.table = what(&lines, lang);
        }
    }
    if case.figures.is_empty() {
        section.lead.push(Label::ChangedNoFigure.say(lang));
    }
    (case.ground.is_some() || case.figures.is_empty()).then_some(section)
}

fn what(lines: &[Line], lang: Lang) -> Table {
    let column = Column::in_language(lang);
    let columns = vec![
        column("path", Label::ColumnWhat, Align::Left),
        column("kind", Label::ColumnKind, Align::Left),
        column("old", Label::ColumnWas, Align::Right),
        column("new", Label::ColumnNow, Align::Right),
        column("said", Label::ColumnRemark, Align::Remark),
    ];
    Table { columns, rows: lines.iter().map(|line| line.row(lang)).collect() }
}

impl Line {
    fn row(&self, lang: Lang) -> TableRow {
        let short = |value: &Option<String>| value.as_ref().is_none_or(|text| text.chars().count() <= LONGEST_VALUE);
        let cell = |value: &Option<String>| value.clone().map_or(Cell::None, Cell::Text);
        let (values, said) = match self.kind {
            Kind::File => ([Cell::Empty, Cell::Text(self.of_file().say(lang))], None),
            _ if short(&self.old) && short(&self.new) => ([cell(&self.old), cell(&self.new)], None),
            _ => {
                let [old, new] = [&self.old, &self.new].map(|value| value.clone().unwrap_or_else(|| "–".to_owned()));
                ([Cell::Empty, Cell::Empty], Some(Label::ChangedOldNew { old, new }.say(lang)))
            }
        };
        let texts = [self.path.clone(), Label::from(self.kind).say(lang)].map(Cell::Text);
        let said = said.map_or(Cell::Empty, Cell::Text);
        let cells = texts.into_iter().chain(values).chain([said]).collect();
        TableRow { kind: RowKind::Item, id: self.path.clone(), cells }
    }

    fn of_file(&self) -> Label {
        match (&self.old, &self.new) {
            (None, _) => Label::ChangedAdded,
            (_, None) => Label::ChangedRemoved,
            _ => Label::ChangedContent,
        }
    }
}

/// The figures that differ, with the rules that they differ by.
fn figures(case: &CaseChanged, changed: &Changed, lang: Lang) -> Section {
    let column = Column::in_language(lang);
    let columns = vec![
        column("party", Label::ColumnParty, Align::Left),
        column("one_year", Label::ColumnOneYear, Align::Right),
        column("one_year_difference", Label::ColumnDifference, Align::Right),
        column("five_year", Label::ColumnWholeForecast, Align::Right),
        column("five_year_difference", Label::ColumnDifference, Align::Right),
        column("because", Label::ColumnBecause, Align::Remark),
    ];
    let mut rows = Vec::new();
    for figure in Figure::all() {
        let cells: Vec<Cell> = Horizon::ALL.into_iter().flat_map(|horizon| of(case, figure, horizon)).collect();
        if cells.iter().all(|cell| *cell == Cell::Empty) {
            continue;
        }
        let kind = if figure.is_part() { RowKind::Part } else { RowKind::Item };
        let label = Label::from(figure);
        let cells = std::iter::once(Cell::Text(label.say(lang))).chain(cells).chain([Cell::Empty]).collect();
        if figure.is_subtotal() && rows.iter().all(|row: &TableRow| row.kind != RowKind::Rule) {
            rows.push(TableRow::rule());
        }
        rows.push(TableRow { kind, id: figure.id(), cells });
        if let Figure::Gain(Beneficiary::Party(party)) = figure {
            let flows = case.ground.iter().flat_map(|ground| &ground.flows).filter(|flow| flow.party == party);
            rows.extend(flows.map(|flow| by_rule(flow, changed, lang)));
        }
    }
    Section {
        heading: heading(case),
        lead: vec![Label::ChangedLead.say(lang)],
        table: Table { columns, rows },
        ..Section::default()
    }
}

/// What a figure is now and by how much it differs.
fn of(case: &CaseChanged, figure: Figure, horizon: Horizon) -> [Cell; 2] {
    let found = case.figures.iter().find(|one| one.figure == figure && one.horizon == horizon);
    found.map_or([Cell::Empty, Cell::Empty], |one| [Cell::Kronor(one.new), Cell::Kronor(one.difference())])
}

fn by_rule(flow: &FlowChanged, changed: &Changed, lang: Lang) -> TableRow {
    let label = Label::ChangedBy { rule: rule(flow) };
    let difference: Ore = flow.difference();
    let because = match (because(flow, changed), &flow.key.input) {
        (because, Some(input)) => Label::ChangedAt { input: input.clone(), because: Box::new(because) },
        (because, None) => because,
    };
    let because = Cell::Text(because.say(lang));
    let cells =
        vec![Cell::Text(label.say(lang)), Cell::Empty, Cell::Kronor(difference), Cell::Empty, Cell::Empty, because];
    TableRow { kind: RowKind::Part, id: format!("{}:{}", flow.party.id(), flow.key.name()), cells }
}
