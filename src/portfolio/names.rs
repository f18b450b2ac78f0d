//! Who funds, who is the principal and what money goes to: fixed names with their words.

use crate::texts::Label;

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident $id:literal $label:ident)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$each])* $variant),* }

        impl $name {
            /// Every one, in the order of tables.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word in files and machine-readable output.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),* }
            }

            /// The one with a word.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        }

        impl From<$name> for Label {
            fn from(name: $name) -> Self {
                match name { $($name::$variant => Self::$label),* }
            }
        }
    };
}

names! {
    /// Who is responsible for an intervention.
    #[doc(alias = "huvudman")]
    Principal {
        /// A municipality.
        Municipality "municipality" Municipality
        /// The region.
        Region "region" Region
        /// Arbetsförmedlingen.
        Arbetsformedlingen "arbetsformedlingen" Arbetsformedlingen
        /// Försäkringskassan.
        Forsakringskassan "forsakringskassan" Forsakringskassan
        /// The coordination association itself.
        Samordningsforbund "samordningsforbund" PrincipalAssociation
        /// Somebody else.
        Others "others" PrincipalOthers
    }
}

names! {
    /// Where income comes from.
    IncomeSource {
        /// Försäkringskassan and Arbetsförmedlingen.
        State "state" IncomeState
        /// The region.
        Region "region" Region
        /// The municipalities.
        Municipality "municipality" Municipality
        /// The European Social Fund.
        Esf "esf" IncomeEsf
        /// Interest.
        Interest "interest" IncomeInterest
        /// Others.
        Others "others" IncomeOthers
    }
}

names! {
    /// What costs besides interventions are for.
    CostKind {
        /// Administration.
        Administration "administration" CostAdministration
        /// Evaluation.
        Evaluation "evaluation" CostEvaluation
        /// Financial costs.
        Finance "finance" CostFinance
        /// Others.
        Others "others" CostOthers
    }
}

names! {
    /// What an intervention works on.
    InterventionKind {
        /// It supports individuals.
        Individ "individ" KindIndivid
        /// It changes structures.
        Struktur "struktur" KindStruktur
    }
}

names! {
    /// A figure that a report may print.
    Figure {
        /// The number of interventions.
        Number "number" FigureNumber
        /// Granted in all.
        Granted "granted" FigureGranted
        /// Used in all.
        Used "used" FigureUsed
        /// Granted per intervention.
        MeanGranted "mean_granted" FigureMeanGranted
        /// Used per intervention.
        MeanUsed "mean_used" FigureMeanUsed
        /// What the parties of the association pay in a year.
        Allocation "allocation" FigureAllocation
        /// A year's income.
        Income "income" FigureIncome
        /// Saved funds at the start of a year.
        Opening "opening" FigureOpening
        /// Saved funds and income of a year.
        Available "available" FigureAvailable
        /// A year's costs.
        Costs "costs" FigureCosts
        /// Saved funds at the end of a year.
        Closing "closing" FigureClosing
        /// The largest saved funds that are advised.
        Advised "advised" FigureAdvised
    }
}

impl IncomeSource {
    /// Whether it is a party of the association, whose payments are the allocation (lag 2003:1210, 5 §).
    pub const fn is_party(self) -> bool {
        matches!(self, Self::State | Self::Region | Self::Municipality)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::{Kind, Place, field};

    #[test]
    fn words_are_those_of_the_registry() {
        let words = |place, key| match field(place, key).kind {
            Kind::Choice(words) | Kind::Choices(words) => words.to_vec(),
            other => panic!("{other:?}"),
        };
        let ids = |all: &[Principal]| all.iter().map(|one| one.id()).collect::<Vec<_>>();
        for (place, key) in
            [(Place::Funded, "principal"), (Place::FundedGroup, "principal"), (Place::PrintedFigure, "principal")]
        {
            assert_eq!(words(place, key), ids(Principal::ALL));
        }
        assert!(words(Place::Income, "from").into_iter().eq(IncomeSource::ALL.iter().map(|one| one.id())));
        assert!(words(Place::Cost, "kind").into_iter().eq(CostKind::ALL.iter().map(|one| one.id())));
        assert!(words(Place::Funded, "kind").into_iter().eq(InterventionKind::ALL.iter().map(|one| one.id())));
        assert!(words(Place::PrintedFigure, "figure").into_iter().eq(Figure::ALL.iter().map(|one| one.id())));
    }
}
