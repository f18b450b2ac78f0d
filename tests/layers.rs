//! The pipeline is one-way: a module imports only from modules to its left.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::Path;

/// The modules from left to right: each may import from those before it.
const ORDER: [&str; 31] = [
    "rounding",
    "money",
    "party",
    "suggest",
    "hash",
    "period",
    "rule",
    "texts",
    "fields",
    "diagnostic",
    "input",
    "rates",
    "embedded",
    "ledger",
    "projection",
    "correction",
    "case",
    "rules",
    "gains",
    "forecast",
    "evaluation",
    "net",
    "analysis",
    "programme",
    "portfolio",
    "report",
    "cli",
    "command",
    "main",
    "lib",
    "build",
];

/// Pairs that know each other by nature: money is rounded, and a rounding is a rounding of money.
const TWINS: [(&str, &str); 2] = [("rounding", "money"), ("rates", "embedded")];

fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn imports_point_left() {
    let place = |module: &str| {
        ORDER
            .iter()
            .position(|known| *known == module)
            .unwrap_or_else(|| panic!("{module} has no place in the pipeline"))
    };
    let mut found = Vec::new();
    files(Path::new("src"), &mut found);
    let mut wrong = Vec::new();
    for path in found {
        let inside = path.strip_prefix("src").unwrap();
        let module = inside.iter().next().unwrap().to_string_lossy().trim_end_matches(".rs").to_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        if inside.ends_with("testing.rs") {
            continue;
        }
        for (number, line) in code.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for imported in line.split("crate::").skip(1) {
                let imported: String = imported.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let twin = TWINS.contains(&(module.as_str(), imported.as_str()));
                if imported != module && !twin && place(&imported) >= place(&module) {
                    wrong.push(format!("{}:{}: {module} imports {imported}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_library_draws_every_module() {
    let lib = std::fs::read_to_string("src/lib.rs").unwrap();
    for module in ORDER.iter().filter(|module| !["main", "lib", "build"].contains(module)) {
        assert!(lib.contains(&format!("pub mod {module};")), "{module} is not declared");
    }
}
