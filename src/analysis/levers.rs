//! What a case is not sure of: the rows and prices that say a lowest and a highest plausible value.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::case::{Case, Input, Shape};
use crate::diagnostic::{Diagnostics, Failure};
use crate::fields;
use crate::input::Change;
use crate::ledger::InputId;
use crate::money::{Money, Quantity};
use crate::rates::{PriceFiles, PriceId, PriceItem, RateBook, Unit};
use crate::texts::{Problem, Title};

/// The least difference of two prices, in millionths of a krona: an öre.
const ORE: i64 = 10_000;
/// The key of a price, in files and output.
const PRICE: &str = "price";

/// An uncertain quantity; numbers in millionths of its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lever {
    /// The path: of the row (`before.use.socialsekreterare`), or of the price in the rate book.
    pub path: String,
    /// The key of the main quantity in the row, or `price`.
    pub key: &'static str,
    /// What it is.
    pub title: Title,
    /// What the case says.
    pub base: i64,
    /// The lowest plausible value.
    pub low: i64,
    /// The highest plausible value.
    pub high: i64,
    /// How likely the values between them are.
    pub shape: Shape,
    /// The least that the key may take.
    pub least: i64,
    /// The most that the key may take.
    pub most: i64,
    /// The distance of two values that can be written one after the other.
    pub step: i64,
    /// Where it is put.
    target: Target,
}

/// What a lever moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Row(InputId),
    Price(PriceId, Unit),
}

impl Lever {
    /// Every uncertain quantity of a case: its rows in their order, then the prices that it uses in theirs. One whose lowest
    /// and highest value are the same is certain.
    pub fn all(case: &Case, book: &RateBook) -> Vec<Self> {
        let rows = case.inputs.iter().enumerate().filter_map(|(number, input)| {
            let id = InputId(u16::try_from(number).ok()?);
            Self::of_row(case, id, input)
        });
        let prices = used_prices(case).into_iter().filter_map(|id| Self::of_price(case, book, id));
        rows.chain(prices).filter(|lever| lever.low != lever.high).collect()
    }

    fn of_row(case: &Case, id: InputId, input: &Input) -> Option<Self> {
        let measure = input.measure?;
        let [low, high] = measure.range();
        Some(Self {
            path: input.path.clone(),
            key: input.key,
            title: title_of_row(case, &input.path),
            base: measure.value,
            low,
            high,
            shape: input.shape.unwrap_or_default(),
            least: measure.least,
            most: measure.most,
            step: measure.step,
            target: Target::Row(id),
        })
    }

    fn of_price(case: &Case, book: &RateBook, id: PriceId) -> Option<Self> {
        let prices = &case.setting.prices;
        let PriceItem { price, low, high, title, unit, .. } = prices.get(id);
        let base = price.unrecorded().micro();
        let fields::Kind::Money(least, most) = fields::field(fields::Place::OwnPrice, PRICE).kind else { return None };
        let [least, most] = [least, most].map(|bound| Money::whole(bound).micro());
        Some(Self {
            path: prices.row(book, price.id).path.clone(),
            key: PRICE,
            title: title.clone(),
            base,
            low: low.map_or(base, Money::micro),
            high: high.map_or(base, Money::micro),
            shape: Shape::default(),
            least,
            most,
            step: ORE,
            target: Target::Price(id, *unit),
        })
    }

    /// Puts a value in its place.
    pub fn put(&self, case: &mut Case, value: i64) {
        match self.target {
            Target::Row(input) => case.put(input, value),
            Target::Price(price, _) => case.put_price(price, Money::from_micro(value)),
        }
    }

    /// The change of the file that says a value; nothing for a price, which may be any amount.
    fn change(&self, value: i64) -> Option<Change> {
        match self.target {
            Target::Row(_) => Some(Change::new(format!("{}.{}", self.path, self.key), written(value))),
            Target::Price(..) => None,
        }
    }

    /// What a price is by; nothing for a row.
    pub const fn price_unit(&self) -> Option<Unit> {
        match self.target {
            Target::Row(_) => None,
            Target::Price(_, unit) => Some(unit),
        }
    }
}

/// A value as it is written in files: never with three decimals, which may be taken for thousands.
pub fn written(value: i64) -> String {
    let mut number = Quantity::from_micro(value).to_decimal().normalize();
    if number.scale() == 3 {
        number.rescale(4);
    }
    number.to_string()
}

/// The prices of the uses of a case, in every year.
fn used_prices(case: &Case) -> BTreeSet<PriceId> {
    case.situations().flat_map(|situation| &situation.uses).map(|used| used.price).collect()
}

/// What a row is about: the use, the benefit or the wage.
fn title_of_row(case: &Case, path: &str) -> Title {
    let mut parts = path.split('.').skip(1);
    let (table, key) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let key = key.split('[').next().unwrap_or_default();
    match table {
        "use" => case.setting.prices.find(key).map(|(_, item)| item.title.clone()).unwrap_or_default(),
        "support" => fields::benefit(key).map(fields::Benefit::title).unwrap_or_default(),
        _ => fields::field(fields::Place::Situation, "work").help(),
    }
}

/// Reads a case again with other values, to see what its reader says of them.
#[derive(Clone, Copy)]
pub struct Again<'a> {
    /// The case.
    pub case: &'a Case,
    /// The rates that it was read by.
    pub book: &'a RateBook,
    /// The price files.
    pub files: &'a PriceFiles<'a>,
}

impl Again<'_> {
    /// Whether every bound can stand in the file: the low ones together, and the high ones together.
    ///
    /// # Errors
    /// What the reader says, after the bound that it says it of.
    pub fn check(&self, levers: &[Lever]) -> Result<(), Failure> {
        let (mut alone, mut together) = (Vec::new(), Vec::new());
        for name in ["low", "high"] {
            let bound = |lever: &Lever| if name == "low" { lever.low } else { lever.high };
            let changes: Vec<Change> = levers.iter().filter_map(|lever| lever.change(bound(lever))).collect();
            let Err(failure) = self.read(&changes) else { continue };
            alone.extend(levers.iter().filter_map(|lever| self.refused(lever, bound(lever))).flat_map(|one| one.0));
            let mut refused = Diagnostics::new(Arc::clone(&self.case.source));
            refused.file(Problem::BoundsTogether { bound: name });
            together.push(refused);
            together.extend(failure.0);
        }
        // What is wrong with a bound by itself explains what is wrong with all of them.
        let wrong = if alone.is_empty() { together } else { alone };
        if wrong.is_empty() { Ok(()) } else { Err(Failure(wrong)) }
    }

    /// What the reader says of a value, with the place of the row.
    fn refused(&self, lever: &Lever, value: i64) -> Option<Failure> {
        let Err(mut failure) = self.read(lever.change(value).as_slice()) else { return None };
        let (path, key, value) = (lever.path.clone(), lever.key.to_owned(), written(value));
        let span = self.case.inputs.iter().find(|input| input.path == path).map(|input| input.span.clone());
        let mut refused = Diagnostics::new(Arc::clone(&self.case.source));
        refused.at(span.unwrap_or(0..0), Problem::BoundRefused { path, key, value });
        failure.0.insert(0, refused);
        Some(failure)
    }

    /// Whether the case can be read with a value in the place of a row's.
    pub fn reads(&self, lever: &Lever, value: i64) -> bool {
        self.read(lever.change(value).as_slice()).is_ok()
    }

    fn read(&self, changes: &[Change]) -> Result<(), Failure> {
        if changes.is_empty() {
            return Ok(());
        }
        Case::read_changed(&self.case.source, self.book, self.files, changes).map(|_| ())
    }
}
