//! Ceilings and patient fees.

use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use serde_json::Value;

use super::{Facts, day, days, said, years};

/// Kinds of visits: in care.json and here.
const KINDS: [(&str, &str); 5] = [
    ("gp", "lakare-primarvard"),
    ("specialist", "specialist"),
    ("er", "akutmottagning"),
    ("nurse", "sjukskoterska"),
    ("other_staff", "annan-vardgivare"),
];

/// Fees that are told of as changed, in supplement-costs.json: where, on which days, and what is said before the number.
const CHANGED: [(&str, &str, [&str; 2], &str); 9] = [
    ("orebro", "specialist", ["2019-01-01", "2019-12-31"], "Orebro specialist "),
    ("orebro", "lakare-primarvard", ["2019-01-01", "2019-12-31"], "Orebro and Uppsala GP "),
    ("uppsala", "lakare-primarvard", ["2019-01-01", "2019-12-31"], "Orebro and Uppsala GP "),
    ("uppsala", "specialist", ["2019-01-01", "2019-12-31"], "Uppsala specialist "),
    ("sormland", "lakare-primarvard", ["2019-01-01", "2019-12-31"], "; Sormland GP "),
    ("vastra-gotaland", "akutmottagning", ["2018-01-01", "2024-03-31"], "Vastra Gotaland: emergency "),
    ("vastra-gotaland", "lakare-primarvard", ["2018-01-01", "2024-03-31"], "GP where listed "),
    ("vastra-gotaland", "lakare-primarvard", ["2024-04-01", "2024-12-31"], "GP where listed 100 to "),
    ("vastra-gotaland", "akutmottagning", ["2024-04-01", "2024-12-31"], "emergency 300 to "),
];

/// Fees that the facts do not hold and that are not projected: region, first day, and where they are from.
const LATER: [(&str, &str, &str); 5] = [
    ("stockholm", "2021-01-01", "vardgivarguiden.se, December 2021"),
    ("stockholm", "2022-04-01", "one fee for every visit: Sophiahemmet"),
    ("stockholm", "2024-01-01", "one fee for every visit: clinics' pages"),
    ("skane", "2013-01-01", "taken to be as 2014 or 2015"),
    ("skane", "2024-01-01", "1177.se, undated, as 2017–2023; care.json does not take it as confirmed"),
];

fn fee(region: &str, kind: &str) -> String {
    format!("regioner.{}.avgifter.{kind}", region.to_lowercase().replace('_', "-"))
}

fn json(number: Decimal) -> Value {
    number.to_string().parse().unwrap()
}

fn ceilings(facts: &mut Facts, care: &Value) {
    let stairs = "vardavgifter.lakemedelstrappa";
    for values in care["caps"].as_array().unwrap() {
        let year: i16 = values["year"].as_i64().unwrap().try_into().unwrap();
        facts.through("vardavgifter.hogkostnadsskydd", days(year, ""), &values["open_care_cap"]);
        if year <= 2025 {
            let ours = most(facts, date(year, 1, 1));
            facts.same(stairs, date(year, 1, 1), ours, &values["medicine_cap"]);
        }
    }
    let new = &care["medicine_new_rule"];
    for on in [day("2025-07-01"), day("2026-12-31")] {
        let ours = most(facts, on);
        facts.same(stairs, on, ours, &new["cap"][on.year().to_string()]);
        for (step, key) in [(1, "patient_pays_all_up_to"), (4, "frikort_at_total_cost")] {
            let ours = super::whole(threshold(facts, on, step));
            facts.same(stairs, on, ours, &new[key]);
        }
    }
    let known = &care["medicine_stairs"];
    for on in [day("2012-01-01"), day("2017-12-31")] {
        for (step, theirs) in known["2012-2017"]["steps_total_cost"].as_array().unwrap().iter().enumerate() {
            let ours = threshold(facts, on, step);
            facts.same(stairs, on, ours, &theirs[0]);
        }
    }
    for (step, theirs) in known["2022"]["steps_patient_paid"].as_array().unwrap().iter().enumerate() {
        let ours = paid(facts, day("2022-01-01"), step).normalize();
        facts.same(stairs, day("2022-01-01"), ours, &theirs[0]);
    }
    for (step, key) in [(1, "patient_pays_all_up_to"), (4, "frikort_at_total_cost")] {
        let ours = threshold(facts, day("2024-01-01"), step);
        facts.same(stairs, day("2024-01-01"), ours, &known["2024"][key]);
    }
}

/// Where a step of the stairs of medicines begins.
fn threshold(facts: &Facts, on: Date, step: usize) -> Decimal {
    facts.steps("vardavgifter.lakemedelstrappa", on)[step][0].as_ref().unwrap().parse().unwrap()
}

/// What the patient has paid where a step begins.
fn paid(facts: &Facts, on: Date, step: usize) -> Decimal {
    let steps = facts.steps("vardavgifter.lakemedelstrappa", on);
    if let Some(base) = &steps[step][1] {
        return base.parse().unwrap();
    }
    let share = |step: usize| steps[step][2].as_ref().unwrap().parse::<Decimal>().unwrap() / Decimal::from(100);
    (0..step).map(|step| (threshold(facts, on, step + 1) - threshold(facts, on, step)) * share(step)).sum()
}

/// The most that the patient pays for medicines.
fn most(facts: &Facts, on: Date) -> Decimal {
    super::whole(paid(facts, on, 4))
}

fn fees(facts: &mut Facts, care: &Value, costs: &Value) {
    for row in care["skane_fees"].as_array().unwrap() {
        let period = row["period"].as_str().unwrap();
        let (from, to) = period.split_once('-').unwrap_or((period, period));
        let (Ok(from), Ok(to)) = (from.parse(), to.parse()) else { continue };
        for (key, kind) in KINDS.iter().filter(|(key, _)| row[key].is_number()) {
            facts.through(&fee("skane", kind), [date(from, 1, 1), date(to, 12, 31)], &row[key]);
        }
    }
    for (year, regions) in years(&care["region_fees"]) {
        for (region, fees) in regions.as_object().unwrap() {
            for (key, kind) in KINDS.iter().filter(|(key, _)| fees[key].is_number()) {
                facts.through(&fee(region, kind), days(year, ""), &fees[key]);
                if year == 2015 && region != "Kalmar" {
                    facts.through(&fee(region, kind), days(2014, ""), &fees[key]);
                }
            }
        }
    }
    for (region, amount) in care["region_fees"]["emergency_2016"].as_object().unwrap() {
        facts.through(&fee(region, "akutmottagning"), days(2016, ""), amount);
    }
    for (region, amounts) in costs["region_fees"]["2017"].as_object().unwrap() {
        for (place, kind) in ["lakare-primarvard", "specialist"].into_iter().enumerate() {
            facts.through(&fee(region, kind), days(2017, ""), &amounts[place]);
        }
    }
    let changes = costs["region_fees"]["changes"].to_string();
    for (region, kind, period, after) in CHANGED {
        facts.through(&fee(region, kind), period.map(day), &json(said(&changes, after)));
    }
    let before = said(&changes, "Uppsala GP down ") + said(&changes, "Uppsala GP down 20 to ");
    facts.through(&fee("uppsala", "lakare-primarvard"), days(2016, ""), &json(before));
}

/// Compares both, and names every fee that no fact holds.
pub(crate) fn compare(facts: &mut Facts, care: &Value, costs: &Value) {
    ceilings(facts, care);
    fees(facts, care, costs);
    let without: Vec<_> = facts
        .rows
        .iter()
        .filter(|row| row.path.contains(".avgifter.") && row.missing.is_none() && row.status.key() != "projected")
        .map(|row| (row.path.clone(), row.from))
        .filter(|row| !facts.held.contains(row))
        .collect();
    let later = |(path, from): &(String, Date), (region, on, _): &(&str, &str, &str)| {
        path.split('.').nth(1) == Some(region) && *from == day(on)
    };
    for row in &without {
        if !LATER.iter().any(|known| later(row, known)) {
            facts.wrong.push(format!("{} from {}: no fact holds the fee", row.0, row.1));
        }
    }
    for known in LATER {
        assert!(without.iter().any(|row| later(row, &known)), "no longer needed: {known:?}");
    }
}
