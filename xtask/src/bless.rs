//! `cargo xtask bless`: rewrites the expected files of `tests/cases/` from what is generated now.

use std::process::{Command, ExitCode};

/// Rewrites the expected crates and findings, then the snapshots of the test programs and of the cases' own tests.
pub fn run() -> Result<ExitCode, String> {
    let root = crate::workspace_root()?;
    let folder = root.join("tests/cases");
    for case in harness::cases(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let outcome = case.generate().map_err(|error| format!("{}: {error}", case.name))?;
        match outcome.files {
            Some(files) => {
                let report = files
                    .write(&case.expected())
                    .map_err(|error| format!("{}: {error}", case.name))?;
                generator::cli::print(format_args!(
                    "{}: {} written, {} removed\n",
                    case.name,
                    report.written.len(),
                    report.removed.len()
                ));
            }
            None => generator::cli::print(format_args!("{}: no crate\n", case.name)),
        }
    }
    for packages in [
        // The crates of all cases, without a client: what is driven does no IO.
        &["--package", "case-*", "--no-default-features", "--test", "wire"][..],
        &["--package", "generator", "--package", "tests"],
    ] {
        let status = Command::new(crate::cargo())
            .current_dir(&root)
            .args(["test", "--quiet"])
            .args(packages)
            .env("INSTA_UPDATE", "always")
            .env("INSTA_FORCE_PASS", "1")
            .status()
            .map_err(|error| format!("cargo test: {error}"))?;
        if !status.success() {
            return Ok(ExitCode::from(1));
        }
    }
    Ok(ExitCode::SUCCESS)
}
