//! The keys of a list of outputs: what `build` makes.

use super::{Field, Kind, Place};

/// The commands whose outputs can be listed.
const COMMANDS: &[&str] = &[
    "run",
    "forecast",
    "portfolio",
    "verify",
    "explain",
    "check",
    "compare",
    "break-even",
    "find",
    "net",
    "sensitivity",
    "simulate",
    "sweep",
    "evaluate",
    "report",
    "rates list",
    "rates show",
    "rates diff",
    "rates check",
    "rates stale",
    "rates tax-table",
];

/// Every key of the list.
pub const REPORTS_FIELDS: &[Field] = fields! {
    Reports "report" Kind::Tables, "utdata, en under varje rubrik [[report]]", "outputs, one under each heading [[report]]", holds = Place::ListedReport;

    ListedReport "output" Kind::Text, "filen som görs; ändelsen säger formen: .html, .docx, .xlsx, .md, .csv, .json", "the file that is made; its name tells the form: .html, .docx, .xlsx, .md, .csv, .json", example = "\"rapport.html\"";
    ListedReport "into" Kind::Text, "ett befintligt Markdown-dokument som tabeller sätts in i, i stället för output", "an existing Markdown document that tables are set into, instead of output", example = "\"arsredovisning.md\"";
    ListedReport "marker" Kind::Text, "namnet på platsen i dokumentet: mellan <!-- nyttokalkyl NAMN --> och <!-- /nyttokalkyl NAMN -->", "the name of the place in the document: between <!-- nyttokalkyl NAME --> and <!-- /nyttokalkyl NAME -->", example = "\"typfall-1\"";
    ListedReport "command" Kind::Choice(COMMANDS), "kommandot; annars report", "the command; else report", example = "\"run\"";
    ListedReport "input" Kind::Texts, "filer eller mappar, från listans mapp", "files or folders, from the folder of the list", example = "[\"typfall-1.toml\"]";
    ListedReport "overlay" Kind::Texts, "ändrade satser, från listans mapp", "changed rates, from the folder of the list", example = "[\"andring.toml\"]";
    ListedReport "charts" Kind::Text, "mapp för diagrammen som bilder, från listans mapp", "folder for the charts as pictures, from the folder of the list", example = "\"diagram\"";
    ListedReport "options" Kind::Texts, "andra val, som på kommandoraden", "other options, as on the command line", example = "[\"--lang=en\", \"--parties=published\"]";
};
