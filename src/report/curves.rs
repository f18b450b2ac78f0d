//! Year by year as a chart: what has come together less what it cost, and when that is repaid.

use super::chart::{Chart, Line, Shape};
use super::numbers;
use super::table::Style;
use crate::forecast::Forecast;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::texts::{Label, Say};

/// Whose lines are drawn.
const DRAWN: [Beneficiary; 3] =
    [Beneficiary::Society, Beneficiary::PublicSector, Beneficiary::Party(Party::Municipality)];

/// Society, the public sector and the municipality over the years, as the gains are worth at the start; `cost` is what each
/// pays.
pub(super) fn chart(title: &str, forecast: &Forecast, cost: impl Fn(Beneficiary) -> Ore, style: Style) -> Chart {
    let lang = style.lang;
    let line = |who: Beneficiary| {
        let mut sum = -cost(who);
        let mut points = vec![sum];
        points.extend(forecast.worth.iter().map(|year| {
            sum += year.of(who);
            sum
        }));
        Line { label: Label::from(who).say(lang), points, text: numbers::amount(sum, style) }
    };
    let lines: Vec<Line> = DRAWN.into_iter().map(line).collect();
    let society = cost(Beneficiary::Society);
    let repaid = (society > Ore::ZERO).then(|| forecast.payback_months(Beneficiary::Society, society)).flatten();
    let crossing = repaid.map(|months| {
        let who = Box::new(Beneficiary::Society.into());
        (months, Label::ChartRepaid { who, months: months.to_string() }.say(lang))
    });
    let years = (1..=forecast.worth.len()).map(|year| Label::ForecastYear { year: year.to_string() });
    let words = lines.iter().map(|line| format!("{} {}", line.label, line.text));
    let words: Vec<String> = words.chain(crossing.iter().map(|(_, said)| said.clone())).collect();
    Chart {
        title: Label::ChartYears { title: title.to_owned() }.say(lang),
        description: words.join("; "),
        shape: Shape::Lines {
            years: std::iter::once(Label::ChartStart).chain(years).map(|label| label.say(lang)).collect(),
            lines,
            crossing,
        },
    }
}
