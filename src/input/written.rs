//! What a file says that figures can rest on, as path and text.

use super::document::{Table, Value};

/// Keys that move no figure: what describes something in words, how a value is known, and printed figures.
const NOT_COUNTED: [&str; 10] =
    ["title", "title_en", "summary", "source", "basis", "reason", "low", "high", "shape", "published"];

impl Table {
    /// Every value by its path, in the order of the file, as it is written without quotes; a list of values as one.
    pub fn written(&self) -> Vec<(String, String)> {
        let mut said = Vec::new();
        self.write("", &mut said);
        said
    }

    fn write(&self, prefix: &str, said: &mut Vec<(String, String)>) {
        for entry in self.entries.iter().filter(|entry| !NOT_COUNTED.contains(&entry.key.as_str())) {
            let path = if prefix.is_empty() { entry.key.clone() } else { format!("{prefix}.{}", entry.key) };
            match &entry.node.value {
                Value::Table(table) => table.write(&path, said),
                Value::List(items) if items.iter().any(|item| matches!(item.value, Value::Table(_))) => {
                    for (number, item) in items.iter().enumerate() {
                        let path = if items.len() > 1 { format!("{path}[{}]", number + 1) } else { path.clone() };
                        match &item.value {
                            Value::Table(table) => table.write(&path, said),
                            value => said.push((path, value.written())),
                        }
                    }
                }
                value => said.push((path, value.written())),
            }
        }
    }
}

impl Value {
    /// The value as it is written, without quotes.
    fn written(&self) -> String {
        match self {
            Self::Text(text) | Self::Integer(text) | Self::Float(text) | Self::Date(text) => text.clone(),
            Self::Flag(flag) => flag.to_string(),
            Self::List(items) => items.iter().map(|item| item.value.written()).collect::<Vec<_>>().join(", "),
            Self::Table(table) => {
                let said = table.written().into_iter().map(|(path, text)| format!("{path} = {text}"));
                said.collect::<Vec<_>>().join(", ")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Source;
    use crate::input::Reader;

    #[test]
    fn every_value_has_its_path() {
        let file = "title = \"x\"\nprices = [\"a\", { list = \"b\", year = 2024 }]\n[after]\nwork = [ { extent = \"50 %\" }, \
            { months = 6, low = 3 } ]\nper_month = [1, 2]\n[[published]]\nparty = \"society\"\n";
        let table = Reader::open(&Source::new("x", file)).1;
        let said = [
            ("prices[1]", "a"),
            ("prices[2].list", "b"),
            ("prices[2].year", "2024"),
            ("after.work[1].extent", "50 %"),
            ("after.work[2].months", "6"),
            ("after.per_month", "1, 2"),
        ];
        assert_eq!(table.written(), said.map(|(path, text)| (path.to_owned(), text.to_owned())));
    }
}
