//! How far the figures move with what is not known: one quantity at a time, all at once, and the worth of subsidised work.

use super::figures::{Figure, Figures};
use super::levers::Lever;
use crate::case::Case;
use crate::money::Ore;
use crate::rates::Worth;

/// The figures with one quantity at its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// At its lowest plausible value.
    pub low: Figures,
    /// At its highest plausible value.
    pub high: Figures,
}

/// The figures of a case, and a bar for each of its uncertain quantities.
#[derive(Clone, Debug)]
pub struct Tornado {
    /// The figures as the case says.
    pub base: Figures,
    /// A bar for each quantity, in their order.
    pub bars: Vec<Bar>,
}

impl Bar {
    /// How far the figure moves between its lowest and its highest, that of the case among them.
    pub fn span(&self, base: &Figures, figure: Figure) -> Ore {
        let figures = [base, &self.low, &self.high].map(|figures| figures.get(figure));
        let [least, most] = [figures.into_iter().min(), figures.into_iter().max()].map(Option::unwrap_or_default);
        most - least
    }
}

impl Tornado {
    /// Every quantity at its low and at its high, the rest unchanged.
    ///
    /// # Errors
    /// The case as it stood where a rate is not known.
    pub fn of(case: &Case, levers: &[Lever]) -> Result<Self, Box<Case>> {
        let mut changed = case.clone();
        let base = Figures::of(&changed)?;
        let mut at = |lever: &Lever, value: i64| {
            lever.put(&mut changed, value);
            let figures = Figures::of(&changed);
            lever.put(&mut changed, lever.base);
            figures
        };
        let bars = levers.iter().map(|lever| Ok(Bar { low: at(lever, lever.low)?, high: at(lever, lever.high)? }));
        let bars = bars.collect::<Result<_, Box<Case>>>()?;
        Ok(Self { base, bars })
    }

    /// Every quantity at the end that by itself is the worst for somebody, or the best: the case's own value where neither
    /// end is.
    ///
    /// # Errors
    /// The case as it stood where a rate is not known.
    pub fn extreme(
        &self,
        case: &Case,
        levers: &[Lever],
        figure: Figure,
        favourable: bool,
    ) -> Result<Figures, Box<Case>> {
        let mut changed = case.clone();
        for (lever, bar) in levers.iter().zip(&self.bars) {
            lever.put(&mut changed, self.end(lever, bar, figure, favourable));
        }
        Figures::of(&changed)
    }

    /// The end at which a quantity by itself is the worst for a figure, or the best: its own value where neither is.
    pub fn end(&self, lever: &Lever, bar: &Bar, figure: Figure, favourable: bool) -> i64 {
        let ends = [(&self.base, lever.base), (&bar.low, lever.low), (&bar.high, lever.high)];
        let rank = |figures: &Figures| {
            let gain = figures.get(figure);
            if favourable { -gain } else { gain }
        };
        ends.iter().min_by_key(|(figures, _)| rank(figures)).map_or(lever.base, |(_, value)| *value)
    }
}

/// The figures with the production that wage subsidies cover valued at nothing and in full, whatever the case or the method
/// says of it; `None` where no work is subsidised.
///
/// # Errors
/// The case as it stood where a rate is not known.
pub fn subsidised(case: &Case) -> Result<Option<[Figures; 2]>, Box<Case>> {
    if !case.situations().flat_map(|situation| &situation.work).any(|work| work.lonestod.is_some()) {
        return Ok(None);
    }
    let worth = |worth: Worth| {
        let mut changed = case.clone();
        changed.setting.method.subventionerad_produktion = worth;
        if let Some(after) = &mut changed.after_setting {
            after.method.subventionerad_produktion = worth;
        }
        for situation in changed.situations_mut() {
            for work in situation.work.iter_mut().filter(|work| work.lonestod.is_some()) {
                work.produktionsfaktor = None;
            }
        }
        Figures::of(&changed)
    };
    Ok(Some([worth(Worth::Nothing)?, worth(Worth::Whole)?]))
}
