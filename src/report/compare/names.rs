//! What columns are called: letters, with a short name where there is one.

use crate::analysis::compare::{Alternative, OVERLAY};

/// The longest name that stands in a heading, characters.
const LONGEST_NAME: usize = 9;

/// A, B, …, Z, AA, AB, …
pub(super) fn letter(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    if at < 26 { last.to_string() } else { format!("{}{last}", letter(at / 26 - 1)) }
}

/// The letter of a column, with its name where that is short.
pub(super) fn heading(at: usize, all: &[Alternative]) -> String {
    let letter = letter(at);
    match short_name(at, all).filter(|name| name.chars().count() <= LONGEST_NAME) {
        Some(name) => format!("{letter} {name}"),
        None => letter,
    }
}

/// What a column differs by, in a word; of the first, what stands there that the others change.
fn short_name(at: usize, all: &[Alternative]) -> Option<String> {
    let one = &all[at];
    if let Some(change) = &one.changed {
        let name = if change.path == OVERLAY { file_stem(&change.value)? } else { change.value.clone() };
        return Some(name);
    }
    let mut paths: Vec<&str> = all.iter().filter_map(|one| one.changed.as_ref()).map(|change| &*change.path).collect();
    paths.dedup();
    let setting = &one.case.setting;
    match paths[..] {
        [] => file_stem(&one.case.source.name),
        ["rates"] if one.case.after_setting.is_none() => Some(setting.window.income_year.to_string()),
        ["municipality"] => Some(setting.local.name.clone()),
        ["method"] => Some(setting.method.id.clone()),
        _ => None,
    }
}

fn file_stem(path: &str) -> Option<String> {
    std::path::Path::new(path).file_stem().map(|stem| stem.to_string_lossy().into_owned())
}
