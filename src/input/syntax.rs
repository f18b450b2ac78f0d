//! What is not TOML, put into words: the first error of each statement.

use std::collections::BTreeSet;
use std::ops::Range;

use super::number;
use super::scan::{self, Unclosed};
use crate::diagnostic::{Diagnostics, Source};
use crate::texts::{Problem, Title};

/// Turns the parser's errors into problems that say how to mend them; the first line from which on nothing can be
/// relied on, where a quote or bracket is left open.
pub(super) fn explain(source: &Source, errors: &[toml::de::Error], diagnostics: &mut Diagnostics) -> Option<usize> {
    if errors.is_empty() {
        return None;
    }
    let text = &source.text;
    let unclosed = scan::unclosed(text);
    let readable = unclosed.as_ref().map_or(text.len(), |open| scan::line_start(text, open.at));
    let mut seen = BTreeSet::new();
    for error in errors {
        let span = error.span().unwrap_or(text.len()..text.len());
        if span.start < readable && seen.insert(scan::line_start(text, span.start)) {
            let (span, problem) = classify(text, span, error.message());
            diagnostics.at(span, problem);
        }
    }
    let Unclosed { at, opened } = unclosed?;
    let line = &text[readable..].lines().next().unwrap_or_default();
    let (span, problem) = match misread_number(line, at - readable) {
        Some((span, problem)) => (readable + span.start..readable + span.end, problem),
        None if text[at..].lines().nth(1).is_none() => {
            let end = text.trim_end().len();
            let last = text[..end].chars().next_back().map_or(0, char::len_utf8);
            (end.saturating_sub(last)..end, Problem::FileCut {})
        }
        None => {
            let close = match opened {
                '{' => "}",
                '[' => "]",
                _ => "\"",
            };
            (at..at + opened.len_utf8(), Problem::Unclosed { opened: opened.to_string(), close })
        }
    };
    diagnostics.at(span, problem);
    Some(source.line(readable))
}

fn classify(text: &str, span: Range<usize>, detail: &str) -> (Range<usize>, Problem) {
    if detail.contains("duplicate key") {
        let start = scan::line_start(text, span.start);
        let heading = text[start..].trim_start().starts_with('[');
        let key = text.get(span.clone()).unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let problem = if heading { Problem::DuplicateHeading { key } } else { Problem::DuplicateKey { key } };
        return (span, problem);
    }
    let start = scan::line_start(text, span.start);
    let line = text[start..].lines().next().unwrap_or_default();
    let in_line = span.start.saturating_sub(start);
    let known = curly_quotes(line)
        .or_else(|| foreign_comment(line))
        .or_else(|| foreign_key(line))
        .or_else(|| misread_number(line, in_line))
        .or_else(|| bare_word(line, in_line));
    if let Some((range, problem)) = known {
        return (start + range.start..start + range.end, problem);
    }
    let end = text.trim_end().len();
    if span.start >= end || text.get(span.start..).is_some_and(|rest| rest.trim().is_empty()) {
        let last = text[..end].chars().next_back().map_or(0, char::len_utf8);
        return (end.saturating_sub(last)..end, Problem::FileCut {});
    }
    (span, Problem::Syntax { detail: in_words(detail) })
}

fn curly_quotes(line: &str) -> Option<(Range<usize>, Problem)> {
    let at = scan::unquoted(line).find(['“', '”', '„', '’', '‘', '´'])?;
    let length = line[at..].chars().next().map_or(1, char::len_utf8);
    Some((at..at + length, Problem::CurlyQuotes {}))
}

/// `// remark`.
fn foreign_comment(line: &str) -> Option<(Range<usize>, Problem)> {
    let at = scan::unquoted(line).find("//")?;
    Some((at..at + 2, Problem::CommentForm {}))
}

/// `försörjningsstöd = …`, `[före]`: keys are written without å, ä and ö.
fn foreign_key(line: &str) -> Option<(Range<usize>, Problem)> {
    let bare = scan::unquoted(line);
    let end = bare.find('=').unwrap_or(bare.len());
    let key = line[..end].trim().trim_matches(['[', ']', '{', ' ']);
    let at = line.find(key)?;
    let letters = key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    (letters && !key.is_ascii()).then(|| {
        let folded = crate::suggest::fold(key);
        let write: Vec<&str> = folded.split('.').map(|part| if part == "fore" { "before" } else { part }).collect();
        (at..at + key.len(), Problem::KeyLetters { found: key.to_owned(), write: write.join(".") })
    })
}

/// `basis = känd`, `ceiling = ja`: text without quotes, or a yes or no in another language.
fn bare_word(line: &str, at: usize) -> Option<(Range<usize>, Problem)> {
    let (from, rest) = scan::value_at(line, at)?;
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect();
    word.starts_with(char::is_alphabetic).then_some(())?;
    let write = match crate::suggest::fold(&word).as_str() {
        "ja" | "yes" | "true" | "sant" | "on" => "true".to_owned(),
        "nej" | "no" | "false" | "falskt" | "off" => "false".to_owned(),
        _ => format!("\"{word}\""),
    };
    Some((from..from + word.len(), Problem::TextUnquoted { found: word, write }))
}

/// A number written for people, not for TOML, in the value that the error stands in.
fn misread_number(line: &str, at: usize) -> Option<(Range<usize>, Problem)> {
    let (from, rest) = scan::value_at(line, at)?;
    let in_list = scan::unquoted(line)[..from].rfind(['[', '{']).is_some_and(|at| line[at..].starts_with('['));
    let digits_end = rest
        .find(|c: char| !(c.is_ascii_digit() || ".,_' \u{a0}-+\u{2212}".contains(c)) || in_list && c == ',')
        .unwrap_or(rest.len());
    let digits = rest[..digits_end].trim_end_matches([' ', ',', '\u{a0}']);
    digits.contains(|c: char| c.is_ascii_digit()).then_some(())?;
    let after = rest[digits.len()..].trim_start_matches([' ', '\u{a0}']);
    let unit: String = after.chars().take_while(|c| c.is_alphabetic() || *c == '%').collect();
    let gap = rest[digits.len()..].len() - after.len();
    let found = if unit.is_empty() { digits.to_owned() } else { rest[..digits.len() + gap + unit.len()].to_owned() };
    let range = from..from + found.len();

    let write = || number::meant(&found).map(number::write);
    let problem = if unit == "%" {
        let value = number::meant(digits)?.normalize();
        Problem::PercentUnquoted { write: format!("\"{} %\"", value.to_string().replace('.', ",")), found }
    } else if !unit.is_empty() {
        Problem::NumberUnit { write: write().or_else(|| number::meant(digits).map(number::write))?, found }
    } else if digits.trim().contains([' ', '\u{a0}']) {
        Problem::NumberSpaces { write: write()?, found }
    } else if digits.contains(',') && !digits.contains('.') && digits.split(',').count() == 2 {
        Problem::NumberComma { write: write()?, found }
    } else if number::is_toml(digits) {
        return None;
    } else {
        Problem::NumberWritten { write: write()?, found }
    };
    Some((range, problem))
}

/// The parser's reasons, in both languages.
fn in_words(detail: &str) -> Title {
    const KNOWN: [(&str, &str); 9] = [
        ("key with no value", "nyckel utan ="),
        ("missing comma between key-value pairs", "komma saknas mellan uppgifterna"),
        ("missing comma between array", "komma saknas i listan"),
        ("extra comma", "ett komma för mycket"),
        ("string values must be quoted", "text utan citattecken"),
        ("invalid unquoted key", "nyckeln innehåller otillåtna tecken"),
        ("unclosed", "en klammer, parentes eller ett citattecken är inte stängt"),
        ("unexpected key or value", "något oväntat efter värdet"),
        ("invalid mantissa", "talet går inte att läsa"),
    ];
    let sv = KNOWN.iter().find(|(start, _)| detail.starts_with(start)).map_or("oväntat skrivsätt", |(_, sv)| sv);
    Title::new(sv, detail)
}
