//! How long one process for one case takes, cold, and how much memory it needs.
//!
//! `cargo bench --bench process`. The goals are 5 ms and 8 MiB. The memory is what GNU time reports, where it is
//! installed.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement reads the clock and prints")]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_nyttokalkyl");
const ARGUMENTS: [&str; 2] = ["run", "cases/lund-2015/typfall-1.toml"];
const RUNS: usize = 500;

fn once() -> Duration {
    let start = Instant::now();
    let status = Command::new(PROGRAM).args(ARGUMENTS).stdout(Stdio::null()).status().expect("the program starts");
    let taken = start.elapsed();
    assert!(status.success());
    taken
}

fn main() {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| once()).collect();
    times.sort();
    println!("one process for one case: median {:?}, 95th percentile {:?}", times[RUNS / 2], times[RUNS * 95 / 100]);

    let measured =
        Command::new("/usr/bin/time").args(["-f", "%M", PROGRAM]).args(ARGUMENTS).stdout(Stdio::null()).output();
    match measured {
        Ok(output) => println!("memory at most: {} KiB", String::from_utf8_lossy(&output.stderr).trim()),
        Err(_) => println!("memory at most: not measured, /usr/bin/time is not installed"),
    }
}
