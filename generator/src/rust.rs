//! The words that Rust keeps for itself.

/// The keywords of the 2024 edition, in use or reserved, that are identifiers when they are written raw; the ones that depend
/// on their place are none here. Sorted.
pub const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that cannot be raw.
pub const PATH_KEYWORDS: &[&str] = &["Self", "_", "crate", "self", "super"];

pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.binary_search(&name).is_ok() || PATH_KEYWORDS.contains(&name)
}
