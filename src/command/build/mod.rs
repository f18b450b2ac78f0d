//! `build`: the outputs of a list, made where they are out of date.

mod plan;
mod splice;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::{Outcome, Written, add, carry_out, difference, files, output, written};
use crate::cli::Build as Options;
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::report::csv::BYTE_ORDER_MARK;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Problem, Say};
use plan::{Listed, Target};

/// What is told while outputs are made: how many of how many are.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

pub(super) fn execute(options: &Options, progress: Progress<'_>) -> Result<Outcome, Failure> {
    let lang = options.lang.lang();
    let source = files::read_one(&options.file)?;
    let listed = plan::read(&source)?;
    let (made, cautions) = make(&source, &listed, progress)?;
    if !options.check {
        check_places(&made)?;
    }
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
    Ok(Outcome { output: Written::table(section, lang), cautions, success: !differing })
}

/// Refuses all of it where something could not be written: nothing is written then.
fn check_places(made: &Made) -> Result<(), Failure> {
    let possible = |path: &PathBuf| {
        written::possible(path).map_err(|problem| Diagnostics::unread(&path.display().to_string(), *problem))
    };
    let wrong: Vec<Diagnostics> = made.keys().filter_map(|path| possible(path).err()).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Failure(wrong)) }
}

/// The bytes of every file, by its path.
type Made = BTreeMap<PathBuf, Vec<u8>>;

/// What a list makes; all or nothing. What cautions were said, once each.
fn make(source: &Source, listed: &[Listed], progress: Progress<'_>) -> Result<(Made, String), Failure> {
    let done = AtomicUsize::new(0);
    let made: Vec<Result<Outcome, Failure>> = listed
        .par_iter()
        .map(|one| {
            let outcome = carry_out(&one.cli, &|_, _| {});
            progress(1 + done.fetch_add(1, Ordering::Relaxed), listed.len());
            outcome
        })
        .collect();
    let mut failed: Vec<Diagnostics> = Vec::new();
    let mut files = Made::new();
    let mut cautions: Vec<String> = Vec::new();
    for (one, outcome) in listed.iter().zip(made) {
        let placed = outcome.and_then(|outcome| {
            if !cautions.contains(&outcome.cautions) {
                cautions.push(outcome.cautions);
            }
            draw(one, &outcome.output, &mut files)?;
            place(&one.target, outcome.output.bytes, &mut files)
        });
        if let Err(failure) = placed {
            let listed = Label::UnderListed { file: source.name.clone(), line: one.line.to_string() };
            add(&mut failed, failure.under(&listed));
        }
    }
    if failed.is_empty() { Ok((files, cautions.concat())) } else { Err(Failure(failed)) }
}

/// Puts an output where it belongs: in a file of its own, or between the markers of one.
fn place(target: &Target, bytes: Vec<u8>, files: &mut Made) -> Result<(), Failure> {
    match target {
        Target::File(path) => add_file(path.clone(), bytes, files)?,
        Target::Marker { path, marker } => {
            let old = match files.get(path) {
                Some(spliced) => spliced.clone(),
                None => super::files::bytes(path)
                    .map_err(|problem| Diagnostics::unread(&path.display().to_string(), *problem))?,
            };
            let document = Source::new(path.display().to_string(), String::from_utf8_lossy(&old));
            let spliced = splice::between(&document, marker, &String::from_utf8_lossy(&bytes))?;
            let mark = if old.starts_with(BYTE_ORDER_MARK.as_bytes()) { BYTE_ORDER_MARK } else { "" };
            files.insert(path.clone(), (mark.to_owned() + &spliced).into_bytes());
        }
    }
    Ok(())
}

/// A file that nothing else of the list makes.
fn add_file(path: PathBuf, bytes: Vec<u8>, files: &mut Made) -> Result<(), Diagnostics> {
    let output = path.display().to_string();
    match files.insert(path, bytes) {
        Some(_) => Err(Diagnostics::unread(&output, Problem::ListedTwice { output: output.clone() })),
        None => Ok(()),
    }
}

/// The charts of an output whose options name a folder for them.
fn draw(one: &Listed, written: &Written, files: &mut Made) -> Result<(), Failure> {
    let folder: Option<&Path> = one.cli.command.output().and_then(|output| output.charts.as_deref());
    if let Some(folder) = folder {
        let drawn = output::drawn(written, folder);
        let drawn = drawn.map_err(|problem| Diagnostics::unread(&folder.display().to_string(), *problem))?;
        drawn.into_iter().try_for_each(|(path, bytes)| add_file(path, bytes, files))?;
    }
    Ok(())
}
