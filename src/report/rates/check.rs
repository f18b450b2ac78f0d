//! `rates check`: what a reviewer should see, and how much is known in which way.

use serde_json::{Map, Value, json};

use crate::rates::{Count, Finding, Flaw, RateBook, Status};
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Lang, Say};

/// The counts by domain, and the findings, if there are any.
pub fn section(findings: &[Finding], book: &RateBook, lang: Lang) -> Section {
    let words = |finding: &Finding| Label::AuditFinding {
        path: finding.path.clone(),
        from: finding.from.to_string(),
        what: Box::new(words(finding.flaw)),
    };
    let notes = findings.iter().map(|finding| words(finding).say(lang)).collect();
    Section { notes, ..counted(&book.counts(), book, lang) }
}

const fn words(flaw: Flaw) -> Label {
    match flaw {
        Flaw::Repeated => Label::FlawRepeated,
        Flaw::Idle => Label::FlawIdle,
    }
}

/// The statuses that have a column: a forecast and a user's own only where there are any.
fn statuses(counts: &[Count]) -> Vec<Status> {
    let shipped = |status: &Status| !matches!(status, Status::Projected | Status::Own);
    let shown = |status: &Status| shipped(status) || counts.iter().any(|count| count.known[*status as usize] > 0);
    Status::ALL.map(|(status, _)| status).into_iter().filter(shown).collect()
}

fn counted(counts: &[Count], book: &RateBook, lang: Lang) -> Section {
    let statuses = statuses(counts);
    let column = Column::in_language(lang);
    let mut columns = vec![
        column("domain", Label::ColumnDomain, Align::Left),
        column("paths", Label::ColumnPaths, Align::Right),
        column("rows", Label::ColumnRows, Align::Right),
    ];
    columns.extend(statuses.iter().map(|status| column(status.key(), short(*status), Align::Right)));
    columns.push(column("missing", Label::ColumnMissing, Align::Right));
    let number = |number: usize| Cell::Number(number.to_string());
    let mut rows: Vec<TableRow> = Vec::new();
    for count in counts {
        let whole = count.domain.is_empty();
        if whole {
            rows.push(TableRow::rule());
        }
        let name = if whole { Label::AuditAll.say(lang) } else { count.domain.clone() };
        let mut cells = vec![Cell::Text(name), number(count.paths), number(count.rows())];
        cells.extend(statuses.iter().map(|status| number(count.known[*status as usize])));
        cells.push(number(count.missing));
        rows.push(TableRow {
            kind: if whole { RowKind::Total } else { RowKind::Item },
            id: count.domain.clone(),
            cells,
        });
    }
    let (first, last) = book.years;
    Section {
        heading: Label::AuditCounts.say(lang),
        lead: vec![Label::AuditSound { first: first.to_string(), last: last.to_string() }.say(lang)],
        table: Table { columns, rows },
        ..Section::default()
    }
}

/// The heading of a column of counts.
const fn short(status: Status) -> Label {
    match status {
        Status::Enacted => Label::CountEnacted,
        Status::Published => Label::CountPublished,
        Status::Derived => Label::CountDerived,
        Status::OwnKnowledge => Label::CountOwnKnowledge,
        Status::Projected => Label::CountProjected,
        Status::Own => Label::CountOwn,
    }
}

/// What `nyttokalkyl.rates-check/1` says.
pub fn document(findings: &[Finding], book: &RateBook) -> Map<String, Value> {
    let findings = findings.iter().map(
        |finding| json!({ "path": finding.path, "from": finding.from.to_string(), "finding": finding.flaw.key() }),
    );
    let counts = book.counts();
    let count = |count: &Count| {
        let known = Status::ALL.iter().map(|(status, name)| ((*name).to_owned(), count.known[*status as usize].into()));
        json!({
            "paths": count.paths,
            "rows": count.rows(),
            "known": known.collect::<Map<String, Value>>(),
            "missing": count.missing,
        })
    };
    let (all, domains) = counts.split_last().map_or((Value::Null, counts.as_slice()), |(all, rest)| (count(all), rest));
    let domains: Map<String, Value> = domains.iter().map(|one| (one.domain.clone(), count(one))).collect();
    let mut said = Map::new();
    said.insert("years".to_owned(), json!(book.years));
    said.insert("findings".to_owned(), findings.collect());
    said.insert("domains".to_owned(), domains.into());
    said.insert("all".to_owned(), all);
    said
}
