//! A result in sentences: what it means to society and each party.

use super::forecast::{cost, payback};
use super::numbers;
use super::result::horizon_in_words;
use super::table::{Section, Style};
use crate::analysis::Horizon;
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::forecast::Forecast;
use crate::money::Ore;
use crate::party::{Beneficiary, Party};
use crate::programme::KeyFigures;
use crate::texts::{Label, Say};

/// The beginning of a sentence about somebody: “för kommunen”.
pub(super) const fn for_whom(who: Beneficiary) -> Label {
    match who {
        Beneficiary::Society => Label::ForSociety,
        Beneficiary::StateTotal => Label::ForStateTotal,
        Beneficiary::PublicSector => Label::ForPublicSector,
        Beneficiary::Party(Party::Municipality) => Label::ForMunicipality,
        Beneficiary::Party(Party::Region) => Label::ForRegion,
        Beneficiary::Party(Party::Arbetsformedlingen) => Label::ForArbetsformedlingen,
        Beneficiary::Party(Party::Forsakringskassan) => Label::ForForsakringskassan,
        Beneficiary::Party(Party::State) => Label::ForState,
        Beneficiary::Party(Party::Employer) => Label::ForEmployer,
        Beneficiary::Party(Party::Individual) => Label::ForIndividual,
        Beneficiary::Party(Party::Others) => Label::ForOthers,
        Beneficiary::Party(Party::LocalSector) => Label::ForLocalSector,
    }
}

/// What a forecast means to somebody, in a sentence; unchanged where the amount rounds to nothing.
fn sentence(who: Beneficiary, forecast: &Forecast, style: Style) -> Label {
    let (one_year, all_years) = (forecast.one_year.of(who), forecast.of(who));
    let who = Box::new(for_whom(who));
    if numbers::rounded(one_year, style.precision) == Ore::ZERO && !style.exact {
        return Label::SummaryNothing { who };
    }
    let amount = |amount: Ore| numbers::amount(amount.abs(), style);
    let years = horizon_in_words(&forecast.projection, style.lang);
    if forecast.projection.years == 1 {
        let (loses, one_year) = (one_year < Ore::ZERO, amount(one_year));
        return if loses { Label::SummaryLossOnce { who, one_year } } else { Label::SummaryGainOnce { who, one_year } };
    }
    if (one_year < Ore::ZERO) != (all_years < Ore::ZERO) {
        let [one_year, all_years] = [one_year, all_years].map(|gain| numbers::amount(gain, style));
        return Label::SummaryTurns { who, one_year, all_years, years };
    }
    let (one_year, all_years, loses) = (amount(one_year), amount(all_years), one_year < Ore::ZERO);
    if loses {
        Label::SummaryLoss { who, one_year, all_years, years }
    } else {
        Label::SummaryGain { who, one_year, all_years, years }
    }
}

/// What a case means to society, in a sentence.
pub(super) fn of_society(evaluation: &Evaluation, style: Style) -> String {
    sentence(Beneficiary::Society, &evaluation.forecast, style).say(style.lang)
}

/// A case in words: before and after, and what the change means to society and the parties that reports print.
pub fn of_case(case: &Case, evaluation: &Evaluation, style: Style) -> Section {
    let lang = style.lang;
    let before = case.before_summary.iter().map(|text| Label::SummaryBefore { text: text.clone() });
    let after = case.after_summary.iter().map(|text| Label::SummaryAfter { text: text.clone() });
    let bound = case.setting.method.ingen_forandring.unrecorded().ore();
    let individual = Beneficiary::Party(Party::Individual);
    let printed = case.setting.method.printed.iter().map(|who| {
        // What the table prints as unchanged is unchanged here too.
        if *who == individual && evaluation.forecast.one_year.of(*who).abs() <= bound {
            Label::SummaryNothing { who: Box::new(for_whom(*who)) }
        } else {
            sentence(*who, &evaluation.forecast, style)
        }
    });
    let years = || horizon_in_words(&evaluation.forecast.projection, lang);
    let society = Beneficiary::Society;
    let amount = |amount: Ore| numbers::amount(amount, style);
    let corrected = evaluation.corrected.as_ref().map(|corrected| Label::SummaryCorrected {
        one_year: amount(corrected.one_year.of(society)),
        all_years: amount(corrected.of(society)),
        years: years(),
    });
    let paid = cost(evaluation, society);
    let repaid = evaluation.cost.is_some().then(|| Label::SummaryCost {
        cost: amount(paid),
        one_year: amount(evaluation.forecast.one_year.of(society) - paid),
        all_years: amount(evaluation.forecast.of(society) - paid),
        years: years(),
        repaid: Box::new(payback(&evaluation.forecast, society, paid)),
    });
    let said = before.chain(after).chain(printed).chain(corrected).chain(repaid);
    let lead = said.map(|label| label.say(lang)).collect();
    Section { heading: Label::SummaryTitle.say(lang), lead, ..Section::default() }
}

/// A programme in words: its potential, and what it means to those whom it concerns.
pub fn of_programme(figures: &KeyFigures, style: Style) -> Section {
    let lang = style.lang;
    let amount = |amount: Ore| numbers::amount(amount, style);
    let potential =
        figures.totals.potential.zip(figures.verkningsgrad()).map(|(potential, percent)| Label::SummaryPotential {
            each: amount(figures.each(potential.before.whole())),
            percent: format!("{}\u{a0}%", numbers::written(&percent.to_string(), lang)),
        });
    let cost = figures.has_cost().then(|| {
        let society = Beneficiary::Society;
        let repaid = match figures.payback_months(society) {
            Some(months) => Label::PaybackMonths { months: months.to_string() },
            None => Label::PaybackNever,
        };
        Label::SummaryCost {
            cost: amount(figures.cost_of(society)),
            one_year: amount(figures.result(Horizon::OneYear, society)),
            all_years: amount(figures.result(Horizon::AllYears, society)),
            years: horizon_in_words(&figures.totals.forecast.projection, lang),
            repaid: Box::new(repaid),
        }
    });
    let parties = figures.concerned().into_iter();
    let parties = parties.filter(|who| matches!(who, Beneficiary::Society | Beneficiary::Party(_)));
    let sentences = parties.map(|who| sentence(who, &figures.totals.forecast, style));
    let lead = potential.into_iter().chain(sentences).chain(cost).map(|label| label.say(lang)).collect();
    Section { heading: Label::SummaryTitle.say(lang), lead, ..Section::default() }
}
