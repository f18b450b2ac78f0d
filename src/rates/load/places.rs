//! Municipalities and regions: local tax and patient fees.

use super::Loader;
use super::rows::Heading;
use crate::fields::{self, Place};
use crate::input::{Reader, Table};
use crate::rates::book::Series;
use crate::rates::local::{FeeKind, Municipality, Region};
use crate::rates::series::Kind;
use crate::texts::{Label, Nearest, Problem};

impl Loader {
    pub(super) fn municipalities(&mut self, reader: &mut Reader, top: &Table) {
        for entry in &top.entries {
            let Some(table) = reader.table(entry) else { continue };
            let place = Label::PlaceHeading { heading: entry.key.clone() };
            reader.known_keys(table, &place, &fields::keys(Place::Municipality));
            let span = entry.key_span.clone();
            let mut required =
                |key| reader.required_field(table, (Place::Municipality, key), &place, Some(span.clone()));
            let (name, region, rows) = (required("name"), required("region"), required("rows"));
            let name = name.and_then(|entry| reader.text(entry));
            let known: Vec<String> = self.book().regions.iter().map(|region| region.id.clone()).collect();
            let region = region.and_then(|entry| {
                let found = reader.text(entry)?;
                if !known.contains(&found) {
                    let nearest = Nearest::of(&found, known.iter().map(String::as_str));
                    let problem = Problem::UnknownRegion { found: found.clone(), nearest, known };
                    reader.problem(entry.node.span.clone(), problem);
                }
                Some(found)
            });
            let (Some(name), Some(region), Some(rows)) = (name, region, rows) else { continue };
            let code = entry.key.clone();
            let heading = |path: String, title: &str, title_en: &str| Heading {
                path,
                title: format!("{title} i {name}"),
                title_en: format!("{title_en} in {name}"),
                unit: "%".to_owned(),
                kind: Kind::Rate,
                least: 0,
            };
            let tax = self.rows(reader, rows, &heading(format!("kommuner.{code}"), "Kommunalskatt", "Municipal tax"));
            let burial = heading(format!("kommuner.{code}.begravningsavgift"), "Begravningsavgift", "Burial fee");
            let begravningsavgift = table.get("begravningsavgift").and_then(|entry| self.rows(reader, entry, &burial));
            let begravning_i_kommunen =
                table.get("begravning_i_kommunen").and_then(|entry| reader.flag(entry)).unwrap_or(false);
            if let Some(tax) = tax {
                let municipality = Municipality { code, name, region, tax, begravningsavgift, begravning_i_kommunen };
                self.book().municipalities.push(municipality);
            }
        }
    }

    pub(super) fn regions(&mut self, reader: &mut Reader, top: &Table) {
        for entry in &top.entries {
            let Some(table) = reader.table(entry) else { continue };
            let id = entry.key.clone();
            let place = Label::PlaceHeading { heading: id.clone() };
            reader.known_keys(table, &place, &fields::keys(Place::Region));
            let span = entry.key_span.clone();
            let mut required = |key| reader.required_field(table, (Place::Region, key), &place, Some(span.clone()));
            let (name, rows, fees) = (required("name"), required("rows"), required("avgifter"));
            let name = name.and_then(|entry| reader.text(entry));
            let (Some(name), Some(rows), Some(fees)) = (name, rows, fees) else { continue };
            let heading = Heading {
                path: format!("regioner.{id}"),
                title: format!("Regionskatt, {name}"),
                title_en: format!("Regional tax, {name}"),
                unit: "%".to_owned(),
                kind: Kind::Rate,
                least: 0,
            };
            let tax = self.rows(reader, rows, &heading);
            let fees = reader.table(fees).map(|fees| self.fees(reader, fees, &id, &name));
            if let (Some(tax), Some(fees)) = (tax, fees)
                && fees.len() == FeeKind::COUNT
            {
                self.book().regions.push(Region { id, name, tax, fees });
            }
        }
    }

    /// The fees in the order of [`FeeKind::ALL`]; shorter where something was wrong.
    fn fees(&mut self, reader: &mut Reader, table: &Table, id: &str, region: &str) -> Vec<Series> {
        let place = Label::PlaceHeading { heading: format!("{id}.avgifter") };
        reader.known_keys(table, &place, &fields::keys(Place::Fees));
        let mut fees = Vec::new();
        for (kind, name) in FeeKind::ALL {
            let (kind, kind_en) = kind.title();
            let rows = reader.required_field(table, (Place::Fees, name), &place, None);
            let heading = Heading {
                path: format!("regioner.{id}.avgifter.{name}"),
                title: format!("Patientavgift hos {kind} ({region})"),
                title_en: format!("Patient fee, {kind_en} ({region})"),
                unit: "kr".to_owned(),
                kind: Kind::Money,
                least: 0,
            };
            fees.extend(rows.and_then(|rows| self.rows(reader, rows, &heading)));
        }
        fees
    }
}
