//! How names are written in one file.
//!
//! A type of the API is written `types::Name`, one of the runtime by its bare name out of the prelude, one of the file
//! itself by its bare name, which then hides a prelude's name of the same spelling (the runtime's is written with its
//! path there). So no two globs meet, and adding a type changes no other file. A glob over all types would also cost
//! the compiler the square of their number.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::library::{Format, Item, TypeRef};
use crate::rust::{KEYWORDS, PATH_KEYWORDS};

/// The names of one file, and which imports they turned out to need.
pub struct Scope<'l> {
    local: BTreeSet<&'l str>,
    /// Names of the file that are no types of the description; a type of the same name is another one.
    hidden: BTreeSet<&'l str>,
    /// Whether the file is in `src/types/`, so that its own types need no path.
    pub runtime: bool,
    pub types: bool,
}

impl<'l> Scope<'l> {
    /// A file that defines these names.
    pub fn new(local: impl IntoIterator<Item = &'l str>) -> Self {
        Scope {
            local: local.into_iter().collect(),
            hidden: BTreeSet::new(),
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
            TypeRef::Format(format) => self.runtime(format_name(*format)),
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
            TypeRef::External(path) => external(path),
        }
    }

    fn wrapped(&mut self, wrapper: TokenStream, inner: &TypeRef) -> TokenStream {
        let inner = self.ty(inner);
        quote!(#wrapper<#inner>)
    }
}

/// The runtime's type of a format.
fn format_name(format: Format) -> &'static str {
    match format {
        Format::DateTime => "DateTime",
        Format::Date => "Date",
        Format::Time => "Time",
        Format::Duration => "Duration",
        Format::Uuid => "Uuid",
        Format::Uri => "Uri",
        Format::Ipv4 => "Ipv4",
        Format::Ipv6 => "Ipv6",
        Format::Byte => "Base64",
    }
}

/// The names that items define.
pub fn names(items: &[Item]) -> impl Iterator<Item = &str> {
    items.iter().map(|item| match item {
        Item::Struct(item) => item.name.as_str(),
        Item::TextEnum(item) => item.name.as_str(),
        Item::ScalarEnum(item) => item.name.as_str(),
        Item::Union(item) => item.name.as_str(),
        Item::Newtype(item) => item.name.as_str(),
        Item::Alias(item) => item.name.as_str(),
        Item::Choice(item) => item.name.as_str(),
    })
}

/// An identifier as `lower` chose it: `name`, or `r#name`. A keyword is written raw, and a character that no
/// identifier has (which would be a bug of `lower`) as `_`, so that a name can never become other code.
pub fn ident(name: &str) -> Ident {
    let bare = name.strip_prefix("r#").unwrap_or(name);
    let mut spelled: String = bare
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '_' { c } else { '_' })
        .collect();
    if spelled.is_empty() || spelled.starts_with(|c: char| c.is_numeric()) {
        spelled.insert(0, '_');
    }
    match spelled.as_str() {
        // These cannot be raw.
        path if PATH_KEYWORDS.contains(&path) => Ident::new(&format!("{spelled}_"), Span::call_site()),
        _ if KEYWORDS.contains(&spelled.as_str()) => Ident::new_raw(&spelled, Span::call_site()),
        _ if spelled.is_ascii() || syn::parse_str::<Ident>(&spelled).is_ok() => Ident::new(&spelled, Span::call_site()),
        _ => {
            let ascii: String = spelled.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect();
            Ident::new(&format!("_{ascii}"), Span::call_site())
        }
    }
}

/// A path out of the configuration.
fn external(path: &str) -> TokenStream {
    match syn::parse_str::<syn::Path>(path) {
        Ok(path) => quote!(#path),
        Err(_) => quote!(::serde_json::Value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_is_some_identifier() {
        let cases = [
            ("name", "name"),
            ("r#type", "r#type"),
            ("type", "r#type"),
            ("self", "self_"),
            ("", "__"),
            ("1st", "_1st"),
            ("a; fn b", "a__fn_b"),
            ("größe", "größe"),
            ("_", "__"),
        ];
        for (text, name) in cases {
            assert_eq!(ident(text).to_string(), name, "{text:?}");
        }
    }

    #[test]
    fn a_local_name_hides_the_runtime_s() {
        let mut scope = Scope::new(["Date"]);
        let ty = |scope: &mut Scope<'_>, ty: TypeRef| crate::format::inline(scope.ty(&ty));
        assert_eq!(ty(&mut scope, TypeRef::Named("Date".to_owned())), "Date");
        assert_eq!(
            ty(&mut scope, TypeRef::Format(Format::Date)),
            "crate::runtime::prelude::Date"
        );
        assert!(!scope.runtime && !scope.types);
        let wrapped = TypeRef::Option(Box::new(TypeRef::Vec(Box::new(TypeRef::Named("Item".to_owned())))));
        assert_eq!(ty(&mut scope, wrapped), "Option<Vec<types::Item>>");
        assert_eq!(ty(&mut scope, TypeRef::Format(Format::Time)), "Time");
        assert!(scope.runtime && scope.types);
    }
}
