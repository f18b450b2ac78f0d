//! Checks `rates/` with the program's own loader and embeds it in a compact form.

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "modules of the library are compiled here for their loader"
)]

#[path = "src/diagnostic.rs"]
mod diagnostic;
#[path = "src/fields.rs"]
mod fields;
#[path = "src/hash.rs"]
mod hash;
#[path = "src/input/mod.rs"]
mod input;
#[path = "src/money.rs"]
mod money;
#[path = "src/party.rs"]
mod party;
#[path = "src/period.rs"]
mod period;
#[path = "src/rates/mod.rs"]
mod rates;
#[path = "src/rounding.rs"]
mod rounding;
#[path = "src/rule/mod.rs"]
mod rule;
#[path = "src/suggest.rs"]
mod suggest;
#[path = "src/texts/mod.rs"]
mod texts;

use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-changed=rates");
    println!("cargo::rerun-if-changed=src");
    let book = match rates::load_dir(&PathBuf::from("rates")) {
        Ok(book) => book,
        Err(failure) => {
            eprint!("{}", failure.render(texts::Lang::En, false));
            std::process::exit(1);
        }
    };
    let bytes = postcard::to_stdvec(&book).expect("a rate book can be written");
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(folder.join("rates.bin"), bytes).expect("OUT_DIR can be written to");
}
