//! What it cost and who paid.

use std::collections::BTreeMap;

use super::View;
use crate::correction::share_of;
use crate::money::{Ore, Rate};
use crate::party::{Beneficiary, Party};
use crate::programme::{Amounts, Funding, FundingSource};
use crate::report::across::across;
use crate::report::assumptions::percent;
use crate::report::table::{Align, Cell, Column, RowKind, Section, Table, TableRow};
use crate::texts::{Label, Lang, Say};

/// Costs by year, funding by year and what each party pays; nothing where the file gives no cost.
pub(super) fn sections(view: &View<'_>) -> Vec<Section> {
    let programme = view.programme;
    let lang = view.lang();
    if programme.costs.is_empty() && programme.funding.is_empty() {
        return Vec::new();
    }
    let by_year = |amounts: &Amounts| -> BTreeMap<i16, Ore> {
        amounts.by_year.iter().map(|(year, amount)| (*year, amount.ore())).collect()
    };
    let costs: Vec<(String, BTreeMap<i16, Ore>)> =
        programme.costs.iter().map(|cost| (cost.name.clone(), by_year(cost))).collect();
    let funding: Vec<(String, BTreeMap<i16, Ore>)> =
        programme.funding.iter().map(|one| (name(one, lang), by_year(&one.amounts))).collect();
    let sums = |rows: &[(String, BTreeMap<i16, Ore>)]| -> Vec<(i16, Option<Ore>)> {
        let of = |year: i16| rows.iter().filter_map(|(_, amounts)| amounts.get(&year).copied()).sum::<Ore>();
        let years = programme.years().map(|year| (year, of(year))).filter(|(_, sum)| *sum != Ore::ZERO);
        years.map(|(year, sum)| (year, Some(sum))).collect()
    };
    let mut sections = across(&Label::ProgrammeCosts, &costs, &sums(&costs), lang);
    sections.extend(across(&Label::ProgrammeFunding, &funding, &sums(&funding), lang));
    sections.push(payers(view));
    sections
}

/// A source of money in words.
fn name(funding: &Funding, lang: Lang) -> String {
    let source = match funding.source {
        FundingSource::Party(party) => party.into(),
        FundingSource::Samordningsforbundet => Label::FundingSamordningsforbundet,
        FundingSource::SparadeMedel => Label::FundingSparadeMedel,
        FundingSource::Esf => Label::FundingEsf,
    };
    if funding.own_time { Label::FundingOwnTime { who: Box::new(source) }.say(lang) } else { source.say(lang) }
}

/// What each party pays: at factor price, and as it is posted.
fn payers(view: &View<'_>) -> Section {
    let (lang, programme) = (view.lang(), view.programme);
    let column = Column::in_language(lang);
    let row = |kind, id: String, label: String, (stated, posted): (Ore, Option<Ore>)| TableRow {
        kind,
        id,
        cells: vec![Cell::Text(label), Cell::Kronor(stated), posted.map_or(Cell::Empty, Cell::Kronor)],
    };
    let parties = Party::ALL.into_iter().flat_map(|party| {
        let stated = programme.paid_by(party).ore();
        let posted = view.whole.cost_of(Beneficiary::Party(party));
        let pays = stated != Ore::ZERO || posted != Ore::ZERO;
        let label = Label::from(party).say(lang);
        let own = pays.then(|| row(RowKind::Item, party.id().to_owned(), label, (stated, Some(posted))));
        let shared = if party == Party::Municipality && pays { by_municipality(view, stated) } else { Vec::new() };
        own.into_iter().chain(shared.into_iter().map(move |(name, share, amount)| {
            let label = Label::ShareOf { name: name.clone(), share: percent(share, lang) }.say(lang);
            row(RowKind::Part, format!("municipality:{name}"), label, (amount, None))
        }))
    });
    let total = row(
        RowKind::Total,
        Beneficiary::Society.id().to_owned(),
        Label::from(Beneficiary::Society).say(lang),
        (view.whole.stated_cost, Some(view.whole.cost_of(Beneficiary::Society))),
    );
    let method = programme.method();
    let tax = if method.taxes_the_intervention() {
        Label::NoteCostTaxed { share: percent(method.indirekt_skatt.unrecorded(), lang) }
    } else {
        Label::NoteCostAtFactorPrice
    };
    let esf = programme.funding.iter().any(|one| one.source == FundingSource::Esf).then_some(Label::NoteEsf);
    let own_time = programme.funding.iter().any(|one| one.own_time).then_some(Label::NoteOwnTime);
    let split = |one: &Funding| matches!(one.source, FundingSource::Samordningsforbundet | FundingSource::SparadeMedel);
    let split = programme.funding.iter().any(split).then_some(Label::NoteLegalSplit);
    let public_funds = (method.skattefinansiering.unrecorded() != Rate::ZERO)
        .then(|| Label::NoteCostPublicFunds { share: percent(method.skattefinansiering.unrecorded(), lang) });
    let notes = [Some(tax), public_funds, split, own_time, esf];
    Section {
        heading: Label::ProgrammePayers.say(lang),
        table: Table {
            columns: vec![
                column("party", Label::ColumnParty, Align::Left),
                column("stated", Label::ColumnCostStated, Align::Right),
                column("cost", Label::ColumnCostPosted, Align::Right),
            ],
            rows: parties.chain([TableRow::rule(), total]).collect(),
        },
        notes: notes.into_iter().flatten().map(|label| label.say(lang)).collect(),
        ..Section::default()
    }
}

/// The municipalities' parts of what they pay together; the last takes what is left of the öre.
pub(super) fn by_municipality(view: &View<'_>, together: Ore) -> Vec<(String, Rate, Ore)> {
    let mut left = together;
    let shares = &view.programme.municipalities;
    let part = |(place, (name, share)): (usize, &(String, Rate))| {
        let amount = if place + 1 == shares.len() { left } else { share_of(together, share.to_decimal()) };
        left -= amount;
        (name.clone(), *share, amount)
    };
    shares.iter().enumerate().map(part).collect()
}
