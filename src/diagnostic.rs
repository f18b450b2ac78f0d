//! Problems with the place where they stand, and how they are drawn.

use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::texts::{Label, Lang, Problem, Say, problems::Caution};

/// A text that was read, and what it is called.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as given, or `-` for standard input.
    pub name: String,
    /// The text, without byte-order mark.
    pub text: String,
    /// The byte at which each line begins.
    lines: Vec<usize>,
}

impl Source {
    /// Names a text; a byte-order mark is left out.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        let text: String = text.into();
        let text = text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned);
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Arc::new(Self { name: name.into(), text, lines })
    }

    /// The line (from 1) that a byte stands on.
    pub fn line(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte)
    }

    /// The text around some bytes: so many lines before and after, with the number of the first.
    fn around(&self, span: &Range<usize>, margin: usize) -> (usize, Range<usize>) {
        let first = self.line(span.start).saturating_sub(margin).max(1);
        let last = (self.line(span.end) + margin).min(self.lines.len());
        let end = self.lines.get(last).copied().unwrap_or(self.text.len());
        (first, self.lines[first - 1]..end)
    }
}

/// The path of a file that another one names: beside it, unless the path is absolute.
pub fn beside(from: &str, name: &str) -> String {
    let folder = Path::new(from).parent().unwrap_or(Path::new(""));
    let mut path = PathBuf::new();
    for part in folder.join(name).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(path.components().next_back(), Some(Component::Normal(_))) => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path.display().to_string()
}

/// One problem or caution in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What it is.
    pub kind: Kind,
    /// The bytes that it is about; `None` where it is about the file as a whole.
    pub span: Option<Range<usize>>,
}

/// Whether the computation stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It stops.
    Problem(Box<Problem>),
    /// It goes on.
    Caution(Caution),
}

/// Everything that is wrong with one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics {
    source: Arc<Source>,
    items: Vec<Diagnostic>,
    /// What the source was read under, where it was not read as it stands.
    under: Option<Box<Label>>,
}

impl Diagnostics {
    /// Nothing wrong yet.
    pub const fn new(source: Arc<Source>) -> Self {
        Self { source, items: Vec::new(), under: None }
    }

    /// A problem with a file that could not be read at all.
    pub fn unread(name: &str, problem: Problem) -> Self {
        let mut diagnostics = Self::new(Source::new(name, ""));
        diagnostics.file(problem);
        diagnostics
    }

    /// A problem with a file as a whole, whose text is of no help.
    pub fn in_file(name: &str, problem: Problem) -> Self {
        let mut diagnostics = Self::new(Source::new(name, "\n"));
        diagnostics.file(problem);
        diagnostics
    }

    /// The source that the problems are in.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The problems in the order of the file.
    pub fn items(&self) -> &[Diagnostic] {
        &self.items
    }

    /// Adds a problem at a place.
    pub fn at(&mut self, span: Range<usize>, problem: Problem) {
        self.items.push(Diagnostic { kind: Kind::Problem(Box::new(problem)), span: Some(span) });
    }

    /// Adds a problem with the file as a whole.
    pub fn file(&mut self, problem: Problem) {
        self.items.push(Diagnostic { kind: Kind::Problem(Box::new(problem)), span: None });
    }

    /// Adds a caution at a place.
    pub fn caution(&mut self, span: Range<usize>, caution: Caution) {
        self.items.push(Diagnostic { kind: Kind::Caution(caution), span: Some(span) });
    }

    /// How many problems stop the computation.
    pub fn problems(&self) -> usize {
        self.items.iter().filter(|item| matches!(item.kind, Kind::Problem(_))).count()
    }

    /// Whether there is nothing to say.
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Leaves out what is missing only because its key is misspelt or stands elsewhere: that is said already.
    pub fn leave_out_explained(&mut self) {
        let problem = |item: &Diagnostic| match &item.kind {
            Kind::Problem(problem) => Some((**problem).clone()),
            Kind::Caution(_) => None,
        };
        let meant: Vec<String> = self
            .items
            .iter()
            .filter_map(|item| match problem(item)? {
                Problem::MisplacedKey { key, .. } => Some(key),
                Problem::UnknownKey { nearest, .. } => nearest.name().map(str::to_owned),
                _ => None,
            })
            .collect();
        let unknown: Vec<Range<usize>> = self
            .items
            .iter()
            .filter(|item| matches!(problem(item), Some(Problem::UnknownKey { .. })))
            .filter_map(|item| item.span.clone())
            .collect();
        self.items.retain(|item| match problem(item) {
            Some(Problem::MissingKey { key, .. }) => !meant.iter().any(|meant| meant == key),
            Some(Problem::QuantityMissing { .. } | Problem::NeedsKey { .. }) => {
                let holds = |unknown: &Range<usize>| item.span.as_ref().is_some_and(|row| row.contains(&unknown.start));
                !unknown.iter().any(holds)
            }
            _ => true,
        });
    }

    /// Sorts by place and keeps one of equals.
    pub fn tidy(&mut self) {
        self.items.sort_by_key(|item| item.span.as_ref().map(|span| span.start));
        self.items.dedup();
    }

    /// The text of all problems, with an excerpt each.
    pub fn render(&self, lang: Lang, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(100);
        let name = &self.source.name;
        let place = self.under.as_ref().map_or_else(|| name.clone(), |under| format!("{name} ({})", under.say(lang)));
        let mut text = String::new();
        for item in self.items.iter().take(MOST_SHOWN) {
            text.push_str(&renderer.render(&[self.group(item, &place, lang)]));
            text.push_str("\n\n");
        }
        if let Some(count) = self.items.len().checked_sub(MOST_SHOWN).filter(|count| *count > 0) {
            text.push_str(&Label::MoreProblems { count }.say(lang));
            text.push_str("\n\n");
        }
        text
    }

    fn group<'a>(&'a self, item: &'a Diagnostic, place: &'a str, lang: Lang) -> annotate_snippets::Group<'a> {
        let (level, code, title, help) = match &item.kind {
            Kind::Problem(problem) => (
                Level::ERROR.with_name(Label::WordError.say(lang)),
                problem.code(),
                problem.title(lang),
                problem.help(lang),
            ),
            Kind::Caution(caution) => (
                Level::WARNING.with_name(Label::WordWarning.say(lang)),
                caution.code(),
                caution.title(lang).to_owned(),
                caution.help(lang).to_owned(),
            ),
        };
        let help = Level::HELP.with_name(Label::WordHelp.say(lang)).message(wrapped(&help));
        let group = level.primary_title(title).id(code);
        match &item.span {
            Some(span) => {
                let span = printable(&self.source.text, span.clone());
                let (first, around) = self.source.around(&span, 2);
                let inside = span.start - around.start..span.end - around.start;
                group
                    .element(
                        Snippet::source(&self.source.text[around])
                            .line_start(first)
                            .path(place)
                            .annotation(AnnotationKind::Primary.span(inside)),
                    )
                    .element(help)
            }
            None if self.source.text.is_empty() => group.element(help),
            None => group.element(annotate_snippets::Origin::path(place)).element(help),
        }
    }
}

/// How many problems of a file are shown; the rest is counted.
const MOST_SHOWN: usize = 30;

fn wrapped(help: &str) -> String {
    let options = textwrap::Options::new(HELP_WIDTH)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(help, options)
}

/// How wide help texts are, so that they fit into a terminal.
const HELP_WIDTH: usize = 66;

/// A span that lies inside the text, on character boundaries and on one line.
fn printable(text: &str, span: Range<usize>) -> Range<usize> {
    let floor = |mut byte: usize| {
        byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    };
    let start = floor(span.start);
    let end = floor(span.end).max(start);
    let line_end = text[start..].find(['\r', '\n']).map_or(text.len(), |at| start + at);
    start..end.min(line_end.max(start))
}

/// What stopped a computation: problems in one or more files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(pub Vec<Diagnostics>);

impl Failure {
    /// The same, saying what the files were read under.
    #[must_use]
    pub fn under(mut self, what: &Label) -> Self {
        for diagnostics in &mut self.0 {
            diagnostics.under = Some(Box::new(what.clone()));
        }
        self
    }

    /// The text of all problems in all files, closed by a line that counts them.
    pub fn render(&self, lang: Lang, colour: bool) -> String {
        let mut text: String = self.0.iter().map(|diagnostics| diagnostics.render(lang, colour)).collect();
        let count: usize = self.0.iter().map(Diagnostics::problems).sum();
        let closing = if count == 1 { Label::ProblemFound } else { Label::ProblemsFound { count } };
        text.push_str(&closing.say(lang));
        text.push('\n');
        text
    }
}

impl From<Diagnostics> for Failure {
    fn from(diagnostics: Diagnostics) -> Self {
        Self(vec![diagnostics])
    }
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn files_stand_beside_the_one_that_names_them() {
        assert_eq!(beside("cases/fall.toml", "egna.toml"), "cases/egna.toml");
        assert_eq!(beside("cases/fall.toml", "./../priser/egna.toml"), "priser/egna.toml");
        assert_eq!(beside("-", "egna.toml"), "egna.toml");
        assert_eq!(beside("fall.toml", "../egna.toml"), "../egna.toml");
    }
}
