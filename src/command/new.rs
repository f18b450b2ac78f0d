//! `new`: a commented case to begin from, written to a file that does not exist yet.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Outcome;
use crate::cli::{From, New};
use crate::diagnostic::{Diagnostics, Failure};
use crate::embedded;
use crate::report::template::Template;
use crate::texts::{Label, Problem, Say};

pub(super) fn execute(options: &New) -> Result<Outcome, Failure> {
    let lang = options.lang.lang();
    let name = options.file.display().to_string();
    let template = match options.from {
        From::Arbete => Template::Arbete,
        From::Lonebidrag => Template::Lonebidrag,
        From::Studier => Template::Studier,
        From::Praktik => Template::Praktik,
        From::Sjukpenning => Template::Sjukpenning,
    };
    let text = template.commented(&name, &embedded::rate_book(), lang);
    write_new(&options.file, &text).map_err(|problem| Diagnostics::unread(&name, *problem))?;
    let output = Label::TemplateWritten { file: name }.say(lang) + "\n";
    Ok(Outcome { output, cautions: String::new(), success: true })
}

/// Writes beside the target and renames, so that the target is whole or not there.
fn write_new(path: &Path, text: &str) -> Result<(), Box<Problem>> {
    let shown = path.display().to_string();
    if path.is_dir() {
        return Err(Box::new(Problem::FolderForFile { path: shown }));
    }
    // A link that leads nowhere is there too.
    if path.symlink_metadata().is_ok() {
        return Err(Box::new(Problem::FileExists { path: shown }));
    }
    let beside = beside(path);
    let written = write(&beside, text).and_then(|()| std::fs::rename(&beside, path));
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

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A hidden file in the same folder, which no command reads as a case.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}", std::process::id()))
}
