//! Income, costs and saved funds year by year, each year's opening balance from the year before.

use super::{Portfolio, Saved};
use crate::money::{Ore, Rate};
use crate::rounding::Rounding;

/// One year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FinancialYear {
    /// The year.
    pub year: i16,
    /// What the parties of the association pay.
    pub allocation: Ore,
    /// All income; `None` where the file has none of the year.
    pub income: Option<Ore>,
    /// What the interventions cost.
    pub interventions: Ore,
    /// All costs; `None` where the file has none of the year.
    pub costs: Option<Ore>,
    /// Saved funds at the start.
    pub opening: Option<Ore>,
    /// Saved funds at the end: opening + income − costs, or as stated with a reason.
    pub closing: Option<Ore>,
}

/// Which balance of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// At its start.
    Opening,
    /// At its end.
    Closing,
}

impl Balance {
    /// The key in files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Closing => "closing",
        }
    }
}

/// A balance that is stated and is not what is worked out.
#[derive(Clone, Debug)]
pub struct Disagreement<'a> {
    /// Where it is stated.
    pub saved: &'a Saved,
    /// Which balance.
    pub balance: Balance,
    /// As stated.
    pub stated: Ore,
    /// As worked out.
    pub computed: Ore,
    /// Of the year whose end it is: saved funds at its start, income and costs.
    pub sum: [Ore; 3],
}

impl FinancialYear {
    /// Saved funds at the start and the year's income.
    pub fn available(&self) -> Option<Ore> {
        Some(self.opening? + self.income?)
    }

    /// Saved funds at the end as a share of the year's allocation, to a tenth of a percent.
    pub fn saved_share(&self) -> Option<Rate> {
        let closing = self.closing?;
        (self.allocation > Ore::ZERO).then(|| {
            let per_mille = Ore::new(1_000).in_proportion(closing, self.allocation).get();
            Rate::from_micro(per_mille * 1_000)
        })
    }

    /// A share of the year's allocation, to the nearest öre ([`Rounding::Posting`]).
    pub fn of_allocation(&self, share: Rate) -> Ore {
        (self.allocation.money() * share).round(Rounding::Posting).ore()
    }

    /// Saved funds at the end as worked out, with what they are worked out from.
    fn worked_out(&self) -> Option<(Ore, [Ore; 3])> {
        let sum = [self.opening?, self.income?, self.costs?];
        Some((sum[0] + sum[1] - sum[2], sum))
    }
}

impl Portfolio {
    /// Every year with income or costs, and the stated balances that are not what is worked out.
    pub fn finances(&self) -> (Vec<FinancialYear>, Vec<Disagreement<'_>>) {
        let (mut years, mut disagreements) = (Vec::new(), Vec::new());
        let mut before = None;
        for year in self.years.clone() {
            let saved = self.saved.iter().find(|saved| saved.year == year);
            let stated = saved.and_then(|saved| saved.opening.as_ref()).map(|(amount, _)| *amount);
            disagreements.extend(disagreement(saved, Balance::Opening, before));
            let opening = stated.or(before.map(|(amount, _)| amount));
            let mut of = self.financial_year(year, opening);
            let worked_out = of.worked_out();
            disagreements.extend(disagreement(saved, Balance::Closing, worked_out));
            let stated = saved.and_then(|saved| saved.closing.as_ref()).map(|(amount, _)| *amount);
            of.closing = stated.or(worked_out.map(|(amount, _)| amount));
            before = of.closing.map(|closing| (closing, worked_out.map_or([Ore::ZERO; 3], |(_, sum)| sum)));
            if of.income.is_some() || of.costs.is_some() || saved.is_some() {
                years.push(of);
            }
        }
        (years, disagreements)
    }

    fn financial_year(&self, year: i16, opening: Option<Ore>) -> FinancialYear {
        let incomes = || self.incomes.iter().filter_map(|one| Some((one.from, *one.amounts.get(&year)?)));
        let interventions = || self.interventions.iter().filter_map(|one| one.cost(year));
        let others = || self.costs.iter().filter_map(|one| one.amounts.get(&year).copied());
        let spent = interventions().chain(others()).sum();
        FinancialYear {
            year,
            allocation: incomes().filter(|(from, _)| from.is_party()).map(|(_, amount)| amount).sum(),
            income: (incomes().count() > 0).then(|| incomes().map(|(_, amount)| amount).sum()),
            interventions: interventions().sum(),
            costs: (interventions().chain(others()).count() > 0).then_some(spent),
            opening,
            closing: None,
        }
    }
}

/// A stated balance against what is worked out, where both are known and differ.
fn disagreement(
    saved: Option<&Saved>,
    balance: Balance,
    worked_out: Option<(Ore, [Ore; 3])>,
) -> Option<Disagreement<'_>> {
    let (saved, (computed, sum)) = saved.zip(worked_out)?;
    let stated = match balance {
        Balance::Opening => &saved.opening,
        Balance::Closing => &saved.closing,
    };
    let stated = stated.as_ref().map(|(amount, _)| *amount)?;
    (stated != computed).then_some(Disagreement { saved, balance, stated, computed, sum })
}
