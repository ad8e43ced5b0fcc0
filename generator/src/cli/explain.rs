//! `explain`: what a finding means, or a kind of change.

use std::process::ExitCode;

use crate::cli::terminal::{out, outln};
use crate::{ChangeKind, Code, Severity};

/// Prints one code, or the table of all.
pub fn run(name: Option<&str>) -> Result<ExitCode, String> {
    match name {
        Some(name) => {
            match (name.parse::<Code>(), name.parse::<ChangeKind>()) {
                (Ok(code), _) => out!("{}", text(code)),
                (Err(_), Ok(kind)) => out!("{}", change_text(kind)),
                (Err(message), Err(other)) => {
                    let mut close = [message, other]
                        .into_iter()
                        .filter(|message| message.contains("did you mean"));
                    return Err(close.next().unwrap_or_else(|| {
                    format!("there is no finding and no kind of change `{name}`; without a code, explain lists all of them")
                }));
                }
            }
        }
        None => {
            for code in Code::ALL {
                outln!("{:29} {:7} {}", code.as_str(), severity(*code), code.explanation());
            }
            for kind in ChangeKind::ALL {
                outln!("{:29} change  {}", kind.as_str(), kind.explanation());
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn change_text(kind: ChangeKind) -> String {
    format!(
        "{}: {}\n\nIt is a kind of change between two versions. Where one is right as it is, accept it in codegen.toml:\n\n    \
         [[accept-change]]\n    change = \"{}\"\n    about = \"what the report calls it\"\n    reason = \"why\"\n    until = \
         \"2027-01-31\"\n",
        kind.as_str(),
        kind.explanation(),
        kind.as_str()
    )
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
        Severity::Note => {
            "It is a note: it says what was understood without being told. The settings confirm, correct or refuse it."
                .to_owned()
        }
    };
    format!("{}: {}\n\n{consequence}\n", code.as_str(), code.explanation())
}

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
