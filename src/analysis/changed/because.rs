//! Which changed inputs and rates a rule works with, itself or through the rules that it rests on.

use std::collections::BTreeSet;

use super::GroundChanged;
use crate::analysis::ground::FlowKey;
use crate::rule::{RULES, Rule};

/// What has changed, and what moved something before or now.
pub(super) struct Because<'a> {
    /// Every rule that moved something, at each row.
    pub(super) keys: &'a BTreeSet<&'a FlowKey>,
    /// The paths of rates that are counted in a base amount, each with that of the base amount.
    pub(super) bases: &'a BTreeSet<(&'a String, &'a String)>,
    /// The inputs and rates.
    pub(super) changed: &'a GroundChanged,
}

impl Because<'_> {
    /// The paths of what has changed that a rule works with at a row of the case; where there is none, what holds for the
    /// case as a whole, and of a rule of the situation as a whole everything.
    pub(super) fn of(&self, key: &FlowKey) -> Vec<String> {
        let behind = self.behind(key);
        let inputs = || self.changed.inputs.iter().map(|input| &input.path);
        let rates = || self.changed.rates.iter().map(|rate| &rate.path);
        let used = inputs().filter(|path| behind.iter().any(|key| within(path, key) || is_about(path, key)));
        let read = rates().filter(|path| behind.iter().any(|key| self.reads(key, path)));
        let because: Vec<String> = used.chain(read).cloned().collect();
        if !because.is_empty() {
            return because;
        }
        if key.input.is_none() {
            return inputs().chain(rates()).cloned().collect();
        }
        inputs().filter(|path| !self.keys.iter().any(|key| within(path, key))).cloned().collect()
    }

    /// The rule at its row with all that it rests on: at the same row or of the situation as a whole, where it has a row.
    fn behind(&self, of: &FlowKey) -> Vec<FlowKey> {
        let mut behind = vec![of.clone()];
        let mut at = 0;
        while let Some(key) = behind.get(at).cloned() {
            at += 1;
            let Some(rule) = Rule::find(&key.rule) else { continue };
            for other in RULES.iter().filter(|other| rule.rests_on(other.id)) {
                for found in self.rows_of(other) {
                    let here = of.input.is_none() || found.input.is_none() || found.input == of.input;
                    if here && !behind.contains(&found) {
                        behind.push(found);
                    }
                }
            }
        }
        behind
    }

    /// A rule at each of its rows. What moves nothing itself, such as grundavdrag, may still be behind what does.
    fn rows_of(&self, rule: &Rule) -> Vec<FlowKey> {
        let rows: Vec<FlowKey> =
            self.keys.iter().filter(|row| row.rule == rule.key).map(|row| (**row).clone()).collect();
        if rows.is_empty() { vec![FlowKey { rule: rule.key.to_owned(), input: None }] } else { rows }
    }

    /// Whether a rule may read a rate at its row, itself or as the base amount of another.
    fn reads(&self, key: &FlowKey, path: &str) -> bool {
        let Some(rule) = Rule::find(&key.rule) else { return false };
        if is_price(path) {
            return self.keys.contains(key) && rule.may_read(path) && of_use(key, path);
        }
        let depth = |path: &str| path.split('.').count();
        if ["kommuner.", "regioner."].iter().any(|domain| path.starts_with(domain)) {
            // A tax that is read from a municipality or region is no fee of theirs.
            return rule.may_read(path) && rule.reads.iter().any(|pattern| depth(pattern) == depth(path));
        }
        rule.may_read(path) || self.bases.iter().any(|(rate, base)| *base == path && rule.may_read(rate))
    }
}

/// Whether an input stands in the row that a rule was applied to.
fn within(path: &str, key: &FlowKey) -> bool {
    let rest = key.input.as_deref().and_then(|input| path.strip_prefix(input));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Whether an input is of the person, whose age every rule may ask for, or of the household, where the rule is of support
/// by need.
fn is_about(path: &str, key: &FlowKey) -> bool {
    let by_need = Rule::find(&key.rule).is_some_and(|rule| rule.id.fills_up());
    path.starts_with("person.") || by_need && path.split('.').take(2).any(|part| part == "household")
}

fn is_price(path: &str) -> bool {
    path.starts_with("prislistor.") || path.starts_with("egna.")
}

/// Whether a price is that of the row's use, where the row is one.
fn of_use(key: &FlowKey, path: &str) -> bool {
    let Some(input) = key.input.as_deref().filter(|input| input.contains(".use.")) else { return true };
    input.rsplit('.').next().and_then(|end| end.split('[').next()) == path.rsplit('.').next()
}
