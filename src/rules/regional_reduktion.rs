//! Regional tax reduction, from 2020: IL 67 kap. 2 and 33–34 §§, annex 67.
//!
//! The same amount for everybody who lives in one of the listed municipalities, set off against kommunal skatt.

use super::set_off;
use crate::ledger::Recorder;
use crate::money::Money;
use crate::rates::Env;
use crate::rule::RuleId;

/// The reduction, at most what is left of the kommunal skatt; what is then left of it is returned.
pub(super) fn apply(env: &Env<'_>, local_left: Money, recorder: &mut impl Recorder) -> Money {
    let reduction = &env.rates.regional_reduktion;
    if !env.local.regional_reduktion || !reduction.exists() || local_left == Money::ZERO {
        return local_left;
    }
    recorder.enter(RuleId::RegionalReduktion, None);
    let reduction = recorder.read(reduction);
    set_off(RuleId::RegionalReduktion, reduction, local_left, recorder)
}

#[cfg(test)]
mod tests {
    use crate::ledger::Trace;
    use crate::money::Ore;
    use crate::rates::Setting;
    use crate::rule::RuleId;
    use crate::rules::testing::{kr, situation};

    #[test]
    fn listed_municipalities_have_it_from_2020() {
        let book = crate::embedded::rate_book();
        let reduction = |municipality, year, wage: &str| -> Ore {
            let setting = Setting::resolve(&book, year, municipality, &[], "nyttosam").unwrap();
            let mut trace = Trace::default();
            crate::rules::evaluate(&setting.env(), &situation().full_time(wage).build(), &mut trace);
            let flows = trace.flows().filter(|(flow, _)| flow.rule == RuleId::RegionalReduktion);
            flows.map(|(flow, _)| flow.amount).sum()
        };
        assert_eq!([2019, 2020, 2026].map(|year| reduction("Östersund", year, "30000")), ["0", "1675", "1675"].map(kr));
        assert_eq!(["Umeå", "Luleå", "Lund"].map(|place| reduction(place, 2025, "30000")), [Ore::ZERO; 3]);
        assert_eq!(reduction("Östersund", 2025, "2000"), Ore::ZERO, "no tax is left");
    }

    #[test]
    fn the_annex_lists_76_municipalities() {
        let book = crate::embedded::rate_book();
        let listed = book.municipality_names().filter(|name| {
            crate::rates::Local::resolve(&book, name, jiff::civil::date(2025, 1, 1)).unwrap().regional_reduktion
        });
        assert_eq!(listed.count(), 76);
    }
}
