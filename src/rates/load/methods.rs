//! Methods: conventions as dated series, and what their reports print.

use super::Loader;
use crate::fields::{self, Place};
use crate::input::{Entry, Reader, Table};
use crate::party::Beneficiary;
use crate::rates::method::{METHOD_SERIES, MethodEntry, Taxed, Worth};
use crate::rates::series::Kind;
use crate::texts::{Label, Nearest, Problem};

impl Loader {
    pub(super) fn method(&mut self, reader: &mut Reader, table: &Table, id: &str) {
        let place = Label::PlaceTop;
        reader.known_keys(table, &place, &fields::keys(Place::Method));
        let mut text = |key| {
            let entry = reader.required_field(table, (Place::Method, key), &place, None)?;
            reader.text(entry)
        };
        let (title, title_en) = (text("title"), text("title_en"));
        let base = match table.get("builds_on") {
            Some(entry) => match self.base(reader, entry) {
                Some(base) => Some(base),
                None => return,
            },
            None => None,
        };
        // What it does not say is that of the method it builds on; one that builds on none says everything.
        let own = |reader: &mut Reader, key: &'static str| match &base {
            Some(_) => table.get(key),
            None => reader.required_field(table, (Place::Method, key), &place, None),
        };
        let printed = own(reader, "printed").map(|entry| {
            let ids = reader.texts(entry);
            ids.into_iter().filter_map(|(id, span)| beneficiary(reader, &id, span)).collect()
        });
        let mut flag = |key| own(reader, key).and_then(|entry| reader.flag(entry));
        let flags = ["begravningsavgift", "inkomstutjamning", "indirekt_skatt_pa_resurser", "insats_till_faktorpris"];
        let [begravningsavgift, inkomstutjamning, on_use, insats_till_faktorpris] = flags.map(&mut flag);
        let worth = own(reader, "subventionerad_produktion");
        let worth = worth.and_then(|entry| reader.choice(entry, fields::SUBSIDISED));
        let worth = worth.map(|word| if word == fields::SUBSIDISED[0] { Worth::Nothing } else { Worth::Whole });
        let mut series = Vec::new();
        // A forecast has a year at least, and amounts are printed to the krona at the finest.
        let rate = (Kind::Rate, 0);
        let kinds = [rate, rate, rate, rate, (Kind::Whole, 1), (Kind::Money, 0), (Kind::Money, 1)];
        let grade = (Kind::Whole, 1);
        let of_years = [rate, (Kind::Whole, 0), rate, (Kind::Ladder, 0), grade, grade, grade, rate, (Kind::Whole, 1)];
        let kinds = kinds.into_iter().chain(of_years);
        for (key, kind) in METHOD_SERIES.into_iter().zip(kinds) {
            let entry = own(reader, key);
            series
                .extend(entry.and_then(|entry| self.titled_series(reader, entry, format!("metoder.{id}.{key}"), kind)));
        }
        let complete = base.is_some() || series.len() == METHOD_SERIES.len();
        let base = base.as_ref();
        let read = || {
            Some(MethodEntry {
                id: id.to_owned(),
                title: title?,
                title_en: title_en?,
                builds_on: base.map(|base| base.id.clone()),
                printed: printed.or_else(|| Some(base?.printed.clone()))?,
                begravningsavgift: begravningsavgift.or_else(|| Some(base?.begravningsavgift))?,
                inkomstutjamning: inkomstutjamning.or_else(|| Some(base?.inkomstutjamning))?,
                subventionerad_produktion: worth.or_else(|| Some(base?.subventionerad_produktion))?,
                taxed: {
                    let of_base = base.map(|base| base.taxed);
                    let used = on_use.or_else(|| Some(of_base? != Taxed::Nothing))?;
                    match insats_till_faktorpris.or_else(|| Some(of_base? == Taxed::UseButIntervention))? {
                        _ if !used => Taxed::Nothing,
                        false => Taxed::Use,
                        true => Taxed::UseButIntervention,
                    }
                },
                series,
            })
        };
        if let Some(method) = read().filter(|_| complete) {
            self.book().methods.push(method);
        }
    }

    /// The method that another builds on: one that stands by itself.
    fn base(&mut self, reader: &mut Reader, entry: &Entry) -> Option<MethodEntry> {
        let found = reader.text(entry)?;
        let alone = || self.book.iter().flat_map(|book| &book.methods).filter(|method| method.builds_on.is_none());
        let base = alone().find(|method| method.id == found).cloned();
        if base.is_none() {
            let known: Vec<String> = alone().map(|method| method.id.clone()).collect();
            let nearest = Nearest::of(&found, known.iter().map(String::as_str));
            reader.problem(entry.node.span.clone(), Problem::UnknownMethod { found, nearest, known });
        }
        base
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
