//! JSON text in the making: byte for byte what serde_json writes of the same, without a [`Serializer`](serde::Serializer), which
//! takes names and values one by one and compares each of their bytes with what has to be escaped.
//!
//! Members and items are written with a comma before each; [`Json::enclose`] makes the first one a bracket.

use serde::Serialize;
use serde_json::Value;

pub(crate) struct Json(Vec<u8>);

/// What is written before a member's value: a comma, its name, a colon and, where the value is a text, a quotation mark.
pub(crate) enum Key {
    /// In so many bytes of these, which are copied at once.
    Short(u8, [u8; SHORT]),
    Long(Box<[u8]>),
}

/// Most names are no longer.
const SHORT: usize = 32;

impl Key {
    pub(crate) fn new(name: &str) -> Self {
        let mut json = Json::new();
        json.name(name);
        json.push(b'"');
        let mut written = json.into_bytes();
        match u8::try_from(written.len()) {
            Ok(length) if written.len() <= SHORT => {
                written.resize(SHORT, 0);
                let mut bytes = [0; SHORT];
                bytes.copy_from_slice(&written);
                Key::Short(length, bytes)
            }
            _ => Key::Long(written.into()),
        }
    }

    /// The name as it is read, with the colon.
    #[inline]
    pub(crate) fn as_read(&self) -> &[u8] {
        match self {
            Key::Short(length, bytes) => &bytes[1..usize::from(*length) - 1],
            Key::Long(bytes) => &bytes[1..bytes.len() - 1],
        }
    }
}

impl Json {
    pub(crate) fn new() -> Self {
        // As much as serde_json begins with.
        Json(Vec::with_capacity(128))
    }

    /// For what is not written.
    pub(crate) fn none() -> Self {
        Json(Vec::new())
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Where the text ends.
    pub(crate) fn end(&self) -> usize {
        self.0.len()
    }

    #[inline]
    pub(crate) fn push(&mut self, byte: u8) {
        self.0.push(byte);
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// A comma, and the name of a member, without the last bytes.
    #[inline]
    fn key_without(&mut self, less: usize, key: &Key) {
        match key {
            Key::Short(length, bytes) => {
                let end = self.0.len() + usize::from(*length) - less;
                self.0.extend_from_slice(bytes);
                self.0.truncate(end);
            }
            Key::Long(bytes) => self.write(&bytes[..bytes.len() - less]),
        }
    }

    /// A comma, and the name of a member.
    #[inline]
    pub(crate) fn key(&mut self, key: &Key) {
        self.key_without(1, key);
    }

    /// A comma, the name of a member, and its value.
    #[inline]
    pub(crate) fn text_member(&mut self, key: &Key, text: &str) {
        self.key_without(0, key);
        self.rest_of_text(text);
    }

    #[inline]
    pub(crate) fn text(&mut self, text: &str) {
        self.push(b'"');
        self.rest_of_text(text);
    }

    /// Behind its quotation mark.
    #[inline]
    fn rest_of_text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let is_written = match bytes.len() {
            0 => true,
            4..8 => self.plain_ends::<4>(bytes),
            8..16 => self.plain_ends::<8>(bytes),
            16..=32 => self.plain_ends::<16>(bytes),
            _ => self.plain(bytes),
        };
        match is_written {
            true => self.push(b'"'),
            false => self.escaped(bytes),
        }
    }

    /// A text in which nothing has to be escaped, or nothing.
    #[inline(never)]
    fn plain(&mut self, bytes: &[u8]) -> bool {
        let is_plain = is_plain(bytes);
        if is_plain {
            self.write(bytes);
        }
        is_plain
    }

    /// The same of one that is no longer than twice so many bytes: its first and its last, which may overlap. Copying a number
    /// of bytes that is known takes no call.
    #[inline]
    fn plain_ends<const N: usize>(&mut self, bytes: &[u8]) -> bool {
        let (Some(first), Some(last)) = (bytes.first_chunk::<N>(), bytes.last_chunk::<N>()) else {
            return false;
        };
        let is_plain = !(any_escaped(first) | any_escaped(last));
        if is_plain {
            let end = self.0.len() + bytes.len();
            self.write(first);
            self.0.truncate(end - N);
            self.write(last);
        }
        is_plain
    }

    #[inline(never)]
    fn escaped(&mut self, mut rest: &[u8]) {
        // Eight bytes at once, as far as they are to be written as they are.
        while let Some(word) = rest.first_chunk::<8>() {
            let escaped = escaped_in(u64::from_le_bytes(*word));
            self.write(word);
            if escaped == 0 {
                rest = &rest[8..];
                continue;
            }
            let plain = escaped.trailing_zeros() as usize / 8;
            self.0.truncate(self.0.len() - (8 - plain));
            self.escape(word[plain]);
            rest = &rest[plain + 1..];
        }
        for byte in rest {
            match is_escaped(*byte) {
                true => self.escape(*byte),
                false => self.push(*byte),
            }
        }
        self.push(b'"');
    }

    #[inline]
    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' => b'"',
            b'\\' => b'\\',
            0x8 => b'b',
            0x9 => b't',
            0xa => b'n',
            0xc => b'f',
            0xd => b'r',
            _ => {
                let digit = |value: u8| b"0123456789abcdef"[usize::from(value & 0xf)];
                return self.write(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte)]);
            }
        };
        self.write(&[b'\\', short]);
    }

    /// A comma, and the name of a member.
    pub(crate) fn name(&mut self, name: &str) {
        self.push(b',');
        self.text(name);
        self.push(b':');
    }

    pub(crate) fn null(&mut self) {
        self.write(b"null");
    }

    pub(crate) fn bool(&mut self, value: bool) {
        self.write(if value { b"true" } else { b"false" });
    }

    /// With serde_json's own digits.
    #[inline]
    pub(crate) fn number<N: Serialize>(&mut self, number: &N) {
        // It takes whatever is written.
        let _ = serde_json::to_writer(&mut self.0, number);
    }

    pub(crate) fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.null(),
            Value::Bool(value) => self.bool(*value),
            Value::Number(number) => self.number(number),
            Value::String(text) => self.text(text),
            Value::Array(items) => {
                let start = self.end();
                for item in items {
                    self.push(b',');
                    self.value(item);
                }
                self.enclose(start, *b"[]");
            }
            Value::Object(members) => {
                let start = self.end();
                for (name, value) in members {
                    self.name(name);
                    self.value(value);
                }
                self.enclose(start, *b"{}");
            }
        }
    }

    /// Makes the comma before the first of what has been written since `start` the bracket before all of it.
    #[inline]
    pub(crate) fn enclose(&mut self, start: usize, [open, close]: [u8; 2]) {
        match self.0.get_mut(start) {
            Some(comma) => *comma = open,
            None => self.push(open),
        }
        self.push(close);
    }

    /// Puts what `write` writes before what has been written since `start`.
    pub(crate) fn before(&mut self, start: usize, write: impl FnOnce(&mut Self)) {
        let rest = self.0.split_off(start);
        write(self);
        self.write(&rest);
    }
}

/// Whether nothing has to be escaped: looked at by words, of which the last two may overlap.
#[inline]
fn is_plain(bytes: &[u8]) -> bool {
    let (words, rest) = bytes.as_chunks::<16>();
    let are_plain = words.iter().all(|word| !any_escaped(word));
    are_plain
        && match bytes.last_chunk::<16>() {
            Some(last) => rest.is_empty() || !any_escaped(last),
            None => match (rest.first_chunk::<8>(), rest.last_chunk::<8>()) {
                (Some(first), Some(last)) => !any_escaped(first) && !any_escaped(last),
                _ => match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
                    (Some(first), Some(last)) => !any_escaped(first) && !any_escaped(last),
                    _ => !rest.iter().any(|byte| is_escaped(*byte)),
                },
            },
        }
}

/// Without a branch, so that it is done for all bytes at once.
#[inline]
fn any_escaped<const N: usize>(bytes: &[u8; N]) -> bool {
    bytes.iter().fold(false, |any, byte| any | is_escaped(*byte))
}

/// RFC 8259, section 7.
#[inline]
fn is_escaped(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// How many bytes come before the first that has to be escaped, or ends a text.
#[inline]
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    // Two words at once, of which neither waits for the other.
    while let Some(words) = bytes[at..].first_chunk::<16>()
        && let (&[first, second], _) = words.as_chunks::<8>()
    {
        let first = escaped_in(u64::from_le_bytes(first));
        let second = escaped_in(u64::from_le_bytes(second));
        if first != 0 {
            return at + first.trailing_zeros() as usize / 8;
        }
        if second != 0 {
            return at + 8 + second.trailing_zeros() as usize / 8;
        }
        at += 16;
    }
    at + bytes[at..].iter().take_while(|byte| !is_escaped(**byte)).count()
}

/// The uppermost bit of each byte that has to be escaped: of the first of them, at least, and none where there is none.
#[inline]
fn escaped_in(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    // What is below this byte borrows from the bit; what has the bit is no ASCII.
    let below = |word: u64, byte: u8| word.wrapping_sub(ONES * u64::from(byte)) & !word;
    let quote = word ^ (ONES * u64::from(b'"'));
    let backslash = word ^ (ONES * u64::from(b'\\'));
    (below(word, 0x20) | below(quote, 1) | below(backslash, 1)) & (ONES * 0x80)
}
