//! `[[goal]]`: what was to be reached, and what was.

use super::ProgrammeReader;
use crate::input::{Row, Value};
use crate::money::Rate;
use crate::programme::Participants;
use crate::programme::goals::{Computed, Counted, Goal, Level, Measure, Outcome};
use crate::texts::Problem;

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
            if let (Some(Outcome::Computed(_)), Some(Counted::Answered), Some(entry)) =
                (outcome, of, row.get("computed"))
            {
                self.reader.problem(entry.span(), Problem::ComputedOfAnswered {});
            }
            let (Some(text), Some(level)) = (text, level) else { continue };
            let span = row.span.clone();
            goals.push(Goal { text, level, indicator, target, partly, of, outcome, date, source, span });
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

    /// No more can have reached a goal than it is counted of.
    pub(super) fn check_outcomes(&mut self, goals: &[Goal], participants: &Participants) {
        for goal in goals {
            let (Some(Outcome::Stated(Measure::Number(found))), Some(Measure::Share(_))) = (goal.outcome, goal.target)
            else {
                continue;
            };
            let most = goal.population(participants).unwrap_or(participants.started);
            if found > Rate::whole(i64::from(most)) {
                let (key, found) = ("outcome".to_owned(), found.to_decimal().normalize().to_string());
                let problem = Problem::OutOfRange { key, found, low: "0".to_owned(), high: most.to_string() };
                self.reader.problem(goal.span.clone(), problem);
            }
        }
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
