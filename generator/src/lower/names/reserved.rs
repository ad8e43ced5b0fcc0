//! Names that generated methods cannot have: an inherent method hides one of its `impl`'s other halves, or of a trait.
//!
//! One table for each type that the description gives methods to. A test holds it to the runtime's source: everything
//! the type has there by itself, through a derive, through a trait, or as everything has it.

use crate::lower::names::Scope;

/// A type of the runtime that generated code adds methods to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    Client,
    Builder,
    Call,
    Headers,
}

/// What every value has through the standard library's blanket implementations. `from` and `try_from` take no `self`, so
/// that nothing but `Call::from(call)` would meet a setter of the name, and half of all APIs have a parameter `from`;
/// what a type is made from is another matter: `Headers::from(map)` is written.
const EVERYTHING: &[&str] = &[
    "borrow",
    "borrow_mut",
    "clone_into",
    "into",
    "to_owned",
    "try_into",
    "type_id",
];

impl Receiver {
    /// The methods that the type has of its own, and through what it implements.
    fn own(self) -> &'static [&'static str] {
        match self {
            Receiver::Client => &["builder", "call", "clone", "clone_from", "fmt", "poll_ready"],
            Receiver::Builder => &[
                "base_url",
                "build",
                "client_certificate",
                "clock",
                "clone",
                "clone_from",
                "conformance",
                "connect_timeout",
                "credential",
                "documented_examples",
                "fmt",
                "follow_redirects",
                "header",
                "idempotency_header",
                "layer",
                "max_response_bytes",
                "new",
                "observer",
                "own_variables",
                "proxy",
                "retry",
                "retry_budget",
                "root_certificates",
                "server",
                "server_variable",
                "timeout",
                "transport",
                "user_agent",
            ],
            Receiver::Call => &[
                "base_url",
                "clone",
                "clone_from",
                "conformance",
                "credential",
                "fmt",
                "header",
                "inputs",
                "into_future",
                "items",
                "items_blocking",
                "new",
                "over_blocking",
                "pages",
                "pages_blocking",
                "poll",
                "query_parameter",
                "recorded",
                "retry",
                "send",
                "send_blocking",
                "timeout",
            ],
            Receiver::Headers => &[
                "boolean_of",
                "clone",
                "clone_from",
                "default",
                "deref",
                "eq",
                "fmt",
                "from",
                "integer_of",
                "items_of",
                "ne",
                "number_of",
                "object_of",
                "text_of",
                "value_of",
            ],
        }
    }

    /// The methods of what it derefs to: `http::HeaderMap`, whose `into_iter` comes from a trait.
    fn target(self) -> &'static [&'static str] {
        match self {
            Receiver::Headers => &[
                "append",
                "capacity",
                "clear",
                "contains_key",
                "drain",
                "entry",
                "extend",
                "get",
                "get_all",
                "get_mut",
                "index",
                "insert",
                "into_iter",
                "is_empty",
                "iter",
                "iter_mut",
                "keys",
                "keys_len",
                "len",
                "remove",
                "reserve",
                "try_append",
                "try_entry",
                "try_insert",
                "try_reserve",
                "values",
                "values_mut",
                "with_capacity",
            ],
            _ => &[],
        }
    }

    /// Whether a generated method cannot have the name.
    pub fn has(self, method: &str) -> bool {
        [self.own(), self.target(), EVERYTHING]
            .iter()
            .any(|list| list.contains(&method))
    }

    /// Keeps its names from being given.
    pub fn reserve(self, scope: &mut Scope) {
        for methods in [self.own(), self.target(), EVERYTHING] {
            scope.reserve_all(methods);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use proc_macro2::{TokenStream, TokenTree};

    use super::*;
    use crate::lower::names::identifier::{OF_THE_CRATE, is_reserved_type};

    /// The methods of the traits that the runtime derives or implements for such a type.
    fn methods_of_trait(name: &str) -> &'static [&'static str] {
        match name {
            "Clone" => &["clone", "clone_from"],
            "Debug" | "Display" => &["fmt"],
            "Default" => &["default"],
            "Deref" => &["deref"],
            "DerefMut" => &["deref_mut"],
            "Drop" => &["drop"],
            "Extend" => &["extend"],
            "Hash" => &["hash"],
            "Index" => &["index"],
            "IntoFuture" => &["into_future"],
            "IntoIterator" => &["into_iter"],
            "Ord" => &["cmp", "max", "min", "clamp"],
            "From" => &["from"],
            "PartialEq" => &["eq", "ne"],
            "PartialOrd" => &["partial_cmp", "lt", "le", "gt", "ge"],
            "Service" => &["call", "poll_ready"],
            // No methods, or none that are called with a method's syntax.
            "Copy" | "Eq" => &[],
            other => panic!("say here which methods the trait {other} gives"),
        }
    }

    fn last(path: &syn::Path) -> String {
        path.segments
            .last()
            .map(|segment| segment.ident.to_string())
            .unwrap_or_default()
    }

    /// The files of the runtime, parsed.
    fn files() -> Vec<syn::File> {
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src/runtime")];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("the runtime is there") {
                let path = entry.expect("the runtime can be listed").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    let text = std::fs::read_to_string(&path).expect("the runtime can be read");
                    files.push(syn::parse_file(&text).expect("the runtime is Rust"));
                }
            }
        }
        files
    }

    /// Everything that can be called on a type of the runtime.
    fn methods(files: &[syn::File], ty: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut add = |names: &[&str]| found.extend(names.iter().map(|name| (*name).to_owned()));
        for item in files.iter().flat_map(|file| &file.items) {
            match item {
                syn::Item::Struct(item) if item.ident == ty => {
                    for attribute in item
                        .attrs
                        .iter()
                        .filter(|attribute| attribute.path().is_ident("derive"))
                    {
                        let parser = syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated;
                        let traits = attribute.parse_args_with(parser).expect("a derive lists paths");
                        traits.iter().for_each(|path| add(methods_of_trait(&last(path))));
                    }
                }
                syn::Item::Impl(item) => {
                    let of = match &*item.self_ty {
                        syn::Type::Path(path) => last(&path.path),
                        _ => continue,
                    };
                    match &item.trait_ {
                        _ if of != ty => {}
                        Some((path, _)) => add(methods_of_trait(&last(path))),
                        None => {
                            for inner in &item.items {
                                if let syn::ImplItem::Fn(inner) = inner {
                                    add(&[&inner.sig.ident.to_string()]);
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        found
    }

    #[test]
    fn the_table_is_what_the_runtime_has() {
        let files = files();
        for (receiver, ty) in [
            (Receiver::Client, "Client"),
            (Receiver::Builder, "ClientBuilder"),
            (Receiver::Call, "Call"),
            (Receiver::Headers, "Headers"),
        ] {
            let mut there = methods(&files, ty);
            if receiver == Receiver::Client {
                // Written by `emit`.
                there.insert("builder".to_owned());
            }
            let table: BTreeSet<String> = receiver.own().iter().map(|name| (*name).to_owned()).collect();
            assert!(there.len() > 3, "{ty}: {there:?}");
            assert_eq!(
                table, there,
                "{ty}: lower/names/reserved.rs must list what the runtime has"
            );
        }
    }

    /// The names in capitals that the text of a macro leaves to the place where it is used.
    fn bare_names(tokens: TokenStream, found: &mut BTreeSet<String>) {
        let mut before = String::new();
        for token in tokens {
            match &token {
                // Derives have names of their own, and imports bring theirs.
                TokenTree::Group(_) if ["derive", ":"].contains(&before.as_str()) => {}
                TokenTree::Group(group) => bare_names(group.stream(), found),
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    let defines = ["type", "const", "static", "struct", "enum", "trait"].contains(&before.as_str());
                    // A constant or a generic parameter, which no type of a description is spelt like.
                    let capitals = !name.contains(|c: char| c.is_ascii_lowercase());
                    let elsewhere = [":", ".", "$", "'"].contains(&before.as_str());
                    if name.starts_with(|c: char| c.is_ascii_uppercase()) && !defines && !capitals && !elsewhere {
                        found.insert(name);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            before = match token {
                TokenTree::Group(_) => String::new(),
                token => token.to_string(),
            };
        }
    }

    /// What a macro writes: the last group of each of its rules.
    fn transcribers(tokens: TokenStream) -> Vec<TokenStream> {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let rules = tokens.windows(2).filter_map(|pair| match pair {
            [TokenTree::Punct(arrow), TokenTree::Group(text)] if arrow.as_char() == '>' => Some(text.stream()),
            _ => None,
        });
        rules.collect()
    }

    #[test]
    fn no_type_of_a_description_hides_what_the_macros_name() {
        let files = files();
        let macros = files.iter().flat_map(|file| &file.items).filter_map(|item| match item {
            syn::Item::Macro(item) if item.mac.path.is_ident("macro_rules") => Some(item),
            _ => None,
        });
        let exported = |item: &&syn::ItemMacro| item.attrs.iter().any(|one| one.path().is_ident("macro_export"));
        let mut found = BTreeSet::new();
        let mut count = 0;
        for item in macros.filter(exported) {
            for text in transcribers(item.mac.tokens.clone()) {
                bare_names(text, &mut found);
                count += 1;
            }
        }
        assert!(count > 8, "the runtime has macros");
        found.retain(|name| !is_reserved_type(name));
        assert_eq!(found, BTreeSet::new(), "write their paths in the macros");
    }

    #[test]
    fn the_names_of_the_crate_are_there() {
        let files = files();
        let there: BTreeSet<String> = files
            .iter()
            .flat_map(|file| &file.items)
            .filter_map(|item| match item {
                syn::Item::Struct(syn::ItemStruct { ident, vis, .. })
                | syn::Item::Enum(syn::ItemEnum { ident, vis, .. })
                | syn::Item::Trait(syn::ItemTrait { ident, vis, .. })
                    if matches!(vis, syn::Visibility::Public(_)) =>
                {
                    Some(ident.to_string())
                }
                _ => None,
            })
            .collect();
        for name in OF_THE_CRATE {
            assert!(there.contains(*name), "the runtime has no {name}");
        }
        for name in ["Call", "Client", "ClientBuilder", "Error", "Headers"] {
            assert!(is_reserved_type(name), "{name}");
        }
    }

    #[test]
    fn the_headers_deref_to_what_the_table_knows() {
        let source =
            std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src/runtime/data/headers.rs"))
                .expect("the runtime can be read");
        assert!(
            source.contains("type Target = HeaderMap;"),
            "the table knows the methods of HeaderMap"
        );
    }
}
