//! How long it takes to draw a case ten thousand times, and to move each of fifty quantities to its bounds.
//!
//! `cargo bench --bench uncertainty`. The goals on two cores are 50 ms for the draws and 20 ms for the tornado.

#![allow(missing_docs, reason = "the macros of criterion make undocumented items")]

use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use nyttokalkyl::analysis::levers::{Again, Lever};
use nyttokalkyl::analysis::sensitivity::Sensitivity;
use nyttokalkyl::analysis::simulation::{DEFAULT_DRAWS, Simulation};
use nyttokalkyl::analysis::tornado::Tornado;
use nyttokalkyl::case::Case;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::rates::RateBook;

fn read(name: &str, text: String, book: &RateBook) -> Case {
    Case::read(&Source::new(name, text), book).expect("the case is right").0
}

/// Work after försörjningsstöd, with 25 uses before and 25 after, each with a price of its own and a range.
fn of_fifty_quantities(book: &RateBook) -> Case {
    let mut prices = String::new();
    let mut uses = [String::from("[before.use]\n"), String::from("[after.use]\n")];
    for number in 1..=25 {
        write!(
            prices,
            "[own_price.use-{number}]\ntitle = \"x\"\nunit = \"hours\"\nprice = {}\nbearer = \"municipality\"\naccount = \"handling\"\n",
            300 + number
        )
        .expect("memory can be written to");
        for (uses, hours) in uses.iter_mut().zip([40, 20]) {
            writeln!(uses, "use-{number} = {{ hours = {hours}, low = {}, high = {} }}", hours / 2, hours * 2)
                .expect("memory can be written to");
        }
    }
    let [before, after] = uses;
    let text = format!(
        "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\n{prices}[before]\n[before.support]\n\
         forsorjningsstod = {{ total = 120_000 }}\n{before}[after]\n[after.work]\nwage_month_full_time = 19_000\n{after}"
    );
    read("x", text, book)
}

fn bench(criterion: &mut Criterion) {
    let book = embedded::rate_book();
    let shipped = |name: &str| {
        let text = std::fs::read_to_string(name).expect("the shipped cases are there");
        read(name, text, &book)
    };
    for name in ["lund-2015/typfall-1", "lund-2015/typfall-4", "ips-2015/typfall-2"] {
        let case = shipped(&format!("cases/{name}.toml"));
        let levers = Lever::all(&case, &book);
        criterion.bench_function(&format!("{DEFAULT_DRAWS} draws of {} quantities: {name}", levers.len()), |bencher| {
            bencher.iter(|| Simulation::of(black_box(&case), levers.clone(), DEFAULT_DRAWS, 1).expect("all is known"));
        });
    }
    let case = of_fifty_quantities(&book);
    let levers = Lever::all(&case, &book);
    assert_eq!(levers.len(), 50);
    criterion.bench_function("tornado over 50 quantities", |bencher| {
        bencher.iter(|| Tornado::of(black_box(&case), &levers).expect("all is known"));
    });
    let no_files = |_: &str| unreachable!("the case names no price file");
    let again = Again { case: &case, book: &book, files: &no_files };
    criterion.bench_function("the same with all switching values and extremes, and every bound read", |bencher| {
        bencher.iter(|| {
            again.check(&levers).expect("every bound can stand in the file");
            Sensitivity::of(black_box(&again), levers.clone()).expect("all is known")
        });
    });
    criterion.bench_function(&format!("{DEFAULT_DRAWS} draws of 50 quantities"), |bencher| {
        bencher.iter(|| Simulation::of(black_box(&case), levers.clone(), DEFAULT_DRAWS, 1).expect("all is known"));
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
