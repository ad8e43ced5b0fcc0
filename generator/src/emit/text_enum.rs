//! A string enumeration and its table of values.

use quote::quote;

use super::scope::{Scope, ident};
use super::text;
use crate::format::{Part, Table};
use crate::library::TextEnumItem;

pub fn emit(item: &TextEnumItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let name = ident(&item.name);
    let docs = text::docs_of(&item.docs, &item.origin);
    let unknown = ident(&item.unknown);
    let variants = item.variants.iter().map(|(variant, _, docs)| {
        let mark = (item.default.as_ref() == Some(variant)).then(|| quote!(#[default]));
        let (variant, docs) = (ident(variant), text::docs(docs));
        quote!(#docs #mark #variant)
    });
    let variants: Vec<_> = variants.collect();
    let default = item.default.is_some().then(|| quote!(, Default));
    let definition = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash #default)]
        pub enum #name {
            #(#variants,)*
            #[doc = " A value that the description does not list."]
            #unknown(String),
        }
    };
    scope.runtime = true;
    let mut rows: Vec<_> = item
        .variants
        .iter()
        .map(|(variant, wire, _)| {
            let variant = ident(variant);
            quote!(#variant: #wire)
        })
        .collect();
    rows.push(quote!(_: #unknown));
    let table = Table {
        name: "text_enum",
        head: quote!(#name),
        rows,
        tail: quote!(),
    };
    vec![Part::Items(definition), Part::Table(table)]
}
