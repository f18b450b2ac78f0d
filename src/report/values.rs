//! Values of the rate tables in words.

use super::numbers;
use crate::rates::Shown;
use crate::texts::{Label, Lang, Say};

/// A value with its unit: a number, or the steps of a scale.
pub(super) fn with_unit(value: &Shown, unit: &str, lang: Lang) -> String {
    let unit = Label::unit(unit).say(lang);
    match value {
        Shown::Missing => String::new(),
        Shown::Unlimited => Label::Unlimited.say(lang),
        Shown::Number(digits) => format!("{} {unit}", numbers::written(digits, lang)),
        Shown::Steps(_) | Shown::Ladder(_) => format!("({unit}) {}", steps(value, lang)),
    }
}

/// A value without its unit: a number, or the steps of a scale.
pub(super) fn alone(value: &Shown, lang: Lang) -> String {
    match value {
        Shown::Missing => Label::RateMissing.say(lang),
        Shown::Unlimited => Label::Unlimited.say(lang),
        Shown::Number(digits) => numbers::written(digits, lang),
        Shown::Steps(_) | Shown::Ladder(_) => steps(value, lang),
    }
}

/// The steps of a scale or ladder; nothing of other values.
pub(super) fn steps(value: &Shown, lang: Lang) -> String {
    let number = |digits: &str| numbers::written(digits, lang);
    let parts: Vec<String> = match value {
        Shown::Steps(steps) => {
            let step = |[over, amount, share, of_all]: &[Option<String>; 4]| {
                let over = over.as_deref().map(number).unwrap_or_default();
                let amount = amount.as_deref().map_or_else(|| Label::StepContinues.say(lang), number);
                match (share, of_all) {
                    (None, None) => Label::StepOver { over, amount },
                    (_, Some(share)) => Label::StepOverShareOfAll { over, amount, share: number(share) },
                    (Some(share), None) => Label::StepOverShare { over, amount, share: number(share) },
                }
                .say(lang)
            };
            steps.iter().map(step).collect()
        }
        Shown::Ladder(steps) => {
            let step = |(from, amount): &(String, String)| {
                Label::StepFrom { from: number(from), amount: number(amount) }.say(lang)
            };
            steps.iter().map(step).collect()
        }
        Shown::Number(_) | Shown::Unlimited | Shown::Missing => Vec::new(),
    };
    parts.join("; ")
}
