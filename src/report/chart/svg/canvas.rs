//! What charts are drawn on: rooms, scales, texts, bars and their patterns.

use std::fmt::Write;

use crate::money::Ore;
use crate::report::signs::is_unprintable;

/// How much room a chart has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// The width of the picture.
    pub(super) width: i64,
    /// Where the room for bars begins, right of the labels.
    pub(super) left: i64,
    /// What a label over its bar takes; nothing where labels stand beside the bars.
    pub(super) over: i64,
    /// The most signs of a label: what is longer stands in the description and the table.
    signs: usize,
    /// What pages call pictures in such a room.
    class: &'static str,
}

impl Room {
    /// On a page, on paper, as a file.
    pub const BROAD: Self = Self { width: 720, left: 250, over: 0, signs: 34, class: "broad" };
    /// On a phone: labels and amounts stand over the bars.
    pub const PHONE: Self = Self { width: 360, left: 10, over: 18, signs: 32, class: "narrow" };
}

/// The room at the edges.
pub(super) const EDGE: i64 = 10;
/// What an amount beside a bar takes.
pub(super) const TEXT: i64 = 110;
/// The room of a line of text.
pub(super) const LINE: i64 = 20;

const INK: &str = "#1a1a1a";
const MORE: &str = "#10527f";
const LESS: &str = "#9c2f00";

/// How something is filled and edged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    /// What is more.
    Solid,
    /// What is less.
    Hatched,
    White,
    Dotted,
}

impl Fill {
    /// By the sign of what is drawn.
    pub(super) const fn of(less: bool) -> Self {
        if less { Self::Hatched } else { Self::Solid }
    }

    /// One of several series: the last is solid, as what is more elsewhere.
    pub(super) const fn of_series(place: usize, count: usize) -> Self {
        match (count - 1 - place) % 4 {
            0 => Self::Solid,
            1 => Self::Hatched,
            2 => Self::White,
            _ => Self::Dotted,
        }
    }
}

/// A picture that is being drawn.
pub(super) struct Canvas<'a> {
    pub(super) room: Room,
    id: &'a str,
    svg: String,
}

// Writing to a string never fails.
impl<'a> Canvas<'a> {
    pub(super) const fn new(room: Room, id: &'a str) -> Self {
        Self { room, id, svg: String::new() }
    }

    /// A bar; nothing where it has no width.
    pub(super) fn rect(&mut self, [x, y, width, height]: [i64; 4], fill: Fill) {
        if width == 0 || height == 0 {
            return;
        }
        let (inside, edge) = match fill {
            Fill::Solid => (MORE.to_owned(), MORE),
            Fill::Hatched => (format!("url(#{}-less)", self.id), LESS),
            Fill::White => ("#fff".to_owned(), MORE),
            Fill::Dotted => (format!("url(#{}-dots)", self.id), LESS),
        };
        let _ = write!(
            self.svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{inside}\" stroke=\"{edge}\"/>"
        );
    }

    pub(super) fn text(&mut self, (x, y): (i64, i64), anchor: &str, said: &str) {
        let said = escape(said);
        let _ = write!(self.svg, "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{INK}\">{said}</text>");
    }

    /// The label of a bar whose top is given, with the line that the bar's own text stands on.
    pub(super) fn label(&mut self, (top, baseline): (i64, i64), said: &str) {
        let said = self.fitted(said);
        if self.room.over > 0 {
            self.text((self.room.left, top + 13), "start", &said);
        } else {
            self.text((self.room.left - EDGE, baseline), "end", &said);
        }
    }

    /// The text of a bar: beyond its end, or over it at the right.
    pub(super) fn amount(&mut self, (top, baseline): (i64, i64), [from, to]: [i64; 2], less: bool, said: &str) {
        let (at, line, anchor) = match (self.room.over > 0, less) {
            (true, _) => (self.room.width - EDGE, top + 13, "end"),
            (false, true) => (from - 6, baseline, "end"),
            (false, false) => (to + 6, baseline, "start"),
        };
        self.text((at, line), anchor, said);
    }

    pub(super) fn line(&mut self, [x1, y1, x2, y2]: [i64; 4]) {
        let _ = writeln!(self.svg, "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{INK}\"/>");
    }

    /// A line through points, told from others by its dashes.
    pub(super) fn curve(&mut self, points: &[(i64, i64)], place: usize) {
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        let dash = ["none", "8 4", "2 4", "12 4 2 4"][place % 4];
        let ink = if place.is_multiple_of(2) { MORE } else { LESS };
        let _ = write!(
            self.svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"3\" stroke-dasharray=\"{dash}\"/>",
            points.join(" ")
        );
    }

    /// A ring around a point.
    pub(super) fn ring(&mut self, (x, y): (i64, i64)) {
        let _ = write!(self.svg, "<circle cx=\"{x}\" cy=\"{y}\" r=\"5\" fill=\"#fff\" stroke=\"{INK}\"/>");
    }

    /// A note under what has been drawn so far; the height with it.
    pub(super) fn note(&mut self, height: i64, said: &str) -> i64 {
        self.text((EDGE, height + LINE - EDGE), "start", said);
        self.next();
        height + LINE
    }

    /// What is drawn next stands on a line of its own in the file.
    pub(super) fn next(&mut self) {
        self.svg.push('\n');
    }

    /// A label in as much room as there is; what follows its last comma stays.
    fn fitted(&self, label: &str) -> String {
        let signs = self.room.signs;
        if label.chars().count() <= signs {
            return label.to_owned();
        }
        let last = label.rfind(", ").map_or("", |at| &label[at..]);
        let kept = (signs - 1).saturating_sub(last.chars().count());
        label.chars().take(kept).chain(['…']).chain(last.chars()).take(signs).collect()
    }

    /// The element.
    pub(super) fn finish(self, height: i64, title: &str, description: &str) -> String {
        let Self { room: Room { width, class, .. }, id, svg } = self;
        let (title, description) = (escape(title), escape(description));
        let pattern = |name: &str, turn: &str, drawn: &str| {
            format!(
                "<pattern id=\"{id}-{name}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"{turn}>\
                 <rect width=\"6\" height=\"6\" fill=\"#fff\"/>{drawn}</pattern>"
            )
        };
        let hatched = pattern(
            "less",
            " patternTransform=\"rotate(45)\"",
            &format!("<rect width=\"3\" height=\"6\" fill=\"{LESS}\"/>"),
        );
        let dotted = pattern("dots", "", &format!("<circle cx=\"3\" cy=\"3\" r=\"1.5\" fill=\"{LESS}\"/>"));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-description\" font-family=\"sans-serif\" \
             font-size=\"13\">\n\
             <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-description\">{description}</desc>\n\
             <defs>{hatched}{dotted}</defs>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{svg}</svg>\n"
        )
    }
}

/// So many rows of a height.
pub(super) fn rows(count: usize, row: i64) -> i64 {
    row * i64::try_from(count).unwrap_or(0)
}

/// Amounts to columns or lines.
pub(super) struct Scale {
    least: i128,
    span: i128,
    from: i64,
    room: i64,
}

impl Scale {
    pub(super) fn of(amounts: impl Iterator<Item = Ore>, from: i64, room: i64) -> Self {
        let amounts: Vec<i128> = amounts.map(|amount| i128::from(amount.get())).collect();
        let (least, most) = (amounts.iter().min().copied(), amounts.iter().max().copied());
        let (least, most) = (least.unwrap_or(0), most.unwrap_or(0));
        Self { least, span: (most - least).max(1), from, room }
    }

    pub(super) fn at(&self, amount: Ore) -> i64 {
        let part = (i128::from(amount.get()) - self.least) * i128::from(self.room) / self.span;
        self.from + i64::try_from(part).unwrap_or(0)
    }
}

/// A text in which nothing is taken for markup.
fn escape(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if is_unprintable(c) => escaped.push(' '),
            other => escaped.push(other),
        }
        escaped
    })
}
