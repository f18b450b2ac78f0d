//! The neutral model of explanations: lines with lines under them.

/// A line with what explains it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// The line.
    pub text: String,
    /// The lines under it.
    pub children: Vec<Self>,
}

impl Node {
    /// A line with nothing under it.
    pub fn leaf(text: impl Into<String>) -> Self {
        Self { text: text.into(), children: Vec::new() }
    }

    /// The line and no more than so many levels in all.
    #[must_use]
    pub fn cut(self, depth: usize) -> Self {
        let children =
            if depth > 1 { self.children.into_iter().map(|child| child.cut(depth - 1)).collect() } else { Vec::new() };
        Self { text: self.text, children }
    }

    /// The lines for a terminal, with the branches drawn.
    pub fn terminal(&self, width: usize) -> String {
        let mut text = String::new();
        push_wrapped(&mut text, &self.text, ("", if self.children.is_empty() { "" } else { "│ " }), width);
        self.push_children(&mut text, "", width);
        text
    }

    fn push_children(&self, text: &mut String, prefix: &str, width: usize) {
        for (place, child) in self.children.iter().enumerate() {
            let last = place + 1 == self.children.len();
            let (branch, below) = if last { ("└ ", "  ") } else { ("├ ", "│ ") };
            let inner = format!("{prefix}{below}");
            let hanging = if child.children.is_empty() { format!("{inner}  ") } else { format!("{inner}│ ") };
            push_wrapped(text, &child.text, (&format!("{prefix}{branch}"), &hanging), width);
            child.push_children(text, &inner, width);
        }
    }

    /// The lines as a Markdown list.
    pub fn markdown(&self, escape: impl Fn(&str) -> String + Copy) -> String {
        let mut text = String::new();
        self.push_markdown(&mut text, 0, escape);
        text
    }

    fn push_markdown(&self, text: &mut String, level: usize, escape: impl Fn(&str) -> String + Copy) {
        text.extend(std::iter::repeat_n("  ", level));
        text.push_str("- ");
        text.push_str(&escape(&self.text));
        text.push('\n');
        for child in &self.children {
            child.push_markdown(text, level + 1, escape);
        }
    }
}

fn push_wrapped(text: &mut String, line: &str, (first, others): (&str, &str), width: usize) {
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(others)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    for wrapped in textwrap::wrap(line, options) {
        text.push_str(wrapped.trim_end());
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::Node;

    #[test]
    fn branches_are_drawn_and_cut() {
        let tree = Node {
            text: "a".to_owned(),
            children: vec![Node { text: "b".to_owned(), children: vec![Node::leaf("c")] }, Node::leaf("d")],
        };
        assert_eq!(tree.terminal(80), "a\n├ b\n│ └ c\n└ d\n");
        assert_eq!(tree.clone().cut(2).terminal(80), "a\n├ b\n└ d\n");
        assert_eq!(tree.markdown(str::to_owned), "- a\n  - b\n    - c\n  - d\n");
    }
}
