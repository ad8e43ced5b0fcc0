//! One of an operation's bodies or outputs: an enum without a form on the wire of its own.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::{Scope, ident};
use super::text;
use crate::format::Part;
use crate::library::ChoiceItem;

pub fn emit(item: &ChoiceItem, scope: &mut Scope<'_>) -> Vec<Part> {
    let contents = item
        .variants
        .iter()
        .map(|(_, _, content)| content.as_ref().map(|ty| scope.ty(ty)));
    let contents = contents.collect();
    with_contents(item, contents, &quote!(#[derive(Clone, Debug, PartialEq)]))
}

/// Outputs may be streams, which can be neither cloned nor compared.
pub fn output(item: &ChoiceItem, contents: Vec<Option<TokenStream>>) -> Vec<Part> {
    with_contents(item, contents, &quote!(#[derive(Debug)]))
}

fn with_contents(item: &ChoiceItem, contents: Vec<Option<TokenStream>>, derive: &TokenStream) -> Vec<Part> {
    let (name, docs) = (ident(&item.name), text::docs(&item.docs));
    let variants = item.variants.iter().zip(contents).map(|((variant, docs, _), content)| {
        let (variant, docs) = (ident(variant), text::docs(docs));
        let content = content.map(|ty| quote!((#ty)));
        quote!(#docs #variant #content,)
    });
    let variants: TokenStream = variants.collect();
    vec![Part::Items(quote!(#docs #derive pub enum #name { #variants }))]
}
