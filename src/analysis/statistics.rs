//! What many figures say together: whole öre and counts, no binary number.

use rust_decimal::Decimal;

use crate::money::Ore;

/// The bins of a histogram.
pub const BINS: usize = 40;

/// Mean, percentiles and probability of a gain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// The mean, to the nearest öre.
    pub mean: Ore,
    /// The figure that half lie at or below.
    pub median: Ore,
    /// The figure that 5 per cent lie at or below.
    pub p5: Ore,
    /// The figure that 95 per cent lie at or below.
    pub p95: Ore,
    /// The share of all that are above zero.
    pub probability_of_gain: Decimal,
    /// How many lie where.
    pub histogram: Histogram,
}

/// Counts of figures in stretches of equal width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// The least figure, with which the first stretch begins.
    pub from: Ore,
    /// The width of a stretch.
    pub width: Ore,
    /// The counts.
    pub counts: [u32; BINS],
}

impl Statistics {
    /// The statistics of some figures.
    ///
    /// # Panics
    /// Where there is none.
    pub fn of(mut figures: Vec<Ore>) -> Self {
        figures.sort_unstable();
        let count = figures.len();
        let gains = count - figures.partition_point(|figure| *figure <= Ore::ZERO);
        Self {
            mean: mean(&figures),
            median: percentile(&figures, 50),
            p5: percentile(&figures, 5),
            p95: percentile(&figures, 95),
            probability_of_gain: (Decimal::from(gains) / Decimal::from(count)).round_dp(6).normalize(),
            histogram: Histogram::of(&figures),
        }
    }
}

/// To the nearest öre, half away from zero.
fn mean(figures: &[Ore]) -> Ore {
    let sum: i128 = figures.iter().map(|figure| i128::from(figure.get())).sum();
    let count = i128::try_from(figures.len()).unwrap_or(1);
    let rounded = (2 * sum.abs() + count) / (2 * count) * sum.signum();
    Ore::new(i64::try_from(rounded).unwrap_or_default())
}

/// The first of the sorted figures that at least so many per cent of all do not exceed.
fn percentile(sorted: &[Ore], percent: usize) -> Ore {
    sorted[(sorted.len() * percent).div_ceil(100).max(1) - 1]
}

impl Histogram {
    fn of(sorted: &[Ore]) -> Self {
        let (from, to) = (sorted[0].get(), sorted[sorted.len() - 1].get());
        let bins = i64::try_from(BINS).unwrap_or(1);
        let width = ((to - from) / bins + 1).max(1);
        let mut counts = [0; BINS];
        for figure in sorted {
            counts[usize::try_from((figure.get() - from) / width).unwrap_or(0)] += 1;
        }
        Self { from: Ore::new(from), width: Ore::new(width), counts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_figures_that_were_seen() {
        let statistics = Statistics::of((1..=100).rev().map(Ore::new).collect());
        assert_eq!([statistics.p5, statistics.median, statistics.p95], [5, 50, 95].map(Ore::new));
        assert_eq!(statistics.mean, Ore::new(51), "50.5, half away from zero");
        assert_eq!(Statistics::of([-1, -2, 0].map(Ore::new).to_vec()).mean, Ore::new(-1));
    }

    #[test]
    fn a_gain_is_above_zero() {
        let statistics = Statistics::of([-5, 0, 0, 7].map(Ore::new).to_vec());
        assert_eq!(statistics.probability_of_gain, Decimal::new(25, 2));
    }

    #[test]
    fn every_figure_is_in_the_histogram() {
        for last in [1, 39, 40, 41, 1_000_003] {
            let histogram = Statistics::of((0..=last).map(Ore::new).collect()).histogram;
            assert_eq!(histogram.counts.iter().sum::<u32>(), u32::try_from(last).unwrap() + 1);
        }
        assert_eq!(Statistics::of(vec![Ore::new(3); 7]).histogram.counts[0], 7);
    }
}
