//! The registry of input fields: every key that a case, price, rate, portfolio or evaluation file may hold, where, what it takes and
//! what it means.
//!
//! Reading, suggestions, paths, look-up, templates and the schemas are made from it.

use crate::party::Party;
use crate::texts::{Label, Title};

/// A table of the file in which keys may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The top of the file.
    Case,
    /// `[person]`.
    Person,
    /// `[household]`, and the household of a situation.
    Household,
    /// A child of the household.
    Child,
    /// `[forecast]`: what is assumed of the years after the first.
    Forecast,
    /// `[intervention]`: what the intervention costs.
    Intervention,
    /// `[correction]`: what is taken off the gross figures.
    Correction,
    /// `[before]` and `[after]`.
    Situation,
    /// A row of any kind: what it may carry besides its own keys.
    Row,
    /// A row of `[*.work]`.
    Work,
    /// A wage subsidy of a row of work by work capacity: lönebidrag and OSA.
    Lonebidrag,
    /// The sick-pay periods of a row of work.
    Sjuklon,
    /// Nystartsjobb.
    Nystartsjobb,
    /// A wage subsidy of a row of work that asks for nothing else.
    Lonestod,
    /// Bostadsbidrag and bostadstillägg.
    Bostadsstod,
    /// Försörjningsstöd.
    Forsorjningsstod,
    /// Aktivitetsstöd.
    Aktivitetsstod,
    /// Sjukpenning.
    Sjukpenning,
    /// Rehabiliteringspenning.
    Rehabiliteringspenning,
    /// Arbetslöshetsersättning.
    Arbetsloshetsersattning,
    /// Utvecklingsersättning.
    Utvecklingsersattning,
    /// Etableringsersättning.
    Etableringsersattning,
    /// Föräldrapenning.
    Foraldrapenning,
    /// Sjukersättning and aktivitetsersättning.
    Ersattning,
    /// Studiemedel.
    Studiemedel,
    /// Studiestartsstöd.
    Studiestartsstod,
    /// Omställningsstudiestöd.
    Omstallningsstudiestod,
    /// A row of `[*.use]`.
    Use,
    /// A row of `[[published]]`.
    Published,
    /// A row of `[[correlation]]`.
    Correlation,
    /// A price in the case: `[own_price.…]`.
    OwnPrice,
    /// A price list that a case names with the year that its prices are carried to.
    NamedList,
    /// The top of a price list in `rates/prislistor/`.
    PriceList,
    /// The top of a price file: what a price list may hold, and files that it includes.
    PriceFile,
    /// A price of a list or file: what a price in a case may hold, and how it is known.
    PriceItem,
    /// The top of `rates/book.toml`.
    Book,
    /// A series of dated rows in `rates/*.toml`.
    Series,
    /// A dated row.
    DatedRow,
    /// A step of a scale.
    ScaleStep,
    /// A step of a ladder by age.
    LadderStep,
    /// The top of `rates/kommuner.toml`.
    Municipalities,
    /// The top of `rates/regioner.toml`.
    Regions,
    /// What yearly rates are known from.
    Source,
    /// A municipality in `rates/kommuner.toml`.
    Municipality,
    /// A region in `rates/regioner.toml`.
    Region,
    /// The top of `rates/patientavgifter.toml`.
    PatientFees,
    /// Why fees are not known.
    MissingFees,
    /// The patient fees of a region.
    Fees,
    /// The top of a method in `rates/metoder/`.
    Method,
    /// The top of an overlay.
    Overlay,
    /// What an overlay changes.
    Change,
    /// The top of a portfolio: what a coordination association has funded.
    Portfolio,
    /// An intervention that the association funds.
    Funded,
    /// Interventions of a principal or target group, where a report prints no more of them.
    FundedGroup,
    /// Income of the association.
    Income,
    /// Costs of the association besides its interventions.
    Cost,
    /// Saved funds at the turn of a year.
    Saved,
    /// What associations are advised.
    Advice,
    /// A figure of a portfolio as a report prints it.
    PrintedFigure,
    /// The top of a list of outputs.
    Reports,
    /// An output of the list.
    ListedReport,
    /// The top of an evaluation: a programme.
    Programme,
    /// `[participants]` of an evaluation.
    Participants,
    /// So many participants alike.
    TypeCase,
    /// The groups that they belong to.
    Group,
    /// The situation that the potential is counted against.
    Reference,
    /// A cost of the programme.
    Expense,
    /// Who paid.
    Funding,
    /// The customary sensitivity analyses.
    Customary,
    /// What was to be reached.
    Goal,
    /// What other evaluations have come to.
    Comparison,
    /// The top of `rates/jamforelser.toml`.
    Comparisons,
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A text or a list of texts.
    Texts,
    /// A calendar year, or [`ACTUAL`].
    RatesYear,
    /// The first and the last month of twelve.
    Period,
    /// A whole number between two bounds.
    Whole(i64, i64),
    /// Kronor between two bounds.
    Money(i64, i64),
    /// Kronor per month, or twelve amounts; each from 0 up to a bound.
    Monthly(i64),
    /// A number from 0 up to a bound.
    Quantity(i64),
    /// A percentage in quotes between two bounds.
    Percent(i64, i64),
    /// A percentage, or a list of them.
    Percents(i64, i64),
    /// `true` or `false`.
    Flag,
    /// One of several words.
    Choice(&'static [&'static str]),
    /// A party, or shares of parties.
    Shares,
    /// The name or code of a municipality.
    Municipality,
    /// The id of a price list.
    PriceList,
    /// The ids of price lists, each alone or in a table, and price files.
    PriceLists,
    /// The names of files.
    Files,
    /// The id of a method.
    Method,
    /// Society or a party.
    Party,
    /// Society and parties, in order.
    Parties,
    /// The id of a region.
    Region,
    /// A number of the same kind as the row's main quantity.
    Bound,
    /// A number of up to six decimals: a threshold, a multiple of a base amount.
    Factor,
    /// A factor that may be negative.
    Signed,
    /// A number, or a percentage in quotes.
    Value,
    /// A date.
    Date,
    /// A table.
    Table,
    /// A table, or a list of tables.
    Tables,
    /// A table of tables, each under a name of its own.
    Named,
    /// A percentage by year, between two bounds; each holds until the next.
    PercentByYear(i64, i64),
    /// The name of a source by year.
    SourceByYear,
    /// Kronor by year, each between two bounds.
    MoneyByYear(i64, i64),
    /// One of several words, or a list of them.
    Choices(&'static [&'static str]),
    /// A percentage for each name.
    PercentByName,
    /// A share in percent in quotes, or a number.
    Measure,
    /// A whole number by year, each up to a bound.
    WholeByYear(i64),
    /// An amount by year in the unit that the file states, up to so many kronor.
    AmountByYear(i64),
}

/// A key of a file.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Where it stands.
    pub place: Place,
    /// The key.
    pub key: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// What it means, in Swedish.
    pub sv: &'static str,
    /// What it means, in English.
    pub en: &'static str,
    /// Whether the table must have it.
    pub required: bool,
    /// Whether the tables of `rates/` must have it, though a user need not give it.
    pub shipped: bool,
    /// Whether it is one of several keys of its place of which exactly one must be given.
    pub either: bool,
    /// What a table holds.
    pub holds: Option<Place>,
    /// A value as it may be written; `None` where any value of the kind will do.
    pub example: Option<&'static str>,
}

const MOST_KRONOR: i64 = 5_000_000;
const MOST_PRICE: i64 = 10_000_000;

/// The value of a number that the law no longer limits.
pub const UNLIMITED: &str = "unlimited";
/// What the part of production that a wage subsidy covers may be worth: nothing, or the whole.
pub const SUBSIDISED: &[&str] = &["ingen", "hel"];
/// What `rates` says where each situation is computed by the rules of its own period.
pub const ACTUAL: &str = "actual";

macro_rules! fields {
    ($($place:ident $key:literal $kind:expr, $sv:literal, $en:literal $(, $more:ident $(= $value:expr)?)*;)*) => {
        &[$(Field::new(Place::$place, $key, $kind, $sv, $en)$(.$more($($value)?))*),*]
    };
}

#[path = "fields/portfolio.rs"]
mod portfolio;
#[path = "fields/programme.rs"]
mod programme;
#[path = "fields/reports.rs"]
mod reports;

pub use portfolio::PORTFOLIO_FIELDS;
pub use programme::PROGRAMME_FIELDS;
pub use reports::REPORTS_FIELDS;

/// Every key of the case file.
pub const FIELDS: &[Field] = fields! {
    Case "title" Kind::Text, "fallets namn", "the name of the case", required, example = "\"Från försörjningsstöd till arbete\"";
    Case "municipality" Kind::Municipality, "kommunens namn eller kod: ger kommunal- och regionskatt", "name or code of the municipality: gives local tax", required, example = "\"Lund\"";
    Case "rates" Kind::RatesYear, "inkomstår för reglerna, samma före och efter, eller \"actual\": de som gällde i varje situations period", "income year of the rules, the same before and after, or \"actual\": those that held in the period of each situation", required, example = "2013";
    Case "prices" Kind::PriceLists, "prislista eller egen prisfil (.toml), eller flera där en senare går före en tidigare; { list = …, year = …, index = \"prisbasbelopp\" } räknar fram en lista", "price list or price file of your own (.toml), or several where a later goes before an earlier; { list = …, year = …, index = \"prisbasbelopp\" } carries a list to another year", example = "\"skane-2014\"", holds = Place::NamedList;
    Case "amounts_year" Kind::Whole(1990, 2100), "året vars löner, hyror och andra belopp fallet anger, om det sägs: mer än ett år från regler och priser påpekas", "the year whose wages, rents and other amounts the case gives, if said: more than a year from rules and prices is pointed out", example = "2013";
    Case "own_price" Kind::Named, "egna priser, ett under varje rubrik [own_price.nyckel]; går före prislistorna", "your own prices, one under each heading [own_price.key]; they go before the price lists", holds = Place::OwnPrice;
    Case "method" Kind::Method, "metod: nyttosam; nyttosam-avgifter, som också räknar begravningsavgift; nationell, efter nationell vägledning", "method: nyttosam; nyttosam-avgifter, which counts the burial fee too; nationell, by national guidance", example = "\"nyttosam\"";
    Case "not_valued" Kind::Texts, "vad fallet inte värderar", "what the case does not value", example = "[\"Livskvalitet och hälsa för deltagaren\"]";
    Case "person" Kind::Table, "personen", "the person", holds = Place::Person;
    Case "household" Kind::Table, "hushållet: för försörjningsstöd efter norm, bostadsbidrag och bostadstillägg", "the household: for försörjningsstöd by the norm, bostadsbidrag and bostadstillägg", holds = Place::Household;
    Case "before" Kind::Table, "de tolv månaderna före", "the twelve months before", required, holds = Place::Situation;
    Case "after" Kind::Table, "de tolv månaderna efter", "the twelve months after", required, holds = Place::Situation;
    Case "forecast" Kind::Table, "vad som antas om åren efter det första; utan den metodens raka framskrivning", "what is assumed of the years after the first; without it the method's straight line", holds = Place::Forecast;
    Case "intervention" Kind::Table, "vad insatsen kostar per deltagare, i prognosens år 0", "what the intervention costs per participant, in year 0 of the forecast", holds = Place::Intervention;
    Case "correction" Kind::Table, "vad som räknas av från bruttosiffrorna: dödvikt, undanträngning, andras bidrag och osäkra belägg", "what is taken off the gross figures: deadweight, displacement, what others contributed and uncertain evidence", holds = Place::Correction;
    Case "correlation" Kind::Tables, "samband mellan osäkra uppgifter, ett under varje rubrik [[correlation]]; för simulate", "correlations of uncertain quantities, one under each heading [[correlation]]; for simulate", holds = Place::Correlation;
    Case "published" Kind::Tables, "tryckta siffror att jämföra med", "printed figures to compare with", holds = Place::Published;

    Forecast "years" Kind::Whole(1, 40), "prognosens längd i år, annars metodens", "years of the forecast, else the method's", example = "5";
    Forecast "retention" Kind::Percents(0, 100), "andel av effekten som består: av året före, eller en lista med andelar av det första årets, år för år", "share of the effect that remains: of the year before, or a list of shares of the first year's, year by year", example = "\"90 %\"";
    Forecast "lag_months" Kind::Whole(0, 120), "månader från insatsens slut tills effekten börjar", "months from the end of the intervention until the effect begins", example = "6";
    Forecast "real_wage_growth" Kind::Percent(-10, 20), "vad löner växer med per år utöver priserna", "what wages grow by each year beyond prices", example = "\"1.5 %\"";
    Forecast "discount" Kind::Percents(0, 20), "kalkylränta, eller flera: den första gäller i alla tabeller, de andra visas bredvid", "discount rate, or several: the first holds in every table, the others are shown beside", example = "\"3.5 %\"";

    Intervention "cost" Kind::Money(0, MOST_PRICE), "vad insatsen kostar per deltagare, till faktorpris", "what the intervention costs per participant, at factor price", required, example = "27_500";
    Intervention "paid_by" Kind::Shares, "vem som betalar: en part, eller andelar", "who pays: a party, or shares", required, example = "{ municipality = \"50 %\", state = \"50 %\" }";
    Intervention "account" Kind::Choice(&["handling", "teaching", "care"]), "vad insatsen är: handläggning och stöd (annars), utbildning eller vård", "what the intervention is: handling (else), teaching or care", example = "\"handling\"";
    Intervention "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";

    Correction "dodvikt" Kind::Percent(0, 100), "dödvikt: andel av effekten som hade skett ändå", "deadweight: share of the effect that would have happened anyway", example = "\"20 %\"";
    Correction "undantrangning" Kind::Percent(0, 100), "undanträngning: andel av effekten som skett på andras bekostnad", "displacement: share of the effect that came at the expense of others", example = "\"10 %\"";
    Correction "attribution" Kind::Percent(0, 100), "andel av det som är kvar som är insatsens förtjänst, inte andras", "share of what is left that is due to the intervention, not to others", example = "\"80 %\"";
    Correction "evidence" Kind::Flag, "om nyttor räknas ned och kostnader upp efter hur säkert de är belagda, med metodens procent per evidensgrad", "whether benefits are cut and costs raised by how well they are known, by the method's percentages by evidence grade", example = "true";
    Correction "source" Kind::Text, "var uppgifterna kommer ifrån", "where it comes from";

    Person "age" Kind::Whole(16, 100), "ålder vid årets ingång", "age at the start of the year", example = "35";

    Situation "period" Kind::Period, "första och sista månaden, när rates = \"actual\"", "first and last month, where rates = \"actual\"", example = "[\"2024-07\", \"2025-06\"]";
    Situation "summary" Kind::Text, "situationen i ord", "the situation in words";
    Household "adults" Kind::Whole(1, 2), "vuxna: 1 ensamstående, 2 makar eller sambor", "adults: 1 single, 2 a couple", example = "1";
    Household "children" Kind::Tables, "hemmavarande barn", "children at home", example = "[{ age = 11 }, { age = 15 }]", holds = Place::Child;
    Household "rent_month" Kind::Money(0, 50_000), "hyra eller annan boendekostnad per månad", "rent or other housing cost per month", example = "6_200";
    Household "electricity_month" Kind::Money(0, 10_000), "hushållsel per månad", "household electricity per month", example = "350";
    Household "other_costs_month" Kind::Money(0, 20_000), "skäliga kostnader i övrigt per månad: hemförsäkring, fackavgift, a-kassa, arbetsresor", "other reasonable costs per month: home insurance, union, a-kassa, travel to work", example = "500";
    Household "other_income_month" Kind::Monthly(100_000), "hushållets andra inkomster per månad efter skatt: barnbidrag, underhåll, partnerns lön", "the household's other incomes per month after tax: child allowance, maintenance, the partner's wage", example = "1_050";
    Household "partner_income_year" Kind::Money(0, MOST_KRONOR), "partnerns inkomst per år före skatt, för bostadsbidrag", "the partner's income per year before tax, for bostadsbidrag", example = "240_000";
    Household "shared_with" Kind::Whole(0, 20), "andra i bostaden, med egen ekonomi", "others in the dwelling, with an economy of their own";
    Household "basis" Kind::Choice(&["känd", "uppskattad", "antagen"]), "hur uppgifterna är kända", "how it is known", example = "\"känd\"";
    Household "source" Kind::Text, "var uppgifterna kommer ifrån", "where it comes from";

    Child "age" Kind::Whole(0, 20), "barnets ålder", "the child's age", required, example = "11";
    Child "lunch_home" Kind::Flag, "om barnet äter lunch hemma fem dagar i veckan (annars false; gäller till 6 år)", "whether the child has lunch at home five days a week (else false; up to age 6)", example = "true";
    Child "income_year" Kind::Money(0, MOST_KRONOR), "barnets egen arbetsinkomst per år", "the child's own earned income per year";

    Situation "household" Kind::Table, "hushållet, där det skiljer sig från [household]", "the household, where it differs from [household]", holds = Place::Household;
    Situation "support" Kind::Table, "ersättningar", "benefits";
    Situation "use" Kind::Table, "vård, handläggning och utbildning", "care, case handling and education";
    Situation "work" Kind::Tables, "arbete", "work", holds = Place::Work;

    Row "from" Kind::Whole(1, 12), "första månaden av de tolv", "first month of the twelve";
    Row "to" Kind::Whole(1, 12), "sista månaden av de tolv", "last month of the twelve";
    Row "years" Kind::Text, "år i prognosen som raden gäller: \"1-2\", \"3-\" eller \"2\"; annars alla", "years of the forecast in which the row holds: \"1-2\", \"3-\" or \"2\"; else all", example = "\"1-2\"";
    Row "grade" Kind::Whole(1, 6), "evidensgrad från 1 (mätt här och nu) till 6 (gissning), för correction; annars efter basis", "evidence grade from 1 (measured here and now) to 6 (a guess), for correction; else by basis", example = "3";
    Row "basis" Kind::Choice(&["känd", "uppskattad", "antagen"]), "hur uppgiften är känd", "how the row is known", example = "\"känd\"";
    Row "source" Kind::Text, "var uppgiften kommer ifrån", "where the row comes from";
    Row "low" Kind::Bound, "lägsta rimliga värde", "lowest plausible value";
    Row "high" Kind::Bound, "högsta rimliga värde", "highest plausible value";
    Row "shape" Kind::Choice(&["triangular", "uniform", "pert", "normal", "log-normal", "beta"]), "fördelning mellan low och high", "distribution between low and high";

    Work "wage_month_full_time" Kind::Money(1_000, 200_000), "heltidslön per månad före skatt", "full-time wage per month before tax", required, example = "19_000";
    Work "extent" Kind::Percent(1, 100), "andel av heltid", "share of full time", example = "\"50 %\"";
    Work "months" Kind::Quantity(12), "antal månader i arbete", "months in work";
    Work "employer" Kind::Choice(&["municipality", "region", "private"]), "arbetsgivare, om inte privat: kommunen (municipality) eller regionen (region) som fallet gäller", "employer, if not private: the municipality or the region of the case", example = "\"municipality\"";
    Work "lonebidrag" Kind::Table, "lönebidrag", "wage subsidy", example = "{ share = \"60 %\", ceiling = true }", holds = Place::Lonebidrag;
    Work "osa" Kind::Table, "skyddat arbete hos offentlig arbetsgivare (OSA), med employer", "sheltered work at a public employer (OSA), with employer", example = "{ share = \"80 %\", ceiling = true }", holds = Place::Lonebidrag;
    Work "nystartsjobb" Kind::Table, "nystartsjobb, med produktionsfaktor", "nystartsjobb (refund of contributions), with produktionsfaktor", example = "{ group = \"vuxna\" }", holds = Place::Nystartsjobb;
    Work "introduktionsjobb" Kind::Table, "introduktionsjobb, med produktionsfaktor", "introduktionsjobb (introductory job), with produktionsfaktor", example = "{ per_month = 15_000 }", holds = Place::Lonestod;
    Work "sarskilt_anstallningsstod" Kind::Table, "särskilt anställningsstöd, med produktionsfaktor", "särskilt anställningsstöd (special employment support), with produktionsfaktor", example = "{ per_month = 15_000 }", holds = Place::Lonestod;
    Work "extratjanst" Kind::Table, "extratjänst, med produktionsfaktor", "extratjänst (extra service in welfare), with produktionsfaktor", example = "{ per_month = 20_000 }", holds = Place::Lonestod;
    Work "produktionsfaktor" Kind::Percent(0, 200), "produktion som andel av lönekostnaden; utan den räknas det som lönebidrag eller OSA inte täcker", "production as a share of wage cost; without it, what lönebidrag or OSA does not cover is counted";
    Work "sjuklon" Kind::Table, "sjukfrånvaro med sjuklön från arbetsgivaren", "absence for sickness with sick pay from the employer", example = "{ days = 14, spells = 1 }", holds = Place::Sjuklon;

    Lonebidrag "share" Kind::Percent(1, 100), "andel av lönekostnaden", "share of the wage cost", example = "\"60 %\"", either;
    Lonebidrag "ceiling" Kind::Flag, "om taket för bidragsgrundande lön gäller", "whether the ceiling of the counted wage applies", example = "true";
    Lonebidrag "per_month" Kind::Money(0, 100_000), "beslutat belopp per månad", "decided amount per month", either;

    Nystartsjobb "group" Kind::Choice(&["unga", "vuxna", "nyanlanda"]), "vem nystartsjobbet är för: unga, vuxna eller nyanlanda", "whom the nystartsjobb is for: unga (the young), vuxna (adults) or nyanlanda (new arrivals)", example = "\"vuxna\"", either;
    Nystartsjobb "months_away" Kind::Whole(0, 600), "månader borta från arbetslivet, för år då stödet beror på tiden", "months away from working life, for years in which the support depends on them", example = "30";
    Nystartsjobb "per_month" Kind::Money(0, 100_000), "beslutat belopp per månad", "decided amount per month", either;

    Lonestod "per_month" Kind::Money(0, 100_000), "beslutat belopp per månad; utan det räknas stödet efter årets regler", "decided amount per month; without it the support is counted by the rules of the year", example = "15_000";

    Sjuklon "days" Kind::Quantity(364), "kalenderdagar av sjukfrånvaro i sjuklöneperioder, tillsammans", "calendar days of absence in sick-pay periods, together", required, example = "14";
    Sjuklon "spells" Kind::Whole(1, 26), "antal sjukperioder, var och en med en karensdag", "spells of sickness, each with a karensdag";

    Bostadsstod "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months", either;
    Bostadsstod "per_month" Kind::Monthly(200_000), "kronor per månad, eller tolv belopp", "kronor per month, or twelve amounts", example = "1_100", either;
    Bostadsstod "level" Kind::Choice(&["beraknat"]), "beraknat: räknas av programmet efter [household] och inkomsterna", "beraknat: worked out from [household] and the incomes", example = "\"beraknat\"", either;
    Bostadsstod "months" Kind::Quantity(12), "antal månader med per_month", "months with per_month";

    Forsorjningsstod "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months", either;
    Forsorjningsstod "per_month" Kind::Monthly(200_000), "kronor per månad, eller tolv belopp", "kronor per month, or twelve amounts", example = "9_500", either;
    Forsorjningsstod "months" Kind::Quantity(12), "antal månader med per_month", "months with per_month";
    Forsorjningsstod "up_to" Kind::Money(0, MOST_KRONOR), "fyller ut årets inkomster efter skatt och vårdavgifter till detta belopp", "fills up the year's incomes after tax and patient fees to this amount", either;
    Forsorjningsstod "level" Kind::Choice(&["norm"]), "norm: upp till riksnorm, hyra och skäliga kostnader, månad för månad, efter [household]", "norm: up to the national norm, rent and reasonable costs, month by month, by [household]", example = "\"norm\"", either;
    Forsorjningsstod "months_before" Kind::Whole(0, 600), "månader i följd med försörjningsstöd närmast före, för jobbstimulansen", "months in a row with försörjningsstöd just before, for the work incentive", example = "12";
    Forsorjningsstod "jobbstimulans_used" Kind::Whole(0, 600), "månader som jobbstimulansen redan löpt", "months that the work incentive has run already", example = "0";

    Aktivitetsstod "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax", either;
    Aktivitetsstod "days" Kind::Quantity(262), "ersatta dagar, högst fem i veckan", "paid days, at most five a week";
    Aktivitetsstod "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid", either;
    Aktivitetsstod "level" Kind::Choice(&["ej-kvalificerad", "lagsta", "a-kassa"]), "ej-kvalificerad: utan rätt till a-kassa; lagsta: lägsta belopp med rätt till a-kassa; a-kassa: efter tidigare lön, med wage_month", "ej-kvalificerad: not qualified for a-kassa; lagsta: lowest amount when qualified; a-kassa: by earlier wage, with wage_month", either;
    Aktivitetsstod "wage_month" Kind::Money(1_000, 200_000), "tidigare lön per månad", "earlier wage per month";
    Aktivitetsstod "first_day" Kind::Whole(1, 450), "ersättningsdag i perioden som året börjar med", "benefit day of the period that the year begins with";
    Aktivitetsstod "extent" Kind::Percent(1, 100), "programmets omfattning", "extent of the programme";

    Sjukpenning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax", either;
    Sjukpenning "days" Kind::Quantity(366), "kalenderdagar med sjukpenning", "calendar days with sjukpenning";
    Sjukpenning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid", either;
    Sjukpenning "sgi" Kind::Money(0, MOST_KRONOR), "sjukpenninggrundande inkomst per år", "qualifying income per year", either;
    Sjukpenning "level" Kind::Choice(&["normal", "fortsattning"]), "normal: normalnivån; fortsattning: den lägre fortsättningsnivån", "normal: the normal level; fortsattning: the lower continued level";
    Sjukpenning "degree" Kind::Choice(&["25 %", "50 %", "75 %", "100 %"]), "grad", "degree";
    Sjukpenning "first_day" Kind::Whole(1, 5_000), "ersatt dag i ramtiden som raden börjar med, i stället för level: först normalnivån, sedan fortsättningsnivån tills dagarna är slut", "paid day of the benefit period that the row begins with, instead of level: first the normal level, then the continued one until the days end";
    Sjukpenning "new_spells" Kind::Whole(1, 26), "nya sjukfall under året utan sjuklön från arbetsgivare: varje fall har en karensdag bland dagarna", "new spells in the year without sick pay from an employer: each has a karensdag among the days";
    Sjukpenning "unemployed" Kind::Flag, "om taket för arbetslösas sjukpenning gäller", "whether the ceiling for the unemployed applies", example = "true";

    Rehabiliteringspenning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax", either;
    Rehabiliteringspenning "days" Kind::Quantity(366), "kalenderdagar", "calendar days";
    Rehabiliteringspenning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid", either;
    Rehabiliteringspenning "sgi" Kind::Money(0, MOST_KRONOR), "sjukpenninggrundande inkomst per år", "qualifying income per year", either;
    Rehabiliteringspenning "degree" Kind::Choice(&["25 %", "50 %", "75 %", "100 %"]), "grad", "degree";

    Arbetsloshetsersattning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax", either;
    Arbetsloshetsersattning "days" Kind::Quantity(262), "ersatta dagar, högst fem i veckan", "paid days, at most five a week";
    Arbetsloshetsersattning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid", either;
    Arbetsloshetsersattning "level" Kind::Choice(&["grundbelopp", "inkomst"]), "grundbelopp, eller inkomst med wage_month", "grundbelopp: basic amount; inkomst: by earlier income, with wage_month", either;
    Arbetsloshetsersattning "extent" Kind::Percent(1, 100), "omfattning", "extent";
    Arbetsloshetsersattning "wage_month" Kind::Money(1_000, 200_000), "tidigare lön per månad", "earlier wage per month";
    Arbetsloshetsersattning "first_day" Kind::Whole(1, 450), "ersättningsdag i perioden som året börjar med", "benefit day of the period that the year begins with";

    Utvecklingsersattning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months", either;
    Utvecklingsersattning "days" Kind::Quantity(262), "ersatta dagar, högst fem i veckan", "paid days, at most five a week";
    Utvecklingsersattning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid", either;
    Utvecklingsersattning "level" Kind::Choice(&["gymnasieexamen", "ovriga"]), "med eller utan gymnasieexamen", "with or without an upper secondary diploma", either;
    Utvecklingsersattning "extent" Kind::Percent(1, 100), "omfattning", "extent";

    Etableringsersattning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months", either;
    Etableringsersattning "days" Kind::Quantity(262), "ersatta dagar, högst fem i veckan", "paid days, at most five a week";
    Etableringsersattning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid", either;
    Etableringsersattning "level" Kind::Choice(&["hel", "kartlaggning"]), "hel, eller under kartläggning", "whole, or during mapping", either;
    Etableringsersattning "extent" Kind::Percent(1, 100), "omfattning", "extent";

    Foraldrapenning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax", either;
    Foraldrapenning "days" Kind::Quantity(366), "kalenderdagar", "calendar days";
    Foraldrapenning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid", either;
    Foraldrapenning "level" Kind::Choice(&["grundniva"]), "grundniva: grundnivån", "grundniva: the basic level", either;
    Foraldrapenning "extent" Kind::Percent(1, 100), "omfattning", "extent";

    Ersattning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax", either;
    Ersattning "per_month" Kind::Monthly(200_000), "kronor per månad före skatt, eller tolv belopp", "kronor per month before tax, or twelve amounts", either;
    Ersattning "months" Kind::Quantity(12), "antal månader", "months";
    Ersattning "level" Kind::Choice(&["garanti", "inkomstrelaterad"]), "garanti: garantinivån; inkomstrelaterad: efter antagandeinkomst", "garanti: the guarantee level; inkomstrelaterad: by antagandeinkomst", either;
    Ersattning "antagandeinkomst" Kind::Money(0, MOST_KRONOR), "antagandeinkomst per år", "assumed income per year";
    Ersattning "degree" Kind::Choice(&["25 %", "50 %", "75 %", "100 %"]), "grad", "degree";
    Ersattning "vilande" Kind::Choice(&["arbete", "studier"]), "hela graden vilar, för arbete (en del betalas) eller för studier (bara aktivitetsersättning, inget betalas)", "the whole degree rests, for work (arbete: a part is paid) or for studies (studier: only aktivitetsersättning, nothing is paid)";
    Ersattning "steglos" Kind::Flag, "om sjukersättningen, beviljad tills vidare senast i juli 2008, avräknas steglöst mot arbetsinkomst", "whether sjukersättning, permanent since July 2008 at the latest, is lowered without steps by earned income", example = "true";

    Studiemedel "weeks" Kind::Quantity(53), "veckor med studiebidrag", "weeks with grant", required, example = "40";
    Studiemedel "loan_weeks" Kind::Quantity(53), "veckor med studielån (0 utan lån)", "weeks with loan (0 without loan)", required, example = "0";
    Studiemedel "extent" Kind::Percent(1, 100), "studietakt", "extent of the studies";
    Studiemedel "level" Kind::Choice(&["allmant", "hogre"]), "allmänt eller högre bidrag", "general or higher grant";

    Studiestartsstod "weeks" Kind::Quantity(53), "veckor med studiestartsstöd", "weeks with studiestartsstöd", required, example = "40";
    Studiestartsstod "extent" Kind::Choice(&["50 %", "75 %", "100 %"]), "andel av helt stöd, efter studietakten", "share of full support, by the extent of the studies";

    Omstallningsstudiestod "weeks" Kind::Quantity(53), "veckor med omställningsstudiebidrag", "weeks with grant", required, example = "40";
    Omstallningsstudiestod "income_month" Kind::Money(1_000, 200_000), "årlig inkomst före studierna, per månad", "yearly income before the studies, per month", required, example = "30_000";
    Omstallningsstudiestod "loan_weeks" Kind::Quantity(53), "veckor med högsta omställningsstudielån (0 utan lån)", "weeks with the highest loan (0 without loan)", required, example = "0";
    Omstallningsstudiestod "extent" Kind::Choice(&["20 %", "40 %", "50 %", "60 %", "75 %", "100 %"]), "andel av helt stöd, efter studietakten", "share of full support, by the extent of the studies";

    Use "visits" Kind::Quantity(1_000), "antal besök", "visits";
    Use "hours" Kind::Quantity(8_784), "antal timmar", "hours";
    Use "hours_per_week" Kind::Quantity(168), "timmar per vecka", "hours per week";
    Use "days" Kind::Quantity(366), "antal dagar", "days";
    Use "weeks" Kind::Quantity(53), "antal veckor", "weeks";
    Use "months" Kind::Quantity(12), "antal månader", "months";
    Use "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months";
    Use "paid_by" Kind::Shares, "vem som betalar, om inte prislistans part", "who pays, if not the party in the price list", example = "{ region = \"50 %\", municipality = \"50 %\" }";
    Use "fee" Kind::Money(0, 5_000), "patientavgift per besök, om inte regionens taxa", "patient fee per visit, if not the region's";

    Correlation "between" Kind::Texts, "två uppgifter eller priser med low och high", "two rows or prices with low and high", required, example = "[\"before.use.socialsekreterare\", \"before.use.lakarbesok-primarvard\"]";
    Correlation "rho" Kind::Signed, "korrelation från -1 till 1: 0 inget samband, 1 de följs åt, -1 de går åt motsatt håll", "correlation from -1 to 1: 0 none, 1 they go together, -1 they go opposite ways", required, example = "0.5";

    Published "party" Kind::Party, "parten", "the party", required, example = "\"municipality\"";
    Published "one_year" Kind::Text, "tryckt belopp efter ett år", "printed amount after one year", required, example = "\"193 000 kr\"";
    Published "five_year" Kind::Text, "tryckt belopp efter fem år", "printed amount after five years", example = "\"965 000 kr\"";
    Published "page" Kind::Whole(1, 10_000), "sida", "page";
    Published "tolerance" Kind::Money(0, 1_000_000), "kronor som ettårssiffran får avvika, om inte tryckt precision", "kronor that the one-year figure may be off, if not printed precision";
    Published "reason" Kind::Text, "skäl för tolerance", "reason for tolerance";
    Published "note" Kind::Text, "anmärkning", "note";

    NamedList "list" Kind::PriceList, "prislistan", "the price list", required, example = "\"skane-2014\"";
    NamedList "year" Kind::Whole(1990, 2100), "året som priserna räknas fram till, med index", "the year that the prices are carried to, with index", example = "2024";
    NamedList "index" Kind::Choice(&["prisbasbelopp", "inkomstbasbelopp"]), "vad priserna räknas fram med: prisbasbelopp (som konsumentpriserna) eller inkomstbasbelopp (som inkomsterna)", "what the prices are carried by: prisbasbelopp (as consumer prices) or inkomstbasbelopp (as incomes)", example = "\"prisbasbelopp\"";

    OwnPrice "title" Kind::Text, "vad som används, i ord", "what is used, in words", required, example = "\"Arbetskonsulent\"";
    OwnPrice "title_en" Kind::Text, "namnet på engelska", "the name in English", shipped, example = "\"Employment consultant\"";
    OwnPrice "unit" Kind::Choice(&["visits", "hours", "days", "weeks", "months", "total"]), "vad priset gäller: besök (visits), timme, dag, vecka, månad; total: mängden är kronor, och priset är då 1", "what the price is for: a visit, hour, day, week, month; total: the quantity is kronor, and the price is then 1", required, example = "\"hours\"";
    OwnPrice "price" Kind::Money(0, MOST_PRICE), "kronor per enhet, utan moms och andra indirekta skatter", "kronor per unit, without value added tax and other indirect taxes", either, example = "420";
    OwnPrice "low" Kind::Money(0, MOST_PRICE), "lägsta rimliga pris", "lowest plausible price";
    OwnPrice "high" Kind::Money(0, MOST_PRICE), "högsta rimliga pris", "highest plausible price";
    OwnPrice "bearer" Kind::Choice(PARTIES), "parten som betalar", "the party that pays", required, example = "\"municipality\"";
    OwnPrice "account" Kind::Choice(&["care", "handling", "teaching"]), "vad som används: vård (care), handläggning och stöd (handling), utbildning (teaching)", "what is used: care, handling (case handling and support), teaching", required, example = "\"handling\"";
    OwnPrice "fee" Kind::Choice(&["none", "lakemedel", "lakare-primarvard", "specialist", "sjukskoterska", "annan-vardgivare", "akutmottagning"]), "patientavgift: none (ingen), lakemedel (förmånstrappan) eller regionens avgift för ett slags besök", "patient fee: none, lakemedel (the stairs of the benefit scheme) or the region's fee for a kind of visit", shipped, example = "\"none\"";
    OwnPrice "source" Kind::Text, "var priset kommer ifrån", "where the price comes from", shipped, example = "\"förvaltningens budget 2014\"";
};

const PARTIES: &[&str] = &[
    "municipality",
    "region",
    "arbetsformedlingen",
    "forsakringskassan",
    "state",
    "employer",
    "individual",
    "others",
    "local_sector",
];

const STATUSES: &[&str] = &["enacted", "published", "derived", "own-knowledge", "projected"];

/// Every key of price files and of the tables in `rates/`.
pub const TABLE_FIELDS: &[Field] = fields! {
    PriceList "title" Kind::Text, "listans namn", "the name of the list", shipped, example = "\"Skåne 2014\"";
    PriceList "title_en" Kind::Text, "listans namn på engelska", "the name of the list in English", shipped, example = "\"Skåne 2014\"";
    PriceList "price_year" Kind::Whole(1990, 2100), "året vars priser det är", "the year whose prices these are", required, example = "2014";
    PriceList "items" Kind::Named, "priserna, ett under varje rubrik [items.nyckel]", "the prices, one under each heading [items.key]", required, holds = Place::PriceItem;

    PriceFile "include" Kind::Files, "prisfiler som tas med; filens egna priser går före, och en senare fil före en tidigare", "price files that are included; the file's own prices go before, and a later file before an earlier", example = "[\"bas.toml\"]";

    PriceItem "missing" Kind::Text, "varför priset inte är känt", "why the price is not known", either;
    PriceItem "missing_en" Kind::Text, "varför priset inte är känt, på engelska", "why the price is not known, in English", example = "\"…\"";
    PriceItem "grade" Kind::Whole(1, 6), "hur starkt underlaget är: 1 officiell taxa för plats och år … 6 bara egen kännedom", "how strong the evidence is: 1 official tariff of place and year … 6 own knowledge alone", shipped, example = "4";
    PriceItem "price_year" Kind::Whole(1990, 2100), "året vars pris det är, om inte listans", "the year whose price it is, if not the list's", example = "2015";
    PriceItem "measure" Kind::Choice(&["average", "marginal", "tariff"]), "genomsnitt, marginalkostnad eller taxa", "average, marginal cost or tariff";
    PriceItem "note" Kind::Text, "anmärkning", "note";
    PriceItem "status" Kind::Choice(STATUSES), "hur värdet är känt; en egen prisfils priser visas alltid som egna", "how the value is known; prices of a file of your own are always shown as own", shipped, example = "\"published\"";
    PriceItem "checked" Kind::Date, "dagen då någon senast jämförde med källan", "the day on which somebody last compared it with its source", shipped, example = "2026-11-22";

    Book "first_year" Kind::Whole(1990, 2100), "första inkomståret vars regler finns", "first income year whose rules are encoded", required, example = "2013";
    Book "last_year" Kind::Whole(1990, 2100), "sista inkomståret vars regler finns", "last income year whose rules are encoded", required, example = "2013";

    Series "title" Kind::Text, "satsens namn", "the name of the rate", required, example = "\"…\"";
    Series "title_en" Kind::Text, "satsens namn på engelska", "the name of the rate in English", required, example = "\"…\"";
    Series "law" Kind::Text, "lag och paragraf", "act and paragraph";
    Series "unit" Kind::Text, "enhet: kr, kr/år, %, prisbasbelopp …", "unit: kr, kr/år, %, prisbasbelopp …", required, example = "\"kr\"";
    Series "rows" Kind::Tables, "daterade rader utan lucka", "dated rows without gap", required, example = "[ { from = 2013-01-01, … } ]", holds = Place::DatedRow;

    DatedRow "from" Kind::Date, "första dagen som raden gäller", "first day on which the row holds", required, example = "2013-01-01";
    DatedRow "to" Kind::Date, "sista dagen, om inte dagen före nästa rad", "last day, if not the day before the next row";
    DatedRow "value" Kind::Value, "beloppet, talet eller procentsatsen", "the amount, number or percentage", either;
    DatedRow "scale" Kind::Tables, "skala: stigande steg från over = 0, högst sexton", "scale: rising steps from over = 0, at most sixteen", either, holds = Place::ScaleStep;
    DatedRow "steps" Kind::Tables, "värde efter ålder, grad eller antal", "value by age, degree or number", either, holds = Place::LadderStep;
    DatedRow "missing" Kind::Text, "varför värdet inte är känt; vägras först när en regel läser det", "why the value is not known; refused only when a rule reads it", either;
    DatedRow "missing_en" Kind::Text, "varför värdet inte är känt, på engelska", "why the value is not known, in English", example = "\"…\"";
    DatedRow "source" Kind::Text, "lag och paragraf, eller utgivare och sida", "act and paragraph, or publisher and page", required, example = "\"lag och paragraf\"";
    DatedRow "status" Kind::Choice(STATUSES), "hur värdet är känt", "how the value is known", required, example = "\"enacted\"";
    DatedRow "checked" Kind::Date, "dagen då någon senast jämförde med källan", "the day on which somebody last compared it with its source", required, example = "2026-11-22";

    ScaleStep "over" Kind::Factor, "tröskeln som steget börjar vid", "the threshold at which the step begins", required, example = "0";
    ScaleStep "base" Kind::Signed, "beloppet vid tröskeln, om inte skalan fortsätter", "the amount at the threshold, if the scale does not go on";
    ScaleStep "share" Kind::Percent(-100, 100), "andel av det som överskjuter tröskeln", "share of what exceeds the threshold";
    ScaleStep "share_of_all" Kind::Percent(-100, 100), "i stället för share: andel av hela beloppet; base är då beloppet före den andelen", "instead of share: share of the whole amount; base is then the amount before that share";

    LadderStep "age" Kind::Whole(0, 120), "åldern som steget börjar vid", "the age at which the step begins", example = "19", either;
    LadderStep "children" Kind::Whole(0, 20), "antalet barn som steget börjar vid", "the number of children at which the step begins", either;
    LadderStep "degree" Kind::Whole(0, 100), "graden i procent som steget börjar vid", "the degree in percent at which the step begins", either;
    LadderStep "persons" Kind::Whole(1, 20), "antalet personer som steget börjar vid", "the number of persons at which the step begins", either;
    LadderStep "grade" Kind::Whole(1, 6), "evidensgraden som steget börjar vid", "the evidence grade at which the step begins", either;
    LadderStep "value" Kind::Factor, "värdet från det steget", "the value from that step", required, example = "2.1";

    Municipalities "sources" Kind::Named, "källor, var och en med eget namn", "sources, each under a name of its own", required, holds = Place::Source;
    Municipalities "years" Kind::SourceByYear, "källa för varje år, där kommunen inte har en egen", "the source of each year, where the municipality has none of its own", required, example = "{ 2012 = \"skatteverket\" }";
    Municipalities "municipalities" Kind::Named, "kommuner efter fyrsiffrig kod", "municipalities by four-digit code", required, holds = Place::Municipality;

    Regions "sources" Kind::Named, "källor, var och en med eget namn", "sources, each under a name of its own", required, holds = Place::Source;
    Regions "years" Kind::SourceByYear, "källa för varje år, där regionen inte har en egen", "the source of each year, where the region has none of its own", required, example = "{ 2012 = \"skatteverket\" }";
    Regions "regions" Kind::Named, "regioner efter kortnamn", "regions by short name", required, holds = Place::Region;

    Source "source" Kind::Text, "utgivare och sida, eller hur värdet är härlett", "publisher and page, or how the value is derived", required, example = "\"Skatteverket\"";
    Source "status" Kind::Choice(STATUSES), "hur värdet är känt", "how the value is known", required, example = "\"published\"";
    Source "checked" Kind::Date, "dagen då någon senast jämförde med källan", "the day on which somebody last compared it with its source", required, example = "2026-11-22";

    Municipality "name" Kind::Text, "kommunens namn", "the name of the municipality", required, example = "\"Lund\"";
    Municipality "region" Kind::Region, "regionen i regioner.toml", "the region in regioner.toml", required, example = "\"skane\"";
    Municipality "rates" Kind::PercentByYear(5, 40), "kommunalskatt efter år; var och en gäller till nästa", "municipal tax by year; each holds until the next", required, example = "{ 2012 = \"20.84 %\", 2014 = \"21.24 %\" }";
    Municipality "sources" Kind::SourceByYear, "källa för de år då den inte är årets", "source of the years in which it is not the year's", example = "{ 2012 = \"lund\" }";
    Municipality "first_year" Kind::Whole(1862, 2100), "året då kommunen bildades, om efter tabellens första", "the year in which the municipality was formed, if after the first of the table", example = "2027";
    Municipality "begravningsavgift" Kind::Tables, "begravningsavgift där den skiljer sig från landets, daterade rader", "burial fee where it differs from the country's, dated rows", holds = Place::DatedRow;
    Municipality "begravning_i_kommunen" Kind::Flag, "om kommunen har hand om gravplatserna och får begravningsavgiften", "whether the municipality keeps the burial grounds and receives the fee";

    Municipality "regional_reduktion" Kind::Flag, "om invånarna har den regionala skattereduktionen (IL bilaga 67)", "whether residents have the regional tax reduction (IL, annex 67)";
    Municipality "utjamningsavgift" Kind::Flag, "om kommunen betalar avgift i inkomstutjämningen", "whether the municipality pays the fee of the equalisation of incomes";

    Region "name" Kind::Text, "regionens namn", "the name of the region", required, example = "\"…\"";
    Region "rates" Kind::PercentByYear(0, 15), "regionskatt efter år; var och en gäller till nästa", "regional tax by year; each holds until the next", required, example = "{ 2012 = \"10.39 %\", 2014 = \"10.69 %\" }";
    Region "sources" Kind::SourceByYear, "källa för de år då den inte är årets", "source of the years in which it is not the year's", example = "{ 2012 = \"lund\" }";

    Region "utjamning_kommun" Kind::Tables, "vad inkomstutjämningen tar av kommunens skatteunderlag, daterade rader", "what the equalisation of incomes takes of a municipality's tax base, dated rows", holds = Place::DatedRow;
    Region "utjamning_kommun_avgift" Kind::Tables, "detsamma för kommuner som betalar avgift, daterade rader", "the same for municipalities that pay the fee, dated rows", holds = Place::DatedRow;
    Region "utjamning_region" Kind::Tables, "vad inkomstutjämningen tar av regionens skatteunderlag, daterade rader", "what the equalisation of incomes takes of the region's tax base, dated rows", holds = Place::DatedRow;

    PatientFees "missing" Kind::Table, "varför de avgifter som inte står här saknas", "why the fees that do not stand here are missing", required, holds = Place::MissingFees;
    PatientFees "fees" Kind::Named, "patientavgifter per besök, efter region", "patient fees by visit, by region", required, holds = Place::Fees;

    MissingFees "missing" Kind::Text, "varför avgiften inte är känd", "why the fee is not known", required, example = "\"…\"";
    MissingFees "missing_en" Kind::Text, "varför avgiften inte är känd, på engelska", "why the fee is not known, in English", required, example = "\"…\"";
    MissingFees "source" Kind::Text, "var den är sökt", "where it was looked for", required, example = "\"…\"";
    MissingFees "status" Kind::Choice(STATUSES), "hur värdet är känt", "how the value is known", required, example = "\"own-knowledge\"";
    MissingFees "checked" Kind::Date, "dagen då någon senast sökte", "the day on which somebody last looked", required, example = "2026-11-22";

    Fees "lakare-primarvard" Kind::Tables, "besök hos läkare i primärvården", "visit to a doctor in primary care", holds = Place::DatedRow;
    Fees "specialist" Kind::Tables, "besök hos specialist", "visit to a specialist", holds = Place::DatedRow;
    Fees "sjukskoterska" Kind::Tables, "besök hos sjuksköterska", "visit to a nurse", holds = Place::DatedRow;
    Fees "annan-vardgivare" Kind::Tables, "besök hos annan vårdgivare", "visit to other staff", holds = Place::DatedRow;
    Fees "akutmottagning" Kind::Tables, "besök på akutmottagning", "visit to an emergency department", holds = Place::DatedRow;

    Method "title" Kind::Text, "metodens namn", "the name of the method", required, example = "\"…\"";
    Method "title_en" Kind::Text, "metodens namn på engelska", "the name of the method in English", required, example = "\"…\"";
    Method "builds_on" Kind::Method, "metod vars konventioner gäller där denna inte har egna", "method whose conventions hold where this one has none of its own", example = "\"nyttosam\"";
    Method "printed" Kind::Parties, "vilka rader metodens rapporter trycker", "which rows the method's reports print", example = "[\"society\"]";
    Method "begravningsavgift" Kind::Flag, "om begravningsavgift räknas", "whether the burial fee is counted", example = "false";
    Method "inkomstutjamning" Kind::Flag, "om inkomstutjämningen räknas: vad den tar av kommun och region går till övriga", "whether the equalisation of incomes is counted: what it takes of municipality and region goes to the others", example = "false";
    Method "subventionerad_produktion" Kind::Choice(SUBSIDISED), "vad den del av produktionen som lönestöd täcker är värd: ingen, eller hel", "what the part of production that a wage subsidy covers is worth: ingen (nothing) or hel (the whole)", example = "\"ingen\"";
    Method "insats_till_faktorpris" Kind::Flag, "om insatsens egen kostnad bokförs till faktorpris, utan indirekt skatt", "whether the intervention's own cost is booked at factor price, without indirect tax", example = "false";
    Method "indirekt_skatt_pa_resurser" Kind::Flag, "om indirekt skatt räknas på vård, handläggning och utbildning, inte bara på produktion", "whether indirect tax is counted on care, handling and teaching, not on production alone", example = "true";
    Method "indirekt_skatt" Kind::Table, "påslag på verkliga resurser, andel av faktorpris", "indirect tax on real resources, share of factor cost", holds = Place::Series;
    Method "avtalade_avgifter" Kind::Table, "avtalad del av lönekostnaden, andel av lönen", "agreed part of the wage cost, share of the wage", holds = Place::Series;
    Method "skattefinansiering" Kind::Table, "kostnad för skattefinansiering, andel av det offentligas nettokostnad", "cost of public funds, share of the public sector's net cost", holds = Place::Series;
    Method "kalkylranta" Kind::Table, "ränta som senare år räknas ned med", "rate at which later years are discounted", holds = Place::Series;
    Method "horisont" Kind::Table, "prognosens längd i år", "years of the forecast", holds = Place::Series;
    Method "ingen_forandring" Kind::Table, "ändring av disponibel inkomst som trycks som ingen förändring", "change in disposable income that is printed as none", holds = Place::Series;
    Method "tryckt_precision" Kind::Table, "vad tryckta belopp avrundas till", "what printed amounts are rounded to", holds = Place::Series;

    Method "kvarvarande" Kind::Table, "andel av effekten som består från ett år till nästa", "share of the effect that remains from one year to the next", holds = Place::Series;
    Method "fordrojning" Kind::Table, "månader från insatsens slut tills effekten börjar", "months from the end of the intervention until the effect begins", holds = Place::Series;
    Method "real_loneokning" Kind::Table, "vad löner växer med per år utöver priserna", "what wages grow by each year beyond prices", holds = Place::Series;
    Method "evidenskorrigering" Kind::Table, "vad varje evidensgrad tar av en nytta och lägger på en kostnad, procent", "what each grade of evidence takes off a benefit and puts on a cost, percent", holds = Place::Series;
    Method "evidensgrad_kand" Kind::Table, "evidensgrad för en uppgift som är känd", "evidence grade of a row that is known", holds = Place::Series;
    Method "evidensgrad_uppskattad" Kind::Table, "evidensgrad för en uppgift som är uppskattad", "evidence grade of a row that is estimated", holds = Place::Series;
    Method "evidensgrad_antagen" Kind::Table, "evidensgrad för en uppgift som är antagen", "evidence grade of a row that is assumed", holds = Place::Series;
    Method "yttre_faktorer" Kind::Table, "del av ett programs intäkt som yttre faktorer antas ha gett, i känslighetsanalysen", "share of a programme's income that outer factors are taken to have given, in the sensitivity analysis", holds = Place::Series;
    Method "avskrivningstid" Kind::Table, "antal år som ett programs kostnad skrivs av på, i känslighetsanalysen", "years over which a programme's cost is written off, in the sensitivity analysis", holds = Place::Series;

    Overlay "title" Kind::Text, "vad ändringen kallas", "what the change is called", required, example = "\"Höjt grundavdrag\"";
    Overlay "note" Kind::Text, "anmärkning", "note";
    Overlay "change" Kind::Tables, "ändringar, en under varje rubrik [[change]]", "changes, one under each heading [[change]]", required, example = "[ { path = \"avgifter.alderspension\", from = 2013-01-01, value = \"12 %\" } ]", holds = Place::Change;

    Change "path" Kind::Text, "satsen som ändras, som nyttokalkyl rates list visar den", "the rate that is changed, as nyttokalkyl rates list shows it", required, example = "\"avgifter.alderspension\"";
    Change "from" Kind::Date, "första dagen som ändringen gäller; inte för priser, som gäller alla år", "first day on which the change holds; not for prices, which hold in every year", example = "2013-01-01";
    Change "to" Kind::Date, "sista dagen, om det som gällde ska gälla igen därefter", "last day, if what held is to hold again after it", example = "2013-12-31";
    Change "unit" Kind::Text, "enheten, om den ska prövas mot satsens", "the unit, if it is to be held against that of the rate", example = "\"%\"";
    Change "value" Kind::Value, "beloppet, talet eller procentsatsen i satsens enhet", "the amount, number or percentage in the unit of the rate", either;
    Change "scale" Kind::Tables, "skala: stigande steg från over = 0, högst sexton", "scale: rising steps from over = 0, at most sixteen", either, holds = Place::ScaleStep;
    Change "steps" Kind::Tables, "värde efter ålder, grad eller antal", "value by age, degree or number", either, holds = Place::LadderStep;
    Change "note" Kind::Text, "skäl eller källa, som visas där satsen visas", "reason or source, shown where the rate is shown";
};

/// A benefit that may stand under `support`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Benefit {
    /// The key.
    pub key: &'static str,
    /// What its rows may hold.
    pub place: Place,
    /// Who pays it.
    pub payer: Party,
    /// Its name in Swedish.
    pub sv: &'static str,
    /// Its name in English.
    pub en: &'static str,
}

impl Benefit {
    /// Its name.
    pub fn title(&self) -> Title {
        Title::new(self.sv, self.en)
    }
}

macro_rules! benefits {
    ($($key:literal $place:ident $payer:ident $sv:literal $en:literal;)*) => {
        /// Every benefit that may stand under `support`.
        pub const BENEFITS: &[Benefit] = &[$(
            Benefit { key: $key, place: Place::$place, payer: Party::$payer, sv: $sv, en: $en }
        ),*];
    };
}

benefits! {
    "forsorjningsstod" Forsorjningsstod Municipality "Försörjningsstöd" "Social assistance";
    "bostadsbidrag" Bostadsstod Forsakringskassan "Bostadsbidrag" "Housing allowance";
    "bostadstillagg" Bostadsstod Forsakringskassan "Bostadstillägg" "Housing supplement";
    "aktivitetsstod" Aktivitetsstod Arbetsformedlingen "Aktivitetsstöd" "Activity support";
    "sjukpenning" Sjukpenning Forsakringskassan "Sjukpenning" "Sickness benefit";
    "sjukersattning" Ersattning Forsakringskassan "Sjukersättning" "Sickness compensation";
    "aktivitetsersattning" Ersattning Forsakringskassan "Aktivitetsersättning" "Activity compensation";
    "rehabiliteringspenning" Rehabiliteringspenning Forsakringskassan "Rehabiliteringspenning" "Rehabilitation benefit";
    "arbetsloshetsersattning" Arbetsloshetsersattning Arbetsformedlingen "Arbetslöshetsersättning (a-kassa)" "Unemployment benefit";
    "utvecklingsersattning" Utvecklingsersattning Arbetsformedlingen "Utvecklingsersättning" "Development allowance";
    "etableringsersattning" Etableringsersattning Arbetsformedlingen "Etableringsersättning" "Establishment allowance";
    "foraldrapenning" Foraldrapenning Forsakringskassan "Föräldrapenning" "Parental benefit";
    "studiemedel" Studiemedel State "Studiemedel" "Student aid";
    "studiestartsstod" Studiestartsstod State "Studiestartsstöd" "Study start support";
    "omstallningsstudiestod" Omstallningsstudiestod State "Omställningsstudiestöd" "Transition study support";
}

impl Field {
    const fn new(place: Place, key: &'static str, kind: Kind, sv: &'static str, en: &'static str) -> Self {
        Self { place, key, kind, sv, en, required: false, shipped: false, either: false, holds: None, example: None }
    }

    const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    const fn shipped(mut self) -> Self {
        self.shipped = true;
        self
    }

    const fn either(mut self) -> Self {
        self.either = true;
        self
    }

    const fn holds(mut self, place: Place) -> Self {
        self.holds = Some(place);
        self
    }

    const fn example(mut self, example: &'static str) -> Self {
        self.example = Some(example);
        self
    }

    /// What it means.
    pub fn help(&self) -> Title {
        Title::new(self.sv, self.en)
    }

    /// The key with a value, as it may be written.
    pub fn line(&self) -> Option<String> {
        self.example.map(|value| format!("{} = {value}", self.key))
    }
}

impl Kind {
    /// What may be written.
    pub fn label(self) -> Label {
        match self {
            Self::Text | Self::Municipality | Self::Region | Self::PriceList | Self::Method | Self::Party => {
                Label::KindText
            }
            Self::PriceLists => Label::KindPriceLists,
            Self::Texts | Self::Files | Self::Parties => Label::KindTexts,
            Self::RatesYear => Label::KindYear,
            Self::Period => Label::KindPeriod,
            Self::Whole(..) => Label::KindWhole,
            Self::Money(..) => Label::KindKronor,
            Self::Monthly(_) => Label::KindMonthly,
            Self::Quantity(_) | Self::Bound | Self::Factor | Self::Signed | Self::Value | Self::Measure => {
                Label::KindQuantity
            }
            Self::Date => Label::KindDate,
            Self::Percent(..) | Self::Percents(..) => Label::KindPercent,
            Self::Flag => Label::KindFlag,
            Self::Choice(words) => Label::KindChoice { words: words.iter().map(ToString::to_string).collect() },
            Self::Shares => Label::KindShares,
            Self::Choices(words) => Label::KindChoices { words: words.iter().map(ToString::to_string).collect() },
            Self::MoneyByYear(..) | Self::AmountByYear(_) => Label::KindMoneyByYear,
            Self::Table
            | Self::Named
            | Self::PercentByYear(..)
            | Self::SourceByYear
            | Self::WholeByYear(_)
            | Self::PercentByName => Label::KindTable,
            Self::Tables => Label::KindTables,
        }
    }
}

impl Place {
    /// The place whose keys may stand in it too: those of every row in a row, of a price in a price list.
    pub const fn also(self) -> Option<Self> {
        match self {
            Self::PriceFile => Some(Self::PriceList),
            Self::PriceItem => Some(Self::OwnPrice),
            Self::Case
            | Self::Person
            | Self::Household
            | Self::Child
            | Self::Forecast
            | Self::Intervention
            | Self::Correction
            | Self::Situation
            | Self::Row
            | Self::Lonebidrag
            | Self::Nystartsjobb
            | Self::Lonestod
            | Self::Sjuklon
            | Self::Published
            | Self::Correlation
            | Self::OwnPrice
            | Self::NamedList
            | Self::PriceList
            | Self::Book
            | Self::Series
            | Self::DatedRow
            | Self::ScaleStep
            | Self::LadderStep
            | Self::Municipalities
            | Self::Regions
            | Self::Source
            | Self::Municipality
            | Self::Region
            | Self::PatientFees
            | Self::MissingFees
            | Self::Fees
            | Self::Method
            | Self::Overlay
            | Self::Change
            | Self::Portfolio
            | Self::Funded
            | Self::FundedGroup
            | Self::Income
            | Self::Cost
            | Self::Saved
            | Self::Advice
            | Self::PrintedFigure
            | Self::Reports
            | Self::ListedReport
            | Self::Programme
            | Self::Participants
            | Self::TypeCase
            | Self::Group
            | Self::Reference
            | Self::Expense
            | Self::Funding
            | Self::Customary
            | Self::Goal
            | Self::Comparison
            | Self::Comparisons => None,
            _ => Some(Self::Row),
        }
    }

    /// Whether it is a wage subsidy.
    pub const fn is_lonestod(self) -> bool {
        matches!(self, Self::Lonebidrag | Self::Nystartsjobb | Self::Lonestod)
    }

    /// The headings that it stands under, without `before` and `after`; none for the top of the file and every row.
    pub fn headings(self) -> Vec<String> {
        match self {
            Self::Case | Self::Situation | Self::Row => Vec::new(),
            Self::Person => vec!["person".to_owned()],
            Self::Household => vec!["household".to_owned()],
            Self::Child => vec!["household.children".to_owned()],
            Self::Forecast => vec!["forecast".to_owned()],
            Self::Intervention => vec!["intervention".to_owned()],
            Self::Correction => vec!["correction".to_owned()],
            Self::Work => vec!["work".to_owned()],
            Self::Sjuklon => vec!["work.sjuklon".to_owned()],
            Self::Lonebidrag | Self::Nystartsjobb | Self::Lonestod => lonestod()
                .filter(|field| field.holds == Some(self))
                .map(|field| format!("work.{}", field.key))
                .collect(),
            Self::Use => vec!["use".to_owned()],
            Self::Published => vec!["published".to_owned()],
            Self::Correlation => vec!["correlation".to_owned()],
            Self::OwnPrice => vec!["own_price".to_owned()],
            Self::NamedList => vec!["prices".to_owned()],
            _ => BENEFITS
                .iter()
                .filter(|benefit| benefit.place == self)
                .map(|benefit| format!("support.{}", benefit.key))
                .collect(),
        }
    }
}

/// The fields that may stand in a place, with those of every such place.
pub fn fields(place: Place) -> impl Iterator<Item = &'static Field> {
    let stands = move |of: Place| of == place || place.also() == Some(of);
    all().filter(move |field| stands(field.place))
}

/// Every field of every kind of files.
pub fn all() -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().chain(TABLE_FIELDS).chain(PORTFOLIO_FIELDS).chain(PROGRAMME_FIELDS).chain(REPORTS_FIELDS)
}

/// The keys that may stand in a place, with those of every such place.
pub fn keys(place: Place) -> Vec<&'static str> {
    fields(place).map(|field| field.key).collect()
}

/// The wage subsidies that a row of work may have.
pub fn lonestod() -> impl Iterator<Item = &'static Field> {
    fields(Place::Work).filter(|field| field.holds.is_some_and(Place::is_lonestod))
}

/// The benefit with that key.
pub fn benefit(key: &str) -> Option<&'static Benefit> {
    BENEFITS.iter().find(|benefit| benefit.key == key)
}

/// The field with that key in a place.
///
/// # Panics
/// If the registry lacks it: every key that is read stands here.
pub fn field(place: Place, key: &str) -> &'static Field {
    fields(place)
        .find(|field| field.key == key)
        .unwrap_or_else(|| panic!("the registry of fields lacks {key} in {place:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn benefits_are_named_as_their_rules() {
        for benefit in BENEFITS {
            if let Some(rule) = crate::rule::Rule::find(benefit.key) {
                assert_eq!(rule.title, (benefit.sv, benefit.en));
            }
        }
    }

    #[test]
    fn no_key_stands_twice_in_a_place() {
        let mut seen = BTreeSet::new();
        for field in all() {
            assert!(seen.insert((field.place, field.key)), "{:?} {}", field.place, field.key);
            assert!(!field.sv.is_empty() && !field.en.is_empty());
        }
    }
}
