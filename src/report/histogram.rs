//! A histogram of figures, drawn in characters.

use textwrap::core::display_width;

use crate::analysis::statistics::{BINS, Histogram};
use crate::money::Ore;

/// The rows of the tallest bar.
const ROWS: u32 = 6;
/// The columns of a bar.
const BAR: usize = 2;
/// From nothing to a full cell.
const EIGHTHS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The bars over a line with the ends below; `write` puts an amount in words. Nothing where all figures are one.
pub(super) fn draw(histogram: &Histogram, write: impl Fn(Ore) -> String) -> Vec<String> {
    let Histogram { from, width, counts } = histogram;
    let tallest = counts.iter().copied().max().unwrap_or(0);
    if counts[1..].iter().all(|count| *count == 0) || tallest == 0 {
        return Vec::new();
    }
    // A bar that holds anything is seen.
    let height = |count: u32| (u64::from(count) * u64::from(ROWS) * 8).div_ceil(u64::from(tallest));
    let row = |row: u32| {
        let cell = |count: &u32| {
            EIGHTHS[usize::try_from(height(*count).saturating_sub(u64::from(row) * 8).min(8)).unwrap_or(8)]
        };
        counts.iter().flat_map(|count| [cell(count); BAR]).collect::<String>()
    };
    let mut lines: Vec<String> = (0..ROWS).rev().map(row).collect();
    let zero = (-from.get()).div_euclid(width.get());
    let axis = (0_i64..).take(BINS).flat_map(|bin| if bin == zero { ['┼', '─'] } else { ['─', '─'] });
    lines.push(axis.collect());
    let bins = i64::try_from(BINS).unwrap_or(0);
    let [least, most] = [*from, *from + width.times(bins)].map(write);
    let room = (BINS * BAR).saturating_sub(display_width(&least) + display_width(&most)).max(1);
    lines.push(format!("{least}{}{most}", " ".repeat(room)));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tallest_bar_is_full_and_the_least_is_seen() {
        let mut counts = [0; BINS];
        (counts[0], counts[1], counts[39]) = (48_000, 24_000, 1);
        let histogram = Histogram { from: Ore::new(-100), width: Ore::new(10), counts };
        let drawn = draw(&histogram, |amount| amount.get().to_string());
        assert!(drawn.iter().all(|line| line.chars().count() == 80));
        assert_eq!(drawn[0].trim_end(), "██");
        assert_eq!([3, 5].map(|row| drawn[row].chars().take(5).collect::<String>()), ["████ ", "████ "]);
        assert!(drawn[5].ends_with("▁▁"));
        assert_eq!(drawn[6].chars().position(|c| c == '┼'), Some(20), "zero begins the eleventh bar");
        assert_eq!(drawn[7], format!("-100{}300", " ".repeat(73)));
    }

    #[test]
    fn one_figure_is_not_drawn() {
        let mut counts = [0; BINS];
        counts[0] = 10;
        assert!(draw(&Histogram { from: Ore::ZERO, width: Ore::new(1), counts }, |_| String::new()).is_empty());
    }
}
