//! Wage subsidies: at most one for a spell of work, from Arbetsförmedlingen to the employer.
//!
//! What the provisions share: a decided amount by month goes before what they would work out; the wage that is counted;
//! ceilings by day.

use super::{extratjanst, introduktionsjobb, lonebidrag, nystartsjobb, osa, post, sarskilt_anstallningsstod};
use crate::case::situation::{Lonestod, LonestodAmount, Work};
use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Quantity, Rate};
use crate::party::Party;
use crate::rates::{Env, Row};
use crate::rule::RuleId;

/// A spell of work with its wage cost.
#[derive(Clone, Copy)]
pub(super) struct Employment<'a> {
    pub(super) env: &'a Env<'a>,
    pub(super) age: u8,
    pub(super) work: &'a Work,
    /// Wage and sick pay.
    pub(super) pay: Ore,
    pub(super) cost: Ore,
}

/// The subsidy of a spell of work, by the terms of the month in which it begins: they hold for the whole of a decision
/// (transitional rules of SFS 2017:887).
pub(super) fn apply(employment: Employment<'_>, recorder: &mut impl Recorder) -> Ore {
    let env = employment.env.in_month(employment.work.when.from);
    let employment = Employment { env: &env, ..employment };
    match employment.work.lonestod {
        None => Ore::ZERO,
        Some(Lonestod::Lonebidrag(amount)) => lonebidrag::apply(employment, amount, recorder),
        Some(Lonestod::Osa(amount)) => osa::apply(employment, amount, recorder),
        Some(Lonestod::Nystartsjobb(amount)) => nystartsjobb::apply(employment, amount, recorder),
        Some(Lonestod::Introduktionsjobb(amount)) => introduktionsjobb::apply(employment, amount, recorder),
        Some(Lonestod::SarskiltAnstallningsstod(amount)) => {
            sarskilt_anstallningsstod::apply(employment, amount, recorder)
        }
        Some(Lonestod::Extratjanst(amount)) => extratjanst::apply(employment, amount, recorder),
    }
}

/// Pays the decided amount, or what the provision works out; `by_rules` is asked only then.
pub(super) fn pay<Terms, R: Recorder>(
    rule: RuleId,
    employment: Employment<'_>,
    amount: LonestodAmount<Terms>,
    recorder: &mut R,
    by_rules: impl FnOnce(Terms, &mut R) -> Ore,
) -> Ore {
    let Employment { work, .. } = employment;
    recorder.enter(rule, Some(work.input));
    let subsidy = match amount {
        LonestodAmount::Decided(per_month) => (per_month * work.months).ore(),
        LonestodAmount::ByRules(terms) => by_rules(terms, recorder),
    };
    post(recorder, rule, Party::Arbetsformedlingen, work.employer, subsidy);
    subsidy
}

/// The year's wage that a subsidy is counted on, from that of a full-time month; in proportion to working time, at most
/// what is paid.
pub(super) fn counted(employment: Employment<'_>, wage_month: Money, recorder: &mut impl Recorder) -> Money {
    let Employment { work, pay, .. } = employment;
    recorder.step(Step::BidragsgrundandeLon, wage_month);
    let year = (wage_month * work.extent * work.months).ore().min(pay).money();
    recorder.step(Step::BidragsgrundandeArslon, year);
    year
}

/// A share of the whole wage cost up to an amount per day, which is in proportion to working time. No ceiling is asked
/// for where there is no share.
pub(super) fn up_to_day(
    employment: Employment<'_>,
    share: &Row<Rate>,
    ceiling: &Row<Money>,
    recorder: &mut impl Recorder,
) -> Ore {
    let Employment { env, work, cost, .. } = employment;
    let share = recorder.read(share);
    if share == Rate::ZERO {
        return Ore::ZERO;
    }
    recorder.step(Step::Lonekostnad, cost.money());
    let days = Quantity::whole(i64::from(recorder.read(&env.rates.anstallningsstod_manadsdagar)));
    let month = (recorder.read(ceiling) * days).ore().money();
    (cost.money() * share).ore().min((month * work.extent * work.months).ore())
}
