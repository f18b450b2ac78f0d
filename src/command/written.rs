//! Writing a file whole: beside its place first, so that what stood there stays until the new one is complete.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::texts::Problem;

/// Refuses what would be written over input: any `.toml`, and what a command names.
pub(super) fn apart(path: &Path, arguments: &[String]) -> Result<(), Box<Problem>> {
    let refused = || Err(Box::new(Problem::OutputOverInput { path: path.display().to_string() }));
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml")) {
        return refused();
    }
    let Ok(target) = path.canonicalize() else { return Ok(()) };
    let named = arguments.iter().map(|argument| match argument.split_once('=') {
        Some((option, value)) if option.starts_with("--") => value,
        _ => argument,
    });
    let mut read = named.filter_map(|name| Path::new(name).canonicalize().ok());
    if read.any(|read| read == target) { refused() } else { Ok(()) }
}

/// Refuses a folder, and a file in a folder that does not exist: what can be told before anything is written.
pub(super) fn possible(path: &Path) -> Result<(), Box<Problem>> {
    if path.is_dir() {
        return Err(Box::new(Problem::FolderForFile { path: path.display().to_string() }));
    }
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) if !folder.is_dir() => {
            Err(Box::new(Problem::FolderMissing { path: folder.display().to_string() }))
        }
        _ => Ok(()),
    }
}

/// Writes beside the target and renames, so that the target is whole or as it was, with the rights that it had. What a link
/// points to is the target; what is no file (a device, a pipe) is written to as it is.
pub(super) fn whole(path: &Path, bytes: &[u8]) -> Result<(), Box<Problem>> {
    possible(path)?;
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let known = std::fs::metadata(&target).ok();
    let unwritable = |error: io::Error| {
        Box::new(Problem::FileUnwritable { path: path.display().to_string(), reason: error.to_string() })
    };
    if known.as_ref().is_some_and(|known| !known.is_file()) {
        return std::fs::write(&target, bytes).map_err(unwritable);
    }
    let beside = beside(&target);
    let written = write(&beside, bytes)
        .and_then(|()| known.map_or(Ok(()), |known| std::fs::set_permissions(&beside, known.permissions())))
        .and_then(|()| std::fs::rename(&beside, &target));
    written.map_err(|error| {
        // What could not be written whole is taken away; there is nowhere to report that this failed too.
        let _ = std::fs::remove_file(&beside);
        unwritable(error)
    })
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A hidden file in the same folder, which no command reads as a case.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}", std::process::id()))
}
