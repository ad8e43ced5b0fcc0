//! The texts that a description is made of: the root file and the files that it refers to.
//!
//! The other files are asked for by their path relative to one folder, and none leaves it: such a path has no `..`, no
//! root, no drive and no backslash in it. [`Sources::open`] reads them from the disk, where a link must not lead out of the
//! folder either; whoever has the texts elsewhere hands them over, and nothing is read from the disk then.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use indexmap::IndexMap;

type Reader = dyn Fn(&str) -> io::Result<Vec<u8>> + Send + Sync;

/// The texts of a description: a root file, and a way to read those beside it.
///
/// ```
/// use generator::{Config, Description, Sources};
///
/// let root = "{openapi: 3.1.0, info: {title: A, version: '1'}, components: {schemas: {B: {$ref: 'b.yaml'}}}}";
/// let files = [("b.yaml".to_owned(), b"{type: string, minLength: 1}".to_vec())].into();
/// let sources = Sources::new("a.yaml", root).with_files(files);
/// let outcome = Description::new(sources, Config::default()).generate();
/// assert!(outcome.files.is_some_and(|files| files.get("src/types/b.rs").is_some()));
/// ```
pub struct Sources {
    root: String,
    folder: String,
    reader: Box<Reader>,
    /// What has been read, the root first, the others in the order of their first use.
    texts: Mutex<IndexMap<String, Arc<Text>>>,
    /// The overlays, in order.
    overlays: Vec<String>,
    /// The files that are not in the folder.
    elsewhere: BTreeSet<String>,
    /// Whether a file was asked for that could not be read.
    lacks: AtomicBool,
}

/// One file as characters.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Text {
    /// Without a byte order mark; what was not UTF-8 is replaced by U+FFFD.
    pub text: String,
    /// Where the first such place is, as a byte offset in `text`.
    pub malformed_at: Option<usize>,
}

impl Sources {
    /// A description in one file. `root` is its path relative to the folder that references may not leave, usually
    /// just its name.
    pub fn new(root: impl Into<String>, bytes: impl AsRef<[u8]>) -> Self {
        Sources::of(root.into(), decode(bytes.as_ref().to_vec()))
    }

    fn of(root: String, text: Text) -> Self {
        let texts = IndexMap::from([(root.clone(), Arc::new(text))]);
        Sources {
            root,
            folder: String::new(),
            reader: Box::new(|_| Err(io::Error::new(io::ErrorKind::NotFound, "only one file was given"))),
            texts: Mutex::new(texts),
            overlays: Vec::new(),
            elsewhere: BTreeSet::new(),
            lacks: AtomicBool::new(false),
        }
    }

    /// Reads a description from the disk, and what it refers to from the folder that it is in and nowhere else.
    ///
    /// # Errors
    ///
    /// The file or its folder cannot be read.
    pub fn open(path: &Path) -> io::Result<Self> {
        let name = path
            .file_name()
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "is not the name of a file"))?;
        let bytes = fs::read(path)?;
        let shown = path.parent().unwrap_or(Path::new(""));
        let folder = match shown.as_os_str().is_empty() {
            true => Path::new("."),
            false => shown,
        };
        let folder = folder.canonicalize()?;
        Ok(Sources::of(name.to_string_lossy().into_owned(), decode(bytes))
            .in_folder(shown.to_string_lossy().replace('\\', "/"))
            .with_reader(move |relative| {
                // A link may lead out of the folder although the path does not.
                let file = folder.join(relative).canonicalize()?;
                match file.starts_with(&folder) {
                    true => fs::read(file),
                    false => Err(io::Error::new(
                        io::ErrorKind::PermissionDenied,
                        "it is outside the folder of the description",
                    )),
                }
            }))
    }

    /// Reads other files through `reader`, which gets paths relative to the folder, with `/` between their parts.
    #[must_use]
    pub fn with_reader(mut self, reader: impl Fn(&str) -> io::Result<Vec<u8>> + Send + Sync + 'static) -> Self {
        self.reader = Box::new(reader);
        self
    }

    /// Has the other files at hand.
    #[must_use]
    pub fn with_files(self, files: BTreeMap<String, Vec<u8>>) -> Self {
        self.with_reader(move |name| {
            let found = files.get(name).cloned();
            found.ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no such file"))
        })
    }

    /// How to call the folder in messages: `spec` makes `api.yaml` be shown as `spec/api.yaml`.
    #[must_use]
    pub fn in_folder(mut self, folder: impl Into<String>) -> Self {
        self.folder = folder.into();
        self
    }

    /// Has overlays, by their paths relative to the folder; they are read like any other file.
    pub(crate) fn with_overlays(mut self, paths: &[String]) -> Self {
        let name = |path: &String| relative("", path).unwrap_or_else(|| path.clone());
        self.overlays.extend(paths.iter().map(name));
        self
    }

    /// Has an overlay that is not in the folder.
    pub(crate) fn with_overlay_from(mut self, path: String, bytes: &[u8]) -> Self {
        self.texts().insert(path.clone(), Arc::new(decode(bytes.to_vec())));
        self.elsewhere.insert(path.clone());
        self.overlays.push(path);
        self
    }

    /// The overlays, in order.
    pub(crate) fn overlays(&self) -> &[String] {
        &self.overlays
    }

    /// Whether a file is not in the folder.
    pub(crate) fn is_elsewhere(&self, name: &str) -> bool {
        self.elsewhere.contains(name)
    }

    /// The folder, as people know it.
    pub(crate) fn folder(&self) -> &str {
        &self.folder
    }

    /// The name of the root file, without a folder.
    pub(crate) fn root_name(&self) -> &str {
        self.root.rsplit('/').next().unwrap_or_default()
    }

    /// The root file's path relative to the folder.
    pub(crate) fn root(&self) -> &str {
        &self.root
    }

    /// A file's path as people know it.
    pub(crate) fn shown(&self, name: &str) -> String {
        match self.folder.trim_end_matches(['/', '\\']) {
            _ if self.elsewhere.contains(name) => name.to_owned(),
            "" if self.folder.is_empty() => name.to_owned(),
            folder => format!("{folder}/{name}"),
        }
    }

    /// The text of the root file.
    pub(crate) fn root_text(&self) -> Arc<Text> {
        // `new` put it there.
        self.texts()
            .get(&self.root)
            .cloned()
            .unwrap_or_else(|| Arc::new(decode(Vec::new())))
    }

    /// The text of any file, read at its first use.
    ///
    /// # Errors
    ///
    /// What the reader says.
    pub(crate) fn text(&self, name: &str) -> io::Result<Arc<Text>> {
        if let Some(text) = self.texts().get(name) {
            return Ok(Arc::clone(text));
        }
        let read = (self.reader)(name).inspect_err(|_| self.lacks.store(true, Ordering::Relaxed));
        let text = Arc::new(decode(read?));
        self.texts().insert(name.to_owned(), Arc::clone(&text));
        Ok(text)
    }

    /// The text of any file, without a note that it was read.
    ///
    /// # Errors
    ///
    /// What the reader says.
    #[cfg(feature = "cli")]
    pub(crate) fn look(&self, name: &str) -> io::Result<Arc<Text>> {
        match self.texts().get(name) {
            Some(text) => Ok(Arc::clone(text)),
            None => Ok(Arc::new(decode((self.reader)(name)?))),
        }
    }

    /// Whether each file that was asked for could be read, so that what was read is all that there was to know.
    #[cfg(feature = "cli")]
    pub(crate) fn are_whole(&self) -> bool {
        !self.lacks.load(Ordering::Relaxed)
    }

    /// The files that have been read: the root is 0, the others follow in the order of their first use.
    pub(crate) fn numbered(&self, number: usize) -> Option<(String, Arc<Text>)> {
        let texts = self.texts();
        let (name, text) = texts.get_index(number)?;
        Some((name.clone(), Arc::clone(text)))
    }

    /// The number of a file that has been read.
    pub(crate) fn number_of(&self, name: &str) -> Option<usize> {
        self.texts().get_index_of(name)
    }

    /// Whether the overlays that have been read, or all other files, are the same, one by one, and called the same.
    pub(crate) fn same_texts(&self, other: &Sources, overlays: bool) -> bool {
        let files = |sources: &Sources| -> BTreeMap<String, Arc<Text>> {
            let texts = sources.texts();
            let wanted = texts
                .iter()
                .filter(|(name, _)| sources.overlays.contains(name) == overlays);
            wanted.map(|(name, text)| (name.clone(), Arc::clone(text))).collect()
        };
        let (one, other) = (files(self), files(other));
        one.len() == other.len()
            && one
                .iter()
                .zip(&other)
                .all(|((a, one), (b, other))| a == b && one.text == other.text)
    }

    fn texts(&self) -> MutexGuard<'_, IndexMap<String, Arc<Text>>> {
        // A poisoned map is still a map of complete texts: each is inserted in one step.
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Sources").field(&self.shown(&self.root)).finish()
    }
}

/// The path that `reference` (percent-decoded) means in the file `from`; `None` where it leaves the folder.
pub(crate) fn relative(from: &str, reference: &str) -> Option<String> {
    if reference.starts_with('/') || reference.contains(['\\', ':', '\0']) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    match parts.is_empty() {
        true => None,
        false => Some(parts.join("/")),
    }
}

fn decode(bytes: Vec<u8>) -> Text {
    // YAML 1.2 §5.2: the byte order mark tells UTF-16 from UTF-8; RFC 8259 §8.1 lets a JSON parser skip it.
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => decode_utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => decode_utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => decode_utf8(rest.to_vec()),
        _ => decode_utf8(bytes),
    }
}

fn decode_utf8(bytes: Vec<u8>) -> Text {
    match String::from_utf8(bytes) {
        Ok(text) => Text {
            text,
            malformed_at: None,
        },
        Err(error) => Text {
            text: String::from_utf8_lossy(error.as_bytes()).into_owned(),
            malformed_at: Some(error.utf8_error().valid_up_to()),
        },
    }
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Text {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut malformed_at = None;
    for decoded in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match decoded {
            Ok(c) => text.push(c),
            Err(_) => {
                malformed_at.get_or_insert(text.len());
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
    if !rest.is_empty() {
        malformed_at.get_or_insert(text.len());
    }
    Text { text, malformed_at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_stay_in_the_folder() {
        for (from, reference, expected) in [
            ("api.yaml", "pet.yaml", Some("pet.yaml")),
            ("api.yaml", "./schemas//pet.yaml", Some("schemas/pet.yaml")),
            ("a/b/api.yaml", "../c/pet.yaml", Some("a/c/pet.yaml")),
            ("a/api.yaml", "../pet.yaml", Some("pet.yaml")),
            ("api.yaml", "../pet.yaml", None),
            ("api.yaml", "a/../../pet.yaml", None),
            ("api.yaml", "/etc/passwd", None),
            ("api.yaml", "file:///etc/passwd", None),
            ("api.yaml", "C:pet.yaml", None),
            ("api.yaml", "..\\pet.yaml", None),
            ("api.yaml", "a/..", None),
        ] {
            assert_eq!(relative(from, reference).as_deref(), expected, "{from} {reference}");
        }
    }

    #[test]
    fn encodings() {
        let of = |bytes: &[u8]| Sources::new("a", bytes).root_text().as_ref().text.clone();
        assert_eq!(of(b"\xEF\xBB\xBFa"), "a");
        assert_eq!(of(b"\xFF\xFEa\0\x3D\xD8\x00\xDE"), "a\u{1F600}");
        assert_eq!(of(b"\xFE\xFF\0a"), "a");
        assert_eq!(Sources::new("a", b"ab\xFFc").root_text().malformed_at, Some(2));
        assert_eq!(Sources::new("a", b"\xFF\xFEa").root_text().malformed_at, Some(0));
    }

    #[test]
    fn files_are_numbered_by_first_use() {
        let files = BTreeMap::from([("x".to_owned(), b"1".to_vec()), ("y".to_owned(), b"2".to_vec())]);
        let sources = Sources::new("a", "").with_files(files).in_folder("spec/");
        assert!(sources.text("y").is_ok() && sources.text("x").is_ok() && sources.text("y").is_ok());
        assert!(sources.text("z").is_err());
        assert_eq!(sources.numbered(0).map(|(name, _)| name).as_deref(), Some("a"));
        assert_eq!(sources.numbered(1).map(|(name, _)| name).as_deref(), Some("y"));
        assert_eq!(sources.numbered(2).map(|(name, _)| name).as_deref(), Some("x"));
        assert_eq!(sources.numbered(3), None);
        assert_eq!(sources.number_of("x"), Some(2));
        assert_eq!(sources.shown("y"), "spec/y");
    }
}
