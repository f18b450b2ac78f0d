//! Results as `run` and `explain` write them in JSON, read back.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use serde_json::{Map, Value};

use crate::analysis::Horizon;
use crate::analysis::ground::{FlowKey, Ground};
use crate::diagnostic::{Diagnostics, Source};
use crate::fields;
use crate::money::{Money, Ore};
use crate::party::{Account, Beneficiary, Party, Resource};
use crate::rates::Shown;
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

/// Whose gain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Of society, a party or several.
    Gain(Beneficiary),
    /// What is left to a party when incomes have been equalised.
    Equalised(Party),
}

impl Figure {
    /// The name in machine-readable output.
    pub fn id(self) -> String {
        match self {
            Self::Gain(who) => who.id().to_owned(),
            Self::Equalised(party) => format!("{}_after_equalisation", party.id()),
        }
    }
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
    let later = SCHEMAS.iter().any(|known| {
        let (name, version) = (|schema: &str| {
            schema.rsplit_once('/').map(|(name, version)| (name.to_owned(), version.parse::<u32>().ok()))
        })(&found)
        .unwrap_or_default();
        known.starts_with(&format!("{name}/")) && version > Some(1)
    });
    let known = SCHEMAS.map(str::to_owned).to_vec();
    if later { Problem::ResultNewer { found } } else { Problem::ResultSchema { found, known } }
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
        let tables = [("gains", true), ("subtotals", true), ("after_equalisation", false)];
        for (table, plain) in tables {
            let within = case[table].as_object();
            if within.is_none() && table == "gains" {
                self.missing.push(format!("{path}.gains"));
            }
            for (id, both) in within.into_iter().flatten() {
                let figure = match Beneficiary::from_any_id(id) {
                    Some(who) if plain => Figure::Gain(who),
                    Some(Beneficiary::Party(party)) => Figure::Equalised(party),
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

    fn ground(&mut self, ground: &Value, path: &str) -> Ground {
        let mut read = Ground::default();
        for (input, text) in self.table(&ground["inputs"], &format!("{path}.inputs")) {
            read.inputs.insert(input.clone(), bare(text));
        }
        for (row, value) in self.table(&ground["rates"], &format!("{path}.rates")) {
            read.rates.insert(row.clone(), self.shown(value, &format!("{path}.rates.{row}")));
        }
        for (rate, base) in self.table(&ground["in_base_amounts"], &format!("{path}.in_base_amounts")) {
            read.bases.insert(rate.clone(), bare(base));
        }
        for (name, gains) in self.table(&ground["flows"], &format!("{path}.flows")) {
            let key = FlowKey::from_name(name);
            for (id, amount) in self.table(gains, &format!("{path}.flows.{name}")) {
                if let Some(party) = Party::from_id(id) {
                    read.add(&key, party, self.ore(amount, &format!("{path}.flows.{name}.{id}")));
                }
            }
        }
        read
    }

    /// The same of what `explain` says: rows as they stand in the file, and flows between accounts.
    fn explained_ground(&mut self, case: &Value, path: &str) -> Ground {
        let mut read = Ground::default();
        for (at, input) in self.list(&case["inputs"], &format!("{path}.inputs")).iter().enumerate() {
            let path = format!("{path}.inputs[{at}]");
            let input = (
                self.text(&input["path"], &format!("{path}.path")),
                self.text(&input["text"], &format!("{path}.text")),
            );
            read.inputs.insert(input.0, input.1);
        }
        for (row, info) in self.table(&case["rates"], &format!("{path}.rates")) {
            read.rates.insert(row.clone(), self.shown(&info["value"], &format!("{path}.rates.{row}.value")));
            let rate = row.split('@').next().unwrap_or(row);
            read.note_base(rate, info["unit"].as_str().unwrap_or_default());
        }
        for (at, applied) in self.list(&case["applied"], &format!("{path}.applied")).iter().enumerate() {
            let path = format!("{path}.applied[{at}]");
            let sign = if applied["situation"] == "before" { -1 } else { 1 };
            let input = applied["input"].as_str().map(str::to_owned);
            for (at, flow) in self.list(&applied["flows"], &format!("{path}.flows")).iter().enumerate() {
                let path = format!("{path}.flows[{at}]");
                let rule = self.text(&flow["rule"], &format!("{path}.rule"));
                let amount = self.ore(&flow["amount"], &format!("{path}.amount")).times(sign);
                let key = FlowKey { rule, input: input.clone() };
                for (end, amount) in [("from", -amount), ("to", amount)] {
                    match account(&flow[end]) {
                        Some(Account::Party(party)) => read.add(&key, party, amount),
                        Some(Account::Real(_)) => {}
                        None => self.missing.push(format!("{path}.{end}")),
                    }
                }
            }
        }
        read
    }

    fn text(&mut self, value: &Value, path: &str) -> String {
        value.as_str().map(str::to_owned).unwrap_or_else(|| {
            self.missing.push(path.to_owned());
            String::new()
        })
    }

    fn list<'v>(&mut self, value: &'v Value, path: &str) -> &'v [Value] {
        value.as_array().map(Vec::as_slice).unwrap_or_else(|| {
            self.missing.push(path.to_owned());
            &[]
        })
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

    fn shown(&mut self, value: &Value, path: &str) -> Shown {
        shown(value).unwrap_or_else(|| {
            self.missing.push(path.to_owned());
            Shown::Missing
        })
    }
}

/// A value as the rate tables write it: a number, steps, no limit, or nothing.
fn shown(value: &Value) -> Option<Shown> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match value {
        Value::Null => Some(Shown::Missing),
        Value::String(unlimited) if unlimited == fields::UNLIMITED => Some(Shown::Unlimited),
        Value::String(digits) => Some(Shown::Number(digits.clone())),
        Value::Array(steps) if steps.iter().all(|step| step["over"].is_string()) => {
            let step = |step: &Value| ["over", "base", "share", "share_of_all"].map(|key| text(&step[key]));
            Some(Shown::Steps(steps.iter().map(step).collect()))
        }
        Value::Array(steps) => {
            let step = |step: &Value| Some((text(&step["from"])?, text(&step["value"])?));
            steps.iter().map(step).collect::<Option<_>>().map(Shown::Ladder)
        }
        _ => None,
    }
}

fn account(value: &Value) -> Option<Account> {
    let id = value.as_str()?;
    Party::from_id(id).map(Account::from).or_else(|| Resource::from_id(id).map(Account::from))
}

/// A value as text, without quotes.
fn bare(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
