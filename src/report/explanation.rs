//! The tree behind a figure: from a gain to its causes, flows and rules, to rate rows and lines of the case.

use std::collections::BTreeMap;

use super::numbers;
use super::outline::Node;
use super::result::years_in_words;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::ledger::{Application, Flow, Trace};
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::rates::{RateBook, RowId, Shown};
use crate::rounding::Rounding;
use crate::rule::{Cause, RULES, Rule, RuleId};
use crate::texts::{Label, Lang, Say, Title};

/// What is to be explained.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scope {
    /// Society or one party; every one that changes where it is not said.
    pub beneficiary: Option<Beneficiary>,
    /// One rule; every rule where it is not said.
    pub rule: Option<RuleId>,
}

/// Explains the figures of a case.
#[derive(Clone, Copy, Debug)]
pub struct Explainer<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its evaluation.
    pub evaluation: &'a Evaluation,
    /// Where the rates come from.
    pub book: &'a RateBook,
    /// The language; amounts are printed with öre.
    pub lang: Lang,
}

impl Explainer<'_> {
    /// A tree for every beneficiary in scope.
    pub fn trees(&self, scope: Scope) -> Vec<Node> {
        Beneficiary::all()
            .filter(|beneficiary| scope.beneficiary.is_none_or(|only| only == *beneficiary))
            .filter_map(|beneficiary| self.tree(beneficiary, scope.rule))
            .collect()
    }

    /// The tree behind one gain; nothing where no flow in scope touches it.
    fn tree(&self, beneficiary: Beneficiary, rule: Option<RuleId>) -> Option<Node> {
        let mut by_cause: BTreeMap<Cause, Vec<(Label, &Application, Flow, Ore)>> = BTreeMap::new();
        for (situation, trace) in self.situations() {
            for application in trace.applications() {
                for flow in &application.flows {
                    let effect = flow.effect(beneficiary);
                    if flow.touches(beneficiary) && rule.is_none_or(|only| only == flow.rule) {
                        let cause = flow.rule.rule().cause;
                        by_cause.entry(cause).or_default().push((situation.clone(), application, *flow, effect));
                    }
                }
            }
        }
        if by_cause.is_empty() {
            return None;
        }
        let forecast = &self.evaluation.forecast;
        let text = Label::ExplainGain {
            who: Box::new(beneficiary.into()),
            one_year: self.amount(forecast.one_year.of(beneficiary)),
            all_years: self.amount(forecast.of(beneficiary)),
            years: years_in_words(forecast.years, self.lang),
        };
        let children = by_cause.into_iter().map(|(cause, flows)| self.cause(cause, &flows)).collect();
        Some(Node { text: text.say(self.lang), children })
    }

    fn cause(&self, cause: Cause, flows: &[(Label, &Application, Flow, Ore)]) -> Node {
        let sum =
            |of: &Label| -> Ore { flows.iter().filter(|(when, ..)| when == of).map(|(.., effect)| *effect).sum() };
        let (before, after) = (sum(&Label::SituationBefore), sum(&Label::SituationAfter));
        let text = Label::ExplainCause {
            what: Box::new(cause.into()),
            gain: self.amount(after - before),
            after: self.amount(after),
            before: self.amount(before),
        };
        let children = flows.iter().map(|(situation, application, flow, effect)| {
            let text = Label::ExplainFlow {
                situation: Box::new(situation.clone()),
                rule: title(flow.rule),
                amount: self.amount(if flow.from == flow.to { flow.amount } else { *effect }),
                from: Box::new(flow.from.into()),
                to: Box::new(flow.to.into()),
            };
            Node { text: text.say(self.lang), children: self.grounds(situation, application, flow.rule.rule()) }
        });
        Node { text: text.say(self.lang), children: children.collect() }
    }

    /// Formula, steps, roundings, rates, the line of the case, and the rules that this one rests on.
    fn grounds(&self, situation: &Label, application: &Application, rule: &Rule) -> Vec<Node> {
        let mut labels =
            vec![Label::ExplainFormula { formula: Title::new(rule.formula.0, rule.formula.1), law: rule.law }];
        if rule.rounding != Rounding::Posting {
            labels.push(Label::ExplainRounding { rounding: Box::new(rule.rounding.into()), law: rule.rounding.law() });
        }
        for (step, value) in application.steps.iter().filter(|(step, _)| step.month().is_none()) {
            let (step_label, amount) = (Box::new(Label::from(*step)), self.amount(value.ore()));
            labels.push(match step.rounding() {
                None => Label::ExplainStep { step: step_label, amount },
                Some(rounding) => Label::ExplainStepRounded {
                    step: step_label,
                    amount,
                    rounding: Box::new(rounding.into()),
                    law: rounding.law(),
                },
            });
        }
        labels.extend(self.months(application));
        let mut seen: Vec<RowId> = Vec::new();
        for row in &application.rows {
            if !seen.contains(row) {
                seen.push(*row);
                labels.push(self.rate(*row));
            }
        }
        if let Some(input) = application.input {
            let input = self.case.input(input);
            let (line, text) = input.excerpt(&self.case.source);
            labels.push(Label::ExplainInput {
                place: format!("{}:{line}", self.case.source.name),
                path: input.path.clone(),
                text,
                basis: Box::new(input.basis.into()),
            });
        }
        let mut nodes: Vec<Node> = labels.iter().map(|label| Node::leaf(label.say(self.lang))).collect();
        nodes.extend(self.rests_on(situation, application, rule));
        nodes
    }

    /// What was worked out in each month; months that are alike stand together.
    fn months(&self, application: &Application) -> Vec<Label> {
        let of_month = |month: u8| -> Vec<String> {
            let steps = application.steps.iter().filter(|(step, _)| step.month() == Some(month));
            steps.map(|(step, value)| self.say(&Label::from(*step), value.ore())).collect()
        };
        let months: Vec<(u8, Vec<String>)> = (1..=12).map(|month| (month, of_month(month))).collect();
        let alike = months.chunk_by(|one, next| one.1 == next.1).filter(|run| !run[0].1.is_empty());
        alike
            .map(|run| {
                let (first, last) = (run[0].0, run[run.len() - 1].0);
                let month = if first == last { first.to_string() } else { format!("{first}–{last}") };
                Label::ExplainMonth { month, parts: run[0].1.clone() }
            })
            .collect()
    }

    fn say(&self, what: &Label, amount: Ore) -> String {
        format!("{} {}", what.say(self.lang), self.amount(amount))
    }

    /// The applications of the same situation that a rule works with: of the same row, or of the year where the rule
    /// has worked something out from it.
    fn rests_on(&self, situation: &Label, application: &Application, rule: &Rule) -> Vec<Node> {
        let trace = if *situation == Label::SituationBefore { &self.evaluation.before } else { &self.evaluation.after };
        let of_year = application.input.is_none() || application.steps.iter().any(|(step, _)| step.of_year());
        trace
            .applications()
            .filter(|other| rule.rests_on(other.rule))
            .filter(|other| of_year || other.input == application.input)
            .map(|other| {
                let posted: Ore =
                    other.flows.iter().filter(|flow| flow.rule == other.rule).map(|flow| flow.amount).sum();
                let worked_out = other.steps.last().map_or(Ore::ZERO, |(_, value)| value.ore());
                let amount = self.amount(if other.flows.is_empty() { worked_out } else { posted });
                let text = Label::ExplainPart { rule: title(other.rule), amount };
                Node { text: text.say(self.lang), children: self.grounds(situation, other, other.rule.rule()) }
            })
            .collect()
    }

    fn rate(&self, row: RowId) -> Label {
        let info = self.case.setting.prices.row(self.book, row);
        Label::ExplainRate {
            title: Title::new(&info.title, &info.title_en),
            value: self.value(&info.value, &info.unit),
            from: info.from.to_string(),
            status: Box::new(info.status.into()),
            source: info.source.clone(),
            path: info.path.clone(),
        }
    }

    /// A value of the rate tables with its unit.
    fn value(&self, value: &Shown, unit: &str) -> String {
        let number = |digits: &str| numbers::written(digits, self.lang);
        let unit = Label::unit(unit).say(self.lang);
        match value {
            Shown::Missing => String::new(),
            Shown::Unlimited => Label::Unlimited.say(self.lang),
            Shown::Number(digits) => format!("{} {unit}", number(digits)),
            Shown::Steps(steps) => {
                let step = |[over, amount, share, of_all]: &[Option<String>; 4]| {
                    let over = over.as_deref().map(number).unwrap_or_default();
                    let amount = amount.as_deref().map_or_else(|| Label::StepContinues.say(self.lang), number);
                    match (share, of_all) {
                        (None, None) => Label::StepOver { over, amount },
                        (_, Some(share)) => Label::StepOverShareOfAll { over, amount, share: number(share) },
                        (Some(share), None) => Label::StepOverShare { over, amount, share: number(share) },
                    }
                    .say(self.lang)
                };
                format!("({unit}) {}", steps.iter().map(step).collect::<Vec<_>>().join("; "))
            }
            Shown::Ladder(steps) => {
                let step = |(from, amount): &(String, String)| {
                    Label::StepFrom { from: number(from), amount: number(amount) }.say(self.lang)
                };
                format!("({unit}) {}", steps.iter().map(step).collect::<Vec<_>>().join("; "))
            }
        }
    }

    fn situations(&self) -> [(Label, &Trace); 2] {
        [(Label::SituationBefore, &self.evaluation.before), (Label::SituationAfter, &self.evaluation.after)]
    }

    fn amount(&self, amount: Ore) -> String {
        numbers::amount(amount, Style { lang: self.lang, exact: true, precision: Ore::new(100) })
    }

    /// Every flow in scope as a table: what a program or a spreadsheet can sum.
    pub fn flows(&self, scope: Scope) -> Section {
        let column = |key, heading: Label, align| Column { key, heading: heading.say(self.lang), align };
        let touches = |flow: &Flow| scope.beneficiary.is_none_or(|only| flow.touches(only));
        let mut rows = Vec::new();
        for (situation, trace) in self.situations() {
            for (flow, input) in trace.flows().filter(|(flow, _)| touches(flow)) {
                if scope.rule.is_some_and(|only| only != flow.rule) {
                    continue;
                }
                let path = input.map(|input| self.case.input(input).path.clone()).unwrap_or_default();
                let text = |label: Label| Cell::Text(label.say(self.lang));
                rows.push(TableRow {
                    kind: RowKind::Item,
                    id: flow.rule.rule().key.to_owned(),
                    cells: vec![
                        text(situation.clone()),
                        Cell::Text(title(flow.rule).say(self.lang)),
                        text(flow.from.into()),
                        text(flow.to.into()),
                        Cell::Exact(flow.amount),
                        Cell::Text(path),
                    ],
                });
            }
        }
        Section {
            keys: vec![("file", self.case.source.name.clone()), ("title", self.case.title.clone())],
            heading: self.case.title.clone(),
            table: Table {
                columns: vec![
                    column("situation", Label::ColumnSituation, Align::Left),
                    column("rule", Label::ColumnRule, Align::Left),
                    column("from", Label::ColumnFrom, Align::Left),
                    column("to", Label::ColumnTo, Align::Left),
                    column("amount", Label::ColumnAmount, Align::Right),
                    column("input", Label::ColumnInput, Align::Left),
                ],
                rows,
            },
            ..Section::default()
        }
    }
}

fn title(rule: RuleId) -> Title {
    let (sv, en) = rule.rule().title;
    Title::new(sv, en)
}

/// The registry of rules as a table.
pub fn rules(lang: Lang) -> Section {
    let column = |key, heading: Label, align| Column { key, heading: heading.say(lang), align };
    let rows = RULES.iter().map(|rule| {
        let words = |(sv, en): (&str, &str)| Cell::Text(Title::new(sv, en).say(lang));
        TableRow {
            kind: RowKind::Item,
            id: rule.key.to_owned(),
            cells: vec![
                words(rule.title),
                Cell::Text(rule.law.to_owned()),
                words(rule.formula),
                Cell::Text(Label::from(rule.rounding).say(lang)),
                Cell::Text(rule.reads.join(", ")),
            ],
        }
    });
    Section {
        heading: Label::RulesTitle.say(lang),
        table: Table {
            columns: vec![
                column("rule", Label::ColumnRule, Align::Left),
                column("law", Label::ColumnLaw, Align::Remark),
                column("formula", Label::ColumnFormula, Align::Remark),
                column("rounding", Label::ColumnRounding, Align::Remark),
                column("reads", Label::ColumnReads, Align::Remark),
            ],
            rows: rows.collect(),
        },
        ..Section::default()
    }
}
