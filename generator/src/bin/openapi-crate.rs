//! The commands as a program to install.

use std::process::ExitCode;

fn main() -> ExitCode {
    generator::cli::main("openapi-crate")
}
