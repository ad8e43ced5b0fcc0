//! A string enumeration: a variant for each value.

use quote::quote;

use super::paths::{Paths, ident};
use crate::format::{Part, Row, Table};
use crate::library::TextEnumItem;

pub fn emit(item: &TextEnumItem, paths: &mut Paths<'_>) -> Vec<Part> {
    let (name, unknown) = (ident(&item.name), ident(&item.unknown));
    let mut rows: Vec<Row> = item
        .variants
        .iter()
        .map(|variant| {
            let (name, wire) = (ident(&variant.name), &variant.wire);
            Row {
                docs: variant.docs.clone(),
                attributes: variant.default.then(|| quote!(#[default])).into_iter().collect(),
                text: quote!(#name = #wire),
            }
        })
        .collect();
    let open = item.open.then(|| quote!(open));
    rows.push(Row {
        text: quote!(..#unknown(String) #open),
        ..Row::default()
    });
    paths.runtime = true;
    let default = item.default_variant().map(|_| quote!(#[derive(Default)]));
    let table = Part::Table(Table {
        name: "text_enum",
        docs: item.docs.clone(),
        attributes: default.into_iter().collect(),
        head: quote!(pub enum #name),
        rows,
        ..Table::default()
    });
    let order = item.ordered.then(|| Part::Items(quote!(text_order! { #name })));
    [table].into_iter().chain(order).collect()
}
