//! The templates of `new`: a case of a usual kind, in which every key is explained by the registry of fields.

use crate::fields::{self, Field, Kind, Place};
use crate::rates::RateBook;
use crate::texts::{Label, Lang, Say};

/// The usual ways, each with its shipped case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// To work.
    Arbete,
    /// To work with a wage subsidy.
    Lonebidrag,
    /// To studies.
    Studier,
    /// To work training with aktivitetsstöd.
    Praktik,
    /// To sickness benefit.
    Sjukpenning,
}

impl Template {
    const fn case(self) -> &'static str {
        match self {
            Self::Arbete => include_str!("../../cases/templates/arbete.toml"),
            Self::Lonebidrag => include_str!("../../cases/templates/lonebidrag.toml"),
            Self::Studier => include_str!("../../cases/templates/studier.toml"),
            Self::Praktik => include_str!("../../cases/templates/praktik.toml"),
            Self::Sjukpenning => include_str!("../../cases/templates/sjukpenning.toml"),
        }
    }

    /// The case with comments: each key is explained where it first stands, each heading always.
    pub fn commented(self, file: &str, book: &RateBook, lang: Lang) -> String {
        let list = self.case().lines().find_map(|line| line.strip_prefix("prices = ")).unwrap_or_default();
        // The id of the list is the first text of what is written.
        let list = list.split('"').nth(1).unwrap_or_default();
        let mut writer = Writer { book, list, lang, place: Place::Case, explained: Vec::new(), text: String::new() };
        for line in [Label::TemplateHead, Label::TemplateNext { file: file.to_owned() }] {
            writer.comment(&line.say(lang));
        }
        for line in self.case().lines().filter(|line| !line.starts_with("#:schema")) {
            writer.line(line);
        }
        writer.own_price();
        writer.beyond_the_year();
        writer.text
    }
}

struct Writer<'a> {
    book: &'a RateBook,
    /// The price list of the case.
    list: &'a str,
    lang: Lang,
    place: Place,
    explained: Vec<(Place, &'static str)>,
    text: String,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        let explanation = if let Some(heading) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            self.heading(heading)
        } else if let Some((key, _)) = line.split_once(" = ") {
            self.key(key)
        } else {
            None
        };
        match explanation {
            Some(words) if fits(line, &words) => self.push(&format!("{line:<COLUMN$}# {words}")),
            Some(words) => {
                self.comment(&words);
                self.push(line);
            }
            None => self.push(line),
        }
    }

    /// What stands under a heading, and what its keys are from here on.
    fn heading(&mut self, heading: &str) -> Option<String> {
        let segments: Vec<&str> = heading.split('.').collect();
        let (place, label) = match segments[..] {
            [_, "support", key] => {
                let benefit = fields::benefit(key)?;
                let label = Label::SchemaPaid { title: benefit.title(), payer: Box::new(benefit.payer.into()) };
                (benefit.place, label)
            }
            [_, "use", key] => {
                let (_, item) = self.book.prices().find(|(list, item)| *list == self.list && item.key == key)?;
                (Place::Use, Label::SchemaPaid { title: item.title, payer: Box::new(item.bearer.into()) })
            }
            _ => {
                let holder = match segments.len() {
                    1 => Place::Case,
                    2 => Place::Situation,
                    _ => Place::Work,
                };
                let field = fields::field(holder, segments.last()?);
                (field.holds?, Label::TemplateHelp { help: field.help() })
            }
        };
        self.place = place;
        Some(label.say(self.lang))
    }

    fn key(&mut self, key: &str) -> Option<String> {
        let field = fields::field(self.place, key);
        let seen = (field.place, field.key);
        if self.explained.contains(&seen) {
            return None;
        }
        self.explained.push(seen);
        Some(explanation(field, self.lang))
    }

    /// How a price that no list has is given: what it must have, as a comment.
    fn own_price(&mut self) {
        self.push("");
        self.comment(&Label::TemplateOwnPrice.say(self.lang));
        self.push("# [own_price.arbetskonsulent]");
        let needed = fields::fields(Place::OwnPrice).filter(|field| field.required || field.either);
        for line in needed.filter_map(Field::line) {
            self.push(&format!("# {line}"));
        }
    }

    /// What may be said of later years, of the intervention's cost and of what is to be taken off, as a comment.
    fn beyond_the_year(&mut self) {
        self.push("");
        self.wrapped(&Label::TemplateBeyond.say(self.lang), "# # ");
        for (heading, place) in
            [("forecast", Place::Forecast), ("intervention", Place::Intervention), ("correction", Place::Correction)]
        {
            self.push(&format!("# [{heading}]"));
            for field in fields::fields(place) {
                if let Some(line) = field.line() {
                    self.wrapped(&field.help().say(self.lang), "# # ");
                    self.push(&format!("# {line}"));
                }
            }
        }
    }

    /// A comment on lines of its own.
    fn comment(&mut self, words: &str) {
        self.wrapped(words, "# ");
    }

    fn wrapped(&mut self, words: &str, mark: &str) {
        let options = textwrap::Options::new(WIDTH).initial_indent(mark).subsequent_indent(mark);
        for line in textwrap::wrap(words, options.word_splitter(textwrap::WordSplitter::NoHyphenation)) {
            self.push(&line);
        }
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

const WIDTH: usize = 80;
const COLUMN: usize = 36;

fn fits(line: &str, words: &str) -> bool {
    line.chars().count() < COLUMN && COLUMN + "# ".len() + words.chars().count() <= WIDTH
}

/// The help text, with the words that may be written where it does not name them.
fn explanation(field: &Field, lang: Lang) -> String {
    let help = field.help().say(lang);
    match field.kind {
        Kind::Choice(words) if !words.iter().all(|word| help.contains(word)) => {
            format!("{help}: {}", field.kind.label().say(lang))
        }
        _ => help,
    }
}
