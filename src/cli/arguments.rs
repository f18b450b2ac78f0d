//! The arguments that repeat a command: in the order of its definition, and without the file that it writes.

use clap::{Arg, ArgAction, ArgMatches, Command, ValueEnum, parser::ValueSource};

use super::Format;

/// What has no part in what a command says.
const APART: [&str; 3] = ["output", "format", "charts"];

/// What was given on the command line, in the order of the definition: options, then what stands without a name.
pub(super) fn normalised(definition: &Command, matches: &ArgMatches, format: Option<Format>) -> Vec<String> {
    let mut written = Vec::new();
    let (mut definition, mut matches) = (definition, matches);
    while let Some((name, of_name)) = matches.subcommand() {
        written.push(name.to_owned());
        let Some(known) = definition.find_subcommand(name) else { break };
        (definition, matches) = (known, of_name);
    }
    let is_flag = |one: &&Arg| matches!(one.get_action(), ArgAction::SetTrue);
    let named = || definition.get_arguments().filter(|one| !one.is_positional());
    for option in named().filter(|one| !is_flag(one) && !APART.contains(&one.get_id().as_str())) {
        let long = option.get_long().unwrap_or_default();
        written.extend(values(option, matches).map(|value| format!("--{long}={value}")));
    }
    let given = named().filter(|flag| is_flag(flag) && stated(flag, matches));
    written.extend(given.filter_map(Arg::get_long).map(|long| format!("--{long}")));
    written.extend(format.and_then(|format| Some(format!("--format={}", format.to_possible_value()?.get_name()))));
    let unnamed: Vec<String> = definition.get_positionals().flat_map(|one| values(one, matches)).collect();
    if unnamed.iter().any(|name| name.len() > 1 && name.starts_with('-')) {
        written.push("--".to_owned());
    }
    written.extend(unnamed);
    written
}

fn stated(argument: &Arg, matches: &ArgMatches) -> bool {
    matches.value_source(argument.get_id().as_str()) == Some(ValueSource::CommandLine)
}

fn values<'a>(argument: &Arg, matches: &'a ArgMatches) -> impl Iterator<Item = String> + use<'a> {
    let stated = stated(argument, matches);
    let raw = matches.get_raw(argument.get_id().as_str()).filter(|_| stated);
    raw.into_iter().flatten().map(|value| value.to_string_lossy().into_owned())
}
