//! The registry of rules: what each is called, where it stands in law, how it is worked out and what it reads.

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
    /// State old-age pension contribution on benefits.
    StatligAlderspensionsavgift,
    /// Study grant.
    Studiebidrag,
    /// Study loan.
    Studielan,
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
    /// State income tax.
    StatligSkatt,
    /// General pension fee.
    AllmanPensionsavgift,
    /// The reduction that meets the pension fee.
    PensionsavgiftReduktion,
    /// In-work tax credit.
    Jobbskatteavdrag,
    /// Burial fee.
    Begravningsavgift,
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
    /// Study loan.
    Studielan,
    /// Income tax.
    Tax,
    /// General pension fee after its reduction.
    PensionFee,
    /// In-work tax credit.
    Jobbskatteavdrag,
    /// Burial fee.
    Begravningsavgift,
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
    /// The rules whose results it works with.
    pub rests_on: &'static [RuleId],
}

/// Every rule in the order of application.
pub const RULES: [Rule; 42] = [
    Rule {
        id: RuleId::Lon,
        key: "lon",
        title: ("Lön", "Wage"),
        law: "anställningsavtalet",
        cause: Cause::Wage,
        rounding: Rounding::Posting,
        formula: (
            "heltidslön × omfattning × månader, utan lön för dagar i sjuklöneperioder",
            "full-time wage × extent × months, without wage for days in sick-pay periods",
        ),
        reads: &["sjukforsakring.arets_dagar"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Sjuklon,
        key: "sjuklon",
        title: ("Sjuklön", "Sick pay"),
        law: "lag (1991:1047) om sjuklön 6 och 7 §§",
        cause: Cause::SickPay,
        rounding: Rounding::Posting,
        formula: (
            "heltidslön × omfattning × 12 / årets dagar × andel × (dagar − karensdagar)",
            "full-time wage × extent × 12 / days of the year × share × (days − karensdagar)",
        ),
        reads: &["sjukforsakring.sjuklon_andel", "sjukforsakring.karensdagar", "sjukforsakring.arets_dagar"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Arbetsgivaravgifter,
        key: "arbetsgivaravgifter",
        title: ("Arbetsgivaravgifter", "Employer contributions"),
        law: "socialavgiftslagen (2000:980) 2 kap. 26 och 28 §§; lag (1994:1920) om allmän löneavgift",
        cause: Cause::Contributions,
        rounding: Rounding::Posting,
        formula: (
            "(lön + sjuklön) × summan av avgifterna; unga och äldre har var sin nedsatt avgift",
            "(wage + sick pay) × the sum of the contributions; the young and seniors have one reduced rate each",
        ),
        reads: &["avgifter.*"],
        rests_on: &[RuleId::Lon, RuleId::Sjuklon],
    },
    Rule {
        id: RuleId::AvtaladeAvgifter,
        key: "avtalade_avgifter",
        title: ("Avtalad del av lönekostnaden", "Agreed part of the wage cost"),
        law: "metoden: avtalspension och avtalsförsäkringar",
        cause: Cause::Agreed,
        rounding: Rounding::Posting,
        formula: ("(lön + sjuklön) × metodens andel", "(wage + sick pay) × the method's share"),
        reads: &["metoder.*.avtalade_avgifter"],
        rests_on: &[RuleId::Lon, RuleId::Sjuklon],
    },
    Rule {
        id: RuleId::Lonebidrag,
        key: "lonebidrag",
        title: ("Lönebidrag", "Wage subsidy"),
        law: "förordning (2000:630) 28 §; från juli 2017 förordning (2017:462) 21 §",
        cause: Cause::Subsidy,
        rounding: Rounding::Posting,
        formula: (
            "andel × lönekostnaden på lön upp till taket (eller på hela), eller beslutat belopp × månader",
            "share × the wage cost of wage up to the ceiling (or of all), or decided amount × months",
        ),
        reads: &["arbetsmarknad.lonebidrag_tak", "avgifter.*", "metoder.*.avtalade_avgifter"],
        rests_on: &[RuleId::Lon, RuleId::Sjuklon, RuleId::Arbetsgivaravgifter, RuleId::AvtaladeAvgifter],
    },
    Rule {
        id: RuleId::Osa,
        key: "osa",
        title: ("Skyddat arbete hos offentlig arbetsgivare (OSA)", "Sheltered work at a public employer (OSA)"),
        law: "förordning (2000:630) 28 §; från juli 2017 förordning (2017:462) 21 §",
        cause: Cause::Osa,
        rounding: Rounding::Posting,
        formula: (
            "som lönebidrag, till kommunen eller regionen som arbetsgivare",
            "as lönebidrag, to the municipality or the region as employer",
        ),
        reads: &["arbetsmarknad.lonebidrag_tak", "avgifter.*", "metoder.*.avtalade_avgifter"],
        rests_on: &[RuleId::Lon, RuleId::Arbetsgivaravgifter, RuleId::AvtaladeAvgifter],
    },
    Rule {
        id: RuleId::Nystartsjobb,
        key: "nystartsjobb",
        title: ("Nystartsjobb", "Nystartsjobb (refund of contributions)"),
        law: "förordning (2006:1481) om stöd för nystartsjobb; från maj 2018 förordning (2018:43) 16–17 §§",
        cause: Cause::Nystartsjobb,
        rounding: Rounding::Posting,
        formula: (
            "avgifterna på den lön som räknas + (gruppens antal gånger − 1) × fulla avgifter på den, eller beslutat belopp × månader",
            "contributions on the counted wage + (the times of the group − 1) × full contributions on it, or decided amount × months",
        ),
        reads: &["arbetsmarknad.nystartsjobb_*", "avgifter.*"],
        rests_on: &[RuleId::Lon, RuleId::Arbetsgivaravgifter],
    },
    Rule {
        id: RuleId::Introduktionsjobb,
        key: "introduktionsjobb",
        title: ("Introduktionsjobb", "Introduktionsjobb (introductory job)"),
        law: "förordning (2018:42) om särskilt anställningsstöd 14–16 §§",
        cause: Cause::Introduktionsjobb,
        rounding: Rounding::Posting,
        formula: (
            "andel × (lön upp till taket + avgifterna på den), eller beslutat belopp × månader",
            "share × (wage up to the ceiling + the contributions on it), or decided amount × months",
        ),
        reads: &["arbetsmarknad.introduktionsjobb_*", "avgifter.*"],
        rests_on: &[RuleId::Lon, RuleId::Arbetsgivaravgifter],
    },
    Rule {
        id: RuleId::SarskiltAnstallningsstod,
        key: "sarskilt_anstallningsstod",
        title: ("Särskilt anställningsstöd", "Särskilt anställningsstöd (special employment support)"),
        law: "förordningen om anställningsstöd",
        cause: Cause::SarskiltAnstallningsstod,
        rounding: Rounding::Posting,
        formula: (
            "andel × lönekostnaden, högst taket per dag × dagar, eller beslutat belopp × månader",
            "share × the wage cost, at most the ceiling per day × days, or decided amount × months",
        ),
        reads: &["arbetsmarknad.sarskilt_anstallningsstod_*", "arbetsmarknad.anstallningsstod_manadsdagar"],
        rests_on: &[RuleId::Lon, RuleId::Arbetsgivaravgifter, RuleId::AvtaladeAvgifter],
    },
    Rule {
        id: RuleId::Extratjanst,
        key: "extratjanst",
        title: ("Extratjänst", "Extratjänst (extra service)"),
        law: "förordning (2018:42) om särskilt anställningsstöd, övergångsbestämmelserna",
        cause: Cause::Extratjanst,
        rounding: Rounding::Posting,
        formula: (
            "andel × lönekostnaden, högst taket per dag × dagar, eller beslutat belopp × månader",
            "share × the wage cost, at most the ceiling per day × days, or decided amount × months",
        ),
        reads: &["arbetsmarknad.extratjanst_*", "arbetsmarknad.anstallningsstod_manadsdagar"],
        rests_on: &[RuleId::Lon, RuleId::Arbetsgivaravgifter, RuleId::AvtaladeAvgifter],
    },
    Rule {
        id: RuleId::Produktion,
        key: "produktion",
        title: ("Produktion", "Production"),
        law: "metoden: produktionsfaktor × lönekostnad",
        cause: Cause::Production,
        rounding: Rounding::Posting,
        formula: (
            "lönekostnad − lönestöd, eller angiven produktionsfaktor × lönekostnad; inget för den del som är sjuklön",
            "wage cost − wage subsidy, or the stated factor × wage cost; nothing for the part that is sick pay",
        ),
        reads: &[],
        rests_on: &[
            RuleId::Lon,
            RuleId::Sjuklon,
            RuleId::Arbetsgivaravgifter,
            RuleId::AvtaladeAvgifter,
            RuleId::Lonebidrag,
            RuleId::Osa,
            RuleId::Nystartsjobb,
            RuleId::Introduktionsjobb,
            RuleId::SarskiltAnstallningsstod,
            RuleId::Extratjanst,
        ],
    },
    Rule {
        id: RuleId::Aktivitetsstod,
        key: "aktivitetsstod",
        title: ("Aktivitetsstöd", "Activity support"),
        law: "förordning (1996:1100) om aktivitetsstöd 5 §",
        cause: Cause::Aktivitetsstod,
        rounding: Rounding::Posting,
        formula: ("dagbelopp × dagar × omfattning", "amount per day × days × extent"),
        reads: &["arbetsmarknad.aktivitetsstod_*", "arbetsmarknad.akassa_*"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Sjukpenning,
        key: "sjukpenning",
        title: ("Sjukpenning", "Sickness benefit"),
        law: "SFB 25 kap. 2–5 §§, 27 kap. 20–27 §§, 28 kap. 7, 10 och 11 §§",
        cause: Cause::Sjukpenning,
        rounding: Rounding::Posting,
        formula: (
            "SGI × andel × nivå / årets dagar, hela kronor, för arbetslösa högst taket, × (dagar − karensdagar) × grad",
            "SGI × share × level / days of the year, whole kronor, for the unemployed at most the ceiling, × (days − karensdagar) × degree",
        ),
        reads: &[
            "sjukforsakring.sgi_*",
            "sjukforsakring.sjukpenning_*",
            "sjukforsakring.karensdagar",
            "sjukforsakring.arets_dagar",
        ],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Sjukersattning,
        key: "sjukersattning",
        title: ("Sjukersättning", "Sickness compensation"),
        law: "SFB 33 kap., 34 kap. 7 och 12 §§, 35 kap. 18 §, 36 kap. 10–18 och 30 §§, 37 kap. 3–6 §§",
        cause: Cause::Sjukersattning,
        rounding: Rounding::Posting,
        formula: (
            "andel av antagandeinkomsten, högst taket, dock minst garantinivån, / 12, hela kronor, × månader × grad; vilande för arbete en andel av det; vid steglös avräkning minus en andel av arbetsinkomsten över fribeloppet × månader / 12",
            "share of the assumed income up to the ceiling, at least the guarantee level, / 12, whole kronor, × months × degree; resting for work a share of it; with steglös avräkning minus a share of earned income above the free amount × months / 12",
        ),
        reads: &[
            "sjukforsakring.sjukersattning_garanti",
            "sjukforsakring.ersattning_*",
            "sjukforsakring.steglos_*",
            "sjukforsakring.vilande_andel",
        ],
        rests_on: &[RuleId::Lon, RuleId::Sjuklon],
    },
    Rule {
        id: RuleId::Aktivitetsersattning,
        key: "aktivitetsersattning",
        title: ("Aktivitetsersättning", "Activity compensation"),
        law: "SFB 33 kap. 18 §, 34 kap. 7 och 12 §§, 35 kap. 18 §, 36 kap. 10–18 och 30 §§",
        cause: Cause::Aktivitetsersattning,
        rounding: Rounding::Posting,
        formula: (
            "som sjukersättning, med garantinivån för åldern; vilande för studier ingenting",
            "as sjukersättning, with the guarantee level at the age; resting for studies nothing",
        ),
        reads: &[
            "sjukforsakring.aktivitetsersattning_garanti",
            "sjukforsakring.ersattning_*",
            "sjukforsakring.vilande_andel",
        ],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Rehabiliteringspenning,
        key: "rehabiliteringspenning",
        title: ("Rehabiliteringspenning", "Rehabilitation benefit"),
        law: "SFB 31 kap. 2 och 10 §§",
        cause: Cause::Rehabiliteringspenning,
        rounding: Rounding::Posting,
        formula: (
            "som sjukpenning på normalnivån × dagar × grad",
            "as sickness benefit on the normal level × days × degree",
        ),
        reads: &["sjukforsakring.sgi_*", "sjukforsakring.sjukpenning_*", "sjukforsakring.arets_dagar"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Arbetsloshetsersattning,
        key: "arbetsloshetsersattning",
        title: ("Arbetslöshetsersättning (a-kassa)", "Unemployment benefit"),
        law: "lag (1997:238) om arbetslöshetsförsäkring 22–26 §§; förordning (1997:835)",
        cause: Cause::Arbetsloshetsersattning,
        rounding: Rounding::Posting,
        formula: (
            "månadslön / dagar per månad × andel, mellan grundbelopp och högsta dagpenning, hela kronor, × dagar × omfattning",
            "monthly wage / days a month × share, between basic amount and ceiling, whole kronor, × days × extent",
        ),
        reads: &["arbetsmarknad.akassa_*"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Utvecklingsersattning,
        key: "utvecklingsersattning",
        title: ("Utvecklingsersättning", "Development allowance"),
        law: "förordning (1996:1100) om aktivitetsstöd 3 §",
        cause: Cause::Utvecklingsersattning,
        rounding: Rounding::Posting,
        formula: ("dagbelopp × dagar × omfattning", "amount per day × days × extent"),
        reads: &["arbetsmarknad.utvecklingsersattning_*"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Etableringsersattning,
        key: "etableringsersattning",
        title: ("Etableringsersättning", "Establishment allowance"),
        law: "förordning (2010:407) om ersättning till vissa nyanlända invandrare",
        cause: Cause::Etableringsersattning,
        rounding: Rounding::Posting,
        formula: ("dagbelopp × dagar × omfattning", "amount per day × days × extent"),
        reads: &["arbetsmarknad.etableringsersattning*"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Foraldrapenning,
        key: "foraldrapenning",
        title: ("Föräldrapenning", "Parental benefit"),
        law: "SFB 12 kap. 23 §",
        cause: Cause::Foraldrapenning,
        rounding: Rounding::Posting,
        formula: ("dagbelopp × dagar × omfattning", "amount per day × days × extent"),
        reads: &["sjukforsakring.foraldrapenning_grundniva"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::StatligAlderspensionsavgift,
        key: "statlig_alderspensionsavgift",
        title: ("Statlig ålderspensionsavgift", "State old-age pension contribution"),
        law: "lag (1998:676) om statlig ålderspensionsavgift 2 och 5 §§",
        cause: Cause::StatePension,
        rounding: Rounding::Posting,
        formula: (
            "pensionsgrundande ersättningar × avgiften, från staten till staten",
            "pensionable benefits × the contribution, from the state to the state",
        ),
        reads: &["avgifter.statlig_alderspension_*", "skatt.pensionsavgift_*"],
        rests_on: &[
            RuleId::Aktivitetsstod,
            RuleId::Sjukpenning,
            RuleId::Sjukersattning,
            RuleId::Aktivitetsersattning,
            RuleId::Rehabiliteringspenning,
            RuleId::Arbetsloshetsersattning,
            RuleId::Foraldrapenning,
        ],
    },
    Rule {
        id: RuleId::Studiebidrag,
        key: "studiebidrag",
        title: ("Studiebidrag", "Study grant"),
        law: "studiestödslagen (1999:1395) 3 kap. 12–13 §§",
        cause: Cause::Studiebidrag,
        rounding: Rounding::Posting,
        formula: ("veckobelopp × veckor × omfattning", "amount per week × weeks × extent"),
        reads: &["studiestod.*bidrag"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Studielan,
        key: "studielan",
        title: ("Studielån", "Study loan"),
        law: "studiestödslagen (1999:1395) 3 kap. 11 och 14 §§",
        cause: Cause::Studielan,
        rounding: Rounding::Posting,
        formula: (
            "(totalbelopp − bidrag) per vecka × veckor × omfattning",
            "(total − grant) per week × weeks × extent",
        ),
        reads: &["studiestod.totalbelopp"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Bostadsbidrag,
        key: "bostadsbidrag",
        title: ("Bostadsbidrag", "Housing allowance"),
        law: "SFB 95–98 kap.",
        cause: Cause::Bostadsbidrag,
        rounding: Rounding::Posting,
        formula: (
            "belopp enligt fallet; eller särskilt bidrag + andel av hyran mellan gränserna (unga utan barn: skalan vid hyran), minus en del av årsinkomsten över gränsen, nedåt till hundratal per månad",
            "amount as the case states it; or special part + share of the rent between the bounds (the young without children: the scale at the rent), minus a part of the year's income above the limit, down to hundreds a month",
        ),
        reads: &["bostad.bostadsbidrag_*"],
        rests_on: &[
            RuleId::Lon,
            RuleId::Sjuklon,
            RuleId::Aktivitetsstod,
            RuleId::Sjukpenning,
            RuleId::Sjukersattning,
            RuleId::Aktivitetsersattning,
            RuleId::Rehabiliteringspenning,
            RuleId::Arbetsloshetsersattning,
            RuleId::Foraldrapenning,
            RuleId::Etableringsersattning,
            RuleId::Studiebidrag,
        ],
    },
    Rule {
        id: RuleId::Bostadstillagg,
        key: "bostadstillagg",
        title: ("Bostadstillägg", "Housing supplement"),
        law: "SFB 102 kap. 11, 16–25 §§",
        cause: Cause::Bostadstillagg,
        rounding: Rounding::Posting,
        formula: (
            "belopp enligt fallet; eller andel av hyran × tolv, minus skalan vid reduceringsinkomsten (ersättningen + andelar av andra inkomster − garantinivån), per månad",
            "amount as the case states it; or share of the rent × twelve, minus the scale at the reduction income (the compensation + shares of other incomes − the guarantee level), by month",
        ),
        reads: &[
            "bostad.bostadstillagg*",
            "sjukforsakring.sjukersattning_garanti",
            "sjukforsakring.aktivitetsersattning_garanti",
        ],
        rests_on: &[
            RuleId::Lon,
            RuleId::Sjuklon,
            RuleId::Aktivitetsstod,
            RuleId::Sjukpenning,
            RuleId::Sjukersattning,
            RuleId::Aktivitetsersattning,
            RuleId::Rehabiliteringspenning,
            RuleId::Arbetsloshetsersattning,
            RuleId::Foraldrapenning,
        ],
    },
    Rule {
        id: RuleId::Grundavdrag,
        key: "grundavdrag",
        title: ("Grundavdrag", "Basic allowance"),
        law: "IL 63 kap. 2, 3, 3 a och 5 §§",
        cause: Cause::Tax,
        rounding: Rounding::HundratalUppat,
        formula: (
            "skalan vid fastställd förvärvsinkomst, högst inkomsten; äldre har en egen skala",
            "the scale at the assessed income, at most the income; seniors have a scale of their own",
        ),
        reads: &["skatt.grundavdrag*", "skatt.senioralder"],
        rests_on: &[
            RuleId::Lon,
            RuleId::Sjuklon,
            RuleId::Aktivitetsstod,
            RuleId::Sjukpenning,
            RuleId::Sjukersattning,
            RuleId::Aktivitetsersattning,
            RuleId::Rehabiliteringspenning,
            RuleId::Arbetsloshetsersattning,
            RuleId::Foraldrapenning,
        ],
    },
    Rule {
        id: RuleId::Kommunalskatt,
        key: "kommunalskatt",
        title: ("Kommunalskatt", "Municipal income tax"),
        law: "IL 65 kap. 3 §; lag (1965:269) 4 §",
        cause: Cause::Tax,
        rounding: Rounding::OretalFallerBort,
        formula: (
            "(fastställd förvärvsinkomst − grundavdrag) × kommunens skattesats",
            "(assessed income − basic allowance) × the municipality's rate",
        ),
        reads: &["kommuner.*", "regioner.*"],
        rests_on: &[RuleId::Grundavdrag],
    },
    Rule {
        id: RuleId::Regionskatt,
        key: "regionskatt",
        title: ("Regionskatt", "Regional income tax"),
        law: "IL 65 kap. 3 §; lag (1965:269) 4 §",
        cause: Cause::Tax,
        rounding: Rounding::OretalFallerBort,
        formula: (
            "kommunal inkomstskatt efter båda skattesatserna − kommunens del",
            "local income tax by both rates − the municipality's part",
        ),
        reads: &[],
        rests_on: &[RuleId::Grundavdrag, RuleId::Kommunalskatt],
    },
    Rule {
        id: RuleId::StatligSkatt,
        key: "statlig_skatt",
        title: ("Statlig inkomstskatt", "State income tax"),
        law: "IL 65 kap. 5 §",
        cause: Cause::Tax,
        rounding: Rounding::OretalFallerBort,
        formula: ("skalan vid beskattningsbar förvärvsinkomst", "the scale at the taxable income"),
        reads: &["skatt.statlig_skatt"],
        rests_on: &[RuleId::Grundavdrag],
    },
    Rule {
        id: RuleId::AllmanPensionsavgift,
        key: "allman_pensionsavgift",
        title: ("Allmän pensionsavgift", "General pension fee"),
        law: "lag (1994:1744) om allmän pensionsavgift 2–4 §§",
        cause: Cause::PensionFee,
        rounding: Rounding::NarmasteHundratalFemtioNed,
        formula: (
            "avgiften × inkomst upp till taket, från golvet; de äldsta betalar ingen",
            "the fee × income up to the ceiling, from the floor; the oldest pay none",
        ),
        reads: &["skatt.pensionsavgift*", "avgifter.avgiftsfri_alder"],
        rests_on: &[
            RuleId::Lon,
            RuleId::Sjuklon,
            RuleId::Aktivitetsstod,
            RuleId::Sjukpenning,
            RuleId::Rehabiliteringspenning,
            RuleId::Arbetsloshetsersattning,
            RuleId::Foraldrapenning,
        ],
    },
    Rule {
        id: RuleId::PensionsavgiftReduktion,
        key: "pensionsavgift_reduktion",
        title: ("Skattereduktion för allmän pensionsavgift", "Tax reduction for the pension fee"),
        law: "IL 67 kap. 2 och 4 §§",
        cause: Cause::PensionFee,
        rounding: Rounding::OretalFallerBort,
        formula: (
            "avgiften, mot kommunal och sedan mot statlig skatt",
            "the fee, against local and then against state tax",
        ),
        reads: &[],
        rests_on: &[RuleId::AllmanPensionsavgift, RuleId::Kommunalskatt, RuleId::Regionskatt, RuleId::StatligSkatt],
    },
    Rule {
        id: RuleId::Jobbskatteavdrag,
        key: "jobbskatteavdrag",
        title: ("Jobbskatteavdrag", "In-work tax credit"),
        law: "IL 67 kap. 2 och 5–9 §§",
        cause: Cause::Jobbskatteavdrag,
        rounding: Rounding::OretalFallerBort,
        formula: (
            "(skalan vid arbetsinkomsten − grundavdrag) × kommunal skattesats, för äldre en egen skala; högst vad som återstår av kommunalskatten",
            "(the scale at earned income − basic allowance) × local tax rate, for seniors a scale of their own; at most what is left of the local tax",
        ),
        reads: &["skatt.jobbskatteavdrag*", "skatt.senioralder", "kommuner.*", "regioner.*"],
        rests_on: &[
            RuleId::Lon,
            RuleId::Sjuklon,
            RuleId::Grundavdrag,
            RuleId::Kommunalskatt,
            RuleId::Regionskatt,
            RuleId::PensionsavgiftReduktion,
        ],
    },
    Rule {
        id: RuleId::Begravningsavgift,
        key: "begravningsavgift",
        title: ("Begravningsavgift", "Burial fee"),
        law: "begravningslagen (1990:1144) 9 kap.; metoden säger om den räknas",
        cause: Cause::Begravningsavgift,
        rounding: Rounding::OretalFallerBort,
        formula: (
            "(fastställd förvärvsinkomst − grundavdrag) × avgiften, till församlingarna eller till kommunen som har hand om gravplatserna",
            "(assessed income − basic allowance) × the fee, to the parishes or to the municipality that keeps the burial grounds",
        ),
        reads: &["skatt.begravningsavgift", "kommuner.*.begravningsavgift"],
        rests_on: &[RuleId::Grundavdrag],
    },
    Rule {
        id: RuleId::Riksnorm,
        key: "riksnorm",
        title: ("Riksnorm och skäliga kostnader", "National norm and reasonable costs"),
        law: "socialtjänstlagen (2001:453) 4 kap. 3 §; socialtjänstförordningen (2001:937) 2 kap. 1 §",
        cause: Cause::Forsorjningsstod,
        rounding: Rounding::Posting,
        formula: (
            "vuxna + barn efter ålder + hushållets del av de gemensamma kostnaderna + hyra + hushållsel + övriga skäliga kostnader",
            "adults + children by age + the household's part of the common costs + rent + electricity + other reasonable costs",
        ),
        reads: &["forsorjningsstod.riksnorm_*"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::ForsorjningsstodNorm,
        key: "forsorjningsstod_norm",
        title: ("Försörjningsstöd efter norm", "Social assistance by the norm"),
        law: "socialtjänstlagen (2001:453) 4 kap. 1–3 §§",
        cause: Cause::Forsorjningsstod,
        rounding: Rounding::Posting,
        formula: (
            "summan över månaderna av normen − inräknad inkomst, aldrig under noll; inräknat: månadens inkomster efter dess del av årets skatt + hushållets andra inkomster − jobbstimulans",
            "the sum over the months of the norm − income counted, never below nothing; counted: the month's incomes after its part of the year's tax + the household's other incomes − work incentive",
        ),
        reads: &["forsorjningsstod.jobbstimulans*", "forsorjningsstod.barns_inkomst"],
        rests_on: &[
            RuleId::Riksnorm,
            RuleId::Lon,
            RuleId::Sjuklon,
            RuleId::Aktivitetsstod,
            RuleId::Sjukpenning,
            RuleId::Sjukersattning,
            RuleId::Aktivitetsersattning,
            RuleId::Rehabiliteringspenning,
            RuleId::Arbetsloshetsersattning,
            RuleId::Foraldrapenning,
            RuleId::Utvecklingsersattning,
            RuleId::Etableringsersattning,
            RuleId::Studiebidrag,
            RuleId::Studielan,
            RuleId::Bostadsbidrag,
            RuleId::Bostadstillagg,
            RuleId::Kommunalskatt,
            RuleId::Regionskatt,
            RuleId::StatligSkatt,
            RuleId::AllmanPensionsavgift,
            RuleId::PensionsavgiftReduktion,
            RuleId::Jobbskatteavdrag,
        ],
    },
    Rule {
        id: RuleId::Patientavgifter,
        key: "patientavgifter",
        title: ("Patientavgifter", "Patient fees"),
        law: "regionens taxa; hälso- och sjukvårdslagen (1982:763) 26 och 26 a §§",
        cause: Cause::Fees,
        rounding: Rounding::Posting,
        formula: (
            "besök × regionens avgift, högst högkostnadsskyddet",
            "visits × the region's fee, at most the ceiling",
        ),
        reads: &["regioner.*.avgifter.*", "vardavgifter.hogkostnadsskydd"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Lakemedelsavgifter,
        key: "lakemedelsavgifter",
        title: ("Egenavgift för läkemedel", "Patient's share of medicines"),
        law: "lag (2002:160) om läkemedelsförmåner 5 §",
        cause: Cause::Fees,
        rounding: Rounding::Posting,
        formula: ("trappan vid läkemedlens fulla pris", "the stairs at the full price of the medicines"),
        reads: &["prislistor.*.lakemedel", "vardavgifter.lakemedelstrappa"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Vard,
        key: "vard",
        title: ("Vård och läkemedel", "Care and medicines"),
        law: "metoden: kvantitet × enhetskostnad",
        cause: Cause::Care,
        rounding: Rounding::Posting,
        formula: ("mängd × pris", "quantity × price"),
        reads: &["prislistor.*"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Handlaggning,
        key: "handlaggning",
        title: ("Handläggning och stöd", "Case handling and support"),
        law: "metoden: kvantitet × enhetskostnad",
        cause: Cause::Handling,
        rounding: Rounding::Posting,
        formula: ("mängd × pris", "quantity × price"),
        reads: &["prislistor.*"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::Utbildning,
        key: "utbildning",
        title: ("Utbildning och program", "Education and programmes"),
        law: "metoden: kvantitet × enhetskostnad",
        cause: Cause::Teaching,
        rounding: Rounding::Posting,
        formula: ("mängd × pris", "quantity × price"),
        reads: &["prislistor.*"],
        rests_on: &[],
    },
    Rule {
        id: RuleId::IndirektSkatt,
        key: "indirekt_skatt",
        title: ("Indirekt skatt på frigjorda resurser", "Indirect tax on freed resources"),
        law: "metoden: marknadspris = faktorpris × (1 + indirekt skatt)",
        cause: Cause::IndirectTax,
        rounding: Rounding::Posting,
        formula: ("faktorpris × indirekt skatt", "factor cost × indirect tax"),
        reads: &["metoder.*.indirekt_skatt"],
        rests_on: &[RuleId::Produktion, RuleId::Vard, RuleId::Handlaggning, RuleId::Utbildning],
    },
    Rule {
        id: RuleId::Forsorjningsstod,
        key: "forsorjningsstod",
        title: ("Försörjningsstöd", "Social assistance"),
        law: "socialtjänstlagen (2001:453) 4 kap. 1 och 3 §§",
        cause: Cause::Forsorjningsstod,
        rounding: Rounding::Posting,
        formula: (
            "belopp enligt fallet, eller det som återstår upp till en angiven disponibel inkomst",
            "amount as the case states it, or what is left up to a stated disposable income",
        ),
        reads: &[],
        rests_on: &[
            RuleId::Lon,
            RuleId::Sjuklon,
            RuleId::Aktivitetsstod,
            RuleId::Sjukpenning,
            RuleId::Sjukersattning,
            RuleId::Aktivitetsersattning,
            RuleId::Rehabiliteringspenning,
            RuleId::Arbetsloshetsersattning,
            RuleId::Foraldrapenning,
            RuleId::Utvecklingsersattning,
            RuleId::Etableringsersattning,
            RuleId::Studiebidrag,
            RuleId::Studielan,
            RuleId::Bostadsbidrag,
            RuleId::Bostadstillagg,
            RuleId::Kommunalskatt,
            RuleId::Regionskatt,
            RuleId::StatligSkatt,
            RuleId::AllmanPensionsavgift,
            RuleId::PensionsavgiftReduktion,
            RuleId::Jobbskatteavdrag,
            RuleId::Patientavgifter,
            RuleId::Lakemedelsavgifter,
        ],
    },
];

impl Rule {
    /// The rule with that key.
    pub fn find(key: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.key == key)
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
            // Indirect tax is counted on each use and on production as they are posted.
            assert!(
                rule.id == RuleId::IndirektSkatt || rule.rests_on.iter().all(|other| *other < rule.id),
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
