//! `repair`: proposes overlays with which recorded answers conform to their description.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::codegen;
use super::progress::Progress;
use crate::{Description, Recorded, Repair};

/// What to compare with what, and where the overlay goes.
#[derive(Debug)]
pub struct Options {
    pub answers: Vec<PathBuf>,
    pub spec: Option<PathBuf>,
    pub config: Option<PathBuf>,
    pub overlay: Option<PathBuf>,
}

/// Reads the answers, and prints or writes what is proposed. 1 where something is left.
pub fn run(program: &str, options: Options) -> Result<ExitCode, String> {
    let mut answers = Vec::new();
    for path in &options.answers {
        answers.extend(Recorded::read(path).map_err(|error| error.to_string())?);
    }
    let description = match options.spec {
        Some(spec) => Description::open(spec).map_err(|error| error.to_string())?,
        None => match codegen::targets(program, None, None, options.config)?.pop() {
            Some(target) => target.description,
            None => return Err("there is no description; name one with --spec".to_owned()),
        },
    };
    let repair = {
        let _progress = Progress::start("comparing".to_owned());
        description.repair(&answers).map_err(|error| error.to_string())?
    };
    report(&repair);
    for (file, text) in &repair.overlays {
        match &options.overlay {
            None => print!("{text}"),
            Some(overlay) => {
                let path = beside(overlay, file.as_deref());
                fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
                println!("written  {}", path.display());
            }
        }
    }
    Ok(match repair.left.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(1),
    })
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
        eprintln!("changed  {change}");
    }
    for left in &repair.left {
        eprintln!("left     {left}");
    }
    for skipped in &repair.skipped {
        eprintln!("skipped  {skipped}");
    }
    let (judged, changes, left) = (repair.judged, repair.changes.len(), repair.left.len());
    eprintln!("{judged} answers compared, {changes} changes proposed, {left} deviations left");
}
