//! From paths to texts: files, folders of case files, standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::texts::{Nearest, Problem};

/// The largest case file, in bytes.
const LIMIT: u64 = 1_000_000;
const LIMIT_IN_WORDS: &str = "1 MB";

/// The texts behind the paths, in the order given; folders in the order of their names.
pub(super) fn read(paths: &[PathBuf]) -> Result<Vec<Arc<Source>>, Failure> {
    let mut sources = Vec::new();
    let mut failed = Vec::new();
    for path in paths {
        match files_at(path) {
            Ok(files) => {
                for file in files {
                    match read_one(&file) {
                        Ok(source) => sources.push(source),
                        Err(diagnostics) => failed.push(diagnostics),
                    }
                }
            }
            Err(diagnostics) => failed.push(diagnostics),
        }
    }
    if failed.is_empty() { Ok(sources) } else { Err(Failure(failed)) }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn files_at(path: &Path) -> Result<Vec<PathBuf>, Diagnostics> {
    if is_stdin(path) || !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    collect(path, &mut files).map_err(|error| unreadable(path, &error))?;
    files.sort();
    if files.is_empty() {
        return Err(Diagnostics::unread(&name(path), Problem::FolderEmpty { path: name(path) }));
    }
    Ok(files)
}

/// The case files of a folder and the folders in it: `.toml`, but not evaluations (`.eval.toml`) nor hidden files.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() {
            collect(&path, files)?;
        } else if has_extension(&path, "toml") && !has_extension(&path.with_extension(""), "eval") {
            files.push(path);
        }
    }
    Ok(())
}

fn has_extension(path: &Path, wanted: &str) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(wanted))
}

fn read_one(path: &Path) -> Result<Arc<Source>, Diagnostics> {
    let bytes = if is_stdin(path) {
        read_limited(io::stdin().lock(), path)?
    } else {
        let file = File::open(path).map_err(|error| unreadable(path, &error))?;
        let length = file.metadata().map_err(|error| unreadable(path, &error))?.len();
        if length > LIMIT {
            return Err(too_large(path, length));
        }
        read_limited(file, path)?
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Source::new(name(path), text)),
        Err(error) => {
            let byte = error.utf8_error().valid_up_to();
            let line = 1 + String::from_utf8_lossy(&error.as_bytes()[..byte]).matches('\n').count();
            Err(Diagnostics::in_file(&name(path), Problem::NotUtf8 { byte: byte + 1, line }))
        }
    }
}

fn read_limited(reader: impl Read, path: &Path) -> Result<Vec<u8>, Diagnostics> {
    let mut bytes = Vec::new();
    reader.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > LIMIT { Err(too_large(path, bytes.len() as u64)) } else { Ok(bytes) }
}

fn too_large(path: &Path, length: u64) -> Diagnostics {
    let size =
        if length > LIMIT + 1 { format!("{} MB", length.div_ceil(1_000_000)) } else { format!("> {LIMIT_IN_WORDS}") };
    Diagnostics::in_file(&name(path), Problem::FileTooLarge { size, limit: LIMIT_IN_WORDS.to_owned() })
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostics {
    let shown = name(path);
    let problem = match error.kind() {
        io::ErrorKind::NotFound => Problem::FileMissing { path: shown.clone(), nearest: nearest_file(path) },
        io::ErrorKind::IsADirectory => Problem::FolderForFile { path: shown.clone() },
        _ => Problem::FileUnreadable { path: shown.clone(), reason: error.to_string() },
    };
    Diagnostics::unread(&shown, problem)
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
