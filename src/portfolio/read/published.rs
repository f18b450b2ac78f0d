//! Printed figures.

use super::{PortfolioReader, Row};
use crate::input::Table;
use crate::money::Money;
use crate::portfolio::{Figure, Portfolio, PrintedFigure, PrintedText};
use crate::texts::Problem;

impl PortfolioReader<'_> {
    pub(super) fn published(&mut self, table: &Table) -> Vec<PrintedFigure> {
        let rows = self.rows(table, "published");
        rows.into_iter().filter_map(|row| self.printed_figure(&row)).collect()
    }

    fn printed_figure(&mut self, row: &Row<'_>) -> Option<PrintedFigure> {
        let figure = self.required(row, "figure").and_then(|entry| self.choice(row, entry)).and_then(Figure::from_id);
        let whose = self.whose(row);
        let year = row.table.get("year").and_then(|entry| self.year(row, entry));
        let text = self.required(row, "text").and_then(|entry| Some((entry, self.reader.text(entry)?)));
        let rounded_to = self.money(row, "rounded_to").map(Money::ore);
        let reason = self.text(row, "reason");
        let origin = self.origin(row);
        let (figure, (entry, text)) = (figure?, text?);
        let Some(printed) = PrintedText::parse(&text, figure) else {
            self.reader.problem(entry.node.span.clone(), Problem::PublishedForm { found: text });
            return None;
        };
        Some(PrintedFigure { figure, whose, year, text: printed, rounded_to, reason, origin })
    }

    /// Every printed figure must have something to be compared with.
    pub(super) fn check_published(&mut self, portfolio: &Portfolio, table: &Table) {
        let rows = self.rows(table, "published");
        for (row, printed) in rows.iter().zip(&portfolio.published) {
            if portfolio.figure(printed.figure, printed.whose.as_ref(), printed.year).is_none() {
                let problem = Problem::NothingPublishedOf { figure: printed.figure.id() };
                self.reader.problem(row.span.clone(), problem);
            }
        }
    }
}
