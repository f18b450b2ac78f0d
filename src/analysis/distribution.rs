//! The distribution of an uncertain quantity: from a share of all values to the value that they lie below.
//!
//! A value is put on the grid of the numbers that can be written for the quantity (whole öre, or ten-thousandths) before a
//! rule sees it, and into what its key may take.

#![expect(clippy::float_arithmetic, reason = "a draw is a statistic, and is put on a grid before a rule sees it")]

use super::beta::Beta;
use super::levers::Lever;
use super::normal;
use crate::case::Shape;

/// The normal score that 95 per cent lie below.
const Z95: f64 = 1.644_853_626_951_472_7;

/// How likely the values of a quantity are.
#[derive(Clone, Debug)]
pub(super) struct Distribution {
    kind: Kind,
    /// The distance of two values on the grid.
    step: f64,
    /// What a value may be.
    bounds: [i64; 2],
}

/// The inverse of a cumulative distribution, in millionths.
#[derive(Clone, Debug)]
enum Kind {
    Triangular { low: f64, mode: f64, high: f64 },
    Uniform { low: f64, high: f64 },
    Beta { low: f64, wide: f64, beta: Beta },
    Normal { mean: f64, deviation: f64 },
    LogNormal { mean: f64, deviation: f64 },
}

impl Distribution {
    /// The distribution of a quantity.
    pub(super) fn of(lever: &Lever) -> Self {
        let [low, base, high] = [lever.low, lever.base, lever.high].map(float);
        let (wide, of_base) = (high - low, (base - low) / (high - low));
        let kind = match lever.shape {
            Shape::Triangular => Kind::Triangular { low, mode: base, high },
            Shape::Uniform => Kind::Uniform { low, high },
            Shape::Pert => Kind::Beta { low, wide, beta: Beta::new(1.0 + 4.0 * of_base, 5.0 - 4.0 * of_base) },
            Shape::Beta => {
                let both = of_base * (1.0 - of_base) * 36.0 - 1.0;
                Kind::Beta { low, wide, beta: Beta::new(of_base * both, (1.0 - of_base) * both) }
            }
            Shape::Normal => Kind::Normal { mean: f64::midpoint(low, high), deviation: wide / (2.0 * Z95) },
            Shape::LogNormal => {
                let [low, high] = [low, high].map(libm::log);
                Kind::LogNormal { mean: f64::midpoint(low, high), deviation: (high - low) / (2.0 * Z95) }
            }
        };
        let bounds = match lever.shape {
            Shape::Normal | Shape::LogNormal => [lever.least, lever.most],
            _ => [lever.low, lever.high],
        };
        Self { kind, step: float(lever.step), bounds }
    }

    /// The value that a share of all lie below, in millionths.
    pub(super) fn at(&self, share: f64) -> i64 {
        let value = match &self.kind {
            Kind::Triangular { low, mode, high } => {
                let (below, above, wide) = (mode - low, high - mode, high - low);
                if share * wide < below {
                    low + libm::sqrt(share * wide * below)
                } else {
                    high - libm::sqrt((1.0 - share) * wide * above)
                }
            }
            Kind::Uniform { low, high } => low + share * (high - low),
            Kind::Beta { low, wide, beta } => low + wide * beta.quantile(share),
            Kind::Normal { mean, deviation } => mean + deviation * normal::quantile(share),
            Kind::LogNormal { mean, deviation } => libm::exp(mean + deviation * normal::quantile(share)),
        };
        #[expect(clippy::cast_possible_truncation, reason = "what is too large is cut at the bounds")]
        let on_grid = (libm::round(value / self.step) * self.step) as i64;
        on_grid.clamp(self.bounds[0], self.bounds[1])
    }
}

/// Millionths as they are: what a key may take is far below 2⁵³.
#[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
const fn float(micro: i64) -> f64 {
    micro as f64
}
