//! The registry of rules: what each is called, where it stands in law and what it is a part of in words.

/// A provision or convention that causes flows. The order is the order in which rules are applied and listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum RuleId {
    /// Wage.
    Lon,
    /// Statutory employer contributions.
    Arbetsgivaravgifter,
    /// The collectively agreed part of the wage cost.
    AvtaladeAvgifter,
    /// Capacity-based wage subsidy.
    Lonebidrag,
    /// Production of an employed person.
    Produktion,
    /// Social assistance as observed.
    Forsorjningsstod,
    /// Housing allowance as observed.
    Bostadsbidrag,
    /// Activity support.
    Aktivitetsstod,
    /// Sickness benefit.
    Sjukpenning,
    /// Sickness compensation.
    Sjukersattning,
    /// Activity compensation.
    Aktivitetsersattning,
    /// Study grant.
    Studiebidrag,
    /// Study loan.
    Studielan,
    /// Municipal income tax.
    Kommunalskatt,
    /// Regional income tax.
    Regionskatt,
    /// State income tax.
    StatligSkatt,
    /// General pension fee.
    AllmanPensionsavgift,
    /// The reduction that meets the pension fee.
    PensionsavgiftReduktion,
    /// In-work tax credit.
    Jobbskatteavdrag,
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
}

/// What a flow is called when a party's gain is put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Wages.
    Wage,
    /// Employer contributions by law.
    Contributions,
    /// The agreed part of the wage cost.
    Agreed,
    /// Wage subsidies.
    Subsidy,
    /// Production.
    Production,
    /// Social assistance.
    Forsorjningsstod,
    /// Housing allowance.
    Bostadsbidrag,
    /// Activity support.
    Aktivitetsstod,
    /// Sickness benefit.
    Sjukpenning,
    /// Sickness compensation.
    Sjukersattning,
    /// Activity compensation.
    Aktivitetsersattning,
    /// Study grant.
    Studiebidrag,
    /// Study loan.
    Studielan,
    /// Income tax.
    Tax,
    /// General pension fee after its reduction.
    PensionFee,
    /// In-work tax credit.
    Jobbskatteavdrag,
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
}

/// What is known of a rule without applying it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Which rule.
    pub id: RuleId,
    /// The name in files and machine-readable output.
    pub key: &'static str,
    /// Swedish name.
    pub title: &'static str,
    /// English name.
    pub title_en: &'static str,
    /// Act and paragraph, or the convention's source.
    pub law: &'static str,
    /// What its flows are called in words.
    pub cause: Cause,
}

macro_rules! rules {
    ($($id:ident $key:literal $title:literal $title_en:literal $law:literal $cause:ident;)*) => {
        /// Every rule in the order of application.
        pub const RULES: [Rule; [$(RuleId::$id),*].len()] = [$(Rule {
            id: RuleId::$id, key: $key, title: $title, title_en: $title_en, law: $law, cause: Cause::$cause,
        }),*];
    };
}

rules! {
    Lon "lon" "Lön" "Wage" "anställningsavtalet" Wage;
    Arbetsgivaravgifter "arbetsgivaravgifter" "Arbetsgivaravgifter" "Employer contributions" "socialavgiftslagen (2000:980) 2 kap.; lag (1994:1920) om allmän löneavgift" Contributions;
    AvtaladeAvgifter "avtalade_avgifter" "Avtalade avgifter" "Agreed contributions" "metoden: avtalspension och avtalsförsäkringar" Agreed;
    Lonebidrag "lonebidrag" "Lönebidrag" "Wage subsidy" "förordning (2000:630) 28 §; från juli 2017 förordning (2017:462) 21 §" Subsidy;
    Produktion "produktion" "Produktion" "Production" "metoden: produktionsfaktor × lönekostnad" Production;
    Forsorjningsstod "forsorjningsstod" "Försörjningsstöd" "Social assistance" "socialtjänstlagen (2001:453) 4 kap. 1 och 3 §§" Forsorjningsstod;
    Bostadsbidrag "bostadsbidrag" "Bostadsbidrag" "Housing allowance" "SFB 95–98 kap." Bostadsbidrag;
    Aktivitetsstod "aktivitetsstod" "Aktivitetsstöd" "Activity support" "förordning (1996:1100) om aktivitetsstöd" Aktivitetsstod;
    Sjukpenning "sjukpenning" "Sjukpenning" "Sickness benefit" "SFB 25, 27 och 28 kap." Sjukpenning;
    Sjukersattning "sjukersattning" "Sjukersättning" "Sickness compensation" "SFB 33, 35 och 36 kap." Sjukersattning;
    Aktivitetsersattning "aktivitetsersattning" "Aktivitetsersättning" "Activity compensation" "SFB 33, 35 och 36 kap." Aktivitetsersattning;
    Studiebidrag "studiebidrag" "Studiebidrag" "Study grant" "studiestödslagen (1999:1395) 3 kap." Studiebidrag;
    Studielan "studielan" "Studielån" "Study loan" "studiestödslagen (1999:1395) 3 kap." Studielan;
    Kommunalskatt "kommunalskatt" "Kommunalskatt" "Municipal income tax" "IL 65 kap. 3 §; lag (1965:269) 4 §" Tax;
    Regionskatt "regionskatt" "Regionskatt" "Regional income tax" "IL 65 kap. 3 §; lag (1965:269) 4 §" Tax;
    StatligSkatt "statlig_skatt" "Statlig inkomstskatt" "State income tax" "IL 65 kap. 5 §" Tax;
    AllmanPensionsavgift "allman_pensionsavgift" "Allmän pensionsavgift" "General pension fee" "lag (1994:1744) om allmän pensionsavgift 2–4 §§" PensionFee;
    PensionsavgiftReduktion "pensionsavgift_reduktion" "Skattereduktion för allmän pensionsavgift" "Tax reduction for the pension fee" "IL 67 kap. 2 och 4 §§" PensionFee;
    Jobbskatteavdrag "jobbskatteavdrag" "Jobbskatteavdrag" "In-work tax credit" "IL 67 kap. 2 och 5–9 §§" Jobbskatteavdrag;
    Patientavgifter "patientavgifter" "Patientavgifter" "Patient fees" "regionens taxa; hälso- och sjukvårdslagen (1982:763) 26–26 a §§ (högkostnadsskydd)" Fees;
    Lakemedelsavgifter "lakemedelsavgifter" "Egenavgift för läkemedel" "Patient's share of medicines" "lag (2002:160) om läkemedelsförmåner 5 §" Fees;
    Vard "vard" "Vård och läkemedel" "Care and medicines" "metoden: kvantitet × enhetskostnad" Care;
    Handlaggning "handlaggning" "Handläggning och stöd" "Case handling and support" "metoden: kvantitet × enhetskostnad" Handling;
    Utbildning "utbildning" "Utbildning och program" "Education and programmes" "metoden: kvantitet × enhetskostnad" Teaching;
    IndirektSkatt "indirekt_skatt" "Indirekt skatt på frigjorda resurser" "Indirect tax on freed resources" "metoden: marknadspris = faktorpris × (1 + indirekt skatt)" IndirectTax;
}

impl RuleId {
    /// The rule's entry in the registry.
    pub const fn rule(self) -> &'static Rule {
        &RULES[self as usize]
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
}
