//! `explain`: the tree behind each figure, or the registry of rules.

use std::sync::Arc;

use super::evaluate::{self, rendered};
use super::{Outcome, all, files, read_cases, sources_of};
use crate::cli::{Explain, Format};
use crate::diagnostic::{Failure, Source};
use crate::evaluation::Evaluation;
use crate::party::Beneficiary;
use crate::rates::RateBook;
use crate::report::explanation::{self, Explainer, Scope};
use crate::report::json;
use crate::report::outline::Node;
use crate::report::programme::{self as report, View};
use crate::report::{Report, Section, Style, result};
use crate::rule::Rule;
use crate::texts::{Label, Say};

pub(super) fn execute(options: &Explain) -> Result<Outcome, Failure> {
    if options.rules {
        return rules(options);
    }
    let lang = options.output.lang();
    let book = options.output.book()?;
    let sources = files::read(&options.cases)?;
    if let [source] = &sources[..]
        && files::holds_evaluation(source)
    {
        return programme(options, source, &book);
    }
    let (cases, cautions) = read_cases(&sources, &book, lang)?;
    let evaluations = all(&cases, |case| Evaluation::of(case, &book))?;
    let scope = scope(options);
    let explainers =
        cases.iter().zip(&evaluations).map(|(case, evaluation)| Explainer { case, evaluation, book: &book, lang });

    let manifest = options.output.manifest("explain", options.output.normalised(), sources_of(&cases), &book);
    let output = match options.output.format() {
        Format::Json => {
            let documents: Vec<_> =
                explainers.map(|explainer| json::explain_case(explainer.case, explainer.evaluation, &book)).collect();
            json::document("nyttokalkyl.explain/1", &documents, &manifest).into()
        }
        format => {
            let section = |explainer: Explainer<'_>| match format {
                Format::Csv => explainer.flows(scope),
                _ => outline(&explainer, scope, options.depth),
            };
            let report = Report::of(explainers.map(section).collect(), manifest);
            options.output.write(&book, report, |number| result::style(&cases[number], lang, true))
        }
    };
    Ok(Outcome { output, cautions, success: true })
}

fn scope(options: &Explain) -> Scope {
    Scope {
        beneficiary: options.party.as_deref().and_then(Beneficiary::from_id),
        rule: options.rule.as_deref().and_then(Rule::find).map(|rule| rule.id),
    }
}

/// The figures of an evaluation: down to its type cases and funding, and on through those.
fn programme(options: &Explain, source: &Arc<Source>, book: &RateBook) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let (programme, evaluated, cautions) = evaluate::read(source, book)?;
    let view = View::of(&programme, &evaluated, book, options.output.style(programme.first_case(), true));
    let manifest = options.output.manifest("explain", options.output.normalised(), programme.sources(), book);
    let output = match options.output.format() {
        Format::Json => {
            let documents: Vec<_> = evaluated
                .evaluations
                .iter()
                .map(|(case, evaluation)| json::explain_case(case, evaluation, book))
                .collect();

            let mut said = report::document(&view, &[]);
            said.insert("cases".to_owned(), documents.into());
            json::saying("nyttokalkyl.explain-evaluation/1", said, &manifest).into()
        }
        format => {
            let sections = match format {
                Format::Csv => report::flows(&view, scope(options)),
                _ => vec![report::explained(&view, scope(options), options.depth)],
            };
            let report = Report::of(sections, manifest);
            options.output.write(book, report, |_| view.style)
        }
    };
    Ok(Outcome { output, cautions: rendered(&cautions, lang), success: true })
}

fn outline(explainer: &Explainer<'_>, scope: Scope, depth: Option<u8>) -> Section {
    let mut outline = explainer.trees(scope, depth);
    if outline.is_empty() {
        outline.push(Node::leaf(Label::ExplainNothing.say(explainer.lang)));
    }
    Section { heading: explainer.case.title.clone(), outline, ..Section::default() }
}

fn rules(options: &Explain) -> Result<Outcome, Failure> {
    let lang = options.output.lang();
    let book = options.output.book()?;
    let output = if options.output.format() == Format::Json {
        json::rules().into()
    } else {
        let manifest = options.output.manifest("explain", options.output.normalised(), std::iter::empty(), &book);
        let report = Report::of(vec![explanation::rules(lang)], manifest);
        options.output.write(&book, report, |_| Style::to_the_ore(lang))
    };
    Ok(Outcome { output, cautions: String::new(), success: true })
}
