//! Values from one to another in equal steps, exact.

use std::fmt;

use rust_decimal::Decimal;

use crate::input::number;

/// What is varied, and over which values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vary {
    /// The path of an input, a price or a rate.
    pub path: String,
    /// The values.
    pub range: Range,
}

/// Values from one to another in equal steps: the first always, the last where a step meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    from: Decimal,
    to: Decimal,
    step: Decimal,
    percent: bool,
}

/// Why steps do not lead from one value to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Astray {
    /// A step of nothing.
    Zero,
    /// A step in the other direction.
    Away,
}

/// One of the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    number: Decimal,
    percent: bool,
}

impl Range {
    /// The values from one to another, in percent or as they are.
    ///
    /// # Errors
    /// A step that does not lead there.
    pub fn new(from: Decimal, to: Decimal, step: Decimal, percent: bool) -> Result<Self, Astray> {
        if step.is_zero() {
            return Err(Astray::Zero);
        }
        if from != to && (from < to) != step.is_sign_positive() {
            return Err(Astray::Away);
        }
        Ok(Self { from, to, step, percent })
    }

    /// How many values there are; as many as a decimal holds where it does not hold them.
    pub fn count(&self) -> Decimal {
        let steps = self.to.checked_sub(self.from).and_then(|way| way.checked_div(self.step));
        steps.and_then(|steps| steps.floor().checked_add(Decimal::ONE)).unwrap_or(Decimal::MAX)
    }

    /// The values, in order.
    pub fn values(&self) -> impl Iterator<Item = Value> + '_ {
        let rising = self.step.is_sign_positive();
        let numbers = std::iter::successors(Some(self.from), |number| number.checked_add(self.step));
        let numbers = numbers.take_while(move |number| if rising { *number <= self.to } else { *number >= self.to });
        numbers.map(|number| self.value(number))
    }

    /// The first value, the last that may come, and the step between them.
    pub fn ends(&self) -> [Value; 3] {
        [self.from, self.to, self.step].map(|number| self.value(number))
    }

    const fn value(&self, number: Decimal) -> Value {
        Value { number, percent: self.percent }
    }
}

impl Value {
    /// Whether it is a percentage.
    pub const fn in_percent(self) -> bool {
        self.percent
    }

    /// The number: of a percentage the percent.
    pub const fn number(self) -> Decimal {
        self.number
    }

    /// The digits, with a point, without sign of percent.
    pub fn digits(self) -> String {
        self.number.normalize().to_string()
    }

    /// The value as a file would have it, without quotes: `12.5`, `80 %`.
    pub fn in_file(self) -> String {
        let digits = self.digits();
        match self.percent {
            true => format!("{digits} %"),
            // 1.125 would be asked whether thousands are meant.
            false if number::looks_like_thousands(&digits) => format!("{digits}0"),
            false => digits,
        }
    }
}

impl fmt::Display for Vary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [from, to, step] = self.range.ends();
        write!(f, "{}={from}..{to}/{step}", self.path)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.percent { " %" } else { "" };
        write!(f, "{}{sign}", self.digits())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(from: &str, to: &str, step: &str) -> Result<Range, Astray> {
        Range::new(from.parse().unwrap(), to.parse().unwrap(), step.parse().unwrap(), false)
    }

    fn values(from: &str, to: &str, step: &str) -> Vec<String> {
        range(from, to, step).unwrap().values().map(super::Value::digits).collect()
    }

    #[test]
    fn steps_are_exact_and_none_goes_beyond() {
        assert_eq!(values("0", "0.3", "0.1"), ["0", "0.1", "0.2", "0.3"]);
        assert_eq!(values("0", "25", "10"), ["0", "10", "20"]);
        assert_eq!(values("10", "0", "-4"), ["10", "6", "2"]);
        assert_eq!(values("7", "7", "3"), ["7"]);
    }

    #[test]
    fn the_count_is_that_of_the_values() {
        for (from, to, step) in [("0", "0.3", "0.1"), ("0", "25", "10"), ("10", "0", "-4"), ("7", "7", "-1")] {
            assert_eq!(range(from, to, step).unwrap().count(), Decimal::from(values(from, to, step).len()));
        }
        assert_eq!(range("0", "1000", "0.000001").unwrap().count(), Decimal::from(1_000_000_001));
        let endless = range("0", "9999999999999999999999999999", "0.0000000000000000000000000001");
        assert_eq!(endless.unwrap().count(), Decimal::MAX);
    }

    #[test]
    fn a_step_must_lead_there() {
        assert_eq!(range("0", "10", "0"), Err(Astray::Zero));
        assert_eq!(range("0", "10", "-1"), Err(Astray::Away));
        assert_eq!(range("10", "0", "1"), Err(Astray::Away));
    }

    #[test]
    fn three_decimals_are_not_taken_for_thousands() {
        let value = |number: &str| Value { number: number.parse().unwrap(), percent: false }.in_file();
        assert_eq!([value("1.125"), value("0.125"), value("12.50")], ["1.1250", "0.125", "12.5"]);
    }
}
