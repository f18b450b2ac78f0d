//! Key figures: what came of a programme, what it cost, and what the one is to the other.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Totals;
use crate::analysis::Horizon;
use crate::correction::{divided, share_of};
use crate::forecast::Forecast;
use crate::gains::Gains;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};

/// The key figures of some participants; docs/key-figures.md defines each.
#[derive(Clone, Debug)]
pub struct KeyFigures {
    /// How many, bortfall with them.
    pub participants: u32,
    /// What came of them.
    pub totals: Totals,
    /// What it cost for them, as negative gains, öre.
    pub cost: Gains,
    /// The same at factor price, öre.
    pub stated_cost: Ore,
    /// Whether the file says what it cost.
    pub cost_stated: bool,
    /// How many work afterwards; nothing where that is not known of somebody beside bortfall.
    pub work: Option<u32>,
    /// How many study afterwards and do not work.
    pub studies: Option<u32>,
    /// How many have no försörjningsstöd afterwards.
    pub without_forsorjningsstod: Option<u32>,
}

impl KeyFigures {
    /// Intäkt: what society, a party or several gain.
    pub fn income(&self, horizon: Horizon, who: Beneficiary) -> Ore {
        horizon.gain(&self.totals.forecast, who)
    }

    /// Kostnad: what they pay of the programme; society's is that of all, with indirect tax where the method counts it.
    pub fn cost_of(&self, who: Beneficiary) -> Ore {
        -self.cost.of(who)
    }

    /// Resultat (lönsamhet): intäkt less kostnad.
    pub fn result(&self, horizon: Horizon, who: Beneficiary) -> Ore {
        self.income(horizon, who) - self.cost_of(who)
    }

    /// What corrections leave of the result, where a case is corrected.
    pub fn corrected_result(&self, horizon: Horizon, who: Beneficiary) -> Option<Ore> {
        let corrected = self.totals.corrected.as_ref()?;
        Some(horizon.gain(corrected, who) - self.cost_of(who))
    }

    /// Whether income is held against cost: not for others, where those who gain (insurers) are not those who pay (the ESF).
    fn holds_against(who: Beneficiary) -> bool {
        who != Beneficiary::Party(Party::Others)
    }

    /// Nyttokostnadskvot: kronor of income for each krona of cost, to two decimals; nothing where there is no cost.
    pub fn ratio(&self, horizon: Horizon, who: Beneficiary) -> Option<Decimal> {
        if !Self::holds_against(who) {
            return None;
        }
        quotient(self.income(horizon, who), self.cost_of(who)).map(|ratio| {
            let mut ratio = ratio.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
            ratio.rescale(2);
            ratio
        })
    }

    /// Återbetalningstid: months after the intervention until the gains of the forecast have covered the cost; nothing where
    /// there is no cost, or where it is not repaid within the forecast.
    pub fn payback_months(&self, who: Beneficiary) -> Option<u32> {
        let cost = self.cost_of(who);
        (cost > Ore::ZERO && Self::holds_against(who)).then(|| self.totals.forecast.payback_months(who, cost)).flatten()
    }

    /// Verkningsgrad: society's income of one year as a share of the potential before, percent to one decimal.
    pub fn verkningsgrad(&self) -> Option<Decimal> {
        self.released().map(in_percent)
    }

    /// The same as a share, not rounded.
    fn released(&self) -> Option<Decimal> {
        quotient(self.totals.forecast.one_year.society(), self.totals.potential?.before.whole())
    }

    /// Åtgärdskostnad per deltagare: the cost at factor price for each who started, öre.
    pub fn cost_per_participant(&self) -> Ore {
        self.each(self.stated_cost)
    }

    /// Kostnad per verkningsgrad: the cost per participant for each percentage point, öre; nothing where verkningsgrad is not
    /// positive or there is no cost.
    pub fn cost_per_verkningsgrad(&self) -> Option<Ore> {
        let points =
            self.released().map(|share| share * Decimal::ONE_HUNDRED).filter(|points| *points > Decimal::ZERO)?;
        let cost = self.cost_per_participant();
        (cost > Ore::ZERO).then(|| divided(cost, points))
    }

    /// An amount for each who started, to the nearest öre.
    pub fn each(&self, amount: Ore) -> Ore {
        if self.participants == 0 { Ore::ZERO } else { divided(amount, Decimal::from(self.participants)) }
    }

    /// A number of participants as a share of all who started, percent to one decimal.
    pub fn share(&self, number: u32) -> Option<Decimal> {
        Decimal::from(number).checked_div(Decimal::from(self.participants)).map(in_percent)
    }

    /// How many work or study afterwards.
    pub fn work_or_studies(&self) -> Option<u32> {
        Some(self.work? + self.studies?)
    }

    /// Whether the file says what it cost.
    pub const fn has_cost(&self) -> bool {
        self.cost_stated
    }

    /// Those of society, the parties and the subtotals that gain, lose or pay something.
    pub fn concerned(&self) -> Vec<Beneficiary> {
        let Totals { forecast, .. } = &self.totals;
        let gains = |who: Beneficiary| forecast.annual.iter().any(|year| year.of(who) != Ore::ZERO);
        let concerned =
            |who: &Beneficiary| *who == Beneficiary::Society || gains(*who) || self.cost_of(*who) != Ore::ZERO;
        Beneficiary::with_subtotals().filter(concerned).collect()
    }

    /// The income if outer factors gave a share of it: what is left.
    pub fn without_outer_factors(&self, share: crate::money::Rate) -> Forecast {
        self.totals.forecast.map(|amount| share_of(amount, Decimal::ONE - share.to_decimal()))
    }
}

/// A share in percent, to one decimal, half away from zero.
pub fn in_percent(share: Decimal) -> Decimal {
    let mut percent = (share * Decimal::ONE_HUNDRED).round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    percent.rescale(1);
    percent
}

fn quotient(amount: Ore, of: Ore) -> Option<Decimal> {
    (of > Ore::ZERO).then(|| Decimal::from(amount.get()) / Decimal::from(of.get()))
}
