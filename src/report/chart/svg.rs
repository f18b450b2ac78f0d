//! Charts as SVG: whole numbers, no fonts of their own, the same bytes each time; told apart by pattern as well as by colour.

use std::fmt::Write;

use super::{Bar, Chart, Shape, Span};
use crate::analysis::statistics::Histogram;
use crate::money::Ore;

/// The width of the picture.
const WIDTH: i64 = 720;
/// Where the room for bars begins, right of the labels.
const LEFT: i64 = 250;
/// What an amount beside a bar takes.
const TEXT: i64 = 110;
/// The height of a bar with its room.
const ROW: i64 = 30;
/// The height of a bar.
const BAR: i64 = 18;
/// The same in a tornado, which has many.
const NARROW: i64 = 20;
/// The room above the bars.
const TOP: i64 = 10;
/// The room of a line of text.
const LINE: i64 = 20;
/// The height of the tallest bar of a histogram.
const TALL: i64 = 160;
/// The most signs of a label: what is longer stands in the description and the table.
const SIGNS: usize = 34;

const INK: &str = "#1a1a1a";
const MORE: &str = "#10527f";
const LESS: &str = "#9c2f00";

/// The chart as an element of its own; `id` tells the names in it from those of other charts of a page.
pub fn draw(chart: &Chart, id: &str) -> String {
    let (height, drawn) = match &chart.shape {
        Shape::Bars(bars) => of_bars(bars, id),
        Shape::Tornado { base, spans } => of_spans(base, spans, id),
        Shape::Histogram { histogram, ends } => of_histogram(histogram, ends, id),
    };
    let (title, description) = (escape(&chart.title), escape(&chart.description));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-description\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-description\">{description}</desc>\n\
         <defs><pattern id=\"{id}-less\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"6\" height=\"6\" fill=\"#fff\"/><rect width=\"3\" height=\"6\" fill=\"{LESS}\"/></pattern></defs>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n{drawn}</svg>\n"
    )
}

/// How a bar is filled and edged: solid, or hatched.
fn fill(less: bool, id: &str) -> (String, &'static str) {
    if less { (format!("url(#{id}-less)"), LESS) } else { (MORE.to_owned(), MORE) }
}

// Writing to a string never fails.
fn rect(svg: &mut String, [x, y, width, height]: [i64; 4], (fill, edge): &(String, &str)) {
    let _ = write!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{height}\" fill=\"{fill}\" stroke=\"{edge}\"/>",
        width.max(1)
    );
}

fn text(svg: &mut String, (x, y): (i64, i64), anchor: &str, said: &str) {
    let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{INK}\">{}</text>", escape(said));
}

fn line(svg: &mut String, [x1, y1, x2, y2]: [i64; 4]) {
    let _ = writeln!(svg, "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{INK}\"/>");
}

fn rows(count: usize, row: i64) -> i64 {
    row * i64::try_from(count).unwrap_or(0)
}

fn of_bars(bars: &[Bar], id: &str) -> (i64, String) {
    let height = TOP * 2 + rows(bars.len(), ROW);
    let amounts = || bars.iter().map(|bar| bar.amount);
    // Amounts stand outside the bars: left of the negative ones, right of the others.
    let less = amounts().any(|amount| amount < Ore::ZERO);
    let more = amounts().any(|amount| amount > Ore::ZERO);
    let from = if less { LEFT + TEXT } else { LEFT };
    let scale = Scale::of(amounts().chain([Ore::ZERO]), from, WIDTH - from - if more { TEXT } else { TOP });
    let zero = scale.column(Ore::ZERO);
    let mut svg = String::new();
    for (place, bar) in bars.iter().enumerate() {
        let top = TOP + rows(place, ROW);
        let end = scale.column(bar.amount);
        let (from, to) = (zero.min(end), zero.max(end));
        let baseline = top + i64::midpoint(ROW, BAR) - 4;
        let less = bar.amount < Ore::ZERO;
        text(&mut svg, (LEFT - 10, baseline), "end", &bar.label);
        rect(&mut svg, [from, top + (ROW - BAR) / 2, to - from, BAR], &fill(less, id));
        let (at, anchor) = if less { (from - 6, "end") } else { (to + 6, "start") };
        text(&mut svg, (at, baseline), anchor, &bar.text);
        svg.push('\n');
    }
    line(&mut svg, [zero, TOP, zero, height - TOP]);
    (height, svg)
}

/// From the base to the low, hatched, and to the high, solid; the farther first, so that the nearer stays visible.
fn of_spans((base, said): &(Ore, String), spans: &[Span], id: &str) -> (i64, String) {
    let height = TOP * 2 + LINE + rows(spans.len(), NARROW);
    let ends = spans.iter().flat_map(|span| [span.low, span.high]).chain([*base]);
    let scale = Scale::of(ends, LEFT, WIDTH - LEFT - TOP);
    let middle = scale.column(*base);
    let mut svg = String::new();
    text(&mut svg, (middle, TOP + LINE / 2), "middle", said);
    svg.push('\n');
    for (place, span) in spans.iter().enumerate() {
        let top = TOP + LINE + rows(place, NARROW);
        text(&mut svg, (LEFT - 10, top + NARROW - 6), "end", &fitted(&span.label));
        let mut bars = [(span.low, true), (span.high, false)];
        bars.sort_by_key(|(amount, _)| std::cmp::Reverse((*amount - *base).abs()));
        for (amount, less) in bars.into_iter().filter(|(amount, _)| amount != base) {
            let end = scale.column(amount);
            rect(&mut svg, [middle.min(end), top + 3, (middle - end).abs(), NARROW - 6], &fill(less, id));
        }
        svg.push('\n');
    }
    line(&mut svg, [middle, TOP + LINE, middle, height - TOP]);
    (height, svg)
}

/// Bars of equal width over a line; those wholly below zero are hatched.
fn of_histogram(histogram: &Histogram, ends: &[String; 2], id: &str) -> (i64, String) {
    let height = TOP * 2 + TALL + LINE;
    let tallest = i64::from(histogram.counts.iter().copied().max().unwrap_or(0).max(1));
    let bins = i64::try_from(histogram.counts.len()).unwrap_or(1);
    let width = (WIDTH - TOP * 2) / bins;
    let floor = TOP + TALL;
    let mut svg = String::new();
    for (place, count) in (0_i64..).zip(histogram.counts) {
        if count == 0 {
            continue;
        }
        let tall = (i64::from(count) * TALL / tallest).max(1);
        let less = histogram.from + histogram.width.times(place + 1) <= Ore::ZERO;
        rect(&mut svg, [TOP + width * place, floor - tall, width, tall], &fill(less, id));
    }
    svg.push('\n');
    let right = TOP + width * bins;
    line(&mut svg, [TOP, floor, right, floor]);
    text(&mut svg, (TOP, floor + LINE - 4), "start", &ends[0]);
    text(&mut svg, (right, floor + LINE - 4), "end", &ends[1]);
    svg.push('\n');
    (height, svg)
}

/// A label in as much room as there is; what follows its last comma stays.
fn fitted(label: &str) -> String {
    if label.chars().count() <= SIGNS {
        return label.to_owned();
    }
    let last = label.rfind(", ").map_or("", |at| &label[at..]);
    let kept = (SIGNS - 1).saturating_sub(last.chars().count());
    label.chars().take(kept).chain(['…']).chain(last.chars()).take(SIGNS).collect()
}

/// Amounts to columns.
struct Scale {
    least: i128,
    span: i128,
    from: i64,
    room: i64,
}

impl Scale {
    fn of(amounts: impl Iterator<Item = Ore>, from: i64, room: i64) -> Self {
        let amounts: Vec<i128> = amounts.map(|amount| i128::from(amount.get())).collect();
        let (least, most) = (amounts.iter().min().copied(), amounts.iter().max().copied());
        let (least, most) = (least.unwrap_or(0), most.unwrap_or(0));
        Self { least, span: (most - least).max(1), from, room }
    }

    fn column(&self, amount: Ore) -> i64 {
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
            c if c.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_run_from_zero_and_texts_are_escaped() {
        let bar = |label: &str, kronor: i64| Bar {
            label: label.to_owned(),
            amount: Ore::new(kronor * 100),
            text: format!("{kronor} kr"),
        };
        let chart = Chart {
            title: "A & B".to_owned(),
            description: "<x>".to_owned(),
            shape: Shape::Bars(vec![bar("a", 300), bar("b", -100), bar("c", 0)]),
        };
        let scale = Scale::of([-10_000, 30_000, 0].into_iter().map(Ore::new), 360, 250);
        assert_eq!([-10_000, 0, 30_000].map(|amount| scale.column(Ore::new(amount))), [360, 422, 610]);
        let svg = draw(&chart, "c1");
        assert!(svg.contains("A &amp; B") && svg.contains("&lt;x&gt;") && svg.contains("url(#c1-less)"), "{svg}");
        assert!(svg.contains("<rect x=\"360\" y=\"46\" width=\"62\""), "the negative bar ends at zero: {svg}");
        assert_eq!(svg, draw(&chart, "c1"));
    }

    #[test]
    fn a_tornado_shows_both_ends_and_a_histogram_what_lies_below_zero() {
        let span = Span { label: "x".repeat(60) + ", före", low: Ore::new(-100), high: Ore::new(300) };
        let chart = Chart::of_spans("t".to_owned(), Ore::ZERO, vec![span], |amount| amount.get().to_string());
        let svg = draw(&chart, "c");
        assert_eq!((svg.matches("url(#c-less)").count(), svg.matches("…, före</text>").count()), (1, 1), "{svg}");
        let mut counts = [0; 40];
        (counts[0], counts[1], counts[39]) = (2, 4, 1);
        let histogram = Histogram { from: Ore::new(-10), width: Ore::new(10), counts };
        let chart = Chart::of_histogram("h".to_owned(), &histogram, |amount| amount.get().to_string()).unwrap();
        let svg = draw(&chart, "c");
        assert_eq!((svg.matches("url(#c-less)").count(), svg.matches(">390</text>").count()), (1, 1), "{svg}");
    }
}
