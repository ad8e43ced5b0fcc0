//! `src/headers.rs`: a typed accessor for every documented response header.

use quote::quote;

use super::paths::{Paths, ident};
use super::text;
use crate::format::{Page, Part};
use crate::library::{HeaderValue, Library};

pub fn emit(library: &Library) -> Page {
    let mut paths = Paths::new([]);
    // Methods of a trait are as public as it is, and have the headers through what it extends.
    let (visibility, this) = match library.shared_runtime {
        None => (Some(quote!(pub)), quote!(self)),
        Some(_) => (None, quote!(self.borrow())),
    };
    let accessors = library.headers.iter().map(|header| {
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
            #visibility fn #name(&self) -> Option<#ty> {
                #this.#read
            }
        }
    });
    let accessors: Vec<_> = accessors.collect();
    let imports = paths.imports();
    let items = match library.shared_runtime {
        None => quote! {
            use crate::runtime::data::headers::Headers;
            #imports

            impl Headers { #(#accessors)* }
        },
        // Only the crate that defines a type gives it methods; others give it a trait.
        Some(_) => quote! {
            use std::borrow::Borrow;
            use crate::runtime::data::headers::Headers;
            #imports

            /// The headers that the description has, typed: methods of [`Headers`] where this is imported.
            pub trait DocumentedHeaders: Borrow<Headers> { #(#accessors)* }

            impl DocumentedHeaders for Headers {}
        },
    };
    Page {
        docs: vec![library.file_docs.headers.to_owned()],
        parts: vec![Part::Items(items)],
    }
}
