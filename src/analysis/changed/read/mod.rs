//! Results as `run` and `explain` write them in JSON, read back.

mod ground;

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use serde_json::{Map, Value};

use crate::analysis::ground::Ground;
use crate::analysis::{Figure, Horizon};
use crate::diagnostic::{Diagnostics, Source};
use crate::money::{Money, Ore};
use crate::party::Beneficiary;
use crate::texts::Problem;

/// The schemas that are understood.
const SCHEMAS: [&str; 2] = ["nyttokalkyl.run/1", "nyttokalkyl.explain/1"];

/// A result that was written before.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file.
    pub source: Arc<Source>,
    /// The name of its schema.
    pub schema: String,
    /// The version of the program that wrote it.
    pub version: String,
    /// The options that it was written with, as text.
    pub options: BTreeMap<String, String>,
    /// The hash of each file that it was computed from: cases, price files, rate tables, overlays.
    pub files: BTreeMap<String, String>,
    /// Its cases.
    pub cases: Vec<CaseResult>,
}

/// A case of a result.
#[derive(Clone, Debug)]
pub struct CaseResult {
    /// The file as it was given.
    pub file: String,
    /// The name of the case.
    pub title: String,
    /// The gains that the result holds.
    pub gains: BTreeMap<(Figure, Horizon), Ore>,
    /// What they rest on, where the result says so.
    pub ground: Option<Ground>,
}

impl Document {
    /// Reads a result.
    ///
    /// # Errors
    /// What is wrong with it: no JSON, another document, or something in it that is missing or otherwise than it should be.
    pub fn read(source: &Arc<Source>) -> Result<Self, Diagnostics> {
        let mut wrong = Diagnostics::new(Arc::clone(source));
        let value: Value = match serde_json::from_str(&source.text) {
            Ok(value) => value,
            Err(error) => {
                let at = place(source, error.line(), error.column());
                wrong.at(at..at, Problem::ResultNoJson {});
                return Err(wrong);
            }
        };
        let schema = value["schema"].as_str().unwrap_or_default().to_owned();
        if !SCHEMAS.contains(&schema.as_str()) {
            wrong.file(other_schema(schema));
            return Err(wrong);
        }
        let mut reader = Reader { explained: schema == SCHEMAS[1], missing: Vec::new() };
        let document = reader.document(source, schema, &value);
        for path in reader.missing {
            wrong.file(Problem::ResultForm { path });
        }
        if wrong.is_empty() { Ok(document) } else { Err(wrong) }
    }
}

/// What to say of another schema: that of a later program, or of something else.
fn other_schema(found: String) -> Problem {
    let later = |known: &&str| {
        let of = |schema: &str| {
            let (name, version) = schema.rsplit_once('/')?;
            Some((name.to_owned(), version.parse::<u32>().ok()?))
        };
        of(known).zip(of(&found)).is_some_and(|(known, found)| known.0 == found.0 && known.1 < found.1)
    };
    if SCHEMAS.iter().any(later) {
        return Problem::ResultNewer { found };
    }
    Problem::ResultSchema { found, known: SCHEMAS.map(str::to_owned).to_vec() }
}

/// The byte of a line and column, both from 1.
fn place(source: &Source, line: usize, column: usize) -> usize {
    let before: usize = source.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (before + column.saturating_sub(1)).min(source.text.len())
}

/// Reads a document and gathers the paths of what it cannot read.
struct Reader {
    explained: bool,
    missing: Vec<String>,
}

impl Reader {
    fn document(&mut self, source: &Arc<Source>, schema: String, value: &Value) -> Document {
        let manifest = &value["manifest"];
        let version = self.text(&manifest["version"], "manifest.version");
        let options = manifest["options"].as_object().into_iter().flatten();
        let options = options.map(|(name, value)| (name.clone(), bare(value))).collect();
        let mut files = BTreeMap::new();
        for (table, place) in [("inputs", ""), ("rates", "rates/"), ("overlays", "")] {
            for (at, file) in self.list(&manifest[table], &format!("manifest.{table}")).iter().enumerate() {
                let path = format!("manifest.{table}[{at}]");
                let name = self.text(&file["file"], &format!("{path}.file"));
                files.insert(format!("{place}{name}"), self.text(&file["sha256"], &format!("{path}.sha256")));
            }
        }
        let cases = self.list(&value["cases"], "cases");
        let cases = cases.iter().enumerate().map(|(at, case)| self.case(case, &format!("cases[{at}]"))).collect();
        Document { source: Arc::clone(source), schema, version, options, files, cases }
    }

    fn case(&mut self, case: &Value, path: &str) -> CaseResult {
        let file = self.text(&case["file"], &format!("{path}.file"));
        let title = self.text(&case["title"], &format!("{path}.title"));
        if self.explained {
            let gains = self.one_year(&case["one_year"], &format!("{path}.one_year"));
            let ground = Some(self.explained_ground(case, path));
            return CaseResult { file, title, gains, ground };
        }
        let mut gains = BTreeMap::new();
        for table in ["gains", "subtotals", "corrected", "after_equalisation"] {
            let within = case[table].as_object();
            if within.is_none() && table == "gains" {
                self.missing.push(format!("{path}.gains"));
            }
            for (id, both) in within.into_iter().flatten() {
                let figure = match (Beneficiary::from_any_id(id), table) {
                    (Some(who), "gains" | "subtotals") => Figure::Gain(who),
                    (Some(who), "corrected") => Figure::Corrected(who),
                    (Some(Beneficiary::Party(party)), _) => Figure::Equalised(party),
                    _ => continue,
                };
                for horizon in Horizon::ALL {
                    let amount = self.ore(&both[horizon.id()], &format!("{path}.{table}.{id}.{}", horizon.id()));
                    gains.insert((figure, horizon), amount);
                }
            }
        }
        let ground = Some(&case["rests_on"]).filter(|ground| !ground.is_null());
        let ground = ground.map(|ground| self.ground(ground, &format!("{path}.rests_on")));
        CaseResult { file, title, gains, ground }
    }

    fn one_year(&mut self, gains: &Value, path: &str) -> BTreeMap<(Figure, Horizon), Ore> {
        let mut read = BTreeMap::new();
        for (id, amount) in self.table(gains, path) {
            if let Some(who) = Beneficiary::from_any_id(id) {
                read.insert((Figure::Gain(who), Horizon::OneYear), self.ore(amount, &format!("{path}.{id}")));
            }
        }
        read
    }

    fn text(&mut self, value: &Value, path: &str) -> String {
        if !value.is_string() {
            self.missing.push(path.to_owned());
        }
        value.as_str().unwrap_or_default().to_owned()
    }

    fn list<'v>(&mut self, value: &'v Value, path: &str) -> &'v [Value] {
        if !value.is_array() {
            self.missing.push(path.to_owned());
        }
        value.as_array().map(Vec::as_slice).unwrap_or_default()
    }

    fn table<'v>(&mut self, value: &'v Value, path: &str) -> impl Iterator<Item = (&'v String, &'v Value)> + use<'v> {
        if !value.is_object() {
            self.missing.push(path.to_owned());
        }
        value.as_object().into_iter().flat_map(Map::iter)
    }

    fn ore(&mut self, value: &Value, path: &str) -> Ore {
        let amount =
            value.as_str().and_then(|digits| Decimal::from_str_exact(digits).ok()).and_then(Money::from_decimal);
        let whole = amount.map(Money::ore).filter(|ore| Some(ore.money()) == amount);
        whole.unwrap_or_else(|| {
            self.missing.push(path.to_owned());
            Ore::ZERO
        })
    }
}

/// A value as text, without quotes.
fn bare(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
