//! What a cell holds in a workbook: a number with its format, or a text.

use rust_decimal::Decimal;

use super::cut;
use crate::money::Ore;
use crate::report::numbers;
use crate::report::table::{Cell, Style};
use crate::texts::{Label, Lang, Say};

/// How many digits a binary number of a workbook holds without change.
const MOST_DIGITS: usize = 15;

/// The format of amounts on the axes of charts.
pub(super) const WHOLE: &str = "#,##0";

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A number, how it is shown, and as what.
    Number { number: f64, format: String, shown: String },
    /// A text.
    Text(String),
}

impl Value {
    /// What stands in a cell.
    pub(super) fn of(cell: &Cell, style: Style) -> Self {
        let number = match cell {
            Cell::Number(digits) => {
                let shown = numbers::written(digits, style.lang);
                number(digits, with_decimals(decimals(&shown, style.lang)), shown)
            }
            Cell::Shortened(people, digits) => shortened(people, digits, style.lang),
            Cell::Amount(amount) => kronor(*amount, style, true),
            Cell::Kronor(amount) => kronor(*amount, style, false),
            Cell::Exact(amount) => kronor(*amount, Style { exact: true, ..style }, true),
            Cell::NoChange(amount) | Cell::Silent(amount) if style.exact => kronor(*amount, style, true),
            // The amount is there for those who sum; what is read is what the other forms say.
            Cell::NoChange(amount) => {
                let said = Label::NoChange.say(style.lang);
                number(&numbers::machine(*amount), format!("\"{said}\";\"{said}\";\"{said}\""), said)
            }
            Cell::Silent(amount) => number(&numbers::machine(*amount), ";;;".to_owned(), String::new()),
            Cell::Text(_) | Cell::None | Cell::Empty => None,
        };
        number.unwrap_or_else(|| Self::Text(cut::of_cell(cell.text(style).trim()).into_owned()))
    }

    /// The text as it is read.
    pub(super) fn shown(&self) -> &str {
        match self {
            Self::Number { shown, .. } => shown,
            Self::Text(text) => text,
        }
    }
}

/// An amount in kronor, exact to the öre however it is shown.
pub(super) fn binary(amount: Ore) -> f64 {
    numbers::machine(amount).parse().unwrap_or_default()
}

fn kronor(amount: Ore, style: Style, unit: bool) -> Option<Value> {
    let digits = with_decimals(if style.exact { 2 } else { 0 });
    let precise = Style { precision: Ore::new(100), ..style };
    let bare = numbers::unitless(amount, precise);
    let (format, shown) = match (unit, style.lang) {
        (false, _) => (digits, bare),
        (true, Lang::Sv) => (format!("{digits}\" kr\""), format!("{bare} kr")),
        (true, Lang::En) => (format!("\"SEK \"{digits}"), format!("SEK {bare}")),
    };
    number(&numbers::machine(amount), format, shown)
}

/// A number that people read with fewer digits; a share where they read it in per cent.
fn shortened(people: &str, digits: &str, lang: Lang) -> Option<Value> {
    let shown = numbers::written(people, lang);
    let format = with_decimals(decimals(&shown, lang));
    if !shown.ends_with('%') {
        return number(digits, format, shown);
    }
    let share: Decimal = digits.parse::<Decimal>().ok()?.checked_div(Decimal::ONE_HUNDRED)?;
    number(&share.normalize().to_string(), format!("{format}\" \"%"), shown)
}

/// The number, where its digits are those of one and not more than it can hold.
fn number(digits: &str, format: String, shown: String) -> Option<Value> {
    let bare = digits.strip_prefix('-').unwrap_or(digits);
    let plain = bare.starts_with(|first: char| first.is_ascii_digit())
        && bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let counted = bare.trim_start_matches(['0', '.']).bytes().filter(u8::is_ascii_digit).count();
    let number = digits.parse().ok().filter(|_| plain && counted <= MOST_DIGITS)?;
    Some(Value::Number { number, format, shown })
}

/// How many digits stand after the decimal point.
fn decimals(shown: &str, lang: Lang) -> usize {
    let after = shown.rsplit_once(numbers::point(lang)).map(|(_, after)| after);
    after.map_or(0, |after| after.chars().take_while(char::is_ascii_digit).count())
}

fn with_decimals(decimals: usize) -> String {
    if decimals == 0 { WHOLE.to_owned() } else { format!("{WHOLE}.{}", "0".repeat(decimals)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SV: Style = Style { exact: false, precision: Ore::new(100_000), ..Style::to_the_ore(Lang::Sv) };

    #[track_caller]
    fn check(cell: &Cell, style: Style, number: f64, format: &str) {
        let Value::Number { number: held, format: said, .. } = Value::of(cell, style) else {
            panic!("{cell:?} is no number")
        };
        assert_eq!((held.to_string(), said), (number.to_string(), format.to_owned()));
    }

    #[test]
    fn amounts_are_numbers_to_the_ore() {
        let amount = Ore::new(-123_456_789);
        check(&Cell::Amount(amount), SV, -1_234_567.89, "#,##0\" kr\"");
        check(&Cell::Amount(amount), Style { lang: Lang::En, ..SV }, -1_234_567.89, "\"SEK \"#,##0");
        check(&Cell::Exact(amount), SV, -1_234_567.89, "#,##0.00\" kr\"");
        check(&Cell::Kronor(amount), Style { exact: true, ..SV }, -1_234_567.89, "#,##0.00");
        check(&Cell::Silent(amount), SV, -1_234_567.89, ";;;");
        check(
            &Cell::NoChange(amount),
            SV,
            -1_234_567.89,
            "\"Ingen förändring\";\"Ingen förändring\";\"Ingen förändring\"",
        );
    }

    #[test]
    fn numbers_have_as_many_decimals_as_people_read() {
        check(&Cell::Number("44500".to_owned()), SV, 44_500.0, "#,##0");
        check(&Cell::Number("0.423".to_owned()), SV, 0.423, "#,##0.000");
        check(&Cell::Shortened("97,3\u{a0}%".to_owned(), "97.3124".to_owned()), SV, 0.973_124, "#,##0.0\" \"%");
        check(&Cell::Shortened("−1\u{a0}000".to_owned(), "-1000.40".to_owned()), SV, -1000.4, "#,##0");
    }

    #[test]
    fn what_is_no_number_is_a_text() {
        for said in ["1234567890123456", "1e5", "inf", "NaN", "", "-", "1.2.3", "2015-01"] {
            assert!(matches!(Value::of(&Cell::Number(said.to_owned()), SV), Value::Text(_)), "{said}");
        }
        assert_eq!(Value::of(&Cell::Text(" =1+1".to_owned()), SV), Value::Text("=1+1".to_owned()));
        assert_eq!(Value::of(&Cell::None, SV), Value::Text("–".to_owned()));
    }
}
