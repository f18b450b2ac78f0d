//! `[participants]` and `[[type_case]]`: how many there were, and what became of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ProgrammeReader;
use crate::case::Case;
use crate::correction::Correction;
use crate::fields::{self, Kind, Place};
use crate::input::Row;
use crate::programme::{Bortfall, Dimension, Participants, Reference, TypeCase};
use crate::texts::{Label, Problem};

impl ProgrammeReader<'_> {
    pub(super) fn participants(&mut self, row: &Row<'_>) -> Option<Participants> {
        let started = self.reader.whole_of(row, "started");
        let [completed, avbrott, bortfall, answered] =
            ["completed", "avbrott", "bortfall", "answered"].map(|key| self.reader.whole_of(row, key));
        let bortfall_as = match self.reader.choice_of(row, "bortfall_as") {
            Some("as-others") => Bortfall::AsOthers,
            _ => Bortfall::Unchanged,
        };
        let problems = self.reader.diagnostics.problems();
        let starts = self.starts(row);
        let origin = self.origin(row);
        let (started, bortfall): (u32, u32) = (started?, bortfall.unwrap_or(0));
        let sum: u64 = starts.values().copied().map(u64::from).sum();
        let whole = self.reader.diagnostics.problems() == problems;
        if whole && !starts.is_empty() && sum != u64::from(started) {
            let problem = Problem::StartsDisagree { sum: sum.to_string(), started: started.to_string() };
            self.reader.problem(row.span.clone(), problem);
        }
        if bortfall >= started && bortfall_as == Bortfall::AsOthers {
            self.reader.problem(row.span.clone(), Problem::NoOthers {});
        }
        let parts: u32 = [completed, avbrott, Some(bortfall)].into_iter().flatten().sum();
        let whole = completed.is_some() && avbrott.is_some();
        if parts > started || whole && parts != started {
            let problem = Problem::ParticipantsDisagree { sum: parts.to_string(), started: started.to_string() };
            self.reader.problem(row.span.clone(), problem);
        }
        if let (Some(answered), Some(entry)) = (answered.filter(|answered| *answered > started), row.get("answered")) {
            let (found, high) = (answered.to_string(), started.to_string());
            let problem = Problem::OutOfRange { key: "answered".to_owned(), found, low: "0".to_owned(), high };
            self.reader.problem(entry.node.span.clone(), problem);
        }
        let span = row.span.clone();
        Some(Participants { started, completed, avbrott, bortfall, bortfall_as, starts, answered, origin, span })
    }

    fn starts(&mut self, row: &Row<'_>) -> BTreeMap<i16, u32> {
        let Kind::WholeByYear(most) = fields::field(Place::Participants, "starts").kind else { return BTreeMap::new() };
        let years = self.reader.years_of(row, "starts", &self.years);
        let number = |(year, entry)| {
            let number = self.reader.whole(entry, &(0..=most), Label::KindWhole)?;
            Some((year, u32::try_from(number).ok()?))
        };
        years.into_iter().filter_map(number).collect()
    }

    pub(super) fn type_cases(&mut self, rows: &[Row<'_>]) -> Vec<TypeCase> {
        let type_cases: Vec<TypeCase> = rows.iter().filter_map(|row| self.type_case(row)).collect();
        self.check_twice(&type_cases);
        type_cases
    }

    fn type_case(&mut self, row: &Row<'_>) -> Option<TypeCase> {
        let number = self.reader.whole_of(row, "number");
        let unchanged = self.reader.flag_of(row, "unchanged").unwrap_or(false);
        let case = match row.get("case") {
            Some(entry) => self.case(entry).map(Some),
            None if unchanged => Some(None),
            None => {
                let problem = Problem::OutcomeMissing { place: row.path.clone() };
                self.reader.missing(Some(row.span.clone()), problem);
                None
            }
        };
        let origin = self.origin(row);
        let groups = row.get("group").and_then(|_| self.reader.part(row, "group"));
        let groups = groups.map(|groups| {
            let named = |dimension: Dimension| Some((dimension, self.reader.text_of(&groups, dimension.id())?));
            Dimension::ALL.into_iter().filter_map(named).collect()
        });
        let groups = groups.unwrap_or_default();
        let (path, span) = (row.path.clone(), row.span.clone());
        Some(TypeCase { path, case: case?, unchanged, number: number?, groups, origin, span })
    }

    /// The same case for the same group stands once.
    fn check_twice(&mut self, type_cases: &[TypeCase]) {
        for (place, one) in type_cases.iter().enumerate() {
            let what = |one: &TypeCase| (one.case.as_ref().map(|case| case.source.name.clone()), one.unchanged);
            let same = |other: &&TypeCase| what(other) == what(one) && other.groups == one.groups;
            if let Some(first) = type_cases[..place].iter().find(same) {
                let problem = Problem::TypeCaseTwice { path: one.path.clone(), first: first.path.clone() };
                self.reader.problem(one.span.clone(), problem);
            }
        }
    }

    /// Takes off in a case what the evaluation takes off in all.
    pub(super) fn correct(&mut self, one: &mut TypeCase, correction: Option<&Correction>) {
        let (Some(correction), Some(case)) = (correction, &mut one.case) else { return };
        if case.correction.is_some() {
            let problem = Problem::CorrectionTwice { path: case.source.name.clone() };
            self.reader.problem(one.span.clone(), problem);
            return;
        }
        *case = Arc::new(Case { correction: Some(correction.clone()), ..Case::clone(case) });
    }

    /// Type cases and bortfall are everybody who started.
    pub(super) fn check_numbers(&mut self, participants: &Participants, type_cases: &[TypeCase]) {
        let known: u64 = type_cases.iter().map(|one| u64::from(one.number)).sum();
        let (bortfall, started) = (u64::from(participants.bortfall), u64::from(participants.started));
        if known + bortfall != started {
            let problem = Problem::NumbersDisagree {
                known: known.to_string(),
                bortfall: bortfall.to_string(),
                sum: (known + bortfall).to_string(),
                started: started.to_string(),
            };
            self.reader.problem(participants.span.clone(), problem);
        }
    }

    /// Cases are added year by year: they must look equally far ahead, by the same method and assumptions; and so must the
    /// situation that the potential is counted against.
    pub(super) fn check_assumptions(&mut self, type_cases: &[TypeCase], reference: Option<&Reference>) {
        let mut cases = type_cases.iter().filter_map(|one| Some((one, one.case.as_deref()?)));
        let Some((_, first)) = cases.next() else { return };
        for (one, case) in cases {
            if case.projection != first.projection || case.setting.method.id != first.setting.method.id {
                self.reader.problem(one.span.clone(), differ(case, first));
            }
        }
        if let Some(reference) = reference.filter(|one| one.case.setting.method.id != first.setting.method.id) {
            self.reader.problem(reference.span.clone(), differ(&reference.case, first));
        }
    }
}

/// That two cases look differently far ahead, or by different methods.
fn differ(case: &Case, first: &Case) -> Problem {
    Problem::ForecastsDiffer {
        path: case.source.name.clone(),
        method: case.setting.method.id.clone(),
        years: case.projection.years.to_string(),
        other: first.source.name.clone(),
        other_method: first.setting.method.id.clone(),
        other_years: first.projection.years.to_string(),
    }
}
