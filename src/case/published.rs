//! Figures as a report prints them, to be compared with.

use rust_decimal::Decimal;

use crate::input::number::looks_like_thousands;
use crate::money::Money;
use crate::party::Beneficiary;

/// What a report prints for one party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Society or the party.
    pub beneficiary: Beneficiary,
    /// The figure after one year.
    pub one_year: Printed,
    /// The figure over the horizon of the forecast.
    pub five_year: Option<Printed>,
    /// How far the one-year figure may be off, with the reason, where not the printed precision decides.
    pub tolerance: Option<(Money, String)>,
    /// The page.
    pub page: Option<i64>,
}

/// A printed figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// As it stands in the file.
    pub text: String,
    /// The amount; `None` for “Ingen förändring”.
    pub amount: Option<PrintedAmount>,
}

/// A printed amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedAmount {
    /// Kronor.
    pub value: Money,
    /// The value of one in the last printed digit, where the unit shows it (mkr, tkr); `None` for kronor.
    pub last_digit: Option<Money>,
}

/// No printed figure is longer than this.
const LONGEST: usize = 24;

impl Printed {
    /// Reads a figure as printed: “193 000 kr”, “-1,3 mkr”, “Ingen förändring”.
    pub fn parse(text: &str) -> Option<Self> {
        if text.chars().count() > LONGEST {
            return None;
        }
        let cleaned: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '_')
            .map(|c| if c == '\u{2212}' || c == '\u{2013}' { '-' } else { c })
            .collect::<String>()
            .to_lowercase();
        if ["ingenförändring", "ingenskillnad", "nochange"].contains(&cleaned.as_str()) {
            return Some(Self { text: text.to_owned(), amount: None });
        }
        let unit_at = cleaned.find(char::is_alphabetic).unwrap_or(cleaned.len());
        let (digits, unit) = cleaned.split_at(unit_at);
        let factor = match unit.trim_end_matches('.') {
            "" | "kr" | "kronor" => None,
            "tkr" => Some(1_000),
            "mkr" | "mnkr" | "miljonerkr" | "miljonerkronor" => Some(1_000_000),
            _ => return None,
        };
        let digits = if looks_like_thousands(digits) { digits.replace('.', "") } else { digits.replace(',', ".") };
        let number = Decimal::from_str_exact(&digits).ok()?;
        let value = Money::from_decimal(number.checked_mul(Decimal::from(factor.unwrap_or(1)))?)?;
        let last_digit = match factor {
            Some(factor) => {
                Some(Money::from_decimal(Decimal::from(factor) / Decimal::from(10_i64.checked_pow(number.scale())?))?)
            }
            None => None,
        };
        Some(Self { text: text.to_owned(), amount: Some(PrintedAmount { value, last_digit }) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_reports_print_them() {
        let amount = |text: &str| Printed::parse(text).unwrap().amount.unwrap();
        assert_eq!(amount("193 000 kr"), PrintedAmount { value: Money::whole(193_000), last_digit: None });
        let mkr = PrintedAmount { value: Money::whole(-1_300_000), last_digit: Some(Money::whole(100_000)) };
        assert_eq!(amount("-1,3 mkr"), mkr);
        assert_eq!(amount("−1,3 mnkr"), mkr);
        assert_eq!(amount("−1,3 miljoner kronor"), mkr);
        assert_eq!(Printed::parse("Ingen förändring").unwrap().amount, None);
        assert_eq!(amount("3.000 kr").value, Money::whole(3_000));
        assert_eq!(Printed::parse("ungefär lika"), None);
    }
}
