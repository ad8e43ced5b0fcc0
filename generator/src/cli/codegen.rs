//! `codegen`: from descriptions to crates on disk, or a list of what differs.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use super::colour;
use super::progress::Progress;
use super::record::{Record, Told};
use crate::cli::terminal::{err, errln, outln};
use crate::file_tree::FileTree;
use crate::output::{LockFile, Written};
use crate::paths::relative;
use crate::project::Project;
use crate::{Description, Outcome, SharedRuntime};

/// A description that was opened, and where its crate goes.
#[derive(Debug)]
pub struct Target {
    pub spec: PathBuf,
    pub out: PathBuf,
    /// The settings, or where they would be.
    pub settings: PathBuf,
    pub description: Description,
}

impl Target {
    /// Makes every warning that the settings do not accept an error.
    pub fn strict(self) -> Self {
        Target {
            description: self.description.strict(),
            ..self
        }
    }
}

/// How to go about it.
#[derive(Debug)]
pub struct Options {
    pub check: bool,
    pub json: bool,
    pub verbose: bool,
    /// The command that writes what a check misses, for people to repeat.
    pub repair: String,
    /// What was said of each description last, where it is written again and again: only what is new is said then.
    pub said: Option<RefCell<BTreeMap<PathBuf, String>>>,
}

impl Options {
    /// Whether these findings are to be said, which are then the last ones that were.
    fn is_new(&self, spec: &Path, findings: &str) -> bool {
        let Some(said) = &self.said else { return true };
        let before = said.borrow_mut().insert(spec.to_owned(), findings.to_owned());
        before.is_none_or(|before| before != findings)
    }
}

/// All crates that the arguments name.
#[derive(Debug)]
pub struct Crates {
    /// Those that are nothing but a runtime.
    pub runtimes: Vec<SharedRuntime>,
    pub targets: Vec<Target>,
}

/// What the arguments name, runtimes that crates share too: one crate, or without any those of the workspace.
pub fn crates(
    program: &str,
    spec: Option<PathBuf>,
    out: Option<PathBuf>,
    config: Option<PathBuf>,
) -> Result<Crates, String> {
    let runtimes = match spec {
        Some(_) => Vec::new(),
        None => runtimes(config.as_deref())?,
    };
    let targets = match runtimes.is_empty() {
        true => targets(program, spec, out, config)?,
        // Settings that are named are those of a runtime.
        false if config.is_some() => Vec::new(),
        false => found()?,
    };
    Ok(Crates { runtimes, targets })
}

/// What the arguments name: one description, or without any those of the workspace.
pub fn targets(
    program: &str,
    spec: Option<PathBuf>,
    out: Option<PathBuf>,
    config: Option<PathBuf>,
) -> Result<Vec<Target>, String> {
    if let (Some(spec), Some(out)) = (spec, out) {
        return target_of(spec, out, config).map(|target| vec![target]);
    }
    let targets = match config {
        Some(settings) => match Project::open(&settings).map_err(|error| error.to_string())? {
            Some(project) => return Ok(vec![opened(project, &here()?)?]),
            None if !runtimes(Some(&settings))?.is_empty() => {
                return Err(format!(
                    "{} is of a runtime that crates share, which has no description",
                    settings.display()
                ));
            }
            None => {
                return Err(format!(
                    "{} does not say `out`, the folder that the crate is written to; name --spec and --out",
                    settings.display()
                ));
            }
        },
        None => found()?,
    };
    if targets.is_empty() {
        return Err(format!(
            "no codegen.toml in {} says `out`; set a crate up with {program} init --spec FILE, or name --spec and --out",
            Project::root(&here()?).display()
        ));
    }
    Ok(targets)
}

/// The crate of the workspace that is made from this description, where there is one.
pub fn target_from(spec: &Path) -> Result<Option<Target>, String> {
    let here = here()?;
    let projects = Project::find_all(Project::root(&here)).map_err(|error| error.to_string())?;
    let spec = spec.canonicalize().ok();
    let mut projects = projects.into_iter();
    let project = projects.find(|project| spec.is_some() && project.spec.canonicalize().ok() == spec);
    project.map(|project| opened(project, &here)).transpose()
}

/// The descriptions of the workspace.
fn found() -> Result<Vec<Target>, String> {
    let here = here()?;
    let projects = Project::find_all(Project::root(&here)).map_err(|error| error.to_string())?;
    projects.into_iter().map(|project| opened(project, &here)).collect()
}

fn here() -> Result<PathBuf, String> {
    std::env::current_dir().map_err(|error| format!("the current folder: {error}"))
}

/// The runtimes that crates share: of these settings, or those of the workspace.
fn runtimes(config: Option<&Path>) -> Result<Vec<SharedRuntime>, String> {
    if let Some(settings) = config {
        let runtime = SharedRuntime::open(settings).map_err(|error| error.to_string())?;
        return Ok(runtime.into_iter().collect());
    }
    let here = here()?;
    let found = SharedRuntime::find_all(Project::root(&here)).map_err(|error| error.to_string())?;
    let seen = found.into_iter().map(|runtime| SharedRuntime {
        settings: relative(&here, &runtime.settings),
        out: relative(&here, &runtime.out),
    });
    Ok(seen.collect())
}

/// Opens a project once more, and writes its crate without a word.
pub fn write(spec: &Path, out: &Path, settings: &Path) -> Result<(), String> {
    let target = target(Project {
        settings: settings.is_file().then(|| settings.to_owned()),
        spec: spec.to_owned(),
        out: out.to_owned(),
    })?;
    let outcome = target.description.generate();
    let Some(files) = outcome.files else {
        return Err(format!("{}: {}", spec.display(), outcome.report.summary()));
    };
    files.write(out).map_err(|error| in_folder(out, &error))?;
    if let Some(lock) = outcome.lock {
        lock.write().map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// A project by paths as they are seen from here.
fn opened(project: Project, here: &Path) -> Result<Target, String> {
    let project = Project {
        settings: project.settings.map(|settings| relative(here, &settings)),
        spec: relative(here, &project.spec),
        out: relative(here, &project.out),
    };
    target(project)
}

fn target(project: Project) -> Result<Target, String> {
    let description = project.description().map_err(|error| error.to_string())?;
    let Project { settings, spec, out } = project;
    Ok(Target {
        settings: settings.unwrap_or_else(|| Description::settings_beside(&spec)),
        spec,
        out,
        description,
    })
}

fn target_of(spec: PathBuf, out: PathBuf, config: Option<PathBuf>) -> Result<Target, String> {
    let project = match config {
        None => Project::named(spec, out).map_err(|error| error.to_string())?,
        settings => Project { settings, spec, out },
    };
    target(project)
}

/// What is said of a runtime where others are summed up.
const SHARED: &str = "the runtime that crates share";

/// Generates and writes, or checks, all of them; the findings come last, so that they are what is seen.
pub fn run(crates: &Crates, options: &Options) -> Result<ExitCode, String> {
    let mut findings = String::new();
    let mut closing = Vec::new();
    let mut differ = !shared_runtimes(crates, options)?;
    let mut exit = ExitCode::from(u8::from(differ));
    for target in &crates.targets {
        let started = Instant::now();
        let record = options.said.is_none().then(|| Record::of(target, options)).flatten();
        let last = record.as_ref().filter(|_| !options.check).and_then(Record::unchanged);
        if let Some((told, written)) = last {
            findings.push_str(&told.findings);
            print_written(&written, options.verbose, &target.out, &summary(&told, started));
            continue;
        }
        let outcome = {
            let _progress = Progress::start(format!("generating from {}", target.spec.display()));
            target.description.generate()
        };
        let told = Told {
            findings: rendered(&outcome, options),
            summary: outcome.report.summary(),
            operations: outcome.stats.operations,
            types: outcome.stats.types,
        };
        if options.is_new(&target.spec, &told.findings) {
            findings.push_str(&told.findings);
        }
        let summary = summary(&told, started);
        let is_done = match &outcome.files {
            None => {
                closing.push(format!(
                    "{}: {}; nothing was written",
                    target.spec.display(),
                    told.summary
                ));
                false
            }
            Some(files) if options.check => {
                let is_same = check(files, outcome.lock.as_ref(), &target.out, &summary)?;
                // Whatever it is, the run that is to repair it looks closer than at what it noted.
                record.iter().filter(|_| !is_same).for_each(Record::forget);
                differ |= !is_same;
                is_same
            }
            Some(files) => {
                let written = files
                    .write(&target.out)
                    .map_err(|error| in_folder(&target.out, &error))?;
                if let Some(lock) = &outcome.lock
                    && lock.write().map_err(|error| error.to_string())?
                {
                    outln!("names that stay: {}", lock.path.display());
                }
                print_written(&written, options.verbose, &target.out, &summary);
                if let Some(record) = &record {
                    record.write(files, outcome.lock.as_ref(), &told);
                }
                true
            }
        };
        if !is_done {
            exit = ExitCode::from(1);
        }
    }
    err!("{findings}");
    for line in closing {
        errln!("{line}");
    }
    if differ {
        outln!("repair with: {}", options.repair);
    }
    Ok(exit)
}

/// What was counted, and how long it took.
fn summary(told: &Told, started: Instant) -> String {
    format!(
        "{} operations, {} types, {}, {:.2} s",
        told.operations,
        told.types,
        told.summary,
        started.elapsed().as_secs_f64()
    )
}

/// Writes the runtimes that crates share, or says whether all of them are what would be written.
fn shared_runtimes(crates: &Crates, options: &Options) -> Result<bool, String> {
    let mut are_same = true;
    for runtime in &crates.runtimes {
        let files = runtime.files().map_err(|error| error.to_string())?;
        if options.check {
            are_same &= check(&files, None, &runtime.out, SHARED)?;
            continue;
        }
        let written = files
            .write(&runtime.out)
            .map_err(|error| in_folder(&runtime.out, &error))?;
        print_written(&written, options.verbose, &runtime.out, SHARED);
    }
    Ok(are_same)
}

/// Whether a folder is what would be written there, and the lock too; what differs is printed.
fn check(files: &FileTree, lock: Option<&LockFile>, out: &Path, summary: &str) -> Result<bool, String> {
    let drifts = files.check(out).map_err(|error| in_folder(out, &error))?;
    for drift in &drifts {
        outln!("{drift}");
    }
    let stale = match lock {
        Some(lock) if !lock.is_up_to_date().map_err(|error| error.to_string())? => Some(&lock.path),
        _ => None,
    };
    if let Some(path) = stale {
        outln!("{}: differs", path.display());
    }
    match drifts.len() {
        0 if stale.is_some() => {}
        0 => outln!("{} is up to date: {summary}", out.display()),
        1 => outln!("1 file of {} differs", out.display()),
        count => outln!("{count} files of {} differ", out.display()),
    }
    Ok(drifts.is_empty() && stale.is_none())
}

fn rendered(outcome: &Outcome, options: &Options) -> String {
    match (options.json, options.verbose) {
        (true, _) => outcome.report.json_lines(),
        (false, true) => outcome.report.render(colour()),
        (false, false) => outcome.report.render_folded(colour()),
    }
}

/// What became of the files; what was only written anew is counted unless it is asked for.
fn print_written(files: &Written, verbose: bool, out: &Path, summary: &str) {
    let written = files.written.iter().filter(|_| verbose);
    written.for_each(|path| outln!("written  {path}"));
    let removed = files.removed.iter().filter(|_| verbose);
    removed.for_each(|path| outln!("removed  {path}"));
    for path in &files.foreign {
        outln!("not ours {path}: left alone");
    }
    outln!(
        "{}: {} written, {} unchanged, {} removed; {summary}",
        out.display(),
        files.written.len(),
        files.unchanged.len(),
        files.removed.len()
    );
}

fn in_folder(folder: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", folder.display())
}
