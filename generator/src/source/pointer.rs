//! JSON pointers (RFC 6901): the address of a node in the description.

use std::cell::RefCell;
use std::fmt;

use crate::value::{Text, unescaped};

/// The address of a node, such as `/components/schemas/Pet/properties/name`; empty for the document itself.
///
/// A clone is the same text: places are kept by all that is made of a node. Nodes of other files live under `/x-files/<name>`, see `load`; people read and write them as `pet.yaml#/name`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(Text);

/// Where other files stand in the one tree.
const FILES: &str = "/x-files";

impl Pointer {
    /// The member of the root that holds the other files.
    pub(crate) const FILES_MEMBER: &str = "x-files";

    /// The document itself.
    pub fn root() -> Self {
        Pointer::default()
    }

    /// Takes a pointer as it is written, escapes included; `None` unless it is empty or starts with `/`.
    pub fn parse(text: &str) -> Option<Self> {
        (text.is_empty() || text.starts_with('/')).then(|| Pointer(text.into()))
    }

    /// The member or item called `token` (not yet escaped).
    #[must_use]
    pub fn child(&self, token: &str) -> Self {
        thread_local! {
            // A text is shared as long as it is: it is put together here first.
            static TEXT: RefCell<String> = const { RefCell::new(String::new()) };
        }
        TEXT.with_borrow_mut(|text| {
            text.clear();
            text.push_str(&self.0);
            text.push('/');
            // Most have nothing to be escaped.
            match token.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
                false => text.push_str(token),
                true => token.chars().for_each(|c| match c {
                    '~' => text.push_str("~0"),
                    '/' => text.push_str("~1"),
                    c => text.push(c),
                }),
            }
            Pointer(text.as_str().into())
        })
    }

    /// The node at `below`, as it is seen from this one.
    #[must_use]
    pub fn join(&self, below: &Pointer) -> Self {
        Pointer(format!("{}{}", self.0, below.0).into())
    }

    /// A place as people write it: `#/name`, `/name`, or `pet.yaml#/name` in another file.
    pub fn written(text: &str) -> Option<Self> {
        match text.split_once('#') {
            Some(("", fragment)) => Pointer::parse(fragment),
            Some((file, fragment)) => {
                let fragment = Pointer::parse(fragment)?;
                Some(Pointer::of_file(file).join(&fragment))
            }
            None => Pointer::parse(text),
        }
    }

    /// The file that a place is in (`None`: the root file), and the pointer within it.
    pub fn file(&self) -> (Option<String>, Self) {
        let name = self.file_place().rsplit_once('/').map(|(_, name)| unescape(name));
        (name, Pointer(self.within_file().into()))
    }

    /// Where a file other than the root stands in the one tree.
    pub(crate) fn of_file(name: &str) -> Self {
        Pointer(FILES.into()).child(name)
    }

    /// The pointer of the file that the place is in; empty for the root file.
    pub(crate) fn file_place(&self) -> &str {
        match self.0.strip_prefix(FILES) {
            Some(rest) if rest.starts_with('/') => {
                let end = rest[1..].find('/').map_or(self.0.len(), |end| FILES.len() + 1 + end);
                &self.0[..end]
            }
            _ => "",
        }
    }

    /// The pointer within its file.
    pub(crate) fn within_file(&self) -> &str {
        &self.0[self.file_place().len()..]
    }

    /// The item at `index`.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        Pointer(format!("{}/{index}", self.0).into())
    }

    /// The node above; `None` for the document itself.
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|cut| Pointer(self.0[..cut].into()))
    }

    /// The unescaped tokens from the root down.
    pub fn tokens(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(unescape)
    }

    /// The unescaped last token; `None` for the document itself.
    pub fn last(&self) -> Option<String> {
        self.0.rsplit_once('/').map(|(_, token)| unescape(token))
    }

    /// Whether it is the node at `above` (as it is written) or one below it.
    pub fn is_within(&self, above: &str) -> bool {
        self.0
            .strip_prefix(above)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The reference to it within the one tree.
    pub fn reference(&self) -> String {
        format!("#{}", self.0)
    }

    /// As RFC 6901 writes it, escapes included.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn unescape(token: &str) -> String {
    match token.contains('~') {
        true => unescaped(token),
        false => token.to_owned(),
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (file, within) = self.file();
        write!(f, "{}#{}", file.unwrap_or_default(), within.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_other_files_are_written_with_their_file() {
        for (text, pointer) in [
            ("/components/schemas/Pet", "/components/schemas/Pet"),
            ("#/components/schemas/Pet", "/components/schemas/Pet"),
            ("pet.yaml#", "/x-files/pet.yaml"),
            ("schemas/pet.yaml#/$defs/Name", "/x-files/schemas~1pet.yaml/$defs/Name"),
        ] {
            let place = Pointer::written(text).expect("it is a place");
            assert_eq!(place.as_str(), pointer);
            let shown = place.to_string();
            assert_eq!(shown.trim_start_matches('#'), text.trim_start_matches('#'));
            assert_eq!(Pointer::written(&shown), Some(place));
        }
        assert_eq!(Pointer::written("Pet"), None);
        assert_eq!(Pointer::written("format:uuid"), None);
    }
}
