//! `explain`: what a finding means.

use std::process::ExitCode;

use crate::{Code, Severity};

/// Prints one code, or the table of all.
pub fn run(name: Option<&str>) -> Result<ExitCode, String> {
    match name {
        Some(name) => print!("{}", text(name.parse()?)),
        None => Code::ALL.iter().for_each(|code| {
            println!("{:27} {:7} {}", code.as_str(), severity(*code), code.explanation());
        }),
    }
    Ok(ExitCode::SUCCESS)
}

fn text(code: Code) -> String {
    let consequence = match code.severity() {
        Severity::Error => {
            "It is an error: nothing is written while it is there, and it cannot be accepted.".to_owned()
        }
        Severity::Warning => format!(
            "It is a warning: the crate is written. Where it is right as it is, accept it in codegen.toml:\n\n    \
             [[accept]]\n    code = \"{}\"\n    at = \"/the/place/it/names\"\n    reason = \"why\"",
            code.as_str()
        ),
    };
    format!("{}: {}\n\n{consequence}\n", code.as_str(), code.explanation())
}

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
