//! The figures that a result has of everybody: the gain, and what is left of it.

use super::Horizon;
use crate::evaluation::Evaluation;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::texts::Label;

/// Whose gain, and whether all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// The gain of society, a party or several.
    Gain(Beneficiary),
    /// What is left of it when the case takes something off.
    Corrected(Beneficiary),
    /// What is left to municipality or region when incomes have been equalised.
    Equalised(Party),
}

const CORRECTED: &str = "_corrected";
const EQUALISED: &str = "_after_equalisation";

impl Figure {
    /// Those of one, the gain first.
    pub fn of_one(who: Beneficiary) -> impl Iterator<Item = Self> {
        let equalised = match who {
            Beneficiary::Party(party @ (Party::Municipality | Party::Region)) => Some(Self::Equalised(party)),
            _ => None,
        };
        [Self::Gain(who), Self::Corrected(who)].into_iter().chain(equalised)
    }

    /// Those of society, every party and the subtotals, in the order in which they are reported.
    pub fn all() -> impl Iterator<Item = Self> {
        Beneficiary::with_subtotals().flat_map(Self::of_one)
    }

    /// The amount; `None` where the case takes nothing off, or the method counts the equalisation already or the county's
    /// rates are not known.
    pub fn amount(self, evaluation: &Evaluation, horizon: Horizon) -> Option<Ore> {
        let (forecast, who) = match self {
            Self::Gain(who) => (Some(&evaluation.forecast), who),
            Self::Corrected(who) => (evaluation.corrected.as_ref(), who),
            Self::Equalised(party) => (evaluation.equalised.as_ref(), Beneficiary::Party(party)),
        };
        forecast.map(|forecast| horizon.gain(forecast, who))
    }

    /// Whether it is a part of the gain above it.
    pub const fn is_part(self) -> bool {
        !matches!(self, Self::Gain(_))
    }

    /// Whether it is of several parties, but not of all.
    pub const fn is_subtotal(self) -> bool {
        let (Self::Gain(who) | Self::Corrected(who)) = self else { return false };
        matches!(who, Beneficiary::StateTotal | Beneficiary::PublicSector)
    }

    /// The name in machine-readable output.
    pub fn id(self) -> String {
        match self {
            Self::Gain(who) => who.id().to_owned(),
            Self::Corrected(who) => format!("{}{CORRECTED}", who.id()),
            Self::Equalised(party) => format!("{}{EQUALISED}", party.id()),
        }
    }
}

impl From<Figure> for Label {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Gain(who) => who.into(),
            Figure::Corrected(_) => Self::AfterCorrection,
            Figure::Equalised(_) => Self::AfterEqualisation,
        }
    }
}
