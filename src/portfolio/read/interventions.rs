//! Interventions, and groups of them.

use std::path::Path;
use std::sync::Arc;

use super::PortfolioReader;
use crate::diagnostic::Source;
use crate::input::{Entry, Row, Table};
use crate::money::Money;
use crate::portfolio::{Group, Intervention, InterventionKind, NamedEvaluation, Portfolio, Principal, Whose};
use crate::texts::Problem;

impl PortfolioReader<'_> {
    pub(super) fn interventions(&mut self, source: &Arc<Source>, top: &Row<'_>) -> Vec<Intervention> {
        let mut seen = Vec::new();
        let rows = self.reader.rows(top, "intervention");
        rows.into_iter().filter_map(|row| self.intervention(source, &row, &mut seen)).collect()
    }

    fn intervention(
        &mut self,
        source: &Arc<Source>,
        row: &Row<'_>,
        seen: &mut Vec<(String, usize)>,
    ) -> Option<Intervention> {
        let name = self.reader.text_of(row, "name");
        if let (Some(entry), Some(name)) = (row.get("name"), &name) {
            self.reader.once(seen, name.clone(), entry.node.span.clone());
        }
        let principals = self.reader.choices_of(row, "principal");
        let target_groups = self.reader.texts_of(row, "target_group");
        let kind = self.reader.choice_of(row, "kind").and_then(InterventionKind::from_id);
        let [granted, used] = ["granted", "used"].map(|key| self.by_year(row, key));
        let evaluation = row.get("evaluation").and_then(|entry| self.evaluation(source, entry));
        Some(Intervention {
            name: name?,
            principals: principals.into_iter().filter_map(Principal::from_id).collect(),
            target_groups,
            kind,
            granted,
            used,
            evaluation,
            origin: self.origin(row),
            note: self.reader.text_of(row, "note"),
        })
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

    pub(super) fn groups(&mut self, top: &Row<'_>) -> Vec<Group> {
        let mut seen = Vec::new();
        let rows = self.reader.rows(top, "group");
        rows.into_iter().filter_map(|row| self.group(&row, &mut seen)).collect()
    }

    fn group(&mut self, row: &Row<'_>, seen: &mut Vec<(String, usize)>) -> Option<Group> {
        let whose = self.whose(row);
        let said = ["principal", "target_group"].into_iter().find_map(|key| row.get(key));
        match (said, &whose) {
            (None, _) => {
                let needs = "principal / target_group".to_owned();
                self.reader.problem(row.span.clone(), Problem::NeedsKey { key: "[[group]]".to_owned(), needs });
            }
            (Some(entry), Some(Whose::Principal(Some(principal)))) => {
                self.reader.once(seen, principal.id().to_owned(), entry.node.span.clone());
            }
            (Some(entry), Some(Whose::TargetGroup(Some(group)))) => {
                self.reader.once(seen, format!("target_group {group}"), entry.node.span.clone());
            }
            _ => {}
        }
        let number = self.reader.whole_of(row, "number");
        let [granted, used] = ["granted", "used"].map(|key| self.reader.money_of(row, key).map(Money::ore));
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
