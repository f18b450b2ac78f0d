//! Skatteverket's monthly tax tables: every row and column of the official files, where they lie, and a sample of them.
//!
//! The official files are not part of the project. `NYTTOKALKYL_OFFICIAL` names the folder that holds them as
//! `tax-table-YYYY.csv` with `table,from,to,col1,…,col6`; a column that a file does not have is empty.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::embedded;
use nyttokalkyl::money::Money;
use nyttokalkyl::rates::RateBook;
use nyttokalkyl::rules::skattetabell::{COLUMNS, Column};

/// Rows of Skatteverket's monthly tables: year, table, the highest income of the band, and the columns that are known.
const SAMPLE: &[(i16, u8, i64, &[i64])] = &[
    (2013, 29, 1600, &[108]),
    (2013, 29, 6000, &[555]),
    (2013, 32, 1600, &[108]),
    (2013, 32, 6000, &[610]),
    (2013, 32, 12000, &[2081]),
    (2013, 32, 20000, &[4417]),
    (2013, 32, 33000, &[8413]),
    (2013, 32, 46000, &[14668]),
    (2013, 32, 60000, &[22428]),
    (2013, 32, 80000, &[33828]),
    (2013, 37, 46000, &[16622]),
    (2013, 37, 60000, &[25082]),
    (2013, 37, 80000, &[37482]),
    (2015, 29, 1600, &[108]),
    (2015, 29, 6000, &[535]),
    (2015, 32, 1600, &[108]),
    (2015, 32, 6000, &[587]),
    (2015, 32, 12000, &[1959]),
    (2015, 32, 20000, &[4255]),
    (2015, 32, 33000, &[8085]),
    (2015, 32, 46000, &[14057]),
    (2015, 32, 60000, &[21715]),
    (2015, 32, 80000, &[33115]),
    (2015, 40, 46000, &[17097]),
    (2015, 40, 60000, &[25876]),
    (2015, 40, 80000, &[38876]),
    (2017, 29, 1600, &[108, 0, 108, 0, 108, 4]),
    (2017, 29, 6000, &[530, 403, 433, 16, 1147, 1147]),
    (2017, 32, 1600, &[108, 0, 108, 0, 108, 5]),
    (2017, 32, 6000, &[583, 445, 433, 16, 1266, 1266]),
    (2017, 32, 12000, &[1949, 2034, 918, 184, 2930, 2930]),
    (2017, 32, 20000, &[4245, 4784, 2534, 2534, 5746, 5746]),
    (2017, 32, 33000, &[8068, 9317, 6817, 6817, 10208, 10208]),
    (2017, 32, 46000, &[13893, 15196, 12696, 12696, 16033, 16033]),
    (2017, 32, 60000, &[21742, 22699, 20499, 20499, 23597, 23597]),
    (2017, 32, 80000, &[33742, 34099, 32499, 32499, 34997, 34997]),
    (2017, 40, 46000, &[16930, 18660, 16160, 16160, 19625, 19625]),
    (2017, 40, 60000, &[25898, 27285, 25085, 25085, 28309, 28309]),
    (2017, 40, 80000, &[39498, 40285, 38685, 38685, 41309, 41309]),
    (2019, 29, 1700, &[117, 0, 116, 1, 117, 17]),
    (2019, 29, 6000, &[538, 377, 443, 1102, 1177, 1177]),
    (2019, 32, 1700, &[117, 0, 116, 1, 117, 19]),
    (2019, 32, 6000, &[587, 415, 443, 1211, 1295, 1295]),
    (2019, 32, 12000, &[1918, 1842, 962, 2819, 2972, 2972]),
    (2019, 32, 20000, &[4157, 4328, 2078, 5596, 5810, 5810]),
    (2019, 32, 33000, &[7882, 8653, 6153, 9992, 10306, 10306]),
    (2019, 32, 46000, &[12836, 13418, 10918, 14845, 15260, 15260]),
    (2019, 32, 60000, &[20413, 21214, 19014, 22088, 22611, 22611]),
    (2019, 32, 80000, &[32413, 32828, 31228, 33333, 34011, 34011]),
    (2019, 40, 46000, &[15796, 16723, 14223, 18326, 18848, 18848]),
    (2019, 40, 60000, &[24492, 25718, 23518, 26660, 27319, 27319]),
    (2019, 40, 80000, &[38092, 38970, 37370, 39466, 40319, 40319]),
    (2025, 29, 2100, &[150, 0, 150, 0, 150, 7]),
    (2025, 29, 6000, &[496, 122, 425, 360, 1104, 1104]),
    (2025, 32, 2100, &[150, 0, 150, 0, 150, 8]),
    (2025, 32, 6000, &[496, 134, 425, 390, 1215, 1215]),
    (2025, 32, 12000, &[1569, 1484, 939, 1678, 2763, 2763]),
    (2025, 32, 20000, &[3372, 3298, 1619, 3629, 5347, 5347]),
    (2025, 32, 33000, &[6725, 6587, 3503, 7266, 9899, 9899]),
    (2025, 32, 46000, &[10487, 10349, 7266, 10919, 14237, 14237]),
    (2025, 32, 60000, &[16249, 16099, 13015, 16128, 19999, 19999]),
    (2025, 32, 80000, &[26649, 26495, 23411, 25739, 30399, 30399]),
    (2025, 42, 46000, &[13727, 13590, 10507, 14299, 18693, 18693]),
    (2025, 42, 60000, &[20888, 21136, 18053, 20729, 25855, 25855]),
    (2025, 42, 80000, &[33288, 33600, 30516, 32083, 38255, 38255]),
];

/// A row of an official file: table, first and last income, and the six columns.
struct Official {
    table: u8,
    from: i64,
    to: i64,
    columns: Vec<Option<i64>>,
}

fn official(path: &std::path::Path) -> Vec<Official> {
    let text = std::fs::read_to_string(path).unwrap();
    let row = |line: &str| {
        let mut cells = line.split(',').map(|cell| cell.parse().ok());
        let mut whole = || cells.next().unwrap().unwrap();
        let (table, from, to) = (whole(), whole(), whole());
        Official { table: u8::try_from(table).unwrap(), from, to, columns: cells.collect() }
    };
    text.trim_start_matches('\u{feff}').lines().skip(1).map(row).collect()
}

/// The computed column as whole kronor: from, to, tax.
fn computed(book: &RateBook, year: i16, table: u8, column: u8) -> Vec<[i64; 3]> {
    let rows = Column::new(book, year, table, column).unwrap().rows().unwrap();
    let whole = |amount: Money| amount.micro() / 1_000_000;
    rows.into_iter().map(|band| [band.from, band.to, band.tax].map(whole)).collect()
}

#[test]
#[allow(clippy::print_stderr, reason = "a test that cannot be run says so")]
fn every_row_and_column_of_the_official_tables() {
    let Some(folder) = std::env::var_os("NYTTOKALKYL_OFFICIAL") else {
        eprintln!("skipped: NYTTOKALKYL_OFFICIAL does not name a folder with Skatteverket's tables");
        return;
    };
    let book = embedded::rate_book();
    let mut wrong = Vec::new();
    let mut compared = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let Some(year) = name.strip_prefix("tax-table-").and_then(|year| year.parse::<i16>().ok()) else { continue };
        let rows = official(&path);
        let mut tables: Vec<u8> = rows.iter().map(|row| row.table).collect();
        tables.dedup();
        for table in tables {
            let rows: Vec<&Official> = rows.iter().filter(|row| row.table == table).collect();
            for column in COLUMNS {
                let cell = |row: &Official| row.columns[usize::from(column) - 1];
                if rows.iter().all(|row| cell(row).is_none()) {
                    continue;
                }
                let computed = computed(&book, year, table, column);
                assert_eq!(rows.len(), computed.len(), "{year}, table {table}: another number of rows");
                for (row, computed) in rows.iter().zip(computed) {
                    compared += 1;
                    let printed = [row.from, row.to, cell(row).unwrap()];
                    if printed != computed {
                        wrong.push(format!(
                            "{year}, table {table}, column {column}: {printed:?}, computed {computed:?}"
                        ));
                    }
                }
            }
        }
    }
    assert!(compared > 0, "no official table in the folder");
    assert!(
        wrong.is_empty(),
        "{} of {compared} differ, the first:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
    eprintln!("{compared} cells compared");
}

#[test]
fn a_sample_of_the_official_tables() {
    let book = embedded::rate_book();
    for (year, table, to, columns) in SAMPLE {
        for (column, printed) in COLUMNS.zip(*columns) {
            let computed = computed(&book, *year, *table, column);
            let [_, _, tax] = computed.into_iter().find(|band| band[1] == *to).unwrap();
            assert_eq!(tax, *printed, "{year}, table {table}, column {column}, up to {to} kr");
        }
    }
}

#[test]
fn the_command_prints_the_column() {
    let arguments =
        ["nyttokalkyl", "rates", "tax-table", "--year", "2025", "--table", "32", "--column", "3", "--format", "csv"];
    let output = command::execute(&Cli::read(arguments).unwrap()).unwrap().text();
    let rows = computed(&embedded::rate_book(), 2025, 32, 3);
    let lines = rows.into_iter().map(|[from, to, tax]| format!("{from},{to},{tax}\n"));
    assert_eq!(output, std::iter::once("from,to,tax\n".to_owned()).chain(lines).collect::<String>());
}
