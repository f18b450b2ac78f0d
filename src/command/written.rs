//! Writing a file whole: beside its place first, so that what stood there stays until the new one is complete.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::texts::Problem;

/// Writes beside the target and renames, so that the target is whole or as it was.
pub(super) fn whole(path: &Path, bytes: &[u8]) -> Result<(), Box<Problem>> {
    let shown = path.display().to_string();
    if path.is_dir() {
        return Err(Box::new(Problem::FolderForFile { path: shown }));
    }
    let beside = beside(path);
    let written = write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| {
        // What could not be written whole is taken away; there is nowhere to report that this failed too.
        let _ = std::fs::remove_file(&beside);
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        Box::new(match error.kind() {
            io::ErrorKind::NotFound => Problem::FolderMissing { path: folder },
            _ => Problem::FileUnwritable { path: shown, reason: error.to_string() },
        })
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
