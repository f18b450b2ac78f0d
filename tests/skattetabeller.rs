//! Skatteverket's monthly tax tables: every row and column of the official files, where they lie, and a sample of them.
//!
//! The official files are not part of the project. `NYTTOKALKYL_OFFICIAL` names the folder that holds them as
//! `tax-table-YYYY.csv` with `table,from,to,col1,…,col6`; a column that a file does not have is empty.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use nyttokalkyl::embedded;
use nyttokalkyl::money::Money;
use nyttokalkyl::rates::RateBook;
use nyttokalkyl::rules::skattetabell::{COLUMNS, Column};

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
