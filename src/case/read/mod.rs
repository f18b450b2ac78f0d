//! From the tree of a file to a checked case; everything that is wrong is collected.

mod benefits;
mod correlations;
mod degrees;
mod forecast;
mod household;
mod period;
mod personal;
mod prices;
mod rows;
mod uses;
mod work;

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

pub use forecast::correction;
pub use personal::warn;

use super::published::{Printed, Published};
use super::situation::Situation;
use super::{Case, DEFAULT_AGE, DEFAULT_METHOD, Input, Later};
use crate::diagnostic::{Diagnostics, Failure, Source};
use crate::fields::{self, BENEFITS, Kind, Place};
use crate::input::{Change, Entry, Reader, Table, is_evaluation, is_portfolio};
use crate::money::Rate;
use crate::party::Beneficiary;
use crate::period::Window;
use crate::rates::{DatedRates, Local, Method, PriceFiles, Prices, RateBook, Setting, is_price_file};
use crate::texts::{Label, Nearest, Problem, Title};

const SITUATIONS: [&str; 2] = ["before", "after"];

pub(super) fn read(
    source: &Arc<Source>,
    book: &RateBook,
    files: &PriceFiles<'_>,
    changes: &[Change],
) -> Result<(Case, Diagnostics), Failure> {
    let (mut reader, mut table) = Reader::open(source);
    for change in changes {
        if let Err(problem) = table.change(change, &fields::keys(Place::Case)) {
            reader.diagnostics.file(*problem);
        }
    }
    let mut case = CaseReader {
        reader,
        book,
        files,
        inputs: Vec::new(),
        defaulted: Vec::new(),
        unpriced: Vec::new(),
        unpaid: Vec::new(),
        item_keys: Vec::new(),
        household: None,
        prices_known: true,
        price_files: Vec::new(),
        failed: Vec::new(),
        horizon: 1,
        year: 1,
        cuts: BTreeSet::new(),
    };
    if source.text.trim().is_empty() {
        case.reader.diagnostics.file(Problem::FileEmpty {});
        return Err(case.reader.diagnostics.into());
    }
    if is_price_file(&table) {
        let path = source.name.clone();
        let file = Path::new(&path).file_name().unwrap_or_default().display().to_string();
        case.reader.diagnostics.file(Problem::PriceFileAsCase { path, file });
        return Err(case.reader.diagnostics.into());
    }
    if is_portfolio(&table) {
        case.reader.diagnostics.file(Problem::PortfolioAsCase { path: source.name.clone() });
        return Err(case.reader.diagnostics.into());
    }
    if is_evaluation(&table) {
        case.reader.diagnostics.file(Problem::EvaluationAsCase { path: source.name.clone() });
        return Err(case.reader.diagnostics.into());
    }
    let read = case.case(source, &table);
    personal::warn(source, &mut case.reader.diagnostics);
    let mut diagnostics = case.reader.diagnostics;
    diagnostics.leave_out_explained();
    diagnostics.tidy();
    match read {
        Some(read) if diagnostics.problems() == 0 && case.failed.is_empty() => Ok((read, diagnostics)),
        _ => {
            let own = Some(diagnostics).filter(|own| case.failed.is_empty() || !own.is_empty());
            Err(Failure(own.into_iter().chain(case.failed).collect()))
        }
    }
}

/// What rows are checked against, known even where something at the top of the file is wrong.
struct Facts {
    window: Window,
    rates: DatedRates,
    prices: Prices,
    /// The agreed part of the wage cost, share of the wage.
    agreed: Rate,
}

impl Facts {
    /// Wage cost as a multiple of the wage, at an age.
    fn wage_cost_factor(&self, age: u8) -> Rate {
        Rate::ONE + self.agreed + self.rates.first().employer_contributions(age)
    }
}

/// The same without what stands twice.
fn once_each(labels: Vec<Label>) -> Vec<Label> {
    let mut once: Vec<Label> = Vec::with_capacity(labels.len());
    for label in labels {
        if !once.contains(&label) {
            once.push(label);
        }
    }
    once
}

/// A case that is being read.
struct CaseReader<'a> {
    reader: Reader,
    book: &'a RateBook,
    files: &'a PriceFiles<'a>,
    inputs: Vec<Input>,
    defaulted: Vec<Label>,
    unpriced: Vec<(Title, Title)>,
    unpaid: Vec<Label>,
    /// The keys of the price lists in use: what may stand under `use`.
    item_keys: Vec<String>,
    /// `[household]`.
    household: Option<household::Stated>,
    /// Whether every price that the case names could be read.
    prices_known: bool,
    /// The price files that were read.
    price_files: Vec<Arc<Source>>,
    /// What is wrong with them.
    failed: Vec<Diagnostics>,
    /// The years of the forecast.
    horizon: u32,
    /// The year of the forecast that is being read, from 1.
    year: u32,
    /// The years at which rows begin to hold or hold no longer.
    cuts: BTreeSet<u32>,
}

impl<'b> CaseReader<'b> {
    fn case(&mut self, source: &Arc<Source>, table: &Table) -> Option<Case> {
        // Where they are wrong, the rest is checked against the first year that is encoded.
        let windows = self.windows(table).unwrap_or([Window::calendar_year(self.book.years.0); 2]);
        // The prices come first: they decide which keys are known under `use`.
        let prices = self.prices(table, windows[0]);
        self.keys(table, Place::Case, &Label::PlaceTop);
        let title = self.required(table, "title").and_then(|entry| self.reader.text(entry));
        let method = self.method(table);
        let mut ground = |window: Window| {
            let method = method.and_then(|id| Method::resolve(self.book, id, window.start.first_day()));
            (self.local(table, window), method)
        };
        let grounds = [ground(windows[0]), if windows[0] == windows[1] { (None, None) } else { ground(windows[1]) }];
        let facts = |window, prices, method: &Option<Method>| {
            let agreed = method.as_ref().map_or(Rate::ZERO, |method| method.avtalade_avgifter.unrecorded());
            Facts { window, rates: DatedRates::resolve(self.book, window), prices, agreed }
        };
        let own_facts = (windows[0] != windows[1]).then(|| facts(windows[1], prices.clone(), &grounds[1].1));
        let facts = facts(windows[0], prices, &grounds[0].1);
        let (age, age_span) = self.age(table);
        self.household = table.get("household").and_then(|entry| self.household("household", entry, None));
        let not_valued = table.get("not_valued").map(|entry| self.reader.texts(entry)).unwrap_or_default();
        let published = self.published(table);
        let amounts_year = self.amounts_year(table);
        let (projection, other_discounts) = self.projection(table, grounds[0].1.as_ref());
        let intervention = self.intervention(table);
        let correction = self.correction(table, grounds[0].1.as_ref());
        self.horizon = projection.years;

        let of = [&facts, own_facts.as_ref().unwrap_or(&facts)];
        let mut situations = [0, 1].map(|number| {
            let name = SITUATIONS[number];
            let entry = self.required(table, name)?;
            let table = self.reader.table(entry)?;
            let summary = table.get("summary").and_then(|entry| self.reader.text(entry));
            let situation = self.situation(name, table, of[number], age);
            Some((summary, situation))
        });
        let (before_summary, before) = situations[0].take()?;
        let (after_summary, after) = situations[1].take()?;
        let later = self.later(table, of, age);
        let correlations = self.correlations(table, &facts.prices);
        self.note_missing_basis();
        let setting = |facts: Facts, (local, method): (Option<Local>, Option<Method>)| {
            let Facts { window, rates, prices, .. } = facts;
            Some(Setting { window, rates, local: local?, prices, method: method? })
        };
        let [ground, after_ground] = grounds;
        let after_setting = match own_facts {
            Some(own) => Some(Box::new(setting(own, after_ground)?)),
            None => None,
        };
        let setting = setting(facts, ground)?;
        Some(Case {
            source: Arc::clone(source),
            title: title?,
            before_summary,
            after_summary,
            setting,
            after_setting,
            before,
            after,
            projection,
            other_discounts,
            intervention,
            correction,
            after_correction: false,
            later,
            age: age_span,
            inputs: std::mem::take(&mut self.inputs),
            correlations,
            published,
            amounts_year,
            not_valued: not_valued.into_iter().map(|(text, _)| text).collect(),
            unpriced: std::mem::take(&mut self.unpriced),
            unpaid: once_each(std::mem::take(&mut self.unpaid)),
            defaulted: once_each(std::mem::take(&mut self.defaulted)),
            price_files: std::mem::take(&mut self.price_files),
        })
    }

    /// Both situations from each year on in which other rows hold than in the year before.
    fn later(&mut self, table: &Table, of: [&Facts; 2], age: u8) -> Vec<Later> {
        let years: Vec<u32> = self.cuts.iter().copied().filter(|year| (2..=self.horizon).contains(year)).collect();
        let mut later = Vec::new();
        for from_year in years {
            self.year = from_year;
            let [before, after] = [0, 1].map(|number| {
                let entry = table.get(SITUATIONS[number])?;
                let table = self.reader.table(entry)?;
                Some(self.situation(SITUATIONS[number], table, of[number], age))
            });
            if let (Some(before), Some(after)) = (before, after) {
                later.push(Later { from_year, before, after });
            }
        }
        later
    }

    fn required<'t>(&mut self, table: &'t Table, key: &'static str) -> Option<&'t Entry> {
        self.reader.required_field(table, (Place::Case, key), &Label::PlaceTop, None)
    }

    fn local(&mut self, table: &Table, window: Window) -> Option<Local> {
        let entry = self.required(table, "municipality")?;
        let name = self.reader.text(entry)?;
        let day = window.start.first_day();
        let wrong = match Local::resolve(self.book, &name, day) {
            Ok(local) => return Some(local),
            Err(wrong) => wrong,
        };
        let problem = wrong.problem(self.book, &name, day.year());
        self.reader.problem(entry.node.span.clone(), problem);
        None
    }

    /// The id of the method.
    fn method(&mut self, table: &Table) -> Option<&'b str> {
        let book = self.book;
        let known = |id: &str| book.method_ids().find(|known| *known == id);
        let Some(entry) = table.get("method") else {
            self.defaulted.push(Label::DefaultMethod { method: DEFAULT_METHOD.to_owned() });
            return known(DEFAULT_METHOD);
        };
        let id = self.reader.text(entry)?;
        let method = known(&id);
        if method.is_none() {
            self.reader.problem(entry.node.span.clone(), book.unknown_method(&id));
        }
        method
    }

    /// The age, and where it stands.
    fn age(&mut self, table: &Table) -> (u8, Option<Range<usize>>) {
        let default = Label::DefaultAge { age: DEFAULT_AGE.to_string() };
        let Some(person) = table.get("person") else {
            self.defaulted.push(default);
            return (DEFAULT_AGE, None);
        };
        let Some(person) = self.reader.table(person) else { return (DEFAULT_AGE, None) };
        self.keys(person, Place::Person, &Label::PlaceHeading { heading: "person".to_owned() });
        let Some(entry) = person.get("age") else {
            self.defaulted.push(default);
            return (DEFAULT_AGE, None);
        };
        let Kind::Whole(low, high) = fields::field(Place::Person, "age").kind else { return (DEFAULT_AGE, None) };
        let age = self.reader.whole(entry, &(low..=high), Label::KindWhole).and_then(|age| u8::try_from(age).ok());
        (age.unwrap_or(DEFAULT_AGE), Some(entry.span()))
    }

    /// The year of the case's own amounts, and where it stands.
    fn amounts_year(&mut self, table: &Table) -> Option<(i16, Range<usize>)> {
        let entry = table.get("amounts_year")?;
        let Kind::Whole(low, high) = fields::field(Place::Case, "amounts_year").kind else { return None };
        let year = self.reader.whole(entry, &(low..=high), Label::KindYear)?;
        Some((i16::try_from(year).ok()?, entry.span()))
    }

    fn published(&mut self, table: &Table) -> Vec<Published> {
        let Some(entry) = table.get("published") else { return Vec::new() };
        let rows = self.reader.tables(entry);
        rows.into_iter().filter_map(|(row, span)| self.published_row(row, span)).collect()
    }

    fn published_row(&mut self, row: &Table, span: std::ops::Range<usize>) -> Option<Published> {
        let place = Label::PlaceHeading { heading: "[published]".to_owned() };
        self.keys(row, Place::Published, &place);
        let party =
            self.reader.required(row, "party", &place, Some(span.clone()), "party = \"municipality\"".to_owned());
        let beneficiary = party.and_then(|entry| {
            let id = self.reader.text(entry)?;
            let found = Beneficiary::from_id(&id);
            if found.is_none() {
                let known: Vec<&str> = Beneficiary::all().map(Beneficiary::id).collect();
                let problem = Problem::UnknownParty {
                    nearest: Nearest::of(&id, known.iter().copied()),
                    found: id,
                    known: known.iter().map(ToString::to_string).collect(),
                };
                self.reader.problem(entry.node.span.clone(), problem);
            }
            found
        });
        let one_year =
            self.reader.required(row, "one_year", &place, Some(span.clone()), "one_year = \"193 000 kr\"".to_owned());
        let one_year = one_year.and_then(|entry| self.printed(entry));
        let five_year = row.get("five_year").and_then(|entry| self.printed(entry));
        let Kind::Whole(low, high) = fields::field(Place::Published, "page").kind else { return None };
        let page = row.get("page").and_then(|entry| self.reader.whole(entry, &(low..=high), Label::KindWhole));
        let reason = row.get("reason").and_then(|entry| self.reader.text(entry));
        let Kind::Money(low, most) = fields::field(Place::Published, "tolerance").kind else { return None };
        let tolerance = row.get("tolerance").and_then(|entry| self.reader.money(entry, &(low..=most)));
        if tolerance.is_some() && reason.is_none() {
            self.reader.problem(span, Problem::ToleranceReason {});
        }
        Some(Published {
            beneficiary: beneficiary?,
            one_year: one_year?,
            five_year,
            tolerance: tolerance.zip(reason),
            page,
        })
    }

    fn printed(&mut self, entry: &Entry) -> Option<Printed> {
        let text = self.reader.text(entry)?;
        let printed = Printed::parse(&text);
        if printed.is_none() {
            self.reader.problem(entry.node.span.clone(), Problem::PublishedForm { found: text });
        }
        printed
    }

    fn situation(&mut self, name: &str, table: &Table, facts: &Facts, age: u8) -> Situation {
        let place = Label::PlaceHeading { heading: name.to_owned() };
        self.keys(table, Place::Situation, &place);
        let mut situation = Situation { age, ..Situation::default() };
        let mut claims = degrees::Claims::new(name);
        if let Some(entry) = table.get("work") {
            self.work(name, entry, facts, &mut situation, &mut claims);
        }
        if let Some(support) = table.get("support").and_then(|entry| self.reader.table(entry)) {
            self.support(name, support, facts, &mut situation, &mut claims);
        }
        if let Some(uses) = table.get("use").and_then(|entry| self.reader.table(entry)) {
            self.uses(name, uses, facts, &mut situation);
        }
        let whole = self.household.take();
        let own = table.get("household");
        let own = own.and_then(|entry| self.household(&format!("{name}.household"), entry, whole.as_ref()));
        self.needs_of_household(own.as_ref().or(whole.as_ref()), facts, &claims, &mut situation);
        self.household = whole;
        claims.check(facts.window, &mut self.reader);
        situation
    }

    /// Reports every key that may not stand in a place: known elsewhere, misspelt or unheard of.
    fn keys(&mut self, table: &Table, place: Place, label: &Label) {
        let known = fields::keys(place);
        for entry in &table.entries {
            if known.contains(&entry.key.as_str()) {
                continue;
            }
            match self.elsewhere(&entry.key, label) {
                Some(problem) => self.reader.problem(entry.key_span.clone(), problem),
                None => self.reader.unknown_key(entry, label, &known),
            }
        }
    }

    /// What is wrong with a key that is known, but belongs elsewhere.
    fn elsewhere(&self, key: &str, label: &Label) -> Option<Problem> {
        let situation = match label {
            Label::PlaceHeading { heading } | Label::PlaceRow { path: heading } if heading.starts_with("after") => {
                "after"
            }
            _ => "before",
        };
        let (key_text, place) = (key.to_owned(), label.clone());
        if fields::lonestod().any(|field| field.key == key) {
            return Some(Problem::SubsidyWithoutWork { key: key_text, place, home: format!("{situation}.work") });
        }
        let heading = |heading: String| Some(Label::PlaceHeading { heading });
        let stands_in = |place: Place| fields::FIELDS.iter().any(|field| field.place == place && field.key == key);
        let home = if BENEFITS.iter().any(|benefit| benefit.key == key) {
            heading(format!("{situation}.support"))
        } else if self.item_keys.iter().any(|item| item == key) {
            heading(format!("{situation}.use"))
        } else if stands_in(Place::Case) {
            Some(Label::PlaceTop)
        } else if stands_in(Place::Person) {
            heading("person".to_owned())
        } else if stands_in(Place::Household) && !stands_in(Place::Row) {
            heading("household".to_owned())
        } else if stands_in(Place::Situation) {
            heading(situation.to_owned())
        } else if stands_in(Place::Work) && *label == (Label::PlaceHeading { heading: situation.to_owned() }) {
            heading(format!("{situation}.work"))
        } else {
            only_place(key).map(|only| match only.as_str() {
                "household.children" | "correlation" | "published" | "own_price" | "prices" => {
                    Label::PlaceHeading { heading: only }
                }
                _ => Label::PlaceHeading { heading: format!("{situation}.{only}") },
            })
        };
        home.map(|home| Problem::MisplacedKey { key: key_text, place, home })
    }
}

/// The heading of the one place in which a key may stand, if there is one alone.
fn only_place(key: &str) -> Option<String> {
    let mut places = fields::FIELDS.iter().filter(|field| field.key == key).map(|field| field.place);
    let place = places.next().filter(|_| places.next().is_none())?;
    let mut headings = place.headings().into_iter();
    headings.next().filter(|_| headings.next().is_none())
}
