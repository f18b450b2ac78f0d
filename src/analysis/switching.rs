//! Where a figure turns to zero: the value of one quantity, the rest unchanged.

use std::collections::BTreeMap;

use super::figures::{Figure, Figures};
use super::levers::{Again, Lever};
use super::tornado::{Bar, Tornado};
use crate::case::Case;

/// The value at which a figure is zero or has changed its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The first such value that can be written, from that of the case on, in millionths.
    pub value: i64,
    /// Whether it lies between the lowest and the highest plausible value.
    pub inside: bool,
}

/// A quantity whose values are tried.
#[derive(Debug)]
pub struct Search<'a> {
    case: Case,
    lever: &'a Lever,
    /// From the value of the case downwards and upwards: that value, the end of what is plausible, and the end of what the
    /// case can be read with.
    ways: [[i64; 3]; 2],
    /// The figures of the values that were tried.
    tried: BTreeMap<i64, Figures>,
}

impl<'a> Search<'a> {
    /// Prepares a search: the bounds of the key are those of the file format, drawn in to what the reader accepts here.
    ///
    /// # Errors
    /// The case as it stood where a rate is not known.
    pub fn new(again: &Again<'_>, tornado: &Tornado, lever: &'a Lever, bar: &Bar) -> Result<Self, Box<Case>> {
        let Lever { base, low, high, least, most, .. } = *lever;
        let accepted = |from: i64, limit: i64| {
            let refused = |value| Ok(!again.reads(lever, value));
            if again.reads(lever, limit) {
                Ok(limit)
            } else {
                neighbours([from, limit], lever.step, refused).map(|(last, _)| last)
            }
        };
        let ways = [[base, low, accepted(low, least)?], [base, high, accepted(high, most)?]];
        let tried = BTreeMap::from([(low, bar.low), (high, bar.high), (base, tornado.base)]);
        Ok(Self { case: again.case.clone(), lever, ways, tried })
    }

    fn at(&mut self, value: i64) -> Result<Figures, Box<Case>> {
        if let Some(figures) = self.tried.get(&value) {
            return Ok(*figures);
        }
        self.lever.put(&mut self.case, value);
        let figures = Figures::of(&self.case)?;
        self.tried.insert(value, figures);
        Ok(figures)
    }

    /// Where a figure turns to zero: inside the plausible range rather than beyond it, and then the nearest. `None` where it
    /// does not, as far as the ends tell, or is zero already.
    ///
    /// # Errors
    /// The case as it stood where a rate is not known.
    pub fn zero(&mut self, figure: Figure) -> Result<Option<Switch>, Box<Case>> {
        let base = self.sign(self.lever.base, figure)?;
        if base == 0 {
            return Ok(None);
        }
        let step = self.lever.step;
        let mut found = Vec::new();
        for way in self.ways {
            for (place, ends) in way.windows(2).enumerate() {
                if self.sign(ends[1], figure)? != base {
                    let turned = |value| Ok(self.sign(value, figure)? != base);
                    let (_, value) = neighbours([ends[0], ends[1]], step, turned)?;
                    found.push(Switch { value, inside: place == 0 });
                    break;
                }
            }
        }
        let distance = |switch: &Switch| (!switch.inside, (switch.value - self.lever.base).abs());
        Ok(found.into_iter().min_by_key(distance))
    }

    fn sign(&mut self, value: i64, figure: Figure) -> Result<i64, Box<Case>> {
        Ok(self.at(value)?.get(figure).get().signum())
    }
}

/// The two neighbouring values between which something begins to hold, which does not at the first end and does at the second:
/// multiples of a step, but for the ends.
fn neighbours(
    [mut without, mut with]: [i64; 2],
    step: i64,
    mut holds: impl FnMut(i64) -> Result<bool, Box<Case>>,
) -> Result<(i64, i64), Box<Case>> {
    loop {
        let [low, high] = [without.min(with), without.max(with)];
        let half = low + (high - low) / 2;
        let down = half - half % step;
        let middle = if down > low { down } else { down + step };
        if middle >= high {
            return Ok((without, with));
        }
        if holds(middle)? {
            with = middle;
        } else {
            without = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::neighbours;

    #[test]
    fn the_neighbours_are_found_from_both_sides() {
        let between = |ends, from: i64| neighbours(ends, 10, |value| Ok(value >= from)).unwrap();
        assert_eq!(between([0, 1_000], 321), (320, 330));
        assert_eq!(neighbours([1_000, 0], 10, |value| Ok(value <= 321)).unwrap(), (330, 320));
        assert_eq!(between([7, 23], 8), (7, 10), "an end need not be a multiple");
        assert_eq!(between([7, 23], 21), (20, 23));
        assert_eq!(between([20, 30], 25), (20, 30));
    }
}
