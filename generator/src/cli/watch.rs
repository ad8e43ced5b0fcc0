//! `codegen --watch`: writes the crates anew whenever a file is saved that they are made of, and says what that changes.
//!
//! Files are looked at, not listened to: saving is seldom, and what tells of it differs from system to system. A file that is
//! broken for a while keeps the crate as it is, and the next version is compared with the last one that was right.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, SystemTime};

use super::codegen::{self, Crates, Options};
use super::terminal;
use crate::cli::terminal::{errln, out, outln};
use crate::{Changes, Description, today};

/// How often files are looked at.
const PAUSE: Duration = Duration::from_millis(200);

/// What tells one text of a file from the next.
type Stamp = Option<(SystemTime, u64)>;

/// Goes on until the process is ended, or nobody reads what it says. `crates` opens what the arguments name.
pub fn run(crates: impl Fn() -> Result<Crates, String>, options: &Options) -> ExitCode {
    let mut last: BTreeMap<PathBuf, Description> = BTreeMap::new();
    let mut watched: BTreeMap<PathBuf, Stamp> = BTreeMap::new();
    loop {
        // Before anything is read: what is saved meanwhile is another text.
        watched = stamps(&watched);
        if let Err(message) = once(&crates, options, &mut last, &mut watched) {
            errln!("error: {message}");
        }
        outln!("watching {} files", watched.len());
        if terminal::is_over() {
            return ExitCode::SUCCESS;
        }
        wait(&watched);
    }
}

fn once(
    crates: &impl Fn() -> Result<Crates, String>,
    options: &Options,
    last: &mut BTreeMap<PathBuf, Description>,
    watched: &mut BTreeMap<PathBuf, Stamp>,
) -> Result<(), String> {
    let opened = crates()?;
    let mut watch = |file: PathBuf| {
        let stamp = stamp(&file);
        watched.entry(file).or_insert(stamp);
    };
    for runtime in &opened.runtimes {
        watch(runtime.settings.clone());
    }
    for target in &opened.targets {
        watch(target.spec.clone());
        watch(target.settings.clone());
    }
    codegen::run(&opened, options)?;
    for target in opened.targets {
        let before = last.get(&target.spec);
        let compared = before.map(|before| Changes::between(before, &target.description, &today()));
        if let Some(Ok(changes)) = &compared
            && !changes.list.is_empty()
        {
            outln!("{}:", target.out.display());
            out!("{}", changes.text());
        }
        target
            .description
            .files_read()
            .into_iter()
            .map(PathBuf::from)
            .for_each(&mut watch);
        // What is in error is nothing to compare with; what could be compared is not.
        let is_right = match &compared {
            Some(compared) => compared.is_ok(),
            None => !target.description.api().library().report().has_errors(),
        };
        if is_right {
            last.insert(target.spec, target.description);
        }
    }
    Ok(())
}

fn stamp(file: &Path) -> Stamp {
    let about = fs::metadata(file).ok()?;
    Some((about.modified().ok()?, about.len()))
}

fn stamps(files: &BTreeMap<PathBuf, Stamp>) -> BTreeMap<PathBuf, Stamp> {
    files.keys().map(|file| (file.clone(), stamp(file))).collect()
}

/// Until one of the files is another one than before, and stays it for a moment.
fn wait(before: &BTreeMap<PathBuf, Stamp>) {
    let mut seen = before.clone();
    loop {
        thread::sleep(PAUSE);
        let now = stamps(before);
        if now != *before && now == seen {
            return;
        }
        seen = now;
    }
}
