//! Names, headings, notes: everything read that is not a problem.

use super::{Lang, Say, Title};
use crate::party::{Beneficiary, Party, Resource};
use crate::rule::Cause;

macro_rules! labels {
    ($($variant:ident $({ $($arg:ident: $ty:ty),* })? $sv:literal $en:literal;)*) => {
        /// A word, heading or sentence.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the two texts say what each label is")]
        pub enum Label {
            $($variant $({ $($arg: $ty),* })?),*
        }

        impl Say for Label {
            fn say(&self, lang: Lang) -> String {
                match self {
                    $(Self::$variant $({ $($arg),* })? => {
                        $($(let $arg = $arg.say(lang);)*)?
                        match lang { Lang::Sv => format!($sv), Lang::En => format!($en) }
                    })*
                }
            }
        }
    };
}

labels! {
    // Parties, as the published reports name them.
    Society "Samhället" "Society";
    Municipality "Kommunen" "Municipality";
    Region "Regionen" "Region";
    Arbetsformedlingen "Arbetsförmedlingen" "Arbetsförmedlingen";
    Forsakringskassan "Försäkringskassan" "Försäkringskassan";
    State "Övriga staten" "Rest of the state";
    Employer "Arbetsgivaren" "Employer";
    Individual "Deltagaren (disponibel inkomst)" "Participant (disposable income)";
    Others "Övriga (avtalspension, försäkring)" "Others (agreed pension, insurance)";
    LocalSector "Övriga kommuner och regioner" "Other municipalities and regions";
    SumOfParties "Summa parter = samhället" "Sum of parties = society";

    // The real accounts.
    Production "produktion" "production";
    Care "vård och läkemedel" "care and medicines";
    Handling "handläggning och stöd" "case handling and support";
    Teaching "utbildning och program" "education and programmes";

    // Causes of a party's gain.
    CauseWage "lön" "wage";
    CauseContributions "arbetsgivaravgifter" "employer contributions";
    CauseAgreed "avtalade avgifter" "agreed contributions";
    CauseSubsidy "lönebidrag" "wage subsidy";
    CauseProduction "produktion" "production";
    CauseForsorjningsstod "försörjningsstöd" "försörjningsstöd (social assistance)";
    CauseBostadsbidrag "bostadsbidrag" "bostadsbidrag (housing allowance)";
    CauseAktivitetsstod "aktivitetsstöd" "aktivitetsstöd (activity support)";
    CauseSjukpenning "sjukpenning" "sjukpenning (sickness benefit)";
    CauseSjukersattning "sjukersättning" "sjukersättning (sickness compensation)";
    CauseAktivitetsersattning "aktivitetsersättning" "aktivitetsersättning (activity compensation)";
    CauseStudiebidrag "studiebidrag" "study grant";
    CauseStudielan "nytt studielån (skuld)" "new study loan (debt)";
    CauseTax "skatt" "tax";
    CausePensionFee "pensionsavgift" "pension fee";
    CauseJobbskatteavdrag "jobbskatteavdrag" "in-work tax credit";
    CauseFees "avgifter för vård och läkemedel" "fees for care and medicines";
    CauseCare "vård och läkemedel" "care and medicines";
    CauseHandling "handläggning" "case handling";
    CauseTeaching "utbildning och program" "education and programmes";
    CauseIndirectTax "indirekt skatt" "indirect tax";

    // The table of `run`.
    PerParticipant "Kronor per deltagare. Plus = intäkt eller minskad kostnad." "Kronor per participant. Plus = income or reduced cost.";
    ColumnParty "Part" "Party";
    ColumnOneYear "Ett år" "One year";
    ColumnForecast { years: String } "Prognos {years}" "Forecast, {years}";
    ColumnCauses "Största orsaker" "Largest causes";
    YearsInWords { years: String } "{years} år" "{years} years";
    YearsFive "fem år" "five years";
    NoChange "Ingen förändring" "No change";
    Thereof { what: Box<Label> } "  därav {what}" "  of which {what}";

    // Notes under the table.
    NoteKnown { society: String, known: String, assumed: String } "Av samhällets {society} bygger {known} på kända uppgifter och {assumed} på antagna eller uppskattade." "Of society's {society}, {known} rests on known input and {assumed} on assumed or estimated input.";
    NoteForecast { years: String, factor: String } "{years} = ett år × {factor}, om situationen består: en framskrivning, inte en uppföljning." "{years} = one year × {factor}, if the situation holds: a projection, not a follow-up.";
    NoteComparison "Före jämförs med efter, utan jämförelsegrupp: allt som ändrats räknas, även det som hade skett ändå." "Before is compared with after, without comparison group: all that changed counts, also what would have happened anyway.";
    NoteFreedTime "Handläggning, vård och utbildning är frigjord tid och resurser, inte pengar i kassan." "Case handling, care and education are freed time and resources, not cash.";
    NoteLocalTax "Kommunal- och regionskatt räknas fullt ut; inkomstutjämningen för det mesta av den vidare." "Municipal and regional tax is counted in full; income equalisation passes most of it on.";
    NoteIntervention "Insatsens egen kostnad ingår inte." "The cost of the intervention itself is not included.";
    NoteSubsidised "Arbete med lönesubvention: produktionen antas vara värd det av lönekostnaden som bidraget inte täcker, om inget annat anges." "Subsidised work: production is taken to be worth the part of the wage cost that the subsidy does not cover, unless stated otherwise.";
    NoteBasis { municipality: String, year: String, prices: String, method: Title } "Regler för {year}, {municipality}; priser {prices}; metod {method}." "Rules of {year}, {municipality}; prices {prices}; method {method}.";
    NoteNotValued { what: Vec<String> } "Ej värderat: {what}." "Not valued: {what}.";
    NoteDefaulted { what: Vec<Label> } "Inte angivet i filen: {what}." "Not given in the file: {what}.";
    NoteUncertain { what: String } "Härledda eller osäkra priser och satser: {what}." "Derived or uncertain prices and rates: {what}.";

    // What was filled in because the file does not say.
    DefaultAge { age: String } "ålder ({age} år används)" "age ({age} is used)";
    DefaultMethod { method: String } "metod ({method} används)" "method ({method} is used)";
    DefaultBasis { count: usize } "grund (basis) för {count} uppgifter (räknas som antagna)" "basis of {count} inputs (counted as assumed)";
    DefaultExtent { place: String } "extent i {place} (100 % används)" "extent in {place} (100 % is used)";
    DefaultLevel { place: String, level: String } "level i {place} ({level} används)" "level in {place} ({level} is used)";
    DefaultMonths { place: String } "tid för {place} (tolv månader används)" "time of {place} (twelve months are used)";
    DefaultCeiling { place: String } "ceiling i {place} (bidragstaket tillämpas)" "ceiling in {place} (the subsidy ceiling applies)";
    DefaultDegree { place: String } "degree i {place} (100 % används)" "degree in {place} (100 % is used)";

    // Price rows without a price.
    PriceMissing { item: Title, reason: String } "{item} ({reason})" "{item} ({reason})";

    // The table of `verify`.
    ColumnCase "Fall" "Case";
    ColumnHorizon "Sikt" "Horizon";
    ColumnPublished "Publicerat" "Published";
    ColumnComputed "Beräknat" "Computed";
    ColumnVerdict "Utfall" "Verdict";
    VerdictMet "stämmer" "met";
    VerdictOut "AVVIKER" "OUT";
    VerdictTolerance { tolerance: String, reason: String } "tolerans {tolerance}: {reason}" "tolerance {tolerance}: {reason}";
    VerifyTitle "Publicerade siffror mot beräknade" "Published figures against computed";
    VerifySumAll { met: usize, cases: usize, tolerated: usize } "Alla {met} publicerade siffror i {cases} fall stämmer, {tolerated} av dem med en i fallet angiven tolerans och resten med tryckt precision." "All {met} published figures in {cases} cases are met, {tolerated} of them with a tolerance stated in the case and the rest at printed precision.";
    VerifySumOut { out: usize, all: usize } "{out} av {all} publicerade siffror avviker." "{out} of {all} published figures are out.";

    // Where something stands in a file.
    PlaceTop "överst i filen" "at the top of the file";
    PlaceHeading { heading: String } "under [{heading}]" "under [{heading}]";
    PlaceRow { path: String } "i {path}" "in {path}";

    // Kinds of values.
    KindText "text inom citattecken" "text in quotes";
    KindKronor "ett belopp i kronor, till exempel 120_000" "an amount in kronor, for example 120_000";
    KindPercent "ett procenttal inom citattecken, till exempel \"80 %\"" "a percentage in quotes, for example \"80 %\"";
    KindQuantity "ett tal, till exempel 12 eller 12.5" "a number, for example 12 or 12.5";
    KindWhole "ett helt tal, till exempel 12" "a whole number, for example 12";
    KindYear "ett årtal, till exempel 2013" "a year, for example 2013";
    KindFlag "true eller false" "true or false";
    KindDate "ett datum, till exempel 2013-01-01" "a date, for example 2013-01-01";
    KindTable "en tabell, till exempel {{ total = 120_000 }}" "a table, for example {{ total = 120_000 }}";
    KindTables "en tabell eller en lista av tabeller" "a table or a list of tables";
    KindTexts "text, eller en lista av texter" "text, or a list of texts";
    KindMonthly "ett belopp i kronor, eller tolv belopp i en lista" "an amount in kronor, or a list of twelve amounts";
    KindShares "en part, eller andelar som {{ region = \"50 %\", state = \"50 %\" }}" "a party, or shares such as {{ region = \"50 %\", state = \"50 %\" }}";
    FoundText "text" "text";
    FoundNumber "ett tal" "a number";
    FoundDecimal "ett decimaltal" "a decimal number";
    FoundFlag "true eller false" "true or false";
    FoundDate "ett datum" "a date";
    FoundList "en lista" "a list";
    FoundTable "en tabell" "a table";

    WhenMonth { month: String } "i månad {month}" "in month {month}";
    WhenYear "under året" "over the year";

    // Words around problems.
    WordError "fel" "error";
    WordWarning "varning" "warning";
    WordHelp "åtgärd" "help";
    ProblemsFound { count: usize } "{count} fel; inget har beräknats." "{count} errors; nothing was computed.";
    ProblemFound "1 fel; inget har beräknats." "1 error; nothing was computed.";
}

impl From<Party> for Label {
    fn from(party: Party) -> Self {
        match party {
            Party::Municipality => Self::Municipality,
            Party::Region => Self::Region,
            Party::Arbetsformedlingen => Self::Arbetsformedlingen,
            Party::Forsakringskassan => Self::Forsakringskassan,
            Party::State => Self::State,
            Party::Employer => Self::Employer,
            Party::Individual => Self::Individual,
            Party::Others => Self::Others,
            Party::LocalSector => Self::LocalSector,
        }
    }
}

impl From<Beneficiary> for Label {
    fn from(beneficiary: Beneficiary) -> Self {
        match beneficiary {
            Beneficiary::Society => Self::Society,
            Beneficiary::Party(party) => party.into(),
        }
    }
}

impl From<Resource> for Label {
    fn from(resource: Resource) -> Self {
        match resource {
            Resource::Production => Self::Production,
            Resource::Care => Self::Care,
            Resource::Handling => Self::Handling,
            Resource::Teaching => Self::Teaching,
        }
    }
}

impl From<Cause> for Label {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Wage => Self::CauseWage,
            Cause::Contributions => Self::CauseContributions,
            Cause::Agreed => Self::CauseAgreed,
            Cause::Subsidy => Self::CauseSubsidy,
            Cause::Production => Self::CauseProduction,
            Cause::Forsorjningsstod => Self::CauseForsorjningsstod,
            Cause::Bostadsbidrag => Self::CauseBostadsbidrag,
            Cause::Aktivitetsstod => Self::CauseAktivitetsstod,
            Cause::Sjukpenning => Self::CauseSjukpenning,
            Cause::Sjukersattning => Self::CauseSjukersattning,
            Cause::Aktivitetsersattning => Self::CauseAktivitetsersattning,
            Cause::Studiebidrag => Self::CauseStudiebidrag,
            Cause::Studielan => Self::CauseStudielan,
            Cause::Tax => Self::CauseTax,
            Cause::PensionFee => Self::CausePensionFee,
            Cause::Jobbskatteavdrag => Self::CauseJobbskatteavdrag,
            Cause::Fees => Self::CauseFees,
            Cause::Care => Self::CauseCare,
            Cause::Handling => Self::CauseHandling,
            Cause::Teaching => Self::CauseTeaching,
            Cause::IndirectTax => Self::CauseIndirectTax,
        }
    }
}
