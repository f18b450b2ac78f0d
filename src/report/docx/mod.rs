//! Tables, charts and explanations as a document for word processors, in the styles that are built into them.

mod body;
mod package;
mod widths;

use minijinja::{AutoEscape, Environment, Value, context};

use super::manifest::Manifest;
use super::signs::is_unprintable;
use super::table::{Report, Style};
use crate::texts::{Label, Lang, Say};
use body::Body;

/// The report as a document: the same bytes each time.
///
/// # Panics
/// Never: the templates are part of the program.
pub fn write(report: &Report, lang: Lang, style: impl Fn(usize) -> Style) -> Vec<u8> {
    let body = Body::of(report, lang, style);
    let manifest = report.manifest.as_ref().map(Manifest::line);
    let values = context! {
        lang => if lang == Lang::Sv { "sv-SE" } else { "en-GB" },
        title => report.sections.first().map(|first| &first.heading),
        manifest,
        decimal => if lang == Lang::Sv { "," } else { "." },
        names => context! {
            outline => Label::StyleOutline.say(lang),
            table => Label::StyleTable.say(lang),
            small => Label::StyleTableSmall.say(lang),
        },
        charts => (1..=body.charts.len()).collect::<Vec<_>>(),
        sections => body.sections,
        ends_wide => body.ends_wide,
    };
    let templates = [
        ("[Content_Types].xml", include_str!("content_types.xml")),
        ("_rels/.rels", include_str!("rels.xml")),
        ("docProps/core.xml", include_str!("core.xml")),
        ("word/document.xml", include_str!("document.xml")),
        ("word/_rels/document.xml.rels", include_str!("document_rels.xml")),
        ("word/styles.xml", include_str!("styles.xml")),
        ("word/numbering.xml", include_str!("numbering.xml")),
        ("word/settings.xml", include_str!("settings.xml")),
        ("word/footer.xml", include_str!("footer.xml")),
    ];
    let texts = templates.map(|(name, template)| (name.to_owned(), said(template, &values).into_bytes()));
    let charts =
        body.charts.into_iter().zip(1..).map(|(chart, number)| (format!("word/media/chart{number}.png"), chart));
    package::pack(texts.into_iter().chain(charts))
}

/// A part with its values, in which nothing is taken for markup.
fn said(template: &str, values: &Value) -> String {
    let mut environment = Environment::empty();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    let template = environment.template_from_str(template).expect("the template is right");
    let said = template.render(values).expect("the template is given what it asks for");
    said.chars().map(|c| if known(c) { c } else { ' ' }).collect()
}

/// Whether XML knows a sign: not those that steer something, nor those that are none.
fn known(c: char) -> bool {
    matches!(c, '\t' | '\n') || !is_unprintable(c)
}
