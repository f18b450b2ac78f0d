//! The price lists: price, bounds and year of every item, from the unit costs or computed again from what its source says.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use jiff::civil::date;
use nyttokalkyl::rates::{PriceItem, RateBook};
use rust_decimal::{Decimal, MathematicalOps};
use serde_json::Value;

use super::{Facts, decimal, said, whole};

/// Prices that no fact holds: list, item and why.
const NO_FACT: [(&str, &str, &str); 4] = [
    ("nationell-2024", "lakemedel", "the quantity is kronor"),
    ("skane-2014", "lakemedel", "the quantity is kronor"),
    ("skane-2014", "folkhogskola", "solved from published type case 3"),
    ("skane-2014", "forsakringskassan-manad", "solved from published type case 4"),
];

/// Prices that stand for the year of their list, though their source names another: list, item and why.
const OTHER_YEAR: [(&str, &str, &str); 4] = [
    ("skane-2014", "specialistbesok", "prices of 2012, as the source says; nothing nearer 2014 was found"),
    ("skane-2014", "akutbesok", "prices of 2012, as the source says; nothing nearer 2014 was found"),
    ("skane-2014", "psykiatribesok", "a high bound of 2016, as the source says; nothing nearer 2014 was found"),
    ("skane-2014", "socialsekreterare", "the hour of the type cases is that which the facts have for 2016"),
];

/// What a list does with the unit costs.
type Comparison = fn(&mut List, &Costs, [Decimal; 2]);

/// The unit costs of care.json and supplement-costs.json, of which the latter goes first.
struct Costs(BTreeMap<String, Value>);

impl Costs {
    fn read(files: [&Value; 2]) -> Self {
        let rows = files.into_iter().flat_map(|file| file["unit_costs"].as_array().unwrap());
        Self(rows.map(|row| (row["id"].as_str().unwrap().to_owned(), row.clone())).collect())
    }

    fn field(&self, id: &str, field: &str) -> Option<Decimal> {
        let row = self.0.get(id).unwrap_or_else(|| panic!("no unit cost {id}"));
        row[field].is_number().then(|| decimal(&row[field].to_string()).normalize())
    }

    fn value(&self, id: &str) -> Decimal {
        self.field(id, "value").unwrap()
    }

    /// Price, low and high.
    fn three(&self, id: &str) -> [Option<Decimal>; 3] {
        ["value", "low", "high"].map(|field| self.field(id, field))
    }

    /// A number in the method of a unit cost.
    fn method(&self, id: &str, after: &str) -> Decimal {
        said(self.0[id]["method"].as_str().unwrap(), after)
    }

    /// The years that a unit cost is of.
    fn years(&self, id: &str) -> RangeInclusive<i16> {
        let written = self.0[id]["price_year"].to_string();
        let years = written.split(|letter: char| !letter.is_ascii_digit()).filter_map(|word| word.parse().ok());
        let years: Vec<i16> = years.collect();
        *years.iter().min().unwrap()..=*years.iter().max().unwrap()
    }
}

/// One list under comparison.
struct List<'a> {
    facts: &'a mut Facts,
    id: &'static str,
    items: BTreeMap<String, PriceItem>,
    held: BTreeSet<&'static str>,
}

impl<'a> List<'a> {
    fn of(facts: &'a mut Facts, book: &RateBook, id: &'static str) -> Self {
        let items = book.prices().filter(|(list, item)| *list == id && !item.price.missing);
        let items = items.map(|(_, item)| (item.key.clone(), item)).collect();
        Self { facts, id, items, held: BTreeSet::new() }
    }

    /// Price, low and high of an item, which is of one of the years, are these.
    fn same(&mut self, key: &'static str, years: RangeInclusive<i16>, theirs: [Option<Decimal>; 3]) {
        let (path, item) = (format!("prislistor.{}.{key}", self.id), &self.items[key]);
        let day = date(item.year, 1, 1);
        let bound = |amount: Option<nyttokalkyl::money::Money>| amount.map(|kr| kr.to_decimal().normalize());
        let ours = [Some(self.facts.number(&path, day)), bound(item.low), bound(item.high)];
        self.facts.compared += 1 + theirs.iter().flatten().count();
        if ours != theirs {
            self.facts.wrong.push(format!("{path}: {ours:?}, the facts have {theirs:?}"));
        }
        let other = OTHER_YEAR.iter().any(|(list, item, _)| (*list, *item) == (self.id, key));
        assert!(!other || !years.contains(&item.year), "no longer needed: the year of {path}");
        if !other && !years.contains(&item.year) {
            self.facts.wrong.push(format!("{path}: of {}, the facts are of {years:?}", item.year));
        }
        self.held.insert(key);
    }

    /// What a unit cost says of itself is computed again.
    fn derived(&mut self, key: &'static str, ours: Decimal) {
        let path = format!("prislistor.{}.{key}", self.id);
        let day = date(self.items[key].year, 1, 1);
        let theirs = self.facts.number(&path, day);
        self.facts.equal(&path, day, theirs, ours);
    }

    /// Every price has been compared, or is named with a reason.
    fn complete(self) {
        let no_fact = || NO_FACT.iter().filter(|(list, ..)| *list == self.id).map(|(_, key, _)| *key);
        for key in self.items.keys().map(String::as_str) {
            if !self.held.contains(key) && !no_fact().any(|known| known == key) {
                self.facts.wrong.push(format!("prislistor.{}.{key}: compared with no fact", self.id));
            }
        }
        for key in no_fact() {
            assert!(self.items.contains_key(key) && !self.held.contains(key), "no longer needed: {} {key}", self.id);
        }
    }
}

/// An amount to the nearest ten.
fn tens(amount: Decimal) -> Decimal {
    whole(amount / Decimal::TEN) * Decimal::TEN
}

/// An amount so many years earlier, by a growth in percent a year.
fn back(amount: Decimal, years: i64, percent: &str) -> Decimal {
    amount / (Decimal::ONE + decimal(percent) / Decimal::from(100)).powi(years)
}

/// An hour with overhead of 15 percent, without, and with 40.
fn hour(costs: &Costs, without: Decimal) -> [Option<Decimal>; 3] {
    let with = |rate: &str| Some(whole(without * (Decimal::ONE + costs.value(rate))));
    [with("oh_15"), Some(whole(without)), with("oh_40")]
}

/// Fee and expenses of a contact person a month: the highest fee for contact once a week, the lowest, and the highest of all.
/// The expenses are 10 and 40 percent of a twelfth of the prisbasbelopp.
fn kontaktperson(list: &List, costs: &Costs, fee: &str, year: i16) -> [Option<Decimal>; 3] {
    let month = list.facts.number("basbelopp.prisbasbelopp", date(year, 1, 1)) / Decimal::from(12);
    let [price, low, high] = costs.three(fee).map(Option::unwrap);
    let [least, most] = ["0.10", "0.40"].map(|share| whole(month * decimal(share)));
    [Some(price + least), Some(low + least), Some(high + most)]
}

/// Prices that both lists have with the same value and year.
fn common(list: &mut List, costs: &Costs) {
    list.same("kbt-grupp", costs.years("cbt_group_clinic"), costs.three("cbt_group_clinic"));
    list.same("kbt-internet", costs.years("cbt_internet_clinic"), costs.three("cbt_internet_clinic"));
    list.same("akutboende", costs.years("akut_2016"), costs.three("akut_2016"));
    let part = |id: &str, of: i64| Some(whole(costs.value(id) / Decimal::from(of)));
    list.same("boende-missbruksvard", costs.years("bov_miss"), [part("bov_miss", 365), None, None]);
    list.same("socialt-kontrakt", costs.years("bov_sek"), [part("bov_sek", 12), None, None]);
    list.same("barnavardsutredning", costs.years("skl_bbic"), costs.three("skl_bbic"));
    list.same("tolk", costs.years("skl_tolk"), costs.three("skl_tolk"));
    let child = Some(costs.value("psych_camhs_2016"));
    let psychiatry = [child, costs.field("psych_other_bracket", "low"), child];
    list.same("psykiatribesok", costs.years("psych_camhs_2016"), psychiatry);
    let police = Some(costs.value("police_hour_statute"));
    list.same("polis", costs.years("police_hour_statute"), [police, Some(costs.value("pol_h_2017")), police]);
    list.same("omhandertagande-lob", costs.years("lob_statute"), costs.three("lob_statute"));
    list.derived("omhandertagande-lob", costs.value("lob_2012") * costs.value("police_hour_statute"));
}

fn nationell(list: &mut List, costs: &Costs, host: [Decimal; 2]) {
    let value = |id: &str| Some(costs.value(id));
    let weeks = |id: &str| [Some(whole(costs.value(id) / Decimal::from(40))), None, None];
    let alone = |id: &str| [Some(costs.value(id)), None, None];
    let hours = costs.value("hours_worked");

    let doctor = [value("gp_sthlm_2024"), value("gp_skane_2022"), value("gp_ost_2022")];
    list.same("lakarbesok-primarvard", costs.years("gp_sthlm_2024"), doctor);
    let nurse = [value("other_sthlm_2024"), value("nurse_skane_2022"), value("dn_ost_2022")];
    list.same("sjukskoterskebesok", costs.years("other_sthlm_2024"), nurse);
    let specialist = value("spec_2016");
    list.same("specialistbesok", costs.years("spec_2016"), [specialist, specialist, value("spec_2012")]);
    list.same("akutbesok", costs.years("er_sthlm_2023"), costs.three("er_sthlm_2023"));
    for key in ["vardygn-somatik", "vardygn-psykiatri"] {
        list.same(key, costs.years("bed_2022"), [value("bed_2022"), value("bed_2022"), value("bed_2023")]);
    }
    for (key, id) in [
        ("socialsekreterare", "hour_social_secretary_2023"),
        ("psykolog", "hour_psychologist_2023"),
        ("psykiatrisjukskoterska", "hour_psychiatric_nurse_2023"),
        ("hemtjanst", "home_2019"),
        ("boendestod", "boende_2024"),
        ("fysioterapeutbesok", "phys_2021"),
        ("daglig-verksamhet", "dv_2020"),
        ("ledsagning", "ledsag_2021"),
        ("hvb", "hvb_2025"),
        ("stodboende", "stodboende_day_2017"),
        ("familjehem", "placement_day_2025"),
        ("forsakringskassan", "fk_hour_2024"),
        ("stod-och-matchning", "stom_2020"),
        ("haktesdygn", "kv_hakt_2019"),
        ("frivardsdygn", "kv_friv_2019"),
        ("sfi", "sfi_2018"),
        ("arbetsformedlare", "af_hour_2019"),
    ] {
        list.same(key, costs.years(id), costs.three(id));
    }
    list.same("handlaggning-forsorjningsstod", costs.years("eb_2023"), alone("eb_2023"));
    let pay = |wage: Decimal, factor: &str| wage * decimal(factor);
    let growth = pay(costs.value("wage_social_secretary_2023"), "1.4453") / pay(decimal("30450"), "1.3846");
    list.derived("handlaggning-forsorjningsstod", tens(costs.value("eb_month_2014") * growth));
    list.derived("arbetsformedlare", whole(costs.value("af_emp_2019") / hours));
    list.same("programdag", 2021..=2021, [Some(host[0]), Some(host[0]), Some(host[1])]);
    let grant = costs.value("fhsk_week_all_2024");
    let week = Some(grant + costs.value("fhsk_region_2024"));
    list.same("folkhogskola", costs.years("fhsk_week_all_2024"), [week, Some(grant), week]);
    let manual = costs.method("aki_man_2024_12", "labour cost ");
    list.same("handledning-hos-arbetsgivare", costs.years("aki_man_2024_12"), hour(costs, manual));
    let month = costs.method("aki_wc_2023_12", "labour cost ");
    let office = hour(costs, month * Decimal::from(12) / hours);
    list.same("administration-hos-arbetsgivare", costs.years("aki_wc_2023_12"), office);
    // A mission with the fewest kilometres: the fact's low.
    list.same("ambulans", costs.years("amb_2024"), [costs.field("amb_2024", "low"), None, None]);
    let trip = value("sjukresa_2019");
    list.same("sjukresa", costs.years("sjukresa_2019"), [trip, value("sjukresa_2018"), trip]);
    let contact = kontaktperson(list, costs, "kp_2024", 2024);
    list.same("kontaktperson", costs.years("kp_2024"), contact);
    let open = value("sis_2020_treatmentopen");
    let youth_home = [open, open, value("sis_2020_treatmentlockable")];
    list.same("sis-ungdomshem", costs.years("sis_2020_treatmentopen"), youth_home);
    let prison = value("kv_anst_2019");
    list.same("fangelsedygn", costs.years("kv_anst_2019"), [prison, prison, value("kv_plats_2018")]);
    for (key, id) in [
        ("komvux", "komvux_2026"),
        ("yrkesvux-lagre", "yrkesvux_low"),
        ("yrkesvux-hogre", "yrkesvux_high"),
        ("yrkesvux-larling", "yrkesvux_appr"),
        ("hogskola", "uni_2018"),
    ] {
        list.same(key, costs.years(id), weeks(id));
    }
}

fn skane(list: &mut List, costs: &Costs, host: [Decimal; 2]) {
    let value = |id: &str| Some(costs.value(id));
    let hours = costs.value("hours_worked");

    for (key, id) in [
        ("lakarbesok-primarvard", "gp_skane_2014"),
        ("sjukskoterskebesok", "nurse_skane_2014"),
        ("handlaggning-forsorjningsstod", "eb_month_2014"),
        ("psykolog", "hour_psychologist_2014"),
        ("psykiatrisjukskoterska", "hour_psychiatric_nurse_2014"),
        ("sfi", "sfi_2014"),
    ] {
        list.same(key, costs.years(id), costs.three(id));
    }
    list.derived("lakarbesok-primarvard", tens(back(costs.value("gp_skane_2022"), 8, "2.4")));
    list.derived("sjukskoterskebesok", tens(back(costs.value("nurse_skane_2022"), 8, "2.4")));
    let specialist = value("spec_2012");
    list.same("specialistbesok", costs.years("spec_2012"), [specialist, value("spec_2016"), specialist]);
    let emergency = value("er_2012");
    list.same("akutbesok", costs.years("er_2012"), [emergency, emergency, value("er_sthlm_2023")]);
    // Two years' growth of the amount for long-term care, which is known for 2011 and 2017.
    let six_years = costs.value("bed_lt_skane_2017") / costs.value("bed_lt_skane_2011");
    let growth = six_years.powd(Decimal::ONE / Decimal::from(3));
    let bed = value("bed_som_2014");
    list.same("vardygn-somatik", costs.years("bed_som_2014"), [bed, bed, value("bed_2012")]);
    list.derived("vardygn-somatik", whole(costs.value("bed_som_2016") / growth));
    let bed = value("bed_psy_2014");
    list.same("vardygn-psykiatri", costs.years("bed_psy_2014"), [bed, bed, value("bed_psy_2016")]);
    list.derived("vardygn-psykiatri", whole(costs.value("bed_psy_2016") / growth));
    let treatment = value("rehab_2014");
    let guarantee = [treatment, costs.field("rehab_2014", "low"), treatment];
    list.same("rehabiliteringsgaranti", costs.years("rehab_2014"), guarantee);
    let social = "hour_social_secretary_2016";
    list.same("socialsekreterare", costs.years(social), costs.three(social));
    let [low, high] = ["low", "high"].map(|bound| costs.field("home_2013", bound));
    list.same("hemtjanst", costs.years("home_2014"), [value("home_2014"), low, high]);
    let mean = (costs.value("home_2013") * costs.value("home_2015")).sqrt().unwrap();
    list.derived("hemtjanst", whole(mean));
    // No fact holds the low bound.
    let caseworker = [value("af_hour_2014"), Some(decimal("270")), value("af_hour_2019")];
    list.same("arbetsformedlare", costs.years("af_hour_2014"), caseworker);
    list.derived("arbetsformedlare", tens(back(costs.value("af_hour_2019"), 5, "2.5")));
    list.same("programdag", 2009..=2015, [Some(host[1]), Some(host[0]), Some(host[1])]);
    let manual = back(costs.method("aki_man_2018_08", "labour cost "), 4, "2.5");
    list.same("handledning-hos-arbetsgivare", 2014..=2014, hour(costs, manual));
    let month = back(costs.method("aki_wc_2019_08", "labour cost "), 5, "2.5");
    let office = hour(costs, month * Decimal::from(12) / hours);
    list.same("administration-hos-arbetsgivare", 2014..=2014, office);
    let contact = kontaktperson(list, costs, "kp_2014", 2014);
    list.same("kontaktperson", costs.years("kp_2014"), contact);
}

/// Compares both lists with the unit costs, and what is paid to hosts of programmes with the rules and the benefits.
pub(crate) fn compare(facts: &mut Facts, book: &RateBook, costs: [&Value; 2], [rules, benefits]: [&str; 2]) {
    let costs = Costs::read(costs);
    let host =
        [said(rules, "Arbetsträning, pay to the host | **"), said(benefits, "Anordnarstöd fas 3 (2009–2015) | ")];
    let compared: [(&str, Comparison); 2] = [("nationell-2024", nationell), ("skane-2014", skane)];
    assert!(book.price_list_ids().eq(compared.iter().map(|(id, _)| *id)));
    for (id, compare) in compared {
        let mut list = List::of(facts, book, id);
        common(&mut list, &costs);
        compare(&mut list, &costs, host);
        list.complete();
    }
}
