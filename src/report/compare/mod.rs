//! What `compare` says: tables for people, a list for CSV, and JSON.

mod document;
mod list;
mod names;
mod tables;

pub use document::document;
pub use list::section as list;
pub use tables::sections;

use crate::texts::{Label, Lang, Say};
use names::letter;

/// What is said of some columns, in their order, and then once what is said of all.
pub fn notes(notices: &[Vec<String>], lang: Lang) -> Vec<String> {
    let mut said: Vec<(&String, Vec<usize>)> = Vec::new();
    for (at, notices) in notices.iter().enumerate() {
        for notice in notices {
            match said.iter_mut().find(|(known, _)| *known == notice) {
                Some((_, columns)) => columns.push(at),
                None => said.push((notice, vec![at])),
            }
        }
    }
    let (of_all, of_some): (Vec<_>, Vec<_>) = said.into_iter().partition(|(_, columns)| columns.len() == notices.len());
    let of_some = of_some.into_iter().map(|(notice, columns)| {
        let columns = columns.into_iter().map(letter).collect();
        Label::OfColumns { columns, said: notice.clone() }.say(lang)
    });
    of_some.chain(of_all.into_iter().map(|(notice, _)| notice.clone())).collect()
}
