//! Draws of uncertain quantities: each has a stream of numbers of its own, told by the seed and its path, and draw number i
//! stands at place i of it. What is drawn for one does not hang on which others there are, nor on who draws when.

#![expect(clippy::float_arithmetic, reason = "a draw is a statistic, and is put on a grid before a rule sees it")]

use std::ops::Range;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use super::distribution::Distribution;
use super::levers::Lever;
use super::normal;
use crate::case::{Case, Joint};
use crate::hash::sha256;

/// How the values of some quantities are drawn.
#[derive(Clone, Debug)]
pub struct Draws {
    seed: u64,
    quantities: Vec<Quantity>,
    joint: Group,
}

#[derive(Clone, Debug)]
struct Quantity {
    path: String,
    distribution: Distribution,
    /// The place among the correlated ones.
    correlated: Option<usize>,
}

/// Correlated quantities: the normal score of each as a sum of independent ones.
#[derive(Clone, Debug)]
struct Group {
    paths: Vec<String>,
    weights: Vec<Vec<f64>>,
}

impl Draws {
    /// Draws of the uncertain quantities of a case, by a seed.
    pub fn new(case: &Case, levers: &[Lever], seed: u64) -> Self {
        let joint = Group::of(Joint::of(&case.correlations));
        let quantity = |lever: &Lever| Quantity {
            path: lever.path.clone(),
            distribution: Distribution::of(lever),
            correlated: joint.paths.iter().position(|path| *path == lever.path),
        };
        Self { seed, quantities: levers.iter().map(quantity).collect(), joint }
    }

    /// The values of every quantity in some of the draws, in millionths: a list for each, in their order.
    pub fn values(&self, draws: &Range<u32>) -> Vec<Vec<i64>> {
        let scores = self.joint.scores(self.seed, draws);
        let of = |quantity: &Quantity| -> Vec<i64> {
            let distribution = &quantity.distribution;
            match quantity.correlated {
                Some(place) => scores[place].iter().map(|score| distribution.at(normal::below(*score))).collect(),
                None => shares(self.seed, &quantity.path, draws).map(|share| distribution.at(share)).collect(),
            }
        };
        self.quantities.iter().map(of).collect()
    }
}

impl Group {
    fn of(joint: Option<Joint>) -> Self {
        let Some(joint) = joint else { return Self { paths: Vec::new(), weights: Vec::new() } };
        let number = |decimal: &rust_decimal::Decimal| decimal.to_string().parse::<f64>().unwrap_or_default();
        let roots: Vec<f64> = joint.pivots.iter().map(|pivot| libm::sqrt(number(pivot))).collect();
        let weights = |row: &Vec<_>| row.iter().zip(&roots).map(|(part, root)| number(part) * root).collect();
        Self { weights: joint.rows.iter().map(weights).collect(), paths: joint.paths }
    }

    /// The normal scores of every correlated quantity in some of the draws.
    fn scores(&self, seed: u64, draws: &Range<u32>) -> Vec<Vec<f64>> {
        let own = |path: &String| shares(seed, path, draws).map(normal::quantile).collect::<Vec<f64>>();
        let independent: Vec<Vec<f64>> = self.paths.iter().map(own).collect();
        let score = |weights: &Vec<f64>, draw: usize| -> f64 {
            weights.iter().zip(&independent).fold(0.0, |sum, (weight, scores)| sum + weight * scores[draw])
        };
        self.weights.iter().map(|weights| (0..draws.len()).map(|draw| score(weights, draw)).collect()).collect()
    }
}

/// Numbers between 0 and 1, neither included, for some of the draws of a quantity: `ChaCha8` with the seed as its key, the
/// first eight bytes of the path's SHA-256 as its stream, two words a draw.
fn shares(seed: u64, path: &str, draws: &Range<u32>) -> impl Iterator<Item = f64> {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    let mut generator = ChaCha8Rng::from_seed(key);
    generator.set_stream(u64::from_str_radix(&sha256(path)[..16], 16).unwrap_or_default());
    generator.set_word_pos(u128::from(draws.start) * 2);
    draws.clone().map(move |_| share(generator.next_u64()))
}

/// The middle of the 53-bit cell that a number falls into.
#[expect(clippy::cast_precision_loss, reason = "53 bits are held exactly")]
fn share(number: u64) -> f64 {
    ((number >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
}
