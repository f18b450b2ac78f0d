//! Lying bars: from zero, of several series, from step to step, and from a base.

use super::canvas::{Canvas, EDGE, Fill, LINE, Scale, TEXT, rows};
use crate::money::Ore;
use crate::report::chart::{Bar, Group, Span};

/// The height of a bar with its room.
const ROW: i64 = 30;
/// The height of a bar.
const BAR: i64 = 18;
/// The height of a bar with its room where there are many.
const NARROW: i64 = 20;

/// Where bars begin and how much room they have: amounts stand beside them, left of the negative ones where those have their
/// texts at their ends.
fn sides(canvas: &Canvas<'_>, less: bool) -> (i64, i64) {
    let room = canvas.room;
    match (room.over > 0, less) {
        (true, _) => (room.left, room.width - room.left - EDGE),
        (false, true) => (room.left + TEXT, room.width - room.left - TEXT * 2),
        (false, false) => (room.left, room.width - room.left - TEXT),
    }
}

/// A bar from zero for each.
pub(super) fn simple(canvas: &mut Canvas<'_>, bars: &[Bar]) -> i64 {
    let row = ROW + canvas.room.over;
    let height = EDGE * 2 + rows(bars.len(), row);
    let amounts = || bars.iter().map(|bar| bar.amount);
    let (from, room) = sides(canvas, amounts().any(|amount| amount < Ore::ZERO));
    let scale = Scale::of(amounts().chain([Ore::ZERO]), from, room);
    let zero = scale.at(Ore::ZERO);
    for (place, bar) in bars.iter().enumerate() {
        let top = EDGE + rows(place, row);
        let bar_top = top + canvas.room.over + (ROW - BAR) / 2;
        let baseline = bar_top + BAR - 5;
        let end = scale.at(bar.amount);
        let (from, to) = (zero.min(end), zero.max(end));
        let less = bar.amount < Ore::ZERO;
        canvas.label((top, baseline), &bar.label);
        canvas.rect([from, bar_top, to - from, BAR], Fill::of(less));
        canvas.amount((top, baseline), [from, to], less, &bar.text);
        canvas.next();
    }
    canvas.line([zero, EDGE, zero, height - EDGE]);
    height
}

/// A row for each label with a bar for each of the series; what the bars are stands above.
pub(super) fn grouped(canvas: &mut Canvas<'_>, series: &[String], groups: &[Group]) -> i64 {
    let over = canvas.room.over;
    let row = over + rows(series.len(), NARROW) + EDGE;
    let first = EDGE + rows(series.len(), LINE);
    let height = first + rows(groups.len(), row) + EDGE;
    let amounts = || groups.iter().flat_map(|group| group.bars.iter().map(|(amount, _)| *amount));
    let less = amounts().any(|amount| amount < Ore::ZERO);
    let room = canvas.room;
    let from = room.left + if less { TEXT } else { 0 };
    let scale = Scale::of(amounts().chain([Ore::ZERO]), from, room.width - from - TEXT);
    let zero = scale.at(Ore::ZERO);
    for (place, name) in series.iter().enumerate() {
        let top = EDGE + rows(place, LINE);
        canvas.rect([room.left, top, EDGE, EDGE], Fill::of_series(place, series.len()));
        canvas.text((room.left + EDGE + 6, top + EDGE), "start", name);
    }
    canvas.next();
    for (place, group) in groups.iter().enumerate() {
        let top = first + rows(place, row);
        canvas.label((top, top + over + (row - over) / 2 + 4), &group.label);
        for (number, (amount, said)) in group.bars.iter().enumerate() {
            let top = top + over + EDGE / 2 + rows(number, NARROW);
            let end = scale.at(*amount);
            canvas.rect([zero.min(end), top, (zero - end).abs(), NARROW - 4], Fill::of_series(number, series.len()));
            let (at, anchor) = if *amount < Ore::ZERO { (end - 6, "end") } else { (end + 6, "start") };
            canvas.text((at, top + NARROW - 8), anchor, said);
        }
        canvas.next();
    }
    canvas.line([zero, first, zero, height - EDGE]);
    height
}

/// A bar for what there is at first, one for each step from where the one before ended, and one for the sum.
pub(super) fn waterfall(canvas: &mut Canvas<'_>, first: &Bar, steps: &[Bar], last: &Bar) -> i64 {
    let mut stands = first.amount;
    let mut bars = vec![(first, Ore::ZERO, first.amount)];
    for step in steps {
        bars.push((step, stands, stands + step.amount));
        stands += step.amount;
    }
    bars.push((last, Ore::ZERO, last.amount));
    let row = ROW + canvas.room.over;
    let height = EDGE * 2 + rows(bars.len(), row);
    let (from, room) = sides(canvas, false);
    let scale = Scale::of(bars.iter().flat_map(|(_, from, to)| [*from, *to]).chain([Ore::ZERO]), from, room);
    let zero = scale.at(Ore::ZERO);
    let mut before: Option<i64> = None;
    for (place, (bar, from, to)) in bars.iter().enumerate() {
        let top = EDGE + rows(place, row);
        let bar_top = top + canvas.room.over + (ROW - BAR) / 2;
        let baseline = bar_top + BAR - 5;
        let [start, end] = [*from, *to].map(|amount| scale.at(amount));
        let (left, right) = (start.min(end), start.max(end));
        canvas.label((top, baseline), &bar.label);
        canvas.rect([left, bar_top, right - left, BAR], Fill::of(to < from));
        canvas.amount((top, baseline), [left, right], false, &bar.text);
        if let Some(before) = before {
            canvas.line([before, bar_top - (row - BAR), before, bar_top]);
        }
        canvas.next();
        before = Some(end);
    }
    canvas.line([zero, EDGE, zero, height - EDGE]);
    height
}

/// From the base to the low, hatched, and to the high, solid; the farther first, so that the nearer stays visible.
pub(super) fn tornado(canvas: &mut Canvas<'_>, (base, said): &(Ore, String), spans: &[Span]) -> i64 {
    let room = canvas.room;
    let row = NARROW + room.over;
    let height = EDGE * 2 + LINE + rows(spans.len(), row);
    let ends = spans.iter().flat_map(|span| [span.low, span.high]).chain([*base]);
    let scale = Scale::of(ends, room.left, room.width - room.left - EDGE);
    let middle = scale.at(*base);
    let anchor = match (middle - room.left) * 3 / (room.width - room.left) {
        0 => "start",
        1 => "middle",
        _ => "end",
    };
    canvas.text((middle, EDGE + LINE / 2), anchor, said);
    canvas.next();
    for (place, span) in spans.iter().enumerate() {
        let top = EDGE + LINE + rows(place, row);
        canvas.label((top, top + NARROW - 6), &span.label);
        let mut bars = [(span.low, true), (span.high, false)];
        bars.sort_by_key(|(amount, _)| std::cmp::Reverse((*amount - *base).abs()));
        for (amount, less) in bars.into_iter().filter(|(amount, _)| amount != base) {
            let end = scale.at(amount);
            canvas.rect([middle.min(end), top + room.over + 3, (middle - end).abs(), NARROW - 6], Fill::of(less));
        }
        canvas.next();
    }
    canvas.line([middle, EDGE + LINE, middle, height - EDGE]);
    height
}
