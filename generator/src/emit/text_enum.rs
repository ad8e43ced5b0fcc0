//! A string enumeration: a variant for each value.

use quote::quote;

use super::scope::{Scope, ident};
use super::text;
use crate::format::{Part, Row, Table};
use crate::library::TextEnumItem;

pub fn emit(item: &TextEnumItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let (name, unknown) = (ident(&item.name), ident(&item.unknown));
    let mut rows: Vec<Row> = item
        .variants
        .iter()
        .map(|(variant, wire, docs)| {
            let default = (item.default.as_ref() == Some(variant)).then(|| quote!(#[default]));
            let variant = ident(variant);
            Row {
                docs: docs.clone(),
                attributes: default.into_iter().collect(),
                text: quote!(#variant = #wire),
            }
        })
        .collect();
    let open = item.open.then(|| quote!(open));
    rows.push(Row {
        text: quote!(..#unknown(String) #open),
        ..Row::default()
    });
    scope.runtime = true;
    let default = item.default.is_some().then(|| quote!(#[derive(Default)]));
    vec![Part::Table(Table {
        name: "text_enum",
        docs: text::lines_of(&item.docs, &item.origin),
        attributes: default.into_iter().collect(),
        head: quote!(pub enum #name),
        rows,
        ..Table::default()
    })]
}
