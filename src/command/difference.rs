//! Where two outputs differ.

use crate::texts::Label;

/// The most signs of a line that are shown.
const SIGNS: usize = 60;

/// The first line that differs, of texts; that they differ, of others.
pub(super) fn first(old: &[u8], new: &[u8]) -> Label {
    let (Ok(old), Ok(new)) = (std::str::from_utf8(old), std::str::from_utf8(new)) else { return Label::DiffersBytes };
    let (mut old_lines, mut new_lines) = (old.lines(), new.lines());
    for line in 1_usize.. {
        match (old_lines.next(), new_lines.next()) {
            (None, None) => break,
            (old, new) if old == new => {}
            (old, new) => {
                let [old, new] = [old, new].map(Option::unwrap_or_default);
                let [old, new] = shortened(old, new);
                return Label::DiffersLine { line: line.to_string(), old, new };
            }
        }
    }
    Label::DiffersBytes
}

/// What is shown of two lines: from a little before where they begin to differ.
fn shortened(old: &str, new: &str) -> [String; 2] {
    let same = old.chars().zip(new.chars()).take_while(|(one, other)| one == other).count();
    let from = same.saturating_sub(SIGNS / 3);
    [old, new].map(|line| line.chars().skip(from).take(SIGNS).collect())
}
