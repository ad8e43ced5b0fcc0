//! `changes`: what is different between two versions of a description, and which release that asks for.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::codegen::{self, Target};
use super::release;
use crate::cli::terminal::{err, errln, out, outln};
use crate::{Changes, Colour, Description, Gravity, Revision, today};

/// What is compared.
pub enum Versions {
    /// Two files, each with the settings beside it. The names of the old one stay, unless there is a lock beside the new one.
    Files(PathBuf, PathBuf),
    /// A revision of git with the working tree.
    Since { revision: String, targets: Vec<Target> },
}

/// How the report is wanted.
pub struct Options {
    pub format: String,
    pub deny: Vec<String>,
    /// Whether the crate gets the version that the verdict asks for.
    pub apply: bool,
}

/// Prints a report for each description.
pub fn run(versions: &Versions, options: &Options) -> Result<ExitCode, String> {
    let reports = match versions {
        Versions::Files(old, new) => {
            let open = |path: &Path| Description::open(path).map_err(|error| error.to_string());
            let (before, after) = (open(old)?, open(new)?);
            // As `codegen` would go on with the crate of the old one.
            let has_lock = !after.config().lock.is_empty();
            let names = if has_lock { None } else { before.api().library().lock() };
            let after = match names {
                Some(names) => after.with_lock(&names).map_err(|error| error.to_string())?,
                None => after,
            };
            vec![(new.clone(), between(&before, &after)?)]
        }
        Versions::Since { revision, targets } => {
            let mut reports = Vec::new();
            for target in targets {
                let (changes, version) = since(revision, target)?;
                if options.apply {
                    match release::apply(target, &version, &changes)? {
                        Some(next) => {
                            let Target { spec, out, .. } = target;
                            codegen::write(spec, out, &target.settings)?;
                            errln!("{}: {version} → {next}", out.display());
                        }
                        None => errln!("{}: nothing to release", target.out.display()),
                    }
                }
                reports.push((target.out.clone(), changes));
            }
            reports
        }
    };
    let several = reports.len() > 1;
    if options.format == "json" {
        match reports.as_slice() {
            [(_, only)] => out!("{}", only.json()),
            several => {
                let each = several.iter().map(|(_, changes)| changes.json());
                outln!("[{}]", each.collect::<Vec<_>>().join(","));
            }
        }
    }
    for (out, changes) in &reports {
        let title = several.then(|| out.display().to_string());
        match options.format.as_str() {
            "json" => {}
            "markdown" => out!("{}", changes.markdown(title.as_deref())),
            _ => {
                if let Some(title) = title {
                    outln!("{title}:");
                }
                out!("{}", changes.text());
            }
        }
    }
    let denied = [Gravity::Breaking, Gravity::Silent]
        .into_iter()
        .filter(|gravity| options.deny.iter().any(|denied| denied == gravity.as_str()))
        .any(|gravity| reports.iter().any(|(_, changes)| changes.count(gravity) > 0));
    Ok(if denied { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// What has changed since a revision, and which version the crate had then.
fn since(revision: &str, target: &Target) -> Result<(Changes, String), String> {
    let folder = target.spec.parent().unwrap_or(Path::new("."));
    let revision = Revision::find(folder, revision)?;
    let old = revision
        .description(&target.spec, &target.settings)
        .map_err(|error| error.to_string())?;
    let Some(old) = old else {
        let note = format!(
            "{} is not in {}: all of it is new",
            target.spec.display(),
            revision.name()
        );
        let changes = Changes {
            notes: vec![note],
            ..Changes::default()
        };
        return Ok((changes, release::FIRST.to_owned()));
    };
    let version = old.config().package.get("version").and_then(|version| version.as_str());
    let version = version.unwrap_or(release::FIRST).to_owned();
    let old = old.for_folder(&target.out);
    let mut changes = between(&old, &target.description)?;
    if let Some(files) = old.generate().files {
        let written = revision.files(&target.out).map_err(|error| error.to_string())?;
        changes.note_drift(&files.differing(&written));
    }
    Ok((changes, version))
}

fn between(old: &Description, new: &Description) -> Result<Changes, String> {
    Changes::between(old, new, &today()).map_err(|error| {
        err!("{}", error.report.render(Colour::Plain));
        error.to_string()
    })
}
