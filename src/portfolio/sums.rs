//! Numbers, sums and means: in all, by principal, by target group and by year.

use super::{ByYear, Intervention, Portfolio, Principal};
use crate::money::Ore;
use crate::rounding::Rounding;

/// What interventions are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By principal.
    Principal,
    /// By target group.
    TargetGroup,
}

/// A principal or a target group; `None` where the file does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A principal.
    Principal(Option<Principal>),
    /// A target group.
    TargetGroup(Option<String>),
}

/// So many amounts and their sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// How many interventions have one.
    pub count: usize,
    /// The sum.
    pub sum: Ore,
}

/// Interventions together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many.
    pub number: usize,
    /// What was granted.
    pub granted: Amounts,
    /// What was used.
    pub used: Amounts,
}

impl Amounts {
    /// The sum; `None` where no intervention has an amount.
    pub fn known(self) -> Option<Ore> {
        (self.count > 0).then_some(self.sum)
    }

    /// The mean of those that have an amount, to the nearest öre ([`Rounding::Posting`]).
    pub fn mean(self) -> Option<Ore> {
        let count = u32::try_from(self.count).ok().filter(|count| *count > 0)?;
        Some(self.sum.money().per(count).round(Rounding::Posting).ore())
    }

    fn add(&mut self, count: usize, amount: Option<Ore>) {
        if let Some(amount) = amount {
            self.count += count;
            self.sum += amount;
        }
    }
}

/// What was given in a year, or in all.
fn given(amounts: &ByYear, year: Option<i16>) -> Option<Ore> {
    match year {
        Some(year) => amounts.get(&year).copied(),
        None => (!amounts.is_empty()).then(|| amounts.values().copied().sum()),
    }
}

impl Sums {
    fn of<'a>(interventions: impl Iterator<Item = &'a Intervention>, year: Option<i16>) -> Self {
        let mut sums = Self::default();
        for one in interventions {
            let (granted, used) = (given(&one.granted, year), given(&one.used, year));
            if year.is_none() || granted.is_some() || used.is_some() {
                sums.number += 1;
            }
            sums.granted.add(1, granted);
            sums.used.add(1, used);
        }
        sums
    }
}

impl Whose {
    /// What it is one of.
    pub const fn by(&self) -> By {
        match self {
            Self::Principal(_) => By::Principal,
            Self::TargetGroup(_) => By::TargetGroup,
        }
    }

    /// Whether an intervention is its: one with several principals is wholly that of each.
    fn has(&self, intervention: &Intervention) -> bool {
        match self {
            Self::Principal(Some(principal)) => intervention.principals.contains(principal),
            Self::Principal(None) => intervention.principals.is_empty(),
            Self::TargetGroup(Some(group)) => intervention.target_groups.contains(group),
            Self::TargetGroup(None) => intervention.target_groups.is_empty(),
        }
    }
}

impl Portfolio {
    /// All interventions, each once, in all the years or in one. Of groups, those by principal: target groups overlap;
    /// `None` where the file has no others.
    pub fn total(&self, year: Option<i16>) -> Option<Sums> {
        if self.groups.is_empty() {
            return Some(Sums::of(self.interventions.iter(), year));
        }
        let rows = self.by(By::Principal);
        (year.is_none() && !rows.is_empty()).then(|| {
            rows.into_iter().fold(Sums::default(), |mut all, (_, sums)| {
                all.number += sums.number;
                all.granted.add(sums.granted.count, sums.granted.known());
                all.used.add(sums.used.count, sums.used.known());
                all
            })
        })
    }

    /// The interventions of one principal or target group, in all the years or in one; `None` where there are none.
    pub fn sums(&self, whose: &Whose, year: Option<i16>) -> Option<Sums> {
        if self.groups.is_empty() {
            let sums = Sums::of(self.interventions.iter().filter(|one| whose.has(one)), year);
            return (sums.number > 0).then_some(sums);
        }
        let group = self.groups.iter().find(|group| group.whose == *whose && year.is_none())?;
        let mut sums = Sums { number: group.number, ..Sums::default() };
        sums.granted.add(group.number, group.granted);
        sums.used.add(group.number, group.used);
        Some(sums)
    }

    /// Every principal or target group with its interventions; nothing where the file names none.
    pub fn by(&self, by: By) -> Vec<(Whose, Sums)> {
        let known = self.whose(by);
        let unsaid = match by {
            By::Principal => Whose::Principal(None),
            By::TargetGroup => Whose::TargetGroup(None),
        };
        let unsaid = (!known.is_empty() && self.groups.is_empty()).then_some(unsaid);
        let rows = known.into_iter().chain(unsaid);
        rows.filter_map(|whose| self.sums(&whose, None).map(|sums| (whose, sums))).collect()
    }

    /// The principals in the order of tables, or the target groups in the order of the file.
    fn whose(&self, by: By) -> Vec<Whose> {
        let mut found: Vec<Whose> = self.groups.iter().map(|group| group.whose.clone()).collect();
        for one in &self.interventions {
            found.extend(one.principals.iter().map(|principal| Whose::Principal(Some(*principal))));
            found.extend(one.target_groups.iter().map(|group| Whose::TargetGroup(Some(group.clone()))));
        }
        match by {
            By::Principal => {
                let all = Principal::ALL.iter().map(|principal| Whose::Principal(Some(*principal)));
                all.filter(|whose| found.contains(whose)).collect()
            }
            By::TargetGroup => {
                let mut once: Vec<Whose> = Vec::new();
                for whose in found.into_iter().filter(|whose| whose.by() == by) {
                    if !once.contains(&whose) {
                        once.push(whose);
                    }
                }
                once
            }
        }
    }

    /// How many interventions have several principals or target groups, and so stand in several rows.
    pub fn shared(&self, by: By) -> usize {
        let count = |one: &Intervention| match by {
            By::Principal => one.principals.len(),
            By::TargetGroup => one.target_groups.len(),
        };
        self.interventions.iter().filter(|one| count(one) > 1).count()
    }
}
