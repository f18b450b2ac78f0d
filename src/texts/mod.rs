//! Every text that people read, in Swedish and English: one catalogue.
//!
//! A text is a variant with its values; both languages stand side by side where it is declared, so that neither
//! can be left out. [`labels`] holds names, headings and notes, [`problems`] what can be wrong with input.

pub mod labels;
pub mod problems;

pub use labels::Label;
pub use problems::Problem;

/// The language of what people read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

/// Something that can be put into words.
pub trait Say {
    /// The words in one language.
    fn say(&self, lang: Lang) -> String;
}

impl Say for String {
    fn say(&self, _: Lang) -> String {
        self.clone()
    }
}

impl Say for &'static str {
    fn say(&self, _: Lang) -> String {
        (*self).to_owned()
    }
}

impl<T: Say + ?Sized> Say for Box<T> {
    fn say(&self, lang: Lang) -> String {
        (**self).say(lang)
    }
}

impl Say for usize {
    fn say(&self, _: Lang) -> String {
        self.to_string()
    }
}

/// Names that are already in the language of the reader or in none (keys, ids, quoted words).
impl Say for Vec<String> {
    fn say(&self, _: Lang) -> String {
        self.join(", ")
    }
}

impl Say for Vec<Label> {
    fn say(&self, lang: Lang) -> String {
        self.iter().map(|label| label.say(lang)).collect::<Vec<_>>().join(", ")
    }
}

/// A proper name that each language has its own form of.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Title {
    /// Swedish form.
    pub sv: String,
    /// English form.
    pub en: String,
}

impl Title {
    /// Both forms.
    pub fn new(sv: impl Into<String>, en: impl Into<String>) -> Self {
        Self { sv: sv.into(), en: en.into() }
    }
}

impl Say for Title {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Sv => self.sv.clone(),
            Lang::En => self.en.clone(),
        }
    }
}

impl Say for Vec<Title> {
    fn say(&self, lang: Lang) -> String {
        self.iter().map(|title| title.say(lang)).collect::<Vec<_>>().join(", ")
    }
}

/// A sentence that asks whether the nearest known name was meant; nothing where none is near.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nearest(Option<String>);

impl Nearest {
    /// The name, if one is near.
    pub fn name(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The nearest of the known names.
    pub fn of<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        Self(crate::suggest::nearest(wrong, known).map(str::to_owned))
    }
}

impl Say for Nearest {
    fn say(&self, lang: Lang) -> String {
        match (&self.0, lang) {
            (None, _) => String::new(),
            (Some(name), Lang::Sv) => format!("Menades ”{name}”? "),
            (Some(name), Lang::En) => format!("Did you mean “{name}”? "),
        }
    }
}
