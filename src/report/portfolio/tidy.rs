//! Every figure of a portfolio in one table of the same columns, for programs.

use super::{Checked, id};
use crate::money::Ore;
use crate::portfolio::{By, ByYear, FinancialYear, Portfolio, Sums, Value};
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Lang};

/// One row for each figure: which table it is of, whose it is, the year, what it is and its value.
pub fn tidy(portfolio: &Portfolio, checked: &[Checked], lang: Lang) -> Section {
    let column = Column::in_language(lang);
    let columns = vec![
        column("table", Label::ColumnDomain, Align::Left),
        column("of", Label::ColumnItem, Align::Left),
        column("year", Label::ColumnYear, Align::Left),
        column("figure", Label::ColumnFigure, Align::Left),
        column("value", Label::ColumnValue, Align::Right),
    ];
    let mut rows = Rows(Vec::new());
    rows.sums("all", "", None, portfolio.total(None));
    for year in portfolio.years.clone() {
        rows.sums("year", "", Some(year), portfolio.total(Some(year)).filter(|sums| sums.number > 0));
    }
    for (table, by) in [("principal", By::Principal), ("target_group", By::TargetGroup)] {
        for (whose, sums) in portfolio.by(by) {
            rows.sums(table, &id(&whose).unwrap_or_default(), None, Some(sums));
        }
    }
    for one in &portfolio.interventions {
        rows.by_year(("intervention", &one.name, "granted"), &one.granted);
        rows.by_year(("intervention", &one.name, "used"), &one.used);
    }
    for one in &portfolio.incomes {
        rows.by_year(("income", one.name.as_deref().unwrap_or(one.from.id()), "income"), &one.amounts);
    }
    for one in &portfolio.costs {
        rows.by_year(("cost", one.name.as_deref().unwrap_or(one.kind.id()), "cost"), &one.amounts);
    }
    let share = portfolio.advice.as_ref().map(|advice| advice.most_saved);
    for of in portfolio.finances().0 {
        rows.finances(&of, share.map(|share| of.of_allocation(share)));
    }
    for one in checked {
        let table = if one.met { "published:met" } else { "published:not_met" };
        let whose = one.whose.as_ref().and_then(id).unwrap_or_default();
        let value = match one.computed {
            Value::Count(count) => Cell::Number(count.to_string()),
            Value::Amount(amount) => Cell::Kronor(amount),
        };
        rows.push((table, &whose, one.figure.id()), one.year, value);
    }
    Section {
        keys: vec![("file", portfolio.source.name.clone()), ("association", portfolio.association.clone())],
        table: Table { columns, rows: rows.0 },
        ..Section::default()
    }
}

/// The rows so far.
struct Rows(Vec<TableRow>);

impl Rows {
    fn push(&mut self, (table, of, figure): (&str, &str, &str), year: Option<i16>, value: Cell) {
        let text = |text: &str| Cell::Text(text.to_owned());
        let year = year.map(|year| year.to_string()).unwrap_or_default();
        let cells = vec![text(table), text(of), Cell::Text(year), text(figure), value];
        self.0.push(TableRow { kind: RowKind::Item, id: String::new(), cells });
    }

    fn amount(&mut self, of: (&str, &str, &str), year: Option<i16>, amount: Option<Ore>) {
        if let Some(amount) = amount {
            self.push(of, year, Cell::Kronor(amount));
        }
    }

    fn by_year(&mut self, of: (&str, &str, &str), amounts: &ByYear) {
        for (year, amount) in amounts {
            self.amount(of, Some(*year), Some(*amount));
        }
    }

    fn sums(&mut self, table: &str, of: &str, year: Option<i16>, sums: Option<Sums>) {
        let Some(sums) = sums else { return };
        self.push((table, of, "number"), year, Cell::Number(sums.number.to_string()));
        let figures = [
            ("granted", sums.granted.known()),
            ("mean_granted", sums.granted.mean()),
            ("used", sums.used.known()),
            ("mean_used", sums.used.mean()),
        ];
        for (figure, amount) in figures {
            self.amount((table, of, figure), year, amount);
        }
    }

    fn finances(&mut self, of: &FinancialYear, advised: Option<Ore>) {
        let figures = [
            ("allocation", of.income.map(|_| of.allocation)),
            ("income", of.income),
            ("opening", of.opening),
            ("available", of.available()),
            ("interventions", of.costs.map(|_| of.interventions)),
            ("costs", of.costs),
            ("closing", of.closing),
            ("advised", advised),
        ];
        for (figure, amount) in figures {
            self.amount(("finances", "", figure), Some(of.year), amount);
        }
        if let Some(share) = of.saved_share() {
            let share = Cell::Number(share.to_decimal().normalize().to_string());
            self.push(("finances", "", "saved_share"), Some(of.year), share);
        }
    }
}
