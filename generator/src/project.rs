//! Which descriptions a workspace has, and where their crates go: each `codegen.toml` in it that says `out` is one project,
//! or the runtime that the crates of some share, found from any folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::config::{Config, Runtime, RuntimeCrate, SETTINGS};
use crate::description::{Description, Error, unreadable};
use crate::emit;
use crate::file_tree::FileTree;
use crate::lower;
use crate::paths::{folder_name, normal};
use crate::places::candidates;
use crate::rust::package_name;

/// A description and the crate that is made of it, as a `codegen.toml` names them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Project {
    /// The `codegen.toml`, where there is one.
    pub settings: Option<PathBuf>,
    /// The description.
    pub spec: PathBuf,
    /// The folder of the crate.
    pub out: PathBuf,
}

/// A crate that is nothing but the runtime that others share: a `codegen.toml` with `runtime = "shared"` and `out`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedRuntime {
    /// The `codegen.toml`.
    pub settings: PathBuf,
    /// The folder of the crate.
    pub out: PathBuf,
}

impl Project {
    /// What a `codegen.toml` names; nothing where it does not say `out`, or is about a runtime that crates share.
    ///
    /// # Errors
    ///
    /// It cannot be read or is malformed, or does not say which of several descriptions is meant.
    pub fn open(settings: impl AsRef<Path>) -> Result<Option<Project>, Error> {
        let settings = settings.as_ref();
        let config = Config::read(settings)?;
        if config.runtime == Runtime::Shared {
            return Ok(None);
        }
        let folder = settings.parent().unwrap_or(Path::new(""));
        let at = |path: &str| normal(&folder.join(path));
        let spec = config.spec.as_deref();
        let Some(out) = config.out.as_deref() else {
            return match spec {
                None => Ok(None),
                Some(_) => Err(unreadable(
                    settings,
                    "`spec` is there without `out`, the folder that the crate is written to",
                )),
            };
        };
        let spec = match spec {
            Some(spec) => at(spec),
            None => only_description(folder, &config.overlays)?.ok_or_else(|| {
                unreadable(
                    settings,
                    "there is no description beside it; `spec` names one elsewhere",
                )
            })?,
        };
        Ok(Some(Project {
            spec,
            out: at(out),
            settings: Some(settings.to_owned()),
        }))
    }

    /// The project that a description and a folder are when they are named: its settings are those beside the description, or
    /// those in the folder where they are about this description.
    ///
    /// # Errors
    ///
    /// The settings in the folder cannot be read or are malformed.
    pub fn named(spec: impl Into<PathBuf>, out: impl Into<PathBuf>) -> Result<Project, Error> {
        let (spec, out) = (spec.into(), out.into());
        let settings = out.join(SETTINGS);
        let is_same = |other: &Path| {
            other
                .canonicalize()
                .ok()
                .is_some_and(|other| Some(other) == spec.canonicalize().ok())
        };
        let settings = match settings.is_file() && !Description::settings_beside(&spec).exists() {
            true => Project::open(&settings)?
                .filter(|project| is_same(&project.spec))
                .map(|_| settings),
            false => None,
        };
        Ok(Project { settings, spec, out })
    }

    /// All projects in and below a folder, in the order of their paths. Build folders, hidden ones and links are left out.
    /// Where no settings say anything, the one description in `spec/` is for the crate in `generated/`.
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or one of the settings has an error; two crates in one folder.
    pub fn find_all(root: impl AsRef<Path>) -> Result<Vec<Project>, Error> {
        let root = root.as_ref();
        let mut projects = Vec::new();
        let mut runtimes = Vec::new();
        for settings in settings_below(root)? {
            projects.extend(Project::open(&settings)?);
            runtimes.extend(SharedRuntime::open(&settings)?);
        }
        if projects.is_empty() {
            let spec = only_description(&root.join("spec"), &[])?;
            projects.extend(spec.map(|spec| Project {
                settings: None,
                spec,
                out: root.join("generated"),
            }));
        }
        let of_projects = projects.iter().map(|project| {
            (
                project.settings.as_deref().unwrap_or(&project.spec),
                project.out.as_path(),
            )
        });
        let of_runtimes = runtimes
            .iter()
            .map(|runtime| (runtime.settings.as_path(), runtime.out.as_path()));
        let folders: Vec<(&Path, &Path)> = of_projects.chain(of_runtimes).collect();
        for (number, (settings, out)) in folders.iter().enumerate() {
            if let Some((other, _)) = folders[..number].iter().find(|(_, other)| other == out) {
                let (out, other) = (out.display(), other.display());
                return Err(unreadable(
                    settings,
                    format!("its crate goes to {out}, and so does that of {other}"),
                ));
            }
        }
        Ok(projects)
    }

    /// Where to look for projects from a folder: the cargo workspace that it is in, else the nearest folder around it with a
    /// manifest or settings, else itself.
    pub fn root(from: &Path) -> PathBuf {
        let is_workspace = |folder: &&Path| {
            let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
            let table = manifest.parse::<toml::Table>();
            table.is_ok_and(|table| table.contains_key("workspace"))
        };
        let is_something = |folder: &&Path| ["Cargo.toml", SETTINGS].iter().any(|name| folder.join(name).is_file());
        let root = from.ancestors().find(is_workspace);
        let root = root.or_else(|| from.ancestors().find(is_something));
        root.unwrap_or(from).to_path_buf()
    }

    /// The description, with its settings: those of the project, or those beside the description.
    ///
    /// # Errors
    ///
    /// Either cannot be read, or the settings are malformed or name a shared runtime where there is none.
    pub fn description(&self) -> Result<Description, Error> {
        let description = match &self.settings {
            Some(settings) => Description::open_with(&self.spec, Config::read(settings)?)?,
            None => Description::open(&self.spec)?,
        };
        if let Runtime::Of(runtime) = &description.config().runtime {
            let beside = Description::settings_beside(&self.spec);
            let settings = self.settings.as_deref().unwrap_or(&beside);
            check_shared(runtime, &self.out).map_err(|reason| at_key(settings, "runtime", reason))?;
        }
        Ok(description.for_folder(&self.out))
    }
}

impl SharedRuntime {
    /// What a `codegen.toml` is about that says `runtime = "shared"`; nothing where it does not.
    ///
    /// # Errors
    ///
    /// It cannot be read or is malformed, does not say `out`, or has settings that are for crates with a description.
    pub fn open(settings: impl AsRef<Path>) -> Result<Option<SharedRuntime>, Error> {
        let settings = settings.as_ref();
        let config = Config::read(settings)?;
        if config.runtime != Runtime::Shared {
            return Ok(None);
        }
        if let Some(key) = of_descriptions(&config) {
            let reason = format!("`{key}` is for a crate with a description, and this one is the runtime of others");
            return Err(at_key(settings, key, reason));
        }
        let Some(out) = config.out.as_deref() else {
            return Err(at_key(
                settings,
                "runtime",
                "`out` is missing, the folder that the crate is written to: `.` is that of these settings",
            ));
        };
        let folder = settings.parent().unwrap_or(Path::new(""));
        Ok(Some(SharedRuntime {
            settings: settings.to_owned(),
            out: normal(&folder.join(out)),
        }))
    }

    /// All of them in and below a folder, in the order of their paths.
    ///
    /// # Errors
    ///
    /// A folder cannot be read, or one of the settings has an error.
    pub fn find_all(root: impl AsRef<Path>) -> Result<Vec<SharedRuntime>, Error> {
        let mut found = Vec::new();
        for settings in settings_below(root.as_ref())? {
            found.extend(SharedRuntime::open(&settings)?);
        }
        Ok(found)
    }

    /// The crate: all of the runtime, whatever those need that share it.
    ///
    /// # Errors
    ///
    /// The settings cannot be read or are malformed.
    pub fn files(&self) -> Result<FileTree, Error> {
        Ok(SharedRuntime::tree(Config::read(&self.settings)?, &self.out))
    }

    /// The crate by these settings, called after its folder where they say nothing else.
    pub(crate) fn tree(mut config: Config, out: &Path) -> FileTree {
        if config.package.name.is_none() {
            config.package.name = folder_name(out);
        }
        emit::emit_runtime(&lower::shared_runtime(&config))
    }
}

/// The settings of a runtime that say something of a description.
fn of_descriptions(config: &Config) -> Option<&'static str> {
    let given = [
        ("spec", config.spec.is_some()),
        ("strict", config.strict),
        ("overlays", !config.overlays.is_empty()),
        ("operations", config.operations != Default::default()),
        ("rename", !config.rename.is_empty()),
        ("types", !config.types.is_empty()),
        ("pages", !config.pages.is_empty()),
        ("long-running", !config.long_running.is_empty()),
        ("keep-unlisted", config.keep_unlisted != Default::default()),
        ("examples", config.examples != Default::default()),
        ("derives", !config.derives.is_empty()),
        ("attributes", !config.attributes.is_empty()),
        ("accept", !config.accept.is_empty()),
        ("accept-change", !config.accept_change.is_empty()),
    ];
    given.into_iter().find_map(|(key, is_given)| is_given.then_some(key))
}

/// Whether a crate in `out` finds the runtime that it shares, where that is in a folder.
fn check_shared(runtime: &RuntimeCrate, out: &Path) -> Result<(), String> {
    let Some(path) = runtime.path() else { return Ok(()) };
    let folder = normal(&out.join(path));
    let settings = folder.join(SETTINGS);
    let (name, shown) = (&runtime.name, folder.display());
    let read = |path: &Path| fs::read_to_string(path).ok();
    let package = match (read(&settings), read(&folder.join("Cargo.toml"))) {
        (Some(text), _) => {
            let config = Config::parse(&text).map_err(|error| format!("{}: {error}", settings.display()))?;
            if config.runtime != Runtime::Shared {
                return Err(format!(
                    "{shown} is no runtime that is shared: its {SETTINGS} does not say `runtime = \"shared\"`"
                ));
            }
            let name = config.package.name.or_else(|| folder_name(&folder));
            name.map(|name| package_name(&name))
        }
        (None, Some(manifest)) => {
            let manifest = manifest.parse::<toml::Table>().unwrap_or_default();
            let package = manifest.get("package").and_then(|package| package.get("name"));
            package.and_then(toml::Value::as_str).map(str::to_owned)
        }
        (None, None) => {
            return Err(format!(
                "there is no crate in {shown}, as the path is from {}; a {SETTINGS} there with the lines `runtime = \"shared\"` \
                 and `out = \".\"` has it written",
                out.display()
            ));
        }
    };
    match package {
        Some(package) if package == *name => Ok(()),
        Some(package) => Err(format!(
            "the package in {shown} is called `{package}`; write `runtime = {{ name = \"{package}\", path = \"{path}\" }}`"
        )),
        None => Err(format!("the manifest in {shown} has no package `{name}`")),
    }
}

/// An error about a setting, with the line that it is on.
fn at_key(settings: &Path, key: &str, reason: impl std::fmt::Display) -> Error {
    let text = fs::read_to_string(settings).unwrap_or_default();
    let names = |line: &str| {
        let rest = line.trim_start().trim_start_matches('[').trim_start().strip_prefix(key);
        rest.is_some_and(|rest| rest.trim_start().starts_with(['=', '.', ']']))
    };
    match text.lines().position(names) {
        Some(line) => unreadable(settings, format!("line {}: {reason}", line + 1)),
        None => unreadable(settings, reason),
    }
}

/// The one description in a folder, overlays apart, if there is one. Another file of the folder is not in question where only one says that it
/// is a description.
///
/// # Errors
///
/// There are several.
fn only_description(folder: &Path, overlays: &[String]) -> Result<Option<PathBuf>, Error> {
    match candidates(folder, overlays).as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(one.clone())),
        [first, second, ..] => Err(unreadable(
            folder,
            format!(
                "it holds several files that may be the description ({}, {} …); name one with `spec` in codegen.toml, or \
                 with --spec and --out",
                first.display(),
                second.display()
            ),
        )),
    }
}

/// Every `codegen.toml` in and below a folder.
fn settings_below(root: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            // Not everything below a workspace is one's own to read.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied && folder != root => continue,
            Err(error) => return Err(unreadable(&folder, error)),
        };
        let mut inside = Vec::new();
        let mut is_built = false;
        for entry in entries.flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let Ok(kind) = entry.file_type() else { continue };
            if name == SETTINGS && kind.is_file() {
                found.push(entry.path());
            }
            // What cargo and others build into says that nobody need look in there.
            is_built |= name == "CACHEDIR.TAG";
            if kind.is_dir() && !name.starts_with('.') && name != "target" && name != "node_modules" {
                inside.push(entry.path());
            }
        }
        if !is_built {
            folders.extend(inside);
        }
    }
    found.sort();
    Ok(found)
}
