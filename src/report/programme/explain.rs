//! What a programme's figures rest on: from the figure to type cases and funding, from those to flows, rules and rate rows.

use std::sync::Arc;

use super::people::{Alike, alike};
use super::{View, banner};
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::programme::{FundingSource, Split};
use crate::report::assumptions::percent;
use crate::report::explanation::{Explainer, Scope};
use crate::report::numbers;
use crate::report::outline::Node;
use crate::report::result::years_in_words;
use crate::report::table::{Section, Style};
use crate::rule::RuleId;
use crate::texts::{Label, Say, Title};

/// The trees behind the figures of a programme.
pub fn explained(view: &View<'_>, scope: Scope, depth: Option<u8>) -> Section {
    let wanted = |who: &Beneficiary| scope.beneficiary.is_none_or(|only| only == *who);
    let concerned = view
        .whole
        .concerned()
        .into_iter()
        .filter(|who| wanted(who) && !matches!(who, Beneficiary::StateTotal | Beneficiary::PublicSector));
    let mut outline: Vec<Node> = concerned.map(|who| tree(view, who, scope)).collect();
    outline.retain(|tree| scope.rule.is_none() || !tree.children.is_empty());
    if outline.is_empty() {
        outline.push(Node::leaf(Label::ExplainNothing.say(view.lang())));
    }
    if let Some(depth) = depth {
        outline = outline.into_iter().map(|tree| tree.cut(usize::from(depth))).collect();
    }

    let title = view.programme.title.clone();
    Section { heading: title, banner: banner(view.programme, view.lang()), outline, ..Section::default() }
}

/// Every flow of every type case as a table, one for each case.
pub fn flows(view: &View<'_>, scope: Scope) -> Vec<Section> {
    let of_case = |(case, evaluation): &(Arc<Case>, Evaluation)| {
        let mut section = explainer(view, case, evaluation).flows(scope);
        let its =
            |one: &&Alike<'_>| !one.unchanged && one.case.is_some_and(|known| known.source.name == case.source.name);
        let times: u32 = alike(view).iter().filter(its).map(|one| one.number).sum();
        section.keys.push(("participants", times.to_string()));
        section.keys.push(("illustration", view.programme.illustration.clone().unwrap_or_default()));
        section
    };
    view.evaluated.evaluations.iter().map(of_case).collect()
}

fn explainer<'a>(view: &View<'a>, case: &'a Case, evaluation: &'a Evaluation) -> Explainer<'a> {
    Explainer { case, evaluation, book: view.book, lang: view.lang() }
}

fn kronor(view: &View<'_>, amount: Ore) -> String {
    numbers::amount(amount, Style { exact: true, ..view.style })
}

fn tree(view: &View<'_>, who: Beneficiary, scope: Scope) -> Node {
    let (lang, whole) = (view.lang(), &view.whole);
    let one_year = whole.totals.forecast.one_year.of(who);
    let mut children: Vec<Node> = alike(view).iter().filter_map(|one| of_type_case(view, one, who, scope)).collect();
    children.extend(bortfall(view, who).filter(|_| scope.rule.is_none()));
    let of_cost = [RuleId::Insats, RuleId::IndirektSkatt, RuleId::Skattefinansiering];
    if whole.cost_of(who) != Ore::ZERO && scope.rule.is_none_or(|rule| of_cost.contains(&rule)) {
        children.push(cost(view, who));
    }
    if who == Beneficiary::Society && scope.rule.is_none() {
        children.extend(potential(view));
    }
    let text = Label::ExplainGain {
        who: Box::new(who.into()),
        one_year: kronor(view, one_year),
        all_years: kronor(view, whole.totals.forecast.of(who)),
        years: years_in_words(whole.totals.forecast.projection.years, lang),
    };
    Node { text: text.say(lang), children }
}

/// So many times the gain of a case, with the case's own tree.
fn of_type_case(view: &View<'_>, one: &Alike<'_>, who: Beneficiary, scope: Scope) -> Option<Node> {
    let case = one.case.filter(|_| !one.unchanged)?;
    let evaluation = view.evaluated.evaluation(case)?;
    let (each, _) = one.each(view, who);
    let text = Label::ExplainTypeCase {
        number: one.number.to_string(),
        each: kronor(view, each),
        total: kronor(view, each.times(i64::from(one.number))),
        title: case.title.clone(),
        file: case.source.name.clone(),
    };
    let of_one = Scope { beneficiary: Some(who), ..scope };
    let trees = explainer(view, case, evaluation).trees(of_one, None);
    (!trees.is_empty()).then(|| Node { text: text.say(view.lang()), children: trees })
}

fn bortfall(view: &View<'_>, who: Beneficiary) -> Option<Node> {
    let cohort = view.evaluated.cohorts.iter().find(|cohort| cohort.type_case.is_none())?;
    let (number, gain) = (cohort.number.to_string(), kronor(view, cohort.totals.forecast.one_year.of(who)));
    Some(Node::leaf(Label::ExplainBortfall { number, gain }.say(view.lang())))
}

/// The cost of one payer: who funds it, and what the rules make of that.
fn cost(view: &View<'_>, who: Beneficiary) -> Node {
    let lang = view.lang();
    let mut children: Vec<Node> = Vec::new();
    for funding in &view.programme.funding {
        for (party, amount) in funding.parties.iter().filter(|(party, _)| who.parties().any(|one| one == *party)) {
            let source = match funding.source {
                FundingSource::Party(_) => Label::FundingOwn,
                FundingSource::Samordningsforbundet => Label::FundingSamordningsforbundet,
                FundingSource::SparadeMedel => Label::FundingSparadeMedel,
                FundingSource::Esf => Label::FundingEsf,
            };
            let text = Label::ExplainFunding {
                who: Box::new((*party).into()),
                amount: kronor(view, amount.ore()),
                source: Box::new(source),
                said: funding.amounts.origin.source.clone().map_or_else(String::new, |source| format!(" ({source})")),
            };
            children.push(Node::leaf(text.say(lang)));
        }
    }
    let method = view.programme.method();
    let rates =
        [(RuleId::IndirektSkatt, &method.indirekt_skatt), (RuleId::Skattefinansiering, &method.skattefinansiering)];
    for (rule, rate) in rates {
        let flows = view.evaluated.cost_trace.flows().filter(|(flow, _)| flow.rule == rule);
        let amount: Ore = flows.map(|(flow, _)| -flow.effect(who)).sum();
        if amount != Ore::ZERO {
            let info = view.book.row(rate.id);
            let (sv, en) = rule.rule().title;
            let text = Label::ExplainCostRule {
                rule: Title::new(sv, en),
                share: percent(rate.unrecorded(), lang),
                amount: kronor(view, amount),
                row: format!("{} ({})", info.path, info.source),
            };
            children.push(Node::leaf(text.say(lang)));
        }
    }
    let text = Label::ExplainCost { cost: kronor(view, view.whole.cost_of(who)) };
    Node { text: text.say(lang), children }
}

/// Verkningsgrad: the potential of each type case against the reference.
fn potential(view: &View<'_>) -> Option<Node> {
    let (lang, whole) = (view.lang(), &view.whole);
    let potential = whole.totals.potential?;
    let reference = view.programme.reference.as_ref()?;
    let line = |split: Split, number: u32, title: String| {
        let text = Label::ExplainPotential {
            number: number.to_string(),
            potential: kronor(view, split.whole()),
            production: kronor(view, split.production),
            resources: kronor(view, split.resources),
            title,
        };
        Node::leaf(text.say(lang))
    };
    let children = view.evaluated.cohorts.iter().filter(|cohort| cohort.number > 0).fold(
        Vec::<(String, u32, Split)>::new(),
        |mut known, cohort| {
            let row = cohort.type_case.and_then(|place| view.programme.type_cases.get(place));
            let title = match row.map(|row| (&row.case, row.unchanged)) {
                Some((Some(case), false)) => case.title.clone(),
                Some(_) => Label::TypeCaseUnchanged.say(lang),
                None => Label::ParticipantsBortfall.say(lang),
            };
            let split = cohort.totals.potential.map(|potential| potential.before).unwrap_or_default();
            match known.iter_mut().find(|(other, ..)| *other == title) {
                Some((_, number, sum)) => {
                    *number += cohort.number;
                    sum.production += split.production;
                    sum.resources += split.resources;
                }
                None => known.push((title, cohort.number, split)),
            }
            known
        },
    );
    let children = children.into_iter().map(|(title, number, split)| line(split, number, title)).collect();
    let text = Label::ExplainVerkningsgrad {
        percent: whole.verkningsgrad().map_or_else(|| "–".to_owned(), |percent| view.percent(percent)),
        income: kronor(view, whole.totals.forecast.one_year.society()),
        potential: kronor(view, potential.before.whole()),
        reference: reference.case.title.clone(),
        file: reference.case.source.name.clone(),
    };
    Some(Node { text: text.say(lang), children })
}
