//! The main quantity of a row: how much it says, between which bounds, and how another amount takes its place.

use rust_decimal::Decimal;

use super::situation::{
    Bostadsstod, Dagersattning, DagersattningAmount, Ersattning, ErsattningAmount, Observed, Situation, Spells,
};
use crate::fields::Kind;
use crate::ledger::InputId;
use crate::money::{Money, Quantity};

const MICRO: i64 = 1_000_000;

/// A single number that a row says, in millionths of its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What the row says.
    pub value: i64,
    /// The lowest plausible value, where the row says it.
    pub low: Option<i64>,
    /// The highest plausible value, where the row says it.
    pub high: Option<i64>,
    /// How often the number counts in the twelve months: the months of `per_month`, the weeks of `hours_per_week`.
    pub times: Quantity,
    /// The least that the key may take.
    pub least: i64,
    /// The most that the key may take.
    pub most: i64,
    /// The distance of two numbers that can be written one after the other: an öre, or a ten-thousandth.
    pub step: i64,
}

impl Measure {
    /// The number of a key of some kind with its bounds; `None` where there is none or it is too large.
    pub(super) fn new(kind: Kind, value: Option<Decimal>, bounds: [Option<Decimal>; 2]) -> Option<Self> {
        let (least, most, step) = match kind {
            Kind::Money(least, most) => (least, most, MICRO / 100),
            Kind::Monthly(most) => (0, most, MICRO / 100),
            Kind::Quantity(most) => (0, most, MICRO / 10_000),
            _ => return None,
        };
        let micro = |number: Decimal| Quantity::from_decimal(number).map(Quantity::micro);
        let [low, high] = bounds.map(|bound| bound.and_then(micro));
        let (value, times) = (value.and_then(micro)?, Quantity::whole(1));
        Some(Self { value, low, high, times, least: least * MICRO, most: most * MICRO, step })
    }

    /// The lowest and the highest plausible value; the value itself where the row does not say one.
    pub fn range(&self) -> [i64; 2] {
        [self.low, self.high].map(|bound| bound.unwrap_or(self.value))
    }

    /// What a number comes to in the twelve months, in millionths.
    fn of_year(&self, micro: i64) -> i64 {
        let year = i128::from(micro) * i128::from(self.times.micro()) / i128::from(MICRO);
        i64::try_from(year).unwrap_or(i64::MAX)
    }
}

impl Situation {
    /// Puts another main quantity, in millionths, into the spells of a row, as reading the row with it would.
    pub(super) fn put(&mut self, input: InputId, key: &str, measure: &Measure, micro: i64) {
        let (money, quantity) = (Money::from_micro(micro), Quantity::from_micro(micro));
        let year = measure.of_year(micro);
        for work in self.work.iter_mut().filter(|work| work.input == input) {
            work.wage_month_full_time = money;
        }
        for used in self.uses.iter_mut().filter(|used| used.input == input) {
            used.quantity = Quantity::from_micro(year);
        }
        let observed = self.forsorjningsstod.iter_mut().chain(&mut self.forsorjningsstod_up_to);
        observed
            .filter(|spell| spell.input == input)
            .for_each(|spell: &mut Observed| spell.amount = Money::from_micro(year));
        let housing = self.bostadsbidrag.iter_mut().chain(&mut self.bostadstillagg);
        housing
            .filter(|spell| spell.input == input)
            .for_each(|spell: &mut Bostadsstod| spell.amount = Some(Money::from_micro(year)));
        let monthly = self.sjukersattning.iter_mut().chain(&mut self.aktivitetsersattning);
        for Ersattning { amount, .. } in monthly.filter(|spell| spell.input == input) {
            match amount {
                ErsattningAmount::Total(total) => *total = Money::from_micro(year),
                ErsattningAmount::Months { months, .. } => *months = quantity,
            }
        }
        for spell in self.studiemedel.iter_mut().filter(|spell| spell.input == input) {
            spell.weeks = quantity;
        }
        for spell in self.studiestartsstod.iter_mut().filter(|spell| spell.input == input) {
            spell.weeks = quantity;
        }
        for spell in self.omstallningsstudiestod.iter_mut().filter(|spell| spell.input == input) {
            spell.weeks = quantity;
        }
        let daily = (input, key, micro);
        put_daily(&mut self.sjukpenning, daily, |grund| grund.sgi = money);
        put_daily(&mut self.rehabiliteringspenning, daily, |grund| grund.sgi = money);
        put_daily(&mut self.aktivitetsstod, daily, |_| ());
        put_daily(&mut self.arbetsloshetsersattning, daily, |_| ());
        put_daily(&mut self.utvecklingsersattning, daily, |_| ());
        put_daily(&mut self.etableringsersattning, daily, |_| ());
        put_daily(&mut self.foraldrapenning, daily, |_| ());
    }
}

/// Puts days, an amount or an income into the spells of a row of a benefit by day.
fn put_daily<Level>(
    spells: &mut Spells<Dagersattning<Level>>,
    (input, key, micro): (InputId, &str, i64),
    income: impl Fn(&mut Level),
) {
    let (money, quantity) = (Money::from_micro(micro), Quantity::from_micro(micro));
    for spell in spells.iter_mut().filter(|spell| spell.input == input) {
        match &mut spell.amount {
            DagersattningAmount::Total(total) => *total = money,
            DagersattningAmount::PerDay { per_day, .. } if key == "per_day" => *per_day = money,
            DagersattningAmount::Days { level, .. } if key == "sgi" => income(level),
            DagersattningAmount::PerDay { days, .. } | DagersattningAmount::Days { days, .. } => *days = quantity,
        }
    }
}
