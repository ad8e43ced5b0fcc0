//! `info`, `tags` and what all nodes say for people.

use indexmap::IndexMap;
use openapiv3::ExternalDocumentation;

use super::Context;
use crate::api::{ExternalDocs, Info, Operation, Tag};
use crate::diagnostics::Code;
use crate::source::Pointer;

/// The `info` object, with the document's `externalDocs`.
pub fn info(cx: &Context<'_, '_>) -> Info {
    let info = &cx.openapi.info;
    let contact = info.contact.as_ref().map(|contact| {
        let email = contact.email.as_ref().map(|email| format!("<{email}>"));
        let parts = [contact.name.clone(), email, contact.url.clone()];
        parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    });
    let license = info.license.as_ref().map(|license| {
        let identifier = license
            .extensions
            .get("identifier")
            .and_then(|identifier| identifier.as_str());
        match (license.url.as_deref(), identifier) {
            (Some(url), _) => format!("{} ({url})", license.name),
            (None, Some(identifier)) if identifier != license.name => format!("{} ({identifier})", license.name),
            (None, _) => license.name.clone(),
        }
    });
    Info {
        title: info.title.clone(),
        version: info.version.clone(),
        summary: info
            .extensions
            .get("summary")
            .and_then(|summary| summary.as_str())
            .map(str::to_owned),
        description: info.description.clone(),
        terms_of_service: info.terms_of_service.clone(),
        contact: contact.filter(|contact| !contact.is_empty()),
        license: license.filter(|license| !license.is_empty()),
        external: cx.openapi.external_docs.as_ref().map(external),
    }
}

pub fn external(docs: &ExternalDocumentation) -> ExternalDocs {
    ExternalDocs {
        description: docs.description.clone(),
        url: docs.url.clone(),
    }
}

/// The tags in the order of the description: first those that it lists, then those that only operations name.
pub fn tags(cx: &mut Context<'_, '_>, operations: &[Operation]) -> Vec<Tag> {
    let at = Pointer::root().child("tags");
    let mut tags: IndexMap<&str, Tag> = IndexMap::new();
    let openapi = cx.openapi;
    for (index, tag) in openapi.tags.iter().enumerate() {
        if tags.contains_key(tag.name.as_str()) {
            cx.report(
                Code::DuplicateTag,
                &at.item(index),
                format!("the tag `{}` is listed twice; the first one counts", tag.name),
                "remove one of them",
            );
            continue;
        }
        let documented = Tag {
            name: tag.name.clone(),
            description: tag.description.clone(),
            external: tag.external_docs.as_ref().map(external),
        };
        tags.insert(&tag.name, documented);
    }
    for name in operations.iter().flat_map(|operation| &operation.tags) {
        tags.entry(name).or_insert_with(|| Tag {
            name: name.clone(),
            description: None,
            external: None,
        });
    }
    tags.into_values().collect()
}
