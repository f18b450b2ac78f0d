//! `reproduce`: an output made again from the manifest inside it, and compared.

use super::{Outcome, Written, carry_out, difference, files};
use crate::cli::{Cli, Reproduce as Options};
use crate::diagnostic::{Diagnostics, Failure};
use crate::report::manifest::Found;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Lang, Problem, Say};

pub(super) fn execute(options: &Options) -> Result<Outcome, Failure> {
    let lang = options.lang.lang();
    let shown = options.file.display().to_string();
    let refused = |problem| Failure::from(Diagnostics::in_file(&shown, problem));
    let old = files::bytes(&options.file).map_err(|problem| Diagnostics::unread(&shown, *problem))?;
    let found = Found::within(&old).ok_or_else(|| refused(Problem::NoManifest {}))?;
    if found.is_newer() {
        let own = env!("CARGO_PKG_VERSION").to_owned();
        return Err(refused(Problem::ManifestNewer { found: found.version, own }));
    }
    if found.arguments.iter().any(|argument| argument == "-") || found.arguments.is_empty() {
        return Err(refused(Problem::ManifestCommand {}));
    }
    let arguments = std::iter::once("nyttokalkyl".to_owned()).chain(found.arguments.iter().cloned());
    // What shows something and writes nothing: a document may come from anywhere.
    let cli = Cli::read(arguments).ok().filter(|cli| cli.command.output().is_some());
    let cli = cli.ok_or_else(|| refused(Problem::ManifestCommand {}))?;
    let outcome = carry_out(&cli, &|_, _| {})?;
    let new = &outcome.output.bytes;
    let same = old == *new;
    let lead = if same { Label::ReproduceSame } else { difference::first(&old, new) };
    let now = Found::within(new);
    let rows = now.iter().flat_map(|now| moved(&found, now, lang)).collect::<Vec<_>>();
    let column = Column::in_language(lang);
    let columns = vec![
        column("what", Label::ColumnWhat, Align::Left),
        column("before", Label::ColumnThen, Align::Remark),
        column("now", Label::ColumnNow, Align::Remark),
    ];
    let section = Section {
        heading: Label::ReproduceTitle { file: shown.clone(), command: found.arguments.join(" ") }.say(lang),
        lead: vec![lead.say(lang)],
        table: if rows.is_empty() { Table::default() } else { Table { columns, rows } },
        ..Section::default()
    };
    Ok(Outcome { output: Written::table(section, lang), cautions: outcome.cautions, success: same })
}

/// What has changed since: the program, and every file whose hash is another.
fn moved(then: &Found, now: &Found, lang: Lang) -> Vec<TableRow> {
    let nothing = || Label::NotStated.say(lang);
    let mut moved = Vec::new();
    if then.version != now.version {
        moved.push((Label::ReproduceProgram.say(lang), then.version.clone(), now.version.clone()));
    }
    for (file, hash) in &then.files {
        let new = now.files.get(file);
        if new != Some(hash) {
            moved.push((file.clone(), hash.clone(), new.cloned().unwrap_or_else(nothing)));
        }
    }
    let added = now.files.iter().filter(|(file, _)| !then.files.contains_key(*file));
    moved.extend(added.map(|(file, hash)| (file.clone(), nothing(), hash.clone())));
    let row = |(what, then, now): (String, String, String)| TableRow {
        kind: RowKind::Item,
        id: what.clone(),
        cells: [what, then, now].map(Cell::Text).to_vec(),
    };
    moved.into_iter().map(row).collect()
}
