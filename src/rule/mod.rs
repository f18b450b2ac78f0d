//! The registry of rules: what each is called, where it stands in law, how it is worked out and what it reads.

mod registry;

pub use registry::RULES;

use crate::rounding::Rounding;

/// A provision or convention that causes flows. The order is the order in which rules are applied and listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum RuleId {
    /// Wage.
    Lon,
    /// Sick pay from the employer.
    Sjuklon,
    /// Statutory employer contributions.
    Arbetsgivaravgifter,
    /// The collectively agreed part of the wage cost.
    AvtaladeAvgifter,
    /// Capacity-based wage subsidy.
    Lonebidrag,
    /// Sheltered work at a public employer.
    Osa,
    /// Refund of contributions for those long away from work.
    Nystartsjobb,
    /// Introductory job.
    Introduktionsjobb,
    /// Special employment support.
    SarskiltAnstallningsstod,
    /// Extra service in welfare.
    Extratjanst,
    /// Production of an employed person.
    Produktion,
    /// Activity support.
    Aktivitetsstod,
    /// Sickness benefit.
    Sjukpenning,
    /// Rehabilitation benefit.
    Rehabiliteringspenning,
    /// Unemployment benefit.
    Arbetsloshetsersattning,
    /// Development allowance.
    Utvecklingsersattning,
    /// Establishment allowance.
    Etableringsersattning,
    /// Parental benefit.
    Foraldrapenning,
    /// Grant of the transition study support.
    Omstallningsstudiebidrag,
    /// Loan of the transition study support.
    Omstallningsstudielan,
    /// Sickness compensation.
    Sjukersattning,
    /// Activity compensation.
    Aktivitetsersattning,
    /// State old-age pension contribution on benefits.
    StatligAlderspensionsavgift,
    /// Study grant.
    Studiebidrag,
    /// Study loan.
    Studielan,
    /// Study start support.
    Studiestartsstod,
    /// Housing allowance.
    Bostadsbidrag,
    /// Housing supplement.
    Bostadstillagg,
    /// Basic allowance.
    Grundavdrag,
    /// Municipal income tax.
    Kommunalskatt,
    /// Regional income tax.
    Regionskatt,
    /// Equalisation of incomes.
    Inkomstutjamning,
    /// State income tax.
    StatligSkatt,
    /// General pension fee.
    AllmanPensionsavgift,
    /// The reduction that meets the pension fee.
    PensionsavgiftReduktion,
    /// In-work tax credit.
    Jobbskatteavdrag,
    /// The reduction for sickness and activity compensation.
    SjukersattningReduktion,
    /// Burial fee.
    Begravningsavgift,
    /// Public service fee.
    PublicServiceAvgift,
    /// The reduction for earned income.
    ForvarvsinkomstReduktion,
    /// The regional tax reduction.
    RegionalReduktion,
    /// The temporary reduction for earned income.
    TillfalligReduktion,
    /// The norm of the household with rent and reasonable costs.
    Riksnorm,
    /// Social assistance up to the norm.
    ForsorjningsstodNorm,
    /// Patient fees in open care, with the yearly ceiling.
    Patientavgifter,
    /// The patient's share of medicines in the benefit scheme.
    Lakemedelsavgifter,
    /// Care at full cost.
    Vard,
    /// Case handling and social support at full cost.
    Handlaggning,
    /// Education and programmes at full cost.
    Utbildning,
    /// Indirect tax on what the freed resources produce instead.
    IndirektSkatt,
    /// Social assistance as observed, or up to a stated income.
    Forsorjningsstod,
    /// What the intervention costs.
    Insats,
    /// Cost of public funds.
    Skattefinansiering,
}

/// What a flow is called when a party's gain is put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Wages.
    Wage,
    /// Sick pay from the employer.
    SickPay,
    /// Employer contributions by law.
    Contributions,
    /// The agreed part of the wage cost.
    Agreed,
    /// Lönebidrag.
    Subsidy,
    /// Sheltered work at a public employer.
    Osa,
    /// Nystartsjobb.
    Nystartsjobb,
    /// Introduktionsjobb.
    Introduktionsjobb,
    /// Särskilt anställningsstöd.
    SarskiltAnstallningsstod,
    /// Extratjänst.
    Extratjanst,
    /// Production.
    Production,
    /// Social assistance.
    Forsorjningsstod,
    /// Housing allowance.
    Bostadsbidrag,
    /// Housing supplement.
    Bostadstillagg,
    /// Activity support.
    Aktivitetsstod,
    /// Sickness benefit.
    Sjukpenning,
    /// Sickness compensation.
    Sjukersattning,
    /// Activity compensation.
    Aktivitetsersattning,
    /// Rehabilitation benefit.
    Rehabiliteringspenning,
    /// Unemployment benefit.
    Arbetsloshetsersattning,
    /// Development allowance.
    Utvecklingsersattning,
    /// Establishment allowance.
    Etableringsersattning,
    /// Parental benefit.
    Foraldrapenning,
    /// State old-age pension contribution, from the state to the state.
    StatePension,
    /// Study grant.
    Studiebidrag,
    /// Study loan, of studiemedel or omställningsstudiestöd.
    Studielan,
    /// Study start support.
    Studiestartsstod,
    /// Grant of omställningsstudiestöd.
    Omstallningsstudiebidrag,
    /// Income tax.
    Tax,
    /// General pension fee after its reduction.
    PensionFee,
    /// In-work tax credit.
    Jobbskatteavdrag,
    /// Other tax reductions.
    TaxReduction,
    /// Burial fee.
    Begravningsavgift,
    /// Public service fee.
    PublicService,
    /// Patient fees and the patient's share of medicines.
    Fees,
    /// Care and medicines.
    Care,
    /// Case handling.
    Handling,
    /// Education and programmes.
    Teaching,
    /// Indirect tax.
    IndirectTax,
    /// Equalisation of incomes between municipalities and between regions.
    Equalisation,
    /// The intervention.
    Intervention,
    /// Cost of public funds.
    PublicFunds,
}

/// What is known of a rule without applying it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Which rule.
    pub id: RuleId,
    /// The name in files and machine-readable output.
    pub key: &'static str,
    /// Swedish and English name.
    pub title: (&'static str, &'static str),
    /// Act and paragraph, or the convention's source.
    pub law: &'static str,
    /// What its flows are called in words.
    pub cause: Cause,
    /// How its result is rounded before it is posted in whole öre.
    pub rounding: Rounding,
    /// How it is worked out, in Swedish and English.
    pub formula: (&'static str, &'static str),
    /// The paths of the rate rows that it reads; `*` stands for any run of characters.
    pub reads: &'static [&'static str],
    /// The rules whose results it works with, by group.
    pub rests_on: &'static [&'static [RuleId]],
}

impl Rule {
    /// The rule with that key.
    pub fn find(key: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.key == key)
    }

    /// Whether it works with the results of another rule.
    pub fn rests_on(&self, other: RuleId) -> bool {
        self.rests_on.iter().any(|group| group.contains(&other))
    }

    /// Whether the rule may read a row with that path; an own price stands in for one of a price list.
    pub fn may_read(&self, path: &str) -> bool {
        let own = path.strip_prefix("egna.").map(|price| format!("prislistor.{price}"));
        let path = own.as_deref().unwrap_or(path);
        self.reads.iter().any(|pattern| matches(pattern, path))
    }
}

/// Whether a path fits a pattern in which `*` stands for any run of characters.
pub fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path
            .strip_prefix(before)
            .is_some_and(|rest| (0..=rest.len()).any(|at| rest.is_char_boundary(at) && matches(after, &rest[at..]))),
    }
}

impl Cause {
    /// What an employer pays for an employee.
    pub const WAGE_COST: [Self; 4] = [Self::Wage, Self::SickPay, Self::Contributions, Self::Agreed];

    /// What an employer has back for an employee: what is produced, and subsidies.
    pub const EMPLOYMENT_RETURN: [Self; 7] = [
        Self::Production,
        Self::Subsidy,
        Self::Osa,
        Self::Nystartsjobb,
        Self::Introduktionsjobb,
        Self::SarskiltAnstallningsstod,
        Self::Extratjanst,
    ];
}

impl RuleId {
    /// The rule's entry in the registry.
    pub const fn rule(self) -> &'static Rule {
        &RULES[self as usize]
    }

    /// Whether the rule pays what other incomes leave up to something, which may be nothing.
    pub const fn fills_up(self) -> bool {
        matches!(self, Self::Forsorjningsstod | Self::ForsorjningsstodNorm | Self::Bostadsbidrag | Self::Bostadstillagg)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_stands_in_the_order_of_the_ids() {
        for (place, rule) in RULES.iter().enumerate() {
            assert_eq!(rule.id as usize, place, "{}", rule.key);
            assert_eq!(rule.id.rule().key, rule.key);
        }
    }

    #[test]
    fn a_rule_rests_on_earlier_ones() {
        for rule in &RULES {
            // Indirect tax is counted on each use, on production and on the intervention as they are posted.
            assert!(
                rule.id == RuleId::IndirektSkatt
                    || rule.rests_on.iter().copied().flatten().all(|other| *other < rule.id),
                "{}",
                rule.key
            );
        }
    }

    #[test]
    fn a_star_stands_for_any_run() {
        assert!(matches("regioner.*.avgifter.*", "regioner.skane.avgifter.specialist"));
        assert!(matches("studiestod.*bidrag", "studiestod.bidrag"));
        assert!(!matches("regioner.*.avgifter.*", "regioner.skane"));
    }
}
