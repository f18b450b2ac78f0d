//! The registry of input fields: every key that a case file may hold, where, what it takes and what it means.
//!
//! Reading, suggestions, paths, look-up, templates and the schema are made from it.

use crate::party::Party;
use crate::texts::{Label, Title};

/// A table of the file in which keys may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The top of the file.
    Case,
    /// `[person]`.
    Person,
    /// `[before]` and `[after]`.
    Situation,
    /// A row of any kind: what it may carry besides its own keys.
    Row,
    /// A row of `[*.work]`.
    Work,
    /// A wage subsidy of a row of work by work capacity: lönebidrag and OSA.
    Lonebidrag,
    /// Nystartsjobb.
    Nystartsjobb,
    /// A wage subsidy of a row of work that asks for nothing else.
    Lonestod,
    /// An observed benefit.
    Observed,
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
    /// A row of `[*.use]`.
    Use,
    /// A row of `[[published]]`.
    Published,
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A text or a list of texts.
    Texts,
    /// A calendar year.
    Year,
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
    /// `true` or `false`.
    Flag,
    /// One of several words.
    Choice(&'static [&'static str]),
    /// A party, or shares of parties.
    Shares,
    /// The name or code of a municipality.
    Municipality,
    /// The ids of price lists.
    PriceLists,
    /// The id of a method.
    Method,
    /// Society or a party.
    Party,
    /// A number of the same kind as the row's main quantity.
    Bound,
    /// A table.
    Table,
    /// A table, or a list of tables.
    Tables,
}

/// A key of the case file.
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
    /// Whether it is one of several keys of its place of which exactly one must be given.
    pub either: bool,
    /// What a table holds.
    pub holds: Option<Place>,
    /// A value as it may be written; `None` where any value of the kind will do.
    pub example: Option<&'static str>,
}

const MOST_KRONOR: i64 = 5_000_000;

macro_rules! fields {
    ($($place:ident $key:literal $kind:expr, $sv:literal, $en:literal $(, $more:ident $(= $value:expr)?)*;)*) => {
        /// Every key of the case file.
        pub const FIELDS: &[Field] = &[$(
            Field::new(Place::$place, $key, $kind, $sv, $en)$(.$more($($value)?))*
        ),*];
    };
}

fields! {
    Case "title" Kind::Text, "fallets namn", "the name of the case", required, example = "\"Från försörjningsstöd till arbete\"";
    Case "municipality" Kind::Municipality, "kommunens namn eller kod: ger kommunal- och regionskatt", "name or code of the municipality: gives local tax", required, example = "\"Lund\"";
    Case "rates" Kind::Year, "inkomstår för reglerna, samma före och efter", "income year of the rules, the same before and after", required, example = "2013";
    Case "prices" Kind::PriceLists, "prislista, eller flera där en senare går före en tidigare", "price list, or several where a later goes before an earlier", example = "\"skane-2014\"";
    Case "method" Kind::Method, "metod: nyttosam, eller nyttosam-avgifter som också räknar begravningsavgift", "method: nyttosam, or nyttosam-avgifter, which counts the burial fee too", example = "\"nyttosam\"";
    Case "not_valued" Kind::Texts, "vad fallet inte värderar", "what the case does not value", example = "[\"Livskvalitet och hälsa för deltagaren\"]";
    Case "person" Kind::Table, "personen", "the person", holds = Place::Person;
    Case "before" Kind::Table, "de tolv månaderna före", "the twelve months before", required, holds = Place::Situation;
    Case "after" Kind::Table, "de tolv månaderna efter", "the twelve months after", required, holds = Place::Situation;
    Case "published" Kind::Tables, "tryckta siffror att jämföra med", "printed figures to compare with", holds = Place::Published;

    Person "age" Kind::Whole(16, 100), "ålder vid årets ingång", "age at the start of the year", example = "35";

    Situation "summary" Kind::Text, "situationen i ord", "the situation in words";
    Situation "support" Kind::Table, "ersättningar", "benefits";
    Situation "use" Kind::Table, "vård, handläggning och utbildning", "care, case handling and education";
    Situation "work" Kind::Tables, "arbete", "work", holds = Place::Work;

    Row "from" Kind::Whole(1, 12), "första månaden av de tolv", "first month of the twelve";
    Row "to" Kind::Whole(1, 12), "sista månaden av de tolv", "last month of the twelve";
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

    Lonebidrag "share" Kind::Percent(1, 100), "andel av lönekostnaden", "share of the wage cost", example = "\"60 %\"", either;
    Lonebidrag "ceiling" Kind::Flag, "om taket för bidragsgrundande lön gäller", "whether the ceiling of the counted wage applies", example = "true";
    Lonebidrag "per_month" Kind::Money(0, 100_000), "beslutat belopp per månad", "decided amount per month", either;

    Nystartsjobb "group" Kind::Choice(&["unga", "vuxna", "nyanlanda"]), "vem nystartsjobbet är för: unga, vuxna eller nyanlanda", "whom the nystartsjobb is for: unga (the young), vuxna (adults) or nyanlanda (new arrivals)", example = "\"vuxna\"", either;
    Nystartsjobb "per_month" Kind::Money(0, 100_000), "beslutat belopp per månad", "decided amount per month", either;

    Lonestod "per_month" Kind::Money(0, 100_000), "beslutat belopp per månad; utan det räknas stödet efter årets regler", "decided amount per month; without it the support is counted by the rules of the year", example = "15_000";

    Observed "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months", either;
    Observed "per_month" Kind::Monthly(200_000), "kronor per månad, eller tolv belopp", "kronor per month, or twelve amounts", example = "9_500", either;
    Observed "months" Kind::Quantity(12), "antal månader med per_month", "months with per_month";

    Forsorjningsstod "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months", either;
    Forsorjningsstod "per_month" Kind::Monthly(200_000), "kronor per månad, eller tolv belopp", "kronor per month, or twelve amounts", example = "9_500", either;
    Forsorjningsstod "months" Kind::Quantity(12), "antal månader med per_month", "months with per_month";
    Forsorjningsstod "up_to" Kind::Money(0, MOST_KRONOR), "fyller ut årets inkomster efter skatt och vårdavgifter till detta belopp", "fills up the year's incomes after tax and patient fees to this amount", either;

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

    Studiemedel "weeks" Kind::Quantity(53), "veckor med studiebidrag", "weeks with grant", required, example = "40";
    Studiemedel "loan_weeks" Kind::Quantity(53), "veckor med studielån (0 utan lån)", "weeks with loan (0 without loan)", required, example = "0";
    Studiemedel "extent" Kind::Percent(1, 100), "studietakt", "extent of the studies";
    Studiemedel "level" Kind::Choice(&["allmant", "hogre"]), "allmänt eller högre bidrag", "general or higher grant";

    Use "visits" Kind::Quantity(1_000), "antal besök", "visits";
    Use "hours" Kind::Quantity(8_784), "antal timmar", "hours";
    Use "hours_per_week" Kind::Quantity(168), "timmar per vecka", "hours per week";
    Use "days" Kind::Quantity(366), "antal dagar", "days";
    Use "weeks" Kind::Quantity(53), "antal veckor", "weeks";
    Use "months" Kind::Quantity(12), "antal månader", "months";
    Use "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months";
    Use "paid_by" Kind::Shares, "vem som betalar, om inte prislistans part", "who pays, if not the party in the price list", example = "{ region = \"50 %\", municipality = \"50 %\" }";
    Use "fee" Kind::Money(0, 5_000), "patientavgift per besök, om inte regionens taxa", "patient fee per visit, if not the region's";

    Published "party" Kind::Party, "parten", "the party", required, example = "\"municipality\"";
    Published "one_year" Kind::Text, "tryckt belopp efter ett år", "printed amount after one year", required, example = "\"193 000 kr\"";
    Published "five_year" Kind::Text, "tryckt belopp efter fem år", "printed amount after five years", example = "\"965 000 kr\"";
    Published "page" Kind::Whole(1, 10_000), "sida", "page";
    Published "tolerance" Kind::Money(0, 1_000_000), "kronor som ettårssiffran får avvika, om inte tryckt precision", "kronor that the one-year figure may be off, if not printed precision";
    Published "reason" Kind::Text, "skäl för tolerance", "reason for tolerance";
    Published "note" Kind::Text, "anmärkning", "note";
}

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
    "bostadsbidrag" Observed Forsakringskassan "Bostadsbidrag" "Housing allowance";
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
}

impl Field {
    const fn new(place: Place, key: &'static str, kind: Kind, sv: &'static str, en: &'static str) -> Self {
        Self { place, key, kind, sv, en, required: false, either: false, holds: None, example: None }
    }

    const fn required(mut self) -> Self {
        self.required = true;
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
            Self::Text | Self::Municipality | Self::Method | Self::Party => Label::KindText,
            Self::Texts | Self::PriceLists => Label::KindTexts,
            Self::Year => Label::KindYear,
            Self::Whole(..) => Label::KindWhole,
            Self::Money(..) => Label::KindKronor,
            Self::Monthly(_) => Label::KindMonthly,
            Self::Quantity(_) | Self::Bound => Label::KindQuantity,
            Self::Percent(..) => Label::KindPercent,
            Self::Flag => Label::KindFlag,
            Self::Choice(words) => Label::KindChoice { words: words.iter().map(ToString::to_string).collect() },
            Self::Shares => Label::KindShares,
            Self::Table => Label::KindTable,
            Self::Tables => Label::KindTables,
        }
    }
}

impl Place {
    /// Whether it is a row of input, which also has the keys of every row.
    pub const fn is_row(self) -> bool {
        !matches!(self, Self::Case | Self::Person | Self::Situation | Self::Row | Self::Published)
            && !self.is_lonestod()
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
            Self::Work => vec!["work".to_owned()],
            Self::Lonebidrag | Self::Nystartsjobb | Self::Lonestod => lonestod()
                .filter(|field| field.holds == Some(self))
                .map(|field| format!("work.{}", field.key))
                .collect(),
            Self::Use => vec!["use".to_owned()],
            Self::Published => vec!["published".to_owned()],
            _ => BENEFITS
                .iter()
                .filter(|benefit| benefit.place == self)
                .map(|benefit| format!("support.{}", benefit.key))
                .collect(),
        }
    }
}

/// The fields that may stand in a place; rows also have those of every row.
pub fn fields(place: Place) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| field.place == place || place.is_row() && field.place == Place::Row)
}

/// The keys that may stand in a place; rows also have those of every row.
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
    FIELDS
        .iter()
        .find(|field| field.key == key && (field.place == place || field.place == Place::Row))
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
        for field in FIELDS {
            assert!(seen.insert((field.place, field.key)), "{:?} {}", field.place, field.key);
            assert!(!field.sv.is_empty() && !field.en.is_empty());
        }
    }
}
