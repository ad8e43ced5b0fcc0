// @generated from the OpenAPI description twilio_conversations_webhook.yaml; do not edit

//! What may be shown of texts that stand in logs and on terminals: whoever wrote a server's is not to be trusted, and
//! some are secrets.

use std::fmt::{self, Write as _};

use http::HeaderName;

/// The most characters of one text that are shown.
const MOST: usize = 200;

/// Shows a text on one line: what is not visible is escaped, which includes what ends lines, begins an escape sequence or
/// turns the direction of writing, and of a long one there is the beginning.
pub(crate) struct Printable<'a>(pub(crate) &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, char) in self.0.chars().enumerate() {
            match char {
                _ if index == MOST => return f.write_char('…'),
                '"' | '\'' | '\\' => f.write_char(char)?,
                _ => write!(f, "{}", char.escape_debug())?,
            }
        }
        Ok(())
    }
}

/// The same in quotes.
impl fmt::Debug for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.char_indices().nth(MOST) {
            Some((at, _)) => write!(f, "{:?}…", &self.0[..at]),
            None => fmt::Debug::fmt(self.0, f),
        }
    }
}

/// Whether what bears this name is mostly a credential. Descriptions of parameters and headers seldom say it.
pub(crate) fn sounds_secret(name: &str) -> bool {
    const WORDS: [&str; 7] = [
        "authorization",
        "token",
        "secret",
        "password",
        "apikey",
        "credential",
        "signature",
    ];
    // Every header of every response is asked for: of what is as short as they are, nothing is copied to the heap.
    let mut short = [0; 64];
    let mut count = 0;
    for byte in name.bytes().filter(u8::is_ascii_alphanumeric) {
        let Some(place) = short.get_mut(count) else {
            let mut name = name.to_ascii_lowercase();
            name.retain(|char| char.is_ascii_alphanumeric());
            return WORDS.iter().any(|word| name.contains(word));
        };
        *place = byte.to_ascii_lowercase();
        count += 1;
    }
    let letters = &short[..count];
    let has_at = |start: usize| WORDS.iter().any(|word| letters[start..].starts_with(word.as_bytes()));
    // The words begin with few letters, which is seen before any of them is compared.
    (0..count).any(|start| matches!(letters[start], b'a' | b'c' | b'p' | b's' | b't') && has_at(start))
}

/// The same of a header; cookies are mostly sessions.
pub(crate) fn is_secret_header(name: &HeaderName) -> bool {
    sounds_secret(name.as_str()) || name.as_str().contains("cookie")
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
