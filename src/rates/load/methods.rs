//! Methods: conventions as dated series, and what their reports print.

use super::Loader;
use crate::fields::{self, Place};
use crate::input::{Reader, Table};
use crate::party::Beneficiary;
use crate::rates::method::{METHOD_SERIES, MethodEntry};
use crate::rates::series::Kind;
use crate::texts::{Label, Nearest, Problem};

impl Loader {
    pub(super) fn method(&mut self, reader: &mut Reader, table: &Table, id: &str) {
        let place = Label::PlaceTop;
        reader.known_keys(table, &place, &fields::keys(Place::Method));
        let required =
            |reader: &mut Reader, key: &'static str| reader.required_field(table, (Place::Method, key), &place, None);
        let mut text = |key| required(reader, key).and_then(|entry| reader.text(entry));
        let (title, title_en) = (text("title"), text("title_en"));
        let printed = required(reader, "printed").map(|entry| {
            let ids = reader.texts(entry);
            ids.into_iter().filter_map(|(id, span)| beneficiary(reader, &id, span)).collect()
        });
        let begravningsavgift = required(reader, "begravningsavgift").and_then(|entry| reader.flag(entry));
        let mut series = Vec::new();
        // A forecast has a year at least, and amounts are printed to the krona at the finest.
        let kinds = [(Kind::Rate, 0), (Kind::Rate, 0), (Kind::Whole, 1), (Kind::Money, 0), (Kind::Money, 1)];
        for (key, kind) in METHOD_SERIES.into_iter().zip(kinds) {
            let entry = required(reader, key);
            series
                .extend(entry.and_then(|entry| self.titled_series(reader, entry, format!("metoder.{id}.{key}"), kind)));
        }
        if let (Some(title), Some(title_en), Some(printed), Some(begravningsavgift)) =
            (title, title_en, printed, begravningsavgift)
            && series.len() == METHOD_SERIES.len()
        {
            let id = id.to_owned();
            self.book().methods.push(MethodEntry { id, title, title_en, printed, begravningsavgift, series });
        }
    }
}

/// Society or a party by its id.
fn beneficiary(reader: &mut Reader, id: &str, span: std::ops::Range<usize>) -> Option<Beneficiary> {
    let found = Beneficiary::from_id(id);
    if found.is_none() {
        let ids: Vec<&str> = Beneficiary::all().map(Beneficiary::id).collect();
        let problem = Problem::UnknownParty {
            found: id.to_owned(),
            nearest: Nearest::of(id, ids.iter().copied()),
            known: ids.iter().map(ToString::to_string).collect(),
        };
        reader.problem(span, problem);
    }
    found
}
