//! Aktivitetsstöd: förordning (1996:1100) 5 §. At most five days a week, less for part time.
//!
//! Försäkringskassan pays it out, but from the appropriation of Arbetsförmedlingen, which therefore bears it. Taxed
//! and pensionable, without jobbskatteavdrag.

use super::{Incomes, arbetsloshetsersattning, dagersattning, post};
use crate::case::situation::{Aktivitetsstod, AktivitetsstodLevel, DagersattningAmount};
use crate::ledger::Recorder;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// What a spell pays.
pub(super) fn apply(env: &Env<'_>, spell: &Aktivitetsstod, incomes: &mut Incomes, recorder: &mut impl Recorder) {
    recorder.enter(RuleId::Aktivitetsstod, Some(spell.input));
    let amount = match spell.amount {
        DagersattningAmount::Days { days, degree, level: AktivitetsstodLevel::Akassa(earlier) } => {
            let after_period = Some(&env.rates.aktivitetsstod_efter_akassa);
            arbetsloshetsersattning::by_income(env, earlier, (days, degree), after_period, recorder)
        }
        amount => dagersattning::amount(&amount, |level| match level {
            AktivitetsstodLevel::EjKvalificerad => recorder.read(&env.rates.aktivitetsstod_ej_kvalificerad),
            AktivitetsstodLevel::Lagsta | AktivitetsstodLevel::Akassa(_) => {
                recorder.read(&env.rates.aktivitetsstod_lagsta)
            }
        }),
    };
    post(recorder, RuleId::Aktivitetsstod, Party::Arbetsformedlingen, Party::Individual, amount);
    incomes.add_pensionable(amount, spell.when);
}

#[cfg(test)]
mod tests {
    use crate::case::situation::AktivitetsstodLevel::{Akassa, EjKvalificerad, Lagsta};
    use crate::case::situation::Dagsfortjanst;
    use crate::money::Money;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, lund, situation};

    #[test]
    fn days_at_the_two_levels_of_2013() {
        let lund = lund();
        let sum = |level, days| lund.sum(&situation().aktivitetsstod(level, days).build(), RuleId::Aktivitetsstod);
        assert_eq!(sum(Lagsta, "260"), kr("83200"));
        assert_eq!(sum(EjKvalificerad, "64"), kr("14272"));
    }

    #[test]
    fn those_qualified_for_a_kassa_have_its_amount_and_65_percent_after_its_days() {
        let lund = lund();
        let sum = |first_day| {
            let level = Akassa(Dagsfortjanst { wage_month: Money::whole(16_500), first_day });
            lund.sum(&situation().aktivitetsstod(level, "10").build(), RuleId::Aktivitetsstod)
        };
        assert_eq!((sum(1), sum(250), sum(301)), (kr("6000"), kr("5250"), kr("4880")));
    }

    #[test]
    fn it_is_taxed_without_jobbskatteavdrag() {
        let lund = lund();
        let situation = situation().aktivitetsstod(Lagsta, "260").build();
        assert_eq!(lund.sum(&situation, RuleId::Kommunalskatt), kr("11774"));
        assert_eq!(lund.sum(&situation, RuleId::Regionskatt), kr("5870"));
        assert_eq!(lund.sum(&situation, RuleId::Jobbskatteavdrag), kr("0"));
        assert_eq!(lund.sum(&situation, RuleId::AllmanPensionsavgift), kr("5800"));
    }
}
