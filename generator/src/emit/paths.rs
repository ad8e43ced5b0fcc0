//! How names are written in one file.
//!
//! A type of the API is written `types::Name`, one of the runtime by its bare name out of the prelude, one of the file
//! itself by its bare name, which then hides a prelude's name of the same spelling (the runtime's is written with its
//! path there). So no two globs meet, and adding a type changes no other file. A glob over all types would also cost
//! the compiler the square of their number.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::library::{External, Rule, SharedRule, TypeRef, Via};
use crate::rust::is_keyword;

/// The names of one file, and which imports they turned out to need.
pub struct Paths<'l> {
    local: BTreeSet<&'l str>,
    /// Names of the file that are no types of the description; a type of the same name is another one.
    hidden: BTreeSet<&'l str>,
    /// The rules that are constants.
    shared: &'l [SharedRule],
    /// Whether the file is in `src/types/`, so that its own types need no path.
    pub runtime: bool,
    pub types: bool,
}

impl<'l> Paths<'l> {
    /// A file that defines these names.
    pub fn new(local: impl IntoIterator<Item = &'l str>) -> Self {
        Paths {
            local: local.into_iter().collect(),
            hidden: BTreeSet::new(),
            shared: &[],
            runtime: false,
            types: false,
        }
    }

    /// The file also defines these names, for something that is no type of `src/types/`.
    #[must_use]
    pub fn hiding(mut self, names: impl IntoIterator<Item = &'l str>) -> Self {
        self.hidden.extend(names);
        self
    }

    /// These rules are constants of the crate.
    #[must_use]
    pub fn sharing(mut self, rules: &'l [SharedRule]) -> Self {
        self.shared = rules;
        self
    }

    /// The constant that a rule is, where it is one.
    pub fn constant(&self, rule: &Rule) -> Option<TokenStream> {
        if !matches!(rule, Rule::Pattern(_) | Rule::Schema(_)) {
            return None;
        }
        let name = &self.shared.iter().find(|shared| shared.rule == *rule)?.name;
        let name = ident(name);
        Some(quote!(crate::rules::#name))
    }

    /// The file's `use` line: the prelude has `types`, too.
    pub fn imports(&self) -> TokenStream {
        match self.runtime || self.types {
            true => quote!(
                use crate::runtime::prelude::*;
            ),
            false => quote!(),
        }
    }

    /// A name of the runtime's prelude.
    pub fn runtime(&mut self, name: &str) -> TokenStream {
        let ident = ident(name);
        if self.local.contains(name) || self.hidden.contains(name) {
            return quote!(crate::runtime::prelude::#ident);
        }
        self.runtime = true;
        quote!(#ident)
    }

    /// A type of the API.
    pub fn named(&mut self, name: &str) -> TokenStream {
        let ident = ident(name);
        if self.local.contains(name) {
            return quote!(#ident);
        }
        self.types = true;
        quote!(types::#ident)
    }

    /// What an argument of a type is declared as: the type, or whatever becomes it.
    pub fn argument(&mut self, ty: &TypeRef, into: bool) -> TokenStream {
        let ty = self.ty(ty);
        match into {
            true => quote!(impl Into<#ty>),
            false => ty,
        }
    }

    pub fn ty(&mut self, ty: &TypeRef) -> TokenStream {
        match ty {
            TypeRef::Bool => quote!(bool),
            TypeRef::I32 => quote!(i32),
            TypeRef::I64 => quote!(i64),
            TypeRef::U32 => quote!(u32),
            TypeRef::U64 => quote!(u64),
            TypeRef::F64 => quote!(f64),
            TypeRef::String => quote!(String),
            TypeRef::Str => quote!(&str),
            TypeRef::Unit => quote!(()),
            TypeRef::Any => self.runtime("Value"),
            TypeRef::Bytes => self.runtime("Bytes"),
            TypeRef::File => self.runtime("File"),
            TypeRef::Named(name) => self.named(name),
            TypeRef::Local(name) => {
                let name = ident(name);
                quote!(#name)
            }
            TypeRef::Format(format) => self.runtime(format.name()),
            TypeRef::Option(inner) => self.wrapped(quote!(Option), inner),
            TypeRef::Vec(inner) => self.wrapped(quote!(Vec), inner),
            TypeRef::Box(inner) => self.wrapped(quote!(Box), inner),
            TypeRef::Nullable(inner) => {
                let nullable = self.runtime("Nullable");
                self.wrapped(nullable, inner)
            }
            TypeRef::Map(inner) => {
                let (map, inner) = (self.runtime("BTreeMap"), self.ty(inner));
                quote!(#map<String, #inner>)
            }
            TypeRef::Tuple(items) => {
                let items = items.iter().map(|item| self.ty(item));
                quote!((#(#items,)*))
            }
            TypeRef::External(External { path, via }) => {
                let path = external(path);
                let wrapper = match via {
                    Via::Text => self.runtime("Parsed"),
                    Via::Serde => self.runtime("Deserialized"),
                    Via::Reflect => return path,
                };
                quote!(#wrapper<#path>)
            }
        }
    }

    fn wrapped(&mut self, wrapper: TokenStream, inner: &TypeRef) -> TokenStream {
        let inner = self.ty(inner);
        quote!(#wrapper<#inner>)
    }
}

/// An identifier as `lower` chose it: `name`, or `r#name`. What is none (which would be a bug of `lower`) is written as `_`, at
/// which the compiler of the result stops, so that a name can never become other code.
pub fn ident(name: &str) -> Ident {
    let plain = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !is_keyword(name);
    match plain {
        true => Ident::new(name, Span::call_site()),
        false => syn::parse_str(name).unwrap_or_else(|_| Ident::new("_", Span::call_site())),
    }
}

/// A path out of the configuration.
/// The modules that the prelude has.
const MODULES: [&str; 2] = ["client", "types"];

fn external(path: &str) -> TokenStream {
    match syn::parse_str::<syn::Path>(path) {
        // A crate that is called like a module of the prelude.
        Ok(path)
            if path
                .segments
                .first()
                .is_some_and(|first| MODULES.iter().any(|name| first.ident == name)) =>
        {
            let segments = path.segments;
            quote!(::#segments)
        }
        Ok(path) => quote!(#path),
        Err(_) => quote!(::serde_json::Value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Format;

    #[test]
    fn what_is_no_identifier_is_no_other_code() {
        for name in ["name", "r#type", "Name_2", "_x"] {
            assert_eq!(ident(name).to_string(), name);
        }
        for text in ["", "type", "self", "r#self", "1st", "a; fn b", "a b", "_", "//"] {
            assert_eq!(ident(text).to_string(), "_", "{text:?}");
        }
    }

    #[test]
    fn a_local_name_hides_the_runtime_s() {
        let mut paths = Paths::new(["Date"]);
        let ty = |paths: &mut Paths<'_>, ty: TypeRef| crate::format::inline(paths.ty(&ty));
        assert_eq!(ty(&mut paths, TypeRef::Named("Date".to_owned())), "Date");
        assert_eq!(
            ty(&mut paths, TypeRef::Format(Format::Date)),
            "crate::runtime::prelude::Date"
        );
        assert!(!paths.runtime && !paths.types);
        let wrapped = TypeRef::Option(Box::new(TypeRef::Vec(Box::new(TypeRef::Named("Item".to_owned())))));
        assert_eq!(ty(&mut paths, wrapped), "Option<Vec<types::Item>>");
        assert_eq!(ty(&mut paths, TypeRef::Format(Format::Time)), "Time");
        assert!(paths.runtime && paths.types);
    }

    #[test]
    fn a_crate_that_is_called_like_a_module_of_the_prelude_is_that_crate() {
        for (path, written) in [
            ("client::Money", "::client::Money"),
            ("types::Money<u8>", "::types::Money<u8>"),
            ("::client::Money", "::client::Money"),
            ("crate::client::Money", "crate::client::Money"),
            ("clients::Money", "clients::Money"),
        ] {
            assert_eq!(crate::format::inline(external(path)), written);
        }
    }
}
