//! Charts as SVG: whole numbers, no fonts of their own, the same bytes each time; told apart by pattern as well as by colour.

use std::fmt::Write;

use super::{Bar, Chart};
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
/// The room above the bars.
const TOP: i64 = 10;

/// The chart as an element of its own; `id` tells the names in it from those of other charts of a page.
pub fn draw(chart: &Chart, id: &str) -> String {
    let height = TOP * 2 + ROW * i64::try_from(chart.bars.len()).unwrap_or(0);
    let mut svg = String::new();
    let (title, description) = (escape(&chart.title), escape(&chart.description));
    // Writing to a string never fails.
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-description\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-description\">{description}</desc>\n\
         <defs><pattern id=\"{id}-less\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"6\" height=\"6\" fill=\"#fff\"/><rect width=\"3\" height=\"6\" fill=\"#9c2f00\"/></pattern></defs>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n"
    );
    let scale = Scale::of(&chart.bars);
    for (place, bar) in chart.bars.iter().enumerate() {
        let top = TOP + ROW * i64::try_from(place).unwrap_or(0);
        let end = scale.column(bar.amount);
        let (from, to) = (scale.zero.min(end), scale.zero.max(end));
        let baseline = top + i64::midpoint(ROW, BAR) - 4;
        let fill = if bar.amount < Ore::ZERO { format!("url(#{id}-less)") } else { "#10527f".to_owned() };
        let edge = if bar.amount < Ore::ZERO { "#9c2f00" } else { "#10527f" };
        let (at, anchor) = if bar.amount < Ore::ZERO { (from - 6, "end") } else { (to + 6, "start") };
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{baseline}\" text-anchor=\"end\" fill=\"#1a1a1a\">{}</text>\
             <rect x=\"{from}\" y=\"{}\" width=\"{}\" height=\"{BAR}\" fill=\"{fill}\" stroke=\"{edge}\"/>\
             <text x=\"{at}\" y=\"{baseline}\" text-anchor=\"{anchor}\" fill=\"#1a1a1a\">{}</text>",
            LEFT - 10,
            escape(&bar.label),
            top + (ROW - BAR) / 2,
            (to - from).max(1),
            escape(&bar.text),
        );
    }
    let bottom = height - TOP;
    let zero = scale.zero;
    let _ =
        write!(svg, "<line x1=\"{zero}\" y1=\"{TOP}\" x2=\"{zero}\" y2=\"{bottom}\" stroke=\"#1a1a1a\"/>\n</svg>\n");
    svg
}

/// Amounts to columns.
struct Scale {
    least: i128,
    span: i128,
    from: i64,
    room: i64,
    zero: i64,
}

impl Scale {
    fn of(bars: &[Bar]) -> Self {
        let amounts = || bars.iter().map(|bar| i128::from(bar.amount.get())).chain([0]);
        let (least, most) = (amounts().min().unwrap_or(0), amounts().max().unwrap_or(0));
        // Amounts stand outside the bars: left of the negative ones, right of the others.
        let from = if least < 0 { LEFT + TEXT } else { LEFT };
        let room = WIDTH - from - if most > 0 { TEXT } else { 10 };
        let mut scale = Self { least, span: (most - least).max(1), from, room, zero: 0 };
        scale.zero = scale.column(Ore::ZERO);
        scale
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
            bars: vec![bar("a", 300), bar("b", -100), bar("c", 0)],
        };
        let scale = Scale::of(&chart.bars);
        assert_eq!((scale.column(Ore::new(-10_000)), scale.zero, scale.column(Ore::new(30_000))), (360, 422, 610));
        let svg = draw(&chart, "c1");
        assert!(svg.contains("A &amp; B") && svg.contains("&lt;x&gt;") && svg.contains("url(#c1-less)"), "{svg}");
        assert_eq!(svg, draw(&chart, "c1"));
    }
}
