//! `[[cost]]` and `[[funding]]`: what it cost and who paid, by year.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::ProgrammeReader;
use crate::fields::{self, Kind};
use crate::input::{Entry, Row, number};
use crate::money::{Money, Rate};
use crate::party::Party;
use crate::period::Month;
use crate::programme::{Amounts, Funding, FundingSource};
use crate::rates::{Local, Rates};
use crate::texts::Problem;

impl ProgrammeReader<'_> {
    /// What amounts are written in, kronor.
    pub(super) fn unit(&mut self, top: &Row<'_>) -> i64 {
        match self.reader.choice_of(top, "unit") {
            Some("tkr") => 1_000,
            Some("mkr") => 1_000_000,
            _ => 1,
        }
    }

    pub(super) fn costs(&mut self, top: &Row<'_>, unit: i64) -> Vec<Amounts> {
        let mut seen = Vec::new();
        let mut costs = Vec::new();
        for row in self.reader.rows(top, "cost") {
            let name = self.reader.text_of(&row, "kind");
            if let (Some(entry), Some(name)) = (row.get("kind"), &name) {
                self.reader.once(&mut seen, name.clone(), entry.node.span.clone());
            }
            costs.extend(self.amounts(&row, name, unit));
        }
        costs
    }

    pub(super) fn funding(&mut self, top: &Row<'_>, unit: i64) -> Vec<Funding> {
        let mut seen = Vec::new();
        let mut funding = Vec::new();
        for row in self.reader.rows(top, "funding") {
            let own_time = self.reader.flag_of(&row, "own_time").unwrap_or(false);
            let name = self.reader.choice_of(&row, "from");
            if let (Some(entry), Some(name)) = (row.get("from"), name) {
                let what = if own_time { format!("{name} (own_time)") } else { name.to_owned() };
                self.reader.once(&mut seen, what, entry.node.span.clone());
            }
            let amounts = self.amounts(&row, name.map(str::to_owned), unit);
            let source = name.and_then(FundingSource::from_id);
            if let (Some(source), Some(amounts)) = (source, amounts) {
                let parties = self.parties(source, &amounts);
                funding.push(Funding { source, own_time, amounts, parties });
            }
        }
        funding
    }

    /// Who bears the money of a source: a party, or by the legal split in each year, where the municipalities take what is
    /// left of the öre.
    fn parties(&self, source: FundingSource, amounts: &Amounts) -> Vec<(Party, Money)> {
        match source {
            FundingSource::Party(party) => vec![(party, amounts.total())],
            FundingSource::Esf => vec![(Party::Others, amounts.total())],
            FundingSource::Samordningsforbundet | FundingSource::SparadeMedel => {
                let [mut state, mut region, mut municipality] = [Money::ZERO; 3];
                for (year, amount) in &amounts.by_year {
                    let rates = Rates::on(self.book, self.first_day(*year));
                    let part = |share: Rate| (*amount * share).ore().money();
                    let [of_state, of_region] =
                        [&rates.finsam_staten, &rates.finsam_regionen].map(|row| part(row.unrecorded()));
                    state += of_state;
                    region += of_region;
                    municipality += *amount - of_state - of_region;
                }
                vec![(Party::State, state), (Party::Region, region), (Party::Municipality, municipality)]
            }
        }
    }

    /// The first day of a year, or of the nearest whose rates are encoded.
    fn first_day(&self, year: i16) -> Date {
        let (first, last) = self.book.years;
        Month { year: year.clamp(first, last), month: 1 }.first_day()
    }

    /// The amounts of a row, kr by year.
    pub(super) fn by_year(&mut self, row: &Row<'_>, unit: i64) -> BTreeMap<i16, Money> {
        let mut amounts = BTreeMap::new();
        let Kind::AmountByYear(most) = fields::field(row.place, "amounts").kind else { return amounts };
        for (year, entry) in self.reader.years_of(row, "amounts", &self.years) {
            let named = Entry { key: format!("amounts {year}"), ..entry.clone() };
            let Some(number) = self.reader.decimal(&named, &(0..=most / unit)) else { continue };
            let amount = Money::from_decimal(number * rust_decimal::Decimal::from(unit));
            let whole = amount.filter(|amount| amount.ore().money() == *amount);
            amounts.extend(whole.map(|amount| (year, amount)));
            if whole.is_none() {
                let decimals = if unit == 1 { 2 } else { 5 };
                let problem = Problem::TooManyDecimals { found: number.to_string(), decimals };
                self.reader.problem(entry.node.span.clone(), problem);
            }
        }
        amounts
    }

    /// The municipalities' shares of what the municipalities pay; together they are the whole.
    pub(super) fn municipalities(&mut self, top: &Row<'_>) -> Vec<(String, Rate)> {
        let Some(entry) = top.get("municipalities") else { return Vec::new() };
        let Some(table) = self.reader.table(entry) else { return Vec::new() };
        let day = self.first_day(*self.years.end());
        let problems = self.reader.diagnostics.problems();
        let mut seen = Vec::new();
        let mut shares: Vec<(String, Rate)> = Vec::new();
        for entry in &table.entries {
            let share = self.reader.percent(entry, &(0..=100));
            match Local::resolve(self.book, &entry.key, day) {
                Ok(local) => {
                    self.reader.once(&mut seen, local.name.clone(), entry.key_span.clone());
                    shares.extend(share.map(|share| (local.name, share)));
                }
                Err(wrong) => {
                    let problem = wrong.problem(self.book, &entry.key, day.year());
                    self.reader.problem(entry.key_span.clone(), problem);
                }
            }
        }
        let sum: Rate = shares.iter().map(|(_, share)| *share).sum();
        if self.reader.diagnostics.problems() == problems && sum != Rate::ONE {
            let sum = format!("{} %", number::write(sum.to_percent()).replace('.', ","));
            self.reader.problem(entry.key_span.clone(), Problem::MunicipalSharesDisagree { sum });
        }
        shares
    }

    /// In every year the funding meets the costs.
    pub(super) fn check_funding(&mut self, costs: &[Amounts], funding: &[Funding]) {
        let all = || costs.iter().chain(funding.iter().map(|funding| &funding.amounts));
        let years: BTreeSet<i16> = all().flat_map(|amounts| amounts.by_year.keys().copied()).collect();
        for year in years {
            let cost: Money = costs.iter().map(|amounts| amounts.of_year(year)).sum();
            let funded: Money = funding.iter().map(|funding| funding.amounts.of_year(year)).sum();
            if cost == funded {
                continue;
            }
            let has = |amounts: &&Amounts| amounts.by_year.contains_key(&year);
            let span = all().rfind(has).map_or(0..0, |amounts| amounts.span.clone());
            let written = |amount: Money| number::write(amount.to_decimal());
            let [year, cost, funded, difference] =
                [year.to_string(), written(cost), written(funded), written(cost - funded)];
            self.reader.problem(span, Problem::FundingDisagrees { year, cost, funded, difference });
        }
    }
}
