//! How sure the figures of a case are: everything that `sensitivity` says of it.

use super::figures::{Figure, Figures};
use super::levers::{Again, Lever};
use super::switching::{Search, Switch};
use super::tornado::{Tornado, subsidised};
use crate::case::Case;

/// A case with what follows from its uncertain quantities.
#[derive(Clone, Debug)]
pub struct Sensitivity {
    /// The uncertain quantities.
    pub levers: Vec<Lever>,
    /// The figures with each of them at its bounds.
    pub tornado: Tornado,
    /// For each of them the value at which each of [`Figure::all`] turns to zero.
    pub switches: Vec<Vec<Option<Switch>>>,
    /// For each of [`Figure::all`] the figures with every quantity at the end that is the worst for it by itself, and with
    /// every one at the best.
    pub extremes: Vec<[Figures; 2]>,
    /// The figures with subsidised production valued at nothing and in full, where any work is subsidised.
    pub subsidised: Option<[Figures; 2]>,
}

impl Sensitivity {
    /// Everything that can be said of a case that could be read with every bound.
    ///
    /// # Errors
    /// The case as it stood where a rate is not known.
    pub fn of(again: &Again<'_>, levers: Vec<Lever>) -> Result<Self, Box<Case>> {
        let case = again.case;
        let tornado = Tornado::of(case, &levers)?;
        let of_lever = |(lever, bar)| -> Result<Vec<Option<Switch>>, Box<Case>> {
            let mut search = Search::new(again, &tornado, lever, bar)?;
            Figure::all().map(|figure| search.zero(figure)).collect()
        };
        let switches = levers.iter().zip(&tornado.bars).map(of_lever).collect::<Result<_, _>>()?;
        let both = |figure| -> Result<[Figures; 2], Box<Case>> {
            let extreme = |favourable| tornado.extreme(case, &levers, figure, favourable);
            Ok([extreme(false)?, extreme(true)?])
        };
        let extremes = Figure::all().map(both).collect::<Result<_, _>>()?;
        let subsidised = subsidised(case)?;
        Ok(Self { levers, tornado, switches, extremes, subsidised })
    }

    /// The values at which a figure turns to zero, by quantity.
    pub fn switches_of(&self, figure: Figure) -> impl Iterator<Item = Option<Switch>> + '_ {
        self.switches.iter().map(move |switches| switches[figure.index()])
    }

    /// The figures with every quantity at the end that is the worst, or the best, for a figure.
    pub fn extremes_of(&self, figure: Figure) -> &[Figures; 2] {
        &self.extremes[figure.index()]
    }
}
