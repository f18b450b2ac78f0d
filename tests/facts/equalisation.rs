//! Inkomstutjämning: the table of counties and the worked examples of supplement-rules.md, section 3.

use std::ops::RangeInclusive;

use jiff::civil::date;
use nyttokalkyl::money::Rate;
use nyttokalkyl::rates::{Local, RateBook, Row};
use rust_decimal::Decimal;

use super::{Facts, days, decimal, number, said};

/// The years of each column of rates; 2012–2014, 2018 and 2019 have not been read and are taken to be as those that follow or
/// go before.
const COLUMNS: [RangeInclusive<i16>; 4] = [2012..=2015, 2016..=2019, 2020..=2023, 2024..=2025];

/// Counties whose name is not the region's id in ASCII.
const NAMES: [(&str, &str); 2] = [("Södermanland", "sormland"), ("Jämtland", "jamtland-harjedalen")];

fn region(county: &str) -> String {
    let known = NAMES.iter().find(|(name, _)| *name == county);
    let plain = || county.to_lowercase().replace(' ', "-").replace(['å', 'ä'], "a").replace('ö', "o");
    known.map_or_else(plain, |(_, id)| (*id).to_owned())
}

/// The cells of the rows of the table under a heading that begins so.
fn table<'a>(text: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let (_, rows) = text.split_once(heading).unwrap_or_else(|| panic!("no table {heading:?}"));
    let cells = |row: &'a str| row.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('*')).collect();
    rows.lines().skip(2).take_while(|row| row.starts_with('|')).map(cells).collect()
}

/// How far the fee's rate lies below the grant's, municipality and region.
fn less(rules: &str, year: i16) -> [Decimal; 2] {
    let after = if (2014..=2015).contains(&year) {
        ["2014-2015 up to 125 %: - ", "2014-2015 up to 125 %: - 7.25 / - "]
    } else {
        ["others = grant rate - ", "others = grant rate - 2.07 / - "]
    };
    after.map(|after| said(rules, after))
}

fn counties(facts: &mut Facts, rules: &str) {
    let rows = table(rules, "| County |");
    assert_eq!(rows.len(), 21);
    for row in rows {
        let id = region(row[0].split(" (").next().unwrap());
        let mut grants = [Decimal::ZERO; 2];
        for (cell, years) in row[1..].iter().zip(COLUMNS) {
            for (grant, written) in grants.iter_mut().zip(cell.split(" / ")) {
                // `=` and `-`: as in the column before.
                *grant = written.parse().unwrap_or(*grant);
            }
            for year in years {
                one_county(facts, &id, year, grants, less(rules, year));
            }
        }
    }
}

fn one_county(facts: &mut Facts, id: &str, year: i16, grants: [Decimal; 2], less: [Decimal; 2]) {
    let mut same = |part: &str, theirs: Decimal| {
        let path = format!("regioner.{id}.utjamning_{part}");
        // The fee's rate stands where a municipality pays it.
        if part != "kommun_avgift" || facts.rows.iter().any(|row| row.path == path) {
            for day in days(year, "") {
                let ours = facts.number(&path, day);
                facts.equal(&path, day, ours, theirs);
            }
        }
    };
    if id == "gotland" {
        // No region: the municipality has the parts of both.
        return same("kommun", grants[0] + grants[1]);
    }
    same("kommun", grants[0]);
    same("kommun_avgift", grants[0] - less[0]);
    same("region", if id == "stockholm" { grants[1] - less[1] } else { grants[1] });
}

fn examples(facts: &mut Facts, book: &RateBook, rules: &str) {
    let part = |cell: &str, at: usize| {
        let parts: Vec<&str> = cell.split("; ").collect();
        decimal(parts.get(at).unwrap_or(&parts[0]).trim_matches('*'))
    };
    for row in table(rules, "| Place, year |") {
        let name = row[0].split([' ', '/', ',']).next().unwrap();
        let years = row[0].split([' ', ';']).filter_map(|word| word.parse().ok()).filter(|year| *year > 2000);
        for (at, year) in years.enumerate() {
            let local = Local::resolve(book, name, date(year, 1, 1)).unwrap();
            let percent = |row: Row<Rate>| number(&book.row(row.id));
            let taken = [local.utjamning_kommun, local.utjamning_region].map(|row| percent(row.unwrap()));
            let own = [local.kommunalskatt, local.regionskatt].map(percent);
            for side in [0, 1] {
                let (path, day) = (format!("{name}, part {side}"), date(year, 1, 1));
                facts.equal(&path, day, own[side], part(row[1 + 3 * side], at));
                facts.equal(&path, day, own[side] - taken[side], part(row[2 + 3 * side], at));
            }
        }
    }
}

pub(crate) fn compare(facts: &mut Facts, book: &RateBook, rules: &str) {
    counties(facts, rules);
    examples(facts, book, rules);
}
