//! Charts: what they show, whatever draws them.

pub mod png;
mod svg;

pub use svg::{Room, draw, draw_noted};

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
        /// What the share above zero is, in words.
        above: String,
    },
    /// Bars from zero, several for each label: before and after, groups.
    Grouped {
        /// What the bars of a label are, in order.
        series: Vec<String>,
        /// The labels, from the top, with an amount for each of the series.
        groups: Vec<Group>,
    },
    /// From one amount to another by steps, from the left.
    Waterfall {
        /// What there is at first.
        from: Bar,
        /// What each step adds or takes.
        steps: Vec<Bar>,
        /// What there is at last: the sum.
        to: Bar,
    },
    /// Sums that grow from year to year.
    Lines {
        /// The years, from the left; the first is where the lines begin.
        years: Vec<String>,
        /// The lines.
        lines: Vec<Line>,
        /// When the first line has turned to zero, in months from the beginning, and the same in words.
        crossing: Option<(u32, String)>,
    },
}

/// Bars of one label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The label.
    pub label: String,
    /// The amounts, with their texts.
    pub bars: Vec<(Ore, String)>,
}

/// A line through the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Whose it is.
    pub label: String,
    /// A point for each year.
    pub points: Vec<Ore>,
    /// The last point as it is written.
    pub text: String,
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

impl Shape {
    /// What the files of such charts are called: without figures, so that a name stays when they change.
    pub const fn file_name(&self) -> &'static str {
        match self {
            Self::Bars(_) => "staplar",
            Self::Tornado { .. } => "tornado",
            Self::Histogram { .. } => "histogram",
            Self::Grouped { .. } => "grupper",
            Self::Waterfall { .. } => "vattenfall",
            Self::Lines { .. } => "ar-for-ar",
        }
    }
}

impl Chart {
    /// What each party gains in one year, and whether that is printed as unchanged.
    pub fn of_gains(title: &str, gains: impl Iterator<Item = (Label, Ore, bool)>, style: Style) -> Self {
        let bar = |(label, amount, unchanged): (Label, Ore, bool)| {
            let text = if unchanged { Label::NoChange.say(style.lang) } else { numbers::amount(amount, style) };
            Bar { label: label.say(style.lang), amount, text }
        };
        let title = Label::ChartGain { title: title.to_owned() }.say(style.lang);
        Self::of_bars(title, gains.map(bar).collect())
    }

    /// Bars from zero.
    pub fn of_bars(title: String, bars: Vec<Bar>) -> Self {
        let words: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.label, bar.text)).collect();
        Self { title, description: words.join("; "), shape: Shape::Bars(bars) }
    }

    /// How far a figure moves with each quantity; `write` puts an amount in words.
    pub fn of_spans(title: String, base: Ore, spans: Vec<Span>, write: impl Fn(Ore) -> String) -> Self {
        let words = spans.iter().map(|span| format!("{}: {}, {}", span.label, write(span.low), write(span.high)));
        let description = words.collect::<Vec<_>>().join("; ");
        Self { title, description, shape: Shape::Tornado { base: (base, write(base)), spans } }
    }

    /// Bars of several series for each label.
    pub fn of_groups(title: String, series: Vec<String>, groups: Vec<Group>) -> Self {
        let said = |group: &Group| {
            let bars = series.iter().zip(&group.bars).map(|(name, (_, text))| format!("{name} {text}"));
            format!("{}: {}", group.label, bars.collect::<Vec<_>>().join(", "))
        };
        let description = groups.iter().map(said).collect::<Vec<_>>().join("; ");
        Self { title, description, shape: Shape::Grouped { series, groups } }
    }

    /// How many figures lie where, and in words how many above zero; nothing where all are one. `write` puts an amount in
    /// words.
    pub fn of_histogram(
        (title, above): (String, String),
        histogram: &Histogram,
        write: impl Fn(Ore) -> String,
    ) -> Option<Self> {
        if histogram.counts[1..].iter().all(|count| *count == 0) {
            return None;
        }
        let bins = i64::try_from(histogram.counts.len()).unwrap_or(0);
        let ends = [histogram.from, histogram.from + histogram.width.times(bins)].map(write);
        let description = format!("{}; {above}", ends.join(" – "));
        Some(Self { title, description, shape: Shape::Histogram { histogram: histogram.clone(), ends, above } })
    }
}
