//! A request function: one call with what an operation is made of.

use proc_macro2::TokenStream;

use super::inline::{inline, push_inline};
use super::lines::{Break, push_docs, push_list};

/// A function whose body is one call with what another makes:
/// `head { pub fn name(arguments) -> output { call(receiver, made(values)) } }`.
pub struct Function {
    /// `impl Client`, with its attributes before it.
    pub around: Vec<TokenStream>,
    pub docs: Vec<String>,
    pub attributes: Vec<TokenStream>,
    pub name: TokenStream,
    pub arguments: Vec<TokenStream>,
    pub output: TokenStream,
    pub call: TokenStream,
    pub receiver: TokenStream,
    pub made: TokenStream,
    pub values: Vec<TokenStream>,
}

pub fn push_function(text: &mut String, function: Function) {
    let mut attributes = function.around;
    let around = attributes.pop();
    push_docs(text, "", &[], attributes);
    if let Some(around) = around {
        push_inline(text, around);
    }
    text.push_str(" {\n");
    push_docs(text, "    ", &function.docs, function.attributes);
    let arguments: Vec<String> = function.arguments.into_iter().map(inline).collect();
    let open = format!("    pub fn {}(", inline(function.name));
    let close = format!(") -> {} {{", inline(function.output));
    push_list(text, &open, &arguments, &close, Break::Each);
    text.push('\n');
    let values: Vec<String> = function.values.into_iter().map(inline).collect();
    let [call, receiver, made] = [function.call, function.receiver, function.made].map(inline);
    let open = format!("        {call}({receiver}, {made}(");
    match values.is_empty() {
        true => text.push_str(&format!("{open}))")),
        false => push_list(text, &open, &values, "))", Break::Fill),
    }
    text.push_str("\n    }\n}\n");
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;
    use crate::format::lines::WIDTH;

    #[test]
    fn a_function_has_its_arguments_on_one_line_or_one_a_line() {
        let function = |count: usize| {
            let names: Vec<_> = (0..count)
                .map(|index| proc_macro2::Ident::new(&format!("argument{index}"), proc_macro2::Span::call_site()))
                .collect();
            let mut text = String::new();
            push_function(
                &mut text,
                Function {
                    around: vec![quote!(#[cfg(a)]), quote!(impl Client)],
                    docs: vec!["Docs.".to_owned()],
                    attributes: vec![quote!(#[deprecated])],
                    name: quote!(call),
                    arguments: names.iter().map(|name| quote!(#name: i64)).collect(),
                    output: quote!(Call<'_, Op>),
                    call: quote!(client::call),
                    receiver: quote!(self),
                    made: quote!(Op::new),
                    values: names.iter().map(|name| quote!(#name)).collect(),
                },
            );
            text
        };
        assert_eq!(
            function(1),
            "#[cfg(a)]\nimpl Client {\n    /// Docs.\n    #[deprecated]\n    pub fn call(argument0: i64) -> Call<'_, Op> {\n        \
             client::call(self, Op::new(argument0))\n    }\n}\n"
        );
        let long = function(12);
        assert!(
            long.contains("    pub fn call(\n        argument0: i64,\n        argument1: i64,\n"),
            "{long}"
        );
        assert!(
            long.contains(
                "    ) -> Call<'_, Op> {\n        client::call(self, Op::new(\n            argument0, argument1,"
            ),
            "{long}"
        );
        assert!(long.ends_with(", argument11,\n        ))\n    }\n}\n"), "{long}");
        assert!(long.lines().all(|line| line.len() <= WIDTH), "{long}");
    }
}
