//! What an operation answers with: its type, how it is told from others, and which bodies are streams.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::operation::status_text;
use super::scope::{Scope, ident};
use super::text;
use crate::format::Part;
use crate::library::{ChoiceItem, Decode, Output, OutputVariant, ResponsePlan, TypeRef};

/// `Pet`, or `String = text` where the type does not say how it is read.
pub fn emit(output: &Output, scope: &mut Scope<'_>) -> TokenStream {
    match output {
        Output::Nothing => quote!(()),
        Output::One(Decode::Text) => quote!(String = text),
        Output::One(decode) => decoded(decode, scope).0,
        Output::Choice { name, .. } => scope.ty(&TypeRef::Local(name.clone())),
    }
}

/// One of several outputs, and how it is found.
pub fn choice(item: &ChoiceItem, variants: &[OutputVariant], scope: &mut Scope<'_>) -> Vec<Part> {
    let content = |wanted: &str| variants.iter().find(|variant| variant.name == wanted)?.decode.as_ref();
    let (name, docs) = (ident(&item.name), text::docs(&item.docs));
    let documented = item.variants.iter().map(|(variant, docs, _)| {
        let (content, variant, docs) = (content(variant), ident(variant), text::docs(docs));
        let content = content.map(|decode| decoded(decode, scope).0);
        let content = content.map(|ty| quote!((#ty)));
        quote!(#docs #variant #content,)
    });
    let documented: Vec<_> = documented.collect();
    // The most specific first: a code before its range, a media type before any.
    let mut sorted: Vec<&OutputVariant> = variants.iter().collect();
    sorted.sort_by_key(|variant| (variant.status, variant.media_type.is_none()));
    let tries: Vec<_> = sorted.iter().map(|variant| try_variant(variant, scope)).collect();
    let [from, raw, error] = ["FromResponse", "Raw", "Error"].map(|name| scope.runtime(name));
    vec![Part::Items(quote! {
        #docs
        #[derive(Debug)]
        pub enum #name {
            #(#documented)*
        }

        impl #from for #name {
            fn from_response(response: &mut #raw) -> Result<Self, #error> {
                #(#tries)*
                Err(response.unexpected())
            }
        }
    })]
}

fn try_variant(variant: &OutputVariant, scope: &mut Scope<'_>) -> TokenStream {
    let (name, status) = (ident(&variant.name), status_text(variant.status));
    let media_type = variant.media_type.as_deref().unwrap_or_default();
    let value = match &variant.decode {
        None => quote!(response.nothing().map(|()| Self::#name)),
        Some(decode) => {
            let (_, read) = decoded(decode, scope);
            quote!(response.#read().map(Self::#name))
        }
    };
    quote!(if response.answers(#status, #media_type) { return #value; })
}

/// A type and the method of `Raw` that reads it.
fn decoded(decode: &Decode, scope: &mut Scope<'_>) -> (TokenStream, Ident) {
    match decode {
        Decode::Json(ty) => (scope.ty(ty), ident("json")),
        Decode::Text => (quote!(String), ident("text")),
        Decode::Binary => (scope.runtime("ByteStream"), ident("stream")),
        Decode::Events(ty) => {
            let (events, ty) = (scope.runtime("EventStream"), scope.ty(ty));
            (quote!(#events<#ty>), ident("events"))
        }
        Decode::JsonLines(ty) => {
            let (lines, ty) = (scope.runtime("JsonLines"), scope.ty(ty));
            (quote!(#lines<#ty>), ident("json_lines"))
        }
    }
}

/// The media types of bodies that are handed out as they arrive.
pub fn streams(responses: &ResponsePlan) -> Vec<&str> {
    match &responses.output {
        Output::Nothing => Vec::new(),
        Output::One(Decode::Binary) => vec!["*/*"],
        Output::One(decode) if is_stream(decode) => responses.accept.iter().map(String::as_str).collect(),
        Output::One(_) => Vec::new(),
        Output::Choice { variants, .. } => {
            let mut streams: Vec<&str> = Vec::new();
            for variant in variants
                .iter()
                .filter(|variant| variant.decode.as_ref().is_some_and(is_stream))
            {
                let media_type = variant.media_type.as_deref().unwrap_or("*/*");
                if !streams.contains(&media_type) {
                    streams.push(media_type);
                }
            }
            streams
        }
    }
}

/// The media types of a choice's other bodies, which are read whole.
pub fn whole(responses: &ResponsePlan) -> Vec<&str> {
    let Output::Choice { variants, .. } = &responses.output else {
        return Vec::new();
    };
    let mut whole: Vec<&str> = Vec::new();
    for variant in variants {
        match (&variant.decode, variant.media_type.as_deref()) {
            (Some(decode), Some(media_type)) if !is_stream(decode) && !whole.contains(&media_type) => {
                whole.push(media_type);
            }
            _ => {}
        }
    }
    whole
}

fn is_stream(decode: &Decode) -> bool {
    matches!(decode, Decode::Binary | Decode::Events(_) | Decode::JsonLines(_))
}
