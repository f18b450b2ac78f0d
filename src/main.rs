//! The command `nyttokalkyl`.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use nyttokalkyl::{cli::Cli, command};

fn main() -> ExitCode {
    let cli = Cli::parse();
    match command::execute(&cli) {
        Ok(outcome) => {
            say(&outcome.cautions);
            match io::stdout().lock().write_all(outcome.output.as_bytes()) {
                Ok(()) if outcome.success => ExitCode::SUCCESS,
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
                Ok(()) => ExitCode::FAILURE,
                Err(error) => {
                    say(&format!("{error}\n"));
                    ExitCode::FAILURE
                }
            }
        }
        Err(failure) => {
            say(&failure.render(cli.lang(), true));
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard error, with colour where that is a terminal; there is nowhere to report a failure.
fn say(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}
