//! What a sweep goes through and comes to, in words.

use super::{ARROWS, Swept};
use crate::analysis::Horizon;
use crate::analysis::sweep::{Axis, Point, Target, Value};
use crate::party::Beneficiary;
use crate::report::forecast::Figures;
use crate::report::result::years_in_words;
use crate::report::table::Cell;
use crate::report::{numbers, values};
use crate::texts::{Label, Lang, Say};

/// How many changes of sign are named.
const MOST_TURNS: usize = 4;

impl Swept<'_> {
    /// What is varied, and what the amounts are.
    pub(super) fn lead(&self) -> Vec<String> {
        let lang = self.style.lang;
        let several = self.sweep.axes.len() > 1;
        let axes = self.sweep.axes.iter().zip(ARROWS).map(|(axis, arrow)| {
            let said = self.axis_in_words(axis);
            if several { format!("{arrow} {said}") } else { said }
        });
        axes.chain([Label::PerParticipant.say(lang)]).collect()
    }

    /// “after.work.extent från 25 % till 100 % i steg om 25 %. I fallet: 50 %.”
    fn axis_in_words(&self, axis: &Axis) -> String {
        let lang = self.style.lang;
        let [from, to, step] = axis.range.ends();
        let last = axis.range.values().last().unwrap_or(to);
        let path = axis.target.path().to_owned();
        let [from, to, step] = [from, last, step].map(|value| in_words(value, lang));
        let axis_in_words = Label::SweepAxis { path, from, to, step }.say(lang);
        match self.present(axis) {
            Some(value) => format!("{axis_in_words} {}", Label::SweepPresent { value }.say(lang)),
            None => axis_in_words,
        }
    }

    /// What the case or the book has where the values go.
    fn present(&self, axis: &Axis) -> Option<String> {
        let lang = self.style.lang;
        match &axis.target {
            Target::Input { written, .. } => {
                let digits = written.as_ref()?.replace('_', "").replace(',', ".");
                Some(
                    digits
                        .strip_suffix('%')
                        .map_or_else(|| number(&digits, lang), |digits| percent(digits.trim_end(), lang)),
                )
            }
            Target::Rate(entry) => {
                let row = self.book.row(entry.at(self.case.setting.window.start.first_day()));
                Some(values::with_unit(&row.value, &row.unit, lang)).filter(|said| !said.is_empty())
            }
        }
    }

    /// Between which values of one path the gain changes its sign.
    pub(super) fn turns(&self) -> Vec<String> {
        let (Some(horizon), [axis]) = (self.horizons().next(), &self.sweep.axes[..]) else { return Vec::new() };
        let lang = self.style.lang;
        let who = self.party.unwrap_or(Beneficiary::Society);
        let sign = |point: &Point| horizon.gain(&point.forecast, who).get().signum();
        let turns = self.sweep.points.windows(2).filter(|pair| sign(&pair[0]) * sign(&pair[1]) < 0);
        let said = turns.take(MOST_TURNS).map(|pair| {
            let [one, other] = [&pair[0], &pair[1]].map(|point| in_words(point.values[0], lang));
            let (who, path) = (Box::new(who.into()), axis.target.path().to_owned());
            Label::SweepTurn { who, path, one, other }.say(lang)
        });
        said.collect()
    }

    /// “Samhället: ett år”
    pub(super) fn of(&self, who: Beneficiary, what: (Horizon, Figures)) -> String {
        let horizon = self.heading(what).to_lowercase();
        Label::SweepOf { who: Box::new(who.into()), horizon }.say(self.style.lang)
    }

    /// “Ett år”, “Prognos fem år, efter korrigering”; without the years where they are not the same everywhere.
    pub(super) fn heading(&self, (horizon, figures): (Horizon, Figures)) -> String {
        let lang = self.style.lang;
        let mut years = self.sweep.points.iter().map(|point| point.forecast.projection.years);
        let first = years.next().unwrap_or_default();
        let label = match horizon {
            Horizon::OneYear => Label::ColumnOneYear,
            Horizon::AllYears if years.all(|other| other == first) => {
                Label::ColumnForecast { years: years_in_words(first, lang) }
            }
            Horizon::AllYears => Label::SweepForecast,
        };
        match figures {
            Figures::Gross => label.say(lang),
            Figures::Corrected => Label::Corrected { who: Box::new(label) }.say(lang),
        }
    }
}

/// A value as people read it.
pub(super) fn in_words(value: Value, lang: Lang) -> String {
    if value.in_percent() { percent(&value.digits(), lang) } else { number(&value.digits(), lang) }
}

/// The same in a cell.
pub(super) fn cell(value: Value, lang: Lang) -> Cell {
    let (words, digits) = (in_words(value, lang), value.digits());
    match value.in_percent() {
        true => Cell::Shortened(words, digits),
        false if may_be_year(&digits) => Cell::Text(words),
        false => Cell::Number(digits),
    }
}

/// A number; of four digits, which may be a year, as it is.
fn number(digits: &str, lang: Lang) -> String {
    if may_be_year(digits) { digits.to_owned() } else { numbers::written(digits, lang) }
}

fn may_be_year(digits: &str) -> bool {
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn percent(digits: &str, lang: Lang) -> String {
    format!("{}\u{a0}%", numbers::written(digits, lang))
}
