//! Which files belong to each other: a description, its settings, and the names that stay.

use std::fs;
use std::path::{Path, PathBuf};

use crate::config::Config;
use crate::paths::normal;

/// Where the names of a description are kept: beside its settings and called after them; beside itself and called after itself
/// where there are none, or they are not about it alone, since a folder may hold several of both.
///
/// `candidates` are the files that may be the description of settings which name none.
pub(crate) fn lock_of(description: &Path, config: &Config, candidates: impl FnOnce(&Path) -> Vec<PathBuf>) -> PathBuf {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| normal(path));
    let (Some(settings), Some(folder)) = (&config.file, config.folder()) else {
        return lock_beside(description);
    };
    let named = match &config.spec {
        Some(spec) => vec![folder.join(spec)],
        None => candidates(folder),
    };
    match named.as_slice() {
        [one] if whole(one) == whole(description) => settings.with_extension("lock"),
        _ => lock_beside(description),
    }
}

/// Where the names of a description are kept that has no settings of its own.
pub fn lock_beside(description: &Path) -> PathBuf {
    let mut name = description.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}

/// The files in a folder that may be the description of settings which name none, sorted.
pub(crate) fn candidates(folder: &Path, overlays: &[String]) -> Vec<PathBuf> {
    let files = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    candidates_of(files.filter(|path| path.is_file()), folder, overlays)
}

/// The same of the files that a folder once had.
pub(crate) fn candidates_of(files: impl Iterator<Item = PathBuf>, folder: &Path, overlays: &[String]) -> Vec<PathBuf> {
    let overlays: Vec<PathBuf> = overlays.iter().map(|overlay| normal(&folder.join(overlay))).collect();
    let is_one = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        matches!(extension, Some("yaml" | "yml" | "json")) && !overlays.contains(&normal(path))
    };
    let mut found: Vec<PathBuf> = files.filter(is_one).collect();
    found.sort();
    found
}
