//! What `changed` says: tables for people, a list for CSV, and JSON.

mod document;
mod list;
mod tables;

pub use document::document;
pub use list::sections as list;
pub use tables::sections;

use std::collections::BTreeMap;

use crate::analysis::changed::{Changed, FlowChanged, Moved};
use crate::rates::Shown;
use crate::rule::Rule;
use crate::texts::{Label, Lang, Say, Title};

/// What kind of thing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The program.
    Version,
    /// An option of the command line.
    Option,
    /// A file as a whole.
    File,
    /// An input of the case.
    Input,
    /// A rate.
    Rate,
    /// A price.
    Price,
    /// A convention of the method.
    Convention,
}

impl Kind {
    /// Of a rate by its path.
    fn of_rate(path: &str) -> Self {
        match path.split('.').next() {
            Some("prislistor" | "egna") => Self::Price,
            Some("metoder") => Self::Convention,
            _ => Self::Rate,
        }
    }

    /// The name in machine-readable output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Option => "option",
            Self::File => "file",
            Self::Input => "input",
            Self::Rate => "rate",
            Self::Price => "price",
            Self::Convention => "method",
        }
    }
}

impl From<Kind> for Label {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Version => Self::KindVersion,
            Kind::Option => Self::KindOption,
            Kind::File => Self::KindFile,
            Kind::Input => Self::KindInput,
            Kind::Rate => Self::KindRate,
            Kind::Price => Self::KindPrice,
            Kind::Convention => Self::KindConvention,
        }
    }
}

/// Something that has changed, with its values as people read them.
struct Line {
    kind: Kind,
    path: String,
    old: Option<String>,
    new: Option<String>,
}

impl Line {
    fn of_text(kind: Kind, moved: &Moved<String>) -> Self {
        Self { kind, path: moved.path.clone(), old: moved.old.clone(), new: moved.new.clone() }
    }

    /// A rate with its values as `say` writes them, each with its first day where there are several.
    fn of_rate(moved: &Moved<BTreeMap<String, Shown>>, say: &dyn Fn(&Shown) -> String, lang: Lang) -> Self {
        let in_words = |rows: &BTreeMap<String, Shown>| {
            let said = rows.iter().map(|(from, value)| match rows.len() {
                1 => say(value),
                _ => Label::ChangedFrom { value: say(value), from: from.clone() }.say(lang),
            });
            said.collect::<Vec<_>>().join("; ")
        };
        let [old, new] = [&moved.old, &moved.new].map(|rows| rows.as_ref().map(in_words));
        Self { kind: Kind::of_rate(&moved.path), path: moved.path.clone(), old, new }
    }
}

/// What has changed around the cases.
fn around(changed: &Changed) -> Vec<Line> {
    let around = &changed.around;
    let version = around.version.iter().map(|[old, new]| Line {
        kind: Kind::Version,
        path: env!("CARGO_PKG_NAME").to_owned(),
        old: Some(old.clone()),
        new: Some(new.clone()),
    });
    let options = around.options.iter().map(|moved| Line::of_text(Kind::Option, moved));
    let files = around.files.iter().map(|moved| Line::of_text(Kind::File, moved));
    version.chain(options).chain(files).collect()
}

/// What a rule is called; its key where this program does not know it.
fn rule(flow: &FlowChanged) -> Title {
    let (sv, en) =
        Rule::find(&flow.key.rule).map_or((flow.key.rule.as_str(), flow.key.rule.as_str()), |rule| rule.title);
    Title::new(sv, en)
}

/// Why a rule moves something else.
fn because(flow: &FlowChanged, changed: &Changed) -> Label {
    match (flow.because.is_empty(), changed.around.version.is_some()) {
        (false, _) => Label::ChangedBecause { paths: flow.because.clone() },
        (true, true) => Label::ChangedByVersion,
        (true, false) => Label::ChangedUnseen,
    }
}

/// What must be said beside.
pub fn notes(changed: &Changed, lang: Lang) -> Vec<String> {
    let mut labels = Vec::new();
    for case in changed.cases.iter().filter(|case| case.ground.is_none()) {
        labels.push(Label::NoteChangedGround { file: case.file.clone() });
    }
    let together = |flow: &FlowChanged| flow.because.len() > 1;
    let mut flows = changed.cases.iter().filter_map(|case| case.ground.as_ref()).flat_map(|ground| &ground.flows);
    if flows.any(together) {
        labels.push(Label::NoteChangedTogether);
    }
    let alone: Vec<String> = changed.alone.iter().flatten().cloned().collect();
    if !alone.is_empty() {
        labels.push(Label::NoteChangedAlone { files: alone });
    }
    labels.iter().map(|label| label.say(lang)).collect()
}
