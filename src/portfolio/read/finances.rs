//! Income, costs and saved funds.

use super::PortfolioReader;
use crate::fields;
use crate::input::{Entry, Row, number};
use crate::money::{Money, Ore};
use crate::portfolio::{Balance, ByYear, Cost, CostKind, Income, IncomeSource, Portfolio, Saved};
use crate::texts::Problem;

impl PortfolioReader<'_> {
    pub(super) fn incomes(&mut self, top: &Row<'_>) -> Vec<Income> {
        let mut seen = Vec::new();
        let rows = self.reader.rows(top, "income");
        let read = rows.into_iter().filter_map(|row| {
            let (word, name, amounts) = self.amounts(&row, "from", &mut seen)?;
            Some(Income { from: IncomeSource::from_id(word)?, name, amounts, origin: self.origin(&row) })
        });
        read.collect()
    }

    pub(super) fn costs(&mut self, top: &Row<'_>) -> Vec<Cost> {
        let mut seen = Vec::new();
        let rows = self.reader.rows(top, "cost");
        let read = rows.into_iter().filter_map(|row| {
            let (word, name, amounts) = self.amounts(&row, "kind", &mut seen)?;
            Some(Cost { kind: CostKind::from_id(word)?, name, amounts, origin: self.origin(&row) })
        });
        read.collect()
    }

    /// The word that says what a row is of, its name and its amounts.
    fn amounts(
        &mut self,
        row: &Row<'_>,
        of: &'static str,
        seen: &mut Vec<(String, usize)>,
    ) -> Option<(&'static str, Option<String>, ByYear)> {
        let word = self.reader.choice_of(row, of);
        let name = self.reader.text_of(row, "name");
        if let (Some(entry), Some(word)) = (row.get(of), word) {
            let what = [Some(word), name.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
            self.reader.once(seen, what, entry.node.span.clone());
        }
        let amounts = self.by_year(row, "amounts");
        Some((word?, name, amounts))
    }

    pub(super) fn saved(&mut self, top: &Row<'_>) -> Vec<Saved> {
        let mut seen = Vec::new();
        let rows = self.reader.rows(top, "saved");
        let mut saved: Vec<Saved> = Vec::new();
        for row in &rows {
            let year = self.year(row);
            let [opening, closing] = [Balance::Opening, Balance::Closing].map(|balance| {
                let span = row.get(balance.key()).map(|entry: &Entry| entry.span());
                self.reader.money_of(row, balance.key()).map(Money::ore).zip(span)
            });
            let (Some(entry), Some(year)) = (row.get("year"), year) else { continue };
            self.reader.once(&mut seen, format!("saved {year}"), entry.node.span.clone());
            let reason = self.reader.text_of(row, "reason");
            saved.push(Saved { year, opening, closing, reason, origin: self.origin(row) });
        }
        if saved.len() == rows.len() {
            self.first_opening(&rows, &saved);
        }
        saved
    }

    /// Without the opening balance of the first year there is nothing to begin from.
    fn first_opening(&mut self, rows: &[Row<'_>], saved: &[Saved]) {
        let Some((place, first)) = saved.iter().enumerate().min_by_key(|(_, one)| one.year) else { return };
        if let (None, Some(row)) = (&first.opening, rows.get(place)) {
            let example = fields::field(row.place, "opening").line().unwrap_or_default();
            let problem = Problem::MissingKey { key: "opening", place: row.label.clone(), example };
            self.reader.missing(Some(row.span.clone()), problem);
        }
    }

    /// A stated balance that is not what is worked out must have a reason.
    pub(super) fn check_balances(&mut self, portfolio: &Portfolio) {
        let (_, disagreements) = portfolio.finances();
        for one in disagreements.into_iter().filter(|one| one.saved.reason.is_none()) {
            let stated = match one.balance {
                Balance::Opening => &one.saved.opening,
                Balance::Closing => &one.saved.closing,
            };
            let Some((_, span)) = stated else { continue };
            let [opening, income, costs] = one.sum.map(written);
            let problem = Problem::BalanceDisagrees {
                key: one.balance.key(),
                year: one.saved.year.to_string(),
                found: written(one.stated),
                sum: format!("{opening} + {income} − {costs} = {}", written(one.computed)),
            };
            self.reader.problem(span.clone(), problem);
        }
    }
}

/// An amount as it is written in a file.
fn written(amount: Ore) -> String {
    number::write(amount.money().to_decimal())
}
