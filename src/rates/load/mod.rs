//! The loader: from the files of `rates/` to a checked [`RateBook`], or everything that is wrong with them.

mod methods;
mod overlay;
mod places;
mod price_files;
mod price_lists;
mod rows;

use std::collections::BTreeMap;
use std::path::Path;

use super::book::{FileHash, RateBook, RowInfo, Series};
use super::comparison::comparisons;
use super::local::Annual;
use super::row::{RowId, row_id};
use super::series::{self, DIVISORS, Kind, Resolve, SERIES};
use super::{Ladder, Scale};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::fields::{self, Place};
use crate::hash::sha256;
use crate::input::{Reader, Table};
use crate::money::{Money, Rate};
use crate::texts::{Label, Nearest, Problem};
use places::check_total;

const BOOK: &str = "book.toml";
const MUNICIPALITIES: &str = "kommuner.toml";
const REGIONS: &str = "regioner.toml";
const PATIENT_FEES: &str = "patientavgifter.toml";
const COMPARISONS: &str = "jamforelser.toml";
const PRICE_LISTS: &str = "prislistor/";
const METHODS: &str = "metoder/";

pub use overlay::{is_overlay, overlay};
pub use price_files::{PriceFiles, PriceReader, is_price_file};

/// Reads every `.toml` file of a folder, and of the folders in it, as a rate book.
///
/// # Errors
/// Everything that is wrong with the files.
pub fn load_dir(folder: &Path) -> Result<RateBook, Failure> {
    let mut files = BTreeMap::new();
    let unreadable = |path: &Path, error: &std::io::Error| {
        let path = path.display().to_string();
        let problem = if error.kind() == std::io::ErrorKind::NotFound {
            Problem::RateFileMissing { path: path.clone() }
        } else {
            Problem::FileUnreadable { path: path.clone(), reason: error.to_string() }
        };
        Failure::from(Diagnostics::unread(&path, problem))
    };
    for within in ["", PRICE_LISTS, METHODS] {
        let folder = folder.join(within);
        for entry in std::fs::read_dir(&folder).map_err(|error| unreadable(&folder, &error))? {
            let path = entry.map_err(|error| unreadable(&folder, &error))?.path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
                files.insert(format!("{within}{name}"), text);
            }
        }
    }
    load(&files, &folder.display().to_string())
}

/// Reads a rate book from the texts of its files, by their names inside a folder that messages name.
///
/// # Errors
/// Everything that is wrong with the files.
pub fn load(files: &BTreeMap<String, String>, folder: &str) -> Result<RateBook, Failure> {
    let mut loader = Loader { folder: folder.to_owned(), failed: Vec::new(), book: None };
    for required in [BOOK, MUNICIPALITIES, REGIONS, PATIENT_FEES, COMPARISONS] {
        if !files.contains_key(required) {
            loader.failed.push(Diagnostics::unread(required, Problem::RateFileMissing { path: required.to_owned() }));
        }
    }
    // The years of the book decide what every other file must cover, and regions what municipalities and fees may name.
    let order = |name: &str| [BOOK, REGIONS, PATIENT_FEES].iter().position(|first| *first == name).unwrap_or(3);
    // A method comes after those that it may build on.
    let builds_on = |name: &str| files[name].lines().any(|line| line.starts_with("builds_on"));
    let mut names: Vec<&String> = files.keys().collect();
    names.sort_by_key(|name| (order(name), builds_on(name)));
    for name in names {
        loader.file(name, &files[name]);
    }
    loader.finish()
}

/// What has been read so far.
struct Loader {
    folder: String,
    failed: Vec<Diagnostics>,
    book: Option<RateBook>,
}

impl Loader {
    fn book(&mut self) -> &mut RateBook {
        self.book.get_or_insert_with(|| RateBook {
            years: (0, 0),
            files: Vec::new(),
            rows: Vec::new(),
            series: Vec::new(),
            municipalities: Annual::default(),
            regions: Annual::default(),
            missing_fees: None,
            price_lists: Vec::new(),
            methods: Vec::new(),
            comparisons: Vec::new(),
            overlays: Vec::new(),
        })
    }

    fn file(&mut self, name: &str, text: &str) {
        let sha256 = sha256(text);
        self.book().files.push(FileHash { name: name.to_owned(), sha256 });
        let source = Source::new(format!("{}/{name}", self.folder), text);
        let (mut reader, table) = Reader::open(&source);
        let stem = name.trim_end_matches(".toml");
        match name {
            BOOK => self.years(&mut reader, &table),
            MUNICIPALITIES => self.municipalities(&mut reader, &table),
            REGIONS => self.regions(&mut reader, &table),
            PATIENT_FEES => self.patient_fees(&mut reader, &table),
            COMPARISONS => {
                let top = reader.top(&table, Place::Comparisons);
                self.book().comparisons = comparisons(&mut reader, &top, None::<std::iter::Empty<&str>>);
            }
            _ if name.starts_with(PRICE_LISTS) => self.price_list(&mut reader, &table, &stem[PRICE_LISTS.len()..]),
            _ if name.starts_with(METHODS) => self.method(&mut reader, &table, &stem[METHODS.len()..]),
            _ => self.domain(&mut reader, &table, stem),
        }
        reader.diagnostics.tidy();
        if !reader.diagnostics.is_empty() {
            self.failed.push(reader.diagnostics);
        }
    }

    fn years(&mut self, reader: &mut Reader, table: &Table) {
        reader.known_keys(table, &Label::PlaceTop, &fields::keys(Place::Book));
        let mut year = |key: &'static str| {
            let entry = reader.required_field(table, (Place::Book, key), &Label::PlaceTop, None)?;
            reader.whole(entry, &(1990..=2100), Label::KindYear).and_then(|year| i16::try_from(year).ok())
        };
        if let (Some(first), Some(last)) = (year("first_year"), year("last_year")) {
            self.book().years = (first, last);
        }
    }

    fn domain(&mut self, reader: &mut Reader, table: &Table, domain: &str) {
        for entry in &table.entries {
            let path = format!("{domain}.{}", entry.key);
            let Some((_, kind)) = SERIES.iter().find(|(known, _)| *known == path) else {
                let nearest = Nearest::of(&path, SERIES.iter().map(|(known, _)| *known));
                reader.problem(entry.key_span.clone(), Problem::UnknownSeries { path, nearest });
                continue;
            };
            let least = i64::from(DIVISORS.contains(&path.as_str()));
            if let Some(series) = self.titled_series(reader, entry, path, (*kind, least)) {
                self.book().series.push(series);
            }
        }
    }

    fn add_row(&mut self, info: RowInfo) -> RowId {
        let id = row_id(self.book().rows.len());
        self.book().rows.push(info);
        id
    }

    fn finish(mut self) -> Result<RateBook, Failure> {
        self.book();
        let mut book = self.book.unwrap_or_else(|| unreachable!("made above"));
        book.files.sort_by(|a, b| a.name.cmp(&b.name));
        book.series.sort_by(|a, b| a.path.cmp(&b.path));
        book.methods.sort_by(|a, b| a.id.cmp(&b.id));
        let mut whole = Diagnostics::new(Source::new(self.folder.as_str(), ""));
        if self.failed.is_empty() {
            for (path, kind) in SERIES {
                match book.series(path) {
                    None => whole.file(Problem::MissingSeries { path: (*path).to_owned() }),
                    Some(series) if !resolves(&book, series, *kind) => {
                        whole.file(Problem::ScaleForm { path: (*path).to_owned() });
                    }
                    Some(_) => {}
                }
            }
        }
        if !whole.is_empty() {
            self.failed.push(whole);
        }
        if self.failed.is_empty() { Ok(book) } else { Err(Failure(self.failed)) }
    }
}

/// Whether every row of a series gives an exact value of its kind.
fn resolves(book: &RateBook, series: &Series, kind: Kind) -> bool {
    fn all<T: Resolve>(book: &RateBook, series: &Series) -> bool {
        series.rows.iter().all(|row| series::try_resolve::<T>(book, row, row.from).is_some())
    }
    match kind {
        Kind::Money => all::<Money>(book, series),
        Kind::Rate => all::<Rate>(book, series),
        Kind::Whole => all::<u32>(book, series),
        Kind::Scale => all::<Scale>(book, series),
        Kind::Ladder => all::<Ladder>(book, series),
    }
}
