//! Prices that the user gave: which the figures rest on, which are left out, and what they go before.

use super::numbers;
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::rates::{OwnPrice, RateBook, RowId, RowInfo, Shown};
use crate::texts::{Label, Lang, Say};

/// The own prices that were read.
pub(super) fn used<'a>(case: &'a Case, evaluation: &Evaluation) -> Vec<&'a OwnPrice> {
    let rows = evaluation.rows();
    case.setting.prices.own().iter().filter(|own| rows.contains(&own.id)).collect()
}

/// The keys of the own prices that were read.
pub(super) fn keys(case: &Case, evaluation: &Evaluation) -> Vec<String> {
    used(case, evaluation).into_iter().map(|own| own.key.clone()).collect()
}

/// The own prices that another price of the same use goes before, with that one, where the case has the use.
pub(super) fn behind(case: &Case) -> Vec<(&OwnPrice, RowId)> {
    let prices = &case.setting.prices;
    let before = |own: &OwnPrice| prices.find(&own.key).map(|(_, item)| item.price.id).filter(|id| *id != own.id);
    let own = prices.own().iter().filter(|own| has_use(case, &own.key));
    own.filter_map(|own| Some((own, before(own)?))).collect()
}

/// The own prices in the case itself for which it has no use.
pub(super) fn unused(case: &Case) -> Vec<&OwnPrice> {
    case.setting.prices.own().iter().filter(|own| own.file.is_none() && !has_use(case, &own.key)).collect()
}

fn has_use(case: &Case, key: &str) -> bool {
    let names = |path: &str| path.split('.').nth(2).and_then(|end| end.split('[').next()) == Some(key);
    case.inputs.iter().any(|input| input.path.contains(".use.") && names(&input.path))
}

/// A price with where it stands and what it goes before.
pub(super) fn words(own: &OwnPrice, case: &Case, book: &RateBook, lang: Lang) -> String {
    let prices = &case.setting.prices;
    let (title, home) = (own.title(), own.home());
    let price = amount(&own.info, lang);
    let label = match own.replaces {
        None => Label::OwnPrice { title, price, home },
        Some(id) => {
            let (info, other) = (prices.row(book, id), prices.home(book, id));
            match info.value {
                Shown::Missing => Label::OwnPriceFills { title, price, home, other },
                _ => Label::OwnPriceInstead { title, price, home, other, instead: amount(&info, lang) },
            }
        }
    };
    let mut words = label.say(lang);
    if let Some(moved) = own.replaces.and_then(|id| moved(own, case, book, id)) {
        words.push_str(", ");
        words.push_str(&moved.say(lang));
    }
    words
}

/// Who pays now and before, and for what, where an own price changes that.
fn moved(own: &OwnPrice, case: &Case, book: &RateBook, replaced: RowId) -> Option<Label> {
    let (_, now) = case.setting.prices.find(&own.key).filter(|(_, item)| item.price.id == own.id)?;
    let replaced = case.setting.prices.rests_on(replaced).first().copied().unwrap_or(replaced);
    let (_, before) = book.prices().find(|(_, item)| item.price.id == replaced)?;
    let same = now.bearer == before.bearer && now.resource == before.resource;
    (!same).then(|| Label::OwnPriceMoves {
        payer: Box::new(now.bearer.into()),
        account: Box::new(now.resource.into()),
        payer_before: Box::new(before.bearer.into()),
        account_before: Box::new(before.resource.into()),
    })
}

fn amount(info: &RowInfo, lang: Lang) -> String {
    match &info.value {
        Shown::Number(digits) => format!("{} {}", numbers::written(digits, lang), Label::unit(&info.unit).say(lang)),
        _ => String::new(),
    }
}
