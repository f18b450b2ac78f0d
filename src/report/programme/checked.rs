//! What `check` finds in a right evaluation: goals that cannot be judged, and rows that are not known.

use super::{View, goals};
use crate::case::Basis;
use crate::programme::{Origin, Programme, Verdict};
use crate::report::checklist::{Checked, Finding, Group, counts};
use crate::texts::{Label, Say};

/// Everything found in an evaluation itself; its cases are checked as others are.
pub fn checked(view: &View<'_>) -> Checked {
    let programme = view.programme;
    Checked {
        file: programme.source.name.clone(),
        title: programme.title.clone(),
        counts: counts(&rows(programme).iter().map(|(_, _, origin)| origin.basis).collect::<Vec<_>>()),
        findings: unmeasurable(view).into_iter().chain(assumed(view)).collect(),
    }
}

/// The rows that say how they are known: what, where, how.
fn rows(programme: &Programme) -> Vec<(String, usize, &Origin)> {
    let line = |at: usize| programme.source.line(at);
    let participants = &programme.participants;
    let mut rows = vec![("participants".to_owned(), line(participants.span.start), &participants.origin)];
    rows.extend(programme.type_cases.iter().map(|one| (one.path.clone(), line(one.span.start), &one.origin)));
    rows.extend(programme.costs.iter().map(|one| (format!("cost {}", one.name), line(one.span.start), &one.origin)));
    let funding = programme.funding.iter().map(|one| &one.amounts);
    rows.extend(funding.map(|one| (format!("funding {}", one.name), line(one.span.start), &one.origin)));
    rows
}

fn unmeasurable(view: &View<'_>) -> Vec<Finding> {
    let finding = |(place, goal): (usize, &crate::programme::Goal)| match goals::verdict(view, goal) {
        Verdict::CannotBeJudged(obstacle) => Some(Finding {
            group: Group::Unmeasurable,
            path: Some(format!("goal[{}]", place + 1)),
            line: Some(view.programme.source.line(goal.span.start)),
            verdict: Label::VerdictUnmeasurable,
            remark: format!("{}; {}", goal.text, Label::from(obstacle).say(view.lang())),
        }),
        _ => None,
    };
    view.programme.goals.iter().enumerate().filter_map(finding).collect()
}

fn assumed(view: &View<'_>) -> Vec<Finding> {
    let unknown = rows(view.programme).into_iter().filter(|(_, _, origin)| origin.basis != Basis::Kand);
    unknown
        .map(|(path, line, origin)| Finding {
            group: Group::Assumed,
            path: Some(path),
            line: Some(line),
            verdict: origin.basis.into(),
            remark: origin.source.clone().unwrap_or_default(),
        })
        .collect()
}
