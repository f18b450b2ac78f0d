//! The list of outputs: read and checked before anything is made.

use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::Cli;
use crate::command::written;
use crate::diagnostic::{Failure, Source, beside};
use crate::fields::Place;
use crate::input::{Reader, Row};
use crate::texts::{Label, Problem};

/// An output.
pub(super) struct Listed {
    /// The line of the list that it stands on.
    pub(super) line: usize,
    /// Where it goes.
    pub(super) target: Target,
    /// What makes it.
    pub(super) cli: Cli,
}

/// Where an output goes.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// A file of its own.
    File(PathBuf),
    /// A place in a document.
    Marker {
        /// The document.
        path: PathBuf,
        /// The name of the place.
        marker: String,
    },
}

/// Every output of a list; all that is wrong with it is said at once.
pub(super) fn read(source: &Arc<Source>) -> Result<Vec<Listed>, Failure> {
    let (mut reader, table) = Reader::open(source);
    let top = reader.top(&table, Place::Reports);
    let rows = reader.rows(&top, "report");
    if rows.is_empty() && reader.diagnostics.problems() == 0 {
        let problem = Problem::MissingKey { key: "report", place: Label::PlaceTop, example: "[[report]]".to_owned() };
        reader.missing(None, problem);
    }
    let mut listed: Vec<Listed> = Vec::new();
    for row in &rows {
        let Some(one) = read_one(&mut reader, row, source) else { continue };
        if listed.iter().any(|known| known.target == one.target) {
            reader.problem(row.span.clone(), Problem::ListedTwice { output: one.target.shown() });
        }
        let (Target::File(path) | Target::Marker { path, .. }) = &one.target;
        let arguments = one.cli.command.output().map_or(&[][..], |output| &output.arguments);
        let told = || match (&one.target, one.cli.command.output()) {
            (Target::File(path), Some(output)) => output.told_by(path),
            _ => Ok(()),
        };
        if let Err(problem) = written::apart(path, arguments).and_then(|()| told()) {
            reader.problem(row.span.clone(), *problem);
        }
        listed.push(one);
    }
    let mut diagnostics = reader.diagnostics;
    diagnostics.tidy();
    if diagnostics.problems() == 0 { Ok(listed) } else { Err(diagnostics.into()) }
}

fn read_one(reader: &mut Reader, row: &Row<'_>, source: &Source) -> Option<Listed> {
    let here = |name: &String| beside(&source.name, name);
    let output = reader.text_of(row, "output");
    let into = reader.text_of(row, "into");
    let marker = reader.text_of(row, "marker");
    let command = reader.choice_of(row, "command");
    let inputs = reader.texts_of(row, "input");
    let overlays = reader.texts_of(row, "overlay");
    let charts = reader.text_of(row, "charts");
    let options = reader.texts_of(row, "options");
    let target = match (output, into, marker) {
        (Some(output), None, None) => Target::File(here(&output).into()),
        (None, Some(into), Some(marker)) => Target::Marker { path: here(&into).into(), marker },
        _ => {
            reader.problem(row.span.clone(), Problem::ListedTarget {});
            return None;
        }
    };
    let mut arguments: Vec<String> = vec!["nyttokalkyl".to_owned()];
    arguments.extend(command.unwrap_or("report").split(' ').map(str::to_owned));
    arguments.push(match &target {
        Target::File(path) => format!("--output={}", path.display()),
        Target::Marker { .. } => "--format=markdown".to_owned(),
    });
    arguments.extend(overlays.iter().map(|overlay| format!("--overlay={}", here(overlay))));
    arguments.extend(charts.iter().map(|charts| format!("--charts={}", here(charts))));
    arguments.extend(options);
    arguments.extend(inputs.iter().map(here));
    match Cli::read(arguments) {
        Ok(cli) => Some(Listed { line: source.line(row.span.start), target, cli }),
        Err(error) => {
            // What is wrong stands before the usage of the command, which is another's.
            let said = error.to_string();
            let lines = said.lines().take_while(|line| !line.starts_with("Usage:")).map(str::trim);
            let said: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
            let said = said.join("; ").trim_start_matches("error: ").to_owned();
            let at = row.get("options").map_or(row.span.clone(), |entry| entry.node.span.clone());
            reader.problem(at, Problem::ListedOptions { said });
            None
        }
    }
}

impl Target {
    fn shown(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Marker { path, marker } => format!("{} ({marker})", path.display()),
        }
    }
}
