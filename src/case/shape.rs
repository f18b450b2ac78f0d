//! The shape of what is not known: how likely the values between two bounds are.

use crate::texts::Problem;

/// A distribution between a lowest and a highest plausible value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// From low to high, most likely at the value.
    #[default]
    Triangular,
    /// From low to high, all values alike.
    Uniform,
    /// Beta from low to high, most likely at the value, as program evaluation and review counts it: mean
    /// (low + 4 value + high) / 6.
    Pert,
    /// Normal with low and high as its 5th and 95th percentiles.
    Normal,
    /// Log-normal with low and high as its 5th and 95th percentiles.
    LogNormal,
    /// Beta from low to high with the value as its mean and a sixth of the range as standard deviation.
    Beta,
}

impl Shape {
    /// Every shape with its name in files.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Triangular, "triangular"),
        (Self::Uniform, "uniform"),
        (Self::Pert, "pert"),
        (Self::Normal, "normal"),
        (Self::LogNormal, "log-normal"),
        (Self::Beta, "beta"),
    ];

    /// The name in files.
    pub const fn key(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The shape with that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(shape, _)| *shape)
    }

    /// Whether there is such a distribution around a value between two bounds. Where the bounds are equal, all is certain.
    pub fn fits(self, value: i64, [low, high]: [i64; 2]) -> bool {
        if low == high {
            return true;
        }
        let [below, above, all] = [value - low, high - value, high - low].map(i128::from);
        match self {
            Self::Triangular | Self::Uniform | Self::Pert | Self::Normal => true,
            Self::LogNormal => low > 0,
            // A beta distribution on 0–1 with mean m has a variance below m (1 − m).
            Self::Beta => 36 * below * above > all * all,
        }
    }

    /// What is wrong where there is none.
    pub(super) fn problem(self) -> Problem {
        let shape = self.key().to_owned();
        match self {
            Self::LogNormal => Problem::ShapeFromZero { shape },
            _ => Problem::ShapeLopsided { shape },
        }
    }
}
