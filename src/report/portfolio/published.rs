//! Printed figures beside what is worked out, and those that do not add up.

use super::name;
use crate::money::Ore;
use crate::portfolio::{Balance, Disagreement, Figure, Portfolio, PrintedFigure, PrintedText, Value, Whose};
use crate::report::numbers::rounded;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Style, Table, TableRow};
use crate::texts::{Label, Lang, Say};

/// A printed figure, what is worked out, and whether they agree.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What it is.
    pub figure: Figure,
    /// Whose it is.
    pub whose: Option<Whose>,
    /// The year.
    pub year: Option<i16>,
    /// As printed; a stated balance is in kronor.
    pub printed: Printed,
    /// As worked out.
    pub computed: Value,
    /// Whether the computed figure prints as the printed one.
    pub met: bool,
    /// Why it does not, as the file says.
    pub reason: Option<String>,
    /// The page.
    pub page: Option<i64>,
}

/// As a source has it.
#[derive(Clone, Debug)]
pub enum Printed {
    /// In its words.
    Text(String),
    /// As an amount in the file.
    Amount(Ore),
}

impl Checked {
    /// Whether it does not agree and the file does not say why.
    pub const fn is_out(&self) -> bool {
        !self.met && self.reason.is_none()
    }
}

/// Every printed figure compared, and every stated balance that is not what is worked out.
pub fn checked(portfolio: &Portfolio) -> Vec<Checked> {
    let printed = portfolio.published.iter().filter_map(|one| compare(portfolio, one));
    let (_, disagreements) = portfolio.finances();
    printed.chain(disagreements.iter().map(disagreement)).collect()
}

fn compare(portfolio: &Portfolio, one: &PrintedFigure) -> Option<Checked> {
    let computed = portfolio.figure(one.figure, one.whose.as_ref(), one.year)?;
    Some(Checked {
        figure: one.figure,
        whose: one.whose.clone(),
        year: one.year,
        printed: Printed::Text(one.text.text().to_owned()),
        computed,
        met: is_met(one, computed),
        reason: one.reason.clone(),
        page: one.origin.page,
    })
}

/// Whether what is worked out prints as the printed figure: to its last digit where the unit shows it, else to what the
/// source rounds to, else to the krona.
fn is_met(one: &PrintedFigure, computed: Value) -> bool {
    match (&one.text, computed) {
        (PrintedText::Count(_, printed), Value::Count(computed)) => *printed == computed,
        (PrintedText::Amount(printed), Value::Amount(computed)) => printed.amount.is_some_and(|amount| {
            let by_unit = amount.last_digit.map(crate::money::Money::ore);
            let precision = one.rounded_to.or(by_unit).unwrap_or(KRONA);
            rounded(computed, precision) == amount.value.ore()
        }),
        _ => false,
    }
}

const KRONA: Ore = Ore::new(100);

fn disagreement(one: &Disagreement<'_>) -> Checked {
    Checked {
        figure: match one.balance {
            Balance::Opening => Figure::Opening,
            Balance::Closing => Figure::Closing,
        },
        whose: None,
        year: Some(one.saved.year),
        printed: Printed::Amount(one.stated),
        computed: Value::Amount(one.computed),
        met: false,
        reason: one.saved.reason.clone(),
        page: one.saved.origin.page,
    }
}

/// The comparison as a table: every figure, or those alone that do not agree.
pub fn section(checked: &[Checked], every: bool, style: Style) -> Section {
    let lang = style.lang;
    let column = Column::in_language(lang);
    let columns = vec![
        column("figure", Label::ColumnFigure, Align::Left),
        column("printed", Label::ColumnPrinted, Align::Right),
        column("computed", Label::ColumnComputed, Align::Right),
        column("verdict", Label::ColumnVerdict, Align::Left),
        column("reason", Label::ColumnRemark, Align::Remark),
    ];
    let rows = checked.iter().filter(|one| every || !one.met).map(|one| row(one, style)).collect();
    let count = |of: fn(&Checked) -> bool| checked.iter().filter(|one| of(one)).count();
    let (met, out) = (count(|one| one.met), count(Checked::is_out));
    let all = checked.len();
    let sum = Label::PortfolioChecks { met, all, explained: all - met - out, out };
    Section {
        heading: Label::PortfolioChecked.say(lang),
        table: Table { columns, rows },
        notes: vec![sum.say(lang)],
        ..Section::default()
    }
}

fn row(one: &Checked, style: Style) -> TableRow {
    let lang = style.lang;
    let computed = match one.computed {
        Value::Count(count) => Cell::Number(count.to_string()),
        Value::Amount(amount) => Cell::Kronor(amount),
    };
    let printed = match &one.printed {
        Printed::Text(text) => Cell::Text(text.clone()),
        Printed::Amount(amount) => Cell::Kronor(*amount),
    };
    let verdict = match (one.met, &one.reason) {
        (true, _) => Label::VerdictMet,
        (false, Some(_)) => Label::VerdictExplained,
        (false, None) => Label::VerdictOut,
    };
    let reason = one.reason.as_ref().filter(|_| !one.met).map(|reason| match one.page {
        Some(page) => {
            let (reason, page) = (reason.trim_end_matches('.').to_owned(), page.to_string());
            Label::PortfolioNotMet { reason, page }.say(lang)
        }
        None => reason.clone(),
    });
    let cells = vec![
        Cell::Text(what(one, lang)),
        printed,
        computed,
        Cell::Text(verdict.say(lang)),
        reason.map_or(Cell::Empty, Cell::Text),
    ];
    TableRow { kind: RowKind::Item, id: String::new(), cells }
}

/// The figure, with whose and which year's it is.
fn what(one: &Checked, lang: Lang) -> String {
    let whose = one.whose.as_ref().map(|whose| name(whose, lang));
    let year = one.year.map(|year| year.to_string());
    let parts = [Some(Label::from(one.figure).say(lang)), whose, year];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
