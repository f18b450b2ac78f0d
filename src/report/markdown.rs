//! Tables as Markdown.

use super::manifest::META;
use super::table::{Align, Report, RowKind, Section, Style, Table};
use crate::texts::Lang;

/// The report as Markdown.
pub fn write(report: &Report, lang: Lang, style: impl Fn(usize) -> Style) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (number, section) in report.sections.iter().enumerate() {
        push(&mut parts, section, style(number));
    }
    if !report.closing.is_empty() {
        parts.push(list(&report.closing));
    }
    for section in &report.appendix {
        push(&mut parts, section, Style::to_the_ore(lang));
    }
    // Documents, and only those, have an appendix; two hyphens would end the comment.
    if let Some(manifest) = report.manifest.as_ref().filter(|_| !report.appendix.is_empty()) {
        parts.push(format!("<!-- {META} {} -->", manifest.line().replace("--", "\\u002d\\u002d")));
    }
    parts.join("\n\n") + "\n"
}

fn push(parts: &mut Vec<String>, section: &Section, style: Style) {
    if !section.heading.is_empty() {
        let marks = if section.under { "###" } else { "##" };
        parts.push(format!("{marks} {}", escape(&section.heading)));
    }
    parts.extend(section.lines().map(|line| escape(line)));
    if !section.drawing.is_empty() {
        parts.push(format!("```text\n{}\n```", section.drawing.join("\n")));
    }
    parts.extend(section.outline.iter().map(|node| node.markdown(escape).trim_end().to_owned()));
    if !section.table.shown().is_empty() {
        parts.push(table(&section.table, style));
    }
    if !section.notes.is_empty() {
        parts.push(list(&section.notes));
    }
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("- {}", escape(item))).collect::<Vec<_>>().join("\n")
}

fn table(table: &Table, style: Style) -> String {
    let shown = table.shown();
    let columns = || shown.iter().map(|place| &table.columns[*place]);
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        line(columns().map(|column| escape(&column.heading)).collect()),
        line(columns().map(|column| if column.align == Align::Right { "---:" } else { "---" }.to_owned()).collect()),
    ];
    for row in table.rows.iter().filter(|row| row.kind != RowKind::Rule) {
        let cells = shown.iter().map(|place| {
            let text = escape(row.cells[*place].text(style).trim());
            match row.kind {
                RowKind::Total if !text.is_empty() => format!("**{text}**"),
                _ => text,
            }
        });
        lines.push(line(cells.collect()));
    }
    lines.join("\n")
}

/// A text in which nothing is taken for Markdown or HTML.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '#' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\n' | '\r' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_is_taken_for_markup() {
        assert_eq!(escape("a|b <i>*x*</i> & `y`"), "a\\|b &lt;i&gt;\\*x\\*&lt;/i&gt; &amp; \\`y\\`");
    }
}
