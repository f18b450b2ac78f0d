//! The tables of `evaluate`: participants, type cases, cost and funding, key figures, groups, goals and what others have come
//! to.

mod checked;
mod comparison;
mod definitions;
mod explain;
mod figures;
mod goals;
mod groups;
mod json;
mod money;
mod notices;
mod outcome;
mod people;
mod tidy;

use rust_decimal::Decimal;

use super::numbers;
use super::table::{Cell, Section, Style};
use crate::money::Ore;
use crate::programme::{Evaluated, Grouping, KeyFigures, Programme};
use crate::rates::RateBook;
use crate::texts::{Label, Lang, Say};

pub use checked::checked;
pub use definitions::{document as definitions_document, section as definitions, table as definitions_table};
pub use explain::{explained, flows};
pub use json::document;
pub use outcome::Outcome;
pub use tidy::tidy;

/// A programme with what was computed of it, and how it is printed.
#[derive(Clone, Debug)]
pub struct View<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// What was computed.
    pub evaluated: &'a Evaluated,
    /// The key figures of all who started.
    pub whole: KeyFigures,
    /// Those of the groups that are shown.
    pub groupings: Vec<Grouping>,
    /// Where the rates come from.
    pub book: &'a RateBook,
    /// How amounts are printed.
    pub style: Style,
}

impl<'a> View<'a> {
    /// The whole and the groups of a programme.
    pub fn of(programme: &'a Programme, evaluated: &'a Evaluated, book: &'a RateBook, style: Style) -> Self {
        Self {
            programme,
            evaluated,
            whole: evaluated.whole(),
            groupings: Grouping::all(programme, evaluated),
            book,
            style,
        }
    }

    const fn lang(&self) -> Lang {
        self.style.lang
    }

    fn percent(&self, percent: Decimal) -> String {
        format!("{}\u{a0}%", numbers::written(&percent.to_string(), self.lang()))
    }

    /// An amount so small that whole kronor are shown, not thousands.
    fn krona_cell(&self, amount: Ore) -> Cell {
        let style = Style { precision: Ore::new(100), ..self.style };
        Cell::Shortened(numbers::unitless(amount, style), numbers::machine(amount))
    }

    /// A percentage with one decimal for people, as digits for programs.
    fn percent_cell(&self, percent: Option<Decimal>) -> Cell {
        percent.map_or(Cell::None, |percent| Cell::Shortened(self.percent(percent), percent.to_string()))
    }
}

/// Every table, for people.
pub fn sections(view: &View<'_>) -> Vec<Section> {
    let [title, participants, type_cases] = who(view);
    [vec![title, participants, type_cases], figures_of(view), held_against(view)].concat()
}

/// What it was and who took part: the title, the participants, and the type cases that stand for them.
pub fn who(view: &View<'_>) -> [Section; 3] {
    let heading = Label::ProgrammeTitle { title: view.programme.title.clone() }.say(view.lang());
    let title =
        Section { heading, banner: banner(view.programme, view.lang()), lead: lead(view), ..Section::default() };
    [title, people::participants(view), people::type_cases(view)]
}

/// What it cost and what came of it.
pub fn figures_of(view: &View<'_>) -> Vec<Section> {
    [money::sections(view), figures::sections(view)].concat()
}

/// What the figures are held against: groups against one another, goals, and what others have come to.
pub fn held_against(view: &View<'_>) -> Vec<Section> {
    let mut sections = groups::sections(view);
    sections.extend(goals::section(view));
    sections.push(comparison::section(view));
    sections
}

/// That the figures are an illustration, where they are.
pub(super) fn banner(programme: &Programme, lang: Lang) -> Option<String> {
    let why = programme.illustration.clone()?;
    Some(Label::ProgrammeIllustration { why }.say(lang))
}

/// What stands under the title.
fn lead(view: &View<'_>) -> Vec<String> {
    let programme = view.programme;
    let (from, to) = (programme.period.0.to_string(), programme.period.1.to_string());

    let owner = programme.owner.iter().map(|owner| Label::ProgrammeOwner { owner: owner.clone() });
    let source = programme.said_by.iter().map(|source| Label::ProgrammeSource { source: source.clone() });
    let labels = owner.chain([Label::ProgrammePeriod { from, to }]).chain(source);
    labels.map(|label| label.say(view.lang())).collect()
}

/// What holds for the tables together.
pub fn closing(view: &View<'_>) -> Vec<String> {
    notices::notices(view)
}
