//! `[[goal]]`: what was to be reached, and what was.

use super::ProgrammeReader;
use crate::input::{Row, Value};
use crate::money::Rate;
use crate::programme::goals::{Computed, Counted, Goal, Level, Measure, Obstacle, Outcome};
use crate::texts::Problem;
use crate::texts::problems::Caution;

impl ProgrammeReader<'_> {
    pub(super) fn goals(&mut self, top: &Row<'_>) -> Vec<Goal> {
        let mut seen = Vec::new();
        let mut goals = Vec::new();
        for row in self.reader.rows(top, "goal") {
            let text = self.reader.text_of(&row, "text");
            if let (Some(entry), Some(text)) = (row.get("text"), &text) {
                self.reader.once(&mut seen, text.clone(), entry.node.span.clone());
            }
            let level = self.reader.choice_of(&row, "level");
            let level = Level::ALL.iter().find(|(_, id)| Some(*id) == level).map(|(level, _)| *level);
            let of = self.reader.choice_of(&row, "of");
            let of = Counted::ALL.iter().find(|(_, id)| Some(*id) == of).map(|(of, _)| *of);
            let [target, partly] = ["target", "partly"].map(|key| self.measure(&row, key));
            let (outcome, indicator) = (self.outcome(&row), self.reader.text_of(&row, "indicator"));
            let (date, source) = (self.reader.date_of(&row, "date"), self.reader.text_of(&row, "source"));
            self.check_partly(&row, target, partly);
            let (Some(text), Some(level)) = (text, level) else { continue };
            let span = row.span.clone();
            let goal = Goal { text, level, indicator, target, partly, of, outcome, date, source, span };
            if let Some(caution) = goal.obstacle().and_then(caution) {
                self.reader.diagnostics.caution(row.span.clone(), caution);
            }
            goals.push(goal);
        }
        goals
    }

    fn outcome(&mut self, row: &Row<'_>) -> Option<Outcome> {
        let stated = self.measure(row, "outcome");
        let computed = self.reader.choice_of(row, "computed");
        let computed = Computed::ALL.iter().find(|(_, id)| Some(*id) == computed).map(|(computed, _)| *computed);
        if let (Some(_), Some(entry)) = (row.get("outcome"), row.get("computed")) {
            let (first, second) = ("outcome".to_owned(), "computed".to_owned());
            self.reader.problem(entry.span(), Problem::QuantityTwice { first, second });
        }
        computed.map(Outcome::Computed).or_else(|| stated.map(Outcome::Stated))
    }

    /// Where a goal is partly reached lies below where it is reached, in the same form.
    fn check_partly(&mut self, row: &Row<'_>, target: Option<Measure>, partly: Option<Measure>) {
        let (Some(entry), Some(partly)) = (row.get("partly"), partly) else { return };
        let below = match (target, partly) {
            (Some(Measure::Share(target)), Measure::Share(partly))
            | (Some(Measure::Number(target)), Measure::Number(partly)) => partly < target,
            _ => false,
        };
        if !below {
            self.reader.problem(entry.span(), Problem::PartlyNotBelow {});
        }
    }

    /// A percentage in quotes, or a number.
    fn measure(&mut self, row: &Row<'_>, key: &str) -> Option<Measure> {
        let entry = row.get(key)?;
        match &entry.node.value {
            Value::Text(_) => self.reader.percent(entry, &(0..=100)).map(Measure::Share),
            _ => self.reader.decimal(entry, &(0..=MOST_NUMBER)).and_then(Rate::from_decimal).map(Measure::Number),
        }
    }
}

const MOST_NUMBER: i64 = 1_000_000;

const fn caution(obstacle: Obstacle) -> Option<Caution> {
    match obstacle {
        Obstacle::NoTarget => Some(Caution::GoalWithoutTarget),
        Obstacle::NoIndicator => Some(Caution::GoalWithoutIndicator),
        Obstacle::NoPopulation => Some(Caution::GoalWithoutPopulation),
        _ => None,
    }
}
