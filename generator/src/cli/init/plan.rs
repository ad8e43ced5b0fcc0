//! What is to be written: nothing over what is there, all of it or none.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Debug, Default)]
pub struct Plan {
    files: BTreeMap<PathBuf, Change>,
    /// Folders that were made, the outer ones first.
    folders: Vec<PathBuf>,
    written: Vec<PathBuf>,
}

#[derive(Debug)]
struct Change {
    text: Vec<u8>,
    /// What stood there, where a file is changed and not created.
    before: Option<Vec<u8>>,
}

impl Plan {
    pub fn create(&mut self, path: impl Into<PathBuf>, text: impl Into<Vec<u8>>) {
        let (text, before) = (text.into(), None);
        self.files.insert(path.into(), Change { text, before });
    }

    /// Changes a file that is there.
    pub fn change(&mut self, path: impl Into<PathBuf>, before: impl Into<Vec<u8>>, text: impl Into<Vec<u8>>) {
        let (text, before) = (text.into(), Some(before.into()));
        self.files.insert(path.into(), Change { text, before });
    }

    /// Each file, and what becomes of it.
    pub fn changed(&self) -> impl Iterator<Item = (&Path, &'static str)> {
        self.files.iter().map(|(path, change)| {
            let what = if change.before.is_some() { "changed" } else { "created" };
            (path.as_path(), what)
        })
    }

    /// Writes everything, or leaves everything as it was.
    pub fn carry_out(&mut self) -> Result<(), String> {
        let in_the_way = |(path, change): (&PathBuf, &Change)| {
            let is_there = fs::symlink_metadata(path).is_ok();
            (is_there && change.before.is_none()).then(|| path.clone())
        };
        if let Some(path) = self.files.iter().find_map(in_the_way) {
            return Err(format!(
                "{} is there already, and nothing is overwritten",
                path.display()
            ));
        }
        let outcome = self.write();
        if outcome.is_err() {
            self.take_back();
        }
        outcome
    }

    fn write(&mut self) -> Result<(), String> {
        for (path, change) in &self.files {
            let parent = path.parent().unwrap_or(Path::new(""));
            let missing = parent.ancestors().take_while(|folder| !folder.exists());
            let missing: Vec<PathBuf> = missing.map(Path::to_path_buf).collect();
            fs::create_dir_all(parent).map_err(|error| format!("{}: {error}", parent.display()))?;
            self.folders.extend(missing.into_iter().rev());
            self.written.push(path.clone());
            fs::write(path, &change.text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(())
    }

    /// Makes everything be as it was, as far as the system lets us: the error to report is the first one.
    pub fn take_back(&mut self) {
        for path in self.written.drain(..) {
            let _ = match self.files.get(&path).and_then(|change| change.before.as_ref()) {
                Some(before) => fs::write(&path, before),
                None => fs::remove_file(&path),
            };
        }
        for folder in self.folders.drain(..).rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
