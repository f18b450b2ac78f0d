//! Who can gain or lose, and the accounts that flows run between.

use serde::{Deserialize, Serialize};

/// Somebody with an account of their own. The gains of all parties sum to the gain of society.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Party {
    /// The municipality where the person lives.
    Municipality,
    /// The region (until 2019 *landsting*).
    Region,
    /// Arbetsförmedlingen, with the appropriations that it decides over.
    Arbetsformedlingen,
    /// Försäkringskassan, with the benefits that it decides.
    Forsakringskassan,
    /// The rest of the state: taxes, contributions, CSN.
    State,
    /// The employer.
    Employer,
    /// The participant; the gain is the change in disposable income.
    Individual,
    /// Insurers and pension funds that receive the collectively agreed part of the wage cost.
    Others,
    /// The other municipalities and regions (only where a method counts income equalisation).
    LocalSector,
}

impl Party {
    /// How many parties there are.
    pub const COUNT: usize = 9;

    /// Every party, in the order in which they are reported.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Municipality,
        Self::Region,
        Self::Arbetsformedlingen,
        Self::Forsakringskassan,
        Self::State,
        Self::Employer,
        Self::Individual,
        Self::Others,
        Self::LocalSector,
    ];

    /// AF, FK and the rest of the state.
    pub const STATE_TOTAL: [Self; 3] = [Self::Arbetsformedlingen, Self::Forsakringskassan, Self::State];

    /// State, municipality, region and the rest of the local sector.
    pub const PUBLIC_SECTOR: [Self; 6] = [
        Self::Municipality,
        Self::Region,
        Self::Arbetsformedlingen,
        Self::Forsakringskassan,
        Self::State,
        Self::LocalSector,
    ];

    /// The name used in files, options and machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Region => "region",
            Self::Arbetsformedlingen => "arbetsformedlingen",
            Self::Forsakringskassan => "forsakringskassan",
            Self::State => "state",
            Self::Employer => "employer",
            Self::Individual => "individual",
            Self::Others => "others",
            Self::LocalSector => "local_sector",
        }
    }

    /// The party with that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|party| party.id() == id)
    }

    /// The place among [`Party::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// The id of society as a whole, the sum of all parties.
pub const SOCIETY: &str = "society";

/// Society as a whole, one of its parties or several together: what a row of the result is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Beneficiary {
    /// The sum of all parties.
    Society,
    /// One party.
    Party(Party),
    /// AF, FK and the rest of the state together.
    StateTotal,
    /// State, municipality, region and the rest of the local sector together.
    PublicSector,
}

impl Beneficiary {
    /// Society first, then every party.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Society).chain(Party::ALL.into_iter().map(Self::Party))
    }

    /// Society, every party, and the subtotals, which stand beside the sum.
    pub fn with_subtotals() -> impl Iterator<Item = Self> {
        Self::all().chain([Self::StateTotal, Self::PublicSector])
    }

    /// This one, with society and the public sector beside it: who is shown where one is asked for.
    pub fn with_beside(self) -> impl Iterator<Item = Self> {
        let beside = [Self::Society, Self::PublicSector].into_iter().filter(move |other| *other != self);
        std::iter::once(self).chain(beside)
    }

    /// The parties whose gains make up this one.
    pub fn parties(self) -> impl Iterator<Item = Party> {
        Party::ALL.into_iter().filter(move |party| match self {
            Self::Society => true,
            Self::Party(one) => one == *party,
            Self::StateTotal => Party::STATE_TOTAL.contains(party),
            Self::PublicSector => Party::PUBLIC_SECTOR.contains(party),
        })
    }

    /// The name used in files, options and machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Society => SOCIETY,
            Self::Party(party) => party.id(),
            Self::StateTotal => "state_total",
            Self::PublicSector => "public_sector",
        }
    }

    /// Society or the party with that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|beneficiary| beneficiary.id() == id)
    }

    /// Society, a party or a subtotal with that id.
    pub fn from_any_id(id: &str) -> Option<Self> {
        Self::with_subtotals().find(|beneficiary| beneficiary.id() == id)
    }
}

/// A real account: what society produces or uses up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Resource {
    /// What an employed person produces.
    Production,
    /// Care and medicines.
    Care,
    /// Case handling and social support.
    Handling,
    /// Education and labour-market programmes.
    Teaching,
    /// What it costs society to raise public money.
    PublicFunds,
}

impl Resource {
    /// How many real accounts there are.
    pub const COUNT: usize = 5;

    /// Every real account, in the order in which they are reported.
    pub const ALL: [Self; Self::COUNT] =
        [Self::Production, Self::Care, Self::Handling, Self::Teaching, Self::PublicFunds];

    /// The name used in files and machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Care => "care",
            Self::Handling => "handling",
            Self::Teaching => "teaching",
            Self::PublicFunds => "public_funds",
        }
    }

    /// The real account with that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|resource| resource.id() == id)
    }

    /// The place among [`Resource::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// One end of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// A party's account.
    Party(Party),
    /// A real account.
    Real(Resource),
}

impl From<Party> for Account {
    fn from(party: Party) -> Self {
        Self::Party(party)
    }
}

impl From<Resource> for Account {
    fn from(resource: Resource) -> Self {
        Self::Real(resource)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_ids_agree() {
        for (place, party) in Party::ALL.into_iter().enumerate() {
            assert_eq!(party.index(), place);
            assert_eq!(Party::from_id(party.id()), Some(party));
        }
        for (place, resource) in Resource::ALL.into_iter().enumerate() {
            assert_eq!(resource.index(), place);
            assert_eq!(Resource::from_id(resource.id()), Some(resource));
        }
        assert_eq!(Beneficiary::all().count(), 10);
    }
}
