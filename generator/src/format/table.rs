//! The contents of the runtime's macros, which prettyplease would print as a soup of tokens: one row a line.

use proc_macro2::TokenStream;

use super::inline::{Node, inline, nodes, push_inline, push_nodes};
use super::lines::{WIDTH, push_broken, push_docs, text_of};

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

pub fn push_table(text: &mut String, table: Table) {
    text.push_str(table.name);
    text.push_str("! {\n");
    let [first, others] = table.settings;
    push_settings(text, first, others);
    push_docs(text, "    ", &table.docs, table.attributes);
    text.push_str("    ");
    push_inline(text, table.head);
    match table.rows.is_empty() {
        true => text.push_str(" {}"),
        false => {
            text.push_str(" {\n");
            push_rows(text, "        ", table.rows);
            text.push_str("    }");
        }
    }
    let tail = inline(table.tail);
    if !tail.is_empty() && !tail.starts_with(';') {
        text.push(' ');
    }
    text.push_str(&tail);
    text.push_str("\n}\n");
}

pub fn push_rows(text: &mut String, indent: &str, rows: Vec<Row>) {
    for row in rows {
        push_docs(text, indent, &row.docs, row.attributes);
        text.push_str(indent);
        let (start, nodes) = (text.len(), nodes(row.text));
        push_nodes(text, &nodes);
        if indent.len() + text[start..].chars().count() >= WIDTH {
            text.truncate(start);
            push_broken(text, indent, &nodes);
        }
        text.push_str(",\n");
    }
}

fn push_settings(text: &mut String, first: Vec<TokenStream>, others: Vec<TokenStream>) {
    if first.is_empty() && others.is_empty() {
        return;
    }
    let mut lines: Vec<String> = Vec::new();
    for text in first.into_iter().map(inline) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + text.chars().count() + 7 <= WIDTH => {
                line.push_str(", ");
                line.push_str(&text);
            }
            _ => lines.push(text),
        }
    }
    let others: Vec<Vec<Node>> = others.into_iter().map(nodes).collect();
    let joined = others.iter().map(|nodes| text_of(nodes)).collect::<Vec<_>>().join(", ");
    match joined.chars().count() + 5 <= WIDTH {
        true if joined.is_empty() => {}
        true => lines.push(joined),
        false => lines.extend(others.iter().map(|nodes| setting(nodes))),
    }
    text.push_str("    ");
    text.push_str(&lines.join(",\n    "));
    text.push_str(";\n\n");
}

/// A setting on a line of its own, or with its last list broken where it is too long for one.
fn setting(nodes: &[Node]) -> String {
    let mut text = text_of(nodes);
    if text.chars().count() + 5 > WIDTH {
        text.clear();
        push_broken(&mut text, "    ", nodes);
    }
    text
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn what_is_too_long_for_a_line_has_its_last_list_broken() {
        let name = proc_macro2::Ident::new(&"long_".repeat(12), proc_macro2::Span::call_site());
        let row = |text| {
            let mut out = String::new();
            push_rows(&mut out, "    ", vec![Row { text, ..Row::default() }]);
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
        let rules = row(
            quote!(pub #name: Vec<i64> = "name-on-the-wire" [Rule::MinItems(1), Rule::Items(&[Rule::IntegerMinimum(1)])]),
        );
        assert_eq!(
            rules,
            format!(
                "    pub {name}: Vec<i64> = \"name-on-the-wire\" [\n        Rule::MinItems(1), \
                 Rule::Items(&[Rule::IntegerMinimum(1)]),\n    ],\n"
            )
        );
        let nested = row(
            quote!(pub #name: Vec<i64> = "name-on-the-wire" [Rule::Items(&[Rule::MinLength(1), Rule::MaxLength(2)])]),
        );
        assert_eq!(
            nested,
            format!(
                "    pub {name}: Vec<i64> = \"name-on-the-wire\" [Rule::Items(&[\n        Rule::MinLength(1), \
                 Rule::MaxLength(2),\n    ])],\n"
            )
        );
        let bare = row(quote!(pub #name: BTreeMap<String, #name>));
        assert_eq!(bare, format!("    pub {name}: BTreeMap<String, {name}>,\n"));
    }
}
