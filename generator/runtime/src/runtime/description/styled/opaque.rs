//! Opaque content as what the styles tell apart: the text that it is.

use bytes::Bytes;

/// The text; `Err` where it is none, or is not in memory.
pub(super) fn plain(bytes: Option<&Bytes>) -> Result<String, &'static str> {
    let text = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok());
    text.map(str::to_owned).ok_or("is not text")
}
