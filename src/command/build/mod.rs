//! `build`: the outputs of a list, made where they are out of date.

mod plan;
mod splice;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Outcome, Written, add, carry_out, difference, files, output, written};
use crate::cli::Build as Options;
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::report::chart::Chart;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::report::{Report, Style, terminal};
use crate::texts::{Label, Problem, Say};
use plan::{Listed, Target};

/// What is told while outputs are made: how many of how many are.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

pub(super) fn execute(options: &Options, progress: Progress<'_>) -> Result<Outcome, Failure> {
    let lang = options.lang.lang();
    let source = files::read_one(&options.file)?;
    let listed = plan::read(&source)?;
    let (made, cautions) = make(&listed, progress)?;
    let mut rows = Vec::new();
    let mut differing = false;
    for (path, bytes) in &made {
        let shown = path.display().to_string();
        let old = std::fs::read(path).ok();
        let state = match &old {
            Some(old) if old == bytes => Label::BuildSame,
            _ if options.check => {
                differing = true;
                old.map_or(Label::BuildMissing, |old| difference::first(&old, bytes))
            }
            old => {
                let refused = |problem: Box<Problem>| Diagnostics::unread(&shown, *problem);
                written::whole(path, bytes).map_err(refused)?;
                if old.is_some() { Label::BuildWritten } else { Label::BuildNew }
            }
        };
        let cells = vec![Cell::Text(shown.clone()), Cell::Text(state.say(lang))];
        rows.push(TableRow { kind: RowKind::Item, id: shown, cells });
    }
    let column = Column::in_language(lang);
    let columns =
        vec![column("file", Label::ColumnFile, Align::Left), column("state", Label::ColumnState, Align::Left)];
    let section = Section {
        heading: Label::BuildTitle { file: source.name.clone() }.say(lang),
        table: Table { columns, rows },
        ..Section::default()
    };
    let report = Report { sections: vec![section], ..Report::default() };
    let output = terminal::write(&report, |_| Style::to_the_ore(lang));
    Ok(Outcome { output: output.into(), cautions, success: !differing })
}

/// The bytes of every file, by its path; all or nothing. What cautions were said, once each.
fn make(listed: &[Listed], progress: Progress<'_>) -> Result<(BTreeMap<PathBuf, Vec<u8>>, String), Failure> {
    let done = std::sync::atomic::AtomicUsize::new(0);
    let made: Vec<Result<Outcome, Failure>> = listed
        .par_iter()
        .map(|one| {
            let outcome = carry_out(&one.cli, &|_, _| {});
            progress(1 + done.fetch_add(1, std::sync::atomic::Ordering::Relaxed), listed.len());
            outcome
        })
        .collect();
    let mut failed: Vec<Diagnostics> = Vec::new();
    let mut files = BTreeMap::new();
    let mut cautions: Vec<String> = Vec::new();
    for (one, outcome) in listed.iter().zip(made) {
        let placed = outcome.and_then(|outcome| {
            if !cautions.contains(&outcome.cautions) {
                cautions.push(outcome.cautions);
            }
            let Written { bytes, charts } = outcome.output;
            draw(one, &charts, &mut files)?;
            place(&one.target, bytes, &mut files)
        });
        if let Err(failure) = placed {
            add(&mut failed, failure);
        }
    }
    if failed.is_empty() { Ok((files, cautions.concat())) } else { Err(Failure(failed)) }
}

/// Puts an output where it belongs: in a file of its own, or between the markers of one.
fn place(target: &Target, bytes: Vec<u8>, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> Result<(), Failure> {
    match target {
        Target::File(path) => {
            files.insert(path.clone(), bytes);
        }
        Target::Marker { path, marker } => {
            let document = match files.get(path) {
                Some(spliced) => Source::new(path.display().to_string(), String::from_utf8_lossy(spliced)),
                None => super::files::read_one(path)?,
            };
            let spliced = splice::between(&document, marker, &String::from_utf8_lossy(&bytes))?;
            files.insert(path.clone(), spliced.into_bytes());
        }
    }
    Ok(())
}

/// The charts of an output whose options name a folder for them.
fn draw(one: &Listed, charts: &[Chart], files: &mut BTreeMap<PathBuf, Vec<u8>>) -> Result<(), Failure> {
    let folder: Option<&Path> = one.cli.command.output().and_then(|output| output.charts.as_deref());
    if let Some(folder) = folder {
        let drawn = output::drawn(charts, folder);
        files.extend(drawn.map_err(|problem| Diagnostics::unread(&folder.display().to_string(), *problem))?);
    }
    Ok(())
}
