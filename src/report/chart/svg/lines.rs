//! Lines over the years.

use super::canvas::{Canvas, EDGE, LINE, Scale, rows};
use crate::money::Ore;
use crate::report::chart::Line;

/// The height of the lines.
const TALL: i64 = 220;
/// How long the sample of a line beside its name is.
const SAMPLE: i64 = 40;

/// The lines, named above with their last sums, and a ring where the first turns to zero.
pub(super) fn draw(canvas: &mut Canvas<'_>, years: &[String], lines: &[Line], crossing: Option<&(u32, String)>) -> i64 {
    let (left, right) = (EDGE, canvas.room.width - EDGE);
    for (place, one) in lines.iter().enumerate() {
        let y = EDGE + rows(place, LINE) + LINE / 2;
        canvas.curve(&[(left, y), (left + SAMPLE, y)], place);
        canvas.text((left + SAMPLE + 8, y + 4), "start", &format!("{} {}", one.label, one.text));
        canvas.next();
    }
    let ceiling = EDGE + rows(lines.len(), LINE) + LINE;
    let floor = ceiling + TALL;
    let points = lines.iter().flat_map(|one| one.points.iter().copied());
    let scale = Scale::of(points.chain([Ore::ZERO]), 0, TALL);
    let gaps = i64::try_from(years.len().saturating_sub(1)).unwrap_or(1).max(1);
    let column = |place: usize| left + (right - left) * i64::try_from(place).unwrap_or(0) / gaps;
    let row = |amount: Ore| floor - scale.at(amount);
    for (place, year) in years.iter().enumerate() {
        let anchor = match place {
            0 => "start",
            last if last + 1 == years.len() => "end",
            _ => "middle",
        };
        canvas.text((column(place), floor + LINE), anchor, year);
    }
    canvas.next();
    canvas.line([left, row(Ore::ZERO), right, row(Ore::ZERO)]);
    for (place, one) in lines.iter().enumerate() {
        let points: Vec<(i64, i64)> =
            one.points.iter().enumerate().map(|(at, amount)| (column(at), row(*amount))).collect();
        canvas.curve(&points, place);
        canvas.next();
    }
    if let Some((months, said)) = crossing {
        let at = left + (right - left) * i64::from(*months) / (gaps * 12);
        canvas.line([at, ceiling - 4, at, floor]);
        canvas.ring((at, row(Ore::ZERO)));
        let (at, anchor) = if at > i64::midpoint(left, right) { (at - 6, "end") } else { (at + 6, "start") };
        canvas.text((at, ceiling - 8), anchor, said);
        canvas.next();
    }
    floor + LINE + EDGE
}
