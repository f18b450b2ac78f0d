//! Where a figure turns to zero: the value of one quantity, the rest unchanged.

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

/// A quantity whose values are tried, with the figures at the ends of what is plausible and of what the case can be read
/// with.
#[derive(Debug)]
pub struct Search<'a> {
    case: Case,
    lever: &'a Lever,
    /// From the value of the case downwards and upwards.
    ways: [Vec<(i64, Figures)>; 2],
}

impl<'a> Search<'a> {
    /// Prepares a search: the bounds of the key are those of the file format, drawn in to what the reader accepts here.
    ///
    /// # Errors
    /// The case as it stood where a rate is not known.
    pub fn new(again: &Again<'_>, tornado: &Tornado, lever: &'a Lever, bar: &Bar) -> Result<Self, Box<Case>> {
        let mut search = Self { case: again.case.clone(), lever, ways: [Vec::new(), Vec::new()] };
        let ends = [(lever.low, bar.low, lever.least), (lever.high, bar.high, lever.most)];
        for (way, (bound, figures, limit)) in ends.into_iter().enumerate() {
            let limit = search.accepted(again, bound, limit);
            let farthest = (limit, search.at(limit)?);
            search.ways[way] = vec![(lever.base, tornado.base), (bound, figures), farthest];
        }
        Ok(search)
    }

    /// The value nearest to a limit that the reader accepts, from one on that it does.
    fn accepted(&self, again: &Again<'_>, from: i64, limit: i64) -> i64 {
        if again.reads(self.lever, limit) {
            return limit;
        }
        self.between(from, limit, |value| !again.reads(self.lever, value)).0
    }

    /// The two neighbouring values between which something begins to hold, which does not at one end and does at the other.
    fn between(&self, mut without: i64, mut with: i64, mut holds: impl FnMut(i64) -> bool) -> (i64, i64) {
        loop {
            let [low, high] = [without.min(with), without.max(with)];
            let half = low + (high - low) / 2;
            let down = half - half % self.lever.step;
            let middle = if down > low { down } else { down + self.lever.step };
            if middle >= high {
                return (without, with);
            }
            if holds(middle) {
                with = middle;
            } else {
                without = middle;
            }
        }
    }

    fn at(&mut self, value: i64) -> Result<Figures, Box<Case>> {
        self.lever.put(&mut self.case, value);
        Figures::of(&self.case)
    }

    /// Where the figure of somebody turns to zero: inside the plausible range rather than beyond it, and then the nearest.
    /// `None` where it does not, as far as the ends tell, or is zero already.
    ///
    /// # Errors
    /// The case as it stood where a rate is not known.
    pub fn zero(&mut self, figure: Figure) -> Result<Option<Switch>, Box<Case>> {
        let sign = |figures: &Figures| figures.get(figure).get().signum();
        let base = sign(&self.ways[0][0].1);
        if base == 0 {
            return Ok(None);
        }
        let mut found = Vec::new();
        for way in 0..2 {
            let turns = self.ways[way].windows(2).position(|pair| sign(&pair[1].1) != base);
            let Some(place) = turns else { continue };
            let [from, to] = [self.ways[way][place].0, self.ways[way][place + 1].0];
            found.push(Switch { value: self.first(from, to, |figures| sign(figures) != base)?, inside: place == 0 });
        }
        let distance = |switch: &Switch| (!switch.inside, (switch.value - self.lever.base).abs());
        Ok(found.into_iter().min_by_key(distance))
    }

    fn first(&mut self, from: i64, to: i64, turned: impl Fn(&Figures) -> bool) -> Result<i64, Box<Case>> {
        let mut case = self.case.clone();
        let mut failed = None;
        let (_, first) = self.between(from, to, |value| {
            self.lever.put(&mut case, value);
            Figures::of(&case).map_or_else(
                |missing| {
                    failed = Some(missing);
                    true
                },
                |figures| turned(&figures),
            )
        });
        failed.map_or(Ok(first), Err)
    }
}
