//! From an evaluation file to a checked programme; everything that is wrong is collected, in the case files it names too.

mod goals;
mod money;
mod people;

use std::ops::RangeInclusive;
use std::sync::Arc;

use super::{Amounts, Customary, Origin, Programme, Reference};
use crate::case::{self, Basis, Case};
use crate::correction::Correction;
use crate::diagnostic::{Diagnostics, Failure, Source, beside};
use crate::fields::Place;
use crate::input::{Change, Entry, Reader, Row, Table, is_evaluation};
use crate::period::Month;
use crate::rates::{Method, PriceFiles, RateBook, comparisons};
use crate::texts::Problem;

/// Reads an evaluation and the cases that it names: the paths stand beside the name of its source. The diagnostics hold
/// cautions, of the evaluation and of each case.
///
/// # Errors
/// Everything that is wrong with the file and with the cases.
pub fn read(
    source: &Arc<Source>,
    book: &RateBook,
    files: &PriceFiles<'_>,
) -> Result<(Programme, Vec<Diagnostics>), Failure> {
    let (mut reader, table) = Reader::open(source);
    if source.text.trim().is_empty() {
        reader.diagnostics.file(Problem::EvaluationEmpty {});
        return Err(reader.diagnostics.into());
    }
    if !is_evaluation(&table) && ["before", "after"].iter().any(|key| table.get(key).is_some()) {
        reader.diagnostics.file(Problem::CaseAsEvaluation { path: source.name.clone() });
        return Err(reader.diagnostics.into());
    }
    let years = FIRST_YEAR..=LAST_YEAR;
    let mut programme = ProgrammeReader {
        reader,
        book,
        files,
        years,
        method: None,
        read: Vec::new(),
        failed: Vec::new(),
        cautions: Vec::new(),
    };
    let read = programme.programme(source, &table);
    let ProgrammeReader { reader, failed, cautions, .. } = programme;
    let mut diagnostics = reader.diagnostics;
    case::warn_of_personal_numbers(source, &mut diagnostics);
    diagnostics.leave_out_explained();
    diagnostics.tidy();
    match read {
        Some(read) if diagnostics.problems() == 0 && failed.is_empty() => {
            Ok((read, std::iter::once(diagnostics).chain(cautions).collect()))
        }
        _ => {
            let own = Some(diagnostics).filter(|own| failed.is_empty() || !own.is_empty());
            Err(Failure(own.into_iter().chain(failed).collect()))
        }
    }
}

/// What years are held against where the file does not say its period rightly.
const FIRST_YEAR: i16 = 1990;
const LAST_YEAR: i16 = 2100;
/// Groups of fewer are hidden where the file does not say.
const HIDE_GROUPS_UNDER: u32 = 5;

/// An evaluation that is being read.
struct ProgrammeReader<'a> {
    reader: Reader,
    book: &'a RateBook,
    files: &'a PriceFiles<'a>,
    /// The years of the period.
    years: RangeInclusive<i16>,
    /// The method that goes before those of the cases.
    method: Option<String>,
    /// The cases that were read, by their paths; nothing where something is wrong with one.
    read: Vec<(String, Option<Arc<Case>>)>,
    /// What is wrong with the cases.
    failed: Vec<Diagnostics>,
    /// Their cautions.
    cautions: Vec<Diagnostics>,
}

impl ProgrammeReader<'_> {
    fn programme(&mut self, source: &Arc<Source>, table: &Table) -> Option<Programme> {
        let top = self.reader.top(table, Place::Programme);
        let title = self.reader.text_of(&top, "title");
        let owner = self.reader.text_of(&top, "owner");
        let said_by = self.reader.text_of(&top, "source");
        let notes = self.reader.texts_of(&top, "note");
        let illustration = self.reader.text_of(&top, "illustration");
        let period = self.period(&top);
        if let Some((from, to)) = period {
            self.years = from.year..=to.year;
        }
        self.method = self.method_id(&top);
        let participants = self.reader.part(&top, "participants").and_then(|row| self.participants(&row));
        let rows = self.reader.rows(&top, "type_case");
        let mut type_cases = self.type_cases(&rows);
        let reference = self.reader.part(&top, "reference").and_then(|row| self.reference(&row));
        let unit = self.unit(&top);
        let costs = self.costs(&top, unit);
        let funding = self.funding(&top, unit);
        let municipalities = self.municipalities(&top);
        let customary = self.customary(&top);
        let goals = self.goals(&top);
        let shipped = self.book.comparisons.iter().map(|one| one.id.as_str());
        let comparisons = comparisons(&mut self.reader, &top, Some(shipped));
        let hide_groups_under = self.reader.whole_of(&top, "hide_groups_under").unwrap_or(HIDE_GROUPS_UNDER);
        let first =
            type_cases.iter().find_map(|one| one.case.clone()).or_else(|| Some(reference.as_ref()?.case.clone()));
        let correction = self.correction(&top, first.as_deref());
        for one in &mut type_cases {
            self.correct(one, correction.as_ref());
        }
        let participants = participants?;
        // What does not add up is only said of what could be read in full.
        if self.reader.diagnostics.problems() == 0 && self.failed.is_empty() && type_cases.len() == rows.len() {
            if first.is_none() {
                self.reader.problem(rows.first()?.span.clone(), Problem::NoTypeCase {});
            }
            self.check_numbers(&participants, &type_cases);
            self.check_outcomes(&goals, &participants);
            self.check_funding(&costs, &funding);
            self.check_assumptions(&type_cases, reference.as_ref());
        }
        Some(Programme {
            source: Arc::clone(source),
            title: title?,
            owner,
            said_by,
            notes,
            illustration,
            period: period?,
            participants,
            type_cases,
            reference,
            costs,
            funding,
            municipalities,
            customary,
            goals,
            comparisons,
            hide_groups_under,
        })
    }

    /// The first and the last month.
    fn period(&mut self, top: &Row<'_>) -> Option<(Month, Month)> {
        let entry = self.reader.entry(top, "period")?;
        let texts = self.reader.texts(entry);
        let months: Vec<Option<Month>> = texts.iter().map(|(text, _)| text.parse().ok()).collect();
        if let [Some(from), Some(to)] = months[..]
            && from <= to
        {
            return Some((from, to));
        }
        self.reader.problem(entry.node.span.clone(), Problem::ProgrammePeriod {});
        None
    }

    fn method_id(&mut self, top: &Row<'_>) -> Option<String> {
        let id = self.reader.text_of(top, "method")?;
        if let (false, Some(entry)) = (self.book.method_ids().any(|known| known == id), top.get("method")) {
            self.reader.problem(entry.node.span.clone(), self.book.unknown_method(&id));
            return None;
        }
        Some(id)
    }

    fn reference(&mut self, row: &Row<'_>) -> Option<Reference> {
        let after = self.reader.choice_of(row, "situation") != Some("before");
        let entry = self.reader.entry(row, "case")?;
        Some(Reference { case: self.case(entry)?, after, span: row.span.clone() })
    }

    /// The case file that an entry names, beside this one, by the method of the evaluation; what is wrong with it is kept.
    fn case(&mut self, entry: &Entry) -> Option<Arc<Case>> {
        let name = self.reader.text(entry)?;
        let path = beside(&self.reader.diagnostics.source().name, &name);
        if let Some((_, known)) = self.read.iter().find(|(known, _)| *known == path) {
            return known.clone();
        }
        let source = match (self.files)(&path) {
            Ok(source) => source,
            Err(problem) => {
                let problem = match *problem {
                    Problem::PriceFileMissing { path, nearest } => Problem::CaseFileMissing { path, nearest },
                    other => other,
                };
                self.reader.problem(entry.node.span.clone(), problem);
                return None;
            }
        };
        let changes: Vec<Change> = self.method.iter().map(|id| Change::new("method", id.as_str())).collect();
        let case = match Case::read_changed(&source, self.book, self.files, &changes) {
            Ok((case, _)) if case.intervention.is_some() => {
                let problem = Problem::InterventionTwice { path: path.clone() };
                self.reader.problem(entry.node.span.clone(), problem);
                None
            }
            Ok((case, cautions)) => {
                self.cautions.push(cautions);
                Some(Arc::new(case))
            }
            Err(Failure(failed)) => {
                self.failed.extend(failed);
                None
            }
        };
        self.read.push((path, case.clone()));
        case
    }

    /// What is taken off in all cases.
    fn correction(&mut self, top: &Row<'_>, first: Option<&Case>) -> Option<Correction> {
        let row = self.reader.part(top, "correction")?;
        let method: Option<&Method> = first.map(|case| &case.setting.method);
        Some(case::read_correction(&mut self.reader, &row, method))
    }

    fn customary(&mut self, top: &Row<'_>) -> Customary {
        let row = self.reader.part(top, "sensitivity");
        let row = row.as_ref();
        Customary {
            outer_factors: row.and_then(|row| self.reader.percent_of(row, "outer_factors")),
            write_off_years: row.and_then(|row| self.reader.whole_of(row, "write_off_years")),
        }
    }

    /// How a row is known and where it comes from.
    fn origin(&mut self, row: &Row<'_>) -> Origin {
        let basis = self.reader.choice_of(row, "basis");
        let basis =
            Basis::NAMES.iter().find(|(_, name)| Some(*name) == basis).map_or(Basis::Saknas, |(basis, _)| *basis);
        Origin { basis, source: self.reader.text_of(row, "source") }
    }

    /// Names and amounts of a row by year, in kronor.
    fn amounts(&mut self, row: &Row<'_>, name: Option<String>, unit: i64) -> Option<Amounts> {
        let origin = self.origin(row);
        let by_year = self.by_year(row, unit);
        Some(Amounts { name: name?, by_year, origin, span: row.span.clone() })
    }
}
