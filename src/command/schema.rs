//! `schema`: the JSON Schema of a kind of files.

use super::{Outcome, book};
use crate::cli::{Kind, Schema};
use crate::diagnostic::Failure;
use crate::report::schema::{self, FileKind};

pub(super) fn execute(options: &Schema) -> Result<Outcome, Failure> {
    let book = book(options.rates.as_deref())?;
    let kind = match options.kind {
        Kind::Case => FileKind::Case,
        Kind::Prices => FileKind::Prices,
        Kind::PriceList => FileKind::PriceList,
        Kind::Rates => FileKind::Rates,
        Kind::Municipalities => FileKind::Municipalities,
        Kind::Regions => FileKind::Regions,
        Kind::PatientFees => FileKind::PatientFees,
        Kind::Method => FileKind::Method,
        Kind::Book => FileKind::Book,
        Kind::Overlay => FileKind::Overlay,
        Kind::Portfolio => FileKind::Portfolio,
        Kind::Evaluation => FileKind::Evaluation,
        Kind::Comparisons => FileKind::Comparisons,
        Kind::Reports => FileKind::Reports,
    };
    Ok(Outcome {
        output: schema::document(kind, &book, options.lang.lang()).into(),
        cautions: String::new(),
        success: true,
    })
}
