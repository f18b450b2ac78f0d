//! The definitions of the key figures, for `evaluate --definitions` and docs/.

use crate::programme::definitions::DEFINITIONS;
use crate::report::outline::Node;
use crate::report::table::Section;
use crate::texts::{Label, Lang, Say};

/// Every key figure: what it is called, how it is formed, what it says.
pub fn section(lang: Lang) -> Section {
    let outline = DEFINITIONS.iter().map(|definition| Node {
        text: Label::DefinitionOf { name: definition.name().say(lang), id: definition.id.to_owned() }.say(lang),
        children: [
            Label::DefinitionFormula { formula: definition.formula().say(lang) }.say(lang),
            definition.meaning().say(lang),
        ]
        .map(Node::leaf)
        .to_vec(),
    });
    Section {
        heading: Label::DefinitionsTitle.say(lang),
        lead: vec![Label::DefinitionsLead.say(lang)],
        outline: outline.collect(),
        ..Section::default()
    }
}
