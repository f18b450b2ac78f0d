//! The rates against the facts that they were taken from, where these lie: every value that both hold.
//! National rates here; patient fees, inkomstutjämning and price lists in their own files.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod care;
mod equalisation;
mod prices;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use jiff::civil::{Date, date};
use nyttokalkyl::embedded;
use nyttokalkyl::rates::{RowInfo, Shown};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

/// The folder with the facts.
const FACTS: &str = "NYTTOKALKYL_FACTS";

/// Where the rates differ from benefits.json, care.json and tax.json on purpose: path, day, and what goes first.
const ON_PURPOSE: [(&str, &str, &str); 1] =
    [("avgifter.ungdom", "2024-01-01", "supplement-rules.md 8: the reduction for those of 15–17 ended with 2023")];

/// What has been compared.
struct Facts {
    rows: Vec<RowInfo>,
    compared: usize,
    differences: BTreeSet<(String, String)>,
    wrong: Vec<String>,
    /// The rows that were compared: path and first day.
    held: BTreeSet<(String, Date)>,
}

impl Facts {
    /// The row of a path that holds on a day.
    fn row(&self, path: &str, day: Date) -> RowInfo {
        let rows = self.rows.iter().filter(|info| info.path == path && info.from <= day);
        let row = rows
            .max_by_key(|info| (info.from, info.missing.is_none()))
            .unwrap_or_else(|| panic!("no row of {path} on {day}"))
            .clone();
        assert!(row.to.is_none_or(|to| day <= to), "{path} has ended on {day}");
        row
    }

    fn number(&self, path: &str, day: Date) -> Decimal {
        number(&self.row(path, day))
    }

    /// A number that is a multiple of the prisbasbelopp, in kronor.
    fn kronor(&self, path: &str, day: Date) -> Decimal {
        self.number(path, day) * self.number("basbelopp.prisbasbelopp", day)
    }

    /// A week's support at full time, by degrees in multiples of the prisbasbelopp, in whole kronor.
    fn full_time(&self, path: &str, day: Date) -> Decimal {
        (self.rung(path, day, 100) * self.number("basbelopp.prisbasbelopp", day)).floor()
    }

    fn rung(&self, path: &str, day: Date, at: u32) -> Decimal {
        let Shown::Ladder(steps) = self.row(path, day).value else { panic!("{path} is no ladder") };
        let below = steps.iter().rev().find(|(from, _)| from.parse::<u32>().unwrap() <= at);
        below.unwrap_or(&steps[0]).1.parse().unwrap()
    }

    fn steps(&self, path: &str, day: Date) -> Vec<[Option<String>; 4]> {
        let Shown::Steps(steps) = self.row(path, day).value else { panic!("{path} is no scale") };
        steps
    }

    fn same(&mut self, path: &str, day: Date, ours: Decimal, theirs: &Value) {
        let theirs = theirs.to_string().parse().unwrap_or_else(|_| panic!("{path} on {day}: {theirs}"));
        self.equal(path, day, ours, theirs);
    }

    fn equal(&mut self, path: &str, day: Date, ours: Decimal, theirs: Decimal) {
        self.compared += 1;
        if ours == theirs {
            return;
        }
        let day = day.to_string();
        if ON_PURPOSE.iter().any(|(of, on, _)| (*of, *on) == (path, day.as_str())) {
            self.differences.insert((path.to_owned(), day));
        } else {
            self.wrong.push(format!("{path} on {day}: {ours}, the facts have {theirs}"));
        }
    }

    /// A number on a day, as it is written.
    fn as_written(&mut self, path: &str, day: Date, theirs: &Value) {
        let ours = self.number(path, day);
        self.same(path, day, ours, theirs);
        self.held.insert((path.to_owned(), self.row(path, day).from));
    }

    /// The same on the first and the last day of a period.
    fn through(&mut self, path: &str, days: [Date; 2], theirs: &Value) {
        for day in days {
            self.as_written(path, day, theirs);
        }
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The first and the last day of a part of a year.
fn days(year: i16, part: &str) -> [Date; 2] {
    match part {
        "jan-jun" => [date(year, 1, 1), date(year, 6, 30)],
        "jul-dec" => [date(year, 7, 1), date(year, 12, 31)],
        _ => [date(year, 1, 1), date(year, 12, 31)],
    }
}

/// The parts of each year under a heading, with their first and last days.
fn parts(of: &Value) -> impl Iterator<Item = ([Date; 2], &Value)> {
    years(of).flat_map(|(year, parts)| {
        let parts = parts.as_object().unwrap().iter();
        parts
            .filter(|(part, _)| matches!(part.as_str(), "year" | "jan-jun" | "jul-dec"))
            .map(move |(part, values)| (days(year, part), values))
    })
}

/// The years under a heading.
fn years(of: &Value) -> impl Iterator<Item = (i16, &Value)> {
    of.as_object().unwrap().iter().filter_map(|(year, values)| Some((year.parse().ok()?, values)))
}

/// The number after the first place where a text says something.
fn said(text: &str, after: &str) -> Decimal {
    let (_, rest) = text.split_once(after).unwrap_or_else(|| panic!("nothing says {after:?}"));
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
    rest[..end].parse().unwrap_or_else(|_| panic!("no number after {after:?}"))
}

/// The number that a row holds.
fn number(row: &RowInfo) -> Decimal {
    match &row.value {
        Shown::Number(number) => number.parse().unwrap(),
        other => panic!("{} from {}: {other:?}", row.path, row.from),
    }
}

/// A number as a test writes it.
fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn whole(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
}

/// The youngest age of a span such as `1-2` or `<21`.
fn youngest(span: &str) -> u32 {
    if span == "<21" { 19 } else { span.split(['-', '+']).next().unwrap().parse().unwrap() }
}

fn base_amounts(facts: &mut Facts, benefits: &Value, tax: &Value) {
    for (of, path) in [("pbb", "basbelopp.prisbasbelopp"), ("ibb", "basbelopp.inkomstbasbelopp")] {
        for (year, values) in years(&benefits[of]) {
            facts.through(path, days(year, ""), &values["value"]);
        }
    }
    for (year, values) in years(&tax["basbelopp"]) {
        for name in ["prisbasbelopp", "inkomstbasbelopp"] {
            facts.through(&format!("basbelopp.{name}"), days(year, ""), &values[name]);
        }
    }
}

fn riksnorm(facts: &mut Facts, benefits: &Value) {
    for (year, norm) in years(&benefits["riksnorm_per_month"]) {
        for on in days(year, "") {
            facts.as_written("forsorjningsstod.riksnorm_ensam", on, &norm["adult_single"]);
            facts.as_written("forsorjningsstod.riksnorm_par", on, &norm["couple"]);
            let extra = "forsorjningsstod.riksnorm_gemensamt_ytterligare";
            facts.as_written(extra, on, &norm["common_per_extra_person"]);
            for (key, path) in [
                ("children", "forsorjningsstod.riksnorm_barn"),
                ("children_without_lunch_5_days", "forsorjningsstod.riksnorm_barn_utan_lunch"),
                ("common", "forsorjningsstod.riksnorm_gemensamt"),
            ] {
                for (span, amount) in norm[key].as_object().unwrap() {
                    let ours = facts.rung(path, on, youngest(span));
                    facts.same(path, on, ours, amount);
                }
            }
        }
    }
}

fn sickness(facts: &mut Facts, benefits: &Value) {
    for (on, values) in parts(&benefits["sgi_and_sjukpenning"]) {
        for on in on {
            facts.as_written("sjukforsakring.sgi_tak", on, &values["cap_pbb"]);
            let highest = facts.kronor("sjukforsakring.sgi_tak", on);
            let sgi = (highest / Decimal::from(100)).floor() * Decimal::from(100);
            facts.same("sjukforsakring.sgi_tak", on, sgi, &values["sgi_max"]);
            for (path, key) in [
                ("sjukforsakring.sjukpenning_normal", "max_per_day_80"),
                ("sjukforsakring.sjukpenning_fortsattning", "max_per_day_75"),
            ] {
                let counted = sgi * facts.number("sjukforsakring.sjukpenning_underlag", on) / Decimal::from(100);
                let days = facts.number("sjukforsakring.arets_dagar", on);
                let ours = whole(counted * facts.number(path, on) / Decimal::from(100) / days);
                facts.same(path, on, ours, &values[key]);
            }
        }
    }
    for (year, values) in years(&benefits["sgi_and_sjukpenning"]) {
        for on in days(year, "") {
            let ours = facts.kronor("sjukforsakring.sgi_golv", on);
            facts.same("sjukforsakring.sgi_golv", on, ours, &values["sgi_min_exact"]);
        }
    }
    for (key, in_kronor) in [("garanti_prisbasbelopp", false), ("garanti_kr_per_month", true)] {
        for (on, values) in parts(&benefits[key]) {
            for (on, (span, level)) in
                on.into_iter().flat_map(|on| values.as_object().unwrap().iter().map(move |of| (on, of)))
            {
                let (path, ours) = match span.as_str() {
                    "30+" => (
                        "sjukforsakring.sjukersattning_garanti",
                        facts.number("sjukforsakring.sjukersattning_garanti", on),
                    ),
                    span => {
                        let path = "sjukforsakring.aktivitetsersattning_garanti";
                        (path, facts.rung(path, on, youngest(span)))
                    }
                };
                let month = || whole(ours * facts.number("basbelopp.prisbasbelopp", on) / Decimal::from(12));
                let ours = if in_kronor { month() } else { ours };
                facts.same(path, on, ours, level);
            }
        }
    }
    let highest = "sjukforsakring.ersattning_andel";
    for (year, values) in years(&benefits["inkomstrelaterad_sjukersattning"]) {
        // The change during 2015 is known by its month alone: the year's amount is that of its end.
        for on in &days(year, "")[usize::from(year == 2015)..] {
            facts.as_written("sjukforsakring.ersattning_tak", *on, &values["cap_pbb"]);
            let ours =
                facts.kronor("sjukforsakring.ersattning_tak", *on) * facts.number(highest, *on) / Decimal::from(100);
            facts.same(highest, *on, whole(ours), &values["max_year_kr"]);
            facts.same(highest, *on, whole(ours / Decimal::from(12)), &values["max_month_kr"]);
        }
    }
    for (key, first, last) in [("2012", 2012, 2012), ("2013-2015", 2013, 2015), ("2016-2026", 2016, 2026)] {
        let period = [date(first, 1, 1), date(last, 12, 31)];
        let amount = &benefits["foraldrapenning_grundniva_per_day"][key];
        facts.through("sjukforsakring.foraldrapenning_grundniva", period, amount);
    }
    let before = &benefits["unverified"]["sjukpenning_unemployed_before_2015-09"];
    facts.through("sjukforsakring.sjukpenning_arbetslos", [day("2012-01-01"), day("2015-08-31")], before);
}

fn studies(facts: &mut Facts, benefits: &Value) {
    for (on, values) in parts(&benefits["studiemedel"]) {
        for on in on {
            for (path, key) in [
                ("studiestod.totalbelopp", "total_week"),
                ("studiestod.bidrag", "bidrag_week"),
                ("studiestod.hogre_bidrag", "hogre_bidrag_week"),
            ] {
                let ours = facts.kronor(path, on).floor();
                facts.same(path, on, ours, &values[key]);
            }
        }
    }
    for (on, values) in parts(&benefits["utvecklingsersattning_per_day"]) {
        facts.through("arbetsmarknad.utvecklingsersattning_gymnasieexamen", on, &values["gymnasieexamen"]);
        facts.through("arbetsmarknad.utvecklingsersattning_ovriga", on, &values["other"]);
    }
    for (year, week) in years(&benefits["studiestartsstod_week"]) {
        let (path, on) = ("studiestod.studiestartsstod", date(year, 12, 31));
        let ours = facts.full_time(path, on);
        facts.same(path, on, ours, week);
    }
    for (year, values) in years(&benefits["omstallningsstudiestod"]) {
        let on = date(year, 12, 31);
        let income =
            facts.number("studiestod.omstallning_tak_inkomst", on) * facts.number("basbelopp.inkomstbasbelopp", on);
        let grant = income * facts.number("studiestod.omstallning_andel", on) / Decimal::from(100) / Decimal::from(52);
        facts.same("studiestod.omstallning_andel", on, grant.floor(), &values["max_bidrag_week"]);
        let loan = facts.full_time("studiestod.omstallning_lan", on);
        facts.same("studiestod.omstallning_lan", on, loan, &values["max_lan_week"]);
    }
}

fn labour_market(facts: &mut Facts, benefits: &Value) {
    let bound = |row: &Value, key: &str, open: &str| {
        day(row[key].as_str().filter(|text| text.parse::<Date>().is_ok()).unwrap_or(open))
    };
    for row in benefits["akassa"]["max_per_day"].as_array().unwrap() {
        let period = [bound(row, "from", "2012-01-01"), bound(row, "to", "2025-09-30")];
        facts.through("arbetsmarknad.akassa_hogsta_forsta", period, &row["d1_100"]);
        facts.through("arbetsmarknad.akassa_hogsta_darefter", period, &row["d101_300"]);
    }
    for row in benefits["akassa"]["grundbelopp_full_time_per_day"].as_array().unwrap() {
        let period = [bound(row, "from", "2012-01-01"), bound(row, "to", "2025-09-30")];
        facts.through("arbetsmarknad.akassa_grundbelopp", period, &row["value"]);
        facts.through("arbetsmarknad.akassa_lagsta", period, &row["value"]);
    }
    let new = &benefits["akassa"]["from_2025-10-01"];
    let ceiling = &new["max_ersattningsgrundande_inkomst_month"];
    facts.through("arbetsmarknad.akassa_hogsta_inkomst", [day("2025-10-01"), day("2026-12-31")], ceiling);
    for (path, key) in [
        ("arbetsmarknad.akassa_andel_forsta", "d1_100"),
        ("arbetsmarknad.akassa_andel_andra", "d101_200"),
        ("arbetsmarknad.akassa_andel_tredje", "d201_300"),
    ] {
        let on = day("2025-10-01");
        let income = facts.number("arbetsmarknad.akassa_hogsta_inkomst", on);
        let ours = (income * facts.number(path, on) / Decimal::from(100)).normalize();
        facts.same(path, on, ours, &new["max_month"][key]);
    }
    for (index, row) in benefits["lonebidrag_cap_gross_wage_month"].as_array().unwrap().iter().enumerate() {
        let open = if index == 0 { "2012-01-01" } else { "2017-01-01" };
        let period = [bound(row, "from", open), bound(row, "to", "2026-12-31")];
        facts.through("arbetsmarknad.lonebidrag_tak", period, &row["value"]);
    }
    for row in benefits["nystartsjobb"]["cap_gross_wage_month"].as_array().unwrap() {
        let path = "arbetsmarknad.nystartsjobb_lon";
        for on in [bound(row, "from", "2015-04-01"), bound(row, "to", "2026-12-31")] {
            let ours = facts.steps(path, on)[1][0].as_ref().unwrap().parse().unwrap();
            facts.same(path, on, ours, &row["value"]);
        }
    }
    for (path, key) in [
        ("nystartsjobb_borta_kort", "25+ away <24 months, 20-24 away <24 months, JUG"),
        ("nystartsjobb_borta_mellan", "24-36 months"),
        ("nystartsjobb_borta_lang", ">36 months or newly arrived"),
        ("nystartsjobb_nyanlanda", ">36 months or newly arrived"),
    ] {
        let (path, on) = (format!("arbetsmarknad.{path}"), day("2024-01-01"));
        let ours = (facts.number(&path, on) / Decimal::from(100)).normalize();
        facts.same(&path, on, ours, &benefits["nystartsjobb"]["from_2024-01-01_multiples"][key]);
    }
    let job = &benefits["introduktionsjobb"];
    facts.as_written("arbetsmarknad.introduktionsjobb_tak", day("2018-05-01"), &job["cap_gross_wage_month"]);
    let support = &benefits["aktivitetsstod_per_day"];
    for (path, key, of, from, to) in [
        (
            "aktivitetsstod_ej_kvalificerad",
            "grundbelopp (not qualified for a-kassa, age 25+)",
            "2015-09 (at the latest)..2025-09-30",
            "2015-09-07",
            "2025-09-30",
        ),
        (
            "aktivitetsstod_ej_kvalificerad",
            "grundbelopp (not qualified for a-kassa, age 25+)",
            "2025-10-01..",
            "2025-10-01",
            "2026-12-31",
        ),
        (
            "aktivitetsstod_lagsta",
            "floor_if_qualified_for_akassa",
            "2020-04-13..2025-09-30",
            "2020-04-13",
            "2025-09-30",
        ),
        (
            "aktivitetsstod_lagsta",
            "floor_if_qualified_for_akassa",
            "2025-10-01.. (inkomstbaserat belopp, floor)",
            "2025-10-01",
            "2026-12-31",
        ),
        (
            "aktivitetsstod_efter_akassa",
            "after_akassa_exhausted_percent_of_dagsfortjanst",
            "..2025-09-30",
            "2012-01-01",
            "2025-09-30",
        ),
    ] {
        facts.through(&format!("arbetsmarknad.{path}"), [day(from), day(to)], &support[key][of]);
    }
    let new = [day("2025-10-01"), day("2026-12-31")];
    let base = &support["max_dagsunderlag_after_300_days_from_2025-10"];
    facts.through("arbetsmarknad.aktivitetsstod_hogsta_inkomst_efter", new, base);
    facts.through("arbetsmarknad.aktivitetsstod_sankning", new, &support["steg_ner_from_day_301_per_100_days_pp"]);
    let settling = &benefits["etableringsersattning_per_day"];
    let all = [day("2018-01-01"), day("2026-12-31")];
    facts.through("arbetsmarknad.etableringsersattning", all, &settling["from_2018-01-01"]);
    facts.through("arbetsmarknad.etableringsersattning_kartlaggning", all, &settling["during_kartlaggning"]);
}

fn housing(facts: &mut Facts, benefits: &Value) {
    let families = &benefits["bostadsbidrag"]["families"];
    for (path, key, span, from, to) in [
        ("bostad.bostadsbidrag_hogsta_hyra", "upper_rent", "2012-2025", "2012-01-01", "2025-12-31"),
        ("bostad.bostadsbidrag_hogsta_hyra", "upper_rent", "2026", "2026-01-01", "2026-12-31"),
        ("bostad.bostadsbidrag_sarskilt", "sarskilt_bidrag", "2012-2013", "2012-01-01", "2013-12-31"),
        ("bostad.bostadsbidrag_sarskilt", "sarskilt_bidrag", "2014-2026", "2014-01-01", "2026-12-31"),
    ] {
        for on in [day(from), day(to)] {
            for (children, amount) in families[key][span].as_object().unwrap() {
                let ours = facts.rung(path, on, youngest(children));
                facts.same(path, on, ours, amount);
            }
        }
    }
    let known = &benefits["unverified"]["bostadsbidrag_income_limit_single"];
    for (limit, from, to) in [
        (&known["2012-2016"], "2012-01-01", "2016-12-31"),
        (&families["income_limit_single"]["2017"], "2017-01-01", "2018-02-28"),
        (&families["income_limit_single"]["2018-03"], "2018-03-01", "2018-12-31"),
        (&known["2019"], "2019-01-01", "2019-12-31"),
        (&known["2020"], "2020-01-01", "2020-12-31"),
        (&known["2021-2023"], "2021-01-01", "2023-12-31"),
        (&families["income_limit_single"]["2024-2026"], "2024-01-01", "2026-12-31"),
    ] {
        facts.through("bostad.bostadsbidrag_inkomst_ensam", [day(from), day(to)], limit);
        for on in [day(from), day(to)] {
            let ours = facts.number("bostad.bostadsbidrag_inkomst_make", on) * Decimal::from(2);
            facts.same("bostad.bostadsbidrag_inkomst_make", on, ours, limit);
        }
    }
    for (span, share) in benefits["bostadsbidrag"]["temporary_supplement"].as_object().unwrap() {
        let (from, to) = span.split_once("..").unwrap();
        for on in [format!("{from}-01"), format!("{to}-28")] {
            let ours = (facts.number("bostad.bostadsbidrag_tillagg", day(&on)) / Decimal::from(100)).normalize();
            facts.same("bostad.bostadsbidrag_tillagg", day(&on), ours, share);
        }
    }
    for row in benefits["bostadstillagg_under_pension_age"]["single"].as_array().unwrap() {
        let (from, to) = row["year"].as_str().unwrap().split_once('-').unwrap_or(("2017", "2017"));
        for year in [from, to] {
            let (path, on) = ("bostad.bostadstillagg", date(year.parse().unwrap(), 12, 31));
            let steps = facts.steps(path, on);
            let over = |step: usize| steps[step].first().unwrap().as_ref().unwrap().parse::<Decimal>().unwrap();
            let share = |step: usize| steps[step][2].as_ref().unwrap().parse::<Decimal>().unwrap() / Decimal::from(100);
            let sum: Decimal = (1..steps.len()).map(|step| (over(step) - over(step - 1)) * share(step - 1)).sum();
            facts.same(path, on, sum.normalize(), &row["max"]);
        }
    }
}

fn taxes(facts: &mut Facts, tax: &Value) {
    for (year, values) in years(&tax["statlig_skatt"]) {
        for (index, step) in values.as_array().unwrap().iter().enumerate() {
            let (path, on) = ("skatt.statlig_skatt", date(year, 12, 31));
            let steps = facts.steps(path, on);
            assert_eq!(steps.len(), values.as_array().unwrap().len() + 1, "{path} on {on}");
            facts.same(path, on, steps[index + 1][0].as_ref().unwrap().parse().unwrap(), &step["over"]);
        }
    }
    for (year, values) in years(&tax["public_service"]) {
        facts.through("skatt.public_service_tak", days(year, ""), &values["cap_ibb"]);
    }
    for (year, values) in years(&tax["begravningsavgift_percent"]) {
        for (path, key) in [
            ("skatt.begravningsavgift", "standard"),
            ("kommuner.0180.begravningsavgift", "stockholm"),
            ("kommuner.0687.begravningsavgift", "tranas"),
        ] {
            if !values[key].is_null() {
                facts.through(path, days(year, ""), &values[key]);
            }
        }
    }
    facts.as_written("skatt.regional_reduktion", day("2020-01-01"), &tax["regional_skattereduktion"]["amount"]);
    let share = (facts.number("skatt.akassa_reduktion", day("2022-07-01")) / Decimal::from(100)).normalize();
    facts.same("skatt.akassa_reduktion", day("2022-07-01"), share, &tax["akassa_skattereduktion"]["rate"]);
    let fee = &tax["allman_pensionsavgift"];
    for year in 2012..=2026 {
        for (path, key) in [("skatt.pensionsavgift_tak", "ceiling_ibb"), ("skatt.pensionsavgift_golv", "floor_pbb")] {
            facts.through(path, days(year, ""), &fee[key]);
        }
    }
}

fn contributions(facts: &mut Facts, tax: &Value) {
    for (year, values) in years(&tax["arbetsgivaravgift"]) {
        for name in [
            "alderspension",
            "sjukforsakring",
            "foraldraforsakring",
            "efterlevandepension",
            "arbetsmarknad",
            "arbetsskada",
            "allman_loneavgift",
        ] {
            facts.through(&format!("avgifter.{name}"), days(year, ""), &values[name]);
        }
    }
    let [first, last] = [day("2012-01-01"), day("2026-12-31")];
    let bound = |row: &Value, key: &str, open: Date| row[key].as_str().map_or(open, day).clamp(first, last);
    for row in tax["arbetsgivaravgift_youth"].as_array().unwrap() {
        let from = bound(row, "from", first);
        let path = if ["18-22", "23-24"].contains(&row["age_at_year_start"].as_str().unwrap()) {
            "avgifter.ungdom_aldre"
        } else {
            "avgifter.ungdom"
        };
        facts.as_written(path, from, &row["percent"]);
        if row["to"].is_null() {
            facts.as_written(path, day("2024-01-01"), &row["percent"]);
        }
    }
    for row in tax["arbetsgivaravgift_senior"].as_array().unwrap() {
        if !row["who"].as_str().unwrap().contains("1937") {
            facts.through("avgifter.senior", [bound(row, "from", first), bound(row, "to", last)], &row["percent"]);
        }
    }
}

#[test]
fn rates_are_those_of_the_facts() {
    let say = |text: &str| {
        let _ = writeln!(std::io::stderr(), "{text}");
    };
    let Some(folder) = std::env::var_os(FACTS) else {
        say(&format!("skipped: {FACTS} names no folder"));
        return;
    };
    let read = |name: &str| std::fs::read_to_string(Path::new(&folder).join(name)).unwrap();
    let [benefits, care_facts, costs, tax]: [Value; 4] = ["benefits", "care", "supplement-costs", "tax"]
        .map(|name| serde_json::from_str(&read(&format!("{name}.json"))).unwrap());
    let rules = read("supplement-rules.md");
    let book = embedded::rate_book();
    let rows = book.rows().map(|(_, info)| info.into_owned()).collect();
    let mut facts = Facts { rows, compared: 0, differences: BTreeSet::new(), wrong: Vec::new(), held: BTreeSet::new() };
    base_amounts(&mut facts, &benefits, &tax);
    riksnorm(&mut facts, &benefits);
    sickness(&mut facts, &benefits);
    studies(&mut facts, &benefits);
    labour_market(&mut facts, &benefits);
    housing(&mut facts, &benefits);
    taxes(&mut facts, &tax);
    contributions(&mut facts, &tax);
    let national = facts.compared;
    care::compare(&mut facts, &care_facts, &costs);
    let fees = facts.compared - national;
    equalisation::compare(&mut facts, &book, &rules);
    let equalised = facts.compared - national - fees;
    prices::compare(&mut facts, &book, [&care_facts, &costs], [&rules, &read("benefits.md")]);
    let prices = facts.compared - national - fees - equalised;
    say(&format!(
        "{} values compared with the facts: {national} national, {fees} fees and ceilings, {equalised} of the \
         equalisation, {prices} prices",
        facts.compared
    ));
    assert_eq!(facts.wrong, Vec::<String>::new());
    for (path, day, why) in ON_PURPOSE {
        let needed = facts.differences.contains(&(path.to_owned(), day.to_owned()));
        assert!(needed, "no longer needed: {path} {day} ({why})");
    }
}
