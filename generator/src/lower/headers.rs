//! Typed accessors for response headers: one a header name, shared by all operations that document it.

use std::collections::BTreeMap;

use super::docs;
use super::names::{self, Case, Claim, Scope};
use super::reserved::Receiver;
use super::types::Types;
use crate::library::{Format, HeaderItem, TypeRef};
use crate::model::{Api, Header};

/// Every header that any response documents, by name. Where descriptions disagree about the type it is text.
pub fn lower(api: &Api, types: &Types<'_>) -> Vec<HeaderItem> {
    let mut found: BTreeMap<String, (TypeRef, Vec<String>)> = BTreeMap::new();
    let headers = api
        .operations
        .iter()
        .flat_map(|operation| &operation.responses)
        .flat_map(|response| &response.headers);
    for header in headers {
        let ty = type_of(header, types);
        match found.get_mut(&header.name.to_ascii_lowercase()) {
            Some((known, docs)) => {
                if *known != ty {
                    *known = TypeRef::String;
                }
                if docs.is_empty() {
                    *docs = header_docs(header);
                }
            }
            None => {
                found.insert(header.name.to_ascii_lowercase(), (ty, header_docs(header)));
            }
        }
    }
    let claims: Vec<Claim> = found
        .keys()
        .map(|name| Claim {
            // A header called like a method of the type's own; two headers of one name are told apart by their spelling.
            apart: Receiver::Headers
                .has(&names::words(name).join("_"))
                .then(|| vec!["header".to_owned()]),
            ..Claim::of(name)
        })
        .collect();
    let mut scope = Scope::new(Case::Value);
    Receiver::Headers.reserve(&mut scope);
    let names = scope.assign(&claims);
    let items = found.into_iter().zip(names).map(|((wire, (ty, description)), name)| {
        let docs = docs::join([description, vec![format!("The header {}.", docs::code(&wire))]]);
        HeaderItem { name, wire, docs, ty }
    });
    items.collect()
}

fn header_docs(header: &Header) -> Vec<String> {
    header.docs.description.as_deref().map(docs::lines).unwrap_or_default()
}

/// A header's value as one plain value; lists and objects are left as text.
fn type_of(header: &Header, types: &Types<'_>) -> TypeRef {
    match header.schema.and_then(|schema| types.plain_type(schema)) {
        Some(TypeRef::I32 | TypeRef::U32 | TypeRef::U64 | TypeRef::I64) => TypeRef::I64,
        Some(TypeRef::F64) => TypeRef::F64,
        Some(TypeRef::Bool) => TypeRef::Bool,
        Some(TypeRef::Format(format @ (Format::DateTime | Format::Date))) => TypeRef::Format(format),
        _ => TypeRef::String,
    }
}
