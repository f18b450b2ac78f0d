//! From paths to texts: files, folders of case files, standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::input::{Reader, Table, is_evaluation, is_list, is_portfolio};
use crate::rates::{is_overlay, is_price_file};
use crate::texts::{Nearest, Problem};

/// The largest case file, in bytes.
const LIMIT: u64 = 1_000_000;
/// The largest result, in bytes: of thousands of cases.
const RESULT_LIMIT: u64 = 100_000_000;

/// The texts behind the paths, in the order given; folders in the order of their names.
pub(super) fn read(paths: &[PathBuf]) -> Result<Vec<Arc<Source>>, Failure> {
    let mut sources = Vec::new();
    let mut failed = Vec::new();
    for path in paths {
        let read = if is_stdin(path) || !path.is_dir() { vec![read_one(path)] } else { folder(path) };
        for one in read {
            match one {
                Ok(source) => sources.push(source),
                Err(diagnostics) => failed.push(diagnostics),
            }
        }
    }
    if failed.is_empty() { Ok(sources) } else { Err(Failure(failed)) }
}

/// The price file at a path.
pub(super) fn price_file(path: &str) -> Result<Arc<Source>, Box<Problem>> {
    source_at(Path::new(path)).map_err(|problem| match *problem {
        Problem::FileMissing { path, nearest } => Box::new(Problem::PriceFileMissing { path, nearest }),
        other => Box::new(other),
    })
}

/// The evaluation file at a path.
pub(super) fn evaluation(path: &str) -> Result<Arc<Source>, Box<Problem>> {
    source_at(Path::new(path)).map_err(|problem| match *problem {
        Problem::FileMissing { path, nearest } => Box::new(Problem::EvaluationMissing { path, nearest }),
        other => Box::new(other),
    })
}

/// The overlay at a path.
pub(super) fn overlay(path: &Path) -> Result<Arc<Source>, Diagnostics> {
    source_at(path).map_err(|problem| match *problem {
        Problem::FileMissing { path: shown, nearest } => unread(path, Problem::OverlayMissing { path: shown, nearest }),
        other => unread(path, other),
    })
}

/// The result at a path.
pub(super) fn result(path: &Path) -> Result<Arc<Source>, Diagnostics> {
    source_within(path, RESULT_LIMIT).map_err(|problem| match *problem {
        Problem::FileMissing { path: shown, nearest } => unread(path, Problem::ResultMissing { path: shown, nearest }),
        other => unread(path, other),
    })
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The cases of a folder; price files, overlays and lists of outputs beside them are none.
fn folder(path: &Path) -> Vec<Result<Arc<Source>, Diagnostics>> {
    let mut files = Vec::new();
    if let Err(error) = collect(path, &mut files) {
        return vec![Err(unread(path, *unreadable(path, &error)))];
    }
    files.sort();
    let is_case = |source: &Arc<Source>| {
        let may_be_other = ["price_year", "change", "report"].iter().any(|word| source.text.contains(word));
        let is_other = |table: &Table| is_price_file(table) || is_overlay(table) || is_list(table);
        !(may_be_other && is_other(&Reader::open(source).1))
    };
    let read = files.iter().map(|file| read_one(file));
    let cases: Vec<_> = read.filter(|read| read.as_ref().map_or(true, is_case)).collect();
    if cases.is_empty() {
        return vec![Err(unread(path, Problem::FolderEmpty { path: name(path) }))];
    }
    cases
}

/// Whether a text is an evaluation; one that does not hold its words is not parsed to tell.
pub(super) fn holds_evaluation(source: &Arc<Source>) -> bool {
    let may_be = ["participants", "type_case"].iter().any(|word| source.text.contains(word));
    may_be && is_evaluation(&Reader::open(source).1)
}

/// Whether a text is a portfolio, likewise.
pub(super) fn holds_portfolio(source: &Arc<Source>) -> bool {
    source.text.contains("association") && is_portfolio(&Reader::open(source).1)
}

/// What the names of other TOML files than cases end in, before `.toml`.
const OTHER_KINDS: [&str; 2] = ["eval", "portfolio"];

/// The case files of a folder and the folders in it: `.toml`, but not evaluations (`.eval.toml`), portfolios
/// (`.portfolio.toml`) nor hidden files.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() {
            collect(&path, files)?;
        } else if has_extension(&path, "toml")
            && !OTHER_KINDS.iter().any(|kind| has_extension(&path.with_extension(""), kind))
        {
            files.push(path);
        }
    }
    Ok(())
}

fn has_extension(path: &Path, wanted: &str) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(wanted))
}

/// The text behind a path, or `-` for standard input.
pub(super) fn read_one(path: &Path) -> Result<Arc<Source>, Diagnostics> {
    source_at(path).map_err(|problem| unread(path, *problem))
}

fn unread(path: &Path, problem: Problem) -> Diagnostics {
    match problem {
        // These do not name the file.
        Problem::NotUtf8 { .. } | Problem::FileTooLarge { .. } => Diagnostics::in_file(&name(path), problem),
        _ => Diagnostics::unread(&name(path), problem),
    }
}

fn source_at(path: &Path) -> Result<Arc<Source>, Box<Problem>> {
    source_within(path, LIMIT)
}

/// The bytes at a path.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Box<Problem>> {
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    read_limited(file, path, RESULT_LIMIT)
}

/// The text at a path, of at most so many bytes.
fn source_within(path: &Path, limit: u64) -> Result<Arc<Source>, Box<Problem>> {
    let bytes = if is_stdin(path) {
        read_limited(io::stdin().lock(), path, limit)?
    } else {
        let file = File::open(path).map_err(|error| unreadable(path, &error))?;
        let length = file.metadata().map_err(|error| unreadable(path, &error))?.len();
        if length > limit {
            return Err(too_large(length, limit));
        }
        read_limited(file, path, limit)?
    };
    String::from_utf8(bytes).map(|text| Source::new(name(path), text)).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let line = 1 + String::from_utf8_lossy(&error.as_bytes()[..byte]).matches('\n').count();
        Box::new(Problem::NotUtf8 { byte: byte + 1, line })
    })
}

fn read_limited(reader: impl Read, path: &Path, limit: u64) -> Result<Vec<u8>, Box<Problem>> {
    let mut bytes = Vec::new();
    reader.take(limit + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > limit { Err(too_large(bytes.len() as u64, limit)) } else { Ok(bytes) }
}

fn too_large(length: u64, limit: u64) -> Box<Problem> {
    let in_words = |bytes: u64| format!("{} MB", bytes.div_ceil(1_000_000));
    let size = if length > limit + 1 { in_words(length) } else { format!("> {}", in_words(limit)) };
    Box::new(Problem::FileTooLarge { size, limit: in_words(limit) })
}

fn unreadable(path: &Path, error: &io::Error) -> Box<Problem> {
    let shown = name(path);
    Box::new(match error.kind() {
        io::ErrorKind::NotFound => Problem::FileMissing { path: shown, nearest: nearest_file(path) },
        io::ErrorKind::IsADirectory => Problem::FolderForFile { path: shown },
        _ => Problem::FileUnreadable { path: shown, reason: error.to_string() },
    })
}

/// The file beside a missing one whose name is nearest.
fn nearest_file(path: &Path) -> Nearest {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let wrong = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .collect();
    names.sort();
    Nearest::of(&wrong, names.iter().map(String::as_str))
}

fn name(path: &Path) -> String {
    path.display().to_string()
}
