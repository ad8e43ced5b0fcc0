//! A candidate for a name.

use super::words::words;

/// What wants a name.
#[derive(Clone, Debug, Default)]
pub struct Claim {
    pub words: Vec<String>,
    /// What it is called on the wire; no two claims of a scope have the same.
    pub spelling: String,
    /// The words that set it apart when others want the same name: none, where it is the plain one of them. Where not
    /// given, one that describes the spelling.
    pub qualifier: Option<Vec<String>>,
    /// What sets it apart where that does not, the best first.
    pub further: Vec<Vec<String>>,
}

impl Claim {
    pub fn of(text: &str) -> Self {
        Claim {
            words: words(text),
            spelling: text.to_owned(),
            qualifier: None,
            further: Vec::new(),
        }
    }
}
