//! Overlays (OpenAPI Overlay 1.0 and 1.1): what the settings change in a description before anything else looks at it.
//!
//! An overlay is for one document, as the specification has it: the file that its `extends` names, or else the root file. It is
//! applied to that file's tree as it was read, before references to other files are followed, so that paths and references
//! in it read as they do in the file. Nothing in a finished tree says that there were overlays, but for
//! [`crate::source::Written`].

mod apply;
mod path;
mod read;
mod scan;
#[cfg(test)]
mod tests;

use self::apply::Budget;
use self::read::Overlay;
use crate::diagnostics::{Code, Diagnostics};
use crate::source::{Pointer, Sources, percent_decode, relative};
use crate::value::{Texts, Value};

pub(crate) use self::path::{normalized, quoted};

/// The overlays of a description, in order.
#[derive(Debug, Default)]
pub(super) struct Overlays {
    list: Vec<Entry>,
    budget: Budget,
    /// Something that they add refers to another file.
    pub foreign_references: bool,
}

#[derive(Debug)]
struct Entry {
    name: String,
    /// The file that it is for.
    file: String,
    overlay: Overlay,
    applied: bool,
}

impl Overlays {
    /// Reads all of them; what cannot be used is reported and left out.
    pub fn read(sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        let mut overlays = Overlays::default();
        for name in sources.overlays() {
            let base = Pointer::of_file(name);
            let text = match sources.text(name) {
                Ok(text) => text,
                Err(error) => {
                    diagnostics.push(
                        Code::InvalidSetting,
                        &Pointer::root(),
                        format!("the overlay `{name}` cannot be read: {error}"),
                        "put the file there, or correct the setting `overlays`",
                    );
                    continue;
                }
            };
            let Some(file) = super::read(name, &text, &base, diagnostics) else {
                continue;
            };
            overlays.foreign_references |= file.foreign_references;
            let Some(overlay) = read::overlay(file.value.to_json(), &base, diagnostics) else {
                continue;
            };
            let file = document(overlay.extends.as_deref(), name, sources, diagnostics);
            overlays.list.push(Entry {
                name: name.clone(),
                file,
                overlay,
                applied: false,
            });
        }
        overlays
    }

    /// Changes the tree of a file, which stands at `base`.
    pub fn apply(&mut self, root: &mut Value, file: &str, base: &Pointer, diagnostics: &mut Diagnostics) {
        if !self.list.iter().any(|entry| entry.file == file) {
            return;
        }
        // What has been found in the text of the file stays there, wherever its nodes go.
        diagnostics.stay_where_written(base);
        let mut tree = root.to_json();
        for entry in self.list.iter_mut().filter(|entry| entry.file == file) {
            entry.applied = true;
            for action in &entry.overlay.actions {
                if self.budget.spent {
                    return;
                }
                apply::apply(&mut tree, base, action, &mut self.budget, diagnostics);
            }
        }
        *root = Texts::default().value(&tree);
    }

    /// Whether what they add is too much, so that nothing is to be made of it.
    pub fn are_too_much(&self) -> bool {
        self.budget.spent
    }

    /// Reports overlays for files that nothing refers to.
    pub fn finish(&self, diagnostics: &mut Diagnostics) {
        for entry in self.list.iter().filter(|entry| !entry.applied) {
            diagnostics.push(
                Code::UnmatchedAction,
                &Pointer::of_file(&entry.name).child("extends"),
                format!(
                    "the overlay is for `{}`, which nothing in the description refers to",
                    entry.file
                ),
                "correct `extends`, or remove the overlay",
            );
        }
    }
}

/// What a reference of an overlay that is not in the description's folder can mean in there: the ends of its path, the longest one
/// first. Of the way from the overlay to that folder nothing is known here.
fn ends(reference: &str) -> Vec<String> {
    // A name before it, for what goes up.
    let up = reference.split('/').filter(|part| *part == "..").count();
    let Some(path) = relative(&"up/".repeat(up), reference) else {
        return Vec::new();
    };
    let parts: Vec<&str> = path.split('/').collect();
    (0..parts.len()).map(|start| parts[start..].join("/")).collect()
}

/// The file that an overlay is for.
fn document(extends: Option<&str>, overlay: &str, sources: &Sources, diagnostics: &mut Diagnostics) -> String {
    let root = sources.root().to_owned();
    let Some(extends) = extends else { return root };
    // Where the vendor publishes it; that is no place in the folder.
    if extends.contains("://") {
        return root;
    }
    let reference = percent_decode(extends);
    let is_there = |name: &String| *name == root || sources.text(name).is_ok();
    let named = match sources.is_elsewhere(overlay) {
        false => relative(overlay, &reference).filter(is_there),
        true => ends(&reference).into_iter().find(is_there),
    };
    named.unwrap_or_else(|| {
        diagnostics.push(
            Code::IgnoredKeyword,
            &Pointer::of_file(overlay).child("extends"),
            format!("`extends` names `{extends}`, which is not there; the overlay is applied to `{root}`"),
            "name the file that it is for, or leave `extends` out",
        );
        root
    })
}
