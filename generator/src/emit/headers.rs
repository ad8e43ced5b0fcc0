//! `src/headers.rs`: a typed accessor for every documented response header.

use quote::quote;

use super::paths::{Paths, ident};
use super::text;
use crate::format::{Page, Part};
use crate::library::{HeaderItem, HeaderValue};

pub fn emit(headers: &[HeaderItem]) -> Page {
    let mut paths = Paths::new([]);
    let accessors = headers.iter().map(|header| {
        let (name, wire, docs) = (ident(&header.name), &header.wire, text::docs(&header.docs));
        let (ty, read) = match &header.value {
            HeaderValue::String => (quote!(&str), quote!(text_of(#wire))),
            HeaderValue::Boolean => (quote!(bool), quote!(boolean_of(#wire))),
            HeaderValue::Integer => (quote!(i64), quote!(integer_of(#wire))),
            HeaderValue::Number => (quote!(f64), quote!(number_of(#wire))),
            HeaderValue::Value(ty) => (paths.ty(ty), quote!(value_of(#wire))),
            HeaderValue::Object { ty, explode } => (paths.ty(ty), quote!(object_of(#wire, #explode))),
        };
        quote! {
            #docs
            pub fn #name(&self) -> Option<#ty> {
                self.#read
            }
        }
    });
    let accessors: Vec<_> = accessors.collect();
    let imports = paths.imports();
    Page {
        docs: vec!["The documented response headers, typed.".to_owned()],
        parts: vec![Part::Items(quote! {
            use crate::runtime::data::headers::Headers;
            #imports

            impl Headers { #(#accessors)* }
        })],
    }
}
