//! Turns the parts of a file into its final text.
//!
//! Invariants: items are printed one by one with a blank line between them (`mod` and `use` lines stay together); a
//! documentation attribute is one `///` line; macro tables, which prettyplease would print as a soup of tokens, are laid
//! out here, one row a line; the text ends in exactly one line feed.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use crate::file_tree::MARK;

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

/// An invocation of one of the runtime's macros, around one item:
/// `name! { settings; docs head { rows } tail }`.
#[derive(Default)]
pub struct Table {
    pub name: &'static str,
    /// What stands before the item: of the first ones as many a line as fit; the others share a line, or have one each.
    pub settings: [Vec<TokenStream>; 2],
    /// Of the item, then `pub struct Name`.
    pub docs: Vec<String>,
    pub attributes: Vec<TokenStream>,
    pub head: TokenStream,
    pub rows: Vec<Row>,
    /// Behind the closing brace of the item.
    pub tail: TokenStream,
}

/// One member of a [`Table`], on a line of its own and followed by a comma.
#[derive(Default)]
pub struct Row {
    pub docs: Vec<String>,
    pub attributes: Vec<TokenStream>,
    pub text: TokenStream,
}

/// A function whose body is one call with a struct literal:
/// `head { pub fn name(arguments) -> output { call(literal { fields }) } }`.
pub struct Function {
    /// `impl Client`, with its attributes before it.
    pub around: Vec<TokenStream>,
    pub docs: Vec<String>,
    pub attributes: Vec<TokenStream>,
    pub name: TokenStream,
    pub arguments: Vec<TokenStream>,
    pub output: TokenStream,
    pub call: TokenStream,
    pub literal: TokenStream,
    pub fields: Vec<TokenStream>,
}

/// Where lines of our own layout are broken.
const WIDTH: usize = 120;

/// The first line of every file.
pub fn header(sign: &str, source: &str) -> String {
    // The name of a file is data: nothing in it may end the comment or colour a terminal.
    let shown: String = source
        .chars()
        .map(|c| {
            if c.is_ascii_graphic() || c.is_alphanumeric() || c == ' ' {
                c
            } else {
                '_'
            }
        })
        .collect();
    match shown.is_empty() {
        true => format!("{sign} {MARK}; do not edit\n"),
        false => format!("{sign} {MARK} from {shown}; do not edit\n"),
    }
}

/// The text of a Rust file.
pub fn print(page: Page, source: &str) -> String {
    let mut text = header("//", source);
    if !page.docs.is_empty() {
        text.push('\n');
    }
    for line in &page.docs {
        push_doc(&mut text, "//!", line);
    }
    let mut last = None;
    for part in page.parts {
        match part {
            Part::Items(tokens) => push_items(&mut text, tokens, &mut last),
            Part::Table(table) => {
                text.push('\n');
                push_table(&mut text, &table);
                last = None;
            }
            Part::Rows(name, rows) => {
                text.push_str(&format!("\n{name}! {{\n"));
                push_rows(&mut text, "    ", &rows);
                text.push_str("}\n");
                last = None;
            }
            Part::Function(function) => {
                text.push('\n');
                push_function(&mut text, &function);
                last = None;
            }
        }
    }
    text
}

fn push_doc(text: &mut String, sign: &str, lines: &str) {
    for line in doc_lines(lines) {
        text.push_str(sign);
        if !line.is_empty() {
            text.push(' ');
            text.push_str(&line);
        }
        text.push('\n');
    }
}

/// What a documentation comment may hold: no line ends, no control characters (a bare carriage return is an error), no
/// characters that change the direction of the text (rustc denies them), no tabs.
pub fn doc_lines(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split('\n').map(|line| {
        let mut shown = String::with_capacity(line.len());
        for c in line.trim_end().chars() {
            match c {
                '\t' => shown.push_str("    "),
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                '\u{2028}' | '\u{2029}' => shown.push(' '),
                c if c.is_control() => shown.push('\u{fffd}'),
                c => shown.push(c),
            }
        }
        shown
    })
}

/// Items that stand together when they follow each other without documentation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Use,
    Module,
}

fn push_items(text: &mut String, tokens: TokenStream, last: &mut Option<Kind>) {
    let parsed = match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(parsed) => parsed,
        // A bug of ours, and the compiler of the result will say where; never a reason to stop.
        Err(_) => {
            text.push('\n');
            text.push_str(&inline(tokens));
            text.push('\n');
            return;
        }
    };
    for item in parsed.items {
        let kind = match &item {
            syn::Item::Use(item) if item.attrs.is_empty() => Some(Kind::Use),
            syn::Item::Mod(item) if item.attrs.is_empty() && item.content.is_none() => Some(Kind::Module),
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

fn push_table(text: &mut String, table: &Table) {
    text.push_str(table.name);
    text.push_str("! {\n");
    let [first, others] = &table.settings;
    push_settings(text, first, others);
    push_docs(text, "    ", &table.docs, &table.attributes);
    text.push_str("    ");
    push_inline(text, table.head.clone());
    match table.rows.is_empty() {
        true => text.push_str(" {}"),
        false => {
            text.push_str(" {\n");
            push_rows(text, "        ", &table.rows);
            text.push_str("    }");
        }
    }
    let tail = inline(table.tail.clone());
    if !tail.is_empty() && !tail.starts_with(';') {
        text.push(' ');
    }
    text.push_str(&tail);
    text.push_str("\n}\n");
}

fn push_rows(text: &mut String, indent: &str, rows: &[Row]) {
    for row in rows {
        push_docs(text, indent, &row.docs, &row.attributes);
        let line = inline(row.text.clone());
        text.push_str(indent);
        match indent.len() + line.chars().count() < WIDTH {
            true => text.push_str(&line),
            false => push_broken(text, indent, row.text.clone()),
        }
        text.push_str(",\n");
    }
}

/// Tokens that are too long for a line: the last list among them has its items on lines of their own.
fn push_broken(text: &mut String, indent: &str, tokens: TokenStream) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let found = tokens.iter().enumerate().rev().find_map(|(index, token)| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            let items = items_of(group.stream());
            (items.len() > 1).then_some((index, Some(items)))
        }
        TokenTree::Group(group) if has_list(group.stream()) => Some((index, None)),
        _ => None,
    });
    let Some((index, items)) = found else {
        push_inline(text, tokens.into_iter().collect());
        return;
    };
    let (before, rest) = tokens.split_at(index);
    let after: TokenStream = rest.iter().skip(1).cloned().collect();
    let before = inline(before.iter().cloned().collect());
    text.push_str(&before);
    match (items, rest.first()) {
        (Some(items), _) => {
            let apart = before.ends_with(|c: char| c.is_alphanumeric() || c == '"');
            text.push_str(if apart { " [" } else { "[" });
            let items: Vec<String> = items.into_iter().map(inline).collect();
            push_lines(text, indent, &items, &Break::Fill);
            text.push_str(&format!("\n{indent}]"));
        }
        (None, Some(TokenTree::Group(group))) => {
            let (open, close) = match group.delimiter() {
                Delimiter::Brace => (" { ", " }"),
                _ => ("(", ")"),
            };
            text.push_str(open);
            push_broken(text, indent, group.stream());
            text.push_str(close);
        }
        _ => {}
    }
    text.push_str(&inline(after));
}

/// Whether a list of several items stands somewhere in there.
fn has_list(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => {
            let list = group.delimiter() == Delimiter::Bracket && items_of(group.stream()).len() > 1;
            list || has_list(group.stream())
        }
        _ => false,
    })
}

/// What commas separate.
fn items_of(tokens: TokenStream) -> Vec<TokenStream> {
    let mut items = vec![Vec::new()];
    for token in tokens {
        match (&token, items.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => items.push(Vec::new()),
            (_, Some(item)) => item.push(token),
            _ => {}
        }
    }
    items.retain(|item| !item.is_empty());
    items.into_iter().map(|item| item.into_iter().collect()).collect()
}

fn push_settings(text: &mut String, first: &[TokenStream], others: &[TokenStream]) {
    if first.is_empty() && others.is_empty() {
        return;
    }
    let inline_all = |list: &[TokenStream]| list.iter().cloned().map(inline).collect::<Vec<_>>();
    let mut lines: Vec<String> = Vec::new();
    for text in inline_all(first) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + text.chars().count() + 7 <= WIDTH => {
                line.push_str(", ");
                line.push_str(&text);
            }
            _ => lines.push(text),
        }
    }
    let others = inline_all(others);
    let joined = others.join(", ");
    match joined.chars().count() + 5 <= WIDTH {
        true if joined.is_empty() => {}
        true => lines.push(joined),
        false => lines.extend(others),
    }
    text.push_str("    ");
    text.push_str(&lines.join(",\n    "));
    text.push_str(";\n\n");
}

fn push_docs(text: &mut String, indent: &str, docs: &[String], attributes: &[TokenStream]) {
    let sign = format!("{indent}///");
    for line in docs {
        push_doc(text, &sign, line);
    }
    for attribute in attributes {
        text.push_str(indent);
        push_inline(text, attribute.clone());
        text.push('\n');
    }
}

fn push_function(text: &mut String, function: &Function) {
    let (attributes, around) = function.around.split_at(function.around.len().saturating_sub(1));
    push_docs(text, "", &[], attributes);
    for tokens in around {
        push_inline(text, tokens.clone());
    }
    text.push_str(" {\n");
    push_docs(text, "    ", &function.docs, &function.attributes);
    let arguments: Vec<String> = function.arguments.iter().cloned().map(inline).collect();
    let open = format!("    pub fn {}(", inline(function.name.clone()));
    let close = format!(") -> {} {{", inline(function.output.clone()));
    push_list(text, &open, &arguments, &close, Break::Each);
    text.push('\n');
    let fields: Vec<String> = function.fields.iter().cloned().map(inline).collect();
    let open = format!(
        "        {}({} {{",
        inline(function.call.clone()),
        inline(function.literal.clone())
    );
    match fields.is_empty() {
        true => text.push_str(&format!("{open}}})")),
        false => push_list(text, &format!("{open} "), &fields, " })", Break::Fill),
    }
    text.push_str("\n    }\n}\n");
}

/// How a list that is too long for a line is broken.
enum Break {
    /// One item a line.
    Each,
    /// As many items a line as fit.
    Fill,
}

/// A list on one line, or its items on lines of their own, one step further in than `open`.
fn push_list(text: &mut String, open: &str, items: &[String], close: &str, broken: Break) {
    let line = format!("{open}{}{close}", items.join(", "));
    if line.chars().count() <= WIDTH || items.is_empty() {
        text.push_str(&line);
        return;
    }
    let outer: String = open.chars().take_while(|c| *c == ' ').collect();
    text.push_str(open.trim_end());
    push_lines(text, &outer, items, &broken);
    text.push_str(&format!("\n{outer}{}", close.trim_start()));
}

/// Items on lines of their own, one step further in than `outer`, each followed by a comma.
fn push_lines(text: &mut String, outer: &str, items: &[String], broken: &Break) {
    let mut width = WIDTH;
    for item in items {
        let len = item.chars().count() + 1;
        match broken {
            Break::Fill if width + 1 + len <= WIDTH => {
                text.push(' ');
                width += 1 + len;
            }
            _ => {
                text.push_str(&format!("\n{outer}    "));
                width = outer.len() + 4 + len;
            }
        }
        text.push_str(item);
        text.push(',');
    }
}

/// Tokens on one line, spaced as a person would.
pub fn inline(tokens: TokenStream) -> String {
    let mut text = String::new();
    push_inline(&mut text, tokens);
    text
}

fn push_inline(text: &mut String, tokens: TokenStream) {
    let mut last = Last::Nothing;
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                let apart = match group.delimiter() {
                    Delimiter::Parenthesis => last == Last::Spaced,
                    _ => last == Last::Word || last == Last::Spaced,
                };
                if apart {
                    text.push(' ');
                }
                text.push_str(open);
                push_inline(text, group.stream());
                text.push_str(close);
                last = Last::Word;
            }
            TokenTree::Punct(punct) => {
                let sign = punct.as_char();
                let path = sign == ':' && (punct.spacing() == Spacing::Joint || last == Last::Colon);
                let apart = match (sign, last) {
                    (_, Last::Spaced) => true,
                    (_, Last::Joint) => false,
                    ('=' | '|' | '+', _) => true,
                    ('-', Last::Word) if punct.spacing() == Spacing::Joint => true,
                    ('&' | '*', Last::Word) => true,
                    _ => false,
                };
                if apart {
                    text.push(' ');
                }
                text.push(sign);
                last = match (sign, punct.spacing()) {
                    (':', Spacing::Joint) => Last::Colon,
                    (':', _) if path => Last::Joined,
                    (_, Spacing::Joint) => Last::Joint,
                    ('>', _) if !text.ends_with("=>") && !text.ends_with("->") => Last::Word,
                    (',' | ':' | ';' | '=' | '|' | '+' | '>', _) => Last::Spaced,
                    _ => Last::Joined,
                };
            }
            token @ (TokenTree::Ident(_) | TokenTree::Literal(_)) => {
                if matches!(last, Last::Word | Last::Spaced) {
                    text.push(' ');
                }
                text.push_str(&token.to_string());
                last = Last::Word;
            }
        }
    }
}

/// What stands before the next token, as far as spacing is concerned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    /// A word, a literal or a closing bracket.
    Word,
    /// Punctuation that a space follows.
    Spaced,
    /// Punctuation that no space follows.
    Joined,
    /// The first half of punctuation.
    Joint,
    /// The first half of `::`.
    Colon,
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn tokens_on_one_line_read_like_source() {
        let cases = [
            (
                quote!(pub page_size: i64 = "PageSize" Required [Rule::Least(1), Rule::Most(-50)]),
                r#"pub page_size: i64 = "PageSize" Required [Rule::Least(1), Rule::Most(-50)]"#,
            ),
            (
                quote!(pub a: Option<Vec<A>> = query("a").rules(&[Rule::Least(1)]) => impl Into<String>),
                r#"pub a: Option<Vec<A>> = query("a").rules(&[Rule::Least(1)]) => impl Into<String>"#,
            ),
            (
                quote!(..pub extra: BTreeMap<String, Value>),
                "..pub extra: BTreeMap<String, Value>",
            ),
            (
                quote!(pub struct A -> types::B = text),
                "pub struct A -> types::B = text",
            ),
            (
                quote!(#[allow(deprecated, reason = "so")]),
                r#"#[allow(deprecated, reason = "so")]"#,
            ),
            (quote!(Call<'_, A>), "Call<'_, A>"),
            (quote!(x => #[deprecated] i64), "x => #[deprecated] i64"),
            (quote!(; closed true; rules [A]), "; closed true; rules [A]"),
            (
                quote!(Rule::Pattern(&Pattern::Steps(
                    "^a$",
                    &[Step::Class(&[('a', 'z')], 1, 2)]
                ))),
                r#"Rule::Pattern(&Pattern::Steps("^a$", &[Step::Class(&[('a', 'z')], 1, 2)]))"#,
            ),
            (
                quote!(Json(Option<Vec<types::A>>) => "a" | "b"),
                r#"Json(Option<Vec<types::A>>) => "a" | "b""#,
            ),
            (quote!(r#type: "type" Optional), r#"r#type: "type" Optional"#),
            (quote!(::std::string::String), "::std::string::String"),
        ];
        for (tokens, text) in cases {
            assert_eq!(inline(tokens), text);
        }
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
            "// @generated by cargo xtask codegen from x.yaml; do not edit\n\n//! Docs.\n//!\n\nmod a;\nmod b;\n\n\
             pub use a::*;\npub use b::*;\n\n/// A.\npub struct A;\n\nrecord! {\n    /// A.\n    pub struct A {\n        /// \
             One.\n        pub a: Option<String> = \"A\",\n    }; closed true\n}\n\nimpl T for A {\n    type X = u8;\n    const Y: u8 = 1;\n\n    fn z() {\n        a()\n    \
             }\n\n    /// W.\n    fn w() {}\n}\n\nimpl A {\n    fn one() {}\n}\n"
        );
    }

    #[test]
    fn what_is_too_long_for_a_line_has_its_last_list_broken() {
        let name = proc_macro2::Ident::new(&"long_".repeat(12), proc_macro2::Span::call_site());
        let row = |text| {
            let mut out = String::new();
            push_rows(&mut out, "    ", &[Row { text, ..Row::default() }]);
            out
        };
        let list =
            row(quote!(pub #name: i64 = form().encodings(&[A::new("tags").b(), A::new("more"), A::new("others")])));
        assert_eq!(
            list,
            format!(
                "    pub {name}: i64 = form().encodings(&[\n        A::new(\"tags\").b(), A::new(\"more\"), \
                 A::new(\"others\"),\n    ]),\n"
            )
        );
        let rules =
            row(quote!(pub #name: Vec<i64> = "name-on-the-wire" [Rule::MinItems(1), Rule::Items(&[Rule::Least(1)])]));
        assert_eq!(
            rules,
            format!(
                "    pub {name}: Vec<i64> = \"name-on-the-wire\" [\n        Rule::MinItems(1), \
                 Rule::Items(&[Rule::Least(1)]),\n    ],\n"
            )
        );
        let bare = row(quote!(pub #name: BTreeMap<String, #name>));
        assert_eq!(bare, format!("    pub {name}: BTreeMap<String, {name}>,\n"));
    }

    #[test]
    fn a_function_has_its_arguments_on_one_line_or_one_a_line() {
        let function = |count: usize| {
            let names: Vec<_> = (0..count)
                .map(|index| proc_macro2::Ident::new(&format!("argument{index}"), proc_macro2::Span::call_site()))
                .collect();
            let mut text = String::new();
            push_function(
                &mut text,
                &Function {
                    around: vec![quote!(#[cfg(a)]), quote!(impl Client)],
                    docs: vec!["Docs.".to_owned()],
                    attributes: vec![quote!(#[deprecated])],
                    name: quote!(call),
                    arguments: names.iter().map(|name| quote!(#name: i64)).collect(),
                    output: quote!(Call<'_, Op>),
                    call: quote!(self.call),
                    literal: quote!(Op),
                    fields: names.iter().map(|name| quote!(#name)).collect(),
                },
            );
            text
        };
        assert_eq!(
            function(1),
            "#[cfg(a)]\nimpl Client {\n    /// Docs.\n    #[deprecated]\n    pub fn call(argument0: i64) -> Call<'_, Op> {\n        \
             self.call(Op { argument0 })\n    }\n}\n"
        );
        let long = function(12);
        assert!(
            long.contains("    pub fn call(\n        argument0: i64,\n        argument1: i64,\n"),
            "{long}"
        );
        assert!(
            long.contains("    ) -> Call<'_, Op> {\n        self.call(Op {\n            argument0, argument1,"),
            "{long}"
        );
        assert!(long.ends_with(", argument11,\n        })\n    }\n}\n"), "{long}");
        assert!(long.lines().all(|line| line.len() <= WIDTH), "{long}");
    }

    #[test]
    fn the_first_line_takes_no_text_that_ends_it() {
        let line = header("//", "a\nb\u{1b}[1m\u{202e}.yaml");
        assert_eq!(
            line,
            "// @generated by cargo xtask codegen from a_b_[1m_.yaml; do not edit\n"
        );
    }
}
