//! What was to be reached, and whether it was.

use std::ops::Range;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{KeyFigures, Participants};
use crate::money::Rate;
use crate::texts::Label;

/// Something that was to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// What.
    pub text: String,
    /// Whom or what it is about.
    pub level: Level,
    /// What it is measured by.
    pub indicator: Option<String>,
    /// What was to be reached.
    pub target: Option<Measure>,
    /// From where it is partly reached.
    pub partly: Option<Measure>,
    /// Of whom.
    pub of: Option<Counted>,
    /// What was reached.
    pub outcome: Option<Outcome>,
    /// When that was measured.
    pub date: Option<Date>,
    /// Where goal and outcome come from.
    pub source: Option<String>,
    /// The bytes of the row.
    pub span: Range<usize>,
}

/// What a goal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The participants.
    Individ,
    /// The organisations.
    Organisation,
    /// How the organisations work together, and the rules that they work by.
    Struktur,
}

/// Those of whom something was to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Everybody who started.
    Started,
    /// Those whose outcome is known.
    FollowedUp,
    /// Those who answered a questionnaire.
    Answered,
}

/// A share or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub enum Measure {
    /// A share of those counted.
    Share(Rate),
    /// A number.
    Number(Rate),
}

/// What was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// As the file states it.
    Stated(Measure),
    /// Counted from the type cases.
    Computed(Computed),
}

/// What is counted from the type cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Computed {
    /// Who work.
    Work,
    /// Who study and do not work.
    Studies,
    /// Who do either.
    WorkOrStudies,
    /// Who have no försörjningsstöd.
    WithoutForsorjningsstod,
}

/// Whether a goal was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Uppnått.
    Reached,
    /// Delvis uppnått.
    Partly,
    /// Ej uppnått.
    NotReached,
    /// Går inte att bedöma.
    CannotBeJudged(Obstacle),
}

/// Why it cannot be judged whether a goal was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It does not say what was to be reached.
    NoTarget,
    /// It does not say what it is measured by.
    NoIndicator,
    /// It does not say of whom.
    NoPopulation,
    /// It does not say what was reached.
    NoOutcome,
    /// The file does not say how many answered.
    AnswersUnknown,
    /// How it ended is not known of everybody.
    EndsUnknown,
}

impl Goal {
    /// Why the goal cannot be judged whatever comes of it; nothing where it can be measured.
    pub fn obstacle(&self) -> Option<Obstacle> {
        let of_whom = self.level == Level::Individ || matches!(self.target, Some(Measure::Share(_)));
        match self {
            Self { target: None, .. } => Some(Obstacle::NoTarget),
            Self { indicator: None, .. } => Some(Obstacle::NoIndicator),
            Self { of: None, .. } if of_whom => Some(Obstacle::NoPopulation),
            _ => None,
        }
    }

    /// What was reached, in the form of the target: computed where it is counted from the type cases.
    ///
    /// # Errors
    /// Why that is not known.
    pub fn reached(&self, participants: &Participants, figures: &KeyFigures) -> Result<Measure, Obstacle> {
        let counted = || self.population(participants);
        let found = match self.outcome.ok_or(Obstacle::NoOutcome)? {
            Outcome::Stated(measure) => measure,
            Outcome::Computed(computed) => {
                let number = match computed {
                    Computed::Work => figures.work,
                    Computed::Studies => figures.studies,
                    Computed::WorkOrStudies => figures.work_or_studies(),
                    Computed::WithoutForsorjningsstod => figures.without_forsorjningsstod,
                };
                Measure::Number(Rate::whole(i64::from(number.ok_or(Obstacle::EndsUnknown)?)))
            }
        };
        match (self.target, found) {
            (Some(Measure::Share(_)), Measure::Number(number)) => {
                let share =
                    number.to_decimal().checked_div(Decimal::from(counted()?)).ok_or(Obstacle::AnswersUnknown)?;
                Ok(Measure::Share(Rate::from_decimal(share.round_dp(6)).ok_or(Obstacle::NoOutcome)?))
            }
            (Some(Measure::Number(_)), Measure::Share(share)) => {
                let number = share.to_decimal() * Decimal::from(counted()?);
                Ok(Measure::Number(Rate::from_decimal(number.round_dp(6)).ok_or(Obstacle::NoOutcome)?))
            }
            _ => Ok(found),
        }
    }

    /// Whether the goal was reached: where what was reached is at least the target, partly where it is at least what the file
    /// says of that.
    pub fn verdict(&self, participants: &Participants, figures: &KeyFigures) -> Verdict {
        if let Some(obstacle) = self.obstacle() {
            return Verdict::CannotBeJudged(obstacle);
        }
        let reached = match self.reached(participants, figures) {
            Ok(reached) => reached,
            Err(obstacle) => return Verdict::CannotBeJudged(obstacle),
        };
        let at_least = |level: Option<Measure>| level.is_some_and(|level| reached.number() >= level.number());
        if at_least(self.target) {
            Verdict::Reached
        } else if at_least(self.partly) {
            Verdict::Partly
        } else {
            Verdict::NotReached
        }
    }

    /// How many it is counted of.
    ///
    /// # Errors
    /// Why that is not known.
    pub fn population(&self, participants: &Participants) -> Result<u32, Obstacle> {
        match self.of.ok_or(Obstacle::NoPopulation)? {
            Counted::Started => Ok(participants.started),
            Counted::FollowedUp => Ok(participants.followed_up()),
            Counted::Answered => participants.answered.ok_or(Obstacle::AnswersUnknown),
        }
    }
}

impl Measure {
    /// The number, or the share of one.
    pub const fn number(self) -> Rate {
        let (Self::Share(number) | Self::Number(number)) = self;
        number
    }
}

impl Level {
    /// Every level with its name in files.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Individ, "individ"), (Self::Organisation, "organisation"), (Self::Struktur, "struktur")];

    /// The name in files and machine-readable output.
    pub const fn id(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

impl Counted {
    /// Everybody who can be counted, with the name in files.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Started, "started"), (Self::FollowedUp, "followed-up"), (Self::Answered, "answered")];

    /// The name in files and machine-readable output.
    pub const fn id(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

impl Computed {
    /// What can be computed, with the name in files.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Work, "work"),
        (Self::Studies, "studies"),
        (Self::WorkOrStudies, "work-or-studies"),
        (Self::WithoutForsorjningsstod, "without-forsorjningsstod"),
    ];
}

impl Verdict {
    /// The name in machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Partly => "partly",
            Self::NotReached => "not_reached",
            Self::CannotBeJudged(_) => "cannot_be_judged",
        }
    }
}

impl From<Verdict> for Label {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Reached => Self::GoalReached,
            Verdict::Partly => Self::GoalPartly,
            Verdict::NotReached => Self::GoalNotReached,
            Verdict::CannotBeJudged(_) => Self::GoalCannotBeJudged,
        }
    }
}

impl From<Obstacle> for Label {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::NoTarget => Self::GoalNoTarget,
            Obstacle::NoIndicator => Self::GoalNoIndicator,
            Obstacle::NoPopulation => Self::GoalNoPopulation,
            Obstacle::NoOutcome => Self::GoalNoOutcome,
            Obstacle::AnswersUnknown => Self::GoalAnswersUnknown,
            Obstacle::EndsUnknown => Self::GoalEndsUnknown,
        }
    }
}

impl From<Level> for Label {
    fn from(level: Level) -> Self {
        match level {
            Level::Individ => Self::GoalIndivid,
            Level::Organisation => Self::GoalOrganisation,
            Level::Struktur => Self::GoalStruktur,
        }
    }
}

impl From<Counted> for Label {
    fn from(counted: Counted) -> Self {
        match counted {
            Counted::Started => Self::GoalOfStarted,
            Counted::FollowedUp => Self::GoalOfFollowedUp,
            Counted::Answered => Self::GoalOfAnswered,
        }
    }
}
