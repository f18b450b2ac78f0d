//! One broken file and one snapshot for each message; nothing is computed from a broken file.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod failures;
mod shipped;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use failures::codes;
use nyttokalkyl::case::Case;
use nyttokalkyl::cli::Cli;
use nyttokalkyl::command;
use nyttokalkyl::diagnostic::{Failure, Source};
use nyttokalkyl::embedded;
use nyttokalkyl::input::Change;
use nyttokalkyl::rates;
use nyttokalkyl::texts::{Lang, Problem};

fn case_failure(path: &Path) -> Failure {
    let name = format!("tests/errors/{}", path.file_name().unwrap().to_string_lossy());
    command::execute(&Cli::read(["nyttokalkyl", "run", &name]).unwrap())
        .expect_err("a broken file must not be computed")
}

fn both_languages(failure: &Failure) -> String {
    format!("{}\n--- English ---\n{}", failure.render(Lang::Sv, false), failure.render(Lang::En, false))
}

#[test]
fn case_files() {
    insta::glob!("errors/*.toml", |path| {
        let failure = case_failure(path);
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        let code = file.split("--").next().unwrap();
        if code != "several" {
            assert!(codes(&failure).contains(&code), "{file} should give {code}, not {:?}", codes(&failure));
        }
        insta::assert_snapshot!(both_languages(&failure));
    });
}

/// What a published case by an overlay of `tests/errors/overlays` gives.
fn overlay_failure(path: &Path) -> Failure {
    let name = format!("tests/errors/overlays/{}", path.file_name().unwrap().to_string_lossy());
    let arguments = ["nyttokalkyl", "run", "cases/lund-2015/typfall-1.toml", "--overlay", &name];
    command::execute(&Cli::read(arguments).unwrap()).expect_err("nothing is computed by a broken overlay")
}

#[test]
fn overlays() {
    insta::glob!("errors/overlays/*.toml", |path| {
        let failure = overlay_failure(path);
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert_eq!(BTreeSet::from_iter(codes(&failure)), BTreeSet::from([file.split("--").next().unwrap()]), "{file}");
        insta::assert_snapshot!(both_languages(&failure));
    });
}

/// What the bounds of a case of `tests/errors/bounds` give: its own values are right.
fn bounds_failure(path: &Path) -> Failure {
    let name = format!("tests/errors/bounds/{}", path.file_name().unwrap().to_string_lossy());
    command::execute(&Cli::read(["nyttokalkyl", "run", &name]).unwrap()).expect("its own values are right");
    command::execute(&Cli::read(["nyttokalkyl", "simulate", &name]).unwrap()).expect_err("its bounds cannot be values")
}

#[test]
fn bounds() {
    insta::glob!("errors/bounds/*.toml", |path| {
        let failure = bounds_failure(path);
        assert_eq!(codes(&failure)[0], path.file_stem().unwrap());
        insta::assert_snapshot!(both_languages(&failure));
    });
}

/// What a broken portfolio of `tests/errors/portfolio` gives.
fn portfolio_failure(path: &Path) -> Failure {
    let name = format!("tests/errors/portfolio/{}", path.file_name().unwrap().to_string_lossy());
    command::execute(&Cli::read(["nyttokalkyl", "portfolio", &name]).unwrap())
        .expect_err("nothing is shown of a broken file")
}

#[test]
fn portfolios() {
    insta::glob!("errors/portfolio/*.portfolio.toml", |path| {
        let failure = portfolio_failure(path);
        let file = path.file_stem().unwrap().to_string_lossy().replace(".portfolio", "");
        let code = file.split("--").next().unwrap();
        if code != "several" {
            assert_eq!(BTreeSet::from_iter(codes(&failure)), BTreeSet::from([code]), "{file}");
        }
        insta::assert_snapshot!(both_languages(&failure));
    });
}

/// What a broken evaluation of `tests/errors/evaluation` gives.
fn evaluation_failure(path: &Path) -> Failure {
    let name = format!("tests/errors/evaluation/{}", path.file_name().unwrap().to_string_lossy());
    command::execute(&Cli::read(["nyttokalkyl", "evaluate", &name]).unwrap())
        .expect_err("nothing is shown of a broken file")
}

#[test]
fn evaluations() {
    insta::glob!("errors/evaluation/*.eval.toml", |path| {
        let failure = evaluation_failure(path);
        let file = path.file_stem().unwrap().to_string_lossy().replace(".eval", "");
        let code = file.split("--").next().unwrap();
        if code != "several" {
            assert_eq!(BTreeSet::from_iter(codes(&failure)), BTreeSet::from([code]), "{file}");
        }
        insta::assert_snapshot!(both_languages(&failure));
    });
}

/// Goals that cannot be judged are no errors: `check` says what they lack.
#[test]
fn unmeasurable_goals() {
    insta::glob!("errors/evaluation/cautions/*.eval.toml", |path| {
        let name = format!("tests/errors/evaluation/cautions/{}", path.file_name().unwrap().to_string_lossy());
        let said = ["sv", "en"].map(|lang| {
            command::execute(&Cli::read(["nyttokalkyl", "check", &name, "--lang", lang]).unwrap()).unwrap().cautions
        });
        let code = path.file_stem().unwrap().to_string_lossy().replace(".eval", "");
        assert!(said[0].contains(&format!("[{code}]")), "{}", said[0]);
        insta::assert_snapshot!(said.join("\n"));
    });
}

/// Every change to the shipped rate tables that must not load: the file, what is replaced, by what.
const BROKEN_RATES: [(&str, &str, &str, &str); 14] = [
    ("unknown-series", "skatt.toml", "[statlig_skatt]", "[statlig_skat]"),
    ("missing-series", "skatt.toml", "[pensionsavgift]", ""),
    (
        "rows-overlap",
        "basbelopp.toml",
        "rows = [",
        "rows = [\n    { from = 2014-01-01, value = 1, source = \"x\", status = \"enacted\", checked = 2026-11-22 },",
    ),
    ("rows-gap", "basbelopp.toml", "from = 2013-01-01", "from = 2013-01-01, to = 2013-06-30"),
    ("row-value", "basbelopp.toml", "value = 44_500, ", ""),
    ("unit-mismatch", "basbelopp.toml", "unit = \"kr/år\"", "unit = \"%\""),
    ("scale-form", "skatt.toml", "{ over = 413_200, share = \"20 %\" }", "{ over = 700_000, share = \"20 %\" }"),
    ("unknown-region", "kommuner.toml", "region = \"skane\"", "region = \"skåne\""),
    ("duplicate-municipality", "kommuner.toml", "name = \"Malmö\"", "name = \"Lomma\""),
    ("out-of-range", "kommuner.toml", "2012 = \"20.84 %\"", "2012 = \"208.4 %\""),
    ("out-of-range--total", "regioner.toml", "2012 = \"10.39 %\"", "2012 = \"1.39 %\""),
    ("unknown-choice", "kommuner.toml", "2012 = \"som-2014\"", "2012 = \"som-2015\""),
    ("rows-gap--years", "kommuner.toml", "2013 = \"som-2014\"\n", ""),
    ("missing-key", "basbelopp.toml", "source = \"SFS 2012:562\", ", ""),
];

fn rate_failures() -> BTreeMap<&'static str, Failure> {
    let mut failures = BTreeMap::new();
    for (code, file, old, new) in BROKEN_RATES {
        let mut files = shipped::rates();
        let text = files.get_mut(file).unwrap();
        if code == "missing-series" {
            let at = text.find(old).unwrap();
            let end = text[at + 1..].find("\n[").map_or(text.len(), |next| at + 1 + next);
            text.replace_range(at..end, "");
        } else {
            assert!(text.contains(old), "{file} no longer holds {old}");
            *text = text.replacen(old, new, 1);
        }
        failures.insert(code, rates::load(&files, "rates").expect_err("broken rates must not load"));
    }
    let mut files = shipped::rates();
    files.remove("kommuner.toml");
    failures.insert("rate-file-missing", rates::load(&files, "rates").expect_err("a file is missing"));
    failures.insert("municipality-not-yet", formed_later());
    failures.insert("unknown-path", changed_elsewhere());
    failures
}

/// A case read as if it said something else in a place that it does not have.
fn changed_elsewhere() -> Failure {
    let name = "cases/examples/forsta-fallet.toml";
    let source = Source::new(name, std::fs::read_to_string(name).unwrap());
    let files = |_: &str| unreachable!("the case names no price file");
    let changes = [Change::new("after.work.extend", "75 %")];
    Case::read_changed(&source, &embedded::rate_book(), &files, &changes).expect_err("there is no such place")
}

/// A case of 2013 in a municipality that was formed in 2014.
fn formed_later() -> Failure {
    let mut files = shipped::rates();
    let text = files.get_mut("kommuner.toml").unwrap();
    let old = "region = \"skane\", rates = { 2012 = \"20.84 %\", 2014";
    assert!(text.contains(&format!("name = \"Lund\", {old}")));
    *text = text.replacen(
        &format!("name = \"Lund\", {old}"),
        &format!("name = \"Lund\", first_year = 2014, {}", old.replace("2012 = \"20.84 %\", ", "")),
        1,
    );
    let book = rates::load(&files, "rates").unwrap();
    let text = "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\n[before]\n[after]\n";
    Case::read(&Source::new("x", text), &book).expect_err("there is no such municipality").into()
}

#[test]
fn the_embedded_tables_are_those_of_the_folder() {
    assert_eq!(rates::load_dir(Path::new("rates")).unwrap(), embedded::rate_book());
    assert_eq!(rates::load(&shipped::rates(), "rates").unwrap(), embedded::rate_book());
}

#[test]
fn rate_files() {
    for (code, failure) in rate_failures() {
        let wanted = code.split("--").next().unwrap();
        assert!(codes(&failure).contains(&wanted), "{code}: {:?}", codes(&failure));
        insta::assert_snapshot!(format!("rates-{code}"), both_languages(&failure));
    }
}

/// A folder of this test's own, holding one file of each kind that cannot be a case; made once.
fn unreadable_files() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unreadable");
        std::fs::create_dir_all(folder.join("empty-folder")).unwrap();
        std::fs::write(folder.join("large.toml"), vec![b'#'; 50_000_000]).unwrap();
        let item = |number| {
            format!(
                "x{number} = {{ title = \"x\", unit = \"days\", price = 1, bearer = \"region\", account = \"care\" }}\n"
            )
        };
        let many: String = (0..=2_000).map(item).collect();
        let case = "title = \"x\"\nmunicipality = \"Lund\"\nrates = 2013\nprices = \"many.toml\"\n[before]\n[after]\n";
        std::fs::write(folder.join("many-prices.toml"), case).unwrap();
        std::fs::write(folder.join("many.toml"), format!("price_year = 2013\n[items]\n{many}")).unwrap();
        let change = "[[change]]\npath = \"avgifter.alderspension\"\nfrom = 2013-01-01\nvalue = \"12 %\"\n";
        std::fs::write(folder.join("many-changes.toml"), format!("title = \"x\"\n{}", change.repeat(1_001))).unwrap();
        std::fs::write(folder.join("latin-1.toml"), b"title = \"F\xf6rs\xf6rjning\"\n").unwrap();
        folder
    });
    &FOLDER
}

/// What is wrong with outputs, lists of them and what they are made again from.
fn output_failures() -> BTreeMap<&'static str, Failure> {
    let folder = unreadable_files();
    let case = "cases/lund-2015/typfall-1.toml";
    let over_input = {
        let arguments = ["nyttokalkyl", "run", case, "-o", case];
        command::execute(&Cli::read(arguments).unwrap()).expect_err("input is not written over")
    };
    let report_form = {
        let arguments = ["nyttokalkyl", "report", case, "-o", "x.json"];
        command::execute(&Cli::read(arguments).unwrap()).expect_err("a report has no such form")
    };
    let listed = |name: &str, list: &str| {
        let path = folder.join(name).display().to_string();
        std::fs::write(&path, list).unwrap();
        command::execute(&Cli::read(["nyttokalkyl", "build", &path]).unwrap()).expect_err("nothing is made")
    };
    let spliced = |name: &str, document: &str| {
        std::fs::write(folder.join(format!("{name}.md")), document).unwrap();
        let list = "[[report]]\ninto = \"NAME.md\"\nmarker = \"tabell\"\ncommand = \"evaluate\"\noptions = [\"--definitions\"]\n";
        listed(&format!("{name}.toml"), &list.replace("NAME", name))
    };
    let (begins, ends) = ("<!-- nyttokalkyl tabell -->\n", "<!-- /nyttokalkyl tabell -->\n");
    let made = |name: &str, manifest: &str| {
        let path = folder.join(name).display().to_string();
        std::fs::write(&path, manifest).unwrap();
        command::execute(&Cli::read(["nyttokalkyl", "reproduce", &path]).unwrap()).expect_err("nothing is made again")
    };
    let unknown_ending = {
        let arguments = ["nyttokalkyl", "report", case, "-o", "x.pdf"];
        command::execute(&Cli::read(arguments).unwrap()).expect_err("there is no such form")
    };
    let nothing_drawn = {
        let arguments = ["nyttokalkyl", "rates", "check", "--charts", &folder.display().to_string()];
        command::execute(&Cli::read(arguments).unwrap()).expect_err("nothing is drawn")
    };
    BTreeMap::from([
        ("output-over-input", over_input),
        ("report-form", report_form),
        ("nothing-drawn", nothing_drawn),
        ("listed-target", listed("nowhere.toml", "[[report]]\ninput = [\"x.toml\"]\ninto = \"x.md\"\n")),
        ("listed-twice", listed("twice.toml", &"[[report]]\noutput = \"x.html\"\ninput = [\"x.toml\"]\n".repeat(2))),
        (
            "listed-options",
            listed(
                "options.toml",
                "[[report]]\noutput = \"x.html\"\ninput = [\"x.toml\"]\noptions = [\"--partis=all\"]\n",
            ),
        ),
        ("marker-missing", spliced("without-marker", "<!-- nyttokalkyl tabel -->\n")),
        ("marker-twice", spliced("two-markers", &format!("{begins}{ends}{begins}{ends}"))),
        ("marker-order", spliced("turned-markers", &format!("{ends}{begins}"))),
        ("marker-within", spliced("markers-within", &format!("{begins}<!-- nyttokalkyl annan -->\n{ends}"))),
        ("unknown-ending", unknown_ending),
        ("no-manifest", made("table.txt", "Samhället 459 000 kr\n")),
        (
            "manifest-newer",
            made(
                "newer-manifest.json",
                "{ \"manifest\": { \"version\": \"99.1.0\", \"arguments\": [\"run\", \"x.toml\"] } }",
            ),
        ),
        (
            "manifest-command",
            made(
                "unknown-manifest.json",
                "{ \"manifest\": { \"version\": \"0.1.0\", \"arguments\": [\"ruin\", \"x.toml\"] } }",
            ),
        ),
    ])
}

fn file_failures() -> BTreeMap<&'static str, Failure> {
    let folder = unreadable_files();
    let run = |arguments: &[&str]| {
        let path = |argument: &&str| folder.join(argument).display().to_string();
        let arguments = ["nyttokalkyl", "run"].into_iter().map(str::to_owned).chain(arguments.iter().map(path));
        command::execute(&Cli::read(arguments).unwrap()).expect_err("nothing can be computed")
    };
    let verify = command::execute(&Cli::read(["nyttokalkyl", "verify", "tests/unpublished.toml"]).unwrap());
    let find = command::execute(&Cli::read(["nyttokalkyl", "find", "kristallkula"]).unwrap());
    let tax_table = |year, column| {
        let arguments = ["nyttokalkyl", "rates", "tax-table", "--table", "32", "--year", year, "--column", column];
        command::execute(&Cli::read(arguments).unwrap()).expect_err("there is no such table")
    };
    let overlay = |path: &str| {
        let path = folder.join(path).display().to_string();
        let arguments = ["nyttokalkyl", "rates", "check", "--overlay", &path];
        command::execute(&Cli::read(arguments).unwrap()).expect_err("the rates cannot be changed")
    };
    let new = |path: &str| {
        let path = folder.join(path).display().to_string();
        let arguments = ["nyttokalkyl", "new", &path];
        command::execute(&Cli::read(arguments).unwrap()).expect_err("nothing can be written")
    };
    let compare = |arguments: &[&str]| {
        let arguments = ["nyttokalkyl", "compare"].iter().chain(arguments);
        command::execute(&Cli::read(arguments).unwrap()).expect_err("nothing is compared")
    };
    let result = |name: &str, arguments: &[&str]| {
        let arguments = ["nyttokalkyl"].iter().chain(arguments).chain(&["--format", "json"]);
        std::fs::write(folder.join(name), command::execute(&Cli::read(arguments).unwrap()).unwrap().text()).unwrap();
    };
    let case = "cases/lund-2015/typfall-1.toml";
    result("run.json", &["run", case]);
    result("other.json", &["run", "cases/lund-2015/typfall-2.toml"]);
    result("explain.json", &["explain", case]);
    result("check.json", &["check", case]);
    let text = std::fs::read_to_string(folder.join("run.json")).unwrap();
    std::fs::write(folder.join("newer.json"), text.replace("run/1", "run/2")).unwrap();
    std::fs::write(folder.join("number.json"), text.replace("\"193021.00\"", "193021.00")).unwrap();
    let changed = |old: &str, new: &str| {
        let [old, new] = [old, new].map(|name| folder.join(name).display().to_string());
        command::execute(&Cli::read(["nyttokalkyl", "changed", &old, &new]).unwrap()).expect_err("nothing is compared")
    };
    let sweep = |vary: &[&str]| {
        let options = vary.iter().flat_map(|vary| ["--vary", vary]);
        let arguments = ["nyttokalkyl", "sweep", "cases/lund-2015/typfall-1.toml"].into_iter().chain(options);
        command::execute(&Cli::read(arguments).unwrap()).expect_err("there is nothing to go through")
    };
    let year = "rates=2013..2014/1";
    BTreeMap::from([
        ("result-missing", changed("runs.json", "run.json")),
        ("result-no-json", changed("run.json", "many-prices.toml")),
        ("result-schema", changed("check.json", "run.json")),
        ("result-newer", changed("run.json", "newer.json")),
        ("result-form", changed("number.json", "run.json")),
        ("result-kinds", changed("run.json", "explain.json")),
        ("no-common-case", changed("run.json", "other.json")),
        ("nothing-to-compare", compare(&["cases/lund-2015/typfall-1.toml"])),
        ("changes-of-several", compare(&["cases/lund-2015", "--years", "2014"])),
        ("varied-text", sweep(&["municipality=1..2/1"])),
        ("varied-scale", sweep(&["skatt.grundavdrag=0..1/1"])),
        ("varied-twice", sweep(&[year, year])),
        ("varied-many", sweep(&[year, "person.age=20..30/1", "after.work.extent=50..100/10 %"])),
        ("varied-far", sweep(&["after.work.wage_month_full_time=0..1_000_000/0.001"])),
        ("varied-wrong", sweep(&["after.work.extent=100..150/50 %"])),
        ("file-exists", new("latin-1.toml")),
        ("folder-for-file", new("empty-folder")),
        ("folder-missing", new("no-folder/case.toml")),
        ("file-unwritable", new(&format!("{}.toml", "x".repeat(300)))),
        ("overlay-missing", overlay("many-change.toml")),
        ("too-many-changes", overlay("many-changes.toml")),
        ("unknown-year", tax_table("2011", "1")),
        ("missing-rate", tax_table("2014", "2")),
        ("nothing-found", find.expect_err("nothing is named so")),
        ("file-missing", run(&["latin1.toml"])),
        ("too-many-prices", run(&["many-prices.toml"])),
        ("folder-empty", run(&["empty-folder"])),
        ("file-too-large", run(&["large.toml"])),
        ("not-utf8", run(&["latin-1.toml"])),
        ("nothing-published", verify.expect_err("nothing is published")),
    ])
}

#[test]
fn files_that_are_no_cases() {
    let folder = unreadable_files().display().to_string();
    for (code, failure) in file_failures().into_iter().chain(output_failures()) {
        assert!(codes(&failure).contains(&code), "{code}: {:?}", codes(&failure));
        if code == "too-many-changes" {
            continue;
        }
        insta::assert_snapshot!(format!("file-{code}"), both_languages(&failure).replace(&folder, "FOLDER"));
    }
}

#[test]
fn every_code_has_a_broken_file() {
    let mut seen = BTreeSet::new();
    for entry in std::fs::read_dir("tests/errors/overlays").unwrap() {
        seen.extend(codes(&overlay_failure(&entry.unwrap().path())));
    }
    for entry in std::fs::read_dir("tests/errors/portfolio").unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().ends_with(".portfolio.toml") {
            seen.extend(codes(&portfolio_failure(&path)));
        }
    }
    for entry in std::fs::read_dir("tests/errors/evaluation").unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            seen.extend(codes(&evaluation_failure(&path)));
        }
    }
    for entry in std::fs::read_dir("tests/errors").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            seen.extend(codes(&case_failure(&path)));
        }
    }
    for entry in std::fs::read_dir("tests/errors/bounds").unwrap() {
        seen.extend(codes(&bounds_failure(&entry.unwrap().path())));
    }
    seen.extend(rate_failures().values().flat_map(codes));
    seen.extend(file_failures().values().chain(output_failures().values()).flat_map(codes));
    // This one depends on rights and on file systems: the message is that of the operating system.
    seen.insert("file-unreadable");
    let all: BTreeSet<&str> = Problem::CODES.iter().copied().collect();
    assert_eq!(all.len(), Problem::CODES.len(), "no code stands twice");
    assert_eq!(all.difference(&seen).collect::<Vec<_>>(), Vec::<&&str>::new(), "codes without a broken file");
}
