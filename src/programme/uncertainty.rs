//! How sure the figures of a programme are: what its type cases are not sure of, together.
//!
//! A quantity that several cases state alike, with the same bounds, is one quantity: the shared situation before, a price. Any
//! other is the case's own, and its path names the case after an `@`.

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::{Bortfall, Evaluated, Programme};
use crate::analysis::figures::{Figure, Figures};
use crate::analysis::levers::{Again, Lever};
use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::simulation::{self, Simulation};
use crate::analysis::tornado::{Bar, Tornado, subsidised};
use crate::case::{Case, Correlation};
use crate::correction::share_of;
use crate::diagnostic::Failure;
use crate::gains::Gains;
use crate::money::Ore;
use crate::rates::{PriceFiles, RateBook};

/// What stands between the path of a quantity and the case whose own it is.
pub const OF_CASE: &str = " @ ";

/// The type cases of a programme with what they are not sure of.
#[derive(Clone, Debug)]
pub struct Uncertainty {
    parts: Vec<Part>,
    /// Every quantity once.
    levers: Vec<Lever>,
    /// What all gains are multiplied by, for bortfall as the others.
    factor: Decimal,
    /// What is paid, as negative gains.
    cost: Gains,
}

/// A case, so many times.
#[derive(Clone, Debug)]
struct Part {
    case: Case,
    times: i64,
    levers: Vec<Lever>,
}

impl Uncertainty {
    /// The type cases for whom something has changed: gross, or what is left of their figures after correction.
    ///
    /// # Errors
    /// What the reader says of a case with its bounds.
    pub fn of(
        programme: &Programme,
        evaluated: &Evaluated,
        (book, files): (&RateBook, &PriceFiles<'_>),
        corrected: bool,
    ) -> Result<Self, Failure> {
        let mut parts: Vec<Part> = Vec::new();
        for (case, _) in &evaluated.evaluations {
            let of_case = programme.type_cases.iter().filter(|one| !one.unchanged && one.number > 0);
            let same = |one: &&Case| one.source.name == case.source.name;
            let times = of_case.filter(|one| one.case.as_deref().as_ref().is_some_and(same));
            let times: i64 = times.map(|one| i64::from(one.number)).sum();
            if times > 0 {
                let levers = Lever::all(case, book);
                Again { case, book, files }.check(&levers)?;
                let case = Case { after_correction: corrected && case.correction.is_some(), ..Case::clone(case) };
                parts.push(Part { case, times, levers });
            }
        }
        let stated: Vec<Lever> = parts.iter().flat_map(|part| part.levers.clone()).collect();
        for part in &mut parts {
            part.tell_apart(&stated);
        }
        let mut levers: Vec<Lever> = Vec::new();
        for lever in parts.iter().flat_map(|part| &part.levers) {
            if !levers.iter().any(|known| known.path == lever.path) {
                levers.push(lever.clone());
            }
        }
        let participants = &programme.participants;
        let known = participants.followed_up().max(1);
        let factor = match participants.bortfall_as {
            Bortfall::AsOthers => Decimal::from(participants.started) / Decimal::from(known),
            Bortfall::Unchanged => Decimal::ONE,
        };
        Ok(Self { parts, levers, factor, cost: evaluated.whole().cost })
    }

    /// Whether anything is paid, so that the figures are results.
    pub fn has_cost(&self) -> bool {
        self.cost.society() != Ore::ZERO
    }

    /// The correlations that the cases state.
    pub fn correlations(&self) -> Vec<Correlation> {
        let mut all: Vec<Correlation> = Vec::new();
        for one in self.parts.iter().flat_map(|part| &part.case.correlations) {
            if !all.contains(one) {
                all.push(one.clone());
            }
        }
        all
    }

    /// What the figures of each case make together: the result, income less what is paid.
    fn together(&self, figures: impl Iterator<Item = Figures>) -> Figures {
        let parts: Vec<(Figures, i64)> = figures.zip(&self.parts).map(|(one, part)| (one, part.times)).collect();
        let sum = Figures::sum(&parts);
        let sum = if self.factor == Decimal::ONE { sum } else { sum.map(|amount| share_of(amount, self.factor)) };
        sum.with(&self.cost)
    }

    /// So many draws by a seed; the same whatever the threads.
    ///
    /// # Errors
    /// The case as it stood in the first draw in which a rate is not known.
    pub fn simulation(&self, draws: u32, seed: u64) -> Result<Simulation, Box<Case>> {
        let by_case: Vec<Vec<Figures>> = self
            .parts
            .iter()
            .map(|part| simulation::figures(&part.case, &part.levers, draws, seed))
            .collect::<Result<_, _>>()?;
        let draw = |number: usize| self.together(by_case.iter().map(|figures| figures[number]));
        let figures: Vec<Figures> = (0..draws as usize).into_par_iter().map(draw).collect();
        Ok(Simulation::of_figures(self.levers.clone(), self.base()?, &figures))
    }

    fn base(&self) -> Result<Figures, Box<Case>> {
        let figures: Vec<Figures> = self.parts.iter().map(|part| Figures::of(&part.case)).collect::<Result<_, _>>()?;
        Ok(self.together(figures.into_iter()))
    }

    /// Every quantity at its low and at its high, all at the worst and at the best, and subsidised production at its bounds.
    /// Where a figure turns to zero is not searched: no single case says what value would do it.
    ///
    /// # Errors
    /// The case as it stood where a rate is not known.
    pub fn sensitivity(&self) -> Result<Sensitivity, Box<Case>> {
        let tornados: Vec<Tornado> =
            self.parts.iter().map(|part| Tornado::of(&part.case, &part.levers)).collect::<Result<_, _>>()?;
        let base = self.together(tornados.iter().map(|tornado| tornado.base));
        let at = |path: &str, end: fn(&Bar) -> Figures| {
            self.together(self.parts.iter().zip(&tornados).map(|(part, tornado)| {
                let place = part.levers.iter().position(|lever| lever.path == path);
                place.map_or(tornado.base, |place| end(&tornado.bars[place]))
            }))
        };
        let bar = |lever: &Lever| Bar { low: at(&lever.path, |bar| bar.low), high: at(&lever.path, |bar| bar.high) };
        let bars: Vec<Bar> = self.levers.iter().map(bar).collect();
        let tornado = Tornado { base, bars };
        let mut extremes = Vec::new();
        for figure in Figure::all() {
            extremes.push([self.extreme(&tornado, figure, false)?, self.extreme(&tornado, figure, true)?]);
        }
        let switches = self.levers.iter().map(|_| Figure::all().map(|_| None).collect()).collect();
        Ok(Sensitivity {
            levers: self.levers.clone(),
            tornado,
            switches,
            extremes,
            subsidised: self.subsidised(&tornados)?,
        })
    }

    /// Every quantity at the end that by itself is the worst for the programme's figure, or the best.
    fn extreme(&self, tornado: &Tornado, figure: Figure, favourable: bool) -> Result<Figures, Box<Case>> {
        let chosen: Vec<(&str, i64)> = self
            .levers
            .iter()
            .zip(&tornado.bars)
            .map(|(lever, bar)| (lever.path.as_str(), tornado.end(lever, bar, figure, favourable)))
            .collect();
        let of_part = |part: &Part| {
            let mut case = part.case.clone();
            for lever in &part.levers {
                if let Some((_, value)) = chosen.iter().find(|(path, _)| *path == lever.path) {
                    lever.put(&mut case, *value);
                }
            }
            Figures::of(&case)
        };
        let figures: Vec<Figures> = self.parts.iter().map(of_part).collect::<Result<_, _>>()?;
        Ok(self.together(figures.into_iter()))
    }

    fn subsidised(&self, tornados: &[Tornado]) -> Result<Option<[Figures; 2]>, Box<Case>> {
        let of_parts: Vec<Option<[Figures; 2]>> =
            self.parts.iter().map(|part| subsidised(&part.case)).collect::<Result<_, _>>()?;
        if of_parts.iter().all(Option::is_none) {
            return Ok(None);
        }
        let end = |end: usize| {
            self.together(of_parts.iter().zip(tornados).map(|(of, tornado)| of.map_or(tornado.base, |of| of[end])))
        };
        Ok(Some([end(0), end(1)]))
    }
}

impl Part {
    /// Names the case in the path of each quantity that another case states otherwise, or that no other has.
    fn tell_apart(&mut self, stated: &[Lever]) {
        let mut renamed: Vec<(String, String)> = Vec::new();
        for lever in &mut self.levers {
            let says = |other: &&Lever| other.path == lever.path;
            let alike = |other: &Lever| {
                let values = |one: &Lever| (one.base, one.low, one.high, one.shape);
                values(other) == values(lever)
            };
            if !stated.iter().filter(says).all(alike) {
                let own = format!("{}{OF_CASE}{}", lever.path, self.case.source.name);
                renamed.push((std::mem::replace(&mut lever.path, own.clone()), own));
            }
        }
        for correlation in &mut self.case.correlations {
            for path in &mut correlation.between {
                if let Some((_, own)) = renamed.iter().find(|(old, _)| old == path) {
                    path.clone_from(own);
                }
            }
        }
    }
}
