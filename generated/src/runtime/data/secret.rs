// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What is not shown in logs and on terminals: secrets, and what is one by its name.

use std::fmt;

use http::HeaderName;

/// What recordings have in place of secrets.
pub(crate) const HIDDEN: &str = "***";

/// Whether what bears this name is mostly a credential. Descriptions of parameters and headers seldom say it.
pub(crate) fn sounds_secret(name: &str) -> bool {
    let [_cookie, words @ ..] = &WORDS;
    has_one_of(name, words)
}

/// The same of a parameter in a URL that a server gives. A token of a page or of a place in a list is none, and without it
/// nothing can be answered.
#[allow(dead_code, reason = "of recordings and long-running operations")]
pub(crate) fn is_secret_parameter(name: &str) -> bool {
    const PLACES: [&str; 7] = ["page", "next", "prev", "cursor", "continu", "sync", "operation"];
    let lower = name.to_ascii_lowercase();
    sounds_secret(name) && !PLACES.iter().any(|word| lower.contains(word))
}

/// The same of a header; cookies are mostly sessions.
pub(crate) fn is_secret_header(name: &HeaderName) -> bool {
    has_one_of(name.as_str(), &WORDS)
}

const WORDS: [Word; 8] = [
    Word::new("cookie"),
    Word::new("authorization"),
    Word::new("token"),
    Word::new("secret"),
    Word::new("password"),
    Word::new("apikey"),
    Word::new("credential"),
    Word::new("signature"),
];

struct Word {
    text: &'static str,
    letters: u32,
}

impl Word {
    const fn new(text: &'static str) -> Self {
        Word {
            text,
            letters: letters(text),
        }
    }
}

/// Whether one of the words stands in a name, whatever its case and what is between its letters.
fn has_one_of(name: &str, words: &[Word]) -> bool {
    // Every header of every response is asked for, and most have not even the letters.
    let has = letters(name);
    if words.iter().all(|word| word.letters & !has != 0) {
        return false;
    }
    let mut name = name.to_ascii_lowercase();
    name.retain(|char| char.is_ascii_alphanumeric());
    words.iter().any(|word| name.contains(word.text))
}

/// The letters of a text, one bit for each and another for all else.
const fn letters(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let mut letters = 0;
    let mut index = 0;
    while index < bytes.len() {
        let letter = bytes[index].to_ascii_lowercase().wrapping_sub(b'a');
        letters |= 1 << if letter < 26 { letter } else { 26 };
        index += 1;
    }
    letters
}

/// What may be shown of a URL: its query may have a key.
pub(crate) fn url(url: &str) -> String {
    let mut shown = without_credentials(url);
    shown.truncate(shown.find(['?', '#']).unwrap_or(shown.len()));
    shown
}

/// What may be no URL may have a password with any character, so all that is before the last `@` is taken for one.
fn without_credentials(url: &str) -> String {
    let Some(at) = url.rfind('@') else {
        return url.to_owned();
    };
    let scheme = match url.split_once("://") {
        Some((scheme, _)) if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) => scheme.len() + 3,
        _ => 0,
    };
    format!("{}***{}", &url[..scheme.min(at)], &url[at..])
}

/// Text that is never shown: `Debug` prints `***`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// What is no longer needed is written over.
impl Drop for Secret {
    fn drop(&mut self) {
        let mut bytes = std::mem::take(&mut self.0).into_bytes();
        bytes.fill(0);
        // So that the compiler does not leave it out.
        std::hint::black_box(&bytes);
    }
}

impl<T: Into<String>> From<T> for Secret {
    fn from(text: T) -> Self {
        Secret(text.into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
