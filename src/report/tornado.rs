//! The bars of a tornado, drawn in characters: from the base figure to what one quantity makes of it.

use textwrap::core::display_width;

use crate::money::Ore;

/// The columns of the names.
const NAMES: usize = 33;
/// The columns of the bars.
const BARS: usize = 46;

/// A bar: what a quantity is, and the figure at its low and at its high.
pub(super) struct Bar {
    pub(super) name: String,
    pub(super) low: Ore,
    pub(super) high: Ore,
}

/// The bars around the base, with a line of the ends above; `write` puts an amount in words.
pub(super) fn draw(base: Ore, bars: &[Bar], write: impl Fn(Ore) -> String) -> Vec<String> {
    let all = || bars.iter().flat_map(|bar| [bar.low, bar.high]).chain([base]);
    let (Some(least), Some(most)) = (all().min(), all().max()) else { return Vec::new() };
    if least == most {
        return Vec::new();
    }
    let scale = Scale { least, most };
    let rows = bars.iter().map(|bar| format!("{} {}", fitted(&bar.name), scale.bar(base, bar)));
    std::iter::once(scale.ends(base, write)).chain(rows).collect()
}

struct Scale {
    least: Ore,
    most: Ore,
}

impl Scale {
    /// The column of an amount.
    fn column(&self, amount: Ore) -> usize {
        let last = i64::try_from(BARS - 1).unwrap_or(0);
        let (part, whole) = ((amount - self.least).get(), (self.most - self.least).get());
        usize::try_from((i128::from(part) * i128::from(last) + i128::from(whole / 2)) / i128::from(whole)).unwrap_or(0)
    }

    /// The farther end first, so that the nearer one stays visible where both lie on one side.
    fn bar(&self, base: Ore, bar: &Bar) -> String {
        let middle = self.column(base);
        let mut cells = [' '; BARS];
        let mut ends = [(bar.low, '░'), (bar.high, '█')];
        ends.sort_by_key(|(amount, _)| std::cmp::Reverse((*amount - base).abs()));
        for (amount, fill) in ends {
            let end = self.column(amount);
            cells[end.min(middle)..=end.max(middle)].fill(fill);
        }
        cells[middle] = '│';
        cells.iter().collect()
    }

    /// The least and the most at the ends, the base at its column where there is room.
    fn ends(&self, base: Ore, write: impl Fn(Ore) -> String) -> String {
        let [least, middle, most] = [self.least, base, self.most].map(write);
        let wide = |text: &str| display_width(text);
        let mut line = format!("{}{least}", " ".repeat(NAMES + 1));
        let right = NAMES + 1 + BARS - wide(&most);
        let start = (NAMES + 1 + self.column(base)).saturating_sub(wide(&middle) / 2);
        if start > wide(&line) && start + wide(&middle) < right {
            line = format!("{line}{}{middle}", " ".repeat(start - wide(&line)));
        }
        format!("{line}{}{most}", " ".repeat(right.saturating_sub(wide(&line)).max(1)))
    }
}

/// A name in exactly as many columns as there are; what follows its last comma stays.
fn fitted(name: &str) -> String {
    let wide = name.chars().count();
    if wide <= NAMES {
        return format!("{name}{}", " ".repeat(NAMES - wide));
    }
    let last = name.rfind(", ").map_or("", |at| &name[at..]);
    let kept = (NAMES - 1).saturating_sub(last.chars().count());
    name.chars().take(kept).chain(['…']).chain(last.chars()).take(NAMES).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_end_where_their_figures_are() {
        let bar =
            |name: &str, low: i64, high: i64| Bar { name: name.to_owned(), low: Ore::new(low), high: Ore::new(high) };
        let bars = [bar("x", -10, 80), bar("y", 20, 20), bar("z", 50, 35)];
        let drawn = draw(Ore::new(20), &bars, |amount| amount.get().to_string());
        let cells: Vec<Vec<char>> = drawn.iter().map(|line| line.chars().skip(NAMES + 1).collect()).collect();
        // From −10 to 80 in 46 columns: two columns to an öre.
        assert_eq!(drawn[0].trim_start(), format!("-10{}20{}80", " ".repeat(11), " ".repeat(28)));
        assert_eq!(cells[1].iter().collect::<String>(), format!("{}│{}", "░".repeat(15), "█".repeat(30)));
        assert_eq!(cells[2].iter().collect::<String>().trim(), "│");
        assert_eq!(cells[3].iter().collect::<String>().trim(), format!("│{}{}", "█".repeat(8), "░".repeat(7)));
    }
}
