//! The nearest known name to a misspelt one.

/// The known name that is closest to `wrong`, if any is close: at most three edits (two in short names), or one
/// name holding the other. Ties go to the name that sorts first.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = fold(wrong);
    let allowed = if wrong.chars().count() < 5 { 2 } else { 3 };
    known
        .into_iter()
        .filter_map(|name| {
            let folded = fold(name);
            let edits = strsim::damerau_levenshtein(&wrong, &folded);
            let holds = wrong.len() >= 4 && (folded.contains(&wrong) || wrong.contains(&folded) && folded.len() >= 4);
            let distance = if holds { edits.min(1) } else { edits };
            (distance <= allowed && distance < folded.chars().count()).then_some((distance, edits, name))
        })
        .min()
        .map(|(_, _, name)| name)
}

/// So many known names that are most like `wrong`, the likest first; none that differs in more than half its letters.
pub fn likest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<String> {
    let wrong = fold(wrong);
    let mut ranked: Vec<(usize, &str)> = known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&wrong, &fold(name)), name))
        .filter(|(edits, name)| edits * 2 <= name.chars().count().max(wrong.chars().count()))
        .collect();
    ranked.sort_unstable();
    ranked.into_iter().take(most).map(|(_, name)| name.to_owned()).collect()
}

/// Lower case, without the marks over å, ä, ö and é, so that `försörjningsstöd` meets `forsorjningsstod`.
pub fn fold(name: &str) -> String {
    folded(name).collect()
}

/// The letters of [`fold`].
pub fn folded(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars().flat_map(char::to_lowercase).map(|c| match c {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const NAMES: [&str; 4] = ["forsorjningsstod", "sjukpenning", "sjukersattning", "aktivitetsstod"];

    #[test]
    fn finds_the_name_that_was_meant() {
        assert_eq!(nearest("försörjningsstöd", NAMES), Some("forsorjningsstod"));
        assert_eq!(nearest("sjukpening", NAMES), Some("sjukpenning"));
        assert_eq!(nearest("forsorjning", NAMES), Some("forsorjningsstod"));
        assert_eq!(nearest("xyz", NAMES), None);
    }
}
