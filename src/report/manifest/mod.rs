//! What a result can be made again from: in JSON, and inside every document.

mod found;

use std::sync::Arc;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::diagnostic::Source;
use crate::hash::sha256;
use crate::rates::RateBook;
use crate::texts::{Label, Lang, Say};

pub use found::Found;

/// The name under which a document holds its manifest.
pub const META: &str = "nyttokalkyl-manifest";

/// What a result can be made again from.
#[derive(Clone, Debug, Serialize)]
pub struct Manifest {
    program: &'static str,
    version: &'static str,
    command: &'static str,
    arguments: Vec<String>,
    options: Map<String, Value>,
    inputs: Vec<Value>,
    rates: Value,
    overlays: Value,
    seed: Option<u64>,
}

impl Manifest {
    /// The manifest of a command, with the arguments that repeat it, its options, inputs and rates.
    pub fn of<'a>(
        (command, arguments): (&'static str, &[String]),
        options: Map<String, Value>,
        files: impl Iterator<Item = &'a Arc<Source>>,
        book: &RateBook,
    ) -> Self {
        let mut sources: Vec<&Arc<Source>> = Vec::new();
        for source in files {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let inputs = sources.iter().map(|source| json!({ "file": source.name, "sha256": sha256(&source.text) }));
        let files: Vec<Value> =
            book.files.iter().map(|file| json!({ "file": file.name, "sha256": file.sha256 })).collect();
        let overlays = book.overlays.iter();
        let overlays = overlays.map(|one| json!({ "file": one.name, "sha256": one.sha256, "title": one.title }));
        Self {
            program: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            command,
            arguments: arguments.to_vec(),
            options,
            inputs: inputs.collect(),
            rates: Value::from(files),
            overlays: overlays.collect(),
            seed: None,
        }
    }

    /// The manifest as JSON on one line: how documents hold it.
    ///
    /// # Panics
    /// Never: what is written is made of texts.
    pub fn line(&self) -> String {
        serde_json::to_string(self).expect("texts can be written")
    }

    /// The same for people: program, options and every file with its hash.
    pub fn section(&self, lang: Lang) -> Section {
        let column = Column::in_language(lang);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let files = self.inputs.iter().chain(self.rates.as_array().into_iter().flatten());
        let files = files.chain(self.overlays.as_array().into_iter().flatten());
        let rows = files.map(|file| TableRow {
            kind: RowKind::Item,
            id: String::new(),
            cells: vec![Cell::Text(text(&file["file"])), Cell::Text(text(&file["sha256"]))],
        });
        let columns =
            vec![column("file", Label::ColumnFile, Align::Left), column("sha256", Label::ColumnSha, Align::Remark)];
        let made = Label::ManifestMade { program: format!("{} {}", self.program, self.version) };
        Section {
            heading: Label::ManifestTitle.say(lang),
            lead: vec![made.say(lang)],
            table: Table { columns, rows: rows.collect() },
            ..Section::default()
        }
    }

    /// The same of a command that draws numbers from a seed.
    #[must_use]
    pub const fn with_seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }
}
