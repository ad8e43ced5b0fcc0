//! `src/headers.rs`: a typed accessor for every documented response header.

use quote::quote;

use super::scope::{Scope, ident};
use super::text;
use crate::format::{Page, Part};
use crate::library::{HeaderItem, TypeRef};

pub fn emit(headers: &[HeaderItem]) -> Page {
    let mut scope = Scope::new([]);
    let accessors = headers.iter().map(|header| {
        let (name, wire, docs) = (ident(&header.name), &header.wire, text::docs(&header.docs));
        let (ty, read) = match &header.ty {
            TypeRef::String => (quote!(&str), quote!(text_of)),
            TypeRef::Bool => (quote!(bool), quote!(boolean_of)),
            TypeRef::I64 => (quote!(i64), quote!(integer_of)),
            TypeRef::F64 => (quote!(f64), quote!(number_of)),
            ty => (scope.ty(ty), quote!(value_of)),
        };
        let explode = header.explode;
        let exploded = matches!(header.ty, TypeRef::Named(_) | TypeRef::Map(_)).then(|| quote!(, #explode));
        let read = if exploded.is_some() { quote!(object_of) } else { read };
        quote! {
            #docs
            pub fn #name(&self) -> Option<#ty> {
                self.#read(#wire #exploded)
            }
        }
    });
    let accessors: Vec<_> = accessors.collect();
    let imports = scope.imports();
    Page {
        docs: vec!["The documented response headers, typed.".to_owned()],
        parts: vec![Part::Items(quote! {
            use crate::runtime::data::headers::Headers;
            #imports

            impl Headers { #(#accessors)* }
        })],
    }
}
