//! `codegen --effective`: writes a description as it is understood, with all overlays applied and all files in one.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::cli::terminal::{err, errln, outln};
use crate::{Code, Colour, Description};

/// Writes it, unless an overlay is at fault.
pub fn run(description: &Description, file: &Path) -> Result<ExitCode, String> {
    let understood = description.api();
    let report = understood.report();
    let of_overlays = |code: Code| matches!(code, Code::InvalidOverlay | Code::UnmatchedAction);
    let is_sound = !report
        .findings
        .iter()
        .any(|finding| of_overlays(finding.diagnostic.code));
    match understood.effective(file) {
        Some(text) if is_sound => {
            fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?;
            outln!("written  {}", file.display());
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            err!("{}", report.render(Colour::Plain));
            errln!("{}: nothing was written", file.display());
            Ok(ExitCode::from(1))
        }
    }
}
