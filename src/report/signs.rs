//! Signs that not every form knows.

/// Whether a sign has no place in XML, or steers something: in documents a space stands for it.
pub(super) fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')
}
