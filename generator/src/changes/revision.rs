//! A description as it was in a revision of git: its texts, its settings and the crate beside it, read by git itself.

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::config::Config;
use crate::description::{Description, Error, unreadable};
use crate::lock::Lock;
use crate::places;
use crate::source::Sources;

/// A revision of the repository that a folder is in.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The hash of the commit.
    commit: String,
    /// As it was asked for.
    name: String,
}

impl Revision {
    /// Finds a revision by any name that git knows.
    ///
    /// # Errors
    ///
    /// There is no git, no repository or no such revision.
    pub fn find(folder: &Path, name: &str) -> Result<Self, String> {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        // What looks like an option is none.
        let commit = git(
            folder,
            [
                "rev-parse",
                "--verify",
                "--quiet",
                "--end-of-options",
                &format!("{name}^{{commit}}"),
            ],
        )
        .map_err(|error| format!("there is no revision {name} of {}: {error}", folder.display()))?;
        let commit = String::from_utf8_lossy(&commit).trim().to_owned();
        Ok(Revision {
            commit,
            name: name.to_owned(),
        })
    }

    /// As it was asked for.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The description, with the settings of the revision: the file that is at `spec` now, or the one that the settings
    /// named. Nothing, where there was none.
    ///
    /// # Errors
    ///
    /// One of the files cannot be read, or the settings are malformed.
    pub fn description(&self, spec: &Path, settings: &Path) -> Result<Option<Description>, Error> {
        let shown = |path: &Path| PathBuf::from(format!("{}:{}", self.name, path.display()));
        let unreadable = |path: &Path, reason: String| unreadable(&shown(path), reason);
        let read = |path: &Path| -> Result<Option<(Objects, Vec<u8>)>, Error> {
            let failed = |error: io::Error| unreadable(path, error.to_string());
            let folder = folder_of(path);
            // What has no folder any more is looked for nowhere else.
            let objects = Objects::open(&folder, &self.commit).map_err(failed)?;
            match objects.read(&name_of(path)) {
                Ok(bytes) => Ok(Some((objects, bytes))),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(failed(error)),
            }
        };
        let mut config = match read(settings)? {
            Some((_, bytes)) => {
                let config = Config::parse(&String::from_utf8_lossy(&bytes));
                Config {
                    file: Some(settings.to_owned()),
                    ..config.map_err(|error| unreadable(settings, error.to_string()))?
                }
            }
            None => Config::default(),
        };
        let named = config.spec.as_deref().map(|spec| folder_of(settings).join(spec));
        let candidates = [Some(spec.to_owned()), named.filter(|named| named != spec)];
        for path in candidates.into_iter().flatten() {
            let Some((objects, text)) = read(&path)? else { continue };
            let lock = places::lock_of(&path, &config, |_| {
                places::candidates_of(self.names(&folder_of(settings)), &folder_of(settings), &config.overlays)
            });
            if let Some((_, bytes)) = read(&lock)? {
                let text = String::from_utf8_lossy(&bytes);
                config.lock = Lock::parse(&text).map_err(|error| unreadable(&lock, error.to_string()))?;
            }
            let shown = shown(&folder_of(&path));
            let mut sources = Sources::new(name_of(&path), text)
                .in_folder(shown.to_string_lossy().replace('\\', "/"))
                .with_reader(move |relative| objects.read(relative));
            for overlay in &config.overlays {
                let place = folder_of(settings).join(overlay);
                sources = match folder_of(settings) == folder_of(&path) {
                    true => sources.with_overlays(std::slice::from_ref(overlay)),
                    false => match read(&place)? {
                        Some((_, bytes)) => {
                            sources.with_overlay_from(place.to_string_lossy().replace('\\', "/"), &bytes)
                        }
                        None => return Err(unreadable(&place, "it is not in that revision".to_owned())),
                    },
                };
            }
            return Ok(Some(Description::whole(sources, config)));
        }
        Ok(None)
    }

    /// The paths of what is in a folder.
    fn names(&self, folder: &Path) -> impl Iterator<Item = PathBuf> {
        let listed = git(folder, ["ls-tree", "-z", "--name-only", &self.commit]).unwrap_or_default();
        let names = listed.split(|byte| *byte == 0).filter(|name| !name.is_empty());
        let paths = names.map(|name| folder.join(&*String::from_utf8_lossy(name)));
        paths.collect::<Vec<_>>().into_iter()
    }

    /// The texts of all files in and below a folder, by their paths in it.
    ///
    /// # Errors
    ///
    /// Git cannot list or read them.
    pub fn files(&self, folder: &Path) -> io::Result<BTreeMap<String, String>> {
        let Ok(listed) = git(folder, ["ls-tree", "-r", "-z", "--name-only", &self.commit, "--", "."]) else {
            return Ok(BTreeMap::new());
        };
        let objects = Objects::open(folder, &self.commit)?;
        let mut files = BTreeMap::new();
        for name in listed.split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
            let name = String::from_utf8_lossy(name).into_owned();
            let text = objects.read(&name)?;
            files.insert(name, String::from_utf8_lossy(&text).into_owned());
        }
        Ok(files)
    }
}

/// The objects of a commit as a running `git cat-file` gives them.
#[derive(Clone)]
struct Objects {
    commit: String,
    pipe: Arc<Mutex<Pipe>>,
}

struct Pipe {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Objects {
    fn open(folder: &Path, commit: &str) -> io::Result<Self> {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let mut child = Command::new("git")
            .args(["cat-file", "--batch"])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(ask), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("git has no pipes"));
        };
        let pipe = Pipe {
            child,
            ask,
            answers: BufReader::new(answers),
        };
        Ok(Objects {
            commit: commit.to_owned(),
            pipe: Arc::new(Mutex::new(pipe)),
        })
    }

    /// The file at a path below the folder.
    fn read(&self, relative: &str) -> io::Result<Vec<u8>> {
        if relative.contains(['\n', '\0']) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "no file of a repository is called so",
            ));
        }
        let mut pipe = self.pipe.lock().unwrap_or_else(PoisonError::into_inner);
        writeln!(pipe.ask, "{}:./{relative}", self.commit)?;
        pipe.ask.flush()?;
        let mut head = String::new();
        pipe.answers.read_line(&mut head)?;
        // `<hash> <type> <size>`, or what was asked for and why there is none of it.
        let mut words = head.trim_end().rsplit(' ');
        match (words.next().and_then(|size| size.parse::<usize>().ok()), words.next()) {
            (Some(size), Some(kind)) => {
                let mut bytes = vec![0; size + 1];
                pipe.answers.read_exact(&mut bytes)?;
                bytes.pop();
                match kind {
                    "blob" => Ok(bytes),
                    _ => Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder")),
                }
            }
            _ => Err(io::Error::new(io::ErrorKind::NotFound, "it is not in that revision")),
        }
    }
}

impl Drop for Pipe {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn git<'a>(folder: &Path, arguments: impl IntoIterator<Item = &'a str>) -> Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("git: {error}"))?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => {
            let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            Err(if said.is_empty() {
                "git does not know it".to_owned()
            } else {
                said
            })
        }
    }
}

/// The day that it is, in UTC: `2027-01-31`.
pub fn today() -> String {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    day(seconds / 86_400)
}

/// The day after so many since the first of January 1970, by Howard Hinnant's `civil_from_days`.
fn day(days: u64) -> String {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let of_era = shifted % 146_097;
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days() {
        for (days, expected) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (20_819, "2027-01-01"),
        ] {
            assert_eq!(day(days), expected);
        }
    }
}
