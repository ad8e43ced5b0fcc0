//! The only writer: puts a [`FileTree`] into a folder, or says how the folder differs from it.
//!
//! Invariants: a file that is equal is not touched; one that is there is replaced as a whole (written beside, then renamed); files
//! without our header are neither overwritten nor removed, but for an empty one where one of ours belongs; nothing is written through a symbolic link; stale files go
//! only after every new one is there.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::clipped::clipped;
use crate::file_tree::{FileTree, README, is_ours};

/// The folder inside the output folder that belongs to us as a whole; beside it only the files of the tree do, so that
/// a README, examples and tests can be kept by hand.
const OWNED: &str = "src";

/// What [`FileTree::write`] did, by path, each list in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// New files, and those whose text has changed.
    pub written: Vec<String>,
    /// Files that were as they should be, and have not been touched.
    pub unchanged: Vec<String>,
    /// Files with our header that are no longer part of the tree.
    pub removed: Vec<String>,
    /// Files among ours that someone else put there; left alone.
    pub foreign: Vec<String>,
}

/// One way in which a folder is not what would be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drift {
    /// A file that is not there.
    Missing {
        /// Its path in the folder.
        path: String,
    },
    /// A file with another text.
    Differs {
        /// Its path in the folder.
        path: String,
        /// The first line that differs, from 1.
        line: usize,
        /// The first lines that differ, as in a diff: `-` what is there, `+` what belongs there.
        diff: Vec<String>,
    },
    /// Written by us once, no longer part of the tree.
    Stale {
        /// Its path in the folder.
        path: String,
    },
    /// A file of the tree's name that we have not written, or that cannot be read.
    Blocked {
        /// Its path in the folder.
        path: String,
        /// What is in the way.
        reason: String,
    },
}

impl Drift {
    /// The path in the folder of what it is about.
    pub fn path(&self) -> &str {
        match self {
            Drift::Missing { path }
            | Drift::Differs { path, .. }
            | Drift::Stale { path }
            | Drift::Blocked { path, .. } => path,
        }
    }
}

impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Drift::Missing { path } => write!(f, "{path}: missing"),
            Drift::Stale { path } => write!(f, "{path}: stale"),
            Drift::Blocked { path, reason } => write!(f, "{path}: {reason}"),
            Drift::Differs { path, line, diff } => {
                write!(f, "{path}:{line}: differs")?;
                diff.iter().try_for_each(|line| write!(f, "\n    {line}"))
            }
        }
    }
}

/// The file with the names that stay, as it belongs beside the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockFile {
    /// Where it belongs.
    pub path: PathBuf,
    /// What belongs there; nothing where no name needs it.
    pub text: Option<String>,
}

impl LockFile {
    /// Whether it is as it should be.
    ///
    /// # Errors
    ///
    /// It is there and cannot be read.
    pub fn is_up_to_date(&self) -> io::Result<bool> {
        match fs::read(&self.path) {
            Ok(there) => Ok(self.text.as_ref().is_some_and(|text| there == text.as_bytes())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(self.text.is_none()),
            Err(error) => Err(at(&self.path, error)),
        }
    }

    /// Makes it so, and says whether it was not.
    ///
    /// # Errors
    ///
    /// It cannot be read, written or removed.
    pub fn write(&self) -> io::Result<bool> {
        if self.is_up_to_date()? {
            return Ok(false);
        }
        match &self.text {
            Some(text) => replace(&self.path, text)?,
            None => fs::remove_file(&self.path).map_err(|error| at(&self.path, error))?,
        }
        Ok(true)
    }
}

impl FileTree {
    /// Makes `dir` hold these files: what is equal is not touched, and what a generator wrote there that is not among them
    /// any more is removed.
    ///
    /// # Errors
    ///
    /// Any failure of the file system, with the path; and, before anything is written, a file of the tree's name that does
    /// not carry our header, or a symbolic link on the way to it.
    pub fn write(&self, dir: &Path) -> io::Result<Written> {
        let mut report = Written::default();
        let mut changed = Vec::new();
        for (path, text, found) in compare(self.iter().collect(), dir) {
            match found? {
                Found::Nothing => changed.push((path, text, create as Put)),
                Found::Equal => report.unchanged.push(path.to_owned()),
                // Nobody misses what is in an empty file, which is what a run leaves that was ended as it made one.
                Found::File(there) if there.is_empty() || is_ours(&there) => {
                    changed.push((path, text, replace_in_folder))
                }
                Found::File(_) => {
                    return Err(refusal(&dir.join(path), not_ours(path)));
                }
                Found::Link(link) => return Err(refusal(&link, LINK)),
                Found::Other => return Err(refusal(&dir.join(path), NO_FILE)),
            }
        }
        let folders: BTreeSet<&str> = changed.iter().map(|(path, ..)| folder_of(path)).collect();
        for folder in folders {
            let place = dir.join(folder);
            fs::create_dir_all(&place).map_err(|error| at(&place, error))?;
        }
        let written: Vec<io::Result<()>> = changed
            .par_iter()
            .map(|(path, text, put)| put(&dir.join(path), text))
            .collect();
        written.into_iter().collect::<io::Result<()>>()?;
        report
            .written
            .extend(changed.into_iter().map(|(path, ..)| path.to_owned()));
        let rest = leftovers(self.iter().map(|(path, _)| path), dir)?;
        for path in rest.stale {
            let place = dir.join(&path);
            fs::remove_file(&place).map_err(|error| at(&place, error))?;
            remove_empty_parents(dir, &path);
            report.removed.push(path);
        }
        report.foreign = rest.foreign;
        Ok(report)
    }

    /// Every way in which `dir` is not what [`write`](FileTree::write) would leave, in the order of the paths; writes nothing.
    ///
    /// # Errors
    ///
    /// Any failure of the file system, with the path.
    pub fn check(&self, dir: &Path) -> io::Result<Vec<Drift>> {
        let mut drifts = Vec::new();
        for (path, text, found) in compare(self.iter().collect(), dir) {
            let path = path.to_owned();
            let blocked = |path, reason: &str| Drift::Blocked {
                path,
                reason: reason.to_owned(),
            };
            match found? {
                Found::Equal => {}
                Found::File(there) if there.is_empty() || is_ours(&there) => {
                    drifts.push(difference(path, &there, text))
                }
                Found::File(_) => drifts.push(blocked(path.clone(), not_ours(&path))),
                Found::Nothing => drifts.push(Drift::Missing { path }),
                Found::Link(_) => drifts.push(blocked(path, LINK)),
                Found::Other => drifts.push(blocked(path, NO_FILE)),
            }
        }
        drifts.extend(
            leftovers(self.iter().map(|(path, _)| path), dir)?
                .stale
                .into_iter()
                .map(|path| Drift::Stale { path }),
        );
        drifts.sort_by(|a, b| a.path().cmp(b.path()));
        Ok(drifts)
    }
}

/// What [`FileTree::write`] would say of a folder that holds these files already, in the order of their paths; nothing where it
/// would write or remove one, or fail.
#[cfg(feature = "cli")]
pub(crate) fn untouched(files: Vec<(&str, &str)>, dir: &Path) -> Option<Written> {
    let mut report = Written::default();
    let rest = leftovers(files.iter().map(|(path, _)| *path), dir).ok()?;
    for (path, _, found) in compare(files, dir) {
        match found {
            Ok(Found::Equal) => report.unchanged.push(path.to_owned()),
            _ => return None,
        }
    }
    report.foreign = rest.foreign;
    rest.stale.is_empty().then_some(report)
}

const NOT_OURS: &str = "was not written by codegen, and is not overwritten; move it away first";
const NOT_OUR_README: &str = "was not written by codegen, and is not overwritten; move it away first, or keep it with \
                              `readme = \"README.md\"` in the settings' [package]";
const LINK: &str = "is a symbolic link, and nothing is written through it";
const NO_FILE: &str = "is not a file";

/// What is to be done about a file that somebody else has written.
fn not_ours(path: &str) -> &'static str {
    match path {
        "README.md" => NOT_OUR_README,
        _ => NOT_OURS,
    }
}

/// What stands at a path of the tree.
enum Found {
    Nothing,
    /// A file with the text that belongs there.
    Equal,
    /// One with another.
    File(Vec<u8>),
    /// A link on the way, or at the end of it.
    Link(PathBuf),
    Other,
}

/// What stands at each path of the tree, in its order. Reading is the system's work and waits for it, so several files are read at
/// once; whatever goes wrong, the first in the order of the paths is what is reported.
fn compare<'t>(files: Vec<(&'t str, &'t str)>, dir: &Path) -> Vec<(&'t str, &'t str, io::Result<Found>)> {
    // Each folder once: most files share theirs.
    let mut folders: BTreeMap<&str, io::Result<Folder>> = BTreeMap::new();
    for (path, _) in &files {
        let folder = folder_of(path);
        folders.entry(folder).or_insert_with(|| look(dir, folder));
    }
    files
        .into_par_iter()
        .map(|(path, text)| {
            let found = match &folders[folder_of(path)] {
                Ok(Folder::There) => read(&dir.join(path), text),
                Ok(Folder::Missing) => Ok(Found::Nothing),
                Ok(Folder::Link(link)) => Ok(Found::Link(link.clone())),
                Ok(Folder::Blocked) => Ok(Found::Other),
                Err(error) => Err(io::Error::new(error.kind(), error.to_string())),
            };
            (path, text, found)
        })
        .collect()
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// What stands where a folder of the tree belongs.
enum Folder {
    There,
    Missing,
    /// A link on the way, or at the end of it.
    Link(PathBuf),
    /// Something that is none.
    Blocked,
}

fn look(dir: &Path, folder: &str) -> io::Result<Folder> {
    let mut place = dir.to_owned();
    for name in folder.split('/').filter(|name| !name.is_empty()) {
        place.push(name);
        let kind = match fs::symlink_metadata(&place) {
            Ok(meta) => meta.file_type(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Folder::Missing),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(Folder::Blocked),
            Err(error) => return Err(at(&place, error)),
        };
        if kind.is_symlink() {
            return Ok(Folder::Link(place));
        }
        if !kind.is_dir() {
            return Ok(Folder::Blocked);
        }
    }
    Ok(Folder::There)
}

fn read(place: &Path, text: &str) -> io::Result<Found> {
    let meta = match fs::symlink_metadata(place) {
        Ok(meta) => meta,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(Found::Other),
        Err(error) => return Err(at(place, error)),
    };
    if meta.is_symlink() {
        return Ok(Found::Link(place.to_owned()));
    }
    if !meta.is_file() {
        return Ok(Found::Other);
    }
    let there = fs::read(place).map_err(|error| at(place, error))?;
    Ok(match there == text.as_bytes() {
        true => Found::Equal,
        false => Found::File(there),
    })
}

/// Writes a file beside the place and renames it, so that no reader sees half of it.
fn replace(place: &Path, text: &str) -> io::Result<()> {
    if let Some(parent) = place.parent() {
        fs::create_dir_all(parent).map_err(|error| at(parent, error))?;
    }
    replace_in_folder(place, text)
}

/// How a file is brought to its place, in a folder that is there.
type Put = fn(&Path, &str) -> io::Result<()>;

/// Writes a file where there is none: nobody reads it yet, and to rename it would cost as much again.
fn create(place: &Path, text: &str) -> io::Result<()> {
    use std::io::Write as _;

    let mut file = match fs::File::create_new(place) {
        Ok(file) => file,
        // Another run writes the same crate.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let is_file = fs::symlink_metadata(place).is_ok_and(|meta| meta.is_file());
            let there = if is_file { head(place)? } else { Vec::new() };
            return match is_file && (there.is_empty() || is_ours(&there)) {
                true => replace_in_folder(place, text),
                false => Err(at(place, error)),
            };
        }
        Err(error) => return Err(at(place, error)),
    };
    file.write_all(text.as_bytes()).map_err(|error| {
        // Best effort: the error to report is the first one.
        let _ = fs::remove_file(place);
        at(place, error)
    })
}

/// Writes a file beside the place and renames it, so that no reader sees half of it.
fn replace_in_folder(place: &Path, text: &str) -> io::Result<()> {
    let mut name = place.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let beside = place.with_file_name(name);
    let outcome = fs::write(&beside, text).and_then(|()| fs::rename(&beside, place));
    outcome.map_err(|error| {
        // Best effort: the error to report is the first one.
        let _ = fs::remove_file(&beside);
        at(place, error)
    })
}

/// Files that are there and not in the tree.
#[derive(Default)]
struct Leftovers {
    stale: BTreeSet<String>,
    foreign: Vec<String>,
}

fn leftovers<'t>(paths: impl Iterator<Item = &'t str>, dir: &Path) -> io::Result<Leftovers> {
    // On a file system that ignores case, `Lib.rs` may be our `lib.rs`.
    let ours: HashSet<String> = paths.map(str::to_ascii_lowercase).collect();
    let mut rest = Leftovers::default();
    let readme = dir.join(README);
    let is_file = fs::symlink_metadata(&readme).is_ok_and(|meta| meta.is_file());
    if !ours.contains(&README.to_ascii_lowercase()) && is_file && is_ours(&head(&readme)?) {
        rest.stale.insert(README.to_owned());
    }
    let mut folders = vec![OWNED.to_owned()];
    while let Some(folder) = folders.pop() {
        let place = dir.join(&folder);
        match fs::symlink_metadata(&place) {
            Ok(meta) if meta.is_dir() => {}
            _ => continue,
        }
        for entry in fs::read_dir(&place).map_err(|error| at(&place, error))? {
            let entry = entry.map_err(|error| at(&place, error))?;
            let kind = entry.file_type().map_err(|error| at(&entry.path(), error))?;
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if kind.is_dir() {
                folders.push(path);
            } else if !ours.contains(&path.to_ascii_lowercase()) {
                if kind.is_file() && is_ours(&head(&entry.path())?) {
                    rest.stale.insert(path);
                } else {
                    rest.foreign.push(path);
                }
            }
        }
    }
    rest.foreign.sort_unstable();
    Ok(rest)
}

/// As much of a file as tells whose it is.
fn head(place: &Path) -> io::Result<Vec<u8>> {
    use std::io::Read as _;

    let mut bytes = Vec::new();
    let file = fs::File::open(place).map_err(|error| at(place, error))?;
    file.take(128)
        .read_to_end(&mut bytes)
        .map_err(|error| at(place, error))?;
    Ok(bytes)
}

/// Removes the folders that held nothing but the file just removed.
fn remove_empty_parents(dir: &Path, path: &str) {
    let mut folder = path;
    while let Some((parent, _)) = folder.rsplit_once('/') {
        // Fails where something is left in it, which is the condition to stop at.
        if parent == OWNED || fs::remove_dir(dir.join(parent)).is_err() {
            return;
        }
        folder = parent;
    }
}

/// The first place where two texts differ, in a few lines.
fn difference(path: String, there: &[u8], text: &str) -> Drift {
    const SHOWN: usize = 4;

    let there = String::from_utf8_lossy(there);
    let (old, new): (Vec<&str>, Vec<&str>) = (there.split('\n').collect(), text.split('\n').collect());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let mut diff = Vec::new();
    for (sign, lines) in [('-', &old[..old.len() - end]), ('+', &new[..new.len() - end])] {
        diff.extend(lines.iter().take(SHOWN).map(|line| format!("{sign} {}", visible(line))));
        if lines.len() > SHOWN {
            diff.push(format!("{sign} … {} more lines", lines.len() - SHOWN));
        }
    }
    Drift::Differs {
        path,
        line: start + 1,
        diff,
    }
}

/// A line for a terminal: what is in the folder may hold escape sequences.
fn visible(line: &str) -> String {
    const WIDTH: usize = 160;

    let mut shown = String::new();
    for c in clipped(line, WIDTH).chars() {
        match c.is_control() {
            true => shown.extend(c.escape_default()),
            false => shown.push(c),
        }
    }
    shown
}

fn at(place: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", place.display()))
}

fn refusal(place: &Path, reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::AlreadyExists, format!("{} {reason}", place.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file_tree::MARK;

    fn write(tree: &FileTree, dir: &Path) -> io::Result<Written> {
        tree.write(dir)
    }

    fn check(tree: &FileTree, dir: &Path) -> io::Result<Vec<Drift>> {
        tree.check(dir)
    }

    fn tree(files: &[(&str, &str)]) -> FileTree {
        let mut tree = FileTree::default();
        for (path, body) in files {
            tree.insert((*path).to_owned(), ours(body)).unwrap();
        }
        tree
    }

    fn ours(body: &str) -> String {
        format!("// {MARK}; do not edit\n{body}")
    }

    #[test]
    fn writes_once_then_touches_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let tree = tree(&[("Cargo.toml", ""), ("src/lib.rs", "one\n"), ("src/a/b.rs", "two\n")]);
        let first = write(&tree, dir.path()).unwrap();
        assert_eq!(first.written, ["Cargo.toml", "src/a/b.rs", "src/lib.rs"]);
        let when = |path: &str| fs::metadata(dir.path().join(path)).unwrap().modified().unwrap();
        let before = when("src/lib.rs");
        let second = write(&tree, dir.path()).unwrap();
        assert_eq!((second.written.len(), second.unchanged.len()), (0, 3));
        assert_eq!(when("src/lib.rs"), before);
        assert_eq!(check(&tree, dir.path()).unwrap(), []);
        assert_eq!(
            fs::read_dir(dir.path().join("src")).unwrap().count(),
            2,
            "no temporary file stays"
        );
    }

    #[test]
    fn stale_files_go_and_foreign_ones_stay() {
        let dir = tempfile::tempdir().unwrap();
        write(
            &tree(&[("src/lib.rs", ""), ("src/old/x.rs", ""), ("src/old.rs", "")]),
            dir.path(),
        )
        .unwrap();
        fs::create_dir(dir.path().join("examples")).unwrap();
        for path in ["README.md", "examples/mine.rs", "src/notes.txt"] {
            fs::write(dir.path().join(path), "by hand").unwrap();
        }
        fs::write(dir.path().join("examples/copy.rs"), ours("")).unwrap();

        let next = tree(&[("src/lib.rs", "")]);
        let stale = |path: &str| Drift::Stale { path: path.to_owned() };
        assert_eq!(
            check(&next, dir.path()).unwrap(),
            [stale("src/old.rs"), stale("src/old/x.rs")]
        );
        let report = write(&next, dir.path()).unwrap();
        assert_eq!(report.removed, ["src/old.rs", "src/old/x.rs"]);
        assert_eq!(report.foreign, ["src/notes.txt"]);
        assert!(!dir.path().join("src/old").exists());
        for path in ["README.md", "examples/mine.rs", "examples/copy.rs", "src/notes.txt"] {
            assert!(dir.path().join(path).exists(), "{path}");
        }
    }

    #[test]
    fn a_file_of_someone_else_stops_everything() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("Cargo.toml"), "[package]\nname = \"mine\"\n").unwrap();
        let tree = tree(&[("Cargo.toml", ""), ("src/lib.rs", "")]);
        let error = write(&tree, dir.path()).unwrap_err();
        assert!(error.to_string().ends_with(NOT_OURS), "{error}");
        assert!(!dir.path().join("src").exists());
        assert!(matches!(
            &check(&tree, dir.path()).unwrap()[..],
            [Drift::Blocked { .. }, Drift::Missing { .. }]
        ));
    }

    #[test]
    fn a_file_that_a_run_left_empty_is_written() {
        let dir = tempfile::tempdir().unwrap();
        let tree = tree(&[("src/lib.rs", "one\n"), ("src/other.rs", "")]);
        fs::create_dir(dir.path().join("src")).unwrap();
        fs::write(dir.path().join("src/lib.rs"), "").unwrap();
        assert!(matches!(
            &check(&tree, dir.path()).unwrap()[..],
            [Drift::Differs { .. }, Drift::Missing { .. }]
        ));
        assert_eq!(
            write(&tree, dir.path()).unwrap().written,
            ["src/lib.rs", "src/other.rs"]
        );
        assert_eq!(check(&tree, dir.path()).unwrap(), []);
    }

    #[test]
    fn what_another_run_has_just_made_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("lib.rs");
        for there in ["", &ours("theirs")] {
            fs::write(&place, there).unwrap();
            create(&place, &ours("mine")).unwrap();
            assert_eq!(fs::read_to_string(&place).unwrap(), ours("mine"));
        }
        fs::write(&place, "by hand").unwrap();
        assert_eq!(
            create(&place, &ours("mine")).unwrap_err().kind(),
            io::ErrorKind::AlreadyExists
        );
        assert_eq!(fs::read_to_string(&place).unwrap(), "by hand");
        fs::remove_file(&place).unwrap();
        fs::create_dir(&place).unwrap();
        assert!(create(&place, &ours("mine")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let (dir, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(elsewhere.path().join("old.rs"), ours("")).unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), dir.path().join("src")).unwrap();
        assert!(write(&tree(&[("src/lib.rs", "")]), dir.path()).is_err());
        assert_eq!(
            write(&tree(&[("Cargo.toml", "")]), dir.path()).unwrap().removed,
            [""; 0]
        );
        assert!(elsewhere.path().join("old.rs").exists());
        assert!(!elsewhere.path().join("lib.rs").exists());
    }

    #[test]
    fn a_drift_shows_its_first_lines_without_control_characters() {
        let there = ours("same\none\u{1b}[31m\nsame\n");
        let drift = difference("src/x.rs".to_owned(), there.as_bytes(), &ours("same\none\ntwo\nsame\n"));
        assert_eq!(
            drift.to_string(),
            "src/x.rs:3: differs\n    - one\\u{1b}[31m\n    + one\n    + two"
        );
    }
}
