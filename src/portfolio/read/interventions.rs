//! Interventions, and groups of them.

use std::path::Path;
use std::sync::Arc;

use super::{PortfolioReader, Row};
use crate::diagnostic::Source;
use crate::input::{Entry, Node, Table, Value};
use crate::money::Money;
use crate::portfolio::{ByYear, Group, Intervention, InterventionKind, NamedEvaluation, Portfolio, Principal, Whose};
use crate::texts::Problem;

impl PortfolioReader<'_> {
    pub(super) fn interventions(&mut self, source: &Arc<Source>, table: &Table) -> Vec<Intervention> {
        let mut seen = Vec::new();
        let rows = self.rows(table, "intervention");
        rows.into_iter().filter_map(|row| self.intervention(source, &row, &mut seen)).collect()
    }

    fn intervention(
        &mut self,
        source: &Arc<Source>,
        row: &Row<'_>,
        seen: &mut Vec<(String, usize)>,
    ) -> Option<Intervention> {
        let entry = self.required(row, "name");
        let name = entry.and_then(|entry| self.reader.text(entry));
        if let (Some(entry), Some(name)) = (entry, &name) {
            self.once(seen, name.clone(), entry.node.span.clone());
        }
        let principals = row.table.get("principal").map(|entry| self.principals(row, entry)).unwrap_or_default();
        let groups = row.table.get("target_group").map(|entry| self.reader.texts(entry)).unwrap_or_default();
        let kind = row.table.get("kind").and_then(|entry| self.choice(row, entry));
        let mut amounts = |key| row.table.get(key).map_or_else(ByYear::new, |entry: &Entry| self.by_year(row, entry));
        let (granted, used) = (amounts("granted"), amounts("used"));
        let evaluation = row.table.get("evaluation").and_then(|entry| self.evaluation(source, entry));
        Some(Intervention {
            name: name?,
            principals,
            target_groups: groups.into_iter().map(|(group, _)| group).collect(),
            kind: kind.and_then(InterventionKind::from_id),
            granted,
            used,
            evaluation,
            origin: self.origin(row),
            note: self.text(row, "note"),
        })
    }

    fn principals(&mut self, row: &Row<'_>, entry: &Entry) -> Vec<Principal> {
        let Value::List(items) = &entry.node.value else {
            return self.choice(row, entry).and_then(Principal::from_id).into_iter().collect();
        };
        let single = |item: &Node| Entry { key: entry.key.clone(), key_span: item.span.clone(), node: item.clone() };
        let chosen = items.iter().filter_map(|item| self.choice(row, &single(item)));
        let mut principals: Vec<Principal> = Vec::new();
        for principal in chosen.filter_map(Principal::from_id) {
            if !principals.contains(&principal) {
                principals.push(principal);
            }
        }
        principals
    }

    /// The evaluation file, looked for from the folder of the portfolio.
    fn evaluation(&mut self, source: &Arc<Source>, entry: &Entry) -> Option<NamedEvaluation> {
        let name = self.reader.text(entry)?;
        let folder = Path::new(&source.name).parent().unwrap_or(Path::new(""));
        match (self.files)(&folder.join(&name).display().to_string()) {
            Ok(source) => Some(NamedEvaluation { name, source }),
            Err(problem) => {
                self.reader.problem(entry.node.span.clone(), *problem);
                None
            }
        }
    }

    pub(super) fn groups(&mut self, table: &Table) -> Vec<Group> {
        let mut seen = Vec::new();
        let rows = self.rows(table, "group");
        rows.into_iter().filter_map(|row| self.group(&row, &mut seen)).collect()
    }

    fn group(&mut self, row: &Row<'_>, seen: &mut Vec<(String, usize)>) -> Option<Group> {
        let whose = self.whose(row);
        let said = ["principal", "target_group"].into_iter().find_map(|key| row.table.get(key));
        match (said, &whose) {
            (None, _) => {
                let needs = "principal / target_group".to_owned();
                self.reader.problem(row.span.clone(), Problem::NeedsKey { key: "[[group]]".to_owned(), needs });
            }
            (Some(entry), Some(Whose::Principal(Some(principal)))) => {
                self.once(seen, principal.id().to_owned(), entry.node.span.clone());
            }
            (Some(entry), Some(Whose::TargetGroup(Some(group)))) => {
                self.once(seen, format!("target_group {group}"), entry.node.span.clone());
            }
            _ => {}
        }
        let number = self.required(row, "number").and_then(|entry| self.whole(row.place, entry));
        let [granted, used] = ["granted", "used"].map(|key| self.money(row, key).map(Money::ore));
        Some(Group { whose: whose?, number: number?, granted, used, origin: self.origin(row) })
    }

    /// Interventions with amounts beside groups would be counted twice.
    pub(super) fn check_groups(&mut self, portfolio: &Portfolio, table: &Table) {
        let counted = portfolio.interventions.iter().any(|one| !one.granted.is_empty() || !one.used.is_empty());
        if let (true, false, Some(entry)) = (counted, portfolio.groups.is_empty(), table.get("group")) {
            self.reader.problem(entry.key_span.clone(), Problem::GroupsAndAmounts {});
        }
    }
}
