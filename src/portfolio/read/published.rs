//! Printed figures.

use super::PortfolioReader;
use crate::input::Row;
use crate::money::Money;
use crate::portfolio::{Figure, Portfolio, PrintedFigure, PrintedText};
use crate::texts::Problem;

impl PortfolioReader<'_> {
    pub(super) fn published(&mut self, top: &Row<'_>) -> Vec<PrintedFigure> {
        let rows = self.reader.rows(top, "published");
        rows.into_iter().filter_map(|row| self.printed_figure(&row)).collect()
    }

    fn printed_figure(&mut self, row: &Row<'_>) -> Option<PrintedFigure> {
        let figure = self.reader.choice_of(row, "figure").and_then(Figure::from_id);
        let whose = self.whose(row);
        let year = row.get("year").and_then(|_| self.year(row));
        let text = self.reader.text_of(row, "text");
        let rounded_to = self.reader.money_of(row, "rounded_to").map(Money::ore);
        let reason = self.reader.text_of(row, "reason");
        let origin = self.origin(row);
        let (figure, text, entry) = (figure?, text?, row.get("text")?);
        let Some(printed) = PrintedText::parse(&text, figure) else {
            self.reader.problem(entry.node.span.clone(), Problem::PublishedForm { found: text });
            return None;
        };
        Some(PrintedFigure { figure, whose, year, text: printed, rounded_to, reason, origin })
    }

    /// Every printed figure must have something to be compared with.
    pub(super) fn check_published(&mut self, portfolio: &Portfolio, top: &Row<'_>) {
        let rows = self.reader.rows(top, "published");
        for (row, printed) in rows.iter().zip(&portfolio.published) {
            if portfolio.figure(printed.figure, printed.whose.as_ref(), printed.year).is_none() {
                let problem = Problem::NothingPublishedOf { figure: printed.figure.id() };
                self.reader.problem(row.span.clone(), problem);
            }
        }
    }
}
