//! The parts of a spell in which the rates that it is paid by stay the same.
//!
//! What is paid follows the month. Where a rate changes within a spell, its days, weeks or months are shared between the
//! months before and after in proportion to the calendar, unless it is over before.

use crate::ledger::{Recorder, Step};
use crate::money::{Money, Ore, Quantity};
use crate::period::Months;
use crate::rates::{Env, Origin, Rates};

/// What a spell is shared out by.
#[derive(Clone, Copy)]
pub(super) enum By {
    /// Calendar days.
    Days,
    /// Days from Monday to Friday.
    Weekdays,
    /// Months.
    Months,
}

/// A part of a spell.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    /// The rates of its months.
    pub(super) env: Env<'a>,
    /// Its days, weeks or months.
    pub(super) quantity: Quantity,
    /// What of the spell lies before it.
    pub(super) past: Quantity,
}

/// What a spell of so many days, weeks or months pays, part by part, cut where rows that `of` names change; where there are
/// several, the quantity of each is noted before what it is worked out from.
pub(super) fn sum<'a, R: Recorder, const ROWS: usize>(
    env: &Env<'a>,
    (months, quantity, by): (Months, Quantity, By),
    of: impl Fn(&'a Rates) -> [Origin; ROWS],
    recorder: &mut R,
    mut pays: impl FnMut(Part<'a>, &mut R) -> Ore,
) -> Ore {
    let length = |months: Months| match by {
        By::Days => env.dated.window.calendar_days(months),
        By::Weekdays => env.dated.window.weekdays(months),
        By::Months => i64::from(months.count()),
    };
    let mut past = Quantity::ZERO;
    let mut paid = Ore::ZERO;
    for (run, env) in env.runs(months, of) {
        if run == months {
            return pays(Part { env, quantity, past }, recorder);
        }
        let to = quantity.in_proportion(length(Months { from: months.from, to: run.to }), length(months));
        let here = to - past;
        if here > Quantity::ZERO {
            recorder.step(Step::MangdFran(run.from), Money::from_micro(here.micro()));
        }
        paid += pays(Part { env, quantity: here, past }, recorder);
        past = to;
    }
    paid
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::case::situation::{
        AkassaLevel, AktivitetsstodLevel, Dagsfortjanst, EtableringsersattningLevel, ForaldrapenningLevel, Situation,
        SjukpenningLevel, Sjukpenninggrund, UtvecklingsersattningLevel,
    };
    use crate::ledger::Trace;
    use crate::money::Money;
    use crate::period::Months;
    use crate::rates::RowId;
    use crate::rules::testing::{lund_in, situation};

    /// A bit of everything that is paid by day, week or month.
    fn everything(when: Months, age: u8) -> Situation {
        let earlier = Dagsfortjanst { wage_month: Money::whole(25_000), first_day: 1 };
        let used_up = Dagsfortjanst { first_day: 301, ..earlier };
        let sgi = Sjukpenninggrund {
            sgi: Money::whole(600_000),
            level: SjukpenningLevel::Normal,
            new_spells: 0,
            unemployed: true,
        };
        let mut all = situation()
            .age(age)
            .wage("10000", "1", "1")
            .household(1, &[4], "9000")
            .norm((when.from, when.to), 99, 1)
            .sjukpenning(sgi, "12", "1")
            .sjukpenning(Sjukpenninggrund { level: SjukpenningLevel::Fortsattning, ..sgi }, "12", "1")
            .rehabiliteringspenning(sgi, "12")
            .arbetsloshetsersattning(AkassaLevel::Grundbelopp, "12")
            .arbetsloshetsersattning(AkassaLevel::Inkomst(earlier), "12")
            .aktivitetsstod(AktivitetsstodLevel::Akassa(used_up), "12")
            .aktivitetsstod(AktivitetsstodLevel::Lagsta, "12")
            .aktivitetsstod(AktivitetsstodLevel::EjKvalificerad, "12")
            .utvecklingsersattning(UtvecklingsersattningLevel::Gymnasieexamen, "12")
            .utvecklingsersattning(UtvecklingsersattningLevel::Ovriga, "12")
            .etableringsersattning(EtableringsersattningLevel::Hel, "12")
            .foraldrapenning(ForaldrapenningLevel::Grundniva, "12")
            .sjukersattning("1", "0.5")
            .inkomstrelaterad("1", "600000")
            .aktivitetsersattning("1", "0.5")
            .studiemedel("12", "12")
            .studiestartsstod("12", "1")
            .omstallningsstudiestod(("1", "1"), "1", "90000")
            .computed_bostadsbidrag()
            .computed_bostadstillagg()
            .build();
        all.sjukpenning.iter_mut().chain(&mut all.rehabiliteringspenning).for_each(|spell| spell.when = when);
        all.arbetsloshetsersattning.iter_mut().for_each(|spell| spell.when = when);
        all.aktivitetsstod.iter_mut().for_each(|spell| spell.when = when);
        all.utvecklingsersattning.iter_mut().for_each(|spell| spell.when = when);
        all.etableringsersattning.iter_mut().for_each(|spell| spell.when = when);
        all.foraldrapenning.iter_mut().for_each(|spell| spell.when = when);
        all.sjukersattning.iter_mut().chain(&mut all.aktivitetsersattning).for_each(|spell| spell.when = when);
        all.studiemedel.iter_mut().for_each(|spell| spell.when = when);
        all.studiestartsstod.iter_mut().for_each(|spell| spell.when = when);
        all.omstallningsstudiestod.iter_mut().for_each(|spell| spell.when = when);
        all.bostadsbidrag.iter_mut().chain(&mut all.bostadstillagg).for_each(|spell| spell.when = when);
        all.work.iter_mut().for_each(|work| work.when = when);
        all
    }

    /// A rule that forgets to name a row misses its change within a spell.
    #[test]
    fn a_spell_of_a_year_reads_every_row_that_spells_of_its_months_read() {
        for year in 2012..=2026 {
            let place = lund_in(year);
            let rows = |when, age| -> BTreeSet<RowId> {
                let mut trace = Trace::default();
                crate::rules::evaluate(&place.env(), &everything(when, age), &mut trace);
                trace.rows()
            };
            for age in [17, 22, 24, 40, 66] {
                let by_month: BTreeSet<RowId> =
                    (1..=12).flat_map(|month| rows(Months { from: month, to: month }, age)).collect();
                let missed: Vec<RowId> = by_month.difference(&rows(Months::ALL, age)).copied().collect();
                assert!(missed.is_empty(), "{year}, age {age}: {missed:?}");
            }
        }
    }
}
