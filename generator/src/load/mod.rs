//! Reads a description: YAML or JSON, one file or several, OpenAPI 3.0 to 3.2, into a [`Document`].
//!
//! The raw tree holds everything that the files say; `openapiv3` holds the skeleton around the schemas. A pointer in the
//! one is a pointer in the other. Schemas stay in the raw tree: where the skeleton has one, it has
//! `{"$ref": "#<pointer>"}` to its place.
//!
//! What `openapiv3` (3.0) has no field for is kept in the `extensions` of the object under the keyword's own name,
//! which no `x-` extension of the description can collide with:
//!
//! | object | names in `extensions` |
//! |---|---|
//! | any that stands elsewhere in the raw tree (it was reached by a reference) | [`PLACE`]: its pointer there |
//! | Path Item | `$operations`: see [`PathEntry::operations`] |
//! | Info, Tag, Server, License | `summary`; `summary`, `parent`, `kind`; `name`; `identifier` |
//! | Parameter | `in` (`querystring`), `style` (`cookie`), `allowReserved` outside of queries |
//! | Header | `explode` |
//! | Encoding | `explode`, `style` and `allowReserved` where they are given (absent and `false` differ), `encoding`, `prefixEncoding`, `itemEncoding` |
//! | Media Type | `itemSchema`: `{"$ref": "#<pointer>"}`; `prefixEncoding`, `itemEncoding` |
//! | Response | `summary` |
//! | Example | `dataValue`, `serializedValue` |
//! | Security Scheme | `type` where it is `mutualTLS` or unknown (the variant is then `HTTP`); `deprecated`, `oauth2MetadataUrl` |
//! | OAuth Flows | `deviceAuthorization` |
//!
//! `x-` members are read from the raw tree by whoever knows them, and so is an example's value: in its place stands a reference
//! to it, as in a schema's.
//!
//! A parameter or header with neither `schema` nor `content` has empty `content`. References in the skeleton lead to
//! an item of the right section of `components`, in one step; all others have been replaced by what they lead to.

mod files;
pub(crate) mod json;
pub(crate) mod overlay;
pub(crate) mod own_file;
mod references;
mod skeleton;
#[cfg(test)]
mod tests;
mod tree;
mod version;
pub(crate) mod yaml;

use indexmap::IndexMap;
use openapiv3::{OpenAPI, ReferenceOr};

use self::overlay::Overlays;
use self::references::References;
use self::tree::Notes;
use crate::diagnostics::{Code, Diagnostics};
use crate::hash::HashSet;
use crate::source::{Pointer, Sources, Syntax, Text, escapes, positions};
use crate::value::Value;

pub use self::skeleton::{Component, PLACE, PathEntry, PathItems};
pub use self::version::Version;

/// A description as it was read.
#[derive(Debug)]
pub struct Document {
    /// All files as one tree: the root file, and the others at `/x-files/<name>`. Every `$ref` that can be followed starts
    /// with `#`.
    pub root: Value,
    pub version: Version,
    /// Everything but schemas and path items; `components.schemas` and `paths` are empty.
    pub openapi: OpenAPI,
    /// The names of the files at `/x-files/<name>`, in the order of their first use.
    pub files: Vec<String>,
    /// The name of the root file.
    root_file: String,
    references: References,
    /// Pointers of the components that can be referred to.
    components: HashSet<String>,
    /// How many objects of the skeleton have been read a further time, because references lead to them.
    copies: usize,
}

/// Why a text is neither YAML nor JSON.
#[derive(Debug)]
struct Malformed {
    message: String,
    /// In bytes.
    offset: usize,
}

/// Reads a description. `None` when there is nothing to generate from; the findings say why.
pub fn load(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Document> {
    let mut overlays = Overlays::read(sources, diagnostics);
    let File {
        value: mut root,
        foreign_references,
    } = read(sources.root(), &sources.root_text(), &Pointer::root(), diagnostics)?;
    overlays.apply(&mut root, sources.root(), &Pointer::root(), diagnostics);
    if overlays.are_too_much() {
        return None;
    }
    let version = version::check(&root, diagnostics)?;
    let files = match foreign_references || overlays.foreign_references {
        true => files::graft(&mut root, sources, &mut overlays, diagnostics),
        false => Vec::new(),
    };
    if overlays.are_too_much() {
        return None;
    }
    overlays.finish(diagnostics);
    restore_version(&mut root, sources, diagnostics);
    let references = References::default();
    let skeleton = skeleton::lower(&root, version, &references, diagnostics);
    Some(Document {
        version,
        openapi: skeleton.openapi,
        components: skeleton.components,
        copies: skeleton.copies,
        root,
        files,
        root_file: sources.root().to_owned(),
        references,
    })
}

impl Document {
    /// The version that it says it has.
    pub fn version_text(&self) -> String {
        self.root["openapi"].as_str().unwrap_or_default().to_owned()
    }

    /// The node at a pointer.
    pub fn get(&self, at: &Pointer) -> Option<&Value> {
        references::get(&self.root, at)
    }

    /// The same, as `serde_json` has it.
    pub fn json(&self, at: &Pointer) -> Option<serde_json::Value> {
        self.get(at).map(Value::to_json)
    }

    /// The place that the text of a `$ref` found at `at` leads to; it exists in [`Document::root`]. The node there may
    /// be a reference again.
    pub fn resolve_ref(&self, text: &str, at: &Pointer) -> Option<Pointer> {
        self.references.resolve(&self.root, text, at)
    }

    /// Whether references with one spelling may lead to different places.
    pub fn references_depend_on_place(&self) -> bool {
        self.references.depend_on_place(&self.root)
    }

    /// How many schemas a `$dynamicRef` to this name may lead to.
    pub fn dynamic_anchors(&self, name: &str) -> usize {
        self.references.dynamic_anchors(&self.root, name)
    }

    /// What an entry of the skeleton that stands at `at` amounts to, and the pointer of that in [`Document::root`].
    pub fn item<'d, T: Component>(&'d self, entry: &'d ReferenceOr<T>, at: &Pointer) -> Option<(&'d T, Pointer)> {
        match entry {
            ReferenceOr::Item(item) => Some((item, place(item.extensions(), at))),
            ReferenceOr::Reference { reference } => {
                let target = Pointer::parse(reference.strip_prefix('#')?)?;
                match T::section(self.openapi.components.as_ref()?)?.get(&target.last()?)? {
                    ReferenceOr::Item(item) => Some((item, place(item.extensions(), &target))),
                    ReferenceOr::Reference { .. } => None,
                }
            }
        }
    }

    /// The path items, to be read.
    pub fn path_items(&self, diagnostics: &mut Diagnostics) -> PathItems<'_> {
        PathItems::of(self, diagnostics)
    }

    /// The file that a place is in (`None`: the root file), and the pointer within it.
    pub fn file_of(&self, at: &Pointer) -> (Option<&str>, Pointer) {
        let (name, within) = at.file();
        let file = name.and_then(|name| self.files.iter().find(|file| **file == name));
        match file {
            Some(file) => (Some(file), within),
            None => (None, at.clone()),
        }
    }
}

/// The place in the raw tree of an object of the skeleton that stands at `at`.
pub fn place(extensions: &IndexMap<String, serde_json::Value>, at: &Pointer) -> Pointer {
    let place = extensions
        .get(PLACE)
        .and_then(serde_json::Value::as_str)
        .and_then(Pointer::parse);
    place.unwrap_or_else(|| at.clone())
}

/// One file, read.
struct File {
    value: Value,
    /// Some `$ref` leads out of it.
    foreign_references: bool,
}

/// Reads the file that stands at `base`.
fn read(name: &str, text: &Text, base: &Pointer, diagnostics: &mut Diagnostics) -> Option<File> {
    if let Some(offset) = text.malformed_at {
        diagnostics.push_at(
            Code::Syntax,
            base,
            offset..offset,
            "the file is not UTF-8",
            "save it as UTF-8",
        );
        return None;
    }
    let text = text.text.as_str();
    let json = name
        .rsplit('.')
        .next()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let parsed = if json {
        parse(text, Syntax::Json, base)
    } else if text.trim_start().starts_with('{') {
        // A flow mapping of YAML or JSON: both is possible, JSON is faster and knows all of its own escapes.
        parse(text, Syntax::Json, base).or_else(|_| parse(text, Syntax::Yaml, base))
    } else {
        parse(text, Syntax::Yaml, base)
    };
    match parsed {
        Ok((value, notes)) => {
            let foreign_references = notes.foreign_references();
            let (found, large_numbers) = notes.finish();
            diagnostics.extend(found);
            report_large_integers(text, base, &large_numbers, diagnostics);
            Some(File {
                value,
                foreign_references,
            })
        }
        Err(malformed) => {
            let at = malformed.offset..malformed.offset;
            let help = match text.get(malformed.offset..).is_some_and(|rest| rest.starts_with('\t')) {
                true if !json => "indent with spaces; YAML does not take tabs",
                _ => "correct the file",
            };
            diagnostics.push_at(Code::Syntax, base, at, malformed.message, help);
            None
        }
    }
}

fn parse(text: &str, syntax: Syntax, base: &Pointer) -> Result<(Value, Notes), Malformed> {
    let attempt = |text: &str| {
        let notes = Notes::new(base, syntax, text.len());
        let value = match syntax {
            Syntax::Yaml => yaml::read(text, &notes),
            Syntax::Json => json::read(text, &notes),
        };
        value.map(|value| (value, notes))
    };
    attempt(text).or_else(|malformed| match escapes::mend(text, syntax) {
        std::borrow::Cow::Owned(mended) => attempt(&mended).map_err(|_| malformed),
        std::borrow::Cow::Borrowed(_) => Err(malformed),
    })
}

/// YAML takes `version: 1.10` for the number 1.1; what is written is what is meant.
fn restore_version(root: &mut Value, sources: &Sources, diagnostics: &mut Diagnostics) {
    let place = Pointer::root().child("info").child("version");
    let Some(version) = root.pointer_mut(place.as_str()).filter(|version| version.is_f64()) else {
        return;
    };
    let (file, within) = diagnostics.written.place(&place).file();
    let Ok(source) = sources.text(file.as_deref().unwrap_or(sources.root())) else {
        return;
    };
    let (text, spots) = positions::locate(&source.text, std::slice::from_ref(&within));
    let spot = spots.into_iter().flatten().next().filter(|spot| spot.exact);
    let Some(written) = spot
        .and_then(|spot| text.get(spot.value))
        .filter(|written| !written.starts_with('*'))
    else {
        return;
    };
    diagnostics.push(
        Code::WrongType,
        &place,
        format!("`version` is a number where a string belongs; it is read as \"{written}\""),
        format!("write \"{written}\""),
    );
    *version = Value::from(written);
}

/// Numbers beyond 64 bits have become floating-point numbers; for those that are written as one (`1e300`) that is what
/// they are, for integers it may lose digits.
fn report_large_integers(text: &str, base: &Pointer, numbers: &[(Pointer, f64)], diagnostics: &mut Diagnostics) {
    if numbers.is_empty() {
        return;
    }
    let within = |pointer: &Pointer| Pointer::parse(&pointer.as_str()[base.as_str().len()..]).unwrap_or_default();
    let pointers: Vec<Pointer> = numbers.iter().map(|(pointer, _)| within(pointer)).collect();
    let (text, spots) = positions::locate(text, &pointers);
    for ((pointer, value), spot) in numbers.iter().zip(spots) {
        let written = spot
            .filter(|spot| spot.exact)
            .and_then(|spot| text.get(spot.value))
            .unwrap_or_default();
        let digits = written.trim_start_matches(['-', '+']);
        if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            diagnostics.push(
                Code::LargeInteger,
                pointer,
                format!("`{written}` does not fit into 64 bits; it is read as {value:e}"),
                "use a bound that 64 bits hold, or leave it out",
            );
        }
    }
}

/// The byte offset at which a line (from 1) starts; the text's end where it has fewer.
fn line_start(text: &str, line: usize) -> usize {
    let breaks = text.match_indices('\n').map(|(offset, _)| offset + 1);
    std::iter::once(0)
        .chain(breaks)
        .nth(line.saturating_sub(1))
        .unwrap_or(text.len())
}
