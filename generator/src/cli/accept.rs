//! `codegen --accept`: writes the entries of `codegen.toml` that accept what was found.

use std::fs;
use std::path::Path;

use super::codegen::Target;
use super::read_if_there;
use crate::cli::terminal::outln;
use crate::diagnostics::{Finding, Severity};
use crate::toml_text::basic_string;
use crate::{Code, Config, Pointer};

/// Adds an entry for each of the codes to the settings of every target that has findings of it at `at` or below.
///
/// # Errors
///
/// A code that there is not, that is an error, or that nothing has; settings that cannot be written.
pub fn run(targets: &[Target], codes: &[String], at: Option<&str>, reason: Option<&str>) -> Result<(), String> {
    let codes: Vec<Code> = codes.iter().map(|code| code.parse()).collect::<Result<_, String>>()?;
    if let Some(code) = codes.iter().find(|code| code.severity() == Severity::Error) {
        return Err(format!(
            "`{}` is an error, and errors cannot be accepted",
            code.as_str()
        ));
    }
    let place = match at {
        None => Pointer::root(),
        Some(at) => super::dump::place(at)?,
    };
    let mut missing = codes.clone();
    let mut texts = Vec::new();
    for target in targets {
        let report = target.description.api().library().report();
        let mut entries = String::new();
        for code in &codes {
            let found: Vec<&Finding> = report
                .findings
                .iter()
                .filter(|finding| {
                    finding.diagnostic.code == *code && finding.diagnostic.pointer.is_within(place.as_str())
                })
                .collect();
            if let Some(first) = found.first() {
                missing.retain(|missing| missing != code);
                entries.push_str(&entry(*code, at, reason, first, found.len()));
            }
        }
        if !entries.is_empty() {
            texts.push((&target.settings, with_entries(&target.settings, &entries)?, entries));
        }
    }
    if let Some(code) = missing.first() {
        let place = at.map(|at| format!(" at {at}")).unwrap_or_default();
        return Err(format!("there is no finding `{}`{place} to accept", code.as_str()));
    }
    for (settings, text, entries) in texts {
        fs::write(settings, text).map_err(|error| format!("{}: {error}", settings.display()))?;
        outln!("added to {}:\n{}", settings.display(), entries.trim_end());
    }
    Ok(())
}

fn entry(code: Code, at: Option<&str>, reason: Option<&str>, first: &Finding, count: usize) -> String {
    let reason = match reason {
        Some(reason) => reason.to_owned(),
        None if count == 1 => format!("accepted when it said: {}", first.diagnostic.message),
        None => format!(
            "accepted when there were {count}, the first: {}",
            first.diagnostic.message
        ),
    };
    let at = at.map(|at| format!("at = {}\n", basic_string(at))).unwrap_or_default();
    format!(
        "\n[[accept]]\ncode = \"{}\"\n{at}reason = {}\n",
        code.as_str(),
        basic_string(&reason)
    )
}

/// The text of the settings with the entries behind it.
fn with_entries(settings: &Path, entries: &str) -> Result<String, String> {
    let text = read_if_there(settings)?.unwrap_or_default();
    let text = format!("{}{entries}", text.trim_end_matches('\n').to_owned() + "\n");
    let text = text.trim_start_matches('\n').to_owned();
    match Config::parse(&text) {
        Ok(_) => Ok(text),
        // `accept = […]` in one line takes no more of these.
        Err(_) => Err(format!(
            "{} does not take an entry at its end; add it by hand:\n{entries}",
            settings.display()
        )),
    }
}
