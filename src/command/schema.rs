//! `schema`: the JSON Schema of case files.

use super::{Outcome, book};
use crate::cli::Schema;
use crate::diagnostic::Failure;
use crate::report::schema;

pub(super) fn execute(options: &Schema) -> Result<Outcome, Failure> {
    let book = book(options.rates.as_deref())?;
    Ok(Outcome { output: schema::case(&book, options.lang.lang()), cautions: String::new(), success: true })
}
