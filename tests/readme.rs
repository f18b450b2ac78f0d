//! The README and docs/analysis.md: their console blocks are executed, and the README's first case is the shipped one.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[test]
fn console_blocks() {
    trycmd::TestCases::new().case("README.md").case("docs/analysis.md").case("tests/cmd/*.md");
}

#[test]
fn the_first_case_is_the_shipped_file() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let shipped = std::fs::read_to_string("cases/examples/forsta-fallet.toml").unwrap();
    assert!(
        readme.contains(&format!("```toml\n{shipped}```")),
        "copy cases/examples/forsta-fallet.toml into README.md"
    );
}
