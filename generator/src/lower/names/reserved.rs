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
/// that nothing but `Call::from(call)` would meet a setter of the name, and half of all APIs have a parameter `from`.
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
            Receiver::Client => &["builder", "call", "clone", "clone_from", "fmt"],
            Receiver::Builder => &[
                "base_url",
                "build",
                "clock",
                "clone",
                "clone_from",
                "conformance",
                "connect_timeout",
                "credential",
                "fmt",
                "follow_redirects",
                "header",
                "idempotency_header",
                "layer",
                "max_response_bytes",
                "new",
                "retry",
                "retry_budget",
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
                "new",
                "pages",
                "query_parameter",
                "retry",
                "send",
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
        for method in [self.own(), self.target(), EVERYTHING].into_iter().flatten() {
            scope.reserve(method);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

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
            "PartialEq" => &["eq", "ne"],
            "PartialOrd" => &["partial_cmp", "lt", "le", "gt", "ge"],
            // No methods, or none that are called with a method's syntax.
            "Copy" | "Eq" | "From" => &[],
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
