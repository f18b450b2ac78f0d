//! Numbers from their own text: never through a binary floating-point number.

use rust_decimal::Decimal;

/// A number as it stands in a file, or why it cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    /// Digits with at most one decimal point.
    Plain(Decimal),
    /// Hexadecimal, exponent, infinity, or more digits than a decimal holds.
    Odd,
}

/// Reads the text of a TOML number.
pub fn read(text: &str) -> Number {
    let cleaned: String = text.chars().filter(|&c| c != '_').collect();
    let digits = cleaned.strip_prefix(['+', '-']).unwrap_or(&cleaned);
    let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.') && digits.len() <= 28;
    match Decimal::from_str_exact(&cleaned) {
        Ok(value) if plain => Number::Plain(value),
        _ => Number::Odd,
    }
}

/// Whether a number reads as thousands with a point between them (`19.000`, but not `0.125`).
pub fn looks_like_thousands(text: &str) -> bool {
    let mut parts = text.trim_start_matches(['+', '-']).split('.');
    let (Some(whole), Some(rest), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    (1..=3).contains(&whole.len()) && whole != "0" && rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_digit())
}

/// Digits with underscores between thousands, as they should be written in a file.
pub fn with_underscores(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(w, d)| (w, Some(d)));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    match decimals {
        Some(decimals) => format!("{sign}{grouped}.{decimals}"),
        None => format!("{sign}{grouped}"),
    }
}

/// The number that a text such as `30k`, `19 000 kr`, `12,5` or `2,3 mkr` means, if it means one.
pub fn meant(text: &str) -> Option<Decimal> {
    let text = text.trim().to_lowercase().replace(['\u{a0}', '_', ' ', '\''], "").replace('\u{2212}', "-");
    let unit_at = text.find(|c: char| c.is_alphabetic() || c == '%').unwrap_or(text.len());
    let (digits, unit) = text.split_at(unit_at);
    let factor = match unit.trim_matches(['.', '/']) {
        "" | "kr" | "kronor" | "sek" | "%" | "h" | "tim" | "timmar" | "st" | "dagar" | "veckor" => 1,
        "k" | "tkr" | "tusen" => 1_000,
        "m" | "mkr" | "mnkr" | "miljoner" => 1_000_000,
        _ => return None,
    };
    let points = digits.matches('.').count();
    let thousands = looks_like_thousands(digits) || points > 1 || points == 1 && digits.contains(',');
    let plain = if thousands { digits.replace('.', "") } else { digits.to_owned() }.replace(',', ".");
    let value = Decimal::from_str_exact(&plain).ok()?;
    value.checked_mul(Decimal::from(factor))
}

/// Whether a number is written as TOML wants it.
pub fn is_toml(text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '-']);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    plain(whole) && plain(decimals) && (whole == "0" || !whole.starts_with('0'))
}

/// How a number that was meant should be written in a file.
pub fn write(value: Decimal) -> String {
    with_underscores(&value.normalize().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_are_exact_and_others_refused() {
        assert_eq!(read("120_000"), Number::Plain(Decimal::from(120_000)));
        assert_eq!(read("-0.1234567890123456789"), Number::Plain("-0.1234567890123456789".parse().unwrap()));
        for odd in ["0x10", "1e3", "inf", "nan", "123456789012345678901234567890"] {
            assert_eq!(read(odd), Number::Odd, "{odd}");
        }
    }

    #[test]
    fn thousands_with_a_point_are_seen() {
        assert!(looks_like_thousands("19.000"));
        assert!(looks_like_thousands("120.000"));
        assert!(!looks_like_thousands("0.125"));
        assert!(!looks_like_thousands("19.00"));
        assert!(!looks_like_thousands("1900.000"));
    }

    #[test]
    fn what_people_write_is_understood() {
        for (text, written) in [
            ("30k", "30_000"),
            ("19 000 kr", "19_000"),
            ("12,5", "12.5"),
            ("2,3 mkr", "2_300_000"),
            ("19.000", "19_000"),
            ("-260 000", "-260_000"),
            ("−80", "-80"),
            ("1.000.000", "1_000_000"),
            ("120.000,50", "120_000.5"),
            ("120'000", "120_000"),
            ("0500", "500"),
            (".5", "0.5"),
        ] {
            assert_eq!(meant(text).map(write).as_deref(), Some(written), "{text}");
        }
        assert_eq!(meant("många"), None);
    }
}
