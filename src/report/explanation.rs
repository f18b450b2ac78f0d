//! The tree behind a figure: from a gain to its causes, flows and rules, to rate rows and lines of the case.

use std::collections::BTreeMap;

use super::outline::Node;
use super::result::years_in_words;
use super::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use super::{assumptions, numbers, values, years};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::ledger::{Application, Flow, Step};
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::rates::{RateBook, RowId};
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

/// A rule applied in one of the two situations.
#[derive(Clone, Copy)]
struct Applied<'a> {
    /// The year of the forecast that the situation holds from, counted from 0.
    year: u32,
    /// After, not before.
    after: bool,
    /// The place in the order of application.
    place: usize,
    application: &'a Application,
}

/// Trees in which each rule applied is explained once; where it comes again, its number stands.
struct Trees<'a> {
    explainer: &'a Explainer<'a>,
    /// How many levels are wanted; nothing is numbered where some are left out.
    depth: Option<u8>,
    numbers: BTreeMap<(u32, bool, usize), usize>,
}

/// The level of flows; below it stands what they rest on.
const FLOWS: u8 = 3;

impl Trees<'_> {
    /// The tree behind one gain; nothing where no flow in scope touches it.
    fn tree(&mut self, beneficiary: Beneficiary, rule: Option<RuleId>) -> Option<Node> {
        let explainer = self.explainer;
        let years: Vec<u32> = explainer.evaluation.traces().map(|(year, _)| year).collect();
        let mut children: Vec<Node> = Vec::new();
        for year in &years {
            let causes = self.causes(beneficiary, rule, *year);
            if years.len() == 1 {
                children = causes;
            } else if !causes.is_empty() {
                let effect = explainer.evaluation.forecast.effect[*year as usize].of(beneficiary);
                let text = Label::ExplainYear { year: (year + 1).to_string(), gain: explainer.amount(effect) };
                children.push(Node { text: text.say(explainer.lang), children: causes });
            }
        }
        if children.is_empty() {
            return None;
        }
        children.extend(explainer.over_the_years(beneficiary).filter(|_| rule.is_none()));
        let forecast = &explainer.evaluation.forecast;
        let text = Label::ExplainGain {
            who: Box::new(beneficiary.into()),
            one_year: explainer.amount(forecast.one_year.of(beneficiary)),
            all_years: explainer.amount(forecast.of(beneficiary)),
            years: years_in_words(forecast.projection.years, explainer.lang),
        };
        Some(Node { text: text.say(explainer.lang), children })
    }

    /// What a gain consists of in the year from which a situation holds, by cause.
    fn causes(&mut self, beneficiary: Beneficiary, rule: Option<RuleId>, year: u32) -> Vec<Node> {
        let mut by_cause: BTreeMap<Cause, Vec<(Applied<'_>, Flow)>> = BTreeMap::new();
        for applied in self.explainer.applied_in(year) {
            for flow in &applied.application.flows {
                if flow.touches(beneficiary) && rule.is_none_or(|only| only == flow.rule) {
                    by_cause.entry(flow.rule.rule().cause).or_default().push((applied, *flow));
                }
            }
        }
        by_cause.into_iter().map(|(cause, flows)| self.cause(cause, beneficiary, &flows)).collect()
    }

    fn cause(&mut self, cause: Cause, beneficiary: Beneficiary, flows: &[(Applied<'_>, Flow)]) -> Node {
        let explainer = self.explainer;
        let sum = |after: bool| -> Ore {
            let then = flows.iter().filter(|(applied, _)| applied.after == after);
            then.map(|(_, flow)| flow.effect(beneficiary)).sum()
        };
        let (before, after) = (sum(false), sum(true));
        let text = Label::ExplainCause {
            what: Box::new(cause.into()),
            gain: explainer.amount(after - before),
            after: explainer.amount(after),
            before: explainer.amount(before),
        };
        let children = flows.iter().map(|(applied, flow)| {
            let effect = flow.effect(beneficiary);
            let text = Label::ExplainFlow {
                situation: Box::new(situation(applied.after)),
                rule: title(flow.rule),
                amount: explainer.amount(if flow.from == flow.to { flow.amount } else { effect }),
                from: Box::new(flow.from.into()),
                to: Box::new(flow.to.into()),
            };
            self.explained(&text, *applied, flow.rule.rule())
        });
        Node { text: text.say(explainer.lang), children: children.collect() }
    }

    /// What a rule has worked out that posts nothing by itself, such as an allowance or a norm.
    fn without_flows(&mut self, rule: RuleId) -> Vec<Node> {
        let of_rule: Vec<Applied<'_>> =
            self.explainer.every_applied().filter(|applied| applied.application.rule == rule).collect();
        let explained = of_rule.into_iter().map(|applied| {
            let worked_out = applied.application.steps.last().map_or(Ore::ZERO, |(_, value)| value.ore());
            let text = Label::ExplainWorkedOut {
                situation: Box::new(situation(applied.after)),
                rule: title(rule),
                amount: self.explainer.amount(worked_out),
            };
            self.explained(&text, applied, rule.rule())
        });
        explained.collect()
    }

    /// A rule applied with what it rests on; with its number alone where it has been explained.
    fn explained(&mut self, text: &Label, applied: Applied<'_>, rule: &Rule) -> Node {
        let lang = self.explainer.lang;
        let text = text.say(lang);
        if self.depth.is_some() {
            let children = if self.depth > Some(FLOWS) { self.grounds(applied, rule) } else { Vec::new() };
            return Node { text, children };
        }
        let next = self.numbers.len() + 1;
        let place = (applied.year, applied.after, applied.place);
        if let Some(number) = self.numbers.get(&place) {
            return Node::leaf(Label::ExplainSee { text, number: number.to_string() }.say(lang));
        }
        self.numbers.insert(place, next);
        let text = Label::ExplainNumbered { text, number: next.to_string() }.say(lang);
        Node { text, children: self.grounds(applied, rule) }
    }

    fn grounds(&mut self, applied: Applied<'_>, rule: &Rule) -> Vec<Node> {
        let mut nodes = self.explainer.grounds(applied.application, rule);
        let on = self.explainer.rests_on(applied, rule);
        nodes.extend(on.into_iter().map(|(text, other)| self.explained(&text, other, other.application.rule.rule())));
        nodes
    }
}

impl Explainer<'_> {
    /// A tree for every beneficiary in scope, down to a depth or whole.
    pub fn trees(&self, scope: Scope, depth: Option<u8>) -> Vec<Node> {
        let mut trees = Trees { explainer: self, depth, numbers: BTreeMap::new() };
        if let Some(rule) = scope.rule
            && !self.posts(rule)
        {
            return trees.without_flows(rule);
        }
        let trees = Beneficiary::all()
            .filter(|beneficiary| scope.beneficiary.is_none_or(|only| only == *beneficiary))
            .filter_map(|beneficiary| trees.tree(beneficiary, scope.rule));
        match depth {
            Some(depth) => trees.map(|tree| tree.cut(usize::from(depth))).collect(),
            None => trees.collect(),
        }
    }

    /// Whether a rule has posted anything, or has not been applied at all.
    fn posts(&self, rule: RuleId) -> bool {
        self.every_applied().all(|applied| applied.application.rule != rule || !applied.application.flows.is_empty())
    }

    /// Every rule applied, in order: before and after, from each year on in which they differ from the year before.
    fn every_applied(&self) -> impl Iterator<Item = Applied<'_>> {
        let situations =
            self.evaluation.traces().flat_map(|(year, [before, after])| [(year, false, before), (year, true, after)]);
        situations.flat_map(|(year, after, trace)| {
            let numbered = trace.applications().enumerate();
            numbered.map(move |(place, application)| Applied { year, after, place, application })
        })
    }

    /// Every rule applied in both situations as they are from a year on.
    fn applied_in(&self, year: u32) -> impl Iterator<Item = Applied<'_>> {
        self.every_applied().filter(move |applied| applied.year == year)
    }

    /// How the years are put together, and what corrections leave, where that is more than so many years alike.
    fn over_the_years(&self, beneficiary: Beneficiary) -> Option<Node> {
        let Evaluation { forecast, corrected, later, .. } = self.evaluation;
        if forecast.projection.is_straight() && later.is_empty() && corrected.is_none() {
            return None;
        }
        let of_year = |(place, remaining): (usize, &rust_decimal::Decimal)| {
            let amount = |gains: &crate::gains::Gains| self.amount(gains.of(beneficiary));
            let remaining = (remaining * rust_decimal::Decimal::ONE_HUNDRED).round_dp(4).normalize().to_string();
            Label::ExplainCalendarYear {
                year: (place + 1).to_string(),
                effect: amount(&forecast.effect[place]),
                remaining: numbers::written(&remaining, self.lang),
                gain: amount(&forecast.annual[place]),
                worth: amount(&forecast.worth[place]),
            }
        };
        let mut labels: Vec<Label> = forecast.projection.remaining().iter().enumerate().map(of_year).collect();
        labels.extend(corrected.as_ref().map(|corrected| Label::ExplainCorrected {
            one_year: self.amount(corrected.one_year.of(beneficiary)),
            all_years: self.amount(corrected.of(beneficiary)),
        }));
        labels.extend(assumptions::correction(self.case, self.lang));
        let what = assumptions::what(self.evaluation, self.lang);
        Some(Node {
            text: Label::ExplainYears { what }.say(self.lang),
            children: labels.iter().map(|label| Node::leaf(label.say(self.lang))).collect(),
        })
    }

    /// Formula, steps, roundings, rates and the line of the case.
    fn grounds(&self, application: &Application, rule: &Rule) -> Vec<Node> {
        let mut labels =
            vec![Label::ExplainFormula { formula: Title::new(rule.formula.0, rule.formula.1), law: rule.law }];
        if rule.rounding != Rounding::Posting {
            labels.push(Label::ExplainRounding { rounding: Box::new(rule.rounding.into()), law: rule.rounding.law() });
        }
        for (step, value) in application.steps.iter().filter(|(step, _)| amount_of_month(*step).is_none()) {
            let step_label = Box::new(Label::from(*step));
            let amount = if step.is_amount() {
                self.amount(value.ore())
            } else {
                numbers::written(&value.to_decimal().normalize().to_string(), self.lang)
            };
            labels.push(match step.rounding() {
                None => Label::ExplainStep { step: step_label, amount },
                Some((rounding, law)) => {
                    Label::ExplainStepRounded { step: step_label, amount, rounding: Box::new(rounding.into()), law }
                }
            });
        }
        labels.extend(self.months(application));
        let mut seen: Vec<RowId> = Vec::new();
        for row in &application.rows {
            if !seen.contains(row) {
                seen.push(*row);
                labels.push(self.rate(*row));
                labels.extend(self.case.setting.prices.rests_on(*row).iter().map(|row| self.rate(*row)));
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
        labels.iter().map(|label| Node::leaf(label.say(self.lang))).collect()
    }

    /// What was worked out in each month; months that are alike stand together.
    fn months(&self, application: &Application) -> Vec<Label> {
        let of_month = |month: u8| -> Vec<String> {
            let steps = application.steps.iter().filter(|(step, _)| amount_of_month(*step) == Some(month));
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
    fn rests_on(&self, applied: Applied<'_>, rule: &Rule) -> Vec<(Label, Applied<'_>)> {
        let application = applied.application;
        let of_year = application.input.is_none() || application.steps.iter().any(|(step, _)| step.of_year());
        let same = self.applied_in(applied.year).filter(|other| other.after == applied.after);
        let others = same.filter(|other| rule.rests_on(other.application.rule));
        others
            .filter(|other| of_year || other.application.input == application.input)
            .map(|applied| {
                let other = applied.application;
                let posted: Ore =
                    other.flows.iter().filter(|flow| flow.rule == other.rule).map(|flow| flow.amount).sum();
                let worked_out = other.steps.last().map_or(Ore::ZERO, |(_, value)| value.ore());
                let amount = self.amount(if other.flows.is_empty() { worked_out } else { posted });
                (Label::ExplainPart { rule: title(other.rule), amount }, applied)
            })
            .collect()
    }

    fn rate(&self, row: RowId) -> Label {
        let prices = &self.case.setting.prices;
        let info = prices.row(self.book, row);
        let carried = prices.carried(row).map(|carried| Label::CarriedRounded {
            by: Box::new(years::carried_by(carried, self.book, self.lang)),
            rounding: Box::new(Rounding::Posting.into()),
        });
        Label::ExplainRate {
            title: Title::new(&info.title, &info.title_en),
            value: values::with_unit(&info.value, &info.unit, self.lang),
            from: info.from.to_string(),
            status: Box::new(info.status.into()),
            source: carried.map_or_else(|| info.source.clone(), |carried| carried.say(self.lang)),
            path: info.path.clone(),
        }
    }

    fn amount(&self, amount: Ore) -> String {
        numbers::amount(amount, Style::to_the_ore(self.lang))
    }

    /// Every flow in scope as a table: what a program or a spreadsheet can sum.
    pub fn flows(&self, scope: Scope) -> Section {
        let column = Column::in_language(self.lang);
        let touches = |flow: &Flow| scope.beneficiary.is_none_or(|only| flow.touches(only));
        let mut rows = Vec::new();
        let situations =
            self.evaluation.traces().flat_map(|(year, [before, after])| [(year, false, before), (year, true, after)]);
        for (year, after, trace) in situations {
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
                        text(situation(after)),
                        Cell::Text(title(flow.rule).say(self.lang)),
                        text(flow.from.into()),
                        text(flow.to.into()),
                        Cell::Exact(flow.amount),
                        Cell::Text(path),
                        Cell::Number((year + 1).to_string()),
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
                    column("from_year", Label::ColumnFromYear, Align::Right),
                ],
                rows,
            },
            ..Section::default()
        }
    }
}

fn situation(after: bool) -> Label {
    if after { Label::SituationAfter } else { Label::SituationBefore }
}

fn title(rule: RuleId) -> Title {
    let (sv, en) = rule.rule().title;
    Title::new(sv, en)
}

/// The registry of rules as a table.
pub fn rules(lang: Lang) -> Section {
    let column = Column::in_language(lang);
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

/// The month that an amount is of: such amounts stand together by month.
fn amount_of_month(step: Step) -> Option<u8> {
    step.month().filter(|_| step.is_amount())
}
