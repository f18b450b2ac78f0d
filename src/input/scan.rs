//! A look at the text of a TOML file without parsing it: quotes, brackets, values.

/// A quote or bracket that is opened and never closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unclosed {
    /// The byte where it is opened.
    pub(super) at: usize,
    /// What is opened.
    pub(super) opened: char,
}

/// The byte at which the line of another byte begins.
pub(super) fn line_start(text: &str, byte: usize) -> usize {
    text.get(..byte).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

/// The line with the inside of straight quotes and comments blanked, byte for byte.
pub(super) fn unquoted(line: &str) -> String {
    let mut quote = None;
    let mut comment = false;
    line.chars()
        .map(|c| {
            match (quote, c) {
                _ if comment => {}
                (None, '#') => comment = true,
                (None, '"' | '\'') => {
                    quote = Some(c);
                    return c.to_string();
                }
                (Some(open), _) if c == open => {
                    quote = None;
                    return c.to_string();
                }
                (None, _) => return c.to_string(),
                _ => {}
            }
            " ".repeat(c.len_utf8())
        })
        .collect()
}

/// Where the value begins that a place of a line lies in, and the rest of the line from there.
pub(super) fn value_at(line: &str, at: usize) -> Option<(usize, &str)> {
    let bare = unquoted(line);
    let boundary = (0..=(at + 1).min(bare.len())).rev().find(|byte| bare.is_char_boundary(*byte))?;
    let start = bare[..boundary].rfind('=').or_else(|| bare.find('='))? + 1;
    let rest = &line[start..];
    let lead = rest.len() - rest.trim_start_matches([' ', '\t', '[']).len();
    let comment = bare[start..].len() - bare[start..].trim_end().len();
    line.get(start + lead..line.len() - comment).map(|rest| (start + lead, rest))
}

/// The first quote that is not closed on its line, or bracket that is still open where a new statement begins.
pub(super) fn unclosed(text: &str) -> Option<Unclosed> {
    let mut open: Vec<Unclosed> = Vec::new();
    let mut start = 0;
    let mut block: Option<&str> = None;
    let mut expects_more = false;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        if let Some(end) = block {
            block = if content.contains(end) { None } else { block };
        } else {
            if let Some(last) = open.last()
                && begins_statement(content, last.opened, expects_more)
            {
                return Some(*last);
            }
            match scan_line(content, start, &mut open) {
                Ok(opened_block) => block = opened_block,
                Err(quote) => return Some(quote),
            }
            let code = unquoted(content);
            if !code.trim().is_empty() {
                expects_more = code.trim_end().ends_with([',', '{', '[']);
            }
        }
        start += line.len();
    }
    open.first().copied()
}

/// Follows quotes and brackets through a line; the end of a block text that it opens, or a quote left open.
fn scan_line(line: &str, start: usize, open: &mut Vec<Unclosed>) -> Result<Option<&'static str>, Unclosed> {
    let mut before = '=';
    let mut chars = line.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '#' => return Ok(None),
            '"' | '\'' if before.is_alphanumeric() => {}
            '"' | '\'' => {
                let block = if c == '"' { "\"\"\"" } else { "'''" };
                if line[at..].starts_with(block) {
                    let rest = &line[at + 3..];
                    let Some(end) = rest.find(block) else { return Ok(Some(block)) };
                    while chars.as_str().len() > rest.len() - end - 3 {
                        chars.next();
                    }
                } else if !skip_text(&mut chars, c) {
                    return Err(Unclosed { at: start + at, opened: c });
                }
            }
            '{' | '[' => open.push(Unclosed { at: start + at, opened: c }),
            '}' | ']' => {
                open.pop();
            }
            _ => {}
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    // A heading closes itself, and what is left open in one is told by the parser.
    if line.trim_start().starts_with('[') && !line.contains('=') && !line.trim_end().ends_with([',', '[']) {
        open.clear();
    }
    Ok(None)
}

/// Moves past the end of a text in quotes; false where the line ends first.
fn skip_text(chars: &mut std::str::CharIndices<'_>, quote: char) -> bool {
    let mut escaped = false;
    for (_, c) in chars.by_ref() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            _ if c == quote => return true,
            _ => {}
        }
    }
    false
}

/// Whether a line begins something new although a bracket is open: a heading, or a key after a line that was complete.
fn begins_statement(line: &str, open: char, expects_more: bool) -> bool {
    let line = line.trim();
    let name = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
    let heading = line.strip_prefix('[').and_then(|rest| rest.split(']').next()).is_some_and(|inside| {
        name(inside.trim_matches(['[', ']'])) && inside.contains(char::is_alphabetic) && !line.contains('=')
    });
    let key = line.split_once('=').is_some_and(|(key, _)| name(key.trim()));
    heading || key && (open == '[' || !expects_more)
}

#[cfg(test)]
mod tests {
    use super::unclosed;

    fn opened(text: &str) -> Option<(usize, char)> {
        unclosed(text).map(|open| (1 + text[..open.at].matches('\n').count(), open.opened))
    }

    #[test]
    fn what_is_left_open_is_found_where_it_is_opened() {
        assert_eq!(opened("a = { b = 1, c = \"x\"\n\n[d]\ne = 1\n"), Some((1, '{')));
        assert_eq!(opened("a = { b = 1 }\nc = \"x\nd = 1\n"), Some((2, '"')));
        assert_eq!(opened("a = [1, 2\nb = 3\n"), Some((1, '[')));
    }

    #[test]
    fn what_is_closed_is_not() {
        for text in [
            "a = { b = \"}\" } # {\n[c]\n",
            "a = [\n  { b = 1 },\n  { b = 2 },\n]\nc = 1\n",
            "a = {\n  b = 1,\n  c = 2,\n}\n[d]\n",
            "a = \"\"\"\nb = {\n\"\"\"\n[c]\n",
            "a = 'it''s'\n[[b]]\nc = 1\n",
        ] {
            assert_eq!(opened(text), None, "{text}");
        }
    }
}
