//! Methods: conventions as dated series, and what their reports print.

use super::Loader;
use crate::fields::{self, Place};
use crate::input::{Reader, Table};
use crate::party::Beneficiary;
use crate::rates::method::{METHOD_SERIES, MethodEntry, Worth};
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
        let mut flag = |key| required(reader, key).and_then(|entry| reader.flag(entry));
        let flags = ["begravningsavgift", "inkomstutjamning", "indirekt_skatt_pa_resurser"].map(&mut flag);
        let worth = required(reader, "subventionerad_produktion");
        let worth = worth.and_then(|entry| reader.choice(entry, fields::SUBSIDISED));
        let worth = worth.map(|word| if word == fields::SUBSIDISED[0] { Worth::Nothing } else { Worth::Whole });
        let mut series = Vec::new();
        // A forecast has a year at least, and amounts are printed to the krona at the finest.
        let rate = (Kind::Rate, 0);
        let kinds = [rate, rate, rate, rate, (Kind::Whole, 1), (Kind::Money, 0), (Kind::Money, 1)];
        for (key, kind) in METHOD_SERIES.into_iter().zip(kinds) {
            let entry = required(reader, key);
            series
                .extend(entry.and_then(|entry| self.titled_series(reader, entry, format!("metoder.{id}.{key}"), kind)));
        }
        let [Some(begravningsavgift), Some(inkomstutjamning), Some(indirekt_skatt_pa_resurser)] = flags else { return };
        if let (Some(title), Some(title_en), Some(printed), Some(subventionerad_produktion)) =
            (title, title_en, printed, worth)
            && series.len() == METHOD_SERIES.len()
        {
            self.book().methods.push(MethodEntry {
                id: id.to_owned(),
                title,
                title_en,
                printed,
                begravningsavgift,
                inkomstutjamning,
                subventionerad_produktion,
                indirekt_skatt_pa_resurser,
                series,
            });
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
