//! The registry of input fields: every key that a case file may hold, where, what it takes and what it means.
//!
//! Reading, suggestions and paths are made from it.

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
    /// The wage subsidy of a row of work.
    Lonebidrag,
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
}

const MOST_KRONOR: i64 = 5_000_000;

macro_rules! fields {
    ($($place:ident $key:literal $kind:expr, $sv:literal, $en:literal;)*) => {
        /// Every key of the case file.
        pub const FIELDS: &[Field] = &[$(Field {
            place: Place::$place, key: $key, kind: $kind, sv: $sv, en: $en,
        }),*];
    };
}

fields! {
    Case "title" Kind::Text, "fallets namn", "the name of the case";
    Case "municipality" Kind::Text, "kommunens namn eller kod: ger kommunal- och regionskatt", "name or code of the municipality: gives local tax";
    Case "rates" Kind::Year, "inkomstår för reglerna, samma före och efter", "income year of the rules, the same before and after";
    Case "prices" Kind::Texts, "prislista, eller flera där en senare går före en tidigare", "price list, or several where a later goes before an earlier";
    Case "method" Kind::Text, "metod (nyttosam)", "method (nyttosam)";
    Case "not_valued" Kind::Texts, "vad fallet inte värderar", "what the case does not value";
    Case "person" Kind::Table, "personen", "the person";
    Case "before" Kind::Table, "de tolv månaderna före", "the twelve months before";
    Case "after" Kind::Table, "de tolv månaderna efter", "the twelve months after";
    Case "published" Kind::Tables, "tryckta siffror att jämföra med", "printed figures to compare with";

    Person "age" Kind::Whole(16, 100), "ålder vid årets ingång", "age at the start of the year";

    Situation "summary" Kind::Text, "situationen i ord", "the situation in words";
    Situation "support" Kind::Table, "ersättningar", "benefits";
    Situation "use" Kind::Table, "vård, handläggning och utbildning", "care, case handling and education";
    Situation "work" Kind::Tables, "arbete", "work";

    Row "from" Kind::Whole(1, 12), "första månaden av de tolv", "first month of the twelve";
    Row "to" Kind::Whole(1, 12), "sista månaden av de tolv", "last month of the twelve";
    Row "basis" Kind::Choice(&["känd", "uppskattad", "antagen"]), "hur uppgiften är känd", "how the row is known";
    Row "source" Kind::Text, "var uppgiften kommer ifrån", "where the row comes from";
    Row "low" Kind::Bound, "lägsta rimliga värde", "lowest plausible value";
    Row "high" Kind::Bound, "högsta rimliga värde", "highest plausible value";
    Row "shape" Kind::Choice(&["triangular", "uniform", "pert", "normal", "log-normal", "beta"]), "fördelning mellan low och high", "distribution between low and high";

    Work "wage_month_full_time" Kind::Money(1_000, 200_000), "heltidslön per månad före skatt", "full-time wage per month before tax";
    Work "extent" Kind::Percent(1, 100), "andel av heltid", "share of full time";
    Work "months" Kind::Quantity(12), "antal månader i arbete", "months in work";
    Work "lonebidrag" Kind::Table, "lönebidrag", "wage subsidy";
    Work "produktionsfaktor" Kind::Percent(0, 200), "produktion som andel av lönekostnaden", "production as a share of wage cost";

    Lonebidrag "share" Kind::Percent(1, 100), "andel av lönekostnaden", "share of the wage cost";
    Lonebidrag "ceiling" Kind::Flag, "om taket för bidragsgrundande lön gäller", "whether the ceiling of the counted wage applies";
    Lonebidrag "per_month" Kind::Money(0, 100_000), "beslutat belopp per månad", "decided amount per month";

    Observed "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months";
    Observed "per_month" Kind::Monthly(200_000), "kronor per månad, eller tolv belopp", "kronor per month, or twelve amounts";
    Observed "months" Kind::Quantity(12), "antal månader med per_month", "months with per_month";

    Forsorjningsstod "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months";
    Forsorjningsstod "per_month" Kind::Monthly(200_000), "kronor per månad, eller tolv belopp", "kronor per month, or twelve amounts";
    Forsorjningsstod "months" Kind::Quantity(12), "antal månader med per_month", "months with per_month";
    Forsorjningsstod "up_to" Kind::Money(0, MOST_KRONOR), "fyller ut årets inkomster efter skatt och vårdavgifter till detta belopp", "fills up the year's incomes after tax and patient fees to this amount";

    Aktivitetsstod "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax";
    Aktivitetsstod "days" Kind::Quantity(262), "ersatta dagar, högst fem i veckan", "paid days, at most five a week";
    Aktivitetsstod "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid";
    Aktivitetsstod "level" Kind::Choice(&["ej-kvalificerad", "lagsta", "a-kassa"]), "ej-kvalificerad: utan rätt till a-kassa; lagsta: lägsta belopp med rätt till a-kassa; a-kassa: efter tidigare lön, med wage_month", "ej-kvalificerad: not qualified for a-kassa; lagsta: lowest amount when qualified; a-kassa: by earlier wage, with wage_month";
    Aktivitetsstod "wage_month" Kind::Money(1_000, 200_000), "tidigare lön per månad", "earlier wage per month";
    Aktivitetsstod "first_day" Kind::Whole(1, 450), "ersättningsdag i perioden som året börjar med", "benefit day of the period that the year begins with";
    Aktivitetsstod "extent" Kind::Percent(1, 100), "programmets omfattning", "extent of the programme";

    Sjukpenning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax";
    Sjukpenning "days" Kind::Quantity(366), "kalenderdagar med sjukpenning", "calendar days with sjukpenning";
    Sjukpenning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid";
    Sjukpenning "sgi" Kind::Money(0, MOST_KRONOR), "sjukpenninggrundande inkomst per år", "qualifying income per year";
    Sjukpenning "level" Kind::Choice(&["normal", "fortsattning"]), "normal: 80 %; fortsattning: 75 %", "normal: 80 %; fortsattning: 75 %";
    Sjukpenning "degree" Kind::Choice(&["25 %", "50 %", "75 %", "100 %"]), "grad", "degree";

    Rehabiliteringspenning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax";
    Rehabiliteringspenning "days" Kind::Quantity(366), "kalenderdagar", "calendar days";
    Rehabiliteringspenning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid";
    Rehabiliteringspenning "sgi" Kind::Money(0, MOST_KRONOR), "sjukpenninggrundande inkomst per år", "qualifying income per year";
    Rehabiliteringspenning "degree" Kind::Choice(&["25 %", "50 %", "75 %", "100 %"]), "grad", "degree";

    Arbetsloshetsersattning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax";
    Arbetsloshetsersattning "days" Kind::Quantity(262), "ersatta dagar, högst fem i veckan", "paid days, at most five a week";
    Arbetsloshetsersattning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid";
    Arbetsloshetsersattning "level" Kind::Choice(&["grundbelopp", "inkomst"]), "grundbelopp, eller inkomst med wage_month", "grundbelopp: basic amount; inkomst: by earlier income, with wage_month";
    Arbetsloshetsersattning "extent" Kind::Percent(1, 100), "omfattning", "extent";
    Arbetsloshetsersattning "wage_month" Kind::Money(1_000, 200_000), "tidigare lön per månad", "earlier wage per month";
    Arbetsloshetsersattning "first_day" Kind::Whole(1, 450), "ersättningsdag i perioden som året börjar med", "benefit day of the period that the year begins with";

    Utvecklingsersattning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months";
    Utvecklingsersattning "days" Kind::Quantity(262), "ersatta dagar, högst fem i veckan", "paid days, at most five a week";
    Utvecklingsersattning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid";
    Utvecklingsersattning "level" Kind::Choice(&["gymnasieexamen", "ovriga"]), "med eller utan gymnasieexamen", "with or without an upper secondary diploma";
    Utvecklingsersattning "extent" Kind::Percent(1, 100), "omfattning", "extent";

    Etableringsersattning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months";
    Etableringsersattning "days" Kind::Quantity(262), "ersatta dagar, högst fem i veckan", "paid days, at most five a week";
    Etableringsersattning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid";
    Etableringsersattning "level" Kind::Choice(&["hel", "kartlaggning"]), "hel, eller under kartläggning", "whole, or during mapping";
    Etableringsersattning "extent" Kind::Percent(1, 100), "omfattning", "extent";

    Foraldrapenning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax";
    Foraldrapenning "days" Kind::Quantity(366), "kalenderdagar", "calendar days";
    Foraldrapenning "per_day" Kind::Money(0, 5_000), "kronor per dag som betalats", "kronor per day as paid";
    Foraldrapenning "level" Kind::Choice(&["grundniva"]), "grundniva: grundnivån", "grundniva: the basic level";
    Foraldrapenning "extent" Kind::Percent(1, 100), "omfattning", "extent";

    Ersattning "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna, före skatt", "kronor in the twelve months, before tax";
    Ersattning "per_month" Kind::Monthly(200_000), "kronor per månad före skatt, eller tolv belopp", "kronor per month before tax, or twelve amounts";
    Ersattning "months" Kind::Quantity(12), "antal månader", "months";
    Ersattning "level" Kind::Choice(&["garanti", "inkomstrelaterad"]), "garanti: garantinivån; inkomstrelaterad: efter antagandeinkomst", "garanti: the guarantee level; inkomstrelaterad: by antagandeinkomst";
    Ersattning "antagandeinkomst" Kind::Money(0, MOST_KRONOR), "antagandeinkomst per år", "assumed income per year";
    Ersattning "degree" Kind::Choice(&["25 %", "50 %", "75 %", "100 %"]), "grad", "degree";

    Studiemedel "weeks" Kind::Quantity(53), "veckor med studiebidrag", "weeks with grant";
    Studiemedel "loan_weeks" Kind::Quantity(53), "veckor med studielån (0 utan lån)", "weeks with loan (0 without loan)";
    Studiemedel "extent" Kind::Percent(1, 100), "studietakt", "extent of the studies";
    Studiemedel "level" Kind::Choice(&["allmant", "hogre"]), "allmänt eller högre bidrag", "general or higher grant";

    Use "visits" Kind::Quantity(1_000), "antal besök", "visits";
    Use "hours" Kind::Quantity(8_784), "antal timmar", "hours";
    Use "hours_per_week" Kind::Quantity(168), "timmar per vecka", "hours per week";
    Use "days" Kind::Quantity(366), "antal dagar", "days";
    Use "weeks" Kind::Quantity(53), "antal veckor", "weeks";
    Use "months" Kind::Quantity(12), "antal månader", "months";
    Use "total" Kind::Money(0, MOST_KRONOR), "kronor under de tolv månaderna", "kronor in the twelve months";
    Use "paid_by" Kind::Shares, "vem som betalar, om inte prislistans part", "who pays, if not the party in the price list";
    Use "fee" Kind::Money(0, 5_000), "patientavgift per besök, om inte regionens taxa", "patient fee per visit, if not the region's";

    Published "party" Kind::Text, "parten", "the party";
    Published "one_year" Kind::Text, "tryckt belopp efter ett år", "printed amount after one year";
    Published "five_year" Kind::Text, "tryckt belopp efter fem år", "printed amount after five years";
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
}

/// Every benefit that may stand under `support`.
pub const BENEFITS: [Benefit; 12] = [
    Benefit { key: "forsorjningsstod", place: Place::Forsorjningsstod },
    Benefit { key: "bostadsbidrag", place: Place::Observed },
    Benefit { key: "aktivitetsstod", place: Place::Aktivitetsstod },
    Benefit { key: "sjukpenning", place: Place::Sjukpenning },
    Benefit { key: "sjukersattning", place: Place::Ersattning },
    Benefit { key: "aktivitetsersattning", place: Place::Ersattning },
    Benefit { key: "rehabiliteringspenning", place: Place::Rehabiliteringspenning },
    Benefit { key: "arbetsloshetsersattning", place: Place::Arbetsloshetsersattning },
    Benefit { key: "utvecklingsersattning", place: Place::Utvecklingsersattning },
    Benefit { key: "etableringsersattning", place: Place::Etableringsersattning },
    Benefit { key: "foraldrapenning", place: Place::Foraldrapenning },
    Benefit { key: "studiemedel", place: Place::Studiemedel },
];

/// The keys that may stand in a place; rows also have those of every row.
pub fn keys(place: Place) -> Vec<&'static str> {
    let is_row = place == Place::Work || place == Place::Use || BENEFITS.iter().any(|benefit| benefit.place == place);
    FIELDS
        .iter()
        .filter(|field| field.place == place || is_row && field.place == Place::Row)
        .map(|field| field.key)
        .collect()
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
    fn no_key_stands_twice_in_a_place() {
        let mut seen = BTreeSet::new();
        for field in FIELDS {
            assert!(seen.insert((field.place, field.key)), "{:?} {}", field.place, field.key);
            assert!(!field.sv.is_empty() && !field.en.is_empty());
        }
    }
}
