//! The beta distribution on 0–1, by functions that give the same bits on every machine.

#![expect(clippy::float_arithmetic, reason = "a draw is a statistic, and is put on a grid before a rule sees it")]

/// How many stretches of equal probability the first guesses are known for.
const KNOTS: u8 = 32;

/// A beta distribution.
#[derive(Clone, Debug)]
pub(super) struct Beta {
    /// The parameters α and β.
    parameters: [f64; 2],
    /// Logarithm of the beta function.
    scale: f64,
    /// The quantiles of 0, 1/32, …, 1.
    knots: Vec<f64>,
}

impl Beta {
    /// A distribution with two positive parameters.
    pub(super) fn new(alpha: f64, beta: f64) -> Self {
        let scale = libm::lgamma(alpha) + libm::lgamma(beta) - libm::lgamma(alpha + beta);
        let mut made = Self { parameters: [alpha, beta], scale, knots: vec![0.0] };
        for knot in 1..KNOTS {
            let last = made.knots.last().copied().unwrap_or(0.0);
            let quantile = made.search(f64::from(knot) / f64::from(KNOTS), [last, 1.0]);
            made.knots.push(quantile);
        }
        made.knots.push(1.0);
        made
    }

    /// The probability of a value below x: the regularised incomplete beta function, by its continued fraction.
    pub(super) fn below(&self, x: f64) -> f64 {
        if x <= 0.0 || x >= 1.0 {
            return if x <= 0.0 { 0.0 } else { 1.0 };
        }
        let [alpha, beta] = self.parameters;
        let front = libm::exp(alpha * libm::log(x) + beta * libm::log1p(-x) - self.scale);
        if x < (alpha + 1.0) / (alpha + beta + 2.0) {
            front * fraction([alpha, beta], x) / alpha
        } else {
            1.0 - front * fraction([beta, alpha], 1.0 - x) / beta
        }
    }

    /// The value that a share of all lie below.
    pub(super) fn quantile(&self, share: f64) -> f64 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 31")]
        let knot = (share * f64::from(KNOTS)) as usize;
        self.search(share, [self.knots[knot], self.knots[knot + 1]])
    }

    /// Newton's method between two bounds, that falls back on halving them.
    fn search(&self, share: f64, [mut low, mut high]: [f64; 2]) -> f64 {
        let [alpha, beta] = self.parameters;
        let mut x = f64::midpoint(low, high);
        for _ in 0..MOST_STEPS {
            let over = self.below(x) - share;
            if over > 0.0 {
                high = x;
            } else {
                low = x;
            }
            let density = libm::exp((alpha - 1.0) * libm::log(x) + (beta - 1.0) * libm::log1p(-x) - self.scale);
            let newton = x - over / density;
            let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
            if (next - x).abs() < PRECISION {
                return next;
            }
            x = next;
        }
        x
    }
}

const MOST_STEPS: u8 = 100;
/// Far below the grid that draws are put on.
const PRECISION: f64 = 1e-13;

/// The continued fraction of the incomplete beta function, by Lentz's method.
fn fraction([alpha, beta]: [f64; 2], x: f64) -> f64 {
    let kept = |value: f64| if value.abs() < SMALLEST { SMALLEST } else { value };
    let both = alpha + beta;
    let mut above = 1.0;
    let mut under = 1.0 / kept(1.0 - both * x / (alpha + 1.0));
    let mut value = under;
    for step in 1..=MOST_TERMS {
        let step = f64::from(step);
        let from = alpha + 2.0 * step;
        let even = step * (beta - step) * x / ((from - 1.0) * from);
        let odd = -(alpha + step) * (both + step) * x / (from * (from + 1.0));
        let mut change = 1.0;
        for term in [even, odd] {
            under = 1.0 / kept(1.0 + term * under);
            above = kept(1.0 + term / above);
            change = above * under;
            value *= change;
        }
        if (change - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    value
}

const MOST_TERMS: u16 = 300;
const SMALLEST: f64 = 1e-300;

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::distribution::{Beta as Other, ContinuousCDF};

    #[test]
    fn the_quantile_is_the_inverse_and_as_statrs_has_it() {
        for (alpha, beta) in [(1.0, 5.0), (3.0, 3.0), (4.5, 1.5), (2.0, 4.0), (1.0, 1.0), (0.4, 13.0), (40.0, 2.0)] {
            let (own, other) = (Beta::new(alpha, beta), Other::new(alpha, beta).unwrap());
            for share in [1e-12, 0.001, 0.05, 0.1, 1.0 / 3.0, 0.5, 0.95, 0.999_999] {
                let x = own.quantile(share);
                let around = [own.below(x - 1e-12), own.below(x + 1e-12)];
                assert!(around[0] < share + 1e-12 && share < around[1] + 1e-12, "{alpha} {beta} {share}: {x}");
                assert!((own.below(x) - other.cdf(x)).abs() < 1e-9, "{alpha} {beta} {share}: {x}");
            }
        }
    }

    /// A beta distribution with parameters 2 and 1 has the cumulative distribution x².
    #[test]
    fn a_known_one() {
        assert!((Beta::new(2.0, 1.0).quantile(0.25) - 0.5).abs() < 1e-12);
    }
}
