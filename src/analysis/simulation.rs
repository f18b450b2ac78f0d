//! How sure the figures of a case are when all that is not known varies at once.

use rayon::prelude::*;

use super::draws::Draws;
use super::figures::{Figure, Figures};
use super::levers::Lever;
use super::statistics::Statistics;
use crate::case::Case;
use crate::money::Ore;

/// The draws where no number is given.
pub const DEFAULT_DRAWS: u32 = 10_000;
/// The most draws: what they take is kept until all are made.
pub const MOST_DRAWS: u32 = 1_000_000;
/// The seed where none is given.
pub const DEFAULT_SEED: u64 = 1;
/// The draws that are made in one go.
const TOGETHER: u32 = 500;

/// What many draws of the uncertain quantities of a case make of its figures.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// The uncertain quantities.
    pub levers: Vec<Lever>,
    /// The figures as the case says.
    pub base: Figures,
    /// Of each of [`Figure::all`].
    pub statistics: Vec<Statistics>,
    /// How many draws there are.
    pub draws: u32,
}

impl Simulation {
    /// So many draws by a seed; the same whatever the threads.
    ///
    /// # Errors
    /// The case as it stood in the first draw in which a rate is not known.
    pub fn of(case: &Case, levers: Vec<Lever>, draws: u32, seed: u64) -> Result<Self, Box<Case>> {
        let base = Figures::of(case)?;
        let figures = figures(case, &levers, draws, seed)?;
        Ok(Self::of_figures(levers, base, &figures))
    }

    /// What the figures of all draws say together.
    ///
    /// # Panics
    /// Where there is none.
    pub fn of_figures(levers: Vec<Lever>, base: Figures, figures: &[Figures]) -> Self {
        let statistics = |figure: Figure| {
            let gains: Vec<Ore> = figures.iter().map(|figures| figures.get(figure)).collect();
            Statistics::of(gains)
        };
        let all: Vec<Figure> = Figure::all().collect();
        let statistics = all.into_par_iter().map(statistics).collect();
        Self { levers, base, statistics, draws: u32::try_from(figures.len()).unwrap_or(MOST_DRAWS) }
    }

    /// What the draws make of a figure.
    pub fn statistics_of(&self, figure: Figure) -> &Statistics {
        &self.statistics[figure.index()]
    }
}

/// The figures of every draw, in order.
///
/// # Errors
/// The case as it stood in the first draw in which a rate is not known.
pub fn figures(case: &Case, levers: &[Lever], draws: u32, seed: u64) -> Result<Vec<Figures>, Box<Case>> {
    let plan = Draws::new(case, levers, seed);
    let chunk = |case: &mut Case, number: u32| -> Result<Vec<Figures>, Box<Case>> {
        let draws = number * TOGETHER..draws.min((number + 1) * TOGETHER);
        let values = plan.values(&draws);
        let figures = (0..draws.len()).map(|draw| {
            for (lever, values) in levers.iter().zip(&values) {
                lever.put(case, values[draw]);
            }
            Figures::of(case)
        });
        figures.collect()
    };
    let chunks: Vec<Result<Vec<Figures>, Box<Case>>> =
        (0..draws.div_ceil(TOGETHER)).into_par_iter().map_init(|| case.clone(), chunk).collect();
    let mut all = Vec::with_capacity(draws as usize);
    for figures in chunks {
        all.extend(figures?);
    }
    Ok(all)
}
