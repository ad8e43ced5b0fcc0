//! Mends escaped surrogates: JSON lets `"\ud800"` stand (patterns of UTF-16 ranges have it), Rust's text cannot.

use std::borrow::Cow;

use super::Syntax;

/// The text with lone surrogate escapes replaced by U+FFFD, and in YAML, which knows no pairs of them, with pairs put
/// as the character that they mean. To be used when parsing has failed: outside quotes, backslashes are only that.
pub(crate) fn mend(text: &str, syntax: Syntax) -> Cow<'_, str> {
    let mut mended = String::new();
    let mut taken = 0;
    let mut from = 0;
    while let Some(found) = text[from..].find("\\u") {
        let at = from + found;
        from = at + 2;
        // An odd number of backslashes before it: it is escaped itself.
        if text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1 {
            continue;
        }
        let Some(first @ 0xD800..=0xDFFF) = unit(text, at) else {
            continue;
        };
        let pair = unit(text, at + 6).and_then(|second| char::decode_utf16([first, second]).next()?.ok());
        mended.push_str(&text[taken..at]);
        match (pair, syntax) {
            (Some(c), Syntax::Yaml) => mended.push(c),
            (Some(_), Syntax::Json) => mended.push_str(&text[at..at + 12]),
            (None, _) => mended.push_str("\\ufffd"),
        }
        taken = at + if pair.is_some() { 12 } else { 6 };
        from = taken;
    }
    if taken == 0 {
        return Cow::Borrowed(text);
    }
    mended.push_str(&text[taken..]);
    Cow::Owned(mended)
}

fn unit(text: &str, at: usize) -> Option<u16> {
    let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
    match digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        true => u16::from_str_radix(digits, 16).ok(),
        false => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surrogates() {
        for (text, yaml, json) in [
            (r"a", "a", "a"),
            (r"\u0041", r"\u0041", r"\u0041"),
            (r"x\ud83d\ude00y", "x\u{1F600}y", r"x\ud83d\ude00y"),
            (r"[\ud800-\udfff]", r"[\ufffd-\ufffd]", r"[\ufffd-\ufffd]"),
            (r"\ud83d\ud83d\ude00", "\\ufffd\u{1F600}", r"\ufffd\ud83d\ude00"),
            (r"\\ud800", r"\\ud800", r"\\ud800"),
            (r"\\\ud800", r"\\\ufffd", r"\\\ufffd"),
            (r"\ud8", r"\ud8", r"\ud8"),
            ("\\ud8\u{e9}x", "\\ud8\u{e9}x", "\\ud8\u{e9}x"),
        ] {
            assert_eq!(mend(text, Syntax::Yaml), yaml, "{text}");
            assert_eq!(mend(text, Syntax::Json), json, "{text}");
        }
    }
}
