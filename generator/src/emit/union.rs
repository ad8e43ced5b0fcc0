//! One of several shapes: a variant each, with the values of the discriminator that mean it and its constraints.

use proc_macro2::TokenStream;
use quote::quote;

use super::paths::{Paths, ident};
use super::rules;
use crate::format::{Part, Row, Table};
use crate::library::{UnionItem, VariantItem};

pub fn emit(item: &UnionItem, paths: &mut Paths<'_>) -> Vec<Part> {
    let (name, unknown) = (ident(&item.name), ident(&item.unknown));
    let mut rows: Vec<Row> = item
        .variants
        .iter()
        .map(|variant| {
            let (name, ty, tags) = (ident(&variant.name), paths.ty(&variant.ty), &variant.tags);
            let tags = (!tags.is_empty()).then(|| quote!(= #(#tags)|*));
            let rules = rules::list(&variant.rules, paths);
            let rules = (!rules.is_empty()).then(|| quote!([#(#rules),*]));
            let from = from(variant, paths);
            Row {
                docs: variant.docs.clone(),
                text: quote!(#name(#ty) #tags #rules #from),
                ..Row::default()
            }
        })
        .collect();
    if let Some(several) = &item.several {
        let several = ident(several);
        rows.push(Row {
            text: quote!(& #several(Vec<#name>)),
            ..Row::default()
        });
    }
    rows.push(Row {
        text: quote!(..#unknown(Value)),
        ..Row::default()
    });
    paths.runtime = true;
    let json = item.json_tags.then(|| quote!(json));
    let default = item.default.as_ref().map(|name| {
        let name = ident(name);
        quote!(, else #name)
    });
    let tag = item.tag.as_ref().map(|tag| quote!(tag #tag #json #default));
    let boxed = item.boxed.then(|| quote!(+ Box));
    vec![Part::Table(Table {
        name: "union",
        docs: item.docs.clone(),
        head: quote!(pub enum #name #tag #boxed),
        rows,
        ..Table::default()
    })]
}

/// What becomes the variant: what it holds, where nothing else is said.
fn from(variant: &VariantItem, paths: &mut Paths<'_>) -> Option<TokenStream> {
    match variant.from.as_slice() {
        [] => None,
        [only] if *only == variant.ty => Some(quote!(+ From)),
        list => {
            let list = list.iter().map(|ty| paths.ty(ty));
            Some(quote!(+ From<#(#list),*>))
        }
    }
}
