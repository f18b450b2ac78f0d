//! What the figures of a result rest on.

use serde_json::Value;

use super::{Reader, bare};
use crate::analysis::ground::{FlowKey, Ground};
use crate::fields;
use crate::party::{Account, Party, Resource};
use crate::rates::Shown;

impl Reader {
    /// What `run` says.
    pub(super) fn ground(&mut self, ground: &Value, path: &str) -> Ground {
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
    pub(super) fn explained_ground(&mut self, case: &Value, path: &str) -> Ground {
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
            // The gain of one year is that of the first.
            if applied["from_year"].as_u64().is_some_and(|year| year > 1) {
                continue;
            }
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
