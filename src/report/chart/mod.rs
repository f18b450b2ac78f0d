//! Charts: what they show, whatever draws them.

mod svg;

pub use svg::draw;

use super::numbers;
use super::table::Style;
use crate::analysis::statistics::Histogram;
use crate::money::Ore;
use crate::texts::{Label, Say};

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows, in a line.
    pub title: String,
    /// The same in words, for those who do not see it.
    pub description: String,
    /// What is drawn.
    pub shape: Shape,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Bars from zero, from the top.
    Bars(Vec<Bar>),
    /// Bars from a base to what one quantity makes of it.
    Tornado {
        /// The base, with its text.
        base: (Ore, String),
        /// The bars, from the top.
        spans: Vec<Span>,
    },
    /// How many figures lie where.
    Histogram {
        /// The counts.
        histogram: Histogram,
        /// The least and the most in words.
        ends: [String; 2],
    },
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

/// What a quantity makes of a figure at its lowest and at its highest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The quantity.
    pub label: String,
    /// At its lowest.
    pub low: Ore,
    /// At its highest.
    pub high: Ore,
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
        Self { title, description: words.join("; "), shape: Shape::Bars(bars) }
    }

    /// How far a figure moves with each quantity; `write` puts an amount in words.
    pub fn of_spans(title: String, base: Ore, spans: Vec<Span>, write: impl Fn(Ore) -> String) -> Self {
        let words = spans.iter().map(|span| format!("{}: {}, {}", span.label, write(span.low), write(span.high)));
        let description = words.collect::<Vec<_>>().join("; ");
        Self { title, description, shape: Shape::Tornado { base: (base, write(base)), spans } }
    }

    /// How many figures lie where; nothing where all are one. `write` puts an amount in words.
    pub fn of_histogram(title: String, histogram: &Histogram, write: impl Fn(Ore) -> String) -> Option<Self> {
        if histogram.counts[1..].iter().all(|count| *count == 0) {
            return None;
        }
        let bins = i64::try_from(histogram.counts.len()).unwrap_or(0);
        let ends = [histogram.from, histogram.from + histogram.width.times(bins)].map(write);
        let description = ends.join(" – ");
        Some(Self { title, description, shape: Shape::Histogram { histogram: histogram.clone(), ends } })
    }
}
