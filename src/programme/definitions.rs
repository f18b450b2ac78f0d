//! The key figures of an evaluation: what each is called, how it is formed and what it says. docs/key-figures.md and
//! docs/nyckeltal.md are made from it.

use crate::texts::Title;

/// A key figure.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// The name in machine-readable output.
    pub id: &'static str,
    sv: Words,
    en: Words,
}

/// What a key figure is in one language.
#[derive(Clone, Copy, Debug)]
struct Words {
    name: &'static str,
    formula: &'static str,
    meaning: &'static str,
}

impl Definition {
    /// What it is called.
    pub fn name(&self) -> Title {
        Title::new(self.sv.name, self.en.name)
    }

    /// How it is formed.
    pub fn formula(&self) -> Title {
        Title::new(self.sv.formula, self.en.formula)
    }

    /// What it says, and what it does not.
    pub fn meaning(&self) -> Title {
        Title::new(self.sv.meaning, self.en.meaning)
    }
}

/// The definition with an id.
///
/// # Panics
/// If there is none: every id that is written stands here.
pub fn definition(id: &str) -> &'static Definition {
    DEFINITIONS.iter().find(|definition| definition.id == id).unwrap_or_else(|| panic!("{id} is a key figure"))
}

macro_rules! definitions {
    ($($id:literal: $sv:literal = $sv_formula:literal, $sv_meaning:literal; $en:literal = $en_formula:literal, $en_meaning:literal;)*) => {
        /// Every key figure, in the order in which they are reported.
        pub const DEFINITIONS: &[Definition] = &[$(Definition {
            id: $id,
            sv: Words { name: $sv, formula: $sv_formula, meaning: $sv_meaning },
            en: Words { name: $en, formula: $en_formula, meaning: $en_meaning },
        }),*];
    };
}

definitions! {
    "potential":
        "Samhällsekonomisk potential" = "(1 + indirekt skatt) × (referensens produktion − deltagarens produktion + deltagarens resursförbrukning − referensens resursförbrukning)",
        "Produktion är lönekostnad × produktionsfaktor. Vad läget kostar samhället per år jämfört med en självförsörjande persons läge, referensen i [reference]. Delas i utebliven produktion och real resursförbrukning (vård, handläggning, undervisning). Bidrag, skatter och avgifter är överföringar och ingår inte. Summan över alla som började; bortfallets potential är de andras i genomsnitt.";
        "Socio-economic potential" = "(1 + indirect tax) × (the reference's production − the participant's production + the participant's use of resources − the reference's use of resources)",
        "Production is wage cost × production factor. What the situation costs society a year compared with that of a self-supporting person, the reference under [reference]. It is split into production that is missing and real use of resources (care, handling, teaching). Benefits, taxes and fees are transfers and no part of it. The sum over all who started; the potential of bortfall is that of the others on average.";
    "verkningsgrad":
        "Verkningsgrad" = "samhällets intäkt på ett år / potentialen före",
        "Hur stor del av potentialen som har frigjorts. Den är negativ när samhället förlorar. Tryckta verkningsgrader med andra priser och annan referens går inte att jämföra på decimalen.";
        "Verkningsgrad (degree of effect)" = "society's income of one year / the potential before",
        "How much of the potential has been released. It is negative where society loses. Printed ones with other prices and another reference cannot be compared to the decimal.";
    "income":
        "Intäkt" = "partens saldo efter − partens saldo före, summa över deltagarna",
        "Vad parten vinner på ett år (kort sikt) eller under hela prognosen (medellång sikt), före insatsens kostnad. Samhällets intäkt är summan av parternas. Frigjord tid i handläggning och vård är inte pengar i kassan.";
        "Income (intäkt)" = "the party's balance after − its balance before, summed over the participants",
        "What the party gains in one year (short term) or over the whole forecast (medium term), before the cost of the programme. Society's income is the sum of the parties'. Time set free in handling and care is not cash.";
    "cost":
        "Kostnad" = "partens del av finansieringen; statens därtill den indirekta skatten på hela kostnaden",
        "Insatsens kostnad bokförs som annan real resursförbrukning, så att parternas kostnader summerar till samhällets. Samhällets kostnad är därför budgetens gånger (1 + indirekt skatt). Metoden nyttosam-faktorpris bokför den till faktorpris.";
        "Cost (kostnad)" = "the party's part of the funding; the state's with the indirect tax on the whole cost",
        "The cost of the programme is posted like any other real use of resources, so that the parties' costs sum to society's. Society's cost is therefore the budget's times (1 + indirect tax). The method nyttosam-faktorpris posts it at factor price.";
    "result":
        "Resultat (lönsamhet)" = "intäkt − kostnad",
        "I kronor. Är det negativt på ett år kan det ändå vara positivt på fem.";
        "Result (resultat, lönsamhet)" = "income − cost",
        "In kronor. Where it is negative in one year it may still be positive in five.";
    "ratio":
        "Nyttokostnadskvot" = "intäkt / kostnad",
        "Kronor tillbaka per satsad krona. Finns bara för den som betalar.";
        "Benefit-cost ratio (nyttokostnadskvot)" = "income / cost",
        "Kronor back for each krona spent. There is one only for those who pay.";
    "payback_months":
        "Återbetalningstid" = "antal hela månader efter insatsen tills partens intäkter har täckt dess kostnad",
        "Räknas år för år med vad prognosen antar om effekten. ”Återbetalas inte” där intäkterna inte täcker kostnaden inom prognosen.";
        "Payback time (återbetalningstid)" = "number of whole months after the programme until the party's income has covered its cost",
        "Counted year by year with what the forecast assumes of the effect. “Not repaid” where the income does not cover the cost within the forecast.";
    "cost_per_participant":
        "Åtgärdskostnad per deltagare" = "insatsens kostnad till faktorpris / alla som började",
        "Nämnaren är alla som började: de som avbröt och bortfallet har också kostat.";
        "Cost per participant (åtgärdskostnad)" = "the cost of the programme at factor price / all who started",
        "The denominator is everybody who started: those who left early and bortfall have cost too.";
    "cost_per_verkningsgrad":
        "Kostnad per verkningsgrad" = "åtgärdskostnad per deltagare / verkningsgraden i procentenheter",
        "Vad det kostade att frigöra en procent av en deltagares potential. Finns bara där verkningsgraden är positiv.";
        "Cost per verkningsgrad" = "cost per participant / verkningsgrad in percentage points",
        "What it cost to release one per cent of a participant's potential. There is one only where the verkningsgrad is positive.";
    "work":
        "Till arbete" = "deltagare vars läge efter har arbete / alla som började",
        "Med eller utan lönesubvention, oavsett omfattning. Bortfallet räknas i nämnaren.";
        "To work" = "participants whose situation after has work / all who started",
        "With or without wage subsidy, whatever the extent. Bortfall counts in the denominator.";
    "studies":
        "Till studier" = "deltagare vars läge efter har studiestöd eller undervisning som kommun eller region bär, men inte arbete / alla som började",
        "Arbetsmarknadsprogram är inte studier.";
        "To studies" = "participants whose situation after has study support or teaching that municipality or region bears, but no work / all who started",
        "Labour-market programmes are no studies.";
    "without_forsorjningsstod":
        "Utan försörjningsstöd" = "deltagare vars läge efter inte har försörjningsstöd / alla som började",
        "De kan ha haft försörjningsstöd före eller inte. Bortfallet räknas i nämnaren.";
        "Without försörjningsstöd" = "participants whose situation after has no försörjningsstöd / all who started",
        "They may have had försörjningsstöd before or not. Bortfall counts in the denominator.";
    "outer_factors":
        "Känslighet: yttre faktorer" = "(1 − andelen) × intäkt − kostnad",
        "Resultatet om en del av intäkten berodde på annat än insatsen, till exempel konjunkturen. Andelen står i metoden eller i [sensitivity].";
        "Sensitivity: outer factors" = "(1 − the share) × income − cost",
        "The result if a part of the income was due to other things than the programme, such as the business cycle. The share stands in the method or under [sensitivity].";
    "write_off":
        "Känslighet: avskriven kostnad" = "intäkten på ett år − kostnaden / antal år",
        "Resultatet på ett år om kostnaden, som en investering, bärs av flera år. Antalet år står i metoden eller i [sensitivity].";
        "Sensitivity: cost written off" = "income of one year − cost / number of years",
        "The result of one year if the cost is borne by several years, like that of an investment. The number of years stands in the method or under [sensitivity].";
}
