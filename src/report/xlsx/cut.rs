//! Texts within what Excel holds.

use std::borrow::Cow;

/// The longest text of a cell, in UTF-16 units.
const LONGEST: usize = 32_000;

/// A text that a cell holds.
pub(super) fn of_cell(text: &str) -> Cow<'_, str> {
    cut(text, LONGEST)
}

/// The text with no more than so many UTF-16 units.
pub(super) fn cut(text: &str, most: usize) -> Cow<'_, str> {
    if text.len() <= most || text.encode_utf16().count() <= most {
        return Cow::Borrowed(text);
    }
    let mut room = most - 1;
    let fits = |letter: &char| {
        let left = room.checked_sub(letter.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    let kept: String = text.chars().take_while(fits).collect();
    Cow::Owned(kept.trim_end_matches([' ', '\'', '–']).to_owned() + "…")
}
