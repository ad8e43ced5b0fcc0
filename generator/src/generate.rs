//! All stages in one call, and what it has written.

use std::path::Path;

use crate::description::{Error, Outcome};
use crate::diagnostics::Report;
use crate::output::Written;
use crate::project::Project;
use crate::stats::Stats;

/// What [`generate`] did.
#[derive(Debug)]
pub struct Generated {
    /// What became of each file.
    pub written: Written,
    /// The findings, none of which is an error.
    pub report: Report,
    /// What was counted on the way.
    pub stats: Stats,
}

/// Compiles a description and writes the crate: all stages in one call. The settings are those of a `codegen.toml` beside
/// the description, and the package is called as its folder is unless they say otherwise.
///
/// # Errors
///
/// A description that cannot be read or has errors, or a folder that cannot be written. Files that are there already are
/// only touched when there are none of the former.
pub fn generate(description: impl AsRef<Path>, out: impl AsRef<Path>) -> Result<Generated, Error> {
    let out = out.as_ref();
    let Outcome {
        files,
        report,
        stats,
        lock,
    } = Project::named(description.as_ref(), out)?.description()?.generate();
    match files {
        None => Err(Error::Refused(report)),
        Some(files) => {
            let written = files.write(out).map_err(Error::Unwritable)?;
            if let Some(lock) = lock {
                lock.write().map_err(Error::Unwritable)?;
            }
            Ok(Generated { written, report, stats })
        }
    }
}
