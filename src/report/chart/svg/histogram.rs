//! Standing bars of equal width over a line.

use super::canvas::{Canvas, EDGE, Fill, LINE};
use crate::analysis::statistics::Histogram;
use crate::money::Ore;

/// The height of the tallest bar.
const TALL: i64 = 160;

/// The bars, those wholly below zero hatched; zero is marked, and what lies above it is said.
pub(super) fn draw(canvas: &mut Canvas<'_>, histogram: &Histogram, (ends, above): (&[String; 2], &str)) -> i64 {
    let room = canvas.room.width - EDGE * 2;
    let tallest = i64::from(histogram.counts.iter().copied().max().unwrap_or(0).max(1));
    let bins = i64::try_from(histogram.counts.len()).unwrap_or(1).max(1);
    let column = |place: i64| EDGE + room * place / bins;
    let (ceiling, floor) = (EDGE + LINE, EDGE + LINE + TALL);
    let right = column(bins);
    canvas.text((right, EDGE + LINE / 2), "end", above);
    for (place, count) in (0_i64..).zip(histogram.counts) {
        if count == 0 {
            continue;
        }
        let tall = (i64::from(count) * TALL / tallest).max(1);
        let less = histogram.from + histogram.width.times(place + 1) <= Ore::ZERO;
        canvas.rect([column(place), floor - tall, column(place + 1) - column(place), tall], Fill::of(less));
    }
    canvas.next();
    let least = i128::from(histogram.from.get());
    let span = i128::from(histogram.width.get()) * i128::from(bins);
    if least < 0 && least + span > 0 {
        let zero = EDGE + i64::try_from(i128::from(room) * -least / span).unwrap_or(0);
        canvas.line([zero, ceiling, zero, floor + 4]);
        canvas.text((zero, floor + LINE - 4), "middle", "0");
    }
    canvas.line([EDGE, floor, right, floor]);
    canvas.text((EDGE, floor + LINE - 4), "start", &ends[0]);
    canvas.text((right, floor + LINE - 4), "end", &ends[1]);
    canvas.next();
    floor + LINE + EDGE
}
