//! How long it takes to evaluate one participant, to read a case and to unpack the embedded tables.
//!
//! `cargo bench --bench evaluate`. The goal for one participant, both situations, is 1 µs.

#![allow(missing_docs, reason = "the macros of criterion make undocumented items")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use nyttokalkyl::case::Case;
use nyttokalkyl::case::situation::Situation;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::gains::Gains;
use nyttokalkyl::ledger::Sums;
use nyttokalkyl::rates::Env;
use nyttokalkyl::rules;

fn gains(env: &Env<'_>, before: &Situation, after: &Situation) -> Gains {
    let [mut first, mut second] = [Sums::default(), Sums::default()];
    rules::evaluate(env, before, &mut first);
    rules::evaluate(env, after, &mut second);
    Gains::between(&first.balances, &second.balances)
}

fn bench(criterion: &mut Criterion) {
    let book = embedded::rate_book();
    let read = |name: &str| {
        let text = std::fs::read_to_string(name).expect("the shipped cases are there");
        Case::read(&Source::new(name, text), &book).expect("the shipped cases are right").0
    };
    for name in ["lund-2015/typfall-1", "lund-2015/typfall-4", "ips-2015/typfall-2"] {
        let case = read(&format!("cases/{name}.toml"));
        criterion.bench_function(&format!("one participant, both situations: {name}"), |bencher| {
            bencher.iter(|| gains(&case.setting.env(), black_box(&case.before), black_box(&case.after)));
        });
    }
    let case = read("cases/lund-2015/typfall-4.toml");
    criterion.bench_function("the same with every flow and row recorded: lund-2015/typfall-4", |bencher| {
        bencher.iter(|| Evaluation::of(black_box(&case), &book).expect("nothing is missing"));
    });
    criterion.bench_function("read and check a case", |bencher| {
        bencher.iter(|| Case::read(black_box(&case.source), &book).expect("the shipped cases are right"));
    });
    criterion.bench_function("unpack the embedded tables", |bencher| bencher.iter(embedded::rate_book));
}

criterion_group!(benches, bench);
criterion_main!(benches);
