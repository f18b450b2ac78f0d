//! The listing of `find`: benefits, priced uses, municipalities, patient fees and fields of the case file.

use std::collections::BTreeSet;

use super::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::fields::{BENEFITS, FIELDS, Field, Kind, Place};
use crate::party::Party;
use crate::rates::{MunicipalRow, RateBook, RowInfo, Shown, Status};
use crate::suggest::{self, fold};
use crate::texts::{Label, Lang, Say, Title};

/// Something that may be looked up.
#[derive(Clone, Debug)]
pub struct Listed {
    /// What it is.
    pub kind: Listing,
    /// The key or name that is written in a case file.
    pub key: String,
    /// Its name, or what it means.
    pub title: Title,
    /// The value as it is written in the rate tables.
    pub value: Option<String>,
    /// What the value is counted in.
    pub unit: Option<Label>,
    /// Who pays.
    pub payer: Option<Party>,
    /// The keys of its rows; for a field where it stands and what it takes.
    pub place: Option<Label>,
    /// Where the value comes from, or an example of it.
    pub provenance: Option<Label>,
    /// The price list.
    pub list: Option<String>,
    /// The price year, or the first year in which the value holds.
    pub year: Option<i16>,
    /// How the value is known.
    pub status: Option<Status>,
    /// What it is found by.
    names: Vec<String>,
}

/// What can be looked up, in the order in which it is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Listing {
    /// A benefit under `support`.
    Benefit,
    /// A row of a price list, under `use`.
    Use,
    /// A municipality with its tax rate.
    Municipality,
    /// A region's tax rate or patient fee.
    Region,
    /// A key of the case file.
    Field,
}

impl Listing {
    const ALL: [Self; 5] = [Self::Benefit, Self::Use, Self::Municipality, Self::Region, Self::Field];

    /// The name in machine-readable output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Benefit => "benefit",
            Self::Use => "use",
            Self::Municipality => "municipality",
            Self::Region => "region",
            Self::Field => "field",
        }
    }

    const fn heading(self) -> Label {
        match self {
            Self::Benefit => Label::FindBenefits,
            Self::Use => Label::FindUses,
            Self::Municipality => Label::FindMunicipalities,
            Self::Region => Label::FindRegions,
            Self::Field => Label::FindFields,
        }
    }
}

/// Everything that may be looked up.
pub fn all(book: &RateBook) -> Vec<Listed> {
    let mut listed: Vec<Listed> = benefits().collect();
    listed.extend(uses(book));
    listed.extend(municipalities(book));
    listed.extend(regions(book));
    listed.extend(FIELDS.iter().map(field));
    listed
}

fn benefits() -> impl Iterator<Item = Listed> {
    BENEFITS.iter().map(|benefit| Listed {
        payer: Some(benefit.payer),
        place: Some(Label::FindTakes { keys: own_keys(benefit.place) }),
        ..Listed::new(Listing::Benefit, benefit.key, benefit.title())
    })
}

/// The keys of a row besides those of every row.
fn own_keys(place: Place) -> Vec<String> {
    FIELDS.iter().filter(|field| field.place == place).map(|field| field.key.to_owned()).collect()
}

fn uses(book: &RateBook) -> impl Iterator<Item = Listed> {
    book.prices().map(|(list, item)| {
        let info = book.row(item.price.id);
        Listed {
            payer: Some(item.bearer),
            place: Some(Label::FindQuantity { keys: item.unit.quantities().iter().map(ToString::to_string).collect() }),
            provenance: Some(match &info.missing {
                Some(reason) => Label::FindUnpriced { list: list.to_owned(), reason: reason.clone() },
                None => Label::FindPrice {
                    list: list.to_owned(),
                    year: info.from.year().to_string(),
                    status: Box::new(info.status.into()),
                },
            }),
            list: Some(list.to_owned()),
            ..Listed::new(Listing::Use, &item.key, item.title).valued(&info)
        }
    })
}

fn municipalities(book: &RateBook) -> impl Iterator<Item = Listed> {
    book.municipal_rows().map(|MunicipalRow { code, name, region, info }| {
        let title = Title::new(&info.title, &info.title_en);
        let mut listed = Listed::new(Listing::Municipality, name, title).valued(&info);
        listed.names.extend([code.clone(), region.to_owned()]);
        Listed {
            payer: Some(Party::Individual),
            place: Some(Label::FindMunicipality { code, region: region.to_owned() }),
            provenance: Some(rate(&info)),
            ..listed
        }
    })
}

/// Since when a rate holds and how it is known, or why it is not.
fn rate(info: &RowInfo) -> Label {
    let year = info.from.year().to_string();
    match &info.missing {
        Some(reason) => Label::FindMissing { year, reason: reason.clone() },
        None => Label::FindRate { year, status: Box::new(info.status.into()) },
    }
}

fn regions(book: &RateBook) -> impl Iterator<Item = Listed> {
    book.regional_rows().map(|info| {
        let title = Title::new(&info.title, &info.title_en);
        let key = info.path.rsplit('.').next().unwrap_or_default();
        Listed {
            payer: Some(Party::Individual),
            provenance: Some(rate(&info)),
            ..Listed::new(Listing::Region, key, title).valued(&info)
        }
    })
}

fn field(field: &Field) -> Listed {
    let situations = matches!(field.place, Place::Situation | Place::Work | Place::Use)
        || field.place.is_lonestod()
        || BENEFITS.iter().any(|benefit| benefit.place == field.place);
    let place = match field.place {
        Place::Case => Label::PlaceTop,
        Place::Row => Label::FindEveryRow,
        Place::Situation => Label::FindPlaces { places: vec!["before".to_owned(), "after".to_owned()] },
        place => {
            let prefix = if situations { "before/after." } else { "" };
            let places = place.headings().into_iter().map(|heading| format!("{prefix}{heading}")).collect();
            Label::FindPlaces { places }
        }
    };
    let kind = match field.holds {
        _ if field.kind == Kind::PriceLists => field.kind.label(),
        Some(held) => Label::FindTakes { keys: own_keys(held) },
        None => field.kind.label(),
    };
    let provenance = field.line().map(|line| Label::FindExample { line });
    Listed {
        place: Some(Label::FindField { place: Box::new(place), kind: Box::new(kind) }),
        provenance,
        ..Listed::new(Listing::Field, field.key, field.help())
    }
}

impl Listed {
    fn new(kind: Listing, key: &str, title: Title) -> Self {
        let names = vec![key.to_owned(), title.sv.clone(), title.en.clone()];
        Self {
            kind,
            key: key.to_owned(),
            title,
            value: None,
            unit: None,
            payer: None,
            place: None,
            provenance: None,
            list: None,
            year: None,
            status: None,
            names,
        }
    }

    fn valued(mut self, info: &RowInfo) -> Self {
        if let Shown::Number(digits) = &info.value {
            self.value = Some(digits.clone());
        }
        self.unit = Some(Label::unit(&info.unit));
        self.year = Some(info.from.year());
        self.status = info.missing.is_none().then_some(info.status);
        self
    }

    /// The words of its key, titles and other names, folded.
    fn words(&self) -> impl Iterator<Item = String> + '_ {
        self.names.iter().flat_map(|name| words(name))
    }

    fn holds(&self, wanted: &[String]) -> bool {
        let names: Vec<String> = self.names.iter().map(|name| fold(name)).collect();
        wanted.iter().all(|word| names.iter().any(|name| name.contains(stem(word))))
    }
}

/// A word as it begins a compound: `läkare` is in `läkarbesök`.
fn stem(word: &str) -> &str {
    let stem = word.trim_end_matches(['a', 'e']);
    if stem.chars().count() < LEAST_STEM { word } else { stem }
}

const LEAST_STEM: usize = 4;

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2).map(str::to_owned).collect()
}

/// What a search found.
#[derive(Clone, Debug)]
pub struct Found {
    /// What matches.
    pub listed: Vec<Listed>,
    /// The near words that were listed instead, where nothing has the word itself.
    pub instead: Vec<String>,
}

/// What has every word in its key, titles or help; else what has a word that differs by a few letters.
///
/// # Errors
/// The nearest words, where nothing matches.
pub fn search(book: &RateBook, wanted: &str) -> Result<Found, Vec<String>> {
    let listed = all(book);
    let asked: Vec<String> = fold(wanted).split_whitespace().map(str::to_owned).collect();
    let matches =
        |wanted: &[String]| -> Vec<Listed> { listed.iter().filter(|listed| listed.holds(wanted)).cloned().collect() };
    let found = matches(&asked);
    if !found.is_empty() {
        return Ok(Found { listed: found, instead: Vec::new() });
    }
    let known: BTreeSet<String> = listed.iter().flat_map(Listed::words).collect();
    let is_known = |word: &String| listed.iter().any(|listed| listed.holds(std::slice::from_ref(word)));
    let near: Option<Vec<String>> = asked
        .iter()
        .map(|word| {
            if is_known(word) {
                return Some(word.clone());
            }
            suggest::nearest(word, known.iter().map(String::as_str)).map(str::to_owned)
        })
        .collect();
    if let Some(near) = near {
        let found = matches(&near);
        if !found.is_empty() {
            return Ok(Found { listed: found, instead: near });
        }
    }
    Err(suggest::likest(wanted, known.iter().map(String::as_str), NAMES_AT_MOST))
}

const NAMES_AT_MOST: usize = 3;

/// What was found, a section for each kind.
pub fn sections(found: &Found, wanted: &str, lang: Lang) -> Vec<Section> {
    let kinds = Listing::ALL.into_iter().map(|kind| {
        let rows: Vec<TableRow> =
            found.listed.iter().filter(|listed| listed.kind == kind).map(|listed| row(listed, lang)).collect();
        (kind, rows)
    });
    let mut sections: Vec<Section> = kinds
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(kind, rows)| Section {
            keys: vec![("kind", kind.key().to_owned())],
            heading: kind.heading().say(lang),
            table: Table { columns: columns(lang), rows },
            ..Section::default()
        })
        .collect();
    if let (Some(first), false) = (sections.first_mut(), found.instead.is_empty()) {
        let instead = found.instead.join(" ");
        first.lead.push(Label::FindInstead { wanted: wanted.to_owned(), instead }.say(lang));
    }
    sections
}

fn columns(lang: Lang) -> Vec<Column> {
    let column = Column::in_language(lang);
    vec![
        column("key", Label::ColumnKey, Align::Left),
        column("value", Label::ColumnValue, Align::Right),
        column("unit", Label::ColumnUnit, Align::Left),
        column("payer", Label::ColumnPayer, Align::Left),
        column("title", Label::ColumnTitle, Align::Remark),
        column("place", Label::ColumnPlace, Align::Remark),
        column("provenance", Label::ColumnProvenance, Align::Remark),
    ]
}

fn row(listed: &Listed, lang: Lang) -> TableRow {
    let text = |label: &Option<Label>| label.as_ref().map_or(Cell::Empty, |label| Cell::Text(label.say(lang)));
    TableRow {
        kind: RowKind::Item,
        id: listed.key.clone(),
        cells: vec![
            Cell::Text(listed.key.clone()),
            listed.value.clone().map_or(Cell::Empty, Cell::Number),
            text(&listed.unit),
            text(&listed.payer.map(Label::from)),
            Cell::Text(listed.title.say(lang)),
            text(&listed.place),
            text(&listed.provenance),
        ],
    }
}
