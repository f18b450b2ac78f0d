//! `new`: a commented case to begin from, written to a file that does not exist yet.

use std::path::Path;

use super::{Outcome, written};
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
    Ok(Outcome { output: output.into(), cautions: String::new(), success: true })
}

/// Writes a file that is not there yet.
fn write_new(path: &Path, text: &str) -> Result<(), Box<Problem>> {
    // A link that leads nowhere is there too.
    if !path.is_dir() && path.symlink_metadata().is_ok() {
        return Err(Box::new(Problem::FileExists { path: path.display().to_string() }));
    }
    written::whole(path, text.as_bytes())
}
