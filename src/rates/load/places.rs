//! Municipalities and regions: local tax and patient fees.

use super::Loader;
use super::rows::Heading;
use crate::input::{Reader, Table};
use crate::rates::book::Series;
use crate::rates::local::{FeeKind, Municipality, Region};
use crate::rates::series::Kind;
use crate::texts::{Label, Nearest, Problem};

impl Loader {
    pub(super) fn municipalities(&mut self, reader: &mut Reader, table: &Table) {
        for entry in &table.entries {
            let Some(fields) = reader.table(entry) else { continue };
            let place = Label::PlaceHeading { heading: entry.key.clone() };
            reader.known_keys(
                fields,
                &place,
                &["name", "region", "rows", "begravningsavgift", "begravning_i_kommunen"],
            );
            let span = entry.key_span.clone();
            let name = reader.required(fields, "name", &place, Some(span.clone()), "name = \"Lund\"".to_owned());
            let name = name.and_then(|entry| reader.text(entry));
            let region = reader.required(fields, "region", &place, Some(span.clone()), "region = \"skane\"".to_owned());
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
            let rows = reader.required(fields, "rows", &place, Some(span), "rows = [ … ]".to_owned());
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
            let begravningsavgift = fields.get("begravningsavgift").and_then(|entry| self.rows(reader, entry, &burial));
            let begravning_i_kommunen =
                fields.get("begravning_i_kommunen").and_then(|entry| reader.flag(entry)).unwrap_or(false);
            if let Some(tax) = tax {
                let municipality = Municipality { code, name, region, tax, begravningsavgift, begravning_i_kommunen };
                self.book().municipalities.push(municipality);
            }
        }
    }

    pub(super) fn regions(&mut self, reader: &mut Reader, table: &Table) {
        for entry in &table.entries {
            let Some(fields) = reader.table(entry) else { continue };
            let id = entry.key.clone();
            let place = Label::PlaceHeading { heading: id.clone() };
            reader.known_keys(fields, &place, &["name", "rows", "avgifter"]);
            let span = entry.key_span.clone();
            let name = reader.required(fields, "name", &place, Some(span.clone()), "name = \"…\"".to_owned());
            let name = name.and_then(|entry| reader.text(entry));
            let rows = reader.required(fields, "rows", &place, Some(span.clone()), "rows = [ … ]".to_owned());
            let fees = reader.required(fields, "avgifter", &place, Some(span), format!("[{id}.avgifter]"));
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
            let fees =
                reader.table(fields.get("avgifter").unwrap_or(fees)).map(|fees| self.fees(reader, fees, &id, &name));
            if let (Some(tax), Some(fees)) = (tax, fees)
                && fees.len() == FeeKind::COUNT
            {
                self.book().regions.push(Region { id, name, tax, fees });
            }
        }
    }

    /// The fees in the order of [`FeeKind::ALL`]; shorter where something was wrong.
    fn fees(&mut self, reader: &mut Reader, table: &Table, id: &str, region: &str) -> Vec<Series> {
        let names = FeeKind::ALL.map(|(_, name)| name);
        let place = Label::PlaceHeading { heading: format!("{id}.avgifter") };
        reader.known_keys(table, &place, &names);
        let mut fees = Vec::new();
        for (kind, name) in FeeKind::ALL {
            let (kind, kind_en) = kind.title();
            let rows = reader.required(table, name, &place, None, format!("{name} = [ … ]"));
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
