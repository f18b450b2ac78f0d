//! Names of sheets: made of headings, within what Excel allows, no two alike.

use std::collections::BTreeSet;

use super::cut::cut;
use crate::report::signs::is_unprintable;
use crate::texts::{Label, Lang, Say};

/// How many UTF-16 units a name may have.
const LONGEST: usize = 31;

/// The names that are taken.
pub(super) struct Names {
    taken: BTreeSet<String>,
    lang: Lang,
}

impl Names {
    /// No name taken but the one that Excel keeps for itself.
    pub(super) fn new(lang: Lang) -> Self {
        Self { taken: BTreeSet::from(["history".to_owned()]), lang }
    }

    /// The name of a sheet that the program names.
    pub(super) fn of_label(&mut self, label: &Label) -> String {
        self.of(&label.say(self.lang))
    }

    /// The name of a sheet with a heading.
    pub(super) fn of(&mut self, heading: &str) -> String {
        let mut said = legal(heading);
        if said.is_empty() {
            said = Label::SheetUnnamed.say(self.lang);
        }
        let numbered = (2..).map(|number: u32| format!(" ({number})"));
        let endings = std::iter::once(String::new()).chain(numbered);
        let names = endings.map(|ending| cut(&said, LONGEST - ending.len()).into_owned() + &ending);
        let free = names.into_iter().find(|name| self.taken.insert(name.to_lowercase()));
        free.unwrap_or_default()
    }
}

/// The heading without what Excel does not allow in names.
fn legal(heading: &str) -> String {
    let said: String = heading
        .replace(": ", " – ")
        .chars()
        .filter_map(|letter| match letter {
            '[' => Some('('),
            ']' => Some(')'),
            ':' | '/' | '\\' => Some('-'),
            '*' | '?' => None,
            letter if is_unprintable(letter) || letter.is_whitespace() => Some(' '),
            letter => Some(letter),
        })
        .collect();
    said.trim_matches([' ', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_legal_and_no_two_alike() {
        let mut names = Names::new(Lang::Sv);
        assert_eq!(names.of("Osäkerhet: a/b\\c [d]*?"), "Osäkerhet – a-b-c (d)");
        assert_eq!(names.of("osäkerhet: a/b\\c [d]"), "osäkerhet – a-b-c (d) (2)");
        assert_eq!(names.of("[]:*?/\\"), "()---");
        assert_eq!(names.of("*"), "Blad");
        assert_eq!(names.of(""), "Blad (2)");
        assert_eq!(names.of("'History'"), "History (2)");
        let long = "Från försörjningsstöd till arbete med lönesubvention";
        assert_eq!(names.of(long), "Från försörjningsstöd till arb…");
        assert_eq!(names.of(long), "Från försörjningsstöd till… (2)");
        assert_eq!(names.of(&"😀".repeat(20)).encode_utf16().count(), 31);
    }
}
