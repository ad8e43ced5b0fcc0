//! Whether a generated crate is nothing but what the generator meant to write: text of the description is in literals and
//! documentation, and nowhere else.

use generator::FileTree;
use generator::internals::is_unseen;
use proc_macro2::{TokenStream, TokenTree};

use super::plant::CANARY;

/// What is wrong with a crate, if anything is.
pub fn judge(files: &FileTree) -> Result<(), String> {
    for (path, text) in files {
        // The hand-written runtime has tests of its own.
        if !path.starts_with("src/runtime/") {
            file(path, text).map_err(|problem| format!("{path}: {problem}"))?;
        }
    }
    Ok(())
}

fn file(path: &str, text: &str) -> Result<(), String> {
    let hidden = |c: &char| is_unseen(*c) || (c.is_control() && *c != '\n');
    if let Some(c) = text.chars().find(hidden) {
        return Err(format!("U+{:04X} stands in it raw", u32::from(c)));
    }
    if path.ends_with(".toml") {
        return manifest(text);
    }
    if path == "src/examples.txt" {
        return examples(text);
    }
    let tokens: TokenStream = text.parse().map_err(|error| format!("it is no Rust: {error}"))?;
    syn::parse_file(text).map_err(|error| format!("it is no Rust: {error}"))?;
    if has_canary(tokens) {
        return Err("a payload has become code".to_owned());
    }
    fences(path, text)
}

/// A key or table of a payload's would stand at the beginning of a line.
fn manifest(text: &str) -> Result<(), String> {
    match text.lines().any(|line| line.trim_start().starts_with(CANARY)) {
        true => Err("a payload has become a key".to_owned()),
        false => Ok(()),
    }
}

/// A line that a payload has broken would begin with something else than an operation, a status and a media type.
fn examples(text: &str) -> Result<(), String> {
    let is_whole = |line: &str| {
        let mut heads = serde_json::Deserializer::from_str(line).into_iter::<[String; 3]>();
        let status = heads.next().and_then(Result::ok).map(|[_, status, _]| status);
        status.is_some_and(|status| status == "default" || status.len() == 3)
    };
    match text.lines().skip(2).find(|line| !is_whole(line)) {
        Some(line) => Err(format!("a line of it is broken: {line:.80}")),
        None => Ok(()),
    }
}

fn has_canary(tokens: TokenStream) -> bool {
    let mut open = vec![tokens];
    while let Some(tokens) = open.pop() {
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if ident.to_string().trim_start_matches("r#") == CANARY => return true,
                TokenTree::Group(group) => open.push(group.stream()),
                _ => {}
            }
        }
    }
    false
}

/// A fence without a language is a test that rustdoc compiles and runs.
fn fences(path: &str, text: &str) -> Result<(), String> {
    let mut open: Option<String> = None;
    for line in text.lines() {
        let line = line.trim_start();
        let Some(doc) = line.strip_prefix("///").or_else(|| line.strip_prefix("//!")) else {
            open = None;
            continue;
        };
        let doc = doc.trim();
        let fence: String = doc.chars().take_while(|c| matches!(c, '`' | '~')).collect();
        match &open {
            // What has a backtick behind it is a code span (CommonMark, section 4.5).
            _ if fence.len() < 3 || (fence.starts_with('`') && doc[fence.len()..].contains('`')) => {}
            Some(opened) if fence.starts_with(opened.as_str()) && doc == fence => open = None,
            Some(_) => {}
            // The crate's own first call is meant to be compiled.
            None if ["text", "json"].contains(&&doc[fence.len()..]) || path == "src/lib.rs" => open = Some(fence),
            None => return Err(format!("documentation is a test: {doc}")),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(path: &str, text: &str) -> Result<(), String> {
        let mut files = FileTree::default();
        files
            .insert(path.to_owned(), text.to_owned())
            .expect("the path is right");
        judge(&files)
    }

    #[test]
    fn text_in_its_place_is_none_of_our_business() {
        let text = "/// fn qzcanary() {}\n///\n/// ```` a``` b ````\n///\n/// ```text\n/// qzcanary()\n/// ```\npub struct QzcanaryOn {\n    pub qzcanary_on: i64,\n}\n\
                    const A: &str = \"\\\"; fn qzcanary() {} //\";\n";
        assert_eq!(verdict("src/a.rs", text), Ok(()));
        assert_eq!(verdict("Cargo.toml", "description = \"qzcanary = 1\"\n"), Ok(()));
    }

    #[test]
    fn what_breaks_out_is_found() {
        for (path, text) in [
            ("src/a.rs", "const A: &str = \"\"; fn qzcanary() {} //\";\n"),
            ("src/a.rs", "/// a\nfn qzcanary() {}\n"),
            ("src/a.rs", "#![qzcanary(on)]\n"),
            ("src/a.rs", "record! { pub a: r#qzcanary }\n"),
            ("src/a.rs", "/// ```\n/// let a = 1;\n/// ```\nfn a() {}\n"),
            ("src/a.rs", "/// ```text\n/// ```\n/// ```rust\n/// ```\nfn a() {}\n"),
            ("src/a.rs", "const A: &str = \"a\u{202e}b\";\n"),
            ("src/a.rs", "/// a\u{200d}b\nfn a() {}\n"),
            ("src/a.rs", "fn a() {\n"),
            ("Cargo.toml", "description = \"a\"\nqzcanary = \"1\"\n"),
        ] {
            assert!(verdict(path, text).is_err(), "{path}: {text}");
        }
    }
}
