//! What a result can be made again from: in JSON, and inside every document.

mod found;

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

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
    inputs: Vec<Origin>,
    rates: Vec<Origin>,
    overlays: Vec<Origin>,
    seed: Option<u64>,
}

/// A file that a result is made from.
#[derive(Clone, Debug, Serialize)]
struct Origin {
    file: String,
    sha256: Hash,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
}

/// SHA-256 in hexadecimal digits: known, or of a text that is hashed when somebody asks, which tables for a terminal never do.
#[derive(Clone, Debug)]
enum Hash {
    Known(String),
    Of(Arc<Source>),
}

impl Hash {
    fn digits(&self) -> Cow<'_, str> {
        match self {
            Self::Known(digits) => Cow::Borrowed(digits),
            Self::Of(source) => Cow::Owned(sha256(&source.text)),
        }
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.digits())
    }
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
        let inputs = sources.into_iter().map(|source| Origin {
            file: source.name.clone(),
            sha256: Hash::Of(Arc::clone(source)),
            title: None,
        });
        let known = |file: &str, sha256: &str, title: Option<&str>| Origin {
            file: file.to_owned(),
            sha256: Hash::Known(sha256.to_owned()),
            title: title.map(str::to_owned),
        };
        let overlays = book.overlays.iter();
        Self {
            program: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            command,
            arguments: arguments.to_vec(),
            options,
            inputs: inputs.collect(),
            rates: book.files.iter().map(|file| known(&file.name, &file.sha256, None)).collect(),
            overlays: overlays.map(|one| known(&one.name, &one.sha256, Some(&one.title))).collect(),
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
        let files = self.inputs.iter().chain(&self.rates).chain(&self.overlays);
        let rows = files.map(|file| TableRow {
            kind: RowKind::Item,
            id: String::new(),
            cells: vec![Cell::Text(file.file.clone()), Cell::Text(file.sha256.digits().into_owned())],
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
