//! `codegen --watch`: writes the crates anew whenever a file is saved that they are made of, and says what that changes.
//!
//! Files are looked at, not listened to: saving is seldom, and what tells of it differs from system to system. A file that is
//! broken for a while keeps the crate as it is, and the next version is compared with the last one that was right.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use super::codegen::{self, Options, Target};
use crate::{Changes, Description, today};

/// How often files are looked at.
const PAUSE: Duration = Duration::from_millis(200);

/// Goes on until the process is ended. `targets` opens what the arguments name.
pub fn run(targets: impl Fn() -> Result<Vec<Target>, String>, options: &Options) -> ! {
    let mut last: BTreeMap<PathBuf, Description> = BTreeMap::new();
    let mut watched: BTreeSet<PathBuf> = BTreeSet::new();
    loop {
        if let Err(message) = once(&targets, options, &mut last, &mut watched) {
            eprintln!("error: {message}");
        }
        println!("watching {} files", watched.len());
        let _ = std::io::stdout().flush();
        wait(&watched);
    }
}

fn once(
    targets: &impl Fn() -> Result<Vec<Target>, String>,
    options: &Options,
    last: &mut BTreeMap<PathBuf, Description>,
    watched: &mut BTreeSet<PathBuf>,
) -> Result<(), String> {
    let opened = targets()?;
    for target in &opened {
        watched.insert(target.spec.clone());
        watched.insert(target.settings.clone());
    }
    codegen::run(opened, options)?;
    for target in targets()? {
        let before = last.get(&target.spec);
        let compared = before.map(|before| Changes::between(before, &target.description, &today()));
        if let Some(Ok(changes)) = &compared
            && !changes.list.is_empty()
        {
            print!("{}", changes.text());
        }
        // What is in error is nothing to compare with.
        let outcome = target.description.api().report();
        let folder = target.spec.parent().unwrap_or(Path::new(""));
        watched.extend(
            target
                .description
                .files_read()
                .into_iter()
                .map(|name| folder.join(name)),
        );
        if !outcome.has_errors() {
            last.insert(target.spec, target.description);
        }
    }
    Ok(())
}

type Stamp = Option<(SystemTime, u64)>;

fn stamps(files: &BTreeSet<PathBuf>) -> Vec<Stamp> {
    let stamp = |file: &PathBuf| -> Stamp {
        let about = fs::metadata(file).ok()?;
        Some((about.modified().ok()?, about.len()))
    };
    files.iter().map(stamp).collect()
}

/// Until one of the files is another one, and stays it for a moment.
fn wait(files: &BTreeSet<PathBuf>) {
    let before = stamps(files);
    let mut seen = before.clone();
    loop {
        thread::sleep(PAUSE);
        let now = stamps(files);
        if now != before && now == seen {
            return;
        }
        seen = now;
    }
}
