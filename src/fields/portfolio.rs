//! The keys of a portfolio file: what a coordination association has funded, its income, costs and saved funds.

use super::{Field, Kind, Place};

const MOST_AMOUNT: i64 = 10_000_000_000;
const YEARS: Kind = Kind::Whole(1990, 2100);
const PAGE: Kind = Kind::Whole(1, 10_000);

/// Who can be the principal (*huvudman*) of an intervention: a party of the association, the association itself, others.
const PRINCIPALS: &[&str] =
    &["municipality", "region", "arbetsformedlingen", "forsakringskassan", "samordningsforbund", "others"];
/// Where income comes from; the first three are the parties' allocation.
const INCOMES: &[&str] = &["state", "region", "municipality", "esf", "interest", "others"];
const COSTS: &[&str] = &["administration", "evaluation", "finance", "others"];
const FIGURES: &[&str] = &[
    "number",
    "granted",
    "used",
    "mean_granted",
    "mean_used",
    "allocation",
    "income",
    "opening",
    "available",
    "costs",
    "closing",
    "advised",
];

/// Every key of the portfolio file.
pub const PORTFOLIO_FIELDS: &[Field] = fields! {
    Portfolio "association" Kind::Text, "förbundets namn", "the name of the association", required, example = "\"Finsam Lund\"";
    Portfolio "first_year" YEARS, "första året som filen gäller", "the first year that the file is about", required, example = "2023";
    Portfolio "last_year" YEARS, "sista året, om det är flera", "the last year, if there are several", example = "2026";
    Portfolio "source" Kind::Text, "var uppgifterna kommer ifrån", "where it comes from";
    Portfolio "note" Kind::Texts, "vad läsaren ska veta", "what the reader should know";
    Portfolio "intervention" Kind::Tables, "insatser, en under varje rubrik [[intervention]]", "interventions, one under each heading [[intervention]]", holds = Place::Funded;
    Portfolio "group" Kind::Tables, "insatser per huvudman eller målgrupp, där källan inte trycker beloppen en och en", "interventions by principal or target group, where the source does not print their amounts one by one", holds = Place::FundedGroup;
    Portfolio "income" Kind::Tables, "intäkter efter källa", "income by source", holds = Place::Income;
    Portfolio "cost" Kind::Tables, "kostnader utöver insatserna", "costs besides the interventions", holds = Place::Cost;
    Portfolio "saved" Kind::Tables, "sparade medel, år för år", "saved funds, year by year", holds = Place::Saved;
    Portfolio "advice" Kind::Table, "vad förbund råds till", "what associations are advised", holds = Place::Advice;
    Portfolio "published" Kind::Tables, "tryckta siffror att jämföra med", "printed figures to compare with", holds = Place::PrintedFigure;

    Funded "name" Kind::Text, "insatsens namn", "the name of the intervention", required, example = "\"IRIS Insam\"";
    Funded "principal" Kind::Choices(PRINCIPALS), "huvudman, eller flera", "principal, or several", example = "\"region\"";
    Funded "target_group" Kind::Texts, "målgrupp, eller flera", "target group, or several", example = "[\"unga\", \"psykisk ohälsa\"]";
    Funded "kind" Kind::Choice(&["individ", "struktur"]), "individstödjande (individ) eller strukturpåverkande (struktur)", "whether it supports individuals (individ) or changes structures (struktur)", example = "\"struktur\"";
    Funded "granted" Kind::MoneyByYear(0, MOST_AMOUNT), "beviljat, kronor efter år", "granted, kronor by year", example = "{ 2023 = 295_000, 2024 = 200_000 }";
    Funded "used" Kind::MoneyByYear(0, MOST_AMOUNT), "använt, kronor efter år", "used, kronor by year", example = "{ 2023 = 295_000 }";
    Funded "evaluation" Kind::Text, "insatsens utvärdering: en fil som slutar på .eval.toml, sökt från den här filens mapp", "the evaluation of the intervention: a file ending in .eval.toml, looked for from the folder of this file", example = "\"insam.eval.toml\"";
    Funded "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";
    Funded "page" PAGE, "sida", "page";
    Funded "note" Kind::Text, "anmärkning", "note";

    FundedGroup "principal" Kind::Choice(PRINCIPALS), "huvudmannen", "the principal", example = "\"region\"", either;
    FundedGroup "target_group" Kind::Text, "målgruppen", "the target group", example = "\"unga\"", either;
    FundedGroup "number" Kind::Whole(0, 100_000), "antal insatser", "number of interventions", required, example = "11";
    FundedGroup "granted" Kind::Money(0, MOST_AMOUNT), "beviljat under hela tiden", "granted in all the years", example = "19_200_000";
    FundedGroup "used" Kind::Money(0, MOST_AMOUNT), "använt under hela tiden", "used in all the years";
    FundedGroup "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";
    FundedGroup "page" PAGE, "sida", "page";
    FundedGroup "note" Kind::Text, "anmärkning", "note";

    Income "from" Kind::Choice(INCOMES), "källa: staten (state: Försäkringskassan och Arbetsförmedlingen), regionen, kommunerna, ESF, räntor eller övriga", "source: the state (Försäkringskassan and Arbetsförmedlingen), the region, the municipalities, ESF, interest or others", required, example = "\"state\"";
    Income "name" Kind::Text, "namnet, där flera är av samma slag", "the name, where several are of one kind", example = "\"Lunds kommun\"";
    Income "amounts" Kind::MoneyByYear(0, MOST_AMOUNT), "kronor efter år", "kronor by year", required, example = "{ 2023 = 3_685_000 }";
    Income "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";
    Income "page" PAGE, "sida", "page";

    Cost "kind" Kind::Choice(COSTS), "administration, utvärdering (evaluation), finansiella kostnader (finance) eller övrigt", "administration, evaluation, financial costs (finance) or others", required, example = "\"administration\"";
    Cost "name" Kind::Text, "namnet, där flera är av samma slag", "the name, where several are of one kind";
    Cost "amounts" Kind::MoneyByYear(0, MOST_AMOUNT), "kronor efter år", "kronor by year", required, example = "{ 2023 = 1_920_000 }";
    Cost "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";
    Cost "page" PAGE, "sida", "page";

    Saved "year" YEARS, "året", "the year", required, example = "2023";
    Saved "opening" Kind::Money(-MOST_AMOUNT, MOST_AMOUNT), "sparade medel vid årets ingång; det första året måste ha dem, senare år räknas ut", "saved funds at the start of the year; the first year must have them, later ones are worked out", example = "2_780_000";
    Saved "closing" Kind::Money(-MOST_AMOUNT, MOST_AMOUNT), "sparade medel vid årets utgång, om de ska prövas", "saved funds at the end of the year, if they are to be tested", example = "3_422_000";
    Saved "reason" Kind::Text, "varför det som anges inte är vad som räknas ut; utan skäl är det ett fel", "why what is stated is not what is worked out; without a reason it is an error";
    Saved "source" Kind::Text, "var uppgiften kommer ifrån", "where it comes from";
    Saved "page" PAGE, "sida", "page";

    Advice "most_saved" Kind::Percent(0, 100), "största rådda andel sparade medel av årets tilldelning från parterna", "the largest share of saved funds that is advised, of the year's allocation from the parties", required, example = "\"20 %\"";
    Advice "source" Kind::Text, "vem som råder till det", "who advises it", required, example = "\"Nationella rådet\"";
    Advice "page" PAGE, "sida", "page";

    PrintedFigure "figure" Kind::Choice(FIGURES), "vad som trycks: antal (number), beviljat, använt eller medelbelopp; eller ett års tilldelning, intäkter, ingående medel, tillgängliga medel, kostnader, utgående medel eller rådda sparade medel", "what is printed: number, granted, used or mean amounts; or a year's allocation, income, opening funds, available funds, costs, closing funds or advised saved funds", required, example = "\"granted\"";
    PrintedFigure "principal" Kind::Choice(PRINCIPALS), "huvudmannen, om siffran gäller en", "the principal, if the figure is about one";
    PrintedFigure "target_group" Kind::Text, "målgruppen, om siffran gäller en", "the target group, if the figure is about one";
    PrintedFigure "year" YEARS, "året, om siffran gäller ett", "the year, if the figure is about one", example = "2024";
    PrintedFigure "text" Kind::Text, "siffran som den trycks, med enhet", "the figure as it is printed, with its unit", required, example = "\"12 930 tkr\"";
    PrintedFigure "rounded_to" Kind::Money(1, MOST_AMOUNT), "vad källan avrundar till, kronor, om siffran inte säger det med sin enhet", "what the source rounds to, kronor, if the figure does not say so by its unit", example = "100_000";
    PrintedFigure "reason" Kind::Text, "varför siffran inte går ihop med de andra, där den inte gör det", "why the figure does not agree with the others, where it does not";
    PrintedFigure "page" PAGE, "sida", "page";
};
