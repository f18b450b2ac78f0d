//! The rules: one provision a file, applied in legal order to one situation.
//!
//! Rules are pure. They read rates through a [`Recorder`], note intermediate values and post flows; what they hand to
//! one another (incomes, tax still to be set off) is passed along in the open. Names, acts and paragraphs stand in
//! [`crate::rule::RULES`].

mod aktivitetsersattning;
mod aktivitetsstod;
mod allman_pensionsavgift;
mod arbetsgivaravgifter;
mod arbetsloshetsersattning;
mod avtalade_avgifter;
mod begravningsavgift;
mod bostadsbidrag;
mod bostadstillagg;
mod by_month;
mod dagersattning;
mod enhetskostnader;
mod etableringsersattning;
mod extratjanst;
mod foraldrapenning;
mod forsorjningsstod;
mod forvarvsinkomst_reduktion;
mod grundavdrag;
mod indirekt_skatt;
mod inkomstutjamning;
pub mod insats;
mod introduktionsjobb;
mod jobbskatteavdrag;
mod kommunalskatt;
mod lakemedelsavgifter;
mod lon;
mod lonebidrag;
mod lonestod;
mod nystartsjobb;
mod omstallningsstudiestod;
mod osa;
mod parts;
mod patientavgifter;
mod pensionsavgift_reduktion;
mod produktion;
mod public_service_avgift;
mod regional_reduktion;
mod riksnorm;
mod sarskilt_anstallningsstod;
mod sjukersattning;
mod sjukersattning_reduktion;
mod sjuklon;
mod sjukpenning;
mod skattefinansiering;
pub mod skattetabell;
mod statlig_alderspensionsavgift;
mod statlig_skatt;
mod studiemedel;
mod studiestartsstod;
#[cfg(test)]
mod testing;
mod tillfallig_reduktion;
mod utvecklingsersattning;

use crate::case::situation::Situation;
use crate::ledger::{Flow, Recorder};
use crate::money::{Money, Ore};
use crate::party::{Account, Party};
use crate::period::Months;
use crate::rates::Env;
use crate::rounding::Rounding;
use crate::rule::RuleId;
use by_month::ByMonth;
use lonestod::Employment;

/// Applies every rule to a situation; what depends on the year's other incomes comes after them.
pub fn evaluate(env: &Env<'_>, situation: &Situation, recorder: &mut impl Recorder) {
    let at_first = recorder.balances().party(Party::Individual);
    let public_at_first = skattefinansiering::public_balance(recorder);
    let mut incomes = if situation.forsorjningsstod_norm.is_some() { Incomes::by_month() } else { Incomes::default() };

    for work in &situation.work {
        let wage = lon::apply(env, work, &mut incomes, recorder);
        let pay = wage + sjuklon::apply(env, work, &mut incomes, recorder);
        let contributions = arbetsgivaravgifter::apply(env, situation.age, (work, pay), recorder);
        let agreed = avtalade_avgifter::apply(env, (work, pay), recorder);
        let cost = pay + contributions + agreed;
        let subsidy = lonestod::apply(Employment { env, age: situation.age, work, pay, cost }, recorder);
        produktion::apply(env, work, (wage, pay), (cost, subsidy), recorder);
    }

    for spell in &situation.aktivitetsstod {
        aktivitetsstod::apply(env, spell, &mut incomes, recorder);
    }
    for spell in &situation.sjukpenning {
        sjukpenning::apply(env, RuleId::Sjukpenning, spell, &mut incomes, recorder);
    }
    for spell in &situation.rehabiliteringspenning {
        sjukpenning::apply(env, RuleId::Rehabiliteringspenning, spell, &mut incomes, recorder);
    }
    for spell in &situation.arbetsloshetsersattning {
        arbetsloshetsersattning::apply(env, spell, &mut incomes, recorder);
    }
    for spell in &situation.utvecklingsersattning {
        utvecklingsersattning::apply(env, situation.age, spell, &mut incomes, recorder);
    }
    for spell in &situation.etableringsersattning {
        etableringsersattning::apply(env, spell, &mut incomes, recorder);
    }
    for spell in &situation.foraldrapenning {
        foraldrapenning::apply(env, spell, &mut incomes, recorder);
    }
    for spell in &situation.omstallningsstudiestod {
        omstallningsstudiestod::apply(env, spell, &mut incomes, recorder);
    }
    for spell in &situation.sjukersattning {
        sjukersattning::apply(env, situation.age, spell, &mut incomes, recorder);
    }
    for spell in &situation.aktivitetsersattning {
        aktivitetsersattning::apply(env, situation.age, spell, &mut incomes, recorder);
    }
    statlig_alderspensionsavgift::apply(env, &incomes, recorder);
    for spell in &situation.studiemedel {
        studiemedel::apply(env, spell, &mut incomes, recorder);
    }
    for spell in &situation.studiestartsstod {
        studiestartsstod::apply(env, spell, &mut incomes, recorder);
    }
    for spell in &situation.bostadsbidrag {
        bostadsbidrag::apply(env, &situation.household, spell, &mut incomes, recorder);
    }
    for spell in &situation.bostadstillagg {
        bostadstillagg::apply(env, situation, spell, &mut incomes, recorder);
    }

    let before_tax = recorder.balances().party(Party::Individual);
    tax(env, situation.age, &incomes, recorder);
    let tax = before_tax - recorder.balances().party(Party::Individual);
    if let (Some(norm), Some(by_month)) = (&situation.forsorjningsstod_norm, &incomes.months) {
        forsorjningsstod::up_to_norm(env, norm, &situation.household, (by_month, &incomes, tax), recorder);
    }

    patientavgifter::apply(env, &situation.uses, recorder);
    lakemedelsavgifter::apply(env, &situation.uses, recorder);
    for used in &situation.uses {
        enhetskostnader::apply(env, used, recorder);
    }

    forsorjningsstod::apply(&situation.forsorjningsstod, recorder);
    if let Some(up_to) = &situation.forsorjningsstod_up_to {
        let disposable = recorder.balances().party(Party::Individual) - at_first;
        forsorjningsstod::fill_up(up_to, disposable, recorder);
    }
    skattefinansiering::apply(env, public_at_first, recorder);
}

/// Final tax of the year, in the order of IL 65 and 67 kap.
fn tax(env: &Env<'_>, age: u8, incomes: &Incomes, recorder: &mut impl Recorder) {
    if incomes.taxable == Ore::ZERO {
        return;
    }
    let assessed = incomes.taxable.money().round(Rounding::HundratalNedat);
    let allowance = grundavdrag::amount(env, age, assessed, recorder);
    let taxable = assessed - allowance;

    let local = kommunalskatt::apply(env, taxable, recorder);
    inkomstutjamning::apply(env, taxable, recorder);
    let state = statlig_skatt::apply(env, taxable, recorder);
    let fee = allman_pensionsavgift::apply(env, age, incomes, recorder);
    let (local_left, state_left) = pensionsavgift_reduktion::apply(fee, local, state, recorder);
    let local_left = jobbskatteavdrag::apply(env, (age, incomes.earned), allowance, local_left, recorder);
    let local_left = sjukersattning_reduktion::apply(env, incomes.ersattning, allowance, local_left, recorder);
    let burial = begravningsavgift::apply(env, taxable, recorder);
    let public_service = public_service_avgift::apply(env, age, taxable, recorder);
    let others_left = state_left + burial + public_service;
    let local_left = forvarvsinkomst_reduktion::apply(env, taxable, (local_left, others_left), recorder);
    let local_left = regional_reduktion::apply(env, local_left, recorder);
    tillfallig_reduktion::apply(env, incomes.earned, local_left, recorder);
}

/// Sets a tax reduction off against what is left of a tax; what is then left of it is returned. The state bears it.
fn set_off(rule: RuleId, reduction: Money, left: Money, recorder: &mut impl Recorder) -> Money {
    let reduction = reduction.min(left);
    post(recorder, rule, Party::State, Party::Individual, reduction.ore());
    left - reduction
}

/// Income of the year by how it is taxed, öre.
#[derive(Clone, Copy, Debug, Default)]
struct Incomes {
    /// Arbetsinkomst: what the jobbskatteavdrag is counted on.
    earned: Ore,
    /// What the general pension fee is counted on.
    pensionable: Ore,
    /// Everything that is taxed as income from employment.
    taxable: Ore,
    /// Sjuk- and aktivitetsersättning.
    ersattning: Ore,
    /// Its income-related part, which gives pension rights without bearing the fee.
    compensation: Ore,
    /// Study grant, not taxed.
    studiebidrag: Ore,
    /// Etableringsersättning, not taxed.
    etableringsersattning: Ore,
    /// The same by month, where support is counted by month.
    months: Option<ByMonth>,
}

impl Incomes {
    /// Incomes that are also kept by month.
    fn by_month() -> Self {
        Self { months: Some(ByMonth::default()), ..Self::default() }
    }

    /// Wages and sick pay: taxed, pensionable and arbetsinkomst.
    fn add_wage(&mut self, amount: Ore, when: Months) {
        self.earned += amount;
        if let Some(months) = &mut self.months {
            months.add_earned(amount, when);
        }
        self.add_pensionable(amount, when);
    }

    /// Benefits that are taxed and pensionable.
    fn add_pensionable(&mut self, amount: Ore, when: Months) {
        self.pensionable += amount;
        self.add_taxable(amount, when);
    }

    /// Sjuk- and aktivitetsersättning: taxed without pension fee; the income-related part gives pension rights.
    fn add_compensation(&mut self, amount: Ore, income_related: Ore, when: Months) {
        self.ersattning += amount;
        self.compensation += income_related;
        self.add_taxable(amount, when);
    }

    /// Benefits that are taxed but bear no pension fee.
    fn add_taxable(&mut self, amount: Ore, when: Months) {
        self.taxable += amount;
        if let Some(months) = &mut self.months {
            months.add_taxable(amount, when);
        }
    }

    /// Benefits that are not taxed.
    fn add_untaxed(&mut self, amount: Ore, when: Months) {
        if let Some(months) = &mut self.months {
            months.add_untaxed(amount, when);
        }
    }
}

/// Posts a flow, unless it is nothing.
fn post(recorder: &mut impl Recorder, rule: RuleId, from: impl Into<Account>, to: impl Into<Account>, amount: Ore) {
    if amount != Ore::ZERO {
        recorder.post(Flow { rule, from: from.into(), to: to.into(), amount });
    }
}
