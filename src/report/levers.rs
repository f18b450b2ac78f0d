//! Uncertain quantities in words.

use std::path::Path;

use serde_json::{Map, Value};

use super::numbers;
use crate::analysis::levers::{Lever, written};
use crate::programme::uncertainty::OF_CASE;
use crate::texts::{Label, Lang, Say};

/// What a quantity is.
pub(super) fn name(lever: &Lever, lang: Lang) -> String {
    if let Some((path, file)) = lever.path.split_once(OF_CASE) {
        let mut alone = lever.clone();
        path.clone_into(&mut alone.path);
        let what = name(&alone, lang);
        let stem = Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        return Label::LeverOfCase { what, file: stem }.say(lang);
    }
    let what = lever.title.clone();
    if lever.price_unit().is_some() {
        return Label::LeverPrice { what }.say(lang);
    }
    let after = lever.path.starts_with("after");
    let situation = Box::new(if after { Label::SituationAfter } else { Label::SituationBefore });
    let number = lever.path.strip_suffix(']').and_then(|path| path.rsplit('[').next());
    match number {
        Some(number) => Label::LeverNumbered { what, number: number.to_owned(), situation }.say(lang),
        None => Label::LeverRow { what, situation }.say(lang),
    }
}

/// A value without its unit.
pub(super) fn value(value: i64, lang: Lang) -> String {
    numbers::written(&written(value), lang)
}

/// The plausible values with their unit.
pub(super) fn range(lever: &Lever, lang: Lang) -> String {
    let unit =
        lever.price_unit().map_or_else(|| Label::unit_of(lever.key), |unit| Label::unit(&format!("kr/{}", unit.key())));
    let [low, high] = [lever.low, lever.high].map(|bound| value(bound, lang));
    Label::LeverRange { low, high, unit: Box::new(unit) }.say(lang)
}

/// A quantity as programs read it.
pub(super) fn document(lever: &Lever, lang: Lang) -> Map<String, Value> {
    let mut said = Map::new();
    let mut say = |key: &str, value: Value| said.insert(key.to_owned(), value);
    say("path", lever.path.clone().into());
    say("key", lever.key.into());
    say("title", name(lever, lang).into());
    say("shape", lever.shape.key().into());
    for (key, value) in [("low", lever.low), ("base", lever.base), ("high", lever.high)] {
        say(key, written(value).into());
    }
    said
}
