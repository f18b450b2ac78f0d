//! How uncertain quantities go together, and whether they can.

use rust_decimal::Decimal;

/// How much two uncertain quantities go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correlation {
    /// The paths of the rows or prices.
    pub between: [String; 2],
    /// The correlation of their normal scores, from −1 to 1.
    pub rho: Decimal,
}

impl Correlation {
    /// Whether another is between the same two.
    pub(super) fn of_the_same(&self, other: &Self) -> bool {
        self.between.iter().all(|path| other.between.contains(path))
    }
}

/// Correlated quantities as sums of independent ones: a decomposition L D Lᵀ of the matrix of their correlations, L lower
/// triangular with ones on its diagonal and D diagonal.
#[derive(Clone, Debug)]
pub struct Joint {
    /// The paths, in the order of the alphabet.
    pub paths: Vec<String>,
    /// For each path its row of L, up to the diagonal.
    pub rows: Vec<Vec<Decimal>>,
    /// The diagonal of D, none negative.
    pub pivots: Vec<Decimal>,
}

/// What rounding may leave of nothing: pivots that are smaller are nothing.
const NOTHING: Decimal = Decimal::from_parts(1, 0, 0, false, 12);

impl Joint {
    /// The quantities of some correlations; those that no correlation is stated of have none. `None` where no quantities can
    /// be correlated so.
    pub fn of(correlations: &[Correlation]) -> Option<Self> {
        let mut paths: Vec<String> = correlations.iter().flat_map(|one| one.between.clone()).collect();
        paths.sort_unstable();
        paths.dedup();
        let rho = |first: &String, second: &String| {
            let pair = |one: &&Correlation| one.between.contains(first) && one.between.contains(second);
            correlations.iter().find(pair).map_or(Decimal::ZERO, |one| one.rho)
        };
        let mut joint = Self { paths: Vec::new(), rows: Vec::new(), pivots: Vec::new() };
        for (place, path) in paths.iter().enumerate() {
            let mut row: Vec<Decimal> = Vec::new();
            for (other, before) in paths[..place].iter().enumerate() {
                let left = rho(path, before) - joint.explained(&row, other);
                row.push(if joint.pivots[other].is_zero() {
                    if left.abs() > NOTHING {
                        return None;
                    }
                    Decimal::ZERO
                } else {
                    left / joint.pivots[other]
                });
            }
            let own: Decimal = row.iter().zip(&joint.pivots).map(|(part, pivot)| part * part * pivot).sum();
            let pivot = Decimal::ONE - own;
            if pivot < -NOTHING {
                return None;
            }
            row.push(Decimal::ONE);
            joint.rows.push(row);
            joint.pivots.push(if pivot <= NOTHING { Decimal::ZERO } else { pivot });
        }
        joint.paths = paths;
        Some(joint)
    }

    /// What the quantities before one explain of its correlation with another.
    fn explained(&self, row: &[Decimal], other: usize) -> Decimal {
        row.iter().zip(&self.rows[other]).zip(&self.pivots).map(|((one, two), pivot)| one * two * pivot).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn correlations(rhos: &[(&str, &str, &str)]) -> Vec<Correlation> {
        let one = |(first, second, rho): &(&str, &str, &str)| Correlation {
            between: [*first, *second].map(str::to_owned),
            rho: rho.parse().unwrap(),
        };
        rhos.iter().map(one).collect()
    }

    fn product(joint: &Joint) -> Vec<Vec<Decimal>> {
        let of = |one: &Vec<Decimal>, two: &Vec<Decimal>| {
            let parts = one.iter().zip(two).zip(&joint.pivots).map(|((one, two), pivot)| one * two * pivot);
            parts.sum::<Decimal>().round_dp(9).normalize()
        };
        joint.rows.iter().map(|one| joint.rows.iter().map(|two| of(one, two)).collect()).collect()
    }

    #[test]
    fn the_parts_multiply_to_the_correlations() {
        let joint = Joint::of(&correlations(&[("a", "b", "0.5"), ("c", "b", "-0.3"), ("a", "c", "0.25")])).unwrap();
        let matrix = [["1", "0.5", "0.25"], ["0.5", "1", "-0.3"], ["0.25", "-0.3", "1"]];
        assert_eq!(product(&joint), matrix.map(|row| row.map(|rho| rho.parse().unwrap()).to_vec()));
    }

    #[test]
    fn what_goes_together_in_full_moves_as_one() {
        let joint = Joint::of(&correlations(&[("a", "b", "1"), ("b", "c", "-1"), ("a", "c", "-1")])).unwrap();
        assert_eq!(joint.pivots, [Decimal::ONE, Decimal::ZERO, Decimal::ZERO]);
        assert_eq!([joint.rows[1][0], joint.rows[2][0]], [Decimal::ONE, -Decimal::ONE]);
    }

    /// Two that follow a third in full follow each other.
    #[test]
    fn impossible_ones_are_found() {
        assert!(Joint::of(&correlations(&[("a", "b", "1"), ("b", "c", "1"), ("a", "c", "0.9")])).is_none());
        assert!(Joint::of(&correlations(&[("a", "b", "0.9"), ("b", "c", "0.9"), ("a", "c", "-0.9")])).is_none());
        assert!(Joint::of(&correlations(&[("a", "b", "1"), ("b", "c", "1")])).is_none());
    }
}
