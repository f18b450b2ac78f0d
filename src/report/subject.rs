//! What a question of how sure figures are is asked of: a case, or a programme.

use super::assumptions;
use super::forecast::Figures;
use super::programme::banner;
use crate::case::{Case, Correlation};
use crate::programme::Programme;
use crate::programme::uncertainty::Uncertainty;
use crate::texts::{Label, Lang, Say};

/// A case or a programme, as far as such a report names it.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The file.
    pub file: String,
    /// Its title.
    pub title: String,
    /// The years of the forecast.
    pub years: u32,
    /// Gross figures or corrected ones.
    pub figures: Figures,
    /// How uncertain quantities go together.
    pub correlations: Vec<Correlation>,
    /// Whether the values at which a figure turns to zero are searched.
    pub switching: bool,
    /// What the amounts are of.
    pub amounts: Label,
    /// What is said first: that the figures are an illustration.
    pub banner: Option<String>,
    /// What holds for all of it.
    pub notes: Vec<Label>,
}

impl Subject {
    /// A case.
    pub fn case(case: &Case, lang: Lang) -> Self {
        Self {
            file: case.source.name.clone(),
            title: case.title.clone(),
            years: case.projection.years,
            figures: Figures::asked(case),
            correlations: case.correlations.clone(),
            switching: true,
            amounts: Label::AmountsPerParticipant,
            banner: None,
            notes: assumptions::gross_or_corrected(case, lang).into_iter().collect(),
        }
    }

    /// A programme: gross, or what is left of its figures after correction.
    pub fn programme(programme: &Programme, uncertainty: &Uncertainty, figures: Figures, lang: Lang) -> Self {
        let title = programme.title.clone();
        Self {
            file: programme.source.name.clone(),
            title: match figures {
                Figures::Gross => title,
                Figures::Corrected => Label::TitleCorrected { title }.say(lang),
            },
            years: programme.first_case().projection.years,
            figures,
            correlations: uncertainty.correlations(),
            switching: false,
            amounts: if uncertainty.has_cost() { Label::AmountsResult } else { Label::AmountsIncome },
            banner: banner(programme, lang),
            notes: vec![Label::NoteSharedLevers],
        }
    }

    /// What tells its rows from others' in machine-readable tables.
    pub(super) fn keys(&self) -> Vec<(&'static str, String)> {
        let known = [("file", &self.file), ("title", &self.title)].map(|(key, value)| (key, value.clone()));
        let illustration = self.banner.iter().map(|banner| ("illustration", banner.clone()));
        known.into_iter().chain([("figures", self.figures.id().to_owned())]).chain(illustration).collect()
    }
}
