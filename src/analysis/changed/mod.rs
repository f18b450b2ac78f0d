//! What moved the figures between two results of the same case.

mod because;
mod read;

use std::collections::{BTreeMap, BTreeSet};

pub use read::{CaseResult, Document};

use because::Because;

use super::ground::{FlowKey, Ground};
use super::{Figure, Horizon};
use crate::diagnostic::Diagnostics;
use crate::money::Ore;
use crate::party::Party;
use crate::rates::Shown;
use crate::texts::Problem;

/// What differs between two results.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The program, options and files.
    pub around: Around,
    /// The cases that both results have.
    pub cases: Vec<CaseChanged>,
    /// The files of cases that only the old result has, and only the new.
    pub alone: [Vec<String>; 2],
}

/// What differs around the cases.
#[derive(Clone, Debug)]
pub struct Around {
    /// The versions of the program, where it is another.
    pub version: Option<[String; 2]>,
    /// Options by name, before and now.
    pub options: Vec<Moved<String>>,
    /// Files whose content is another, by name, with their hashes.
    pub files: Vec<Moved<String>>,
}

/// Something by its path, before and now; nothing where it was not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved<T> {
    /// The path.
    pub path: String,
    /// Before.
    pub old: Option<T>,
    /// Now.
    pub new: Option<T>,
}

/// What differs in a case.
#[derive(Clone, Debug)]
pub struct CaseChanged {
    /// The file in the new result.
    pub file: String,
    /// The name of the case in the new result.
    pub title: String,
    /// What it rests on; `None` where a result does not say.
    pub ground: Option<GroundChanged>,
    /// The figures that differ.
    pub figures: Vec<FigureChanged>,
}

/// What differs in what the figures rest on.
#[derive(Clone, Debug)]
pub struct GroundChanged {
    /// Inputs by path.
    pub inputs: Vec<Moved<String>>,
    /// Rates and prices by path: each row that was read, by its first day.
    pub rates: Vec<Moved<BTreeMap<String, Shown>>>,
    /// What rules moved.
    pub flows: Vec<FlowChanged>,
}

/// A figure that differs.
#[derive(Clone, Copy, Debug)]
pub struct FigureChanged {
    /// Whose.
    pub figure: Figure,
    /// How far it looks.
    pub horizon: Horizon,
    /// Before.
    pub old: Ore,
    /// Now.
    pub new: Ore,
}

impl FigureChanged {
    /// Now less before.
    pub fn difference(&self) -> Ore {
        self.new - self.old
    }
}

/// What a party gains more by a rule in one year; a party's differences sum to that of its gain.
#[derive(Clone, Debug)]
pub struct FlowChanged {
    /// The rule and the row of the case.
    pub key: FlowKey,
    /// Whose gain.
    pub party: Party,
    /// Before.
    pub old: Ore,
    /// Now.
    pub new: Ore,
    /// The paths of the changed inputs and rates that the rule works with here.
    pub because: Vec<String>,
}

impl FlowChanged {
    /// Now less before.
    pub fn difference(&self) -> Ore {
        self.new - self.old
    }
}

impl Changed {
    /// What differs.
    ///
    /// # Errors
    /// Results of different commands, or without a case in common.
    pub fn between(old: &Document, new: &Document) -> Result<Self, Diagnostics> {
        let refused = |problem| Err(Diagnostics::in_file(&new.source.name, problem));
        if old.schema != new.schema {
            return refused(Problem::ResultKinds { old: old.schema.clone(), new: new.schema.clone() });
        }
        let pairs = pairs(old, new);
        if pairs.is_empty() {
            let files = |document: &Document| document.cases.iter().map(|case| case.file.clone()).collect();
            return refused(Problem::NoCommonCase { old: files(old), new: files(new) });
        }
        let alone = |document: &Document, paired: &dyn Fn(&CaseResult) -> bool| -> Vec<String> {
            document.cases.iter().filter(|case| !paired(case)).map(|case| case.file.clone()).collect()
        };
        let only_old = alone(old, &|case| pairs.iter().any(|(old, _)| std::ptr::eq(*old, case)));
        let only_new = alone(new, &|case| pairs.iter().any(|(_, new)| std::ptr::eq(*new, case)));
        Ok(Self {
            around: Around {
                version: (old.version != new.version).then(|| [old.version.clone(), new.version.clone()]),
                options: moved(&old.options, &new.options),
                files: moved(&old.files, &new.files),
            },
            cases: pairs.into_iter().map(|(old, new)| CaseChanged::between(old, new)).collect(),
            alone: [only_old, only_new],
        })
    }

    /// Whether nothing differs.
    pub fn is_nothing(&self) -> bool {
        let same = |case: &CaseChanged| {
            let ground = case.ground.as_ref();
            case.figures.is_empty() && ground.is_none_or(|ground| ground.inputs.is_empty() && ground.rates.is_empty())
        };
        let Around { version, options, files } = &self.around;
        version.is_none()
            && options.is_empty()
            && files.is_empty()
            && self.cases.iter().all(same)
            && self.alone.iter().all(Vec::is_empty)
    }
}

/// The cases that are the same: by file, else by a title that only one of each has.
fn pairs<'d>(old: &'d Document, new: &'d Document) -> Vec<(&'d CaseResult, &'d CaseResult)> {
    let only = |document: &'d Document, of: &dyn Fn(&CaseResult) -> bool| {
        let mut found = document.cases.iter().filter(|case| of(case));
        found.next().filter(|_| found.next().is_none())
    };
    let pair = |case: &'d CaseResult| {
        let by_file = only(old, &|other| other.file == case.file);
        let titled = |document| only(document, &|other| other.title == case.title);
        let moved = |other: &&CaseResult| new.cases.iter().all(|case| case.file != other.file);
        let by_title = || titled(new).and_then(|_| titled(old)).filter(moved);
        Some((by_file.or_else(by_title)?, case))
    };
    new.cases.iter().filter_map(pair).collect()
}

/// What differs between two tables, in the order of their paths.
fn moved<T: Clone + PartialEq>(old: &BTreeMap<String, T>, new: &BTreeMap<String, T>) -> Vec<Moved<T>> {
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let of = |path: &String| Moved { path: path.clone(), old: old.get(path).cloned(), new: new.get(path).cloned() };
    paths.into_iter().map(of).filter(|moved| moved.old != moved.new).collect()
}

impl CaseChanged {
    fn between(old: &CaseResult, new: &CaseResult) -> Self {
        let figures = new.gains.iter().filter_map(|((figure, horizon), new)| {
            let old = *old.gains.get(&(*figure, *horizon))?;
            Some(FigureChanged { figure: *figure, horizon: *horizon, old, new: *new }).filter(|one| one.old != one.new)
        });
        let ground = old.ground.as_ref().zip(new.ground.as_ref());
        Self {
            file: new.file.clone(),
            title: new.title.clone(),
            ground: ground.map(|(old, new)| GroundChanged::between(old, new)),
            figures: figures.collect(),
        }
    }
}

impl GroundChanged {
    fn between(old: &Ground, new: &Ground) -> Self {
        let mut changed = Self {
            inputs: moved(&old.inputs, &new.inputs),
            rates: moved(&by_path(old), &by_path(new)),
            flows: Vec::new(),
        };
        // A row of another day with the same value moves nothing.
        let values = |rows: &Option<BTreeMap<String, Shown>>| {
            rows.as_ref().map(|rows| rows.values().cloned().collect::<Vec<_>>())
        };
        changed.rates.retain(|moved| values(&moved.old) != values(&moved.new));
        let keys: BTreeSet<&FlowKey> = old.flows.keys().chain(new.flows.keys()).collect();
        let bases = old.bases.iter().chain(&new.bases).collect();
        for key in &keys {
            let gain = |ground: &Ground, party: Party| {
                ground.flows.get(*key).and_then(|gains| gains.get(&party)).copied().unwrap_or_default()
            };
            for party in Party::ALL {
                let (old, new) = (gain(old, party), gain(new, party));
                if old != new {
                    let because = Because { keys: &keys, bases: &bases, changed: &changed }.of(key);
                    changed.flows.push(FlowChanged { key: (*key).clone(), party, old, new, because });
                }
            }
        }
        changed
    }
}

/// The rows that were read of each path, by their first day.
fn by_path(ground: &Ground) -> BTreeMap<String, BTreeMap<String, Shown>> {
    let mut paths: BTreeMap<String, BTreeMap<String, Shown>> = BTreeMap::new();
    for (row, value) in &ground.rates {
        let (path, from) = row.rsplit_once('@').unwrap_or((row, ""));
        paths.entry(path.to_owned()).or_default().insert(from.to_owned(), value.clone());
    }
    paths
}
