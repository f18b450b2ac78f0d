//! What each party gains: its balance after minus its balance before.

use crate::ledger::Balances;
use crate::money::Ore;
use crate::party::{Beneficiary, Party, Resource};

/// The gain of every party and the real resources freed, öre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gains {
    parties: [Ore; Party::COUNT],
    resources: [Ore; Resource::COUNT],
}

impl Gains {
    /// After minus before.
    ///
    /// # Panics
    /// If the parties did not sum to society: the ledger makes that impossible, and this proves it.
    pub fn between(before: &Balances, after: &Balances) -> Self {
        let gains = Self {
            parties: Party::ALL.map(|party| after.party(party) - before.party(party)),
            resources: Resource::ALL.map(|resource| before.real(resource) - after.real(resource)),
        };
        let parties: Ore = gains.parties.into_iter().sum();
        assert_eq!(parties, gains.society(), "the gains of the parties sum to the gain of society");
        gains
    }

    /// The gain of a party.
    pub const fn party(&self, party: Party) -> Ore {
        self.parties[party.index()]
    }

    /// What society gains from a real account: more produced or less used up, at market price.
    pub const fn resource(&self, resource: Resource) -> Ore {
        self.resources[resource.index()]
    }

    /// The gain of society: what the real accounts release together.
    pub fn society(&self) -> Ore {
        self.resources.into_iter().sum()
    }

    /// The gain of society or a party.
    pub fn of(&self, beneficiary: Beneficiary) -> Ore {
        match beneficiary {
            Beneficiary::Society => self.society(),
            Beneficiary::Party(party) => self.party(party),
        }
    }

    /// The gain of several parties together.
    pub fn together(&self, parties: &[Party]) -> Ore {
        parties.iter().map(|party| self.party(*party)).sum()
    }
}
