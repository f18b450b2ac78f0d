//! Equalisation of incomes between municipalities and between regions: lag (2004:773) om kommunalekonomisk utjämning,
//! SFS 2004:881 2–3 §§. Counted where the method says so.
//!
//! What a municipality's and a region's tax base grows by, at the county's rates, is lost in grant (or paid in fee) and
//! falls to the other municipalities and regions by inhabitant. Two years later in fact; counted in the year.

use super::post;
use crate::ledger::Recorder;
use crate::money::Money;
use crate::party::Party;
use crate::rates::Env;
use crate::rule::RuleId;

/// What the equalisation takes of a beskattningsbar förvärvsinkomst.
pub(super) fn apply(env: &Env<'_>, taxable: Money, recorder: &mut impl Recorder) {
    if !env.method.inkomstutjamning {
        return;
    }
    let rates = [(Party::Municipality, &env.local.utjamning_kommun), (Party::Region, &env.local.utjamning_region)];
    for (party, rate) in rates {
        if let Some(rate) = rate {
            recorder.enter(RuleId::Inkomstutjamning, None);
            let taken = (taxable * recorder.read(rate)).ore();
            post(recorder, RuleId::Inkomstutjamning, party, Party::LocalSector, taken);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::ledger::Sums;
    use crate::party::Party;
    use crate::rates::Setting;
    use crate::rules::testing::kr;

    /// What stays with municipality and region of 100 000 kr of taxable income, and what the others get.
    fn kept(municipality: &str, year: i16) -> [crate::money::Ore; 3] {
        let book = crate::embedded::rate_book();
        let mut setting = Setting::resolve(&book, year, municipality, &[], "nyttosam").unwrap();
        setting.method.inkomstutjamning = true;
        let mut sums = Sums::default();
        let taxable = crate::money::Money::whole(100_000);
        super::super::kommunalskatt::apply(&setting.env(), taxable, &mut sums);
        super::apply(&setting.env(), taxable, &mut sums);
        assert_eq!(sums.missing, None);
        [Party::Municipality, Party::Region, Party::LocalSector].map(|party| sums.balances.party(party))
    }

    /// Worked out from SFS 2004:881 in its wordings of 2014–2019: 1.54 of 21.24 and 1.31 of 10.69 öre in Lund.
    #[test]
    fn little_of_a_krona_stays_where_it_is_earned() {
        assert_eq!(kept("Lund", 2014), ["1540", "1310", "29080"].map(kr));
        assert_eq!(kept("Lund", 2025), ["1540", "1800", "29080"].map(kr));
        assert_eq!(kept("Göteborg", 2025), ["1710", "1810", "29080"].map(kr));
        assert_eq!(kept("Umeå", 2025)[..2], ["2250", "2820"].map(kr));
    }

    /// Stockholm and its region pay the fee: 16.98 and 9.51 (SFS 2015:1011).
    #[test]
    fn those_with_high_incomes_pay_a_fee() {
        assert_eq!(kept("Stockholm", 2025), ["1240", "2870", "26490"].map(kr));
    }

    #[test]
    fn gotland_has_both_parts() {
        assert_eq!(kept("Gotland", 2024)[1..], ["0", "29080"].map(kr));
    }
}
