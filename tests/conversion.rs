//! The scripts that make rate files give the shipped files, where the lists that they are made from lie.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::io::Write;
use std::path::Path;
use std::process::Command;

/// The folder with the lists that the scripts read.
const FACTS: &str = "NYTTOKALKYL_FACTS";

#[test]
fn local_taxes_are_as_the_script_writes_them() {
    let Some(facts) = std::env::var_os(FACTS) else {
        let _ = writeln!(std::io::stderr(), "skipped: {FACTS} names no folder");
        return;
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("local-taxes");
    std::fs::create_dir_all(&folder).unwrap();
    let list = |name: &str| Path::new(&facts).join(name);
    let status = Command::new("python3")
        .arg("scripts/kommuner.py")
        .args([list("municipal_rates_2014_2026.csv"), list("region_rates_2014_2026.csv"), folder.clone()])
        .status();
    assert!(status.unwrap().success());
    for name in ["kommuner.toml", "regioner.toml"] {
        let [shipped, made] = [Path::new("rates"), &folder].map(|of| std::fs::read_to_string(of.join(name)).unwrap());
        assert!(shipped == made, "run: python3 scripts/kommuner.py MUNICIPALITIES.csv REGIONS.csv rates");
    }
}
