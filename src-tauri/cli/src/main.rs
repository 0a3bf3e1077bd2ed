//! The program `phuong`: the same commands without a window.
//!
//! One JSON document on stdout with `--json`, messages on stderr; exit 0 done, 1 refused or
//! failed, 2 wrong usage.
#![expect(clippy::print_stderr, reason = "a command line prints")]

mod arguments;
mod run;
mod show;
mod tables;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = match arguments::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let is_help = !error.use_stderr();
            drop(error.print());
            return if is_help {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(2)
            };
        }
    };
    match run::run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let (message, hint) = phuong_core::texts::error_text(arguments.language(), &error);
            eprintln!("{message}");
            if !hint.is_empty() {
                eprintln!("{hint}");
            }
            eprintln!("({})", error.code());
            if error.kind() == phuong_core::error::ErrorKind::Bug {
                eprintln!("{error}");
            }
            ExitCode::FAILURE
        }
    }
}
