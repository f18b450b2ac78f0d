//! What an association's portfolio shows of an evaluation.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::View;
use crate::analysis::Horizon;
use crate::money::Ore;
use crate::party::Beneficiary;
use crate::report::numbers;
use crate::report::result::years_in_words;
use crate::report::table::Style;
use crate::texts::{Label, Say};

/// The key figures of an evaluation in one line.
#[derive(Clone, Debug)]
pub struct Outcome {
    participants: u32,
    income: Ore,
    result: Option<Ore>,
    payback_months: Option<u32>,
    verkningsgrad: Option<Decimal>,
    years: u32,
    illustration: Option<String>,
    style: Style,
}

impl Outcome {
    /// That of a programme.
    pub fn of(view: &View<'_>) -> Self {
        let (whole, society) = (&view.whole, Beneficiary::Society);
        Self {
            participants: whole.participants,
            income: whole.income(Horizon::OneYear, society),
            result: whole.has_cost().then(|| whole.result(Horizon::AllYears, society)),
            payback_months: whole.payback_months(society),
            verkningsgrad: whole.verkningsgrad(),
            years: whole.totals.forecast.projection.years,
            illustration: view.programme.illustration.clone(),
            style: view.style,
        }
    }

    /// In words; that the figures are an illustration first.
    pub fn words(&self) -> String {
        let lang = self.style.lang;
        let banner = self.illustration.as_ref().map(|_| Label::OutcomeIllustration);
        let income = Label::OutcomeIncome {
            participants: self.participants.to_string(),
            income: numbers::amount(self.income, self.style),
        };
        let result = self.result.map(|result| Label::OutcomeResult {
            years: years_in_words(self.years, lang),
            result: numbers::amount(result, self.style),
        });
        let repaid = self.result.map(|_| match self.payback_months {
            Some(months) => Label::PaybackMonths { months: months.to_string() },
            None => Label::PaybackNever,
        });
        let verkningsgrad = self.verkningsgrad.map(|percent| Label::OutcomeVerkningsgrad {
            percent: format!("{}\u{a0}%", numbers::written(&percent.to_string(), lang)),
        });
        let labels = banner.into_iter().chain([income]).chain(result).chain(repaid).chain(verkningsgrad);
        labels.map(|label| label.say(lang)).collect::<Vec<_>>().join("; ")
    }

    /// For programs.
    pub fn document(&self) -> Value {
        json!({
            "participants": self.participants,
            "income": numbers::machine(self.income),
            "result": self.result.map(numbers::machine),
            "payback_months": self.payback_months,
            "verkningsgrad": self.verkningsgrad.map(|percent| percent.to_string()),
            "illustration": self.illustration,
        })
    }
}
