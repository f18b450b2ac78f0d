//! What is not TOML, put into words: the first error of each statement.

use std::collections::BTreeSet;
use std::ops::Range;

use super::number;
use crate::diagnostic::{Diagnostics, Source};
use crate::texts::Problem;

/// Turns the parser's errors into problems that say how to mend them.
pub fn explain(source: &Source, errors: &[toml::de::Error], diagnostics: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for error in errors {
        let span = error.span().unwrap_or(source.text.len()..source.text.len());
        if seen.insert(line_start(&source.text, span.start)) {
            let (span, problem) = classify(&source.text, span, error.message());
            diagnostics.at(span, problem);
        }
    }
}

fn line_start(text: &str, byte: usize) -> usize {
    text.get(..byte).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

fn classify(text: &str, span: Range<usize>, detail: &str) -> (Range<usize>, Problem) {
    if detail.contains("duplicate key") {
        let key = text.get(span.clone()).unwrap_or_default().trim_matches(['[', ']']).to_owned();
        return (span, Problem::DuplicateKey { key });
    }
    let start = line_start(text, span.start);
    let line = text[start..].lines().next().unwrap_or_default();
    if let Some(at) = unquoted(line).find(['“', '”', '„', '’', '‘', '´']) {
        let length = line[at..].chars().next().map_or(1, char::len_utf8);
        return (start + at..start + at + length, Problem::CurlyQuotes {});
    }
    if let Some((range, problem)) = misread_number(line, span.start.saturating_sub(start)) {
        return (start + range.start..start + range.end, problem);
    }
    let end = text.trim_end().len();
    if span.start >= end || text.get(span.start..).is_some_and(|rest| rest.trim().is_empty()) {
        let last = text[..end].chars().next_back().map_or(0, char::len_utf8);
        return (end.saturating_sub(last)..end, Problem::FileCut {});
    }
    (span, Problem::Syntax { detail: detail.to_owned() })
}

/// The line with the inside of straight quotes and comments blanked, byte for byte.
fn unquoted(line: &str) -> String {
    let mut quote = None;
    let mut comment = false;
    line.chars()
        .map(|c| {
            match (quote, c) {
                _ if comment => {}
                (None, '#') => comment = true,
                (None, '"' | '\'') => {
                    quote = Some(c);
                    return c.to_string();
                }
                (Some(open), _) if c == open => {
                    quote = None;
                    return c.to_string();
                }
                (None, _) => return c.to_string(),
                _ => {}
            }
            " ".repeat(c.len_utf8())
        })
        .collect()
}

/// A number written for people, not for TOML, in the value that the error stands in.
fn misread_number(line: &str, at: usize) -> Option<(Range<usize>, Problem)> {
    let bare = unquoted(line);
    let boundary = |byte: usize| (0..=byte.min(bare.len())).rev().find(|&b| bare.is_char_boundary(b)).unwrap_or(0);
    let value_start = bare[..boundary(at + 1)].rfind('=')? + 1;
    let rest = &bare[value_start..];
    let lead = rest.len() - rest.trim_start_matches([' ', '\t', '[']).len();
    let rest = &rest[lead..];
    let from = value_start + lead;
    rest.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+').then_some(())?;

    let number_end = rest
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '_' | ' ' | '\u{a0}' | '-' | '+')))
        .unwrap_or(rest.len());
    let digits = rest[..number_end].trim_end_matches([' ', ',', '\u{a0}']);
    let after = rest[digits.len()..].trim_start_matches([' ', '\u{a0}']);
    let unit: String = after.chars().take_while(|c| c.is_alphabetic() || *c == '%').collect();

    let found = if unit.is_empty() {
        digits.to_owned()
    } else {
        let gap = rest[digits.len()..].len() - after.len();
        rest[..digits.len() + gap + unit.len()].to_owned()
    };
    let range = from..from + found.len();
    let write = || number::meant(&found).map(number::write);
    let problem = if unit == "%" {
        let value = number::meant(digits)?.normalize();
        Problem::PercentUnquoted { write: format!("\"{} %\"", value.to_string().replace('.', ",")), found }
    } else if !unit.is_empty() {
        Problem::NumberUnit { write: write().or_else(|| number::meant(digits).map(number::write))?, found }
    } else if digits.contains([' ', '\u{a0}']) {
        Problem::NumberSpaces { write: write()?, found }
    } else if digits.split(',').count() == 2 {
        Problem::NumberComma { write: write()?, found }
    } else {
        return None;
    };
    Some((range, problem))
}
