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
        let mut sorted: Vec<Sorted<'_>> =
            Dimension::ALL.into_iter().filter(stated).map(|dimension| Sorted::of(evaluated, dimension)).collect();
        hide(&mut sorted, programme.hide_groups_under);
        sorted.into_iter().map(|sorted| sorted.grouping(evaluated)).collect()
    }
}

/// The participants by one dimension, before anything is hidden.
struct Sorted<'a> {
    dimension: Dimension,
    groups: Vec<Members<'a>>,
}

/// Who belongs to a group.
struct Members<'a> {
    name: Option<&'a String>,
    /// For each cohort whose outcome is known, how many of it belong to the group: all or none.
    known: Vec<u32>,
    shown: bool,
}

impl Members<'_> {
    fn number(&self) -> u32 {
        self.known.iter().sum()
    }
}

impl<'a> Sorted<'a> {
    fn of(evaluated: &'a Evaluated, dimension: Dimension) -> Self {
        let mut names: Vec<Option<&String>> = Vec::new();
        for cohort in evaluated.cohorts.iter().filter(|cohort| cohort.number > 0) {
            let name = cohort.groups.get(&dimension);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.sort_by_key(Option::is_none);
        // Of bortfall nothing is known that could be worked out.
        let known = || evaluated.cohorts.iter().filter(|cohort| cohort.type_case.is_some());
        let of = |name: Option<&'a String>| Members {
            name,
            known: known()
                .map(|cohort| if cohort.groups.get(&dimension) == name { cohort.number } else { 0 })
                .collect(),
            shown: true,
        };
        Self { dimension, groups: names.into_iter().map(of).collect() }
    }

    fn grouping(self, evaluated: &Evaluated) -> Grouping {
        let mut taken = 0;
        let mut groups = Vec::new();
        for members in &self.groups {
            let belongs = |cohort: &&Cohort| cohort.groups.get(&self.dimension) == members.name;
            let cohorts: Vec<&Cohort> = evaluated.cohorts.iter().filter(belongs).collect();
            let figures = evaluated.key_figures(&cohorts, taken);
            taken += figures.participants;
            if members.shown {
                groups.push(Group { name: members.name.cloned(), figures });
            }
        }
        let hidden = self.groups.iter().filter(|members| !members.shown).count();
        Grouping { dimension: self.dimension, groups, hidden }
    }
}

/// Hides small groups with their complement, and then what two groups of different dimensions would tell together: where few
/// are left of a group when another is taken from it, or of all when two are, the smaller of the two is hidden, and its
/// complement with it, until nothing is told.
fn hide(sorted: &mut [Sorted<'_>], least: u32) {
    loop {
        for one in &mut *sorted {
            let numbers: Vec<u32> = one.groups.iter().map(Members::number).collect();
            let allowed: Vec<bool> = one.groups.iter().map(|members| members.shown).collect();
            for (members, shown) in one.groups.iter_mut().zip(shown(&numbers, &allowed, least)) {
                members.shown = shown;
            }
        }
        let Some((dimension, group)) = telling(sorted, least) else { return };
        sorted[dimension].groups[group].shown = false;
    }
}

/// A group that tells of few together with one of another dimension: its dimension and place.
fn telling(sorted: &[Sorted<'_>], least: u32) -> Option<(usize, usize)> {
    let all = || {
        let places = sorted.iter().enumerate().flat_map(|(dimension, one)| {
            one.groups.iter().enumerate().map(move |(place, members)| ((dimension, place), members))
        });
        places.filter(|(_, members)| members.shown && members.number() > 0)
    };
    let everybody: Vec<u32> = {
        let groups = &sorted.first()?.groups;
        (0..groups.first()?.known.len()).map(|at| groups.iter().map(|members| members.known[at]).sum()).collect()
    };
    let few = |number: u32| number > 0 && number < least;
    for (first, one) in all() {
        for (second, other) in all().filter(|(place, _)| place.0 != first.0) {
            let both = || one.known.iter().zip(&other.known);
            let within = both().all(|(one, other)| *other == 0 || one == other);
            let apart = both().all(|(one, other)| *one == 0 || *other == 0);
            let left = match (within, apart) {
                (true, false) => one.number() - other.number(),
                (false, true) => everybody.iter().sum::<u32>() - one.number() - other.number(),
                _ => continue,
            };
            if few(left) {
                return Some(if other.number() <= one.number() { second } else { first });
            }
        }
    }
    None
}

/// Which groups of so many can be shown: not those of fewer than `least`, and not so many of the others that the hidden ones
/// can be worked out as what is left of the whole: two groups at least are hidden, of `least` participants together. A group of
/// which nothing is known is always shown.
fn shown(numbers: &[u32], allowed: &[bool], least: u32) -> Vec<bool> {
    let can = |(number, allowed): (&u32, &bool)| *number == 0 || *allowed && *number >= least;
    let mut shown: Vec<bool> = numbers.iter().zip(allowed).map(can).collect();
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
        let all = |numbers: &[u32], least| shown(numbers, &vec![true; numbers.len()], least);
        assert_eq!(all(&[20, 22], 5), [true, true]);
        assert_eq!(all(&[38, 4], 5), [false, false]);
        assert_eq!(all(&[20, 12, 4], 5), [true, false, false]);
        assert_eq!(all(&[20, 12, 4, 3], 5), [true, true, false, false]);
        assert_eq!(all(&[20, 12, 1, 1], 5), [true, false, false, false]);
        assert_eq!(all(&[29, 27, 0], 5), [true, true, true]);
        assert_eq!(all(&[38, 4, 0], 5), [false, false, true]);
        assert_eq!(all(&[4], 5), [false]);
        assert_eq!(all(&[4, 3], 0), [true, true]);
    }
}
