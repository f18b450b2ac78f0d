//! Every command that shows something, on something shipped: what each form must be able to write.

/// The case that they show.
pub(crate) const CASE: &str = "cases/lund-2015/typfall-2.toml";

/// The commands.
pub(crate) const COMMANDS: [&[&str]; 18] = [
    &["run", "cases/lund-2015"],
    &["forecast", CASE],
    &["explain", CASE],
    &["check", CASE],
    &["compare", CASE, "cases/lund-2015/typfall-1.toml"],
    &["break-even", CASE, "--cost", "100000"],
    &["sensitivity", CASE],
    &["simulate", CASE, "--draws", "100"],
    &["find", "lakarbesok"],
    &["evaluate", "cases/finsam-lund/2015.eval.toml"],
    &["evaluate", "--definitions"],
    &["portfolio", "cases/finsam-lund/2023-2026.portfolio.toml"],
    &["rates", "check"],
    &["rates", "list", "skatt"],
    &["report", CASE, "cases/ips-2015/typfall-1.toml"],
    &["report", "cases/kraft/kraft.eval.toml"],
    &["report", "cases/finsam-lund/2009-2020.portfolio.toml"],
    &["report", "cases/lund-2015/typfall-1.toml", "--years", "2024"],
];
