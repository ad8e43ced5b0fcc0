//! The words that Rust keeps for itself, and what it takes for the name of a crate.

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
    // None is longer, and most names are.
    name.len() <= 8 && (KEYWORDS.binary_search(&name).is_ok() || PATH_KEYWORDS.contains(&name))
}

/// What cargo takes as a name and rustc as a crate's, without a warning: lower-case words, and no keyword.
pub fn package_name(name: &str) -> String {
    let words = name
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty());
    let spelled = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    let spelled: String = spelled.chars().take(60).collect();
    let spelled = spelled.trim_end_matches('-');
    match spelled.starts_with(|c: char| c.is_ascii_alphabetic()) {
        true if is_keyword(spelled) => format!("{spelled}-api"),
        true => spelled.to_owned(),
        false => format!("api-{spelled}").trim_end_matches('-').to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_have_names_that_cargo_takes() {
        for (given, expected) in [
            ("My API", "my-api"),
            ("box", "box-api"),
            ("2factor", "api-2factor"),
            ("…", "api"),
            ("snake_case", "snake_case"),
        ] {
            assert_eq!(package_name(given), expected);
        }
    }
}
