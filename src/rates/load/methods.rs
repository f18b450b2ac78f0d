//! Methods: conventions as dated series, and what their reports print.

use super::Loader;
use crate::input::{Reader, Table};
use crate::party::Beneficiary;
use crate::rates::method::{METHOD_SERIES, MethodEntry};
use crate::rates::series::Kind;
use crate::texts::{Label, Nearest, Problem};

impl Loader {
    pub(super) fn method(&mut self, reader: &mut Reader, table: &Table, id: &str) {
        let place = Label::PlaceTop;
        let keys: Vec<&str> =
            ["title", "title_en", "printed", "begravningsavgift"].into_iter().chain(METHOD_SERIES).collect();
        reader.known_keys(table, &place, &keys);
        let mut text = |key: &'static str| {
            let entry = reader.required(table, key, &place, None, format!("{key} = \"…\""))?;
            reader.text(entry)
        };
        let (title, title_en) = (text("title"), text("title_en"));
        let printed = reader.required(table, "printed", &place, None, "printed = [\"society\"]".to_owned());
        let printed = printed.map(|entry| {
            let ids = reader.texts(entry);
            ids.into_iter().filter_map(|(id, span)| beneficiary(reader, &id, span)).collect()
        });
        let begravningsavgift =
            reader.required(table, "begravningsavgift", &place, None, "begravningsavgift = false".to_owned());
        let begravningsavgift = begravningsavgift.and_then(|entry| reader.flag(entry));
        let mut series = Vec::new();
        // A forecast has a year at least, and amounts are printed to the krona at the finest.
        let kinds = [(Kind::Rate, 0), (Kind::Rate, 0), (Kind::Whole, 1), (Kind::Money, 0), (Kind::Money, 1)];
        for (key, kind) in METHOD_SERIES.into_iter().zip(kinds) {
            let entry = reader.required(table, key, &place, None, format!("[{key}]"));
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
