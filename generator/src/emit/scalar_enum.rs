//! An enumeration whose values are not all strings, and its table of values in JSON.

use quote::quote;

use super::scope::{Scope, ident};
use super::text;
use crate::format::{Part, Table};
use crate::library::ScalarEnumItem;

pub fn emit(item: &ScalarEnumItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let name = ident(&item.name);
    let docs = text::docs_of(&item.docs, &item.origin);
    let (unknown, value) = (ident(&item.unknown), scope.runtime("Value"));
    let variants = item.variants.iter().map(|(variant, _, docs)| {
        let (variant, docs) = (ident(variant), text::docs(docs));
        quote!(#docs #variant,)
    });
    let variants: Vec<_> = variants.collect();
    let definition = quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        pub enum #name {
            #(#variants)*
            #[doc = " A value that the description does not list."]
            #unknown(#value),
        }
    };
    scope.runtime = true;
    let mut rows: Vec<_> = item
        .variants
        .iter()
        .map(|(variant, value, _)| {
            let (variant, json) = (ident(variant), value.to_string());
            quote!(#variant: #json)
        })
        .collect();
    rows.push(quote!(_: #unknown));
    let table = Table {
        name: "scalar_enum",
        head: quote!(#name),
        rows,
        tail: quote!(),
    };
    vec![Part::Items(definition), Part::Table(table)]
}
