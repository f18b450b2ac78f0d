//! How long one process for one case takes, cold, and how much memory it needs.
//!
//! `cargo bench --bench process`. The goals are 5 ms and 8 MiB for `run`, and 10 ms for `explain`. The memory is what GNU
//! time reports, where it is installed.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement reads the clock and prints")]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_nyttokalkyl");
const CASE: &str = "cases/examples/ensam-foralder-till-halvtid.toml";
const RUNS: usize = 500;

/// What is measured, with its arguments.
const COMMANDS: [(&str, &[&str]); 4] = [
    ("run, one published case", &["run", "cases/lund-2015/typfall-1.toml"]),
    ("run, a household to the norm", &["run", CASE]),
    ("explain, the same household", &["explain", CASE]),
    ("evaluate, a programme of five type cases", &["evaluate", "cases/finsam-lund/2015.eval.toml"]),
];

fn once(arguments: &[&str]) -> Duration {
    let start = Instant::now();
    let status = Command::new(PROGRAM).args(arguments).stdout(Stdio::null()).status().expect("the program starts");
    let taken = start.elapsed();
    assert!(status.success());
    taken
}

/// The most memory in use at once, where GNU time can tell.
fn memory(arguments: &[&str]) -> String {
    let time = Command::new("/usr/bin/time").args(["-f", "%M", PROGRAM]).args(arguments).stdout(Stdio::null()).output();
    time.map_or_else(
        |_| "memory not measured, /usr/bin/time is not installed".to_owned(),
        |output| format!("{} KiB", String::from_utf8_lossy(&output.stderr).trim()),
    )
}

fn main() {
    for (what, arguments) in COMMANDS {
        let mut times: Vec<Duration> = (0..RUNS).map(|_| once(arguments)).collect();
        times.sort();
        let (median, late) = (times[RUNS / 2], times[RUNS * 95 / 100]);
        println!("{what}: median {median:?}, 95th percentile {late:?}, {}", memory(arguments));
    }
}
