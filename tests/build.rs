//! `build` and `reproduce`: outputs that are what their inputs make of them, and say how they were made.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::path::{Path, PathBuf};
use std::process::Command;

use nyttokalkyl::cli::Cli;
use nyttokalkyl::command::{self, Outcome};
use nyttokalkyl::diagnostic::Failure;
use nyttokalkyl::texts::Lang;

fn execute(arguments: &[&str]) -> Result<Outcome, Failure> {
    command::execute(&Cli::read(["nyttokalkyl"].iter().chain(arguments)).unwrap())
}

fn outcome(arguments: &[&str]) -> Outcome {
    execute(arguments).unwrap_or_else(|failure| panic!("{}", failure.render(Lang::En, false)))
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("build-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn what_the_repository_lists_is_up_to_date() {
    let checked = outcome(&["build", "--check"]);
    assert!(checked.success, "run: nyttokalkyl build\n{}", checked.text());
}

const LIST: &str = r#"
[[report]]
output = "rapport.html"
input = ["fall.toml"]

[[report]]
output = "siffror.csv"
command = "run"
input = ["fall.toml"]
options = ["--exact"]

[[report]]
into = "text.md"
marker = "fallet"
command = "run"
input = ["fall.toml"]
options = ["--parties=published", "--tables-only"]
"#;

const TEXT: &str = "# Text\n\n<!-- nyttokalkyl fallet -->\n<!-- /nyttokalkyl fallet -->\n\nEfter.\n";

/// A folder with a list, a case and a document.
fn listed(name: &str) -> (PathBuf, String) {
    let folder = folder(name);
    std::fs::copy("cases/lund-2015/typfall-1.toml", folder.join("fall.toml")).unwrap();
    std::fs::write(folder.join("reports.toml"), LIST).unwrap();
    std::fs::write(folder.join("text.md"), TEXT).unwrap();
    let list = shown(&folder.join("reports.toml"));
    (folder, list)
}

#[test]
fn what_is_out_of_date_is_made_and_nothing_else() {
    let (folder, list) = listed("made");
    let check = outcome(&["build", &list, "--check"]);
    assert!(!check.success && !folder.join("rapport.html").exists(), "{}", check.text());
    assert!(check.text().contains("finns inte"), "{}", check.text());

    let first = outcome(&["build", &list]);
    assert!(first.success, "{}", first.text());
    let text = std::fs::read_to_string(folder.join("text.md")).unwrap();
    assert!(text.starts_with("# Text\n") && text.ends_with("Efter.\n") && text.contains("| Samhället |"), "{text}");
    let written = |name: &str| std::fs::metadata(folder.join(name)).unwrap().modified().unwrap();
    let before = written("rapport.html");
    let second = outcome(&["build", &list]).text();
    assert_eq!(second.matches("oförändrad").count(), 3, "{second}");
    assert_eq!(written("rapport.html"), before);
    assert!(outcome(&["build", &list, "--check"]).success);

    let case = std::fs::read_to_string(folder.join("fall.toml")).unwrap();
    std::fs::write(folder.join("fall.toml"), case.replace("hours = 80", "hours = 75")).unwrap();
    let check = outcome(&["build", &list, "--check", "--lang", "en"]);
    assert!(!check.success && check.text().contains("line 2"), "{}", check.text());
    assert!(check.text().contains("would be"), "{}", check.text());
    let text = std::fs::read_to_string(folder.join("text.md")).unwrap();
    let third = outcome(&["build", &list]).text();
    assert_eq!(third.matches("skriven på nytt").count(), 3, "{third}");
    assert_ne!(std::fs::read_to_string(folder.join("text.md")).unwrap(), text);
}

#[test]
fn a_list_beside_cases_is_none() {
    let (folder, _) = listed("beside");
    let run = outcome(&["run", &shown(&folder)]).text();
    assert!(run.starts_with("Från försörjningsstöd till arbete"), "{run}");
}

#[test]
fn input_is_never_written_over() {
    let (folder, _) = listed("over");
    let over = |list: &str| {
        let path = folder.join("over.toml");
        std::fs::write(&path, list).unwrap();
        let wrong = execute(&["build", &shown(&path)]).unwrap_err().render(Lang::En, false);
        assert!(wrong.contains("output-over-input"), "{wrong}");
    };
    over("[[report]]\noutput = \"fall.toml\"\ninput = [\"fall.toml\"]\n");
    over("[[report]]\noutput = \"OVER.TOML\"\ninput = [\"fall.toml\"]\n");
    std::fs::copy(folder.join("fall.toml"), folder.join("fall.md")).unwrap();
    over("[[report]]\noutput = \"fall.md\"\ninput = [\"fall.md\"]\n");
    let case = shown(&folder.join("fall.md"));
    let wrong = execute(&["report", &case, "-o", &case]).unwrap_err().render(Lang::En, false);
    assert!(wrong.contains("output-over-input"), "{wrong}");
    assert!(std::fs::read(&case).unwrap() == std::fs::read("cases/lund-2015/typfall-1.toml").unwrap());
}

#[test]
fn nothing_is_written_where_a_folder_is_missing() {
    let (folder, list) = listed("nowhere");
    std::fs::write(&list, LIST.replace("siffror.csv", "nowhere/siffror.csv")).unwrap();
    let wrong = execute(&["build", &list]).unwrap_err().render(Lang::En, false);
    assert!(wrong.contains("folder-missing"), "{wrong}");
    assert!(!folder.join("rapport.html").exists());
}

/// A document may come from anywhere: what it says is carried out only where that writes nothing.
#[test]
fn a_manifest_makes_nothing_but_its_document() {
    let folder = folder("foreign");
    let file = folder.join("a.json");
    let evil = folder.join("evil.md");
    for arguments in [format!("[\"new\", \"{}\"]", shown(&evil)), format!("[\"reproduce\", \"{}\"]", shown(&file))] {
        let manifest = format!("{{ \"manifest\": {{ \"version\": \"0.1.0\", \"arguments\": {arguments} }} }}");
        std::fs::write(&file, manifest).unwrap();
        let wrong = execute(&["reproduce", &shown(&file)]).unwrap_err().render(Lang::En, false);
        assert!(wrong.contains("manifest-command") && !evil.exists(), "{wrong}");
    }
}

/// Reports of a case in which nothing changes, in every form.
#[test]
fn a_case_that_changes_nothing() {
    let folder = folder("unchanged");
    for name in ["a.html", "a.docx", "a.xlsx", "a.md"] {
        let file = shown(&folder.join(name));
        outcome(&["report", "cases/kraft/oforandrad.toml", "-o", &file]);
        assert!(outcome(&["reproduce", &file]).success, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_rights_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("link");
    let (target, link) = (folder.join("target.html"), folder.join("link.html"));
    std::fs::write(&target, "old").unwrap();
    std::fs::set_permissions(&target, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::os::unix::fs::symlink(&target, &link).unwrap();
    outcome(&["run", "cases/lund-2015/typfall-1.toml", "-o", &shown(&link)]);
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(std::fs::read_to_string(&target).unwrap().starts_with("<!DOCTYPE"));
    assert_eq!(std::fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_form_that_there_is_none_of() {
    let wrong = Cli::read(["nyttokalkyl", "run", "fall.toml", "--format", "pdf"]).unwrap_err().to_string();
    assert!(wrong.contains("pdf") && wrong.contains("html") && wrong.contains("docx"), "{wrong}");
}

#[test]
fn nothing_is_written_where_anything_is_wrong() {
    let (folder, list) = listed("wrong");
    std::fs::write(folder.join("text.md"), TEXT.replace("fallet", "falet")).unwrap();
    let wrong = execute(&["build", &list]).unwrap_err().render(Lang::Sv, false);
    assert!(wrong.contains("<!-- nyttokalkyl fallet -->") && wrong.contains("falet"), "{wrong}");
    assert!(!folder.join("rapport.html").exists() && !folder.join("siffror.csv").exists());
}

/// Every form that says how it was made.
const FORMS: [(&str, &[&str]); 7] = [
    ("rapport.html", &["report"]),
    ("rapport.docx", &["report"]),
    ("rapport.xlsx", &["report"]),
    ("rapport.md", &["report"]),
    ("resultat.html", &["run", "--exact"]),
    ("resultat.xlsx", &["run", "--lang", "en"]),
    ("resultat.json", &["run"]),
];

#[test]
fn every_document_says_how_it_was_made_and_is_made_again() {
    let folder = folder("again");
    let case = shown(&folder.join("fall.toml"));
    std::fs::copy("cases/lund-2015/typfall-3.toml", &case).unwrap();
    for (name, command) in FORMS {
        let file = shown(&folder.join(name));
        let arguments = [command, &[case.as_str(), "-o", &file]].concat();
        outcome(&arguments);
        let again = outcome(&["reproduce", &file]);
        assert!(again.success && again.text().contains("Samma byte för byte."), "{name}: {}", again.text());
        // Whatever the order of the options and wherever it goes.
        let other = shown(&folder.join(format!("other-{name}")));
        outcome(&[&command[..1], &["-o", &other, &case], &command[1..]].concat());
        assert!(std::fs::read(&file).unwrap() == std::fs::read(&other).unwrap(), "{name}");
    }
    let text = std::fs::read_to_string(&case).unwrap();
    std::fs::write(&case, text + "# changed\n").unwrap();
    for (name, _) in FORMS {
        let again = outcome(&["reproduce", &shown(&folder.join(name))]);
        assert!(!again.success && again.text().contains("fall.toml"), "{name}: {}", again.text());
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let folder = folder("threads");
    let bytes = |threads: &str| {
        let file = folder.join(format!("{threads}.html"));
        let program = env!("CARGO_BIN_EXE_nyttokalkyl");
        let made = Command::new(program)
            .args(["report", "cases/ips-2015/typfall-2.toml", "-o"])
            .arg(&file)
            .env("RAYON_NUM_THREADS", threads)
            .status();
        assert!(made.unwrap().success());
        std::fs::read(file).unwrap()
    };
    assert!(bytes("1") == bytes("2"));
}

/// A disk that is full in the middle, as a limit of the size of files: the old file stays whole and nothing is left beside it.
#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_whole_stays_as_it_was() {
    let folder = folder("full");
    let file = folder.join("rapport.html");
    std::fs::write(&file, "old").unwrap();
    let program = env!("CARGO_BIN_EXE_nyttokalkyl");
    let script = format!(
        "trap '' XFSZ; ulimit -f 1; exec '{program}' report cases/lund-2015/typfall-1.toml -o '{}'",
        file.display()
    );
    let made = Command::new("bash").args(["-c", &script]).output().unwrap();
    assert!(!made.status.success());
    assert!(String::from_utf8_lossy(&made.stderr).contains("file-unwritable"), "{made:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "old");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

/// A folder in which nobody may write; the superuser may, and is left out.
#[cfg(unix)]
#[test]
fn a_read_only_folder_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("read-only");
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o555)).unwrap();
    let superuser = std::fs::write(folder.join("x"), "").is_ok();
    let file = shown(&folder.join("rapport.html"));
    let wrong = execute(&["report", "cases/lund-2015/typfall-1.toml", "-o", &file]);
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
    assert!(superuser || wrong.unwrap_err().render(Lang::En, false).contains("file-unwritable"));
}

#[test]
fn charts_are_files_of_their_own() {
    let folder = folder("charts");
    let drawn = |name: &str| {
        let charts = folder.join(name);
        std::fs::create_dir(&charts).unwrap();
        let report = shown(&folder.join("kraft.html"));
        outcome(&["report", "cases/kraft/kraft.eval.toml", "-o", &report, "--charts", &shown(&charts)]);
        let mut files: Vec<PathBuf> = std::fs::read_dir(charts).unwrap().map(|one| one.unwrap().path()).collect();
        files.sort();
        files
    };
    let (first, second) = (drawn("one"), drawn("two"));
    assert!(first.len() >= 12 && first.len().is_multiple_of(2), "{first:?}");
    for (one, other) in first.iter().zip(&second) {
        assert_eq!(one.file_name(), other.file_name());
        let bytes = std::fs::read(one).unwrap();
        assert!(bytes == std::fs::read(other).unwrap(), "{one:?}");
        let begins: &[u8] = if one.extension().unwrap() == "svg" { b"<svg " } else { b"\x89PNG" };
        assert!(bytes.starts_with(begins), "{one:?}");
    }
    // The report is the same with and without.
    let page = std::fs::read(folder.join("kraft.html")).unwrap();
    outcome(&["report", "cases/kraft/kraft.eval.toml", "-o", &shown(&folder.join("without.html"))]);
    assert!(page == std::fs::read(folder.join("without.html")).unwrap());
}
