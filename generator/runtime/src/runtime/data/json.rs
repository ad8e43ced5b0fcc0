//! Pieces of JSON text: byte for byte what serde_json writes of the same, without a [`Serializer`](serde::Serializer), which
//! takes names and values one by one and compares each of their bytes with what has to be escaped.
//!
//! Members and items are written with a comma before each; [`enclose`] makes the first one a bracket.

use serde::Serialize;
use serde_json::{Number, Value};

/// Any JSON value.
pub(crate) fn write_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => write_null(out),
        Value::Bool(value) => write_bool(*value, out),
        Value::Number(number) => write_number::<Number>(number, out),
        Value::String(text) => write_text(text, out),
        Value::Array(items) => {
            let start = out.len();
            for item in items {
                out.push(b',');
                write_value(item, out);
            }
            enclose(out, start, b"[]");
        }
        Value::Object(members) => {
            let start = out.len();
            for (name, value) in members {
                write_name(name, out);
                write_value(value, out);
            }
            enclose(out, start, b"{}");
        }
    }
}

pub(crate) fn write_null(out: &mut Vec<u8>) {
    out.extend_from_slice(b"null");
}

pub(crate) fn write_bool(value: bool, out: &mut Vec<u8>) {
    match value {
        true => out.extend_from_slice(b"true"),
        false => out.extend_from_slice(b"false"),
    }
}

/// With serde_json's own digits.
#[inline]
pub(crate) fn write_number<N: Serialize>(number: &N, out: &mut Vec<u8>) {
    // A vector takes whatever is written.
    let _ = serde_json::to_writer(out, number);
}

#[inline]
pub(crate) fn write_text(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    write_rest_of_text(text, out);
}

/// The same behind its first quotation mark.
#[inline]
pub(crate) fn write_rest_of_text(text: &str, out: &mut Vec<u8>) {
    match is_plain(text.as_bytes()) {
        true => out.extend_from_slice(text.as_bytes()),
        false => write_escaped(text.as_bytes(), out),
    }
    out.push(b'"');
}

/// A comma, and the name of a member.
#[inline]
pub(crate) fn write_name(name: &str, out: &mut Vec<u8>) {
    out.push(b',');
    write_text(name, out);
    out.push(b':');
}

/// Makes the comma before the first of what has been written since `start` the bracket before all of it.
#[inline]
pub(crate) fn enclose(out: &mut Vec<u8>, start: usize, [open, close]: &[u8; 2]) {
    match out.get_mut(start) {
        Some(comma) => *comma = *open,
        None => out.push(*open),
    }
    out.push(*close);
}

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
        let mut written = Vec::new();
        write_name(name, &mut written);
        written.push(b'"');
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

    /// Writes it, without the last `less` bytes.
    #[inline]
    pub(crate) fn write(&self, less: usize, out: &mut Vec<u8>) {
        match self {
            Key::Short(length, bytes) => {
                let end = out.len() + usize::from(*length) - less;
                out.extend_from_slice(bytes);
                out.truncate(end);
            }
            Key::Long(bytes) => out.extend_from_slice(&bytes[..bytes.len() - less]),
        }
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

#[inline(never)]
fn write_escaped(mut rest: &[u8], out: &mut Vec<u8>) {
    while !rest.is_empty() {
        let plain = plain_length(rest);
        out.extend_from_slice(&rest[..plain]);
        let Some(byte) = rest.get(plain) else { break };
        let short = match *byte {
            b'"' => b'"',
            b'\\' => b'\\',
            0x8 => b'b',
            0x9 => b't',
            0xa => b'n',
            0xc => b'f',
            0xd => b'r',
            _ => b'u',
        };
        out.extend_from_slice(&[b'\\', short]);
        if short == b'u' {
            let digit = |value: u8| b"0123456789abcdef"[usize::from(value & 0xf)];
            out.extend_from_slice(&[b'0', b'0', digit(byte >> 4), digit(*byte)]);
        }
        rest = &rest[plain + 1..];
    }
}

/// How many bytes come before the first that has to be escaped, or ends a text.
#[inline]
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let escaped = escaped_in(u64::from_le_bytes(*word));
        if escaped != 0 {
            return index * 8 + escaped.trailing_zeros() as usize / 8;
        }
    }
    let plain = rest.iter().take_while(|byte| !is_escaped(**byte)).count();
    words.len() * 8 + plain
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
