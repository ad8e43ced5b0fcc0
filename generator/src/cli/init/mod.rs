//! `init`: a description becomes a member of the workspace in one go: its settings, its crate, the step for CI and, where it is
//! asked for, an xtask. All of it is made before any of it is written, and what fails halfway is taken back.

mod ci;
mod plan;
mod source;
mod workspace;
mod xtask;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use self::plan::Plan;
use self::source::Source;
use crate::emit::basic_string;
use crate::lower::LOCK_FILE;
use crate::project::{Project, SETTINGS, normal, relative};
use crate::{Config, Description};

/// What the arguments ask for.
#[derive(Debug)]
pub struct Options {
    pub spec: PathBuf,
    pub out: Option<PathBuf>,
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
    let shown = |path: &Path| relative(&here, path).display().to_string();
    if options.spec.to_string_lossy().contains("://") {
        return Err(format!(
            "{} is an address; download it first: what is generated from is checked in beside the crate",
            options.spec.display()
        ));
    }
    let spec = normal(&here.join(&options.spec));
    let beside = Description::settings_beside(&spec);
    if beside.exists() {
        return Err(format!(
            "{} has settings already; give them `out`, the folder of the crate, and run codegen",
            shown(&beside)
        ));
    }

    // Understood where it is: what it refers to is known then, and what it says of itself.
    let description = Description::open_with(&spec, Config::default()).map_err(|error| error.to_string())?;
    let (title, files) = description.subject();
    let out = out_folder(&root, &here, options.out.as_deref(), &title)?;
    let name = out.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let description = description.for_folder(&out);
    let outcome = description.generate();
    let findings = outcome.report.render_folded(super::colour());
    let Some(tree) = outcome.files else {
        eprint!("{findings}");
        eprintln!("nothing was written");
        return Ok(ExitCode::from(1));
    };

    let mut plan = Plan::default();
    let settings = out.join(SETTINGS);
    let home = match spec.starts_with(&root) {
        true => spec.clone(),
        false => {
            let folder = out.join("openapi");
            let from = spec.parent().unwrap_or(Path::new(""));
            for file in &files {
                let text =
                    fs::read(from.join(file)).map_err(|error| format!("{}: {error}", from.join(file).display()))?;
                plan.create(folder.join(file), text);
            }
            folder.join(spec.file_name().unwrap_or_default())
        }
    };
    plan.create(&settings, settings_text(&relative(&out, &home)));
    // The header names the description as it is called, which moving it does not change.
    for (path, text) in &tree {
        plan.create(out.join(path), text);
    }
    if let Some(text) = outcome.lock.and_then(|lock| lock.text) {
        plan.create(out.join(LOCK_FILE), text);
    }
    let source = Source::find(options.source.as_deref(), &here)?;
    let mut members = vec![relative(&root, &out)];
    let mut command = program.to_owned();
    if options.xtask {
        xtask::plan(&mut plan, &root, source.as_ref())?;
        members.push(PathBuf::from("xtask"));
        command = "cargo xtask".to_owned();
    }
    let mut notes = Vec::new();
    if options.github {
        notes.extend(ci::plan(&mut plan, &root, source.as_ref(), options.xtask));
    }
    workspace::plan(&mut plan, &root, &members)?;

    plan.carry_out()?;
    if let Err(reason) = workspace::loads(&root) {
        plan.take_back();
        return Err(format!(
            "cargo does not load the workspace with {}, so nothing was kept: {reason}",
            shown(&out)
        ));
    }
    for (path, what) in plan.changed() {
        if !path.starts_with(out.join("src")) {
            println!("{what} {}", shown(path));
        }
    }
    println!(
        "{} is the crate `{}` with {} operations and {} types, a member of the workspace",
        shown(&out),
        tree.package().unwrap_or(&name),
        outcome.stats.operations,
        outcome.stats.types
    );
    notes.iter().for_each(|note| println!("{note}"));
    let package = tree.package().unwrap_or(&name);
    println!(
        "\nnext:\n  \
         cargo doc --package {package} --no-deps --open   how to call it\n  \
         cargo add {package} --path {}   in the package that calls it\n  \
         {command} codegen   after a change of the description, from any folder\n  \
         {command} codegen --check   what CI runs",
        shown(&out)
    );
    eprint!("{findings}");
    Ok(ExitCode::SUCCESS)
}

/// Where the crate goes: what was asked for, or a folder of the API's name beside the other members.
fn out_folder(root: &Path, here: &Path, given: Option<&Path>, title: &str) -> Result<PathBuf, String> {
    let out = match given {
        Some(given) => normal(&here.join(given)),
        None => {
            let name = crate::lower::package_name(title);
            match root.join("crates").is_dir() {
                true => root.join("crates").join(name),
                false => root.join(name),
            }
        }
    };
    if out == root || !out.starts_with(root) {
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

fn settings_text(spec: &Path) -> String {
    let spec = spec.to_string_lossy().replace('\\', "/");
    format!(
        "# How the crate in this folder is made of its description.\nspec = {}\nout = \".\"\n",
        basic_string(&spec)
    )
}
