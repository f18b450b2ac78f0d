//! How wide columns are: numbers as wide as they need, texts what is left of the page. In twentieths of a point.

/// What a page has between its margins.
const PAGE: usize = 9072;
/// The same of a page on its side.
const WIDE: usize = 14004;
/// The room left and right of the text of a cell.
pub(super) const MARGIN: usize = 70;
/// A sign of ordinary text in tables, and of small, in a wide font: those who read may have one.
const SIGNS: [usize; 2] = [120, 100];
/// The most signs that a text is given before there is room to spare.
const TEXT: usize = 22;

/// A table on its page.
pub(super) struct Fitted {
    /// How wide each column is.
    pub(super) columns: Vec<usize>,
    /// Whether its text is small.
    pub(super) small: bool,
    /// Whether its page stands on its side.
    pub(super) wide: bool,
}

/// How many signs a column asks for.
pub(super) struct Need {
    least: usize,
    most: usize,
}

impl Need {
    /// Of a heading, which is bold, and the texts under it; numbers are not broken.
    pub(super) fn of<'a>(heading: &str, texts: impl Iterator<Item = &'a str>, number: bool) -> Self {
        let word = heading.split([' ', '-']).map(signs).max().map_or(0, |most| most + 1);
        let most = texts.map(signs).max().unwrap_or(0);
        let whole = most.max(word);
        let least = if number { whole } else { whole.min(TEXT) };
        Self { least, most: most.max(least) }
    }
}

fn signs(text: &str) -> usize {
    text.chars().count()
}

/// The first that holds the columns: ordinary text, small text, a page on its side, both.
pub(super) fn fit(needs: &[Need]) -> Fitted {
    let tries = [(PAGE, false), (PAGE, true), (WIDE, false), (WIDE, true)];
    let holds = |(page, small): &(usize, bool)| least(needs, *small).iter().sum::<usize>() <= *page;
    let (page, small) = tries.into_iter().find(holds).unwrap_or((WIDE, true));
    Fitted { columns: shared(needs, small, page), small, wide: page == WIDE }
}

fn least(needs: &[Need], small: bool) -> Vec<usize> {
    needs.iter().map(|need| need.least * SIGNS[usize::from(small)] + MARGIN * 2).collect()
}

/// What each column asks for least, and a share of the room to spare: those that lack most get most.
fn shared(needs: &[Need], small: bool, page: usize) -> Vec<usize> {
    let mut widths = least(needs, small);
    let taken: usize = widths.iter().sum();
    if taken > page {
        return widths.iter().map(|width| width * page / taken).collect();
    }
    let lacks: Vec<usize> = needs.iter().map(|need| (need.most - need.least) * SIGNS[usize::from(small)]).collect();
    let lack: usize = lacks.iter().sum();
    let spare = page - taken;
    for (width, lacks) in widths.iter_mut().zip(&lacks) {
        *width += lacks * spare.min(lack) / lack.max(1);
    }
    let left = page - widths.iter().sum::<usize>();
    if let Some(first) = widths.first_mut() {
        *first += left;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_get_what_they_need_and_texts_the_rest() {
        let text =
            "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton";
        let number = || Need::of("Kronor", ["193\u{a0}000\u{a0}kr"].into_iter(), true);
        let one = fit(&[Need::of("", ["a"].into_iter(), false), number()]);
        assert_eq!((one.columns, one.small, one.wide), (vec![PAGE - 1340, 1340], false, false));
        let one = fit(&[Need::of("", [text].into_iter(), false), number()]);
        assert_eq!((one.columns.iter().sum::<usize>(), one.columns[1]), (PAGE, 1340));
        let many = |count| fit(&(0..count).map(|_| number()).collect::<Vec<_>>());
        let kinds = [6, 7, 10, 12, 40].map(|count| (many(count).small, many(count).wide));
        assert_eq!(kinds, [(false, false), (true, false), (false, true), (true, true), (true, true)]);
        assert!(many(40).columns.iter().sum::<usize>() <= WIDE);
    }
}
