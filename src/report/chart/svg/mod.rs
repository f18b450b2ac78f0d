//! Charts as SVG: whole numbers, no fonts of their own, the same bytes each time; told apart by pattern as well as by colour.

mod bars;
mod canvas;
mod histogram;
mod lines;

use super::{Chart, Shape};
use canvas::Canvas;
pub use canvas::Room;

/// The chart as an element of its own, in the room that there is; `id` tells the names in it from those of other charts of a
/// page.
pub fn draw(chart: &Chart, room: Room, id: &str) -> String {
    draw_noted(chart, room, (id, None))
}

/// The same with a note under it, of what must be seen wherever the picture goes.
pub fn draw_noted(chart: &Chart, room: Room, (id, note): (&str, Option<&str>)) -> String {
    let mut canvas = Canvas::new(room, id);
    let height = match &chart.shape {
        Shape::Bars(bars) => bars::simple(&mut canvas, bars),
        Shape::Grouped { series, groups } => bars::grouped(&mut canvas, series, groups),
        Shape::Waterfall { from, steps, to } => bars::waterfall(&mut canvas, from, steps, to),
        Shape::Tornado { base, spans } => bars::tornado(&mut canvas, base, spans),
        Shape::Histogram { histogram, ends, above } => histogram::draw(&mut canvas, histogram, (ends, above)),
        Shape::Lines { years, lines, crossing } => lines::draw(&mut canvas, years, lines, crossing.as_ref()),
    };
    let height = note.map_or(height, |note| canvas.note(height, note));
    canvas.finish(height, &chart.title, &chart.description)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::statistics::Histogram;
    use crate::money::Ore;
    use crate::report::chart::{Bar, Group, Line, Span};

    fn bar(label: &str, kronor: i64) -> Bar {
        Bar { label: label.to_owned(), amount: Ore::new(kronor * 100), text: format!("{kronor} kr") }
    }

    fn drawn(shape: Shape) -> String {
        let chart = Chart { title: "A & B".to_owned(), description: "<x>".to_owned(), shape };
        let svg = draw(&chart, Room::BROAD, "c");
        assert_eq!(svg, draw(&chart, Room::BROAD, "c"));
        assert!(svg.contains("A &amp; B") && svg.contains("&lt;x&gt;"), "{svg}");
        svg
    }

    fn hatched(svg: &str) -> usize {
        svg.matches("fill=\"url(#c-less)\"").count()
    }

    #[test]
    fn bars_run_from_zero_and_nothing_is_drawn_for_nothing() {
        let svg = drawn(Shape::Bars(vec![bar("a", 300), bar("b", -100), bar("c", 0)]));
        assert!(svg.contains("<rect x=\"360\" y=\"46\" width=\"62\""), "the negative bar ends at zero: {svg}");
        assert_eq!((hatched(&svg), svg.matches("stroke=\"#10527f\"").count()), (1, 1), "{svg}");
    }

    #[test]
    fn a_tornado_shows_both_ends_and_a_histogram_what_lies_below_zero() {
        let span = Span { label: "x".repeat(60) + ", före", low: Ore::new(-100), high: Ore::new(300) };
        let svg = drawn(Shape::Tornado { base: (Ore::ZERO, "0".to_owned()), spans: vec![span] });
        assert_eq!((hatched(&svg), svg.matches("…, före</text>").count()), (1, 1), "{svg}");
        let mut counts = [0; 40];
        (counts[0], counts[1], counts[39]) = (2, 4, 1);
        let histogram = Histogram { from: Ore::new(-10), width: Ore::new(10), counts };
        let svg =
            drawn(Shape::Histogram { histogram, ends: ["-10".to_owned(), "390".to_owned()], above: "71 %".to_owned() });
        assert_eq!((hatched(&svg), svg.matches(">390</text>").count()), (1, 1), "{svg}");
        assert!(svg.contains("71 %"), "{svg}");
    }

    #[test]
    fn a_waterfall_ends_where_its_steps_do() {
        let (from, to) = (bar("före", -100), bar("efter", 200));
        let svg = drawn(Shape::Waterfall { from, steps: vec![bar("upp", 400), bar("ned", -100)], to });
        let end = |text: &str| {
            let row = svg.lines().find(|line| line.contains(text)).unwrap();
            let number = |key: &str| -> i64 {
                let from = row.find(key).unwrap() + key.len();
                row[from..].split('"').next().unwrap().parse().unwrap()
            };
            (number("<rect x=\""), number("width=\""))
        };
        let (left, width) = end(">ned</text>");
        let (zero, sum) = end(">efter</text>");
        assert_eq!(left, zero + sum, "{svg}");
        assert!(width > 0 && hatched(&svg) == 2, "{svg}");
    }

    #[test]
    fn lines_are_named_at_their_ends_and_marked_where_they_turn() {
        let line = |label: &str, last: i64| Line {
            label: label.to_owned(),
            points: [-100, 0, last].map(Ore::new).to_vec(),
            text: last.to_string(),
        };
        let years = ["Start", "År 1", "År 2"].map(str::to_owned).to_vec();
        let crossing = Some((12, "återbetalt".to_owned()));
        let svg = drawn(Shape::Lines { years, lines: vec![line("a", 100), line("b", 90)], crossing });
        assert_eq!((svg.matches("<polyline").count(), svg.matches("<circle cx").count()), (4, 2), "{svg}");
        assert!(svg.contains("återbetalt") && svg.contains("a 100"), "{svg}");
    }

    #[test]
    fn series_are_told_apart_by_pattern() {
        let group =
            Group { label: "g".to_owned(), bars: [100, 200].map(|one| (Ore::new(one), one.to_string())).to_vec() };
        let svg = drawn(Shape::Grouped { series: vec!["före".to_owned(), "efter".to_owned()], groups: vec![group] });
        assert_eq!(hatched(&svg), 2, "one in the legend, one as a bar: {svg}");
    }
}
