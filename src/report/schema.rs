//! The JSON Schemas of case, price, rate, portfolio and evaluation files, made from the registry of fields and the rate book.

use serde_json::{Map, Value, json};

use crate::case::situation::MOST_BEARERS;
use crate::fields::{self, BENEFITS, Field, Kind, Place};
use crate::party::{Beneficiary, Party};
use crate::rates::{Fee, PriceItem, RateBook, Unit};
use crate::texts::{Label, Lang, Say, Title};

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";
const PERCENT: &str = r"^\s*\d+([.,]\d+)?\s*%\s*$";
const SIGNED_PERCENT: &str = r"^\s*-?\d+([.,]\d+)?\s*%\s*$";
const MONTH: &str = "^[0-9]{4}-(0[1-9]|1[0-2])$";
const NAME: &str = "^[A-Za-z0-9_-]+$";
const YEAR: &str = r"^\d{4}$";
const TOML: &str = r"\.toml$";
const MONTHS: usize = 12;

/// The kinds of files that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A case.
    Case,
    /// A price file of a user's own.
    Prices,
    /// A price list among the rates.
    PriceList,
    /// National rates.
    Rates,
    /// Municipalities.
    Municipalities,
    /// Regions.
    Regions,
    /// Patient fees of the regions.
    PatientFees,
    /// A method.
    Method,
    /// The years of the rates.
    Book,
    /// Changed rates.
    Overlay,
    /// What a coordination association has funded.
    Portfolio,
    /// A programme.
    Evaluation,
    /// What other evaluations have come to.
    Comparisons,
    /// A list of outputs.
    Reports,
}

impl FileKind {
    const fn title(self) -> Label {
        match self {
            Self::Case => Label::SchemaCase,
            Self::Prices => Label::SchemaPrices,
            Self::PriceList => Label::SchemaPriceList,
            Self::Rates => Label::SchemaRates,
            Self::Municipalities => Label::SchemaMunicipalities,
            Self::Regions => Label::SchemaRegions,
            Self::PatientFees => Label::SchemaPatientFees,
            Self::Method => Label::SchemaMethod,
            Self::Book => Label::SchemaBook,
            Self::Overlay => Label::SchemaOverlay,
            Self::Portfolio => Label::SchemaPortfolio,
            Self::Evaluation => Label::SchemaEvaluation,
            Self::Comparisons => Label::SchemaComparisons,
            Self::Reports => Label::SchemaReports,
        }
    }

    /// Whether the file is a table of tables, each under a name of its own.
    const fn names_tables(self) -> bool {
        matches!(self, Self::Rates)
    }

    /// What stands at the top, or under every name of it.
    const fn place(self) -> Place {
        match self {
            Self::Case => Place::Case,
            Self::Prices => Place::PriceFile,
            Self::PriceList => Place::PriceList,
            Self::Rates => Place::Series,
            Self::Municipalities => Place::Municipalities,
            Self::Regions => Place::Regions,
            Self::PatientFees => Place::PatientFees,
            Self::Method => Place::Method,
            Self::Book => Place::Book,
            Self::Overlay => Place::Overlay,
            Self::Portfolio => Place::Portfolio,
            Self::Evaluation => Place::Programme,
            Self::Comparisons => Place::Comparisons,
            Self::Reports => Place::Reports,
        }
    }
}

/// The schema of a kind of files.
///
/// # Panics
/// Never: what is written is made of texts.
pub fn document(kind: FileKind, book: &RateBook, lang: Lang) -> String {
    let schema = Schema { book, lang, shipped: matches!(kind, FileKind::PriceList | FileKind::Comparisons) };
    let mut document = Map::new();
    document.insert("$schema".to_owned(), DRAFT.into());
    document.insert("title".to_owned(), kind.title().say(lang).into());
    let top = match kind {
        FileKind::Rates => table(schema.series(), &[]),
        _ => schema.place(kind.place()),
    };
    document.extend(top);
    let mut places = if kind.names_tables() { vec![kind.place()] } else { Vec::new() };
    held(kind.place(), &mut places);
    document.insert("$defs".to_owned(), schema.definitions(places).into());
    let mut text = serde_json::to_string_pretty(&document).expect("texts can be written");
    text.push('\n');
    text
}

/// The places of the tables that may stand in a place, and in those.
fn held(place: Place, found: &mut Vec<Place>) {
    let mut under: Vec<Place> = fields::fields(place).filter_map(|field| field.holds).collect();
    if place == Place::Situation {
        under.extend(BENEFITS.iter().map(|benefit| benefit.place).chain([Place::Use]));
    }
    for place in under {
        if !found.contains(&place) {
            found.push(place);
            held(place, found);
        }
    }
}

struct Schema<'a> {
    book: &'a RateBook,
    lang: Lang,
    /// Whether what is shipped must have is required.
    shipped: bool,
}

impl Schema<'_> {
    fn definitions(&self, mut places: Vec<Place>) -> Map<String, Value> {
        places.sort_unstable();
        let uses = if places.contains(&Place::Use) { self.book.prices().collect() } else { Vec::new() };
        let mut definitions: Map<String, Value> =
            places.into_iter().map(|place| (name(place), self.place(place).into())).collect();
        for (_, item) in uses {
            let key = use_name(&item);
            if !definitions.contains_key(&key) {
                definitions.insert(key, self.use_row(&item).into());
            }
        }
        definitions
    }

    /// A table with the keys of a place.
    fn place(&self, place: Place) -> Map<String, Value> {
        let properties = fields::fields(place).map(|field| self.property(field)).collect();
        let is_required = |field: &&Field| field.required || field.shipped && self.shipped;
        let required: Vec<&str> = fields::fields(place).filter(is_required).map(|field| field.key).collect();
        let mut table = table(properties, &required);
        let either = fields::fields(place).filter(|field| field.either);
        let either: Vec<Value> = either.map(|field| json!({ "required": [field.key] })).collect();
        if !either.is_empty() {
            table.insert("oneOf".to_owned(), either.into());
        }
        if place == Place::NamedList {
            table.insert("dependentRequired".to_owned(), json!({ "year": ["index"], "index": ["year"] }));
        }
        table
    }

    /// The national rates by name.
    fn series(&self) -> Map<String, Value> {
        let series = self.book.series.iter().map(|series| {
            let info = self.book.row(series.rows[0].id);
            let title = Title::new(&info.title, &info.title_en);
            let key = series.path.rsplit('.').next().unwrap_or_default().to_owned();
            (key, described(reference(&name(Place::Series)), &Label::TemplateHelp { help: title }, self.lang))
        });
        series.collect()
    }

    /// A row of use, with the quantities of its unit, and a fee where the patient pays one.
    fn use_row(&self, item: &PriceItem) -> Map<String, Value> {
        let quantities = item.unit.quantities();
        let is_quantity = |field: &Field| Unit::ALL.iter().any(|(unit, _)| unit.quantities().contains(&field.key));
        let stands = |field: &&Field| match field.place {
            Place::Use if is_quantity(field) => quantities.contains(&field.key),
            Place::Use => field.key != "fee" || matches!(item.fee, Fee::Visit(_)),
            _ => true,
        };
        let properties = fields::fields(Place::Use).filter(stands).map(|field| self.property(field)).collect();
        if item.unit != Unit::Hours {
            return table(properties, &quantities[..1]);
        }
        let mut row = table(properties, &[]);
        let (hours, rest) = quantities.split_at(1);
        row.insert("oneOf".to_owned(), json!([{ "required": hours }, { "required": rest[..1] }]));
        let dependent: Map<String, Value> = rest[1..].iter().map(|key| ((*key).to_owned(), json!(rest[..1]))).collect();
        row.insert("dependentRequired".to_owned(), dependent.into());
        row
    }

    fn property(&self, field: &Field) -> (String, Value) {
        let mut schema = match field.holds {
            Some(place) if field.kind == Kind::Tables => rows(&name(place)),
            Some(place) if field.kind == Kind::Named => named(place).into(),
            Some(place) if field.kind == Kind::PriceLists => self.price_lists(place),
            Some(place) => reference(&name(place)),
            None if field.kind == Kind::Table => self.named(field.key).into(),
            None => self.value(field.kind),
        };
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("description".to_owned(), field.help().say(self.lang).into());
            if let Some(example) = field.line().and_then(|line| line.parse::<toml::Table>().ok()) {
                let example = match &example[field.key] {
                    toml::Value::Datetime(day) => day.to_string().into(),
                    value => serde_json::to_value(value).unwrap_or_default(),
                };
                schema.insert("examples".to_owned(), json!([example]));
            }
        }
        (field.key.to_owned(), schema)
    }

    /// The tables whose keys are names: benefits, and uses of the price lists, or with an own price.
    fn named(&self, key: &str) -> Map<String, Value> {
        if key == "support" {
            let benefits = BENEFITS.iter().map(|benefit| {
                let label = Label::SchemaPaid { title: benefit.title(), payer: Box::new(benefit.payer.into()) };
                (benefit.key.to_owned(), described(rows(&name(benefit.place)), &label, self.lang))
            });
            return table(benefits.collect(), &[]);
        }
        let alike = |item: &PriceItem, other: &PriceItem| item.key == other.key && item.bearer == other.bearer;
        let uses = self.book.prices().map(|(_, item)| {
            let rows = rows(&use_name(&item));
            let lists = self.book.prices().filter(|(_, other)| alike(&item, other));
            let lists = lists.map(|(list, _)| list.to_owned()).collect();
            let label = Label::SchemaUse {
                title: item.title,
                unit: item.unit.key().to_owned(),
                payer: Box::new(item.bearer.into()),
                lists,
            };
            (item.key, described(rows, &label, self.lang))
        });
        let mut table = table(uses.collect(), &[]);
        table.insert("additionalProperties".to_owned(), rows(&name(Place::Use)));
        table
    }

    /// A list, a file, a list with the year that it is carried to, or several of them.
    fn price_lists(&self, place: Place) -> Value {
        let file = json!({ "type": "string", "pattern": TOML });
        let one = json!({ "anyOf": [self.value(Kind::PriceList), file, reference(&name(place))] });
        json!({ "anyOf": [one, { "type": "array", "items": one }] })
    }

    fn value(&self, kind: Kind) -> Value {
        let between = |low: i64, most: i64| json!({ "type": "number", "minimum": low, "maximum": most });
        let number = |most| between(0, most);
        let texts = |text: Value| json!({ "anyOf": [text, { "type": "array", "items": text }] });
        let text = || json!({ "type": "string", "minLength": 1 });
        match kind {
            Kind::Text => text(),
            Kind::Texts => texts(text()),
            Kind::RatesYear => {
                let (first, last) = self.book.years;
                let year = json!({ "type": "integer", "minimum": first, "maximum": last });
                json!({ "anyOf": [year, { "const": fields::ACTUAL }] })
            }
            Kind::Period => {
                let month = json!({ "type": "string", "pattern": MONTH });
                json!({ "type": "array", "items": month, "minItems": 2, "maxItems": 2 })
            }
            Kind::Whole(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
            Kind::Money(low, most) => between(low, most),
            Kind::Quantity(most) => number(most),
            Kind::Monthly(most) => {
                let twelve = json!({ "type": "array", "items": number(most), "minItems": MONTHS, "maxItems": MONTHS });
                json!({ "anyOf": [number(most), twelve] })
            }
            Kind::Percents(..) => {
                let percent = json!({ "type": "string", "pattern": PERCENT });
                json!({ "anyOf": [percent, { "type": "array", "items": percent, "minItems": 1 }] })
            }
            Kind::Percent(low, _) if low < 0 => json!({ "type": "string", "pattern": SIGNED_PERCENT }),
            Kind::Percent(..) => json!({ "type": "string", "pattern": PERCENT }),
            Kind::PercentByYear(..) => by_year(&json!({ "type": "string", "pattern": PERCENT })),
            Kind::SourceByYear => by_year(&text()),
            Kind::MoneyByYear(low, most) => by_year(&between(low, most)),
            Kind::WholeByYear(most) => by_year(&json!({ "type": "integer", "minimum": 0, "maximum": most })),
            Kind::AmountByYear(most) => by_year(&between(0, most)),
            Kind::PercentByName => json!({
                "type": "object",
                "additionalProperties": { "type": "string", "pattern": PERCENT },
                "minProperties": 1,
            }),
            Kind::Measure => {
                json!({ "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": PERCENT }] })
            }
            Kind::Choices(words) => texts(json!({ "enum": words })),
            Kind::Flag => json!({ "type": "boolean" }),
            // A percentage may be written with other spaces than the word has.
            Kind::Choice(words) if words.iter().all(|word| word.ends_with('%')) => {
                json!({ "anyOf": [{ "enum": words }, { "type": "string", "pattern": PERCENT }] })
            }
            Kind::Choice(words) => json!({ "enum": words }),
            Kind::Shares => {
                let parties = Party::ALL.map(Party::id);
                json!({ "anyOf": [{ "enum": parties }, {
                    "type": "object",
                    "propertyNames": { "enum": parties },
                    "additionalProperties": { "type": "string", "pattern": PERCENT },
                    "minProperties": 1,
                    "maxProperties": MOST_BEARERS,
                }] })
            }
            Kind::Municipality => {
                let mut names: Vec<&str> = self.book.municipality_names().collect();
                names.sort_unstable();
                json!({ "anyOf": [{ "enum": names }, text()] })
            }
            Kind::PriceList => json!({ "enum": self.book.price_list_ids().collect::<Vec<_>>() }),
            Kind::Files => texts(json!({ "type": "string", "pattern": TOML })),
            Kind::Method => json!({ "enum": self.book.method_ids().collect::<Vec<_>>() }),
            Kind::Region => {
                json!({ "enum": self.book.regions.places.iter().map(|region| region.id.as_str()).collect::<Vec<_>>() })
            }
            Kind::Parties => texts(self.value(Kind::Party)),
            Kind::Party => json!({ "enum": Beneficiary::all().map(Beneficiary::id).collect::<Vec<_>>() }),
            Kind::Bound | Kind::Signed => json!({ "type": "number" }),
            Kind::Factor => json!({ "type": "number", "minimum": 0 }),
            Kind::Value => json!({ "anyOf": [
                { "type": "number" },
                { "type": "string", "pattern": PERCENT },
                { "const": fields::UNLIMITED },
            ] }),
            Kind::Date => json!({ "type": "string", "format": "date" }),
            Kind::Table | Kind::Tables | Kind::Named | Kind::PriceLists => json!({ "type": "object" }),
        }
    }
}

fn table(properties: Map<String, Value>, required: &[&str]) -> Map<String, Value> {
    let mut table = Map::new();
    table.insert("type".to_owned(), "object".into());
    table.insert("properties".to_owned(), properties.into());
    table.insert("additionalProperties".to_owned(), false.into());
    if !required.is_empty() {
        table.insert("required".to_owned(), required.into());
    }
    table
}

/// A table of tables, each under a name of its own.
fn named(place: Place) -> Map<String, Value> {
    let mut table = Map::new();
    table.insert("type".to_owned(), "object".into());
    table.insert("propertyNames".to_owned(), json!({ "pattern": NAME }));
    table.insert("additionalProperties".to_owned(), reference(&name(place)));
    table
}

fn reference(definition: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{definition}") })
}

/// A value by year.
fn by_year(value: &Value) -> Value {
    json!({ "type": "object", "propertyNames": { "pattern": YEAR }, "additionalProperties": value })
}

/// One row, or a list of rows.
fn rows(definition: &str) -> Value {
    let row = reference(definition);
    json!({ "anyOf": [row, { "type": "array", "items": row, "minItems": 1 }] })
}

fn described(mut schema: Value, label: &Label, lang: Lang) -> Value {
    schema["description"] = label.say(lang).into();
    schema
}

/// The name of a definition.
fn name(place: Place) -> String {
    format!("{place:?}").to_lowercase()
}

fn use_name(item: &PriceItem) -> String {
    let fee = if matches!(item.fee, Fee::Visit(_)) { "-fee" } else { "" };
    format!("use-{}{fee}", item.unit.key())
}
