//! Goals, and whether they were reached.

use super::View;
use crate::programme::{Goal, Measure, Outcome, Verdict, in_percent};
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Say};

/// The goals of a programme; nothing where it states none.
pub(super) fn section(view: &View<'_>) -> Option<Section> {
    let lang = view.lang();
    let column = Column::in_language(lang);
    let goals = &view.programme.goals;
    let rows = goals.iter().enumerate().map(|(place, goal)| {
        let verdict = verdict(view, goal);
        let measure = |measure: Option<Measure>| measure.map_or(Cell::None, |measure| said(view, measure));
        let cells = vec![
            Cell::Text((place + 1).to_string()),
            Cell::Text(Label::from(goal.level).say(lang)),
            measure(goal.target),
            measure(reached(view, goal)),
            Cell::Text(Label::from(verdict).say(lang)),
            Cell::Text(goal.text.clone()),
            Cell::Text(remarks(view, goal, verdict)),
        ];
        TableRow { kind: RowKind::Item, id: String::new(), cells }
    });
    let judged = |wanted: &dyn Fn(Verdict) -> bool| goals.iter().filter(|goal| wanted(verdict(view, goal))).count();
    let unmeasurable = judged(&|verdict| matches!(verdict, Verdict::CannotBeJudged(_)));
    let lead = Label::GoalsLead {
        goals: goals.len().to_string(),
        reached: judged(&|verdict| verdict == Verdict::Reached).to_string(),
        partly: judged(&|verdict| verdict == Verdict::Partly).to_string(),
        not_reached: judged(&|verdict| verdict == Verdict::NotReached).to_string(),
        unmeasurable: unmeasurable.to_string(),
    };
    (!goals.is_empty()).then(|| Section {
        heading: Label::ProgrammeGoals.say(lang),
        lead: vec![lead.say(lang)],
        table: Table {
            columns: vec![
                column("goal", Label::ColumnGoalNumber, Align::Left),
                column("level", Label::ColumnGoalLevel, Align::Left),
                column("target", Label::ColumnGoalTarget, Align::Right),
                column("outcome", Label::ColumnGoalOutcome, Align::Right),
                column("verdict", Label::ColumnGoalVerdict, Align::Left),
                column("text", Label::ColumnGoal, Align::Remark),
                column("remarks", Label::ColumnRemarks, Align::Remark),
            ],
            rows: rows.collect(),
        },
        ..Section::default()
    })
}

pub(super) fn verdict(view: &View<'_>, goal: &Goal) -> Verdict {
    goal.verdict(&view.programme.participants, &view.whole)
}

/// What was reached, where that is known.
pub(super) fn reached(view: &View<'_>, goal: &Goal) -> Option<Measure> {
    goal.outcome?;
    goal.reached(&view.programme.participants, &view.whole).ok()
}

/// A share in percent to one decimal, or a number.
fn said(view: &View<'_>, measure: Measure) -> Cell {
    let number = measure.number().to_decimal();
    match measure {
        Measure::Share(_) => view.percent_cell(Some(in_percent(number))),
        Measure::Number(_) => Cell::Number(number.normalize().to_string()),
    }
}

/// What it is measured by and of whom, why it cannot be judged, when it was measured and where it comes from.
fn remarks(view: &View<'_>, goal: &Goal, verdict: Verdict) -> String {
    let lang = view.lang();
    let mut remarks: Vec<String> = Vec::new();
    if let Verdict::CannotBeJudged(obstacle) = verdict {
        remarks.push(Label::GoalBecause { why: Box::new(obstacle.into()) }.say(lang));
    }
    let of = goal.of.map(|of| Label::from(of).say(lang));
    remarks.extend(match (&goal.indicator, of) {
        (Some(indicator), Some(of)) => Some(Label::GoalMeasuredOf { indicator: indicator.clone(), of }.say(lang)),
        (Some(indicator), None) => Some(Label::GoalMeasured { indicator: indicator.clone() }.say(lang)),
        (None, Some(of)) => Some(of),
        (None, None) => None,
    });
    if let Some(partly) = goal.partly {
        let level = said(view, partly).text(view.style);
        remarks.push(Label::GoalPartlyFrom { level }.say(lang));
    }
    if matches!(goal.outcome, Some(Outcome::Computed(_))) {
        remarks.push(Label::GoalComputed.say(lang));
    }
    remarks.extend(goal.date.map(|date| Label::GoalDate { date: date.to_string() }.say(lang)));
    remarks.extend(goal.source.as_ref().map(|source| Label::SourceIs { source: source.clone() }.say(lang)));
    remarks.join("; ")
}
