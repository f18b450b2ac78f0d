//! How amounts are written: one place for Swedish and English forms.
//!
//! Thousands with a no-break space, decimal comma and a true minus in Swedish; from one million kronor as “2,3 mkr”.

use super::table::{Style, Units};
use crate::money::Ore;
use crate::texts::Lang;

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// An amount with its unit, rounded as reports print it or with öre.
pub fn amount(amount: Ore, style: Style) -> String {
    let rounded = rounded(amount, style.precision);
    let unit = if style.exact { None } else { unit(rounded.abs(), style.units) };
    match unit {
        Some(unit) => unit.write(amount, rounded, style.lang),
        None => with_unit(&unitless(amount, style), style.lang),
    }
}

/// The same without unit, in kronor however many: for columns whose heading says what they are counted in.
pub fn unitless(amount: Ore, style: Style) -> String {
    if style.exact {
        let kronor = grouped(amount.get() / 100, style.lang);
        return signed(amount, &format!("{kronor}{}{:02}", point(style.lang), amount.get().abs() % 100));
    }
    let rounded = rounded(amount, style.precision);
    signed(rounded, &grouped(rounded.get() / 100, style.lang))
}

/// An amount rounded as reports print it, without unit: for sentences that list several.
pub fn bare(amount: Ore, style: Style) -> String {
    let precision = if style.exact { Ore::new(100) } else { style.precision };
    unitless(amount, Style { exact: false, precision, ..style })
}

/// A number as it stands in a rate table (`44500`, `0.423`), in the reader's language.
pub fn written(digits: &str, lang: Lang) -> String {
    let (sign, rest) = digits.strip_prefix('-').map_or((String::new(), digits), |rest| (MINUS.to_string(), rest));
    let (whole, decimals) = rest.split_once('.').map_or((rest, None), |(whole, decimals)| (whole, Some(decimals)));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), |number| grouped(number, lang));
    match decimals {
        Some(decimals) => format!("{sign}{whole}{}{decimals}", point(lang)),
        None => format!("{sign}{whole}"),
    }
}

/// An amount in kronor with two decimals and a point: for programs.
pub fn machine(amount: Ore) -> String {
    let sign = if amount.get() < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", amount.get().abs() / 100, amount.get().abs() % 100)
}

/// To the nearest multiple of a precision, half away from zero: the rounding of printed amounts.
pub fn rounded(amount: Ore, precision: Ore) -> Ore {
    let (amount, step) = (amount.get(), precision.get().max(1));
    let steps = (amount.abs() + step / 2) / step;
    Ore::new(amount.signum() * steps * step)
}

/// What an amount is counted in beyond kronor.
#[derive(Clone, Copy)]
struct Unit {
    /// How much one is.
    one: Ore,
    /// Whether there is a decimal.
    decimal: bool,
    sv: &'static str,
    en: &'static str,
}

const THOUSAND: Unit = Unit { one: Ore::new(100_000), decimal: false, sv: "tkr", en: "thousand" };
const MILLION: Unit = Unit { one: Ore::new(100_000_000), decimal: true, sv: "mkr", en: "million" };
const BILLION: Unit = Unit { one: Ore::new(100_000_000_000), decimal: true, sv: "mdkr", en: "billion" };

/// The unit of an amount; nothing for kronor.
fn unit(amount: Ore, units: Units) -> Option<Unit> {
    let million = Unit { sv: "mnkr", ..MILLION };
    let all: &[Unit] = match units {
        Units::Kronor => &[MILLION],
        Units::Thousands => &[THOUSAND],
        Units::LanguageCouncil => &[BILLION, million, THOUSAND],
    };
    all.iter().find(|unit| amount >= unit.one).copied()
}

impl Unit {
    /// The amount in the unit; its sign is that of the rounded one.
    fn write(self, amount: Ore, rounded_amount: Ore, lang: Lang) -> String {
        let step = if self.decimal { Ore::new(self.one.get() / 10) } else { self.one };
        let steps = rounded(amount, step).abs().get() / step.get();
        let digits = if self.decimal {
            format!("{}{}{}", grouped(steps / 10, lang), point(lang), steps % 10)
        } else {
            grouped(steps, lang)
        };
        let digits = signed(rounded_amount, &digits);
        match lang {
            Lang::Sv => format!("{digits}{NO_BREAK_SPACE}{}", self.sv),
            Lang::En => format!("SEK{NO_BREAK_SPACE}{digits}{NO_BREAK_SPACE}{}", self.en),
        }
    }
}

fn with_unit(digits: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{digits}{NO_BREAK_SPACE}kr"),
        Lang::En => format!("SEK{NO_BREAK_SPACE}{digits}"),
    }
}

fn signed(amount: Ore, digits: &str) -> String {
    if amount < Ore::ZERO { format!("{MINUS}{digits}") } else { digits.to_owned() }
}

/// What stands before the decimals.
pub const fn point(lang: Lang) -> char {
    match lang {
        Lang::Sv => ',',
        Lang::En => '.',
    }
}

/// The digits of a whole number without sign, in groups of three.
fn grouped(number: i64, lang: Lang) -> String {
    let separator = match lang {
        Lang::Sv => NO_BREAK_SPACE,
        Lang::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const SV: Style = Style { lang: Lang::Sv, exact: false, precision: Ore::new(100_000), units: Units::Kronor };
    const EN: Style = Style { lang: Lang::En, ..SV };

    #[track_caller]
    fn check(kr: &str, style: Style, text: &str) {
        let money = crate::money::Money::from_decimal(kr.parse().unwrap()).unwrap();
        assert_eq!(amount(money.ore(), style).replace(NO_BREAK_SPACE, " "), text);
    }

    #[test]
    fn amounts_as_the_reports_print_them() {
        check("459167.50", SV, "459 000 kr");
        check("2295837.50", SV, "2,3 mkr");
        check("-1294880", SV, "−1,3 mkr");
        check("999499.99", SV, "999 000 kr");
        check("999500", SV, "1,0 mkr");
        check("-499.99", SV, "0 kr");
        check("-500", SV, "−1 000 kr");
        check("0", SV, "0 kr");
    }

    #[test]
    fn amounts_with_ore() {
        let exact = Style { exact: true, ..SV };
        check("459167.50", exact, "459 167,50 kr");
        check("-0.05", exact, "−0,05 kr");
        check("-1234567.89", Style { exact: true, ..EN }, "SEK −1,234,567.89");
    }

    #[test]
    fn whole_kronor_without_unit() {
        let full = |ore, exact| {
            unitless(Ore::new(ore), Style { exact, precision: Ore::new(100), ..SV }).replace(NO_BREAK_SPACE, " ")
        };
        assert_eq!(
            (full(278_000_050, false), full(-278_000_050, true)),
            ("2 780 001".to_owned(), "−2 780 000,50".to_owned())
        );
    }

    #[test]
    fn numbers_of_the_rate_tables() {
        let sv = |digits| written(digits, Lang::Sv).replace(NO_BREAK_SPACE, " ");
        assert_eq!((sv("44500"), sv("0.423"), sv("-10")), ("44 500".to_owned(), "0,423".to_owned(), "−10".to_owned()));
        assert_eq!(written("20.84", Lang::En), "20.84");
    }

    #[test]
    fn other_units() {
        let tkr = SV.in_units(Units::Thousands);
        check("2295837.50", tkr, "2 296 tkr");
        check("-459167.50", tkr, "−459 tkr");
        check("0", tkr, "0 kr");
        let isof = SV.in_units(Units::LanguageCouncil);
        check("459167.50", isof, "459 tkr");
        check("-2295837.50", isof, "−2,3 mnkr");
        check("1234567890", isof, "1,2 mdkr");
        check("1234567890", EN.in_units(Units::LanguageCouncil), "SEK 1.2 billion");
        check("1234567890", SV, "1 234,6 mkr");
    }

    #[test]
    fn english_forms() {
        check("459167.50", EN, "SEK 459,000");
        check("2295837.50", EN, "SEK 2.3 million");
    }

    #[test]
    fn programs_get_a_point_and_two_decimals() {
        assert_eq!(machine(Ore::new(-1_234_567)), "-12345.67");
        assert_eq!(machine(Ore::new(-5)), "-0.05");
    }
}
