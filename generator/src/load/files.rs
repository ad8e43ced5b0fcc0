//! Makes one tree out of a description in several files.
//!
//! A file that is referred to is read at its first use and grafted at `/x-files/<name>`; the references to it, and all in
//! it, become `#/…`. What is relative to an `$id` may mean one that is found later, and is decided last. Its place is its name, so that no other file has influence on it. Files never leave the folder of [`crate::source`], and nothing is fetched over a network.

use std::sync::Arc;

use indexmap::IndexMap;

use super::overlay::Overlays;
use super::references::{Members, identity, join, mentions};
use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashSet;
use crate::source::{Pointer, Sources, percent_decode, relative};
use crate::value::{Map, Value};

/// Reads what `root` refers to, and rewrites it; the names of the files that have been read.
pub(super) fn graft(
    root: &mut Value,
    sources: &Sources,
    overlays: &mut Overlays,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let mut files = Files {
        sources,
        overlays,
        diagnostics,
        trees: IndexMap::new(),
        ids: HashSet::default(),
        remote: Vec::new(),
        relative: Vec::new(),
    };
    files.collect_ids(root);
    let root_name = sources.root().to_owned();
    files.rewrite(
        root,
        &CurrentFile {
            file: &root_name,
            base: Pointer::root(),
        },
        "",
        &Way::Base(&Pointer::root()),
        Members::Keywords,
    );
    let mut done = 0;
    // Taken out for as long as it is rewritten: reading further files adds to the list.
    while let Some((name, tree)) = files.trees.get_index_mut(done) {
        let (name, mut tree) = (name.clone(), tree.as_mut().map(std::mem::take).unwrap_or_default());
        let base = Pointer::of_file(&name);
        files.collect_ids(&tree);
        files.rewrite(
            &mut tree,
            &CurrentFile {
                file: &name,
                base: base.clone(),
            },
            "",
            &Way::Base(&base),
            Members::Keywords,
        );
        if let Some((_, Some(place))) = files.trees.get_index_mut(done) {
            *place = tree;
        }
        done += 1;
    }
    for Remote { text, at, ids } in std::mem::take(&mut files.remote) {
        if !ids.iter().any(|id| files.ids.contains(id)) {
            files.diagnostics.push(
                Code::RemoteReference,
                &at,
                format!("`{text}` is on another machine and is not fetched"),
                "download it and refer to the file",
            );
        }
    }
    let mut relative = std::mem::take(&mut files.relative);
    relative.retain(|reference| !files.ids.contains(&reference.id));
    let names = files.trees.keys().cloned().collect();
    let Files { trees, diagnostics, .. } = files;
    if let (Value::Object(members), false) = (&mut *root, trees.is_empty()) {
        let trees = trees.into_iter();
        let trees = Map::new(trees.map(|(name, tree)| (name.into(), tree.unwrap_or_default())));
        members.insert(Pointer::FILES_MEMBER, Value::Object(trees));
    }
    for Relative { at, meant, .. } in relative {
        match meant {
            Ok(text) => {
                if let Some(value) = root.pointer_mut(at.as_str()) {
                    *value = Value::String(text.into());
                }
            }
            Err(unreadable) => unreadable.report(diagnostics),
        }
    }
    names
}

struct Files<'a> {
    sources: &'a Sources,
    overlays: &'a mut Overlays,
    diagnostics: &'a mut Diagnostics,
    /// The files by name, in the order of their first use; none where one could not be used, which is said only once.
    trees: IndexMap<String, Option<Value>>,
    /// The `$id`s that have been seen: references to them are no references to files.
    ids: HashSet<String>,
    /// What refers to other machines, unless a file that is read later has that `$id`.
    remote: Vec<Remote>,
    /// What is relative to an `$id`, or no file that can be read, unless one that is read later has the `$id` that it comes to.
    relative: Vec<Relative>,
}

struct Relative {
    /// Of the text.
    at: Pointer,
    /// The `$id` that it comes to.
    id: String,
    /// The text that leads to the file.
    meant: Result<String, Unreadable>,
}

/// A reference to a file that is not read.
struct Unreadable {
    at: Pointer,
    message: String,
    help: &'static str,
}

impl Unreadable {
    fn report(self, diagnostics: &mut Diagnostics) {
        diagnostics.push(Code::UnreadableFile, &self.at, self.message, self.help);
    }
}

struct Remote {
    text: String,
    at: Pointer,
    /// What may be the `$id`: as it is written, and from where.
    ids: [String; 2],
}

/// The way to a node that is being rewritten, as a list through the stack: it is spelt out only where there is something to say.
#[derive(Clone, Copy)]
enum Way<'w> {
    Base(&'w Pointer),
    Member(&'w Way<'w>, &'w str),
    Item(&'w Way<'w>, usize),
}

impl Way<'_> {
    fn pointer(&self) -> Pointer {
        match self {
            Way::Base(base) => (*base).clone(),
            Way::Member(above, name) => above.pointer().child(name),
            Way::Item(above, index) => above.pointer().item(*index),
        }
    }
}

/// The file that is being rewritten.
struct CurrentFile<'a> {
    file: &'a str,
    base: Pointer,
}

impl Files<'_> {
    /// `id` is what the references in it are relative to besides the file.
    fn rewrite(&mut self, node: &mut Value, current: &CurrentFile<'_>, id: &str, at: &Way<'_>, names: Members) {
        let own = identity(node)
            .filter(|_| names == Members::Keywords)
            .map(|own| join(id, own));
        let id = own.as_deref().unwrap_or(id);
        match node {
            Value::Array(items) => {
                for (index, item) in Arc::make_mut(items).iter_mut().enumerate() {
                    if item.is_object() || item.is_array() {
                        self.rewrite(item, current, id, &Way::Item(at, index), Members::Keywords);
                    }
                }
            }
            Value::Object(members) => {
                if let (Some(Value::String(text)), Members::Keywords) = (members.get_mut("$ref"), names)
                    && let Some(rewritten) = self.rewritten(text, current, id, at, Some("$ref"))
                {
                    *text = rewritten.into();
                }
                if let (Some(Value::Object(discriminator)), Members::Keywords) =
                    (members.get_mut("discriminator"), names)
                {
                    self.rewrite_mapping(discriminator, current, id, &Way::Member(at, "discriminator"));
                }
                for (name, member) in members.iter_mut() {
                    if !member.is_object() && !member.is_array() {
                        continue;
                    }
                    let inner = match (names, Members::of(name, member)) {
                        (Members::Names, _) => Members::Keywords,
                        (Members::Keywords, None) => continue,
                        // `$ref` beside the names is not a name: `schemas: {$ref: all.yaml}`.
                        (_, Some(_)) if member.get("$ref").is_some_and(Value::is_string) => Members::Keywords,
                        (_, Some(inner)) => inner,
                    };
                    self.rewrite(member, current, id, &Way::Member(at, name), inner);
                }
            }
            _ => {}
        }
    }

    /// What a discriminator's `mapping` and `defaultMapping` lead to are references or, which is to be kept, names of components.
    fn rewrite_mapping(&mut self, discriminator: &mut Map, current: &CurrentFile<'_>, id: &str, at: &Way<'_>) {
        for (key, value) in discriminator.iter_mut() {
            let at = Way::Member(at, key);
            match (key.as_str(), value) {
                ("mapping", Value::Object(mapping)) => {
                    for (name, value) in mapping.iter_mut() {
                        self.rewrite_target(value, current, id, &Way::Member(&at, name));
                    }
                }
                ("defaultMapping", value) => self.rewrite_target(value, current, id, &at),
                _ => {}
            }
        }
    }

    fn rewrite_target(&mut self, value: &mut Value, current: &CurrentFile<'_>, id: &str, at: &Way<'_>) {
        let Value::String(text) = value else { return };
        let extension = text.rsplit('.').next().unwrap_or_default();
        if (text.contains(['#', '/']) || ["json", "yaml", "yml"].contains(&extension))
            && let Some(rewritten) = self.rewritten(text, current, id, at, None)
        {
            *text = rewritten.into();
        }
    }

    /// The reference as it reads in the one tree; `None` where it stays as it is, at least for now. It is the member `keyword` of what is
    /// at the place, or that itself.
    fn rewritten(
        &mut self,
        text: &str,
        current: &CurrentFile<'_>,
        id: &str,
        at: &Way<'_>,
        keyword: Option<&str>,
    ) -> Option<String> {
        let (file, fragment) = text.split_once('#').unwrap_or((text, ""));
        if file.is_empty() {
            // Anchors are looked up in the file of the place that refers to them.
            let is_pointer = fragment.is_empty() || fragment.starts_with('/') || fragment.starts_with("%2F");
            return (is_pointer && current.base != Pointer::root())
                .then(|| format!("{}{fragment}", current.base.reference()));
        }
        let absolute = join(id, file);
        if self.ids.contains(file) || self.ids.contains(&absolute) {
            return None;
        }
        if file.contains("://") || file.starts_with("//") {
            self.remote.push(Remote {
                text: text.to_owned(),
                at: at.pointer(),
                ids: [file.to_owned(), absolute],
            });
            return None;
        }
        let meant = self.in_file(text, current, at);
        match meant {
            Ok(text) if id.is_empty() => Some(text),
            meant => {
                let place = at.pointer();
                self.relative.push(Relative {
                    at: keyword.map_or_else(|| place.clone(), |keyword| place.child(keyword)),
                    id: absolute,
                    meant,
                });
                None
            }
        }
    }

    /// The text of a reference to another file, as it reads in the one tree.
    fn in_file(&mut self, text: &str, current: &CurrentFile<'_>, at: &Way<'_>) -> Result<String, Unreadable> {
        let (file, fragment) = text.split_once('#').unwrap_or((text, ""));
        let Some(name) = relative(current.file, &percent_decode(file)) else {
            return Err(Unreadable {
                at: at.pointer(),
                message: format!("`{text}` leads out of the folder of the description and is not read"),
                help: "move the file into the folder, or name a root file further up",
            });
        };
        if name == self.sources.root() {
            return Ok(format!("#{fragment}"));
        }
        match self.is_usable(&name) {
            Ok(true) => {}
            // What is wrong with it has been said.
            Ok(false) => return Ok(text.to_owned()),
            Err(error) => {
                return Err(Unreadable {
                    at: at.pointer(),
                    message: format!("`{text}` cannot be read: {error}"),
                    help: "put the file there, or correct the reference",
                });
            }
        }
        let base = Pointer::of_file(&name);
        Ok(
            match fragment.is_empty() || fragment.starts_with('/') || fragment.starts_with("%2F") {
                true => format!("{}{fragment}", base.reference()),
                // An anchor of another file: only that file knows its place.
                false => format!("{}#{fragment}", base.reference()),
            },
        )
    }

    /// Whether there is something in a file, which is read now if it has not been.
    fn is_usable(&mut self, name: &str) -> std::io::Result<bool> {
        if let Some(tree) = self.trees.get(name) {
            return Ok(tree.is_some());
        }
        // A file that cannot be read is none of the sources.
        let content = self.sources.text(name)?;
        let base = Pointer::of_file(name);
        let file = super::read(name, &content, &base, self.diagnostics);
        let tree = file.map(|mut file| {
            self.overlays.apply(&mut file.value, name, &base, self.diagnostics);
            file.value
        });
        let usable = tree.is_some();
        self.trees.insert(name.to_owned(), tree);
        Ok(usable)
    }

    fn collect_ids(&mut self, node: &Value) {
        if mentions(node, &["$id", "$self"]) {
            self.ids_of(node, "", Members::Keywords);
        }
    }

    fn ids_of(&mut self, node: &Value, base: &str, names: Members) {
        match node {
            Value::Object(members) => {
                let id = identity(node)
                    .filter(|_| names == Members::Keywords)
                    .map(|id| join(base, id));
                self.ids.extend(id.clone());
                let base = id.as_deref().unwrap_or(base);
                for (name, member) in members {
                    let inner = match names {
                        Members::Names => Some(Members::Keywords),
                        Members::Keywords => Members::of(name, member),
                    };
                    if let Some(inner) = inner {
                        self.ids_of(member, base, inner);
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.ids_of(item, base, Members::Keywords)),
            _ => {}
        }
    }
}
