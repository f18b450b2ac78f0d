//! Charts: what they show, whatever draws them.

mod svg;

pub use svg::draw;

use super::numbers;
use super::table::Style;
use crate::money::Ore;
use crate::texts::{Label, Say};

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows, in a line.
    pub title: String,
    /// The same in words, for those who do not see it.
    pub description: String,
    /// The bars, from the top.
    pub bars: Vec<Bar>,
}

impl Chart {
    /// What each party gains in one year.
    pub fn of_gains(title: &str, gains: impl Iterator<Item = (Label, Ore)>, style: Style) -> Self {
        let bar = |(label, amount): (Label, Ore)| Bar {
            label: label.say(style.lang),
            amount,
            text: numbers::amount(amount, style),
        };
        let bars: Vec<Bar> = gains.map(bar).collect();
        let title = Label::ChartGain { title: title.to_owned() }.say(style.lang);
        let words: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.label, bar.text)).collect();
        Self { title, description: words.join("; "), bars }
    }
}

/// A bar from zero to an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Whose it is.
    pub label: String,
    /// How long it is.
    pub amount: Ore,
    /// The amount as it is written beside it.
    pub text: String,
}
