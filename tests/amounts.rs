//! Worked amounts of 2013 and 2014, as agencies print them or as the law's formula gives them, computed from cases.
//!
//! The amounts of 2014 follow from the same rules with the prisbasbelopp of 2014 (44 400 kr, SFS 2013:715).

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod shipped;

use nyttokalkyl::case::Case;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::money::Ore;
use nyttokalkyl::rates::{self, RateBook};
use nyttokalkyl::rule::Rule;
use nyttokalkyl::texts::Lang;

/// The shipped rates with another prisbasbelopp.
fn with_prisbasbelopp(kronor: &str) -> RateBook {
    let mut files = shipped::rates();
    let text = files.get_mut("basbelopp.toml").unwrap();
    assert!(text.contains("value = 44_500,"));
    *text = text.replace("value = 44_500,", &format!("value = {kronor},"));
    rates::load(&files, "rates").unwrap()
}

/// The two years, with an amount for each.
struct Years([RateBook; 2]);

impl Years {
    fn new() -> Self {
        Self(["44_500", "44_400"].map(with_prisbasbelopp))
    }

    /// What a rule pays in each year, in kronor, for a row under `support` at an age, with some household.
    fn pays(&self, rule: &str, age: u8, household: &str, support: &str) -> [String; 2] {
        let text = format!(
            "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\n[person]\nage = {age}\n{household}\n\
             [before]\n[after]\n[after.support]\n{support}\n"
        );
        let source = Source::new("x.toml", text);
        self.0.each_ref().map(|book| {
            let (case, _) =
                Case::read(&source, book).unwrap_or_else(|wrong| panic!("{}", wrong.render(Lang::En, false)));
            let evaluation = Evaluation::of(&case, book).unwrap();
            let rule = Rule::find(rule).unwrap().id;
            let flows = evaluation.after.flows().filter(|(flow, _)| flow.rule == rule);
            let sum: Ore = flows.map(|(flow, _)| flow.amount).sum();
            sum.money().to_decimal().normalize().to_string()
        })
    }
}

/// SFB 25 kap. 5 §, 28 kap. 7 and 10 §§: the highest amounts per day of both levels and years.
#[test]
fn sjukpenning_at_the_ceiling() {
    let years = Years::new();
    let day = |level| {
        let row = format!("sjukpenning = {{ sgi = 400_000, days = 1, degree = \"100 %\", level = \"{level}\" }}");
        years.pays("sjukpenning", 40, "", &row)
    };
    assert_eq!(day("normal"), ["709", "708"]);
    assert_eq!(day("fortsattning"), ["665", "664"]);
}

/// SFB 35 kap. 18 § with 36 kap. 30 §: 2.10 to 2.40 prisbasbelopp by age, a twelfth to the nearest krona.
#[test]
fn the_guarantee_level_by_age() {
    let years = Years::new();
    let month = |benefit: &str, age| {
        let row = format!("{benefit} = {{ level = \"garanti\", months = 1, degree = \"100 %\" }}");
        years.pays(benefit, age, "", &row)
    };
    let of_age = |age| month("aktivitetsersattning", age);
    assert_eq!(of_age(20), ["7788", "7770"]);
    assert_eq!(of_age(22), ["7973", "7955"]);
    assert_eq!(of_age(24), ["8158", "8140"]);
    assert_eq!(of_age(26), ["8344", "8325"]);
    assert_eq!(of_age(28), ["8529", "8510"]);
    assert_eq!(of_age(29), ["8715", "8695"]);
    assert_eq!(month("sjukersattning", 40), ["8900", "8880"]);
}

/// SFB 34 kap. 7 and 12 §§: 64 % of 7.5 prisbasbelopp, a twelfth.
#[test]
fn the_highest_income_related_compensation() {
    let row =
        "sjukersattning = { level = \"inkomstrelaterad\", antagandeinkomst = 500_000, months = 1, degree = \"100 %\" }";
    assert_eq!(Years::new().pays("sjukersattning", 40, "", row), ["17800", "17760"]);
}

/// Studiestödslagen 3 kap. 11–14 §§: per week, and CSN's four weeks of 2013 (9 024 kr) and 2014 (9 004 kr).
#[test]
fn studiemedel_by_week() {
    let years = Years::new();
    let weeks = |rule: &str, weeks, level| {
        let row = format!(
            "studiemedel = {{ weeks = {weeks}, loan_weeks = {weeks}, extent = \"100 %\", level = \"{level}\" }}"
        );
        years.pays(rule, 25, "", &row)
    };
    assert_eq!(weeks("studiebidrag", 1, "allmant"), ["707", "705"]);
    assert_eq!(weeks("studielan", 1, "allmant"), ["1549", "1546"]);
    assert_eq!(weeks("studiebidrag", 1, "hogre"), ["1646", "1642"]);
    assert_eq!(weeks("studielan", 1, "hogre"), ["610", "609"]);
    assert_eq!(weeks("studiebidrag", 4, "allmant"), ["2828", "2820"]);
    assert_eq!(weeks("studielan", 4, "allmant"), ["6196", "6184"]);
}

/// Amounts per day that no base amount moves.
#[test]
fn amounts_per_day() {
    let years = Years::new();
    let day = |benefit: &str, level: &str| {
        let row = format!("{benefit} = {{ level = \"{level}\", days = 1, extent = \"100 %\" }}");
        years.pays(benefit, 22, "", &row)
    };
    assert_eq!(day("utvecklingsersattning", "gymnasieexamen"), ["141", "141"]);
    assert_eq!(day("utvecklingsersattning", "ovriga"), ["48", "48"]);
    assert_eq!(day("aktivitetsstod", "ej-kvalificerad"), ["223", "223"]);
    assert_eq!(day("aktivitetsstod", "lagsta"), ["320", "320"]);
    assert_eq!(day("etableringsersattning", "hel"), ["308", "308"]);
    assert_eq!(day("etableringsersattning", "kartlaggning"), ["231", "231"]);
    assert_eq!(day("arbetsloshetsersattning", "grundbelopp"), ["320", "320"]);
    assert_eq!(day("foraldrapenning", "grundniva"), ["225", "225"]);
}

/// The ceiling of the a-kassa to 6 September 2015: 680 kr a day on both shares, and 80 % of a twenty-second below it.
#[test]
fn akassa_by_earlier_income() {
    let years = Years::new();
    let day = |wage, first_day| {
        let row = format!(
            "arbetsloshetsersattning = {{ level = \"inkomst\", wage_month = {wage}, first_day = {first_day}, days = 1, extent = \"100 %\" }}"
        );
        years.pays("arbetsloshetsersattning", 40, "", &row)
    };
    assert_eq!(day(18_700, 1), ["680", "680"]);
    assert_eq!(day(30_000, 201), ["680", "680"]);
    assert_eq!(day(11_000, 1), ["400", "400"]);
    assert_eq!(day(11_000, 201), ["350", "350"]);
}

/// Socialstyrelsen, riksnormen 2013 and (unchanged) 2014; the part in a shared dwelling, 1 710 / 5 + 2 950 = 3 292 kr,
/// is its own example of 2013-11-19.
#[test]
fn riksnormens_totals() {
    let years = Years::new();
    let month = |household: &str| {
        let household = format!("[household]\nrent_month = 0\nother_income_month = 0\n{household}");
        let row = "forsorjningsstod = { level = \"norm\", from = 1, to = 1 }";
        years.pays("forsorjningsstod_norm", 40, &household, row)
    };
    assert_eq!(month("adults = 1"), ["3880", "3880"]);
    assert_eq!(month("adults = 2"), ["6360", "6360"]);
    assert_eq!(month("adults = 1\nshared_with = 4"), ["3292", "3292"]);
    assert_eq!(month("adults = 1\nchildren = [{ age = 11 }, { age = 15 }]"), ["10350", "10350"]);
    assert_eq!(month("adults = 2\nchildren = [{ age = 11 }, { age = 15 }]"), ["12900", "12900"]);
}

/// SFB 97 kap. 24–25 §§, 98 kap. 4 §: 1 370 kr at most, paid as 1 300 kr.
#[test]
fn the_highest_bostadsbidrag_of_the_young() {
    let household = "[household]\nadults = 1\nrent_month = 5_000";
    let row = "bostadsbidrag = { level = \"beraknat\", from = 1, to = 1 }";
    assert_eq!(Years::new().pays("bostadsbidrag", 25, household, row), ["1300", "1300"]);
}
