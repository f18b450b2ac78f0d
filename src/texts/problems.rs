//! What can be wrong with input, and how to mend it.

use super::{Label, Lang, Nearest, Say, Title};

macro_rules! problems {
    ($($(#[$doc:meta])* $variant:ident { $($arg:ident: $ty:ty),* } $code:literal
        sv: $sv:literal, $sv_help:literal; en: $en:literal, $en_help:literal;)*) => {
        /// Something wrong with input: a title that says what, and a help text that says how to mend it.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the fields are the values that the texts name")]
        pub enum Problem {
            $($(#[$doc])* $variant { $($arg: $ty),* }),*
        }

        impl Problem {
            /// The code of every problem; `tests/errors` holds a broken file for each.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// The problem's name in every language.
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code),* }
            }

            /// What is wrong.
            #[allow(unused_variables, reason = "a title need not name every value")]
            pub fn title(&self, lang: Lang) -> String {
                match self {
                    $(Self::$variant { $($arg),* } => {
                        $(let $arg = $arg.say(lang);)*
                        match lang { Lang::Sv => format!($sv), Lang::En => format!($en) }
                    })*
                }
            }

            /// How to mend it.
            #[allow(unused_variables, reason = "a help text need not name every value")]
            pub fn help(&self, lang: Lang) -> String {
                match self {
                    $(Self::$variant { $($arg),* } => {
                        $(let $arg = $arg.say(lang);)*
                        match lang { Lang::Sv => format!($sv_help), Lang::En => format!($en_help) }
                    })*
                }
            }
        }
    };
}

problems! {
    /// The file does not exist.
    FileMissing { path: String, nearest: Nearest } "file-missing"
        sv: "filen {path} finns inte", "{nearest}Kontrollera sökvägen; en fallfil slutar på .toml.";
        en: "the file {path} does not exist", "{nearest}Check the path; a case file ends in .toml.";
    /// A file that is already there.
    FileExists { path: String } "file-exists"
        sv: "filen {path} finns redan", "Välj ett annat namn, eller flytta undan filen först: new skriver aldrig över.";
        en: "the file {path} exists already", "Choose another name, or move the file away first: new never overwrites.";
    /// A file that cannot be written.
    FileUnwritable { path: String, reason: String } "file-unwritable"
        sv: "filen {path} kan inte skrivas ({reason})", "Kontrollera att mappen finns och att du har rätt att skriva i den.";
        en: "the file {path} cannot be written ({reason})", "Check that the folder exists and that you may write in it.";
    /// An input that output would be written over.
    OutputOverInput { path: String } "output-over-input"
        sv: "utdata skrivs inte över {path}, som är indata", "Välj ett annat filnamn, till exempel {path}.html.";
        en: "output is not written over {path}, which is input", "Choose another file name, for example {path}.html.";
    /// A document in a form of tables for programs.
    ReportForm {} "report-form"
        sv: "en rapport skrivs som html, docx, xlsx, markdown eller table", "För json och csv: nyttokalkyl run FALL, evaluate FIL eller portfolio FIL med samma --format.";
        en: "a report is written as html, docx, xlsx, markdown or table", "For json and csv: nyttokalkyl run CASE, evaluate FILE or portfolio FILE with the same --format.";
    /// Charts of a command or a form that has none.
    NothingDrawn {} "nothing-drawn"
        sv: "här finns inga diagram att rita", "Diagram ritas av run, forecast, compare, evaluate, sensitivity, simulate och report, i andra former än json och csv.";
        en: "there are no charts to draw here", "Charts are drawn by run, forecast, compare, evaluate, sensitivity, simulate and report, in other forms than json and csv.";
    /// An output of a list that has no place, or two.
    ListedTarget {} "listed-target"
        sv: "utdatan har ingen plats, eller flera", "Skriv antingen output = \"rapport.html\", eller into = \"dokument.md\" med marker = \"namn\".";
        en: "the output has no place, or several", "Write either output = \"report.html\", or into = \"document.md\" with marker = \"name\".";
    /// Two outputs of a list with one place.
    ListedTwice { output: String } "listed-twice"
        sv: "{output} görs två gånger", "Ge en av dem en annan plats, eller ta bort den.";
        en: "{output} is made twice", "Give one of them another place, or take it away.";
    /// What the command line makes of the options of a list.
    ListedOptions { said: String } "listed-options"
        sv: "kommandot går inte att läsa: {said}", "Valen skrivs som på kommandoraden; nyttokalkyl KOMMANDO --help visar dem.";
        en: "the command cannot be read: {said}", "Options are written as on the command line; nyttokalkyl COMMAND --help shows them.";
    /// A marker that a document does not have.
    MarkerMissing { marker: String, nearest: Nearest } "marker-missing"
        sv: "markören {marker} finns inte", "{nearest}Sätt in den i dokumentet där tabellen ska stå, och dess slut efter.";
        en: "there is no marker {marker}", "{nearest}Put it into the document where the table shall stand, and its end after it.";
    /// A marker that a document has more than once.
    MarkerTwice { marker: String } "marker-twice"
        sv: "markören {marker} står flera gånger", "Låt den stå en gång, eller ge platserna olika namn.";
        en: "the marker {marker} stands several times", "Let it stand once, or give the places different names.";
    /// A marker that ends before it begins.
    MarkerOrder { begins: String, ends: String } "marker-order"
        sv: "{ends} står före {begins}", "Byt plats på dem.";
        en: "{ends} stands before {begins}", "Let them change places.";
    /// An output without manifest.
    NoManifest {} "no-manifest"
        sv: "filen säger inte hur den gjordes", "Sidor, arbetsböcker, Word-dokument, JSON och rapporter som Markdown gör det; CSV, tabeller och bilder inte.";
        en: "the file does not say how it was made", "Pages, workbooks, Word documents, JSON and reports as Markdown do; CSV, tables and pictures do not.";
    /// An output of a later version of the program.
    ManifestNewer { found: String, own: String } "manifest-newer"
        sv: "filen är gjord av nyttokalkyl {found}, senare än denna version {own}", "Installera den senare versionen.";
        en: "the file is made by nyttokalkyl {found}, later than this version {own}", "Install the later version.";
    /// An output whose command cannot be carried out again.
    ManifestCommand {} "manifest-command"
        sv: "kommandot som filen gjordes med går inte att köra om", "Det läste standard in, eller en version som skrev andra kommandon; kör det själv.";
        en: "the command that made the file cannot be carried out again", "It read standard input, or a version that wrote other commands made it; run it yourself.";
    /// A file whose ending is none that the program writes.
    UnknownEnding { path: String, known: Vec<String> } "unknown-ending"
        sv: "namnet {path} säger inte vilken form filen ska ha", "Filer slutar på {known}; annars säger --format formen.";
        en: "the name {path} does not tell which form the file shall have", "Files end in {known}; else --format tells the form.";
    /// A marker inside what another one holds.
    MarkerWithin { marker: String, other: String } "marker-within"
        sv: "{other} står inom {marker}", "Låt markörerna stå var för sig: det som står mellan dem skrivs över.";
        en: "{other} stands within {marker}", "Let the markers stand apart: what is between them is written over.";
    /// A folder that a file is to be written in.
    FolderMissing { path: String } "folder-missing"
        sv: "mappen {path} finns inte", "Skapa mappen först, eller välj en som finns.";
        en: "the folder {path} does not exist", "Make the folder first, or choose one that exists.";
    /// A word that no key, name or help text holds.
    NothingFound { wanted: String, nearest: Label } "nothing-found"
        sv: "inget heter något med ”{wanted}”", "{nearest} Sök på en del av ordet, på svenska eller engelska; find letar i nycklar, namn och förklaringar.";
        en: "nothing is named anything with “{wanted}”", "{nearest} Look for a part of the word, in Swedish or English; find looks in keys, names and explanations.";
    /// The file exists but cannot be read.
    FileUnreadable { path: String, reason: String } "file-unreadable"
        sv: "filen {path} kan inte läsas ({reason})", "Kontrollera att du har rätt att läsa filen.";
        en: "the file {path} cannot be read ({reason})", "Check that you may read the file.";
    /// A folder without case files.
    FolderEmpty { path: String } "folder-empty"
        sv: "mappen {path} innehåller inga fallfiler", "Ange en mapp som innehåller filer som slutar på .toml (prisfiler och filer som slutar på .eval.toml eller .portfolio.toml räknas inte).";
        en: "the folder {path} holds no case files", "Name a folder that holds files ending in .toml (price files and files ending in .eval.toml or .portfolio.toml do not count).";
    /// A folder where a file is wanted.
    FolderForFile { path: String } "folder-for-file"
        sv: "{path} är en mapp, inte en fil", "Ange ett filnamn i mappen.";
        en: "{path} is a folder, not a file", "Name a file in the folder.";
    /// The file is far larger than any case.
    FileTooLarge { size: String, limit: String } "file-too-large"
        sv: "filen är {size} stor; gränsen är {limit}", "En fallfil är några kilobyte. Är det rätt fil?";
        en: "the file is {size} large; the limit is {limit}", "A case file is a few kilobytes. Is it the right file?";
    /// The file is not UTF-8 text.
    NotUtf8 { byte: usize, line: usize } "not-utf8"
        sv: "filen är inte UTF-8-text: byte {byte} på rad {line} går inte att läsa", "Spara filen som UTF-8 i textredigeraren (”Spara som”, kodning UTF-8).";
        en: "the file is not UTF-8 text: byte {byte} on line {line} cannot be read", "Save the file as UTF-8 in the text editor (“Save as”, encoding UTF-8).";
    /// The file holds nothing.
    FileEmpty {} "file-empty"
        sv: "filen är tom", "Börja med title, municipality, rates och prices, sedan [before] och [after]; README visar ett helt fall.";
        en: "the file is empty", "Begin with title, municipality, rates and prices, then [before] and [after]; the README shows a whole case.";

    /// Anything that is not TOML and has no message of its own.
    Syntax { detail: Title } "syntax"
        sv: "raden går inte att läsa som TOML ({detail})", "En rad har formen nyckel = värde. Text skrivs inom raka citattecken (\"…\"), tal utan mellanslag (120_000), rubriker inom hakparentes ([before]).";
        en: "the line cannot be read as TOML ({detail})", "A line has the form key = value. Text stands in straight quotes (\"…\"), numbers without spaces (120_000), headings in brackets ([before]).";
    /// The file ends in the middle of a statement.
    FileCut {} "file-cut"
        sv: "filen tar slut mitt i en uppgift", "Något saknas på slutet: ett citattecken, en parentes eller resten av filen.";
        en: "the file ends in the middle of a statement", "Something is missing at the end: a quotation mark, a bracket or the rest of the file.";
    /// `120 000`.
    NumberSpaces { found: String, write: String } "number-spaces"
        sv: "mellanslag i talet {found}", "Skriv {write} (understreck får skilja tusental).";
        en: "spaces in the number {found}", "Write {write} (underscores may separate thousands).";
    /// `12,5`.
    NumberComma { found: String, write: String } "number-comma"
        sv: "decimalkomma i talet {found}", "Skriv {write} med decimalpunkt.";
        en: "decimal comma in the number {found}", "Write {write} with a decimal point.";
    /// `30k`, `19000 kr`.
    NumberUnit { found: String, write: String } "number-unit"
        sv: "{found} är inte ett tal", "Skriv {write}; enheten står redan i nyckelns namn.";
        en: "{found} is not a number", "Write {write}; the unit stands in the name of the key.";
    /// `80 %` without quotes.
    PercentUnquoted { found: String, write: String } "percent-unquoted"
        sv: "procenttalet {found} saknar citattecken", "Skriv {write}.";
        en: "the percentage {found} has no quotes", "Write {write}.";
    /// Typographic quotation marks.
    CurlyQuotes {} "curly-quotes"
        sv: "krokiga citattecken (” “ ’)", "Skriv raka citattecken (\"…\"). Ordbehandlare byter ut dem: redigera filen i en textredigerare.";
        en: "curly quotation marks (” “ ’)", "Write straight quotes (\"…\"). Word processors replace them: edit the file in a text editor.";
    /// A quote or bracket that is never closed.
    Unclosed { opened: String, close: &'static str } "unclosed"
        sv: "{opened} öppnas här men stängs inte", "Lägg till {close} där uppgiften slutar. Det som står nedanför har inte lästs.";
        en: "{opened} is opened here but not closed", "Add {close} where the statement ends. What stands below has not been read.";
    /// å, ä or ö in a key.
    KeyLetters { found: String, write: String } "key-letters"
        sv: "nyckeln {found} innehåller å, ä eller ö", "Skriv {write}: nycklar och rubriker skrivs med a–z.";
        en: "the key {found} holds å, ä or ö", "Write {write}: keys and headings are written with a–z.";
    /// Text without quotes.
    TextUnquoted { found: String, write: String } "text-unquoted"
        sv: "{found} står utan citattecken", "Skriv {write}.";
        en: "{found} stands without quotes", "Write {write}.";
    /// A comment as in other languages.
    CommentForm {} "comment-form"
        sv: "kommentarer börjar inte med //", "Skriv # framför kommentaren.";
        en: "comments do not begin with //", "Write # before the comment.";
    /// A number in another form.
    NumberWritten { found: String, write: String } "number-written"
        sv: "talet {found} går inte att läsa", "Skriv {write}.";
        en: "the number {found} cannot be read", "Write {write}.";
    /// Two headings alike.
    DuplicateHeading { key: String } "duplicate-heading"
        sv: "rubriken {key} står två gånger", "Slå ihop det som står under dem. Flera rader av samma slag har dubbla hakparenteser: [[{key}]].";
        en: "the heading {key} stands twice", "Merge what stands under them. Several rows of one kind have double brackets: [[{key}]].";
    /// Two values for one key.
    DuplicateKey { key: String } "duplicate-key"
        sv: "nyckeln {key} står två gånger", "Ta bort den ena. Flera perioder skrivs som en lista: nyckel = [ {{ … }}, {{ … }} ].";
        en: "the key {key} stands twice", "Remove one of them. Several spells are written as a list: key = [ {{ … }}, {{ … }} ].";

    /// A key that nothing knows.
    UnknownKey { key: String, place: Label, nearest: Nearest, known: Vec<String> } "unknown-key"
        sv: "okänd nyckel {key} {place}", "{nearest}Här kan stå: {known}.";
        en: "unknown key {key} {place}", "{nearest}What may stand here: {known}.";
    /// A known key under the wrong heading.
    MisplacedKey { key: String, place: Label, home: Label } "misplaced-key"
        sv: "nyckeln {key} står {place}, men hör hemma {home}", "Flytta raden. En nyckel hör till närmaste rubrik ovanför; det som ska stå överst måste komma före den första [rubriken].";
        en: "the key {key} stands {place}, but belongs {home}", "Move the line. A key belongs to the nearest heading above; what is to stand at the top must come before the first [heading].";
    /// A key that must be there.
    MissingKey { key: &'static str, place: Label, example: String } "missing-key"
        sv: "uppgiften {key} saknas {place}", "Lägg till {example}";
        en: "{key} is missing {place}", "Add {example}";
    /// A value of another kind.
    WrongType { key: String, expected: Label, found: Label } "wrong-type"
        sv: "{key} ska vara {expected}, men är {found}", "Skriv {expected}.";
        en: "{key} must be {expected}, but is {found}", "Write {expected}.";
    /// `19.000` where kronor are meant.
    AmountThousands { found: String, write: String } "amount-thousands"
        sv: "{found} är tvetydigt: punkten är decimaltecken i filen", "Skriv {write} om tusental menas. Menas decimaler, skriv högst två.";
        en: "{found} is ambiguous: the point is a decimal point in the file", "Write {write} if thousands are meant. If decimals are meant, write at most two.";
    /// Hexadecimal, exponent, infinity.
    NumberForm { found: String } "number-form"
        sv: "talet {found} är skrivet på ett sätt som inte används här", "Skriv siffror, med decimalpunkt vid behov: 120_000 eller 12.5.";
        en: "the number {found} is written in a way that is not used here", "Write digits, with a decimal point where needed: 120_000 or 12.5.";
    /// More decimals than the unit has.
    TooManyDecimals { found: String, decimals: usize } "too-many-decimals"
        sv: "{found} har för många decimaler", "Skriv högst {decimals} decimaler.";
        en: "{found} has too many decimals", "Write at most {decimals} decimals.";
    /// A number in quotes where an amount is meant.
    NumberQuoted { key: String, found: String, write: String } "number-quoted"
        sv: "{key} är text (\"{found}\"), inte ett tal", "Skriv {key} = {write} utan citattecken och utan enhet.";
        en: "{key} is text (\"{found}\"), not a number", "Write {key} = {write} without quotes and without unit.";
    /// 0.8 or 80 where a percentage is meant.
    PercentForm { key: String, found: String, write: String } "percent-form"
        sv: "{key} ska vara ett procenttal inom citattecken, inte {found}", "Skriv {key} = {write}.";
        en: "{key} must be a percentage in quotes, not {found}", "Write {key} = {write}.";
    /// A negative number.
    Negative { key: String, found: String } "negative"
        sv: "{key} kan inte vara negativt ({found})", "Ange hur mycket som används eller betalas, aldrig skillnaden: programmet räknar ut den.";
        en: "{key} cannot be negative ({found})", "State how much is used or paid, never the difference: the program works it out.";
    /// A number outside what can be meant.
    OutOfRange { key: String, found: String, low: String, high: String } "out-of-range"
        sv: "{key} = {found} är orimligt", "Värdet ska ligga mellan {low} och {high}.";
        en: "{key} = {found} is beyond reason", "The value must lie between {low} and {high}.";
    /// Not one of the known choices.
    UnknownChoice { key: String, found: String, nearest: Nearest, known: Vec<String> } "unknown-choice"
        sv: "”{found}” kan inte stå för {key}", "{nearest}Välj ett av: {known}.";
        en: "“{found}” cannot stand for {key}", "{nearest}Choose one of: {known}.";
    /// A text that must not be empty.
    EmptyText { key: String } "empty-text"
        sv: "{key} är tom", "Skriv något mellan citattecknen.";
        en: "{key} is empty", "Write something between the quotes.";

    /// No such municipality.
    UnknownMunicipality { found: String, nearest: Nearest } "unknown-municipality"
        sv: "okänd kommun ”{found}”", "{nearest}Ange kommunens namn eller fyrsiffriga kod. Sök med nyttokalkyl find, på en del av namnet, koden eller regionen.";
        en: "unknown municipality “{found}”", "{nearest}Give the name of the municipality or its four-digit code. Search with nyttokalkyl find, by a part of the name, the code or the region.";
    /// A code and a name that are not of the same municipality.
    MunicipalityConflict { code: String, holder: String, name: String, of: String } "municipality-conflict"
        sv: "koden {code} är {holder}, inte {name}", "Ange \"{name}\" (kod {of}) eller \"{holder}\" (kod {code}); namnet eller koden räcker.";
        en: "the code {code} is {holder}, not {name}", "Give \"{name}\" (code {of}) or \"{holder}\" (code {code}); the name or the code is enough.";
    /// A municipality that was formed later.
    MunicipalityNotYet { name: String, first: String, year: String } "municipality-not-yet"
        sv: "{name} var ingen kommun {year}: den bildades {first}", "Ange den kommun som hade området då, eller ett år från {first}.";
        en: "{name} was no municipality in {year}: it was formed in {first}", "Give the municipality that had the area then, or a year from {first}.";
    /// No such benefit.
    UnknownBenefit { found: String, nearest: Nearest, known: Vec<String> } "unknown-benefit"
        sv: "okänd ersättning {found}", "{nearest}Ersättningar som kan anges: {known}.";
        en: "unknown benefit {found}", "{nearest}Benefits that may be given: {known}.";
    /// No such use.
    UnknownUse { found: String, nearest: Nearest, known: Vec<String> } "unknown-use"
        sv: "okänd resurs {found}", "{nearest}Prislistan har: {known}. Ett eget pris skrivs under [own_price.{found}].";
        en: "unknown use {found}", "{nearest}The price list has: {known}. A price of your own stands under [own_price.{found}].";
    /// No such price list.
    UnknownPriceList { found: String, nearest: Nearest, known: Vec<String> } "unknown-price-list"
        sv: "okänd prislista ”{found}”", "{nearest}Prislistor: {known}. En egen prisfil anges med .toml på slutet.";
        en: "unknown price list “{found}”", "{nearest}Price lists: {known}. A price file of your own is named with .toml at its end.";
    /// The name of a price file without its ending.
    PriceListFile { found: String, file: String } "price-list-file"
        sv: "”{found}” är ingen prislista, men filen {file} finns", "Skriv \"{file}\": en egen prisfil anges med .toml på slutet.";
        en: "“{found}” is no price list, but there is a file {file}", "Write \"{file}\": a price file of your own is named with .toml at its end.";
    /// A price file that is to be carried to another year.
    PriceFileCarried { file: String } "price-file-carried"
        sv: "den egna prisfilen {file} kan inte räknas fram", "Nämn den bara, prices = [\"skane-2014\", \"{file}\"], och skriv priserna i det år som fallet gäller: bara programmets prislistor räknas fram.";
        en: "the price file {file} of your own cannot be carried to another year", "Name it alone, prices = [\"skane-2014\", \"{file}\"], and write its prices in the year of the case: only the program's price lists are carried.";
    /// A year that an index has no value for.
    NoIndex { index: &'static str, found: String, years: String } "no-index"
        sv: "{index} saknas för år {found}", "Det finns för {years}: priser räknas bara fram mellan de åren. Ett år som saknas gissas aldrig.";
        en: "there is no {index} for {found}", "It is known for {years}: prices are carried between those years only. A missing year is never guessed.";
    /// A price file that does not exist.
    PriceFileMissing { path: String, nearest: Nearest } "price-file-missing"
        sv: "prisfilen {path} finns inte", "{nearest}En prisfil söks i samma mapp som filen som nämner den.";
        en: "the price file {path} does not exist", "{nearest}A price file is looked for in the folder of the file that names it.";
    /// A price file where a case is wanted.
    PriceFileAsCase { path: String, file: String } "price-file-as-case"
        sv: "{path} är en prisfil, inte ett fall", "Nämn den i ett fall, prices = [\"skane-2014\", \"{file}\"], och räkna på fallet.";
        en: "{path} is a price file, not a case", "Name it in a case, prices = [\"skane-2014\", \"{file}\"], and compute the case.";
    /// Price files that include one another.
    CircularInclusion { chain: String } "circular-inclusion"
        sv: "prisfilerna inkluderar varandra i en cirkel: {chain}", "Ta bort en av inkluderingarna: en prisfil kan inte, ens på omvägar, inkludera sig själv.";
        en: "the price files include one another in a circle: {chain}", "Remove one of the inclusions: a price file cannot include itself, not even through others.";
    /// A key under which a use could not be written.
    PriceKey { found: String, write: String } "price-key"
        sv: "priset {found} har en nyckel som inte kan användas", "Skriv {write}: nyckeln skrivs med a–z, siffror, - och _, och är vad som står under use.";
        en: "the price {found} has a key that cannot be used", "Write {write}: the key is written with a–z, digits, - and _, and is what stands under use.";
    /// More own prices than the program holds.
    TooManyPrices { most: usize } "too-many-prices"
        sv: "för många egna priser", "Högst {most} ryms; ta bara med de prisfiler som fallet behöver.";
        en: "too many prices of your own", "At most {most} fit; name only the price files that the case needs.";
    /// Years of the forecast in another form.
    YearsForm { found: String } "years-form"
        sv: "år i prognosen ”{found}” går inte att läsa", "Skriv första och sista året: \"1-2\", \"3-\" (och framåt) eller \"2\" (bara det).";
        en: "the years of the forecast “{found}” cannot be read", "Write the first and the last year: \"1-2\", \"3-\" (and on) or \"2\" (that alone).";
    /// Years outside the forecast.
    YearsOutside { found: String, years: String } "years-outside"
        sv: "åren ”{found}” ligger inte inom prognosen, som är år 1–{years}", "Ange år inom den, det första först, eller gör prognosen längre med years under [forecast].";
        en: "the years “{found}” do not lie within the forecast, which is years 1–{years}", "Give years within it, the first first, or make the forecast longer by years under [forecast].";
    /// More shares than years.
    SharesBeyondYears { found: usize, years: String } "shares-beyond-years"
        sv: "retention har {found} andelar, men prognosen är {years} år", "Ange högst en andel per år; den sista gäller de år som är kvar.";
        en: "retention has {found} shares, but the forecast is {years} years", "Give at most one share a year; the last holds for the years that are left.";
    /// An effect that begins after the forecast has ended.
    LagBeyondYears { months: String, years: String } "lag-beyond-years"
        sv: "effekten börjar efter {months} månader, när prognosens {years} år har gått", "Ange en kortare lag_months, eller en längre prognos med years under [forecast].";
        en: "the effect begins after {months} months, when the {years} years of the forecast have passed", "Give a shorter lag_months, or a longer forecast by years under [forecast].";
    /// Deadweight and displacement above the whole.
    SharesAboveWhole { sum: String } "shares-above-whole"
        sv: "dodvikt och undantrangning är tillsammans {sum}: mer än hela effekten", "De är andelar av samma effekt: sänk dem så att de tillsammans är högst 100 %.";
        en: "dodvikt and undantrangning are {sum} together: more than the whole effect", "They are shares of the same effect: lower them so that together they are at most 100 %.";
    /// An evaluation file that holds nothing.
    EvaluationEmpty {} "evaluation-empty"
        sv: "utvärderingen är tom", "Börja med title, period, [participants] och [[type_case]]; cases/kraft/kraft.eval.toml visar en hel fil, docs/utvardering.md en liten.";
        en: "the evaluation file is empty", "Begin with title, period, [participants] and [[type_case]]; cases/kraft/kraft.eval.toml shows a whole file, docs/utvardering.md a small one.";
    /// An evaluation where a case is wanted.
    EvaluationAsCase { path: String } "evaluation-as-case"
        sv: "{path} är en utvärdering av ett program, inte ett fall", "Visa den med nyttokalkyl evaluate {path}.";
        en: "{path} is the evaluation of a programme, not a case", "Show it by nyttokalkyl evaluate {path}.";
    /// A case where an evaluation is wanted.
    CaseAsEvaluation { path: String } "case-as-evaluation"
        sv: "{path} är ett fall, inte en utvärdering", "Räkna fallet med nyttokalkyl run {path}; en utvärdering har [participants] och [[type_case]].";
        en: "{path} is a case, not an evaluation", "Compute the case by nyttokalkyl run {path}; an evaluation has [participants] and [[type_case]].";
    /// A period of a programme in another form.
    ProgrammePeriod {} "programme-period"
        sv: "period ska vara första och sista månaden", "Skriv period = [\"2015-01\", \"2015-12\"], den första månaden först.";
        en: "period must be the first and the last month", "Write period = [\"2015-01\", \"2015-12\"], the first month first.";
    /// A case file that an evaluation names and that is not there.
    CaseFileMissing { path: String, nearest: Nearest } "case-file-missing"
        sv: "fallfilen {path} finns inte", "{nearest}En fallfil söks från mappen där utvärderingen ligger.";
        en: "the case file {path} does not exist", "{nearest}A case file is looked for from the folder of the evaluation.";
    /// A case with a cost of its own in an evaluation.
    InterventionTwice { path: String } "intervention-twice"
        sv: "{path} har en egen [intervention], men i en utvärdering står kostnaden under [[cost]]", "Ta bort [intervention] ur fallet, eller utvärdera en kopia av fallet utan den.";
        en: "{path} has an [intervention] of its own, but in an evaluation the cost stands under [[cost]]", "Remove [intervention] from the case, or evaluate a copy of the case without it.";
    /// A case with corrections of its own in an evaluation that has them too.
    CorrectionTwice { path: String } "correction-twice"
        sv: "{path} har en egen [correction], och det har utvärderingen med", "Behåll den ena: utvärderingens gäller alla typfall, fallets bara det fallet.";
        en: "{path} has a [correction] of its own, and so has the evaluation", "Keep one of them: that of the evaluation holds for all type cases, that of the case for it alone.";
    /// An evaluation that names no case.
    NoTypeCase {} "no-type-case"
        sv: "utvärderingen nämner ingen fallfil", "Ge de oförändrade ett fall med deras läge före: case = \"före.toml\" bredvid unchanged = true. Metod, kommun och år kommer från fallen.";
        en: "the evaluation names no case file", "Give those unchanged a case with their situation before: case = \"before.toml\" beside unchanged = true. Method, municipality and year come from the cases.";
    /// Starts by year that do not sum to those who started.
    StartsDisagree { sum: String, started: String } "starts-disagree"
        sv: "starts är tillsammans {sum}, men started är {started}", "Låt antalen per år bli lika många som alla som började.";
        en: "starts are {sum} together, but started is {started}", "Let the numbers by year be as many as all who started.";
    /// Completed, avbrott and bortfall that do not fit.
    ParticipantsDisagree { sum: String, started: String } "participants-disagree"
        sv: "completed, avbrott och bortfall är tillsammans {sum}, men started är {started}", "Var och en som började har fullföljt, avbrutit (känt utfall) eller är bortfall (okänt utfall).";
        en: "completed, avbrott and bortfall are {sum} together, but started is {started}", "Each who started has completed, left early (outcome known) or is bortfall (outcome unknown).";
    /// Type cases and bortfall that are not all who started.
    NumbersDisagree { known: String, bortfall: String, sum: String, started: String } "numbers-disagree"
        sv: "typfallen ({known}) och bortfallet ({bortfall}) är tillsammans {sum}, men started är {started}", "Alla som började ska vara med: lägg till [[type_case]] med unchanged = true för dem som inget har ändrats för, eller rätta number, bortfall eller started.";
        en: "the type cases ({known}) and bortfall ({bortfall}) are {sum} together, but started is {started}", "All who started must be there: add [[type_case]] with unchanged = true for those for whom nothing has changed, or correct number, bortfall or started.";
    /// The same case for the same group twice.
    TypeCaseTwice { path: String, first: String } "type-case-twice"
        sv: "{path} har samma fall och samma grupp som {first}", "Slå ihop dem till en rad med antalen tillsammans, eller ange olika grupper.";
        en: "{path} has the same case and the same group as {first}", "Merge them into one row with the numbers together, or give different groups.";
    /// Cases that look differently far ahead, or by different methods.
    ForecastsDiffer { path: String, method: String, years: String, other: String, other_method: String, other_years: String } "forecasts-differ"
        sv: "{path} (metod {method}, {years} år) har en annan metod eller prognos än {other} (metod {other_method}, {other_years} år)", "Typfall läggs ihop år för år: ge dem samma [forecast], och samma method i fallen eller överst i utvärderingen.";
        en: "{path} (method {method}, {years} years) has another method or forecast than {other} (method {other_method}, {other_years} years)", "Type cases are added year by year: give them the same [forecast], and the same method in the cases or at the top of the evaluation.";
    /// A row of participants that does not say how it went.
    OutcomeMissing { place: String } "outcome-missing"
        sv: "{place} säger inte hur det gick", "Ange ett fall, case = \"fall.toml\", eller unchanged = true om inget har ändrats för dem; med båda räknas fallets läge före.";
        en: "{place} does not say how it went", "Give a case, case = \"case.toml\", or unchanged = true if nothing has changed for them; with both, the situation before of the case counts.";
    /// Bortfall taken as the others where there are none.
    NoOthers {} "no-others"
        sv: "alla är bortfall: det finns inga andra att ta genomsnittet av", "Skriv bortfall_as = \"unchanged\", eller lägg till typfall för dem vars utfall är känt.";
        en: "everybody is bortfall: there are no others to take the average of", "Write bortfall_as = \"unchanged\", or add type cases of those whose outcome is known.";
    /// An outcome computed from the type cases of those who answered.
    ComputedOfAnswered {} "computed-of-answered"
        sv: "computed räknas ur typfallen, som inte säger vilka som svarat", "Skriv of = \"started\" eller \"followed-up\", eller ange utfallet i outcome.";
        en: "computed is counted from the type cases, which do not say who answered", "Write of = \"started\" or \"followed-up\", or state the outcome in outcome.";
    /// A reference value of one's own by the id of a shipped one.
    IdTaken { id: String } "id-taken"
        sv: "{id} är redan ett av de jämförande värden som följer med programmet", "Ge det egna ett annat id.";
        en: "{id} is one of the reference values that come with the program already", "Give your own another id.";
    /// Funding that does not meet the costs of a year.
    FundingDisagrees { year: String, cost: String, funded: String, difference: String } "funding-disagrees"
        sv: "{year} är kostnaderna {cost} kr och finansieringen {funded} kr: skillnad {difference} kr", "Finansieringen ska möta kostnaderna varje år: lägg till [[funding]] med from och samma belopp, eller [[cost]] med det som saknas. Det som tas av sparade medel anges med from = \"sparade-medel\", egen arbetstid med own_time = true.";
        en: "in {year} costs are {cost} kr and funding {funded} kr: a difference of {difference} kr", "Funding must meet the costs in each year: add [[funding]] with from and the same amount, or [[cost]] with what is missing. What is taken of saved funds is given with from = \"sparade-medel\", own working time with own_time = true.";
    /// Shares of municipalities that are not the whole.
    MunicipalSharesDisagree { sum: String } "municipal-shares-disagree"
        sv: "kommunernas andelar är tillsammans {sum}", "De delar på vad kommunerna betalar: låt dem bli 100 % tillsammans.";
        en: "the municipalities' shares are {sum} together", "They share what the municipalities pay: let them be 100 % together.";
    /// A level of partly reached that is not below the target.
    PartlyNotBelow {} "partly-not-below"
        sv: "partly ska ligga under target, i samma form", "Skriv båda som procent eller båda som tal: target = \"50 %\", partly = \"25 %\".";
        en: "partly must lie below target, in the same form", "Write both as percentages or both as numbers: target = \"50 %\", partly = \"25 %\".";
    /// A path that the case does not have.
    UnknownPath { path: String, nearest: Nearest, known: Vec<String> } "unknown-path"
        sv: "fallet har ingen uppgift {path}", "{nearest}Uppgifter i filen: {known}. Satser visas av nyttokalkyl rates list.";
        en: "the case has no {path}", "{nearest}What the file holds: {known}. Rates are listed by nyttokalkyl rates list.";
    /// Something without numbers to go through.
    VariedText { path: String, found: String } "varied-text"
        sv: "{path} är {found}, inte ett tal: inga steg leder från det ena till det andra", "Variera ett tal, ett belopp, ett procenttal eller ett årtal. Gör en kopia av fallet för varje annat val.";
        en: "{path} is {found}, not a number: no steps lead from one to another", "Vary a number, an amount, a percentage or a year. Make a copy of the case for every other choice.";
    /// A rate of several steps.
    VariedScale { path: String } "varied-scale"
        sv: "{path} är en skala med flera steg, inte ett tal", "Variera en sats som är ett tal (nyttokalkyl rates show {path} visar skalan), eller skriv hela skalan i en fil för --overlay.";
        en: "{path} is a scale of several steps, not a number", "Vary a rate that is a number (nyttokalkyl rates show {path} shows the scale), or write the whole scale in a file for --overlay.";
    /// One place that would have two values.
    VariedTwice { path: String } "varied-twice"
        sv: "{path} varieras två gånger", "Ta bort den ena --vary, eller variera något annat med den.";
        en: "{path} is varied twice", "Remove one --vary, or vary something else by it.";
    /// More than a grid has directions.
    VariedMany { count: usize, most: usize } "varied-many"
        sv: "{count} uppgifter ska varieras; högst {most} kan visas", "Behåll högst {most} --vary, och räkna om för andra värden på resten.";
        en: "{count} paths are to be varied; at most {most} can be shown", "Keep at most {most} --vary, and compute again for other values of the rest.";
    /// More steps than anyone reads.
    VariedFar { count: String, most: String } "varied-far"
        sv: "det blir {count} beräkningar; högst {most} görs", "Ta ett större steg, eller ett kortare stycke.";
        en: "that is {count} computations; at most {most} are made", "Take a larger step, or a shorter stretch.";
    /// A value that the case or the rate cannot have.
    VariedWrong { values: Vec<String> } "varied-wrong"
        sv: "fallet kan inte räknas med {values}", "Ändra --vary så att värdet inte kommer med; vad som är fel med det står i det följande.";
        en: "the case cannot be computed with {values}", "Change --vary so that the value is left out; what is wrong with it follows.";
    /// No such method.
    UnknownMethod { found: String, nearest: Nearest, known: Vec<String> } "unknown-method"
        sv: "okänd metod ”{found}”", "{nearest}Metoder: {known}.";
        en: "unknown method “{found}”", "{nearest}Methods: {known}.";
    /// A year whose rules are not encoded.
    UnknownYear { found: String, years: String } "unknown-year"
        sv: "regler för år {found} finns inte", "Regler finns för {years}. Ett år som saknas gissas aldrig.";
        en: "there are no rules for {found}", "There are rules for {years}. A missing year is never guessed.";
    /// Neither a year nor the word for the rules of the time.
    RatesForm { found: String } "rates-form"
        sv: "rates kan inte vara ”{found}”", "Skriv ett år, rates = 2024, så räknas båda situationerna efter det årets regler, eller rates = \"actual\" och en period i varje situation.";
        en: "rates cannot be “{found}”", "Write a year, rates = 2024, for both situations by the rules of that year, or rates = \"actual\" and a period in each situation.";
    /// A period beside the rules of one year.
    PeriodWithoutActual { year: String } "period-without-actual"
        sv: "period har ingen verkan när båda situationerna räknas efter reglerna för {year}", "Ta bort period, eller skriv rates = \"actual\" och ange period i båda situationerna.";
        en: "period has no effect where both situations are computed by the rules of {year}", "Remove period, or write rates = \"actual\" and give a period in both situations.";
    /// A period that is no pair of months.
    PeriodForm { found: String } "period-form"
        sv: "en period är den första och den sista månaden, inte {found}", "Skriv period = [\"2024-07\", \"2025-06\"]: år och månad med två siffror.";
        en: "a period is the first and the last month, not {found}", "Write period = [\"2024-07\", \"2025-06\"]: year and month with two digits.";
    /// A period of more or fewer than twelve months.
    PeriodLength { months: String, from: String, to: String } "period-length"
        sv: "perioden är {months} månader, inte tolv", "Skriv period = [\"{from}\", \"{to}\"], eller flytta den första månaden.";
        en: "the period is {months} months, not twelve", "Write period = [\"{from}\", \"{to}\"], or move the first month.";
    /// A period after that begins before that before has ended.
    PeriodsOrder { from: String, to: String } "periods-order"
        sv: "efter-perioden börjar innan före-perioden är slut", "Den kan börja tidigast {from}: skriv period = [\"{from}\", \"{to}\"], eller flytta före-perioden.";
        en: "the period after begins before that before has ended", "It can begin in {from} at the earliest: write period = [\"{from}\", \"{to}\"], or move the period before.";
    /// No such party.
    UnknownParty { found: String, nearest: Nearest, known: Vec<String> } "unknown-party"
        sv: "okänd part ”{found}”", "{nearest}Parter: {known}.";
        en: "unknown party “{found}”", "{nearest}Parties: {known}.";

    /// No quantity at all.
    QuantityMissing { place: String, known: Vec<String> } "quantity-missing"
        sv: "{place} saknar mängd eller belopp", "Ange en av: {known}.";
        en: "{place} has no quantity or amount", "Give one of: {known}.";
    /// Two ways of giving the same amount.
    QuantityTwice { first: String, second: String } "quantity-twice"
        sv: "{first} och {second} säger båda hur mycket det är", "Behåll en av dem.";
        en: "{first} and {second} both say how much there is", "Keep one of them.";
    /// A unit that the price does not have.
    WrongUnit { item: String, found: String, unit: String } "wrong-unit"
        sv: "{item} räknas inte i {found}", "Priset gäller {unit}: skriv {unit} = …";
        en: "{item} is not counted in {found}", "The price is for {unit}: write {unit} = …";
    /// A key that needs another one.
    NeedsKey { key: String, needs: String } "needs-key"
        sv: "{key} kräver också {needs}", "Lägg till {needs}.";
        en: "{key} also needs {needs}", "Add {needs}.";
    /// A bare number where a row is meant.
    RowNotTable { key: String, example: String } "row-not-table"
        sv: "{key} ska vara en rad inom klammer, inte bara ett tal", "Skriv {example}.";
        en: "{key} must be a row in braces, not just a number", "Write {example}.";
    /// A patient fee for something that is no visit.
    FeeWithoutVisit { item: String } "fee-without-visit"
        sv: "{item} har ingen patientavgift per besök", "Ta bort fee: avgift tas bara ut för besök.";
        en: "{item} has no patient fee by visit", "Remove fee: fees are charged for visits only.";
    /// An SGI that gives no sjukpenning.
    SgiBelowFloor { found: String, floor: String } "sgi-below-floor"
        sv: "sgi = {found} ger ingen sjukpenning", "Lägsta sjukpenninggrundande inkomst är {floor} kr om året. Ange inkomsten per år, inte per månad.";
        en: "sgi = {found} gives no sjukpenning", "The lowest qualifying income is {floor} kr a year. Give the income per year, not per month.";
    /// A decided subsidy above the wage cost.
    SubsidyTooLarge { found: String, most: String } "subsidy-too-large"
        sv: "lönestödet {found} kr i månaden är större än lönekostnaden", "Lönekostnaden är {most} kr i månaden med avgifter. Ange beloppet i beslutet, per månad.";
        en: "the subsidy of {found} kr a month exceeds the wage cost", "The wage cost is {most} kr a month with contributions. Give the decided amount, per month.";
    /// Two subsidies for one employment.
    SubsidiesTogether { place: String, first: String, second: String } "subsidies-together"
        sv: "{place} har både {first} och {second}", "En anställning har högst ett lönestöd åt gången. Behåll det som gäller, eller dela upp arbetet i två rader med from och to.";
        en: "{place} has both {first} and {second}", "An employment has at most one wage subsidy at a time. Keep the one that applies, or divide the work into two rows with from and to.";
    /// A subsidy that stands elsewhere than in a row of work.
    SubsidyWithoutWork { key: String, place: Label, home: String } "subsidy-without-work"
        sv: "lönestödet {key} står {place}, utan arbete", "Ett lönestöd betalas till arbetsgivaren för en anställning: skriv {key} = {{ … }} under [{home}], där lönen står i wage_month_full_time.";
        en: "the wage subsidy {key} stands {place}, without work", "A wage subsidy is paid to the employer for an employment: write {key} = {{ … }} under [{home}], where the wage stands in wage_month_full_time.";
    /// OSA at a private employer.
    OsaEmployer {} "osa-employer"
        sv: "osa finns bara hos en offentlig arbetsgivare", "Skriv employer = \"municipality\" eller employer = \"region\" på raden. Hos en privat arbetsgivare är stödet lonebidrag.";
        en: "osa is only found at a public employer", "Write employer = \"municipality\" or employer = \"region\" in the row. At a private employer the support is lonebidrag.";
    /// A cost of the employer where there are several.
    EmployerUnclear { item: String, found: Vec<String> } "employer-unclear"
        sv: "{item} bärs av arbetsgivaren, men situationen har flera: {found}", "Säg vem som betalar med paid_by: \"municipality\", \"region\" eller \"employer\" (privat).";
        en: "{item} is borne by the employer, but the situation has several: {found}", "Say who pays with paid_by: \"municipality\", \"region\" or \"employer\" (private).";
    /// A key that another one makes meaningless.
    UselessKey { key: String, because: String } "useless-key"
        sv: "{key} har ingen verkan när {because} är angivet", "Ta bort {key} eller {because}.";
        en: "{key} has no effect when {because} is given", "Remove {key} or {because}.";
    /// A price by kronor.
    PriceOfTotal { found: String } "price-of-total"
        sv: "med unit = \"total\" är mängden kronor, och priset kan inte vara {found}", "Skriv price = 1 och ange beloppet i raden under use (total = …), eller välj den enhet som priset gäller.";
        en: "with unit = \"total\" the quantity is kronor, and the price cannot be {found}", "Write price = 1 and give the amount in the row under use (total = …), or choose the unit that the price is for.";
    /// Spells of one thing that together are longer than the year.
    TooManyMonths { what: String, found: String } "too-many-months"
        sv: "{what}: {found} månader ryms inte i tolv", "Perioderna får tillsammans vara högst tolv månader.";
        en: "{what}: {found} months do not fit into twelve", "The spells may be at most twelve months together.";
    /// `from` after `to`.
    MonthsReversed { from: String, to: String } "months-reversed"
        sv: "perioden börjar i månad {from} men slutar i månad {to}", "Månaderna räknas 1–12 inom de tolv; from får inte vara större än to.";
        en: "the spell begins in month {from} but ends in month {to}", "Months are counted 1–12 within the twelve; from may not be larger than to.";
    /// A list of monthly amounts that is not twelve long.
    TwelveAmounts { key: String, found: usize } "twelve-amounts"
        sv: "{key} har {found} månadsbelopp i stället för tolv", "Skriv tolv belopp, ett per månad (0 för månader utan).";
        en: "{key} has {found} monthly amounts instead of twelve", "Write twelve amounts, one a month (0 for months without).";
    /// More spells than the program holds.
    TooManySpells { what: String, most: usize } "too-many-spells"
        sv: "{what} har för många perioder", "Slå ihop dem till högst {most}.";
        en: "{what} has too many spells", "Merge them into at most {most}.";
    /// More use rows than the program holds.
    TooManyUses { most: usize } "too-many-uses"
        sv: "för många resurser i en situation", "Högst {most} rader ryms; slå ihop rader av samma slag.";
        en: "too many uses in one situation", "At most {most} rows fit; merge rows of the same kind.";
    /// Degrees that exceed the whole person.
    DegreesTogether { situation: String, when: Label, sum: String, parts: Vec<String> } "degrees-together"
        sv: "{situation}: {parts} är tillsammans {sum} {when}", "Arbete, sjukpenning, sjukersättning, aktivitetsersättning och aktivitetsstöd delar på en heltid: högst 100 % tillsammans. Deltidsarbete med sjukpenning eller sjukersättning på resten går alltså bra. Försörjningsstöd, bostadsbidrag och studiemedel räknas inte med.";
        en: "{situation}: {parts} are together {sum} {when}", "Work, sjukpenning, sjukersättning, aktivitetsersättning and aktivitetsstöd share one full time: at most 100 % together. Part-time work with sjukpenning or sjukersättning for the rest is thus fine. Försörjningsstöd, bostadsbidrag and studiemedel do not count.";
    /// Benefits that exclude one another altogether.
    NotTogether { situation: String, first: String, second: String, law: &'static str } "not-together"
        sv: "{situation}: {first} och {second} kan inte lämnas för samma tid", "Ange vilken av dem som gäller, eller dela upp året med from och to ({law}).";
        en: "{situation}: {first} and {second} cannot be paid for the same time", "State which of them applies, or divide the year with from and to ({law}).";
    /// An age that the benefit does not have.
    AgeForBenefit { benefit: String, age: String, low: String, high: String, law: &'static str } "age-for-benefit"
        sv: "{benefit} lämnas inte vid {age} års ålder", "Åldern ska vara {low}–{high} år ({law}). Ändra age i [person] eller ersättningen.";
        en: "{benefit} is not paid at the age of {age}", "The age must be {low}–{high} ({law}). Change age in [person] or the benefit.";
    /// Support by need without what it is worked out from.
    HouseholdNeeded { what: String, lacking: Vec<String>, example: String } "household-needed"
        sv: "{what} räknas efter hushållet, men [household] saknar {lacking}", "Lägg till det under [household] (eller [before.household], [after.household]), till exempel: {example}. Till other_income_month hör barnbidrag och underhåll.";
        en: "{what} is worked out from the household, but [household] lacks {lacking}", "Add it under [household] (or [before.household], [after.household]), for example: {example}. Child allowance and maintenance belong to other_income_month.";
    /// A child beyond the age that the norm has an amount for.
    ChildTooOld { age: String, most: String } "child-too-old"
        sv: "ett barn kan inte vara {age} år", "Barn räknas till hushållet till och med {most} år, så länge de går i gymnasiet. Den som är äldre har egen ekonomi: ta bort raden och räkna personen i shared_with.";
        en: "a child cannot be {age} years old", "Children belong to the household up to the age of {most}, while in upper secondary school. Who is older has an economy of their own: remove the row and count the person in shared_with.";
    /// An income that cannot be placed in months beside support by month.
    NeedsMonths { what: String } "needs-months"
        sv: "det framgår inte i vilka månader {what} ligger", "Försörjningsstöd efter norm och bostadstillägg räknas månad för månad: lägg till from och to (1–12) på raden.";
        en: "it is not said in which months {what} lies", "Försörjningsstöd by the norm and bostadstillägg are counted month by month: add from and to (1–12) to the row.";
    /// Two kinds of support that would both be worked out from one rent.
    SameRent { first: String, second: String } "same-rent"
        sv: "{first} och {second} skulle båda räknas på samma hyra", "Hur de påverkar varandra är inte med i programmet: ange det ena som det betalats, med per_month eller total.";
        en: "{first} and {second} would both be worked out from the same rent", "How they act on each other is not in the program: state one of them as it was paid, by per_month or total.";
    /// Bostadstillägg of couples.
    CoupleNotCovered { benefit: String } "couple-not-covered"
        sv: "{benefit} räknas bara för ensamstående", "För makar och sambor: ange det som betalats, med per_month eller total.";
        en: "{benefit} is worked out for single persons only", "For couples: state what was paid, by per_month or total.";
    /// A benefit that is only paid beside another.
    BenefitNeeded { benefit: String, needs: Vec<String> } "benefit-needed"
        sv: "{benefit} lämnas bara i månader med annan ersättning", "Lägg till någon av dessa under support: {needs}. Är den bara en del av året, begränsa {benefit} till samma månader med from och to.";
        en: "{benefit} is only paid in months with another benefit", "Add one of these under support: {needs}. If it is for a part of the year, limit {benefit} to the same months by from and to.";
    /// Support up to the norm beside other försörjningsstöd of the same situation.
    NormTwice {} "norm-twice"
        sv: "försörjningsstöd efter norm kan bara stå en gång i varje läge, och inte bredvid andra belopp", "En rad räcker: den kan gälla alla månader (from, to), och månader då inkomsterna räcker ger inget stöd.";
        en: "försörjningsstöd by the norm can stand only once in a situation, and not beside other amounts", "One row is enough: it may hold for all months (from, to), and months in which the incomes suffice give no support.";
    /// A key that only another benefit has.
    KeyForBenefit { key: String, benefit: String, only: String, law: &'static str } "key-for-benefit"
        sv: "{key} kan inte stå på {benefit}", "Det finns bara för {only} ({law}). Ta bort det, eller byt ersättning.";
        en: "{key} cannot stand on {benefit}", "It exists for {only} only ({law}). Remove it, or change the benefit.";
    /// Shares of a cost that are not the whole.
    SharesNotWhole { sum: String } "shares-not-whole"
        sv: "andelarna i paid_by blir {sum} tillsammans", "De ska bli 100 %.";
        en: "the shares in paid_by add up to {sum}", "They must add up to 100 %.";
    /// `low` above the value or `high` below it.
    RangeDisordered { low: String, value: String, high: String } "range-disordered"
        sv: "intervallet {low}–{high} innehåller inte värdet {value}", "low ska vara högst värdet och high minst värdet.";
        en: "the range {low}–{high} does not hold the value {value}", "low must be at most the value and high at least the value.";
    /// `low` or `high` beside something that is not one number.
    RangeWithoutNumber { key: String } "range-without-number"
        sv: "low och high står utan ett enda tal för {key}", "Intervallet gäller ett tal: skriv {key} = … som ett tal, eller ta bort low, high och shape.";
        en: "low and high stand without a single number for {key}", "The range is of one number: write {key} = … as one number, or remove low, high and shape.";
    /// `low` or `high` with which the case cannot be read.
    BoundRefused { path: String, key: String, value: String } "bound-refused"
        sv: "fallet går inte att läsa med {path}.{key} = {value}", "Det är ett av värdena low och high på raden. Ändra det så att det kan stå som värde; vad som är fel med det sägs nedan.";
        en: "the case cannot be read with {path}.{key} = {value}", "It is one of the values low and high of the row. Change it so that it could stand as the value; what is wrong with it is said below.";
    /// Bounds that each can stand in the file, but not all at once.
    BoundsTogether { bound: &'static str } "bounds-together"
        sv: "fallet går inte att läsa med alla {bound} på en gång", "Vart och ett går bra för sig, men inte tillsammans: vad som är fel sägs nedan. Ändra intervallen så att uppgifterna också kan stå samtidigt.";
        en: "the case cannot be read with every {bound} at once", "Each is right by itself, but not together: what is wrong is said below. Change the ranges so that they can also stand at the same time.";
    /// A distribution of logarithms from zero.
    ShapeFromZero { shape: String } "shape-from-zero"
        sv: "fördelningen {shape} kan inte börja vid noll", "Skriv ett low över noll, eller välj en annan shape, till exempel triangular.";
        en: "the distribution {shape} cannot begin at zero", "Write a low above zero, or choose another shape, such as triangular.";
    /// A mean so near an end that no distribution of the kind has it.
    ShapeLopsided { shape: String } "shape-lopsided"
        sv: "värdet ligger för nära low eller high för fördelningen {shape}", "Den har värdet som medelvärde och en sjättedel av intervallet som standardavvikelse: värdet måste ligga minst tre procent av intervallet från båda ändar. Välj en annan shape, till exempel triangular.";
        en: "the value lies too near low or high for the distribution {shape}", "It has the value as its mean and a sixth of the range as standard deviation: the value must lie at least three per cent of the range from both ends. Choose another shape, such as triangular.";
    /// A correlation of other than two quantities.
    CorrelationPair {} "correlation-pair"
        sv: "between ska nämna två olika uppgifter", "Skriv between = [\"before.use.socialsekreterare\", \"after.use.socialsekreterare\"], en [[correlation]] för varje par.";
        en: "between must name two different quantities", "Write between = [\"before.use.socialsekreterare\", \"after.use.socialsekreterare\"], one [[correlation]] for each pair.";
    /// A correlation of a row that is certain.
    CorrelationCertain { path: String } "correlation-certain"
        sv: "{path} har varken low eller high", "Bara det som är osäkert har samband: ange low och high på raden, eller ta bort sambandet.";
        en: "{path} has neither low nor high", "Only what is uncertain is correlated: state low and high in the row, or remove the correlation.";
    /// A correlation of something that is neither a row nor a price.
    CorrelationUnknown { path: String, nearest: Nearest, known: Vec<String> } "correlation-unknown"
        sv: "ingen rad och inget pris heter {path}", "{nearest}Rader med low och high: {known}. Ett pris skrivs som i nyttokalkyl rates list, till exempel prislistor.skane-2014.socialsekreterare.";
        en: "no row and no price is named {path}", "{nearest}Rows with low and high: {known}. A price is written as in nyttokalkyl rates list, such as prislistor.skane-2014.socialsekreterare.";
    /// Two correlations of the same two quantities.
    CorrelationTwice { first: String, second: String } "correlation-twice"
        sv: "sambandet mellan {first} och {second} står två gånger", "Ta bort det ena.";
        en: "the correlation of {first} and {second} stands twice", "Remove one of them.";
    /// Correlations that no quantities have together.
    CorrelationsImpossible {} "correlations-impossible"
        sv: "sambanden kan inte gälla samtidigt", "Följer två uppgifter starkt en tredje, så följer de också varandra: ange det sambandet, eller minska rho. Par som inte nämns räknas som utan samband (rho = 0).";
        en: "the correlations cannot hold at the same time", "Two quantities that follow a third closely also follow each other: state that correlation, or lessen rho. Pairs that are not named count as uncorrelated (rho = 0).";
    /// A printed figure that cannot be read.
    PublishedForm { found: String } "published-form"
        sv: "”{found}” är inget belopp som kan jämföras", "Skriv som i rapporten: \"193 000 kr\", \"-1,3 mkr\" eller \"Ingen förändring\".";
        en: "“{found}” is not an amount that can be compared", "Write as in the report: \"193 000 kr\", \"-1,3 mkr\" or \"Ingen förändring\".";
    /// A widened tolerance without a reason.
    ToleranceReason {} "tolerance-reason"
        sv: "tolerance saknar skäl", "Säg i reason varför siffran inte kan prövas mot sin tryckta precision.";
        en: "tolerance has no reason", "Say in reason why the figure cannot be tested at its printed precision.";
    /// Nothing to compare with.
    NothingPublished { path: String } "nothing-published"
        sv: "inget fall i {path} har publicerade siffror", "Ett fall jämförs med rader under [[published]].";
        en: "no case in {path} has published figures", "A case is compared with rows under [[published]].";

    /// One case and nothing to compare it with.
    NothingToCompare {} "nothing-to-compare"
        sv: "det finns inget att jämföra med", "Nämn flera fall, eller säg vad som ska vara annat i det enda: --years 2014,2024, --municipalities Malmö, --methods nationell eller --overlays fil.toml.";
        en: "there is nothing to compare with", "Name several cases, or say what is to be other in the one: --years 2014,2024, --municipalities Malmö, --methods nationell or --overlays file.toml.";
    /// Several cases where one is to be changed.
    ChangesOfSeveral { cases: usize } "changes-of-several"
        sv: "{cases} fall kan inte jämföras under andra år, kommuner, metoder eller satser på en gång", "Nämn ett fall, eller jämför fallen som de står utan --years, --municipalities, --methods och --overlays.";
        en: "{cases} cases cannot be compared under other years, municipalities, methods or rates at once", "Name one case, or compare the cases as they stand without --years, --municipalities, --methods and --overlays.";

    /// A result that is not there.
    ResultMissing { path: String, nearest: Nearest } "result-missing"
        sv: "resultatet {path} finns inte", "{nearest}Ett resultat skrivs med --format json: nyttokalkyl run FALL --format json > resultat.json.";
        en: "the result {path} does not exist", "{nearest}A result is written with --format json: nyttokalkyl run CASE --format json > result.json.";
    /// A result that is not JSON.
    ResultNoJson {} "result-no-json"
        sv: "det här går inte att läsa som JSON", "Ett resultat skrivs med --format json: nyttokalkyl run FALL --format json > resultat.json. En fallfil är inget resultat.";
        en: "this cannot be read as JSON", "A result is written with --format json: nyttokalkyl run CASE --format json > result.json. A case file is no result.";
    /// JSON that is no result of a case.
    ResultSchema { found: String, known: Vec<String> } "result-schema"
        sv: "dokumentet är inget resultat som kan jämföras (schema ”{found}”)", "Jämför dokument från nyttokalkyl run eller explain med --format json: {known}.";
        en: "the document is no result that can be compared (schema “{found}”)", "Compare documents of nyttokalkyl run or explain with --format json: {known}.";
    /// A result of a later program.
    ResultNewer { found: String } "result-newer"
        sv: "resultatet har ett senare schema, {found}", "Det är skrivet av en senare version av nyttokalkyl: jämför med den versionen.";
        en: "the result has a later schema, {found}", "It was written by a later version of nyttokalkyl: compare with that version.";
    /// A result that lacks something, or has it in another form.
    ResultForm { path: String } "result-form"
        sv: "resultatet har inte det som ska stå i {path}", "Skriv resultatet på nytt, och ändra inget i det: docs/json.md beskriver formen.";
        en: "the result does not have what is to stand in {path}", "Write the result again, and change nothing in it: docs/json.md describes the form.";
    /// Results of two commands.
    ResultKinds { old: String, new: String } "result-kinds"
        sv: "det gamla resultatet är {old}, det nya {new}", "Jämför två resultat av samma kommando: båda från run, eller båda från explain.";
        en: "the old result is {old}, the new one {new}", "Compare two results of one command: both of run, or both of explain.";
    /// Results of different cases.
    NoCommonCase { old: Vec<String>, new: Vec<String> } "no-common-case"
        sv: "resultaten har inget fall gemensamt", "Det gamla har {old}, det nya {new}: samma fall har samma fil eller samma title. Olika fall jämförs med nyttokalkyl compare.";
        en: "the results have no case in common", "The old one has {old}, the new one {new}: the same case has the same file or the same title. Different cases are compared by nyttokalkyl compare.";

    /// A portfolio file that holds nothing.
    PortfolioEmpty {} "portfolio-empty"
        sv: "portföljfilen är tom", "Börja med association och first_year, sedan [[intervention]], [[income]], [[cost]] och [[saved]]; cases/finsam-lund visar hela filer.";
        en: "the portfolio file is empty", "Begin with association and first_year, then [[intervention]], [[income]], [[cost]] and [[saved]]; cases/finsam-lund shows whole files.";
    /// A portfolio where a case is wanted.
    PortfolioAsCase { path: String } "portfolio-as-case"
        sv: "{path} är ett samordningsförbunds portfölj, inte ett fall", "Visa den med nyttokalkyl portfolio {path}.";
        en: "{path} is the portfolio of a coordination association, not a case", "Show it by nyttokalkyl portfolio {path}.";
    /// Two rows of one name.
    StandsTwice { what: String, line: usize } "stands-twice"
        sv: "{what} står redan på rad {line}", "Slå ihop raderna, eller ge dem olika namn: annars räknas samma sak två gånger.";
        en: "{what} stands on line {line} already", "Merge the rows, or give them different names: the same thing would be counted twice.";
    /// A year that the portfolio is not about.
    YearOutsidePeriod { key: String, found: String, first: String, last: String } "year-outside-period"
        sv: "{key}: år {found} ligger utanför filens år, {first}–{last}", "Rätta året, eller ändra överst i filen vilka år den gäller: period i en utvärdering, first_year och last_year i en portfölj.";
        en: "{key}: {found} lies outside the years of the file, {first}–{last}", "Correct the year, or change the years of the file at its top: period of an evaluation, first_year and last_year of a portfolio.";
    /// A stated balance that is not what is worked out.
    BalanceDisagrees { key: &'static str, year: String, found: String, sum: String } "balance-disagrees"
        sv: "{key} {year} är {found}, men ingående medel + intäkter − kostnader ger {sum}", "Rätta det som är fel. Är källan själv sådan: säg varför i reason på raden, så räknas det vidare från det som anges och står bland det som inte går ihop.";
        en: "{key} {year} is {found}, but opening funds + income − costs gives {sum}", "Correct what is wrong. If the source itself is so: say why in reason in the row; then what is stated is gone on from and stands among what does not add up.";
    /// An evaluation file that does not exist.
    EvaluationMissing { path: String, nearest: Nearest } "evaluation-missing"
        sv: "utvärderingen {path} finns inte", "{nearest}En utvärdering söks från samma mapp som filen som nämner den; den slutar på .eval.toml.";
        en: "the evaluation {path} does not exist", "{nearest}An evaluation is looked for from the folder of the file that names it; it ends in .eval.toml.";
    /// Amounts of interventions beside amounts of groups of them.
    GroupsAndAmounts {} "groups-and-amounts"
        sv: "filen har både [[group]] och insatser med belopp: de skulle räknas två gånger", "Behåll beloppen per insats; tryckta summor per huvudman och målgrupp hör hemma under [[published]].";
        en: "the file has both [[group]] and interventions with amounts: they would be counted twice", "Keep the amounts by intervention; printed sums by principal and target group belong under [[published]].";
    /// A printed figure that nothing in the file gives.
    NothingPublishedOf { figure: &'static str } "nothing-published-of"
        sv: "det finns inget att jämföra {figure} med", "Ange year för ett års tilldelning, intäkter, kostnader och medel, och lägg in de belopp som siffran räknas av. Stavas målgruppen som på insatserna?";
        en: "there is nothing to compare {figure} with", "Give year for a year's allocation, income, costs and funds, and put in the amounts that the figure is worked out from. Is the target group spelt as in the interventions?";

    /// The rate that a rule needs is known to be unknown.
    MissingRate { path: String, year: String, reason: Title } "missing-rate"
        sv: "värdet {path} för {year} saknas: {reason}", "Ange beloppet i fallet där det går (total, per_day eller per_month på raden), välj ett år då värdet finns (nyttokalkyl rates show {path}), eller ge ett eget värde med --overlay.";
        en: "the value {path} for {year} is missing: {reason}", "Give the amount in the case where possible (total, per_day or per_month in the row), choose a year that has the value (nyttokalkyl rates show {path}), or give a value of your own with --overlay.";

    /// A patient fee that is known to be unknown.
    MissingFee { title: Title, year: String, reason: Title } "missing-fee"
        sv: "{title} är inte känd för {year}: {reason}", "Ange avgiften på raden, till exempel fee = 200 (kronor per besök).";
        en: "{title} is not known for {year}: {reason}", "Give the fee in the row, for example fee = 200 (kronor a visit).";

    /// A path or word that the rate book does not have.
    UnknownRate { path: String, nearest: Label } "unknown-rate"
        sv: "ingen sats heter ”{path}”", "{nearest} Alla satser visas av nyttokalkyl rates list, de med ett visst ord av nyttokalkyl rates list ORD; en kommun skrivs kommuner.Lund eller kommuner.1281.";
        en: "no rate is named “{path}”", "{nearest} All rates are listed by nyttokalkyl rates list, those with a word by nyttokalkyl rates list WORD; a municipality is written kommuner.Lund or kommuner.1281.";
    /// An overlay that is not there.
    OverlayMissing { path: String, nearest: Nearest } "overlay-missing"
        sv: "filen {path} med ändrade satser finns inte", "{nearest}Kontrollera sökvägen efter --overlay.";
        en: "the file {path} of changed rates does not exist", "{nearest}Check the path after --overlay.";
    /// A change in another form than the rate has.
    ChangeForm { path: String, key: &'static str, example: &'static str } "change-form"
        sv: "ändringen av {path} ska ha {key}, och bara det", "Skriv till exempel {example}. Enhet och form visas av nyttokalkyl rates show {path}.";
        en: "the change of {path} must have {key}, and only that", "Write for example {example}. Unit and form are shown by nyttokalkyl rates show {path}.";
    /// Two changes of one rate for one day.
    ChangesOverlap { path: String } "changes-overlap"
        sv: "två ändringar av {path} gäller samma tid", "En ändring utan to gäller till nästa ändring av samma sats. Ändra from eller to, eller ta bort den ena.";
        en: "two changes of {path} hold at the same time", "A change without to holds until the next change of the same rate. Change from or to, or remove one of them.";
    /// `from` after `to`.
    DaysReversed { from: String, to: String } "days-reversed"
        sv: "ändringen börjar {from} men slutar {to}", "from får inte ligga efter to.";
        en: "the change begins on {from} but ends on {to}", "from may not lie after to.";
    /// Local tax for a part of a year.
    WholeYears { path: String } "whole-years"
        sv: "{path} bestäms för hela kalenderår", "Skriv från den 1 januari (from = 2024-01-01) och, om den ska upphöra, till den 31 december.";
        en: "{path} is decided for whole calendar years", "Write from 1 January (from = 2024-01-01) and, if it is to end, to 31 December.";
    /// A day for a price.
    PriceUndated { key: String, path: String } "price-undated"
        sv: "{path} har inget {key}: priset gäller alla år", "Ta bort {key}.";
        en: "{path} has no {key}: the price holds in every year", "Remove {key}.";
    /// More changes than the program holds.
    TooManyChanges { most: usize } "too-many-changes"
        sv: "för många ändringar av satser", "Högst {most} ryms i alla filer tillsammans; ta en egen kopia av rates/ och ange --rates.";
        en: "too many changes of rates", "At most {most} fit in all files together; take a copy of rates/ and name it with --rates.";
    /// A file that the rate book must have.
    RateFileMissing { path: String } "rate-file-missing"
        sv: "{path} saknas bland satserna", "En mapp för --rates ska ha samma filer som rates/ i källkoden.";
        en: "{path} is missing among the rates", "A folder for --rates must have the same files as rates/ in the source.";
    /// A series that no rule reads.
    UnknownSeries { path: String, nearest: Nearest } "unknown-series"
        sv: "okänd sats {path}", "{nearest}Ingen regel läser den: rätta namnet eller ta bort den.";
        en: "unknown rate {path}", "{nearest}No rule reads it: correct the name or remove it.";
    /// A series that a rule reads and no file has.
    MissingSeries { path: String } "missing-series"
        sv: "satsen {path} saknas", "Lägg till den, eller en rad med missing = \"skäl\".";
        en: "the rate {path} is missing", "Add it, or a row with missing = \"reason\".";
    /// Rows out of order or twice for one day.
    RowsOverlap { path: String, from: String } "rows-overlap"
        sv: "raderna för {path} överlappar vid {from}", "Varje rad ska börja efter den förra; högst en rad får börja en viss dag.";
        en: "the rows of {path} overlap at {from}", "Each row must begin after the one before; at most one row may begin on a day.";
    /// Days that no row covers.
    RowsGap { path: String, from: String, to: String } "rows-gap"
        sv: "ingen rad för {path} gäller från {from} till {to}", "Fyll luckan, eller lägg en rad med missing = \"skäl\" där.";
        en: "no row of {path} holds from {from} to {to}", "Fill the gap, or put a row with missing = \"reason\" there.";
    /// A row that says both a value and that it is missing, or neither.
    RowValue { path: String } "row-value"
        sv: "en rad för {path} ska ha antingen value, scale eller missing", "Ange value (eller scale), eller missing = \"skäl\" där värdet inte är känt.";
        en: "a row of {path} must have either value, scale or missing", "Give value (or scale), or missing = \"reason\" where the value is unknown.";
    /// A unit that the rule does not expect.
    UnitMismatch { path: String, found: String, known: Vec<String> } "unit-mismatch"
        sv: "{path} kan inte ha enheten {found}", "Regeln räknar med: {known}.";
        en: "{path} cannot have the unit {found}", "The rule expects: {known}.";
    /// A scale that cannot be read.
    ScaleForm { path: String } "scale-form"
        sv: "skalan för {path} är inte en stigande följd av steg från 0", "Första steget har over = 0; varje följande har ett högre over, högst 16 steg.";
        en: "the scale of {path} is not a rising sequence of steps from 0", "The first step has over = 0; each following one has a higher over, at most 16 steps.";
    /// Two municipalities with one name.
    DuplicateMunicipality { name: String, code: String, other: String } "duplicate-municipality"
        sv: "{name} står två gånger: som {other} och som {code}", "Rätta namnet eller ta bort den ena; varje kommun har ett namn och en kod.";
        en: "{name} stands twice: as {other} and as {code}", "Correct the name or remove one of them; each municipality has one name and one code.";
    /// Region named by a municipality or with fees, but not found.
    UnknownRegion { found: String, nearest: Nearest, known: Vec<String> } "unknown-region"
        sv: "okänd region ”{found}”", "{nearest}Regioner: {known}.";
        en: "unknown region “{found}”", "{nearest}Regions: {known}.";
}

/// Something that deserves attention but does not stop the computation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// What looks like a personal identity number.
    PersonalNumber,
    /// A goal that does not say what was to be reached.
    GoalWithoutTarget,
    /// A goal that does not say what it is measured by.
    GoalWithoutIndicator,
    /// A goal that does not say of whom.
    GoalWithoutPopulation,
}

impl Caution {
    /// The caution's name in every language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PersonalNumber => "personal-number",
            Self::GoalWithoutTarget => "goal-without-target",
            Self::GoalWithoutIndicator => "goal-without-indicator",
            Self::GoalWithoutPopulation => "goal-without-population",
        }
    }

    /// What was seen.
    pub const fn title(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::PersonalNumber, Lang::Sv) => "det här ser ut som ett personnummer",
            (Self::PersonalNumber, Lang::En) => "this looks like a personal identity number",
            (Self::GoalWithoutTarget, Lang::Sv) => "målet säger inte vad som skulle nås: det går inte att bedöma",
            (Self::GoalWithoutTarget, Lang::En) => "the goal does not say what was to be reached: it cannot be judged",
            (Self::GoalWithoutIndicator, Lang::Sv) => "målet säger inte vad det mäts med: det går inte att bedöma",
            (Self::GoalWithoutIndicator, Lang::En) => {
                "the goal does not say what it is measured by: it cannot be judged"
            }
            (Self::GoalWithoutPopulation, Lang::Sv) => "målet säger inte vilka det räknas av: det går inte att bedöma",
            (Self::GoalWithoutPopulation, Lang::En) => "the goal does not say of whom: it cannot be judged",
        }
    }

    /// What to do.
    pub const fn help(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::PersonalNumber, Lang::Sv) => "Ett typfall behöver inga personuppgifter: ta bort det.",
            (Self::PersonalNumber, Lang::En) => "A type case needs no personal data: remove it.",
            (Self::GoalWithoutTarget, Lang::Sv) => {
                "Skriv target = \"50 %\" eller ett tal. Finns inget beslutat måltal: låt det stå, så redovisas målet som ej bedömbart."
            }
            (Self::GoalWithoutTarget, Lang::En) => {
                "Write target = \"50 %\" or a number. If none was decided, leave it: the goal is reported as one that cannot be judged."
            }
            (Self::GoalWithoutIndicator, Lang::Sv) => {
                "Skriv indicator = \"andel som arbetar tolv månader efter\" eller vad målet mäts med."
            }
            (Self::GoalWithoutIndicator, Lang::En) => {
                "Write indicator = \"share at work twelve months after\", or whatever it is measured by."
            }
            (Self::GoalWithoutPopulation, Lang::Sv) => {
                "Skriv of = \"started\" (alla som började), \"followed-up\" (alla med känt utfall) eller \"answered\" (alla som svarat)."
            }
            (Self::GoalWithoutPopulation, Lang::En) => {
                "Write of = \"started\" (all who started), \"followed-up\" (all whose outcome is known) or \"answered\" (all who answered)."
            }
        }
    }
}
