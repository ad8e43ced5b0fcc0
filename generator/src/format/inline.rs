//! Tokens on one line, spaced as a person would.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// Tokens on one line, spaced as a person would.
pub fn inline(tokens: TokenStream) -> String {
    let mut text = String::new();
    push_inline(&mut text, tokens);
    text
}

pub fn push_inline(text: &mut String, tokens: TokenStream) {
    let mut last = Last::Nothing;
    for token in tokens {
        last = match token {
            TokenTree::Group(group) => {
                let (delimiter, stream) = (group.delimiter(), group.stream());
                // A stream that nobody else holds gives its tokens away; else each of them is copied.
                drop(group);
                let close = open(text, last, delimiter);
                push_inline(text, stream);
                text.push_str(close);
                Last::Word
            }
            TokenTree::Punct(punct) => push_punct(text, last, punct.as_char(), punct.spacing()),
            token @ (TokenTree::Ident(_) | TokenTree::Literal(_)) => push_word(text, last, &token),
        };
    }
}

/// Tokens to be looked at more than once, which a stream is not made for.
pub enum Node {
    /// A name or a literal.
    Word(TokenTree),
    Punct(char, Spacing),
    Group(Delimiter, Vec<Node>),
}

pub fn nodes(tokens: TokenStream) -> Vec<Node> {
    let nodes = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let (delimiter, stream) = (group.delimiter(), group.stream());
            drop(group);
            Node::Group(delimiter, nodes(stream))
        }
        TokenTree::Punct(punct) => Node::Punct(punct.as_char(), punct.spacing()),
        token @ (TokenTree::Ident(_) | TokenTree::Literal(_)) => Node::Word(token),
    });
    nodes.collect()
}

pub fn push_nodes(text: &mut String, nodes: &[Node]) {
    let mut last = Last::Nothing;
    for node in nodes {
        last = match node {
            Node::Group(delimiter, content) => {
                let close = open(text, last, *delimiter);
                push_nodes(text, content);
                text.push_str(close);
                Last::Word
            }
            Node::Punct(sign, spacing) => push_punct(text, last, *sign, *spacing),
            Node::Word(token) => push_word(text, last, token),
        };
    }
}

/// Begins a group, and says how it ends.
fn open(text: &mut String, last: Last, delimiter: Delimiter) -> &'static str {
    let (open, close) = match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => ("{ ", " }"),
        Delimiter::None => ("", ""),
    };
    let spaced = match delimiter {
        Delimiter::Parenthesis => last == Last::Spaced,
        _ => last == Last::Word || last == Last::Spaced,
    };
    if spaced {
        text.push(' ');
    }
    text.push_str(open);
    close
}

fn push_punct(text: &mut String, last: Last, sign: char, spacing: Spacing) -> Last {
    let path = sign == ':' && (spacing == Spacing::Joint || last == Last::Colon);
    let spaced = match (sign, last) {
        (_, Last::Spaced) => true,
        (_, Last::Joint) => false,
        ('=' | '|' | '+', _) => true,
        ('-', Last::Word) if spacing == Spacing::Joint => true,
        ('&' | '*', Last::Word) => true,
        _ => false,
    };
    if spaced {
        text.push(' ');
    }
    text.push(sign);
    match (sign, spacing) {
        (':', Spacing::Joint) => Last::Colon,
        (':', _) if path => Last::Joined,
        (_, Spacing::Joint) => Last::Joint,
        ('>', _) if !text.ends_with("=>") && !text.ends_with("->") => Last::Word,
        (',' | ':' | ';' | '=' | '|' | '+' | '>', _) => Last::Spaced,
        _ => Last::Joined,
    }
}

fn push_word(text: &mut String, last: Last, word: &TokenTree) -> Last {
    if matches!(last, Last::Word | Last::Spaced) {
        text.push(' ');
    }
    // Writing to a string does not fail.
    let _ = match word {
        TokenTree::Ident(name) => write!(text, "{name}"),
        TokenTree::Literal(literal) => write!(text, "{literal}"),
        other => write!(text, "{other}"),
    };
    Last::Word
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
                quote!(pub page_size: i64 = "PageSize" Required [Rule::IntegerMinimum(1), Rule::IntegerMaximum(-50)]),
                r#"pub page_size: i64 = "PageSize" Required [Rule::IntegerMinimum(1), Rule::IntegerMaximum(-50)]"#,
            ),
            (
                quote!(pub a: Option<Vec<A>> = query("a").rules(&[Rule::IntegerMinimum(1)]) => impl Into<String>),
                r#"pub a: Option<Vec<A>> = query("a").rules(&[Rule::IntegerMinimum(1)]) => impl Into<String>"#,
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
}
