//! Manifests inside outputs, read back.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use resvg::usvg::roxmltree::Document;
use serde_json::Value;

use super::META;

/// What an output says of how it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The version of the program.
    pub version: String,
    /// What repeats the command.
    pub arguments: Vec<String>,
    /// Every file with its hash: inputs, rates, overlays.
    pub files: BTreeMap<String, String>,
}

impl Found {
    /// The manifest inside an output: of JSON under its key, of a page in its head, of Markdown in a comment, of a workbook or
    /// a word processor's document among its properties; nothing where there is none.
    pub fn within(output: &[u8]) -> Option<Self> {
        let manifest = match std::str::from_utf8(output) {
            Ok(text) => in_json(text).or_else(|| in_page(text)).or_else(|| in_comment(text))?,
            Err(_) => in_archive(output)?,
        };
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let listed = |key: &str| manifest[key].as_array().cloned().unwrap_or_default();
        let files = ["inputs", "rates", "overlays"].into_iter().flat_map(listed);
        Some(Self {
            version: text(&manifest["version"])?,
            arguments: listed("arguments").iter().filter_map(text).collect(),
            files: files.filter_map(|file| Some((text(&file["file"])?, text(&file["sha256"])?))).collect(),
        })
    }

    /// Whether a later version of the program made it than this one.
    pub fn is_newer(&self) -> bool {
        let numbers = |version: &str| -> Vec<u32> {
            version.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
        };
        numbers(&self.version) > numbers(env!("CARGO_PKG_VERSION"))
    }
}

fn in_json(text: &str) -> Option<Value> {
    let document: Value = serde_json::from_str(text).ok()?;
    let document = document.as_array().and_then(|all| all.first()).unwrap_or(&document);
    Some(document["manifest"].clone()).filter(Value::is_object)
}

/// The element in the head of a page is XML by itself: its value is escaped.
fn in_page(text: &str) -> Option<Value> {
    let begins = format!("<meta name=\"{META}\" ");
    let rest = &text[text.find(&begins)?..];
    let element = format!("{}/>", rest.split_once('>')?.0);
    let parsed = Document::parse(&element).ok()?;
    serde_json::from_str(parsed.root_element().attribute("content")?).ok()
}

fn in_comment(text: &str) -> Option<Value> {
    let rest = text.rsplit_once(&format!("<!-- {META} "))?.1;
    serde_json::from_str(rest.split_once(" -->")?.0).ok()
}

/// The most that is read of the properties of a document.
const MOST: u64 = 1_000_000;

fn in_archive(bytes: &[u8]) -> Option<Value> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    archive.by_name("docProps/core.xml").ok()?.take(MOST).read_to_string(&mut text).ok()?;
    let properties = Document::parse(&text).ok()?;
    let description = properties.descendants().find(|one| one.tag_name().name() == "description")?;
    serde_json::from_str(description.text()?).ok()
}
