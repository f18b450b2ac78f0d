//! Participants by group: sex, age and so on; small groups are hidden, with as many others as it takes for nobody to work
//! them out from the rest.

use super::{Cohort, Evaluated, KeyFigures, Programme};
use crate::texts::Label;

/// What groups go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Sex.
    Sex,
    /// Age.
    Age,
    /// Education.
    Education,
    /// Household.
    Household,
    /// Target group.
    TargetGroup,
}

impl Dimension {
    /// Every dimension, in the order in which they are reported.
    pub const ALL: [Self; 5] = [Self::Sex, Self::Age, Self::Education, Self::Household, Self::TargetGroup];

    /// The name in files and machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sex => "sex",
            Self::Age => "age",
            Self::Education => "education",
            Self::Household => "household",
            Self::TargetGroup => "target_group",
        }
    }
}

impl From<Dimension> for Label {
    fn from(dimension: Dimension) -> Self {
        match dimension {
            Dimension::Sex => Self::GroupsBySex,
            Dimension::Age => Self::GroupsByAge,
            Dimension::Education => Self::GroupsByEducation,
            Dimension::Household => Self::GroupsByHousehold,
            Dimension::TargetGroup => Self::GroupsByTargetGroup,
        }
    }
}

/// The participants by one dimension.
#[derive(Clone, Debug)]
pub struct Grouping {
    /// What they go by.
    pub dimension: Dimension,
    /// The groups that are shown, in the order in which the file first names them, those of whom it is not stated last.
    pub groups: Vec<Group>,
    /// How many groups are hidden.
    pub hidden: usize,
}

/// A group.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name; nothing for those of whom it is not stated, bortfall with them.
    pub name: Option<String>,
    /// Its key figures.
    pub figures: KeyFigures,
}

impl Grouping {
    /// Every dimension that the file says something of.
    pub fn all(programme: &Programme, evaluated: &Evaluated) -> Vec<Self> {
        let stated = |dimension: &Dimension| programme.type_cases.iter().any(|one| one.groups.contains_key(dimension));
        let least = programme.hide_groups_under;
        Dimension::ALL.into_iter().filter(stated).map(|dimension| Self::of(evaluated, dimension, least)).collect()
    }

    fn of(evaluated: &Evaluated, dimension: Dimension, least: u32) -> Self {
        let mut names: Vec<Option<&String>> = Vec::new();
        for cohort in evaluated.cohorts.iter().filter(|cohort| cohort.number > 0) {
            let name = cohort.groups.get(&dimension);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.sort_by_key(Option::is_none);
        let mut taken = 0;
        let mut groups: Vec<Group> = Vec::new();
        for name in names {
            let belongs = |cohort: &&Cohort| cohort.groups.get(&dimension) == name;
            let cohorts: Vec<&Cohort> = evaluated.cohorts.iter().filter(belongs).collect();
            let figures = evaluated.key_figures(&cohorts, taken);
            taken += figures.participants;
            groups.push(Group { name: name.cloned(), figures });
        }
        // Of bortfall nothing is known that could be worked out.
        let known = |group: &Group| {
            let known = evaluated.cohorts.iter().filter(|cohort| cohort.type_case.is_some());
            known
                .filter(|cohort| cohort.groups.get(&dimension) == group.name.as_ref())
                .map(|cohort| cohort.number)
                .sum()
        };
        let numbers: Vec<u32> = groups.iter().map(known).collect();
        let shown = shown(&numbers, least);
        let hidden = shown.iter().filter(|shown| !**shown).count();
        let mut shown = shown.into_iter();
        groups.retain(|_| shown.next().unwrap_or(false));
        Self { dimension, groups, hidden }
    }
}

/// Which groups of so many can be shown: not those of fewer than `least`, and not so many of the others that the hidden ones
/// can be worked out as what is left of the whole: two groups at least are hidden, of `least` participants together. A group of
/// which nothing is known is always shown.
fn shown(numbers: &[u32], least: u32) -> Vec<bool> {
    let mut shown: Vec<bool> = numbers.iter().map(|number| *number == 0 || *number >= least).collect();
    loop {
        let hidden = || numbers.iter().zip(&shown).filter(|(_, shown)| !**shown);
        let (count, sum) = (hidden().count(), hidden().map(|(number, _)| number).sum::<u32>());
        if count == 0 || count > 1 && sum >= least {
            return shown;
        }
        let left = numbers.iter().enumerate().filter(|(place, number)| shown[*place] && **number > 0);
        let Some((smallest, _)) = left.min_by_key(|(_, number)| **number) else { return shown };
        shown[smallest] = false;
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_small_group_takes_its_complement_with_it() {
        assert_eq!(shown(&[20, 22], 5), [true, true]);
        assert_eq!(shown(&[38, 4], 5), [false, false]);
        assert_eq!(shown(&[20, 12, 4], 5), [true, false, false]);
        assert_eq!(shown(&[20, 12, 4, 3], 5), [true, true, false, false]);
        assert_eq!(shown(&[20, 12, 1, 1], 5), [true, false, false, false]);
        assert_eq!(shown(&[29, 27, 0], 5), [true, true, true]);
        assert_eq!(shown(&[38, 4, 0], 5), [false, false, true]);
        assert_eq!(shown(&[4], 5), [false]);
        assert_eq!(shown(&[4, 3], 0), [true, true]);
    }
}
