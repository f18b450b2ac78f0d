//! Names, headings, notes: everything read that is not a problem.

use super::{Lang, Say, Title};
use crate::party::{Account, Beneficiary, Party, Resource};
use crate::rounding::Rounding;
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
    StateTotal "Staten totalt (AF, FK, övriga staten)" "The state in total (AF, FK, rest of the state)";
    PublicSector "Offentlig sektor" "Public sector";
    SumOfParties "Summa parter = samhället" "Sum of parties = society";

    // The real accounts.
    Production "produktion" "production";
    Care "vård och läkemedel" "care and medicines";
    Handling "handläggning och stöd" "case handling and support";
    Teaching "utbildning och program" "education and programmes";
    PublicFunds "skattefinansieringens kostnad" "cost of public funds";

    // Causes of a party's gain.
    CauseWage "lön" "wage";
    CauseSickPay "sjuklön" "sick pay";
    CauseContributions "arbetsgivaravgifter" "employer contributions";
    CauseAgreed "avtalade avgifter" "agreed contributions";
    CauseSubsidy "lönebidrag" "wage subsidy";
    CauseOsa "OSA" "OSA (sheltered public work)";
    CauseNystartsjobb "nystartsjobb" "nystartsjobb (refund of contributions)";
    CauseIntroduktionsjobb "introduktionsjobb" "introduktionsjobb (introductory job)";
    CauseSarskiltAnstallningsstod "särskilt anställningsstöd" "särskilt anställningsstöd (special employment support)";
    CauseExtratjanst "extratjänst" "extratjänst (extra service)";
    CauseProduction "produktion" "production";
    CauseForsorjningsstod "försörjningsstöd" "försörjningsstöd (social assistance)";
    CauseBostadsbidrag "bostadsbidrag" "bostadsbidrag (housing allowance)";
    CauseBostadstillagg "bostadstillägg" "bostadstillägg (housing supplement)";
    CauseAktivitetsstod "aktivitetsstöd" "aktivitetsstöd (activity support)";
    CauseSjukpenning "sjukpenning" "sjukpenning (sickness benefit)";
    CauseSjukersattning "sjukersättning" "sjukersättning (sickness compensation)";
    CauseAktivitetsersattning "aktivitetsersättning" "aktivitetsersättning (activity compensation)";
    CauseRehabiliteringspenning "rehabiliteringspenning" "rehabiliteringspenning (rehabilitation benefit)";
    CauseArbetsloshetsersattning "a-kassa" "a-kassa (unemployment benefit)";
    CauseUtvecklingsersattning "utvecklingsersättning" "utvecklingsersättning (development allowance)";
    CauseEtableringsersattning "etableringsersättning" "etableringsersättning (establishment allowance)";
    CauseForaldrapenning "föräldrapenning" "föräldrapenning (parental benefit)";
    CauseStatePension "statlig ålderspensionsavgift" "state pension contribution";
    CauseStudiebidrag "studiebidrag" "study grant";
    CauseStudiestartsstod "studiestartsstöd" "studiestartsstöd (study start support)";
    CauseOmstallningsstudiebidrag "omställningsstudiebidrag" "omställningsstudiebidrag (transition study grant)";
    CauseStudielan "nytt studielån (skuld)" "new study loan (debt)";
    CauseTax "skatt" "tax";
    CausePensionFee "pensionsavgift" "pension fee";
    CauseJobbskatteavdrag "jobbskatteavdrag" "in-work tax credit";
    CauseTaxReduction "andra skattereduktioner" "other tax reductions";
    CauseBegravningsavgift "begravningsavgift" "burial fee";
    CausePublicService "public service-avgift" "public service fee";
    CauseFees "avgifter för vård och läkemedel" "fees for care and medicines";
    CauseCare "vård och läkemedel" "care and medicines";
    CauseHandling "handläggning" "case handling";
    CauseTeaching "utbildning och program" "education and programmes";
    CauseEqualisation "inkomstutjämning" "equalisation of incomes";
    CauseIntervention "insatsen" "the intervention";
    CausePublicFunds "skattefinansiering" "cost of public funds";
    CauseIndirectTax "indirekt skatt" "indirect tax";

    // The table of `run`.
    PerParticipant "Kronor per deltagare. Plus = intäkt eller minskad kostnad." "Kronor per participant. Plus = income or reduced cost.";
    ColumnParty "Part" "Party";
    ColumnOneYear "Ett år" "One year";
    ColumnForecastWorth { years: String, rate: String } "Nuvärde {years}, {rate}" "Value, {years}, {rate}";
    ColumnForecast { years: String } "Prognos {years}" "Forecast, {years}";
    ColumnCauses "Största orsaker" "Largest causes";
    YearsInWords { years: String } "{years} år" "{years} years";
    YearsFive "fem år" "five years";
    NoChange "Ingen förändring" "No change";
    Thereof { what: Box<Label> } "  därav {what}" "  of which {what}";
    PartWageCost "lönekostnad som arbetsgivare" "wage cost as employer";
    PartEmploymentReturn "produktion och lönestöd" "production and subsidy";

    PartCash "i kassan" "in cash";
    PartFreed "frigjorda resurser" "freed resources";
    AtOthersCost "  varav kostnad för annan offentlig part" "  of which another public party's cost";

    // Notes under the table.
    NoteImputed "Indirekt skatt är beräknad på det som produceras och frigörs: den står bland frigjorda resurser och är inte pengar i kassan." "Indirect tax is imputed on what is produced and freed: it stands among freed resources and is not cash.";
    NoteKnown { society: String, known: String, assumed: String } "Av samhällets {society} bygger {known} på kända uppgifter och {assumed} på antagna eller uppskattade." "Of society's {society}, {known} rests on known input and {assumed} on assumed or estimated input.";
    NoteDiscount { years: String, rate: String } "{years} = ett år i taget om situationen består, vart och ett nedräknat med {rate}\u{a0}% om året från sin mitt till det första årets början: en framskrivning, inte en uppföljning." "{years} = one year after another if the situation holds, each discounted by {rate}\u{a0}% a year from its middle to the start of the first: a projection, not a follow-up.";
    ColumnYear "År" "Year";
    ColumnGain "Intäkt" "Gain";
    ColumnGainYears { years: String } "Intäkt {years}" "Gain, {years}";
    ColumnCost "Kostnad" "Cost";
    ColumnPresentValue { rate: String } "Nuvärde {rate}" "Present value {rate}";
    ColumnPayback "Återbetalt efter" "Repaid after";
    ColumnNetPresentValue { rate: String } "Nettonuvärde {rate}" "Net present value {rate}";
    ColumnOtherRate "Nuvärde med annan ränta" "Present value at another rate";
    OtherPresentValue { rate: String, amount: String } "nettonuvärde {rate}: {amount}" "net present value {rate}: {amount}";
    ColumnAccumulated "Ackumulerat" "Accumulated";
    ColumnAccumulatedValue "Ackumulerat nuvärde" "Accumulated present value";
    ForecastYear { year: String } "År {year}" "Year {year}";
    Corrected { who: Box<Label> } "{who}, efter korrigering" "{who}, after correction";
    PaybackMonths { months: String } "återbetalt efter {months} månader" "repaid after {months} months";
    PaybackNever "återbetalas inte inom prognosen" "not repaid within the forecast";
    AfterCorrection "  efter korrigering" "  after correction";
    NoteCorrection { what: String } "Efter korrigering: {what}. Raderna utan korrigering är brutto." "After correction: {what}. Rows without correction are gross.";
    CorrectionDodvikt { share: String } "{share} dödvikt (hade skett ändå)" "{share} deadweight (would have happened anyway)";
    CorrectionUndantrangning { share: String } "{share} undanträngning (på andras bekostnad)" "{share} displacement (at the expense of others)";
    CorrectionAttribution { share: String } "{share} av resten är insatsens förtjänst" "{share} of the rest is due to the intervention";
    CorrectionEvidence { taken: Vec<String>, known: String, estimated: String, assumed: String } "nyttor räknas ned och kostnader upp med {taken} procent för evidensgrad 1–6 (känd {known}, uppskattad {estimated}, antagen {assumed}, priser efter prislistan)" "benefits are cut and costs raised by {taken} percent for evidence grade 1–6 (known {known}, estimated {estimated}, assumed {assumed}, prices by the price list)";
    CorrectionNothing "inget" "nothing";
    NoteProjection { years: String, what: String } "{years} = år för år: {what}. Framskrivning, inte en uppföljning." "{years} = year by year: {what}. A projection, not a follow-up.";
    ProjectionRows { years: Vec<String> } "andra uppgifter gäller från år {years}" "other rows hold from year {years}";
    ProjectionSame "situationen består" "the situation holds";
    ProjectionEachYear { share: String } "{share} av effekten består från ett år till nästa" "{share} of the effect remains from one year to the next";
    ProjectionByYear { shares: Vec<String> } "av det första årets effekt består {shares}" "of the first year's effect {shares} remains";
    ProjectionLag { months: String } "effekten börjar {months} månader efter insatsen" "the effect begins {months} months after the intervention";
    ProjectionGrowth { share: String } "lönerna växer {share} om året utöver priserna" "wages grow by {share} a year beyond prices";
    ProjectionDiscount { share: String } "nuvärde med {share}, varje års intäkt som om den föll mitt i året och insatsens kostnad vid år 0" "present value at {share}, the gain of each year as if it fell in its middle and the cost of the intervention at year 0";
    NoteInterventionCounted { cost: String } "Kostnad: insatsen, {cost} per deltagare till faktorpris, i år 0; indirekt skatt på den, där metoden räknar sådan, bär staten." "Cost: the intervention, {cost} per participant at factor price, in year 0; the indirect tax on it, where the method counts one, is borne by the state.";
    NoteInterventionGiven { cost: String } "Insatsens kostnad, {cost} per deltagare, ingår inte i tabellen: nyttokalkyl forecast ställer den mot intäkterna." "The cost of the intervention, {cost} per participant, is not in the table: nyttokalkyl forecast sets it against the gains.";
    AfterEqualisation "  efter inkomstutjämning" "  after equalisation";
    NoteForecast { years: String, factor: String } "{years} = ett år × {factor}, om situationen består: en framskrivning, inte en uppföljning." "{years} = one year × {factor}, if the situation holds: a projection, not a follow-up.";
    NoteComparison "Före jämförs med efter, utan jämförelsegrupp: allt som ändrats räknas, även det som hade skett ändå." "Before is compared with after, without comparison group: all that changed counts, also what would have happened anyway.";
    NoteFreedTime "Handläggning, vård och utbildning är frigjord tid och resurser, inte pengar i kassan." "Case handling, care and education are freed time and resources, not cash.";
    NoteLocalTax "Kommunal- och regionskatt räknas fullt ut; inkomstutjämningen för det mesta av den vidare (raden ”efter inkomstutjämning”)." "Municipal and regional tax is counted in full; income equalisation passes most of it on (the line “after equalisation”).";
    NoteIntervention "Insatsens egen kostnad ingår inte." "The cost of the intervention itself is not included.";
    NoteNothingLeft { situation: Box<Label>, benefit: Title } "{benefit} blir 0 kr {situation}: inkomsterna räcker hela tiden." "{benefit} is 0 kr {situation}: the incomes suffice throughout.";
    NoteHouseholdChanges "Hushållet ändras mellan före och efter: skillnaden i stöd efter behov beror också på det, inte bara på deltagarens egna inkomster." "The household changes between before and after: the difference in support by need rests on that too, not only on the participant's own incomes.";
    NoteEmployer { who: Vec<Label> } "Arbetsgivare: {who}. Lönekostnad, produktion och lönestöd ingår i partens belopp och står som egna rader." "Employer: {who}. Wage cost, production and subsidy are in the party's amount and stand as rows of their own.";
    NoteSubsidised "Arbete med lönesubvention: produktionen antas vara värd det av lönekostnaden som bidraget inte täcker, om inget annat anges." "Subsidised work: production is taken to be worth the part of the wage cost that the subsidy does not cover, unless stated otherwise.";
    NoteProduktionsfaktor "Arbete med lönestöd och angiven produktionsfaktor: produktionen är den andel av lönekostnaden som fallet anger, och arbetsgivaren kan gå plus eller minus." "Subsidised work with a stated produktionsfaktor: production is the share of the wage cost that the case states, and the employer may gain or lose.";
    NoteActual { before: String, after: String } "Varje situation räknas efter reglerna i sin egen tid, {before} före och {after} efter: ändrade regler ingår i intäkten." "Each situation is computed by the rules of its own time, {before} before and {after} after: changed rules are part of the gain.";
    NoteBasis { municipality: String, year: String, prices: String, method: Title } "Regler för {year}, {municipality}; priser {prices}; metod {method}." "Rules of {year}, {municipality}; prices {prices}; method {method}.";
    NoteNotValued { what: Vec<String> } "Ej värderat: {what}." "Not valued: {what}.";
    NoteUnpaid { what: Vec<Label> } "Utan ersättning: {what}." "Without benefit: {what}.";
    NoteDefaulted { what: Vec<Label> } "Inte angivet i filen: {what}." "Not given in the file: {what}.";
    NoteOwnPrices { what: String } "Egna priser: {what}." "Own prices: {what}.";
    OwnPrice { title: Title, price: String, home: Title } "{title} {price} ({home})" "{title} {price} ({home})";
    OwnPriceMoves { payer: Box<Label>, account: Box<Label>, payer_before: Box<Label>, account_before: Box<Label> } "nu {payer} för {account}, förut {payer_before} för {account_before}" "now {payer} for {account}, before {payer_before} for {account_before}";
    OwnPriceInstead { title: Title, price: String, home: Title, other: Title, instead: String } "{title} {price} ({home}; i stället för {instead} i {other})" "{title} {price} ({home}; instead of {instead} in {other})";
    OwnPriceFills { title: Title, price: String, home: Title, other: Title } "{title} {price} ({home}; {other} saknar pris)" "{title} {price} ({home}; {other} has no price)";
    OwnPriceBehind { title: Title, home: Title, other: Title } "{title} ({home}): {other} går före" "{title} ({home}): {other} goes before";
    OwnPricesAlone "egna" "own";
    NoteCarried { what: Vec<Label> } "Prislistor: {what}." "Price lists: {what}.";
    ListCarried { list: String, by: Box<Label> } "{list} framräknad {by}" "{list} carried {by}";
    CarriedBy { from: String, to: String, index: Box<Label>, now: String, then: String } "från {from} till {to} med {index}: ×\u{a0}{now} / {then}" "from {from} to {to} by {index}: ×\u{a0}{now} / {then}";
    CarriedPrice { title: Title, by: Box<Label> } "{title}: framräknat pris {by}" "{title}: price carried {by}";
    CarriedRounded { by: Box<Label>, rounding: Box<Label> } "framräknat {by}, {rounding}" "carried {by}, {rounding}";
    IndexPrisbasbelopp "prisbasbeloppet" "prisbasbelopp";
    IndexInkomstbasbelopp "inkomstbasbeloppet" "inkomstbasbelopp";
    NoteYearsApart { years: Vec<Label> } "Mer än ett år isär: {years}. Priser räknas fram med year och index under prices." "More than a year apart: {years}. Prices are carried by year and index under prices.";
    YearsOfRules { year: String } "regler {year}" "rules {year}";
    YearsOfPrices { years: String } "priser {years}" "prices {years}";
    YearsOfAmounts { year: String } "fallets egna belopp {year}" "the case's own amounts {year}";
    NoteOverlay { what: String } "Med ändrade satser: {what}." "With changed rates: {what}.";
    OverlayPaths { title: String, file: String, paths: Vec<String> } "{title} ({file}): {paths}" "{title} ({file}): {paths}";
    NoteUncertain { what: String } "Härledda eller osäkra priser och satser: {what}." "Derived or uncertain prices and rates: {what}.";

    // What was filled in because the file does not say.
    DefaultAge { age: String } "ålder ({age} år används)" "age ({age} is used)";
    DefaultMethod { method: String } "metod ({method} används)" "method ({method} is used)";
    DefaultBasis { count: usize } "grund (basis), antal rader: {count} (räknas som antagen)" "basis, number of rows: {count} (counted as assumed)";
    DefaultExtent { place: String } "extent i {place} (100 % används)" "extent in {place} (100 % is used)";
    DefaultLevel { place: String, level: String } "level i {place} ({level} används)" "level in {place} ({level} is used)";
    DefaultMonths { place: String } "tid för {place} (tolv månader används)" "time of {place} (twelve months are used)";
    DefaultSpells { place: String } "spells i {place} (en sjukperiod används)" "spells in {place} (one spell of sickness is used)";
    DefaultFirstDay { place: String } "first_day i {place} (periodens första dag används)" "first_day in {place} (the first day of the period is used)";
    DefaultCeiling { place: String } "ceiling i {place} (bidragstaket tillämpas)" "ceiling in {place} (the subsidy ceiling applies)";
    DefaultCost { key: &'static str } "{key} i [household] (0 kr används)" "{key} in [household] (0 kr is used)";
    DefaultLunch { age: String } "lunch_home för barnet på {age} år (lunch hemma används)" "lunch_home of the child aged {age} (lunch at home is used)";
    DefaultMonthsBefore { place: String } "months_before i {place} (0 månader används: ingen jobbstimulans de första månaderna)" "months_before in {place} (0 months are used: no work incentive in the first months)";
    DefaultDegree { place: String } "degree i {place} (100 % används)" "degree in {place} (100 % is used)";

    // Days after the end of a benefit period.
    DaysUnpaid { place: String, days: String, last: String } "{days} av dagarna i {place}, efter dag {last} i ersättningsperioden" "{days} of the days in {place}, after day {last} of the benefit period";

    // Price rows without a price.
    PriceMissing { item: Title, reason: Title } "{item} ({reason})" "{item} ({reason})";

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
    VerifySumAll { met: usize, cases: usize, tolerated: usize } "Publicerade siffror som stämmer: {met} av {met} (fall: {cases}; inom en tolerans som fallet anger: {tolerated}; resten med tryckt precision)." "Published figures that are met: {met} of {met} (cases: {cases}; within a tolerance that the case states: {tolerated}; the rest at printed precision).";
    VerifySumOut { out: usize, all: usize } "Publicerade siffror som avviker: {out} av {all}." "Published figures that are out: {out} of {all}.";

    // The list of `check`.
    ColumnWhat "Uppgift" "Input";
    ColumnLine "Rad" "Line";
    ColumnFinding "Utfall" "Finding";
    ColumnRemark "Anmärkning" "Remark";
    VerdictDefaulted "inte angivet" "not given";
    VerdictUnpaid "utan ersättning" "without benefit";
    VerdictYearsApart "skilda år" "years apart";
    VerdictOwnPrice "eget pris" "own price";
    VerdictUnused "används inte" "not used";
    VerdictUnmeasurable "ej bedömbart" "cannot be judged";
    VerdictNotValued "ej värderat" "not valued";
    WholeCase "hela fallet" "the whole case";
    CheckRange { low: String, high: String } "mellan {low} och {high}" "between {low} and {high}";
    CheckCount { count: usize, basis: Box<Label> } "{basis}: {count}" "{basis}: {count}";
    CheckNothing "Inga fel. Fallet har inga uppgifter." "No errors. The case has no inputs.";
    CheckRight { inputs: usize, counted: Vec<String> } "Inga fel. Antal uppgifter: {inputs} ({counted})." "No errors. Number of inputs: {inputs} ({counted}).";

    // The listing of `find`.
    FindBenefits "Ersättningar (under support)" "Benefits (under support)";
    FindUses "Resurser med pris (under use)" "Uses with a price (under use)";
    FindMunicipalities "Kommuner (municipality)" "Municipalities (municipality)";
    FindRegions "Regionens skatt och patientavgifter" "The region's tax and patient fees";
    FindFields "Nycklar i fallfilen" "Keys of the case file";
    FindTakes { keys: Vec<String> } "anges med: {keys}" "is given by: {keys}";
    FindQuantity { keys: Vec<String> } "mängden anges med: {keys}" "the quantity is given by: {keys}";
    FindPrice { list: String, year: String, status: Box<Label> } "prislista {list}, {year} års priser; {status}" "price list {list}, prices of {year}; {status}";
    FindUnpriced { list: String, reason: Title } "prislista {list}: ej värderat ({reason})" "price list {list}: not valued ({reason})";
    FindMunicipality { code: String, region: String } "kod {code}, {region}" "code {code}, {region}";
    FindRate { year: String, status: Box<Label> } "från {year}; {status}" "from {year}; {status}";
    FindMissing { year: String, reason: Title } "från {year}: värdet saknas ({reason})" "from {year}: the value is missing ({reason})";
    FindEveryRow "i varje rad" "in every row";
    FindPlaces { places: Vec<String> } "i {places}" "in {places}";
    FindField { place: Box<Label>, kind: Box<Label> } "{place}; {kind}" "{place}; {kind}";
    FindExample { line: String } "exempel: {line}" "example: {line}";
    FindInstead { wanted: String, instead: String } "”{wanted}” finns inte; här visas ”{instead}”." "There is no “{wanted}”; this is “{instead}”.";
    FindNearest { names: Vec<String> } "Närmast: {names}." "Nearest: {names}.";
    FindNothingNear "Inget känt ord liknar det." "No known word is like it.";
    ColumnKey "Nyckel" "Key";
    ColumnValue "Värde" "Value";
    ColumnUnit "Enhet" "Unit";
    ColumnPayer "Betalas av" "Paid by";
    ColumnTitle "Betyder" "Meaning";
    ColumnPlace "Anges" "Given";
    ColumnProvenance "Källa" "Source";

    // What the rate book holds.
    ColumnPath "Sats" "Rate";
    ColumnRows "Rader" "Rows";
    ColumnStatus "Status" "Status";
    ColumnChecked "Kontrollerad" "Checked";
    ColumnSteps "Steg" "Steps";
    RateSteps { count: usize } "{count} steg" "{count} steps";
    RateMissing "saknas" "missing";
    RatePaths { count: usize } "{count} satser; ange en kommun, en kod eller en region för att se dem" "{count} rates; name a municipality, a code or a region to see them";
    RatesByPlace "kommuner och regioner" "municipalities and regions";
    ColumnMoreBefore "Före" "Before";
    ColumnMoreAfter "Efter" "After";
    Year { year: String } "{year}" "{year}";
    OfYear { year: String, said: String } "{year}: {said}" "{year}: {said}";
    DiffNothing { one: String, other: String } "Inget skiljer mellan {one} och {other}." "Nothing differs between {one} and {other}.";
    ColumnDomain "Område" "Domain";
    ColumnPaths "Satser" "Rates";
    ColumnMissing "Saknas" "Missing";
    CountEnacted "Lag" "Law";
    CountPublished "Tryckt" "Printed";
    CountDerived "Härledd" "Derived";
    CountOwnKnowledge "Kännedom" "Own kn.";
    CountProjected "Prognos" "Proj.";
    CountOwn "Ändrad" "Changed";
    AuditFinding { path: String, from: String, what: Box<Label> } "Att se över: {path}, raden från {from}: {what}." "To be reviewed: {path}, the row from {from}: {what}.";
    AuditCounts "Rader efter hur värdet är känt" "Rows by how the value is known";
    AuditSound { first: String, last: String } "Inkomståren {first}–{last}: inga luckor eller överlapp, alla rader har källa och ligger inom rimliga gränser." "Income years {first}–{last}: no gaps or overlaps, all rows have a source and lie within bounds.";
    AuditAll "alla" "all";
    FlawRepeated "samma värde och källa som raden före: ta bort den, eller säg i source varför den står" "same value and source as the row before: remove it, or say in source why it stands";
    FlawIdle "gäller ingen dag i de inkomstår som finns" "holds on no day of the encoded income years";
    StaleRows { count: usize, day: String } "Rader som senast kontrollerades före {day}: {count}" "Rows last checked before {day}: {count}";
    StaleReaches { last: String } "Regler finns till och med {last}." "There are rules up to {last}.";
    StaleYear { last: String, year: String } "Regler finns bara till och med {last}: {year} saknas." "There are rules only up to {last}: {year} is missing.";
    ColumnOldest "Äldsta kontroll" "Oldest check";
    ShowPath { path: String, unit: String } "Sats {path}, enhet {unit}." "Rate {path}, unit {unit}.";
    ShowLaw { law: String } "Lagrum: {law}." "Provision: {law}.";
    ShowValue { on: String, value: String } "Gäller {on}: {value}" "On {on}: {value}";
    ShowMissing { on: String, reason: Title } "Gäller {on}: värdet saknas ({reason})." "On {on}: the value is missing ({reason}).";
    ShowKronor { kronor: String, path: String, amount: String, from: String } "I kronor: {kronor} ({path} är {amount} från {from})" "In kronor: {kronor} ({path} is {amount} from {from})";

    // What comes out for each value of what is varied.
    SweepAxis { path: String, from: String, to: String, step: String } "{path} från {from} till {to} i steg om {step}." "{path} from {from} to {to} in steps of {step}.";
    SweepPresent { value: String } "I fallet: {value}." "In the case: {value}.";
    SweepForecast "Prognos" "Forecast";
    SweepOf { who: Box<Label>, horizon: String } "{who}: {horizon}" "{who}: {horizon}";
    SweepTurn { who: Box<Label>, path: String, one: String, other: String } "{who} byter tecken mellan {path} = {one} och {other}." "{who} changes sign between {path} = {one} and {other}.";
    SweepNotes "Anmärkningarna gäller fallet som det är skrivet." "The notes are about the case as it is written.";
    SweepLocalTax "Kommunal- och regionskatt räknas fullt ut; inkomstutjämningen för det mesta av den vidare (nyttokalkyl run visar vad som blir kvar)." "Municipal and regional tax is counted in full; income equalisation passes most of it on (nyttokalkyl run shows what is left).";
    ShortArbetsformedlingen "AF" "AF";
    ShortForsakringskassan "FK" "FK";
    ShortState "Övr. staten" "Other state";
    ShortIndividual "Deltagaren" "Participant";
    ShortOthers "Övriga" "Others";
    ShortLocalSector "Övr. kommuner" "Other local";
    ShortStateTotal "Staten" "The state";
    ShortPublicSector "Offentligt" "Public";

    // What remains of an income.
    NetTitle { municipality: String, year: String, age: String } "Vad som blir kvar av en inkomst: {municipality} {year}, {age} år vid årets ingång" "What remains of an income: {municipality} {year}, aged {age} at the start of the year";
    ColumnItem "Post" "Item";
    ColumnPerYear "Per år" "Per year";
    ColumnPerMonth "Per månad" "Per month";
    NetGross "Inkomst före skatt" "Income before tax";
    NetTaxable "Beskattningsbar inkomst" "Taxable income";
    NetNet "Inkomst efter skatt och avgifter" "Income after tax and fees";
    NetWageCost "Arbetsgivarens lönekostnad" "The employer's wage cost";
    NetUnknown "okänd" "unknown";
    NetParties "Vad varje part får och betalar" "What each party gets and pays";
    NetPartiesLead "Plus = får, minus = betalar. Summan är noll." "Plus = gets, minus = pays. The sum is zero.";
    NetPerson "Personen (efter skatt och avgifter)" "The person (after tax and fees)";
    NetOthers "Övriga (begravningsavgift, avtalade avgifter)" "Others (burial fee, agreed contributions)";
    NoteNetBegravningsavgift { municipality: String, year: String } "Begravningsavgiften i {municipality} {year} är inte känd, bara ett medel för landet: den är inte avdragen." "The burial fee in {municipality} in {year} is not known, only a mean of the country: it is not deducted.";
    NoteNetByLaw "Lönekostnaden är lön och arbetsgivaravgifter enligt lag. Avtalade avgifter (pension, försäkring) ingår bara med --method." "The wage cost is wage and employer contributions by law. Agreed contributions (pension, insurance) are included with --method only.";
    NoteNetMethod { method: Title } "Lönekostnaden är lön, arbetsgivaravgifter enligt lag och avtalade avgifter enligt metoden {method}." "The wage cost is wage, employer contributions by law and agreed contributions by the method {method}.";
    NoteNetLeftOut "Kyrkoavgift, andra avdrag än grundavdraget och andra inkomster än de angivna ingår inte." "Church fee, deductions other than the basic allowance and incomes other than those given are not included.";

    // How many participants repay a cost.
    BreakEvenLead { cost: String } "Hur många deltagare betalar tillbaka {cost}? Kostnaden delad med intäkten per deltagare." "How many participants repay {cost}? The cost divided by the gain per participant.";
    ColumnParticipants "Deltagare" "Persons";
    ColumnWhole "Hela" "Whole";
    NoteNotRepaid "– betyder att kostnaden inte betalas tillbaka: intäkten är noll eller negativ." "– means that the cost is not repaid: the gain is zero or negative.";
    NoteBreakEvenRounding { up: Box<Label> } "Deltagare är kostnad genom intäkt, {up}, så att deltagare gånger intäkt täcker kostnaden; hela deltagare är lägsta antal som gör det." "Participants are cost divided by gain, {up}, so that participants times gain cover the cost; whole participants are the fewest that do.";
    NoteCostAsGiven { cost: String } "Kostnaden räknas som den anges, {cost}, mot varje parts intäkt: hela kostnaden, vem som än bär den." "The cost is counted as given, {cost}, against each party's gain: all of it, whoever bears it.";
    NoteCostToSociety { cost: String, participants: Vec<Label> } "För samhället är en offentligt betald kostnad {cost} enligt metoden (indirekt skatt, skattefinansiering); då behövs {participants}." "To society a publicly paid cost is {cost} by the method (indirect tax, cost of public funds); then it takes {participants}.";
    ParticipantsWithin { participants: String, whole: String, years: String } "{participants} deltagare ({whole} hela) på {years}" "{participants} participants ({whole} whole) in {years}";
    YearOne "ett år" "one year";

    // Cases beside one another.
    CompareTitle { horizon: String } "Jämförelse: {horizon}" "Comparison: {horizon}";
    CompareCase { column: String, file: String, title: String } "{column} = {file}: {title}" "{column} = {file}: {title}";
    CompareChanged { column: String, path: String, value: String } "{column} = A med {path} = {value}" "{column} = A with {path} = {value}";
    CompareWholeForecast { years: Vec<String> } "hela prognosen ({years})" "the whole forecast ({years})";
    CompareLess { column: String } "{column} − A" "{column} − A";
    OfColumns { columns: Vec<String>, said: String } "{columns}: {said}" "{columns}: {said}";
    ColumnColumn "Kolumn" "Column";
    ColumnFile "Fil" "File";
    ColumnChanged "Ändrat" "Changed";
    ColumnDifference "Skillnad" "Difference";
    UnderChange { path: String, value: String } "för {path} = {value}" "for {path} = {value}";

    // What moved the figures between two results.
    ChangedTitle "Vad som har ändrats" "What has changed";
    ChangedNothing "Inget har ändrats." "Nothing has changed.";
    ChangedNoGround "Inga uppgifter, satser eller priser som siffrorna bygger på har ändrats." "No inputs, rates or prices that the figures rest on have changed.";
    ChangedNoFigure "Ingen siffra har ändrats." "No figure has changed.";
    ChangedLead "Kronor per deltagare: vad det är nu och skillnaden mot förut. Under en part står skillnaden på ett år regel för regel, och vad regeln räknar med som har ändrats." "Kronor per participant: what it is now and the difference from before. Under a party stands the difference in one year rule by rule, and what has changed of what the rule works with.";
    ChangedOldNew { old: String, new: String } "förut {old}; nu {new}" "before {old}; now {new}";
    ChangedContent "annat innehåll" "other content";
    ChangedAdded "tillkommit" "added";
    ChangedRemoved "borta" "removed";
    ChangedFrom { value: String, from: String } "{value} (från {from})" "{value} (from {from})";
    ChangedBy { rule: Title } "  {rule}" "  {rule}";
    ChangedAt { input: String, because: Box<Label> } "{input}: {because}" "{input}: {because}";
    ChangedBecause { paths: Vec<String> } "{paths}" "{paths}";
    ChangedByVersion "programmets version" "the program's version";
    ChangedUnseen "orsaken syns inte i resultaten" "the reason does not show in the results";
    NoteChangedTogether "Ändras flera saker på en gång sägs inte hur mycket var och en gör: räkna om med en i taget." "Where several things change at once it is not said how much each does: compute again with one at a time.";
    NoteChangedGround { file: String } "{file}: ett av resultaten säger inte vad siffrorna bygger på, för en tidigare version skrev det. Bara version, val, filer och siffror har jämförts." "{file}: one of the results does not say what the figures rest on, since an earlier version wrote it. Only version, options, files and figures were compared.";
    NoteChangedAlone { files: Vec<String> } "Bara i det ena resultatet: {files}." "Only in one of the results: {files}.";
    ColumnKind "Slag" "Kind";
    ColumnWas "Förut" "Before";
    ColumnWholeForecast "Prognosen" "Forecast";
    ColumnBecause "Orsak" "Because";
    KindVersion "version" "version";
    KindOption "val" "option";
    KindFile "fil" "file";
    KindInput "uppgift" "input";
    KindRate "sats" "rate";
    KindPrice "pris" "price";
    KindConvention "metod" "method";

    // The schemas.
    SchemaCase "Fallfil för nyttokalkyl" "Case file of nyttokalkyl";
    SchemaPrices "Egen prisfil för nyttokalkyl" "Price file of your own for nyttokalkyl";
    SchemaPriceList "Prislista bland satserna i nyttokalkyl" "Price list among the rates of nyttokalkyl";
    SchemaRates "Satser i nyttokalkyl" "Rates of nyttokalkyl";
    SchemaMunicipalities "Kommuner i nyttokalkyl" "Municipalities of nyttokalkyl";
    SchemaRegions "Regioner i nyttokalkyl" "Regions of nyttokalkyl";
    SchemaPatientFees "Patientavgifter i nyttokalkyl" "Patient fees of nyttokalkyl";
    SchemaMethod "Metod i nyttokalkyl" "Method of nyttokalkyl";
    SchemaBook "Inkomstår i nyttokalkyl" "Income years of nyttokalkyl";
    SchemaOverlay "Ändrade satser för nyttokalkyl (--overlay)" "Changed rates for nyttokalkyl (--overlay)";
    ProgrammeTitle { title: String } "Utvärdering: {title}" "Evaluation: {title}";
    ProgrammeIllustration { why: String } "ILLUSTRATION, inte ett resultat: {why}" "ILLUSTRATION, not a result: {why}";
    ProgrammeOwner { owner: String } "Drivs av {owner}." "Run by {owner}.";
    ProgrammePeriod { from: String, to: String } "Period: {from} till {to}." "Period: {from} to {to}.";
    ProgrammeSource { source: String } "Källa: {source}." "Source: {source}.";
    ProgrammeParticipants "Deltagare" "Participants";
    Nothing "" "";
    ColumnShare "Andel" "Share";
    ParticipantsStarted "Började" "Started";
    ParticipantsStartedIn { year: String } "  {year}" "  {year}";
    ParticipantsCompleted "Fullföljde" "Completed";
    ParticipantsAvbrott "Avbrott (utfallet känt)" "Left early (outcome known)";
    ParticipantsBortfall "Bortfall (utfallet okänt)" "Bortfall (outcome unknown)";
    ToWork "Till arbete" "To work";
    ToStudies "Till studier" "To studies";
    WithoutForsorjningsstod "Utan försörjningsstöd" "Without försörjningsstöd";
    NoteBortfallUnchanged "Om bortfallet antas att inget har ändrats." "Of bortfall it is assumed that nothing has changed.";
    NoteBortfallAsOthers "Om bortfallet antas att det gick som för de andra i genomsnitt." "Of bortfall it is assumed that it went as for the others on average.";
    NoteNumbersAre { basis: Box<Label> } "Hur antalen är kända: {basis}." "How the numbers are known: {basis}.";
    NumberIs { basis: Box<Label> } "antalet: {basis}" "the number: {basis}";
    Named { name: String } "{name}" "{name}";
    TypeCaseUnchanged "Oförändrat läge" "Unchanged situation";
    TypeCaseUnchangedOf { title: String } "Oförändrat läge: före i {title}" "Unchanged situation: before in {title}";
    OutcomeIllustration "illustration, inte ett resultat" "illustration, not a result";
    OutcomeIncome { participants: String, income: String } "{participants} deltagare, samhällets intäkt på ett år {income}" "{participants} participants, society's income of one year {income}";
    OutcomeResult { years: String, result: String } "resultat på {years} {result}" "result in {years} {result}";
    OutcomeVerkningsgrad { percent: String } "verkningsgrad {percent}" "verkningsgrad {percent}";
    AllWhoStarted "Alla som började" "All who started";
    ProgrammeTypeCases "Typfall" "Type cases";
    TypeCasesLead "Samhällets intäkt i kronor: för var och en på ett år, och för alla." "Society's income in kronor: for each in one year, and for all.";
    ColumnTypeCase "Typfall" "Type case";
    ColumnEachOneYear "Var och en" "Each";
    ColumnAllOneYear "Alla, ett år" "All, one year";
    ColumnAllYears { years: String } "Alla, {years}" "All, {years}";
    ColumnNumberBasis "Hur antalet är känt" "How the number is known";
    ProgrammeCosts "Kostnader, kronor till faktorpris" "Costs, kronor at factor price";
    ProgrammeFunding "Finansiering, kronor" "Funding, kronor";
    ProgrammePayers "Vem som bär kostnaden, kronor" "Who bears the cost, kronor";
    FundingSamordningsforbundet "Samordningsförbundet" "Coordination association";
    FundingSparadeMedel "Samordningsförbundets sparade medel" "Saved funds of the coordination association";
    FundingEsf "Europeiska socialfonden (ESF)" "European Social Fund (ESF)";
    FundingOwn "egna medel" "own funds";
    FundingOwnTime { who: Box<Label> } "{who}, egen arbetstid" "{who}, own working time";
    ColumnCostStated "Betalar (faktorpris)" "Pays (factor price)";
    ColumnCostPosted "Kostnad (bokförd)" "Cost (posted)";
    ShareOf { name: String, share: String } "  därav {name} {share}" "  of which {name} {share}";
    NoteCostTaxed { share: String } "Kostnaden bokförs som annan real resursförbrukning: staten bär därtill {share} i indirekt skatt, så som på vad insatsen frigör." "The cost is posted like any other real use of resources: the state bears {share} indirect tax on it too, as on what the programme sets free.";
    NoteCostAtFactorPrice "Kostnaden är bokförd till faktorpris, utan indirekt skatt, medan intäkterna kan räknas med den: resultatet blir högre än med kostnaden till samma pris." "The cost is posted at factor price, without indirect tax, while income may be counted with it: the result is higher than with the cost at the same price.";
    NoteCostPublicFunds { share: String } "Det som det offentliga betalar kostar därtill {share} att finansiera." "What the public sector pays costs {share} more to finance.";
    NoteEsf "ESF:s medel står hos Övriga: de bärs utanför den svenska offentliga sektorn." "ESF funds stand with Others: they are borne outside the Swedish public sector.";
    NoteOwnTime "Egen arbetstid är en kostnad som annan, men inga utbetalade pengar." "Own working time is a cost like any other, but no money paid out.";
    NoteLegalSplit "Samordningsförbundets medel delas som lagen delar dem: staten hälften, regionen en fjärdedel, kommunerna en fjärdedel." "The funds of the coordination association are split as the act splits them: the state half, the region a quarter, the municipalities a quarter.";
    ProgrammeKeyFigures "Nyckeltal för samhället" "Key figures of society";
    PotentialBefore "Potential före" "Potential before";
    PotentialAfter "Potential efter" "Potential after";
    PotentialProduction "utebliven produktion" "missing production";
    PotentialResources "real resursförbrukning" "real use of resources";
    Verkningsgrad "Verkningsgrad" "Verkningsgrad";
    CostPerParticipant "Åtgärdskostnad" "Cost of the measure";
    CostPerVerkningsgrad "Kostnad per verkningsgrad" "Cost per verkningsgrad";
    NoteNoReference "Potential och verkningsgrad räknas mot en självförsörjande persons läge: ange [reference]." "Potential and verkningsgrad are counted against the situation of a self-supporting person: give [reference].";
    NotePotentialUnknown "Potentialen är inte känd för alla: ge de oförändrade ett fall med deras läge före." "The potential is not known of everybody: give those unchanged a case with their situation before.";
    NoteEndsUnknown "Hur många som arbetar eller studerar är inte känt: ge de oförändrade ett fall med deras läge före." "How many work or study is not known: give those unchanged a case with their situation before.";
    ColumnInTotal "Totalt" "In total";
    ColumnPerParticipant "Per deltagare" "Per participant";
    ProgrammeShortTerm "Intäkt, kostnad och resultat på kort sikt, ett år" "Income, cost and result in the short term, one year";
    ProgrammeMediumTerm { years: String } "Intäkt, kostnad och resultat på medellång sikt, {years}" "Income, cost and result in the medium term, {years}";
    InKronor "Kronor för alla deltagare. Plus = intäkt eller minskad kostnad." "Kronor for all participants. Plus = income or reduced cost.";
    ColumnResult "Resultat" "Result";
    FigureOfIncome "intäkt" "income";
    FigureOfResult "resultat" "result";
    FigureOfRatio "nyttokostnadskvot" "benefit-cost ratio";
    NoteNoCost "Insatsens kostnad anges inte: bara intäkter visas, inga resultat, kvoter eller återbetalningstider." "The cost of the programme is not given: income alone is shown, no results, ratios or payback times.";
    ColumnRatio "Kvot" "Ratio";
    ProgrammePerParticipant "Per deltagare" "Per participant";
    PerParticipantLead { number: String } "Kronor för var och en av de {number} som började." "Kronor for each of the {number} who started.";
    ColumnIncomeOneYear "Intäkt ett år" "Income, one year";
    ColumnResultOneYear "Resultat ett år" "Result, one year";
    ColumnIncomeYears { years: String } "Intäkt {years}" "Income, {years}";
    ColumnResultYears { years: String } "Resultat {years}" "Result, {years}";
    ProgrammeSensitivity "Känslighet: yttre faktorer, och kostnaden avskriven" "Sensitivity: outer factors, and the cost written off";
    ProgrammeSensitivityLead { share: String, years: String } "Resultat i kronor om {share} av intäkten berodde på yttre faktorer, och om kostnaden bärs av {years} år." "Result in kronor if {share} of the income was due to outer factors, and if the cost is borne by {years} years.";
    ColumnOuterOneYear "Yttre faktorer, ett år" "Outer factors, one year";
    ColumnOuterYears { years: String } "Yttre faktorer, {years}" "Outer factors, {years}";
    ColumnWrittenOff "Avskriven, ett år" "Written off, one year";
    ProgrammeComparison "Jämförande värden" "Reference values";
    ComparisonLead "Kronor per deltagare, ett år; under varje rad hur mycket den här utvärderingen avviker." "Kronor per participant, one year; under each row how far this evaluation deviates.";
    ThisEvaluation "Den här utvärderingen" "This evaluation";
    DeviationFrom "  avvikelse" "  deviation";
    ColumnPotential "Potential" "Potential";
    SourceIs { source: String } "källa: {source}" "source: {source}";
    NoteComparisonOrigins "De andra värdena är räknade med andra priser, år, regler och referenser: jämför storleken, inte decimalen. Deras verkningsgrad är intäkt genom potential." "The other values were computed with other prices, years, rules and references: compare the magnitude, not the decimal. Their verkningsgrad is income divided by potential.";
    ProgrammeGroups { dimension: Box<Label> } "Efter grupp: {dimension}" "By group: {dimension}";
    GroupsLead "Kronor per deltagare i gruppen. Skillnad = det högsta minus det lägsta av de grupper som anges; mellan andelar i procentenheter." "Kronor per participant of the group. Difference = the highest minus the lowest of the groups that are stated; of shares in percentage points.";
    ColumnAll "Alla" "All";
    FigureOneYear { who: Box<Label>, what: Box<Label> } "{who}: {what}, ett år" "{who}: {what}, one year";
    FigureYears { who: Box<Label>, what: Box<Label>, years: String } "{who}: {what}, {years}" "{who}: {what}, {years}";
    PaybackInMonths "Återbetalningstid, månader" "Payback time, months";
    NoteGroupsHidden { number: String, least: String } "{number} grupper visas inte: de som har färre än {least} deltagare, och så många till att ingen kan räkna fram dem." "{number} groups are not shown: those of fewer than {least} participants, and so many more that nobody can work them out.";
    NoteBortfallNotStated "Bortfallet står under ”uppgift saknas”." "Bortfall stands under “not stated”.";
    ProgrammeGoals "Mål" "Goals";
    GoalsLead { goals: String, reached: String, partly: String, not_reached: String, unmeasurable: String } "{goals} mål: {reached} uppnådda, {partly} delvis, {not_reached} ej uppnådda, {unmeasurable} går inte att bedöma." "{goals} goals: {reached} reached, {partly} partly, {not_reached} not reached, {unmeasurable} cannot be judged.";
    ColumnGoalNumber "Mål" "Goal";
    ColumnGoalLevel "Nivå" "Level";
    ColumnGoalTarget "Måltal" "Target";
    ColumnGoalOutcome "Utfall" "Outcome";
    ColumnGoalVerdict "Bedömning" "Verdict";
    ColumnGoal "Målet" "The goal";
    ColumnRemarks "Anmärkningar" "Remarks";
    GoalBecause { why: Box<Label> } "går inte att bedöma: {why}" "cannot be judged: {why}";
    GoalMeasured { indicator: String } "mäts med {indicator}" "measured by {indicator}";
    GoalMeasuredOf { indicator: String, of: String } "mäts med {indicator}, av {of}" "measured by {indicator}, of {of}";
    GoalPartlyFrom { level: String } "delvis uppnått från {level}" "partly reached from {level}";
    GoalComputed "räknat ur typfallen" "computed from the type cases";
    GoalDate { date: String } "mätt {date}" "measured {date}";
    NoteProgrammeYears { period: String, rules: String } "Perioden är {period}, men typfallen räknas med regler och belopp för {rules}: intäkterna är i det årets priser, kostnaden i periodens." "The period is {period}, but the type cases are computed by rules and amounts of {rules}: income is in prices of that year, the cost in those of the period.";
    NoteReferenceDiffers { file: String } "Referensen {file} har andra regler, priser eller en annan kommun än typfallen: potential och verkningsgrad blandar dem." "The reference {file} has other rules, prices or another municipality than the type cases: potential and verkningsgrad mix them.";
    NoteReferenceNoWork { file: String } "I referensen {file} arbetar ingen: en självförsörjande persons läge brukar ha arbete." "In the reference {file} nobody works: the situation of a self-supporting person usually has work.";
    NotePotentialNothing "Potentialen är noll eller negativ: läget före kostar inte mer än referensens, och verkningsgraden går inte att räkna." "The potential is zero or negative: the situation before costs no more than the reference's, and there is no verkningsgrad.";
    NoteCorrectedRows "Bara raderna ”efter korrigering” är korrigerade; verkningsgrad, kvoter, återbetalningstider, grupper och känslighetsanalyser är brutto." "Only the rows “after correction” are corrected; verkningsgrad, ratios, payback times, groups and sensitivity analyses are gross.";
    NoteDenominator "Nämnaren är alla som började, också de som avbröt och bortfallet." "The denominator is everybody who started, those who left early and bortfall too.";
    NoteOfTypeCase { title: String, note: String } "{title}: {note}" "{title}: {note}";
    ExplainTypeCase { number: String, each: String, total: String, title: String, file: String } "{number} deltagare × {each} = {total} på ett år: {title} ({file})" "{number} participants × {each} = {total} in one year: {title} ({file})";
    ExplainBortfall { number: String, gain: String } "{number} i bortfallet: {gain} på ett år, som utvärderingen antar" "{number} of bortfall: {gain} in one year, as the evaluation assumes";
    ExplainCost { cost: String } "Kostnad: {cost}" "Cost: {cost}";
    ExplainFunding { who: Box<Label>, amount: String, source: Box<Label>, said: String } "{who} betalar {amount}: {source}{said}" "{who} pays {amount}: {source}{said}";
    ExplainCostRule { rule: Title, share: String, amount: String, row: String } "{rule} {share} på vad insatsen kostar: {amount}; {row}" "{rule} {share} on what the programme costs: {amount}; {row}";
    ExplainVerkningsgrad { percent: String, income: String, potential: String, reference: String, file: String } "Verkningsgrad {percent} = {income} på ett år / {potential} i potential före; referensen är {reference} ({file})" "Verkningsgrad {percent} = {income} in one year / {potential} of potential before; the reference is {reference} ({file})";
    ExplainPotential { number: String, potential: String, production: String, resources: String, title: String } "{number} deltagare: {potential}, därav {production} i produktion och {resources} i resurser: {title}" "{number} participants: {potential}, of which {production} of production and {resources} of resources: {title}";
    DefinitionsTitle "Nyckeltal" "Key figures";
    DefinitionsLead "Vad varje nyckeltal i en utvärdering heter, hur det bildas och vad det säger. Namnet inom parentes står i JSON och CSV." "What each key figure of an evaluation is called, how it is formed and what it says. The name in brackets stands in JSON and CSV.";
    DefinitionOf { name: String, id: String } "{name} ({id})" "{name} ({id})";
    DefinitionFormula { formula: String } "= {formula}" "= {formula}";
    AmountsPerParticipant "Kronor per deltagare" "Kronor per participant";
    AmountsIncome "Intäkt i kronor för alla deltagare" "Income in kronor for all participants";
    AmountsResult "Resultat (intäkt minus kostnad) i kronor för alla deltagare" "Result (income less cost) in kronor for all participants";
    NoteNoSwitch "Var siffran vänder söks för ett fall i taget: nyttokalkyl sensitivity FALL." "Where the figure turns is searched for one case at a time: nyttokalkyl sensitivity CASE.";
    NoteSharedLevers "En uppgift som flera typfall anger lika, med samma gränser, är samma uppgift; de andra står med sitt typfall." "A quantity that several type cases state alike, with the same bounds, is one quantity; the others stand with their type case.";
    LeverOfCase { what: String, file: String } "{what}, {file}" "{what}, {file}";
    ForSociety "För samhället" "For society";
    ForStateTotal "För staten totalt" "For the state in total";
    ForPublicSector "För den offentliga sektorn" "For the public sector";
    ForMunicipality "För kommunen" "For the municipality";
    ForRegion "För regionen" "For the region";
    ForArbetsformedlingen "För Arbetsförmedlingen" "For Arbetsförmedlingen";
    ForForsakringskassan "För Försäkringskassan" "For Försäkringskassan";
    ForState "För övriga staten" "For the rest of the state";
    ForEmployer "För arbetsgivaren" "For the employer";
    ForIndividual "För deltagaren" "For the participant";
    ForOthers "För övriga (avtalspension, försäkring)" "For others (agreed pension, insurance)";
    ForLocalSector "För övriga kommuner och regioner" "For other municipalities and regions";
    SummaryTitle "Sammanfattning" "Summary";
    SummaryBefore { text: String } "Före: {text}" "Before: {text}";
    SummaryAfter { text: String } "Efter: {text}" "After: {text}";
    SummaryGain { who: Box<Label>, one_year: String, all_years: String, years: String } "{who} innebär det en intäkt på {one_year} på ett år och {all_years} på {years}." "{who} it means income of {one_year} in one year and {all_years} in {years}.";
    SummaryLoss { who: Box<Label>, one_year: String, all_years: String, years: String } "{who} innebär det en kostnad på {one_year} på ett år och {all_years} på {years}." "{who} it means a cost of {one_year} in one year and {all_years} in {years}.";
    SummaryGainOnce { who: Box<Label>, one_year: String } "{who} innebär det en intäkt på {one_year} på ett år." "{who} it means income of {one_year} in one year.";
    SummaryLossOnce { who: Box<Label>, one_year: String } "{who} innebär det en kostnad på {one_year} på ett år." "{who} it means a cost of {one_year} in one year.";
    SummaryTurns { who: Box<Label>, one_year: String, all_years: String, years: String } "{who} innebär det {one_year} på ett år och {all_years} på {years}." "{who} it means {one_year} in one year and {all_years} in {years}.";
    SummaryNothing { who: Box<Label> } "{who} innebär det ingen förändring." "{who} it means no change.";
    SummaryPotential { each: String, percent: String } "Den samhällsekonomiska potentialen är {each} per deltagare och år; av den har {percent} frigjorts på ett år." "The socio-economic potential is {each} per participant and year; {percent} of it has been released in one year.";
    SummaryCost { cost: String, one_year: String, all_years: String, years: String, repaid: Box<Label> } "Insatsen kostar samhället {cost}. Resultatet är {one_year} på ett år och {all_years} på {years}; {repaid}." "The programme costs society {cost}. The result is {one_year} in one year and {all_years} in {years}; {repaid}.";
    ReportFormed { title: String } "Hur siffrorna bildas: {title}" "How the figures are formed: {title}";
    ReportSensitivity { title: String } "Känslighet: {title}" "Sensitivity: {title}";
    ReportSimulation { title: String } "Osäkerhet: {title}" "Uncertainty: {title}";
    ColumnSha "SHA-256" "SHA-256";
    ManifestTitle "Vad siffrorna är gjorda av" "What the figures are made from";
    ManifestMade { program: String } "{program}. Samma filer och samma program ger samma siffror." "{program}. The same files and the same program give the same figures.";
    NotesHeading "Att läsa siffrorna med" "To read the figures with";
    OverviewTitle { count: usize } "Samhällsekonomisk redovisning av {count} typfall" "Socio-economic account of {count} type cases";
    OverviewLead "Ett år, kronor per deltagare. Plus = intäkt eller minskad kostnad." "One year, SEK per participant. Plus = income or lower cost.";
    OverviewChart "Samhällets intäkt på ett år, per typfall" "Society's income in one year, by type case";
    PrintedLead { years: String } "Utfall efter ett år och prognos {years}." "Outcome after one year and forecast of {years}.";
    ColumnPrintedAmounts { years: String } "Ett/{years}" "One/{years}";
    PrintedSociety { years: String } "Intäkter samhället efter ett/{years}" "Society's income after one/{years}";
    PrintedParty { who: Box<Label>, years: String } "{who} intäkter efter ett/{years}" "{who}, income after one/{years}";
    PrintedIncome { years: String } "Ökad disponibel inkomst för deltagaren efter ett/{years}" "More disposable income for the participant after one/{years}";
    PrintedIncomeWithLoan { years: String } "Ökad disponibel inkomst för deltagaren, inkl. studielån, efter ett/{years}" "More disposable income for the participant, student loan included, after one/{years}";
    SourcesTitle "Källor" "Sources";
    SourcesLead "Varje rad i satstabellerna som siffrorna vilar på." "Every row of the rate tables that the figures rest on.";
    ReportYears { title: String } "År för år: {title}" "Year by year: {title}";
    ReportAssumed { title: String } "Vad som antas: {title}" "What is assumed: {title}";
    ReportComparison { title: String } "Jämförelse: {title}" "Comparison: {title}";
    ReportChanged { title: String, path: String, value: String } "{title}, som om {path} = {value}" "{title}, as if {path} = {value}";
    BuildTitle { file: String } "Utdata enligt {file}" "Outputs by {file}";
    BuildSame "oförändrad" "unchanged";
    BuildWritten "skriven på nytt" "written anew";
    BuildNew "ny" "new";
    BuildMissing "finns inte" "does not exist";
    ColumnState "Läge" "State";
    DiffersBytes "innehållet är ett annat" "the content differs";
    DiffersLine { line: String, old: String, new: String } "rad {line}: ”{old}” skulle vara ”{new}”" "line {line}: “{old}” would be “{new}”";
    ReproduceTitle { file: String, command: String } "{file}: nyttokalkyl {command}" "{file}: nyttokalkyl {command}";
    ReproduceSame "Samma byte för byte." "The same, byte for byte.";
    ReproduceProgram "programmets version" "version of the program";
    ColumnThen "Då" "Then";
    ColumnNow "Nu" "Now";
    ReportSure "Hur säkra siffrorna är" "How sure the figures are";
    ReportAllFormed "Hur siffrorna bildas" "How the figures are formed";
    ReportAllAssumed "Vad som antas" "What is assumed";
    ForecastWorth { years: String, rate: String } "{years}, nuvärde vid {rate} ränta" "{years}, present value at {rate}";
    SummaryCorrected { one_year: String, all_years: String, years: String } "När det som fallet räknar av är borta är samhällets intäkt {one_year} på ett år och {all_years} på {years}." "Once what the case takes off is gone, society's income is {one_year} in one year and {all_years} in {years}.";
    UnderListed { file: String, line: String } "enligt {file}, rad {line}" "by {file}, line {line}";
    ReportContents "Innehåll" "Contents";
    Points { points: String } "{points} procentenheter" "{points} percentage points";
    StepsTitle { who: Box<Label>, title: String } "Från före till efter, {who}: {title}" "From before to after, {who}: {title}";
    StepsLead "Vad året före och året efter är värda, och vad varje slags flöde gör av skillnaden, kronor per deltagare. Resurser till faktorpris, indirekt skatt på dem för sig." "What the year before and the year after are worth, and what each kind of flow makes of the difference, SEK per participant. Resources at factor price, indirect tax on them apart.";
    StepBefore "Före" "Before";
    StepAfter "Efter" "After";
    StepOthers "Övrigt" "Other";
    ColumnStep "Slag av flöde" "Kind of flow";
    ChartYears { title: String } "Intäkter mindre kostnad, år för år: {title}" "Gains less cost, year by year: {title}";
    ChartRepaid { who: Box<Label>, months: String } "{who}: återbetalt efter {months} månader" "{who}: repaid after {months} months";
    ChartStart "Start" "Start";
    ChartPotential { title: String } "Potential före och efter: {title}" "Potential before and after: {title}";
    ChartGroups { title: String } "Intäkt på ett år per deltagare: {title}" "Income in one year per participant: {title}";
    PotentialWhole "Potential" "Potential";
    ChartTornado { who: Box<Label>, horizon: String, base: String } "{who}, {horizon}, {base}: streckat vid varje uppgifts lägsta värde, helt vid dess högsta" "{who}, {horizon}, {base}: hatched at the lowest value of each quantity, solid at its highest";
    ChartIllustration "Illustration, inte ett resultat" "Illustration, not a result";
    ChartAbove { percent: String } "{percent} ligger över 0" "{percent} lie above 0";
    SheetSources "Källor och antaganden" "Sources and assumptions";
    SheetChartData "Diagramdata" "Chart data";
    SheetUnnamed "Blad" "Sheet";
    SheetUnfold "Raderna fälls ut med + i marginalen, eller en nivå i taget med siffrorna överst i den." "The rows unfold with + in the margin, or level by level with the numbers at its top.";
    ChartHidden "Osynlig (under stapeln)" "Invisible (under the bar)";
    ChartOver "Över noll" "Above zero";
    ChartUnder "Under noll" "Below zero";
    ChartFrom "Från och med" "From";
    ChartSum "Efter steget" "After the step";
    ChartBase { base: String } "Utgångsläge: {base}" "Base: {base}";
    ChartGain { title: String } "Vad varje part får på ett år: {title}" "What each party gains in one year: {title}";
    StyleOutline "Förklaring" "Explanation";
    StyleTable "Tabelltext" "Table text";
    StyleTableSmall "Tabelltext, liten" "Table text, small";
    GroupsBySex "Kön" "Sex";
    GroupsByAge "Ålder" "Age";
    GroupsByEducation "Utbildning" "Education";
    GroupsByHousehold "Hushåll" "Household";
    GroupsByTargetGroup "Målgrupp" "Target group";
    GoalReached "Uppnått" "Reached";
    GoalPartly "Delvis uppnått" "Partly reached";
    GoalNotReached "Ej uppnått" "Not reached";
    GoalCannotBeJudged "Går inte att bedöma" "Cannot be judged";
    GoalNoTarget "inget måltal är beslutat" "no target was decided";
    GoalNoIndicator "det sägs inte vad målet mäts med" "it is not said what the goal is measured by";
    GoalNoPopulation "det sägs inte vilka målet räknas av" "it is not said of whom";
    GoalNoOutcome "utfallet är inte mätt" "the outcome was not measured";
    GoalAnswersUnknown "antalet som svarat är inte känt" "the number who answered is not known";
    GoalEndsUnknown "hur det gick är inte känt för alla" "how it ended is not known of everybody";
    GoalIndivid "Individ" "Individual";
    GoalOrganisation "Organisation" "Organisation";
    GoalStruktur "Struktur" "Structure";
    GoalOfStarted "alla som började" "all who started";
    GoalOfFollowedUp "alla med känt utfall" "all whose outcome is known";
    GoalOfAnswered "alla som svarat" "all who answered";
    SchemaEvaluation "Utvärdering för nyttokalkyl" "Evaluation for nyttokalkyl";
    SchemaComparisons "Jämförande värden för nyttokalkyl" "Reference values for nyttokalkyl";
    SchemaReports "Lista över utdata för nyttokalkyl build" "List of outputs for nyttokalkyl build";
    SchemaPortfolio "Samordningsförbunds portfölj för nyttokalkyl" "Portfolio of a coordination association for nyttokalkyl";
    SchemaPaid { title: Title, payer: Box<Label> } "{title}; betalas av {payer}" "{title}; paid by {payer}";
    SchemaUse { title: Title, unit: String, payer: Box<Label>, lists: Vec<String> } "{title}; pris per {unit} i {lists}; betalas av {payer}" "{title}; price by {unit} in {lists}; paid by {payer}";

    // What `new` writes and says.
    TemplateHead "Ett fall för nyttokalkyl. Alla mängder och belopp är exempel: byt ut dem mot ditt falls och ta bort det som inte hör dit. Belopp är före skatt och skrivs utan mellanslag (120_000), procent inom citattecken (\"80 %\"). Resultat skrivs aldrig in." "A case for nyttokalkyl. All quantities and amounts are examples: replace them by those of your case and remove what does not belong there. Amounts are before tax and written without spaces (120_000), percentages in quotes (\"80 %\"). Results are never written.";
    TemplateNext { file: String } "Granska med nyttokalkyl check {file}, räkna med nyttokalkyl run {file}, leta efter fler nycklar med nyttokalkyl find ORD." "Check it with nyttokalkyl check {file}, compute it with nyttokalkyl run {file}, look for more keys with nyttokalkyl find WORD.";
    TemplateBeyond "Utan mer än så räknas fem lika år. Vad som antas om åren efter det första, vad insatsen kostar och vad som ska räknas av skrivs så här (nyttokalkyl forecast visar år för år). En rad som gäller vissa år får years = \"1-2\"." "Without more, five years alike are counted. What is assumed of the years after the first, what the intervention costs and what is to be taken off is written like this (nyttokalkyl forecast shows year by year). A row that holds in some years only has years = \"1-2\".";
    TemplateOwnPrice "Ett pris som ingen prislista har ges så här, och används sedan under use med sin nyckel:" "A price that no price list has is given like this, and is then used under use by its key:";
    TemplateHelp { help: Title } "{help}" "{help}";
    TemplateWritten { file: String } "Skrev {file}. Ändra det som är ditt, sedan: nyttokalkyl check {file}" "Wrote {file}. Change what is yours, then: nyttokalkyl check {file}";

    // Where something stands in a file.
    PlaceTop "överst i filen" "at the top of the file";
    PlaceHeading { heading: String } "under [{heading}]" "under [{heading}]";
    PlaceRow { path: String } "i {path}" "in {path}";

    // What a coordination association has funded.
    PrincipalAssociation "Samordningsförbundet" "Association";
    PrincipalOthers "Andra huvudmän" "Other principals";
    IncomeState "Staten (FK och AF)" "The state (FK and AF)";
    IncomeEsf "ESF" "ESF";
    IncomeInterest "Räntor" "Interest";
    IncomeOthers "Övriga intäkter" "Other income";
    CostAdministration "Administration" "Administration";
    CostEvaluation "Utvärdering" "Evaluation";
    CostFinance "Finansiella kostnader" "Financial costs";
    CostOthers "Övriga kostnader" "Other costs";
    CostInterventions "Insatser" "Interventions";
    KindIndivid "individstödjande" "supports individuals";
    KindStruktur "strukturpåverkande" "changes structures";
    FigureNumber "Antal insatser" "Number of interventions";
    FigureGranted "Beviljat" "Granted";
    FigureUsed "Använt" "Used";
    FigureMeanGranted "Beviljat per insats" "Granted per intervention";
    FigureMeanUsed "Använt per insats" "Used per intervention";
    FigureAllocation "Tilldelning från parterna" "Allocation from the parties";
    FigureIncome "Intäkter" "Income";
    FigureOpening "Ingående sparade medel" "Opening saved funds";
    FigureAvailable "Tillgängliga medel" "Available funds";
    FigureCosts "Kostnader" "Costs";
    FigureClosing "Utgående sparade medel" "Closing saved funds";
    FigureAdvised "Sparade medel högst, enligt rådet" "Saved funds at most, as advised";
    PortfolioTitle { association: String, years: String } "{association} {years}" "{association} {years}";
    PortfolioLead { source: String } "Källa: {source}. Belopp i kronor." "Source: {source}. Amounts in kronor.";
    PortfolioLeadUnsourced "Belopp i kronor." "Amounts in kronor.";
    PortfolioByPrincipal "Per huvudman" "By principal";
    PortfolioByTargetGroup "Per målgrupp" "By target group";
    PortfolioInterventions "Insatser" "Interventions";
    PortfolioIncome "Intäkter" "Income";
    PortfolioCosts "Kostnader" "Costs";
    PortfolioSaved "Sparade medel" "Saved funds";
    PortfolioChecked "Tryckta siffror mot räknade" "Printed figures against computed";
    PortfolioAllYears "Alla år" "All years";
    PortfolioAll "Alla insatser" "All interventions";
    PortfolioSum "Summa" "Sum";
    NotStated "Uppgift saknas" "Not stated";
    ColumnPrincipal "Huvudman" "Principal";
    ColumnTargetGroup "Målgrupp" "Target group";
    ColumnIntervention "Insats" "Intervention";
    ColumnNumber "Antal" "Number";
    ColumnMeanGranted "I medel" "Mean";
    ColumnMeanUsed "I medel" "Mean";
    ColumnIncome "Intäkt" "Income";
    ColumnOpening "Ingående" "Opening";
    ColumnClosing "Utgående" "Closing";
    ColumnSavedShare "Andel" "Share";
    ColumnAdvised "Högst enligt rådet" "At most as advised";
    PortfolioAdvised { amount: String } "enligt rådet högst {amount}" "as advised at most {amount}";
    ColumnFigure "Siffra" "Figure";
    ColumnPrinted "Tryckt" "Printed";
    PortfolioPage { page: String } "s.\u{a0}{page}" "p.\u{a0}{page}";
    PortfolioEvaluation { file: String, outcome: String } "utvärdering {file}: {outcome}" "evaluation {file}: {outcome}";
    VerdictExplained "går inte ihop" "does not add up";
    PortfolioNotMet { reason: String, page: String } "{reason} (s.\u{a0}{page})" "{reason} (p.\u{a0}{page})";
    NoteShared { count: usize } "Insatser med flera: {count}. En sådan räknas helt i var och en av sina rader; raden Alla insatser räknar den en gång." "Interventions with several: {count}. Such a one counts wholly in each of its rows; the row All interventions counts it once.";
    NoteGroupsOverlap "Som källan anger dem: raderna kan innehålla samma insats flera gånger, och summeras därför inte." "As the source gives them: rows may hold one intervention several times, and are therefore not summed.";
    NoteMean "I medel: av de insatser som har ett belopp, avrundat till närmaste öre." "Mean: of the interventions that have an amount, rounded to the nearest öre.";
    NoteUnamountedInterventions { count: usize } "Insatser utan angivet belopp: {count}. De räknas i antalet men inte i summa och medel." "Interventions without a stated amount: {count}. They are counted in the number but not in sum and mean.";
    NoteCostGranted { years: Vec<String> } "Insatsernas kostnad är vad som använts; där bara beviljat anges ({years}) räknas det i stället." "The cost of interventions is what was used; where only granted is stated ({years}) that is counted instead.";
    NoteSavedShare "Andel = utgående sparade medel av årets tilldelning från parterna (stat, region, kommun)." "Share = closing saved funds of the year's allocation from the parties (state, region, municipality).";
    NoteAdvice { share: String, source: String } "Rådet: högst {share} av årets tilldelning ({source})." "The advice: at most {share} of the year's allocation ({source}).";
    NoteAllocation { parts: String } "Tilldelningen delad: {parts}." "The allocation shared: {parts}.";
    PortfolioChecks { met: usize, all: usize, explained: usize, out: usize } "Tryckta siffror som stämmer: {met} av {all}; som inte går ihop, med skäl i filen: {explained}; som avviker utan skäl: {out}." "Printed figures that are met: {met} of {all}; that do not add up, with the reason in the file: {explained}; that are out without a reason: {out}.";

    // Kinds of values.
    KindText "text inom citattecken" "text in quotes";
    KindKronor "ett belopp i kronor, till exempel 120_000" "an amount in kronor, for example 120_000";
    KindPercent "ett procenttal inom citattecken, till exempel \"80 %\"" "a percentage in quotes, for example \"80 %\"";
    KindQuantity "ett tal, till exempel 12 eller 12.5" "a number, for example 12 or 12.5";
    KindWhole "ett helt tal, till exempel 12" "a whole number, for example 12";
    KindPeriod "första och sista månaden av tolv, till exempel [\"2024-07\", \"2025-06\"]" "the first and the last month of twelve, for example [\"2024-07\", \"2025-06\"]";
    KindYear "ett årtal, till exempel 2013" "a year, for example 2013";
    KindFlag "true eller false" "true or false";
    KindDate "ett datum, till exempel 2013-01-01" "a date, for example 2013-01-01";
    KindTable "en tabell, till exempel {{ total = 120_000 }}" "a table, for example {{ total = 120_000 }}";
    KindLike { example: String } "skrivet som {example}" "written as {example}";
    KindTables "en tabell eller en lista av tabeller" "a table or a list of tables";
    KindPriceLists "en prislista, en prisfil (.toml) eller {{ list = \"skane-2014\", year = 2024, index = \"prisbasbelopp\" }}, eller en lista av sådana" "a price list, a price file (.toml) or {{ list = \"skane-2014\", year = 2024, index = \"prisbasbelopp\" }}, or a list of such";
    KindTexts "text, eller en lista av texter" "text, or a list of texts";
    KindMonthly "ett belopp i kronor, eller tolv belopp i en lista" "an amount in kronor, or a list of twelve amounts";
    KindChoice { words: Vec<String> } "något av orden {words}" "one of the words {words}";
    KindChoices { words: Vec<String> } "något av orden {words}, eller en lista av dem" "one of the words {words}, or a list of them";
    KindMoneyByYear "belopp efter år, till exempel {{ 2023 = 295_000 }}" "amounts by year, for example {{ 2023 = 295_000 }}";
    KindShares "en part, eller andelar som {{ region = \"50 %\", state = \"50 %\" }}" "a party, or shares such as {{ region = \"50 %\", state = \"50 %\" }}";
    FoundText "text" "text";
    FoundNumber "ett tal" "a number";
    FoundDecimal "ett decimaltal" "a decimal number";
    FoundFlag "true eller false" "true or false";
    FoundDate "ett datum" "a date";
    FoundList "en lista" "a list";
    FoundTable "en tabell" "a table";

    // The explanation of a figure.
    ColumnFromYear "Från år" "From year";
    ExplainYear { year: String, gain: String } "från år {year}: {gain} om året" "from year {year}: {gain} a year";
    ExplainYears { what: String } "åren tillsammans: {what}" "the years together: {what}";
    ExplainCalendarYear { year: String, effect: String, remaining: String, gain: String, worth: String } "år {year}: situationens intäkt {effect}, av effekten kvar {remaining} %; i kalenderåret {gain}, värt {worth}" "year {year}: gain of the situation {effect}, {remaining} % of the effect left; gain in the calendar year {gain}, worth {worth}";
    ExplainCorrected { one_year: String, all_years: String } "efter korrigering: {one_year} på ett år, {all_years} på alla år" "after correction: {one_year} in one year, {all_years} in all years";
    ExplainGain { who: Box<Label>, one_year: String, all_years: String, years: String } "{who}: {one_year} på ett år, {all_years} på {years}" "{who}: {one_year} in one year, {all_years} in {years}";
    ExplainCause { what: Box<Label>, gain: String, after: String, before: String } "{what}: {gain} = efter {after} minus före {before}" "{what}: {gain} = after {after} minus before {before}";
    ExplainFlow { situation: Box<Label>, rule: Title, amount: String, from: Box<Label>, to: Box<Label> } "{situation}: {rule} {amount} (från {from} till {to})" "{situation}: {rule} {amount} (from {from} to {to})";
    ExplainWorkedOut { situation: Box<Label>, rule: Title, amount: String } "{situation}: {rule} {amount}" "{situation}: {rule} {amount}";
    ExplainNumbered { text: String, number: String } "{text} [{number}]" "{text} [{number}]";
    ExplainSee { text: String, number: String } "{text}: se [{number}]" "{text}: see [{number}]";
    ExplainPart { rule: Title, amount: String } "{rule} {amount}" "{rule} {amount}";
    ExplainFormula { formula: Title, law: &'static str } "= {formula} [{law}]" "= {formula} [{law}]";
    ExplainRounding { rounding: Box<Label>, law: &'static str } "avrundning: {rounding} [{law}]" "rounding: {rounding} [{law}]";
    ExplainStep { step: Box<Label>, amount: String } "{step}: {amount}" "{step}: {amount}";
    ExplainStepRounded { step: Box<Label>, amount: String, rounding: Box<Label>, law: &'static str } "{step}: {amount}, {rounding} [{law}]" "{step}: {amount}, {rounding} [{law}]";
    ExplainMonth { month: String, parts: Vec<String> } "månad {month}: {parts}" "month {month}: {parts}";
    ExplainRate { title: Title, value: String, from: String, status: Box<Label>, source: String, path: String } "sats {path}: {title} {value}, från {from}; {status}; {source}" "rate {path}: {title} {value}, from {from}; {status}; {source}";
    ExplainInput { place: String, path: String, text: String, basis: Box<Label> } "fallet, {place}, {path} ({basis}): {text}" "case, {place}, {path} ({basis}): {text}";
    ExplainNothing "Ingenting att förklara: inget flöde berörs." "Nothing to explain: no flow is concerned.";
    SituationBefore "före" "before";
    SituationAfter "efter" "after";
    BasisKnown "känd" "known";
    BasisEstimated "uppskattad" "estimated";
    BasisAssumed "antagen" "assumed";
    BasisMissing "grund ej angiven" "basis not stated";
    StatusEnacted "lagtext läst" "enacted text read";
    StatusPublished "publicerad" "published";
    StatusDerived "härledd" "derived";
    StatusOwnKnowledge "egen kännedom" "own knowledge";
    StatusProjected "prognos" "projected";
    StatusOwn "eget värde" "own value";
    RoundingPosting "till närmaste öre" "to the nearest öre";
    RoundingOretalFallerBort "öretal faller bort" "öre dropped";
    RoundingHundratalNedat "nedåt till helt hundratal" "down to a whole hundred";
    RoundingHundratalUppat "uppåt till helt hundratal" "up to a whole hundred";
    RoundingNarmasteHundratalFemtioNed "till närmaste hundratal, femtio nedåt" "to the nearest hundred, fifty downwards";
    RoundingNarmasteKronaFemtioNed "till närmaste krona, 50 öre nedåt" "to the nearest krona, 50 öre down";
    RoundingNarmasteKrona "till närmaste krona" "to the nearest krona";
    RoundingKronaNedat "nedåt till hel krona" "down to a whole krona";
    RoundingMiljondelUppat "uppåt till hel miljondel" "up to a whole millionth";
    RoundingHeltalUppat "uppåt till helt antal" "up to a whole number";
    StepLonekostnad "lönekostnad" "wage cost";
    StepBidragsgrundandeLon "bidragsgrundande lön per månad" "wage that the subsidy is counted on, per month";
    StepBidragsgrundandeArslon "bidragsgrundande lön, årets" "wage that the subsidy is counted on, of the year";
    StepBidragsgrundandeLonekostnad "bidragsgrundande lönekostnad" "wage cost that the subsidy is counted on";
    StepMangd "mängd" "quantity";
    StepMangdFran { month: String } "mängd från månad {month}" "quantity from month {month}";
    StepDagbelopp "dagbelopp" "amount per day";
    StepManadsbelopp "månadsbelopp" "amount per month";
    StepManadsersattning "ersättning för en månad" "benefit of a month";
    StepDagslon "lön per kalenderdag" "wage per calendar day";
    StepVilandeBelopp "belopp som vilar" "amount that rests";
    StepAretsInkomst "årets pensionsgrundande inkomst utöver ersättningen" "pension-qualifying income of the year besides the compensation";
    StepFribelopp "fribelopp för arbetsinkomst" "free amount of earned income";
    StepAvrakning "avräkning för arbetsinkomst" "reduction for earned income";
    StepVeckobelopp "veckobelopp" "amount per week";
    StepSgi "sjukpenninggrundande inkomst" "qualifying income (SGI)";
    StepFaststalld "fastställd förvärvsinkomst" "assessed income";
    StepGrundavdrag "grundavdrag" "basic allowance";
    StepBeskattningsbar "beskattningsbar förvärvsinkomst" "taxable income";
    StepKommunalInkomstskatt "kommunal inkomstskatt, båda skattesatserna" "local income tax, both rates";
    StepAvgiftsunderlag "avgiftsunderlag" "income that the fee is counted on";
    StepArbetsinkomst "arbetsinkomst" "earned income";
    StepJobbskatteavdrag "jobbskatteavdrag före avräkning" "in-work tax credit before set-off";
    StepSkattereduktion "skattereduktion före avräkning" "tax reduction before set-off";
    StepPatientavgifter "patientavgifter före taket" "patient fees before the ceiling";
    StepOffentligNettokostnad "det offentligas nettokostnad" "net cost of the public sector";
    StepDisponibel "disponibel inkomst före försörjningsstöd" "disposable income before social assistance";
    StepLakemedel "läkemedlens fulla pris" "full price of the medicines";
    StepBidragsgrundandeInkomst "inkomst som bidraget räknas på" "income that the allowance is counted on";
    StepBidragForeMinskning "årsbelopp före minskning för inkomst" "amount per year before reduction by income";
    StepReduceringsinkomst "reduceringsinkomst" "reduction income";
    StepGemensammaKostnader "gemensamma hushållskostnader per månad" "common household costs per month";
    StepRiksnorm "riksnorm per månad" "national norm per month";
    StepNorm "norm med hyra och skäliga kostnader per månad" "norm with rent and reasonable costs per month";
    StepInkomstEfterSkatt "egen inkomst efter skatt" "own income after tax";
    StepInraknadInkomst "inräknat" "counted";
    StepArbetsinkomstEfterSkatt "därav arbetsinkomst" "of which earned";
    StepJobbstimulans "inte inräknad arbetsinkomst (jobbstimulans)" "earned income not counted (work incentive)";
    StepBarnsInkomst "barns inkomst" "children's income";
    StepStodUppTillNorm "stöd upp till normen" "support up to the norm";
    ColumnSituation "Situation" "Situation";
    ColumnRule "Regel" "Rule";
    ColumnFrom "Från" "From";
    ColumnTo "Till" "To";
    ColumnTax "Skatt" "Tax";
    TaxTable { year: String, table: String, column: String } "Månadstabell {table} för {year}, kolumn {column}" "Monthly table {table} of {year}, column {column}";
    ColumnAmount "Belopp" "Amount";
    ColumnInput "Uppgift i fallet" "Row of the case";
    ColumnLaw "Lagrum eller grund" "Provision or ground";
    ColumnFormula "Beräkning" "Computation";
    ColumnReads "Läser" "Reads";
    ColumnRounding "Avrundning" "Rounding";
    RulesTitle "Regler i den ordning de tillämpas" "Rules in the order of application";

    UnitKr "kr" "kr";
    UnitKrYear "kr/år" "kr/year";
    UnitKrMonth "kr/månad" "kr/month";
    UnitKrWeek "kr/vecka" "kr/week";
    UnitKrDay "kr/dag" "kr/day";
    UnitKrHour "kr/timme" "kr/hour";
    UnitKrVisit "kr/besök" "kr/visit";
    UnitKrTotal "gånger beloppet" "times the amount";
    UnitPercent "%" "%";
    UnitYears "år" "years";
    UnitDays "dagar" "days";
    UnitWeeks "veckor" "weeks";
    UnitMonths "månader" "months";
    UnitParts "delar" "parts";
    UnitOre "öre" "öre";
    UnitPercentWord "procent" "percent";
    UnitGrade "evidensgrad" "evidence grade";
    UnitPrisbasbelopp "prisbasbelopp" "price base amounts";
    UnitInkomstbasbelopp "inkomstbasbelopp" "income base amounts";
    StepOver { over: String, amount: String } "över {over}: {amount}" "over {over}: {amount}";
    StepOverShare { over: String, amount: String, share: String } "över {over}: {amount} + {share} % av resten" "over {over}: {amount} + {share} % of the rest";
    StepOverShareOfAll { over: String, amount: String, share: String } "över {over}: {amount} + {share} % av hela" "over {over}: {amount} + {share} % of all";
    StepFrom { from: String, amount: String } "från {from}: {amount}" "from {from}: {amount}";
    Unlimited "utan gräns" "without limit";
    StepContinues "som ovan" "as above";

    WhenMonth { month: String } "i månad {month}" "in month {month}";
    WhenYear "under året" "over the year";
    WhenEver "oavsett när på året" "whenever in the year it is";

    // Uncertain quantities, and how far the figures move with them.
    LeverRow { what: Title, situation: Box<Label> } "{what}, {situation}" "{what}, {situation}";
    LeverNumbered { what: Title, number: String, situation: Box<Label> } "{what} ({number}), {situation}" "{what} ({number}), {situation}";
    LeverPrice { what: Title } "Pris: {what}" "Price: {what}";
    LeverRange { low: String, high: String, unit: Box<Label> } "{low}–{high} {unit}" "{low}–{high} {unit}";
    UnitVisits "besök" "visits";
    UnitHours "timmar" "hours";
    UnitHoursWeek "timmar/vecka" "hours/week";
    HorizonOneYear "ett år" "one year";
    SensitivityLead { who: Box<Label>, horizon: String, base: String, amounts: Box<Label> } "{who}, {horizon}: {base}. Varje osäker uppgift för sig, det övriga oförändrat: ░ eller streckat vid sitt lägsta värde, █ eller helt vid sitt högsta. {amounts}." "{who}, {horizon}: {base}. Each uncertain quantity by itself, the rest unchanged: ░ or hatched at its lowest value, █ or solid at its highest. {amounts}.";
    LeversNone "Fallet har inga osäkra uppgifter: ange low och high på raderna." "The case has no uncertain quantities: state low and high in the rows.";
    ColumnLever "Osäker uppgift" "Uncertain quantity";
    ColumnRange "Intervall" "Range";
    ColumnAtLow "Vid lägst" "At low";
    ColumnAtHigh "Vid högst" "At high";
    ColumnSpan "Spann" "Span";
    ColumnSwitch "Brytvärde" "Turns at";
    SwitchNone "inget" "nowhere";
    SwitchOutside { value: String } "{value} *" "{value} *";
    NoteSwitch "Brytvärde: där beloppet blir noll eller byter tecken när bara den uppgiften ändras; * utanför intervallet." "Turns at: where the amount becomes zero or changes its sign when that quantity alone changes; * outside the range.";
    NoteUnmoved { what: String } "Utan betydelse för beloppet: {what}." "Without effect on the amount: {what}.";
    ExtremesTitle "Alla på en gång" "All at once";
    ExtremesLead { who: Box<Label>, horizon: String, amounts: Box<Label> } "Varje uppgift i den ände som för sig är sämst, eller bäst, för beloppet ({who}, {horizon}). {amounts}, {horizon}." "Each quantity at the end that by itself is the worst, or the best, for the amount ({who}, {horizon}). {amounts}, {horizon}.";
    ColumnOutcome "Utfall" "Outcome";
    ExtremeLeast "Alla ogynnsamma" "All least favourable";
    ExtremeBase "Som fallet säger" "As the case says";
    ExtremeMost "Alla gynnsamma" "All most favourable";
    SubsidisedNothing "Det som lönestödet täcker utan värde" "What the wage subsidy covers worth nothing";
    SubsidisedWhole "Det som lönestödet täcker till fullt värde" "What the wage subsidy covers worth it all";
    NoteExtremes "Att allt är som sämst eller bäst på en gång är osannolikt; simulate räknar med hur troligt det är." "That all is at its worst or best at once is unlikely; simulate counts with how likely it is.";
    NoteSubsidisedWorth "Produktionen av arbete med lönestöd: värd det av lönekostnaden som stödet inte täcker, eller hela, vad fallet än anger." "Production of work with a wage subsidy: worth the wage cost that the subsidy does not cover, or all of it, whatever the case states.";

    // Simulation.
    NoteGross "Bruttosiffror: vad fallet räknar av under [correction] räknas nedan." "Gross figures: what the case takes off by [correction] is counted below.";
    TitleCorrected { title: String } "{title}, efter korrigering" "{title}, after correction";
    SimulationLead { horizon: String, draws: String, seed: String, amounts: Box<Label> } "{horizon}, {draws} dragningar (frö {seed}) av alla osäkra uppgifter på en gång. {amounts}." "{horizon}, {draws} draws (seed {seed}) of all uncertain quantities at once. {amounts}.";
    SimulationDrawing { who: Box<Label>, each: String } "{who}: hur ofta beloppet hamnar var, {each} kr per stapel" "{who}: how often the amount falls where, SEK {each} to a bar";
    HorizonOneYearCapital "Ett år" "One year";
    ColumnAsStated "Fallet" "Case";
    ColumnMean "Medel" "Mean";
    ColumnMedian "Median" "Median";
    ColumnP5 "5 %" "5%";
    ColumnP95 "95 %" "95%";
    ColumnProbability "Över 0" "Above 0";
    NoteInterval "5 % och 95 %: i nio dragningar av tio hamnar beloppet däremellan. Över 0: andel av dragningarna med ett belopp över noll." "5% and 95%: nine draws of ten fall between them. Above 0: the share of draws with an amount above zero.";
    NoteDrawn { count: String } "Draget ur {count} osäkra uppgifter och priser, med low och high; allt annat räknas som säkert." "Drawn from {count} uncertain rows and prices, with low and high; all else is taken as certain.";
    NoteIndependent "Uppgifterna dras oberoende av varandra: samband anges med [[correlation]]." "The quantities are drawn independently of each other: correlations are stated by [[correlation]].";
    NoteCorrelated { what: Vec<String> } "Samband: {what}." "Correlations: {what}.";
    CorrelationOf { first: String, second: String, rho: String } "{first} och {second} ({rho})" "{first} and {second} ({rho})";

    // Words around problems.
    WordError "fel" "error";
    WordWarning "varning" "warning";
    WordHelp "åtgärd" "help";
    ProblemsFound { count: usize } "{count} fel; inget har beräknats." "{count} errors; nothing was computed.";
    MoreProblems { count: usize } "… och {count} till i filen." "… and {count} more in the file.";
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
            Beneficiary::StateTotal => Self::StateTotal,
            Beneficiary::PublicSector => Self::PublicSector,
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
            Resource::PublicFunds => Self::PublicFunds,
        }
    }
}

impl From<Cause> for Label {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Wage => Self::CauseWage,
            Cause::SickPay => Self::CauseSickPay,
            Cause::Contributions => Self::CauseContributions,
            Cause::Agreed => Self::CauseAgreed,
            Cause::Subsidy => Self::CauseSubsidy,
            Cause::Osa => Self::CauseOsa,
            Cause::Nystartsjobb => Self::CauseNystartsjobb,
            Cause::Introduktionsjobb => Self::CauseIntroduktionsjobb,
            Cause::SarskiltAnstallningsstod => Self::CauseSarskiltAnstallningsstod,
            Cause::Extratjanst => Self::CauseExtratjanst,
            Cause::Production => Self::CauseProduction,
            Cause::Forsorjningsstod => Self::CauseForsorjningsstod,
            Cause::Bostadsbidrag => Self::CauseBostadsbidrag,
            Cause::Bostadstillagg => Self::CauseBostadstillagg,
            Cause::Aktivitetsstod => Self::CauseAktivitetsstod,
            Cause::Sjukpenning => Self::CauseSjukpenning,
            Cause::Sjukersattning => Self::CauseSjukersattning,
            Cause::Aktivitetsersattning => Self::CauseAktivitetsersattning,
            Cause::Rehabiliteringspenning => Self::CauseRehabiliteringspenning,
            Cause::Arbetsloshetsersattning => Self::CauseArbetsloshetsersattning,
            Cause::Utvecklingsersattning => Self::CauseUtvecklingsersattning,
            Cause::Etableringsersattning => Self::CauseEtableringsersattning,
            Cause::Foraldrapenning => Self::CauseForaldrapenning,
            Cause::StatePension => Self::CauseStatePension,
            Cause::Studiebidrag => Self::CauseStudiebidrag,
            Cause::Studiestartsstod => Self::CauseStudiestartsstod,
            Cause::Omstallningsstudiebidrag => Self::CauseOmstallningsstudiebidrag,
            Cause::Studielan => Self::CauseStudielan,
            Cause::Tax => Self::CauseTax,
            Cause::PensionFee => Self::CausePensionFee,
            Cause::Jobbskatteavdrag => Self::CauseJobbskatteavdrag,
            Cause::TaxReduction => Self::CauseTaxReduction,
            Cause::Begravningsavgift => Self::CauseBegravningsavgift,
            Cause::PublicService => Self::CausePublicService,
            Cause::Fees => Self::CauseFees,
            Cause::Care => Self::CauseCare,
            Cause::Handling => Self::CauseHandling,
            Cause::Teaching => Self::CauseTeaching,
            Cause::IndirectTax => Self::CauseIndirectTax,
            Cause::Equalisation => Self::CauseEqualisation,
            Cause::Intervention => Self::CauseIntervention,
            Cause::PublicFunds => Self::CausePublicFunds,
        }
    }
}

impl From<Account> for Label {
    fn from(account: Account) -> Self {
        match account {
            Account::Party(party) => party.into(),
            Account::Real(resource) => resource.into(),
        }
    }
}

impl From<Rounding> for Label {
    fn from(rounding: Rounding) -> Self {
        match rounding {
            Rounding::Posting => Self::RoundingPosting,
            Rounding::OretalFallerBort => Self::RoundingOretalFallerBort,
            Rounding::HundratalNedat => Self::RoundingHundratalNedat,
            Rounding::HundratalUppat => Self::RoundingHundratalUppat,
            Rounding::NarmasteHundratalFemtioNed => Self::RoundingNarmasteHundratalFemtioNed,
            Rounding::NarmasteKronaFemtioNed => Self::RoundingNarmasteKronaFemtioNed,
            Rounding::NarmasteKrona => Self::RoundingNarmasteKrona,
            Rounding::KronaNedat => Self::RoundingKronaNedat,
            Rounding::MiljondelUppat => Self::RoundingMiljondelUppat,
            Rounding::HeltalUppat => Self::RoundingHeltalUppat,
        }
    }
}

impl Label {
    /// The name of society or a party over a narrow column.
    pub fn short(beneficiary: Beneficiary) -> Self {
        match beneficiary {
            Beneficiary::Party(Party::Arbetsformedlingen) => Self::ShortArbetsformedlingen,
            Beneficiary::Party(Party::Forsakringskassan) => Self::ShortForsakringskassan,
            Beneficiary::Party(Party::State) => Self::ShortState,
            Beneficiary::Party(Party::Individual) => Self::ShortIndividual,
            Beneficiary::Party(Party::Others) => Self::ShortOthers,
            Beneficiary::Party(Party::LocalSector) => Self::ShortLocalSector,
            Beneficiary::StateTotal => Self::ShortStateTotal,
            Beneficiary::PublicSector => Self::ShortPublicSector,
            Beneficiary::Society | Beneficiary::Party(_) => beneficiary.into(),
        }
    }

    /// The row of the case that a default or notice is about, where it is about one.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::DefaultExtent { place }
            | Self::DefaultLevel { place, .. }
            | Self::DefaultMonths { place }
            | Self::DefaultSpells { place }
            | Self::DaysUnpaid { place, .. }
            | Self::DefaultFirstDay { place }
            | Self::DefaultCeiling { place }
            | Self::DefaultDegree { place } => Some(place),
            _ => None,
        }
    }

    /// The unit of a key that says how much, in words.
    pub fn unit_of(key: &str) -> Self {
        match key {
            "visits" => Self::UnitVisits,
            "hours" => Self::UnitHours,
            "hours_per_week" => Self::UnitHoursWeek,
            "days" => Self::UnitDays,
            "weeks" => Self::UnitWeeks,
            "months" => Self::UnitMonths,
            "per_month" | "wage_month_full_time" => Self::UnitKrMonth,
            "per_day" => Self::UnitKrDay,
            "sgi" | "up_to" => Self::UnitKrYear,
            _ => Self::UnitKr,
        }
    }

    /// A unit of the rate tables in words.
    pub fn unit(unit: &str) -> Self {
        match unit {
            "kr/år" => Self::UnitKrYear,
            "kr/månad" | "kr/months" => Self::UnitKrMonth,
            "kr/vecka" | "kr/weeks" => Self::UnitKrWeek,
            "kr/dag" | "kr/days" => Self::UnitKrDay,
            "kr/hours" => Self::UnitKrHour,
            "kr/visits" => Self::UnitKrVisit,
            "kr/total" => Self::UnitKrTotal,
            "%" => Self::UnitPercent,
            "år" => Self::UnitYears,
            "dagar" => Self::UnitDays,
            "veckor" => Self::UnitWeeks,
            "månader" => Self::UnitMonths,
            "delar" => Self::UnitParts,
            "öre" => Self::UnitOre,
            "procent" => Self::UnitPercentWord,
            "grad" => Self::UnitGrade,
            "prisbasbelopp" => Self::UnitPrisbasbelopp,
            "inkomstbasbelopp" => Self::UnitInkomstbasbelopp,
            _ => Self::UnitKr,
        }
    }
}
