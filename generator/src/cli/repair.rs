//! `repair`: proposes overlays with which recorded answers conform to their description.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;

use super::progress::Progress;
use super::{codegen, read_if_there};
use crate::cli::terminal::{errln, out, outln};
use crate::paths::{normal, relative};
use crate::toml_text::basic_string;
use crate::{Description, Recorded, Repair};

/// What to compare with what, and where the overlay goes.
#[derive(Debug)]
pub struct Options {
    pub answers: Vec<PathBuf>,
    pub spec: Option<PathBuf>,
    pub config: Option<PathBuf>,
    pub overlay: Option<PathBuf>,
}

/// Reads the answers, and prints or writes what is proposed. 1 where something is left, 2 where no answer could be compared.
pub fn run(program: &str, options: Options) -> Result<ExitCode, String> {
    let (mut answers, mut skipped) = (Vec::new(), Vec::new());
    for path in &options.answers {
        let (read, left_out) = Recorded::read_some(path).map_err(|error| error.to_string())?;
        answers.extend(read);
        skipped.extend(left_out.iter().map(ToString::to_string));
    }
    let (description, settings) = compared(program, options.spec, options.config)?;
    let overlays = description.config().overlays.clone();
    let mut repair = {
        let _progress = Progress::start("comparing".to_owned());
        description.repair(&answers).map_err(|error| error.to_string())?
    };
    repair.skipped.extend(skipped);
    report(&repair);
    match &options.overlay {
        None => repair.overlays.iter().for_each(|(_, text)| out!("{text}")),
        Some(overlay) => {
            let paths = repair.overlays.iter().map(|(file, _)| beside(overlay, file.as_deref()));
            let paths: Vec<PathBuf> = paths.collect();
            for path in &paths {
                check_free(path, &overlays, &settings)?;
            }
            for (path, (_, text)) in paths.iter().zip(&repair.overlays) {
                fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
                outln!("written  {}", path.display());
            }
            if !paths.is_empty() {
                print_next(program, &paths, overlays, &settings);
            }
        }
    }
    if repair.judged == 0 && !repair.skipped.is_empty() {
        return Err("no answer could be compared".to_owned());
    }
    Ok(match repair.left.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(1),
    })
}

/// The one description that is meant, and where its settings are or would be.
fn compared(program: &str, spec: Option<PathBuf>, config: Option<PathBuf>) -> Result<(Description, PathBuf), String> {
    let target = match &spec {
        Some(spec) => codegen::target_from(spec)?,
        None => {
            let mut targets = codegen::targets(program, None, None, config)?;
            match (targets.pop(), targets.is_empty()) {
                (Some(only), true) => Some(only),
                _ => {
                    return Err("repair compares with one description; name its codegen.toml with --config".to_owned());
                }
            }
        }
    };
    match (target, spec) {
        (Some(target), _) => Ok((target.description, target.settings)),
        (None, Some(spec)) => {
            let description = Description::open(&spec).map_err(|error| error.to_string())?;
            Ok((description, Description::settings_beside(&spec)))
        }
        (None, None) => Err("there is no description; name one with --spec".to_owned()),
    }
}

/// Whether an overlay can be written to a file: over what was proposed before, and over nothing else.
fn check_free(overlay: &Path, overlays: &[String], settings: &Path) -> Result<(), String> {
    let shown = overlay.display();
    let folder = settings.parent().unwrap_or(Path::new(""));
    let mut listed = overlays.iter().map(|listed| folder.join(listed));
    let is_same = |listed: PathBuf| {
        listed
            .canonicalize()
            .ok()
            .is_some_and(|path| Some(path) == overlay.canonicalize().ok())
    };
    if listed.any(is_same) {
        return Err(format!(
            "{shown} is one of the overlays of {} already; --overlay names a new one, which goes behind it",
            settings.display()
        ));
    }
    let Some(text) = read_if_there(overlay)? else {
        return Ok(());
    };
    let is_overlay = serde_yaml::from_str::<Value>(&text).is_ok_and(|value| value.get("overlay").is_some());
    match is_overlay {
        true => Ok(()),
        false => Err(format!(
            "{shown} is there already and is no overlay, so it is not overwritten"
        )),
    }
}

/// Says what has the overlays take effect.
fn print_next(program: &str, written: &[PathBuf], overlays: Vec<String>, settings: &Path) {
    let here = std::env::current_dir().unwrap_or_default();
    let folder = normal(&here.join(settings.parent().unwrap_or(Path::new(""))));
    let new = written.iter().map(|path| {
        let path = relative(&folder, &normal(&here.join(path)));
        path.to_string_lossy().replace('\\', "/")
    });
    let all = overlays.into_iter().chain(new);
    let all: Vec<String> = all.map(|path| basic_string(&path)).collect();
    outln!(
        "next: say overlays = [{}] in {}, and run {program} codegen",
        all.join(", "),
        settings.display()
    );
}

/// The overlay for the root file is called as it was asked for, that of another after it as well.
fn beside(overlay: &Path, file: Option<&str>) -> PathBuf {
    let Some(file) = file else { return overlay.to_owned() };
    let stem = overlay.file_stem().unwrap_or_default().to_string_lossy();
    let file = Path::new(file).with_extension("");
    let file = file.to_string_lossy().replace(['/', '\\'], "-");
    overlay.with_file_name(format!("{stem}-{file}.yaml"))
}

fn report(repair: &Repair) {
    for change in &repair.changes {
        errln!("changed  {change}");
    }
    for left in &repair.left {
        errln!("left     {left}");
    }
    for skipped in &repair.skipped {
        errln!("skipped  {skipped}");
    }
    let (judged, changes, left) = (repair.judged, repair.changes.len(), repair.left.len());
    errln!("{judged} answers compared, {changes} changes proposed, {left} deviations left");
}
