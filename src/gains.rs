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

    /// The gains of several years as something makes of the amounts of each account; what the roundings of the real
    /// accounts together differ by from those of the parties is added to the largest of them.
    #[must_use]
    pub fn by_year(years: &[Self], make: impl Fn(&[Ore]) -> Vec<Ore>) -> Vec<Self> {
        let mut changed =
            vec![Self { parties: [Ore::ZERO; Party::COUNT], resources: [Ore::ZERO; Resource::COUNT] }; years.len()];
        let mut amounts: Vec<Ore> = Vec::with_capacity(years.len());
        for party in Party::ALL {
            amounts.clear();
            amounts.extend(years.iter().map(|gains| gains.party(party)));
            for (gains, amount) in changed.iter_mut().zip(make(&amounts)) {
                gains.parties[party.index()] = amount;
            }
        }
        for resource in Resource::ALL {
            amounts.clear();
            amounts.extend(years.iter().map(|gains| gains.resource(resource)));
            for (gains, amount) in changed.iter_mut().zip(make(&amounts)) {
                gains.resources[resource.index()] = amount;
            }
        }
        for gains in &mut changed {
            let society: Ore = gains.parties.into_iter().sum();
            let over = society - gains.society();
            if let Some(largest) = gains.resources.iter_mut().max_by_key(|amount| amount.abs()) {
                *largest += over;
            }
        }
        changed
    }

    /// The same with something made of the amount of each account, as in [`Gains::by_year`].
    #[must_use]
    pub fn map(&self, of: impl Fn(Ore) -> Ore) -> Self {
        Self::by_year(&[*self], |amounts| amounts.iter().copied().map(&of).collect())[0]
    }

    /// The gains of several years together.
    pub fn sum(years: &[Self]) -> Self {
        let mut sum = Self { parties: [Ore::ZERO; Party::COUNT], resources: [Ore::ZERO; Resource::COUNT] };
        for gains in years {
            for party in Party::ALL {
                sum.parties[party.index()] += gains.party(party);
            }
            for resource in Resource::ALL {
                sum.resources[resource.index()] += gains.resource(resource);
            }
        }
        sum
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
            Beneficiary::StateTotal => self.together(&Party::STATE_TOTAL),
            Beneficiary::PublicSector => self.together(&Party::PUBLIC_SECTOR),
        }
    }

    /// The gain of several parties together.
    pub fn together(&self, parties: &[Party]) -> Ore {
        parties.iter().map(|party| self.party(*party)).sum()
    }
}
