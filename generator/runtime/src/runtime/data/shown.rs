//! What may be shown of texts that stand in logs and on terminals: whoever wrote a server's is not to be trusted.

use std::fmt::{self, Write as _};

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
