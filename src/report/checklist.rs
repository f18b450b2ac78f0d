//! The list of `check`: what a right file leaves to defaults, assumes, does not value or takes from uncertain rates.

use super::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use super::{own_prices, years};
use crate::case::{Basis, Case, Input};
use crate::evaluation::Evaluation;
use crate::rates::{OwnPrice, RateBook};
use crate::texts::{Label, Lang, Say, Title};

/// Something about a case that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing.
    pub group: Group,
    /// The path of the row in the case, or of the rate; nothing where it is about the case as a whole.
    pub path: Option<String>,
    /// The line of the file.
    pub line: Option<usize>,
    /// The finding in a word or two.
    pub verdict: Label,
    /// More about it: default, source, reason, name.
    pub remark: String,
}

/// A right file with what was found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The file.
    pub file: String,
    /// Its title.
    pub title: String,
    /// How many of its rows are known in each way, in the order of [`Basis`].
    pub counts: Vec<(Basis, usize)>,
    /// What was found.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Everything found in a right case, in the order of its groups; the evaluation says which rates it needs.
    pub fn case(case: &Case, evaluation: &Evaluation, book: &RateBook, lang: Lang) -> Self {
        Self {
            file: case.source.name.clone(),
            title: case.title.clone(),
            counts: counts(&case.inputs.iter().map(|input| input.basis).collect::<Vec<_>>()),
            findings: findings(case, evaluation, book, lang),
        }
    }
}

/// The kinds of findings, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The file does not say; a default is used.
    Defaulted,
    /// A goal that cannot be judged.
    Unmeasurable,
    /// Rules, prices and the case's own amounts are of years that lie apart.
    YearsApart,
    /// The days of the benefit have ended.
    Unpaid,
    /// Not known from a source.
    Assumed,
    /// Left out of the sums.
    NotValued,
    /// A price that the user gave.
    Own,
    /// A rate or price that is derived or not verified.
    Uncertain,
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Self; 8] = [
        Self::Defaulted,
        Self::Unmeasurable,
        Self::YearsApart,
        Self::Unpaid,
        Self::Assumed,
        Self::NotValued,
        Self::Own,
        Self::Uncertain,
    ];

    /// The name in machine-readable output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Defaulted => "defaulted",
            Self::Unmeasurable => "unmeasurable",
            Self::YearsApart => "years_apart",
            Self::Unpaid => "unpaid",
            Self::Assumed => "assumed",
            Self::NotValued => "not_valued",
            Self::Own => "own_price",
            Self::Uncertain => "uncertain",
        }
    }
}

/// How many of some rows are known in each way, in the order of [`Basis`].
pub fn counts(rows: &[Basis]) -> Vec<(Basis, usize)> {
    let count = |basis| (basis, rows.iter().filter(|known| **known == basis).count());
    [Basis::Kand, Basis::Uppskattad, Basis::Antagen, Basis::Saknas].map(count).to_vec()
}

fn findings(case: &Case, evaluation: &Evaluation, book: &RateBook, lang: Lang) -> Vec<Finding> {
    let mut findings = defaulted(case, lang);
    findings.extend(years_apart(case, lang));
    findings.extend(unpaid(case, lang));
    findings.extend(assumed(case, lang));
    findings.extend(not_valued(case, lang));
    findings.extend(own(case, evaluation, book, lang));
    findings.extend(uncertain(case, evaluation, book, lang));
    findings
}

fn line(case: &Case, input: &Input) -> usize {
    case.source.line(input.span.start)
}

fn defaulted(case: &Case, lang: Lang) -> Vec<Finding> {
    // Rows that do not say their basis are found one by one.
    let labels = case.defaulted.iter().filter(|label| !matches!(label, Label::DefaultBasis { .. }));
    labels.map(|label| about_row(case, label, Group::Defaulted, Label::VerdictDefaulted, lang)).collect()
}

fn unpaid(case: &Case, lang: Lang) -> Vec<Finding> {
    case.unpaid.iter().map(|label| about_row(case, label, Group::Unpaid, Label::VerdictUnpaid, lang)).collect()
}

fn about_row(case: &Case, label: &Label, group: Group, verdict: Label, lang: Lang) -> Finding {
    let path = label.path();
    let input = path.and_then(|path| case.inputs.iter().find(|input| path.starts_with(&input.path)));
    Finding {
        group,
        path: path.map(str::to_owned),
        line: input.map(|input| line(case, input)),
        verdict,
        remark: label.say(lang),
    }
}

/// Years that lie apart, at the year of the case's own amounts where it says it.
fn years_apart(case: &Case, lang: Lang) -> Option<Finding> {
    let stated = case.amounts_year.as_ref();
    Some(Finding {
        group: Group::YearsApart,
        path: stated.map(|_| "amounts_year".to_owned()),
        line: stated.map(|(_, span)| case.source.line(span.start)),
        remark: years::apart(case)?.say(lang),
        verdict: Label::VerdictYearsApart,
    })
}

fn assumed(case: &Case, lang: Lang) -> Vec<Finding> {
    let rows = case.inputs.iter().filter(|input| input.basis != Basis::Kand);
    rows.map(|input| {
        let range = match &input.range {
            (Some(low), Some(high)) => Some(Label::CheckRange { low: low.clone(), high: high.clone() }.say(lang)),
            _ => None,
        };
        let remark: Vec<String> = input.source.clone().into_iter().chain(range).collect();
        Finding {
            group: Group::Assumed,
            path: Some(input.path.clone()),
            line: Some(line(case, input)),
            verdict: input.basis.into(),
            remark: remark.join("; "),
        }
    })
    .collect()
}

fn not_valued(case: &Case, lang: Lang) -> Vec<Finding> {
    let stated = case.not_valued.iter().map(|what| Finding {
        group: Group::NotValued,
        path: Some("not_valued".to_owned()),
        line: None,
        verdict: Label::VerdictNotValued,
        remark: what.clone(),
    });
    let unpriced = case.unpriced.iter().flat_map(|(title, reason)| unpriced(case, title, reason, lang));
    stated.chain(unpriced).collect()
}

/// Every row of a use that no list has a price for.
fn unpriced(case: &Case, title: &Title, reason: &Title, lang: Lang) -> Vec<Finding> {
    let item = case.setting.prices.items().iter().find(|item| item.price.missing && item.title == *title);
    let is_its = |input: &&Input| {
        let end = input.path.split('.').nth(2).unwrap_or_default();
        item.is_some_and(|item| end.split('[').next() == Some(&item.key))
    };
    let remark = Label::PriceMissing { item: title.clone(), reason: reason.clone() }.say(lang);
    case.inputs
        .iter()
        .filter(is_its)
        .map(|input| Finding {
            group: Group::NotValued,
            path: Some(input.path.clone()),
            line: Some(line(case, input)),
            verdict: Label::VerdictNotValued,
            remark: remark.clone(),
        })
        .collect()
}

/// The own prices that are used, those that another goes before, and those that nothing uses.
fn own(case: &Case, evaluation: &Evaluation, book: &RateBook, lang: Lang) -> Vec<Finding> {
    let finding = |own: &OwnPrice, verdict, remark| Finding {
        group: Group::Own,
        path: Some(own.info.path.clone()),
        line: own.file.is_none().then_some(own.line),
        verdict,
        remark,
    };
    let used = own_prices::used(case, evaluation);
    let used = used.iter().map(|own| finding(own, Label::VerdictOwnPrice, own_prices::words(own, case, book, lang)));
    let behind = own_prices::behind(case);
    let behind = behind.iter().map(|(own, other)| {
        let other = case.setting.prices.home(book, *other);
        let label = Label::OwnPriceBehind { title: own.title(), home: own.home(), other };
        finding(own, Label::VerdictUnused, label.say(lang))
    });
    let unused = own_prices::unused(case);
    let unused = unused.iter().map(|own| finding(own, Label::VerdictUnused, own.title().say(lang)));
    used.chain(behind).chain(unused).collect()
}

fn uncertain(case: &Case, evaluation: &Evaluation, book: &RateBook, lang: Lang) -> Vec<Finding> {
    let rows = evaluation.rows();
    let prices = &case.setting.prices;
    rows.into_iter()
        .map(|row| (prices.row(book, row), prices.carried(row)))
        .filter(|(info, _)| info.status.uncertain())
        .map(|(info, carried)| {
            let title = Title::new(&info.title, &info.title_en);
            Finding {
                group: Group::Uncertain,
                path: Some(info.path.clone()),
                line: None,
                verdict: info.status.into(),
                remark: match carried.map(|carried| Box::new(years::carried_by(carried, book, lang))) {
                    None => title.say(lang),
                    Some(by) => Label::CarriedPrice { title, by }.say(lang),
                },
            }
        })
        .collect()
}

/// The same under a heading of a document.
pub fn document(checked: &Checked, lang: Lang) -> Section {
    let heading = Label::ReportAssumed { title: checked.title.clone() }.say(lang);
    Section { heading, ..section(checked, lang) }
}

/// The findings of one file as a table.
pub fn section(checked: &Checked, lang: Lang) -> Section {
    let column = Column::in_language(lang);
    let mut rows: Vec<TableRow> = Vec::new();
    for group in Group::ALL {
        let mut found = checked.findings.iter().filter(|finding| finding.group == group).peekable();
        if found.peek().is_some() && !rows.is_empty() {
            rows.push(TableRow::rule());
        }
        rows.extend(found.map(|finding| row(finding, lang)));
    }
    let columns = if rows.is_empty() {
        Vec::new()
    } else {
        vec![
            column("path", Label::ColumnWhat, Align::Left),
            column("line", Label::ColumnLine, Align::Right),
            column("finding", Label::ColumnFinding, Align::Left),
            column("remark", Label::ColumnRemark, Align::Remark),
        ]
    };
    Section {
        keys: vec![("file", checked.file.clone()), ("title", checked.title.clone())],
        heading: format!("{}: {}", checked.file, checked.title),
        lead: vec![lead(&checked.counts, lang)],
        table: Table { columns, rows },
        ..Section::default()
    }
}

fn lead(counts: &[(Basis, usize)], lang: Lang) -> String {
    let counted: Vec<String> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(basis, count)| Label::CheckCount { count: *count, basis: Box::new((*basis).into()) }.say(lang))
        .collect();
    if counted.is_empty() {
        return Label::CheckNothing.say(lang);
    }
    Label::CheckRight { inputs: counts.iter().map(|(_, count)| count).sum(), counted }.say(lang)
}

fn row(finding: &Finding, lang: Lang) -> TableRow {
    TableRow {
        kind: RowKind::Item,
        id: finding.group.key().to_owned(),
        cells: vec![
            Cell::Text(finding.path.clone().unwrap_or_else(|| Label::WholeCase.say(lang))),
            finding.line.map_or(Cell::Empty, |line| Cell::Text(line.to_string())),
            Cell::Text(finding.verdict.say(lang)),
            Cell::Text(finding.remark.clone()),
        ],
    }
}
