//! What the package ships, for tests that change it.

use std::collections::BTreeMap;
use std::path::Path;

/// The files of `rates/` by their names inside it.
pub(crate) fn rates() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for within in ["", "prislistor/", "metoder/"] {
        for entry in std::fs::read_dir(Path::new("rates").join(within)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let name = format!("{within}{}", path.file_name().unwrap().to_string_lossy());
                files.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}
