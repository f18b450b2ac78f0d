//! The command `nyttokalkyl`.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use nyttokalkyl::{cli::Cli, command};

fn main() -> ExitCode {
    let cli = Cli::read(std::env::args_os()).unwrap_or_else(|error| error.exit());
    let bar = waiting();
    let outcome = command::execute_telling(&cli, &|done, all| {
        bar.set_style(style("{spinner} {elapsed} {wide_bar} {pos}/{len}"));
        bar.set_length(u64::try_from(all).unwrap_or(u64::MAX));
        bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
    });
    bar.finish_and_clear();
    match outcome {
        Ok(outcome) => {
            say(&outcome.cautions);
            match io::stdout().lock().write_all(&outcome.output.bytes) {
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

/// How the bar looks: what it says of a whole is known where something tells it.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// A bar on standard error for what takes more than a second, where that is a terminal.
fn waiting() -> ProgressBar {
    let bar = ProgressBar::hidden();
    if io::stderr().is_terminal() {
        bar.set_style(style("{spinner} {elapsed}"));
        let bar = bar.clone();
        std::thread::spawn(move || {
            std::thread::sleep(Duration::from_secs(1));
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.enable_steady_tick(Duration::from_millis(200));
        });
    }
    bar
}

/// Writes to standard error, with colour where that is a terminal; there is nowhere to report a failure.
fn say(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}
