//! An enumeration whose values are not all strings: a variant for each value, which is written in JSON.

use quote::quote;

use super::paths::{Paths, ident};
use crate::format::{Part, Row, Table};
use crate::library::ScalarEnumItem;

pub fn emit(item: &ScalarEnumItem, paths: &mut Paths<'_>) -> Vec<Part> {
    let (name, unknown) = (ident(&item.name), ident(&item.unknown));
    let mut rows: Vec<Row> = item
        .variants
        .iter()
        .map(|variant| {
            let (name, json) = (ident(&variant.name), variant.value.to_string());
            Row {
                docs: variant.docs.clone(),
                text: quote!(#name = #json),
                ..Row::default()
            }
        })
        .collect();
    let open = item.open.then(|| quote!(open));
    rows.push(Row {
        text: quote!(..#unknown(Value) #open),
        ..Row::default()
    });
    paths.runtime = true;
    vec![Part::Table(Table {
        name: "scalar_enum",
        docs: item.docs.clone(),
        head: quote!(pub enum #name),
        rows,
        ..Table::default()
    })]
}
