//! JSON pointers (RFC 6901): the address of a node in the description.

use std::fmt;

/// The address of a node, such as `/components/schemas/Pet/properties/name`; empty for the document itself.
///
/// Nodes of other files live under `/x-files/<n>`, see [`crate::load`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The document itself.
    pub const fn root() -> Self {
        Pointer(String::new())
    }

    /// Takes a pointer as it is written, escapes included; `None` unless it is empty or starts with `/`.
    pub fn parse(text: &str) -> Option<Self> {
        (text.is_empty() || text.starts_with('/')).then(|| Pointer(text.to_owned()))
    }

    /// The member or item called `token` (not yet escaped).
    #[must_use]
    pub fn child(&self, token: &str) -> Self {
        let mut text = String::with_capacity(self.0.len() + token.len() + 1);
        text.push_str(&self.0);
        text.push('/');
        for c in token.chars() {
            match c {
                '~' => text.push_str("~0"),
                '/' => text.push_str("~1"),
                c => text.push(c),
            }
        }
        Pointer(text)
    }

    /// The item at `index`.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        Pointer(format!("{}/{index}", self.0))
    }

    /// The node above; `None` for the document itself.
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|cut| Pointer(self.0[..cut].to_owned()))
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

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}
