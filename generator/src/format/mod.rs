//! Turns the parts of a file into its final text.
//!
//! Invariants: items are printed one by one with a blank line between them (`mod` and `use` lines stay together); a
//! documentation attribute is one `///` line; the text ends in exactly one line feed.

mod function;
mod inline;
mod lines;
mod table;

use proc_macro2::TokenStream;

pub use self::function::Function;
pub use self::inline::inline;
pub use self::lines::doc_lines;
pub use self::table::{Row, Table};
use crate::file_tree::MARK;
use crate::unseen::is_unseen;

/// A file before it is text.
#[derive(Default)]
pub struct Page {
    /// `//!` lines, whose Markdown is safe for rustdoc.
    pub docs: Vec<String>,
    /// What follows, in order.
    pub parts: Vec<Part>,
}

pub enum Part {
    Items(TokenStream),
    Table(Table),
    Function(Function),
    /// `name! { rows }`
    Rows(&'static str, Vec<Row>),
}

/// The first line of every file.
pub fn header(sign: &str, source: &str) -> String {
    // The name of a file is data: nothing in it may end the comment or colour a terminal.
    let shown: String = source
        .chars()
        .map(|c| {
            if c.is_ascii_graphic() || (c.is_alphanumeric() && !is_unseen(c)) || c == ' ' {
                c
            } else {
                '_'
            }
        })
        .collect();
    match shown.is_empty() {
        true => format!("{sign} {MARK}; do not edit\n"),
        false => format!("{sign} {MARK} {shown}; do not edit\n"),
    }
}

/// The text of a Rust file.
pub fn print(page: Page, source: &str) -> String {
    // Few files are longer; what is left of it goes.
    let mut text = String::with_capacity(4096);
    text.push_str(&header("//", source));
    if !page.docs.is_empty() {
        text.push('\n');
    }
    for line in &page.docs {
        lines::push_doc(&mut text, "", "//!", line);
    }
    let mut last = None;
    for part in page.parts {
        match part {
            Part::Items(tokens) => push_items(&mut text, tokens, &mut last),
            Part::Table(table) => {
                text.push('\n');
                table::push_table(&mut text, table);
                last = None;
            }
            Part::Rows(name, rows) => {
                text.push_str(&format!("\n{name}! {{\n"));
                table::push_rows(&mut text, "    ", rows);
                text.push_str("}\n");
                last = None;
            }
            Part::Function(function) => {
                text.push('\n');
                function::push_function(&mut text, function);
                last = None;
            }
        }
    }
    without_unseen(text)
}

/// Documentation has none left, and names are ASCII: what stands here does so in a string, which Rust writes raw where
/// Unicode counts it as a letter (a Hangul filler) or a mark.
fn without_unseen(text: String) -> String {
    match text.is_ascii() || !text.contains(is_unseen) {
        true => text,
        false => text
            .chars()
            .flat_map(|c| {
                let escape = is_unseen(c).then(|| c.escape_unicode());
                let plain = (!is_unseen(c)).then_some(c);
                escape.into_iter().flatten().chain(plain)
            })
            .collect(),
    }
}

/// Items that stand together when they follow each other without documentation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Use,
    Module,
}

fn push_items(text: &mut String, tokens: TokenStream, last: &mut Option<Group>) {
    let mut parsed = match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(parsed) => parsed,
        // A bug of ours, and the compiler of the result will say where; never a reason to stop.
        Err(_) => {
            text.push('\n');
            text.push_str(&inline(tokens));
            text.push('\n');
            return;
        }
    };
    let items = std::mem::take(&mut parsed.items);
    if !parsed.attrs.is_empty() {
        text.push('\n');
        text.push_str(&prettyplease::unparse(&parsed));
    }
    for item in items {
        let kind = match &item {
            syn::Item::Use(item) if item.attrs.is_empty() => Some(Group::Use),
            syn::Item::Mod(item) if item.attrs.is_empty() && item.content.is_none() => Some(Group::Module),
            _ => None,
        };
        if kind.is_none() || kind != *last {
            text.push('\n');
        }
        *last = kind;
        match item {
            syn::Item::Impl(item) => push_impl(text, item),
            item => text.push_str(&prettyplease::unparse(&file(item))),
        }
    }
}

/// Prints the members one by one, because prettyplease leaves no blank line between functions.
fn push_impl(text: &mut String, mut item: syn::ItemImpl) {
    let members = std::mem::take(&mut item.items);
    let mut file = file(syn::Item::Impl(item));
    let empty = prettyplease::unparse(&file);
    let Some(head) = empty.trim_end().strip_suffix('}').filter(|_| !members.is_empty()) else {
        text.push_str(&empty);
        return;
    };
    text.push_str(head);
    text.push('\n');
    let mut after_function = None;
    for member in members {
        let function = matches!(member, syn::ImplItem::Fn(_));
        if after_function.is_some_and(|before| before || function) {
            text.push('\n');
        }
        after_function = Some(function);
        if let [syn::Item::Impl(item)] = &mut file.items[..] {
            item.items = vec![member];
        }
        let alone = prettyplease::unparse(&file);
        let body = alone.strip_prefix(head).unwrap_or(&alone).trim_end();
        text.push_str(body.strip_suffix('}').unwrap_or(body).trim_start_matches('\n'));
    }
    text.push_str("}\n");
}

fn file(item: syn::Item) -> syn::File {
    syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![item],
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn letters_that_nobody_sees_are_escaped() {
        let text = "a\u{3164}b\u{34f}\u{ffa0}ö";
        let page = Page {
            docs: Vec::new(),
            parts: vec![Part::Items(quote::quote!(const A: &str = #text;))],
        };
        let text = print(page, "a.yaml");
        assert!(text.contains(r#""a\u{3164}b\u{34f}\u{ffa0}ö""#), "{text}");
    }

    #[test]
    fn a_page_has_a_blank_line_between_items_and_functions() {
        let page = Page {
            docs: vec!["Docs.".to_owned(), String::new()],
            parts: vec![
                Part::Items(quote! { mod a; mod b; pub use a::*; pub use b::*; #[doc = " A."] pub struct A; }),
                Part::Table(Table {
                    name: "record",
                    docs: vec!["A.".to_owned()],
                    head: quote!(pub struct A),
                    rows: vec![Row {
                        docs: vec!["One.".to_owned()],
                        text: quote!(pub a: Option<String> = "A"),
                        ..Row::default()
                    }],
                    tail: quote!(; closed true),
                    ..Table::default()
                }),
                Part::Items(quote! {
                    impl T for A {
                        type X = u8;
                        const Y: u8 = 1;
                        fn z() { a() }
                        #[doc = " W."] fn w() {}
                    }
                    impl A { fn one() {} }
                }),
            ],
        };
        assert_eq!(
            print(page, "x.yaml"),
            "// @generated from the OpenAPI description x.yaml; do not edit\n\n//! Docs.\n//!\n\nmod a;\nmod b;\n\n\
             pub use a::*;\npub use b::*;\n\n/// A.\npub struct A;\n\nrecord! {\n    /// A.\n    pub struct A {\n        /// \
             One.\n        pub a: Option<String> = \"A\",\n    }; closed true\n}\n\nimpl T for A {\n    type X = u8;\n    const Y: u8 = 1;\n\n    fn z() {\n        a()\n    \
             }\n\n    /// W.\n    fn w() {}\n}\n\nimpl A {\n    fn one() {}\n}\n"
        );
    }

    #[test]
    fn the_first_line_takes_no_text_that_ends_it() {
        let line = header("//", "a\nb\u{1b}[1m\u{202e}.yaml");
        assert_eq!(
            line,
            "// @generated from the OpenAPI description a_b_[1m_.yaml; do not edit\n"
        );
    }
}
