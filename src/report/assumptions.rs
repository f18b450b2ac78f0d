//! What is assumed beyond the twelve months, in words.

use super::numbers;
use super::result::years_in_words;
use crate::case::Case;
use crate::correction::Correction;
use crate::evaluation::Evaluation;
use crate::money::Rate;
use crate::projection::{Projection, Retention};
use crate::rates::RowId;
use crate::texts::{Label, Lang, Say};

/// How the gain of one year becomes that of several.
pub(super) fn of_years(evaluation: &Evaluation, lang: Lang) -> Label {
    let projection = &evaluation.forecast.projection;
    let words = years_in_words(projection.years, lang);
    let years = words[..1].to_uppercase() + &words[1..];
    let alike = evaluation.later.is_empty();
    if alike && projection.is_straight() {
        return Label::NoteForecast { years, factor: projection.years.to_string() };
    }
    if alike && (Projection { discount: Rate::ZERO, ..projection.clone() }).is_straight() {
        return Label::NoteDiscount { years, rate: digits(projection.discount, lang) };
    }
    Label::NoteProjection { years, what: what(evaluation, lang) }
}

/// What the forecast assumes.
pub(super) fn what(evaluation: &Evaluation, lang: Lang) -> String {
    let projection = &evaluation.forecast.projection;
    let growing = projection.real_wage_growth != Rate::ZERO;
    let mut what = Vec::new();
    if evaluation.from_years.is_empty() {
        what.push(Label::ProjectionSame);
    } else {
        what.push(Label::ProjectionRows { years: evaluation.from_years.iter().map(ToString::to_string).collect() });
    }
    match &projection.retention {
        retention if retention.is_whole() => {}
        Retention::EachYear(share) => what.push(Label::ProjectionEachYear { share: percent(*share, lang) }),
        Retention::ByYear(shares) => {
            what.push(Label::ProjectionByYear { shares: shares.iter().map(|share| percent(*share, lang)).collect() });
        }
    }
    if projection.lag_months > 0 {
        what.push(Label::ProjectionLag { months: projection.lag_months.to_string() });
    }
    if growing {
        what.push(Label::ProjectionGrowth { share: percent(projection.real_wage_growth, lang) });
    }
    if projection.discount != Rate::ZERO {
        what.push(Label::ProjectionDiscount { share: percent(projection.discount, lang) });
    }
    phrases(&what, lang)
}

fn phrases(what: &[Label], lang: Lang) -> String {
    what.iter().map(|label| label.say(lang)).collect::<Vec<_>>().join("; ")
}

/// What the case takes off, if anything.
pub(super) fn correction(case: &Case, lang: Lang) -> Option<Label> {
    let Correction { dodvikt, undantrangning, attribution, evidence } = case.correction.as_ref()?;
    let mut what = Vec::new();
    if *dodvikt != Rate::ZERO {
        what.push(Label::CorrectionDodvikt { share: percent(*dodvikt, lang) });
    }
    if *undantrangning != Rate::ZERO {
        what.push(Label::CorrectionUndantrangning { share: percent(*undantrangning, lang) });
    }
    if *attribution != Rate::ONE {
        what.push(Label::CorrectionAttribution { share: percent(*attribution, lang) });
    }
    if let Some(evidence) = evidence {
        let [known, estimated, assumed] = evidence.of_basis.map(|grade| grade.to_string());
        let taken = evidence.taken.iter().map(|taken| digits(*taken, lang)).collect();
        what.push(Label::CorrectionEvidence { taken, known, estimated, assumed });
    }
    if what.is_empty() {
        what.push(Label::CorrectionNothing);
    }
    Some(Label::NoteCorrection { what: phrases(&what, lang) })
}

/// What is to be said of a question about gross or corrected figures; nothing where the case takes nothing off.
pub(super) fn gross_or_corrected(case: &Case, lang: Lang) -> Option<Label> {
    if case.after_correction { correction(case, lang) } else { case.correction.as_ref().map(|_| Label::NoteGross) }
}

/// The rows of the method that the assumptions come from, as far as they say anything.
pub(super) fn rows(case: &Case) -> Vec<RowId> {
    let method = &case.setting.method;
    let mut rows = Vec::new();
    if case.projection.discount != Rate::ZERO && case.projection.discount == method.kalkylranta.unrecorded() {
        rows.push(method.kalkylranta.id);
    }
    if case.correction.as_ref().is_some_and(|correction| correction.evidence.is_some()) {
        let grades = [&method.evidensgrad_kand, &method.evidensgrad_uppskattad, &method.evidensgrad_antagen];
        rows.push(method.evidenskorrigering.id);
        rows.extend(grades.map(|row| row.id));
    }
    rows
}

/// A share with its sign: “3,5 %”.
pub(super) fn percent(share: Rate, lang: Lang) -> String {
    format!("{}\u{a0}%", digits(share, lang))
}

fn digits(share: Rate, lang: Lang) -> String {
    numbers::written(&share.to_percent().to_string(), lang)
}
