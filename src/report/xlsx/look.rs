//! How cells look: few forms, that hold in black and white as well.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::report::table::RowKind;

/// The paper that sheets are printed on.
pub(super) const A4: u8 = 9;

const FILL: &str = "DCE6EE";
const LINE: &str = "BFBFBF";

/// A heading: of a sheet, or of a part of one.
pub(super) fn heading(size: u8) -> Format {
    text().set_bold().set_font_size(size)
}

/// A text of several lines.
pub(super) fn text() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Left).set_align(FormatAlign::Top)
}

/// A text under others.
pub(super) fn indented(level: u8) -> Format {
    text().set_indent(level)
}

/// A note under a table.
pub(super) fn note() -> Format {
    text().set_font_size(10)
}

/// What stands over a table of the data of a chart.
pub(super) fn caption() -> Format {
    Format::new().set_bold()
}

/// A number of the data of a chart.
pub(super) fn number() -> Format {
    Format::new().set_align(FormatAlign::Right)
}

/// A line in which every character has its place.
pub(super) fn drawn() -> Format {
    Format::new().set_font_name("Consolas").set_font_size(9)
}

/// The heading of a column.
pub(super) fn column(first: bool, right: bool) -> Format {
    let format = aligned(first, right).set_bold().set_background_color(FILL);
    format.set_border_bottom(FormatBorder::Thin).set_align(FormatAlign::Bottom)
}

/// To the right, or to the left at some distance from the column before.
fn aligned(first: bool, right: bool) -> Format {
    if right { text().set_align(FormatAlign::Right) } else { text().set_indent(u8::from(!first)) }
}

/// A cell in a row of a kind, under a line or not.
pub(super) fn cell((kind, ruled): (RowKind, bool), first: bool, right: bool) -> Format {
    let format = aligned(first, right).set_border_bottom(FormatBorder::Hair).set_border_bottom_color(LINE);
    let format = match kind {
        RowKind::Total => format.set_bold().set_border_top(FormatBorder::Thin),
        RowKind::Part if first => format.set_indent(1),
        RowKind::Part | RowKind::Item | RowKind::Rule => format,
    };
    if ruled { format.set_border_top(FormatBorder::Thin) } else { format }
}
