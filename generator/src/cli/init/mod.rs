//! `init`: a description becomes a member of the workspace in one go: its settings, its crate, the step for CI and, where it is
//! asked for, an xtask. All of it is made before any of it is written, and what fails halfway is taken back.

mod ci;
mod plan;
mod runtime;
mod source;
mod workspace;
mod xtask;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use self::plan::Plan;
use self::source::Source;
use crate::cli::terminal::{err, errln, outln};
use crate::config::SETTINGS;
use crate::paths::{normal, relative};
use crate::project::Project;
use crate::toml_text::basic_string;
use crate::{Config, Description};

/// What the arguments ask for.
#[derive(Debug)]
pub struct Options {
    pub spec: PathBuf,
    pub out: Option<PathBuf>,
    /// The folder of the runtime that the crate shares with others.
    pub runtime: Option<PathBuf>,
    pub xtask: bool,
    /// Whether a workflow is written for the CI of GitHub.
    pub github: bool,
    /// Where the generator comes from, for the xtask and CI.
    pub source: Option<String>,
}

/// Sets a crate up.
pub fn run(program: &str, options: &Options) -> Result<ExitCode, String> {
    let here = std::env::current_dir().map_err(|error| format!("the current folder: {error}"))?;
    let root = Project::root(&here);
    let spec = described_at(&here, &options.spec)?;
    // Understood where it is: what it refers to is known then, and what it says of itself.
    let description = Description::open_with(&spec, Config::default()).map_err(|error| error.to_string())?;
    let (title, files) = description.subject();
    let out = out_folder(&root, &here, options.out.as_deref(), &title)?;
    let mut plan = Plan::default();
    let shares = match &options.runtime {
        Some(folder) => runtime::plan(&mut plan, &root, &here, &out, folder)?,
        None => String::new(),
    };
    let runtime = Config::parse(&shares).map_err(|error| error.to_string())?.runtime;
    let outcome = description.for_folder(&out).with_runtime(runtime).generate();
    let Some(tree) = outcome.files else {
        err!("{}", outcome.report.render_folded(super::colour()));
        errln!("nothing was written");
        return Ok(ExitCode::from(1));
    };

    let mut report = outcome.report;
    let kept = match spec.starts_with(&root) {
        true => spec,
        false => {
            let kept = copied(&mut plan, &spec, &files, &out.join("openapi"))?;
            // The copy is what is edited from now on.
            report = report.moved(folder_of(&spec), &relative(&here, folder_of(&kept)));
            kept
        }
    };
    plan.create(out.join(SETTINGS), settings_text(&relative(&out, &kept), &shares));
    // The header names the description as it is called, which moving it does not change.
    for (path, text) in &tree {
        plan.create(out.join(path), text);
    }
    if let Some(text) = outcome.lock.and_then(|lock| lock.text) {
        plan.create(out.join(SETTINGS).with_extension("lock"), text);
    }
    let note = surroundings(&mut plan, options, &here, &out)?;
    plan.carry_out()?;
    let packages = workspace::packages(&root).map_err(|reason| {
        plan.take_back();
        format!(
            "cargo does not load the workspace with {}, so nothing was kept: {reason}",
            relative(&here, &out).display()
        )
    })?;

    let runtime = options.runtime.as_ref().map(|folder| normal(&here.join(folder)));
    let crates = [Some(out.clone()), runtime];
    print_changed(&plan, &here, &crates.into_iter().flatten().collect::<Vec<_>>());
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let package = tree.package().unwrap_or(&name);
    outln!(
        "{} is the crate `{package}` with {} operations and {} types, a member of the workspace",
        relative(&here, &out).display(),
        outcome.stats.operations,
        outcome.stats.types
    );
    note.iter().for_each(|note| outln!("{note}"));
    print_shared(&root, &here, options.runtime.is_some());
    err!("{}", report.render_folded(super::colour()));
    let command = if options.xtask { "cargo xtask" } else { program };
    print_next(command, package, &relative(&here, &out), &packages);
    Ok(ExitCode::SUCCESS)
}

/// Where the description is, if it can be one that a crate is made of.
fn described_at(here: &Path, spec: &Path) -> Result<PathBuf, String> {
    if spec.to_string_lossy().contains("://") {
        return Err(format!(
            "{} is an address; download it first: what is generated from is checked in beside the crate",
            spec.display()
        ));
    }
    let spec = normal(&here.join(spec));
    let beside = Description::settings_beside(&spec);
    match beside.exists() {
        true => Err(format!(
            "{} has settings already; give them `out`, the folder of the crate, and run codegen",
            relative(here, &beside).display()
        )),
        false => Ok(spec),
    }
}

/// Has a description copied into a folder, with the files that it refers to; where it is then.
fn copied(plan: &mut Plan, spec: &Path, files: &[String], folder: &Path) -> Result<PathBuf, String> {
    for file in files {
        let path = folder_of(spec).join(file);
        let text = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        plan.create(folder.join(file), text);
    }
    Ok(folder.join(spec.file_name().unwrap_or_default()))
}

fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

/// What the workspace gets beside the crate: the xtask and the workflows that are asked for, and its members. Gives what there is
/// to say about them.
fn surroundings(plan: &mut Plan, options: &Options, here: &Path, out: &Path) -> Result<Option<String>, String> {
    let root = Project::root(here);
    let source = Source::find(options.source.as_deref(), here)?;
    let mut members = vec![relative(&root, out)];
    if options.xtask {
        xtask::plan(plan, &root, source.as_ref())?;
        members.push(PathBuf::from("xtask"));
    }
    let note = match options.github {
        true => ci::plan(plan, &root, source.as_ref(), options.xtask),
        false => None,
    };
    workspace::plan(plan, &root, &members)?;
    Ok(note)
}

/// What became of each file but the generated sources of the crates.
fn print_changed(plan: &Plan, here: &Path, crates: &[PathBuf]) {
    let is_source = |path: &Path| crates.iter().any(|folder| path.starts_with(folder.join("src")));
    for (path, what) in plan.changed().filter(|(path, _)| !is_source(path)) {
        outln!("{what} {}", relative(here, path).display());
    }
}

/// Says of the runtimes that this crate could share, where nobody asked for one.
fn print_shared(root: &Path, here: &Path, is_asked_for: bool) {
    let found = match is_asked_for {
        true => return,
        false => crate::project::SharedRuntime::find_all(root).unwrap_or_default(),
    };
    let found = found
        .iter()
        .map(|runtime| format!("--runtime {}", relative(here, &runtime.out).display()));
    let found = found.collect::<Vec<_>>().join(" or ");
    if !found.is_empty() {
        outln!("the crate has a runtime of its own; with {found} it shares one");
    }
}

/// What to do next, as commands that can be copied. `packages` are those that could call the crate.
fn print_next(command: &str, package: &str, folder: &Path, packages: &[String]) {
    let made = match packages {
        [] => "  cargo new app   a program to call it from\n",
        _ => "",
    };
    let caller = match packages {
        [] => "app",
        [only] => only,
        _ => "PACKAGE",
    };
    outln!(
        "\nnext:\n  \
         cargo doc --package {package} --no-deps --open   how to call it\n\
         {made}  \
         cargo add {package} --path {} --package {caller}   has {caller} depend on it\n  \
         cargo add tokio --features macros,rt-multi-thread --package {caller}   the runtime that calls are awaited in\n  \
         {command} codegen   after a change of the description, from any folder\n  \
         {command} codegen --check   what CI runs",
        folder.display()
    );
}

/// Where the crate goes: what was asked for, or a folder of the API's name beside the other members.
fn out_folder(root: &Path, here: &Path, given: Option<&Path>, title: &str) -> Result<PathBuf, String> {
    let out = match given {
        Some(given) => normal(&here.join(given)),
        None => {
            let name = crate::rust::package_name(title);
            match root.join("crates").is_dir() {
                true => root.join("crates").join(name),
                false => root.join(name),
            }
        }
    };
    if out == root {
        return Err(format!(
            "{} is the workspace itself; --out names a folder of the crate's own below it",
            out.display()
        ));
    }
    if !out.starts_with(root) {
        return Err(format!(
            "{} is not a folder below {}, the workspace that the crate is to be a member of",
            out.display(),
            root.display()
        ));
    }
    if out.join("Cargo.toml").exists() || out.join(SETTINGS).exists() {
        return Err(format!(
            "{} is set up already; `codegen` writes it anew, and --out names another folder",
            relative(here, &out).display()
        ));
    }
    Ok(out)
}

fn settings_text(spec: &Path, shares: &str) -> String {
    let spec = spec.to_string_lossy().replace('\\', "/");
    format!(
        "# How the crate in this folder is made of its description.\nspec = {}\nout = \".\"\n{shares}",
        basic_string(&spec)
    )
}
