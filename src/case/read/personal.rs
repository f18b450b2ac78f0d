//! A warning where a file seems to hold a personal identity number.

use crate::diagnostic::{Diagnostics, Source};
use crate::texts::problems::Caution;

/// After so many, the point has been made.
const MOST_WARNINGS: usize = 3;

/// Warns of the first runs of digits that are valid personal identity or coordination numbers.
pub fn warn(source: &Source, diagnostics: &mut Diagnostics) {
    let bytes = source.text.as_bytes();
    let part = |byte: u8| byte.is_ascii_digit() || byte == b'-' || byte == b'+';
    let (mut at, mut warned) = (0, 0);
    while at < bytes.len() && warned < MOST_WARNINGS {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = (at..bytes.len()).find(|&place| !part(bytes[place])).unwrap_or(bytes.len());
        if is_personal_number(&source.text[at..end]) {
            diagnostics.caution(at..end, Caution::PersonalNumber);
            warned += 1;
        }
        at = end;
    }
}

/// `YYMMDD-NNNN` or `YYYYMMDD-NNNN`, with or without the sign, with a possible date and a right check digit.
fn is_personal_number(text: &str) -> bool {
    let signs = text.bytes().filter(|byte| !byte.is_ascii_digit()).count();
    let sign_fits = signs == 0 || signs == 1 && text.len() >= 5 && !text.as_bytes()[text.len() - 5].is_ascii_digit();
    let digits: Vec<u32> = text.bytes().filter(u8::is_ascii_digit).map(|byte| u32::from(byte - b'0')).collect();
    let short = match digits.len() {
        12 if matches!(digits[..2], [1, 9] | [2, 0]) => &digits[2..],
        10 => &digits[..],
        _ => return false,
    };
    let (month, day) = (short[2] * 10 + short[3], short[4] * 10 + short[5]);
    let checksum: u32 = short
        .iter()
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
        .sum();
    sign_fits
        && (1..=12).contains(&month)
        && ((1..=31).contains(&day) || (61..=91).contains(&day))
        && checksum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::is_personal_number;

    #[test]
    fn a_check_digit_tells_them_from_amounts() {
        // 640823-3234 is the number that Skatteverket uses in examples.
        for number in ["640823-3234", "6408233234", "19640823-3234", "640823+3234"] {
            assert!(is_personal_number(number), "{number}");
        }
        for other in ["640823-3235", "1200000000", "2013-01-01", "120000", "64-08233234"] {
            assert!(!is_personal_number(other), "{other}");
        }
    }
}
