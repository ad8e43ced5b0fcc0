//! Words as one identifier: cased, no longer than can be read, and neither a keyword nor a name that is in use.

use crate::file_tree::is_device;
use crate::rust::{KEYWORDS, PATH_KEYWORDS, is_keyword};

/// What is being named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// A type: `PascalCase`, never a name that generated files already use.
    Type,
    /// A variant of an enum: `PascalCase`.
    Variant,
    /// A field, an argument, a function: `snake_case`, keywords raw.
    Value,
    /// A module and thereby a file: `snake_case`, neither a keyword nor a name that file systems keep for devices.
    Module,
}

/// The longest identifier that is written in full; longer ones end in a hash of the whole.
pub(super) const LONGEST: usize = 120;

/// Names of Rust's prelude, or that macros and documentation count on, which a type of that name would hide. A test holds the
/// runtime's macros to it.
pub(super) const OF_RUST: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Names that the crate has at its root, where people import both from, or that generated files write methods for. A test
/// holds the table to the runtime.
pub(super) const OF_THE_CRATE: &[&str] = &[
    "Call",
    "Client",
    "ClientBuilder",
    "Error",
    "Headers",
    "Operation",
    "Response",
];

/// Words as one identifier.
pub fn render(words: &[String], case: Case) -> String {
    let name = plain(words, case);
    match case {
        Case::Type if is_reserved_type(&name) => name + "Model",
        Case::Variant if name == "Self" => name + "_",
        Case::Value if KEYWORDS.binary_search(&name.as_str()).is_ok() => format!("r#{name}"),
        Case::Value if PATH_KEYWORDS.contains(&name.as_str()) => name + "_",
        Case::Module if is_keyword(&name) || is_device(&name) => name + "_",
        _ => name,
    }
}

/// Words as they are spelt where no keyword or other name is in the way.
pub fn plain(words: &[String], case: Case) -> String {
    let cased = |words: &[String]| match case {
        Case::Type | Case::Variant => pascal(words),
        Case::Value | Case::Module => snake(words),
    };
    shorten(words, cased)
}

/// Whether a type of this name would hide one that generated code calls by its name alone.
pub fn is_of_rust(name: &str) -> bool {
    OF_RUST.binary_search(&name).is_ok()
}

/// Whether a type of this name cannot be at all: what is written beside types calls these by their names.
pub fn is_called(name: &str) -> bool {
    matches!(
        name,
        "Box" | "Err" | "Into" | "None" | "Ok" | "Option" | "Some" | "String" | "Vec"
    )
}

/// Whether a type of this name would hide one of Rust's or of the crate's root.
pub fn is_reserved_type(name: &str) -> bool {
    is_of_rust(name) || OF_THE_CRATE.binary_search(&name).is_ok()
}

fn pascal(words: &[String]) -> String {
    let mut out = String::new();
    for word in words {
        let digits = |c: char| c.is_ascii_digit();
        if out.is_empty() && !starts_identifier(word) {
            out.push('N');
        } else if out.ends_with(digits) && word.starts_with(digits) {
            // `1.5` and `15` stay two names.
            out.push('_');
        }
        let mut rest = word.chars();
        if let Some(first) = rest.next() {
            out.extend(first.to_uppercase());
            out.push_str(rest.as_str());
        }
    }
    out
}

fn snake(words: &[String]) -> String {
    let joined = words.join("_");
    if starts_identifier(&joined) {
        joined
    } else {
        format!("n{joined}")
    }
}

fn starts_identifier(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// As many words as fit, and a hash of all of them where that is not all.
fn shorten(words: &[String], cased: impl Fn(&[String]) -> String) -> String {
    let name = cased(words);
    if name.len() <= LONGEST {
        return name;
    }
    let hash = format!("x{}", short_hash(&name, 8));
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        kept.push(word.clone());
        if cased(&kept).len() + hash.len() + 1 > LONGEST {
            kept.pop();
            break;
        }
    }
    if let (true, Some(first)) = (kept.is_empty(), words.first()) {
        let most = first
            .char_indices()
            .map(|(index, _)| index)
            .take_while(|index| *index < LONGEST / 4)
            .last();
        kept.push(first[..most.unwrap_or(0)].to_owned());
    }
    kept.push(hash);
    cased(&kept)
}

/// The first `digits` hexadecimal digits of a hash (FNV-1a, 64 bits) that is the same in every version of Rust.
pub fn short_hash(text: &str, digits: usize) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    // The high bits of FNV are the weak ones for short text; fold them in.
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut text = format!("{hash:016x}");
    text.truncate(digits);
    text
}
