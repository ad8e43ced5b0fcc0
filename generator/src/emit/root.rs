//! The modules that hold the others: `lib.rs`, `api/mod.rs`, one `mod.rs` a group, `types/mod.rs`.

use proc_macro2::TokenStream;
use quote::quote;

use super::paths::ident;
use crate::format::{Page, Part, Row};
use crate::library::{ALL_TAGS, Group, Library, any_of};

pub fn library(library: &Library) -> Page {
    let headers = (!library.headers.is_empty()).then(|| {
        quote!(
            mod headers;
        )
    });
    let rules = (!library.shared_rules.is_empty()).then(|| {
        let features = library.shared_rules.iter().map(|shared| shared.features.as_slice());
        let with = with_any(&any_of(features));
        quote!(#with mod rules;)
    });
    let shared = library.shared_runtime.as_ref().map(|runtime| {
        let (name, headers) = (
            ident(&runtime.in_rust()),
            headers.as_ref().map(|_| {
                quote!(
                    pub use headers::DocumentedHeaders;
                )
            }),
        );
        quote! {
            use ::#name as shared;
            #[doc(hidden)]
            pub use ::#name::files;
            #headers
        }
    });
    let all = match library.groups.iter().any(|group| group.feature.is_some()) {
        // Where an operation or a type is not compiled, links to it lead nowhere.
        true => quote! {
            #![cfg_attr(not(all(feature = "client", feature = #ALL_TAGS)), allow(rustdoc::broken_intra_doc_links))]
            #![cfg_attr(docsrs, feature(doc_cfg))]
        },
        false => quote!(#![cfg_attr(not(feature = "client"), allow(rustdoc::broken_intra_doc_links))]),
    };
    let written = library.shared_runtime.is_none().then(written);
    if !library.has_client() {
        return Page {
            docs: library.docs.clone(),
            parts: vec![Part::Items(quote! {
                #rules
                pub mod runtime;
                pub mod types;

                pub use runtime::public::*;
                #written
            })],
        };
    }
    let public = public();
    Page {
        docs: library.docs.clone(),
        parts: vec![Part::Items(quote! {
            #all

            pub mod api;
            #[cfg(feature = "client")]
            mod client;
            #headers
            #rules
            pub mod runtime;
            pub mod types;

            #shared
            #public
            #written
        })],
    }
}

/// What programs name. Where something is not compiled that is named here, rustc says which feature it is compiled with; of what the
/// star has it does not know.
fn public() -> TokenStream {
    quote! {
        #[cfg(feature = "client")]
        #[doc(inline)]
        pub use runtime::client::{Call, Client, ClientBuilder};
        #[cfg(feature = "test-util")]
        #[doc(inline)]
        pub use runtime::client::mock;
        pub use runtime::public::*;
    }
}

/// What macros of the runtime find below their crate.
fn written() -> TokenStream {
    quote! {
        #[doc(hidden)]
        pub use runtime::written;
    }
}

/// The root of a crate that is nothing but a runtime.
pub fn shared_runtime(library: &Library) -> Page {
    let (public, written) = (public(), written());
    Page {
        docs: library.docs.clone(),
        parts: vec![Part::Items(quote! {
            #![cfg_attr(not(feature = "client"), allow(rustdoc::broken_intra_doc_links))]

            pub mod runtime;
            #[doc(hidden)]
            pub mod types {}

            #public
            #written
        })],
    }
}

pub fn api(library: &Library) -> Page {
    let modules = library.groups.iter().map(|group| {
        let name = ident(&group.module);
        let with = with_any(group.feature.as_slice());
        quote!(#with pub mod #name;)
    });
    // Here and not in the macros, as each attribute is kept for each operation.
    let allow = quote! {
        #![allow(
            clippy::new_without_default,
            clippy::too_many_arguments,
            reason = "what is asked for is the description's to say"
        )]
    };
    Page {
        docs: vec![library.file_docs.api.to_owned()],
        parts: vec![Part::Items(allow), Part::Items(modules.collect())],
    }
}

pub fn group(group: &Group) -> Page {
    let modules = group.operations.iter().map(|operation| operation.function.as_str());
    Page {
        docs: group.docs.clone(),
        parts: flat(modules.map(|name| (name, &[][..])), &group.module),
    }
}

pub fn types(library: &Library) -> Page {
    let modules = library.types.iter();
    let modules = flat(
        modules.map(|module| (module.module.as_str(), module.features.as_slice())),
        "types",
    );
    let allow = quote! {
        #![allow(
            deprecated,
            clippy::disallowed_names,
            clippy::needless_update,
            clippy::too_many_arguments,
            reason = "members are what the description says, and all that must be there is asked for"
        )]
    };
    let allow = (!modules.is_empty()).then_some(Part::Items(allow));
    Page {
        docs: vec![library.file_docs.types.to_owned()],
        parts: allow.into_iter().chain(modules).collect(),
    }
}

/// What is compiled with any of these features.
pub fn with_any(features: &[String]) -> Option<TokenStream> {
    match features {
        [] => None,
        [only] => Some(quote!(#[cfg(feature = #only)])),
        several => Some(quote!(#[cfg(any(#(feature = #several),*))])),
    }
}

/// Private modules, whose content is re-exported.
fn flat<'a>(names: impl Iterator<Item = (&'a str, &'a [String])>, parent: &str) -> Vec<Part> {
    let rows = names.map(|(name, features)| {
        let same = (name == parent)
            .then(|| quote!(#[allow(clippy::module_inception, reason = "both names are the description's")]));
        let name = ident(name);
        Row {
            attributes: with_any(features).into_iter().chain(same).collect(),
            text: quote!(#name),
            ..Row::default()
        }
    });
    let rows: Vec<Row> = rows.collect();
    match rows.is_empty() {
        true => Vec::new(),
        false => vec![Part::Rows("crate::files", rows)],
    }
}
