//! `--vary PATH=FROM..TO/STEP`.

use rust_decimal::Decimal;

use super::decimal;
use crate::analysis::sweep::{Astray, Range, Vary};

const FORM: &str = "write PATH=FROM..TO/STEP, such as after.use.socialsekreterare.hours=0..100/10, \
                    after.work.extent=\"25 %..100 %/25 %\" or rates=2013..2024/1";

/// Reads what is varied, and over which values.
pub(super) fn vary(text: &str) -> Result<Vary, String> {
    let (path, range) = text.split_once('=').ok_or(FORM)?;
    let path = path.trim();
    if path.is_empty() || range.trim().is_empty() {
        return Err(FORM.to_owned());
    }
    let (from, rest) = range.split_once("..").ok_or(FORM)?;
    let (to, step) = rest
        .split_once('/')
        .ok_or_else(|| format!("the step is missing: write {path}={}..{}/STEP", from.trim(), rest.trim()))?;
    let numbers = [number(from)?, number(to)?, number(step)?];
    let [(from, _), (to, _), (step, _)] = numbers;
    let percent = numbers.iter().any(|(_, percent)| *percent);
    let range = Range::new(from, to, step, percent).map_err(|astray| {
        let sign = if percent { " %" } else { "" };
        match astray {
            Astray::Zero => {
                format!("a step of 0 leads nowhere: write {path}={from}..{to}{sign}/STEP with another step")
            }
            Astray::Away => {
                let back = -step;
                format!(
                    "a step of {step}{sign} does not lead from {from} to {to}: write {path}={from}..{to}/{back}{sign}, \
                     or {path}={to}..{from}/{step}{sign}"
                )
            }
        }
    })?;
    Ok(Vary { path: path.to_owned(), range })
}

/// A number, and whether it is a percentage.
fn number(text: &str) -> Result<(Decimal, bool), String> {
    let text = text.trim().trim_matches('"').trim();
    if text.is_empty() || text.contains("..") {
        return Err(FORM.to_owned());
    }
    let (digits, percent) = text.strip_suffix('%').map_or((text, false), |digits| (digits, true));
    let number = decimal(digits, "the value in digits, such as 10, 120_000, 12.5 or \"25 %\"")?;
    Ok((number, percent))
}
