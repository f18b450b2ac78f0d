//! The keys of an evaluation file: a programme, its participants, what it cost and who paid, and what it was to reach.

use super::{Field, Kind, Place};

const MOST_PARTICIPANTS: i64 = 1_000_000;
const MOST_AMOUNT: i64 = 10_000_000_000;
const PARTICIPANTS: Kind = Kind::Whole(0, MOST_PARTICIPANTS);
const BASIS: Kind = Kind::Choice(&["känd", "uppskattad", "antagen"]);

/// Where the money of a programme may come from.
const FUNDING: &[&str] = &[
    "municipality",
    "region",
    "arbetsformedlingen",
    "forsakringskassan",
    "state",
    "employer",
    "samordningsforbundet",
    "sparade-medel",
    "esf",
];

/// Every key of the evaluation file, and of the reference values of other evaluations.
pub const PROGRAMME_FIELDS: &[Field] = fields! {
    Programme "title" Kind::Text, "programmets namn", "the name of the programme", required, example = "\"Kraft\"";
    Programme "owner" Kind::Text, "vem som driver det", "who runs it", example = "\"Lunds kommun\"";
    Programme "source" Kind::Text, "var uppgifterna kommer ifrån", "where it comes from";
    Programme "note" Kind::Texts, "vad läsaren ska veta", "what the reader should know";
    Programme "illustration" Kind::Text, "varför siffrorna bara är en illustration; står överst i allt som skrivs ut", "why the figures are an illustration only; stands first in all that is printed";
    Programme "period" Kind::Texts, "första och sista månaden", "first and last month", required, example = "[\"2015-01\", \"2015-12\"]";
    Programme "unit" Kind::Choice(&["kr", "tkr", "mkr"]), "vad [[cost]] och [[funding]] är skrivna i (kr om inget anges); [[comparison]] är alltid i kronor", "what [[cost]] and [[funding]] are written in (kr if nothing is said); [[comparison]] is always in kronor", example = "\"kr\"";
    Programme "method" Kind::Method, "metod för alla typfall, i stället för deras egen", "method of all type cases, in the place of their own", example = "\"nyttosam-faktorpris\"";
    Programme "participants" Kind::Table, "deltagarna", "the participants", required, holds = Place::Participants;
    Programme "type_case" Kind::Tables, "hur det gick: ett fall och ett antal under varje rubrik [[type_case]]", "how it went: a case and a number under each heading [[type_case]]", required, holds = Place::TypeCase;
    Programme "reference" Kind::Table, "en självförsörjande persons situation, som potentialen räknas mot", "the situation of a self-supporting person, which the potential is counted against", holds = Place::Reference;
    Programme "cost" Kind::Tables, "kostnader, en under varje rubrik [[cost]]", "costs, one under each heading [[cost]]", holds = Place::Expense;
    Programme "funding" Kind::Tables, "finansiering, en källa under varje rubrik [[funding]]; ska möta kostnaderna varje år", "funding, a source under each heading [[funding]]; must meet the costs in each year", holds = Place::Funding;
    Programme "municipalities" Kind::PercentByName, "kommunernas andelar av vad kommunerna tillsammans betalar, om de är flera; delar bara kostnaden", "the municipalities' shares of what the municipalities pay together, if there are several; splits the cost alone", example = "{ Lund = \"70 %\", Lomma = \"30 %\" }";
    Programme "correction" Kind::Table, "vad som räknas av från alla typfall: dödvikt, undanträngning, andras bidrag, osäkerhet", "what is taken off in all type cases: deadweight, displacement, what others contributed, uncertainty", holds = Place::Correction;
    Programme "sensitivity" Kind::Table, "känslighetsanalyserna som brukar göras", "the customary sensitivity analyses", holds = Place::Customary;
    Programme "goal" Kind::Tables, "mål, ett under varje rubrik [[goal]]", "goals, one under each heading [[goal]]", holds = Place::Goal;
    Programme "comparison" Kind::Tables, "egna jämförande värden, en utvärdering eller flera tillsammans under varje rubrik [[comparison]]; de medföljande står alltid med", "reference values of your own, one evaluation or several together under each heading [[comparison]]; those that come with the program are always shown", holds = Place::Comparison;
    Programme "hide_groups_under" Kind::Whole(0, 1000), "grupper med färre deltagare än så visas inte (annars 5)", "groups of fewer participants than this are not shown (else 5)", example = "5";

    Participants "started" Kind::Whole(1, MOST_PARTICIPANTS), "alla som började", "everybody who started", required, example = "42";
    Participants "completed" PARTICIPANTS, "hur många som fullföljde", "how many completed it", example = "36";
    Participants "avbrott" PARTICIPANTS, "hur många som slutade i förtid och vars utfall är känt: de ingår i typfallen", "how many left early and whose outcome is known: they are among the type cases", example = "4";
    Participants "bortfall" PARTICIPANTS, "hur många vars utfall inte är känt", "how many whose outcome is not known", example = "2";
    Participants "bortfall_as" Kind::Choice(&["unchanged", "as-others"]), "vad som antas om dem: unchanged (inget har ändrats; gäller om inget anges) eller as-others (som de andra i genomsnitt)", "what is assumed of them: unchanged (nothing has changed; if nothing is said) or as-others (as the others on average)", example = "\"unchanged\"";
    Participants "starts" Kind::WholeByYear(MOST_PARTICIPANTS), "hur många som började, efter år", "how many started, by year", example = "{ 2014 = 20, 2015 = 22 }";
    Participants "answered" PARTICIPANTS, "hur många som svarat på en enkät, för mål som gäller dem", "how many answered a questionnaire, for goals about them", example = "30";
    Participants "basis" BASIS, "hur antalen är kända", "how the numbers are known", example = "\"känd\"";
    Participants "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";

    TypeCase "case" Kind::Text, "fallfil, sökt från den här filens mapp; utan fall måste unchanged vara true", "case file, looked for from the folder of this file; without a case, unchanged must be true", example = "\"../lund-2015/typfall-1.toml\"";
    TypeCase "unchanged" Kind::Flag, "true: inget har ändrats för dem; av fallet räknas bara läget före", "true: nothing has changed for them; of the case only the situation before counts", example = "true";
    TypeCase "number" PARTICIPANTS, "antal deltagare", "number of participants", required, example = "5";
    TypeCase "group" Kind::Table, "vilka grupper de hör till; den nyckel som saknas är \"uppgift saknas\"", "which groups they belong to; a key that is missing is \"not stated\"", holds = Place::Group;
    TypeCase "basis" BASIS, "hur antalet är känt", "how the number is known", example = "\"känd\"";
    TypeCase "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";

    Group "sex" Kind::Text, "kön", "sex", example = "\"kvinnor\"";
    Group "age" Kind::Text, "ålder", "age", example = "\"18–29\"";
    Group "education" Kind::Text, "utbildning", "education", example = "\"gymnasium\"";
    Group "household" Kind::Text, "hushåll", "household", example = "\"ensamstående\"";
    Group "target_group" Kind::Text, "målgrupp", "target group", example = "\"unga vuxna\"";

    Reference "case" Kind::Text, "fallfil, sökt från den här filens mapp", "case file, looked for from the folder of this file", required, example = "\"../lund-2015/typfall-1.toml\"";
    Reference "situation" Kind::Choice(&["before", "after"]), "vilket av dess lägen: after (annars) eller before", "which of its situations: after (else) or before", example = "\"after\"";

    Expense "kind" Kind::Text, "vad det är för kostnad", "what kind of cost it is", required, example = "\"personal\"";
    Expense "amounts" Kind::AmountByYear(MOST_AMOUNT), "belopp efter år, i unit", "amounts by year, in unit", required, example = "{ 2015 = 5.5 }";
    Expense "basis" BASIS, "hur beloppet är känt", "how the amount is known", example = "\"känd\"";
    Expense "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";

    Funding "from" Kind::Choice(FUNDING), "vem som betalar: en part, samordningsförbundet (lagens delning), dess sparade medel (samma delning), eller ESF", "who pays: a party, the coordination association (split by the act), what it has saved (split alike), or the ESF", required, example = "\"samordningsforbundet\"";
    Funding "amounts" Kind::AmountByYear(MOST_AMOUNT), "belopp efter år, i unit", "amounts by year, in unit", required, example = "{ 2015 = 5.5 }";
    Funding "own_time" Kind::Flag, "true: egen arbetstid, inte pengar", "true: own working time, not money", example = "true";
    Funding "basis" BASIS, "hur beloppet är känt", "how the amount is known", example = "\"känd\"";
    Funding "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";

    Customary "outer_factors" Kind::Percent(0, 100), "hur stor del av intäkten som yttre faktorer antas ha gett (annars som metoden säger)", "the share of the income that outer factors are taken to have given (else as the method says)", example = "\"25 %\"";
    Customary "write_off_years" Kind::Whole(1, 20), "antal år som kostnaden skrivs av på (annars som metoden säger)", "years over which the cost is written off (else as the method says)", example = "3";

    Goal "text" Kind::Text, "målet", "the goal", required, example = "\"Hälften ska arbeta minst tio timmar i veckan\"";
    Goal "level" Kind::Choice(&["individ", "organisation", "struktur"]), "nivå: individ (deltagarna), organisation eller struktur (hur organisationerna samverkar)", "level: individ (the participants), organisation or struktur (how the organisations work together)", required, example = "\"individ\"";
    Goal "indicator" Kind::Text, "vad det mäts med", "what it is measured by", example = "\"andel som arbetar minst tio timmar i veckan\"";
    Goal "target" Kind::Measure, "det som skulle nås: en andel av dem som räknas, eller ett tal", "what was to be reached: a share of those counted, or a number", example = "\"50 %\"";
    Goal "partly" Kind::Measure, "varifrån målet är delvis uppnått, i samma form", "from where the goal is partly reached, in the same form", example = "\"25 %\"";
    Goal "of" Kind::Choice(&["started", "followed-up", "answered"]), "av vilka: alla som började, följts upp (känt utfall) eller svarat; krävs för mål på individnivå och för andelar", "of whom: all who started, were followed up (outcome known) or answered; required of goals about individuals and of shares", example = "\"started\"";
    Goal "outcome" Kind::Measure, "det som nåddes, i samma form; ett antal räknas som andel av dem som räknas", "what was reached, in the same form; a number is made a share of those counted", example = "\"5 %\"";
    Goal "computed" Kind::Choice(&["work", "studies", "work-or-studies", "without-forsorjningsstod"]), "utfallet räknat ur typfallens läge efter (före för oförändrade): arbete, studier, någondera, eller utan försörjningsstöd", "the outcome computed from the situations after of the type cases (before for those unchanged): work, studies, either, or without försörjningsstöd", example = "\"work\"";
    Goal "date" Kind::Date, "när det mättes", "when it was measured", example = "2015-03-17";
    Goal "source" Kind::Text, "var mål och utfall kommer ifrån", "where goal and outcome come from";

    Comparisons "comparison" Kind::Tables, "jämförande värden, ett under varje rubrik [[comparison]]", "reference values, one under each heading [[comparison]]", required, holds = Place::Comparison;

    Comparison "id" Kind::Text, "kort namn", "short name", required, example = "\"payoff-58\"";
    Comparison "title" Kind::Text, "namn", "name", required, example = "\"58 utvärderingar\"";
    Comparison "title_en" Kind::Text, "namn på engelska", "name in English", shipped, example = "\"58 evaluations\"";
    Comparison "evaluations" Kind::Whole(1, 100_000), "antal utvärderingar", "number of evaluations", example = "58";
    Comparison "potential" Kind::Money(0, MOST_AMOUNT), "potential, kronor per deltagare och år", "potential, kronor per participant and year", example = "603_000";
    Comparison "income" Kind::Money(-MOST_AMOUNT, MOST_AMOUNT), "samhällets intäkt, kronor per deltagare och år", "society's income, kronor per participant and year", example = "82_000";
    Comparison "cost" Kind::Money(0, MOST_AMOUNT), "åtgärdskostnad, kronor per deltagare", "cost of the measure, kronor per participant", example = "95_000";
    Comparison "year" Kind::Whole(1990, 2100), "året då värdena trycktes", "the year in which the values were printed", example = "2015";
    Comparison "source" Kind::Text, "utgivare och sida", "publisher and page", required, example = "\"rapport och sida\"";
    Comparison "status" Kind::Choice(super::STATUSES), "hur värdena är kända", "how the values are known", shipped, example = "\"published\"";
    Comparison "checked" Kind::Date, "dagen då någon senast jämförde med källan", "the day on which somebody last compared them with their source", shipped, example = "2026-11-22";
};
